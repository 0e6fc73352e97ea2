"""The one module that asks people: messages and file names. Tests hand in a recorder."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

ANY_FILES = "所有文件 (*)"
YEAR_FILES = "年度文件 (*.wenlian)"


class Ask:
    """Dialogs over a window."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window

    def tell(self, message: str) -> None:
        """A sentence that wants to be read."""
        box = QMessageBox(
            QMessageBox.Icon.Information, "文联绩效", "", QMessageBox.StandardButton.NoButton, self._window
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(message)
        box.addButton("知道了", QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def agrees(self, question: str, yes: str, no: str) -> bool:
        """A decision; the safe answer is the one that Enter and Esc give."""
        box = QMessageBox(QMessageBox.Icon.Warning, "文联绩效", "", QMessageBox.StandardButton.NoButton, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        safe = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(safe)
        box.setEscapeButton(safe)
        box.exec()
        return box.clickedButton() is agreed

    def existing_file(self) -> Path | None:
        """A year file to open; None where the person thinks better of it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "打开年度文件", "", YEAR_FILES)
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
