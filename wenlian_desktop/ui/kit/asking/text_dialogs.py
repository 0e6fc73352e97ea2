"""Dialogs with a text of their own: notes, explanations, reasons, and what was done."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.distribution import NAME
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.theme import restyle

RESULT_WIDTH = 480  # px
Describe = Callable[[str], str]
TEXT_DIALOG_SIZE = QSize(520, 340)


def quotation(text: str, remark: str = "") -> QFrame:
    """A framed text that is referred to, and a muted remark below it."""
    frame = QFrame()
    frame.setProperty("role", "quote")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(12, 8, 12, 8)
    for words, role in ((text, ""), (remark, "muted")):
        label = plain_label(words, role)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setVisible(bool(words))
        inside.addWidget(label)
    return frame


class OneTextDialog(QDialog):
    """What the text is about, the text, and two buttons; Ctrl+Enter accepts. `column` takes further widgets."""

    def __init__(
        self, title: str, quoted: QFrame, text: str, accept: str, window: QWidget | None, reject: str = "取消"
    ) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.editor = QPlainTextEdit(text, tabChangesFocus=True)
        self.editor.setAccessibleName(title)
        self.buttons = QDialogButtonBox()
        self.accept_button = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        restyle(self.accept_button, role="primary")
        self.accept_button.setToolTip("Ctrl+Enter")
        self.buttons.addButton(reject, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 16)
        self.column.setSpacing(12)
        self.column.addWidget(quoted)
        self.column.addWidget(self.editor, 1)
        self.column.addWidget(self.buttons)
        self.resize(TEXT_DIALOG_SIZE)
        self.editor.setFocus()
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept_button.click()
        else:
            super().keyPressEvent(event)

    def add_below(self, entry: QWidget, label: str = "") -> None:
        """Add an entry, with a label before it, between the text and the buttons."""
        row = QHBoxLayout()
        if label:
            named = QLabel(label)
            named.setBuddy(entry)
            row.addWidget(named)
        row.addWidget(entry, 1)
        self.column.insertLayout(self.column.count() - 1, row)
        self.setTabOrder(self.editor, entry)

    def describe_with(self, describe: Describe | None) -> None:
        """Say below the text what is known of it, anew at each keystroke; nothing where that is nothing."""
        if describe is None:
            return
        self._describe = describe
        self.described = plain_label(role="small")
        self.described.setWordWrap(True)
        self.column.insertWidget(self.column.indexOf(self.editor) + 1, self.described)
        self.editor.textChanged.connect(self._show_described)
        self._show_described()

    def _show_described(self) -> None:
        self.described.setText(self._describe(self.editor.toPlainText()))
        self.described.setVisible(bool(self.described.text()))

    def entered_text(self) -> str:
        """The text without surrounding whitespace."""
        return self.editor.toPlainText().strip()


class NoteDialog(OneTextDialog):
    """备注 and 待核 of a field; an empty text removes the note."""

    def __init__(self, where: str, hint: str, comment: str, to_verify: bool, window: QWidget | None = None) -> None:
        super().__init__("备注", quotation(where, hint), comment, "保存", window)
        self.mark = QCheckBox("待核：这一栏还要再核对")
        self.mark.setChecked(to_verify)
        self.add_below(self.mark)


class ExplanationDialog(OneTextDialog):
    """情况说明 of a finding; it can be accepted when a word and a signer stand in it."""

    def __init__(self, finding: str, remedy: str, text: str, signer: str, window: QWidget | None = None) -> None:
        super().__init__("情况说明", quotation(finding, remedy), text, "写入", window)
        self.editor.setPlaceholderText("为什么这样，依据是什么。写了字才算说明。")
        self.signer_line = QLineEdit(signer)
        self.add_below(self.signer_line, "说明人(&N)")
        self.editor.textChanged.connect(self._update_button)
        self.signer_line.textChanged.connect(self._update_button)
        self._update_button()

    def signer(self) -> str:
        """Who signs."""
        return self.signer_line.text().strip()

    def _update_button(self) -> None:
        self.accept_button.setEnabled(bool(self.entered_text() and self.signer()))


class TextDialog(OneTextDialog):
    """Asks for a text; it can only be accepted when the text is not empty."""

    def __init__(self, question: str, yes: str, no: str, window: QWidget | None = None) -> None:
        super().__init__(NAME, quotation(question), "", yes, window, no)
        self.editor.setAccessibleName(question)
        self.editor.textChanged.connect(self._update_button)
        self._update_button()

    def _update_button(self) -> None:
        self.accept_button.setEnabled(bool(self.entered_text()))


class ResultDialog(QDialog):
    """What was done, with one thing to do next; details are folded away."""

    def __init__(self, message: str, action: str, details: str = "", window: QWidget | None = None) -> None:
        super().__init__(window)
        self.setWindowTitle(NAME)
        self.message, self.details = _selectable(message), _selectable(details, "muted")
        self.details_button = QPushButton("详细")
        self.details_button.setCheckable(True)
        self.details_button.setVisible(bool(details))
        restyle(self.details_button, role="link")
        self.details_button.toggled.connect(self._show_details)
        self.details.hide()
        buttons = QDialogButtonBox()
        self.action_button = buttons.addButton(action, QDialogButtonBox.ButtonRole.AcceptRole)
        dismissed = buttons.addButton("知道了", QDialogButtonBox.ButtonRole.RejectRole)
        dismissed.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.message)
        column.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignLeft)
        for each in (self.details, buttons):
            column.addWidget(each)
        self.setMinimumWidth(RESULT_WIDTH)
        dismissed.setFocus()  # not before it is in the window, or Enter goes to the first button

    def _show_details(self, is_wanted: bool) -> None:
        self.details.setVisible(is_wanted)
        self.adjustSize()


def _selectable(text: str, role: str = "") -> QLabel:
    label = plain_label(text, role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
