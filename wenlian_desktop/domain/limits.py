"""The limits the checks draw: the office's own for this year, else those of the program."""

from fractions import Fraction

from wenlian_desktop.domain.records.conclusions import Threshold
from wenlian_desktop.domain.thresholds import LIMITS
from wenlian_desktop.domain.year import Year


def limit(year: Year, name: str) -> Fraction:
    """The limit of that name (a key of `LIMITS`), in %."""
    own = next((row.value for row in year.rows(Threshold) if row.name == name and row.value is not None), None)
    return LIMITS[name] if own is None else Fraction(own)
