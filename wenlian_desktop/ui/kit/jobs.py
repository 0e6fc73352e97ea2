"""Background jobs in a thread pool; results are delivered in the main thread."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from wenlian_desktop.domain.values.errors import UserError

UPDATE_DELAY = 60  # ms after an edit until findings, scores etc. are updated
SLOW_AFTER = 1000  # ms before progress is shown

IsWanted = Callable[[], bool]
T = TypeVar("T")


class _Job(QRunnable, Generic[T]):
    def __init__(
        self, jobs: "Jobs", function: Callable[[IsWanted], T], on_result: Callable[[T], None], generation: int
    ) -> None:
        super().__init__()
        self._jobs, self._function, self._on_result, self._generation = jobs, function, on_result, generation

    def _is_wanted(self) -> bool:
        return self._generation == self._jobs.generation

    def run(self) -> None:
        outcome = self._outcome()
        try:
            self._jobs.finished.emit(*outcome)
        except RuntimeError:
            if isValid(self._jobs):  # else the window that waited for it is gone
                raise

    def _outcome(self) -> tuple[Callable[..., None] | None, object]:
        """(who gets the result, the result)."""
        try:
            result = self._function(self._is_wanted)
        except UserError as refusal:
            return self._jobs.refused.emit, refusal
        except Exception as bug:  # noqa: BLE001 -- a bug belongs to the crash dialog, in the window's thread
            return self._jobs.raise_bug, bug
        return self._on_result if self._is_wanted() else None, result


class Jobs(QObject):
    """Runs functions over frozen values, one at a time. `refused` carries a UserError; other exceptions are re-raised.

    `slow` carries the name of a job that has run for a second, `idle` means that no job is left, `cancelled` that the
    running jobs are not wanted.
    """

    finished = Signal(object, object)  # (callback or None, result)
    refused = Signal(object)
    slow = Signal(str)
    idle = Signal()
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.generation = 0
        self._names: list[str] = []
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._slow_timer = QTimer(self, singleShot=True, interval=SLOW_AFTER)
        self._slow_timer.timeout.connect(self._emit_slow)
        self.finished.connect(self._finish)

    @property
    def is_busy(self) -> bool:
        """Whether a job is running or waiting."""
        return bool(self._names)

    def run(self, function: Callable[[IsWanted], T], on_result: Callable[[T], None], name: str = "") -> None:
        """Queue a job; `on_result` gets its result.

        `function` gets a callable that tells whether the result is still wanted.
        """
        self._names.append(name)
        if not self._slow_timer.isActive():
            self._slow_timer.start()
        self._pool.start(_Job(self, function, on_result, self.generation))

    def cancel(self) -> None:
        """Drop the results of all jobs; a job that has not started to write a file does not write it."""
        self.generation += 1
        self.cancelled.emit()

    def _emit_slow(self) -> None:
        if self._names:
            self.slow.emit(self._names[0])

    def _finish(self, on_result: Callable[[object], None] | None, result: object) -> None:
        self._names.pop(0)
        try:
            if on_result is not None:
                on_result(result)
        finally:
            if not self._names:  # the callback may have queued another job
                self._slow_timer.stop()
                self.idle.emit()

    def raise_bug(self, bug: Exception) -> None:
        """Re-raise an unexpected exception in the main thread, where the crash handler catches it."""
        raise bug

    def wait(self) -> None:
        """Block until all jobs are done."""
        self._pool.waitForDone()
