"""Workbooks for others to fill in, tables to be changed in Excel, and the copy that says which cells were not read."""

from collections.abc import Iterator
from pathlib import Path

from wenlian_desktop.domain.records.activities import Association
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.originals import safe_file_name
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import matching_rows
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.proposals import Asked, Offer, Refused
from wenlian_desktop.intake.workbooks.cells import SourceBook, SourceCell, SourceSheet
from wenlian_desktop.intake.workbooks.number_forms import ShownAs, day_of, decimal_of
from wenlian_desktop.intake.workbooks.sheet_parsing import place_of
from wenlian_desktop.report.content.sheet import MONEY, PLAIN, RATE, NumberCell, SheetCell
from wenlian_desktop.report.content.workbooks.association_book import association_book
from wenlian_desktop.report.content.workbooks.entry_sheets import CellNote, EntryBook, EntryColumn, EntrySheet
from wenlian_desktop.report.content.workbooks.table_export import table_book
from wenlian_desktop.report.formats.entry_workbook import render_entry_book
from wenlian_desktop.report.formats.office_package import is_as_written
from wenlian_desktop.session.exporting import unused_path, write_file

NO_FILE = "没有写入文件。"
COPIED_ROWS, COPIED_COLUMNS = 20_000, 200  # of a copy
WIDTH = 16.0  # characters of a column of a copy


def association_workbook(year: Year, name: str) -> bytes:
    """The workbook that an association fills in, by its name; raises UserError where there is no such one."""
    found = matching_rows(year, Association.spec.name, name)
    if len(found) != 1:
        known = "、".join(row.name or "" for row in year.rows(Association)) or "还没有登记协会"
        raise UserError(f"没有找到协会“{name}”。", NO_FILE, f"已登记的有：{known}。")
    return render_entry_book(association_book(year, found[0]))


def write_association_workbooks(year: Year, folder: Path) -> Iterator[Path]:
    """The workbook of every association, as each is written; what came back filled in is there still.

    The folder must be there: one on a stick that was pulled out is not made anew on the disk below it.
    Raises UserError where there is no association, or the folder cannot be written.
    """
    if not len(year.rows(Association)):
        raise UserError("还没有登记协会。", NO_FILE, "请先在“活动”里登记协会。")
    for row in year.rows(Association):
        path = unused_path(folder / f"{safe_file_name(row.name or '协会')}填报表.xlsx")
        write_file(path, render_entry_book(association_book(year, row.uid)))
        yield path


def refuse_another_file(path: Path) -> None:
    """Raise UserError where a file is there that this program has not written, or that was saved again by another."""
    if path.exists() and not is_as_written(path):
        raise UserError(
            f"“{path.name}”已经有了，不是本程序写的，或者有人填过。", NO_FILE, "请换一个文件名；要替换它，加 --force。"
        )


def table_workbook(year: Year, record: str) -> bytes:
    """A table of the year to be changed in Excel and taken in again."""
    return render_entry_book(table_book(year, RECORDS[record]))


def marked_copy(book: SourceBook, offer: Offer) -> bytes:
    """A copy of a workbook with the cells marked that were refused or asked about, the reason as a note."""
    several = len([sheet for sheet in book.sheets if sheet.rows and not sheet.is_hidden]) > 1
    shown = [sheet for sheet in book.sheets if sheet.rows and not sheet.is_hidden]
    sheets = tuple(_copied(book, sheet, list(_notes(offer, sheet.name if several else ""))) for sheet in shown)
    return render_entry_book(EntryBook(f"{book.name}（标出问题）", "", sheets))


def _notes(offer: Offer, sheet: str) -> Iterator[CellNote]:
    told: dict[tuple[int, int], list[str]] = {}
    answers: tuple[Refused | Asked, ...] = (*offer.refused, *offer.asks)
    for each in answers:
        name, _, cell = each.place.cell.rpartition("!")
        place = place_of(cell)
        if place is not None and name == sheet:
            told.setdefault(place, []).append(each.why)
    for (row, column), words in told.items():
        yield CellNote(row, column, "\n".join(words))


def _copied(book: SourceBook, sheet: SourceSheet, notes: list[CellNote]) -> EntrySheet:
    last_row = min(max(max(sheet.rows), *(note.row for note in notes), 0), COPIED_ROWS)
    last_column = min(max((max(cells) for cells in sheet.rows.values() if cells), default=0), COPIED_COLUMNS)
    rows = tuple(
        tuple(_copied_cell(sheet.cell(row, column), book.counts_from_1904) for column in range(last_column + 1))
        for row in range(last_row + 1)
    )
    columns = tuple(
        EntryColumn("", WIDTH, is_hidden=column in sheet.hidden_columns) for column in range(last_column + 1)
    )
    merged = tuple((each.top, each.bottom, each.left, each.right) for each in sheet.merged)
    kept = tuple(note for note in notes if note.row <= last_row and note.column <= last_column)
    return EntrySheet(sheet.name, (), columns, rows, notes=kept, merged=merged)


def _copied_cell(cell: SourceCell, counts_from_1904: bool) -> SheetCell:
    if not cell.number:
        return cell.text or None
    value = decimal_of(cell.number)
    match cell.form.shown_as:
        case ShownAs.DAY:
            return day_of(value, counts_from_1904) or NumberCell(value)
        case ShownAs.SHARE:
            return NumberCell(value, RATE)
        case _:
            return NumberCell(value, MONEY if cell.form.places == 2 else PLAIN)
