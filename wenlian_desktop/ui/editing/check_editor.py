"""Editor for 是/否: a check box that also knows 未填."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, ChoiceProvider
from wenlian_desktop.ui.kit.labels import show_lock_reason

YES, NO, EMPTY = "是", "否", "未填"
STATES = {YES: Qt.CheckState.Checked, NO: Qt.CheckState.Unchecked}
LEAVING_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, *ENTER_KEYS)
CLEARING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class CheckEditor(QCheckBox):
    """A click or the space bar says 是, another 否; Del leaves it 未填. The word stands beside the box."""

    typed = Signal(str)
    committed = Signal(str)
    refused = Signal()

    def __init__(self, field: Field, choices: ChoiceProvider) -> None:
        super().__init__()
        self._is_locked = False
        self._text = ""
        self.setTristate(True)
        self.show_value("", "")

    def text(self) -> str:
        """是, 否, or what cannot be read; empty where it is not filled in."""
        return self._text

    def show_value(self, shown: str, edited: str, settled: bool = True) -> None:
        self._text = edited
        self.setCheckState(STATES.get(edited, Qt.CheckState.PartiallyChecked))
        self.setText(edited or EMPTY)

    def set_locked(self, reason: str) -> None:
        self._is_locked = bool(reason)
        show_lock_reason(self, reason)

    def nextCheckState(self) -> None:
        if self._is_locked:
            self.refused.emit()
        else:
            self._commit(NO if self._text == YES else YES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_locked and (
            event.key() in CLEARING_KEYS or event.text().strip() or event.key() == Qt.Key.Key_Space
        ):
            self.refused.emit()
        elif event.key() in CLEARING_KEYS:
            self._commit("")
        else:
            super().keyPressEvent(event)

    def _commit(self, text: str) -> None:
        self.show_value(text, text)
        self.committed.emit(text)
