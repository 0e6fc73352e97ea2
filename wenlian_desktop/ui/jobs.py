"""Work that would hold up the window, done in a pool; its result comes back in the window's thread."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from wenlian_desktop.domain.errors import UserError


class _Work(QRunnable):
    def __init__(self, jobs: "Jobs", function: Callable[[], Any], done: Callable[[Any], None]) -> None:
        super().__init__()
        self._jobs, self._function, self._done = jobs, function, done

    def run(self) -> None:
        try:
            result = self._function()
        except UserError as refusal:
            self._jobs.refused.emit(refusal)
        except Exception as bug:  # noqa: BLE001 -- a bug belongs to the crash dialog, in the window's thread
            self._jobs.crashed.emit(bug)
        else:
            self._jobs.finished.emit(self._done, result)


class Jobs(QObject):
    """Runs jobs over frozen values. `refused` brings a UserError; anything else is raised in the window's thread."""

    finished = Signal(object, object)
    refused = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.finished.connect(self._finish)
        self.crashed.connect(self._crash)

    def run(self, function: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do a job behind those before it; `done` gets its result."""
        self._pool.start(_Work(self, function, done))

    def _finish(self, done: Callable[[Any], None], result: Any) -> None:
        done(result)

    def _crash(self, bug: Exception) -> None:
        raise bug

    def wait(self) -> None:
        """Until all jobs are done."""
        self._pool.waitForDone()
