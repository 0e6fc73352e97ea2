"""The spending of a class with a rate by its budget, whatever words tie them: “与项目预算相比执行率为95.27%”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_execution_of_all, is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole

Hits = Iterator[Hit[int]]
BY_BUDGET = re.compile("预算|(?:执行|支付|支出)(?:率|进度)")
BY_ANOTHER = re.compile("年初|上年|去年|增|减|降|节|结|余|差异|调|剩|部门|总预算|全年预算|整体|[；。（]|20\\d\\d")
FLOWS = (FigureRole.PLAIN, FigureRole.SPENT)
MOST_OFF = 20  # % points: a rate farther off is of something else


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{right}。"},
    remedy="按算式复算后改正。",
)
def spending_beside_its_budget(report: StatedReport) -> Hits:
    """A rate right behind the spending of a class is that of the one budget the class has."""
    for sentence in report.with_figures(2):
        found = sentence.statements if "预算" in sentence.text or "率" in sentence.text else ()
        for before, spent, rate in zip((None, *found), found, found[1:], strict=False):
            if not _is_rate_of(report, spent, rate) or _is_one_of_both(before, spent, rate):
                continue
            budgets = report.facts(FigureRole.FULL, spent.subject)
            right, slack = quotient(spent.quantity, budgets[0].quantity) if len(budgets) == 1 else (rate.value, None)
            if slack is None or agrees(rate.quantity, right, slack) or abs(right - rate.value) > MOST_OFF:
                continue
            if not is_quotient(report, rate) and not is_execution_of_all(report, rate):
                like = spent.quantity
                shown = f"{bare(like, like)}÷{bare(budgets[0].quantity, like)}＝{written(right, rate.quantity)}"
                yield hit(rate.line, kind=TURNED, name=rate.label, stated=rate.text, right=shown)


def _is_one_of_both(before: Statement | None, spent: Statement, rate: Statement) -> bool:
    """“基本支出60.12万元，项目支出77.36万元，执行率…”: the rate is of both, unless it names the class again."""
    is_listed = before is not None and before.unit == MONEY and before.subject in CLASSES
    return is_listed and spent.subject.removesuffix("支出") not in rate.between


def _is_rate_of(report: StatedReport, spent: Statement, rate: Statement) -> bool:
    """Whether the words between two figures tell a rate by a budget, and none but that of their class."""
    is_pair = spent.unit == MONEY and rate.unit == RATE and spent.subject in CLASSES and spent.role in FLOWS
    if not is_pair or spent.is_about or rate.is_about or spent.meaning.is_part_year or not report.is_of_year(spent):
        return False
    return BY_BUDGET.search(rate.between) is not None and BY_ANOTHER.search(rate.between) is None
