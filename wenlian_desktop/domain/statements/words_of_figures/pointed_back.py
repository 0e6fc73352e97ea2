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
    meant = _meant(before, each)
    if meant and not meant.is_about and _is_near(meant, each):
        yield doubtful(each.line, kind=TURNED, claim=each.label, one=meant.text, other=each.text)


def _meant(before: Sequence[Statement], each: Statement) -> Statement | None:
    """The one figure before, or the whole of all of them: “8.5万元，其中教材4.2万元、师资4.3万元；上述8.5万元”."""
    if not before or any(one.value == each.value for one in before):
        return None
    is_whole = len(before) > len(("whole", "part")) and before[0].value == sum(one.value for one in before[1:])
    is_alone = len(before) == 1 and before[0].role not in NO_FIGURE
    return before[0] if is_whole or is_alone else None


def _is_near(one: Statement, other: Statement) -> bool:
    is_slip = is_slip_of_digits(other.quantity, one.value, SHORT)
    return is_slip or abs(one.value - other.value) <= NEAR * one.value
