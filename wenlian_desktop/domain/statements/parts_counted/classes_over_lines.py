"""基本支出 and 项目支出 told in paragraphs of their own, and the whole that they make."""

from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip, sum_agrees, summed
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
SUM = "{name}写“{stated}”，{sum}。"
REACH = 6  # lines in which they stand


@rule("C01", Level.ERROR, on=StatedReport, says=SUM, remedy="核对预算批复，改正不符的一处。")
def budget_over_lines(report: StatedReport) -> Hits:
    """The budgets of the classes, each told once, make that of the department."""
    return _apart(report, FigureRole.FULL)


@rule("C02", Level.ERROR, on=StatedReport, says=SUM, remedy="核对决算，改正不符的一处。")
def spending_over_lines(report: StatedReport) -> Hits:
    """The spending of the classes, each told once, makes that of the department."""
    return _apart(report, FigureRole.SPENT)


def _apart(report: StatedReport, role: FigureRole) -> Hits:
    told = [report.facts(role, name) for name in (WHOLE, *CLASSES[:2])]
    others = (each.value for name in CLASSES[2:] for each in report.facts(role, name))
    if any(len(each) != 1 for each in told) or any(others):
        return
    whole, *parts = (each[0] for each in told)
    lines = dict.fromkeys((whole.line, *(part.line for part in parts)))
    figures = [part.quantity for part in parts]
    total = sum((part.value for part in parts), Fraction(0))
    if any(each.value == abs(whole.value - total) for each in report.statements):
        return  # 经营支出2万元 stands beside them
    is_near = max(lines) - min(lines) <= REACH and len(lines) > 1
    if is_near and not sum_agrees(whole.quantity, figures) and is_slip(whole.quantity, total):
        yield doubtful(*lines, name=role.value, stated=whole.text, sum=summed(figures, whole.quantity))
