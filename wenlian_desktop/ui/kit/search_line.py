"""A line edit for search words, and the keys that belong to the window whatever has the focus."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_window_shortcut(event: QEvent, has_own: bool) -> bool:
    """Whether a key belongs to the window: Ctrl+E always, Ctrl+Z and Ctrl+Y unless the field has something to undo."""
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    assert isinstance(event, QKeyEvent)
    # On X11, Qt's editors handle Ctrl+E as “end of line”.
    is_export = event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_E
    return is_export or (not has_own and any(event.matches(keys) for keys in UNDO_KEYS))


class SearchLine(QLineEdit):
    """A line edit for search words; Ctrl+Z undoes in the year unless something was typed here."""

    def event(self, event: QEvent) -> bool:
        if is_window_shortcut(event, self.isUndoAvailable()):
            event.ignore()
            return False
        return super().event(event)
