"""Rows of sheets: uids that tell their lines, and the notes of the columns that say where their values stood."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.field_notes import COMMON, LINE, common_uid, line_of, uid_of_line
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import note_uid
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.intake.proposals import SPARE, Offer, Place
from wenlian_desktop.session.taking_in.row_matching import MakeUid, by_chance

PlaceWords = Callable[[Place], str]  # where a value stood, as its note says it
CELL = re.compile(r"(?P<column>(?:.*!)?[A-Z]{1,3})(?P<line>[1-9][0-9]{0,6})", re.DOTALL)


class LineCell(NamedTuple):
    """A cell of a sheet: its column (“活动!C”) and its line, from 1."""

    column: str
    line: int


def cell_of(place: Place) -> LineCell | None:
    """The cell of a place; None where it is none."""
    found = CELL.fullmatch(place.cell)
    return LineCell(found["column"], int(found["line"])) if found else None


@dataclass
class _Lines:
    """Rows of one sheet that have each field in one column."""

    common: str = field(default_factory=common_uid)
    columns: dict[str, str] = field(default_factory=dict)
    lines: set[int] = field(default_factory=set)

    def takes(self, line: int, columns: dict[str, str]) -> bool:
        return line not in self.lines and all(self.columns.get(name, each) == each for name, each in columns.items())


def line_uids(offer: Offer) -> MakeUid:
    """Uids of new rows that tell their lines, for rows of sheets; others are made by chance, or by their workbook."""
    by_row: dict[tuple[str, str], dict[str, LineCell]] = defaultdict(dict)
    for each in offer.proposals:
        cell = cell_of(each.place)
        if cell is not None:
            by_row[each.record, each.row][each.field] = cell
    sheets: dict[tuple[str, str], list[_Lines]] = defaultdict(list)

    def make(record: str, key: str) -> str:
        cells = by_row.get((record, key))
        if cells is None or key.startswith(SPARE):
            return by_chance(record, key)
        line = min(cell.line for cell in cells.values())
        columns = {name: cell.column for name, cell in cells.items() if cell.line == line}
        sheet = next(iter(columns.values())).rpartition("!")[0]
        known = sheets[record, sheet]
        lines = next((each for each in known if each.takes(line, columns)), None)
        if lines is None:
            lines = _Lines()
            known.append(lines)
        lines.columns |= columns
        lines.lines.add(line)
        return uid_of_line(lines.common, line)

    return make


class ColumnNotes:
    """The notes of the columns of new rows, made as their values are met."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, str, str], str] = {}
        self.notes: list[FieldNote] = []

    def covers(self, ref: Ref, place: Place, words: PlaceWords) -> bool:
        """Whether the note of a column says where a value stood; a column that is new gets its note."""
        cell = cell_of(place)
        if cell is None or cell.line != line_of(ref.uid):
            return False
        key = (ref.record, ref.uid[:COMMON], ref.field)
        known = self._columns.get(key)
        if known is None:
            known = self._columns[key] = cell.column
            self.notes.append(imported_note(Ref(*key), words(Place(cell=cell.column)) + LINE))
        return known == cell.column


def imported_note(ref: Ref, source: str, is_none: bool = False) -> FieldNote:
    """The note of a field, or of a column, that was taken in."""
    return FieldNote(
        uid=note_uid(ref), position=POSITION_STEP, record=ref.record, row=ref.uid, field=ref.field,
        origin=Origin.IMPORTED.value, source=source, confirmed_none=is_none or None,
    )  # fmt: skip
