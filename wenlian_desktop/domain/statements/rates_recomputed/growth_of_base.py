"""Growth and savings told with the amount: of the figure before, not of that after; of the plan, not of the cost."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
SLACK = Fraction(1, 100)
SAVED = re.compile("(?:节[约省支]|结余|节余|省)(?:了|资金|经费|金额)*$")
COST = re.compile("中标|成交|采购|合同|实际|支出|结算|签约|决算")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="增减幅度按“增减额÷上年数”、节约率按“节约额÷预算数”复算后改正。",
)
def growth_is_of_its_base(report: StatedReport) -> Hits:
    """“增加28万元，增长13.73%”, where two figures of the paragraph are 28 apart and the rate is of the later one."""
    for sentence in report.with_figures(1):
        for apart, rate in pairwise(sentence.statements):
            wrong = _of_later(report, apart, rate) if _is_growth(apart, rate) else None
            if wrong:
                like = wrong.quantity
                right = written(100 * apart.value / wrong.value, rate.quantity)
                terms = f"{bare(apart.quantity, like)}÷{bare(like, like)}＝{right}"
                yield hit(rate.line, label=rate.label, stated=rate.text, right=terms)
        yield from _savings(report, sentence.statements)


def _is_growth(apart: Statement, rate: Statement) -> bool:
    is_pair = apart.role is FigureRole.DIFFERENCE and rate.role is FigureRole.GROWTH and rate.unit == RATE
    return is_pair and apart.unit not in (RATE, "") and apart.value > 0 and not apart.is_about and not rate.is_about


def _of_later(report: StatedReport, apart: Statement, rate: Statement) -> Statement | None:
    """The base of a difference, where its rate is that of the other figure and no pair makes it right."""
    told = [each for each in report.by_line[apart.line] if each.unit == apart.unit and each is not apart]
    pairs = [
        (now, then) for now, then in permutations(told, 2)
        if now.value - then.value == (apart.meaning.way or 1) * apart.value and then.value > 0 and now.value > 0
    ]  # fmt: skip
    if any(agrees(rate.quantity, 100 * apart.value / then.value, SLACK) for _, then in pairs):
        return None
    return next((then for now, then in pairs if agrees(rate.quantity, 100 * apart.value / now.value)), None)


def _savings(report: StatedReport, found: tuple[Statement, ...]) -> Hits:
    """“中标价84.9万元，比预算节约2.1万元，节约率2.41%”: the plan is the cost and what was saved."""
    for cost, saved, rate in zip(found, found[1:], found[2:], strict=False):
        is_saving = cost.unit == saved.unit == MONEY and SAVED.search(saved.label) is not None and "预算" in saved.label
        is_rate = rate.role is FigureRole.SAVING_RATE and rate.unit == RATE and not rate.is_about
        if not is_saving or not is_rate or not COST.search(cost.label) or is_quotient(report, rate):
            continue
        plan = cost.value + saved.value
        if plan and not agrees(rate.quantity, 100 * saved.value / plan, SLACK):
            right = written(100 * saved.value / plan, rate.quantity)
            less, paid = bare(saved.quantity, saved.quantity), bare(cost.quantity, saved.quantity)
            terms = f"{less}÷（{paid}＋{less}）＝{right}"
            yield hit(rate.line, label=rate.label, stated=rate.text, right=terms)
