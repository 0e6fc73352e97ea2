"""The one module that asks people: messages, words and file names. Tests hand in a recorder."""

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
RESTORABLE = "备份、归档包 (*.wenlian bagit.txt *.sql 格式.csv)"
WORDS_SIZE = QSize(480, 280)


class WordsDialog(QDialog):
    """Asks for a text; it cannot be agreed to while the text is empty."""

    def __init__(self, question: str, yes: str, no: str, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.setWindowTitle(NAME)
        self.text = QPlainTextEdit(tabChangesFocus=True)
        self.text.setAccessibleName(question)
        buttons = QDialogButtonBox()
        self.agree = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(no, QDialogButtonBox.ButtonRole.RejectRole)
        self.text.textChanged.connect(self._look)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for each in (QLabel(question, textFormat=Qt.TextFormat.PlainText, wordWrap=True), self.text, buttons):
            layout.addWidget(each)
        self.resize(WORDS_SIZE)
        self.text.setFocus()
        self._look()

    def words(self) -> str:
        """What was typed."""
        return self.text.toPlainText().strip()

    def _look(self) -> None:
        self.agree.setEnabled(bool(self.words()))


class Ask:
    """Dialogs over a window."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window

    def tell(self, message: str) -> None:
        """A sentence that wants to be read."""
        box = QMessageBox(QMessageBox.Icon.Information, NAME, "", QMessageBox.StandardButton.NoButton, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(message)
        box.addButton("知道了", QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def offers(self, message: str, action: str) -> bool:
        """A sentence that wants to be read, its text to be copied, and one thing that can be done next."""
        box = QMessageBox(QMessageBox.Icon.Information, NAME, "", QMessageBox.StandardButton.NoButton, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.setText(message)
        accepted = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        enough = box.addButton("知道了", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(enough)
        box.setEscapeButton(enough)
        box.exec()
        return box.clickedButton() is accepted

    def file_to_restore(self, start: Path) -> Path | None:
        """A backup, or a file that stands for a package; None where the person thinks better of it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, "选择备份（.wenlian），或归档包里的 bagit.txt", str(start), RESTORABLE
        )
        return Path(name) if name else None

    def agrees(self, question: str, yes: str, no: str) -> bool:
        """A decision; the safe answer is the one that Enter and Esc give."""
        box = QMessageBox(QMessageBox.Icon.Warning, NAME, "", QMessageBox.StandardButton.NoButton, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        safe = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(safe)
        box.setEscapeButton(safe)
        box.exec()
        return box.clickedButton() is agreed

    def words(self, question: str, yes: str, no: str) -> str | None:
        """A text that must not be empty, such as a reason; None where the person thinks better of it."""
        dialog = WordsDialog(question, yes, no, self._window)
        return dialog.words() if dialog.exec() else None

    def existing_file(self) -> Path | None:
        """A year file to open; None where the person thinks better of it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "打开年度文件", "", YEAR_FILES)
        return Path(name) if name else None

    def existing_report(self) -> Path | None:
        """A report from any hand to look at; None where the person thinks better of it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "打开要检查的报告", "", REPORT_FILES)
        return Path(name) if name else None

    def file_to_read(self, title: str, kinds: str) -> Path | None:
        """A file of some kind to read; None where the person thinks better of it."""
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        return Path(name) if name else None

    def files(self, title: str) -> list[Path]:
        """Files to take in, several at once; none where the person thinks better of it."""
        names, _ = QFileDialog.getOpenFileNames(self._window, title, "", ANY_FILES)
        return [Path(name) for name in names]

    def folder(self, title: str, start: Path) -> Path | None:
        """A folder; None where the person thinks better of it."""
        name = QFileDialog.getExistingDirectory(self._window, title, str(start))
        return Path(name) if name else None

    def new_file(self, title: str, proposal: Path, kinds: str) -> Path | None:
        """A name for a file to write, with an ending; None where the person thinks better of it."""
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(proposal), kinds)
        if not name:
            return None
        return Path(name) if Path(name).suffix else Path(name).with_suffix(proposal.suffix)

    def is_printer_chosen(self, printer: object) -> bool:
        """The system's own dialog for printer, copies, sides and pages; whether the person went on."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # slow to import: the system's printers

        assert isinstance(printer, QPrinter)
        return bool(QPrintDialog(printer, self._window).exec())
