"""The limits of the checks: the office's own for this year, else the defaults."""

from decimal import Decimal
from fractions import Fraction

from wenlian_desktop.domain.records.conclusions import Threshold
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros
from wenlian_desktop.domain.values.thresholds import LIMITS, MAX_LIMIT


def limit(year: Year, name: str) -> Fraction:
    """The limit of that name (a key of `LIMITS`), in %; an invalid own limit is ignored."""
    own = next((row.value for row in year.rows(Threshold) if row.name == name and is_valid_limit(row.value)), None)
    return LIMITS[name] if own is None else Fraction(own)


def is_valid_limit(value: Decimal | None) -> bool:
    """Whether a limit is between 0 and 1000 %."""
    return value is not None and 0 <= value <= MAX_LIMIT


def format_limit(percent: Fraction) -> str:
    """A limit for a sentence: 90%, 0.5%."""
    return f"{trim_zeros(rounded(percent, 4))}%"
