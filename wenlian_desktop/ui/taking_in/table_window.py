"""The window 由 Excel 导入: a table from a file, or copied."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.proposals import Offer
from wenlian_desktop.session.taking_in.held_offer import HeldOffer
from wenlian_desktop.session.taking_in.table_files import ReadTable, changing, read_pasted_table, read_table
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.taking_in.cells_pane import CellsPane
from wenlian_desktop.ui.taking_in.source_window import SourceWindow
from wenlian_desktop.ui.taking_in.uses import UsesOf

OPEN_KEYS, PASTE_KEYS = "Ctrl+O", "Ctrl+V"
TABLE_FILES = "表格 (*.xlsx *.csv *.xlsm *.tsv *.xls *.et *.ods)"  # those that are not read are told how to be saved
INSTRUCTIONS = "打开 .xlsx、.csv 文件，或粘贴带列标题的表。由列标题认是哪张表，勾选了才会写入；文件不会改动。"
NOTHING_COPIED = "剪贴板里没有文字。请先在 Excel 里选中带列标题的表，复制。"


class TableWindow(SourceWindow):
    """The cells of the book at the left; `year`: the one that is open, for days without one.

    `copy_wanted`: a copy with the cells marked that were not read, for those who filled the table in.
    """

    copy_wanted = Signal()

    def __init__(
        self, title: str, uses_of: UsesOf, dialogs: Dialogs, year: int | None, parent: QWidget | None = None
    ) -> None:
        self.cells = CellsPane()
        super().__init__(title, self.cells, uses_of, dialogs, parent)
        self._year, self._is_single = year, True
        self.open_button, self.paste_button = QPushButton("打开文件(&O)…"), QPushButton("粘贴表格(&V)")
        self.copy_button = QPushButton("存标出问题的副本(&K)…")
        self.copy_button.setToolTip("把读不出、要确认的格在副本里标出来，原因写成批注，可以退给填表的人改")
        self.add_head(self.open_button, self.paste_button, self.copy_button)
        self.copy_button.hide()
        self.copy_button.clicked.connect(self.copy_wanted)
        self.table: ReadTable | None = None
        self.open_button.clicked.connect(self.choose_file)
        self.paste_button.clicked.connect(self.paste)
        self.cells.cell_chosen.connect(self._select_cell)
        for keys, do in ((OPEN_KEYS, self.choose_file), (PASTE_KEYS, self.paste)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        self.status_label.setText(INSTRUCTIONS)

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        path = self.dialogs.choose_file("打开表格", TABLE_FILES)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read a file in the background."""
        self.read(lambda is_wanted, tell: read_table(path, self._year, is_wanted, tell), self.show_table)

    def paste(self) -> None:
        """Read the table on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.status_label.setText(NOTHING_COPIED)
            return
        try:
            self.show_table(read_pasted_table(text, self._year))
        except UserError as refusal:
            self.show_refusal(refusal)

    def show_table(self, read: ReadTable) -> None:
        """Show what was read and what it offers."""
        self.table = read
        self.copy_button.setVisible(read.has_questions)
        sheets = read.shown()
        self._is_single = len(sheets) == 1
        self.cells.show_sheets(sheets)
        self.show_offer(read.source, read.offer)

    def settled(self, held: HeldOffer) -> HeldOffer:
        return changing(held)

    def summary(self, offer: Offer) -> str:
        """How many cells were not taken as they are."""
        return (
            f"{len(offer.refused)}格读不出，{len(offer.asks)}处请确认，见“没有读入”。"
            if offer.refused or offer.asks
            else ""
        )

    def _select_cell(self, cell: str) -> None:
        self.panel.select_cell(cell.rpartition("!")[2] if self._is_single else cell)
