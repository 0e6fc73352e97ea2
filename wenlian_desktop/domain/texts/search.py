"""Full-text search in all fields of all records, and the list of figures that texts can quote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens, format_figure, is_quotable, printed_unit
from wenlian_desktop.domain.texts.naming import describe_field, row_title
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.domain.values.formatting import format_display, format_editable
from wenlian_desktop.domain.values.office_writing import compared

LARGE_TABLE = 200  # rows
EXCERPT_MARGIN = 24  # characters on either side of the match
TEXT_KINDS = (Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE)
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")


@dataclass(frozen=True)
class SearchHit:
    """A field that contains the text: its address, its name, and an excerpt."""

    ref: Ref
    where: str
    excerpt: str


def search(year: Year, text: str) -> Iterator[SearchHit]:
    """The fields that contain a text, in the order of tabs and rows, then the notes (备注) that do.

    Case, width of characters, blanks and thousands separators do not count: `１，０９３．４` finds 1,093.40 and 1093.4.
    """
    wanted = _folded(text)
    if not wanted:
        return
    for cls in CATALOGUE:
        for row in year.rows(cls) if cls.spec.shown else ():
            for field in cls.spec.shown_fields:
                found = _match(year, row, field, wanted)
                if found is not None:
                    ref = ref_to(row, field.name)
                    yield SearchHit(ref, describe_field(year, ref), found)
    yield from _notes(year, wanted)


def _notes(year: Year, wanted: str) -> Iterator[SearchHit]:
    """The fields whose note contains a text; the note of a whole row leads to the row."""
    for note in year.rows(FieldNote):
        found = _found(note.comment or "", wanted)
        ref = Ref(str(note.record), str(note.row), str(note.field))
        if found is not None and ref.record in RECORDS and year.row(ref.record, ref.uid) is not None:
            yield SearchHit(ref, f"{describe_field(year, ref)}的备注", found)


@dataclass(frozen=True)
class ListedFigure:
    """A figure that is filled in: its address, and its name, value and unit as text."""

    ref: Ref
    text: str


def list_figures(year: Year) -> Iterator[ListedFigure]:
    """All figures, amounts and dates that are filled in; tables of many rows (payments) last."""
    for cls in sorted(CATALOGUE, key=lambda each: len(year.rows(each)) > LARGE_TABLE):
        fields = [field for field in cls.spec.fields.values() if is_quotable(field)] if cls.spec.shown else []
        for row in year.rows(cls) if fields else ():
            for field in fields:
                if getattr(row, field.name) is not None:
                    yield _figure(year, ref_to(row, field.name))


def _figure(year: Year, ref: Ref) -> ListedFigure:
    return ListedFigure(ref, f"{describe_field(year, ref)}：{format_figure(year, ref)}{printed_unit(field_of(ref))}")


def _match(year: Year, row: Record, field: Field, wanted: str) -> str | None:
    return next(
        (found for shown in _texts(year, field, getattr(row, field.name)) if (found := _found(shown, wanted))), None
    )


def _found(shown: str, wanted: str) -> str | None:
    """The words around a text in a shown one; None where it is not in it."""
    index = _folded(shown).find(wanted)
    return None if index < 0 else _excerpt(shown, *_span(shown, index, len(wanted)))


def _folded(text: str) -> str:
    return THOUSANDS.sub("", compared(text))


def _span(shown: str, index: int, length: int) -> tuple[int, int]:
    """(index, length) in a shown text of a place in the folded one."""
    starts = [len(_folded(shown[:place])) for place in range(len(shown) + 1)]
    first = max(place for place, start in enumerate(starts) if start <= index)
    return first, next(place for place, start in enumerate(starts) if start >= index + length) - first


def _texts(year: Year, field: Field, value: object) -> tuple[str, ...]:
    if value in (None, ()):
        return ()
    if field.kind in TEXT_KINDS:
        return (expand_tokens(year, str(value)) if field.kind is Kind.LONG_TEXT else str(value),)
    names = partial(row_title, year)
    return format_display(field, value, names), format_editable(field, value, names)


def _excerpt(text: str, index: int, length: int) -> str:
    first, last = max(index - EXCERPT_MARGIN, 0), index + length + EXCERPT_MARGIN
    cut = text[first:last].replace("\n", " ")
    return ("…" if first else "") + cut + ("…" if last < len(text) else "")
