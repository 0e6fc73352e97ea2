"""Tables of the budget and its changes: the first columns, added or taken off, make the last, in each row."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]
INITIAL = re.compile("^(?:年初|期初|批复|部门)?(?:批复|安排)?的?(?:年初)?预算(?:数|批复数|额)?$|^年初(?:批复|预算)")
MORE = re.compile("^(?!.*[减收回]).*(?:结转|追加|调增|增加|核增|增补)(?:预算|资金|数|额|调整)?$")
LESS = re.compile("追减|调减|核减|压减|收回|减少")
FULL = re.compile("^(?:(?:全年|调整后?|最终)的?(?:全年)?预算(?:数|额)?|全年预算(?:数|额)?)$")
SPENT, RATE_HEAD = re.compile("决算|实际支出|全年支出|执行数|支出数"), re.compile("差异率$")
HUNDRED, CUT = 100, Fraction(1, 100)


@rule(
    "C04",
    Level.WARNING,
    on=StatedReport,
    says="表中“{head}”写{stated}，{terms}＝{right}。",
    remedy="按“年初预算＋结转＋追加－追减”复算后改正。",
)
def changes_of_columns_make_the_budget(report: StatedReport) -> Hits:
    """The initial budget with the columns of changes behind it makes the budget of the year."""
    for table in report.tables_with("预算"):
        ways = _ways(table)
        for row in table.rows if ways else ():
            figures = [(way, row.figure(at)) for at, way in ways.items()]
            last = row.figure(max(ways) + 1)
            told = [(way, one) for way, one in figures if one is not None and one.unit == MONEY]
            if last and last.unit == MONEY and len(told) == len(figures):
                yield from _wrong(table, row, told, last, max(ways) + 1)


def _ways(table: StatedTable) -> dict[int, int]:
    """The columns from the initial budget on, each with its sign, up to that of the budget of the year."""
    first = next((at for at, head in enumerate(table.heads) if INITIAL.search(head) and not FULL.search(head)), None)
    last = next((at for at, head in enumerate(table.heads) if FULL.search(head)), 0)
    if first is None or last - first < len(("initial", "change")):
        return {}
    ways = {first: 1}
    for at in range(first + 1, last):
        head = table.head(at)
        ways[at] = -1 if LESS.search(head) else 1 if MORE.search(head) else 0
    return ways if 0 not in ways.values() else {}


def _wrong(
    table: StatedTable, row: StatedRow, told: list[tuple[int, WrittenFigure]], last: WrittenFigure, column: int
) -> Hits:
    right = sum((way * abs(figure.value) for way, figure in told), Fraction(0))
    if last.value != right and abs(last.value - right) > last.step * (last.step < 1):
        signed = "".join(f"{'＋' if way > 0 else '－'}{bare(figure, last)}" for way, figure in told)
        yield hit(
            row.line, head=table.head(column), stated=last.text, terms=signed.removeprefix("＋"),
            right=written(right, last),
        )  # fmt: skip


@rule(
    "C11",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”的差异率写{stated}，（{spent}－{initial}）÷{initial}＝{right}%。",
    remedy="按“（决算－年初预算）÷年初预算”复算后改正。",
)
def rates_of_difference_in_columns(report: StatedReport) -> Hits:
    """A column of rates of difference beside the one of initial budgets and the one of spending."""
    for table in report.tables_with("差异率", "年初"):
        columns = [
            [at for at, head in enumerate(table.heads) if shape.search(head)] for shape in (INITIAL, SPENT, RATE_HEAD)
        ]
        if [len(each) for each in columns] != [1, 1, 1]:
            continue
        for row in table.rows:
            initial, spent, rate = (row.figure(each[0]) for each in columns)
            if initial and spent and rate and initial.value and rate.unit == RATE and spent.unit == initial.unit:
                right = HUNDRED * (spent.value - initial.value) / initial.value
                if abs(abs(rate.value) - abs(right)) > rate.step / 2 + CUT:
                    yield hit(
                        row.line, name=row.name, stated=rate.text, spent=bare(spent, initial),
                        initial=bare(initial, initial), right=number(right, 2),
                    )  # fmt: skip
