"""What was spent is told to be above or below a budget: on which side it is, by the accounts told elsewhere."""

import re
from collections.abc import Iterator
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.budget_recomputed.what_is_left import initial_of_tables
from wenlian_desktop.domain.statements.quantities import MONEY, WrittenFigure, written
from wenlian_desktop.domain.statements.said_elsewhere.tables_of_the_accounts import totals_of_accounts
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import LESS, MORE, WHOLE, FigureRole, way_of

Hits = Iterator[Hit[int]]
WAYS = "|".join(sorted((*MORE, *LESS), key=len, reverse=True))
SPENT = "(?:全年|部门|决算|实际|总|资金)?(?:执行|支出|决算|支付)(?:支出)?(?:数|总额|总数)?"
BASE = "(?P<base>年初|全年|调整后的?)(?:部门)?预算(?:数|批复数|总额)?"
COMPARED = re.compile(f"^(?:{SPENT})?(?:与|比|较|同)(?:年度)?{BASE}(?:相比)?，?(?P<way>{WAYS})(?:了|出)?$")
BESIDE = re.compile(f"^{SPENT}(?P<way>超出|超过|高于|多于|低于|少于|小于|大于){BASE}$")
RISING = ("超出", "超过", "高于", "多于", "大于")
BASES = {"年初": FigureRole.INITIAL}


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”方向不对：支出{spent}，预算{budget}。",
    remedy="核对支出、预算和增减的方向。",
)
def spending_is_on_its_side(report: StatedReport) -> Hits:
    """“执行数比年初预算多5.26万元” with 393.24万元 of 398.50万元: it is less."""
    for each in report.statements:
        if each.unit != MONEY or "预算" not in each.label or each.is_about:
            continue
        said = COMPARED.match(each.label) or BESIDE.match(each.label)
        way = 0 if said is None else way_of(said["way"]) or (1 if said["way"] in RISING else -1)
        pair = _apart(report, each, BASES.get(said["base"], FigureRole.FULL)) if said else None
        if pair and way * (pair[0].value - pair[1].value) < 0:
            shown = [written(one.value, each.quantity) for one in pair]
            yield hit(each.line, label=each.label, stated=each.text, spent=shown[0], budget=shown[1])


Pair = tuple[WrittenFigure, WrittenFigure]


def _apart(report: StatedReport, each: Statement, role: FigureRole) -> Pair | None:
    """The spending and the budget that are so far apart, as told in the text or in the total of a table."""
    spent, budgets = ([one.quantity for one in report.facts(of, WHOLE)] for of in (FigureRole.SPENT, role))
    if role is FigureRole.INITIAL and not budgets:
        budgets = initial_of_tables(report)
    pairs = product(spent or [total for _, total in totals_of_accounts(report)], budgets)
    return next((pair for pair in pairs if abs(pair[0].value - pair[1].value) == each.value), None)
