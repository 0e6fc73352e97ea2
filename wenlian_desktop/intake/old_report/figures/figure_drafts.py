"""Figures of the budget as proposals: for proof and comparison, as stated accounts, and as changes of the budget."""

from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.statements.quantities import FEN, MONEY, RATE, number
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole
from wenlian_desktop.domain.values import outline as texts
from wenlian_desktop.intake.old_report.figures.budget_figures import CLASSES, NO_SUBJECT, OF_BUDGET, RATES, Claim
from wenlian_desktop.intake.old_report.figures.self_proof import Settled
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.sentences import StatedSentence
from wenlian_desktop.intake.proposals import FIGURE, FIGURES, Certainty

ACCOUNTS = {
    "initial_total": "approved_initial", "budget_total": "approved_full", "spent_total": "total_spent",
    "spent_basic": "basic_spent", "spent_project": "project_spent", "spent_other": "other_spent",
    "carried_in": "opening",
}  # fmt: skip
CHANGES = {"added": "追加", "cut": "追减", "taken_back": "收回"}
FEN_PER_WAN = FEN * 10_000
# The sentences that the report makes of figures itself: what their parts are about, and what they may tell.
OWN_SENTENCES = {
    texts.EXECUTION: (FigureRole.FULL, FigureRole.SPENT, FigureRole.EXECUTION),
    texts.CARRYOVER: (FigureRole.FULL, FigureRole.LEFT, FigureRole.CARRY_RATE),
    texts.DIFFERENCE: (FigureRole.INITIAL, FigureRole.SPENT, FigureRole.DIFFERENCE_RATE),
}
LONGEST_PER_FIGURE = 24  # characters of such a sentence for each of its figures


def figure_drafts(
    found: dict[str, Settled], sentences: Sequence[StatedSentence], rows: RowKeys
) -> Iterator[DraftProposal]:
    """The figures of the whole budget, with what proves them."""
    written = {each.passage for each in sentences if _is_own(each)}
    for name, each in found.items():
        claim = each.claim
        if not each.proof and not _is_of_budget(claim):
            continue
        takes = claim.passage in written or claim.passage.line.is_row
        certainty = Certainty.SURE if each.proof else Certainty.CANDIDATE
        for record, field in ((FIGURE, name), ("accounts", ACCOUNTS.get(name, ""))):
            if field and (record != FIGURE or name in FIGURES):
                value = claim.figure.text if name in RATES else in_wan(claim)
                yield DraftProposal(record, "", field, value, (claim.passage,), certainty, each.proof, takes)
        if name in CHANGES and claim.value:
            yield from _change(CHANGES[name], claim, certainty, each.proof, rows)


def _change(kind: str, claim: Claim, certainty: Certainty, proof: str, rows: RowKeys) -> Iterator[DraftProposal]:
    key, passages = rows.next("budget_change"), (claim.passage,)
    yield from drafted("budget_change", key, passages, takes=False, kind=kind)
    yield from drafted(
        "budget_change", key, passages, takes=False, certainty=certainty, proof=proof, amount=in_wan(claim)
    )


def in_wan(claim: Claim) -> str:
    """An amount as text in 万元, exact to one 分."""
    return f"{number(claim.value / FEN_PER_WAN, 6)}万元"


def _is_of_budget(claim: Claim) -> bool:
    return claim.topic in OF_BUDGET or claim.passage.line.is_row


def _is_own(sentence: StatedSentence) -> bool:
    """Whether a sentence tells nothing but figures that the report writes itself."""
    roles = OWN_SENTENCES.get(sentence.topic, ())
    told = sentence.statements
    if not told or len(sentence.passage.text) > LONGEST_PER_FIGURE * len(told) + LONGEST_PER_FIGURE:
        return False
    return all(each.role in roles and each.unit in (MONEY, RATE) and _of_classes(each.subject) for each in told)


def _of_classes(subject: str) -> bool:
    return subject in CLASSES or subject in (WHOLE, *NO_SUBJECT)
