"""Reports the field of the current cell while the table has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QAbstractItemView

from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing.page_context import PageContext


class CursorFollower(QObject):
    """Lives as long as its table."""

    def __init__(
        self,
        table: QAbstractItemView,
        current_cell_changed: SignalInstance,
        current_ref: Callable[[], Ref | None],
        context: PageContext,
    ) -> None:
        super().__init__(table)
        self._table, self._current_ref, self._context = table, current_ref, context
        current_cell_changed.connect(self.emit_current_field)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.emit_current_field()
        return super().eventFilter(watched, event)

    def emit_current_field(self) -> None:
        """Emit the field of the current cell."""
        if self._table.hasFocus():
            self._context.current_field_changed.emit(self._current_ref())
