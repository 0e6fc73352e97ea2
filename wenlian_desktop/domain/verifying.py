"""上年结转未核: which fields were carried over and not looked at yet, and saying that they were."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from wenlian_desktop.domain.fields import Origin, Ref
from wenlian_desktop.domain.records.margins import FieldNote
from wenlian_desktop.domain.rows import Rows
from wenlian_desktop.domain.year import Put, Year

Unverified = dict[str, tuple[Ref, ...]]


def unverified(year: Year) -> Unverified:
    """The fields carried over and not looked at yet, by record."""
    return year.rows(FieldNote).once(_by_record)


def _by_record(notes: Rows[FieldNote]) -> Unverified:
    found: dict[str, list[Ref]] = {}
    for note in notes:
        if note.origin == Origin.CARRIED.value and note.record and note.row and note.field:
            found.setdefault(note.record, []).append(Ref(note.record, note.row, note.field))
    return {record: tuple(refs) for record, refs in found.items()}


def verified(year: Year, refs: Collection[Ref]) -> tuple[Put, ...]:
    """The changes that say that fields were looked at; those that were not carried over stay as they are."""
    return tuple(_looked_at(year, refs))


def _looked_at(year: Year, refs: Collection[Ref]) -> Iterator[Put]:
    for ref in refs:
        note = year.note(ref)
        if note is not None and note.origin == Origin.CARRIED.value:
            kept = replace(note, origin=None)
            is_bare = not (kept.to_verify or kept.confirmed_none or kept.comment)
            yield Put(note, None if is_bare else kept)


def row_of(year: Year, ref: Ref) -> tuple[Ref, ...]:
    """The fields of the row a field stands in, that were carried over and not looked at yet."""
    return tuple(each for each in unverified(year).get(ref.record, ()) if each.uid == ref.uid)
