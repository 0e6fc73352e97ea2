"""Marks and weights listed in order, and scores told part by part over a report."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.stated_scores import marks_column, score_column
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
OPENS = re.compile("(?:满分|权重|分值)[^，。；\\d]{0,4}(?:分别|依次)(?:为|是)$")
IN_LIST = ("、", "和", "及", "与", "，")
LEAST, HUNDRED, MOST_OFF = 3, Fraction(100), 10
PART = re.compile(r"满分(?:为)?(\d{1,3}(?:\.\d+)?)分(?:，|、|；)?(?:实?得分?(?:为)?)(\d{1,3}(?:\.\d+)?)分", re.ASCII)
TOTAL = re.compile(r"(?:综合|评价|自评|总)(?:总)?(?:得分|评分|分)(?:为|是)?(\d{2,3}(?:\.\d+)?)分", re.ASCII)
NEAR = 5  # points


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says="列出的分值（权重）{sum}，不是100。",
    remedy="核对各项分值（权重），合计为100。",
)
def listed_marks_make_100(report: StatedReport) -> Hits:
    """“满分分别为50分、30分和25分”, “权重分别为15%、20%、35%和35%”."""
    for sentence in report.with_figures(1):
        for at, first in enumerate(sentence.statements):
            if first.unit not in (POINTS, RATE) or not OPENS.search(first.between):
                continue
            told = _run(sentence.statements[at:])
            total = sum((each.value for each in told), Fraction(0))
            if len(told) >= LEAST and 0 < abs(total - HUNDRED) <= MOST_OFF:
                terms = "＋".join(number(each.value, 2) for each in told)
                yield hit(sentence.line, sum=f"{terms}＝{number(total, 2)}")


def _run(following: tuple[Statement, ...]) -> list[Statement]:
    told = [following[0]]
    for each in following[1:]:
        if each.between not in IN_LIST or each.unit != told[0].unit:
            break
        told.append(each)
    return told


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="总分写“{stated}分”，各部分得分{sum}分。",
    remedy="核对各部分得分和总分，改正不符的一处。",
)
def parts_over_the_report_make_the_total(report: StatedReport) -> Hits:
    """Parts told in several paragraphs with their full marks, which make 100, make the total by their scores."""
    told = [(each.line, match) for each in report.sentences for match in PART.finditer(each.text)]
    totals = [(each.line, found) for each in report.sentences for found in TOTAL.finditer(each.text)]
    total = next((each for each in totals if Fraction(each[1][1]) != HUNDRED), next(iter(totals), None))
    marks, scores = ([Fraction(match[at]) for _, match in told] for at in (1, 2))
    if total is None or len(told) < 2 or sum(marks) != HUNDRED:
        return
    right = sum(scores, Fraction(0))
    stated = Fraction(total[1][1])
    if right != stated and abs(right - stated) <= NEAR:
        terms = "＋".join(number(score, 2) for score in scores)
        lines = dict.fromkeys((total[0], *(line for line, _ in told)))
        yield hit(*lines, stated=total[1][1], sum=f"{terms}＝{number(right, 2)}")


JUST_ABOVE = 2  # lines


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="总分写“{stated}分”，下表各项得分之和为{sum}分。",
    remedy="核对各项得分和总分，改正不符的一处。",
)
def tables_make_the_total_above(report: StatedReport) -> Hits:
    """The scores of a table without a total, whose marks make 100, are the total told right above it."""
    for table in report.tables:
        marks, scores = marks_column(table), score_column(table)
        rows = [row for row in table.rows if row.figure(marks) and row.figure(scores)]
        if None in (marks, scores) or not rows or any(row.is_total for row in table.rows):
            continue
        above = [
            (each.line, found) for each in report.sentences
            if 0 < rows[0].line - each.line <= JUST_ABOVE and (found := TOTAL.search(each.text))
        ]  # fmt: skip
        full, right = (_sum(rows, at) for at in (marks, scores))
        if above and full == HUNDRED and Fraction(above[-1][1][1]) != right:
            lines = dict.fromkeys((above[-1][0], *(row.line for row in rows)))
            yield hit(*lines, stated=above[-1][1][1], sum=number(right, 2))


def _sum(rows: Sequence[StatedRow], column: int | None) -> Fraction:
    return sum((figure.value for row in rows if (figure := row.figure(column))), Fraction(0))
