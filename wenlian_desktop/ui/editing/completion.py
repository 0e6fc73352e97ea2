"""Completion of names while typing."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def create_completer(line: QLineEdit, choices: QStringListModel) -> QCompleter:
    """Create a completer that does not replace the whole text, as Qt's own would."""
    completer = QCompleter(choices, line)
    completer.setWidget(line)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return completer


def suggested(completer: QCompleter) -> str:
    """The name an open completer suggests: the highlighted one, or the only one left; "" for none."""
    popup = completer.popup()
    if not popup.isVisible():
        return ""
    is_only = completer.completionCount() == 1 and completer.completionPrefix()
    name = popup.currentIndex().data() or (completer.currentCompletion() if is_only else "")
    return str(name)
