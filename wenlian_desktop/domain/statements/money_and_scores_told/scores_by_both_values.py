"""A score told to be by what was reached and what was aimed at: “按实际值与目标值之比计分，得9.60分”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
BY_BOTH = re.compile(
    "(?:实际|完成|实现)(?:完成)?(?:值|数)?(?:与|除以|÷|/|占|比)(?:目标|计划|指标|年度指标)(?:值|数)?(?:之比|的?比例|比值|的?比率)?"
)
AIMED = re.compile("(?:目标|计划|指标)(?:值|数)?(?:为|是|：)?$")
REACHED = re.compile("(?:实际|完成|实现)(?:完成)?(?:值|数)?(?:为|是|：)?$")
GOT, FULL = re.compile("(?:得|计|得分)(?:为)?$"), re.compile("(?:指标|满分|分值|权重|本项|该项)(?:为|共|占)?$")
CUT = Fraction(1, 100)


@rule(
    "C24",
    Level.ERROR,
    on=StatedReport,
    says="得分写“{stated}”，{full}×{reached}÷{aimed}＝{right}分。",
    remedy="按算式复算后改正。",
)
def scores_are_by_both_values(report: StatedReport) -> Hits:
    """Full marks by what was reached and aimed at, all told in one paragraph or the line above, are the score."""
    for sentence in report.with_figures(2):
        said = BY_BOTH.search(sentence.text) if "分" in sentence.text else None
        points = [each for each in sentence.statements if each.unit == POINTS] if said else []
        full, got = (_only(points, shape) for shape in (FULL, GOT))
        near = [each for line in (sentence.line - 1, sentence.line) for each in report.by_line.get(line, ())]
        near = [each for each in near if each.unit != POINTS]
        aimed, reached = (_only(near, shape) for shape in (AIMED, REACHED))
        if not (full and got and aimed and reached and is_same_unit(aimed, reached) and aimed.value):
            continue
        right = full.value * min(reached.value / aimed.value, Fraction(1))
        if abs(got.value - right) > max(got.quantity.step, CUT):
            yield hit(
                got.line, stated=got.text, full=number(full.value, 2), reached=reached.text, aimed=aimed.text,
                right=number(right, 2),
            )  # fmt: skip


def _only(found: Sequence[Statement], shape: re.Pattern[str]) -> Statement | None:
    """The one figure with such words before it."""
    told = [each for each in found if shape.search(each.label) and not each.is_about]
    return told[0] if len(told) == 1 else None
