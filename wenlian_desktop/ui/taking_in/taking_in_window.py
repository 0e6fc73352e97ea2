"""The window 由报告导入: the source at the left, what it offers at the right; closing keeps nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.child_process import IsWanted
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.proposals import Offer, Unplaced
from wenlian_desktop.session.taking_in.held_offer import hold
from wenlian_desktop.session.taking_in.placing import place_piece
from wenlian_desktop.session.taking_in.report_files import ReadReport, TellStep, read_pasted, read_report
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.kit.labels import plain_label, unlock
from wenlian_desktop.ui.kit.splitters import ResponsiveSplitter
from wenlian_desktop.ui.taking_in.lines_pane import LinesPane
from wenlian_desktop.ui.taking_in.proposals_panel import ProposalsPanel
from wenlian_desktop.ui.taking_in.uses import Use, UsesOf

SIZE = (1000, 660)
SPLITTER_SIZES = (380, 600)
OPEN_KEYS, READ_KEYS = "Ctrl+O", "Ctrl+Return"
REPORT_FILES = "报告 (*.docx *.txt *.doc *.wps *.pdf)"  # those that are not read are told how to be saved
INSTRUCTIONS = "打开 .docx、.txt 文件，或把报告粘贴到左边。先看建议，勾选了才会写入；文件不会改动。"
NOTHING_READ = "还没有读入报告。"
NOTHING_TICKED = "还没有勾选。按空格勾选一栏，或用左边的按钮。"

Read = Callable[[IsWanted, TellStep], ReadReport | None]


class TakingInWindow(QDialog):
    """`taken` carries what was taken in; then the window closes. `uses_of`: what an offer can be used for."""

    taken = Signal(object)
    step_told = Signal(str)  # from the thread that reads

    def __init__(self, title: str, uses_of: UsesOf, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._title, self._uses_of, self._dialogs = title, uses_of, dialogs
        self._read: ReadReport | None = None
        self._offer: Offer | None = None
        self._uses: Sequence[Use] = ()
        self.jobs = Jobs(self)
        self.source, self.panel = LinesPane(), ProposalsPanel()
        self.open_button, self.read_button = QPushButton("打开文件(&O)…"), QPushButton("读取粘贴的文字(&R)")
        self.use_box, self.use_label = QComboBox(), QLabel("用途(&U)")
        self.use_box.setAccessibleName("用途")
        self.use_label.setBuddy(self.use_box)
        self.status_label = plain_label(INSTRUCTIONS, "muted")
        self.status_label.setWordWrap(True)
        self.progress, self.stop_button = QProgressBar(), QPushButton("取消")
        self.sure_button, self.listed_button = QPushButton("全部自证的(&S)"), QPushButton("勾选所列的(&A)")
        self.listed_button.setToolTip("勾选列出的、不会盖掉已填内容的；列的都是“会改动”的，就全部勾选")
        self.take_button, self.close_button = QPushButton(), QPushButton("关闭")
        self.take_button.setProperty("role", "primary")
        self._lay_out()
        self._connect()
        self._show_reading(False)
        self._show_number()

    def _lay_out(self) -> None:
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName("正在读")
        self.progress.setMaximumWidth(160)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for part in (self.open_button, self.read_button, self.use_label, self.use_box):
            head.addWidget(part)
        head.addWidget(self.status_label, 1)
        head.addWidget(self.progress)
        head.addWidget(self.stop_button)
        self.number_label = plain_label(role="muted")
        foot.addWidget(self.sure_button)
        foot.addWidget(self.listed_button)
        foot.addWidget(self.number_label, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.take_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(ResponsiveSplitter(self.source, self.panel, sizes=SPLITTER_SIZES), 1)
        layout.addLayout(foot)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        screen = self.screen().availableGeometry()
        self.resize(min(SIZE[0], screen.width() - 20), min(SIZE[1], screen.height() - 60))

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.choose_file)
        self.read_button.clicked.connect(self.read_pasted)
        self.stop_button.clicked.connect(self.stop_reading)
        self.use_box.activated.connect(self._hold)
        self.sure_button.clicked.connect(self.panel.tick_sure)
        self.listed_button.clicked.connect(self.panel.tick_listed)
        self.take_button.clicked.connect(self.take)
        self.close_button.clicked.connect(self.reject)
        self.panel.place_selected.connect(self.source.show_place)
        self.panel.ticks_changed.connect(self._show_number)
        self.panel.placed.connect(self._place)
        self.source.line_chosen.connect(self.panel.select_line)
        self.jobs.refused.connect(self._show_refusal)
        self.step_told.connect(self.status_label.setText)
        for keys, do in ((OPEN_KEYS, self.choose_file), (READ_KEYS, self.read_pasted)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        path = self._dialogs.choose_file("打开报告", REPORT_FILES)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read a file in the background."""
        self._start(lambda is_wanted, tell: read_report(path, is_wanted, tell))

    def read_pasted(self) -> None:
        """Read what was pasted."""
        text = self.source.toPlainText()
        if not self.source.isReadOnly() and text.strip():
            self._start(lambda is_wanted, tell: read_pasted(text, is_wanted, tell))

    def _start(self, read: Read) -> None:
        self.jobs.cancel()
        self._show_reading(True)
        self.jobs.run(lambda is_wanted: read(is_wanted, self.step_told.emit), self._on_read)

    def stop_reading(self) -> None:
        """Nobody waits any more for what is being read."""
        self.jobs.cancel()
        self._show_reading(False)
        self.status_label.setText("已取消，什么也没有读入。")

    def _show_reading(self, is_reading: bool) -> None:
        self.progress.setVisible(is_reading)
        self.stop_button.setVisible(is_reading)
        is_empty = self._read is None
        self.read_button.setVisible(is_empty)
        for part in (self.use_label, self.use_box):
            part.setVisible(not is_empty and len(self._uses) > 1)
        self.open_button.setEnabled(not is_reading)
        if is_reading:
            self.status_label.setText("正在读……")

    def _on_read(self, read: ReadReport | None) -> None:
        if read is not None:
            self.show_source(read)

    def show_source(self, read: ReadReport) -> None:
        """Show what was read and what it offers."""
        self._read, self._offer, self._uses = read, read.offer, self._uses_of(read.offer)
        self.setWindowTitle(f"{self._title} — {read.source.name}")
        self.source.show_lines(read.lines)
        self.use_box.clear()
        self.use_box.addItems([use.label for use in self._uses])
        self._show_reading(False)
        self._hold()
        self.panel.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hold(self) -> None:
        """Hold the offer against the year of the chosen use."""
        if self._offer is None or self._read is None:
            return
        use = self._use()
        try:
            held = hold(use.year(), self._offer)
        except UserError as refusal:
            self._show_refusal(refusal)
            return
        before = {id(each.proposal) for each in self.panel.tree.ticked()}
        ticked = [each for each in held.held if id(each.proposal) in before and each.is_new]
        self.panel.show_offer(held, self._read.source.unit, use.is_last_year, ticked)
        self.status_label.setText(f"{use.hint}{self._coverage()}")

    def _use(self) -> Use:
        return self._uses[max(self.use_box.currentIndex(), 0)]

    def _coverage(self) -> str:
        """How many characters of the source there are, and how many found no place."""
        assert self._read is not None
        assert self._offer is not None
        whole = sum(len("".join(line.split())) for line in self._read.lines)
        left = sum(len("".join(piece.text.split())) for piece in self._offer.unplaced)
        return f"全文{whole:,}字，未归类{left:,}字。"

    def _place(self, piece: Unplaced, node: str) -> None:
        """Send a piece to a heading; its text is ticked, since somebody has just placed it."""
        if self._offer is None:
            return
        self._offer = place_piece(self._offer, piece, node)
        self._hold()
        held = self.panel.tree.held
        again = [] if held is None else [each for each in held.held if piece.text in str(each.proposal.value)]
        self.panel.tree.tick(each for each in again if each.is_new)

    def _show_number(self) -> None:
        number = len(self.panel.tree.ticked())
        self.take_button.setText(f"采用勾选的{number}栏(&T)" if number else "采用勾选的(&T)")
        self.number_label.setText(f"已勾选{number}栏。" if number else "")
        nothing = "" if self._read is not None else NOTHING_READ
        unlock(self.take_button, nothing or ("" if number else NOTHING_TICKED))
        for button in (self.sure_button, self.listed_button):
            unlock(button, nothing)

    def take(self) -> None:
        """Take in what is ticked, and close."""
        held = self.panel.tree.held
        if held is None or self._read is None:
            return
        try:
            done = self._use().take(held, self.panel.tree.ticked(), self._read.source)
        except UserError as refusal:
            self._show_refusal(refusal)
            return
        if done is not None:
            self.accept()
            self.taken.emit(done)

    def _show_refusal(self, refusal: UserError) -> None:
        self._show_reading(False)
        self.status_label.setText(str(refusal))

    def refresh_theme(self) -> None:
        """Paint in the colours of another theme."""
        self.source.refresh_theme()
        self.panel.refresh_theme()

    def done(self, result: int) -> None:
        """Close; what is still being read is not wanted any more."""
        self.jobs.cancel()
        self.jobs.wait()
        super().done(result)
