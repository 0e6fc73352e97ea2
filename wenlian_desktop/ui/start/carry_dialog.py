"""The dialog 从上年结转: last year's file, what to carry over, and a preview; it writes nothing itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.carryover.carry_choices import CHOICES, CarryChoice
from wenlian_desktop.domain.carryover.carry_over import CarryOver, LastYearFile, available_choices
from wenlian_desktop.domain.carryover.year_shifting import YearMention
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.year import Year, field_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.parsing import FIRST_YEAR, LAST_YEAR
from wenlian_desktop.session import carrying_over
from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.ui.kit.item_models import name_cells
from wenlian_desktop.ui.kit.labels import plain_label, unlock

SIZE = (940, 640)
OTHER_FILE = "其他文件…"
NOTHING_NEW = "没有新的内容可结转：已经填了的和以前结转过的都不动。"
SAFETY_NOTE = "金额、完成情况、得分、日期、支出和附件都不结转。\n结转来的栏标“结”，看过后按“已核”。"
HEADERS = ("栏目", "文中", "结果")

StartYear = Callable[
    [LastYearFile, frozenset[str], int], Year
]  # (last year, the ticked choices, the number of the new year)


@dataclass(frozen=True)
class CarryPlan:
    """The confirmed plan: the year to start from, the carried rows, and their source."""

    start_year: Year
    carried: CarryOver
    source: LastYearFile


class CarryChecklist(QScrollArea):
    """The check list of what can be carried over, with the number of rows."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.boxes: dict[str, QCheckBox] = {}
        inner = QWidget()
        inner.setObjectName("page")
        self.setWidget(inner)
        layout = QVBoxLayout(inner)
        layout.setSpacing(2)
        for choice in CHOICES:
            self._add_choice(choice, layout)
        layout.addStretch(1)

    def _add_choice(self, choice: CarryChoice, layout: QVBoxLayout) -> None:
        box = QCheckBox(choice.label)
        box.setChecked(choice.is_recommended)
        box.setAccessibleDescription(choice.description)
        box.toggled.connect(self.changed)
        description = plain_label(choice.description, "small")
        description.setWordWrap(True)
        description.setContentsMargins(24, 0, 0, 6)
        self.boxes[choice.name] = box
        layout.addWidget(box)
        layout.addWidget(description)

    def show_counts(self, counts: Sequence[tuple[CarryChoice, int]]) -> None:
        """Show the number of last year's rows for each choice; a choice without rows is disabled."""
        for choice, number in counts:
            self.boxes[choice.name].setText(f"{choice.label}　{number}条" if number else f"{choice.label}　上年没有")
            self.boxes[choice.name].setEnabled(bool(number))
        width = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(width + 2 * self.frameWidth())  # else the longest choice is cut off

    def checked_names(self) -> frozenset[str]:
        """The names of the checked choices."""
        return frozenset(name for name, box in self.boxes.items() if box.isChecked() and box.isEnabled())


