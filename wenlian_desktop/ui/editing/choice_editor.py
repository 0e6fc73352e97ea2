"""Editor for one value of a list: choices, 是/否, months, and references to rows."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter

from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.ui.editing.completion import suggested
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, TAB_KEYS, ChoiceProvider, TextLineEdit
from wenlian_desktop.ui.kit.labels import show_lock_reason

POPUP_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_F4)
MAX_VISIBLE_CHOICES = 14


class ChoiceLine(TextLineEdit):
    """The text of a combo box. `clicked` is emitted unless a part of the text was marked."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.hasSelectedText():
            self.clicked.emit()


class ChoiceEditor(QComboBox):
    """An editable combo box: ↓ or a click opens the list, typing filters it; Enter and Tab take the only one left.

    The wheel does not change the value.
    """

    typed = Signal(str)
    committed = Signal(str)
    refused = Signal()

    def __init__(self, field: Field, choices: ChoiceProvider) -> None:
        super().__init__()
        self._choice_provider = choices
        self._choices: list[str] = []
        self._is_settled = True
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(MAX_VISIBLE_CHOICES)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_activated)
        self._line = ChoiceLine()
        self._line.setAccessibleName(field.caption)
        self.setLineEdit(self._line)
        self.setCompleter(None)  # type: ignore[arg-type]  # created on first focus
        self._line.textEdited.connect(self.typed)
        self._line.refused.connect(self.refused)
        self._line.clicked.connect(self._offer_all)

    def _reload_choices(self) -> None:
        choices = ["", *self._choice_provider()]
        if choices != self._choices:
            self._choices = choices
            text, was_modified = self.currentText(), self._line.isModified()
            self.clear()
            self.addItems(choices)
            self.setCurrentText(text)
            self._line.setModified(was_modified)

    def _created_completer(self) -> QCompleter:
        """The completer, which filters by substring; created on first use."""
        completer = self.completer()
        if completer is None:
            completer = QCompleter(self.model(), self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setMaxVisibleItems(MAX_VISIBLE_CHOICES)
            self.setCompleter(completer)
        return completer

    @property
    def is_offering(self) -> bool:
        """Whether the list of the completer is open."""
        completer = self.completer()
        return completer is not None and completer.popup().isVisible()

    def _offer_all(self) -> None:
        """Open the list under the text; the keys still go to the text, and filter it."""
        if self._line.isReadOnly():
            self.refused.emit()
            return
        self._reload_choices()
        completer = self._created_completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def event(self, event: QEvent) -> bool:
        """Send a key that leaves the open list to the delegate of a cell too: from the list it would not get there."""
        if not isinstance(event, QKeyEvent) or not self._is_leaving_list(event):
            return super().event(event)
        completer = self._created_completer()
        name = suggested(completer)
        completer.popup().hide()
        if name:
            self._line.setText(name)
            self._line.setModified(True)
        QApplication.sendEvent(self, event.clone())
        event.accept()
        return True

    def _is_leaving_list(self, event: QKeyEvent) -> bool:
        is_leaving = event.type() == QEvent.Type.KeyPress and event.key() in (*ENTER_KEYS, *TAB_KEYS)
        return is_leaving and not self._line.is_composing and self.is_offering

    def text(self) -> str:
        return self.currentText()

    def show_value(self, shown: str, edited: str, settled: bool = True) -> None:
        self._is_settled = settled
        if edited != self.currentText():
            self.setCurrentText(edited)
            self._line.setModified(False)
            self._line.setCursorPosition(0)

    def set_locked(self, reason: str) -> None:
        self._line.setReadOnly(bool(reason))
        show_lock_reason(self, reason)
        self._line.setAccessibleDescription(reason)  # a screen reader goes to the line inside

    def _on_activated(self, place: int) -> None:
        self._line.setModified(False)
        self.committed.emit(self.itemText(place))

    def _commit_typed(self) -> None:
        if self._line.isModified():
            self._line.setModified(False)
            self.committed.emit(self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._reload_choices()
        self._created_completer()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._line.isModified() or not self._is_settled:
            self._line.setModified(False)
            self.committed.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._line.is_composing and event.key() in ENTER_KEYS:
            event.accept()
        elif event.key() in POPUP_KEYS:
            self.showPopup()
        else:
            super().keyPressEvent(event)
            if event.key() in ENTER_KEYS:
                self._commit_typed()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def showPopup(self) -> None:
        if self._line.isReadOnly():
            self.refused.emit()
            return
        self._reload_choices()
        super().showPopup()
