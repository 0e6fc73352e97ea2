"""Figures that words point back to: “评出20户。上述22户……”: the one of its unit before them."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NO_FIGURE = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.PER_HEAD, FigureRole.SHARE)
POINTING = re.compile("(?:^|[，；])(?:由?对?在?)?(?:上述|前述|以上)(?:这)?$")
NEAR, SHORT = Fraction(1, 5), 2  # of the value; digits


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{claim}{other}”，前面写{one}。"},
    remedy="核对各处，统一为一个数。",
)
def figures_pointed_back_to_are_those_told(report: StatedReport) -> Hits:
    """上述 so many are the one figure of its unit told before in the paragraph."""
    for sentence in report.with_figures(1):
        for each in sentence.statements:
            if POINTING.search(each.between) and not each.is_about:
                yield from _pointed_back(report.by_line[each.line], each)


def _pointed_back(line: Sequence[Statement], each: Statement) -> Hits:
    before = [one for one in line[: line.index(each)] if one.unit == each.unit]
    is_one = len(before) == 1 and not before[0].is_about and before[0].role not in NO_FIGURE
    if is_one and before[0].value != each.value and _is_near(before[0], each):
        yield doubtful(each.line, kind=TURNED, claim=each.label, one=before[0].text, other=each.text)


def _is_near(one: Statement, other: Statement) -> bool:
    is_slip = is_slip_of_digits(other.quantity, one.value, SHORT)
    return is_slip or abs(one.value - other.value) <= NEAR * one.value
