"""A figure in the line that opens a table of two columns: the figures below make it."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Wrong = tuple[Statement, StatedTable, list[WrittenFigure]]
OPENS = re.compile("(?:各|分|每|逐|按)[\u4e00-\u9fff]{1,6}(?:情况|如下|分布|数)?：$|如下：$")
OF_SOME = re.compile("主要|部分|其中|代表|例如|前[三五十]")
OTHER_HEAD = re.compile("率|比|均|累计|目标|计划")
LEAST, WIDTH, SHORT = 3, 2, 3  # rows, columns, digits of a figure
PART = 4  # the sum is off by no more than this part of it


SAYS, REMEDY = "写“{stated}”，下表各行之和为{sum}。", "逐行核对，改正不符的一处。"


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def totals_above_tables(report: StatedReport) -> Hits:
    """“全年接待5121人次，各月情况：”, above the figures of twelve months."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def money_above_tables(report: StatedReport) -> Hits:
    """“本年收入1541.50万元，构成如下：” above an amount and its share in each row."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


def _told(whole: Statement, table: StatedTable, figures: list[WrittenFigure]) -> Hit[int]:
    lines = (whole.line, *(row.line for row in table.rows))
    return hit(*lines, stated=whole.text, sum=summed(figures, whole.quantity))


@lru_cache(2)
def _wrong(report: StatedReport) -> tuple[Wrong, ...]:
    return tuple(_those_above(report))


def _those_above(report: StatedReport) -> Iterator[Wrong]:
    lines = {each.number: each.text for each in report.manuscript.normal if not each.is_row}
    for table in report.tables:
        figures = _figures(table)
        above = max((line for line in lines if figures and line < table.rows[0].line), default=0)
        if not above or len(figures) < LEAST or not OPENS.search(lines[above]) or OF_SOME.search(lines[above]):
            continue
        told = [each for each in report.by_line.get(above, ()) if _is_plain(each)]
        parts = [_in_unit(figure, told[0]) for figure in figures] if len(told) == 1 else []
        if parts and all(each.unit == told[0].unit for each in parts) and _is_meant(told[0], parts):
            yield told[0], table, parts


def _figures(table: StatedTable) -> list[WrittenFigure]:
    """The figures of a table of names and one figure of each, be it with its share; none where one is the total."""
    if not 0 <= len(table.heads) - WIDTH <= 1 or OTHER_HEAD.search(table.head(1)):
        return []
    if any(row.is_total or row.figure(0) for row in table.rows):
        return []
    if any(
        (share := row.figure(WIDTH)) is None or share.unit != RATE for row in table.rows[: len(table.heads) > WIDTH]
    ):
        return []
    figures = [row.figure(1) for row in table.rows if not row.is_part]
    told = [figure for figure in figures if figure is not None and figure.unit != RATE]
    return told if len(told) == len(figures) else []


def _in_unit(figure: WrittenFigure, whole: Statement) -> WrittenFigure:
    return figure if figure.unit else figure.in_unit_of(whole.quantity)


def _is_plain(each: Statement) -> bool:
    is_whole = each.unit == MONEY or (each.quantity.scale == 1 and each.role is FigureRole.PLAIN)
    return is_whole and each.unit not in (RATE, POINTS, "") and not each.is_about and not each.depth


def _is_meant(whole: Statement, parts: list[WrittenFigure]) -> bool:
    """Whether the parts, which are not the whole, are so but for one wrong digit, or two turned."""
    total = sum((each.value for each in parts), Fraction(0))
    rest = whole.value - total
    if sum_agrees(whole.quantity, parts) or abs(rest) * PART > whole.value:
        return False
    slips = [(part, part.value + rest) for part in parts] + [(whole.quantity, total)]
    return any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in slips)
