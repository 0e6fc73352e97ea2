"""Small tables with the sentences right above and below them: columns of one unit, and what they make in all."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from wenlian_desktop.domain.statements.quantities import WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.statement import Sentence

LEAST_ROWS, MOST_ROWS, LONGEST = 2, 8, 90  # rows; characters of the line above or below
LATE_TOTAL = ("总数", "总量", "总额", "合计", "总计", "小计")


@dataclass(frozen=True)
class ColumnBeside:
    """A column of one unit that each row but the total has a figure in."""

    at: int
    head: str
    figures: tuple[WrittenFigure, ...]

    @property
    def unit(self) -> str:
        """The unit of its figures; empty where they are bare."""
        return self.figures[0].unit

    @property
    def total(self) -> Fraction:
        """What its figures make."""
        return sum((each.value for each in self.figures), Fraction(0))

    @property
    def values(self) -> tuple[Fraction, ...]:
        """The values of its figures."""
        return tuple(each.value for each in self.figures)


@dataclass(frozen=True)
class SmallTable:
    """A table, its rows without the total, its columns, and the sentences beside it."""

    table: StatedTable
    rows: tuple[StatedRow, ...]
    columns: tuple[ColumnBeside, ...]
    sentences: tuple[Sentence, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the rows."""
        return tuple(row.name for row in self.rows)


@lru_cache(2)
def small_tables(report: StatedReport) -> tuple[SmallTable, ...]:
    """The small tables of a report, each with the short lines of text right above and below it."""
    return tuple(_small_tables(report))


def _small_tables(report: StatedReport) -> Iterator[SmallTable]:
    around: dict[int, tuple[int, ...]] = {}
    lines = report.manuscript.normal
    for at, line in enumerate(lines):
        if line.is_row:
            beside = [lines[one] for one in (at - 1, at + 1) if 0 <= one < len(lines)]
            around[line.number] = tuple(each.number for each in beside if not each.is_row and len(each.text) <= LONGEST)
    for table in report.tables:
        found = _small_table(report, table, around)
        if found:
            yield found


def _small_table(report: StatedReport, table: StatedTable, around: dict[int, tuple[int, ...]]) -> SmallTable | None:
    if not table.rows or not any(table.heads) or len(table.rows) > MOST_ROWS + 1:
        return None
    last = table.rows[-1]
    has_total = last.is_total or last.name.endswith(LATE_TOTAL)
    rows = table.rows[:-1] if has_total else table.rows
    first, end = table.rows[0].line, last.line
    head = max((line for line in around if line < first), default=first)  # the row of the heads
    beside = {one for line in (head, first) for one in around.get(line, ()) if one < first}
    beside |= {one for one in around.get(end, ()) if one > end}
    sentences = tuple(each for each in report.sentences if each.line in beside)
    if not len(rows) >= LEAST_ROWS or not sentences or any(row.is_part or row.is_total for row in rows):
        return None
    columns = [
        ColumnBeside(at, table.head(at), tuple(figures))
        for at in table.columns
        if len(figures := [one for row in rows if (one := row.figure(at))]) == len(rows)
        and len({one.unit for one in figures}) == 1
    ]
    return SmallTable(table, rows, tuple(columns), sentences)
