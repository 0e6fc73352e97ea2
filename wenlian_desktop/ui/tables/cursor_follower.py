"""Where the cursor of a table is, told to its tab while the table has the keys."""

from PySide6.QtCore import QEvent, QObject

from wenlian_desktop.ui.budget.budget_view import BudgetView
from wenlian_desktop.ui.editing.page_context import Desk
from wenlian_desktop.ui.tables.table_view import RowsView


class TableCursor(QObject):
    """Lives as long as its table."""

    def __init__(self, table: RowsView | BudgetView, desk: Desk) -> None:
        super().__init__(table)
        self._table, self._desk = table, desk
        table.moved.connect(self.tell)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.tell()
        return super().eventFilter(watched, event)

    def tell(self) -> None:
        """Tell the field of the current cell."""
        if self._table.hasFocus():
            self._desk.editing.emit(self._table.current_ref())
