"""A table of the year as a sheet that can be changed in Excel and taken in again: rows are known by a hidden column."""

from collections.abc import Callable, Sequence

from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import choice_labels
from wenlian_desktop.domain.values.fields import NUMERIC_KINDS, Field, Floor, Kind
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.domain.values.uids import UID_HEAD
from wenlian_desktop.report.content.record_sheets import field_cell
from wenlian_desktop.report.content.sheet import SheetCell
from wenlian_desktop.report.content.workbooks.entry_sheets import EntryBook, EntryColumn, EntrySheet

NARROW, MIDDLE, BROAD, IDENTITY = 14.0, 22.0, 44.0, 4.0
YES_NO = ("是", "否")
MOST_CHOICES = 2_000  # rows that a list of choice may have


def table_book(year: Year, record: type[Record]) -> EntryBook:
    """All rows of a table with all their fields, to be changed in Excel."""
    office = year.single(Department).name or ""
    name = f"{year.number or ''}年度{record.spec.label}"
    return EntryBook(name, office, (record_sheet(year, record, record.spec.shown_fields, list(year.rows(record))),))


def record_sheet(year: Year, record: type[Record], fields: Sequence[Field], rows: Sequence[Record]) -> EntrySheet:
    """Rows with these fields; equal names of rows that are referred to are numbered."""
    names = reference_names(year, fields)
    made = tuple((row.uid, *(entry_cell(year, row, field, names) for field in fields)) for row in rows)
    return EntrySheet(record.spec.label, (), entry_columns(year, record, fields), made)


def entry_columns(year: Year, record: type[Record], fields: Sequence[Field]) -> tuple[EntryColumn, ...]:
    """The hidden column of identities, then one for each field, with what may be chosen."""
    identity = EntryColumn(f"{UID_HEAD}·{record.spec.name}", IDENTITY, is_hidden=True)
    return (identity, *(EntryColumn(field.caption, _width(field), _choices(year, field)) for field in fields))


def _choices(year: Year, field: Field) -> tuple[str, ...]:
    match field.kind:
        case Kind.CHOICE:
            return field.choices
        case Kind.YES_NO:
            return YES_NO
        case Kind.REFERENCE:
            return tuple(choice_labels(year, field.target)[:MOST_CHOICES])
    return ()


Names = Callable[[str, str], str]  # (record, uid) -> what the row is called


def reference_names(year: Year, fields: Sequence[Field]) -> Names:
    """How rows are called that fields refer to: as in the lists of choice."""
    targets = {field.target for field in fields if field.target}
    labels = {
        record: dict(zip((row.uid for row in year.tables[record]), choice_labels(year, record), strict=True))
        for record in targets
    }
    return lambda record, uid: labels[record].get(uid, "")


def entry_cell(year: Year, row: Record, field: Field, names: Names) -> SheetCell:
    """A value as a cell; references by the names of `names`."""
    value = getattr(row, field.name)
    is_name = field.target and value not in (None, ())
    if is_name or (isinstance(value, Floor) and value.in_wan):  # 8.6万 is not told as exactly as 86000
        return format_editable(field, value, names)
    return field_cell(year, row, field)


def _width(field: Field) -> float:
    if field.kind in NUMERIC_KINDS or field.kind in (Kind.DATE, Kind.MONTH, Kind.YES_NO):
        return NARROW
    return BROAD if field.kind is Kind.LONG_TEXT else MIDDLE
