"""Scores told in the text for a part of the indicators, against the rows of that part in the table of scores."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.recomputing.stated_scores import FULL_MARKS, NO_SCORE, score_column
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable

Hits = Iterator[Hit[int]]
LEAST_NAME = 2
MOST_APART = 5  # points: further off, it is the score of something else


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”写{stated}，表中这部分的得分之和为{sum}分。",
    remedy="核对各项得分和小计，改正不符的一处。",
)
def scores_of_parts(report: StatedReport) -> Hits:
    """The score of a first-level indicator in the text is the sum of its rows in the table."""
    sums = [each for table in report.tables for each in _sums(table)]
    rows = [each for table in report.tables for each in _rows(table)]
    rows = [each for each in rows if sum(each[0] == one[0] for one in rows) == 1]
    for each in report.statements if sums or rows else ():
        label = each.label or each.between
        if each.unit != POINTS or FULL_MARKS.search(label) or NO_SCORE.search(label) or each.depth:
            continue
        own = [(name, total, lines) for name, total, lines in sums if label.startswith(name)]
        own = own or [one for one in rows if label.startswith(one[0]) and OWN_SCORE.fullmatch(label, len(one[0]))]
        for name, total, lines in own[:1]:
            if each.value != total and abs(each.value - total) < MOST_APART:
                yield hit(each.line, *lines, name=name, stated=each.text, sum=number(total, 2))


OWN_SCORE = re.compile("(?:实际|自评|实)?得分?(?:为|是)?")


def _rows(table: StatedTable) -> Iterator[tuple[str, Fraction, tuple[int, ...]]]:
    """Each row by its own name: (name, score, lines)."""
    column = score_column(table)
    for row in table.rows if column is not None else ():
        figure = row.figure(column)
        if figure is not None and len(row.name) >= LEAST_NAME and not row.is_total:
            yield row.name, figure.value, (row.line,)


def _sums(table: StatedTable) -> Iterator[tuple[str, Fraction, tuple[int, ...]]]:
    """The rows that share the words of the first column, told once or in each of them: (words, score, lines)."""
    column = score_column(table)
    if column is None or len(table.heads) < 3 or not table.heads[1]:
        return
    name, total, lines = "", Fraction(0), list[int]()
    for row in table.rows:
        first = row.words(0)
        figure = row.figure(column)
        if figure is None or row.is_total or re.fullmatch(r"\d*", row.words(1) or "1"):
            first = first if figure is None else "　"
        if first and first != name:
            if len(lines) > 1 and len(name) >= LEAST_NAME:
                yield name, total, tuple(lines)
            name, total, lines = first, Fraction(0), []
        if figure is not None and name != "　":
            total += figure.value
            lines.append(row.line)
    if len(lines) > 1 and len(name) >= LEAST_NAME:
        yield name, total, tuple(lines)
