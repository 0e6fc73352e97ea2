"""Workbooks to be filled in as .xlsx: hidden identities, lists of choice, locked heads, marked cells with notes.

Plain SpreadsheetML like `xlsx`; a note is a comment (18.7) and its box a drawing in VML, as Excel wants it.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.sheet import PLAIN, NumberCell, SheetCell
from wenlian_desktop.report.content.workbooks.entry_sheets import EntryBook, EntryColumn, EntrySheet
from wenlian_desktop.report.formats.office_package import CONTENT, content_types_xml, package_bytes, relationships_xml
from wenlian_desktop.report.formats.sheet_xml import (
    SharedTexts,
    blank_cell,
    column_letters,
    day_number,
    number_cell,
    reference,
    text_cell,
)
from wenlian_desktop.report.formats.word_styles import theme_xml
from wenlian_desktop.report.formats.word_xml import DECLARATION, OFFICE, escaped
from wenlian_desktop.report.formats.workbook_styles import SHEETS, CellFormats
from wenlian_desktop.report.formats.xlsx import DATE_FORM, FIRST_YEAR, TEXT_FORM, sheet_names, stored_width

CHOICES = "选项"  # the hidden sheet with the lists of choice
VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
MOST_VALIDATED = 1_000  # rows below the last one that lists of choice reach
PROTECTION = (
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0"'
    ' autoFilter="0"/>'
)


def render_entry_book(book: EntryBook) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    lists = _ChoiceLists()
    formats, texts = CellFormats(), SharedTexts()
    called = sheet_names([sheet.name for sheet in book.sheets], _own_names(book))
    written = [
        _EntrySheetWriter(name, sheet, formats, texts, lists) for name, sheet in zip(called, book.sheets, strict=True)
    ]
    sheets = [each.xml(at == 0) for at, each in enumerate(written)]
    if lists.columns:
        sheets.append(lists.sheet_xml(formats, texts))
    parts = {
        "[Content_Types].xml": _content_types(written, len(sheets)),
        "xl/workbook.xml": _workbook(written, bool(lists.columns)),
        "xl/_rels/workbook.xml.rels": _relationships(len(sheets)),
        "xl/sharedStrings.xml": texts.xml(),
        "xl/styles.xml": formats.xml(),
        "xl/theme/theme1.xml": theme_xml(),
    }
    parts |= {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(sheets, 1)}
    for number, each in enumerate(written, 1):
        parts |= each.note_parts(number)
    return package_bytes(Document(book.name, book.author, ()), "xl/workbook.xml", parts, {})


def _own_names(book: EntryBook) -> tuple[str, ...]:
    """The name of the hidden sheet, where the workbook has one."""
    return (CHOICES,) if any(column.choices for sheet in book.sheets for column in sheet.columns) else ()


class _ChoiceLists:
    """The lists of choice, each a column of a hidden sheet."""

    def __init__(self) -> None:
        self.columns: list[tuple[str, ...]] = []

    def range_of(self, choices: tuple[str, ...]) -> str:
        """The cells that hold a list."""
        if choices not in self.columns:
            self.columns.append(choices)
        letters = column_letters(self.columns.index(choices))
        return f"{CHOICES}!${letters}$1:${letters}${len(choices)}"

    def sheet_xml(self, formats: CellFormats, texts: SharedTexts) -> str:
        style = formats.number_of("identity", TEXT_FORM)
        rows = []
        for at in range(max(map(len, self.columns))):
            cells = (
                text_cell(reference(at, column), style, texts.number_of(choices[at]))
                for column, choices in enumerate(self.columns)
                if at < len(choices)
            )
            rows.append(f'<row r="{at + 1}">{"".join(cells)}</row>')
        return (
            f'{DECLARATION}<worksheet xmlns="{SHEETS}"><sheetData>{"".join(rows)}</sheetData>{PROTECTION}{MARGINS}'
            "</worksheet>"
        )


class _EntrySheetWriter:
    """Writes one sheet."""

    def __init__(
        self, name: str, sheet: EntrySheet, formats: CellFormats, texts: SharedTexts, lists: _ChoiceLists
    ) -> None:
        self.name = name
        self.sheet, self._formats, self._texts, self._lists = sheet, formats, texts, lists
        self._marked = {(note.row, note.column) for note in sheet.notes}
        self._head = len(sheet.lines)
        self._rows = list(self._all_rows())

    @property
    def has_notes(self) -> bool:
        """Whether cells have notes."""
        return bool(self.sheet.notes)

    def xml(self, is_first: bool) -> str:
        """The sheet; the first is the one that is shown."""
        columns = "".join(
            f'<col min="{at}" max="{at}" width="{stored_width(each.width)}" hidden="{int(each.is_hidden)}"'
            ' customWidth="1"/>'
            for at, each in enumerate(self.sheet.columns, 1)
        )
        merged = "".join(
            f'<mergeCell ref="{reference(top, left)}:{reference(bottom, right)}"/>'
            for top, bottom, left, right in self.sheet.merged
        )
        return (
            f'{DECLARATION}<worksheet xmlns="{SHEETS}" xmlns:r="{OFFICE}"><sheetPr>'
            '<pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
            f'<sheetView tabSelected="{int(is_first)}" workbookViewId="0">{self._pane()}</sheetView></sheetViews>'
            f'<sheetFormatPr defaultRowHeight="18"/><cols>{columns}</cols><sheetData>{"".join(self._rows)}</sheetData>'
            + (PROTECTION if self.sheet.is_locked else "")
            + (f'<mergeCells count="{len(self.sheet.merged)}">{merged}</mergeCells>' if merged else "")
            + self._validations()
            + f'{MARGINS}<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>'
            + ('<legacyDrawing r:id="r1"/>' if self.has_notes else "")
            + "</worksheet>"
        )

    def _pane(self) -> str:
        if not self._has_head:
            return ""
        row = self._head + 1
        return f'<pane ySplit="{row}" topLeftCell="A{row + 1}" activePane="bottomLeft" state="frozen"/>'

    @property
    def _has_head(self) -> bool:
        return any(column.head for column in self.sheet.columns)

    def _all_rows(self) -> Iterator[str]:
        sheet = self.sheet
        for at, line in enumerate(sheet.lines):
            first = next(place for place, column in enumerate(sheet.columns) if not column.is_hidden)
            style = "title" if at == 0 and self._has_head else "instruction"
            yield self._row(at, [self._text(at, first, line, style, PLAIN)])
        at = self._head
        if self._has_head:
            heads = [(place, column.head) for place, column in enumerate(sheet.columns)]
            yield self._row(at, [self._text(at, place, head, "entry head", PLAIN) for place, head in heads])
            at += 1
        if sheet.example:
            yield self._row(at, [self._cell(at, place, cell, "example") for place, cell in enumerate(sheet.example)])
            at += 1
        for row in sheet.rows:
            yield self._row(at, [self._cell(at, place, cell, "entry") for place, cell in enumerate(row)])
            at += 1
        for identity in sheet.spare:
            blank = [None] * (len(sheet.columns) - 1)
            yield self._row(at, [self._cell(at, place, cell, "entry") for place, cell in enumerate([identity, *blank])])
            at += 1

    def _row(self, at: int, cells: Sequence[str]) -> str:
        return f'<row r="{at + 1}">{"".join(cells)}</row>'

    def _text(self, row: int, column: int, text: str, style: str, form: str) -> str:
        return text_cell(reference(row, column), self._formats.number_of(style, form), self._texts.number_of(text))

    def _cell(self, row: int, column: int, cell: SheetCell, style: str) -> str:
        place = reference(row, column)
        style = "wrong" if (row, column) in self._marked else style
        match cell:
            case None:
                return blank_cell(place, self._formats.number_of(style, PLAIN))
            case str():
                return self._text(row, column, cell, style, TEXT_FORM)
            case NumberCell(value, form):
                return number_cell(place, self._formats.number_of(style, form), value)
            case date() if cell.year < FIRST_YEAR:
                return self._text(row, column, cell.isoformat(), style, TEXT_FORM)
            case date():
                return number_cell(place, self._formats.number_of(style, DATE_FORM), Decimal(day_number(cell)))

    def _validations(self) -> str:
        """Lists of choice: a choice may be typed otherwise, since the program knows more ways of writing it."""
        first = self._head + 2 + bool(self.sheet.example)
        last = (
            self._head
            + 1
            + bool(self.sheet.example)
            + len(self.sheet.rows)
            + max(len(self.sheet.spare), MOST_VALIDATED)
        )
        listed = [
            self._validation(column, column_letters(place), first, last)
            for place, column in enumerate(self.sheet.columns)
            if column.choices
        ]
        return f'<dataValidations count="{len(listed)}">{"".join(listed)}</dataValidations>' if listed else ""

    def _validation(self, column: EntryColumn, letters: str, first: int, last: int) -> str:
        return (
            '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1"'
            ' errorTitle="不在列表里" error="请从列表里选；确实没有的，可以照写。"'
            f' sqref="{letters}{first}:{letters}{last}"><formula1>{escaped(self._lists.range_of(column.choices))}'
            "</formula1></dataValidation>"
        )

    # --- notes ---

    def note_parts(self, number: int) -> dict[str, str]:
        """The parts of the sheet's notes; none for a sheet without."""
        if not self.has_notes:
            return {}
        relations = [
            ("r1", f"{OFFICE}/vmlDrawing", f"../drawings/vmlDrawing{number}.vml"),
            ("r2", f"{OFFICE}/comments", f"../comments{number}.xml"),
        ]
        return {
            f"xl/worksheets/_rels/sheet{number}.xml.rels": relationships_xml(relations),
            f"xl/comments{number}.xml": self._comments(),
            f"xl/drawings/vmlDrawing{number}.vml": self._boxes(),
        }

    def _comments(self) -> str:
        listed = "".join(
            f'<comment ref="{reference(note.row, note.column)}" authorId="0"><text><t xml:space="preserve">'
            f"{escaped(note.words)}</t></text></comment>"
            for note in sorted(self.sheet.notes, key=lambda note: (note.row, note.column))
        )
        return (
            f'{DECLARATION}<comments xmlns="{SHEETS}"><authors><author>导入</author></authors>'
            f"<commentList>{listed}</commentList></comments>"
        )

    def _boxes(self) -> str:
        shapes = "".join(_box(number, note.row, note.column) for number, note in enumerate(self.sheet.notes, 1))
        return (
            '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
            ' xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="n" coordsize="21600,21600" o:spt="202"'
            ' path="m,l,21600r21600,l21600,xe"><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
            f"{shapes}</xml>"
        )


