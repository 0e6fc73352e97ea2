"""The rate of execution told in a sentence of its own, below budget and spending: of the whole, not of a class."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
OF_WHOLE = re.compile(
    "^(?:由此|据此|因此)?(?:部门|单位|整体|总体|全年|年度|资金|总)*(?:的)?预算?总?执行率(?:为|是|达|达到)?$"
)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：按{right}。",
    remedy="按算式复算后改正。",
)
def rate_of_the_whole(report: StatedReport) -> Hits:
    """“全年预算…，支出…，其中基本支出…。预算执行率为…”: of the one budget and the one spending of the paragraph."""
    for sentence in report.with_figures(1):
        first = sentence.statements[0] if sentence.statements else None
        if first is None or first.role is not FigureRole.EXECUTION or not OF_WHOLE.match(first.between):
            continue
        told = [each for each in report.by_line[first.line] if each.sentence < first.sentence]
        budgets, spendings = _of_whole(told, FigureRole.FULL), _of_whole(told, FigureRole.SPENT)
        if len(budgets) != 1 or len(spendings) != 1 or first.is_about or not is_quotient(report, first):
            continue  # one that no two figures make is told by the rule of all rates
        right, slack = quotient(spendings[0].quantity, budgets[0].quantity)
        if not agrees(first.quantity, right, slack):
            like = budgets[0].quantity
            shown = f"{bare(spendings[0].quantity, like)}÷{bare(like, like)}应为{written(right, first.quantity)}"
            yield hit(first.line, name=first.label, stated=first.text, right=shown)


def _of_whole(told: list[Statement], role: FigureRole) -> list[Statement]:
    """The amounts of the department in a paragraph, each once."""
    found = {
        each.value: each
        for each in told
        if each.role is role and each.subject == WHOLE and not each.meaning.is_part_year and not each.depth
    }
    return list(found.values())
