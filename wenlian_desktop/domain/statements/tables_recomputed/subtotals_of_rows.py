"""Rows of a table that are the sum of rows below or above them, in all columns but one."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_near, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable, numbered_below

Hits = Iterator[Hit[int]]
Wrong = tuple[StatedTable, int, StatedRow, Sequence[StatedRow]]
NOT_ADDED = re.compile("率|幅|%|增长|占|比|均|单价|序号|系数|日期|时间|年$")
FULL_MARKS = re.compile("满分|分值|权重|标准分")
OF_SCORES = re.compile("分|^自评$")
SUBTOTAL = re.compile("小计")  # of the rows above it
LEAST_PARTS, MOST_PARTS, LEAST_AGREEING = 2, 9, 2
SAYS = "“{name}”的“{head}”写{stated}，所属各行之和为{sum}。"
REMEDY = "核对小计和明细，改正不符的一处。"


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def subtotals_of_money(report: StatedReport) -> Hits:
    """“二、项目支出 167.00 198.30” above its projects, or 小计 below its rows."""
    yield from (_told(*each) for each in _wrong(report) if _unit(*each) == MONEY)


@rule("C21", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def subtotals_of_scores(report: StatedReport) -> Hits:
    """“二、产出 60 58.55” above （一） and （二）."""
    yield from (_told(*each) for each in _wrong(report) if _unit(*each) != MONEY and _is_of_scores(each))


@rule("C22", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def subtotals_of_marks(report: StatedReport) -> Hits:
    """“产出 30” above items of 10, 10, 5 and 5."""
    yield from (_told(*each) for each in _wrong(report) if _unit(*each) != MONEY and _is_of_marks(each))


def _is_of_scores(wrong: Wrong) -> bool:
    return OF_SCORES.search(wrong[0].head(wrong[1])) is not None and not _is_of_marks(wrong)


def _is_of_marks(wrong: Wrong) -> bool:
    return FULL_MARKS.search(wrong[0].head(wrong[1])) is not None


def _unit(table: StatedTable, column: int, row: StatedRow, parts: Sequence[StatedRow]) -> str:
    figure = row.figure(column)
    return figure.unit if figure else ""


def _told(table: StatedTable, column: int, row: StatedRow, parts: Sequence[StatedRow]) -> Hit[int]:
    whole = row.figure(column)
    figures = [figure for part in parts if (figure := part.figure(column))]
    assert whole is not None
    lines = dict.fromkeys((row.line, *(part.line for part in parts)))
    return hit(*lines, name=row.name, head=table.head(column), stated=whole.text, sum=summed(figures, whole))


@lru_cache(2)
def _wrong(report: StatedReport) -> tuple[Wrong, ...]:
    return tuple(_all_wrong(report))


def _all_wrong(report: StatedReport) -> Iterator[Wrong]:
    for table in report.tables:
        for at, row in enumerate(table.rows):
            for parts, is_sure in _lists(table, at):
                if row.name in (each.name for each in parts) and not row.is_subtotal:
                    continue  # the class of each row stands in the first column
                columns = [column for column in table.columns if not NOT_ADDED.search(table.head(column))]
                agreeing = [column for column in columns if _agrees(row, parts, column)]
                wrong = [column for column in columns if _agrees(row, parts, column) is False]
                is_told = is_sure or len([at for at in agreeing if row.figure(at).value]) >= LEAST_AGREEING  # type: ignore[union-attr]
                if len(wrong) == 1 and is_told and (agreeing or _is_near(row, parts, wrong[0])):
                    yield table, wrong[0], row, parts
                    break


def _lists(table: StatedTable, at: int) -> Iterator[tuple[Sequence[StatedRow], bool]]:
    """The rows that may be the parts of one, and whether their numbers, or 小计, say so."""
    row, following = table.rows[at], table.rows[at + 1 :]
    if row.line in table.nested:
        yield table.nested[row.line], True
        return
    below = numbered_below(row, following)
    if below:
        own = [each for each in below if not numbered_below_any(below, each)]
        yield own, len(own) >= LEAST_PARTS
        return
    if row.is_subtotal:
        own = [each for each in table.rows[:at] if each.name == row.name and not each.is_subtotal]
        yield own, len(own) >= LEAST_PARTS
        return
    if SUBTOTAL.search(row.name):
        above = table.rows[:at]
        begin = next((one + 1 for one in range(at - 1, -1, -1) if SUBTOTAL.search(above[one].name)), 0)
        yield above[begin:], at - begin >= LEAST_PARTS
        return
    if row.is_total:
        return
    for end in range(LEAST_PARTS, min(MOST_PARTS, len(following)) + 1):
        if following[end - 1].is_total:
            return
        yield following[:end], False


def numbered_below_any(rows: Sequence[StatedRow], each: StatedRow) -> bool:
    """Whether a row is, by its number, a part of one of the others."""
    return any(each in numbered_below(row, rows[at + 1 :]) for at, row in enumerate(rows))


def _agrees(row: StatedRow, parts: Sequence[StatedRow], column: int) -> bool | None:
    """Whether a row is the sum of its parts in a column; None where one of them has no figure of its unit there."""
    whole, figures = row.figure(column), [part.figure(column) for part in parts]
    told = [figure for figure in figures if figure is not None]
    if (
        whole is None
        or len(told) < len(figures)
        or {figure.unit for figure in told} != {whole.unit}
        or whole.unit == RATE
    ):
        return None
    return sum_agrees(whole, told)


def _is_near(row: StatedRow, parts: Sequence[StatedRow], column: int) -> bool:
    whole, told = row.figure(column), _values([part.figure(column) for part in parts])
    return whole is not None and bool(told) and is_near(whole.value, told)


def _values(figures: Sequence[WrittenFigure | None]) -> list[Fraction]:
    return [figure.value for figure in figures if figure and figure.value > 0]
