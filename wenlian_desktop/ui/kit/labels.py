"""Plain text labels, flashing of a widget, and the reason why a widget is locked."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from wenlian_desktop.ui.kit.theme import restyle

FLASH_DURATION = 900  # ms


def flash(widget: QWidget) -> None:
    """Flash a widget for a moment."""
    restyle(widget, flash=True)
    QTimer.singleShot(FLASH_DURATION, widget, lambda: restyle(widget, flash=False))


def plain_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as plain text, with a style role."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


class ClickableLabel(QLabel):
    """A label that is clicked like a button; the same is reached by key elsewhere."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


def unlock(widget: QWidget, reason: str) -> None:
    """Enable a widget, or disable it and say why."""
    widget.setEnabled(not reason)
    show_lock_reason(widget, reason)


def show_lock_reason(editor: QWidget, reason: str) -> None:
    """Show why an editor is locked by style, tool tip and accessible description; "" if it is not."""
    if reason != editor.accessibleDescription() or bool(reason) != bool(editor.property("locked")):
        editor.setToolTip(reason)
        editor.setAccessibleDescription(reason)
        restyle(editor, locked=bool(reason))
