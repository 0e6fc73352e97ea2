"""What can be done with a source: what it is held against, and what taking in does."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.intake.proposals import Offer
from wenlian_desktop.session.taking_in.held_offer import HeldOffer, HeldProposal
from wenlian_desktop.session.taking_in.take_in import Source, TakenIn

# None: somebody thought better of it, nothing was done. Raises UserError.
Take = Callable[[HeldOffer, Iterable[HeldProposal], Source], TakenIn | None]


@dataclass(frozen=True)
class Use:
    """One use of a source. `year`: what its proposals are held against; `is_last_year`: the rules of 结转 apply."""

    label: str
    hint: str
    year: Callable[[], Year]
    take: Take
    is_last_year: bool = False


UsesOf = Callable[[Offer], Sequence[Use]]  # the uses of an offer, the likeliest first
