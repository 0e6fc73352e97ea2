"""“2015年送戏16场，今年48场，场次是当年的4倍”: the only two of a unit, whichever comes first and whatever is said."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
TIMES, PAIR, MOST = "倍", 2, 14  # figures of a paragraph
OF_GOALS = re.compile("目标|计划|任务|标准|要求|预期")
NO_TERM = (RATE, POINTS, TIMES, "")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{label}{stated}”不对：{right}。"},
    remedy="按两个数复算后改正。",
)
def times_are_of_the_two_told(report: StatedReport) -> Hits:
    """So many times: no two figures of the paragraph make it, and its sentence tells just two of one unit before it."""
    for sentence in report.with_figures(PAIR + 1):
        for at, times in enumerate(sentence.statements if TIMES in sentence.text else ()):
            if times.unit != TIMES or times.is_about or OF_GOALS.search(times.label):
                continue
            pair = _the_two(sentence.statements[:at])
            others = [each for each in sentence.statements if each.unit == TIMES and each is not times]
            is_of_others = bool(pair) and any(_is_made(each, pair or ()) for each in others)  # 线上是线下的4倍
            if pair and not is_of_others and not _is_made(times, report.by_line[times.line][:MOST]):
                less, more = sorted(pair, key=lambda each: each.value)
                shown = f"{bare(more.quantity, less.quantity)}÷{bare(less.quantity, less.quantity)}"
                right = f"{shown}＝{number(more.value / less.value, 2)}倍"
                yield hit(times.line, kind=TURNED, label=times.label, stated=times.text, right=right)


def _the_two(before: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The only two figures of one unit; None if there are more, or two of several."""
    told = [each for each in before if each.unit not in NO_TERM and each.value]
    pairs = [
        (one, other) for one, other in permutations(told, 2) if is_same_unit(one, other) and one.value > other.value
    ]
    return pairs[0] if len(pairs) == 1 and not any(each.is_about for each in pairs[0]) else None


def _is_made(times: Statement, group: Sequence[Statement]) -> bool:
    """Whether a figure is so many times another one, or more by so many times."""
    pairs = permutations([each for each in group if each.unit not in NO_TERM and each.value], 2)
    ratios = (one.value / other.value for one, other in pairs if is_same_unit(one, other))
    slack = times.quantity.step / 2 + Fraction(1, 50)
    return any(abs(ratio - more - times.value) <= slack for ratio in ratios for more in (0, 1))
