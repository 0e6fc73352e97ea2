"""从上年结转: last year's file, the tick list, the years in texts, and what would come of it; nothing is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

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
from wenlian_desktop.domain.values.parsing import FIRST_YEAR, LAST_YEAR
from wenlian_desktop.session import carrying_over
from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.ui.kit.labels import plain_label

SIZE = (940, 640)
ELSEWHERE = "其他文件…"
NOTHING_NEW = "没有新的内容可结转：已经填了的和以前结转过的都不动。"
SAFE = "金额、完成情况、得分、日期、支出和附件都不结转。\n结转来的栏标“结”，看过后按“已核”。"
HEADS = ("栏目", "文中", "结果")

Start = Callable[
    [LastYearFile, frozenset[str], int], Year
]  # (last year, the ticked choices, the number of the new year)


@dataclass(frozen=True)
class Agreed:
    """What a person agreed to: the year it starts from, what is carried into it, and where from."""

    start: Year
    carried: CarryOver
    source: LastYearFile


class Ticks(QScrollArea):
    """The tick list: what can be taken, how much of it there is, and what of it stays behind."""

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
            self._add(choice, layout)
        layout.addStretch(1)

    def _add(self, choice: CarryChoice, layout: QVBoxLayout) -> None:
        box = QCheckBox(choice.label)
        box.setChecked(choice.is_recommended)
        box.setAccessibleDescription(choice.description)
        box.toggled.connect(self.changed)
        told = plain_label(choice.description, "small")
        told.setWordWrap(True)
        told.setContentsMargins(24, 0, 0, 6)
        self.boxes[choice.name] = box
        layout.addWidget(box)
        layout.addWidget(told)

    def show_counts(self, counts: Sequence[tuple[CarryChoice, int]]) -> None:
        """How many rows of last year each line has; a line without any cannot be ticked."""
        for choice, number in counts:
            self.boxes[choice.name].setText(f"{choice.label}　{number}条" if number else f"{choice.label}　上年没有")
            self.boxes[choice.name].setEnabled(bool(number))

    def ticked(self) -> frozenset[str]:
        """The names of the ticked lines."""
        return frozenset(name for name, box in self.boxes.items() if box.isChecked() and box.isEnabled())


class YearsInTexts(QTreeWidget):
    """Every year found in the carried texts: what became of it, or why it was left."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels(HEADS)
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(True)
        self.setAccessibleName("文字里的年份")
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (0, 2):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_spots(self, spots: Sequence[tuple[Any, YearMention]]) -> None:
        """Those that were moved first: they are to be looked at."""
        self.clear()
        for ref, spot in sorted(spots, key=lambda each: not each[1].replacement):
            place = f"{RECORDS[ref.record].spec.label}：{field_of(ref).label.partition('（')[0]}"
            became = f"{spot.found} → {spot.replacement}" if spot.replacement else f"不变：{spot.kept_because}"
            item = QTreeWidgetItem([place, spot.excerpt, became])
            item.setToolTip(1, spot.excerpt)
            self.addTopLevelItem(item)


