"""Dragging a line of the budget tree by its name: to another place of its class, or into another class."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QTreeView

from wenlian_desktop.ui.budget.budget_model import BudgetTreeModel
from wenlian_desktop.ui.kit.theme import colours

MARK_WIDTH = 2  # px


@dataclass(frozen=True)
class DropPlace:
    """Where a dragged line would go: the group, the number of its row there, and the mark to paint."""

    group: int
    row: int
    mark: QRect


class LineDragging(QObject):
    """Follows the mouse of a tree; the view calls it from its mouse events and paints its mark.

    Not Qt's own dragging, which would begin with the press on any cell: cells are selected by dragging.
    """

    def __init__(self, tree: QTreeView, model: BudgetTreeModel) -> None:
        super().__init__(tree)
        self._tree, self._model = tree, model
        self._uid: str | None = None
        self._start = QPoint()
        self._place: DropPlace | None = None
        self.is_dragging = False

    def press(self, event: QMouseEvent) -> None:
        """Remember a line that was pressed on its name."""
        index = self._tree.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() == Qt.MouseButton.LeftButton
        self._uid = self._model.uid(index) if plain and index.column() == 0 and not self._model.is_read_only else None
        self._start = event.position().toPoint()

    def move(self, event: QMouseEvent) -> bool:
        """Follow a drag; returns whether there is one."""
        at = event.position().toPoint()
        if self._uid is None:
            return False
        if not self.is_dragging:
            if (at - self._start).manhattanLength() < QApplication.startDragDistance():
                return True
            self.is_dragging = True
            self._tree.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._tree.scrollTo(self._tree.indexAt(at))
        self._place = self._place_at(at)
        self._tree.viewport().update()
        return True

    def release(self) -> None:
        """Drop the line where the mark is."""
        uid, place = self._uid, self._place
        self.cancel()
        if uid is not None and place is not None:
            self._model.drop_line(uid, place.group, place.row)
            self._tree.scrollTo(self._tree.currentIndex())

    def cancel(self) -> None:
        """End the drag, if there is one."""
        self._uid, self._place = None, None
        if self.is_dragging:
            self.is_dragging = False
            self._tree.viewport().unsetCursor()
            self._tree.viewport().update()

    def _place_at(self, at: QPoint) -> DropPlace | None:
        """On the upper half of a line before it, on the lower half behind it; on a class at its beginning."""
        index = self._tree.indexAt(at).siblingAtColumn(0)
        if not index.isValid():
            return None
        rect = self._tree.visualRect(index)
        if self._model.uid(index) is None:
            takes_lines = self._model.takes_lines(index.row())
            return DropPlace(index.row(), 0, self._mark(rect.bottom())) if takes_lines else None
        is_below = at.y() > rect.center().y()
        edge = rect.bottom() if is_below else rect.top()
        return DropPlace(index.parent().row(), index.row() + is_below, self._mark(edge))

    def _mark(self, edge: int) -> QRect:
        return QRect(0, edge, self._tree.viewport().width(), MARK_WIDTH)

    def paint(self) -> None:
        """Paint the mark where the line would go."""
        if self._place is not None:
            painter = QPainter(self._tree.viewport())
            painter.setPen(QPen(colours().qcolor("accent"), MARK_WIDTH))
            painter.drawLine(self._place.mark.topLeft(), self._place.mark.topRight())
            painter.end()
