"""Rates of progress to the end of a month or quarter: they never fall, and are those of the amounts of their period."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.recomputing.periods_of_the_year import (
    YEAR,
    InPeriod,
    in_periods,
    last_months,
    listed_periods,
    parts_making,
)
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
Dated = tuple[Statement, frozenset[int]]
OF_PROGRESS = re.compile("进度|执行率|支出率|支付率|完成率|完成比例")
TO_THE_END = re.compile("末|底|累计|上半年|半年|前|全年|截|至")
NO_PERIOD = re.compile("全年(?:总)?(?:预算|支出|目标|计划|任务)|20\\d\\d年")  # 6月底完成全年预算的51%
OF_OTHERS = re.compile("上年|去年|同期|序时|目标|计划|要求|应|平均")
IN_LIST = ("、", "和", "及", "与", "，")
NOT_RUNNING = (FigureRole.GROWTH, FigureRole.REFERENCE, FigureRole.SHARE, FigureRole.TARGET, FigureRole.DIFFERENCE)
EACH_END = re.compile("各季度?[末底]|每季[末底]|逐季累计|按季累计")  # 各季末累计执行率为…
ENDS_OF_QUARTERS = tuple(frozenset(range(1, last + 1)) for last in (3, 6, 9, 12))
MOST_OFF = 10  # % points: farther off, the rate is of another budget


@rule(
    "C19",
    Level.ERROR,
    on=StatedReport,
    says="累计进度{month}月底{stated}，低于{before}月底的{earlier}。",
    remedy="逐月（季）核对累计进度，改正不符的一处。",
)
def running_rates_never_fall(report: StatedReport) -> Hits:
    """“累计支出进度：3月末24%，6月末51%，9月末46%”."""
    for sentence in report.with_figures(1):
        told = sorted(_running(sentence), key=lambda dated: len(dated[1])) if OF_PROGRESS.search(sentence.text) else []
        for (before, first), (each, last) in pairwise(told):
            if first < last and each.value < before.value:
                yield hit(
                    each.line, month=max(last), stated=each.text, before=max(first), earlier=before.text
                )  # fmt: skip


def _running(sentence: Sentence) -> Iterator[Dated]:
    """The rates of a sentence that run from January, each with its months."""
    listed: list[frozenset[int]] = []
    for each in sentence.statements:
        if each.unit != RATE or each.role in NOT_RUNNING or OF_OTHERS.search(each.label):
            listed = []
            continue
        between = NO_PERIOD.sub("", each.between)
        opened = [*ENDS_OF_QUARTERS] if EACH_END.search(between) else listed_periods(between)
        listed = opened or (listed if each.between in IN_LIST else [])
        if listed:
            months, listed = listed[0], listed[1:]
        else:
            is_running = TO_THE_END.search(between) is not None
            months = last_months(between, is_running=is_running) if is_running else frozenset()
        if 1 in months and len(months) > 1 and not re.search("[一二三四]季度$|季度(?:执行|支出)", each.label):
            yield each, months


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按“这一时期的支出÷全年预算”复算后改正。",
)
def rates_of_periods(report: StatedReport) -> Hits:
    """“一至四季度分别为…，上半年执行率41.46%”: the amounts that make the period, by the budget of the year."""
    for line, group in report.by_line.items():
        rates = [each for each in group if _is_rate_of_period(each)]
        amounts = [each for each in in_periods(report, line) if each.told.unit == MONEY] if rates else []
        for rate in rates:
            months = last_months(rate.between, is_running="季度" not in rate.label or "前" in rate.label)
            parts = _amounts(amounts, months)
            subject = amounts[0].told.subject if amounts else WHOLE
            budgets = report.facts(FigureRole.FULL, subject if subject in CLASSES else WHOLE)
            if parts and budgets and months and months != YEAR:
                yield from _wrong_rate(rate, parts, budgets)


def _is_rate_of_period(each: Statement) -> bool:
    is_rate = each.unit == RATE and not each.is_about and not OF_OTHERS.search(each.label)
    return is_rate and each.meaning.is_part_year and OF_PROGRESS.search(each.label) is not None


def _amounts(amounts: Sequence[InPeriod], months: frozenset[int]) -> list[Statement]:
    """The amount of a period, else those that make it."""
    own = [each.told for each in amounts if each.months == months]
    return own[:1] or (
        [each.told for each in parts_making(InPeriod(amounts[0].told, months), amounts)] if amounts else []
    )


def _wrong_rate(rate: Statement, parts: Sequence[Statement], budgets: Sequence[Statement]) -> Hits:
    total = sum((part.value for part in parts), Fraction(0))
    rights = [(100 * total / of.value, of) for of in budgets if of.value]
    if any(agrees(rate.quantity, right, Fraction(1, 100)) for right, _ in rights):
        return
    for right, of in rights[:1]:
        if abs(right - rate.value) <= MOST_OFF:
            terms = f"{written(total, of.quantity)}÷{bare(of.quantity, of.quantity)}＝{written(right, rate.quantity)}"
            yield hit(*dict.fromkeys((rate.line, of.line)), name=rate.label, stated=rate.text, right=terms)
