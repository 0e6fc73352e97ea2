"""An offer held against a year: what each proposal would do, and what stands in its field now."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Any, NamedTuple

from wenlian_desktop.domain.interchange.year_json import value_to_json
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.texts.naming import matching_rows, row_title
from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import Field, Kind, Ref, State
from wenlian_desktop.domain.values.formatting import format_display
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.domain.values.uncollected import uncollected
from wenlian_desktop.intake.proposals import EXISTING, FIGURE, Certainty, Offer, Proposal, proposed_field
from wenlian_desktop.session.steps.field_steps import parse_field
from wenlian_desktop.session.taking_in.computed_figures import computed_figure
from wenlian_desktop.session.taking_in.row_matching import REFERENCES, MakeUid, door_text, match_rows
from wenlian_desktop.session.taking_in.sheet_lines import line_uids

MAX_NAME = 24  # characters of the name of a row


class Effect(Enum):
    """What taking a proposal in would do; the value of the member is shown."""

    ADDS = "新增"  # a field of a row that is not there yet
    FILLS = "填入"  # an empty field
    CHANGES = "改动"  # a field in which something stands
    SAME = "相同"  # nothing
    COMPARES = "对照"  # the year computes this figure: it is looked at, not taken in


@dataclass(frozen=True)
class HeldProposal:
    """A proposal and its field; `shown` and `now`: what is proposed and what stands there, as people read it.

    `typed`: the value as it is typed, rows by their uids. `refusal`: why it cannot be read, which makes it a text to be
    corrected in its field. `row`: the name of the row. `value`: as it is stored, names of rows aside; `is_none`: 无.
    """

    proposal: Proposal
    ref: Ref
    effect: Effect
    row: str
    typed: str
    shown: str
    now: str
    refusal: str = ""
    value: Any = None
    is_none: bool = False

    @property
    def field(self) -> Field:
        """The declaration of the field."""
        return proposed_field(self.ref.record, self.ref.field)

    @property
    def is_new(self) -> bool:
        """Whether taking it in writes something and overwrites nothing."""
        return self.effect in (Effect.ADDS, Effect.FILLS)

    @property
    def can_be_taken(self) -> bool:
        """Whether taking it in changes anything."""
        return self.is_new or self.effect is Effect.CHANGES

    @property
    def is_sure(self) -> bool:
        """Whether it proves itself."""
        return self.proposal.certainty is Certainty.SURE


@dataclass(frozen=True)
class HeldOffer:
    """All proposals of an offer, held against `year`; `new`: (record, uid) of rows that are not there yet."""

    year: Year
    offer: Offer
    held: tuple[HeldProposal, ...]
    new: tuple[tuple[str, str], ...]

    @cached_property
    def _by_proposal(self) -> dict[int, HeldProposal]:
        return {id(each.proposal): each for each in self.held}

    def now(self, proposal: Proposal) -> Any:
        """What stands in the field of a proposal of this offer, as `dump` writes it; None where nothing does."""
        ref = self._by_proposal[id(proposal)].ref
        if ref.record == FIGURE:
            return computed_figure(self.year, ref.field)
        value = self.year.value(ref)
        return None if value in (None, ()) else value_to_json(proposed_field(ref.record, ref.field), value)


def hold(year: Year, offer: Offer, make_uid: MakeUid | None = None) -> HeldOffer:
    """The offer held against a year; rows of sheets get uids that tell their lines (None)."""
    with uncollected():
        matched = match_rows(year, offer, make_uid or line_uids(offer))
        holder = _Holder(year, offer, matched.uids, frozenset(matched.new))
        held = tuple(map(holder.hold, offer.proposals))
        return HeldOffer(year, replace(offer, proposals=tuple(each.proposal for each in held)), held, matched.new)


class _ReadText(NamedTuple):
    """The value that a field would get, whether 无 is confirmed, why it cannot be read; what is shown."""

    value: Any
    is_none: bool
    refusal: str
    shown: str


class _Holder:
    def __init__(
        self, year: Year, offer: Offer, uids: Mapping[tuple[str, str], str], new: frozenset[tuple[str, str]]
    ) -> None:
        self._year, self._uids, self._new = year, dict(uids), new
        self._known: dict[tuple[str, str, str], _ReadText] = {}  # texts that were read before
        self._names = self._names_of_new(offer)

    def _names_of_new(self, offer: Offer) -> dict[str, str]:
        """uid -> name, of rows that are not there yet."""
        names: dict[str, str] = {}
        for each in offer.proposals:
            uid = self._uids.get((each.record, each.row), "")
            if (each.record, uid) in self._new and each.field in RECORDS[each.record].spec.title[:1]:
                first = str(each.value).partition("\n")[0]
                names[uid] = first if len(first) <= MAX_NAME else first[:MAX_NAME] + "…"
        return names

    def hold(self, proposal: Proposal) -> HeldProposal:
        if proposal.record == FIGURE:
            shown, now = (
                _figure(proposal, each) for each in (proposal.value, computed_figure(self._year, proposal.field))
            )
            return HeldProposal(proposal, Ref(FIGURE, "", proposal.field), Effect.COMPARES, "", "", shown, now)
        ref = Ref(proposal.record, self._uids[proposal.record, proposal.row], proposal.field)
        field = proposed_field(ref.record, ref.field)
        if field.kind in REFERENCES:
            named = self._named(field, proposal.value)
            if proposal.certainty is Certainty.SURE and not all(self._is_row(field.target, each) for each in named):
                proposal = replace(proposal, certainty=Certainty.CANDIDATE)  # somebody has to say whose name it is
            typed = "；".join(named)
            reading = _ReadText(named, False, "", "；".join(self._name(field.target, each) for each in named) or typed)
        else:
            typed = door_text(field, proposal.value)
            reading = self._read(ref, field, typed)
        value, is_none, refusal, shown = reading
        effect = self._effect(ref, value, is_none, refusal)
        now = "" if effect is Effect.ADDS else self._now(ref)
        return HeldProposal(
            proposal, ref, effect, self._row_name(ref), typed, shown, now, refusal, value, is_none
        )  # fmt: skip

    def _named(self, field: Field, value: Any) -> tuple[str, ...]:
        """Rows that a reference names: by their uids, or as it was written where the year has no such row."""
        return tuple(self._uid(field.target, str(each)) for each in (value if isinstance(value, list) else [value]))

    def _is_row(self, record: str, uid: str) -> bool:
        return uid in self._names or self._year.row(record, uid) is not None

    def _uid(self, record: str, named: str) -> str:
        key = (record, named)
        if key not in self._uids:
            rows = matching_rows(self._year, record, named.removeprefix(EXISTING))
            self._uids[key] = rows[0] if len(rows) == 1 else named.removeprefix(EXISTING)
        return self._uids[key]

    def _read(self, ref: Ref, field: Field, typed: str) -> "_ReadText":
        """A text as the field would read it; what stands in many rows is read once."""
        key = (ref.record, ref.field, typed)
        if key not in self._known:
            try:
                value, is_none = parse_field(self._year, ref, typed)
                self._known[key] = _ReadText(value, is_none, "", format_display(field, value) or typed)
            except ParseError as refusal:
                self._known[key] = _ReadText(None, False, str(refusal), typed)
        return self._known[key]

    def _effect(self, ref: Ref, value: Any, is_none: bool, refusal: str) -> Effect:
        if (ref.record, ref.uid) in self._new:
            return Effect.ADDS
        if refusal or self._year.draft(ref) is not None:
            return Effect.FILLS if self._is_empty(ref) else Effect.CHANGES
        if self._year.state(ref) is State.NONE:
            return Effect.SAME if is_none else Effect.CHANGES
        if not is_none and self._standing(ref) == value:
            return Effect.SAME
        return Effect.FILLS if self._is_empty(ref) else Effect.CHANGES

    def _is_empty(self, ref: Ref) -> bool:
        return self._year.state(ref) is State.EMPTY and self._year.draft(ref) is None

    def _standing(self, ref: Ref) -> Any:
        value = self._year.value(ref)
        if isinstance(value, str):
            kind = proposed_field(ref.record, ref.field).kind
            return (value,) if kind is Kind.REFERENCE else expand_tokens(self._year, value)
        return value

    def _row_name(self, ref: Ref) -> str:
        if RECORDS[ref.record].spec.single:
            return ""
        return self._name(ref.record, ref.uid)

    def _name(self, record: str, uid: str) -> str:
        if (record, uid) in self._new:
            return self._names.get(uid) or f"新的{RECORDS[record].spec.label}"
        return row_title(self._year, record, uid) if self._year.row(record, uid) is not None else uid

    def _now(self, ref: Ref) -> str:
        draft = self._year.draft(ref)
        if draft is not None:
            return draft.typed or ""
        value = self._year.value(ref)
        if value in (None, ()):
            return "无" if self._year.state(ref) is State.NONE else ""
        text = format_display(proposed_field(ref.record, ref.field), value, self._name)
        return expand_tokens(self._year, text)


def _figure(proposal: Proposal, value: str | None) -> str:
    """A figure with its unit, however many noughts it was written with."""
    if value is None:
        return ""
    is_number = proposed_field(proposal.record, proposal.field).kind is not Kind.TEXT
    return f"{trim_zeros(Decimal(value)) if is_number else value}{proposal.unit}"
