"""活动: the table with its filters, the chosen activity's form beside it, its media reports and its sentence."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wenlian_desktop.domain.narrative import activity_in_list, activity_in_prose, reported_activities
from wenlian_desktop.domain.records.activities import PROSE, Activity, Association, MediaReport, Theme
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.runs import Run, Runs
from wenlian_desktop.ui.attachments.attachments import AttachmentCard
from wenlian_desktop.ui.editing.page_context import Desk
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.pages.sentence import Sentence
from wenlian_desktop.ui.tables.record_page import TablePage
from wenlian_desktop.ui.tables.table_pane import TablePane

CHOOSE = "请先选中一项活动，再新增它的媒体报道。"
CHOOSE_FOR_FILES = "请先选中一项活动，再添加它的照片和材料。"
NOT_REPORTED = "这项活动不写入报告。"
REPORTS_HEIGHT = 210

Offers = Callable[[], list[tuple[str, Any]]]  # what can be chosen: (name, key)


def activity_sentence(year: Year, uid: str | None) -> Runs:
    """What the report says of an activity, in its place among those of its theme; a word where it says nothing."""
    activity = year.rows(Activity).find(uid)
    if activity is None:
        return ()
    theme = year.rows(Theme).find(activity.theme)
    told = reported_activities(year, theme)
    if activity not in told:
        return (Run(NOT_REPORTED),)
    if theme is not None and theme.style == PROSE:
        return activity_in_prose(year, activity)
    return activity_in_list(year, activity, told.index(activity) + 1)


class Narrowing(QComboBox):
    """A choice that narrows the table: 全部…, or one of what there is."""

    changed = Signal()

    def __init__(self, everything: str, offers: Offers) -> None:
        super().__init__()
        self._everything, self._offers = everything, offers
        self._keys: list[Any] = []
        self.setAccessibleName(f"只看：{everything.removeprefix('全部')}")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._offer()
        self.activated.connect(self._tell)

    def _offer(self) -> None:
        """What there is to choose, asked anew; what was chosen stays chosen."""
        chosen = self.key()
        offers = [(self._everything, None), *self._offers()]
        self._keys = [key for _, key in offers]
        self.clear()
        self.addItems([name for name, _ in offers])
        self.setCurrentIndex(self._keys.index(chosen) if chosen in self._keys else 0)

    def key(self) -> Any:
        """What is chosen; None for everything."""
        return self._keys[self.currentIndex()] if 0 <= self.currentIndex() < len(self._keys) else None

    def lift(self) -> None:
        """Choose everything again."""
        self.setCurrentIndex(0)

    def _tell(self) -> None:
        self.changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._offer()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self._offer()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ActivityPage(TablePage):
    """`theme`, `association` and `month` narrow the table; `reports` is the table of the chosen one's reports."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._uid: str | None = None
        super().__init__(desk, Activity, across=True)
        assert self.form is not None
        self.theme = Narrowing("全部主题", lambda: self._named(Theme, lambda row: (row.theme,)))
        self.association = Narrowing("全部协会", lambda: self._named(Association, lambda row: row.associations))
        self.month = Narrowing("全部月份", self._months)
        self.reports = TablePane(desk, MediaReport)
        self.sentence = Sentence(desk.bridge, self._sentence, nothing="（还没有选中活动。）")
        self.files = AttachmentCard(desk, Activity.spec.name, CHOOSE_FOR_FILES)
        self.form.add(self._reports_card())
        self.form.add(self.files)
        self.form.add(self.sentence)
        self.pane.layout().insertLayout(0, self._narrowings())  # type: ignore[union-attr]
        self.view.chosen.connect(self._lead)
        self._lead(self.view.current_uid())

    def _named(self, record: type[Record], of: Callable[[Activity], Iterable[str | None]]) -> list[tuple[str, Any]]:
        """The rows activities are grouped by, each with how many there are: “戏曲文化周（3）”."""
        counts = self._counted(of)
        rows = self._desk.bridge.view.rows(record)
        return [
            (f"{self._desk.bridge.session.row_name(record.spec.name, row.uid)}（{counts[row.uid]}）", row.uid)
            for row in rows
        ]

    def _months(self) -> list[tuple[str, Any]]:
        counts = self._counted(lambda row: (row.started.month,) if row.started else ())
        return [(f"{month}月（{counts[month]}）", month) for month in range(1, 13)]

    def _counted(self, of: Callable[[Activity], Iterable[Any]]) -> Counter[Any]:
        return Counter(key for row in self._desk.bridge.view.rows(Activity) for key in of(row))

    def _narrowings(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(2, 2, 2, 0)
        for each in (self.theme, self.association, self.month):
            each.changed.connect(self._narrow)
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
        self.reports.filter.hide()
        return card

    def _lead(self, uid: str | None) -> None:
        self._uid = uid
        if uid is None:
            self.reports.belong(lambda row: False, CHOOSE)
        else:
            self.reports.belong(lambda row: row.activity == uid, activity=uid)
        self.reports.hide_columns(["activity"])
        self.files.lead(uid)
        self.sentence.tell_again()

    def _sentence(self, year: Year) -> list[Runs]:
        return [activity_sentence(year, self._uid)]

    def _narrow(self) -> None:
        """Show the activities of the chosen theme, association and month; a new one gets the first two."""
        theme, association, month = self.theme.key(), self.association.key(), self.month.key()
        given = {"theme": theme} if theme else {}
        if association:
            given["associations"] = (association,)
        if theme is association is month is None:
            self.pane.belong(None)
            return

        def belongs(row: Activity) -> bool:
            is_of_month = month is None or (row.started is not None and row.started.month == month)
            is_of = theme in (None, row.theme) and (association is None or association in row.associations)
            return is_of and is_of_month

        self.pane.belong(belongs, **given)

    def flush(self) -> None:
        """Keep at once what was typed or is on its way, and not yet kept."""
        super().flush()
        self.files.flush()

    def go_to(self, record: str, uid: str, field: str) -> None:
        """Show a field of an activity, lifting what hides it, or of one of its reports."""
        row = self._desk.bridge.view.row(record, uid)
        activity = row.activity if isinstance(row, MediaReport) else uid
        if self.pane.model.place(activity or "") is None:
            for each in (self.theme, self.association, self.month):
                each.lift()
            self._narrow()
        if isinstance(row, MediaReport):
            self.pane.go_to(activity or "", "name")
            self.reports.edit(uid, field)
            assert self.form is not None
            self.form.ensureWidgetVisible(self.reports)
        else:
            super().go_to(record, uid, field)
