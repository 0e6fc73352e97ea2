"""A plan, what was paid, and the rate right behind them: saved is of the plan, used is of the plan, not turned over."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
PLAN = re.compile("预算|计划|控制价|限价|概算|限额|标准|批复|评审价|送审|核定|估算|拦标价|最高价|申报")
PAID = re.compile("采购|成交|中标|支出|支付|实付|实支|结算|决算|合同|签约|实际|使用|开支|审定|执行")
SAVED = re.compile("节[约省支余]|少支|结余|省下|核减|审减|少花|压减")
SAVING_RATE = re.compile("(?:节[约支省资余减]|审减|核减|压减)(?:率|幅度|比例)(?:为|达到?|是)?$")
USED_RATE = re.compile("(?:执行|控制|支出|支付|使用)率(?:为|达到?|是)?$")
OTHER = re.compile("较|比上|同比|[上去]年|平均|每|累计")
NEXT = "，"


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：{terms}。",
    remedy="节约率按“节约额÷预算数”复算后改正。",
)
def what_is_saved_is_of_the_plan(report: StatedReport) -> Hits:
    """“采购预算156万元，实际采购148.2万元，节约7.8万元，节约率5.26%”: 7.8 of 156, not of 148.2."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, rate in enumerate(found):
            is_rate = at > 1 and rate.unit == RATE and not rate.is_about and SAVING_RATE.search(rate.label)
            told = _plan_and_paid(found[:at]) if is_rate else None
            if not told or rate.between[:1] != NEXT:
                continue
            plan, paid = told
            right, slack = quotient(paid.quantity, plan.quantity)
            if not agrees(rate.quantity, 100 - right, slack):
                like = paid.quantity
                terms = f"（{bare(plan.quantity, like)}－{bare(like, like)}）÷{bare(plan.quantity, like)}"
                shown = f"{terms}＝{written(100 - right, rate.quantity)}"
                yield hit(rate.line, label=rate.label, stated=rate.text, terms=shown)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”算反了：{part}÷{whole}＝{right}。",
    remedy="按算式复算后改正。",
)
def rates_of_plans_are_not_turned_over(report: StatedReport) -> Hits:
    """“采购预算241.50万元，实际采购233.04万元，采购执行率103.63%”: the plan by what was paid."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, rate in enumerate(found):
            is_rate = at > 1 and rate.unit == RATE and not rate.is_about and USED_RATE.search(rate.label)
            if not is_rate or rate.between[:1] != NEXT or not _is_pair(found[at - 2], found[at - 1]):
                continue
            plan, paid = found[at - 2 : at]
            right, slack = quotient(paid.quantity, plan.quantity)
            turned, near = quotient(plan.quantity, paid.quantity)
            if not agrees(rate.quantity, right, slack) and agrees(rate.quantity, turned, near):
                yield hit(
                    rate.line, label=rate.label, stated=rate.text, part=bare(paid.quantity, paid.quantity),
                    whole=bare(plan.quantity, paid.quantity), right=written(right, rate.quantity),
                )  # fmt: skip


def _plan_and_paid(before: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The plan and what was paid, told last; what was saved may stand behind them."""
    saved = before[-1] if SAVED.search(before[-1].label) and before[-1].unit == MONEY else None
    pair = before[-3:-1] if saved else before[-2:]
    if len(pair) < 2 or not _is_pair(pair[0], pair[1]):
        return None
    is_told = saved is None or pair[0].value - pair[1].value == saved.value
    return (pair[0], pair[1]) if is_told else None


def _is_pair(plan: Statement, paid: Statement) -> bool:
    is_money = plan.unit == paid.unit == MONEY and Fraction(0) < paid.value <= plan.value
    are_exact = not plan.is_about and not paid.is_about and not plan.depth and not paid.depth
    is_plan = PLAN.search(plan.label) is not None and not OTHER.search(plan.label + paid.between)
    is_paid = PAID.search(paid.label) is not None and not SAVED.search(paid.label) and "其中" not in paid.between
    return is_money and are_exact and is_plan and is_paid and paid.between[:1] in "，、；"
