"""The limits the checks draw: the office's own for this year, else those of the program."""

from decimal import Decimal
from fractions import Fraction

from wenlian_desktop.domain.records.conclusions import Threshold
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros
from wenlian_desktop.domain.values.thresholds import LIMITS, MAX_LIMIT


def limit(year: Year, name: str) -> Fraction:
    """The limit of that name (a key of `LIMITS`), in %; one that cannot be meant counts for nothing."""
    own = next((row.value for row in year.rows(Threshold) if row.name == name and is_valid_limit(row.value)), None)
    return LIMITS[name] if own is None else Fraction(own)


def is_valid_limit(value: Decimal | None) -> bool:
    """Whether a limit can be meant: 0 to 1000 %."""
    return value is not None and 0 <= value <= MAX_LIMIT


def format_limit(percent: Fraction) -> str:
    """A limit as a sentence tells it: 90%, 0.5%."""
    return f"{trim_zeros(rounded(percent, 4))}%"
