"""Editors for several references: chips in forms, a line separated by ； in cells."""

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QSizePolicy, QWidget

from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.ui.editing.completion import create_completer, suggested
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, TAB_KEYS, ChoiceProvider, LineEditor, TextLineEdit
from wenlian_desktop.ui.kit.labels import show_lock_reason
from wenlian_desktop.ui.kit.theme import restyle

SEPARATOR = "；"
REMOVE_WIDTH = 24  # px at the right end of a chip, where a click takes it away
REMOVE = "  ×"  # behind the name
GAP, MIN_INPUT_WIDTH = 5, 110


class ReferencesCellEditor(LineEditor):
    """The cell editor: names separated by ；, with completion of the current one."""

    def __init__(self, field: Field, choices: ChoiceProvider) -> None:
        super().__init__(field, choices)
        self.setPlaceholderText("多条之间用“；”分开，按↓选择")
        self._choice_provider = choices
        self._choices_model = QStringListModel(self)
        self.completer_ = create_completer(self, self._choices_model)
        self.completer_.activated.connect(self._on_chosen)
        self.textEdited.connect(self._show_choices)

    def _show_choices(self, text: str = "") -> None:
        self._choices_model.setStringList(self._choice_provider())
        self.completer_.setCompletionPrefix(self.text().rpartition(SEPARATOR)[2].strip())
        self.completer_.complete()

    def _on_chosen(self, name: str) -> None:
        before, mark, _ = self.text().rpartition(SEPARATOR)
        self.set_typed_text(f"{before}{mark}{name}")

    def event(self, event: QEvent) -> bool:
        """Send a key that leaves the cell to its delegate: from an open completer list it would not get there."""
        if not isinstance(event, QKeyEvent) or not self._is_leaving_list(event):
            return super().event(event)
        is_marked = self.completer_.popup().currentIndex().isValid()
        self.take_suggested()
        if not (is_marked and event.key() in ENTER_KEYS):  # another name may follow
            QApplication.sendEvent(self, event.clone())
        event.accept()
        return True

    def _is_leaving_list(self, event: QKeyEvent) -> bool:
        is_leaving = event.type() == QEvent.Type.KeyPress and event.key() in (*ENTER_KEYS, *TAB_KEYS)
        return is_leaving and not self.is_composing and self.completer_.popup().isVisible()

    def take_suggested(self) -> None:
        """Insert the suggestion of the open completer and close it."""
        name = suggested(self.completer_)
        if name:
            self._on_chosen(name)
        self.completer_.popup().hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._show_choices()
        else:
            super().keyPressEvent(event)


class ReferenceChip(QPushButton):
    """The chip of one name. × or Del removes it, ← and → move to its neighbours."""

    remove_requested = Signal(object)
    neighbour_requested = Signal(object, int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.setText(f"{name}{REMOVE}")
        self.setAccessibleName(f"{name}，按Delete去掉")
        self.setToolTip(name)
        self.setProperty("role", "tag")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def fit(self, most: int) -> int:
        """Shorten the name so that it and its × have room in `most` px; returns the width of the chip in px."""
        metrics = self.fontMetrics()
        around = self.sizeHint().width() - metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(REMOVE)
        shown = metrics.elidedText(self.name, Qt.TextElideMode.ElideRight, most - around)
        if self.text() != f"{shown}{REMOVE}":
            self.setText(f"{shown}{REMOVE}")
        return min(self.sizeHint().width(), most)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.width() - REMOVE_WIDTH <= event.position().x() < self.width():
            self.remove_requested.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                self.remove_requested.emit(self)
            case Qt.Key.Key_Left:
                self.neighbour_requested.emit(self, -1)
            case Qt.Key.Key_Right:
                self.neighbour_requested.emit(self, 1)
            case _:
                super().keyPressEvent(event)


class ReferenceInput(TextLineEdit):
    """The line edit for the next name.

    `previous_requested` asks for the chip before it, to remove (True) or to focus; `passed_on` is emitted before Tab.
    """

    previous_requested = Signal(bool)
    list_requested = Signal()
    submitted = Signal()
    focus_lost = Signal()
    passed_on = Signal()

    def event(self, event: QEvent) -> bool:
        is_tab = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in TAB_KEYS
        if is_tab and not self.is_composing:
            self.passed_on.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at_start = event.key(), self.cursorPosition() == 0 and not self.is_composing
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Left) and at_start and not self.hasSelectedText():
            self.previous_requested.emit(key == Qt.Key.Key_Backspace)
        elif key == Qt.Key.Key_Down:
            self.list_requested.emit()
        elif (key in ENTER_KEYS or event.text() in (";", SEPARATOR)) and not self.is_composing:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.text():
            self.list_requested.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_lost.emit()


