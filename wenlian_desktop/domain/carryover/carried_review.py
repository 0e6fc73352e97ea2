"""上年结转未核 and 待核: the fields that were carried over and not yet verified, and marking fields as verified."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.field_notes import is_bare
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.values.fields import Origin, Ref

Unverified = dict[str, tuple[Ref, ...]]


def unverified_fields(year: Year) -> Unverified:
    """The fields carried over and not yet verified, by record; a field with a comment counts as verified."""
    return year.rows(FieldNote).cached(_by_record)


def _by_record(notes: Rows[FieldNote]) -> Unverified:
    found: dict[str, list[Ref]] = {}
    for note in notes:
        if is_carried(note) and not note.comment and note.record in RECORDS and note.row and note.field:
            found.setdefault(note.record, []).append(Ref(note.record, note.row, note.field))
    return {record: tuple(refs) for record, refs in found.items()}


def is_carried(note: FieldNote | None) -> bool:
    """Whether a note says that its field was carried over and is not verified."""
    return note is not None and note.origin == Origin.CARRIED.value


def mark_verified(year: Year, refs: Collection[Ref]) -> tuple[RowChange, ...]:
    """The changes that mark fields as verified; those that are neither carried over nor marked 待核 are left alone."""
    return tuple(_verified_notes(year, refs))


def _verified_notes(year: Year, refs: Collection[Ref]) -> Iterator[RowChange]:
    for ref in refs:
        note = year.note(ref)
        if note is not None and (is_carried(note) or note.to_verify):
            kept = replace(note, origin=None if is_carried(note) else note.origin, to_verify=None)
            yield RowChange(note, None if is_bare(kept) else kept)


def carried_fields(year: Year, record: str, uids: Collection[str]) -> tuple[Ref, ...]:
    """The fields of some rows that were carried over and are not verified."""
    rows = year.tables[record]
    refs = (ref_to(row, name) for uid in uids if (row := rows.find(uid)) for name in row.spec.fields)
    return tuple(ref for ref in refs if is_carried(year.note(ref)))
