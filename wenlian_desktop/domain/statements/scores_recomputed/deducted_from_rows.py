"""Deductions told in the text of a row of a table of scores: “专项管理扣2.45分” of 35 and 32.55."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
FULL, GOT = re.compile("^(?:分值|满分|权重|标准分|满分值|指标分值|权重分)"), re.compile("得分(?!率)|评分$|自评分")
DEDUCTED = re.compile(
    "(?:^|，)(?P<name>[\u4e00-\u9fff“”]{2,14}?)(?:一项|指标|部分|类)?，?(?:共|合计)?(?:被)?(?:扣|失|丢)(?:分|了|掉|减)*$"
)
AHEAD = re.compile("^.*(?:最多|最大|最高)的(?:指标|项目|一项|部分)?(?:是|为)|^(?:其中|主要是|一是|二是|三是)")
PLACES, NEAR, LEAST_DIGITS = 2, Fraction(1, 2), 2  # decimals, points a slip may be off, digits of a slip


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”写扣{stated}，按表中的分值和得分应扣{right}分。",
    remedy="对照评分表核对，改正不符的一处。",
)
def deductions_are_those_of_their_rows(report: StatedReport) -> Hits:
    """What an item is told to lose is its full marks less its score, where one row of one table has its name."""
    rows = [(row, lost) for table in report.tables for row, lost in _lost(table)]
    for each in report.statements if rows else ():
        said = DEDUCTED.search(re.split("[；。：]", each.between)[-1]) if each.unit == POINTS else None
        name = AHEAD.sub("", said["name"]) if said else ""
        own = [(row, lost) for row, lost in rows if len(name) > 1 and row.name == name]
        if len(own) != 1 or each.is_about or each.depth or own[0][1] == each.value:
            continue
        row, right = own[0]
        is_near = abs(right - each.value) <= NEAR or is_slip_of_digits(each.quantity, right, LEAST_DIGITS)
        if right > 0 and is_near and not _is_told_apart(report, each, right):
            yield hit(each.line, row.line, name=name, stated=each.text, right=number(right, PLACES))


def _is_told_apart(report: StatedReport, each: Statement, right: Fraction) -> bool:
    """Whether the paragraph tells the deduction itself elsewhere: then this one is of a part of it."""
    return any(other.value == right and other.unit == POINTS for other in report.by_line[each.line])


def _lost(table: StatedTable) -> Iterator[tuple[StatedRow, Fraction]]:
    """The rows that have full marks and a score, with what they lost."""
    full = next((at for at, head in enumerate(table.heads) if FULL.search(head)), None)
    got = next((at for at, head in enumerate(table.heads) if GOT.search(head) and at != full), None)
    for row in table.rows if None not in (full, got) else ():
        of, score = row.figure(full), row.figure(got)
        if of and score and score.value <= of.value and not row.is_total:
            yield row, of.value - score.value
