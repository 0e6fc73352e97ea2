"""Tables exported to Excel and taken in again: exactly the cells that somebody changed are proposals."""

import io
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.make.page_years import sample_year
from tests.make.years import some_years
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.intake.sheets.head_words import table_specs
from wenlian_desktop.intake.sheets.offers import WantedTable, sheet_offer
from wenlian_desktop.intake.workbooks.workbook_reader import read_workbook
from wenlian_desktop.report.content.workbooks.table_export import table_book
from wenlian_desktop.report.formats.entry_workbook import render_entry_book
from wenlian_desktop.session.taking_in.held_offer import HeldProposal, hold
from wenlian_desktop.session.taking_in.table_files import changing

CHANGED = 20  # cells
Place = tuple[str, str]  # uid, caption of the field


def exported(year: Year, record: str) -> bytes:
    return render_entry_book(table_book(year, RECORDS[record]))


def proposals(year: Year, content: bytes) -> list[HeldProposal]:
    offer = sheet_offer(read_workbook("表.xlsx", content), WantedTable(year=year.number))
    assert not offer.refused
    return list(changing(hold(year, offer)).held)


def filled_tables(year: Year) -> Iterator[str]:
    return (spec.name for spec in table_specs() if len(year.tables[spec.name]))


def test_what_nobody_changed_proposes_nothing() -> None:
    for year in (sample_year(), *some_years(4)):
        for record in filled_tables(year):
            assert [(each.field.label, each.typed, each.now) for each in proposals(year, exported(year, record))] == []


def test_records_of_a_single_row_go_out_and_come_back_too() -> None:
    singles = {spec.name for spec in table_specs() if spec.single}
    assert singles == {"report", "department", "accounts"}
    assert singles <= set(filled_tables(sample_year()))


def test_changed_cells_are_found_among_shuffled_rows_and_columns() -> None:
    for seed, year in enumerate((sample_year(), *some_years(4)[1:])):
        for record in filled_tables(year):
            content, changed = _changed(exported(year, record), record, Random(seed))
            found = {(each.ref.uid, each.field.caption) for each in proposals(year, content)}
            assert found == changed, record


def _changed(content: bytes, record: str, random: Random) -> tuple[bytes, set[Place]]:
    """The workbook with cells changed, rows and columns shuffled; and where."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    page: Worksheet = book.worksheets[0]
    fields = {field.caption: field for field in RECORDS[record].spec.shown_fields}
    heads = [str(cell.value) for cell in page[1]]
    rows = [list(row) for row in page.iter_rows(min_row=2, values_only=True)]
    places = [(at, column) for at in range(len(rows)) for column in range(1, len(heads))]
    changed: set[Place] = set()
    for at, column in random.sample(places, len(places)):
        new = _other_value(fields[heads[column]], rows[at][column], random)
        if new is not None and len(changed) < CHANGED:
            changed.add((str(rows[at][0]), heads[column]))
            rows[at][column] = None if new == "" else new
    order = random.sample(range(len(heads)), len(heads))
    random.shuffle(rows)
    again = openpyxl.Workbook()
    sheet = again.active
    assert sheet is not None
    for row in [heads, *rows]:
        sheet.append([row[column] for column in order])
    _set_formats(sheet, [fields.get(heads[column]) for column in order])
    file = io.BytesIO()
    again.save(file)
    return file.getvalue(), changed


def _set_formats(sheet: Worksheet, fields: list[Field | None]) -> None:
    for column, field in enumerate(fields, 1):
        if field is not None and field.kind is Kind.PERCENT:
            for row in range(2, sheet.max_row + 1):
                sheet.cell(row, column).number_format = "0.00%"


def _other_value(field: Field, value: Any, random: Random) -> Any:
    """Another value for a cell; "" empties it, None where there is no other to be thought of."""
    if value is not None and value != "无" and random.random() < 0.2:
        return ""
    match field.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return f"{value or ''}改"
        case Kind.CHOICE:
            return next(choice for choice in field.choices if choice != value)
        case Kind.YES_NO:
            return "否" if value == "是" else "是"
        case Kind.DATE:
            return (value if isinstance(value, date | datetime) else datetime(2024, 5, 1)) + timedelta(1)
        case Kind.MONTH:
            return 1 if value != 1 else 2
        case Kind.COUNT | Kind.FLOOR | Kind.PERSON_TIMES:
            return 2001 if field.unit == "年" else 123_457
        case Kind.YUAN | Kind.WAN_YUAN | Kind.NUMBER:
            return 98.76
        case Kind.PERCENT:
            return 0.4321
    return None


@pytest.mark.parametrize("record", ["payment", "activity", "budget_line"])
def test_a_table_on_paper_has_its_captions_as_heads(record: str) -> None:
    page = openpyxl.load_workbook(io.BytesIO(exported(sample_year(), record))).worksheets[0]
    heads = [cell.value for cell in page[1]]
    assert heads[1:] == [field.caption for field in RECORDS[record].spec.shown_fields]
    assert page.column_dimensions["A"].hidden


def test_a_row_copied_in_excel_is_a_new_one_and_asked_about() -> None:
    year = sample_year()
    book = openpyxl.load_workbook(io.BytesIO(exported(year, "activity")))
    page: Worksheet = book.worksheets[0]
    heads = [str(cell.value) for cell in page[1]]
    copied = [cell.value for cell in page[2]]
    copied[heads.index("活动名称（全称）")] = "照着第一个办的活动"
    page.append(copied)
    file = io.BytesIO()
    book.save(file)
    offer = sheet_offer(read_workbook("表.xlsx", file.getvalue()), WantedTable(year=year.number))
    held = changing(hold(year, offer)).held
    known = {row.uid for row in year.tables["activity"]}
    assert ("活动名称（全称）", "照着第一个办的活动") in {(each.field.caption, each.typed) for each in held}
    assert not any(each.ref.uid in known for each in held)
    assert any("像是从第2行复制来的" in asked.why for asked in offer.asks)
