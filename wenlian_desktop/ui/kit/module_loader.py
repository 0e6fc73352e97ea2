"""Imports that wait until the window has been painted."""

import gc
import importlib
import pkgutil
from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

ALL = ".*"  # behind the name of a package: its modules


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
            name = self._waiting.popleft()
            if name.endswith(ALL):
                self._waiting.extendleft(reversed(self._modules_of(name.removesuffix(ALL))))
            else:
                importlib.import_module(name)
                gc.freeze()  # what is imported stays: the collector need not walk it again and again
        else:
            self._timer.stop()
            self.finished.emit()

    def _modules_of(self, package: str) -> list[str]:
        """The modules of a package that are not waited for by name."""
        folders = importlib.import_module(package).__path__
        names = (f"{package}.{each.name}" for each in pkgutil.iter_modules(folders))
        return [name for name in names if name not in self._waiting]
