"""Carry-over: rows of last year are added to this year, or fill in empty fields; nothing is overwritten.

Rows that were carried over before are left alone, so that repeating it changes nothing. A row of this year with the
same name is linked to last year's, and only its empty fields are filled in.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from wenlian_desktop.domain.carryover import last_year
from wenlian_desktop.domain.carryover.carried_values import RowKey, ValueShifter, quote_follow_up
from wenlian_desktop.domain.carryover.carry_choices import CHOICES, PROBLEMS, Carry, CarryChoice
from wenlian_desktop.domain.carryover.follow_ups import pending_follow_ups
from wenlian_desktop.domain.carryover.year_shifting import YearMention
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.conclusions import FollowUp
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import RowChange, Year, note_uid, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Origin, Ref, State

NewUid = Callable[[], str]


@dataclass(frozen=True)
class LastYearFile:
    """Last year's file: the year, the file name, the digest of the content."""

    year: Year
    name: str
    digest: str


@dataclass(frozen=True)
class CarryOver:
    """The result: the changes, the number of rows added and filled in by record, the years found in texts."""

    changes: tuple[RowChange, ...]
    added: Mapping[str, int]
    filled: Mapping[str, int]
    mentions: tuple[tuple[Ref, YearMention], ...]


def require_earlier_year(source: LastYearFile, number: int | None) -> None:
    """Raise UserError if the file is not of an earlier year."""
    found = source.year.number
    if found is None:
        raise UserError(f"“{source.name}”没有填评价年度。", "没有结转任何内容。", "请打开它，填上评价年度后再结转。")
    if number is None:
        raise UserError("本年度没有填评价年度。", "没有结转任何内容。", "请先在“部门概况”填上评价年度。")
    if found == number:
        raise UserError(f"“{source.name}”也是{number}年度的。", "没有结转任何内容。", "请选择上一年度的文件。")
    if found > number:
        raise UserError(
            f"“{source.name}”是{found}年度的，在{number}年度之后。", "没有结转任何内容。", "请选择上一年度的文件。"
        )


def available_choices(before: Year) -> list[tuple[CarryChoice, int]]:
    """The choices, each with its number of last year's rows."""
    return [(choice, _row_count(before, choice)) for choice in CHOICES]


def _row_count(before: Year, choice: CarryChoice) -> int:
    if choice.name == PROBLEMS:
        return len(list(pending_follow_ups(before)))
    return sum(1 for fields in choice.carried for row in before.rows(fields.record) if _has_content(fields, row))


def _has_content(fields: Carry, row: Record) -> bool:
    """Whether a row is covered by the choice and not empty."""
    names = set(fields.fields) - {"node"}
    return fields.applies_to(row) and any(getattr(row, name) not in (None, ()) for name in names)


def carry_over(source: LastYearFile, this: Year, ticked: Collection[str], new_uid: NewUid, today: date) -> CarryOver:
    """Carry over the ticked choices into this year; raises UserError if the file is not of an earlier year."""
    require_earlier_year(source, this.number)
    return _Carrier(source.year, this, new_uid).run(source, ticked, today)


