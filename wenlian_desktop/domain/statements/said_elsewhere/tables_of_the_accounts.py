"""Tables of the accounts against the text: projects listed without a total, the rate of difference by totals."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, WrittenFigure, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
PROJECT_HEAD = re.compile("^(?:支出)?(?:项目|具体项目|子项目)(?:支出)?(?:名称)?$")
COLUMNS = (
    (
        re.compile(
            "^(?!.*(?:年初|上年|率|增减))(?:.*(?:全年|调整后的?|年度|批复))?预算(?:数|额|金额|安排)?(?:（万?元）)?$"
        ),
        FigureRole.FULL,
    ),
    (
        re.compile("^(?!.*(?:率|上年|增减|月|季|年初)).*(?:支出|执行|决算|支付)(?:数|额|金额)?(?:（万?元）)?$"),
        FigureRole.SPENT,
    ),
)
INITIAL_HEAD = re.compile("年初预算(?:数|额)?(?:（万?元）)?$")
NO_PROJECT = re.compile("支出$|人员|公用|三公|接待|[合总小]\\s*计|其中|其他$")
LEAST_ROWS, MOST_OFF = 3, 20  # rows; of the whole, what a list may be off


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="项目支出写“{stated}”，表中“{head}”一列各项之和为{sum}。",
    remedy="核对项目明细和项目支出，改正不符的一处。",
)
def projects_of_tables_make_their_spending(report: StatedReport) -> Hits:
    """A table of projects without a total makes the budget of projects, or their spending, told once in the text."""
    for table in report.tables:
        for column, role in _columns_of_projects(table):
            told = report.facts(role, CLASSES[1])
            if len(told) != 1:
                continue
            figures = [_in_wan(figure, told[0]) for figure in _column(table, column)]
            total = sum((each.value for each in figures), Fraction(0))
            if sum_agrees(told[0].quantity, figures) or any(each.value == total for each in report.statements):
                continue
            rest = told[0].value - total
            slips = [(each, each.value + rest) for each in figures] + [(told[0].quantity, total)]
            is_slip = any(right > 0 and is_slip_of_digits(figure, right) for figure, right in slips)
            if is_slip and abs(rest) * MOST_OFF < told[0].value:
                lines = dict.fromkeys((told[0].line, *(row.line for row in table.rows)))
                shown = summed(figures, told[0].quantity)
                yield doubtful(*lines, stated=told[0].text, head=table.head(column), sum=shown)


def _columns_of_projects(table: StatedTable) -> Iterator[tuple[int, FigureRole]]:
    """The columns of the budget and the spending of a table that names projects, and has no total."""
    is_of_projects = any(PROJECT_HEAD.match(head) for head in table.heads) and len(table.rows) >= LEAST_ROWS
    if not is_of_projects or any(row.is_total or NO_PROJECT.search(row.name) for row in table.rows):
        return
    for words, role in COLUMNS:
        found = [at for at in table.columns if words.match(table.head(at))]
        if len(found) == 1 and len(_column(table, found[0])) == len(table.rows):
            yield found[0], role


def _column(table: StatedTable, column: int) -> list[WrittenFigure]:
    return [figure for row in table.rows if (figure := row.figure(column)) is not None and figure.unit in (MONEY, "")]


def _in_wan(figure: WrittenFigure, like: Statement) -> WrittenFigure:
    """A figure of a table, in the unit of the text where the table names none."""
    return figure if figure.unit == MONEY else figure.in_unit_of(like.quantity)


@rule(
    "C11",
    Level.ERROR,
    on=StatedReport,
    says="差异率写“{stated}”，{right}。",
    remedy="按“（决算－年初预算）÷年初预算”复算后改正。",
)
def difference_of_the_totals(report: StatedReport) -> Hits:
    """The rate of difference is that of the totals of a table, where the text tells no accounts."""
    if report.facts(FigureRole.INITIAL, WHOLE) and report.facts(FigureRole.SPENT, WHOLE):
        return
    rates = [each for each in report.statements if each.role is FigureRole.DIFFERENCE_RATE and not each.is_about]
    totals = list(totals_of_accounts(report)) if rates else []
    for each in rates if len(totals) == 1 else ():
        initial, spent = totals[0]
        others = [one for one in report.sentences[each.sentence].statements if one.unit == MONEY]
        right = 100 * (spent.value - initial.value) / initial.value
        if others or any(agrees(each.quantity, one, Fraction(1, 100)) for one in (right, abs(right))):
            continue
        base = bare(initial, initial)
        shown = f"（{bare(spent, initial)}－{base}）÷{base}＝{written(right, each.quantity)}"
        yield hit(each.line, stated=each.text, right=shown)


def totals_of_accounts(report: StatedReport) -> Iterator[Sequence[WrittenFigure]]:
    """The initial budget and the spending in the last row of a table."""
    for table in report.tables:
        initial = [at for at in table.columns if INITIAL_HEAD.search(table.head(at))]
        spent = [at for at in table.columns if COLUMNS[1][0].match(table.head(at))]
        row = next((row for row in table.rows if row.is_total), None)
        if row and len(initial) == len(spent) == 1:
            figures = [row.figure(at) for at in (*initial, *spent)]
            found = [each for each in figures if each is not None and each.unit == MONEY and each.value]
            if len(found) == len(figures):
                yield found
