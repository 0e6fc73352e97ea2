"""Columns told by their units: “培训班34期1912人。主体班6期312人，专题班9期486人，轮训班14期893人，委托班7期221人”.

The people make their total, so the classes must make theirs.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Column = tuple[Statement, Sequence[Statement]]  # the total, and the figures that make it
PEOPLE = ("人", "名")
WIDTHS = (2, 3)  # columns
LEAST = 3  # rows, with that of the totals
MOST_OFF = 4  # a total is this many times what it is off
NO_PART = (FigureRole.TARGET, FigureRole.GROWTH, FigureRole.REFERENCE, FigureRole.PER_HEAD, FigureRole.DIFFERENCE)
SAYS, REMEDY = {TURNED: "写“{stated}”，各项之和为{sum}。"}, "核对各项和合计，改正不符的一处。"


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def amounts_beside_counts_make_their_total(report: StatedReport) -> Hits:
    """Amounts told with as many counts that make their total make theirs."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_side_by_side_make_their_total(report: StatedReport) -> Hits:
    """Counts told with as many other ones that make their total make theirs."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


def _told(total: Statement, parts: Sequence[Statement]) -> Hit[int]:
    shown = summed([each.quantity for each in parts], total.quantity)
    return hit(total.line, kind=TURNED, stated=total.label + total.text, sum=shown)


def _wrong(report: StatedReport) -> Iterator[Column]:
    for group in report.by_line.values():
        told = [each for each in group if each.unit not in (RATE, POINTS, "") and each.role not in NO_PART]
        for width in WIDTHS:
            for rows in _runs(told, width):
                yield from _of_run(rows)


def _runs(told: Sequence[Statement], width: int) -> Iterator[Sequence[Sequence[Statement]]]:
    """The longest runs of rows of so many figures, each with the units of the one before."""
    first = 0
    while first + LEAST * width <= len(told):
        rows = (told[at : at + width] for at in range(first, len(told) - width + 1, width))
        units, alike = next(groupby(rows, key=_units))
        run = list(alike)
        is_run = len(run) >= LEAST and len({*units}) == width and not {*units} <= {*PEOPLE}  # of posts: `two_columns`
        if is_run:
            yield run
        first += len(run) * width if is_run else 1


def _units(row: Sequence[Statement]) -> tuple[str, ...]:
    return tuple(each.unit for each in row)


def _of_run(rows: Sequence[Sequence[Statement]]) -> Iterator[Column]:
    """The one column that does not make its total, of which all others do; the totals come first or last."""
    for total, parts in ((rows[0], rows[1:]), (rows[-1], rows[:-1])):
        columns = [(whole, [row[at] for row in parts]) for at, whole in enumerate(total)]
        wrong = [each for each in columns if not sum_agrees(each[0].quantity, [one.quantity for one in each[1]])]
        if len(wrong) == 1 and _is_near(*wrong[0]):
            yield wrong[0]


def _is_near(total: Statement, parts: Sequence[Statement]) -> bool:
    apart = abs(total.value - sum(each.value for each in parts))
    is_exact = not any(each.is_about for each in (total, *parts))
    return is_exact and apart * MOST_OFF <= total.value