class _Carrier:
    """Carries rows of `before` over into `this`; `_uids` maps last year's rows to uids of this year."""

    def __init__(self, before: Year, this: Year, new_uid: NewUid) -> None:
        self._before, self._this, self._new_uid = before, this, new_uid
        self._uids = _known_uids(before, this)
        self._linked = frozenset(_already_carried(this))
        self._shifter = ValueShifter(before, self._uids, before.number or 0, (this.number or 0) - (before.number or 0))
        self._changes: list[RowChange] = []
        self._added: Counter[str] = Counter()
        self._filled: Counter[str] = Counter()

    def run(self, source: LastYearFile, ticked: Collection[str], today: date) -> CarryOver:
        """Carry over the ticked choices and keep a snapshot of last year."""
        rows = list(self._rows(ticked))
        for _, row, _ in rows:  # all uids first: rows refer to each other
            self._uids.setdefault(_row_key(row), self._same_name(row) or self._new_uid())
        for fields, row, position in rows:
            self._carry(fields, row, position)
        if PROBLEMS in ticked:
            self._follow_up()
        self._keep_snapshot(source, today)
        return CarryOver(tuple(self._changes), self._added, self._filled, tuple(self._shifter.mentions))

    def _rows(self, ticked: Collection[str]) -> Iterator[tuple[Carry, Record, int]]:
        """(fields, last year's row, new position), without rows carried over before."""
        for choice in CHOICES:
            for fields in choice.carried if choice.name in ticked and choice.name != PROBLEMS else ():
                last = self._last_position(fields.record.spec.name)
                is_there = fields.only_where_none and last
                for index, row in enumerate(() if is_there else self._before.rows(fields.record), 1):
                    if _row_key(row) not in self._linked and _has_content(fields, row):
                        yield fields, row, last + index * POSITION_STEP

    def _last_position(self, record: str) -> int:
        return max((row.position for row in self._this.tables[record]), default=0)

    def _same_name(self, row: Record) -> str | None:
        """The uid of this year's row with the same name, if the name is unique in both years."""
        name = last_year.title_value(row)
        is_one = self._before.tables[row.spec.name].cached(last_year.unique_by_name).get(name) is row
        found = self._this.tables[row.spec.name].cached(last_year.unique_by_name).get(name) if is_one else None
        return found.uid if found is not None else None

    def _carry(self, fields: Carry, row: Record, position: int) -> None:
        uid = self._uids[_row_key(row)]
        existing = self._this.row(row.spec.name, uid)
        if existing is None:
            existing = fields.record(uid=uid, position=position, **fields.defaults)
            values = self._shifter.values(fields.fields, row, uid)
            self._changes.append(RowChange(None, replace(existing, carried_from=row.uid, **values)))
            self._added[row.spec.name] += 1
        elif existing.carried_from is None:
            empty = [name for name in fields.fields if self._is_empty(ref_to(existing, name))]
            values = self._shifter.values(empty, row, uid)
            self._changes.append(RowChange(existing, replace(existing, carried_from=row.uid, **values)))
            self._filled[row.spec.name] += bool(values)
        else:
            return  # carried over from another file before
        self._mark_carried(existing, values)

    def _is_empty(self, ref: Ref) -> bool:
        return self._this.state(ref) is State.EMPTY and self._this.draft(ref) is None

    def _mark_carried(self, row: Record, values: Mapping[str, Any]) -> None:
        """Notes 上年结转未核 for the carried fields of shown records."""
        for name in values if row.spec.shown else ():
            ref = ref_to(row, name)
            note = self._this.note(ref)
            new_note = FieldNote(
                uid=note_uid(ref), position=POSITION_STEP, record=ref.record, row=ref.uid, field=ref.field
            )
            self._changes.append(RowChange(note, replace(note or new_note, origin=Origin.CARRIED.value, source=None)))

    def _follow_up(self) -> None:
        """Add last year's problems and measures as follow-ups."""
        position, existing = self._last_position(FollowUp.spec.name), {row.measure for row in self._this.rows(FollowUp)}
        for row in pending_follow_ups(self._before):
            quoted = quote_follow_up(self._before, row)
            if (FollowUp.spec.name, row.uid) not in self._linked and quoted["measure"] not in existing:
                position += POSITION_STEP
                new = FollowUp(uid=self._new_uid(), position=position, carried_from=row.uid, **quoted)
                self._changes.append(RowChange(None, new))
                self._added[new.spec.name] += 1
                self._mark_carried(new, {name: value for name, value in quoted.items() if value})

    def _keep_snapshot(self, source: LastYearFile, today: date) -> None:
        """Save the snapshot of last year, again if its file has changed since."""
        existing = next(iter(self._this.rows(LastYear)), None)
        if existing is None or existing.digest != source.digest:
            uid = existing.uid if existing is not None else self._new_uid()
            self._changes.append(
                RowChange(existing, last_year.snapshot_row(source.year, uid, source.name, source.digest, today))
            )


def _row_key(row: Record) -> RowKey:
    return row.spec.name, row.uid


def _already_carried(this: Year) -> dict[RowKey, str]:
    """Last year's rows -> uids of the rows that were carried over from them."""
    return {
        (cls.spec.name, row.carried_from): row.uid for cls in CATALOGUE for row in this.rows(cls) if row.carried_from
    }


def _known_uids(before: Year, this: Year) -> dict[RowKey, str]:
    """Last year's rows -> uids of this year, for rows carried over before and for single records."""
    singles = {_row_key(before.single(cls)): this.single(cls).uid for cls in CATALOGUE if cls.spec.single}
    return singles | _already_carried(this)
