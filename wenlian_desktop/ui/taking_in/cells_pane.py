"""The cells of a workbook to be looked at, a tab a sheet; the cell of a proposal is the current one."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, Qt, Signal
from PySide6.QtWidgets import QTableView, QTabWidget

from wenlian_desktop.intake.proposals import Place
from wenlian_desktop.intake.workbooks.cells import cell_name, column_name
from wenlian_desktop.ui.kit.item_models import NO_INDEX, Index

Rows = Mapping[int, Mapping[int, str]]  # row -> column -> what is shown, from 0
CELL = re.compile(r"(?:(?P<sheet>.*)!)?(?P<column>[A-Z]+)(?P<row>[0-9]+)")
LETTERS = 26


class CellsModel(QAbstractTableModel):
    """The cells of one sheet, as they are shown."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = rows
        self._height = max(rows, default=-1) + 1
        self._width = max((max(row, default=-1) for row in rows.values()), default=-1) + 1

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._height

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        text = self._rows.get(index.row(), {}).get(index.column(), "")
        if role == Qt.ItemDataRole.DisplayRole:
            return text.replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return text
        return cell_name(index.row(), index.column()) if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole and orientation is Qt.Orientation.Vertical:
            return f"第{section + 1}行 {next(iter(self._rows.get(section, {}).values()), '')}"
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_name(section) if orientation is Qt.Orientation.Horizontal else str(section + 1)


class CellsPane(QTabWidget):
    """`cell_chosen` carries the cell that was clicked or on which Enter was pressed, as `活动!C4`."""

    cell_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("表格")
        self._names: list[str] = []

    def show_sheets(self, sheets: Sequence[tuple[str, Rows]]) -> None:
        """Show other sheets, by name."""
        self.clear()
        self._names = [name for name, _ in sheets]
        for name, rows in sheets:
            view = QTableView()
            view.setAccessibleName(name)
            view.setTabKeyNavigation(False)
            view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
            model = CellsModel(rows)
            model.setParent(view)
            view.setModel(model)
            view.clicked.connect(self._choose)
            view.activated.connect(self._choose)
            self.addTab(view, name)

    def show_place(self, place: Place, words: str = "") -> None:
        """Go to the cell of a place."""
        found = CELL.fullmatch(place.cell)
        if found is None or not self._names:
            return
        sheet = found["sheet"]
        self.setCurrentIndex(self._names.index(sheet) if sheet in self._names else 0)
        view = self.currentWidget()
        assert isinstance(view, QTableView)
        view.setCurrentIndex(view.model().index(int(found["row"]) - 1, _column(found["column"])))

    def refresh_theme(self) -> None:
        """The theme paints everything."""

    def _choose(self, index: Index) -> None:
        self.cell_chosen.emit(f"{self._names[self.currentIndex()]}!{cell_name(index.row(), index.column())}")


def _column(letters: str) -> int:
    """The number of a column, from 0: A, B, … Z, AA."""
    number = 0
    for letter in letters:
        number = number * LETTERS + ord(letter) - ord("A") + 1
    return number - 1
