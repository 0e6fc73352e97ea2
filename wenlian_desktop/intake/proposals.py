"""What a file of another program offers to a year: proposals with their proof and place, and what found no place."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.fields import Field, Kind, State
from wenlian_desktop.domain.values.numerals import trim_zeros

FIGURE = "figure"  # the record of figures that the year computes: for proof and comparison, never taken in
EXISTING = "uid:"  # before the uid, in the key of a row that is known
SPARE = "new:"  # before the uid that a row gets, if it is not known
WAN_YUAN = "万元"
YUAN_PER_WAN_YUAN = 10_000


class Certainty(Enum):
    """How sure a proposal is; the value of the member stands in JSON."""

    SURE = "sure"  # proves itself: an identity of the source holds
    CANDIDATE = "candidate"  # somebody has to look
    TEXT = "text"  # a text as it stands in the source


@dataclass(frozen=True)
class Place:
    """Where it stands in the source: lines counted from 1, or one cell (`活动!C4`)."""

    lines: tuple[int, ...] = ()
    cell: str = ""


@dataclass(frozen=True)
class Proposal:
    """A value for one field of one row.

    `row` is empty where the record has one row a year; else a key that joins the fields of one row (`activity-3`), or
    `uid:…` of an existing one, `new:…` of one that its workbook has given a uid. `value` is as `dump` writes it; a
    reference holds such keys of rows.
    """

    record: str
    row: str
    field: str
    label: str
    value: Any
    unit: str
    certainty: Certainty
    proof: str
    place: Place
    words: str


@dataclass(frozen=True)
class Unplaced:
    """A piece of the source that belongs to no field, whole."""

    lines: tuple[int, ...]
    text: str


@dataclass(frozen=True)
class Refused:
    """A cell that could not be read, and why."""

    place: Place
    why: str


@dataclass(frozen=True)
class Asked:
    """A cell that has more than one reading, and what somebody has to decide."""

    place: Place
    why: str


@dataclass(frozen=True)
class Ignored:
    """Rows that were passed over (totals, hidden ones), and why."""

    rows: tuple[int, ...]
    why: str


@dataclass(frozen=True)
class Offer:
    """All that one source offers. `family`: of its outline; `table`: the record of a sheet; both empty if unknown."""

    family: str
    year: int | None
    department: str
    proposals: tuple[Proposal, ...]
    unplaced: tuple[Unplaced, ...]
    refused: tuple[Refused, ...] = ()
    asks: tuple[Asked, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    table: str = ""


def _figures() -> dict[str, Field]:
    parts = {"total": "", "basic": "（基本支出）", "project": "（项目支出）", "other": "（其他支出）"}
    sums = {"budget": "全年预算数", "spent": "支出数"}
    money = {f"{head}_{part}": f"{label}{of}" for head, label in sums.items() for part, of in parts.items()}
    money |= {"initial_total": "年初预算数", "carryover_amount": "结转结余额"}
    rates = {"execution_rate": "预算执行率", "carryover_rate": "结转结余率", "deviation_rate": "预决算差异率"}
    return {
        **{name: Field(name, label, Kind.WAN_YUAN, WAN_YUAN) for name, label in money.items()},
        **{name: Field(name, label, Kind.PERCENT, "%", signed=True) for name, label in rates.items()},
        "score": Field("score", "评价得分", Kind.NUMBER, "分"),
        "grade": Field("grade", "评价等级", Kind.TEXT),
    }


FIGURES = MappingProxyType(_figures())


def proposed_field(record: str, name: str) -> Field:
    """The declaration of a field that a proposal may name: one of a record, or a figure that the year computes."""
    return FIGURES[name] if record == FIGURE else RECORDS[record].spec.fields[name]


def nothing_stands(_: Proposal) -> Any:
    """What stands in the field where no year is open: nothing."""
    return None


def offer_to_json(offer: Offer, now: Callable[[Proposal], Any] = nothing_stands) -> dict[str, Any]:
    """The offer as `wenlian import --json` prints it (`db/README.md`): amounts in 万元, rates without %.

    `now` tells what stands in the field of a proposal, as `dump` writes it; null where nothing does.
    """
    head: dict[str, Any] = {"family": offer.family, "year": offer.year, "department": offer.department}
    proposals = [_proposal_to_json(proposal, now(proposal)) for proposal in offer.proposals]
    unplaced = [{"lines": list(piece.lines), "text": piece.text} for piece in offer.unplaced]
    return head | {"proposals": proposals, "unplaced": unplaced} | (_sheet_to_json(offer) if offer.table else {})


def _sheet_to_json(offer: Offer) -> dict[str, Any]:
    return {
        "table": offer.table,
        "refused": [_place_to_json(cell.place) | {"why": cell.why} for cell in offer.refused],
        "asks": [_place_to_json(cell.place) | {"why": cell.why} for cell in offer.asks],
        "ignored": [{"rows": list(passed.rows), "why": passed.why} for passed in offer.ignored],
    }


def _proposal_to_json(proposal: Proposal, now: Any) -> dict[str, Any]:
    in_yuan = proposed_field(proposal.record, proposal.field).kind is Kind.YUAN
    return {
        "record": proposal.record,
        "row": proposal.row,
        "field": proposal.field,
        "label": proposal.label,
        "value": _in_wan(proposal.value) if in_yuan else proposal.value,
        "unit": WAN_YUAN if in_yuan else proposal.unit,
        "certainty": proposal.certainty.value,
        "proof": proposal.proof,
        **_place_to_json(proposal.place),
        "words": proposal.words,
        "now": _in_wan(now) if in_yuan else now,
    }


def _place_to_json(place: Place) -> dict[str, Any]:
    return {"cell": place.cell} if place.cell else {"lines": list(place.lines)}


def _in_wan(yuan: Any) -> Any:
    """An amount in 万元; 无, and what empties a field, as they are."""
    return yuan if yuan in (None, "", State.NONE.value) else trim_zeros(Decimal(yuan) / YUAN_PER_WAN_YUAN)
