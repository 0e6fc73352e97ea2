"""A tie: a typed figure, and what the rest of the year says it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Floor, Ref
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros

MOST_PLACES = 2  # decimals a computed figure is told with


@dataclass(frozen=True)
class Tie:
    """A field, and its value by its source as the field stores it; `what` names the source.

    `is_least`: the source is a lower bound (200余), so that more is no contradiction. `also`: other values it may have.
    `stated`: what is typed there.
    """

    place: Ref
    value: Fraction
    what: str
    sources: tuple[Ref, ...] = ()
    is_least: bool = False
    also: tuple[Fraction, ...] = ()
    stated: object = None

    @cached_property
    def number(self) -> Decimal | int | None:
        """The typed figure as a number; None if nothing is filled in."""
        value = self.stated
        return value.number if isinstance(value, Floor) else value if isinstance(value, Decimal | int) else None

    @cached_property
    def agrees(self) -> bool:
        """Whether what is typed is the value, or nothing is."""
        if self.number is None or self.holds(self.number):
            return True
        is_least = isinstance(self.stated, Floor) and bool(self.stated.mark)  # 200余
        return is_least and self.value >= self.number

    def holds(self, stated: Decimal | int) -> bool:
        """Whether a stated figure is the value, rounded to the decimals it is written with."""
        if self.is_least and stated >= self.value:
            return True
        places = decimals(stated)
        return any(rounded(value, places) == stated for value in (self.value, *self.also))

    def right(self, stated: Decimal | int) -> Decimal:
        """The value with the decimals of a stated figure, two at least; of a whole one in the unit of its field."""
        return rounded(self.value, 0 if isinstance(stated, int) else max(decimals(stated), MOST_PLACES))


def decimals(stated: Decimal | int) -> int:
    """The decimals a figure is written with, without trailing zeros."""
    return len(trim_zeros(Decimal(stated)).partition(".")[2])


Ties = Iterator[Tie]


def tie_to(
    row: Record, field: str, value: Fraction, what: str, sources: tuple[Ref, ...] = (), *,
    is_least: bool = False, also: tuple[Fraction, ...] = (),
) -> Tie:  # fmt: skip
    """The tie of a field of a row."""
    return Tie(ref_to(row, field), value, what, sources, is_least, also, getattr(row, field))


def tie_to_sum(indicator: Indicator, total: Floor | None, what: str, sources: tuple[Ref, ...]) -> Ties:
    """The tie of what an indicator reached to a sum; none if nothing is filled in."""
    if total is not None:
        yield tie_to(indicator, "actual", Fraction(total.number), what, sources, is_least=bool(total.mark))
