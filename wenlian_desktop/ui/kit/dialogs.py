"""All modal dialogs: messages, questions, texts and file names. Tests replace it with a recorder."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.distribution import NAME
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.theme import restyle

ANY_FILES = "所有文件 (*)"
YEAR_FILES = "年度文件 (*.wenlian)"
REPORT_FILES = "报告 (*.txt *.docx)"
RESTORABLE_FILES = "备份、归档包 (*.wenlian bagit.txt *.sql 格式.csv)"
RESULT_WIDTH = 480  # px
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


class Dialogs:
    """Modal dialogs over a window. Methods that choose something return None if the dialog is cancelled."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window

    def inform(self, message: str) -> None:
        """Show a message."""
        box = QMessageBox(QMessageBox.Icon.Information, NAME, "", QMessageBox.StandardButton.NoButton, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(message)
        box.addButton("知道了", QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def offer_action(self, message: str, action: str, details: str = "") -> bool:
        """Show a message, whose text can be copied, and one action; returns whether the action was chosen.

        `details` are folded away under 详细.
        """
        return bool(ResultDialog(message, action, details, self._window).exec())

    def choose_action(self, message: str, actions: Sequence[str], reject: str = "取消") -> str | None:
        """Show a message and some actions; returns the one chosen."""
        box = QMessageBox(QMessageBox.Icon.Question, NAME, "", QMessageBox.StandardButton.NoButton, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(message)
        buttons = {box.addButton(action, QMessageBox.ButtonRole.ActionRole): action for action in actions}
        rejected = box.addButton(reject, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(rejected)
        box.setEscapeButton(rejected)
        box.exec()
        return next((action for button, action in buttons.items() if button is box.clickedButton()), None)

    def show_dialog(self, dialog: QDialog) -> bool:
        """Show a dialog of its own kind; returns whether it was accepted."""
        return bool(dialog.exec())

    def choose_backup(self, start: Path) -> Path | None:
        """Choose a backup, or the bagit.txt of a package."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, "选择备份（.wenlian），或归档包里的 bagit.txt", str(start), RESTORABLE_FILES
        )
        return Path(name) if name else None

    def confirm(self, question: str, yes: str, no: str) -> bool:
        """Ask for confirmation; Enter and Esc choose the safe answer."""
        box = QMessageBox(QMessageBox.Icon.Warning, NAME, "", QMessageBox.StandardButton.NoButton, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        confirmed = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        declined = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(declined)
        box.setEscapeButton(declined)
        box.exec()
        return box.clickedButton() is confirmed

    def ask_text(self, question: str, yes: str, no: str) -> str | None:
        """Ask for a text that must not be empty, such as a reason."""
        dialog = TextDialog(question, yes, no, self._window)
        return dialog.entered_text() if dialog.exec() else None

    def edit_note(self, where: str, hint: str, comment: str, to_verify: bool) -> tuple[str, bool] | None:
        """Edit the note of a field; returns (备注, whether 待核)."""
        dialog = NoteDialog(where, hint, comment, to_verify, self._window)
        return (dialog.entered_text(), dialog.mark.isChecked()) if dialog.exec() else None

    def write_explanation(self, finding: str, remedy: str, text: str, signer: str) -> tuple[str, str] | None:
        """Write a 情况说明; returns (text, who signs)."""
        dialog = ExplanationDialog(finding, remedy, text, signer, self._window)
        return (dialog.entered_text(), dialog.signer()) if dialog.exec() else None

    def choose_year_file(self) -> Path | None:
        """Choose a year file to open."""
        name, _ = QFileDialog.getOpenFileName(self._window, "打开年度文件", "", YEAR_FILES)
        return Path(name) if name else None

    def choose_report(self) -> Path | None:
        """Choose a report to check."""
        name, _ = QFileDialog.getOpenFileName(self._window, "打开要检查的报告", "", REPORT_FILES)
        return Path(name) if name else None

    def choose_file(self, title: str, filters: str) -> Path | None:
        """Choose a file that matches a filter."""
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", filters)
        return Path(name) if name else None

    def choose_files(self, title: str) -> list[Path]:
        """Choose any files; an empty list if cancelled."""
        names, _ = QFileDialog.getOpenFileNames(self._window, title, "", ANY_FILES)
        return [Path(name) for name in names]

    def choose_folder(self, title: str, start: Path) -> Path | None:
        """Choose a folder."""
        name = QFileDialog.getExistingDirectory(self._window, title, str(start))
        return Path(name) if name else None

    def choose_save_path(self, title: str, suggested: Path, filters: str) -> Path | None:
        """Choose a path to save to; a missing suffix is added, and a kind of file chosen in the list applies."""
        name, kind = QFileDialog.getSaveFileName(self._window, title, str(suggested), filters)
        if not name:
            return None
        chosen = _with_suffix(Path(name), suggested.suffix, kind)
        replaces = chosen != Path(name) and chosen.exists()  # the dialog asked about another name
        if replaces and not self.confirm(f"“{chosen.name}”已经存在。", "替换", "不替换"):
            return None
        return chosen

    def choose_printer(self, printer: object) -> bool:
        """Show the system's print dialog; returns whether it was accepted."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # slow to import: the system's printers

        assert isinstance(printer, QPrinter)
        return bool(QPrintDialog(printer, self._window).exec())


def _with_suffix(path: Path, suggested: str, kind: str) -> Path:
    """A path with the suffix of the chosen kind of file, unless another one than the suggested was typed."""
    listed = re.search(r"\*(\.\w+)\)", kind)
    return path.with_suffix(listed[1] if listed else suggested) if path.suffix in ("", suggested) else path
