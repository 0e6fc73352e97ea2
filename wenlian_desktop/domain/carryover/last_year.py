"""The snapshot of last year: condensed and saved in this year, and looked up row by row.

It is the documented JSON of last year without payments, notes, attachments, drafts and older snapshots.
Tokens in long texts are replaced by their values.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.interchange import year_json
from wenlian_desktop.domain.records.annotations import Attachment, Draft, FieldNote, SectionReview
from wenlian_desktop.domain.records.budget import (
    BY_MONTH,
    BY_PAYMENT,
    BudgetLine,
    MonthlyPlan,
    Payment,
    RestrainedExpense,
    ThreePublic,
)
from wenlian_desktop.domain.records.catalogue import CATALOGUE, fields_where
from wenlian_desktop.domain.records.cycle import Edition, LastYear
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import POSITION_STEP, Rows
from wenlian_desktop.domain.records.year import Year, field_of
from wenlian_desktop.domain.texts.figure_tokens import LONG_TEXTS, TOKEN_OPEN, expand_tokens
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Kind, Ref
from wenlian_desktop.domain.values.formatting import format_display
from wenlian_desktop.domain.values.parsing import YEAR_UNIT
from wenlian_desktop.domain.values.uids import derived_uid

DROPPED_FIELDS = fields_where(lambda field: not field.in_snapshot)
EXCLUDED: tuple[type[Record], ...] = (Payment, Attachment, SectionReview, LastYear, Edition, Draft)
DECEMBER = 12
COMPARED_KINDS = (
    Kind.COUNT, Kind.PERSON_TIMES, Kind.FLOOR, Kind.YUAN, Kind.WAN_YUAN, Kind.PERCENT, Kind.NUMBER,
)  # fmt: skip
# Fields of this year that restate last year's: the field of last year's row they are compared with.
RESTATED_FIELDS = {(cls.spec.name, "last_year"): "spent" for cls in (ThreePublic, RestrainedExpense)}


def condense(year: Year) -> Year:
    """The year without what is excluded; payments are replaced by their sums by line and month."""
    return Year.of(row for cls in CATALOGUE if cls not in EXCLUDED for row in _condensed(year, cls))


def _condensed(year: Year, cls: type[Record]) -> Iterator[Record]:
    if cls is MonthlyPlan:
        return _months(year)
    if cls is FieldNote:
        return _confirmed_none_notes(year)
    rows = (_with_expanded_texts(year, row) for row in year.rows(cls))
    return (_line(year, row) if isinstance(row, BudgetLine) else row for row in rows)


def _with_expanded_texts(year: Year, row: Record) -> Record:
    """A row without what is not kept, with tokens in long texts replaced by their values."""
    texts = {name: getattr(row, name) for name in LONG_TEXTS[row.spec.name]}
    read: dict[str, Any] = {
        name: expand_tokens(year, text) for name, text in texts.items() if text and TOKEN_OPEN in text
    }
    read |= dict.fromkeys(DROPPED_FIELDS.get(type(row), ()))
    return replace(row, **read) if read else row


def _confirmed_none_notes(year: Year) -> Iterator[Record]:
    """The notes that confirm 无: otherwise a figure of 0 would become unknown."""
    for note in year.rows(FieldNote):
        if note.confirmed_none and note.record not in {cls.spec.name for cls in EXCLUDED}:
            yield replace(note, origin=None, to_verify=None, comment=None, source=None)


def _line(year: Year, line: BudgetLine) -> BudgetLine:
    """A line whose spending does not depend on payments: mode 逐月; unknown if a payment has no amount."""
    spent = derived.spent(year, line)
    whole = spent if spent is not None and spent >= 0 else None
    if line.mode != BY_PAYMENT:
        return replace(line, spent_once=line.spent_once if whole is None else whole)
    return replace(line, mode=None if spent is None else BY_MONTH, spent_once=whole)


def _months(year: Year) -> Iterator[MonthlyPlan]:
    sums = {line.uid: _paid(year, line) for line in year.rows(BudgetLine) if line.mode == BY_PAYMENT}
    position = 0
    for plan in year.rows(MonthlyPlan):
        position = plan.position
        paid = sums.get(plan.line or "")
        yield plan if paid is None else replace(plan, spent=paid.pop(plan.month or 0, None))
    for line, paid in sums.items():
        for month, amount in paid.items():
            position += POSITION_STEP
            yield MonthlyPlan(uid=derived_uid(line, month), position=position, line=line, month=month, spent=amount)


def _paid(year: Year, line: BudgetLine) -> dict[int, int]:
    """Sums of the payments of a line by month, in 分; payments without date count in December."""
    months = {month: amount for month, amount in derived.line_months(year, line).items() if amount}
    undated = (derived.spent(year, line) or 0) - sum(months.values())
    return months | ({DECEMBER: months.get(DECEMBER, 0) + undated} if undated else {})


def snapshot_row(year: Year, uid: str, source: str, digest: str, today: date) -> LastYear:
    """The snapshot of a year as a row for the next; `source` and `digest` identify its file."""
    content = json.dumps(year_json.year_to_json(condense(year)), ensure_ascii=False, separators=(",", ":"))
    return LastYear(uid=uid, position=POSITION_STEP, year=year.number, source=source, digest=digest,
                    taken_on=today, content=content)  # fmt: skip


def last_year_of(year: Year) -> Year | None:
    """Last year from the snapshot, cached; None if there is none, or it cannot be read (R08)."""
    return year.rows(LastYear).cached(_parsed)


def _parsed(rows: Rows[LastYear]) -> Year | None:
    try:
        return year_json.parse_year(rows[0].content or "") if len(rows) else None
    except UserError:
        return None


def counterpart(year: Year, row: Record) -> Record | None:
    """Last year's counterpart of a row: the row it was carried from, else the only one of that name; else None."""
    before = last_year_of(year)
    if before is None:
        return None
    rows: Rows[Record] = before.tables[row.spec.name]
    if row.spec.single:
        return rows[0]
    return rows.find(row.carried_from) or rows.cached(unique_by_name).get(title_value(row))


def title_value(row: Record) -> str:
    """The first title field of a row, by which rows are matched; empty if there is none."""
    return str(getattr(row, row.spec.title[0]) or "") if row.spec.title else ""


def unique_by_name(rows: Rows[Any]) -> dict[str, Record]:
    """Name -> row, for unique names."""
    counts = Counter(title_value(row) for row in rows)
    return {name: row for row in rows if (name := title_value(row)) and counts[name] == 1}


def last_year_text(year: Year, ref: Ref) -> str:
    """Last year's figure of a field for display; empty if the field is no figure, or there was none."""
    field = field_of(ref)
    if field.kind not in COMPARED_KINDS or field.unit == YEAR_UNIT or last_year_of(year) is None:
        return ""
    row = year.row(ref.record, ref.uid)
    before = counterpart(year, row) if row is not None else None
    if before is None:
        return ""
    return format_display(field, getattr(before, RESTATED_FIELDS.get((ref.record, ref.field), ref.field)))