class YearMentionsList(QTreeWidget):
    """The years mentioned in carried texts: how they are changed, or why not."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels(HEADERS)
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(True)
        self.setAccessibleName("文字里的年份")
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (0, 2):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_mentions(self, mentions: Sequence[tuple[Ref, YearMention]]) -> None:
        """Show the mentions, changed ones first, because they need a review."""
        self.clear()
        for ref, mention in sorted(mentions, key=lambda each: not each[1].replacement):
            place = f"{RECORDS[ref.record].spec.label}：{field_of(ref).label.partition('（')[0]}"
            became = (
                f"{mention.found} → {mention.replacement}" if mention.replacement else f"不变：{mention.kept_because}"
            )
            item = QTreeWidgetItem([place, mention.excerpt, became])
            item.setToolTip(1, mention.excerpt)
            self.addTopLevelItem(item)
        name_cells(self)


class CarryDialog(QDialog):
    """`confirmed` carries a CarryPlan; `choose_file` asks for a file that is not in the recent list."""

    confirmed = Signal(object)

    def __init__(
        self,
        recent: Sequence[RecentYear],
        choose_file: Callable[[], Path | None],
        start_year: StartYear,
        number: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`number` is the open year that gets the rows; None for a new year, whose number is asked for."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choose_file, self._start_year, self._is_new = choose_file, start_year, number is None
        self._source: LastYearFile | None = None
        self._source_text = ""  # office and year of the source, and notes on reading it
        self._plan: CarryPlan | None = None
        self.setWindowTitle("新建年度，从上年文件结转" if number is None else f"从上年结转到{number}年度")
        self.file_box, self.other_button = QComboBox(), QPushButton(OTHER_FILE)
        self.year_box = QSpinBox()
        self.summary_label, self.reason = plain_label(role="muted"), plain_label(role="reason")
        self.checklist, self.mentions_list = CarryChecklist(), YearMentionsList()
        self.count_label, self.safety_label = plain_label(role="muted"), plain_label(SAFETY_NOTE, "small")
        self.confirm_button, self.cancel_button = QPushButton("建立" if self._is_new else "结转"), QPushButton("取消")
        self._fill_inputs(recent, number)
        self._lay_out()
        self._connect()
        self._load_chosen()

    def _fill_inputs(self, recent: Sequence[RecentYear], number: int | None) -> None:
        self.file_box.setAccessibleName("上年文件")
        self.year_box.setAccessibleName("新建的年度")
        self.year_box.setRange(FIRST_YEAR, LAST_YEAR)
        self.year_box.setValue(number or date.today().year)
        for year in recent:
            if year.exists:
                self.file_box.addItem(f"{year.number or ''}年度　{year.office}　{Path(year.path).name}", year.path)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(self._top_row())
        for label in (self.summary_label, self.reason):
            label.setWordWrap(True)
            layout.addWidget(label)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addLayout(_titled_column("结转哪些内容（已勾上推荐的）", self.checklist), 2)
        middle.addLayout(_titled_column("文字里的年份", self.mentions_list, self.count_label), 3)
        layout.addLayout(middle, 1)
        layout.addLayout(self._bottom_row())
        screen = self.screen().availableGeometry()
        self.resize(min(SIZE[0], screen.width() - 40), min(SIZE[1], screen.height() - 80))

    def _top_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, widget, stretch in (("上年文件(&F)", self.file_box, 1), ("新建年度(&Y)", self.year_box, 0)):
            if widget is self.file_box or self._is_new:
                label = QLabel(text)
                label.setBuddy(widget)
                row.addWidget(label)
                row.addWidget(widget, stretch)
            if widget is self.file_box:
                row.addWidget(self.other_button)
        return row

    def _bottom_row(self) -> QHBoxLayout:
        self.safety_label.setWordWrap(True)
        self.confirm_button.setProperty("role", "primary")
        self.confirm_button.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.safety_label, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.confirm_button)
        return row

    def _connect(self) -> None:
        self.file_box.activated.connect(self._load_chosen)
        self.other_button.clicked.connect(self._choose_other_file)
        self.year_box.valueChanged.connect(self._preview)
        self.checklist.changed.connect(self._preview)
        self.confirm_button.clicked.connect(self._confirm)
        self.cancel_button.clicked.connect(self.reject)

    def _choose_other_file(self) -> None:
        path = self._choose_file()
        if path is not None:
            if self.file_box.findData(str(path)) < 0:
                self.file_box.insertItem(0, path.name, str(path))
            self.file_box.setCurrentIndex(self.file_box.findData(str(path)))
            self._load_chosen()

    def _load_chosen(self) -> None:
        """Read the chosen file, or show why it cannot be used."""
        path = self.file_box.currentData()
        self._source = None
        try:
            read = carrying_over.read_last_year(Path(path)) if path else None
        except UserError as refusal:
            self._show_reason(str(refusal))
            return
        if read is None:
            self._show_reason("请选择上一年度的文件。")
            return
        self._source = read.source
        self._source_text = f"{carrying_over.describe_source(read.source)}{read.notice}"
        self.checklist.show_counts(available_choices(read.source.year))
        found = read.source.year.number
        if self._is_new and found is not None and found < LAST_YEAR:
            self.year_box.blockSignals(True)
            self.year_box.setValue(found + 1)
            self.year_box.blockSignals(False)
        self._preview()

    def _show_reason(self, reason: str) -> None:
        self._plan = None
        self.reason.setText(reason)
        self.reason.show()
        self.summary_label.hide()
        self.mentions_list.show_mentions(())
        self.count_label.setText("")
        unlock(self.confirm_button, reason)

    def _preview(self) -> None:
        """Compute the plan and show its summary."""
        if self._source is None:
            return
        ticked = self.checklist.checked_names()
        try:
            start = self._start_year(self._source, ticked, self.year_box.value())
            carried = carrying_over.preview(start, self._source, ticked)
        except UserError as refusal:
            self._show_reason(str(refusal))
            return
        self._plan = CarryPlan(start, carried, self._source)
        self.reason.hide()
        self.mentions_list.show_mentions(carried.mentions)
        changed = sum(bool(spot.replacement) for _, spot in carried.mentions)
        self.count_label.setText(f"改了{changed}处，没有改{len(carried.mentions) - changed}处。")
        unlock(self.confirm_button, "" if self._is_new or carried.changes else NOTHING_NEW)
        self.summary_label.setText(self._source_text + ("".join(carrying_over.summary(carried)) or NOTHING_NEW))
        self.summary_label.show()

    def _confirm(self) -> None:
        """Compute the plan again, because the focused field may have changed it, and confirm it."""
        self._preview()
        if self._plan is not None:
            self.confirmed.emit(self._plan)
            self.accept()


def _titled_column(title: str, widget: QWidget, right_label: QWidget | None = None) -> QVBoxLayout:
    head = QHBoxLayout()
    head.addWidget(plain_label(title, "heading"))
    head.addStretch(1)
    if right_label is not None:
        head.addWidget(right_label)
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addLayout(head)
    column.addWidget(widget, 1)
    return column
