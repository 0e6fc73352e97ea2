"""Figures told one after another, their mean, the least and the most: “首场210人，次场186人，末场174人，场均190人”.

The mean lies between the least and the most of them, and is all of them by how many they are.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.closed_passages.three_figures import clauses_of
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NO_ITEM = re.compile("[一总]?共|合计|总|累计|全[年部]|目标|计划|上年|去年|其中|最|每|预算|超|增|减|人数$")
FEWEST, SHORT, FAR = 3, 2, 5  # figures of a list; digits; times: what is farther from a mean is of something else
LEAST, MOST = re.compile("最[少低小](?!生活|工资|限|标准|要求|保障)"), re.compile("最[多高大](?!限|不超过)")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：（{terms}）÷{count}＝{right}。"},
    remedy="按各数之和除以个数复算，改正不符的一处。",
)
def means_of_lists_are_right(report: StatedReport) -> Hits:
    """A mean behind three figures or more of its unit is all of them by how many they are."""
    for sentence in report.with_figures(FEWEST + 1):
        for clause in clauses_of(sentence.statements):
            for at, mean in enumerate(clause):
                items = [each for each in clause[:at] if is_same_unit(each, mean)]
                if mean.role is FigureRole.PER_HEAD and _are_items(items) and not _is_made(clause, mean):
                    yield from _wrong_mean(mean, items)


def _are_items(items: Sequence[Statement]) -> bool:
    if len(items) < FEWEST or items[0].unit in (RATE, POINTS, "") or len({each.depth for each in items}) > 1:
        return False
    is_plain = all(each.role is FigureRole.PLAIN and not each.is_about for each in items)
    return is_plain and not any(NO_ITEM.search(each.label) for each in items)


def _is_made(clause: Sequence[Statement], mean: Statement) -> bool:
    """Whether one figure of the clause by another is the mean, or one of its unit is all others."""
    told = [each for each in clause if each is not mean and each.value]
    alike = [each.value for each in told if is_same_unit(each, mean)]
    quotients = (one.value / other.value for one in told for other in told if one is not other)
    return 2 * max(alike) == sum(alike) or any(agrees(mean.quantity, each) for each in quotients)


def _wrong_mean(mean: Statement, items: Sequence[Statement]) -> Hits:
    values = [each.value for each in items]
    right = sum(values, Fraction(0)) / len(values)
    is_meant = right < FAR * mean.value < FAR * FAR * right
    is_meant = is_meant and (
        not min(values) <= mean.value <= max(values) or is_slip_of_digits(mean.quantity, right, SHORT)
    )
    if is_meant and not agrees(mean.quantity, right) and abs(right - mean.value) >= mean.quantity.step:
        terms = "＋".join(bare(each.quantity, mean.quantity) for each in items)
        yield doubtful(
            mean.line, kind=TURNED, name=mean.label, stated=mean.text, terms=terms, count=str(len(items)),
            right=written(right, mean.quantity),
        )  # fmt: skip


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{words}{stated}”，但平均是{mean}。"},
    remedy="核对平均数和最多、最少的一个。",
)
def means_lie_between_least_and_most(report: StatedReport) -> Hits:
    """The least of them is no more than their mean, the most of them no less."""
    for group in report.by_line.values():
        means = [each for each in group if each.role is FigureRole.PER_HEAD and not each.is_about]
        for each in group if means else ():
            told = [mean for mean in means if is_same_unit(mean, each) and 0 <= each.sentence - mean.sentence <= 1]
            way = _way(each) if len(told) == 1 and each is not told[0] else 0
            mean = told[0] if way else each
            if way * (mean.value - each.value) > 0 and mean.value < FAR * each.value < FAR * FAR * mean.value:
                words = each.between.strip("，；")
                yield doubtful(each.line, kind=TURNED, words=words, stated=each.text, mean=mean.text)


def _way(each: Statement) -> int:
    """1 for what is told to be the most, -1 for the least, 0 for what is neither."""
    if each.role is not FigureRole.PLAIN:
        return 0
    is_most, is_least = MOST.search(each.between) is not None, LEAST.search(each.between) is not None
    return is_most - is_least
