"""The figures of a report as an Excel file: numbers as numbers, sums as formulas, texts never formulas."""

import io
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import zip_longest
from math import ceil
from typing import Any

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.sheet import (
    Formula,
    MergedCells,
    NumberCell,
    ShareOf,
    Sheet,
    SheetBlock,
    SheetCell,
    SumAcross,
    SumBelow,
)
from wenlian_desktop.report.content.table_sheets import SHEET_WIDTH, document_sheets
from wenlian_desktop.report.fonts.font_choice import FontSet, Role
from wenlian_desktop.report.formats.word_xml import FACES, ILLEGAL

MOMENT = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # no dates, so that equal reports give equal files
A4 = 9  # paper of that number
MARGINS = {"left": 1.38, "right": 1.46, "top": 1.1, "bottom": 1.02}  # inches: those of a landscape page of the report
FOOTER = '&C&"宋体"&14— &P —'
FIRST_YEAR = 1900  # Excel has no earlier dates
LONGEST_NAME, LONGEST_TEXT = 31, 32_767  # characters of a sheet's name, of a cell
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
STYLES: dict[str, dict[str, Any]] = {
    "title": {"font_name": FACES[Role.TITLE], "font_size": 18, "valign": "vcenter"},
    "caption": {"font_name": FACES[Role.HEI], "font_size": 14},
    "plain": {},
    "unit": {"align": "right"},
    "head": {"font_name": FACES[Role.HEI], "border": 1, "valign": "vcenter", "text_wrap": True, "align": "center"},
    "cell": {"border": 1, "valign": "vcenter", "text_wrap": True},
    "merged": {"border": 1, "valign": "vcenter", "text_wrap": True, "align": "center"},
    "register": {"valign": "vcenter", "text_wrap": True},
}
PLAIN = {"font_name": FACES[Role.FANG], "font_size": 12}
TEXT_FORM, DATE_FORM = "@", "yyyy-mm-dd"
PRINTED_LINES = 0
LINE_HEIGHT, ROOM, HIGHEST_ROW = 16.0, 4.0, 409.0  # pt; Excel has no higher rows
NAMED = 2  # columns of a register that tell what a row is: number and name
MOST_SHRUNK = 2.0  # times as wide as a page
TITLE_HEIGHT = 30  # pt


def render(document: Document, fonts: FontSet) -> bytes:
    """The workbook of a document as the bytes of an .xlsx file; raises UserError for one without a table."""
    from xlsxwriter import Workbook  # slow to import

    sheets = document_sheets(document)
    if not any(sheet.blocks for sheet in sheets):
        raise UserError("没有表格，不能导出为 Excel。", "没有写入文件。", "请导出为 PDF、Word 或文本。")
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, "default_format_properties": PLAIN}) as workbook:
        workbook.set_properties({"title": document.name, "author": document.author, "created": MOMENT})
        for sheet in sheets:
            _SheetWriter(workbook, sheet).write()
    return file.getvalue()


