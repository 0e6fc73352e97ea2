"""Labels that show text as it is, and what draws the eye or tells why a widget takes nothing."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from wenlian_desktop.ui.kit.theme import restyle

FLASH_DURATION = 900  # ms


def flash(widget: QWidget) -> None:
    """Draw the eye to a widget for a moment."""
    restyle(widget, flash=True)
    QTimer.singleShot(FLASH_DURATION, widget, lambda: restyle(widget, flash=False))


def plain_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that never takes its text for markup."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def show_lock_reason(editor: QWidget, reason: str) -> None:
    """Tell eye, mouse and screen reader why an editor takes nothing; "" where it does."""
    if reason != editor.accessibleDescription() or bool(reason) != bool(editor.property("locked")):
        editor.setToolTip(reason)
        editor.setAccessibleDescription(reason)
        restyle(editor, locked=bool(reason))
