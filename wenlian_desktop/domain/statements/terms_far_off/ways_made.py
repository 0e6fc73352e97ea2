"""What the figures of a report make of each other, wherever they stand: rates, changes, sums, differences, times."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import combinations, groupby
from operator import itemgetter

from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.terms_far_off.terms_told import TermTold, terms_told

TIMES, HUNDRED = "倍", 100
MOST_TERMS, MOST_IN_A_RUN = 120, 8  # figures of one unit, of one sum
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


Made = tuple[float, tuple[TermTold, ...]]
Sorted = tuple[list[float], list[Made]]
NOTHING: Sorted = ([], [])


class WaysMade:
    """All the ways of a report; sums and differences by unit, and ratios of the less of two to the other."""

    def __init__(self, terms: Sequence[TermTold]) -> None:
        units = groupby(sorted(terms, key=lambda each: each.unit), key=lambda each: each.unit)
        groups = {unit: _in_order(group) for unit, group in units}
        self._told = {unit: _sorted((each.amount, (each,)) for each in group) for unit, group in groups.items()}
        self._sums = {unit: _sorted(_sums(group)) for unit, group in groups.items()}
        self._apart = {unit: _apart(group) for unit, group in groups.items() if unit != RATE}
        self._apart |= {PERCENT_POINTS: _apart(groups.get(RATE, []))}
        self._ratios = _sorted(each for unit, group in groups.items() if unit != RATE for each in _ratios(group))

    def to(self, unit: str, value: float, step: float) -> Iterator[Way]:
        """The ways that make a value to half of its last digit."""
        close = step / 2 + ROUGHLY * value
        bounds = (value - close, value + close)
        for making, made in ((Making.COPY, self._told), (Making.SUM, self._sums), (Making.APART, self._apart)):
            yield from (Way(making, *each) for each in _within(made.get(unit, NOTHING), *bounds))
        if unit in (RATE, TIMES):
            yield from self._rates(*bounds, whole=HUNDRED if unit == RATE else 1)

    def _rates(self, low: float, high: float, *, whole: int) -> Iterator[Way]:
        """A share of a whole or so many times, and with a whole of 100 what it fell or grew by, in %."""
        for ratio, (less, more) in _within(self._ratios, low / whole, high / whole):
            yield Way(Making.SHARE, whole * ratio, (less, more))
        for ratio, both in _within(self._ratios, whole / high, whole / low) if low > 0 else ():
            yield Way(Making.SHARE, whole / ratio, both[::-1])
        if whole == 1:
            return
        for ratio, both in _within(self._ratios, 1 - high / whole, 1 - low / whole):
            yield Way(Making.FALL, whole * (1 - ratio), both[::-1])
        for ratio, both in _within(self._ratios, whole / (whole + high), whole / (whole + low)):
            yield Way(Making.GROWTH, whole / ratio - whole, both[::-1])


@lru_cache(4)
def ways_made(report: StatedReport) -> WaysMade:
    """The ways of a report."""
    return WaysMade(terms_told(report))


def _in_order(group: Iterable[TermTold]) -> list[TermTold]:
    return sorted(group, key=lambda each: (each.line, each.quantity.start))[:MOST_TERMS]


def _sorted(made: Iterable[Made]) -> Sorted:
    found = sorted(made, key=itemgetter(0))
    return [value for value, _ in found], found


def _within(made: Sorted, low: float, high: float) -> list[Made]:
    values, found = made
    return found[bisect_left(values, low) : bisect_right(values, high)]


def _sums(found: Sequence[TermTold]) -> Iterator[Made]:
    """Each two together, and three and more that follow each other."""
    yield from ((one.amount + other.amount, (one, other)) for one, other in combinations(found, 2))
    for begin in range(len(found)):
        total = found[begin].amount
        for end in range(begin + 1, min(begin + MOST_IN_A_RUN, len(found))):
            total += found[end].amount
            if end > begin + 1:
                yield total, tuple(found[begin : end + 1])


def _apart(found: Sequence[TermTold]) -> Sorted:
    return _sorted((more.amount - less.amount, (more, less)) for less, more in _pairs(found))


def _ratios(found: Sequence[TermTold]) -> Iterator[Made]:
    """The less of each two to the greater."""
    yield from ((less.amount / more.amount, (less, more)) for less, more in _pairs(found))


def _pairs(found: Sequence[TermTold]) -> Iterator[tuple[TermTold, TermTold]]:
    """Each two different figures, the less one first."""
    told = sorted(found, key=lambda each: each.amount)
    yield from ((less, more) for less, more in combinations(told, 2) if less.amount < more.amount)
