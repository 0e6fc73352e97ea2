"""The focused widget."""

from PySide6.QtWidgets import QApplication, QWidget


def commit_field(within: QWidget) -> None:
    """Commit the field with the focus, if it is within a widget; the focus stays there."""
    focused = QApplication.focusWidget()
    if focused is not None and within.isAncestorOf(focused):
        focused.clearFocus()
        focused.setFocus()