class ReferencesEditor(QFrame):
    """Chips followed by a line edit with completion; Backspace removes the last chip, ← focuses it."""

    typed = Signal(str)
    committed = Signal(str)
    refused = Signal()

    def __init__(self, field: Field, choices: ChoiceProvider) -> None:
        super().__init__()
        self._choice_provider = choices
        self._chips: list[ReferenceChip] = []
        self._saved_text, self._is_settled = "", True
        self.line = ReferenceInput()
        self.line.setParent(self)
        self.line.setProperty("role", "tags")
        self.setFocusProxy(self.line)
        self.setProperty("role", "tags")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choices_model = QStringListModel(self)
        self.completer = create_completer(self.line, self._choices_model)
        self._connect()
        self._arrange()

    def _connect(self) -> None:
        self.completer.activated.connect(self._on_chosen)
        self.line.textEdited.connect(self._show_choices)
        self.line.textEdited.connect(self._emit_typed)
        self.line.previous_requested.connect(self._on_previous_requested)
        self.line.list_requested.connect(self._show_choices)
        self.line.submitted.connect(self._submit)
        self.line.passed_on.connect(self._take_suggested)
        self.line.focus_lost.connect(self._commit)
        self.line.refused.connect(self.refused)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def hasFocus(self) -> bool:
        return self.line.hasFocus() or any(chip.hasFocus() for chip in self._chips)

    def names(self) -> list[str]:
        """The names of the chips."""
        return [chip.name for chip in self._chips]

    def text(self) -> str:
        """All names and the text being typed, separated by ；."""
        return SEPARATOR.join([*self.names(), *([self.line.text().strip()] if self.line.text().strip() else [])])

    def show_value(self, shown: str, edited: str, settled: bool = True) -> None:
        self._is_settled = settled
        if edited != self.text():
            self._set_names([piece.strip() for piece in edited.split(SEPARATOR) if piece.strip()])
            self.line.clear()
        self._saved_text = self.text()
        known = set() if settled else set(self._choice_provider())
        for chip in self._chips:
            restyle(chip, wrong=not settled and chip.name not in known)

    def set_locked(self, reason: str) -> None:
        self.line.setReadOnly(bool(reason))
        self.line.setPlaceholderText("" if reason else "输入名称，或按↓选择")
        show_lock_reason(self, reason)
        self.line.setToolTip(reason)
        self.line.setAccessibleDescription(reason)

    def _set_names(self, names: list[str]) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._create_chip(name) for name in names]
        self._arrange()

    def _create_chip(self, name: str) -> ReferenceChip:
        chip = ReferenceChip(name, self)
        chip.remove_requested.connect(self._remove)
        chip.neighbour_requested.connect(self._focus_neighbour)
        chip.show()
        return chip

    def _emit_typed(self) -> None:
        self.typed.emit(self.text())

    def _show_choices(self, text: str = "") -> None:
        if self.line.isReadOnly():
            self.refused.emit()
            return
        self._choices_model.setStringList([name for name in self._choice_provider() if name not in self.names()])
        self.completer.setCompletionPrefix(self.line.text().strip())
        self.completer.complete()

    def _on_chosen(self, name: str) -> None:
        self.line.setText(name)
        self._submit()

    def _submit(self) -> None:
        """Turn the suggestion or the typed text into a chip and commit."""
        name = (suggested(self.completer) or self.line.text()).strip()
        self.completer.popup().hide()
        if name:
            self._commit_names([*self.names(), name])

    def _take_suggested(self) -> None:
        if self.is_offering:
            self._submit()

    @property
    def is_offering(self) -> bool:
        """Whether the completer list is open."""
        return self.completer.popup().isVisible()

    def _remove(self, chip: ReferenceChip) -> None:
        if self.line.isReadOnly():
            self.refused.emit()
            return
        rest = [each.name for each in self._chips if each is not chip]
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._commit_names(rest)

    def _commit_names(self, names: list[str]) -> None:
        self.line.clear()
        self._set_names(names)
        self._saved_text = self.text()
        self.committed.emit(self.text())

    def _on_previous_requested(self, removes: bool) -> None:
        if self._chips and removes:
            self._remove(self._chips[-1])
        elif self._chips:
            self._chips[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_neighbour(self, chip: ReferenceChip, by: int) -> None:
        place = self._chips.index(chip) + by
        target = self._chips[place] if 0 <= place < len(self._chips) else self.line if by > 0 else chip
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _commit(self) -> None:
        if self.text() != self._saved_text or not self._is_settled:
            self._saved_text = self.text()
            self.committed.emit(self.text())

    def _arrange(self) -> None:
        """Lay out the chips in rows with the line edit after the last one, and set the height."""
        width = max(self.width() - 2 * GAP, MIN_INPUT_WIDTH)
        x = y = GAP
        high = self.line.sizeHint().height()
        for chip in self._chips:
            wide = chip.fit(width)
            if x > GAP and x + wide > width + GAP:
                x, y = GAP, y + high + GAP
            chip.setGeometry(x, y, wide, high)
            x += wide + GAP
        if x > GAP and x + MIN_INPUT_WIDTH > width + GAP:
            x, y = GAP, y + high + GAP
        self.line.setGeometry(x, y, width + GAP - x, high)
        if self.minimumHeight() != y + high + GAP:
            self.setFixedHeight(y + high + GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "line"):
            self._arrange()

    def refresh_theme(self) -> None:
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(MIN_INPUT_WIDTH * 2, self.minimumHeight())
