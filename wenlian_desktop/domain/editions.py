"""Which versions of a year were closed (封存), and whether it is closed now."""

from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.year import Year


def newest(year: Year) -> Edition | None:
    """The newest closing; None where the year was never closed."""
    return max(year.rows(Edition), key=lambda edition: edition.number or 0, default=None)


def is_closed(year: Year) -> bool:
    """Whether the year is closed: its newest edition was not reopened."""
    edition = newest(year)
    return edition is not None and edition.reopened_at is None
