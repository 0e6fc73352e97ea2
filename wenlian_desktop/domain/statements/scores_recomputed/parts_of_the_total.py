"""Scores of parts, each with its full marks beside it, against the total told before them or in the table."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import summed
from wenlian_desktop.domain.statements.quantities import POINTS, WrittenFigure
from wenlian_desktop.domain.statements.recomputing.stated_scores import full_marks_of_all
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
Part = tuple[Statement, Statement]  # full marks, score
FULL = re.compile("^(?:满分|分值|权重)(?:为)?$")
GOT = re.compile("^(?:实际|自评)?得(?:分)?(?:为)?$")
TOTAL = re.compile("(?:综合|自评|评价|总|绩效)(?:得分|分)(?:为)?$|总得分(?:为)?$|综合自评得分(?:为)?$")
OF_CLASS = re.compile("^(?P<name>[\u4e00-\u9fff]{2,6}?)(?:类|部分|指标)*(?:包括|包含|设|含|共|分为|下设)")
MARKS_HEAD, SCORE_HEAD = re.compile("分值|满分|权重|标准分"), re.compile("^(?:自评|评价|实际)?得分$|^自评分$")
HUNDRED = 100
LEAST = 2


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={
        "total": "总分写“{stated}”，各部分得分之和为{sum}。",
        "class": "表中“{name}”得{stated}，各项得分之和为{sum}。",
    },
    remedy="核对各部分得分和总分，改正不符的一处。",
)
def parts_make_the_total(report: StatedReport) -> Hits:
    """“得分96.46分。其中，执行19.46分（满分20分），产出38.60分（满分40分），……”."""
    before: Statement | None = None
    for sentence in report.with_figures(1):
        parts = _parts(sentence.statements) if any(each.unit == POINTS for each in sentence.statements) else []
        total = sum((full.value for full, _ in parts), Fraction(0))
        scores = [score.quantity for _, score in parts]
        if len(parts) >= LEAST:
            if total == HUNDRED and before and sentence.number - before.sentence <= LEAST:
                yield from _wrong_total(before, parts)
            elif named := OF_CLASS.match(sentence.text):
                yield from _wrong_class(report, parts[0][1].line, named["name"], total, scores)
        told = [each for each in sentence.statements if each.unit == POINTS and TOTAL.search(each.label)]
        told = [each for each in told if each not in full_marks_of_all(told)]
        before = told[0] if told else before


def _parts(found: tuple[Statement, ...]) -> list[Part]:
    """The pairs of full marks and score: 19.46分（满分20分）, 5分，得4.50分."""
    points = [each for each in found if each.unit == POINTS and not each.is_about]
    parts = []
    for one, other in pairwise(points):
        if FULL.match(other.label) and other.between == f"（{other.label}" and not one.depth:
            parts.append((other, one))
        elif GOT.match(other.label) and other.between in (f"，{other.label}", f"（{other.label}") and not one.depth:
            parts.append((one, other))
    return parts if all(score.value <= full.value for full, score in parts) else []


def _wrong_total(told: Statement, parts: list[Part]) -> Hits:
    scores = [score.quantity for _, score in parts]
    if sum((each.value for each in scores), Fraction(0)) != told.value:
        yield hit(
            *dict.fromkeys((told.line, parts[0][1].line)), kind="total", stated=told.text,
            sum=summed(scores, told.quantity),
        )  # fmt: skip


def _wrong_class(report: StatedReport, line: int, name: str, total: Fraction, scores: list[WrittenFigure]) -> Hits:
    """The row of the table that has the name of a class, and its full marks, has the score of its parts."""
    for table in report.tables:
        marks, got = _column(table, MARKS_HEAD), _column(table, SCORE_HEAD)
        for row in table.rows if None not in (marks, got) else ():
            full, score = row.figure(marks), row.figure(got)
            is_own = row.name.startswith(name) and full is not None and full.value == total
            if is_own and score and sum((each.value for each in scores), Fraction(0)) != score.value:
                shown = summed(scores, scores[0])
                yield hit(line, row.line, kind="class", name=row.name, stated=score.text, sum=shown)


def _column(table: StatedTable, shape: re.Pattern[str]) -> int | None:
    found = [at for at, head in enumerate(table.heads) if shape.search(head)]
    return found[0] if len(found) == 1 else None
