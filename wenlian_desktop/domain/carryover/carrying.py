"""Carrying over: names and drafts of last year's year as rows of this one, added and filled in, never written over.

A row that was carried over before stays as it is, so that doing it again changes nothing. A row of the same name that
this year has already is linked to last year's, and only its empty fields are filled in.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from wenlian_desktop.domain.carryover import last_year
from wenlian_desktop.domain.carryover.carry_choices import CHOICES, PROBLEMS, Choice, Take
from wenlian_desktop.domain.carryover.carry_texts import Key, Moving, quoted
from wenlian_desktop.domain.carryover.follow_ups import answers_to
from wenlian_desktop.domain.carryover.moved_years import Spot
from wenlian_desktop.domain.interchange.year_json import STEP
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.conclusions import FollowUp
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, note_uid, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Origin, Ref, State

NewUid = Callable[[], str]


@dataclass(frozen=True)
class Source:
    """Last year's file: its year, its name, the digest of its content."""

    year: Year
    name: str
    digest: str


@dataclass(frozen=True)
class Carried:
    """What carrying over would change: the puts, how many rows of each record are new or filled in, years in texts."""

    puts: tuple[RowChange, ...]
    added: Mapping[str, int]
    filled: Mapping[str, int]
    spots: tuple[tuple[Ref, Spot], ...]


def refuse_unfit(source: Source, number: int | None) -> None:
    """Raise UserError where a file is no earlier year's."""
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


def offered(before: Year) -> list[tuple[Choice, int]]:
    """The tick list with how many rows of last year each line has."""
    return [(choice, _offered(before, choice)) for choice in CHOICES]


def _offered(before: Year, choice: Choice) -> int:
    if choice.name == PROBLEMS:
        return len(list(answers_to(before)))
    return sum(1 for take in choice.takes for row in before.rows(take.record) if _taken(take, row))


def _taken(take: Take, row: Record) -> bool:
    """Whether a row fits a choice and says anything."""
    names = set(take.fields) - {"node"}
    return take.fits(row) and any(getattr(row, name) not in (None, ()) for name in names)


def carried(source: Source, this: Year, ticked: Collection[str], new_uid: NewUid, today: date) -> Carried:
    """What the ticked choices bring into this year; raises UserError where the file is no earlier year's."""
    refuse_unfit(source, this.number)
    return _Carrier(source.year, this, new_uid).carried(source, ticked, today)


class _Carrier:
    """Carries rows of `before` into `this`; `names` leads from last year's rows to this year's uids."""

    def __init__(self, before: Year, this: Year, new_uid: NewUid) -> None:
        self._before, self._this, self._new_uid = before, this, new_uid
        self._names = _known(before, this)
        self._linked = frozenset(_carried_already(this))
        self._moving = Moving(before, self._names, before.number or 0, (this.number or 0) - (before.number or 0))
        self._puts: list[RowChange] = []
        self._added: Counter[str] = Counter()
        self._filled: Counter[str] = Counter()

    def carried(self, source: Source, ticked: Collection[str], today: date) -> Carried:
        """Everything the ticked choices bring, and last year's copy."""
        rows = list(self._rows(ticked))
        for _, row, _ in rows:  # all names first: rows refer to each other
            self._names.setdefault(_key(row), self._same_name(row) or self._new_uid())
        for take, row, place in rows:
            self._carry(take, row, place)
        if PROBLEMS in ticked:
            self._follow_up()
        self._keep(source, today)
        return Carried(tuple(self._puts), self._added, self._filled, tuple(self._moving.spots))

    def _rows(self, ticked: Collection[str]) -> Iterator[tuple[Take, Record, int]]:
        """(what to take, last year's row, its place behind this year's rows), without those carried over before."""
        for choice in CHOICES:
            for take in choice.takes if choice.name in ticked and choice.name != PROBLEMS else ():
                behind = self._behind(take.record.spec.name)
                is_there = take.only_where_none and behind
                for place, row in enumerate(() if is_there else self._before.rows(take.record), 1):
                    if _key(row) not in self._linked and _taken(take, row):
                        yield take, row, behind + place * STEP

    def _behind(self, record: str) -> int:
        return max((row.position for row in self._this.tables[record]), default=0)

    def _same_name(self, row: Record) -> str | None:
        """A row of this year that is the only one of that name, in both years."""
        name = last_year.name_of(row)
        is_one = self._before.tables[row.spec.name].cached(last_year.by_name).get(name) is row
        found = self._this.tables[row.spec.name].cached(last_year.by_name).get(name) if is_one else None
        return found.uid if found is not None else None

    def _carry(self, take: Take, row: Record, place: int) -> None:
        uid = self._names[_key(row)]
        there = self._this.row(row.spec.name, uid)
        if there is None:
            there = take.record(uid=uid, position=place, **take.given)
            values = self._moving.values(take, row, uid)
            self._puts.append(RowChange(None, replace(there, carried_from=row.uid, **values)))
            self._added[row.spec.name] += 1
        elif there.carried_from is None:
            empty = [name for name in take.fields if self._is_empty(ref_to(there, name))]
            values = self._moving.values(replace(take, fields=tuple(empty)), row, uid)
            self._puts.append(RowChange(there, replace(there, carried_from=row.uid, **values)))
            self._filled[row.spec.name] += bool(values)
        else:
            return  # carried over from another file before
        self._note(there, values)

    def _is_empty(self, ref: Ref) -> bool:
        return self._this.state(ref) is State.EMPTY and self._this.draft(ref) is None

    def _note(self, row: Record, values: Mapping[str, Any]) -> None:
        """上年结转未核 beside every field that was carried over and is shown."""
        for name in values if row.spec.shown else ():
            ref = ref_to(row, name)
            note = self._this.note(ref)
            made = FieldNote(uid=note_uid(ref), position=STEP, record=ref.record, row=ref.uid, field=ref.field)
            self._puts.append(RowChange(note, replace(note or made, origin=Origin.CARRIED.value)))

    def _follow_up(self) -> None:
        """Last year's problems and measures, quoted as they were, to be answered."""
        place, there = self._behind(FollowUp.spec.name), {row.measure for row in self._this.rows(FollowUp)}
        for row in answers_to(self._before):
            made = quoted(self._before, row)
            if (FollowUp.spec.name, row.uid) not in self._linked and made["measure"] not in there:
                place += STEP
                new = FollowUp(uid=self._new_uid(), position=place, carried_from=row.uid, **made)
                self._puts.append(RowChange(None, new))
                self._added[new.spec.name] += 1
                self._note(new, {name: value for name, value in made.items() if value})

    def _keep(self, source: Source, today: date) -> None:
        """The frozen copy, made anew where last year's file says something else by now."""
        there = next(iter(self._this.rows(LastYear)), None)
        if there is None or there.digest != source.digest:
            uid = there.uid if there is not None else self._new_uid()
            self._puts.append(RowChange(there, last_year.kept(source.year, uid, source.name, source.digest, today)))


def _key(row: Record) -> Key:
    return row.spec.name, row.uid


def _carried_already(this: Year) -> dict[Key, str]:
    """From last year's rows to the uids of this year's rows carried from them."""
    return {
        (cls.spec.name, row.carried_from): row.uid for cls in CATALOGUE for row in this.rows(cls) if row.carried_from
    }


def _known(before: Year, this: Year) -> dict[Key, str]:
    """Where last year's rows stand in this year already: carried over before, or held once a year."""
    singles = {_key(before.single(cls)): this.single(cls).uid for cls in CATALOGUE if cls.spec.single}
    return singles | _carried_already(this)
