"""Totals told right above or below a small table, and the totals of its last row, against what its rows make."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, is_slip_of_digits, summed
from wenlian_desktop.domain.statements.forms_and_tables.tables_beside import ColumnBeside, SmallTable, small_tables
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, POINTS, RATE, WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_ALL = re.compile("共|合计|总|之和|全年|全部|合起来|[两二三四五六七八]地|^其?中?(?:按|分)")
NO_TOTAL = re.compile("均|每|最|比|超|节|剩|余|尚|其中|上年|去年|标准|差|增|减|不|去掉|满分|率")
OTHER_HEAD = re.compile("率|比|均|累计|目标|指标|完成|计划|单价|标准|年份|序号|排名|尾数|编码|文号")
MARKS = re.compile("分|权重")
OPENS = re.compile("如下|下表|明细|列示|按[^，。；]{1,8}[：。]$|：$")
MOST_TOLD = 4  # figures of a sentence
LEAST_DIGITS, NEAR = 2, 20  # a slip may be of so many; a total is off by no more than this part of it
SAYS, REMEDY = {TURNED: "写“{stated}”，表中“{head}”各行之和为{sum}。"}, "对照表格逐行核对，改正不符的一处。"
Wrong = tuple[Statement, SmallTable, ColumnBeside, list[WrittenFigure]]


@rule("C41", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def totals_beside_small_tables(report: StatedReport) -> Hits:
    """“共拨付48000元” right below rows that make 51000, “演出46场” right above rows that make 64."""
    for table in small_tables(report):
        for each in (one for sentence in table.sentences for one in sentence.statements):
            column = _meant(report, table, each)
            if column is not None:
                figures = [_in_unit(one, each.quantity) for one in column.figures]
                lines = dict.fromkeys((each.line, *(row.line for row in table.rows)))
                kind = hit if OF_ALL.search(each.between) else doubtful
                shown = summed(figures, each.quantity)
                yield kind(*lines, kind=TURNED, stated=each.text, head=column.head or table.names[0], sum=shown)


def _in_unit(figure: WrittenFigure, other: WrittenFigure) -> WrittenFigure:
    if figure.unit:
        return figure
    scaled = figure.in_unit_of(other)
    ratio = Fraction(figure.value, scaled.value) if scaled.value and other.unit not in (MONEY,) else Fraction(1)
    return scaled if other.scale == 1 or other.unit == MONEY else _unscaled(scaled, ratio)


def _unscaled(figure: WrittenFigure, ratio: Fraction) -> WrittenFigure:
    return WrittenFigure(
        figure.start, figure.end, figure.text, figure.value * ratio, figure.unit,
        figure.step * ratio, figure.scale, figure.mark,
    )  # fmt: skip


def _meant(report: StatedReport, table: SmallTable, each: Statement) -> ColumnBeside | None:
    """The one column whose total a figure was meant to be, but for a slip; None where it is anything else."""
    is_plain = (
        not each.is_about and each.unit not in (RATE, PERCENT_POINTS, "") and each.role is not FigureRole.REFERENCE
    )
    if not is_plain or _has_parts(report, each):
        return None
    if NO_TOTAL.search(each.label) or NO_TOTAL.match(each.after):
        return None
    fitting = [one for one in table.columns if _is_of_unit(one, each) and not OTHER_HEAD.search(one.head)]
    if not fitting or _is_known(table, fitting, each) or _is_told_elsewhere(report, each):
        return None
    text = report.sentences[each.sentence].text
    is_of_all = OF_ALL.search(each.between) is not None or OPENS.search(text) is not None
    found = [one for one in fitting if _is_slip(each, one, is_of_all=is_of_all) and not _is_total_told(table, one)]
    return found[0] if len(found) == 1 else None


def _has_parts(report: StatedReport, each: Statement) -> bool:
    """Whether a sentence tells many figures, or parts of one behind it: then it is not of the table."""
    sentence = report.sentences[each.sentence]
    behind = sentence.text[each.quantity.end :]
    parts = [one for one in sentence.statements if one.quantity.start > each.quantity.end and one.unit == each.unit]
    return len(sentence.statements) > MOST_TOLD or ("其中" in behind and bool(parts))


def _is_total_told(table: SmallTable, column: ColumnBeside) -> bool:
    """Whether another figure beside the table is the total, or the line lists so many that it tells of other things."""
    told = [each for sentence in table.sentences for each in sentence.statements]
    return any(agrees(each.quantity, column.total) for each in told)


def _is_told_elsewhere(report: StatedReport, each: Statement) -> bool:
    return report.times_written(each.text) > 1


def _is_of_unit(column: ColumnBeside, each: Statement) -> bool:
    if column.unit:
        return column.unit == each.unit
    if each.unit == POINTS:
        return MARKS.search(column.head) is not None
    return each.unit != MONEY and not MARKS.search(column.head)


def _is_known(table: SmallTable, columns: Sequence[ColumnBeside], each: Statement) -> bool:
    """Whether a figure is a cell, or what some cells of a column make, be it a difference."""
    for column in columns:
        values = column.values
        made = {sum(some, Fraction(0)) for count in range(1, len(values) + 1) for some in combinations(values, count)}
        made |= {abs(one - other) for one, other in combinations(values, 2)}
        last = table.table.rows[-1].figure(column.at)
        made |= {last.value} if last else set()
        made |= {abs(one.total - column.total) for one in columns}
        if any(agrees(each.quantity, right) for right in made):
            return True
    return False


def _is_slip(each: Statement, column: ColumnBeside, *, is_of_all: bool) -> bool:
    total, apart = column.total, abs(column.total - each.value)
    if apart * 2 <= total and is_slip_of_digits(each.quantity, total, LEAST_DIGITS + 1):
        return is_of_all or sum(one.isdigit() for one in each.text) > LEAST_DIGITS
    return is_of_all and apart * NEAR <= total and _is_nearest(each, column)


def _is_nearest(each: Statement, column: ColumnBeside) -> bool:
    """Whether what it is off is less than the least row: else some rows may be meant."""
    return abs(column.total - each.value) < min(column.values)


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "表中“{name}”写{stated}，以上各行之和为{sum}。"},
    remedy="核对明细和合计，改正不符的一处。",
)
def last_rows_are_the_rows_above(report: StatedReport) -> Hits:
    """“会员总数｜1860”, below rows that make 1887: a last row whose name ends with 总数 or the like."""
    for table in small_tables(report):
        last = table.table.rows[-1]
        for column in table.columns if last not in table.rows and not last.is_total else ():
            whole = last.figure(column.at)
            if whole is None or whole.unit != column.unit or OTHER_HEAD.search(column.head):
                continue
            apart = abs(whole.value - column.total)
            is_meant = is_slip_of_digits(whole, column.total, LEAST_DIGITS + 1) or apart * NEAR <= column.total
            if apart and is_meant:
                lines = (last.line, *(row.line for row in table.rows))
                yield hit(*lines, kind=TURNED, name=last.name, stated=whole.text, sum=summed(column.figures, whole))
