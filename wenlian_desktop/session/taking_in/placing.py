"""A piece of the source that found no place, sent to the text of a heading."""

from dataclasses import replace

from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.intake.proposals import Certainty, Offer, Place, Proposal, Unplaced

CONTENT, NODE = Section.spec.fields["content"], Section.spec.fields["node"]


def place_piece(offer: Offer, piece: Unplaced, node: str) -> Offer:
    """The offer in which a piece stands in the text of a heading (by its key), behind what is proposed for it."""
    rest = tuple(each for each in offer.unplaced if each is not piece)
    row = next((each.row for each in offer.proposals if _is(each, NODE.name) and each.value == node), None)
    old = next((each for each in offer.proposals if _is(each, CONTENT.name) and each.row == row), None)
    if old is None:
        key = row or f"section-{node}"
        added = [_proposal(key, CONTENT.name, piece.text, piece)]
        added = added if row is not None else [_proposal(key, NODE.name, node, piece), *added]
        return replace(offer, proposals=(*offer.proposals, *added), unplaced=rest)
    joined = replace(
        old, value=f"{old.value}\n{piece.text}", words=f"{old.words}\n{piece.text}",
        place=Place(tuple(sorted({*old.place.lines, *piece.lines}))),
    )  # fmt: skip
    return replace(offer, proposals=tuple(joined if each is old else each for each in offer.proposals), unplaced=rest)


def _is(proposal: Proposal, field: str) -> bool:
    return (proposal.record, proposal.field) == (Section.spec.name, field)


def _proposal(row: str, field: str, value: str, piece: Unplaced) -> Proposal:
    label = Section.spec.fields[field].label
    words = piece.text if field == CONTENT.name else ""
    return Proposal(Section.spec.name, row, field, label, value, "", Certainty.TEXT, "", Place(piece.lines), words)
