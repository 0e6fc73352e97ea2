"""Rates of execution told before what was spent: “项目支出的执行率为92.26%，对应金额268.93万元”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole, subject_of

Hits = Iterator[Hit[int]]
SPENT = re.compile(
    "^(?:对应|相应|实际|折合|全年|共|合计|即|也就是|使用|用去|用掉|花去|花了|花掉|执行|支出|支付|列支|开支|决算|实支|的|金额|资金|数额?|额|了|为|是|有)+$"
)
OPENED = re.compile("^[，（]")


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{part}÷{whole}＝{right}。"},
    remedy="按“支出÷全年预算”复算后改正。",
)
def rates_told_before_amounts(report: StatedReport) -> Hits:
    """The rate of a class of spending is what stands right behind it by the budget of the class."""
    for sentence in report.with_figures(2):
        for at, (rate, spent) in enumerate(pairwise(sentence.statements)):
            subject = subject_of(rate.label, MONEY) if rate.role is FigureRole.EXECUTION else ""
            before = sentence.statements[at - 1] if at else None
            is_first = before is None or "；" in rate.between or before.unit != MONEY
            if subject in CLASSES and is_first and _are_of_one(rate, spent):
                yield from _wrong(report, rate, spent, subject)


def _are_of_one(rate: Statement, spent: Statement) -> bool:
    is_exact = rate.unit == RATE and spent.unit == MONEY and not rate.is_about and not spent.is_about
    is_own = OPENED.match(spent.between) is not None and SPENT.match(spent.label) is not None
    return is_exact and is_own and not rate.meaning.is_part_year


def _wrong(report: StatedReport, rate: Statement, spent: Statement, subject: str) -> Hits:
    budgets = [each for each in report.facts(FigureRole.FULL, subject) if each.value >= spent.value]
    rates = [quotient(spent.quantity, each.quantity) for each in budgets]
    if budgets and not any(agrees(rate.quantity, *each) for each in rates):
        whole = budgets[0]
        part, shown = bare(spent.quantity, whole.quantity), written(rates[0][0], rate.quantity)
        lines = dict.fromkeys((rate.line, whole.line))
        yield hit(
            *lines, kind=TURNED, name=rate.label, stated=rate.text,
            part=part, whole=bare(whole.quantity, whole.quantity), right=shown,
        )  # fmt: skip
