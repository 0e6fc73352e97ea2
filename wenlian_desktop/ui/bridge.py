"""Connects a YearSession to the widgets: its notifications become Qt signals in the main thread."""

from concurrent.futures import Executor
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.year_session import Listener, YearSession


class _SignalListener(Listener):
    """Emits the notifications of the session as signals."""

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge

    def changed(self, view: Year, step: Step) -> None:
        self._bridge.changed.emit(view, step)

    def row_left(self) -> None:
        self._bridge.row_left.emit()

    def saved(self, at: datetime) -> None:
        self._bridge.saved.emit(at)

    def failed(self, step: Step, reason: UserError) -> None:
        self._bridge.failed.emit(step, reason)

    def backup_failed(self, reason: UserError) -> None:
        self._bridge.backup_failed.emit(reason)


class Bridge(QObject):
    """One open year for the widgets: the session, and its notifications as signals."""

    changed = Signal(object, object)  # (view, step)
    row_left = Signal()
    saved = Signal(object)  # datetime
    failed = Signal(object, object)  # (step, UserError)
    backup_failed = Signal(object)  # UserError
    _call_requested = Signal(object)

    def __init__(
        self, path: Path, executor: Executor | None = None, rescue: Path | None = None, read_only: bool = False
    ) -> None:
        """Open a year, optionally read-only; raises UserError if it cannot be opened."""
        super().__init__()
        # Emitted in the writer's thread, received in the main thread.
        self._call_requested.connect(self._call, Qt.ConnectionType.AutoConnection)
        self.session = YearSession(path, executor, self._call_requested.emit, rescue, read_only)
        self.session.listener = _SignalListener(self)

    def _call(self, function: object) -> None:
        assert callable(function)
        function()

    @property
    def view(self) -> Year:
        """The current snapshot of the year."""
        return self.session.view

    @property
    def is_read_only(self) -> bool:
        """Whether the year cannot be changed."""
        return self.session.is_read_only

    def enter(self, ref: Ref, text: str) -> None:
        """Enter a text into a field."""
        self.session.enter(ref, text)
