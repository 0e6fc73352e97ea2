"""Progress: what is needed and what is advised of a year, by tab, and which of it is not filled in yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from wenlian_desktop.domain.narrative import has_data_text
from wenlian_desktop.domain.records.activities import CANCELLED, Activity
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.tab_of_field import find_tab
from wenlian_desktop.domain.records.tabs import FORM_TABS
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.scoring.ledger import ledger_or_none
from wenlian_desktop.domain.values.fields import Ref, State

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

    def __add__(self, other: "Progress") -> "Progress":
        return Progress(self.done + other.done, self.missing + other.missing, self.advised + other.advised)


def progress_by_tab(year: Year) -> dict[str, Progress]:
    """Progress by tab; a missing part of the year counts as one advised field."""
    found = dict.fromkeys(FORM_TABS, Progress())
    needed = dict.fromkeys(_needed_by_score(year))
    for ref, each in _wanted(year):
        is_needed = ref in needed and not each.done
        found[find_tab(year, ref)] += Progress(missing=(ref,)) if is_needed else each
        needed.pop(ref, None)
    for ref in needed:
        found[find_tab(year, ref)] += Progress(missing=(ref,))
    return found


def is_written_by_program(year: Year, section: Section) -> bool:
    """Whether the program writes a section by itself (由程序写好), so that nothing need be typed."""
    is_empty = year.state(ref_to(section, "content")) is State.EMPTY
    return is_empty and section.node is not None and has_data_text(year, section.node)


def _wanted(year: Year) -> Iterator[tuple[Ref, Progress]]:
    """Each needed and advised field, as progress of one; reminders are not counted."""
    for cls in CATALOGUE:
        if not cls.spec.shown or cls is Reminder:
            continue
        if cls in EXPECTED and not len(year.rows(cls)):
            part = Ref(cls.spec.name, "", "")
            yield part, Progress(advised=(part,))
        for row in year.rows(cls):
            for name in _names(row):
                ref = ref_to(row, name)
                yield ref, _progress_of(year, row, ref)


def _names(row: Record) -> tuple[str, ...]:
    """The fields that are asked for: of a cancelled activity only the needed ones."""
    return _asked_for(row.spec.name, isinstance(row, Activity) and row.status == CANCELLED)


@cache
def _asked_for(record: str, is_cancelled: bool) -> tuple[str, ...]:
    return RECORDS[record].spec.names(lambda field: field.required or (field.expected and not is_cancelled))


def _progress_of(year: Year, row: Record, ref: Ref) -> Progress:
    is_written = isinstance(row, Section) and ref.field == "content" and is_written_by_program(year, row)
    if is_written or year.state(ref) is not State.EMPTY:
        return Progress(done=1)
    return Progress(missing=(ref,)) if field_of(ref).required else Progress(advised=(ref,))


def _needed_by_score(year: Year) -> tuple[Ref, ...]:
    """What the items of the scheme cannot be scored without."""
    ledger = year.cached(ledger_or_none)
    return () if ledger is None else ledger.missing
