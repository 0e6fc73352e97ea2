"""Tables with a row for each month or quarter: what is told to the end of each never falls."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY
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
