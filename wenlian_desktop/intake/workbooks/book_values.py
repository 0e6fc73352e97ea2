"""A book of cells as JSON values and back: how it gets out of the process that read the file."""

from dataclasses import asdict
from typing import Any

from wenlian_desktop.intake.workbooks.cells import MergedRange, SourceBook, SourceCell, SourceSheet
from wenlian_desktop.intake.workbooks.number_forms import NumberForm, ShownAs


def book_to_values(book: SourceBook) -> dict[str, Any]:
    """The book as JSON values; the forms of numbers are listed once."""
    forms: dict[NumberForm, int] = {}
    sheets = [_sheet_to_values(sheet, forms) for sheet in book.sheets]
    listed = [asdict(form) | {"shown_as": form.shown_as.value} for form in forms]
    return {
        "name": book.name, "sheets": sheets, "forms": listed,
        "counts_from_1904": book.counts_from_1904, "is_recomputed": book.is_recomputed, "remarks": list(book.remarks),
    }  # fmt: skip


def book_from_values(values: dict[str, Any]) -> SourceBook:
    """The book of what `book_to_values` wrote; raises KeyError, TypeError or ValueError for anything else."""
    forms = [NumberForm(**(form | {"shown_as": ShownAs(form["shown_as"])})) for form in values["forms"]]
    sheets = tuple(_sheet_from_values(sheet, forms) for sheet in values["sheets"])
    return SourceBook(
        values["name"], sheets, values["counts_from_1904"], values["is_recomputed"], tuple(values["remarks"])
    )


def _sheet_to_values(sheet: SourceSheet, forms: dict[NumberForm, int]) -> dict[str, Any]:
    rows = [
        [row, [[column, *_cell_to_values(cell, forms)] for column, cell in cells.items()]]
        for row, cells in sheet.rows.items()
    ]
    return {
        "name": sheet.name, "rows": rows, "merged": sheet.merged, "hidden_rows": sorted(sheet.hidden_rows),
        "hidden_columns": sorted(sheet.hidden_columns), "filtered": sheet.filtered, "is_hidden": sheet.is_hidden,
    }  # fmt: skip


def _cell_to_values(cell: SourceCell, forms: dict[NumberForm, int]) -> list[Any]:
    text, number, form, *flags = cell
    return [text, number, forms.setdefault(form, len(forms)), *flags]


def _sheet_from_values(values: dict[str, Any], forms: list[NumberForm]) -> SourceSheet:
    rows = {
        row: {column: SourceCell(text, number, forms[form], *flags) for column, text, number, form, *flags in cells}
        for row, cells in values["rows"]
    }
    filtered = values["filtered"]
    return SourceSheet(
        values["name"], rows, tuple(MergedRange(*each) for each in values["merged"]), frozenset(values["hidden_rows"]),
        frozenset(values["hidden_columns"]), tuple(filtered) if filtered else None, values["is_hidden"],
    )  # fmt: skip
