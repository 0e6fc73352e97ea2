"""Two sentences, or clauses, of one shape: where the parts of one make its total, those of the other do too.

“街道9个，乡镇5个，这一层共14个。社区112个，村86个，这一层共198个”.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby, pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
WholeAndParts = tuple[Statement, list[Statement]]
SAYS = {TURNED: "写“{stated}”，各部分之和为{sum}。"}
REMEDY = "核对各部分和总数，改正不符的一处。"
LEAST, SHORT, NEAR = 3, 2, Fraction(1, 10)  # figures; digits; of the sum


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_add_up_as_beside(report: StatedReport) -> Hits:
    """Counts of a sentence add up where those of the sentence of its shape beside it do."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    shown = summed([part.quantity for part in parts], whole.quantity)
    return doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _wrong(report: StatedReport) -> Iterator[WholeAndParts]:
    for group in report.by_line.values():
        for one, other in pairwise(_clauses(group)) if len(group) >= 2 * LEAST else ():
            if len(one) != len(other) or len(one) < LEAST or not _are_plain((*one, *other)):
                continue
            for at in (0, len(one) - 1):
                first, second = _parted(one, at), _parted(other, at)
                if one[at].label == other[at].label or _labels(first) == _labels(second):
                    yield from _of_two(first, second)


def _clauses(group: Sequence[Statement]) -> list[list[Statement]]:
    """The figures of a paragraph between its stops and semicolons."""
    number, told = 0, []
    for each in group:
        number += "；" in each.between
        told.append((each.sentence, number, each))
    return [[each for *_, each in run] for _, run in groupby(told, key=lambda each: each[:2])]


def _are_plain(figures: Sequence[Statement]) -> bool:
    first = figures[0]
    is_one_unit = all(is_same_unit(each, first) and not each.is_about and each.value > 0 for each in figures)
    return is_one_unit and first.unit not in (RATE, POINTS, "") and len({each.depth for each in figures}) == 1


def _parted(figures: Sequence[Statement], at: int) -> WholeAndParts:
    return figures[at], [each for each in figures if each is not figures[at]]


def _labels(told: WholeAndParts) -> list[str]:
    return [part.label for part in told[1]]


def _of_two(one: WholeAndParts, other: WholeAndParts) -> Iterator[WholeAndParts]:
    """The one of two that does not add up, where the other does and a slip parts it."""
    for wrong, right in ((one, other), (other, one)):
        if _lacks(*right) == 0 != _lacks(*wrong) and _is_meant(*wrong):
            yield wrong


def _lacks(whole: Statement, parts: Sequence[Statement]) -> Fraction:
    return whole.value - sum((part.value for part in parts), Fraction(0))


def _is_meant(whole: Statement, parts: Sequence[Statement]) -> bool:
    lacking = _lacks(whole, parts)
    rights = [(whole, whole.value - lacking), *((part, part.value + lacking) for part in parts)]
    is_slip = any(right > 0 and is_slip_of_digits(each.quantity, right, SHORT) for each, right in rights)
    return is_slip or abs(lacking) <= NEAR * whole.value
