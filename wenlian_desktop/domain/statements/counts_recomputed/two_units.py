"""Parts told in two units: “合同31份、金额486万元，其中货物9份、112万元，服务22份、374万元”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
BARE = re.compile("^[，、]?(?:合同)?(?:金额|资金|经费|金额为|计|共|投入|支出|惠及|参加|涉及)?(?:为)?$")
OPENED = re.compile("其中|：|分别")
LEAST = 2  # pairs


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各部分之和为{sum}。",
    remedy="核对明细，改正不符的一处。",
)
def parts_in_two_units(report: StatedReport) -> Hits:
    """Of parts told in two units, where those of one unit make their whole, those of the other make theirs."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, first in enumerate(found):
            pairs = _pairs(found[at:]) if OPENED.search(first.between) and at > 1 else []
            if len(pairs) >= LEAST:
                yield from _wrong(found[:at], pairs)


def _pairs(following: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """The parts of a list, each with its two figures."""
    pairs: list[tuple[Statement, Statement]] = []
    for one, other in zip(following[::2], following[1::2], strict=False):
        units = (pairs[0][0].unit, pairs[0][1].unit) if pairs else (one.unit, other.unit)
        is_pair = (one.unit, other.unit) == units and one.unit != other.unit and BARE.match(other.between)
        if not is_pair or not one.label or {one.unit, other.unit} & {RATE, POINTS, ""}:
            break
        pairs.append((one, other))
    return pairs


def _wrong(before: Sequence[Statement], pairs: Sequence[tuple[Statement, Statement]]) -> Hits:
    wholes = []
    for which in (0, 1):
        same = [each for each in before if each.unit == pairs[0][which].unit and not each.is_about]
        wholes.append((same[-1] if same else None, [pair[which] for pair in pairs]))
    fits = [
        whole is not None and sum_agrees(whole.quantity, [part.quantity for part in parts]) for whole, parts in wholes
    ]
    for (whole, parts), is_right, other_is_right in zip(wholes, fits, reversed(fits), strict=True):
        total = sum((part.value for part in parts), Fraction(0))
        if whole and not is_right and other_is_right and total < 2 * whole.value:
            yield hit(whole.line, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity))
