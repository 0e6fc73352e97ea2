"""A figure in the line that opens a table of two columns: the figures below make it."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, summed
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OPENS = re.compile("(?:各|分|每|逐|按)[\u4e00-\u9fff]{1,6}(?:情况|如下|分布|数)?：$|如下：$")
OF_SOME = re.compile("主要|部分|其中|代表|例如|前[三五十]")
OTHER_HEAD = re.compile("率|比|均|累计|目标|计划")
LEAST, WIDTH, SHORT = 3, 2, 3  # rows, columns, digits of a figure
PART = 4  # the sum is off by no more than this part of it


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，下表各行之和为{sum}。",
    remedy="逐行核对，改正不符的一处。",
)
def totals_above_tables(report: StatedReport) -> Hits:
    """“全年接待5121人次，各月情况：”, above the figures of twelve months."""
    lines = {each.number: each.text for each in report.manuscript.normal if not each.is_row}
    for table in report.tables:
        figures = _figures(table)
        above = max((line for line in lines if figures and line < table.rows[0].line), default=0)
        if not above or len(figures) < LEAST or not OPENS.search(lines[above]) or OF_SOME.search(lines[above]):
            continue
        told = [each for each in report.by_line.get(above, ()) if _is_plain(each)]
        total = sum((each.value for each in figures), Fraction(0))
        if len(told) == 1 and _is_meant(told[0], figures, total):
            shown = summed([figure.in_unit_of(told[0].quantity) for figure in figures], told[0].quantity)
            yield hit(told[0].line, *(row.line for row in table.rows), stated=told[0].text, sum=shown)


def _figures(table: StatedTable) -> list[WrittenFigure]:
    """The figures of a table of names and counts, without a row of totals."""
    if len(table.heads) != WIDTH or OTHER_HEAD.search(table.head(1)) or any(row.is_total for row in table.rows):
        return []
    if any(cell.column == 0 and cell.quantity for row in table.rows for cell in row.cells):
        return []
    figures = [row.figure(1) for row in table.rows if not row.is_part]
    told = [figure for figure in figures if figure is not None and not figure.unit]
    return told if len(told) == len(figures) else []


def _is_plain(each: Statement) -> bool:
    is_count = each.unit not in (RATE, POINTS, "元", "") and each.quantity.scale == 1
    return is_count and each.role is FigureRole.PLAIN and not each.is_about and not each.depth


def _is_meant(whole: Statement, parts: list[WrittenFigure], total: Fraction) -> bool:
    """Whether the parts, which are not the whole, are so but for one wrong digit, or two turned."""
    rest = whole.value - total
    if not rest or abs(rest) * PART > whole.value:
        return False
    slips = [(part, part.value + rest) for part in parts] + [(whole.quantity, total)]
    return any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in slips)
