"""Income that has what was carried in among its parts: what is left is that income less the spending."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
INCOME = re.compile("总收入|收入(?:总计|合计|总额|共)|资金来源")
SPENT = re.compile("总支出|支出(?:总计|合计|总额|共)|^(?:全年|实际)?支出(?:为)?$")
LEFT = re.compile("^(?:年末|期末|年底)?结转(?:和)?结余(?:为)?$|^(?:年末|期末)(?:结转|结余)(?:为)?$")
LEAST = 2


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：收入{income}已含上年结转，{right}。",
    remedy="按“收入合计（含上年结转）－支出＝年末结转结余”核对。",
)
def what_is_left_of_all_income(report: StatedReport) -> Hits:
    """“总收入1009.7万元，其中拨款…、上年结转8.4万元。总支出989.66万元，年末结转结余20.04万元”."""
    for group in report.by_line.values():
        money = [each for each in group if each.unit == MONEY and not each.is_about and not each.depth]
        if not any(each.role is FigureRole.CARRIED_IN for each in money):
            continue
        income = next((at for at, each in enumerate(money) if INCOME.search(each.label)), None)
        spent = next((at for at, each in enumerate(money) if SPENT.search(each.label)), None)
        if income is None or spent is None or spent - income <= LEAST or spent + 1 >= len(money):
            continue
        left = money[spent + 1]
        if LEFT.match(left.label) and _makes(money[income], money[income + 1 : spent]):
            yield from _wrong(money[income], money[spent], left)


def _makes(whole: Statement, parts: list[Statement]) -> bool:
    has_carried = any(each.role is FigureRole.CARRIED_IN for each in parts)
    return has_carried and sum((each.value for each in parts), Fraction(0)) == whole.value


def _wrong(income: Statement, spent: Statement, left: Statement) -> Hits:
    right = income.value - spent.value
    if right >= 0 and right != left.value:
        like = left.quantity
        shown = f"{bare(income.quantity, like)}－{bare(spent.quantity, like)}＝{written(right, like)}"
        yield hit(left.line, label=left.label, stated=left.text, income=income.text, right=shown)


OF_THE_YEAR = re.compile("(?:本年|当年|年度内)(?:实际|财政拨款|总)?收入(?:为|共|合计)?$")


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“全年预算数（收入合计）－上年结转＝本年收入”核对，改正不符的一处。",
)
def income_is_the_budget_without_what_was_carried(report: StatedReport) -> Hits:
    """The income of the year is the budget less what was carried in, where the budget less the spending is left."""
    full, spent, left, carried = (
        [each for each in report.facts(role, WHOLE) if not each.is_about]
        for role in (FigureRole.FULL, FigureRole.SPENT, FigureRole.LEFT, FigureRole.CARRIED_IN)
    )
    is_one = len(full) == len(carried) == 1
    if not is_one or {full[0].value - one.value for one in spent}.isdisjoint(one.value for one in left):
        return
    right = full[0].value - carried[0].value
    for each in report.statements:
        is_income = each.unit == MONEY and OF_THE_YEAR.search(each.label) is not None and report.is_of_year(each)
        if is_income and each.value != right and is_slip_of_digits(each.quantity, right):
            like = each.quantity
            shown = f"{bare(full[0].quantity, like)}－{bare(carried[0].quantity, like)}＝{written(right, like)}"
            yield doubtful(*dict.fromkeys((each.line, full[0].line)), label=each.label, stated=each.text, right=shown)
