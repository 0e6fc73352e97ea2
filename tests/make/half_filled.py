"""Half-filled years: rows taken out and fields emptied at random, texts with figures and gaps."""

import dataclasses
from collections.abc import Iterator
from random import Random
from typing import Any

from wenlian_desktop.domain.figures.quotable_figures import QUOTABLE
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.texts import search
from wenlian_desktop.domain.texts.figure_tokens import Token
from wenlian_desktop.domain.values.fields import Field, Kind

TO_FILL_IN = ("〔待填：场次〕", "〔未填〕", "按京财〔2024〕12号文件", "〔待填〕")
EMPTY: dict[Kind, Any] = {Kind.REFERENCES: ()}


def half_filled(year: Year, seed: int) -> Year:
    """The year with a random share of its rows and values taken out, always the same for a seed."""
    chance = Random(seed)
    rows_lost, values_lost = chance.choice((0, 0.05, 0.3)), chance.choice((0.02, 0.2, 0.6))
    gone = [
        row
        for cls in CATALOGUE
        for row in year.rows(cls)
        if not cls.spec.single and cls.spec.shown and chance.random() < rows_lost
    ]
    left = year.with_changes(RowChange(row, None) for row in gone)
    quoted = [str(Token(each.ref.uid, each.ref.field)) for each in search.list_figures(left)] + _computed(left)
    rows = [row for cls in CATALOGUE if cls.spec.shown for row in left.rows(cls)]
    return left.with_changes(
        RowChange(row, dataclasses.replace(row, **changes))
        for row in rows
        if (changes := dict(_changes(row, chance, values_lost, quoted)))
    )


def _computed(year: Year) -> list[str]:
    """The tokens of all figures that the program computes for texts."""
    return [
        str(Token(row.uid, name)) for record, named in QUOTABLE.items() for row in year.tables[record] for name in named
    ]


def _changes(row: Record, chance: Random, share: float, quoted: list[str]) -> Iterator[tuple[str, Any]]:
    for field in row.spec.shown_fields:
        if chance.random() < share:
            yield field.name, EMPTY.get(field.kind)
        elif field.kind is Kind.LONG_TEXT and getattr(row, field.name) and chance.random() < share:
            yield field.name, _with_gaps(field, getattr(row, field.name), chance, quoted)


def _with_gaps(field: Field, text: str, chance: Random, quoted: list[str]) -> str:
    middle = chance.choice((chance.choice(TO_FILL_IN), chance.choice(quoted)))
    return f"{text}{middle}又{chance.choice(quoted)}"
