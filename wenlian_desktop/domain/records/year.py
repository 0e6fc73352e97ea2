"""The year (年度): all records of one office in one year, as one immutable value."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, TypeVar, cast

from wenlian_desktop.domain.records.annotations import Draft, FieldNote
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.record import R, Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.values.fields import Field, Ref, State
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.uids import derived_uid

T = TypeVar("T")
NOTE_UIDS = 20_000  # addresses kept


@frozen
class RowChange:
    """The change of one row: `before` is None for a new row, `after` for a deleted one."""

    before: Record | None
    after: Record | None

    @property
    def row(self) -> Record:
        """The row after the change, or before it if it was deleted."""
        row = self.after or self.before
        assert row is not None
        return row

    @property
    def record(self) -> str:
        """The name of the record the row is of."""
        return self.row.spec.name

    def reversed(self) -> "RowChange":
        """The change that undoes this one."""
        return RowChange(self.after, self.before)


def field_of(ref: Ref) -> Field:
    """The declaration of the field."""
    return RECORDS[ref.record].spec.fields[ref.field]


@lru_cache(NOTE_UIDS)  # asked for every field that is shown
def note_uid(ref: Ref) -> str:
    """The uid of the FieldNote and of the Draft of a field: derived from its address, so there is one of each."""
    return derived_uid(ref.record, ref.uid, ref.field)


def _kept_results(_: Rows[Any]) -> dict[Callable[["Year"], Any], tuple[tuple[Rows[Any], ...], Any]]:
    return {}


@dataclass(frozen=True)
class Year:
    """All rows of all records. `with_changes` returns a new year; tables without changes stay the same objects."""

    tables: Mapping[str, Rows[Any]]
    _cache: dict[Callable[["Year"], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, rows: Iterable[Record]) -> "Year":
        """A year from rows in any order."""
        sorted_rows: dict[str, list[Record]] = {each.spec.name: [] for each in CATALOGUE}
        for row in rows:
            sorted_rows[row.spec.name].append(row)
        return cls({name: Rows(sorted(some, key=lambda r: (r.position, r.uid))) for name, some in sorted_rows.items()})

    def rows(self, record: type[R]) -> Rows[R]:
        """The rows of one record."""
        return cast(Rows[R], self.tables[record.spec.name])

    def single(self, record: type[R]) -> R:
        """The row of a record with `single`."""
        return self.rows(record)[0]

    def row(self, record: str, uid: str | None) -> Record | None:
        """A row by the name of its record and its uid."""
        return self.tables[record].find(uid)

    def find_row(self, uid: str) -> Record | None:
        """A row of any record by its uid. Searches short tables first, whose index is cheap."""
        found = (rows.find(uid) for rows in sorted(self.tables.values(), key=len))
        return next((row for row in found if row is not None), None)

    def value(self, ref: Ref) -> Any:
        """The raw value of a field; None if it is 未填 or its row does not exist."""
        row = self.row(ref.record, ref.uid)
        return None if row is None else getattr(row, ref.field)

    def note(self, ref: Ref) -> FieldNote | None:
        """The note of a field."""
        return self.rows(FieldNote).find(note_uid(ref))

    def draft(self, ref: Ref) -> Draft | None:
        """The draft of a field."""
        drafts = self.rows(Draft)
        return drafts.find(note_uid(ref)) if len(drafts) else None

    def state(self, ref: Ref) -> State:
        """未填, 无 or 已填."""
        if self.value(ref) not in (None, ()):
            return State.FILLED
        note = self.note(ref)
        return State.NONE if note is not None and note.confirmed_none else State.EMPTY

    def cached(self, compute: Callable[["Year"], T]) -> T:
        """The result of `compute` for this year, cached."""
        if compute not in self._cache:
            self._cache[compute] = compute(self)
        return cast(T, self._cache[compute])

    def kept(self, compute: Callable[["Year"], T], *records: type[Record]) -> T:
        """The result of `compute`, kept over edits of other tables: `compute` reads no records but these.

        It is kept with the first of them, for its present state; frozen tables that are the same objects are equal.
        """
        tables = tuple(self.tables[each.spec.name] for each in records)
        held = tables[0].cached(_kept_results)
        known = held.get(compute)
        if known is None or any(one is not other for one, other in zip(known[0], tables, strict=True)):
            known = held[compute] = (tables, compute(self))
        return cast(T, known[1])

    @property
    def number(self) -> int | None:
        """The calendar year, None if 评价年度 is not filled in."""
        return self.single(Report).year

    def with_changes(self, changes: Iterable[RowChange]) -> "Year":
        """The year after the changes."""
        by_record: dict[str, list[tuple[Record | None, Record | None]]] = {}
        for change in changes:
            by_record.setdefault(change.record, []).append((change.before, change.after))
        tables = dict(self.tables)
        for name, pairs in by_record.items():
            tables[name] = tables[name].with_changes(pairs)
        return replace(self, tables=tables)


def ref_to(row: Record, field: str) -> Ref:
    """The address of a field of a row."""
    return Ref(row.spec.name, row.uid, field)
