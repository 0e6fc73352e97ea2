"""A year file dropped onto the window is opened."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from wenlian_desktop.distribution import SUFFIX

KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def dragged_year(dragged: QMimeData) -> Path | None:
    """The one year file that is dragged; None for anything else."""
    files = [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
    is_year = len(files) == 1 and files[0].suffix.lower() == SUFFIX
    return files[0] if is_year else None


class YearDropping(QObject):
    """Watches what is dragged over a window, where no part of it takes that for itself."""

    dropped = Signal(object)  # Path

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in KINDS or not isinstance(event, QDropEvent):
            return False
        year = dragged_year(event.mimeData())
        if year is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(year)
        return True
