"""The findings of one check in a year."""

from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.fields import Ref

FoundText = tuple[Level, str, tuple[Ref, ...]]


def findings_of(code: str, year: Year) -> list[FoundText]:
    """(level, sentence, places) of each finding of the check with that code."""
    return [(each.level, each.message, each.places) for each in run_checks(year) if each.code == code]


def refs_of(row: Record, *fields: str) -> tuple[Ref, ...]:
    """The addresses of some fields of a row."""
    return tuple(ref_to(row, field) for field in fields)
