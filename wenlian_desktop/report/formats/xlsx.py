"""The figures of a report as an Excel file: numbers as numbers, sums as formulas, texts never formulas.

Plain SpreadsheetML; the order of elements is that of the schema (ISO/IEC 29500-1, 18.3.1.99).
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from math import ceil

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.sheet import PLAIN, MergedCells, NumberCell, Sheet, SheetBlock, SheetCell
from wenlian_desktop.report.content.table_sheets import SHEET_WIDTH, document_sheets
from wenlian_desktop.report.fonts.font_choice import FontSet
from wenlian_desktop.report.formats.office_package import CONTENT, content_types_xml, package_bytes, relationships_xml
from wenlian_desktop.report.formats.sheet_xml import (
    SharedTexts,
    blank_cell,
    column_letters,
    day_number,
    formula_text,
    number_cell,
    reference,
    text_cell,
)
from wenlian_desktop.report.formats.word_styles import theme_xml
from wenlian_desktop.report.formats.word_xml import DECLARATION, OFFICE, escaped
from wenlian_desktop.report.formats.workbook_styles import SHEETS, CellFormats

MARGINS = 'left="1.38" right="1.46" top="1.1" bottom="1.02" header="0.3" footer="0.3"'  # inches: a landscape page's
FOOTER = '&"宋体"&14— &P —'
FIRST_YEAR = 1900  # Excel has no earlier dates
LONGEST_NAME = 31  # characters of a sheet's name
NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\']")
TEXT_FORM, DATE_FORM = "@", "yyyy-mm-dd"
LINE_HEIGHT, ROOM, HIGHEST_ROW = 16.0, 4.0, 409.0  # pt; Excel has no higher rows
DIGIT, SIDES = 7, 5  # pixels of a digit, and of both sides of a cell, by which Excel counts widths
NAMED = 2  # columns of a register that tell what a row is: number and name
MOST_SHRUNK = 2.0  # times as wide as a page
TITLE_HEIGHT = 30  # pt


def render(document: Document, fonts: FontSet) -> bytes:
    """The workbook of a document as the bytes of an .xlsx file; raises UserError for one without a table."""
    sheets = document_sheets(document)
    if not any(sheet.blocks for sheet in sheets):
        raise UserError("没有表格，不能导出为 Excel。", "没有写入文件。", "请导出为 PDF、Word 或文本。")
    formats, texts = CellFormats(), SharedTexts()
    called = sheet_names([sheet.name for sheet in sheets])
    written = [
        _SheetWriter(name, sheet, formats, texts, document.mark) for name, sheet in zip(called, sheets, strict=True)
    ]
    names = [f"worksheets/sheet{number}.xml" for number in range(1, len(written) + 1)]
    parts = {
        "[Content_Types].xml": _content_types(names),
        "xl/workbook.xml": _workbook(written),
        "xl/_rels/workbook.xml.rels": _relationships(names),
        **{f"xl/{name}": sheet.xml(index == 0) for index, (name, sheet) in enumerate(zip(names, written, strict=True))},
        "xl/sharedStrings.xml": texts.xml(),
        "xl/styles.xml": formats.xml(),
        "xl/theme/theme1.xml": theme_xml(),
    }
    return package_bytes(document, "xl/workbook.xml", parts, {})


class _SheetWriter:
    """Writes one sheet; `totals`: the cells that have a name of their own."""

    def __init__(self, name: str, sheet: Sheet, formats: CellFormats, texts: SharedTexts, mark: str) -> None:
        self.name = name
        self.totals: dict[str, str] = {}
        self._formats, self._texts = formats, texts
        self._mark = escaped(f'&R&"黑体"&14{mark}') if mark else ""
        self._rows: list[str] = []
        self._merged: list[str] = []
        columns = zip_longest(*(block.columns for block in sheet.blocks))
        self._widths = [max(column.width for column in each if column) for each in columns]
        self._row([self._text(0, 0, sheet.title, "title")], TITLE_HEIGHT)
        heads = [self._block(block) for block in sheet.blocks]
        self._has_register = any(block.is_register for block in sheet.blocks)
        self._last_head = heads[0] if len(heads) == 1 else 0

    @property
    def _pages(self) -> int:
        """How many pages wide it takes to be read: one, unless a register is very wide."""
        return max(ceil(sum(self._widths) / (SHEET_WIDTH * MOST_SHRUNK)), 1)

    @property
    def print_titles(self) -> str:
        """The rows, and where it is several pages wide the columns, that are printed on every page."""
        rows = f"'{self.name}'!$1:${self._last_head + 1}"
        return f"'{self.name}'!$A:${column_letters(NAMED - 1)},{rows}" if self._pages > 1 else rows

    def xml(self, is_first: bool) -> str:
        """The sheet; the first is the one that is shown."""
        columns = "".join(
            f'<col min="{index}" max="{index}" width="{stored_width(width)}" customWidth="1"/>'
            for index, width in enumerate(self._widths, 1)
        )
        merged = "".join(f'<mergeCell ref="{each}"/>' for each in self._merged)
        footer = escaped(FOOTER)
        odd_header, even_header = (
            f"<{side}Header>{self._mark}</{side}Header>" if self._mark else "" for side in ("odd", "even")
        )
        return (
            f'{DECLARATION}<worksheet xmlns="{SHEETS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<sheetViews><sheetView tabSelected="{int(is_first)}" workbookViewId="0">{self._pane()}'
            '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
            + (f"<cols>{columns}</cols>" if columns else "")
            + f"<sheetData>{''.join(self._rows)}</sheetData>"
            + (f'<mergeCells count="{len(self._merged)}">{merged}</mergeCells>' if merged else "")
            + ('<printOptions gridLines="1"/>' if self._has_register else "")
            + f'<pageMargins {MARGINS}/><pageSetup paperSize="9" fitToWidth="{self._pages}" fitToHeight="0"'
            f' orientation="landscape"/><headerFooter differentOddEven="1">{odd_header}<oddFooter>&amp;R{footer}'
            f"</oddFooter>{even_header}<evenFooter>&amp;L{footer}</evenFooter></headerFooter></worksheet>"
        )

    def _pane(self) -> str:
        """What stays in view: the heads, and the columns that name a row of a register."""
        row, column = self._last_head + 1, NAMED if self._has_register and self._last_head else 0
        across = f' xSplit="{column}"' if column else ""
        corner = "bottomRight" if column else "bottomLeft"
        return (
            f'<pane{across} ySplit="{row}" topLeftCell="{reference(row, column)}" activePane="{corner}"'
            ' state="frozen"/>'
            + ('<selection pane="topRight"/><selection pane="bottomLeft"/>' if column else "")
            + f'<selection pane="{corner}"/>'
        )

    # --- rows ---

    def _row(self, cells: Sequence[str], height: float | None = None) -> None:
        high = "" if height is None else f' ht="{height:g}" customHeight="1"'
        self._rows.append(f'<row r="{len(self._rows) + 1}"{high}>{"".join(cells)}</row>')

    def _block(self, block: SheetBlock) -> int:
        """A table; returns the row of its heads, that of the title for a form. An empty row follows."""
        if block.caption:
            self._row([self._text(len(self._rows), 0, block.caption, "caption")])
        if block.unit:
            self._row([self._text(len(self._rows), len(block.columns) - 1, block.unit, "unit")])
        head = len(self._rows) - (block.heads is not None)
        if block.heads is None:
            names = [column.head for column in block.columns]
            self._row([self._text(head, index, name, "head") for index, name in enumerate(names)], self._height(names))
        merged = self._merge(block, head + 1)
        for at, row in enumerate(block.rows):
            seen = [None if (at, index) in merged else cell for index, cell in enumerate(row)]
            across = max((self._height_across(block, each) for each in block.merged if each.row == at), default=0.0)
            self._row([*self._cells(block, head + 1, at, merged)], max(self._height(seen), across))
        if block.has_total:
            self._name_totals(block, head + len(block.rows))
        for note in block.notes:
            self._row([self._text(len(self._rows), 0, note, "plain")])
        self._row([])
        return head if block.heads is None else 0

    def _cells(self, block: SheetBlock, first: int, at: int, merged: Mapping[tuple[int, int], bool]) -> Iterator[str]:
        """The cells of a row; those that others cover have rules, but no value."""
        style = "register" if block.is_register else "cell"
        for index, cell in enumerate(block.rows[at]):
            is_shown = merged.get((at, index))
            if is_shown is not False and block.heads is not None and (at, index) in block.heads:
                yield self._cell(first, first + at, index, cell, "head")
            elif is_shown is not None:
                yield self._cell(first, first + at, index, cell if is_shown else None, "merged")
            elif cell is not None or not block.is_register:
                yield self._cell(first, first + at, index, cell, style)

    def _height(self, cells: Sequence[SheetCell]) -> float:
        """A row as high as its longest text needs: not every program finds that by itself."""
        texts = ((cell, width) for cell, width in zip(cells, self._widths, strict=False) if isinstance(cell, str))
        lines = max((_lines(text, width) for text, width in texts), default=1)
        return self._height_of(lines)

    @staticmethod
    def _height_of(lines: int) -> float:
        return min(LINE_HEIGHT * lines + ROOM, HIGHEST_ROW)

    def _height_across(self, block: SheetBlock, each: MergedCells) -> float:
        """What a text that spans columns of one row needs."""
        text = block.rows[each.row][each.column]
        if each.rows > 1 or not isinstance(text, str):
            return 0.0
        return self._height_of(_lines(text, sum(self._widths[each.column : each.column + each.columns])))

    def _merge(self, block: SheetBlock, first: int) -> dict[tuple[int, int], bool]:
        """Merge cells; returns those concerned, and whether each is the one that is shown."""
        found: dict[tuple[int, int], bool] = {}
        for each in block.merged:
            self._merged.append(_corners(each, first))
            rows, columns = range(each.row, each.row + each.rows), range(each.column, each.column + each.columns)
            found |= {(row, column): (row, column) == (each.row, each.column) for row in rows for column in columns}
        return found

    def _cell(self, first: int, row: int, index: int, cell: SheetCell, style: str) -> str:
        place = reference(row, index)
        match cell:
            case None:
                return blank_cell(place, self._formats.number_of(style, PLAIN))
            case str():
                return self._text(row, index, cell, style, TEXT_FORM)
            case NumberCell(value, form, None):
                return number_cell(place, self._formats.number_of(style, form), value)
            case NumberCell(value, form, formula):
                assert formula is not None
                computed = formula_text(formula, first, row, index)
                return number_cell(place, self._formats.number_of(style, form), value, computed)
            case date() if cell.year < FIRST_YEAR:
                return self._text(row, index, cell.isoformat(), style, TEXT_FORM)
            case date():
                return number_cell(place, self._formats.number_of(style, DATE_FORM), Decimal(day_number(cell)))

    def _text(self, row: int, index: int, text: str, style: str, form: str = PLAIN) -> str:
        return text_cell(reference(row, index), self._formats.number_of(style, form), self._texts.number_of(text))

    def _name_totals(self, block: SheetBlock, row: int) -> None:
        """A name for each total: 预算执行_全年支出."""
        for index, (column, cell) in enumerate(zip(block.columns, block.rows[-1], strict=True)):
            if isinstance(cell, NumberCell):
                parts = (self.name, block.caption, column.head)
                name = "_".join(re.sub(r"\W", "", part) for part in parts if part)
                place = f"'{self.name}'!${column_letters(index)}${row + 1}"
                self.totals.setdefault(name if name[0].isalpha() else f"_{name}", place)


def _content_types(names: list[str]) -> str:
    kind = f"{CONTENT}officedocument.spreadsheetml"
    by_name = {"/xl/workbook.xml": f"{kind}.sheet.main+xml"}
    by_name |= {f"/xl/{name}.xml": f"{kind}.{name}+xml" for name in ("styles", "sharedStrings")}
    by_name |= {f"/xl/{name}": f"{kind}.worksheet+xml" for name in names}
    return content_types_xml({}, by_name | {"/xl/theme/theme1.xml": f"{CONTENT}officedocument.theme+xml"})


def _relationships(names: list[str]) -> str:
    listed = [(f"r{number}", f"{OFFICE}/worksheet", name) for number, name in enumerate(names, 1)]
    listed += [(f"r{name}", f"{OFFICE}/{name}", f"{name}.xml") for name in ("styles", "sharedStrings")]
    return relationships_xml([*listed, ("rtheme", f"{OFFICE}/theme", "theme/theme1.xml")])


def _workbook(written: list[_SheetWriter]) -> str:
    """xl/workbook.xml: the sheets, what of each is printed on every page, and the names of totals."""
    sheets = "".join(
        f'<sheet name="{escaped(sheet.name)}" sheetId="{number}" r:id="r{number}"/>'
        for number, sheet in enumerate(written, 1)
    )
    titles = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{index}">{escaped(sheet.print_titles)}</definedName>'
        for index, sheet in enumerate(written)
    )
    totals = "".join(
        f'<definedName name="{escaped(name)}">{escaped(place)}</definedName>'
        for name, place in sorted({name: place for sheet in written for name, place in sheet.totals.items()}.items())
    )
    return (
        f'{DECLARATION}<workbook xmlns="{SHEETS}" xmlns:r="{OFFICE}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets><definedNames>{titles}{totals}</definedNames></workbook>"
    )


def sheet_names(names: Sequence[str], taken: Collection[str] = ()) -> list[str]:
    """The names of all sheets of a workbook as Excel allows them: short, and no two alike but for their case."""
    used = {name.casefold() for name in taken}
    made = []
    for name in names:
        made.append(_unused_name(NOT_IN_SHEET_NAMES.sub("", name) or "表", used))
        used.add(made[-1].casefold())
    return made


def _unused_name(name: str, used: Collection[str]) -> str:
    short, number = name[:LONGEST_NAME], 1
    while short.casefold() in used:
        number += 1
        end = f"（{number}）"
        short = name[: LONGEST_NAME - len(end)] + end
    return short


def stored_width(width: float) -> float:
    """The width of a column as it is stored: with the sides of its cells (18.3.1.13)."""
    return int((width * DIGIT + SIDES) / DIGIT * 256) / 256


def _lines(text: str, width: float) -> int:
    """The lines of a text in a column of that many characters of half an em."""
    if 2 * len(text) < width and "\n" not in text:
        return 1
    wide = (sum(2 if ord(sign) > 0xFF else 1 for sign in line) for line in text.split("\n"))
    return sum(max(ceil(each / (width - 1)), 1) for each in wide)


def _corners(each: MergedCells, first: int) -> str:
    start = reference(first + each.row, each.column)
    return f"{start}:{reference(first + each.row + each.rows - 1, each.column + each.columns - 1)}"
