"""All modal dialogs: messages, questions, texts and file names. Tests replace it with a recorder."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wenlian_desktop.distribution import NAME

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QMessageBox

ANY_FILES = "所有文件 (*)"
YEAR_FILES = "年度文件 (*.wenlian)"
REPORT_FILES = "报告 (*.txt *.docx)"
RESTORABLE_FILES = "备份、归档包 (*.wenlian bagit.txt *.sql 格式.csv)"


class Dialogs:
    """Modal dialogs over a window. Methods that choose something return None if the dialog is cancelled."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window

    def _box(self, icon: str, text: str) -> "QMessageBox":
        from PySide6.QtWidgets import QMessageBox

        none = QMessageBox.StandardButton.NoButton
        box = QMessageBox(QMessageBox.Icon[icon], NAME, "", none, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box

    def inform(self, message: str) -> None:
        """Show a message."""
        box = self._box("Information", message)
        box.addButton("知道了", box.ButtonRole.AcceptRole)
        box.exec()

    def offer_action(self, message: str, action: str, details: str = "") -> bool:
        """Show a message, whose text can be copied, and one action; returns whether the action was chosen.

        `details` are folded away under 详细.
        """
        from wenlian_desktop.ui.kit.asking.text_dialogs import ResultDialog

        return bool(ResultDialog(message, action, details, self._window).exec())

    def choose_action(self, message: str, actions: Sequence[str], reject: str = "取消") -> str | None:
        """Show a message and some actions; returns the one chosen."""
        box = self._box("Question", message)
        buttons = {box.addButton(action, box.ButtonRole.ActionRole): action for action in actions}
        rejected = box.addButton(reject, box.ButtonRole.RejectRole)
        box.setDefaultButton(rejected)
        box.setEscapeButton(rejected)
        box.exec()
        return next((action for button, action in buttons.items() if button is box.clickedButton()), None)

    def show_dialog(self, dialog: "QDialog") -> bool:
        """Show a dialog of its own kind; returns whether it was accepted."""
        return bool(dialog.exec())

    def choose_backup(self, start: Path) -> Path | None:
        """Choose a backup, or the bagit.txt of a package."""
        return self.choose_file("选择备份（.wenlian），或归档包里的 bagit.txt", RESTORABLE_FILES, str(start))

    def confirm(self, question: str, yes: str, no: str) -> bool:
        """Ask for confirmation; Enter and Esc choose the safe answer."""
        box = self._box("Warning", question)
        confirmed = box.addButton(yes, box.ButtonRole.DestructiveRole)
        declined = box.addButton(no, box.ButtonRole.RejectRole)
        box.setDefaultButton(declined)
        box.setEscapeButton(declined)
        box.exec()
        return box.clickedButton() is confirmed

    def ask_text(self, question: str, yes: str, no: str) -> str | None:
        """Ask for a text that must not be empty, such as a reason."""
        from wenlian_desktop.ui.kit.asking.text_dialogs import TextDialog

        dialog = TextDialog(question, yes, no, self._window)
        return dialog.entered_text() if dialog.exec() else None

    def edit_note(
        self, where: str, hint: str, comment: str, to_verify: bool, describe: Callable[[str], str] | None = None
    ) -> tuple[str, bool] | None:
        """Edit the note of a field; returns (备注, whether 待核). `describe` says what is known of the text."""
        from wenlian_desktop.ui.kit.asking.text_dialogs import NoteDialog

        dialog = NoteDialog(where, hint, comment, to_verify, self._window)
        dialog.describe_with(describe)
        return (dialog.entered_text(), dialog.mark.isChecked()) if dialog.exec() else None

    def write_explanation(
        self, finding: str, remedy: str, text: str, signer: str, describe: Callable[[str], str] | None = None
    ) -> tuple[str, str] | None:
        """Write a 情况说明; returns (text, who signs). `describe` says what is known of the text."""
        from wenlian_desktop.ui.kit.asking.text_dialogs import ExplanationDialog

        dialog = ExplanationDialog(finding, remedy, text, signer, self._window)
        dialog.describe_with(describe)
        return (dialog.entered_text(), dialog.signer()) if dialog.exec() else None

    def choose_year_file(self) -> Path | None:
        """Choose a year file to open."""
        return self.choose_file("打开年度文件", YEAR_FILES)

    def choose_report(self) -> Path | None:
        """Choose a report to check."""
        return self.choose_file("打开要检查的报告", REPORT_FILES)

    def choose_file(self, title: str, filters: str, start: str = "") -> Path | None:
        """Choose a file that matches a filter."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(self._window, title, start, filters)
        return Path(name) if name else None

    def choose_files(self, title: str) -> list[Path]:
        """Choose any files; an empty list if cancelled."""
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(self._window, title, "", ANY_FILES)
        return [Path(name) for name in names]

    def choose_folder(self, title: str, start: Path) -> Path | None:
        """Choose a folder."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._window, title, str(start))
        return Path(name) if name else None

    def choose_save_path(self, title: str, suggested: Path, filters: str) -> Path | None:
        """Choose a path to save to; a missing suffix is added, and a kind of file chosen in the list applies."""
        from PySide6.QtWidgets import QFileDialog

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
