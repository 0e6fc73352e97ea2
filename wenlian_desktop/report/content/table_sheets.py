"""Tables of a document as tables of a workbook: numbers become numbers, totals that add up become sums."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import Document, Row, Table
from wenlian_desktop.report.content.sheet import (
    WHOLE,
    MergedCells,
    NumberCell,
    Sheet,
    SheetBlock,
    SheetCell,
    SheetColumn,
    SheetRow,
    SumBelow,
)

SHEET_WIDTH = 225 / 2.1  # characters on a landscape page: 225 mm, 2.1 mm each
NUMBER = re.compile(r"(-?\d+)(?:\.(\d+))?(%?)")
TOTAL = "合计"


def document_sheets(document: Document) -> tuple[Sheet, ...]:
    """The workbook of a document: as it says itself, else one sheet with all its tables."""
    if document.workbook is not None:
        return document.workbook()
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return (Sheet(document.name, document.name, tuple(map(table_block, tables))),)


def table_block(table: Table) -> SheetBlock:
    """A table of a document as a block of a sheet."""
    rows = [tuple(_cells(table, row)) for row in table.rows]
    has_total = bool(rows) and rows[-1][0] == TOTAL
    if has_total:
        rows[-1] = with_sums(rows[:-1], rows[-1])
    shares = sum(column.width_share for column in table.columns)
    columns = tuple(
        SheetColumn(column.head.replace("\n", ""), round(column.width_share / shares * SHEET_WIDTH, 1))
        for column in table.columns
    )
    notes = tuple(filter(None, table.note.split("\n")))
    heads = None if table.head_row is None else frozenset(_heads(table))
    merged = tuple(_merged(table))
    return SheetBlock(table.caption, table.unit, columns, tuple(rows), notes, merged, has_total, heads=heads)


def with_sums(above: Sequence[SheetRow], total: SheetRow) -> SheetRow:
    """The row of totals with formulas, where the rows above add up to what it says."""
    summed: list[SheetCell] = []
    for index, cell in enumerate(total):
        figures = {at: row[index] for at, row in enumerate(above) if isinstance(row[index], NumberCell)}
        summed.append(_summed(cell, figures))
    return tuple(summed)


def _summed(cell: SheetCell, parts: dict[int, SheetCell]) -> SheetCell:
    if not isinstance(cell, NumberCell) or cell.form.endswith("%") or not parts:
        return cell
    whole = sum((part.value for part in parts.values() if isinstance(part, NumberCell)), Decimal(0))
    return NumberCell(cell.value, cell.form, SumBelow(tuple(parts)) if whole == cell.value else None)


def _cells(table: Table, row: Row) -> Iterator[SheetCell]:
    for cell, column in zip(row, table.columns, strict=True):
        text = "" if cell is None else "　" * cell.indent + plain_text(cell.runs)
        is_figure = column.is_numeric or (cell is not None and cell.is_figure)
        yield (parse_figure(text) if is_figure else None) or text or None


def parse_figure(text: str) -> NumberCell | None:
    """A printed number as a number that is shown as it was printed; None for other texts."""
    found = NUMBER.fullmatch(text)
    if found is None:
        return None
    places = len(found[2] or "")
    form = WHOLE + (f".{'0' * places}" if places else "") + found[3]
    value = Decimal(text.removesuffix("%"))
    return NumberCell(value / 100 if found[3] else value, form)


def _heads(table: Table) -> Iterator[tuple[int, int]]:
    for index, row in enumerate(table.rows):
        yield from ((index, column) for column, cell in enumerate(row) if cell is not None and cell.is_head)


def _merged(table: Table) -> Iterator[MergedCells]:
    for index, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            if cell is not None and (cell.row_span > 1 or cell.column_span > 1):
                yield MergedCells(index, column, cell.row_span, cell.column_span)
