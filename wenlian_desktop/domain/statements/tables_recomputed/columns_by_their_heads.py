"""Columns by their heads: carried in, come, spent and carried on; shares of an amount; words beside figures; ranks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, quantities, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]
BALANCE = (
    re.compile("^(?:年初|期初|上年)(?:结转|结余)"),
    re.compile("^(?:本年|本期|当年|年内)?(?:收入|到位|拨入|下达|安排)"),
    re.compile("^(?:本年|本期|当年|年内)?(?:支出|使用|支付|执行)"),
    re.compile("^(?:年末|期末|本年末)(?:结转|结余)"),
)
SHARE = re.compile(r"占[^，。；\d]{0,8}(?P<whole>\d+(?:\.\d+)?)(?P<scale>万?)元?的?(?:比例|比重|比)?", re.ASCII)
MOST_OFF = 2  # times


@dataclass(frozen=True)
class Related:
    """A figure of a row, what it should be, and the arithmetic."""

    row: StatedRow
    head: str
    stated: WrittenFigure
    right: Fraction
    terms: str
    slack: Fraction


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”的“{head}”写{stated}，{terms}应为{right}。",
    remedy="按表头的关系逐行复算，改正不符的一处。",
)
def named_columns_make_another(report: StatedReport) -> Hits:
    """Balances and shares that the heads of a table name, row by row."""
    for table in report.tables:
        for each in (*_balances(table), *_shares(table)):
            is_near = each.right > 0 and each.right / MOST_OFF < each.stated.value < each.right * MOST_OFF
            if abs(each.stated.value - each.right) > each.stated.step / 2 + each.slack and is_near:
                yield hit(
                    each.row.line, name=each.row.name, head=each.head, stated=each.stated.text,
                    terms=each.terms, right=written(each.right, each.stated),
                )  # fmt: skip


def _rows(table: StatedTable, *columns: int | None) -> Iterator[tuple[StatedRow, list[WrittenFigure]]]:
    """The rows, without totals, that have a figure in each of some columns."""
    for row in table.rows if None not in columns and len({*columns}) == len(columns) else ():
        figures = [figure for column in columns if (figure := row.figure(column)) is not None]
        if len(figures) == len(columns) and not row.is_total:
            yield row, figures


def _balances(table: StatedTable) -> Iterator[Related]:
    """What was carried in, what came, what was spent, and what is carried on."""
    found = [[at for at in table.columns if head.search(table.head(at))] for head in BALANCE]
    columns = [each[0] if len(each) == 1 else None for each in found]
    for row, figures in _rows(table, *columns):
        begun, came, went, ended = figures
        if len({each.unit for each in figures}) == 1 and ended.unit != RATE:
            terms = f"{bare(begun, ended)}＋{bare(came, ended)}－{bare(went, ended)}"
            slack = sum((each.rounding for each in figures), Fraction(0))
            right = begun.value + came.value - went.value
            yield Related(row, table.head(columns[-1] or 0), ended, right, terms, slack)


def _shares(table: StatedTable) -> Iterator[Related]:
    """“占全年预算600万元的比例”: the one column of money by the amount that the head names."""
    for column in table.columns:
        named = SHARE.search(table.head(column))
        money = [at for at in table.columns if at != column and any(_has_money(row, at) for row in table.rows)]
        if not named or len(money) != 1:
            continue
        whole = Fraction(named["whole"]) * 100 * (10_000 if named["scale"] else 1)
        for row, (part, share) in _rows(table, money[0], column):
            if share.unit == RATE and part.unit == MONEY and whole:
                right = 100 * part.value / whole
                terms = f"{bare(part, part)}÷{named['whole']}"
                yield Related(row, table.head(column), share, right, terms, 100 * part.rounding / whole)


def _has_money(row: StatedRow, column: int) -> bool:
    figure = row.figure(column)
    return figure is not None and figure.unit == MONEY


BOOKED, COUNTED = re.compile("账面|账存"), re.compile("实盘|实存|盘点数|实有数|清点")
LAST, THIS = re.compile("^(?:上年|去年|20\\d\\d年)"), re.compile("^(?:本年|当年|20\\d\\d年)")
YEAR = re.compile(r"20\d\d", re.ASCII)
LIMIT, ACTUAL = re.compile("控制|限额|标准|预算|定额|上限"), re.compile("实际|支出|决算|执行|完成")
SAID_HEAD = re.compile("差异|变动|增减|盈亏|升降|变化|比较")
SAID = re.compile("(?P<more>盘盈|增加|增长|上升|提高|多|超支|超出)|(?P<less>盘亏|减少|下降|降低|压减|少|节约|结余)")
OVER_HEAD = re.compile("是否(?:超支|超标|超预算|超限|突破|超出)")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="表中“{name}”写“{words}”，但前一栏{one}，后一栏{other}。",
    remedy="核对两数，改正说法或数字。",
)
def words_of_rows_fit(report: StatedReport) -> Hits:
    """“盘盈1” where fewer were found than booked, “减少0.7” where it rose, “否” under 是否超支 where it is over."""
    for table in report.tables:
        said = [at for at, head in enumerate(table.heads) if SAID_HEAD.search(head) or OVER_HEAD.search(head)]
        pair = _compared(table) if said else None
        for row in table.rows if pair else ():
            first, second = pair or (0, 0)
            one, other = _figure(row, first), _figure(row, second)
            for words, head in ((row.words(at), table.head(at)) for at in said):
                if one and other and _contradicts(head, words, one, other):
                    yield hit(row.line, name=row.name, words=words, one=row.words(first), other=row.words(second))


def _compared(table: StatedTable) -> tuple[int, int] | None:
    """The columns of what was booked, planned or last year's, and of what was found, spent or this year's."""
    heads = [*enumerate(table.heads)]
    for first, second in ((BOOKED, COUNTED), (LIMIT, ACTUAL), (LAST, THIS)):
        ones = [at for at, head in heads if at and first.search(head) and not OVER_HEAD.search(head)]
        others = [at for at, head in heads if at and at not in ones[:1] and second.search(head)]
        others = [at for at in others if not OVER_HEAD.search(table.head(at))]
        if len(ones[:1]) == len(others) == 1 and (len(ones) == 1 or first is LAST):
            years = [YEAR.match(table.head(at)) for at in (ones[0], others[0])]
            is_turned = all(years) and table.head(ones[0]) > table.head(others[0])
            return (others[0], ones[0]) if is_turned else (ones[0], others[0])
    return None


def _figure(row: StatedRow, column: int) -> WrittenFigure | None:
    """The figure of a cell, with ≤ before it or not."""
    found = [*quantities(row.words(column).lstrip("≤≥<>＜＞"))]
    return found[0] if len(found) == 1 and isinstance(found[0], WrittenFigure) else None


def _contradicts(head: str, words: str, one: WrittenFigure, other: WrittenFigure) -> bool:
    if one.unit != other.unit or one.mark or other.mark:
        return False
    if OVER_HEAD.search(head):
        is_over = other.value > one.value
        return (words in ("否", "未超支", "未超标", "未超", "不超") and is_over) or (
            words in ("是", "超支") and not is_over
        )
    said = SAID.match(words)
    apart = other.value - one.value
    return said is not None and apart != 0 and (said["more"] is not None) != (apart > 0)


RANK_HEAD = re.compile("排名|名次|位次|排序$")
RISING = re.compile("由低到高|从低到高|从少到多|升序")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="表中“{name}”排第{rank}，{stated}却比排第{before}的{other}{way}。",
    remedy="按数额重排名次。",
)
def ranks_fit_the_figures(report: StatedReport) -> Hits:
    """Ranks in a column, beside the one column of figures that all but two of them follow."""
    for table in report.tables:
        column = next((at for at in table.columns if RANK_HEAD.search(table.head(at))), None)
        others = [at for at in table.columns if at != column]
        rows = [
            (rank.value, row, row.figure(others[0])) for row in table.rows if (rank := row.figure(column)) and others
        ]
        ranked = sorted(((rank, row, figure) for rank, row, figure in rows if figure), key=lambda each: each[0])
        if (
            column is None
            or len(others) != 1
            or len(ranked) < len("123")
            or [each[0] for each in ranked] != [*range(1, len(ranked) + 1)]
        ):
            continue
        sign = -1 if RISING.search(table.head(column)) else 1
        wrong = [
            (one, other) for one, other in pairwise(ranked)
            if (other[2].value - one[2].value) * sign > 0
        ]  # fmt: skip
        is_named = re.search("由高到低|从高到低|由低到高|从低到高|从多到少", table.head(column)) is not None
        for one, other in wrong if len(wrong) == 1 and (is_named or len(ranked) > len("1234")) else ():
            yield hit(
                other[1].line, name=other[1].name, rank=int(other[0]), stated=other[2].text, before=int(one[0]),
                other=one[2].text, way="大" if sign > 0 else "小",
            )  # fmt: skip
