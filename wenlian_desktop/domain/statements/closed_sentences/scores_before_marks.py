"""Scores told before the full marks of each: “甲得19.73分，乙得33.50分，……，对应分值依次为20分、30分”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
MARKS = re.compile(
    "(?:分值|满分|权重|标准分|总分值)[^，。；\\d]{0,4}(?:依次|分别)(?:为|是)?$|(?:依次|分别)[^，。；\\d]{0,8}(?:分值|满分|权重)(?:为|是)?$"
)
NEXT = re.compile("^(?:[、，和及与]|分?[、，])$")
LEAST = 2


@rule(
    "C23",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”得{score}分，超过满分{full}分。",
    remedy="核对得分和满分。",
)
def scores_are_within_marks_told_behind(report: StatedReport) -> Hits:
    """As many scores as full marks are told behind them in their order: none is more than its own."""
    for group in report.by_line.values():
        points = [each for each in group if each.unit == POINTS and not each.is_about]
        for at, first in enumerate(points):
            if at < LEAST or not MARKS.search(first.between):
                continue
            marks = _in_turn(points[at:])
            scores = points[at - len(marks) : at] if len(marks) <= at else []
            if len(marks) >= LEAST and _are_scores(scores, first):
                yield from _above(scores, marks)


def _in_turn(following: Sequence[Statement]) -> list[Statement]:
    """The first of some points and those listed right behind it."""
    marks = [following[0]]
    for each in following[1:]:
        if not NEXT.match(each.between) or each.sentence != marks[0].sentence:
            break
        marks.append(each)
    return marks


def _are_scores(scores: Sequence[Statement], first: Statement) -> bool:
    """Whether as many scores as marks stand before them, none of them told as something else."""
    is_own = bool(scores) and all(each.sentence == first.sentence for each in scores)
    return is_own and any("得" in each.label for each in scores) and not any("扣" in each.label for each in scores)


def _above(scores: Sequence[Statement], marks: Sequence[Statement]) -> Hits:
    for score, full in zip(scores, marks, strict=True):
        if score.value > full.value:
            yield hit(score.line, name=score.label, score=number(score.value, 2), full=number(full.value, 2))
