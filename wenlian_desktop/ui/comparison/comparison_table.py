"""The table of the figures of several years, read-only."""

from itertools import groupby

from PySide6.QtCore import QAbstractTableModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from wenlian_desktop.domain.comparison.compare_years import GRADE, UNKNOWN, Comparison, FigureLine
from wenlian_desktop.domain.comparison.year_figures import RATE
from wenlian_desktop.ui.kit.clipboard_block import format_block
from wenlian_desktop.ui.kit.item_models import NO_INDEX, Index, ItemRole

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
FIGURE_HEADER = "指标"
CHANGE_HEADERS = ("增减", "增减幅度", "原因")
CHANGE_WIDTHS = {"增减": 8, "增减幅度": 6}  # Chinese characters
YEAR_WIDTH = 6
ROW_MARGIN = 14  # px
TextRows = list[tuple[str, ...]]  # name, then cells; a group has empty cells


def comparison_rows(comparison: Comparison, before: int, after: int) -> TextRows:
    """One row for each figure, under the name of its group; the last row holds the grades."""
    rows: TextRows = []
    nothing = ("",) * (len(comparison.years) + len(CHANGE_HEADERS))
    for group, lines in groupby(comparison.lines, key=lambda line: line.figure.group):
        rows.append((group, *nothing))
        for line in lines:
            values = (line.format_value(place) for place in range(len(comparison.years)))
            rows.append((line.figure.caption, *values, *_change_texts(line, before, after), line.reason(before, after)))
    if any(comparison.grades):
        grades = (grade or UNKNOWN for grade in comparison.grades)
        rows.append((GRADE, *grades, *("" for _ in CHANGE_HEADERS)))
    return rows


def _change_texts(line: FigureLine, before: int, after: int) -> tuple[str, str]:
    amount, share = line.format_difference(before, after)
    unit = line.difference_unit if line.figure.unit == RATE and amount != UNKNOWN else ""
    return f"{amount}{unit}", share


class ComparisonModel(QAbstractTableModel):
    """The cells as text, with the names of the figures as vertical headers so that they stay visible.

    The change columns compare the two selected years.
    """

    def __init__(self) -> None:
        super().__init__()
        self.headers: tuple[str, ...] = CHANGE_HEADERS
        self.rows: TextRows = []

    def set_comparison(self, comparison: Comparison, before: int, after: int) -> None:
        """Show another comparison, or other two years of it."""
        self.beginResetModel()
        self.headers = (*comparison.labels, *CHANGE_HEADERS)
        self.rows = comparison_rows(comparison, before, after)
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self.rows = []
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return self._row_header(section, role)
        if role == ItemRole.TextAlignmentRole and section < len(self.headers) - 1:
            return RIGHT
        return self.headers[section] if role == ItemRole.DisplayRole else None

    def _row_header(self, row: int, role: int) -> object:
        name, *cells = self.rows[row]
        if role == ItemRole.FontRole and not any(cells):
            font = QGuiApplication.font()
            font.setBold(True)
            return font
        return name if role in (ItemRole.DisplayRole, ItemRole.ToolTipRole) else None

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self.rows[index.row()][index.column() + 1]
        if role == ItemRole.DisplayRole:
            return text
        if role == ItemRole.ToolTipRole:
            return text or None
        return RIGHT if role == ItemRole.TextAlignmentRole and index.column() < len(self.headers) - 1 else None


class ComparisonTable(QTableView):
    """Read-only. Ctrl+C copies the selected block; whole rows with their names, the whole table with its headers.

    `reason_changed` carries the full reason of the current row, which is longer than its cell.
    """

    reason_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("年度对比")
        self.comparison_model = ComparisonModel()
        self.comparison_model.setParent(self)
        self.setModel(self.comparison_model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setHighlightSections(False)

    def show_comparison(self, comparison: Comparison, before: int, after: int) -> None:
        """Show the figures; the current row stays current."""
        current = self.currentIndex()
        column = current.column() if current.isValid() else len(comparison.labels)  # 增减, which may be far right
        self.comparison_model.set_comparison(comparison, before, after)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_MARGIN)
        unit = self.fontMetrics().horizontalAdvance("汉")
        for column, head in enumerate(self.comparison_model.headers[:-1]):
            needed = self.horizontalHeader().fontMetrics().horizontalAdvance(head) + 20
            self.setColumnWidth(column, max(CHANGE_WIDTHS.get(head, YEAR_WIDTH) * unit, needed))
        self.setCurrentIndex(self.comparison_model.index(max(current.row(), 1), column))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = self.comparison_model.rows[current.row()] if current.isValid() else ()
        self.reason_changed.emit(f"{row[0]}：{row[-1]}" if row and row[-1] else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the bounding block of the selected cells, tab-separated."""
        chosen = self.selectedIndexes()
        if not chosen:
            return
        rows = range(min(each.row() for each in chosen), max(each.row() for each in chosen) + 1)
        columns = range(min(each.column() for each in chosen), max(each.column() for each in chosen) + 1)
        is_whole = len(columns) == self.comparison_model.columnCount()
        first = 0 if is_whole else 1  # whole rows are copied with their names
        cells = [[*self.comparison_model.rows[row][columns.start + first : columns.stop + 1]] for row in rows]
        if is_whole and len(rows) == self.comparison_model.rowCount():
            cells.insert(0, [FIGURE_HEADER, *self.comparison_model.headers])
        QGuiApplication.clipboard().setText(format_block(cells))
