"""Checks of how the texts are written: the rules of wording on every text of the year, each table scanned once."""

from collections.abc import Callable, Iterator

from wenlian_desktop.domain.prose.wording_rules import (
    MIXED_REMEDY,
    WORDING_RULES,
    Fault,
    find_faults,
    mark_variants,
    mixed_variants,
)
from wenlian_desktop.domain.records.activities import Activity, Theme
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import Found, Level, check
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Kind, Ref

# Short texts that print beside the long ones, and long texts that the program wrote itself.
NAMES: dict[type[Record], tuple[str, ...]] = {Activity: ("name",), Theme: ("title",), Department: ("name",)}
MADE: dict[type[Record], tuple[str, ...]] = {Explanation: ("finding",)}


def written(cls: type[Record]) -> tuple[str, ...]:
    """The fields of a record that hold what people wrote for the report."""
    long = [field.name for field in cls.spec.fields.values() if field.kind is Kind.LONG_TEXT]
    return tuple(name for name in (*NAMES.get(cls, ()), *long) if name not in MADE.get(cls, ()))


WRITTEN = {cls: written(cls) for cls in CATALOGUE if cls.spec.shown and written(cls)}
Look = Callable[[Year], Found]
Faulty = dict[str, list[tuple[str, str, Fault]]]  # by rule: (uid, field, fault)


def told_faults(year: Year, code: str) -> Found:
    """What a rule of wording finds in the texts of the year."""
    for cls in WRITTEN:
        for uid, field, fault in year.rows(cls).cached(_faulty).get(code, ()):
            ref = Ref(cls.spec.name, uid, field)
            yield f"{describe_field(year, ref)}：{fault.message}", (ref,)


def _faulty(rows: Rows[Record]) -> Faulty:
    found: Faulty = {}
    for row, field, text in _texts(rows):
        for fault in find_faults(text):
            found.setdefault(fault.code, []).append((row.uid, field, fault))
    return found


def _texts(rows: Rows[Record]) -> Iterator[tuple[Record, str, str]]:
    for row in rows:
        for field in WRITTEN[type(row)]:
            text = getattr(row, field)
            if text:
                yield row, field, mask_tokens(text)


def worded(code: str) -> Callable[[Look], Look]:
    """Enter a check of the same number, level and remedy as the rule of wording."""
    return check(code, WORDING_RULES[code].level, WORDING_RULES[code].remedy)


@worded("C13")
def unit_of_money(year: Year) -> Found:
    """Amounts in texts are told in 万元."""
    return told_faults(year, "C13")


@worded("C33")
def list_numbers(year: Year) -> Found:
    """The numbers of lists typed in texts go on by one."""
    return told_faults(year, "C33")


@worded("C40")
def counted_items(year: Year) -> Found:
    """一是…六是 go on by one, and are as many as were announced."""
    return told_faults(year, "C40")


@worded("C45")
def leftover_marks(year: Year) -> Found:
    """No text holds what a word processor or a template left behind."""
    return told_faults(year, "C45")


@worded("C46")
def widths(year: Year) -> Found:
    """Full-width marks between Chinese characters, half-width figures."""
    return told_faults(year, "C46")


@check("C47", Level.HINT, MIXED_REMEDY)
def marks_are_alike(year: Year) -> Found:
    """Dashes, dots and quotes are written in one way in all texts."""
    seen = [each for cls in WRITTEN for each in year.rows(cls).cached(_varied)]
    for name, right, other in mixed_variants(text for _, text in seen):
        places = tuple(
            ref for ref, text in seen if any(mark == other and not ok for _, ok, mark, _ in mark_variants(text))
        )
        yield f"{name}“{right}”与“{other}”混用，写“{other}”的有{len(places)}处。", places


def _varied(rows: Rows[Record]) -> list[tuple[Ref, str]]:
    return [(ref_to(row, field), text) for row, field, text in _texts(rows) if mark_variants(text)]


@worded("C48")
def wrong_wording(year: Year) -> Found:
    """No wrong words, no sentences that went wrong, no 积极 without a verb."""
    return told_faults(year, "C48")


@worded("C50")
def growth(year: Year) -> Found:
    """“比上年增加Y，增长Z%”: the rate is the one the figures give."""
    return told_faults(year, "C50")


@worded("C53")
def personal_data(year: Year) -> Found:
    """No personal data in texts that are published."""
    return told_faults(year, "C53")