class CarryDialog(QDialog):
    """`agreed` tells what a person wants carried over; `choose` asks for a file that is not among the recent ones."""

    agreed = Signal(object)

    def __init__(
        self,
        recent: Sequence[RecentYear],
        choose: Callable[[], Path | None],
        start: Start,
        number: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`number`: the year that is open and gets the rows; None for a new one, whose year is asked for."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choose, self._start, self._is_new = choose, start, number is None
        self._source: LastYearFile | None = None
        self._whose = ""  # whose file it is, and what was read in its place
        self._made: Agreed | None = None
        self.setWindowTitle("新建年度，从上年文件结转" if number is None else f"从上年结转到{number}年度")
        self.files, self.other = QComboBox(), QPushButton(ELSEWHERE)
        self.year = QSpinBox()
        self.told, self.reason = plain_label(role="muted"), plain_label(role="reason")
        self.ticks, self.years = Ticks(), YearsInTexts()
        self.count, self.safe = plain_label(role="muted"), plain_label(SAFE, "small")
        self.go, self.stop = QPushButton("建立" if self._is_new else "结转"), QPushButton("取消")
        self._offer(recent, number)
        self._lay_out()
        self._connect()
        self._read_chosen()

    def _offer(self, recent: Sequence[RecentYear], number: int | None) -> None:
        self.files.setAccessibleName("上年文件")
        self.year.setAccessibleName("新建的年度")
        self.year.setRange(FIRST_YEAR, LAST_YEAR)
        self.year.setValue(number or date.today().year)
        for year in recent:
            if year.exists:
                self.files.addItem(f"{year.number or ''}年度　{year.office}　{Path(year.path).name}", year.path)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(self._top())
        for label in (self.told, self.reason):
            label.setWordWrap(True)
            layout.addWidget(label)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addLayout(_headed("结转哪些内容（已勾上推荐的）", self.ticks), 2)
        middle.addLayout(_headed("文字里的年份", self.years, self.count), 3)
        layout.addLayout(middle, 1)
        layout.addLayout(self._bottom())
        screen = self.screen().availableGeometry()
        self.resize(min(SIZE[0], screen.width() - 40), min(SIZE[1], screen.height() - 80))

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, widget, stretch in (("上年文件(&F)", self.files, 1), ("新建年度(&Y)", self.year, 0)):
            if widget is self.files or self._is_new:
                label = QLabel(words)
                label.setBuddy(widget)
                row.addWidget(label)
                row.addWidget(widget, stretch)
            if widget is self.files:
                row.addWidget(self.other)
        return row

    def _bottom(self) -> QHBoxLayout:
        self.safe.setWordWrap(True)
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.safe, 1)
        row.addWidget(self.stop)
        row.addWidget(self.go)
        return row

    def _connect(self) -> None:
        self.files.activated.connect(self._read_chosen)
        self.other.clicked.connect(self._ask)
        self.year.valueChanged.connect(self._preview)
        self.ticks.changed.connect(self._preview)
        self.go.clicked.connect(self._agree)
        self.stop.clicked.connect(self.reject)

    def _ask(self) -> None:
        path = self._choose()
        if path is not None:
            if self.files.findData(str(path)) < 0:
                self.files.insertItem(0, path.name, str(path))
            self.files.setCurrentIndex(self.files.findData(str(path)))
            self._read_chosen()

    def _read_chosen(self) -> None:
        """Read the file that is chosen; what is wrong with it is said in its place."""
        path = self.files.currentData()
        self._source = None
        try:
            read = carrying_over.read_last_year(Path(path)) if path else None
        except UserError as refusal:
            self._refuse(str(refusal))
            return
        if read is None:
            self._refuse("请选择上一年度的文件。")
            return
        self._source = read.source
        self._whose = f"{carrying_over.describe_source(read.source)}{read.notice}"
        self.ticks.show_counts(available_choices(read.source.year))
        found = read.source.year.number
        if self._is_new and found is not None and found < LAST_YEAR:
            self.year.blockSignals(True)
            self.year.setValue(found + 1)
            self.year.blockSignals(False)
        self._preview()

    def _refuse(self, reason: str) -> None:
        self._made = None
        self.reason.setText(reason)
        self.reason.show()
        self.told.hide()
        self.years.show_spots(())
        self.count.setText("")
        self.go.setEnabled(False)

    def _preview(self) -> None:
        """What would come of it, made anew at every tick."""
        if self._source is None:
            return
        ticked = self.ticks.ticked()
        try:
            start = self._start(self._source, ticked, self.year.value())
            made = carrying_over.preview(start, self._source, ticked)
        except UserError as refusal:
            self._refuse(str(refusal))
            return
        self._made = Agreed(start, made, self._source)
        self.reason.hide()
        self.years.show_spots(made.mentions)
        moved = sum(bool(spot.replacement) for _, spot in made.mentions)
        self.count.setText(f"改了{moved}处，没有改{len(made.mentions) - moved}处。")
        self.go.setEnabled(self._is_new or bool(made.changes))
        self.told.setText(self._whose + ("".join(carrying_over.summary(made)) or NOTHING_NEW))
        self.told.show()

    def _agree(self) -> None:
        """Made once more: the field that was left for this dialog may have been filled in since."""
        self._preview()
        if self._made is not None:
            self.agreed.emit(self._made)
            self.accept()


def _headed(words: str, widget: QWidget, beside: QWidget | None = None) -> QVBoxLayout:
    head = QHBoxLayout()
    head.addWidget(plain_label(words, "heading"))
    head.addStretch(1)
    if beside is not None:
        head.addWidget(beside)
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addLayout(head)
    column.addWidget(widget, 1)
    return column
