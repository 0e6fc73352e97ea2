"""What is left, told with its digits in another order: “预算1048万元，支出1021.53万元，尚有24.67万元没有支出”."""

import re
from collections.abc import Iterator
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare, is_turned
from wenlian_desktop.domain.statements.budget_recomputed.what_is_left import wrong_rest
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]
REST = re.compile("^(?:资金|款项|经费)?(?:尚|还|净|仍)?(?:余|剩)(?:下|额|款)?(?:为|有)?$")
SOURCES = (FigureRole.FULL, FigureRole.INCOME)


@rule(
    "C10",
    Level.ERROR,
    on=StatedReport,
    says="结余写“{stated}”，{right}。",
    remedy="按“预算或到位资金－支出”复算后改正。",
)
def rest_with_a_slip(report: StatedReport) -> Hits:
    """No amount that is left is the budget less the spending with its digits in another order."""
    pairs: list[Pair] | None = None
    told = wrong_rest(report)
    for each in report.statements:
        if each is told or not _is_rest(each) or not report.is_of_year(each):
            continue
        pairs = _pairs(report) if pairs is None else pairs
        if any(one.value - other.value == each.value for one, other in pairs) or _is_made(report, each):
            continue
        turned = next((pair for pair in pairs if is_turned(each.quantity, pair[0].value - pair[1].value)), None)
        if turned:
            yield _told(each, turned)


def _is_rest(each: Statement) -> bool:
    is_left = each.role is FigureRole.LEFT or REST.search(each.label) is not None
    return each.unit == MONEY and is_left and not each.is_about and not each.meaning.is_part_year


def _pairs(report: StatedReport) -> list[Pair]:
    """Budget and spending of the department and of each class."""
    found: list[Pair] = []
    for subject in (WHOLE, *CLASSES):
        sources = [one for role in SOURCES for one in report.facts(role, subject)]
        found += product(sources, report.facts(FigureRole.SPENT, subject))
    return [pair for pair in found if pair[0].value > pair[1].value]


def _is_made(report: StatedReport, each: Statement) -> bool:
    """Whether two other amounts of its paragraph make it, as a sum or as a difference."""
    values = {one.value for one in report.by_line[each.line] if one.unit == MONEY and one is not each}
    return any({each.value - value, each.value + value} & (values - {value}) for value in values)


def _told(each: Statement, pair: Pair) -> Hit[int]:
    source, spent = pair
    like = each.quantity
    shown = f"{bare(source.quantity, like)}－{bare(spent.quantity, like)}＝{written(source.value - spent.value, like)}"
    return hit(*dict.fromkeys((each.line, source.line, spent.line)), stated=each.text, right=shown)
