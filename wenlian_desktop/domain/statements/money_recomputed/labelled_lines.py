"""Lines with a label and a figure each (“年初预算数：1180万元”): accounts, parts after 其中 and rates of the block."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_near, quotient, sum_agrees, summed
from wenlian_desktop.domain.statements.money_recomputed.accounts_told import (
    account_shown,
    accounts,
    is_of_department,
    is_some,
)
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
LABEL = re.compile(
    "^(?:（?[一二三四五六七八九十\\d]{1,2}[）.、])?(?P<part>其中[：:]?)?(?P<label>[\u4e00-\u9fff“”（）]{2,20})[：:]$"
)
WHOLE = re.compile("总额|合计|总计|总数|共计|全年|总")
RATED = re.compile("^(?P<name>[\u4e00-\u9fff]{0,6}?)(?:预算)?(?:执行率|完成率|到位率|使用率|支出率)$")
PLAN, DONE = re.compile("预算|计划|下达|应|目标|到位"), re.compile("支出|执行|决算|实际|完成|使用|到位")
OF_BUDGET = re.compile("(?:全年|调整后的?|年初)(?:部门)?预算|预算批复")
MOST_APART = 1  # lines


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“原有＋增加－减少”复算后改正。",
)
def labelled_accounts_balance(report: StatedReport) -> Hits:
    """“年初结转：18万元 / 本年收入：560万元 / 本年支出：550万元 / 年末结转：28万元”."""
    yield from (told for ended, told in _unbalanced(report) if not OF_BUDGET.search(ended.label))


@rule(
    "C04",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“年初＋上年结转＋追加－追减”核对各数，改正不符的一处。",
)
def labelled_budgets_balance(report: StatedReport) -> Hits:
    """“年初预算数：1180万元 / 追加数：96.5万元 / 追减数：22万元 / 调整后预算数：1254.5万元”."""
    yield from (told for ended, told in _unbalanced(report) if OF_BUDGET.search(ended.label))


def _unbalanced(report: StatedReport) -> Iterator[tuple[Statement, Hit[int]]]:
    for block in _blocks(report):
        money = [each for each in block if each.unit == MONEY]
        for terms, ended in accounts(money):
            right = sum((term.sign * term.told.value for term in terms), Fraction(0))
            is_off = abs(abs(right) - ended.value) > ended.quantity.step * (ended.quantity.scale > 1)
            if (
                is_off
                and not is_of_department(terms, ended)
                and not is_some(terms, ended)
                and abs(right) not in {each.value for each in money}
            ):
                lines = dict.fromkeys((ended.line, *(term.told.line for term in terms)))
                yield ended, hit(*lines, label=ended.label, stated=ended.text, right=account_shown(terms, ended))


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各部分之和为{sum}。",
    remedy="核对总数和各部分，改正不符的一处。",
)
def labelled_parts_are_summed(report: StatedReport) -> Hits:
    """“年度资金总额：150万元 / 其中：财政拨款：120万元 / 上年结转：18万元 / 其他资金：12万元”."""
    for block in _blocks(report):
        for at, first in enumerate(block):
            parts = [each for each in block[at:] if each.unit == first.unit]
            whole = block[at - 1] if at and first.between.startswith("，其中") else None
            figures = [each.quantity for each in parts]
            is_whole = whole is not None and WHOLE.search(whole.label) is not None and whole.unit == first.unit
            if not whole or not is_whole or len(parts) < len(("one", "other")) or sum_agrees(whole.quantity, figures):
                continue
            if "其他" in parts[-1].label or is_near(whole.value, [each.value for each in parts if each.value]):
                lines = dict.fromkeys((whole.line, *(each.line for each in parts)))
                yield hit(*lines, stated=whole.text, sum=summed(figures, whole.quantity))


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按算式复算后改正。",
)
def labelled_rates_are_right(report: StatedReport) -> Hits:
    """“政府采购预算：150万元 / 政府采购支出：138.2万元 / 政府采购执行率：92.13%”."""
    for block in _blocks(report):
        for rate in block:
            named = RATED.match(rate.label) if rate.unit == RATE else None
            own = [each for each in block if named and each.unit not in (RATE, "") and named["name"] in each.label]
            plans = [each for each in own if PLAN.search(each.label) and not DONE.search(each.label)]
            done = [each for each in own if DONE.search(each.label)]
            if len(plans) != 1 or len(done) != 1 or plans[0].unit != done[0].unit or not plans[0].value:
                continue
            right, slack = quotient(done[0].quantity, plans[0].quantity)
            if not agrees(rate.quantity, right, slack):
                like = plans[0].quantity
                terms = f"{bare(done[0].quantity, like)}÷{bare(like, like)}＝{written(right, rate.quantity)}"
                yield hit(rate.line, plans[0].line, done[0].line, name=rate.label, stated=rate.text, right=terms)


def _blocks(report: StatedReport) -> Iterator[Sequence[Statement]]:
    """Lines one below another that are a label and one figure, as figures with these labels."""
    block: list[Statement] = []
    for line, group in report.by_line.items():
        found = _labelled(group)
        if block and (found is None or line > block[-1].line + MOST_APART):
            yield from [block] if len(block) > 1 else []
            block = []
        block += [found] if found else []
    yield from [block] if len(block) > 1 else []


def _labelled(group: Sequence[Statement]) -> Statement | None:
    first = group[0]
    named = LABEL.match(first.between) if len(group) == 1 and not first.after else None
    if not named or first.is_about:
        return None
    return replace(
        first, label=named["label"], between=f"，{'其中' if named['part'] else ''}{named['label']}", sentence=0
    )
