"""Progress: what is needed and what is advised of a year, by tab, and which of it is not filled in yet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any

from wenlian_desktop.domain.narrative import has_data_text, is_score_known
from wenlian_desktop.domain.records.activities import CANCELLED, Activity
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.tab_of_field import find_tab
from wenlian_desktop.domain.records.tabs import FORM_TABS
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.scoring.ledger import ledger_or_none
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.outline import SCORE

OVER_TABS = (Report, Section)  # their fields are spread over the tabs
EXPECTED = tuple(cls for cls in CATALOGUE if cls.spec.expected)


@dataclass(frozen=True)
class Progress:
    """How many fields are done (filled in, confirmed as 无, or written by the program), and what is not.

    `missing`: needed, the year cannot be closed without; `advised`: the report is poor without. Optional fields are
    not counted.
    """

    done: int = 0
    missing: tuple[Ref, ...] = ()
    advised: tuple[Ref, ...] = ()

    @property
    def total(self) -> int:
        """The number of needed and advised fields."""
        return self.done + len(self.missing) + len(self.advised)


class _Tally:
    """Progress that is being counted."""

    def __init__(self) -> None:
        self.done = 0
        self.missing: list[Ref] = []
        self.advised: list[Ref] = []

    def add(self, ref: Ref, state: "_Asked", is_needed: bool) -> None:
        if state is _Asked.DONE:
            self.done += 1
        elif state is not _Asked.WAITING:
            (self.missing if is_needed or state is _Asked.MISSING else self.advised).append(ref)

    @property
    def progress(self) -> Progress:
        return Progress(self.done, tuple(self.missing), tuple(self.advised))


class _Asked(Enum):
    """A field that is asked for: done, waiting for others that are counted themselves, or needed, or advised."""

    DONE = "done"
    WAITING = "waiting"
    MISSING = "missing"
    ADVISED = "advised"


def progress_by_tab(year: Year) -> dict[str, Progress]:
    """Progress by tab; a missing part of the year counts as one advised field."""
    found = {tab: _Tally() for tab in FORM_TABS}
    needed = dict.fromkeys(_needed_by_score(year))
    for tab, number in _finished(year):
        found[tab].done += number
    for ref, state in _others(year):
        found[find_tab(year, ref)].add(ref, state, ref in needed)
        needed.pop(ref, None)
    for ref in needed:
        if not _is_done(year, ref):
            found[find_tab(year, ref)].missing.append(ref)
    return {tab: tally.progress for tab, tally in found.items()}


def is_written_by_program(year: Year, section: Section) -> bool:
    """Whether the program writes a section by itself, so that nothing need be typed."""
    is_empty = year.state(ref_to(section, "content")) is State.EMPTY
    return is_empty and section.node is not None and has_data_text(year, section.node)


def _counted() -> Iterator[type[Record]]:
    """The records whose fields are asked for; reminders are not counted."""
    yield from (cls for cls in CATALOGUE if cls.spec.shown and cls is not Reminder)


def _finished(year: Year) -> Iterator[tuple[str, int]]:
    """(tab, fields that are done) of the rows in which nothing is asked for any more: thousands may be."""
    for cls in _counted():
        if cls is Activity:
            yield cls.spec.tab, sum(len(_names(row)) for row in year.rows(cls) if _unfinished(row) is None)
        elif cls not in OVER_TABS:
            rows = year.rows(cls)
            yield cls.spec.tab, len(_asked_for(cls.spec.name, False)) * (len(rows) - len(rows.tally(_unfinished)))


def _others(year: Year) -> Iterator[tuple[Ref, _Asked]]:
    """Each needed and advised field of the other rows."""
    for cls in _counted():
        rows = year.rows(cls)
        if cls in EXPECTED and not len(rows):
            yield Ref(cls.spec.name, "", ""), _Asked.ADVISED
        unfinished = None if cls in OVER_TABS else rows.tally(_unfinished)
        for row in () if unfinished == {} else rows:
            if unfinished is None or row.uid in unfinished:
                yield from ((ref, _asked(year, row, ref)) for ref in (ref_to(row, name) for name in _names(row)))


def _unfinished(row: Record) -> tuple[str, int] | None:
    read = _reader(_names(row))
    values = read(row) if read else ()
    return (row.uid, 1) if None in values or () in values else None


@cache
def _reader(names: tuple[str, ...]) -> Callable[[Record], tuple[Any, ...]] | None:
    return attrgetter(*names, "spec") if names else None  # of one name it would give no tuple


def _is_done(year: Year, ref: Ref) -> bool:
    """Whether a field is in a finished row."""
    row = year.row(ref.record, ref.uid)
    return row is not None and ref.field in _names(row) and _unfinished(row) is None


def _names(row: Record) -> tuple[str, ...]:
    """The fields that are asked for: of a cancelled activity only the needed ones."""
    return _asked_for(row.spec.name, isinstance(row, Activity) and row.status == CANCELLED)


@cache
def _asked_for(record: str, is_cancelled: bool) -> tuple[str, ...]:
    return RECORDS[record].spec.names(lambda field: field.required or (field.expected and not is_cancelled))


def _asked(year: Year, row: Record, ref: Ref) -> _Asked:
    is_written = isinstance(row, Section) and ref.field == "content" and is_written_by_program(year, row)
    if is_written and isinstance(row, Section) and row.node == SCORE and not is_score_known(year):
        return _Asked.WAITING
    if is_written or year.state(ref) is not State.EMPTY:
        return _Asked.DONE
    return _Asked.MISSING if field_of(ref).required else _Asked.ADVISED


def _needed_by_score(year: Year) -> tuple[Ref, ...]:
    """What the items of the scheme cannot be scored without."""
    ledger = year.cached(ledger_or_none)
    return () if ledger is None else ledger.missing
