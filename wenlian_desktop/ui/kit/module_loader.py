"""Imports that wait until the window has been painted."""

import gc
import importlib
from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class ModuleLoader(QObject):
    """Imports modules after the first paint of a window, one per turn of the event loop, to keep it responsive.

    `started` is emitted in a turn of its own, before the first of them.
    """

    started = Signal()
    finished = Signal()

    def __init__(self, modules: Iterable[str], window: QWidget) -> None:
        super().__init__(window)
        self._waiting = deque(modules)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._load_next)
        self._is_started = False
        if self._waiting:
            window.installEventFilter(self)

    @property
    def is_finished(self) -> bool:
        """Whether all modules are imported."""
        return not self._waiting

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start()  # it fires after the paint
        return False

    def _load_next(self) -> None:
        if not self._is_started:
            self._is_started = True
            self.started.emit()
        elif self._waiting:
            importlib.import_module(self._waiting.popleft())
            gc.freeze()  # what is imported stays: the collector need not walk it again and again
        else:
            self._timer.stop()
            self.finished.emit()
