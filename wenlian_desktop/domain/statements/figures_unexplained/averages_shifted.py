"""An average, or an amount by so many, with its point a place off: 户均14.85万元 of 231.66万元 for 156户."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.own_checks import SHIFTS
from wenlian_desktop.domain.statements.quantities import MONEY, WrittenFigure, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_ONE = re.compile("(?P<unit>[人户场次件册期台辆支个班篇])均|每(?P<each>[人户场次件册期台辆支个名位班篇])")
ALSO = {
    "人": ("人", "名", "位", "人次"),
    "名": ("人", "名"),
    "位": ("人", "名", "位"),
    "台": ("台", "辆"),
    "次": ("次", "场"),
}
FILLERS = re.compile(
    "平均|实际|支出|成本|经费|费用|项目|家庭|困难|[人户场次件册期台辆支个班篇]均|每.|为|约|的|[，。；：、]"
)
LEAST_NAME, LEAST_ALIKE, LEAST_COUNT = 3, 2, 2
MOST_TOLD = 40
LEAST_DIGITS = 3
DAILY = re.compile("天|日|月|年|季|次数")
NO_FACT = re.compile("天|日|月|年|季|超过|控制|标准|限|不|未|没有|低于|高于|目标|计划")


@rule(
    "C14",
    Level.WARNING,
    on=StatedReport,
    says={"": "“{label}{stated}”差一位：{right}。", "product": "“{label}{stated}”差一位：{count}×{price}＝{right}。"},
    remedy="核对小数点和计量单位。",
)
def amounts_are_of_their_size(report: StatedReport) -> Hits:
    """By its name an average comes from an amount and a count told elsewhere, or an amount is so many at a price."""
    for each in report.statements:
        if each.role is FigureRole.PER_HEAD and each.unit == MONEY and not each.is_about and each.value:
            yield from _shifted(report, each)
    for sentence in report.sentences if "每" in "".join(one.text for one in report.sentences) else ():
        yield from _products(sentence) if "每" in sentence.text else ()


def _shifted(report: StatedReport, each: Statement) -> Hits:
    of_one = OF_ONE.search(each.label)
    name = FILLERS.sub("", each.label)
    if of_one is None or len(name) < LEAST_NAME or NO_FACT.search(each.label) or _is_round(each):
        return
    units = ALSO.get(of_one["unit"] or of_one["each"], (of_one["unit"] or of_one["each"],))
    pairs = pairs_of(name)
    alike = [(one, len(pairs & pairs_of(one.between))) for one in report.statements if one is not each]
    told = [one for one, shared in alike if shared >= (LEAST_ALIKE if one.unit == MONEY else 1)]
    counts = [one.quantity for one in told if one.unit in units and one.value >= LEAST_COUNT][:MOST_TOLD]
    amounts = [one.quantity for one in told if one.unit == MONEY and one.role is not FigureRole.PER_HEAD][:MOST_TOLD]
    ways = [(amount, count, amount.value / count.value) for amount, count in product(amounts, counts)]
    if any(_is_it(each.quantity, right) for _, _, right in ways):
        return
    shifted = [(abs(right * shift - each.value), way) for way in ways for shift in SHIFTS for right in way[2:]]
    apart, way = min(shifted, key=lambda one: one[0], default=(each.value, None))
    if way and apart <= each.quantity.step:
        amount, count, right = way
        shown = f"{bare(amount, amount)}÷{number(count.value, 0)}＝{written(right, each.quantity)}"
        yield hit(each.line, label=each.label, stated=each.text, right=shown)


def _is_round(each: Statement) -> bool:
    """Whether a figure has so few digits that others have them too."""
    return len(re.sub("\\D", "", each.text).strip("0")) < LEAST_DIGITS


def _is_it(stated: WrittenFigure, right: Fraction) -> bool:
    return agrees(stated, right, stated.step)


def _products(sentence: Sentence) -> Hits:
    """“120名，按每名2000元标准发放240万元”: a count, its price, and the amount right behind."""
    found = sentence.statements
    for at in range(len(found) - 1):
        price, amount = found[at], found[at + 1]
        of_one = re.search("每(?P<each>[人户场次件册期台辆支个名位班篇])[^，。；\\d]{0,6}$", price.label)
        if of_one is None or not price.unit == amount.unit == MONEY or not at or DAILY.search(price.label):
            continue
        units = ALSO.get(of_one["each"], (of_one["each"],))
        counts = [one for one in found[:at] if one.unit in units and not one.is_about]
        right = counts[-1].value * price.value if counts else Fraction(0)
        is_alone = len(counts) == 1 and "；" not in amount.between and not amount.is_about
        if right and is_alone and amount.value != right and amount.value / right in SHIFTS:
            yield hit(
                amount.line, kind="product", label=amount.label, stated=amount.text, count=number(counts[-1].value, 0),
                price=price.text, right=written(right, amount.quantity),
            )  # fmt: skip
