"""The second of a table as the text below it names it: “甲最大，其次为乙”, “三季度为旺季，二季度次之”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]
SECOND = re.compile(
    "(?P<first>[^。；]{2,50}?)[，；](?:(?:其次|第二位?)(?:为|是)(?P<second>[^，。；\\d]{2,24})|(?P<before>[^，。；\\d]{2,24}?)次之)"
)
FIRST = re.compile("最[大多高]|居首|第一|旺季|首位|为主|最好")
BEHIND, LEAST_ROWS = 4, 3  # lines below a table, rows of one


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{name}”居第二，表中第二的是“{right}”（{stated}）。",
    remedy="对照表中各数改正说法。",
)
def second_of_table_is_second(report: StatedReport) -> Hits:
    """Where the first that a text names is the highest of a column, the second is the next of one of these."""
    lines = [line for line in report.manuscript.normal if not line.is_row and re.search("其次|次之|第二", line.text)]
    for table in report.tables if lines else ():
        rows = [row for row in table.rows if not row.is_total and not row.is_part and row.name]
        last = max((row.line for row in table.rows), default=0)
        below = [line for line in lines if 0 < line.number - last <= BEHIND]
        for line in below if len(rows) >= LEAST_ROWS else ():
            for match in SECOND.finditer(line.text):
                first, second = _named(rows, match["first"]), _named(rows, match["second"] or match["before"])
                if first and second and first is not second and FIRST.search(match["first"]):
                    yield from _checked(table, rows, (first, second), line.number)


def _named(rows: Sequence[StatedRow], words: str) -> StatedRow | None:
    """The one row that words name, in full or by the beginning of its name."""
    clause = words
    found = [row for row in rows if row.name in clause] or [row for row in rows if clause.endswith(row.name[:6])]
    found = found or [row for row in rows if len(clause) >= 4 and row.name.startswith(clause)]
    longest = max((len(row.name) for row in found), default=0)
    own = [row for row in found if len(row.name) == longest]
    return own[0] if len(own) == 1 else None


def _checked(table: StatedTable, rows: Sequence[StatedRow], named: tuple[StatedRow, StatedRow], line: int) -> Hits:
    first, second = named
    rights: list[tuple[StatedRow, str]] = []
    for column in table.columns:
        told = [(figure.value, row, figure.text) for row in rows if (figure := row.figure(column))]
        told.sort(key=lambda each: each[0], reverse=True)
        is_whole = len(told) == len(rows) and len({value for value, _, _ in told[:LEAST_ROWS]}) == LEAST_ROWS
        if not is_whole or told[0][1] is not first or told[0][0] <= Fraction(0):
            continue
        if told[1][1] is second:
            return
        rights.append((told[1][1], told[1][2]))
    for row, stated in rights[:1]:
        yield hit(line, row.line, second.line, name=second.name, right=row.name, stated=stated)
