"""The indicator tree of the edited scheme: the scheme on top, and its items with their weights."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator

from wenlian_desktop.domain.scoring.scheme_editing import EditedItem, EditedScheme
from wenlian_desktop.ui.kit.item_models import name_cells
from wenlian_desktop.ui.scoring.score_difference import RIGHT
from wenlian_desktop.ui.tables.editable_view import character_width

CODE_ROLE = Qt.ItemDataRole.UserRole
WHOLE_SCHEME = "整套规则：名称、总分、取位、等级"
WEIGHT_WIDTH = 5  # Chinese characters


class SchemeTree(QTreeWidget):
    """Each row holds the code of its item; "" for the scheme itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels(["评分项", "分值"])
        self.headerItem().setTextAlignment(1, RIGHT)
        self.setAccessibleName("评分项")
        self.setAlternatingRowColors(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.refresh_theme()

    def show_scheme(self, scheme: EditedScheme, code: str) -> None:
        """Show a scheme and select an item by its code."""
        self.blockSignals(True)
        self.clear()
        top = QTreeWidgetItem(self)
        top.setData(0, CODE_ROLE, "")
        for item in scheme.items:
            self._add(self, item)
        self.expandAll()
        self.update_texts(scheme)
        self.go_to(code)
        self.blockSignals(False)

    def _add(self, above: QTreeWidget | QTreeWidgetItem, item: EditedItem) -> None:
        row = QTreeWidgetItem(above)
        row.setData(0, CODE_ROLE, item.code)
        for child in item.children:
            self._add(row, child)

    def rows(self) -> list[QTreeWidgetItem]:
        """All rows, top to bottom."""
        walk = QTreeWidgetItemIterator(self)
        found: list[QTreeWidgetItem] = []
        while (row := walk.value()) is not None:
            found.append(row)
            walk += 1
        return found

    def update_texts(self, scheme: EditedScheme) -> None:
        """Update the names and weights of all rows."""
        for row in self.rows():
            item = scheme.item(row.data(0, CODE_ROLE))
            row.setText(0, item.name if item is not None else WHOLE_SCHEME)
            row.setText(1, item.weight if item is not None else scheme.total)
            row.setTextAlignment(1, RIGHT)
        name_cells(self)

    def current_code(self) -> str:
        """The code of the selected item; empty for the scheme itself."""
        row = self.currentItem()
        return str(row.data(0, CODE_ROLE)) if row is not None else ""

    def code_above(self) -> str:
        """The code of the row above the selected one."""
        above = self.itemAbove(self.currentItem())
        return str(above.data(0, CODE_ROLE)) if above is not None else ""

    def go_to(self, code: str) -> None:
        """Select an item by its code; "" selects the scheme itself."""
        rows = self.rows()
        self.setCurrentItem(next((row for row in rows if row.data(0, CODE_ROLE) == code), rows[0]))

    def refresh_theme(self) -> None:
        self.setColumnWidth(1, WEIGHT_WIDTH * character_width(self))