class _SheetWriter:
    """Writes one sheet."""

    def __init__(self, workbook: Any, sheet: Sheet) -> None:
        self._workbook, self._content = workbook, sheet
        self._name = NOT_IN_NAMES.sub("", sheet.name)[:LONGEST_NAME]
        self._sheet = workbook.add_worksheet(self._name)
        self._formats: dict[tuple[str, str], Any] = {}
        self._row = 0
        columns = zip_longest(*(block.columns for block in sheet.blocks))
        self._widths = [max(column.width for column in each if column) for each in columns]

    def write(self) -> None:
        """Title, tables, and how it is printed."""
        self._sheet.set_row(0, TITLE_HEIGHT)
        self._text(0, 0, self._content.title, "title")
        self._row = 1
        for index, width in enumerate(self._widths):
            self._sheet.set_column(index, index, width)
        heads = [self._block(block) for block in self._content.blocks]
        has_register = any(block.is_register for block in self._content.blocks)
        last, left = (heads[0], NAMED if has_register else 0) if len(heads) == 1 else (0, 0)
        self._sheet.freeze_panes(last + 1, left)
        self._sheet.repeat_rows(0, last)
        self._print(has_register)

    def _print(self, has_register: bool) -> None:
        """A4, as many pages wide as it takes to be read: one, unless a register is very wide."""
        pages = max(ceil(sum(self._widths) / (SHEET_WIDTH * MOST_SHRUNK)), 1)
        self._sheet.set_paper(A4)
        self._sheet.set_landscape()
        self._sheet.set_margins(**MARGINS)
        self._sheet.fit_to_pages(pages, 0)
        self._sheet.set_footer(FOOTER)
        if pages > 1:
            self._sheet.repeat_columns(0, NAMED - 1)
        if has_register:
            self._sheet.hide_gridlines(PRINTED_LINES)

    def _block(self, block: SheetBlock) -> int:
        """A table; returns the row of its heads. An empty row follows."""
        if block.caption:
            self._text(self._row, 0, block.caption, "caption")
            self._row += 1
        if block.unit:
            self._text(self._row, len(block.columns) - 1, block.unit, "unit")
            self._row += 1
        head = self._row
        for index, column in enumerate(block.columns):
            self._text(head, index, column.head, "head")
        self._height(head, [column.head for column in block.columns])
        merged = self._merge(block, head + 1)
        for at, row in enumerate(block.rows):
            self._height(head + 1 + at, [None if (at, index) in merged else cell for index, cell in enumerate(row)])
            for index, cell in enumerate(row):
                if (at, index) not in merged and not (cell is None and block.is_register):
                    self._cell(head + 1, at, index, cell, "register" if block.is_register else "cell")
        if block.has_total:
            self._name_totals(block, head + len(block.rows))
        self._row = head + 1 + len(block.rows)
        for note in block.notes:
            self._text(self._row, 0, note, "plain")
            self._row += 1
        self._row += 1
        return head

    def _height(self, row: int, cells: Sequence[SheetCell]) -> None:
        """A row as high as its longest text needs: not every program finds that by itself."""
        texts = ((cell, width) for cell, width in zip(cells, self._widths, strict=False) if isinstance(cell, str))
        lines = max((_lines(text, width) for text, width in texts), default=1)
        self._sheet.set_row(row, min(LINE_HEIGHT * lines + ROOM, HIGHEST_ROW))

    def _merge(self, block: SheetBlock, first: int) -> set[tuple[int, int]]:
        """Merge cells; returns those that are covered, or written already."""
        done: set[tuple[int, int]] = set()
        for each in block.merged:
            self._sheet.merge_range(*_corners(each, first), "", self._format("merged"))
            self._cell(first, each.row, each.column, block.rows[each.row][each.column], "merged")
            rows, columns = range(each.row, each.row + each.rows), range(each.column, each.column + each.columns)
            done |= {(row, column) for row in rows for column in columns}
        return done

    def _cell(self, first: int, at: int, index: int, cell: SheetCell, style: str) -> None:
        row = first + at
        match cell:
            case None:
                self._sheet.write_blank(row, index, None, self._format(style))
            case str():
                self._text(row, index, cell, style, TEXT_FORM)
            case NumberCell(value, form, None):
                self._sheet.write_number(row, index, float(value), self._format(style, form))
            case NumberCell(value, form, formula):
                assert formula is not None
                code = _formula(formula, first, row, index)
                self._sheet.write_formula(row, index, code, self._format(style, form), float(value))
            case date() if cell.year < FIRST_YEAR:
                self._text(row, index, cell.isoformat(), style, TEXT_FORM)
            case date():
                self._sheet.write_datetime(row, index, cell, self._format(style, DATE_FORM))

    def _text(self, row: int, index: int, text: str, style: str, form: str = "General") -> None:
        self._sheet.write_string(row, index, ILLEGAL.sub("", text)[:LONGEST_TEXT], self._format(style, form))

    def _format(self, style: str, form: str = "General") -> Any:
        if (style, form) not in self._formats:
            self._formats[style, form] = self._workbook.add_format(PLAIN | STYLES[style] | {"num_format": form})
        return self._formats[style, form]

    def _name_totals(self, block: SheetBlock, row: int) -> None:
        """A name for each total: 预算执行_全年支出."""
        from xlsxwriter.utility import xl_rowcol_to_cell

        for index, (column, cell) in enumerate(zip(block.columns, block.rows[-1], strict=True)):
            if isinstance(cell, NumberCell):
                parts = (self._name, block.caption, column.head)
                name = "_".join(re.sub(r"\W", "", part) for part in parts if part)
                name = name if name[0].isalpha() else f"_{name}"
                self._workbook.define_name(name, f"='{self._name}'!{xl_rowcol_to_cell(row, index, True, True)}")


def _lines(text: str, width: float) -> int:
    """The lines of a text in a column of that many characters of half an em."""
    if 2 * len(text) < width and "\n" not in text:
        return 1
    wide = (sum(2 if ord(sign) > 0xFF else 1 for sign in line) for line in text.split("\n"))
    return sum(max(ceil(each / (width - 1)), 1) for each in wide)


def _corners(each: MergedCells, first: int) -> tuple[int, int, int, int]:
    row = first + each.row
    return row, each.column, row + each.rows - 1, each.column + each.columns - 1


def _formula(formula: Formula, first: int, row: int, index: int) -> str:
    """A formula as Excel writes it; `first`: the row of the block's first one."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    match formula:
        case SumBelow(rows):
            return f"=SUM({','.join(_ranges([(first + at, index) for at in rows]))})"
        case SumAcross(columns):
            return f"=SUM({','.join(_ranges([(row, at) for at in columns]))})"
        case ShareOf(part, whole):
            return f"={xl_rowcol_to_cell(row, part)}/{xl_rowcol_to_cell(row, whole)}"


def _ranges(cells: list[tuple[int, int]]) -> list[str]:
    """Cells as ranges: those that lie one after the other in one."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    runs: list[list[tuple[int, int]]] = []
    for cell in cells:
        if runs and sum(cell) == sum(runs[-1][-1]) + 1:
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return [":".join(dict.fromkeys(xl_rowcol_to_cell(*cell) for cell in (run[0], run[-1]))) for run in runs]
