"""The values that one slip of the hand makes of a figure: another digit, or two digits turned."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from wenlian_desktop.domain.statements.quantities import WrittenFigure

DIGITS = "0123456789"
MOST_DIGITS = 10  # 99,999,999.99元


def may_be_meant(figure: WrittenFigure, low: Fraction, high: Fraction) -> bool:
    """Whether one slip of a figure would make a value from `low` to `high`."""
    return any(low <= value <= high for value in slips(figure))


def slips(figure: WrittenFigure) -> Iterator[Fraction]:
    """The values one slip away from a figure; none of one with a single digit."""
    digits = str(abs(figure.value) // figure.step)
    if not 1 < len(digits) <= MOST_DIGITS:
        return
    for written in (*_with_another_digit(digits), *_with_two_turned(digits)):
        yield int(written) * figure.step


def _with_another_digit(digits: str) -> Iterator[str]:
    for at, digit in enumerate(digits):
        for other in DIGITS:
            if other != digit and (at or other != "0"):
                yield f"{digits[:at]}{other}{digits[at + 1 :]}"


def _with_two_turned(digits: str) -> Iterator[str]:
    for one, other in combinations(range(len(digits)), 2):
        if digits[one] != digits[other]:
            turned = list(digits)
            turned[one], turned[other] = turned[other], turned[one]
            yield "".join(turned)
