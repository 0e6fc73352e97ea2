"""Proposals as a tree of records, rows and fields with boxes to tick; what would overwrite is ticked one by one."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.intake.proposals import FIGURE, Certainty, Place
from wenlian_desktop.session.taking_in.choosing import with_rows_begun
from wenlian_desktop.session.taking_in.held_offer import Effect, HeldOffer, HeldProposal
from wenlian_desktop.ui.kit.item_models import name_cells
from wenlian_desktop.ui.kit.theme import colours

MAX_ROWS = 300  # of a record that are shown one by one; the others are ticked together
MAX_EXPANDED = 150  # proposals: of more, only the records are expanded
COLUMN_WIDTHS = (210, 170, 80)  # px; the last column takes the rest
MAX_SHOWN = 120  # characters of a value in a cell
DATA = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED, PARTLY = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
NOW = 2  # the column with what stands in the field
FIGURES_LABEL = "由程序计算的数（只作对照）"
CERTAINTY_WORDS = {Certainty.SURE: "自证", Certainty.CANDIDATE: "候选", Certainty.TEXT: "原文"}

Remark = Callable[[HeldProposal], str]  # what is said of a proposal in the last column


class ProposalTree(QTreeWidget):
    """Space ticks a box. A box above ticks what overwrites nothing, unless the list is of what overwrites."""

    proposal_selected = Signal(object)  # HeldProposal, or None
    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("建议")
        self.setHeaderLabels(["栏目", "建议的内容", "现在", "把握"])
        self.setUniformRowHeights(True)
        for column, width in enumerate(COLUMN_WIDTHS):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.header().resizeSection(column, width)
        self._held: HeldOffer | None = None
        self._listed: Sequence[HeldProposal] = ()
        self._ticked: set[int] = set()
        self._is_filling = self._ticks_overwriting = False
        self.itemChanged.connect(self._on_changed)
        self.currentItemChanged.connect(self._tell_selected)

    def show_offer(self, held: HeldOffer, is_last_year: bool, ticked: Iterable[HeldProposal] = ()) -> None:
        """Hold another offer, of which some proposals are ticked; nothing is listed yet."""
        self._held = held
        self.setColumnHidden(NOW, is_last_year)
        self.header().resizeSection(1, COLUMN_WIDTHS[1] + COLUMN_WIDTHS[NOW] * is_last_year)
        self._ticked = {id(each) for each in ticked}
        self.list_proposals((), lambda each: "")

    def list_proposals(self, listed: Sequence[HeldProposal], remark: Remark, only_overwriting: bool = False) -> None:
        """List some proposals of the offer; ticks stay, also of those that are not listed.

        `only_overwriting`: the list says so, and a box above ticks them.
        """
        self._is_filling, self._ticks_overwriting = True, only_overwriting
        self.clear()
        self._listed = listed
        order = dict.fromkeys(each.ref.record for each in listed)
        known = [name for name in (*RECORDS, FIGURE) if name in order]
        for record in known:
            self._add_record(record, [each for each in listed if each.ref.record == record], remark)
        name_cells(self)
        self._is_filling = False
        self._refresh_boxes()
        if self.topLevelItemCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def _add_record(self, record: str, proposals: list[HeldProposal], remark: Remark) -> None:
        rows = [
            list(some) for _, some in groupby(sorted(proposals, key=_row_order(proposals)), lambda each: each.ref.uid)
        ]
        is_single = record == FIGURE or RECORDS[record].spec.single
        label = FIGURES_LABEL if record == FIGURE else RECORDS[record].spec.label
        number = f"{len(proposals)}栏" if is_single else f"{len(rows)}条"
        top = self._item(self, [f"{label}（{number}）"], proposals)
        for row in rows[:MAX_ROWS]:
            if is_single or len(row) == 1:
                for each in row:
                    self._add_leaf(top, _full_name(each), each, remark)
            else:
                self._add_row(top, row, remark)
        rest = [each for row in rows[MAX_ROWS:] for each in row]
        if rest:
            self._item(top, [f"……另有{len(rows) - MAX_ROWS}条"], rest)
        top.setExpanded(True)

    def _add_row(self, top: QTreeWidgetItem, row: list[HeldProposal], remark: Remark) -> None:
        effect = row[0].effect.value if row[0].effect is Effect.ADDS else ""
        item = self._item(top, [row[0].row, f"{len(row)}栏", effect], row)
        for each in row:
            self._add_leaf(item, each.field.caption, each, remark)
        item.setExpanded(len(self._listed) <= MAX_EXPANDED)

    def _add_leaf(self, parent: QTreeWidgetItem, name: str, each: HeldProposal, remark: Remark) -> None:
        now = each.now or ("" if each.effect is Effect.ADDS else "空" if each.effect is Effect.FILLS else "")
        texts = [name, _one_line(each.shown), _one_line(now), remark(each)]
        item = self._item(parent, texts, [each])
        item.setToolTip(1, each.shown)
        item.setToolTip(3, each.refusal or each.proposal.proof)
        if each.effect is Effect.CHANGES or each.refusal or _differs(each):
            item.setForeground(2 if not each.refusal else 1, colours().qcolor("warning"))
        if not each.can_be_taken:
            for column in range(self.columnCount()):
                item.setForeground(column, colours().qcolor("muted"))

    def _item(
        self, parent: QTreeWidget | QTreeWidgetItem, texts: list[str], proposals: list[HeldProposal]
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, texts)
        item.setData(0, DATA, proposals)
        if any(each.can_be_taken for each in proposals):
            item.setCheckState(0, UNCHECKED)
        else:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        return item

    @property
    def held(self) -> HeldOffer | None:
        """The offer that is held against a year."""
        return self._held

    def ticked(self) -> list[HeldProposal]:
        """The proposals that are ticked, listed or not, in the order of the offer."""
        return [] if self._held is None else [each for each in self._held.held if id(each) in self._ticked]

    def tick(self, proposals: Iterable[HeldProposal]) -> None:
        """Tick proposals, with the names of rows that they begin."""
        if self._held is not None:
            self._ticked |= {id(each) for each in with_rows_begun(self._held, proposals) if each.can_be_taken}
        self._refresh_boxes()
        self.ticks_changed.emit()

    def tick_listed(self) -> None:
        """Tick all that is listed and overwrites nothing; where the list is of what overwrites, all of it."""
        self.tick(self._fit_to_be_ticked(self._listed))

    def select_place(self, is_meant: Callable[[Place], bool]) -> bool:
        """Go to the first listed proposal from a place of the source; returns whether there is one."""
        for item in self._leaves():
            if is_meant(item.data(0, DATA)[0].proposal.place):
                self.setCurrentItem(item)
                self.scrollToItem(item)
                return True
        return False

    def selected(self) -> HeldProposal | None:
        """The proposal in the current line; None where that is a heading."""
        item = self.currentItem()
        proposals = [] if item is None else item.data(0, DATA)
        return proposals[0] if item is not None and not item.childCount() and len(proposals) == 1 else None

    def _fit_to_be_ticked(self, proposals: Collection[HeldProposal]) -> list[HeldProposal]:
        return [each for each in proposals if each.is_new or (self._ticks_overwriting and each.can_be_taken)]

    def _tell_selected(self) -> None:
        self.proposal_selected.emit(self.selected())

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if self._is_filling or column != 0:
            return
        proposals: list[HeldProposal] = item.data(0, DATA)
        if item.checkState(0) == UNCHECKED:
            self._ticked -= {id(each) for each in proposals}
            self._refresh_boxes()
            self.ticks_changed.emit()
        else:
            self.tick(proposals if len(proposals) == 1 else self._fit_to_be_ticked(proposals))

    def _refresh_boxes(self) -> None:
        self._is_filling = True
        for item in self._items():
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                item.setCheckState(0, self._state(item.data(0, DATA)))
        self._is_filling = False

    def _state(self, proposals: Sequence[HeldProposal]) -> Qt.CheckState:
        boxes = [id(each) in self._ticked for each in proposals if each.can_be_taken]
        return CHECKED if all(boxes) else PARTLY if any(boxes) else UNCHECKED

    def _items(self) -> Iterator[QTreeWidgetItem]:
        def below(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
            yield item
            for index in range(item.childCount()):
                yield from below(item.child(index))

        for index in range(self.topLevelItemCount()):
            top = self.topLevelItem(index)
            if top is not None:
                yield from below(top)

    def _leaves(self) -> Iterator[QTreeWidgetItem]:
        return (item for item in self._items() if not item.childCount() and len(item.data(0, DATA)) == 1)


def _full_name(each: HeldProposal) -> str:
    """The name of a field, after that of its row unless it holds the row's name itself."""
    if each.ref.record == FIGURE:
        return each.field.label  # its unit stands behind the value
    is_name = each.ref.field in RECORDS[each.ref.record].spec.title[:1]
    return each.field.caption if is_name or not each.row else f"{each.row}：{each.field.caption}"


def _differs(each: HeldProposal) -> bool:
    """Whether a figure is another than the year computes."""
    return each.effect is Effect.COMPARES and each.now not in ("", each.shown)


def _row_order(proposals: Sequence[HeldProposal]) -> Callable[[HeldProposal], int]:
    """Rows in the order in which they first appear, each in one piece."""
    first = {uid: place for place, uid in reversed(list(enumerate(each.ref.uid for each in proposals)))}
    return lambda each: first[each.ref.uid]


def _one_line(text: str) -> str:
    line = text.replace("\n", " ")
    return line if len(line) <= MAX_SHOWN else line[:MAX_SHOWN] + "…"
