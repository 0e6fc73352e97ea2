"""All modal dialogs: messages, questions, texts and file names. Tests replace it with a recorder."""

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.distribution import NAME

ANY_FILES = "所有文件 (*)"
YEAR_FILES = "年度文件 (*.wenlian)"
REPORT_FILES = "报告 (*.txt *.docx)"
RESTORABLE_FILES = "备份、归档包 (*.wenlian bagit.txt *.sql 格式.csv)"
TEXT_DIALOG_SIZE = QSize(480, 280)


class TextDialog(QDialog):
    """Asks for a text; it can only be accepted when the text is not empty."""

    def __init__(self, question: str, yes: str, no: str, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.setWindowTitle(NAME)
        self.editor = QPlainTextEdit(tabChangesFocus=True)
        self.editor.setAccessibleName(question)
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(no, QDialogButtonBox.ButtonRole.RejectRole)
        self.editor.textChanged.connect(self._update_button)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for each in (QLabel(question, textFormat=Qt.TextFormat.PlainText, wordWrap=True), self.editor, buttons):
            layout.addWidget(each)
        self.resize(TEXT_DIALOG_SIZE)
        self.editor.setFocus()
        self._update_button()

    def entered_text(self) -> str:
        """The text without surrounding whitespace."""
        return self.editor.toPlainText().strip()

    def _update_button(self) -> None:
        self.accept_button.setEnabled(bool(self.entered_text()))


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

    def offer_action(self, message: str, action: str) -> bool:
        """Show a message, whose text can be copied, and one action; returns whether the action was chosen."""
        box = QMessageBox(QMessageBox.Icon.Information, NAME, "", QMessageBox.StandardButton.NoButton, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.setText(message)
        accepted = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        dismissed = box.addButton("知道了", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(dismissed)
        box.setEscapeButton(dismissed)
        box.exec()
        return box.clickedButton() is accepted

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
