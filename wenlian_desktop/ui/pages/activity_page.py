"""The page 活动: the table with its filters; form, media reports and generated sentence of the current activity."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wenlian_desktop.domain.activity_narrative import activity_in_list, activity_in_prose
from wenlian_desktop.domain.figures.derived import is_held
from wenlian_desktop.domain.figures.reported_activities import reported_activities
from wenlian_desktop.domain.records.activities import PROSE, Activity, Association, MediaReport, Theme
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.runs import Run, Runs
from wenlian_desktop.ui.attachments.attachment_views import AttachmentCard
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.pages.generated_text import GeneratedText
from wenlian_desktop.ui.tables.record_page import TablePage
from wenlian_desktop.ui.tables.table_pane import TablePane

CHOOSE_FOR_REPORTS = "请先选中一项活动，再新增它的媒体报道。"
CHOOSE_FOR_FILES = "请先选中一项活动，再添加它的照片和材料。"
NOT_REPORTED = "这项活动不写入报告。"
NOT_HELD_YET = "这项活动的状态是“{}”，报告只写已完成的活动，合计也只计已完成的。"
REPORTS_HEIGHT, SENTENCE_HEIGHT = 210, 112  # px

Key = TypeVar("Key")
FilterOptions = Callable[[], list[tuple[str, Key]]]  # lists (name, key)


def activity_sentence(year: Year, uid: str | None) -> Runs:
    """The report's sentence on an activity and its series, with its number; a note if it is not in the report."""
    activity = year.rows(Activity).find(uid)
    if activity is None:
        return ()
    for theme in (*year.rows(Theme), None):
        for number, told in enumerate(reported_activities(year, theme), 1):
            if activity in (told.activity, *told.parts):
                is_prose = theme is not None and theme.style == PROSE
                return activity_in_prose(year, told) if is_prose else activity_in_list(year, told, number)
    return (Run(NOT_REPORTED if is_held(activity) else NOT_HELD_YET.format(activity.status)),)


