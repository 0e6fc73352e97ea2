"""A satisfaction told again with its digits in another order: 95.13 % and, later, 93.15 %."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OTHER = re.compile("上年|去年|往年|目标|其中|[0-9]{4}年|提高|提升")
FINEST = 2  # decimals are told of what was computed


@rule(
    "C31",
    Level.WARNING,
    on=StatedReport,
    says="满意度写“{stated}”，另一处写“{other}”，像是写颠倒了。",
    remedy="核对后统一。",
)
def satisfaction_is_told_again(report: StatedReport) -> Hits:
    """What one place computes from its answers, another tells with two digits turned."""
    told = [each for each in report.statements if _is_told(report, each)]
    computed = [each for each in told if is_quotient(report, each)]
    for each in told if computed else ():
        other = next((one for one in computed if is_slip_of_digits(each.quantity, one.value, NEVER)), None)
        is_own = each in computed or any(one.value == each.value for one in computed)
        if other is not None and not is_own and other.line != each.line:
            yield hit(each.line, other.line, stated=each.text, other=other.text)


def _is_told(report: StatedReport, each: Statement) -> bool:
    is_rate = each.unit == RATE and each.role is FigureRole.SATISFACTION and not each.is_about
    is_fine = is_rate and len(each.text.partition(".")[2].rstrip("%")) == FINEST
    return is_fine and report.is_of_year(each) and not OTHER.search(each.label)
