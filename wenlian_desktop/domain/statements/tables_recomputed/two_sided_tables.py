"""Tables of income on one side and spending on the other: each side adds up to its own totals."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable

Hits = Iterator[Hit[int]]
Side = list[tuple[int, str, WrittenFigure]]  # line, name, figure
FIRST_TOTAL = re.compile("^(?:本年|当年)?(?:收入|支出)(?:合计|小计)$")
LAST_TOTAL = re.compile("^(?:总计|合计|(?:收入|支出)总计)$")
PART = re.compile("^其中")
SIDES = ("收入", "支出")
LEAST = 2


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”写{stated}，上面各行之和为{sum}。",
    remedy="逐行核对，改正不符的一处。",
)
def sides_add_up(report: StatedReport) -> Hits:
    """“本年收入合计” is the sum of the rows above it, “总计” that of it and the rows between."""
    for table in report.tables:
        for side in _sides(table):
            yield from _wrong(side)


def _sides(table: StatedTable) -> Iterator[Side]:
    """The two pairs of columns of a table whose heads name income and spending: name, figure."""
    names = [at for at, head in enumerate(table.heads) if any(side in head for side in SIDES)]
    if len(names) != len(SIDES) or names[1] - names[0] != LEAST or len(table.heads) != LEAST * LEAST:
        return
    for at in names:
        yield [
            (row.line, row.words(at), figure)
            for row in table.rows
            if row.words(at) and (figure := row.figure(at + 1)) is not None
        ]


def _wrong(side: Side) -> Hits:
    parts: Side = []
    for line, name, figure in side:
        is_total = FIRST_TOTAL.match(name) is not None or LAST_TOTAL.match(name) is not None
        if not is_total:
            parts += [(line, name, figure)] if not PART.match(name) else []
            continue
        figures = [each[2] for each in parts]
        if len(figures) >= LEAST and not sum_agrees(figure, figures):
            yield hit(line, name=name, stated=figure.text, sum=summed(figures, figure))
            return
        parts = [(line, name, figure)]
