"""Rates, averages and times told right beside a small table that has none of its own, against what its figures make."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, is_slip_of_digits
from wenlian_desktop.domain.statements.forms_and_tables.tables_beside import ColumnBeside, SmallTable, small_tables
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_growth, is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES

Hits = Iterator[Hit[int]]
Made = tuple[Fraction, str]  # what figures of the table make, and how
HUNDRED = Fraction(100)
LONG, NEVER = 4, 99  # characters of a figure in which one wrong digit is no chance; no digit may be wrong
MOST_COLUMNS, NEAR = 4, 8  # columns; an average is off by no more than this part of it
SHARE, GROWN = re.compile("占|比[重例]"), re.compile("增|降|减|压|升|下滑|同比")
AVERAGE = re.compile("均|平均|每")
NOT_MADE = re.compile("控制率|标准|限额|定额|目标|上一?年|去年|计划")
OTHER_HEAD = re.compile("序号|年份|编码|文号|尾数|排名|累计|目标|指标")
OF_ROW = "一行的"
SAYS, REMEDY = {TURNED: "“{label}{stated}”不对：按表中的数，{right}。"}, "按表中的数复算后改正。"


@rule("C41", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def rates_beside_small_tables(report: StatedReport) -> Hits:
    """“女会员占45.70%” above rows of 63 and 57: a rate that a slip of the hand parts from what the rows make."""
    for table, each in _told(report):
        if each.unit == RATE and each.quantity.step < 1 and not AVERAGE.search(each.label):
            made = [*_rates(table)]
            if not _is_one_of(each.quantity, made) and not is_quotient(report, each) and not is_growth(report, each):
                yield from _slip(each, table, [one for one in made if _fits(table, each, one[1])])


@rule("C41", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def averages_beside_small_tables(report: StatedReport) -> Hits:
    """“人均88元” below 15 批次, 120 人次 and 9240 元; “平均每班45人” above rows that make 42."""
    for table, each in _told(report):
        if each.unit != RATE and each.unit and AVERAGE.search(each.label):
            made = [*_averages(table, each)]
            near = [
                one
                for one in made
                if one[0] and not one[1].startswith(OF_ROW) and abs(one[0] - each.value) * NEAR <= one[0]
            ]
            slips = [one for one in made if _is_slip(each.quantity, one[0])]
            if made and not _is_one_of(each.quantity, made) and len({one for one, _ in slips or near}) == 1:
                yield _hit(each, table, (slips or near)[0])


def _told(report: StatedReport) -> Iterator[tuple[SmallTable, Statement]]:
    for table in small_tables(report):
        for sentence in table.sentences:
            for each in sentence.statements:
                is_plain = not each.is_about and report.is_of_year(each) and not NOT_MADE.search(each.label)
                if is_plain and report.times_written(each.text) == 1:
                    yield table, each


def _plain(table: SmallTable) -> list[ColumnBeside]:
    return [one for one in table.columns if one.unit != RATE and not OTHER_HEAD.search(one.head)][:MOST_COLUMNS]


def _rates(table: SmallTable) -> Iterator[Made]:
    """Shares of rows in their column, and of one column in another, of each row and of all; how much one is more."""
    columns = _plain(table)
    for column in columns:
        values = column.values
        for first in range(len(values) if column.total else 0):
            for end in range(first + 1, len(values) + 1):
                yield HUNDRED * sum(values[first:end]) / column.total, f"占{'、'.join(table.names[first:end])}"
    for one, other in permutations(columns, 2):
        if one.unit == other.unit:
            pairs = [(one.total, other.total, "合计"), *zip(one.values, other.values, table.names, strict=True)]
            for part, whole, name in pairs:
                if whole:
                    yield HUNDRED * part / whole, f"率{name}的{one.head}÷{other.head}"
                    yield HUNDRED * abs(part - whole) / whole, f"增{name}的{one.head}比{other.head}"
    for column in columns:
        for part, whole in permutations(column.values, 2):
            if whole:
                yield HUNDRED * abs(part - whole) / whole, "增一行比另一行"
                yield HUNDRED * part / whole, "另一行"


def _fits(table: SmallTable, each: Statement, how: str) -> bool:
    """Whether a rate of the table is one of what the words tell: a share of the rows named, growth, or any other."""
    if how[0] == "占":
        named = [name for name in table.names if name and (name in each.between or name[:2] in each.label)]
        is_of_many = re.search("以上|以下|前|后|[一二三四]半年|至|\\d月", each.between) is not None
        return is_of_many or any(how == f"占{name}" for name in named)
    name = how[1:].partition("的")[0]
    if name == "合计" and any(word in each.between and word not in "".join(table.names) for word in CLASSES):
        return False  # 其余733.60万元为基本支出预算，执行率97.72%
    if name != "合计" and name not in each.between:
        return False
    return (GROWN.search(each.label) is not None) == (how[0] == "增") and how[0] in "增率" and "一行" not in how


def _is_one_of(stated: WrittenFigure, made: Iterable[Made]) -> bool:
    return any(agrees(stated, right) or agrees(stated, HUNDRED - right) for right, _ in made)


def _is_slip(stated: WrittenFigure, right: Fraction) -> bool:
    return right > 0 and is_slip_of_digits(stated, right, LONG)


def _slip(each: Statement, table: SmallTable, made: Iterable[Made]) -> Hits:
    found = {round(right, 3): how for right, how in made if _is_slip(each.quantity, right)}
    if len(found) == 1:
        yield _hit(each, table, next(iter(found.items())))


def _averages(table: SmallTable, each: Statement) -> Iterator[Made]:
    """The mean of the rows of a column, and one column by another: of all, and of each row."""
    columns = _plain(table)
    for column in columns:
        if column.unit in ("", each.unit):
            yield _scaled(column.total / len(column.figures), column, each), f"{column.head}的平均数"
        for other in columns:
            is_by = other is not column and other.unit != MONEY and (column.unit == MONEY) == (each.unit == MONEY)
            rows = [*zip(column.values, other.values, strict=True)] if is_by else []
            if is_by and other.total:
                yield _scaled(column.total / other.total, column, each), f"{column.head}÷{other.head}"
            for part, count in rows:
                if count:
                    yield _scaled(part / count, column, each), f"{OF_ROW}{column.head}÷{other.head}"


def _scaled(right: Fraction, column: ColumnBeside, each: Statement) -> Fraction:
    return right * FEN if each.unit == MONEY and not column.unit else right


def _hit(each: Statement, table: SmallTable, made: Made) -> Hit[int]:
    lines = dict.fromkeys((each.line, *(row.line for row in table.rows)))
    how = made[1][1:] if made[1][:1] in "占率增" else made[1]
    right = f"{how or '这几行'}应为{written(made[0], each.quantity)}"
    return doubtful(*lines, kind=TURNED, label=each.label, stated=each.text, right=right)
