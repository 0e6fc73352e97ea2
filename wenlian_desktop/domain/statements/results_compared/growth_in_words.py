"""Tables of years with the change in words beside each: “2024年 1,607.90 增长4.52%”."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import WrittenFigure, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]
YEAR = re.compile(r"^(20\d{2})年?度?$", re.ASCII)
CHANGE = re.compile(r"(?:(?P<up>增长|增加|上升|提高)|下降|减少|降低)(?P<rate>\d+(?:\.\d+)?)%", re.ASCII)
SIGNED = re.compile(r"(?P<sign>-|\+)?(?P<rate>\d+(?:\.\d+)?)%", re.ASCII)
CHANGE_HEAD = re.compile("增减|增长|增幅|变动|同比|[比较]上年")
RATE_ROW = re.compile("^(?:同比)?(?:变动|增减|增长|变化)(?:率|幅度?|比例)(?:（%）)?$")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="表中“{name}”写{stated}，按{now}和{before}算应为{right}%。",
    remedy="按“（本年－上年）÷上年”复算后改正。",
)
def growth_in_tables_of_years(report: StatedReport) -> Hits:
    """What a row of a year says of its change is that from the year above it; a row of rates, that of two years."""
    for table in report.tables:
        if any(CHANGE_HEAD.search(head) for head in table.heads):
            yield from _beside(table)
        yield from _below(table)


def _beside(table: StatedTable) -> Hits:
    change = next(at for at, head in enumerate(table.heads) if CHANGE_HEAD.search(head))
    columns = [at for at in table.columns if at not in (0, change)]
    for before, row in pairwise(table.rows) if len(columns) == 1 else ():
        said = CHANGE.fullmatch(row.words(change))
        if said and _follow(before, row):
            rate = Fraction(said["rate"]) * (1 if said["up"] else -1)
            yield from _wrong(row, said[0], rate, row.figure(columns[0]), before.figure(columns[0]))


def _below(table: StatedTable) -> Hits:
    """“变动率 -6.01%” under the rows of two years."""
    for first, second, row in zip(table.rows, table.rows[1:], table.rows[2:], strict=False):
        if not RATE_ROW.match(row.name) or not _follow(first, second):
            continue
        for at in table.columns:
            said = SIGNED.fullmatch(row.words(at))
            if said:
                rate = Fraction(said["rate"]) * (-1 if said["sign"] == "-" else 1)
                yield from _wrong(row, said[0], rate, second.figure(at), first.figure(at))


def _follow(before: StatedRow, row: StatedRow) -> bool:
    first, second = YEAR.match(before.name), YEAR.match(row.name)
    return first is not None and second is not None and int(second[1]) == int(first[1]) + 1


def _wrong(
    row: StatedRow, stated: str, rate: Fraction, now: WrittenFigure | None, before: WrittenFigure | None
) -> Hits:
    if not now or not before or not before.value or now.unit != before.unit or "%" in now.text:
        return
    right = 100 * (now.value - before.value) / before.value
    if abs(right - rate) > Fraction(1, 100) + 100 * now.step / before.value:
        yield hit(row.line, name=row.name, stated=stated, now=now.text, before=before.text, right=number(right, 2))
