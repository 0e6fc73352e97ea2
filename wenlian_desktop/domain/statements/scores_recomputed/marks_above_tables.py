"""Full marks and score told in words, beside a table whose rows have these full marks together: their scores too."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.recomputing.stated_scores import FULL_MARKS, marks_column, score_column
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
Scored = tuple[Fraction, Fraction, tuple[int, ...]]  # full marks, score, lines
GOT = re.compile("得分?(?:为|是)?$")
LINES_ABOVE = 3  # between the words and the first row: a caption, the heads
LEAST_NAME = 2
CLOSE = 5  # points: farther off, it is the score of something else


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="写满分{marks}分、得{stated}，表中这部分的得分之和为{sum}分。",
    remedy="核对各项得分和小计，改正不符的一处。",
)
def scores_beside_their_table(report: StatedReport) -> Hits:
    """“满分20分，得18.9分” above a table of 20 marks, or under a heading that names the rows of these marks."""
    scored = [table for table in report.tables if None not in (marks_column(table), score_column(table))]
    for line, group in report.by_line.items() if scored else ():
        told = _told(group)
        if told is None:
            continue
        marks, score = told
        own = [_summed(table, table.rows) for table in scored if 0 < table.rows[0].line - line <= LINES_ABOVE]
        own = own or _named(report, scored, line)
        for full, total, lines in own[:1]:
            if full == marks.value and 0 < abs(total - score.value) < CLOSE:
                yield hit(line, *lines, marks=number(marks.value, 2), stated=score.text, sum=number(total, 2))


WHOLE = re.compile("(?:综合|绩效|自评|评价|总体|最终|总)(?:评价|自评)?得分?(?:为|是)?$|总分(?:为|是)?$")
HUNDRED = 100


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="写{stated}，下表各项得分之和为{sum}分。",
    remedy="核对各项得分和总分，改正不符的一处。",
)
def whole_score_is_that_of_the_table_below(report: StatedReport) -> Hits:
    """“绩效得分98.57分……各部分得分见下表：” above a table of a hundred marks whose scores make another sum."""
    scored = [table for table in report.tables if None not in (marks_column(table), score_column(table))]
    for line, group in report.by_line.items() if scored else ():
        told = [each for each in group if each.unit == POINTS and not each.depth and WHOLE.search(each.label)]
        below = [table for table in scored if 0 < table.rows[0].line - line <= LINES_ABOVE]
        for full, total, lines in [_summed(table, table.rows) for table in below] if len(told) == 1 else ():
            if full == HUNDRED and 0 < abs(total - told[0].value) < CLOSE:
                yield hit(line, *lines, stated=f"{told[0].label}{told[0].text}", sum=number(total, 2))


def _told(group: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The full marks and the score that begin a paragraph."""
    points = [each for each in group if each.unit == POINTS and not each.depth][:2]
    if len(points) < len(("marks", "score")) or group[0] is not points[0]:
        return None
    marks, score = points
    is_pair = FULL_MARKS.search(marks.label) and GOT.search(score.label) and not FULL_MARKS.search(score.label)
    return (marks, score) if is_pair and marks.sentence == score.sentence and score.value <= marks.value else None


def _summed(table: StatedTable, rows: Sequence[StatedRow]) -> Scored:
    marks, score = marks_column(table), score_column(table)
    own = [row for row in rows if row.figure(marks) and row.figure(score) and not row.is_total]
    full = sum((figure.value for row in own if (figure := row.figure(marks))), Fraction(0))
    total = sum((figure.value for row in own if (figure := row.figure(score))), Fraction(0))
    return full, total, tuple(row.line for row in own)


def _named(report: StatedReport, tables: Sequence[StatedTable], line: int) -> list[Scored]:
    """The rows of a part of a table that the heading right above a paragraph names."""
    heading = next((each for each in reversed(report.manuscript.lines) if each.line_no < line), None)
    if heading is None or not heading.is_heading or not heading.level:
        return []
    groups = [(name, _summed(table, rows)) for table in tables for name, rows in _groups(table)]
    named = [scored for name, scored in groups if len(name) >= LEAST_NAME and name in heading.rest]
    return named if len(named) == 1 else []


def _groups(table: StatedTable) -> Iterator[tuple[str, list[StatedRow]]]:
    """The rows that share the words of the first column, told once or in each of them."""
    if len(table.heads) <= len(("part", "item", "score")):
        return
    name, rows = "", list[StatedRow]()
    for row in table.rows:
        first = row.words(0)
        if row.is_total or (first and first != name):
            if len(rows) > 1:
                yield name, rows
            name, rows = first, []
        if not row.is_total:
            rows.append(row)
    if len(rows) > 1:
        yield name, rows
