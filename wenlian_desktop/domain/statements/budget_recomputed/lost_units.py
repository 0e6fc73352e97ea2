"""Figures whose unit is lost: amounts without 元, rates without %, 元 where the figures beside it only fit 万元."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations, product, zip_longest

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.budget_recomputed.units_of_money import OF_BUDGET, WAN
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_RATE = re.compile("(?<![汇倍频功利])(?<!容积)(?<!分辨)(?:率|占比|比重)(?:为|达到?|是)?$")
LEAST_AMOUNTS, LEAST_VALUE, MOST_RATE = 3, 1000, 200
YEARS = range(1900, 2100)


@rule(
    "C13",
    Level.WARNING,
    on=StatedReport,
    says={
        "no_unit": "“{label}{stated}”缺“元”或“万元”。",
        "no_yuan": "“{label}{stated}”缺“元”。",
        "no_percent": "“{label}{stated}”缺“%”。",
        "in_yuan": "“{label}{stated}”疑似缺“万”：同一句里相比的两个数以万元为单位。",
    },
    remedy="写明单位。",
)
def units_are_not_lost(report: StatedReport) -> Hits:
    """A single amount of a paragraph without a unit, a rate without %, one side of a comparison in 元."""
    is_of_money = sum(each.unit == MONEY for each in report.statements) >= LEAST_AMOUNTS
    for group in report.by_line.values():
        bare = [each for each in group if not each.unit and not each.after and each.quantity.scale == 1]
        for each in bare if len(bare) == 1 else ():
            if is_of_money and _is_amount(each):
                yield hit(each.line, kind="no_unit", label=each.label, stated=each.text)
            elif OF_RATE.search(each.label) and 1 < each.value <= MOST_RATE and _has_rates(report):
                yield hit(each.line, kind="no_percent", label=each.label, stated=each.text)
        for each in _without_yuan(group) if is_of_money else ():
            yield hit(each.line, kind="no_yuan", label=each.label, stated=each.text)
        for each in _in_yuan(group):
            yield hit(each.line, kind="in_yuan", label=each.label, stated=each.text)


def _is_amount(each: Statement) -> bool:
    is_large = each.value >= LEAST_VALUE and each.value not in YEARS
    return OF_BUDGET.search(each.label) is not None and (is_large or each.quantity.step < 1)


SHARE_OF_MONEY = re.compile("^占[^，。；\\d]{0,10}(?:支出|预算|资金|经费|投资|收入|金额|成本)(?:总额|数|总量)?的?$")


def _without_yuan(group: Sequence[Statement]) -> Iterator[Statement]:
    """“两项合计21202万，占项目支出的48%”: 万 without 元, by its words or by what it is a share of."""
    for each, after in zip_longest(group, group[1:]):
        if each is None or each.after or each.quantity.scale < WAN or each.is_about:
            continue
        is_of_money = each.unit == MONEY and each.text.endswith("万")  # by the figures beside it
        if each.unit and not is_of_money:
            continue
        if after is not None and after.between[:1] in ("、", "和", "至", "—"):
            continue  # 3万、5万和8万元
        is_share = after is not None and after.unit == RATE and SHARE_OF_MONEY.match(after.label) is not None
        is_share = is_share and after is not None and after.between == f"，{after.label}"
        is_of_money |= is_share or OF_BUDGET.search(each.label) is not None
        if is_of_money or _is_made_by_money(each, group) or _is_among_money(each, group):
            yield each


def _is_among_money(each: Statement, group: Sequence[Statement]) -> bool:
    """“出国一项0万，用车一项7.34万元，接待一项2.77万元”: all else that its sentence tells is money in 万元."""
    others = [one for one in group if one.sentence == each.sentence and one is not each and one.unit != RATE]
    is_of_money = all(one.unit == MONEY and one.quantity.scale == WAN for one in others)
    return is_of_money and len(others) >= LEAST_BESIDE and OF_PEOPLE.search(each.label) is None


LEAST_BESIDE, OF_PEOPLE = 2, re.compile("人|观众|读者|听众|粉丝|次|量|点击|浏览|阅读|播放|关注|字|册|份|户|亩")


def _is_made_by_money(each: Statement, group: Sequence[Statement]) -> bool:
    """“年初264.75万元，购置增加11.09万元、报废减少23.3万”: with the amounts beside it in 万元 it makes one of them."""
    money = [one for one in group if one.unit == MONEY and one.quantity.scale == WAN and one.value and not one.is_about]
    if each.quantity.scale != WAN or "." not in each.text or not 1 < len(money) <= MOST_AMOUNTS:
        return False
    sizes, amount = [one.amount for one in money], each.amount * FEN
    made = (signs for signs in product((0, 1, -1), repeat=len(sizes)) if sum(map(abs, signs)) > 1)
    return any(
        abs(sum(sign * size for sign, size in zip(signs, sizes, strict=True)) - amount) < SMALLEST for signs in made
    )


MOST_AMOUNTS, SMALLEST = 6, 0.5  # 分


def _has_rates(report: StatedReport) -> bool:
    return any(each.unit == RATE for each in report.statements)


def _in_yuan(group: Sequence[Statement]) -> Iterator[Statement]:
    """“比上年的32.65元减少17.23万元”: a base in 元 that only fits as so many 万元."""
    for at, base in enumerate(group[:-1]):
        apart = group[at + 1]
        is_pair = base.role is FigureRole.REFERENCE and apart.role is FigureRole.DIFFERENCE
        is_pair = is_pair and base.unit == apart.unit == MONEY and base.sentence == apart.sentence
        if not is_pair or {base.quantity.scale, apart.quantity.scale} != {1, WAN}:
            continue
        nows = [each.value for each in group[:at] if each.unit == MONEY and each.quantity.scale == WAN]
        for odd, other in permutations((base, apart), 2):
            if odd.quantity.scale == 1 and any(_fits(now, odd, other, is_base=odd is base) for now in nows):
                yield odd


def _fits(now: Fraction, odd: Statement, other: Statement, *, is_base: bool) -> bool:
    """Whether a figure in 元, read in 万元, makes what is told now with the other one."""
    base, apart = (odd.value * WAN, other.value) if is_base else (other.value, odd.value * WAN)
    way = (odd if not is_base else other).meaning.way
    return now == base + way * apart
