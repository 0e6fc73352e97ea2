"""What a source offers, by how sure it is: the proposals, what found no place, what was refused or passed over."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QPlainTextEdit,
    QStackedWidget,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.intake.proposals import Certainty, Offer, Place
from wenlian_desktop.session.taking_in.choosing import comes_along, sure_ones
from wenlian_desktop.session.taking_in.held_offer import Effect, HeldOffer, HeldProposal
from wenlian_desktop.ui.kit.item_models import ItemRole, name_cells
from wenlian_desktop.ui.taking_in.proposal_tree import CERTAINTY_WORDS, ProposalTree
from wenlian_desktop.ui.taking_in.unplaced_panel import UnplacedPanel

DETAIL_LINES = 5
COMES, ALL, SURE, CANDIDATES, TEXTS, CHANGES = "会带来", "全部", "自证", "候选", "原文", "会改动"
UNPLACED, REMARKS = "未归类", "没有读入"
NOT_CARRIED = "不带到今年，留作对照"

Shows = Callable[[HeldProposal], bool]


class ProposalsPanel(QWidget):
    """`place_selected`: where in the source the current line stands, and its words. `placed`: a piece and a heading."""

    place_selected = Signal(object, str)
    placed = Signal(object, str)
    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._held: HeldOffer | None = None
        self._carried: Collection[int] | None = None
        self._filters: list[tuple[str, Shows | None]] = []
        self.tabs = QTabBar()
        self.tabs.setAccessibleName("列出哪些")
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tree, self.unplaced, self.remarks = ProposalTree(), UnplacedPanel(), RemarkList()
        self.stack = QStackedWidget()
        for each in (self.tree, self.unplaced, self.remarks):
            self.stack.addWidget(each)
        self.detail = QPlainTextEdit(readOnly=True)
        self.detail.setAccessibleName("全文和依据")
        self.detail.setAccessibleDescription("只能看：要改，采用后在栏目里改。")
        self.detail.setTabChangesFocus(True)
        self.detail.setMaximumHeight(self.detail.fontMetrics().lineSpacing() * DETAIL_LINES + 18)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        column.addWidget(self.detail)
        self.tabs.currentChanged.connect(self._list)
        self.tree.proposal_selected.connect(self._show_proposal)
        self.tree.ticks_changed.connect(self.ticks_changed)
        self.unplaced.placed.connect(self.placed)
        self.unplaced.place_selected.connect(self.place_selected)
        self.remarks.place_selected.connect(self.place_selected)

    def show_offer(self, held: HeldOffer, unit: str, is_last_year: bool, ticked: Sequence[HeldProposal] = ()) -> None:
        """Show an offer; `unit`: the word for a line. `is_last_year`: by the rules of 结转, which leave things out."""
        self._held = held
        self._carried = {id(held.held[place]) for place in comes_along(held, held.held)} if is_last_year else None
        self.tree.show_offer(held, is_last_year, ticked)
        self.unplaced.show_pieces(held.offer.unplaced, unit)
        self.remarks.show_remarks(held.offer, unit)
        self._set_tabs(held.offer)
        self._list()
        self.ticks_changed.emit()

    def _set_tabs(self, offer: Offer) -> None:
        title = self.current_title()
        self._filters = [*self._proposal_filters(), (UNPLACED, None)]
        self._filters += [(REMARKS, None)] if self.remarks.topLevelItemCount() else []
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name, shows in self._filters:
            number = len(self._shown_by(shows)) if shows else self._number_beside(name, offer)
            self.tabs.addTab(f"{name} {number}")
        titles = [name for name, _ in self._filters]
        self.tabs.setCurrentIndex(titles.index(title) if title in titles else 0)
        self.tabs.blockSignals(False)

    def _proposal_filters(self) -> list[tuple[str, Shows | None]]:
        kinds = ((SURE, Certainty.SURE), (CANDIDATES, Certainty.CANDIDATE), (TEXTS, Certainty.TEXT))
        by_kind = [(name, _is_of(kind)) for name, kind in kinds]
        first: list[tuple[str, Shows | None]] = [] if self._carried is None else [(COMES, self._is_carried)]
        changes = [(CHANGES, _changes)] if self._shown_by(_changes) else []
        return [*first, (ALL, _every), *by_kind, *changes]

    def _number_beside(self, name: str, offer: Offer) -> int:
        return len(offer.unplaced) if name == UNPLACED else self.remarks.number

    def _is_carried(self, each: HeldProposal) -> bool:
        return self._carried is not None and id(each) in self._carried

    def _shown_by(self, shows: Shows) -> list[HeldProposal]:
        return [] if self._held is None else [each for each in self._held.held if shows(each) and not _only_names(each)]

    def current_title(self) -> str:
        """The name of the current filter."""
        return self._filters[self.tabs.currentIndex()][0] if self._filters and self.tabs.currentIndex() >= 0 else ""

    def _list(self) -> None:
        if not self._filters:
            return
        name, shows = self._filters[max(self.tabs.currentIndex(), 0)]
        panel = self.tree if shows is not None else self.unplaced if name == UNPLACED else self.remarks
        self.stack.setCurrentWidget(panel)
        self.detail.setVisible(shows is not None)
        if panel is self.unplaced:
            self.unplaced.tell_place()
        if shows is not None:
            self.tree.list_proposals(self._shown_by(shows), self._remark, only_overwriting=name == CHANGES)

    def _remark(self, each: HeldProposal) -> str:
        if each.refusal:
            return "读不出，采用后在栏里改"
        if each.effect is Effect.COMPARES:
            return _compared(each)
        if not each.can_be_taken:
            return str(each.effect.value)
        if self._carried is not None and not self._is_carried(each):
            return NOT_CARRIED
        word = CERTAINTY_WORDS[each.proposal.certainty]
        return f"{word}：{each.proposal.proof}" if each.proposal.proof else word

    def _show_proposal(self, each: HeldProposal | None) -> None:
        self.detail.setPlainText("" if each is None else _described(each))
        if each is None:
            self.place_selected.emit(Place(), "")
        else:
            self.place_selected.emit(each.proposal.place, each.proposal.words)

    def tick_sure(self) -> None:
        """Tick what proves itself and overwrites nothing."""
        if self._held is not None:
            self.tree.tick(sure_ones(self._held))

    def tick_listed(self) -> None:
        """Tick what is listed, see `ProposalTree.tick_listed`."""
        if self.stack.currentWidget() is self.tree:
            self.tree.tick_listed()

    def select_line(self, line: int) -> None:
        """Go to what a line of the source was used for, under another filter if need be."""
        if not self._select(lambda place: line in place.lines) and self.unplaced.select_line(line):
            self._open(UNPLACED)

    def select_cell(self, cell: str) -> None:
        """Go to what a cell of the source was used for (`活动!C4`)."""
        self._select(lambda place: place.cell == cell)

    def _select(self, is_meant: Callable[[Place], bool]) -> bool:
        if self.stack.currentWidget() is self.tree and self.tree.select_place(is_meant):
            return True
        if self._held is None or not any(is_meant(each.proposal.place) for each in self._shown_by(_every)):
            return False
        self._open(ALL)
        return self.tree.select_place(is_meant)

    def _open(self, title: str) -> None:
        self.tabs.setCurrentIndex([name for name, _ in self._filters].index(title))

    def refresh_theme(self) -> None:
        """List anew in the colours of another theme."""
        self._list()


def _is_of(kind: Certainty) -> Shows:
    return lambda each: each.proposal.certainty is kind and each.effect is not Effect.COMPARES


def _every(each: HeldProposal) -> bool:
    return True


def _changes(each: HeldProposal) -> bool:
    return each.effect is Effect.CHANGES


def _only_names(each: HeldProposal) -> bool:
    """Whether a proposal does nothing but say which row is meant."""
    return each.effect is Effect.SAME and each.ref.field in RECORDS[each.ref.record].spec.title


def _compared(each: HeldProposal) -> str:
    """How a figure that the year computes goes with what it computes now."""
    if not each.now:
        return str(each.effect.value)
    return "与算出的一致" if each.now == each.shown else "与算出的不同"


def _described(each: HeldProposal) -> str:
    lines = (
        each.shown,
        f"依据：{each.proposal.proof}" if each.proposal.proof else "",
        f"现在：{each.now}" if each.now and each.effect is not Effect.SAME else "",
        each.refusal,
    )
    return "\n".join(line for line in lines if line)


class RemarkList(QTreeWidget):
    """What of a source was refused, has more than one reading, or was passed over, and why."""

    place_selected = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("没有读入的内容")
        self.setHeaderLabels(["在哪里", "为什么"])
        self.setRootIsDecorated(False)
        self.setWordWrap(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._tell)

    @property
    def number(self) -> int:
        """How many there are."""
        return self.topLevelItemCount()

    def show_remarks(self, offer: Offer, unit: str) -> None:
        """Show those of an offer."""
        self.clear()
        for title, some in (("要问", offer.asks), ("读不出", offer.refused)):
            for each in some:
                self._add(f"{title}　{_where(each.place, unit)}", each.why, each.place)
        for passed in offer.ignored:
            rows = "、".join(map(str, passed.rows[:10])) + "等" * (len(passed.rows) > 10)
            self._add(f"没有用　第{rows}行", passed.why, Place())
        name_cells(self)

    def _add(self, where: str, why: str, place: Place) -> None:
        item = QTreeWidgetItem(self, [where, why])
        item.setToolTip(1, why)
        item.setData(0, ItemRole.UserRole, place)

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        self.place_selected.emit(Place() if item is None else item.data(0, ItemRole.UserRole), "")


def _where(place: Place, unit: str) -> str:
    return place.cell or f"第{'、'.join(map(str, place.lines[:3]))}{unit}"