class FilterComboBox(QComboBox, Generic[Key]):
    """A combo box that filters the table: 全部…, or one of the options."""

    changed = Signal()

    def __init__(self, all_label: str, options: FilterOptions[Key]) -> None:
        super().__init__()
        self._all_label, self._options = all_label, options
        self._keys: list[Key | None] = [None]
        self.setAccessibleName(f"只看：{all_label.removeprefix('全部')}")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.addItem(all_label)  # the others when the list is opened
        self.activated.connect(self._emit_changed)

    def _reload(self) -> None:
        """Reload the options; the selected one stays selected."""
        chosen = self.current_key()
        options: list[tuple[str, Key | None]] = [(self._all_label, None), *self._options()]
        self._keys = [key for _, key in options]
        self.clear()
        self.addItems([name for name, _ in options])
        self.setCurrentIndex(self._keys.index(chosen) if chosen in self._keys else 0)

    def current_key(self) -> Key | None:
        """The key of the selected option; None for all."""
        return self._keys[self.currentIndex()] if 0 <= self.currentIndex() < len(self._keys) else None

    def reset(self) -> None:
        """Select all."""
        self.setCurrentIndex(0)

    def _emit_changed(self) -> None:
        self.changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._reload()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self._reload()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ActivityPage(TablePage):
    """`theme`, `association` and `month` filter the table; `reports` are the media reports of the current activity."""

    def __init__(self, context: PageContext) -> None:
        self._uid: str | None = None
        super().__init__(context, Activity, side_by_side=True)
        self.theme = FilterComboBox("全部主题", lambda: self._row_options(Theme, lambda row: (row.theme,)))
        self.association = FilterComboBox(
            "全部协会", lambda: self._row_options(Association, lambda row: row.associations)
        )
        self.month = FilterComboBox("全部月份", self._month_options)
        self.sentence = GeneratedText(context.bridge, self._sentence, empty_text="（还没有选中活动。）")
        self._pin_sentence()
        self.pane.column.insertLayout(0, self._filter_bar())
        self._uid = self.view.current_uid()
        self.sentence.refresh()
        self.later(self._add_files, self._add_reports)

    def _add_files(self) -> None:
        assert self.form is not None
        self.files = AttachmentCard(self.context, Activity.spec.name, CHOOSE_FOR_FILES)
        self.form.append_widget(self.files)

    def _add_reports(self) -> None:
        assert self.form is not None
        self.reports = TablePane(self.context, MediaReport)
        self.form.append_widget(self._reports_card())
        self.view.current_row_changed.connect(self._show_activity)
        self._show_activity(self.view.current_uid())

    def _pin_sentence(self) -> None:
        """Show the sentence of the report below the form, in sight while one types."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.sentence)
        area.setFixedHeight(SENTENCE_HEIGHT)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_column.addWidget(area)

    def _row_options(
        self, record: type[Record], of: Callable[[Activity], Iterable[str | None]]
    ) -> list[tuple[str, str]]:
        """The rows activities are grouped by, with the number of activities: “戏曲文化周（3）”."""
        counts = self._count_by(of)
        rows = self.context.bridge.view.rows(record)
        return [
            (f"{self.context.bridge.session.row_name(record.spec.name, row.uid)}（{counts[row.uid]}）", row.uid)
            for row in rows
        ]

    def _month_options(self) -> list[tuple[str, int]]:
        counts = self._count_by(lambda row: (row.started.month,) if row.started else ())
        return [(f"{month}月（{counts[month]}）", month) for month in range(1, 13)]

    def _count_by(self, of: Callable[[Activity], Iterable[Key]]) -> Counter[Key]:
        return Counter(key for row in self.context.bridge.view.rows(Activity) for key in of(row))

    def _filter_bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(2, 2, 2, 0)
        for each in (self.theme, self.association, self.month):
            each.changed.connect(self._apply_filters)
            row.addWidget(each, 1)
        return row

    def _reports_card(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.addWidget(plain_label(MediaReport.spec.label, "heading"))
        layout.addWidget(self.reports)
        self.reports.setFixedHeight(REPORTS_HEIGHT)
        self.reports.filter_line.hide()
        return card

    def _show_activity(self, uid: str | None) -> None:
        self._uid = uid
        if uid is None:
            self.reports.show_only(lambda row: False, CHOOSE_FOR_REPORTS)
        else:
            self.reports.show_only(lambda row: row.activity == uid, activity=uid)
        self.reports.hide_columns(["activity"])
        self.files.show_row(uid)
        self.sentence.refresh()

    def _sentence(self, year: Year) -> list[Runs]:
        return [activity_sentence(year, self._uid)]

    def _apply_filters(self) -> None:
        """Apply the three filters; a new activity gets the selected theme and association."""
        theme, association, month = self.theme.current_key(), self.association.current_key(), self.month.current_key()
        if theme is None and association is None and month is None:
            self.pane.show_only(None)
            return

        def belongs(row: Activity) -> bool:
            is_of_month = month is None or (row.started is not None and row.started.month == month)
            is_of = theme in (None, row.theme) and (association is None or association in row.associations)
            return is_of and is_of_month

        self.pane.show_only(belongs, theme=theme, associations=(association,) if association else ())

    def flush(self) -> None:
        super().flush()
        self.files.flush()

    def go_to(self, ref: Ref) -> None:
        """Focus a field of an activity or of one of its media reports, resetting filters that hide it."""
        row = self.context.bridge.view.row(ref.record, ref.uid)
        activity = row.activity if isinstance(row, MediaReport) else ref.uid
        if self.pane.model.row_of(activity or "") is None:
            for each in (self.theme, self.association, self.month):
                each.reset()
            self._apply_filters()
        if isinstance(row, MediaReport):
            self.pane.go_to(activity or "", "name")
            self.reports.edit(ref.uid, ref.field)
            assert self.form is not None
            self.form.ensureWidgetVisible(self.reports)
        else:
            super().go_to(ref)
