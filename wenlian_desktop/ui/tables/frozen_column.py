"""The column that names the rows of a wide table, in sight while the table is scrolled to the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView

from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.tables.cell_delegate import CellDelegate

if TYPE_CHECKING:
    from wenlian_desktop.ui.tables.table_view import RowsView


class FrozenColumn(QTableView):
    """Lies over the left edge of a table as soon as its naming column is scrolled away. A click goes to the cell."""

    def __init__(self, view: "RowsView", column: int) -> None:
        super().__init__(view)
        self._view, self.column = view, column
        self.setModel(view.model())
        self.setSelectionModel(view.selectionModel())
        self.setItemDelegate(CellDelegate(view.rows_model, self))  # of its own: editors belong to one view
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(view.horizontalHeader().defaultAlignment())
        self.horizontalHeader().setHighlightSections(False)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in range(view.rows_model.columnCount()):
            self.setColumnHidden(each, each != column)
        view.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.refresh_theme()

    def follow(self) -> None:
        """Show the column, as wide as in the table, where the table does not; else hide it."""
        view = self._view
        is_away = view.columnViewportPosition(self.column) < 0 and not view.isColumnHidden(self.column)
        if is_away:
            self.verticalHeader().setDefaultSectionSize(view.verticalHeader().defaultSectionSize())
            width, viewport = view.columnWidth(self.column), view.viewport().geometry()
            self.setColumnWidth(self.column, width)
            self.horizontalHeader().setFixedHeight(view.horizontalHeader().height())
            top = viewport.top() - view.horizontalHeader().height()
            self.setGeometry(viewport.left(), top, width, viewport.bottom() - top + 1)
            self.verticalScrollBar().setValue(view.verticalScrollBar().value())
        self.setVisible(is_away)

    def refresh_theme(self) -> None:
        self.setStyleSheet(f"FrozenColumn {{ border: 0; border-right: 2px solid {colours().outline}; }}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self._view.go_to(self._view.rows_model.uid(index.row()), self.column)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._view.viewport(), event)
