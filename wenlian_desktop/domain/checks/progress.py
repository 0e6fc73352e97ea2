"""Progress: how far a year is filled in by tab, and which parts are missing."""

from dataclasses import dataclass

from wenlian_desktop.domain.narrative import has_data_text
from wenlian_desktop.domain.records.activities import CANCELLED, Activity
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import Finding, ReviewedFinding, YearFinding
from wenlian_desktop.domain.rules.rule import Level, Rule, hit
from wenlian_desktop.domain.values.fields import Ref, State

EXPECTED = tuple(cls for cls in CATALOGUE if cls.spec.expected)

# No rule of its own: a part is asked for, not found wanting.
MISSING_PART = Rule("", Level.HINT, Year, {"": "还没有填“{part}”。"}, "到“{tab}”新增。", lambda year: ())


@dataclass(frozen=True)
class Progress:
    """How many of the expected fields are filled in or confirmed as 无."""

    done: int = 0
    total: int = 0

    @property
    def missing(self) -> int:
        """The number of fields not filled in."""
        return self.total - self.done

    def __add__(self, other: "Progress") -> "Progress":
        return Progress(self.done + other.done, self.total + other.total)


def progress_by_tab(year: Year) -> dict[str, Progress]:
    """Progress by tab in required and recommended fields; a missing part counts as one field."""
    found: dict[str, Progress] = {}
    for cls in CATALOGUE:
        if cls.spec.shown and cls is not Reminder:  # reminders are not counted
            found[cls.spec.tab] = found.get(cls.spec.tab, Progress()) + _progress_of(year, cls)
    return found


def missing_parts(year: Year) -> list[type[Record]]:
    """The expected records of which the year has no rows."""
    return [cls for cls in EXPECTED if not len(year.rows(cls))]


def todo_list(year: Year, entries: list[ReviewedFinding]) -> list[ReviewedFinding]:
    """The open findings by level, then the missing parts (whose field has no uid)."""
    missing = [ReviewedFinding(_missing(cls), tab=cls.spec.tab) for cls in missing_parts(year)]
    return [each for each in entries if not each.is_explained] + missing


def _missing(cls: type[Record]) -> YearFinding:
    return Finding(MISSING_PART, hit(Ref(cls.spec.name, "", ""), part=cls.spec.label, tab=cls.spec.tab))


def _progress_of(year: Year, cls: type[Record]) -> Progress:
    if cls in EXPECTED and not len(year.rows(cls)):
        return Progress(0, 1)
    required = cls.spec.names(lambda field: field.required)
    names = cls.spec.names(lambda field: field.required or field.expected)
    answers = [
        _is_filled(year, row, name) for row in year.rows(cls) for name in (required if _is_cancelled(row) else names)
    ]
    return Progress(sum(answers), len(answers))


def _is_cancelled(row: Record) -> bool:
    return isinstance(row, Activity) and row.status == CANCELLED


def _is_filled(year: Year, row: Record, name: str) -> bool:
    if getattr(row, name) not in (None, ()):
        return True
    if isinstance(row, Section) and name == "content" and row.node and has_data_text(year, row.node):
        return True
    return year.state(ref_to(row, name)) is not State.EMPTY
