"""Notes on fields (备注, 待核, 来源): writing one, where a value came from, and the list of the fields to be verified.

Rows of a sheet that were taken in together have uids that begin alike and end with their line. One note of each column
(of the row `uid[:COMMON]`) says of all of them where they stood: its source ends with LINE in place of the number.
"""

from collections.abc import Iterator
from dataclasses import replace

from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.year import RowChange, Year, note_uid, ref_to
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.uids import new_uid

UID_DIGITS = 16
COMMON = 10  # digits of a uid that the rows of one sheet have in common; the other six tell the line
LINE = "*"


def is_bare(note: FieldNote) -> bool:
    """Whether a note says nothing any more, so that its row can go."""
    return not (note.origin or note.to_verify or note.confirmed_none or note.comment)


def common_uid() -> str:
    """How the uids of the rows of a sheet begin."""
    return new_uid()[:COMMON]


def uid_of_line(common: str, line: int) -> str:
    """The uid of the row in a line of a sheet; lines count from 1."""
    return f"{common}{line:0{UID_DIGITS - COMMON}x}"


def line_of(uid: str) -> int:
    """The line of the sheet that a row was taken in from, if it was."""
    return int(uid[COMMON:], 16)


def column_ref(ref: Ref) -> Ref:
    """The address of the note of the column that a field was taken in from, if it was."""
    return Ref(ref.record, ref.uid[:COMMON], ref.field)


def origin_and_source(year: Year, ref: Ref) -> tuple[str | None, str | None]:
    """Where the value of a field came from (`Origin`, the place in its file): told by its own note, or its column's."""
    own = year.note(ref)
    if own is not None and own.origin:
        return own.origin, own.source
    of_column = year.note(column_ref(ref))
    if of_column is None or year.state(ref) is not State.FILLED:
        return None, None
    source = of_column.source or ""
    return of_column.origin, f"{source.removesuffix(LINE)}{line_of(ref.uid)}" if source.endswith(LINE) else source


def write_note(year: Year, ref: Ref, comment: str, to_verify: bool) -> tuple[RowChange, ...]:
    """The changes that write the comment and the mark 待核 of a field; none where nothing changes."""
    old = year.note(ref)
    blank = FieldNote(uid=note_uid(ref), record=ref.record, row=ref.uid, field=ref.field)
    new = replace(old or blank, comment=comment.strip() or None, to_verify=to_verify or None)
    if new == (old or blank):
        return ()
    return (RowChange(old, None if is_bare(new) else new),)


def fields_to_verify(year: Year) -> tuple[Ref, ...]:
    """The fields marked 待核, in the order of the records and rows."""
    return year.cached(_marked_fields)


def _marked_fields(year: Year) -> tuple[Ref, ...]:
    marked = {Ref(str(each.record), str(each.row), str(each.field)) for each in year.rows(FieldNote) if each.to_verify}
    return tuple(ref for ref in _in_order(year, {ref.record for ref in marked}) if ref in marked)


def _in_order(year: Year, records: set[str]) -> Iterator[Ref]:
    for name, cls in RECORDS.items():
        for row in year.tables[name] if name in records else ():
            yield from (ref_to(row, field) for field in cls.spec.fields)
