"""Columns whose heads say what they come from: averages, what is left, growth, counts by a price, stocks."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, RATE, WrittenFigure, number, written
from wenlian_desktop.domain.statements.recomputing.stocks import BEGUN, CAME, ENDED, WENT
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.tables_recomputed.relations_of_columns import rows_told

Hits = Iterator[Hit[int]]
Value = Callable[[Fraction, Fraction], Fraction | None]
BRACKETS = re.compile("[（(][^（）()]*[）)]")
AVERAGE = re.compile("[人户场次件期班册篇团队站馆镇村校店组届批天日月]均|^平均")
LEFT = re.compile(
    "空编|缺编|空缺|缺额|缺口|差额|剩余|结余|尚余|未完成|余额|库存|相差|超编|^增减(?:数|额|量)?$|净增|^增加(?:数|额)?$"
)
GROWTH = re.compile("增减幅|增幅|增长率|增减率|增速|变动率|增减比例|增长幅度|^同比(?:增长|增减)?$|^增长$|^增减%$")
PRODUCT = re.compile("金额|小计|合计|总额|总价|经费|费用|总数|总量|资金|支出|补贴")
PRICE = re.compile("标准|单价|均价|定额|每[人户场件册套份]")
NO_TERM = re.compile("率|占|比例|比重|序号|编号|年份|累计|得分|权重")
LEAST_AGREEING, MOST_COLUMNS, MOST_MISFITS = 2, 9, 3
HUNDRED = Fraction(100)


@dataclass(frozen=True)
class _Formula:
    """What two columns make: the sign of the arithmetic, and its value (None where there is none)."""

    sign: str
    value: Value


QUOTIENT = _Formula("÷", lambda one, other: one / other if other else None)
DIFFERENCE = _Formula("－", lambda one, other: one - other)
TIMES = _Formula("×", lambda one, other: one * other)
GROWN = _Formula("", lambda one, other: HUNDRED * (one - other) / other if other else None)
KINDS = ((AVERAGE, QUOTIENT), (GROWTH, GROWN), (LEFT, DIFFERENCE), (PRODUCT, TIMES))


SAYS, REMEDY = "表中“{name}”的“{head}”写{stated}，{terms}应为{right}。", "按算式逐行复算，改正不符的一处。"


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def columns_are_what_their_heads_say(report: StatedReport) -> Hits:
    """“场均人次” is people by events, “空编” posts less people, “金额” a count by its price, in all rows but one."""
    for table in report.tables:
        for column, formula in _formulas(table):
            if formula is not GROWN or len(table.rows) > 1:
                yield from _misfits(report, table, column, formula)
        yield from _stocks(report, table)
        yield from _since_the_row_before(table, is_rate=False)


@rule("C50", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def growth_in_columns(report: StatedReport) -> Hits:
    """Growth in a table of two years and nothing else, and since the row before: “比上年增长” below 2022年, 2023年."""
    for table in report.tables:
        for column, formula in _formulas(table):
            if formula is GROWN and len(table.rows) == 1:
                yield from _misfits(report, table, column, formula)
        yield from _since_the_row_before(table, is_rate=True)


def _formulas(table: StatedTable) -> Iterator[tuple[int, _Formula]]:
    """The columns whose heads say what they come from."""
    for column in [at for at in table.columns if table.head(at)][:MOST_COLUMNS]:
        head = BRACKETS.sub("", table.head(column))
        formula = next((formula for shape, formula in KINDS if shape.search(head)), None)
        if formula:
            yield column, formula


def _misfits(report: StatedReport, table: StatedTable, column: int, formula: _Formula) -> Hits:
    columns = [at for at in table.columns if at != column and table.head(at) and not NO_TERM.search(table.head(at))]
    for one, other in permutations(columns[:MOST_COLUMNS], 2):
        if formula is TIMES and not PRICE.search(table.head(other)):
            continue
        rows = [(row, right) for row in table.rows if (right := _right(table, row, (one, other, column), formula))]
        wrong = [(row, right) for row, right in rows if not _agrees(row, column, right[0])]
        agreeing = len(rows) - len(wrong)
        if formula is GROWN and len(rows) == 1 == len(wrong) and _is_of_two_years(table, one, other, column):
            yield _told(table, wrong[0][0], column, *wrong[0][1])
            return
        if agreeing >= LEAST_AGREEING and wrong and len(wrong) * MOST_MISFITS <= len(rows):
            yield from (_told(table, row, column, *right) for row, right in wrong if row.line not in rows_told(report))
            return


def _is_of_two_years(table: StatedTable, one: int, other: int, column: int) -> bool:
    """Whether a table of one row has no columns but those of two years that follow each other and of the growth."""
    years = [YEAR.match(table.head(at)) for at in (other, one)]
    is_next = all(years) and int(table.head(one)[:4]) == int(table.head(other)[:4]) + 1
    is_named = LAST_YEAR.match(table.head(other)) is not None and THIS_YEAR.match(table.head(one)) is not None
    return (is_next or is_named) and not [at for at in table.columns if at not in (one, other, column)]


LAST_YEAR, THIS_YEAR = re.compile("上一?年|去年"), re.compile("本年|今年|当年")
YEAR = re.compile(r"20\d{2}年?", re.ASCII)


def _right(
    table: StatedTable, row: StatedRow, columns: tuple[int, int, int], formula: _Formula
) -> tuple[Fraction, str] | None:
    """What a column should be in a row, and the terms of it; in the unit of the column."""
    first, second, stated = (row.figure(at) for at in columns)
    if first is None or second is None or stated is None or RATE in (first.unit, second.unit):
        return None
    if row.is_total and formula in (TIMES, QUOTIENT):
        return None
    one, other = _value(first, table.head(columns[0])), _value(second, table.head(columns[1]))
    right = formula.value(one, other)
    if right is None:
        return None
    if formula in (DIFFERENCE, GROWN) and first.unit != second.unit:
        return None
    if (
        stated.unit == MONEY
        and formula is TIMES
        and not first.unit
        and not second.unit
        and "元" not in table.head(columns[1])
    ):
        right *= FEN * stated.scale  # the unit stands above the table: 数量｜单价｜金额
    if stated.unit != MONEY and formula is not GROWN and MONEY in (first.unit, second.unit):
        right /= FEN * Fraction(_scale(table.head(columns[2])))
    shown = f"{bare(first, first)}{formula.sign}{bare(second, second)}"
    if formula is GROWN:
        shown = f"（{bare(first, first)}－{bare(second, second)}）÷{bare(second, second)}"
    return right, shown


def _scale(head: str) -> int:
    return 10_000 if "万元" in head else 1


def _value(figure: WrittenFigure, head: str) -> Fraction:
    """A figure, in 分 where its head says that it is money."""
    is_bare_money = figure.unit == "" and re.search("元", head) is not None
    return figure.value * FEN * _scale(head) if is_bare_money else figure.value


def _agrees(row: StatedRow, column: int, right: Fraction) -> bool:
    stated = row.figure(column)
    return stated is not None and abs(stated.value - right) <= stated.step / 2


def _told(table: StatedTable, row: StatedRow, column: int, right: Fraction, terms: str) -> Hit[int]:
    stated = row.figure(column)
    assert stated is not None
    shown = written(right, stated) if stated.unit else number(right, 2)
    return hit(
        row.line, name=row.name or row.words(0), head=table.head(column), stated=stated.text, terms=terms, right=shown
    )


def _since_the_row_before(table: StatedTable, *, is_rate: bool) -> Hits:
    """“2023年|15000|3000”, “2024年|18500|3500”: how much more than in the row before, of the one column of counts."""
    column = next((at for at in table.columns if SINCE_LAST.search(BRACKETS.sub("", table.head(at)))), None)
    counts = [at for at in table.columns if at != column and not NO_TERM.search(table.head(at))]
    rows = [row for row in table.rows if not row.is_total]
    if column is None or len(counts) != 1 or not all(YEAR.fullmatch(row.name) for row in rows):
        return
    told = [
        (row, _since(then, now, row.figure(column)))
        for before, row in pairwise(rows)
        if (now := row.figure(counts[0])) and (then := before.figure(counts[0])) and row.figure(column)
        and then.value
        and (row.figure(column).unit == RATE) is is_rate  # type: ignore[union-attr]
        and int(row.name[:4]) == int(before.name[:4]) + 1
    ]  # fmt: skip
    wrong = [(row, right) for row, right in told if not _agrees(row, column, right[0])]
    if len(wrong) == 1 and len(told) > 1:
        yield _told(table, wrong[0][0], column, *wrong[0][1])


def _since(then: WrittenFigure, now: WrittenFigure, stated: WrittenFigure | None) -> tuple[Fraction, str]:
    """How much more, or by how many hundredths."""
    terms = f"{bare(now, now)}－{bare(then, then)}"
    if stated is None or stated.unit != RATE:
        return now.value - then.value, terms
    return HUNDRED * (now.value - then.value) / then.value, f"（{terms}）÷{bare(then, then)}"


SINCE_LAST = re.compile(
    "^(?:比|较|与)上年(?:相比)?(?:增减|增加|增长|变化)(?:数|额|量|率|幅度?)?$|^同比增减(?:数|额|量)$|^(?:同比)?增(?:长率|速|幅)$|^同比增长$"
)


def _stocks(report: StatedReport, table: StatedTable) -> Hits:
    """“年初会员|当年新增|当年减少|年末会员”: what there was, with what came and without what went."""
    heads = [(at, BRACKETS.sub("", table.head(at))) for at in table.columns if table.head(at)]
    begun = [at for at, head in heads if BEGUN.search(head)]
    ended = [at for at, head in heads if ENDED.search(head) and at not in begun]
    came = [at for at, head in heads if at not in begun + ended and CAME.search(head)]
    went = [at for at, head in heads if at not in begun + ended + came and WENT.search(head)]
    if len(begun) != 1 or len(ended) != 1 or len(came) + len(went) == 0:
        return
    if any(head for at, head in heads if at not in begun + ended + came + went and begun[0] < at < ended[0]):
        return  # a column between them that is not known
    told = [(row, right) for row in table.rows if (right := _ended(row, begun[0], came, went, ended[0]))]
    wrong = [(row, right) for row, right in told if row.figure(ended[0]).value != right[0]]  # type: ignore[union-attr]
    if len(wrong) * 2 <= len(told) and len(wrong) <= 2:
        yield from (_told(table, row, ended[0], *right) for row, right in wrong if row.line not in rows_told(report))


def _ended(
    row: StatedRow, begun: int, came: Sequence[int], went: Sequence[int], ended: int
) -> tuple[Fraction, str] | None:
    terms = [(1, row.figure(at)) for at in (begun, *came)] + [(-1, row.figure(at)) for at in went]
    last = row.figure(ended)
    if last is None or any(figure is None or figure.unit != last.unit for _, figure in terms):
        return None
    known = [(sign, figure) for sign, figure in terms if figure]
    shown = "".join(("＋" if sign > 0 else "－") + bare(figure, figure) for sign, figure in known)
    return sum((sign * figure.value for sign, figure in known), Fraction(0)), shown.removeprefix("＋")
