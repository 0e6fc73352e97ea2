"""Checks of how the texts are written: the rules of wording on every text of the year, each table scanned once."""

from collections.abc import Callable, Iterator

from wenlian_desktop.domain.prose.wording_rules import (
    MIXED_REMEDY,
    Fault,
    find_faults,
    mark_variants,
    mixed_variants,
    text_rules,
)
from wenlian_desktop.domain.records.activities import Activity, Theme
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import CheckResults, check
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Kind, Ref

# Short texts that print beside the long ones, and long texts that the program wrote itself.
PRINTED_NAMES: dict[type[Record], tuple[str, ...]] = {Activity: ("name",), Theme: ("title",), Department: ("name",)}
GENERATED_FIELDS: dict[type[Record], tuple[str, ...]] = {Explanation: ("finding",)}


def written_fields(cls: type[Record]) -> tuple[str, ...]:
    """The fields of a record that hold what people wrote for the report."""
    long = [field.name for field in cls.spec.fields.values() if field.kind is Kind.LONG_TEXT]
    return tuple(name for name in (*PRINTED_NAMES.get(cls, ()), *long) if name not in GENERATED_FIELDS.get(cls, ()))


WRITTEN_FIELDS = {cls: written_fields(cls) for cls in CATALOGUE if cls.spec.shown and written_fields(cls)}
RunCheck = Callable[[Year], CheckResults]
FaultsByRule = dict[str, list[tuple[str, str, Fault]]]  # by rule: (uid, field, fault)


def wording_faults(year: Year, code: str) -> CheckResults:
    """What a rule of wording finds in the texts of the year."""
    for cls in WRITTEN_FIELDS:
        for uid, field, fault in year.rows(cls).cached(_faults_by_rule).get(code, ()):
            ref = Ref(cls.spec.name, uid, field)
            yield f"{describe_field(year, ref)}：{fault.message}", (ref,)


def _faults_by_rule(rows: Rows[Record]) -> FaultsByRule:
    found: FaultsByRule = {}
    for row, field, text in _texts(rows):
        for fault in find_faults(text):
            found.setdefault(fault.code, []).append((row.uid, field, fault))
    return found


def _texts(rows: Rows[Record]) -> Iterator[tuple[Record, str, str]]:
    for row in rows:
        for field in WRITTEN_FIELDS[type(row)]:
            text = getattr(row, field)
            if text:
                yield row, field, mask_tokens(text)


def wording_check(code: str) -> Callable[[RunCheck], RunCheck]:
    """Enter a check of the same number, level and remedy as the rule of wording."""
    return check(code, text_rules()[code].level, text_rules()[code].remedy)


@wording_check("C13")
def unit_of_money(year: Year) -> CheckResults:
    """Amounts in texts are told in 万元."""
    return wording_faults(year, "C13")


@wording_check("C33")
def list_numbers(year: Year) -> CheckResults:
    """The numbers of lists typed in texts go on by one."""
    return wording_faults(year, "C33")


@wording_check("C40")
def counted_items(year: Year) -> CheckResults:
    """一是…六是 go on by one, and are as many as were announced."""
    return wording_faults(year, "C40")


@wording_check("C45")
def leftover_marks(year: Year) -> CheckResults:
    """No text holds what a word processor or a template left behind."""
    return wording_faults(year, "C45")


@wording_check("C46")
def widths(year: Year) -> CheckResults:
    """Full-width marks between Chinese characters, half-width figures."""
    return wording_faults(year, "C46")


@check("C47", Level.HINT, MIXED_REMEDY)
def marks_are_consistent(year: Year) -> CheckResults:
    """Dashes, dots and quotes are written in one way in all texts."""
    seen = [each for cls in WRITTEN_FIELDS for each in year.rows(cls).cached(_texts_with_variants)]
    for name, right, other in mixed_variants(text for _, text in seen):
        places = tuple(
            ref for ref, text in seen if any(mark == other and not ok for _, ok, mark, _ in mark_variants(text))
        )
        yield f"{name}“{right}”与“{other}”混用，写“{other}”的有{len(places)}处。", places


def _texts_with_variants(rows: Rows[Record]) -> list[tuple[Ref, str]]:
    return [(ref_to(row, field), text) for row, field, text in _texts(rows) if mark_variants(text)]


@wording_check("C48")
def wrong_wording(year: Year) -> CheckResults:
    """No wrong words, no sentences that went wrong, no 积极 without a verb."""
    return wording_faults(year, "C48")


@wording_check("C50")
def growth(year: Year) -> CheckResults:
    """“比上年增加Y，增长Z%”: the rate is the one the figures give."""
    return wording_faults(year, "C50")


@wording_check("C53")
def personal_data(year: Year) -> CheckResults:
    """No personal data in texts that are published."""
    return wording_faults(year, "C53")
