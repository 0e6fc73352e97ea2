"""Counts told quarter by quarter, where the figure of the year stands in another paragraph."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import summed
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
BY_QUARTER = re.compile(
    "(?:每个?季度?|[各四]个?季度?|一至四季度|按季度?|分季度?)[^，。；\\d]{0,10}(?:分别|依次)[^，。；\\d]{0,8}$|(?:分别|依次)[^，。；\\d]{0,4}季度[^，。；\\d]{0,6}$"
)
NOISE = re.compile(
    "每个?季度?|[各四]个?季度?|一至四季度|分季度?|按季度?|分别|依次|举办|开展|组织|完成|全年|共|计|为|了|的|“|”"
)
LISTED = ("、", "，", "和", "；")
QUARTERS = 4
NEAR = 10  # times: a figure farther off is of something else


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，四个季度之和为{sum}。",
    remedy="逐季核对，改正不符的一处。",
)
def quarters_make_the_year(report: StatedReport) -> Hits:
    """“讲堂每季度分别举办8期、11期、10期、9期”, the 38期 of the year told elsewhere under that name."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, first in enumerate(found):
            parts = found[at : at + QUARTERS]
            if BY_QUARTER.search(first.between) and _is_list(parts, found[at + QUARTERS :]):
                yield from _wrong(report, parts)


def _is_list(parts: Sequence[Statement], following: Sequence[Statement]) -> bool:
    are_four = len(parts) == QUARTERS and all(each.between in LISTED for each in parts[1:])
    is_counted = are_four and len({each.unit for each in parts}) == 1 and parts[0].unit not in (MONEY, RATE, POINTS, "")
    return (
        is_counted and not any(each.is_about for each in parts) and not (following and following[0].between in LISTED)
    )


def _stands_in_a_table(report: StatedReport, total: Fraction) -> bool:
    cells = (cell.quantity for table in report.tables for row in table.rows for cell in row.cells)
    return any(figure and figure.value == total for figure in cells)


def _wrong(report: StatedReport, parts: Sequence[Statement]) -> Hits:
    total, name = sum((each.value for each in parts), Fraction(0)), pairs_of(NOISE.sub("", parts[0].label))
    same = [each for each in report.statements if each.unit == parts[0].unit and each not in parts]
    if any(each.value == total for each in same) or not name or _stands_in_a_table(report, total):
        return
    named = [
        each for each in same
        if each.role is FigureRole.PLAIN and not each.is_about and not each.meaning.is_part_year
        and name & pairs_of(NOISE.sub("", each.label + each.after[:8]))
    ]  # fmt: skip
    near = [each for each in named if abs(each.value - total) * NEAR <= total]
    if near:
        whole = max(near, key=lambda each: each.value)
        lines = dict.fromkeys((parts[0].line, whole.line))
        yield hit(
            *lines, stated=whole.label + whole.text, sum=summed([each.quantity for each in parts], whole.quantity)
        )
