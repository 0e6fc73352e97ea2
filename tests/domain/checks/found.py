"""What one check finds in a year made by hand."""

from wenlian_desktop.domain.checks.examination import examine
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import Level
from wenlian_desktop.domain.values.fields import Ref

Told = tuple[Level, str, tuple[Ref, ...]]


def found(code: str, year: Year) -> list[Told]:
    """(level, sentence, places) of each finding of the check with that code."""
    return [(each.level, each.message, each.places) for each in examine(year) if each.code == code]


def places(row: Record, *fields: str) -> tuple[Ref, ...]:
    """The addresses of some fields of a row."""
    return tuple(ref_to(row, field) for field in fields)
