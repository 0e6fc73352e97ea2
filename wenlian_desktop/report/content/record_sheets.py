"""Rows of a record as a table of a workbook: every field a column, numbers as numbers, references by name."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from wenlian_desktop.domain.figures.derived import sum_counts
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import NUMERIC_KINDS, Field, Floor, Kind, Ref, State
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.report.content.sheet import (
    MONEY,
    PLAIN,
    RATE,
    WHOLE,
    NumberCell,
    SheetBlock,
    SheetCell,
    SheetColumn,
    SheetRow,
    SumBelow,
)
from wenlian_desktop.report.content.table_sheets import TOTAL

NARROW, MIDDLE, BROAD = 12.0, 20.0, 40.0  # characters
FORMS: dict[Kind, tuple[str, int]] = {  # how a stored number is shown, and its decimals
    Kind.COUNT: (WHOLE, 0),
    Kind.PERSON_TIMES: (WHOLE, 0),
    Kind.FLOOR: (WHOLE, 0),
    Kind.MONTH: (WHOLE, 0),
    Kind.YUAN: (MONEY, 2),
    Kind.WAN_YUAN: (MONEY, 6),
    Kind.PERCENT: (RATE, 4),
    Kind.NUMBER: (PLAIN, 0),
}


def record_block(
    year: Year,
    rows: Sequence[Record],
    fields: Sequence[Field],
    caption: str = "",
    summed: Sequence[str] = (),
    counted: Collection[Record] | None = None,
) -> SheetBlock:
    """The rows with these fields, numbered; `summed`: the fields with a total, of the `counted` rows or of all."""
    made: list[SheetRow] = [
        (NumberCell(Decimal(number), WHOLE), *(field_cell(year, row, field) for field in fields))
        for number, row in enumerate(rows, 1)
    ]
    has_total = bool(summed and made)
    if has_total:
        parts = [(at, row) for at, row in enumerate(rows) if counted is None or row in counted]
        made.append((TOTAL, *(_total(parts, field) if field.name in summed else None for field in fields)))
    columns = (SheetColumn("序号", 6.0), *(SheetColumn(field.caption, _width(field)) for field in fields))
    return SheetBlock(caption, "", columns, tuple(made), has_total=has_total, is_register=True)


def _total(parts: Sequence[tuple[int, Record]], field: Field) -> SheetCell:
    """The sum of a field's cells; as text with 以上 where a count among them is a lower bound."""
    values = {at: value for at, row in parts if (value := getattr(row, field.name)) is not None}
    figures = {at: figure for at, value in values.items() if (figure := _number(field, value)) is not None}
    if len(figures) < len(values):
        return str(sum_counts(values.values()))
    whole = sum((figure.value for figure in figures.values()), Decimal(0))
    return NumberCell(whole, FORMS[field.kind][0], SumBelow(tuple(figures))) if figures else None


def field_cell(year: Year, row: Record, field: Field) -> SheetCell:
    """A value as a cell; a count with “余” and a confirmed 无 are text."""
    value = getattr(row, field.name)
    if value is None or value == ():
        return State.NONE.value if ref_to(row, field.name) in year.cached(_confirmed_none) else None
    if field.kind is Kind.DATE:
        cell: SheetCell = value
        return cell
    number = _number(field, value)
    if number is not None:
        return number
    if field.kind is Kind.LONG_TEXT:
        return expand_tokens(year, value)
    return format_editable(field, value, partial(row_title, year))


def _confirmed_none(year: Year) -> frozenset[Ref]:
    """The fields confirmed as 无; asking the year field by field takes longer than all the rest."""
    notes = [note for note in year.rows(FieldNote) if note.confirmed_none]
    return frozenset(Ref(note.record or "", note.row or "", note.field or "") for note in notes)


def _number(field: Field, value: Any) -> NumberCell | None:
    if field.kind not in FORMS or (isinstance(value, Floor) and value.mark):
        return None
    form, places = FORMS[field.kind]
    return NumberCell(Decimal(value.number if isinstance(value, Floor) else value).scaleb(-places), form)


def _width(field: Field) -> float:
    if field.kind in NUMERIC_KINDS or field.kind in (Kind.DATE, Kind.MONTH, Kind.YES_NO):
        return NARROW
    return BROAD if field.kind is Kind.LONG_TEXT else MIDDLE
