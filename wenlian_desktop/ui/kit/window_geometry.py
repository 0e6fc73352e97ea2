"""Saving and restoring the window geometry; a window never opens off screen."""

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow

DEFAULT_SIZE = (1280, 800)
FRAME_SIZE = 48  # px that the system puts around a window
MIN_VISIBLE = 120  # px of the title that must be on a screen, or the window counts as lost


def restore_geometry(window: QMainWindow, saved: str) -> None:
    """Restore a saved geometry; centre the window if there is none or it is off screen."""
    data = QByteArray.fromHex(saved.encode("ascii", "ignore"))
    if data.isEmpty() or not window.restoreGeometry(data) or not is_on_screen(window.frameGeometry()):
        _center(window)


def _center(window: QMainWindow) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMaximized)
    window.resize(min(DEFAULT_SIZE[0], screen.width() - FRAME_SIZE), min(DEFAULT_SIZE[1], screen.height() - FRAME_SIZE))
    window.move(screen.center() - window.rect().center())


def resize_dialog(dialog: QDialog, size: tuple[int, int]) -> None:
    """Resize a dialog, but not larger than its parent window."""
    dialog.resize(*size)
    parent = dialog.parentWidget()
    if parent is not None:
        dialog.resize(dialog.size().boundedTo(parent.window().size()))


def is_on_screen(frame: QRect) -> bool:
    """Whether enough of a window's title bar is on a screen to be grabbed."""
    title = QRect(frame.left(), frame.top(), frame.width(), FRAME_SIZE)
    visible = [each.availableGeometry().intersected(title) for each in QGuiApplication.screens()]
    return any(part.width() >= MIN_VISIBLE and part.height() >= FRAME_SIZE // 2 for part in visible)


def geometry_text(window: QMainWindow) -> str:
    """The window geometry as text for the settings."""
    return bytes(window.saveGeometry().toHex().data()).decode("ascii")


def bring_to_front(window: QMainWindow) -> None:
    """Show a window in front, also if it is minimized."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
