"""Scores each told with its full marks, and their total: “预算执行率实得9.5分，分值10分；……各项相加得92.6分”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, summed
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
SCORE, FULL = re.compile("得(?:分|了)?(?:为)?$"), re.compile("(?:分值|满分|权重|标准分|总分值)(?:为)?$")
TOTAL = re.compile("相加|合计|总计|总分|共|累计|总得分|汇总")
LOST = re.compile("扣|失|丢")
LEAST, ALL = 2, 100
FAR = 30  # points: full marks that are not those of all


@dataclass(frozen=True)
class ScoresWithMarks:
    """The scores of a line, their full marks, and the total told with them."""

    scores: Sequence[Statement]
    fulls: Sequence[Statement]
    total: Statement | None


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "总分写“{stated}”，各项得分之和为{sum}。"},
    remedy="核对各项得分和总分。",
)
def scores_told_with_marks_make_the_total(report: StatedReport) -> Hits:
    """The total of scores each told beside its full marks."""
    for marked in _marked(report):
        made = sum((each.value for each in marked.scores), Fraction(0))
        if marked.total and made != marked.total.value:
            shown = summed([each.quantity for each in marked.scores], marked.total.quantity)
            yield hit(marked.total.line, kind=TURNED, stated=marked.total.text, sum=shown)


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "各项满分之和为{sum}分，不是100分。"},
    remedy="核对各项的分值。",
)
def marks_told_with_scores_make_a_hundred(report: StatedReport) -> Hits:
    """The full marks of the items of a total."""
    for marked in _marked(report):
        made = sum((each.value for each in marked.fulls), Fraction(0))
        if marked.total and made != ALL and abs(made - ALL) < FAR:
            yield hit(marked.total.line, kind=TURNED, sum=number(made, 2))


def _marked(report: StatedReport) -> Iterator[ScoresWithMarks]:
    """The lines that tell score and full marks in turn."""
    for group in report.by_line.values():
        points = [each for each in group if each.unit == POINTS and not each.is_about]
        pairs = [pair for pair in pairwise(points) if _is_pair(*pair)]
        scores = [one if SCORE.search(one.label) else other for one, other in pairs]
        total = next((each for each in points if TOTAL.search(each.label) and not LOST.search(each.label)), None)
        told = [each for each in points if each is not total and (FULL.search(each.label) or SCORE.search(each.label))]
        paired = {each for pair in pairs for each in pair}
        if len(pairs) >= LEAST and set(told) == paired and len(paired) == 2 * len(pairs):
            fulls = [other if score is one else one for (one, other), score in zip(pairs, scores, strict=True)]
            yield ScoresWithMarks(scores, fulls, total)


def _is_pair(one: Statement, other: Statement) -> bool:
    """Whether two points beside each other are a score and its full marks."""
    is_total = TOTAL.search(one.label) or TOTAL.search(other.label)
    is_beside = other.between == f"，{other.label}" and not is_total
    return is_beside and bool(
        (SCORE.search(one.label) and FULL.fullmatch(other.label))
        or (FULL.search(one.label) and SCORE.fullmatch(other.label))
    )
