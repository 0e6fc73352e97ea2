"""An average that nothing explains: with two of its digits turned it is what figures near it make."""

import re
from collections.abc import Iterator
from itertools import permutations, product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare, is_turned
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NEAREST = 12  # figures near one from which it may come
SHORT = 3  # digits: turned ones of fewer are no sign
MOST_COUNTS = 6  # headcounts that are looked at
CLOSE = 0.01  # of an average


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”算不出来：{part}÷{count}＝{right}，像是写颠倒了。"},
    remedy="按算式复算，改正不符的一处。",
)
def averages_are_no_slips(report: StatedReport) -> Hits:
    """“公用支出17.44万元，人均2.81万元” in an office of 8: 17.44 ÷ 8 is 2.18."""
    for each in report.statements:
        if not _needs_a_reason(each) or report.times_written(each.text) > 1 or _is_explained(report, each):
            continue
        for part, count in _pairs(report, each):
            right = part.value / count.value
            if is_turned(each.quantity, right) and part.sentence == each.sentence:
                yield hit(
                    each.line, kind=TURNED, name=each.label, stated=each.text, part=bare(part.quantity, part.quantity),
                    count=number(count.value, 0), right=written(right, each.quantity),
                )  # fmt: skip
                break


def _needs_a_reason(each: Statement) -> bool:
    is_long = sum(char.isdigit() for char in each.text) >= SHORT
    return each.role is FigureRole.PER_HEAD and each.unit not in (RATE, POINTS, "") and is_long and not each.is_about


def _pairs(report: StatedReport, each: Statement) -> Iterator[tuple[Statement, Statement]]:
    """What is parted, in the unit of the average, and by how many, told in its paragraph before it."""
    before = [one for one in report.by_line[each.line] if _stands_before(one, each) and one.value][-NEAREST:]
    parts = [one for one in before if is_same_unit(one, each)]
    for part, count in (*permutations(before, 2), *product(parts, _staff(report, each))):
        is_whole = count.value.denominator == 1 and count.value > 1 and count.unit not in (MONEY, RATE, POINTS, "")
        if is_same_unit(part, each) and is_whole and part.role is not FigureRole.PER_HEAD:
            yield part, count


STAFF = re.compile("实有|在职|在编|在岗|全员")


def _staff(report: StatedReport, each: Statement) -> list[Statement]:
    """The headcounts of the office, for what is told by head of them."""
    if "人均" not in each.label:
        return []
    return [one for one in report.statements if one.unit in ("人", "名") and STAFF.search(one.label)][:MOST_COUNTS]


def _stands_before(one: Statement, other: Statement) -> bool:
    return (one.sentence, one.quantity.start) < (other.sentence, other.quantity.start)


def _is_explained(report: StatedReport, each: Statement) -> bool:
    told = [one for one in report.by_line[each.line] if one is not each and one.unit != RATE and one.value]
    return any(
        abs(part.amount / count.amount - each.amount) <= CLOSE * each.amount for part, count in permutations(told, 2)
    )
