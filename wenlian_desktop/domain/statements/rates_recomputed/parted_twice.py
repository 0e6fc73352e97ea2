"""One sum parted twice in a sentence (“按来源分，…；按用途分，…”), what is told behind 即, and what came net."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, is_slip_of_digits, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.stocks import CAME, WENT
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
PARTED = re.compile("^(?:[^；。]*[；。，])?[^，；。]{0,6}按[^，。；]{1,8}(?:分|看|计|划分)[，：][^，；。]{1,20}$")
IN_LIST = ("、", "，", "和", "及")
NET = re.compile("净(?P<way>增|减)(?:加|少)?$")
PLAIN = (FigureRole.PLAIN, FigureRole.SPENT, FigureRole.FULL, FigureRole.INCOME)
LEAST, SHORT, MOST_OFF = 2, 3, 5
ENOUGH = 4  # parts of both lists together


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="“{stated}”与{right}不符。",
    remedy="核对各数，改正不符的一处。",
)
def sums_parted_twice(report: StatedReport) -> Hits:
    """Two ways of parting one sum make the same; a rate is of the count behind 即; the net is that of its flows."""
    for sentence in report.with_figures(1):
        lists = [*_lists(sentence)]
        for one, other in pairwise(lists):
            yield from _apart(one, other)
        yield from _behind(sentence.statements)
        yield from _net(sentence.statements)


def _lists(sentence: Sentence) -> Iterator[list[Statement]]:
    found = sentence.statements
    for at, first in enumerate(found):
        if not PARTED.match(first.between) or first.unit in (RATE, POINTS, "") or first.role not in PLAIN:
            continue
        run = [first]
        for each in found[at + 1 :]:
            if each.unit == RATE:
                continue
            if (
                each.unit != first.unit
                or not each.between.startswith(IN_LIST)
                or "其中" in each.between
                or each.is_about
            ):
                break
            run.append(each)
        yield run


def _apart(one: Sequence[Statement], other: Sequence[Statement]) -> Hits:
    """Two lists of one unit whose sums are a slip of the hand apart."""
    if len(one) < LEAST or len(other) < LEAST or len(one) + len(other) <= ENOUGH or one[0].unit != other[0].unit:
        return
    first, second = (sum((each.value for each in told), Fraction(0)) for told in (one, other))
    rest = first - second
    rights = [(each.quantity, each.value - rest) for each in one] + [
        (each.quantity, each.value + rest) for each in other
    ]
    is_slip = any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights)
    if rest and is_slip and abs(rest) * MOST_OFF <= first:
        left = summed([each.quantity for each in one], one[0].quantity)
        right = summed([each.quantity for each in other], other[0].quantity)
        yield hit(one[0].line, stated=left, right=right)


def _behind(found: Sequence[Statement]) -> Hits:
    """“合计256人次，结业率98.05%，即结业251人次”."""
    for whole, rate, part in zip(found, found[1:], found[2:], strict=False):
        is_told = part.between.startswith("，即") and rate.unit == RATE and whole.unit == part.unit not in (RATE, "")
        is_rate = rate.between.startswith("，") and "率" in rate.label and not rate.is_about
        if is_told and is_rate and whole.value and part.value <= whole.value and whole.unit != MONEY:
            right = 100 * part.value / whole.value
            if not agrees(rate.quantity, right):
                shown = f"{number(part.value, 0)}÷{number(whole.value, 0)}＝{written(right, rate.quantity)}"
                yield hit(rate.line, stated=rate.label + rate.text, right=shown)


def _net(found: Sequence[Statement]) -> Hits:
    """“净增27.15万元，其中新增41.05万元、报废13.90万元”."""
    for net, one, other in zip(found, found[1:], found[2:], strict=False):
        way = NET.search(net.label)
        is_list = (
            net.unit == one.unit == other.unit and one.between.startswith("，其中") and other.between[:1] in "、，"
        )
        came, went = CAME.search(one.label), WENT.search(other.label)
        if way and is_list and came and went and not net.is_about:
            right = abs(one.value - other.value)
            if abs(right - net.value) > net.quantity.step * (net.quantity.scale > 1):
                shown = f"{number(one.value, 2)}－{number(other.value, 2)}" if net.unit != MONEY else "新增减去减少"
                yield hit(net.line, stated=net.label + net.text, right=f"{shown}＝{written(right, net.quantity)}")
