"""Tables with a row for each month or quarter: what is told to the end of each never falls."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, is_slip
from wenlian_desktop.domain.statements.quantities import MONEY, WrittenFigure, written
from wenlian_desktop.domain.statements.recomputing.periods_of_the_year import InPeriod, in_periods
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.vocabulary import WHOLE

Hits = Iterator[Hit[int]]
TO_THE_END = re.compile(r"^(?:截至)?(\d{1,2})月[底末]$|^1[—~\-至](\d{1,2})月$", re.ASCII)
LEAST_ROWS = 3


@rule(
    "C19",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”累计{stated}，少于“{before}”的{earlier}。",
    remedy="逐月核对累计数，改正不符的一处。",
)
def running_rows_never_fall(report: StatedReport) -> Hits:
    """Amounts in rows named by the end of a month rise from row to row."""
    for table in report.tables:
        rows = [row for row in table.rows if TO_THE_END.match(row.name)]
        if len(rows) >= LEAST_ROWS and _are_in_order(rows):
            for column in table.columns:
                yield from _falling(rows, column)


RUNNING_SHARE = re.compile("累计(?:占比|比例|比重|进度|执行率)")


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”的“{head}”写{stated}，按累计数应为{right}。",
    remedy="逐行累加后复算。",
)
def running_shares(report: StatedReport) -> Hits:
    """A running share is what the rows up to it make of all rows, where the last one is 100 %."""
    for table in report.tables:
        running = next((at for at, head in enumerate(table.heads) if RUNNING_SHARE.search(head)), None)
        amounts = [at for at in table.columns if at != running]
        rows = [row for row in table.rows if not row.is_total and row.figure(running)]
        last = rows[-1].figure(running) if rows else None
        if last is None or last.value != ALL or len(rows) < LEAST_ROWS:
            continue
        for column in amounts[:1]:
            yield from _wrong_shares(rows, column, running or 0, table.head(running or 0))


def _wrong_shares(rows: list[StatedRow], column: int, running: int, head: str) -> Hits:
    told = [(row, row.figure(column), row.figure(running)) for row in rows]
    whole = sum((amount.value for _, amount, _ in told if amount), Fraction(0))
    sound = Fraction(0)
    for row, amount, share in told:
        if not amount or not share or not whole:
            return
        sound += amount.value
        right = ALL * sound / whole
        if not agrees(share, right, share.step):
            yield hit(row.line, name=row.name, head=head, stated=share.text, right=written(right, share))


ALL = Fraction(100)


def _are_in_order(rows: list[StatedRow]) -> bool:
    months = [int(match[1] or match[2]) for row in rows if (match := TO_THE_END.match(row.name))]
    return months == sorted(months)


def _falling(rows: list[StatedRow], column: int) -> Hits:
    told = [(row, figure) for row in rows if (figure := row.figure(column)) and figure.unit == MONEY]
    for (before, earlier), (row, figure) in pairwise(told):
        if figure.value < earlier.value:
            yield hit(
                row.line, before.line, name=row.name, stated=figure.text, before=before.name, earlier=earlier.text
            )


@rule(
    "C19",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：表中累计{last}－{first}＝{right}。",
    remedy="逐季（月）核对，改正不符的一处。",
)
def periods_are_what_the_rows_rose_by(report: StatedReport) -> Hits:
    """“9月末 281.19，12月末 365.05”, and below the table “四季度支出83.86万元”."""
    for ends in map(_ends, report.tables):
        for line in [line for line in report.by_line if 0 < line - max(ends, default=(0, 0))[1] <= LINES_BELOW]:
            for told in in_periods(report, line):
                last, first = _ends_of(told, ends)
                if last and first and told.told.unit == MONEY and not told.told.is_about:
                    right = last.value - first.value
                    is_whole = told.told.subject == WHOLE and abs(told.told.value - right) > 2 * last.step
                    if is_whole and right > 0 and is_slip(told.told.quantity, right):
                        yield hit(
                            line, label=told.told.label, stated=told.told.text, last=last.text, first=first.text,
                            right=written(right, told.told.quantity),
                        )  # fmt: skip


LINES_BELOW = 3


def _ends(table: StatedTable) -> dict[tuple[int, int], WrittenFigure]:
    """What a table of running totals tells to the end of each month, by month and line."""
    column = next((at for at in table.columns if RUNNING_TOTAL.search(table.head(at))), None)
    found = [(TO_THE_END.match(row.name), row.figure(column), row.line) for row in table.rows]
    return {(int(m[1] or m[2]), line): figure for m, figure, line in found if m and figure and figure.unit == MONEY}


RUNNING_TOTAL = re.compile("累计(?!占|比|进度|执行率|增)")


def _ends_of(
    told: InPeriod, ends: Mapping[tuple[int, int], WrittenFigure]
) -> tuple[WrittenFigure | None, WrittenFigure | None]:
    """The running totals to the end of a period and to the end of what was before it."""
    months = {month: figure for (month, _), figure in ends.items()}
    return months.get(max(told.months)), months.get(min(told.months) - 1)
