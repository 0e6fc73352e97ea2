"""What item models and delegates share: types, the words of a cell's place, an error while a cell is painted."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItemIterator

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
NO_INDEX = QModelIndex()
StyleOption = Any  # QStyleOptionViewItem, whose fields are missing in the stubs
Delegate = TypeVar("Delegate", bound=QStyledItemDelegate)
Paint = Callable[[Delegate, QPainter, QStyleOptionViewItem, Index], None]


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


def tells_errors_later(paint: Paint[Delegate]) -> Paint[Delegate]:
    """A delegate's `paint` whose error goes to the crash dialog when the picture is done.

    PySide6 6.9 ends the process where an error leaves the paint of a delegate under a paintEvent in Python, without a
    word; and a dialog has no place within a picture.
    """

    @wraps(paint)
    def guarded(delegate: Delegate, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        try:
            paint(delegate, painter, option, index)
        except Exception as bug:  # noqa: BLE001 -- a bug belongs to the crash dialog
            QTimer.singleShot(0, lambda bug=bug: sys.excepthook(type(bug), bug, bug.__traceback__))

    return guarded
