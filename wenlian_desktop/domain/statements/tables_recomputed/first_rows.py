"""The first rows of the table above, summed in the text: “上表前两项合计581.15万元”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]
SUMMED = re.compile(
    "(?:^|表[中内列]?|其中|上述)前(?P<count>[两二三四五])(?:项|类|个|大类|位|名|行)[^，。；\\d]{0,8}?"
    "(?:合计|共计?|总计|之和|相加|加总)(?:支出|金额|完成|投入|安排)?(?:为|达|是)?$"
)
COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
BELOW, NEAR = 5, Fraction(1, 5)  # lines below a table; how far off a slip may be


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{label}{stated}”，表中这几项之和为{sum}。",
    remedy="对照上表复算，改正不符的一处。",
)
def first_rows_make_their_sum(report: StatedReport) -> Hits:
    """What the first rows of a table make, or its largest ones, is what the text below it says."""
    for each in report.statements:
        said = SUMMED.search(each.label) if "前" in each.label and each.unit not in (RATE, POINTS, "") else None
        table = _above(report, each.line) if said and not each.is_about else None
        sums = [*_sums(table, COUNTS[said["count"]], each.quantity)] if said and table else []
        if not sums or any(sum_agrees(each.quantity, [figure for _, figure in parts]) for parts in sums):
            continue
        parts = sums[0]
        total = sum((figure.value for _, figure in parts), Fraction(0))
        if abs(total - each.value) <= NEAR * total:
            terms = summed([figure for _, figure in parts], each.quantity)
            yield hit(each.line, *(row.line for row, _ in parts), label=each.label, stated=each.text, sum=terms)


def _above(report: StatedReport, line: int) -> StatedTable | None:
    """The table right above a line."""
    return next((table for table in report.tables if table.rows and 0 < line - table.rows[-1].line <= BELOW), None)


def _sums(table: StatedTable, count: int, like: WrittenFigure) -> Iterator[list[tuple[StatedRow, WrittenFigure]]]:
    """Of each column in the unit of a figure, the first rows, and those that have most."""
    for column in table.columns:
        told = [(row, figure) for row in table.rows if not row.is_total and (figure := row.figure(column))]
        if len(told) > count and all(_is_like(figure, like) for _, figure in told):
            yield told[:count]
            yield sorted(told, key=_value)[-count:]


def _value(told: tuple[StatedRow, WrittenFigure]) -> Fraction:
    return told[1].value


def _is_like(figure: WrittenFigure, like: WrittenFigure) -> bool:
    """Whether a cell is in the unit of a figure, or bare beside a count."""
    return figure.unit == like.unit or (not figure.unit and like.unit != MONEY)
