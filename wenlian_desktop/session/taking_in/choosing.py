"""Which proposals are chosen together: those that prove themselves, with what the rows they begin cannot do without."""

from collections.abc import Collection, Iterable, Sequence

from wenlian_desktop.domain.carryover.carry_choices import CHOICES, RECOMMENDED
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.fields import NUMERIC_KINDS
from wenlian_desktop.intake.proposals import Certainty
from wenlian_desktop.session.taking_in.entering import enter_chosen
from wenlian_desktop.session.taking_in.held_offer import Effect, HeldOffer, HeldProposal

FOLLOWED_UP = (("problem", "content"), ("measure", "content"), ("measure", "responsible"))  # as 上年问题整改


def sure_ones(held: HeldOffer) -> list[HeldProposal]:
    """The proposals that prove themselves and overwrite nothing, with the names of the rows that they begin."""
    return with_rows_begun(held, [each for each in held.held if each.is_sure and each.is_new])


def sure_and_texts(held: HeldOffer) -> list[HeldProposal]:
    """The proposals that prove themselves, and the texts as they stand in the source; nothing is overwritten."""
    kinds = (Certainty.SURE, Certainty.TEXT)
    return with_rows_begun(held, [each for each in held.held if each.proposal.certainty in kinds and each.is_new])


def nothing_sure(held: HeldOffer) -> str:
    """Why none of the proposals is taken without a look at it, as a sentence."""
    rest = sum(each.can_be_taken for each in held.held)
    if not rest:
        return "这些内容年度里都已经有了，年度没有改动。"
    return f"没有新的确定的内容，年度没有改动；另有{rest}栏要看过再采用，请在窗口里导入。"


def with_rows_begun(held: HeldOffer, chosen: Iterable[HeldProposal]) -> list[HeldProposal]:
    """The chosen ones, and of the new rows they begin what names them or has to be filled in, figures aside."""
    wanted = {id(each) for each in chosen}
    begun = {each.ref.uid for each in held.held if id(each) in wanted and each.effect is Effect.ADDS}
    return [each for each in held.held if id(each) in wanted or (each.ref.uid in begun and names_row(each))]


def names_row(each: HeldProposal) -> bool:
    """Whether a proposal is of a field that a new row cannot do without; no figure, which has to be looked at."""
    is_needed = each.field.required or each.ref.field in RECORDS[each.ref.record].spec.title
    return is_needed and each.effect is Effect.ADDS and each.field.kind not in NUMERIC_KINDS


def comes_along(held: HeldOffer, proposals: Sequence[HeldProposal]) -> Collection[int]:
    """Of last year's report: the places in `proposals` of those that the rules of 结转 bring into this year."""
    taken = [each for each in held.held if each.can_be_taken]
    year = held.year.with_changes(enter_chosen(held, taken, lambda place: "").changes)
    carried = [carry for choice in CHOICES if choice.name in RECOMMENDED for carry in choice.carried]

    def is_carried(each: HeldProposal) -> bool:
        row = year.row(each.ref.record, each.ref.uid) if each.ref.record in RECORDS else None
        if row is None:
            return False
        return (each.ref.record, each.ref.field) in FOLLOWED_UP or any(
            isinstance(row, carry.record) and each.ref.field in carry.fields and carry.applies_to(row)
            for carry in carried
        )

    return frozenset(place for place, each in enumerate(proposals) if is_carried(each))
