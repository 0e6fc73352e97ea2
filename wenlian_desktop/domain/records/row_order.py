"""Where a row stands among the others of its record: rows added, moved and copied, as changes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from wenlian_desktop.domain.records import lock_rules
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import POSITION_STEP, Rows
from wenlian_desktop.domain.records.year import RowChange, Year, note_uid, ref_to
from wenlian_desktop.domain.values.fields import Origin
from wenlian_desktop.domain.values.uids import new_uid


def next_position(year: Year, record: str) -> int:
    """A position after all rows of a record."""
    rows = year.tables[record]
    return rows[len(rows) - 1].position + POSITION_STEP if len(rows) else POSITION_STEP


def new_rows(year: Year, record: str, number: int, **values: Any) -> list[Record]:
    """New rows at the end of a record, not yet in the year."""
    first = next_position(year, record)
    return [RECORDS[record](uid=new_uid(), position=first + POSITION_STEP * index, **values) for index in range(number)]


def added_row(year: Year, record: str, before: str | None, **values: Any) -> tuple[Record, list[RowChange]]:
    """A new row before the row `before` (None: at the end), and the changes that add it.

    `values` may hold a uid that is known beforehand.
    """
    (position,), shifted = _make_room(year.tables[record], before, 1)
    row = RECORDS[record](**{"uid": new_uid(), "position": position, **values})
    return row, [*shifted, RowChange(None, row)]


def moved_rows(year: Year, record: str, uids: Sequence[str], before: str | None) -> list[RowChange]:
    """Rows moved, in their order, before the row `before` (None: to the end); empty where they stand there already."""
    rows = year.tables[record]
    moved = [row for row in rows if row.uid in set(uids)]
    while before in uids:
        before = row_after(rows, before)
    rest: Rows[Record] = Rows(row for row in rows if row.uid not in set(uids))
    positions, shifted = _make_room(rest, before, len(moved))
    placed = [replace(row, position=position) for row, position in zip(moved, positions, strict=True)]
    changes = [*shifted, *(RowChange(old, new) for old, new in zip(moved, placed, strict=True))]
    after = rows.with_changes((each.before, each.after) for each in changes)
    return [] if [row.uid for row in after] == [row.uid for row in rows] else changes


def copied_rows(year: Year, record: str, uids: Sequence[str]) -> tuple[list[Record], list[RowChange]]:
    """Copies of rows below the last of them, and the changes that add them.

    What belongs to a row (attachments, the rows that refer to it) is not copied, nor what is locked in a new row.
    """
    rows = year.tables[record]
    copied = [row for row in rows if row.uid in set(uids)]
    positions, shifted = _make_room(rows, row_after(rows, copied[-1].uid), len(copied))
    copies = [
        _without_locked(year, replace(row, uid=new_uid(), position=position, carried_from=None))
        for row, position in zip(copied, positions, strict=True)
    ]
    notes = [note for old, new in zip(copied, copies, strict=True) for note in _confirmed_none(year, old, new)]
    return copies, [*shifted, *(RowChange(None, each) for each in (*copies, *notes))]


def row_after(rows: Rows[Any], uid: str | None) -> str | None:
    """The uid of the row after one; None after the last, or where there is no such row."""
    index = None if uid is None else rows.index(uid)
    return None if index is None or index + 1 == len(rows) else rows[index + 1].uid


def _make_room(rows: Rows[Record], before: str | None, number: int) -> tuple[list[int], list[RowChange]]:
    """Positions before a row (None: at the end); where there is no gap, as few following rows as possible are moved."""
    found = None if before is None else rows.index(before)
    place = len(rows) if found is None else found
    low = rows[place - 1].position if place else 0
    gap = rows[place].position - low if place < len(rows) else POSITION_STEP * (number + 1)
    if gap > number:
        return [low + gap // (number + 1) * (each + 1) for each in range(number)], []
    taken, shifted = low + number, []
    for row in (rows[each] for each in range(place, len(rows))):
        if row.position > taken:
            break
        taken += 1
        shifted.append(RowChange(row, replace(row, position=taken)))
    return [low + 1 + each for each in range(number)], shifted


def _without_locked(year: Year, row: Record) -> Record:
    """A new row without the values that are locked in it."""
    with_row = year.with_changes([RowChange(None, row)])
    locked = lock_rules.find_locks(with_row, [ref_to(row, name) for name in row.spec.fields])
    empty: dict[str, Any] = {ref.field: type(row).empty[ref.field] for ref in locked}
    return replace(row, **empty)


def _confirmed_none(year: Year, old: Record, new: Record) -> list[FieldNote]:
    """The notes of a copied row that confirm 无."""
    notes = [year.note(ref_to(old, name)) for name in old.spec.fields]
    return [
        replace(note, uid=note_uid(ref_to(new, str(note.field))), row=new.uid, origin=Origin.TYPED.value, source=None)
        for note in notes
        if note is not None and note.confirmed_none
    ]
