"""Notes on fields (备注, 待核): writing one, and the list of the fields to be verified."""

from collections.abc import Iterator
from dataclasses import replace

from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.year import RowChange, Year, note_uid, ref_to
from wenlian_desktop.domain.values.fields import Ref


def is_bare(note: FieldNote) -> bool:
    """Whether a note says nothing any more, so that its row can go."""
    return not (note.origin or note.to_verify or note.confirmed_none or note.comment)


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
