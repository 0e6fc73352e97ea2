"""Scores of a table that are marks by a factor."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import number
from wenlian_desktop.domain.statements.recomputing.stated_scores import LEAST_ROWS, marks_column, score_column
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]


@rule(
    "C24",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”得{score}分，按权重{marks}×系数{factor}应为{right}分。",
    remedy="按“权重×得分系数”复算后改正。",
)
def scores_are_marks_by_factor(report: StatedReport) -> Hits:
    """A score is its marks by its factor, in a table where those of the other rows are."""
    for table in report.tables:
        rows = list(_by_factor(table))
        wrong = [each for each in rows if abs(each[4] - each[2]) > Fraction(1, 100)]
        is_most = len(rows) > LEAST_ROWS and 0 < len(wrong) * 3 <= len(rows)
        is_turned = len(rows) == len(wrong) == 1 and sorted(number(wrong[0][4], 2)) == sorted(number(wrong[0][2], 2))
        if is_most or is_turned or (len(rows) == len(wrong) == 1 and _is_told_elsewhere(report, table, wrong[0][4])):
            for row, marks, score, factor, right in wrong:
                yield hit(
                    row.line, name=row.name, score=number(score, 2), marks=number(marks, 2),
                    factor=f"{number(factor * 100, 2)}%", right=number(right, 2),
                )  # fmt: skip


def _is_told_elsewhere(report: StatedReport, table: StatedTable, right: Fraction) -> bool:
    """Whether another table has marks by factor as the score of the rate of execution."""
    own = [row for other in report.tables if other is not table for row in other.rows if OF_RATE.search(row.name)]
    return any(
        cell.quantity and number(cell.quantity.value, 2) == number(right, 2) for row in own for cell in row.cells
    )


OF_RATE = re.compile("^(?:预算|资金|总)?执行率")


def _by_factor(table: StatedTable) -> Iterator[tuple[StatedRow, Fraction, Fraction, Fraction, Fraction]]:
    """Of each row: its marks, its score, its factor (1 for 100 %), and marks by factor."""
    marks, score = marks_column(table), score_column(table)
    factor = next((at for at in table.columns if re.search("系数|执行率$|执行率%$", table.head(at))), None)
    for row in table.rows if None not in (marks, score, factor) else ():
        of, got, by = row.figure(marks), row.figure(score), row.figure(factor)
        if of and got and by and not row.is_total:
            share = by.value / 100 if by.value > 2 else by.value
            yield row, of.value, got.value, share, of.value * share
