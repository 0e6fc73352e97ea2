"""Proposals in the making: a value as text becomes a value of its field, with the passages that it stands in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wenlian_desktop.domain.interchange.year_json import value_to_json
from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import Kind
from wenlian_desktop.domain.values.parsing import parse_value
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.proposals import Certainty, Place, Proposal, proposed_field

TEXT_KINDS = (Kind.TEXT, Kind.LONG_TEXT)


@dataclass(frozen=True)
class DraftProposal:
    """A proposal in the making. `takes`: the text moves into the field, and is no text of its section any more."""

    record: str
    row: str
    field: str
    value: Any
    passages: tuple[Passage, ...]
    certainty: Certainty = Certainty.CANDIDATE
    proof: str = ""
    takes: bool = True


def drafted(
    record: str, row: str, passages: Sequence[Passage], *, takes: bool = True, certainty: Certainty | None = None,
    proof: str = "", **values: Any,
) -> Iterator[DraftProposal]:  # fmt: skip
    """Drafts of several fields of one row that stand in the same passages; empty values are left out."""
    for name, value in values.items():
        if value in (None, ""):
            continue
        is_text = proposed_field(record, name).kind in TEXT_KINDS
        kind = certainty or (Certainty.TEXT if is_text else Certainty.CANDIDATE)
        yield DraftProposal(record, row, name, value, tuple(passages), kind, proof, takes)


def finished(draft: DraftProposal) -> Proposal | None:
    """The proposal of a draft; None for a value that its field does not take."""
    value = _json_value(draft)
    if value is None:
        return None
    field = proposed_field(draft.record, draft.field)
    numbers = tuple(dict.fromkeys(number for each in draft.passages for number in each.line_numbers))
    words = "\n".join(each.raw.strip() for each in draft.passages)
    return Proposal(
        draft.record, draft.row, draft.field, field.label, value, field.unit, draft.certainty, draft.proof,
        Place(numbers), words,
    )  # fmt: skip


def _json_value(draft: DraftProposal) -> Any:
    field = proposed_field(draft.record, draft.field)
    if field.kind in (Kind.REFERENCE, Kind.REFERENCES):
        return draft.value
    if not isinstance(draft.value, str):
        return value_to_json(field, draft.value)
    try:
        return value_to_json(field, parse_value(field, draft.value))
    except ParseError:
        return None
