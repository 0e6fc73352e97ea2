"""Tables with a row for each month or quarter: what is told to the end of each never falls."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow

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
