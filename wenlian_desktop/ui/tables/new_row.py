"""The row that was added last in a table: once it is left, it vanishes if nothing was entered, else it is judged."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView

from wenlian_desktop.ui.bridge import Bridge


class NewRow(QObject):
    """Follows the current row of a view. A row is left later, because a view must not lose rows while it moves."""

    def __init__(self, bridge: Bridge, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._bridge = bridge
        self._uid: str | None = None
        self._left: list[str] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._leave)

    def begin(self, uid: str) -> None:
        """A row was added and is current."""
        self._uid = uid

    def follow(self, uid: str | None) -> None:
        """Another row is current; None if there is none, or the table is no longer shown."""
        if self._uid not in (None, uid):
            self._left.append(str(self._uid))
            self._uid = None
            self._timer.start()

    def _leave(self) -> None:
        left, self._left = self._left, []
        if not self._bridge.is_read_only and not self._bridge.session.is_closed:
            for uid in left:
                self._bridge.session.leave_row(uid)
