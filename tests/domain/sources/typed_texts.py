"""The sample year with true sentences typed at the end of its long texts, each as a paragraph."""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from tests.domain.sources.stale_sentences import SENTENCES
from tests.make.page_years import sample_year
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.values.fields import Kind, Ref

IN_EACH = 12
NO_PROSE = ("rule_set", "last_year", "reminder")
LISTED = (("explanation", "finding"), ("score_entry", "points_met"), ("indicator", "rule"), ("follow_up", "measure"))
# Sentences that are not true where they would speak of something else: of this activity, this theme, the goal.
UNTRUE_THERE = {"activity": (80, 85, 88, 138), "theme": (80, 88), "objective": (83, 268, 269, 271, 272, 278, 280, 288)}


class Place(NamedTuple):
    """Where a sentence stands in a text."""

    begin: int
    end: int
    number: int


class TypedTexts(NamedTuple):
    """A year, and the sentences that were typed into each text."""

    year: Year
    places: dict[Ref, list[Place]]


def long_texts() -> list[Ref]:
    """Every long text of prose of the sample that is filled in."""
    year = sample_year()
    return [
        ref_to(row, field.name)
        for name, cls in RECORDS.items()
        if name not in NO_PROSE
        for row in year.tables[name]
        for field in cls.spec.fields.values()
        if field.kind is Kind.LONG_TEXT and getattr(row, field.name) and (name, field.name) not in LISTED
    ]


@cache
def sections_filled() -> TypedTexts:
    """All three hundred in the twenty texts of the report: fifteen in each."""
    texts = [ref for ref in long_texts() if ref.record == Section.spec.name]
    return _typed({ref: list(range(at + 1, len(SENTENCES) + 1, len(texts))) for at, ref in enumerate(texts)})


@cache
def other_texts_filled() -> TypedTexts:
    """Twelve in each of the others: reasons, explanations, notes, goals, monitoring, effects."""
    texts = [ref for ref in long_texts() if ref.record != Section.spec.name]
    return _typed({ref: _twelve(ref.record, at) for at, ref in enumerate(texts)})


def _twelve(record: str, at: int) -> list[int]:
    left_out = UNTRUE_THERE.get(record, ())
    numbers = (number % len(SENTENCES) + 1 for number in range(at * IN_EACH, at * IN_EACH + 2 * IN_EACH))
    return [number for number in numbers if number not in left_out][:IN_EACH]


def _typed(numbers: dict[Ref, list[int]]) -> TypedTexts:
    year, places = sample_year(), {}
    for ref, some in numbers.items():
        row = year.row(ref.record, ref.uid)
        assert row is not None
        text, places[ref] = str(getattr(row, ref.field)), []
        for number in some:
            begin = len(text) + 1
            text += f"\n{SENTENCES[number - 1]}"
            places[ref].append(Place(begin, len(text), number))
        year = year.with_changes([RowChange(row, replace(row, **{ref.field: text}))])  # type: ignore[arg-type]
    return TypedTexts(year, places)
