"""Editors: one widget for every kind of field, all with the same four words.

`text()` is what a person typed; `present(shown, edited, settled)` gives the texts to rest and to edit, and tells
whether the text is a kept value: one that is not (a draft) is entered on leaving even where nobody typed since;
`typed` tells of every keystroke, `left` of a text that is ready to be entered.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from wenlian_desktop.domain.fields import Field, Kind

FIGURES = (Kind.COUNT, Kind.PERSON_TIMES, Kind.FLOOR, Kind.YUAN, Kind.WAN_YUAN, Kind.PERCENT, Kind.NUMBER)
LONG_TEXT_LINES = 4

Names = Callable[[], list[str]]  # the names of the rows a reference can mean
LONGEST = 10_000_000  # characters: Qt would cut a line at 32,767
UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_for_the_window(event: QEvent, is_typed: bool) -> bool:
    """Whether Ctrl+Z and Ctrl+Y are meant for the year: in a field, unless something was typed in it."""
    if event.type() != QEvent.Type.ShortcutOverride or is_typed:
        return False
    assert isinstance(event, QKeyEvent)
    return any(event.matches(keys) for keys in UNDO_KEYS)


class LineEditor(QLineEdit):
    """One line: shows thousands at rest and the bare figure while it is edited."""

    typed = Signal(str)
    left = Signal(str)

    def __init__(self, field: Field, names: Names) -> None:
        super().__init__()
        self._edited = self._shown = ""
        self._is_settled = True
        self.setMaxLength(LONGEST)
        if field.kind in FIGURES:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self.typed)
        self.editingFinished.connect(self._leave)

    def event(self, event: QEvent) -> bool:
        if is_for_the_window(event, self.isModified()):
            event.ignore()
            return False
        return super().event(event)

    def present(self, shown: str, edited: str, settled: bool = True) -> None:
        """Show a text, in the form that fits whether somebody edits here."""
        self._shown, self._edited, self._is_settled = shown, edited, settled
        self._put(edited if self.hasFocus() else shown)

    def _put(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setModified(False)
            self.setCursorPosition(len(text) if self.hasFocus() else 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._put(self._edited)
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.isModified() and self._is_settled:
            self._put(self._shown)

    def _leave(self) -> None:
        if self.isModified() or not self._is_settled:
            self.setModified(False)
            self.left.emit(self.text())


class ReferencesEditor(LineEditor):
    """Several rows by their names, parted by ；, with completion of the one being typed."""

    def __init__(self, field: Field, names: Names) -> None:
        super().__init__(field, names)
        self.setPlaceholderText("多条之间用“；”分开，按↓选择")
        self._names = names
        self._offered = QStringListModel(self)
        # One for the editor's life, and not the line edit's own: that one would replace the whole text.
        self._completer = QCompleter(self._offered, self)
        self._completer.setWidget(self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._choose)
        self.textEdited.connect(self._offer)

    def _last(self) -> str:
        return self.text().rpartition("；")[2].strip()

    def _offer(self, text: str = "") -> None:
        self._offered.setStringList(self._names())
        self._completer.setCompletionPrefix(self._last())
        self._completer.complete()

    def _choose(self, name: str) -> None:
        before, mark, _ = self.text().rpartition("；")
        self.setText(f"{before}{mark}{name}")
        self.setModified(True)
        self.typed.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._offer()
        else:
            super().keyPressEvent(event)


class LongEditor(QPlainTextEdit):
    """Several paragraphs of plain text; Tab leaves it."""

    typed = Signal(str)
    left = Signal(str)

    def __init__(self, field: Field, names: Names) -> None:
        super().__init__()
        self._settled = ""
        self._is_settled = True
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LONG_TEXT_LINES + 18)
        self.textChanged.connect(self._tell)

    def event(self, event: QEvent) -> bool:
        if is_for_the_window(event, self.text() != self._settled):
            event.ignore()
            return False
        return super().event(event)

    def text(self) -> str:
        """What stands in the editor, without what an input method is still composing."""
        return self.toPlainText()

    def present(self, shown: str, edited: str, settled: bool = True) -> None:
        """Show a text."""
        self._is_settled = settled
        if edited != self.toPlainText():
            self.setPlainText(edited)
        self._settled = self.toPlainText()  # Qt turns some blanks into others

    def _tell(self) -> None:
        if self.hasFocus() and self.text() != self._settled:
            self.typed.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.text() != self._settled or not self._is_settled:
            self._settled = self.text()
            self.left.emit(self.text())


class ChoiceLine(QLineEdit):
    """The line of a choice: Ctrl+Z in it is the window's unless something was typed."""

    def event(self, event: QEvent) -> bool:
        if is_for_the_window(event, self.isModified()):
            event.ignore()
            return False
        return super().event(event)


class ChoiceEditor(QComboBox):
    """One of a list, or nothing. Typing is understood; the wheel over an unfocused box does nothing."""

    typed = Signal(str)
    left = Signal(str)

    def __init__(self, field: Field, names: Names) -> None:
        super().__init__()
        self._names = names
        self._offered: list[str] = []
        self._is_settled = True
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._choose)
        self._line = ChoiceLine()
        self.setLineEdit(self._line)
        self._line.textEdited.connect(self.typed)

    def _offer(self) -> None:
        offered = ["", *self._names()]
        if offered != self._offered:
            self._offered = offered
            text, was_modified = self.currentText(), self._line.isModified()
            self.clear()
            self.addItems(offered)
            self.setCurrentText(text)
            self._line.setModified(was_modified)

    def text(self) -> str:
        """The text in the box."""
        return self.currentText()

    def present(self, shown: str, edited: str, settled: bool = True) -> None:
        """Show a text."""
        self._is_settled = settled
        if edited != self.currentText():
            self.setCurrentText(edited)
            self._line.setModified(False)
            self._line.setCursorPosition(0)

    def _choose(self, place: int) -> None:
        self._line.setModified(False)
        self.left.emit(self.itemText(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._offer()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._line.isModified() or not self._is_settled:
            self._line.setModified(False)
            self.left.emit(self.text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def showPopup(self) -> None:
        self._offer()
        super().showPopup()


Editor = LineEditor | LongEditor | ChoiceEditor

EDITORS: dict[Kind, type[Editor]] = {
    Kind.TEXT: LineEditor,
    Kind.LONG_TEXT: LongEditor,
    Kind.COUNT: LineEditor,
    Kind.PERSON_TIMES: LineEditor,
    Kind.FLOOR: LineEditor,
    Kind.YUAN: LineEditor,
    Kind.WAN_YUAN: LineEditor,
    Kind.PERCENT: LineEditor,
    Kind.NUMBER: LineEditor,
    Kind.DATE: LineEditor,
    Kind.MONTH: LineEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.YES_NO: ChoiceEditor,
    Kind.REFERENCE: ChoiceEditor,
    Kind.REFERENCES: ReferencesEditor,
}


def offered(field: Field, names_of: Callable[[str], list[str]]) -> Names:
    """What an editor of this field offers: its choices, 是/否, or the rows of the record it points to."""
    if field.kind is Kind.CHOICE:
        return lambda: list(field.choices)
    if field.kind is Kind.YES_NO:
        return lambda: ["是", "否"]
    return lambda: names_of(field.target) if field.target else []


def editor_for(field: Field, names: Names, parent: QWidget | None = None) -> Editor:
    """The editor of a field, with its name for screen readers."""
    editor = EDITORS[field.kind](field, names)
    if parent is not None:
        editor.setParent(parent)
    editor.setAccessibleName(field.caption)
    return editor