def _box(number: int, row: int, column: int) -> str:
    return (
        f'<v:shape id="n{number}" type="#n" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"'
        ' o:insetmode="auto"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{column + 1},8,{row},4,{column + 4},8,{row + 5},4</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )


def _content_types(written: Sequence[_EntrySheetWriter], sheets: int) -> str:
    kind = f"{CONTENT}officedocument.spreadsheetml"
    by_name = {"/xl/workbook.xml": f"{kind}.sheet.main+xml"}
    by_name |= {f"/xl/{name}.xml": f"{kind}.{name}+xml" for name in ("styles", "sharedStrings")}
    by_name |= {f"/xl/worksheets/sheet{number}.xml": f"{kind}.worksheet+xml" for number in range(1, sheets + 1)}
    noted = [number for number, each in enumerate(written, 1) if each.has_notes]
    by_name |= {f"/xl/comments{number}.xml": f"{kind}.comments+xml" for number in noted}
    by_name |= {"/xl/theme/theme1.xml": f"{CONTENT}officedocument.theme+xml"}
    return content_types_xml({"vml": VML} if noted else {}, by_name)


def _relationships(sheets: int) -> str:
    listed = [(f"r{at}", f"{OFFICE}/worksheet", f"worksheets/sheet{at}.xml") for at in range(1, sheets + 1)]
    listed += [(f"r{name}", f"{OFFICE}/{name}", f"{name}.xml") for name in ("styles", "sharedStrings")]
    return relationships_xml([*listed, ("rtheme", f"{OFFICE}/theme", "theme/theme1.xml")])


def _workbook(written: Sequence[_EntrySheetWriter], has_choices: bool) -> str:
    names = [(each.name, "") for each in written] + ([(CHOICES, ' state="hidden"')] if has_choices else [])
    sheets = "".join(
        f'<sheet name="{escaped(name)}" sheetId="{at}"{state} r:id="r{at}"/>'
        for at, (name, state) in enumerate(names, 1)
    )
    return (
        f'{DECLARATION}<workbook xmlns="{SHEETS}" xmlns:r="{OFFICE}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets></workbook>"
    )
