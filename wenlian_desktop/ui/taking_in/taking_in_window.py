"""The window 由报告导入: a report from a file, or pasted."""

from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from wenlian_desktop.intake.proposals import Offer
from wenlian_desktop.session.taking_in.report_files import ReadReport, read_pasted, read_report
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.taking_in.lines_pane import LinesPane
from wenlian_desktop.ui.taking_in.source_window import SourceWindow
from wenlian_desktop.ui.taking_in.uses import UsesOf

OPEN_KEYS, READ_KEYS = "Ctrl+O", "Ctrl+Return"
REPORT_FILES = "报告 (*.docx *.txt *.doc *.wps *.pdf)"  # those that are not read are told how to be saved
INSTRUCTIONS = "打开 .docx、.txt 文件，或把报告粘贴到左边。先看建议，勾选了才会写入；文件不会改动。"


class TakingInWindow(SourceWindow):
    """The lines of the report at the left."""

    def __init__(self, title: str, uses_of: UsesOf, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        self.source = LinesPane()
        super().__init__(title, self.source, uses_of, dialogs, parent)
        self.open_button, self.read_button = QPushButton("打开文件(&O)…"), QPushButton("读取粘贴的文字(&R)")
        self.add_head(self.open_button, self.read_button)
        self.open_button.clicked.connect(self.choose_file)
        self.read_button.clicked.connect(self.read_pasted)
        self.source.line_chosen.connect(self.panel.select_line)
        for keys, do in ((OPEN_KEYS, self.choose_file), (READ_KEYS, self.read_pasted)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        self.status_label.setText(INSTRUCTIONS)

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        path = self.dialogs.choose_file("打开报告", REPORT_FILES)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read a file in the background."""
        self.read(lambda is_wanted, tell: read_report(path, is_wanted, tell), self.show_source)

    def read_pasted(self) -> None:
        """Read what was pasted."""
        text = self.source.toPlainText()
        if not self.source.isReadOnly() and text.strip():
            self.read(lambda is_wanted, tell: read_pasted(text, is_wanted, tell), self.show_source)

    def show_source(self, read: ReadReport) -> None:
        """Show what was read and what it offers."""
        self._length = sum(len("".join(line.split())) for line in read.lines)
        self.source.show_lines(read.lines)
        self.read_button.hide()
        self.show_offer(read.source, read.offer)

    def summary(self, offer: Offer) -> str:
        """How many characters of the report there are, and how many found no place."""
        left = sum(len("".join(piece.text.split())) for piece in offer.unplaced)
        return f"全文{self._length:,}字，未归类{left:,}字。"
