"""Shares that are all that a sentence tells, each of another thing: they make a hundred but for one slip of the hand.

“科普活动占40.74%，科技馆运行占31.21%，青少年教育占19.14%，人才服务占10.90%”.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant
from wenlian_desktop.domain.statements.quantities import RATE, number
from wenlian_desktop.domain.statements.recomputing.parts_and_wholes import OVERLAPPING
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
FEWEST, ALL, MOST_OFF, HALF = 3, 100, 5, 2  # shares; %: lists further from 100 % leave something out


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "各项占比之和为{sum}%，不是100%。"},
    remedy="核对各项占比，改正不符的一处。",
)
def shares_alone_make_a_hundred(report: StatedReport) -> Hits:
    """Three shares or more that a sentence tells of different things, and nothing else, are shares of one whole."""
    for sentence in report.with_figures(FEWEST):
        shares = sentence.statements
        total = sum((each.value for each in shares), Fraction(0))
        if _are_shares(shares) and _is_slip(shares, total - ALL):
            yield doubtful(sentence.line, kind=TURNED, sum=number(total, 2))


def _are_shares(shares: Sequence[Statement]) -> bool:
    names = {each.label for each in shares}
    are_named = len(names) == len(shares) and all(name.rstrip("了比为").endswith("占") for name in names)
    are_plain = all(each.unit == RATE and not (each.is_about or each.depth) for each in shares)
    return are_named and are_plain and not any(OVERLAPPING.search(name) for name in names)


def _is_slip(shares: Sequence[Statement], off: Fraction) -> bool:
    """Whether they miss a hundred by more than their rounding, and one of them is a slip of the hand that far off."""
    slack = sum((each.quantity.step for each in shares), Fraction(0)) / HALF
    if not slack < abs(off) <= MOST_OFF:
        return False
    return any(may_be_meant(each.quantity, each.value - off - slack, each.value - off + slack) for each in shares)
