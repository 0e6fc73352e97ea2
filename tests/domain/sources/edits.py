"""Edits of the sample year as its clerk makes them, and what the checks name afterwards."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal

from tests.domain.sources.stale_places import Edit
from tests.make.page_years import sample_year
from wenlian_desktop.domain.checks.run_checks import review_findings
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.rules.finding import YearFinding
from wenlian_desktop.domain.texts.naming import describe_field, row_title
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, FEN_PER_YUAN, Field, Floor, Kind

WORTH = {Kind.WAN_YUAN: FEN_PER_WAN_YUAN, Kind.YUAN: FEN_PER_YUAN, Kind.PERCENT: 100}


def after(edit: Edit, year: Year | None = None) -> Year:
    """The sample year after one figure was changed; `year`: with more in it."""
    year, field = year or sample_year(), field_called(edit.record, edit.field)
    row = year.row(edit.record, row_of(edit).uid)
    assert row is not None
    value = getattr(row, field.name)
    return year.with_changes([RowChange(row, replace(row, **{field.name: _plus(field, value, edit.add)}))])


def _plus(field: Field, value: object, add: str) -> object:
    if isinstance(value, Floor):
        return replace(value, number=value.number + int(add))
    if isinstance(value, Decimal):
        return value + Decimal(add)
    assert isinstance(value, int), f"{field.label} holds no figure"
    return value + int(Decimal(add) * WORTH.get(field.kind, 1))


def row_of(edit: Edit) -> Record:
    """The first row of that title; of spending the one of that line and month or date."""
    year = sample_year()
    for row in year.tables[edit.record]:
        if edit.row in ("", row_title(year, edit.record, row.uid), _dated(row)):
            return row
    raise LookupError(edit)


def _dated(row: Record) -> str:
    line = sample_year().row("budget_line", getattr(row, "line", None))
    when = getattr(row, "paid_on", None) or getattr(row, "month", None) or ""
    return f"{getattr(line, 'name', '')} {when}".strip()


def field_called(record: str, label: str) -> Field:
    """The field of a record with that label."""
    return next(field for field in RECORDS[record].spec.fields.values() if field.label == label)


def activity_called(title: str) -> Record:
    """The activity of that title."""
    year = sample_year()
    return next(row for row in year.tables["activity"] if row_title(year, "activity", row.uid) == title)


def without(row: Record) -> Year:
    """The sample year after a row was deleted, and with it what refers to it was emptied."""
    year = sample_year()
    emptied = [
        RowChange(other, _without_reference(other, row.uid))
        for table in year.tables.values()
        for other in table
        if other is not row and _without_reference(other, row.uid) is not other
    ]
    return year.with_changes([RowChange(row, None), *emptied])


def _without_reference(row: Record, uid: str) -> Record:
    emptied: dict[str, object] = {}
    for field in fields(row):
        value = getattr(row, field.name)
        if field.name in row.spec.fields and row.spec.fields[field.name].target and value == uid:
            emptied[field.name] = None
        elif isinstance(value, tuple) and uid in value:
            emptied[field.name] = tuple(each for each in value if each != uid)
    return replace(row, **emptied) if emptied else row


def cancelled(row: Record) -> Year:
    """The sample year after an activity was cancelled."""
    return sample_year().with_changes([RowChange(row, replace(row, status="取消", cancel_reason="因故取消"))])  # type: ignore[call-arg]


def a_day_later(row: Record) -> Year:
    """The sample year with an activity a day later."""
    later = {name: _next_day(getattr(row, name)) for name in ("started", "ended")}
    return sample_year().with_changes([RowChange(row, replace(row, **later))])  # type: ignore[arg-type]


def _next_day(day: date | None) -> date | None:
    return day + timedelta(days=1) if day else None


def new_findings(year: Year) -> list[YearFinding]:
    """What is found in a year and not in the sample."""
    known = {_key(each.finding) for each in review_findings(sample_year())}
    return [each.finding for each in review_findings(year) if _key(each.finding) not in known]


def _key(finding: YearFinding) -> tuple[object, ...]:
    return finding.code, finding.identity, finding.places


def named(year: Year, findings: Iterable[YearFinding]) -> set[str]:
    """The fields that findings name, and the explanations that are of former facts."""
    return set(_named(year, findings))


def _named(year: Year, findings: Iterable[YearFinding]) -> Iterator[str]:
    for finding in findings:
        yield from _named_by(year, finding)
    for entry in review_findings(year):
        if entry.outdated is not None:
            yield f"情况说明“{entry.outdated.check}”的“情况说明”"


def missed(places: Iterable[str], found: set[str]) -> list[str]:
    """The places of which none is among the named ones."""
    return [place for place in places if not found & set(place.split("｜"))]


# What follows of itself: a goal far below the result, a line under 90 %, what belonged to a deleted activity.
CONSEQUENCES = ("C09", "C28", "C54", "R01")


def unrelated(year: Year, findings: Iterable[YearFinding], places: Iterable[str]) -> list[YearFinding]:
    """The findings that name none of the places, and do not follow of themselves."""
    known = {name for place in places for name in place.split("｜")}
    found = [each for each in findings if each.code not in CONSEQUENCES]
    return [each for each in found if not known & set(_named_by(year, each))]


def _named_by(year: Year, finding: YearFinding) -> Iterator[str]:
    return (describe_field(year, place) for place in finding.places if year.row(place.record, place.uid))
