"""What the windows that take something in share: a source at the left, what it offers at the right, one step.

Reading runs in the background and can be cancelled; closing keeps nothing.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.child_process import IsWanted
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.proposals import Offer, Place, Unplaced
from wenlian_desktop.session.taking_in.held_offer import HeldOffer, hold
from wenlian_desktop.session.taking_in.placing import place_piece
from wenlian_desktop.session.taking_in.take_in import Source
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.kit.labels import plain_label, unlock
from wenlian_desktop.ui.kit.splitters import ResponsiveSplitter
from wenlian_desktop.ui.taking_in.proposals_panel import ProposalsPanel
from wenlian_desktop.ui.taking_in.uses import Use, UsesOf

SIZE = (1000, 660)
SPLITTER_SIZES = (380, 600)
NOTHING_READ = "还没有读入文件。"
NOTHING_TICKED = "还没有勾选。按空格勾选一栏，或用左边的按钮。"
CANCELLED = "已取消，什么也没有读入。"

T = TypeVar("T")


class SourcePane(Protocol):
    """The source at the left."""

    def show_place(self, place: Place, words: str = "") -> None:
        """Let a place stand out."""

    def refresh_theme(self) -> None:
        """Paint in the colours of another theme."""


class SourceWindow(QDialog):
    """`taken` carries what was taken in; then the window closes. `uses_of`: what an offer can be used for.

    Windows of one kind of source add their own widgets to `own_head` and `above`, and call `read` and `show_offer`.
    """

    taken = Signal(object)
    step_told = Signal(str)  # from the thread that reads

    def __init__(
        self, title: str, source: QWidget, uses_of: UsesOf, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        """`source`: a `SourcePane`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._title, self._uses_of, self.dialogs = title, uses_of, dialogs
        self._from: Source | None = None
        self.offer: Offer | None = None
        self._uses: Sequence[Use] = ()
        self.jobs = Jobs(self)
        self.pane, self.panel = source, ProposalsPanel()
        self.use_box, self.use_label = QComboBox(), QLabel("用途(&U)")
        self.use_box.setAccessibleName("用途")
        self.use_label.setBuddy(self.use_box)
        self.status_label, self.number_label = plain_label(role="muted"), plain_label(role="muted")
        self.status_label.setWordWrap(True)
        self.progress, self.stop_button = QProgressBar(), QPushButton("取消")
        self.sure_button, self.listed_button = QPushButton("全部自证的(&S)"), QPushButton("勾选所列的(&A)")
        self.listed_button.setToolTip("勾选列出的、不会盖掉已填内容的；列的都是“会改动”的，就全部勾选")
        self.take_button, self.close_button = QPushButton(), QPushButton("关闭")
        self.take_button.setProperty("role", "primary")
        self.own_head, self.above = QHBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._connect()
        self.show_reading(False)
        self._show_number()

    def _lay_out(self) -> None:
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName("正在读")
        self.progress.setMaximumWidth(160)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addLayout(self.own_head)
        for part in (self.use_label, self.use_box):
            head.addWidget(part)
        head.addWidget(self.status_label, 1)
        head.addWidget(self.progress)
        head.addWidget(self.stop_button)
        foot.addWidget(self.sure_button)
        foot.addWidget(self.listed_button)
        foot.addWidget(self.number_label, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.take_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(self.above)
        layout.addWidget(ResponsiveSplitter(self.pane, self.panel, sizes=SPLITTER_SIZES), 1)
        layout.addLayout(foot)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        screen = self.screen().availableGeometry()
        self.resize(min(SIZE[0], screen.width() - 20), min(SIZE[1], screen.height() - 60))

    def _connect(self) -> None:
        self.stop_button.clicked.connect(self.stop_reading)
        self.use_box.activated.connect(self._hold)
        self.sure_button.clicked.connect(self.panel.tick_sure)
        self.listed_button.clicked.connect(self.panel.tick_listed)
        self.take_button.clicked.connect(self.take)
        self.close_button.clicked.connect(self.reject)
        self.panel.place_selected.connect(self._show_place)
        self.panel.ticks_changed.connect(self._show_number)
        self.panel.placed.connect(self._place)
        self.jobs.refused.connect(self.show_refusal)
        self.step_told.connect(self.status_label.setText)

    def add_head(self, *buttons: QPushButton) -> None:
        """Add buttons at the left of the head, none of which Enter presses from elsewhere."""
        for button in buttons:
            button.setAutoDefault(False)
            self.own_head.addWidget(button)

    def read(self, read: Callable[[IsWanted, Callable[[str], None]], T | None], on_read: Callable[[T], None]) -> None:
        """Read in the background; `on_read` gets what was read, unless it was cancelled."""

        def show(found: T | None) -> None:
            if found is not None:
                self.show_reading(False)
                on_read(found)

        self.jobs.cancel()
        self.show_reading(True)
        self.jobs.run(lambda is_wanted: read(is_wanted, self.step_told.emit), show)

    def stop_reading(self) -> None:
        """Nobody waits any more for what is being read."""
        self.jobs.cancel()
        self.show_reading(False)
        self.status_label.setText(CANCELLED)

    def show_reading(self, is_reading: bool) -> None:
        """Show whether something is being read."""
        self.progress.setVisible(is_reading)
        self.stop_button.setVisible(is_reading)
        for part in (self.use_label, self.use_box):
            part.setVisible(len(self._uses) > 1)
        if is_reading:
            self.status_label.setText("正在读……")

    def show_offer(self, source: Source, offer: Offer) -> None:
        """Show what a source offers, for the likeliest use."""
        self._from, self.offer, self._uses = source, offer, self._uses_of(offer)
        self.setWindowTitle(f"{self._title} — {source.name}")
        self.use_box.clear()
        self.use_box.addItems([use.label for use in self._uses])
        self.show_reading(False)
        self._hold()
        self.panel.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def settled(self, held: HeldOffer) -> HeldOffer:
        """What of an offer that is held against a year is shown."""
        return held

    def summary(self, offer: Offer) -> str:
        """What is said of an offer behind the hint of its use."""
        return ""

    def _hold(self) -> None:
        """Hold the offer against the year of the chosen use."""
        if self.offer is None or self._from is None:
            return
        use = self._use()
        try:
            held = self.settled(hold(use.year(), self.offer))
        except UserError as refusal:
            self.show_refusal(refusal)
            return
        before = {id(each.proposal) for each in self.panel.tree.ticked()}
        ticked = [each for each in held.held if id(each.proposal) in before and each.is_new]
        self.panel.show_offer(held, self._from.unit, use.is_last_year, ticked)
        self.status_label.setText(f"{use.hint}{self.summary(self.offer)}")

    def _use(self) -> Use:
        return self._uses[max(self.use_box.currentIndex(), 0)]

    def _show_place(self, place: Place, words: str) -> None:
        pane: SourcePane = self.pane  # type: ignore[assignment]
        pane.show_place(place, words)

    def _place(self, piece: Unplaced, node: str) -> None:
        """Send a piece to a heading; its text is ticked, since somebody has just placed it."""
        if self.offer is None:
            return
        self.offer = place_piece(self.offer, piece, node)
        self._hold()
        held = self.panel.tree.held
        again = [] if held is None else [each for each in held.held if piece.text in str(each.proposal.value)]
        self.panel.tree.tick(each for each in again if each.is_new)

    def _show_number(self) -> None:
        number = len(self.panel.tree.ticked())
        self.take_button.setText(f"采用勾选的{number}栏(&T)" if number else "采用勾选的(&T)")
        self.number_label.setText(f"已勾选{number}栏。" if number else "")
        nothing = "" if self.offer is not None else NOTHING_READ
        unlock(self.take_button, nothing or ("" if number else NOTHING_TICKED))
        for button in (self.sure_button, self.listed_button):
            unlock(button, nothing)

    def take(self) -> None:
        """Take in what is ticked, and close."""
        held = self.panel.tree.held
        if held is None or self._from is None:
            return
        try:
            done = self._use().take(held, self.panel.tree.ticked(), self._from)
        except UserError as refusal:
            self.show_refusal(refusal)
            return
        if done is not None:
            self.accept()
            self.taken.emit(done)

    def show_refusal(self, refusal: UserError) -> None:
        """Say why something could not be done."""
        self.show_reading(False)
        self.status_label.setText(str(refusal))

    def refresh_theme(self) -> None:
        """Paint in the colours of another theme."""
        pane: SourcePane = self.pane  # type: ignore[assignment]
        pane.refresh_theme()
        self.panel.refresh_theme()

    def done(self, result: int) -> None:
        """Close; what is still being read is not wanted any more."""
        self.jobs.cancel()
        self.jobs.wait()
        super().done(result)
