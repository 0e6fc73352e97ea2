"""An offer as JSON values and back: how it gets out of the process that read the source."""

from dataclasses import asdict
from typing import Any

from wenlian_desktop.intake.proposals import Asked, Certainty, Ignored, Offer, Place, Proposal, Refused, Unplaced


def offer_to_values(offer: Offer) -> dict[str, Any]:
    """The offer as JSON values, nothing converted."""
    values = asdict(offer)
    for proposal in values["proposals"]:
        proposal["certainty"] = proposal["certainty"].value
    return values


def offer_from_values(values: dict[str, Any]) -> Offer:
    """The offer of what `offer_to_values` wrote; raises KeyError, TypeError or ValueError for anything else."""
    parts: dict[str, Any] = {
        "proposals": tuple(_proposal(each) for each in values["proposals"]),
        "unplaced": tuple(Unplaced(tuple(each["lines"]), each["text"]) for each in values["unplaced"]),
        "refused": tuple(Refused(_place(each["place"]), each["why"]) for each in values["refused"]),
        "asks": tuple(Asked(_place(each["place"]), each["why"]) for each in values["asks"]),
        "ignored": tuple(Ignored(tuple(each["rows"]), each["why"]) for each in values["ignored"]),
    }
    return Offer(**(values | parts))


def _proposal(values: dict[str, Any]) -> Proposal:
    certainty = Certainty(values["certainty"])
    return Proposal(**(values | {"certainty": certainty, "place": _place(values["place"])}))


def _place(values: dict[str, Any]) -> Place:
    return Place(tuple(values["lines"]), values["cell"])
