"""The figures of several years in one table: to read, and to copy to Excel."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from wenlian_desktop.domain.comparing import GRADE, UNKNOWN, Comparison, Line
from wenlian_desktop.domain.year_figures import RATE, SCORES
from wenlian_desktop.ui.blocks import text_of

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
BEFORE, AFTER = ("类别", "指标"), ("增减", "增减幅度", "原因")
WIDTHS = {"类别": 7.5, "指标": 13, "增减": 8, "增减幅度": 6}  # Chinese characters
YEAR_WIDTH = 6
ROW_MARGIN = 14  # px


def rows_of(comparison: Comparison, before: int, after: int) -> list[tuple[str, ...]]:
    """A row a figure, the group named once; the last tells the grades."""
    rows: list[tuple[str, ...]] = []
    group = ""
    for line in comparison.lines:
        name = "" if line.figure.group == group else line.figure.group
        group = line.figure.group
        values = (line.written(place) for place in range(len(comparison.years)))
        told = (*_moved(line, before, after), line.reason(before, after))
        rows.append((name, line.figure.caption, *values, *told))
    if any(comparison.grades):
        grades = (grade or UNKNOWN for grade in comparison.grades)
        rows.append(("" if group == SCORES else SCORES, GRADE, *grades, "", "", ""))
    return rows


def _moved(line: Line, before: int, after: int) -> tuple[str, str]:
    amount, share = line.moved(before, after)
    unit = line.moved_unit if line.figure.unit == RATE and amount != UNKNOWN else ""
    return f"{amount}{unit}", share


class ComparisonModel(QAbstractTableModel):
    """The cells as text; the differences are between the two years that are looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.heads: tuple[str, ...] = (*BEFORE, *AFTER)
        self.rows: list[tuple[str, ...]] = []

    def show(self, comparison: Comparison, before: int, after: int) -> None:
        """Other years, or other two of them."""
        self.beginResetModel()
        self.heads = (*BEFORE, *comparison.labels, *AFTER)
        self.rows = rows_of(comparison, before, after)
        self.endResetModel()

    def clear(self) -> None:
        """No years."""
        self.beginResetModel()
        self.rows = []
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if role == Role.TextAlignmentRole and len(BEFORE) <= section < len(self.heads) - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Role.DisplayRole:
            return None
        return self.heads[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self.rows[index.row()][index.column()]
        if role == Role.DisplayRole:
            return text
        if role == Role.ToolTipRole:
            return text or None
        if role == Role.TextAlignmentRole and len(BEFORE) <= index.column() < len(self.heads) - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class ComparisonTable(QTableView):
    """Read only; Ctrl+C copies the selected block, with the heads where it is the whole table.

    `reason_wanted` tells the reason of the current row: it is longer than its cell.
    """

    reason_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("年度对比")
        self.model_shown = ComparisonModel()
        self.model_shown.setParent(self)
        self.setModel(self.model_shown)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().hide()

    def show_comparison(self, comparison: Comparison, before: int, after: int) -> None:
        """Show the figures; the cursor stays on its row."""
        current = self.currentIndex()
        self.model_shown.show(comparison, before, after)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_MARGIN)
        unit = self.fontMetrics().horizontalAdvance("汉")
        for column, head in enumerate(self.model_shown.heads[:-1]):
            needed = self.horizontalHeader().fontMetrics().horizontalAdvance(head) + 20
            self.setColumnWidth(column, max(round(WIDTHS.get(head, YEAR_WIDTH) * unit), needed))
        self.setCurrentIndex(self.model_shown.index(max(current.row(), 0), max(current.column(), 0)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = self.model_shown.rows[current.row()] if current.isValid() else ()
        self.reason_wanted.emit(f"{row[1]}：{row[-1]}" if row and row[-1] else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """The block around the selected cells, as Excel takes it."""
        chosen = self.selectedIndexes()
        if not chosen:
            return
        rows = range(min(each.row() for each in chosen), max(each.row() for each in chosen) + 1)
        columns = range(min(each.column() for each in chosen), max(each.column() for each in chosen) + 1)
        cells = [[self.model_shown.rows[row][column] for column in columns] for row in rows]
        if len(chosen) == self.model_shown.rowCount() * self.model_shown.columnCount():
            cells.insert(0, list(self.model_shown.heads))
        QGuiApplication.clipboard().setText(text_of(cells))
