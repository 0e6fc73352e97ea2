"""What a figure may have been before two of its digits were turned."""

from collections.abc import Collection, Iterator
from enum import Enum
from itertools import combinations

from wenlian_desktop.domain.statements.quantities import FEN, MONEY, WrittenFigure, rough

LEAST, LONG = 2, 4  # digits, without zeros at their end; of figures in which other slips are no chance
FAR = 0.2  # of the larger one: by a slip a figure is no more apart


class Slip(Enum):
    """What happened to the digits of a figure."""

    TURNED = "two neighbours are turned"
    MIXED = "two others are turned"


def values_before(figure: WrittenFigure, slips: Collection[Slip]) -> Iterator[tuple[float, Slip]]:
    """Each value that a figure may have been, in 分, % or units, and its slip; none for few digits."""
    per_unit = (FEN if figure.unit == MONEY else 1) * figure.scale
    digits, step = str(figure.value // figure.step), rough(figure.step)
    if count_of_digits(figure) < LEAST or step > per_unit:
        return
    for slip in slips:
        for written in WRITTEN[slip](digits):
            value = int(written) * step
            if written[0] != "0" and abs(value - figure.amount) <= FAR * max(value, figure.amount):
                yield value, slip


def count_of_digits(figure: WrittenFigure) -> int:
    """The digits of a figure, without zeros at its end."""
    return len(str(figure.value // figure.step).rstrip("0"))


def _turned(digits: str) -> Iterator[str]:
    yield from (_swapped(digits, at, at + 1) for at in range(len(digits) - 1) if digits[at] != digits[at + 1])


def _mixed(digits: str) -> Iterator[str]:
    pairs = combinations(range(len(digits)), 2) if len(digits.rstrip("0")) >= LONG else ()
    yield from (
        _swapped(digits, *pair) for pair in pairs if pair[1] > pair[0] + 1 and digits[pair[0]] != digits[pair[1]]
    )


def _swapped(digits: str, one: int, other: int) -> str:
    return digits[:one] + digits[other] + digits[one + 1 : other] + digits[one] + digits[other + 1 :]


WRITTEN = {Slip.TURNED: _turned, Slip.MIXED: _mixed}
