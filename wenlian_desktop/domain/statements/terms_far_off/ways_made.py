"""What the figures of a report make of each other, wherever they stand: rates, changes, sums, differences, times."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import combinations, groupby

from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.terms_far_off.terms_told import TermTold, terms_told

TIMES, HUNDRED = "倍", 100
MOST_TERMS, MOST_IN_A_RUN = 120, 8  # figures of one unit, of one sum
MOST_TIMES = 4  # a whole is not so much more than what it grew from
ROUGHLY = 1e-6  # of a value: what floats lose


class Making(Enum):
    """How a value is made of its terms."""

    COPY = "copy"
    SHARE = "share"
    FALL = "fall"
    GROWTH = "growth"
    APART = "apart"
    SUM = "sum"
    MEAN = "mean"


@dataclass(frozen=True, eq=False)
class Way:
    """One way in which figures make a value, in 分, % or units."""

    making: Making
    value: float
    terms: tuple[TermTold, ...]


Made = tuple[float, Making, tuple[TermTold, ...]]


class WaysMade:
    """All the ways, by the unit of what they make, from the least value to the greatest."""

    def __init__(self, terms: Sequence[TermTold]) -> None:
        self._made: dict[str, list[Made]] = {}
        has_times = any(each.unit == TIMES for each in terms)
        for unit, group in groupby(sorted(terms, key=lambda each: each.unit), key=lambda each: each.unit):
            found = sorted(group, key=lambda each: (each.line, each.quantity.start))[:MOST_TERMS]
            self._made.setdefault(unit, []).extend(_of_one_unit(found))
            apart = PERCENT_POINTS if unit == RATE else unit
            self._made.setdefault(apart, []).extend(_apart(found))
            if unit != RATE:
                self._made.setdefault(RATE, []).extend(_rates(found))
            if has_times and unit != RATE:
                self._made.setdefault(TIMES, []).extend(_times(found))
        for made in self._made.values():
            made.sort(key=_value)
        self._values = {unit: list(map(_value, made)) for unit, made in self._made.items()}

    def to(self, unit: str, value: float, step: float) -> Iterator[Way]:
        """The ways that make a value to half of its last digit."""
        values, close = self._values.get(unit, []), step / 2 + ROUGHLY * value
        for at in range(bisect_left(values, value - close), len(values)):
            if values[at] > value + close:
                return
            made, making, terms = self._made[unit][at]
            yield Way(making, made, terms)


def _value(made: Made) -> float:
    return made[0]


@lru_cache(4)
def ways_made(report: StatedReport) -> WaysMade:
    """The ways of a report."""
    return WaysMade(terms_told(report))


def _of_one_unit(found: Sequence[TermTold]) -> Iterator[Made]:
    """Each figure, each two together, and three and more that follow each other."""
    yield from ((each.amount, Making.COPY, (each,)) for each in found)
    yield from ((one.amount + other.amount, Making.SUM, (one, other)) for one, other in combinations(found, 2))
    for begin in range(len(found)):
        total = found[begin].amount
        for end in range(begin + 1, min(begin + MOST_IN_A_RUN, len(found))):
            total += found[end].amount
            if end > begin + 1:
                yield total, Making.SUM, tuple(found[begin : end + 1])


def _pairs(found: Sequence[TermTold]) -> Iterator[tuple[float, float, tuple[TermTold, TermTold]]]:
    """Each two different figures: the greater, the less, and both."""
    told = sorted(((each.amount, at) for at, each in enumerate(found)), reverse=True)
    for (more, one), (less, other) in combinations(told, 2):
        if more > less:
            yield more, less, (found[one], found[other])


def _apart(found: Sequence[TermTold]) -> Iterator[Made]:
    yield from ((more - less, Making.APART, both) for more, less, both in _pairs(found))


def _times(found: Sequence[TermTold]) -> Iterator[Made]:
    yield from ((more / less, Making.SHARE, both) for more, less, both in _pairs(found))


def _rates(found: Sequence[TermTold]) -> Iterator[Made]:
    for more, less, both in _pairs(found):
        times = more / less
        yield HUNDRED / times, Making.SHARE, both[::-1]
        yield HUNDRED - HUNDRED / times, Making.FALL, both
        if times < MOST_TIMES:
            yield HUNDRED * (times - 1), Making.GROWTH, both
            yield HUNDRED * times, Making.SHARE, both
