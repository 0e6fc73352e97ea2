"""Answers of a survey told together: two of them added, each with its points, all but the displeased."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
TOGETHER = re.compile(
    "(?:(?P<two>[两二](?:项|者|类|档|部分)|这两[项类档])|(?P<three>[三](?:项|者|类|档|部分)))?"
    "(?:相加|合计|之和|合起来|加起来|加总|合并|共)(?:共)?(?:占|为)(?:比)?(?:总数|全部|有效问卷|有效份数|其)?(?:的)?$"
)
MEAN = re.compile("平均|均分|加权")
DISPLEASED = re.compile("不满意|不认可|差评")
OTHERS_PLEASED = re.compile("未表示不满|没有表示不满|除不满意|扣除不满意|其余[^，。；]{0,8}满意|不满意的?外")
NO_COUNT = (RATE, POINTS, MONEY, "")
TWO, THREE, HUNDRED = 2, 3, 100


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：（{parts}）÷{whole}＝{right}。",
    remedy="按算式复算，改正不符的一处。",
)
def shares_of_parts_added_are_of_their_whole(report: StatedReport) -> Hits:
    """“有效286份，其中非常满意188份、满意83份，两项相加占94.76%”: parts before a share, of their whole."""
    for sentence in report.with_figures(TWO + TWO):
        for at, rate in enumerate(sentence.statements[THREE:], THREE):
            said = TOGETHER.search(rate.label) if rate.unit == RATE and not rate.is_about else None
            many = THREE if said and said["three"] else TWO
            told = sentence.statements[max(at - many - 1, 0) : at]
            same = [each for each in sentence.statements[:at] if is_same_unit(each, told[0])]
            if said and list(told) == same and len(told) == many + 1 and _are_parts(told):
                yield from _wrong_share(rate, told[0], told[1:])


def _are_parts(told: Sequence[Statement]) -> bool:
    whole, *parts = told
    is_alike = whole.unit not in NO_COUNT[:2] and all(is_same_unit(each, whole) for each in parts)
    is_level = all(each.depth == parts[0].depth and not each.is_about for each in parts)
    is_opened = parts[0].between[:1] != "、"  # else the first is one of their list
    return is_alike and is_level and is_opened and sum(each.value for each in parts) <= whole.value


def _wrong_share(rate: Statement, whole: Statement, parts: Sequence[Statement]) -> Hits:
    right = HUNDRED * sum((each.value for each in parts), Fraction(0)) / whole.value
    if not agrees(rate.quantity, right):
        yield hit(
            rate.line, name=rate.label, stated=rate.text, whole=bare(whole.quantity, whole.quantity),
            parts="＋".join(bare(each.quantity, whole.quantity) for each in parts), right=written(right, rate.quantity),
        )  # fmt: skip


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：按各档份数和分值加权，应为{right}分。",
    remedy="按“各档份数×分值之和÷总份数”复算后改正。",
)
def means_are_weighed_by_their_counts(report: StatedReport) -> Hits:
    """“120份选很满意（100分）、60份选满意（80分）、20份选一般（60分），平均得90分”."""
    for sentence in report.with_figures(TWO * TWO + 1):
        found = sentence.statements
        pairs = [
            (count, points)
            for count, points in pairwise(found)
            if points.unit == POINTS and count.unit not in NO_COUNT and points.depth == count.depth + 1
        ]
        mean = found[-1]
        is_mean = mean.unit == POINTS and MEAN.search(mean.label) is not None and not mean.depth and not mean.is_about
        units = {count.unit for count, _ in pairs}
        if (
            len(pairs) < TWO
            or not is_mean
            or len(units) > 1
            or len(pairs) != sum(one.unit == POINTS for one in found) - 1
        ):
            continue
        all_of_them = sum((count.value for count, _ in pairs), Fraction(0))
        right = sum((count.value * points.value for count, points in pairs), Fraction(0)) / all_of_them
        if not agrees(mean.quantity, right):
            yield hit(mean.line, name=mean.label, stated=mean.text, right=number(right, 2))


@rule(
    "C31",
    Level.WARNING,
    on=StatedReport,
    says="满意度写“{stated}”，（{whole}－{less}）÷{whole}＝{right}。",
    remedy="按受访总数减去不满意的复算后改正。",
)
def all_but_the_displeased_are_pleased(report: StatedReport) -> Hits:
    """“受访240名，只有7名表示不满意，满意度97.08%，按未表示不满意的计算”."""
    for sentence in report.with_figures(THREE):
        if not OTHERS_PLEASED.search(sentence.text):
            continue
        for whole, less, rate in zip(*(sentence.statements[at:] for at in range(THREE)), strict=False):
            is_less = is_same_unit(whole, less) and whole.unit not in NO_COUNT and less.value < whole.value
            is_less = is_less and "满意" not in whole.label and "其余" not in less.label
            is_told = is_less and DISPLEASED.search(less.label + less.after) is not None
            if not is_told or rate.unit != RATE or rate.role is not FigureRole.SATISFACTION or rate.is_about:
                continue
            right = HUNDRED * (whole.value - less.value) / whole.value
            if not agrees(rate.quantity, right):
                yield hit(
                    rate.line, stated=rate.text, right=written(right, rate.quantity),
                    whole=number(whole.value, 0), less=number(less.value, 0),
                )  # fmt: skip
