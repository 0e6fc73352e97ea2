"""Applies the wording rules to all texts of the year; each table is scanned once."""

from collections.abc import Iterator
from dataclasses import replace

from wenlian_desktop.domain.prose.wording_rules import (
    MIXED_REMEDY,
    Fault,
    find_faults,
    mark_variants,
    mixed_variants,
    text_rules,
)
from wenlian_desktop.domain.records.catalogue import fields_where
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import Finding, YearFinding, YearHits
from wenlian_desktop.domain.rules.rule import Hit, Level, Rule, hit, rule
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Ref

WRITTEN_FIELDS = fields_where(lambda field: field.proofread)
FaultsByRule = dict[str, list[tuple[str, str, Fault]]]  # by rule: (uid, field, fault)
IN_A_TEXT = "{place}："  # before what a rule for texts says, where the text is one of many


def find_in_texts(year: Year) -> Iterator[YearFinding]:
    """The hits of the text rules in the texts of the year."""
    for code in text_rules():
        for ref, fault in _faults(year, code):
            facts = {"place": describe_field(year, ref), **fault.facts}
            yield Finding(_in_a_text(fault), Hit((ref,), facts, fault.kind, fault.edits))


def _in_a_text(fault: Fault) -> Rule:
    """A text rule as a rule on years: its message also names the field."""
    says = fault.rule.says
    return replace(fault.rule, subject=Year, says={**says, fault.kind: IN_A_TEXT + says[fault.kind]})


def _faults(year: Year, code: str) -> Iterator[tuple[Ref, Fault]]:
    for cls in WRITTEN_FIELDS:
        for uid, field, fault in year.rows(cls).cached(_faults_by_rule).get(code, ()):
            yield Ref(cls.spec.name, uid, field), fault


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


@rule(
    "C47",
    Level.HINT,
    on=Year,
    says="{mark}“{right}”与“{other}”混用，写“{other}”的有{count}处。",
    remedy=MIXED_REMEDY,
)
def marks_are_consistent(year: Year) -> YearHits:
    """Dashes, dots and quotes are written consistently in all texts."""
    seen = [each for cls in WRITTEN_FIELDS for each in year.rows(cls).cached(_texts_with_variants)]
    for name, right, other in mixed_variants(text for _, text in seen):
        places = [ref for ref, text in seen if any(mark == other and not ok for _, ok, mark, _ in mark_variants(text))]
        yield hit(*places, mark=name, right=right, other=other, count=len(places))


def _texts_with_variants(rows: Rows[Record]) -> list[tuple[Ref, str]]:
    return [(ref_to(row, field), text) for row, field, text in _texts(rows) if mark_variants(text)]
