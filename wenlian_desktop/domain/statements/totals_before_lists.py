"""Lists told after their total: “36场，线下14场、线上22场”."""

from collections.abc import Sequence
from fractions import Fraction

from wenlian_desktop.domain.statements.statement import Statement


def whole_before(found: Sequence[Statement], at: int) -> Statement:
    """The figure that those after it up to one make together; that one where there is none."""
    last, total = found[at], Fraction(0)
    for begin in range(at, 0, -1):
        total, whole = total + found[begin].value, found[begin - 1]
        if found[begin].unit != last.unit:
            return last
        if begin < at and whole.unit == last.unit and whole.value == total:
            return whole
    return last
