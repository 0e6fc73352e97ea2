"""Types and constants shared by item models and delegates."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItemIterator

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
NO_INDEX = QModelIndex()
StyleOption = Any  # QStyleOptionViewItem, whose fields are missing in the stubs


def cell_place(index: Index) -> str:
    """“人员经费，年初”: what a screen reader says of a cell besides its text. Trees have no heads of rows.

    Empty for the first cell, whose text is the name of its row.
    """
    if not index.column():
        return ""
    head = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
    return f"{index.sibling(index.row(), 0).data() or ''}，{head or ''}".replace("\n", "")


def name_cells(tree: QTreeWidget) -> None:
    """Let all cells of a tree tell their places."""
    walk = QTreeWidgetItemIterator(tree)
    while (item := walk.value()) is not None:
        for column in range(1, tree.columnCount()):
            place = cell_place(tree.indexFromItem(item, column))
            if item.data(column, ItemRole.AccessibleDescriptionRole) != place:
                item.setData(column, ItemRole.AccessibleDescriptionRole, place)
        walk += 1
