"""Means told in a line of their own, below the amount and the count that they are of.

“培训文艺骨干240人。／培训费支出9.60万元，人均400元”; “完成改造172户。／改造资金217.68万元。／户均用款12,655.81元”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip, quotient
from wenlian_desktop.domain.statements.goals_told import NOISE, pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.averages import PER, is_per
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
MEAN = re.compile("[\u4e00-\u9fff](?<![平年])均|平均每|折合每|单位成本|单价")
SET = re.compile(
    "不超|不高|不低|至少|最|以内|上限|限额|定额|控制|标准|目标|计划|低于|高于|节|省|减|增|提高|[比较同]|[上去]年|另"
)
NO_TOTAL = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE)
OF_TIME = ("月", "年", "日", "天", "季", "周")
LINES_ABOVE, LONG, NEAR = 2, 3, Fraction(1, 5)  # lines; digits of a mean without a name; of the right value


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{total}÷{count}＝{right}。"},
    remedy="按“总额÷数量”复算，改正不符的一处。",
)
def means_over_lines(report: StatedReport) -> Hits:
    """A mean without its count in its line is of the only one told by its measure in the lines right above."""
    for each in report.statements:
        if each.role is FigureRole.PER_HEAD and MEAN.search(each.label) and not SET.search(each.label + each.after[:4]):
            yield from _held_to_those_above(report, each)


def _held_to_those_above(report: StatedReport, mean: Statement) -> Hits:
    per = PER.search(mean.label)
    unit = per["unit"] if per else None
    own = report.by_line[mean.line]
    if not unit or unit in OF_TIME or mean.unit in (RATE, POINTS, "") or mean.is_about or not mean.value:
        return
    above = [one for line in range(mean.line - LINES_ABOVE, mean.line) for one in report.by_line.get(line, ())]
    counts = _only([one for one in above if _is_count(one, unit)])
    totals = _only([one for one in own if _is_total(one, mean)] or [one for one in above if _is_total(one, mean)])
    if counts is None or totals is None or any(_is_count(one, unit) for one in own):
        return
    if not _is_made(report, mean, unit, totals) and _is_meant(mean, counts, totals):
        yield _told(mean, counts, totals)


def _only(told: Sequence[Statement]) -> Statement | None:
    """The only value among figures; none where there are several."""
    return told[-1] if len({one.value for one in told}) == 1 else None


def _is_count(one: Statement, unit: str) -> bool:
    is_count = one.unit not in (MONEY, RATE, POINTS, "") and one.role is FigureRole.PLAIN and not one.is_about
    return is_count and one.value > 1 and is_per(one, unit)


def _is_total(one: Statement, mean: Statement) -> bool:
    is_total = is_same_unit(one, mean) and one is not mean and one.role not in NO_TOTAL and not one.is_about
    return is_total and not SET.search(one.label) and one.value > mean.value


def _is_made(report: StatedReport, mean: Statement, unit: str, total: Statement) -> bool:
    """Whether some count of the report makes the mean of that total, or of another amount."""
    counts = {one.value: one for one in report.statements if _is_count(one, unit)}
    totals = {one.value: one for one in report.statements if _is_total(one, mean)} | {total.value: total}
    return any(
        agrees(mean.quantity, *(value / 100 for value in quotient(whole.quantity, one.quantity)))
        for one in counts.values()
        for whole in totals.values()
    )


def _is_meant(mean: Statement, count: Statement, total: Statement) -> bool:
    """Whether the words of the total, or of the mean, tell of what is counted, and it is near; or a slip parts them."""
    right = total.value / count.value
    words = pairs_of(NOISE.sub("", count.label + count.after))
    is_named = bool(words & pairs_of(NOISE.sub("", total.label + mean.label)))
    digits = sum(char.isdigit() for char in mean.text)
    return abs(mean.value - right) <= NEAR * right if is_named else digits >= LONG and is_slip(mean.quantity, right)


def _told(mean: Statement, count: Statement, total: Statement) -> Hit[int]:
    lines = dict.fromkeys((mean.line, total.line, count.line))
    return doubtful(
        *lines, kind=TURNED, name=mean.label, stated=mean.text, total=bare(total.quantity, total.quantity),
        count=number(count.value, 0), right=written(total.value / count.value, mean.quantity),
    )  # fmt: skip
