"""Files of tables (.xlsx, .csv) as a book of cells. No macro is run, no link followed, no formula computed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.files.office_parts import (
    UNCHANGED,
    Attributes,
    FileKind,
    OfficeParts,
    PartLimits,
    open_parts,
    parse_xml,
)
from wenlian_desktop.intake.workbooks.cells import SourceBook, SourceSheet
from wenlian_desktop.intake.workbooks.csv_cells import read_csv
from wenlian_desktop.intake.workbooks.number_forms import NumberForm, built_in_form, parse_form
from wenlian_desktop.intake.workbooks.sheet_parsing import (
    MAX_CELLS,
    SheetParser,
    TooManyCells,
    local_name,
    shared_texts,
)

MAX_FILE_BYTES = 50_000_000
MAX_XML_BYTES = 100_000_000  # bytes of a part, inflated: 100,000 payments take some 40,000,000
MAX_INFLATION = 120  # times, of a part above SMALL_XML_BYTES: large sheets reach 40
SMALL_XML_BYTES = 2_000_000
MAX_SHEETS = 100
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the first bytes of .xls, and of encrypted files
RELATION_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
STRICT_RELATION_ID = "http://purl.oclc.org/ooxml/officeDocument/relationships id"
SAVE_AS = "请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”。"
BOOK = FileKind("Excel 工作簿", "xl/workbook.xml", SAVE_AS, "请只留要导入的表，另存后再试。")
OTHER_ENDINGS = (".xls", ".et", ".ett", ".ods", ".numbers", ".xlsb")
PDF = ".pdf"  # a report more often than a table


def read_workbook(name: str, content: bytes) -> SourceBook:
    """The cells of a file; raises UserError for one that cannot be read or is not safe."""
    if len(content) > MAX_FILE_BYTES:
        raise UserError(f"“{name}”过大，超过{MAX_FILE_BYTES // 1_000_000} MB。", UNCHANGED, BOOK.too_large)
    return _reader_of(name, content)(name, content)


def is_table_file(name: str) -> bool:
    """Whether a file holds tables, by its ending, also one that first has to be saved as another."""
    return name.lower().endswith((*READERS, *OTHER_ENDINGS))


def _reader_of(name: str, content: bytes) -> Callable[[str, bytes], SourceBook]:
    if content.startswith(OLE):
        raise UserError(f"“{name}”是旧格式（.xls）的表格，或者加了密码。", UNCHANGED, SAVE_AS)
    if name.lower().endswith((*OTHER_ENDINGS, PDF)):
        raise UserError(f"“{name}”不是 .xlsx 或 .csv，读不了。", UNCHANGED, SAVE_AS)
    for ending, read in READERS.items():
        if name.lower().endswith(ending):
            return read
    raise UserError(f"“{name}”不是表格文件。", UNCHANGED, "能导入 .xlsx 和 .csv。")


def _read_book(name: str, content: bytes) -> SourceBook:
    with open_parts(name, content, BOOK, PartLimits(MAX_XML_BYTES, MAX_INFLATION, SMALL_XML_BYTES)) as parts:
        book = _BookParser()
        parse_xml(parts.body(), book.start)
        try:
            sheets = tuple(_sheets(parts, book))
        except TooManyCells:
            raise UserError(f"“{name}”的表格范围异常，格太多。", UNCHANGED, BOOK.too_large) from None
        if not sheets:
            raise UserError(f"“{name}”里没有工作表。", UNCHANGED, SAVE_AS)
        return SourceBook(name, sheets, book.counts_from_1904, book.is_recomputed, tuple(_remarks(parts)))


def _sheets(parts: OfficeParts, book: "_BookParser") -> Iterator[SourceSheet]:
    related = parts.related(parts.body_name)
    styles, texts = parts.part("styles"), parts.part("sharedStrings")
    forms = _forms(styles) if styles is not None else []
    shared = shared_texts(texts) if texts is not None else []
    allowed = MAX_CELLS
    for listed in book.sheets[:MAX_SHEETS]:
        word, part = related.get(listed.relation, ("", ""))
        if word == "worksheet":
            parser = SheetParser(shared, forms, allowed)
            yield parser.sheet(listed.name, parts.read(part), listed.is_hidden)
            allowed -= parser.count


def _remarks(parts: OfficeParts) -> Iterator[str]:
    """What the file has beside cells, and what became of it."""
    names = [name.lower() for name in parts.members]
    if any("vbaproject" in name or "macrosheets" in name for name in names):
        yield "文件里有宏，没有运行。"
    if any("externallink" in name for name in names):
        yield "文件链接着别的文件，没有打开；那些格取的是保存时的值。"
    if any("embeddings/" in name or "activex" in name for name in names):
        yield "文件里嵌有别的对象，没有打开。"


@dataclass(frozen=True)
class _ListedSheet:
    name: str
    relation: str
    is_hidden: bool


@dataclass
class _BookParser:
    """xl/workbook.xml."""

    sheets: list[_ListedSheet] = field(default_factory=list)
    counts_from_1904: bool = False
    is_recomputed: bool = False

    def start(self, name: str, attributes: Attributes) -> None:
        match local_name(name):
            case "sheet":
                relation = attributes.get(RELATION_ID) or attributes.get(STRICT_RELATION_ID, "")
                is_hidden = attributes.get("state", "visible") != "visible"
                self.sheets.append(_ListedSheet(attributes.get("name", ""), relation, is_hidden))
            case "workbookPr":
                self.counts_from_1904 = attributes.get("date1904") in ("1", "true")
            case "calcPr":
                self.is_recomputed = attributes.get("fullCalcOnLoad") in ("1", "true")


def _forms(styles: bytes) -> list[NumberForm]:
    """The number form of each cell format, in the order in which cells refer to them."""
    own: dict[int, NumberForm] = {}
    forms: list[NumberForm] = []
    is_list = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal is_list
        match local_name(name):
            case "numFmt" if attributes.get("numFmtId", "").isdecimal():
                own[int(attributes["numFmtId"])] = parse_form(attributes.get("formatCode", ""))
            case "cellXfs":
                is_list = True
            case "xf" if is_list:
                number = attributes.get("numFmtId", "0")
                code = int(number) if number.isdecimal() else 0
                forms.append(own[code] if code in own else built_in_form(code))

    def end(name: str) -> None:
        nonlocal is_list
        is_list = is_list and local_name(name) != "cellXfs"

    parse_xml(styles, start, end)
    return forms


READERS: dict[str, Callable[[str, bytes], SourceBook]] = {
    ".xlsx": _read_book, ".xlsm": _read_book, ".xltx": _read_book, ".csv": read_csv, ".tsv": read_csv,
}  # fmt: skip
