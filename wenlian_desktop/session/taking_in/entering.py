"""The changes that enter chosen proposals into a year, each with its place in the source."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from wenlian_desktop.domain.records import lock_rules
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.row_order import next_position
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import RowChange, Year, field_of
from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.domain.values.uncollected import uncollected
from wenlian_desktop.intake.proposals import Place
from wenlian_desktop.session.steps.field_steps import block_changes, draft_step, parse_field
from wenlian_desktop.session.taking_in.held_offer import HeldOffer, HeldProposal
from wenlian_desktop.session.taking_in.row_matching import REFERENCES
from wenlian_desktop.session.taking_in.sheet_lines import ColumnNotes, PlaceWords, imported_note

MOST_LINES = 3  # named one by one
MOST_REASONS = 20  # told one by one


@dataclass(frozen=True)
class Entered:
    """The changes of one taking-in; `number` of fields, and the sentences about those that were not taken as values."""

    changes: tuple[RowChange, ...]
    number: int
    left: tuple[str, ...]


def place_words(source_name: str, unit: str, place: Place) -> str:
    """“报告.docx 第12—14段”, “预算.xlsx 活动!C4”: where a value stood; `unit`: the word for a line."""
    if place.cell:
        return f"{source_name} {place.cell}"
    runs = [f"{first}—{last}" if last > first else str(first) for first, last in _runs(place.lines)]
    lines = "、".join(runs[:MOST_LINES]) + "等" * (len(runs) > MOST_LINES)
    return f"{source_name} 第{lines}{unit}" if lines else source_name


def _runs(lines: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for line in sorted(set(lines)):
        if runs and runs[-1][1] == line - 1:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    return runs


def enter_chosen(offer: HeldOffer, chosen: Sequence[HeldProposal], words: PlaceWords) -> Entered:
    """Enter the chosen proposals as if they were typed: what cannot be read becomes a draft, what is locked is left."""
    taken = [each for each in chosen if each.can_be_taken]
    entering = _Entering(offer.year, words)
    with uncollected():
        locked = _locks(offer, taken)
        entering.enter(offer, [each for each in taken if each.ref not in locked])
    left = [(each.row, locked[each.ref].reason) for each in taken if each.ref in locked]
    return Entered(tuple(entering.changes), len(taken) - len(locked), tuple(_told([*left, *entering.refusals])))


def _told(left: Sequence[tuple[str, str]]) -> Iterator[str]:
    """(row, reason) as sentences: one a reason, however many rows have it, and not more than can be read."""
    rows: dict[str, list[str]] = {}
    for row, reason in left:
        rows.setdefault(reason, []).append(row)
    for reason, names in islice(rows.items(), MOST_REASONS):
        more = f"等{len(names)}条" if len(names) > 1 else ""
        yield f"{names[0]}{more}：{reason}" if names[0] else reason
    rest = sum(map(len, list(rows.values())[MOST_REASONS:]))
    if rest:
        yield f"还有{rest}处没有列出；读不出的留在各自的栏里待改。"


def _locks(offer: HeldOffer, taken: Sequence[HeldProposal]) -> Mapping[Ref, lock_rules.Locked]:
    """The fields that are locked in the year as the whole would leave it."""
    lockable = [each.ref for each in taken if lock_rules.is_lockable(each.ref)]
    if not lockable:
        return {}
    trial = _Entering(offer.year, lambda place: "")
    trial.enter(offer, taken)
    return lock_rules.find_locks(offer.year.with_changes(trial.changes), lockable)


class _Entering:
    """Collects `changes`; names are read last, when the rows that bear them are there."""

    def __init__(self, year: Year, words: PlaceWords) -> None:
        self._year, self._words = year, words
        self._rows: dict[str, Record] = {}  # new ones, by uid
        self._beside: list[RowChange] = []  # their notes and drafts
        self._columns = ColumnNotes()
        self._known: dict[tuple[str, str, str], tuple[Any, bool]] = {}  # names that were read before
        self.changes: list[RowChange] = []
        self.refusals: list[tuple[str, str]] = []  # (row, reason)

    def enter(self, offer: HeldOffer, taken: Sequence[HeldProposal]) -> None:
        self._begin_rows(offer, {each.ref.uid for each in taken})
        new = [each for each in taken if each.ref.uid in self._rows]
        self._fill([each for each in new if each.field.kind not in REFERENCES])
        self._year = self._year.with_changes(self._additions())
        self._fill([each for each in new if each.field.kind in REFERENCES])
        self._change([each for each in taken if each.ref.uid not in self._rows])

    def _begin_rows(self, offer: HeldOffer, taken: set[str]) -> None:
        positions: dict[str, int] = {}
        for record, uid in offer.new:
            if uid in taken:
                position = positions.get(record) or next_position(self._year, record)
                positions[record] = position + POSITION_STEP
                self._rows[uid] = RECORDS[record](uid=uid, position=position)

    def _additions(self) -> list[RowChange]:
        return [RowChange(None, row) for row in self._rows.values()]

    def _fill(self, proposals: Sequence[HeldProposal]) -> None:
        """Fill new rows."""
        values: dict[str, dict[str, Any]] = {}
        for each in proposals:
            try:
                value, is_none = self._value(each)
            except ParseError as refusal:
                self.refusals.append((each.row, str(refusal)))
                self._beside += draft_step(self._year, each.ref, each.typed).changes
            else:
                values.setdefault(each.ref.uid, {})[each.ref.field] = value
                if is_none or not self._columns.covers(each.ref, each.proposal.place, self._words):
                    self._beside.append(RowChange(None, imported_note(each.ref, self._source(each), is_none)))
        self._rows |= {uid: replace(self._rows[uid], **filled) for uid, filled in values.items()}

    def _value(self, each: HeldProposal) -> tuple[Any, bool]:
        """(the value, whether 无 is confirmed): names as they are read now, the rest as it was read when held."""
        if each.refusal or each.field.kind in REFERENCES:
            return self._parse(each.ref, each.typed)
        return each.value, each.is_none

    def _change(self, proposals: Sequence[HeldProposal]) -> None:
        """Enter into rows that are there; then all changes are known."""
        sources = {each.ref: self._source(each) for each in proposals}
        cells = [(each.ref, each.typed) for each in proposals]
        changes, refusals = block_changes(self._year, cells, (), self._parse, Origin.IMPORTED, sources.get)
        self.refusals += [("", reason) for reason in refusals]
        of_columns = [RowChange(None, note) for note in self._columns.notes]
        self.changes = [*self._additions(), *of_columns, *self._beside, *changes]

    def _parse(self, ref: Ref, typed: str) -> tuple[Any, bool]:
        """The value of a text; a name that many rows bear is looked up once."""
        key = (ref.record, ref.field, typed)
        if key not in self._known:
            parsed = parse_field(self._year, ref, typed)
            if field_of(ref).kind not in REFERENCES:
                return parsed
            self._known[key] = parsed
        return self._known[key]

    def _source(self, each: HeldProposal) -> str:
        return self._words(each.proposal.place)
