"""Changes and growth told in the text, against the columns of a table that show them."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import (
    MONEY,
    PERCENT_POINTS,
    POINTS,
    RATE,
    SCALES,
    WrittenFigure,
    written,
)
from wenlian_desktop.domain.statements.recomputing.near_figures import is_difference, is_growth, is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable, is_money
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
CHANGE_HEAD = re.compile("调整[数额金]|调增|调减|追加|追减|增减")
CHANGED = (FigureRole.ADDED, FigureRole.CUT, FigureRole.DIFFERENCE)
YEAR_HEAD = re.compile("20\\d\\d年|上年|本年|去年|今年|年初|年末|决算|预算")
LEAST_NAME, SHORT = 2, 2  # characters of a name, digits


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”，表中“{name}”的“{head}”是{tabled}。",
    remedy="核对后统一。",
)
def changes_are_those_of_the_table(report: StatedReport) -> Hits:
    """“项目调减85000元”, where the row of that name shows the digits of the change otherwise."""
    rows = [*_changes(report)]
    for each in report.statements if rows else ():
        is_change = each.role in CHANGED and each.unit == MONEY and not each.is_about and not each.meaning.is_part_year
        own = [told for told in rows if _is_named(told[0], each)] if is_change else []
        if not own or any(abs(figure.value) == each.value for _, _, figure in rows):
            continue
        for row, head, figure in own:
            if is_slip_of_digits(each.quantity, abs(figure.value), SHORT + 1):
                yield hit(
                    *dict.fromkeys((each.line, row.line)),
                    label=each.label, stated=each.text, name=row.name, head=head, tabled=figure.text,
                )  # fmt: skip
                break


BELOW_BUDGET = re.compile(
    "^(?:“?三公”?经费|全年|实际|总)?(?:决算|支出|执行)数?(?:总额)?(?:较|比|低于|少于|高于|多于|超过)(?:年初|全年)?预算数?"
    "(?:总额|合计)?(?:节[约省支]|减少|压减|下降|低|少|增加|超支|超|高|多)*(?:了)?$"
)
BUDGET, SPENT, MOST_BELOW = re.compile("预算"), re.compile("决算|支出|执行|实际"), 3


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”与表不符：预算{budget}，决算{spent}，相差{right}。",
    remedy="核对后统一。",
)
def apart_as_in_the_table_above(report: StatedReport) -> Hits:
    """“决算较预算节约15.0千元” right below a table is what its totals, or any of its rows or columns, are apart."""
    below = [each for each in report.statements if each.unit == MONEY and BELOW_BUDGET.match(each.label)]
    for each in below:
        tables = [table for table in report.tables if 0 < each.line - table.rows[-1].line <= MOST_BELOW]
        pairs = [pair for table in tables[-1:] for pair in _compared(table)]
        if each.is_about or not pairs or any(abs(one.value - other.value) == each.value for one, other in pairs):
            continue
        budget, spent = max(pairs, key=lambda pair: pair[0].value)
        right = written(abs(budget.value - spent.value), each.quantity)
        yield hit(each.line, label=each.label, stated=each.text, budget=budget.text, spent=spent.text, right=right)


def _compared(table: StatedTable) -> Iterator[tuple[WrittenFigure, WrittenFigure]]:
    """The budget and the spending of each row, or of each column where the rows are these two."""
    heads = [[at for at in table.columns if words.search(table.head(at))] for words in (BUDGET, SPENT)]
    rows = [[row for row in table.rows if words.search(row.name)] for words in (BUDGET, SPENT)]
    if len(heads[0]) == len(heads[1]) == 1:
        figures = [(row.figure(heads[0][0]), row.figure(heads[1][0])) for row in table.rows]
    elif len(rows[0]) == len(rows[1]) == 1:
        figures = [(rows[0][0].figure(at), rows[1][0].figure(at)) for at in table.columns]
    else:
        figures = []
    like = next((one for pair in figures for one in pair if one and is_money(one)), None)
    for one, other in figures if like else ():
        if one and other and like and {one.unit, other.unit} <= {MONEY, ""}:
            yield _in_unit(one, like), _in_unit(other, like)


def _in_unit(figure: WrittenFigure, like: WrittenFigure) -> WrittenFigure:
    return figure if figure.unit else figure.in_unit_of(like)


def _changes(report: StatedReport) -> Iterator[tuple[StatedRow, str, WrittenFigure]]:
    """The amounts of the columns of changes, with their rows and heads; bare ones in the unit of their row."""
    for table in report.tables:
        for at in [at for at in table.columns if CHANGE_HEAD.search(table.head(at))]:
            for row in table.rows:
                figure, like = row.figure(at), next((c.quantity for c in row.cells if is_money(c.quantity)), None)
                if figure and like and figure.unit in (MONEY, ""):
                    yield row, table.head(at), figure if figure.unit else figure.in_unit_of(like)


def _is_named(row: StatedRow, each: Statement) -> bool:
    name = re.sub("支出|经费|资金|合计|总计|[一二三四]、", "", row.name)
    return (len(name) >= LEAST_NAME and name in each.label) or (row.is_total and len(each.label) <= 2 * LEAST_NAME)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：按表中“{name}”的数，{right}。",
    remedy="按“增减额÷上年数”复算后改正。",
)
def growth_is_by_the_year_before(report: StatedReport) -> Hits:
    """A growth without amounts beside it, that a row of a table makes only where it is of the wrong year."""
    rows = [*_years(report)]
    for each in report.statements if rows else ():
        is_growth_told = each.role is FigureRole.GROWTH and each.unit == RATE and not each.is_about
        if not is_growth_told or each.quantity.step >= 1 or is_growth(report, each) or is_quotient(report, each):
            continue
        if any(agrees(each.quantity, _rate(one, other), Fraction(1, 100)) for _, one, other in rows):
            continue
        for row, one, other in rows:
            if agrees(each.quantity, abs(100 * (other.value - one.value) / other.value)):
                terms = f"（{bare(other, other)}－{bare(one, one)}）÷{bare(one, one)}"
                right = f"{terms}＝{written(_rate(one, other), each.quantity)}"
                lines = dict.fromkeys((each.line, row.line))
                yield hit(*lines, label=each.label, stated=each.text, name=row.name, right=right)
                break


def _rate(before: WrittenFigure, now: WrittenFigure) -> Fraction:
    return abs(100 * (now.value - before.value) / before.value)


def _years(report: StatedReport) -> Iterator[tuple[StatedRow, WrittenFigure, WrittenFigure]]:
    """The rows with figures of two years: (row, the one before, the one after)."""
    for table in report.tables:
        columns = [at for at in table.columns if YEAR_HEAD.search(table.head(at))]
        pairs = [(a, b) for a, b in permutations(columns, 2) if _is_before(table.head(a), table.head(b))]
        for row in table.rows:
            for before, now in pairs:
                one, other = row.figure(before), row.figure(now)
                if one and other and one.unit == other.unit != RATE and one.value and other.value:
                    yield row, one, other


def _is_before(one: str, other: str) -> bool:
    years = [re.search(r"20\d\d", head) for head in (one, other)]
    if all(years):
        return int(years[0][0]) + 1 == int(years[1][0])  # type: ignore[index]
    return re.search("上年|去年", one) is not None and re.search("本年|今年", other) is not None


OF_UNIT = re.compile("（((?:[百千]?万|亿)?)([^（）\\d]{1,4})）$")
MEASURES = re.compile("[数量额值]$|^\\d[.、]|^[一二三四五六七]、")
NEAR_TABLE, NEAR = 6, Fraction(1, 5)  # lines; of the right value


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{label}{stated}”不对：按表中“{name}”的数，{right}。"},
    remedy="按两年数复算后改正。",
)
def differences_are_those_of_rows(report: StatedReport) -> Hits:
    """“用电量较上年减少62.8万千瓦时” below a table, whose row of that name shows both years: what these are apart."""
    rows = [*_years(report)]
    for each in report.statements if rows else ():
        is_change = each.role is FigureRole.DIFFERENCE and each.unit not in (RATE, PERCENT_POINTS, POINTS)
        near = [told for told in rows if 0 < each.line - told[0].line <= NEAR_TABLE] if is_change else []
        own = [(row, *pair) for row, *figures in near if (pair := _in_its_unit(row, figures, each))]
        if (
            each.is_about
            or not own
            or is_difference(report, each)
            or any(_is_apart(one, other, each) for _, one, other in own)
        ):
            continue
        row, before, now = own[0]
        right = abs(now.value - before.value)
        if len({one.line for one, *_ in own}) == 1 and _is_meant(each.quantity, right):
            more, less = sorted((before, now), key=lambda one: -one.value)
            terms = f"{bare(more, more)}－{bare(less, more)}＝{written(right, each.quantity)}"
            lines = dict.fromkeys((each.line, row.line))
            yield doubtful(*lines, kind=TURNED, label=each.label, stated=each.text, name=row.name, right=terms)


def _in_its_unit(
    row: StatedRow, figures: Sequence[WrittenFigure], each: Statement
) -> tuple[WrittenFigure, WrittenFigure] | None:
    """The figures of a row that a change is told of: by its unit and its name, or by a unit no name is needed with."""
    before, now = figures
    unit, name = OF_UNIT.search(row.name), MEASURES.sub("", OF_UNIT.sub("", row.name))
    is_known = unit[2] == each.unit and SCALES[unit[1]] == each.quantity.scale if unit else len(name) >= LEAST_NAME
    if not is_known or not name or name not in each.label or before.unit not in ("", each.unit):
        return None
    return _scaled(before, each), _scaled(now, each)


def _scaled(figure: WrittenFigure, each: Statement) -> WrittenFigure:
    return figure if figure.unit else figure.in_unit_of(each.quantity)


def _is_apart(before: WrittenFigure, now: WrittenFigure, each: Statement) -> bool:
    return abs(abs(now.value - before.value) - each.value) <= max(before.step, each.quantity.step)


def _is_meant(stated: WrittenFigure, right: Fraction) -> bool:
    return right > 0 and (abs(stated.value - right) <= NEAR * right or is_slip_of_digits(stated, right, SHORT))
