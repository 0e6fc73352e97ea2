"""Properties of carrying any year over into any other, as a list of faults: for tests and torture."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count

from wenlian_desktop.domain.carryover import last_year
from wenlian_desktop.domain.carryover.carry_choices import CHOICES
from wenlian_desktop.domain.carryover.carry_over import CarryOver, LastYearFile, carry_over
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.interchange import year_json
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import RowChange, Year, field_of, ref_to
from wenlian_desktop.domain.values.fields import Kind, Origin

NUMBER, TODAY = 2025, date(2026, 1, 15)
EVERYTHING = frozenset(choice.name for choice in CHOICES)
NEVER_TAKEN = {
    "task.fiscal", "objective.adjusted", "objective.actual", "staffing.actual", "budget_line.explanation",
    "activity.effect", "activity.cancel_reason", "indicator.actual_text", "indicator.grade", "indicator.deviation",
    "indicator.remedy", "follow_up.status", "follow_up.result", "reminder.done", "asset.note", "three_public.reason",
}  # fmt: skip
NEVER_MADE = {
    "budget_change", "payment", "monthly_plan", "monitoring", "procurement", "media_report", "survey", "score_entry",
    "problem", "measure", "explanation", "edition", "attachment", "accounts", "draft",
}  # fmt: skip
FIGURES = {Kind.YUAN, Kind.WAN_YUAN, Kind.COUNT, Kind.PERSON_TIMES, Kind.FLOOR, Kind.PERCENT, Kind.NUMBER, Kind.MONTH}
SHARED_FIGURES = {"activity.edition", "indicator.weight", "threshold.value"}  # no amount and no result of a year
LASTING_DATES = {"policy.issued_on", "association.founded", "reminder.due"}


def of_year(year: Year, number: int) -> Year:
    """A generated year as the year of that number."""
    report = year.single(Report)
    return year.with_changes([RowChange(report, replace(report, year=number))])


def faults(before: Year, this: Year) -> list[str]:
    """The faults of carrying all of `before` over into `this`, twice."""
    before, this = of_year(before, NUMBER - 1), of_year(this, NUMBER)
    uids = (f"{number:016x}" for number in count(10**9))
    source = LastYearFile(before, "2024.wenlian", "摘要")
    made = carry_over(source, this, EVERYTHING, lambda: next(uids), TODAY)
    after = this.with_changes(made.changes)
    again = carry_over(source, after, EVERYTHING, lambda: next(uids), TODAY)
    told = [f"again: {change.after}" for change in again.changes]
    run_checks(after)  # no check may raise, whatever last year was like
    return [*told, *_taken(made), *_kept(before, after), *_unmarked(made, after)]


def _taken(made: CarryOver) -> Iterator[str]:
    for change in made.changes:
        for name in change.row.spec.fields if not isinstance(change.row, FieldNote | LastYear) else ():
            old, new = (getattr(side, name, None) for side in (change.before, change.after))
            address = f"{change.record}.{name}"
            if new == old:
                continue
            if old not in (None, ()):
                yield f"written over: {address}"
            kind = change.row.spec.fields[name].kind
            is_figure = kind in FIGURES and address not in SHARED_FIGURES
            is_date = kind is Kind.DATE and address not in LASTING_DATES
            if is_figure or is_date or address in NEVER_TAKEN or change.record in NEVER_MADE:
                yield f"taken: {address} = {new}"


def _kept(before: Year, after: Year) -> Iterator[str]:
    """The year survives writing and reading, and its snapshot agrees with last year's file."""
    if year_json.year_to_json(year_json.year_from_json(year_json.year_to_json(after))) != year_json.year_to_json(after):
        yield "not read as it was written"
    copy = last_year.last_year_of(after)
    if copy is None:
        yield "the copy of last year cannot be read"
        return
    for group in (None, *derived.GROUPS):
        if derived.execution(copy, group) != derived.execution(before, group):
            yield f"execution of {group} differs"
    if any(len(copy.rows(cls)) for cls in last_year.EXCLUDED):
        yield "the copy holds what it should leave out"


def _unmarked(made: CarryOver, after: Year) -> Iterator[str]:
    for change in made.changes:
        row = change.after
        if row is None or not row.spec.shown or row.spec.name not in {cls.spec.name for cls in CATALOGUE}:
            continue
        for name in row.spec.fields:
            new, ref = getattr(row, name), ref_to(row, name)
            was_carried = new not in (None, ()) and new != getattr(change.before, name, None)
            is_given = change.before is None and (change.record, name) == ("activity", "status")
            note = after.note(ref)
            if was_carried and not is_given and (note is None or note.origin != Origin.CARRIED.value):
                yield f"not marked: {field_of(ref).label}"
