"""Generated years: a strategy of values for each kind, so that every record and field is covered."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import tests.make.steady_draws  # noqa: F401
from wenlian_desktop.domain.interchange.year_json import REFERENCE_KINDS
from wenlian_desktop.domain.records.annotations import FieldNote, SectionReview
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import Year, note_uid
from wenlian_desktop.domain.values.fields import Field, Floor, Kind, Ref
from wenlian_desktop.domain.values.parsing import FIRST_YEAR, LAST_YEAR, YEAR_UNIT

SIGNS = "甲乙丙丁文联预算支出活动协会，。、；：“”《》（）——…·1234567890.%aBc 𬭎䶮㙓堃喆昇镕🙂＋－"
LINES = st.text(SIGNS, min_size=1, max_size=24).map(str.strip).filter(bool)
PARAGRAPHS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
MARKS = st.sampled_from(["", "余", "超过", "以上"])
FLOORS = st.builds(Floor, st.integers(0, 9999), MARKS) | st.builds(
    lambda thousands, mark: Floor(thousands * 1_000, mark, True), st.integers(1, 99_999), MARKS
)

VALUES = {
    Kind.TEXT: LINES,
    Kind.LONG_TEXT: PARAGRAPHS,
    Kind.COUNT: st.integers(0, 10**9),
    Kind.PERSON_TIMES: FLOORS,
    Kind.FLOOR: FLOORS,
    Kind.YUAN: st.integers(0, 10**12),
    Kind.WAN_YUAN: st.integers(0, 10**12),
    Kind.PERCENT: st.integers(0, 20_000),
    Kind.NUMBER: st.decimals(0, 10_000, places=2).map(Decimal),
    Kind.DATE: st.dates(date(2000, 1, 1), date(2050, 12, 31)),
    Kind.MONTH: st.integers(1, 12),
    Kind.YES_NO: st.booleans(),
}
CARRIED = st.none() | st.integers(0, 16**16 - 1).map(lambda number: f"{number:016x}")


@cache  # cached: hypothesis validates new strategies for longer than it draws from them
def values_of(field: Field, may_be_empty: bool = True) -> st.SearchStrategy[Any]:
    """Values of a field; references are filled in afterwards."""
    if field.kind in REFERENCE_KINDS:
        return st.just(() if field.kind is Kind.REFERENCES else None)
    empty = st.none() if may_be_empty else st.nothing()
    if field.kind is Kind.CHOICE:
        return empty | st.sampled_from(field.choices)
    if field.unit == YEAR_UNIT:
        return empty | st.integers(FIRST_YEAR, LAST_YEAR)
    values = VALUES[field.kind]
    below_zero = values.map(lambda value: -value) if field.signed else st.nothing()
    return empty | values | below_zero


DRAWN = 30  # years; drawing one is slow


@cache
def some_years(number: int) -> tuple[Year, ...]:
    """That many generated years, always the same, mixed from a few; for tests that need no smallest example."""
    drawn, chance = _drawn(), Random(number)
    return tuple(_mixed(drawn, chance) for _ in range(number))


@cache
def _drawn() -> list[Year]:
    drawn: list[Year] = []

    @settings(max_examples=DRAWN, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(years())
    def keep(year: Year) -> None:
        drawn.append(year)

    @settings(max_examples=1, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(years(is_full=True))
    def keep_full(year: Year) -> None:
        drawn.append(year)

    keep()
    keep_full()
    return drawn


def _mixed(drawn: list[Year], chance: Random) -> Year:
    """The rows of each record from a random year, with new references."""
    rows: list[Record] = []
    uids: dict[str, list[str]] = {}
    for cls in CATALOGUE:
        for row in chance.choice(drawn).rows(cls):
            rows.append(dataclasses.replace(row, uid=f"{len(rows) + 1:016x}"))
            uids.setdefault(cls.spec.name, []).append(rows[-1].uid)
    return Year.of(_as_entered([dataclasses.replace(row, **dict(_aimed(row, uids, chance))) for row in rows]))


def _as_entered(rows: list[Record]) -> Iterator[Record]:
    """The rows as the program makes them: a note belongs to a field and has its uid, a heading has one text."""
    noted = (Ref(row.spec.name, row.uid, name) for row in rows for name in row.spec.fields)
    seen: set[tuple[str, str]] = set()
    for row in rows:
        if isinstance(row, FieldNote):
            ref = next(noted)
            yield dataclasses.replace(row, uid=note_uid(ref), record=ref.record, row=ref.uid, field=ref.field)
        elif isinstance(row, Section | SectionReview) and (row.spec.name, row.node or "") in seen:
            if isinstance(row, Section):  # a review is always of a section
                yield dataclasses.replace(row, node=None)
        elif not isinstance(row, SectionReview) or row.node:
            reviews = sum(name == SectionReview.spec.name for name, _ in seen)
            is_review = isinstance(row, SectionReview)
            yield dataclasses.replace(row, position=(reviews + 1) * POSITION_STEP) if is_review else row
            seen.add((row.spec.name, getattr(row, "node", None) or ""))


def _aimed(row: Record, uids: dict[str, list[str]], chance: Random) -> Iterator[tuple[str, Any]]:
    for field in row.spec.fields.values():
        targets = uids.get(field.target, [])
        if field.kind is Kind.REFERENCE:
            yield field.name, chance.choice([None, *targets])
        elif field.kind is Kind.REFERENCES:
            yield field.name, tuple(chance.sample(targets, chance.randint(0, len(targets))))


@st.composite
def years(draw: st.DrawFn, most: int = 2, is_full: bool = False) -> Year:
    """A year with up to `most` rows per record, random values, and references to existing rows.

    `is_full`: exactly `most` rows, and every field has a value.
    """
    rows: list[Record] = []
    uids: dict[str, list[str]] = {}
    for cls in CATALOGUE:
        if cls.spec.transient:
            continue
        for index in range(1 if cls.spec.single else most if is_full else draw(st.integers(0, most))):
            uid = f"{len(rows) + 1:016x}"
            fields = {field.name: draw(values_of(field, not is_full)) for field in cls.spec.fields.values()}
            rows.append(
                cls(
                    uid=uid,
                    position=POSITION_STEP * (index + 1),
                    carried_from="ab" * 8 if is_full else draw(CARRIED),
                    **fields,
                )
            )
            uids.setdefault(cls.spec.name, []).append(uid)
    return Year.of(_as_entered([draw(_pointed(row, uids)) for row in rows]))


@st.composite
def _pointed(draw: st.DrawFn, row: Record, uids: dict[str, list[str]]) -> Record:
    pointing: dict[str, Any] = {}
    for field in row.spec.fields.values():
        targets = uids.get(field.target, [])
        if field.kind is Kind.REFERENCE and targets:
            pointing[field.name] = draw(st.none() | st.sampled_from(targets))
        elif field.kind is Kind.REFERENCES and targets:
            pointing[field.name] = tuple(draw(st.lists(st.sampled_from(targets), unique=True)))
    return dataclasses.replace(row, **pointing)
