"""Reading a report written elsewhere (.txt, .docx) as lines of text."""

import zipfile
import zlib
from pathlib import Path
from xml.parsers import expat

from wenlian_desktop.domain.prose.manuscript import LINES, PARAGRAPHS
from wenlian_desktop.domain.values.errors import UserError, error_reason
from wenlian_desktop.storage.outside.plain_file import open_plain, read_plain, refuse_special_file

MAX_FILE_BYTES = 20_000_000  # bytes
MAX_XML_BYTES = 20_000_000  # bytes of word/document.xml, uncompressed: a typical report has 100,000s
MAX_INFLATION = 100  # times, of a body above SMALL_XML_BYTES: Word files reach 30
SMALL_XML_BYTES = 1_000_000  # bytes
MAX_MEMBERS = 2_000  # files inside a Word file
MAX_TEXT, MAX_LINE = 1_000_000, 50_000  # characters: a report has some 20,000, and so may one cell of a form
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"  # a copy of a text box
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
BODY, NOTES = "word/document.xml", ("word/footnotes.xml", "word/endnotes.xml")
COMMON = frozenset(  # characters: more than half of any Chinese text
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本"
    "去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总"
    "次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权"
    "收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连"
    "断深难近矿千周委素技备半办青省列习响约支，。：；（）、"
)
FEWEST_CHARACTERS = 20  # of them, to tell an encoding by
UNCHANGED = "文件没有改动。"


def read_lines(path: Path) -> list[str]:
    """The lines of a .txt file (UTF-8 or GB18030), or the paragraphs of a .docx; raises UserError."""
    readers = {".txt": _text_lines, ".docx": _word_lines}
    read = readers.get(path.suffix.lower())
    if read is None:
        raise UserError(f"不能检查“{path.name}”。", UNCHANGED, f"请另存为 {' 或 '.join(readers)} 后再检查。")
    try:
        refuse_special_file(path.name, path.stat())
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UserError(f"“{path.name}”过大（超过{MAX_FILE_BYTES // 1_000_000}MB）。", UNCHANGED, "请另存为 .txt。")
        lines = read(path)
    except FileNotFoundError:
        raise UserError(f"找不到“{path.name}”。", "", "请检查路径。") from None
    except OSError as error:
        raise UserError(f"读不出“{path.name}”（{error_reason(error)}）。", UNCHANGED, "请检查文件。") from None
    if sum(map(len, lines)) > MAX_TEXT or any(len(line) > MAX_LINE for line in lines):
        raise _too_long(path)
    return lines


def _too_long(path: Path) -> UserError:
    return UserError(
        f"“{path.name}”的文字太多：全文超过{MAX_TEXT // 10_000}万字，或一行超过{MAX_LINE // 10_000}万字。",
        UNCHANGED,
        "请把要检查的部分另存为一个文件。",
    )


def line_unit(path: Path) -> str:
    """The word for a line: a .docx counts paragraphs."""
    return PARAGRAPHS if path.suffix.lower() == ".docx" else LINES


def _text_lines(path: Path) -> list[str]:
    content = read_plain(path, MAX_FILE_BYTES)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "gb18030" and _is_garbled(text):
            break
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    raise UserError(f"读不出“{path.name}”的文字。", UNCHANGED, "请另存为 UTF-8 编码的 .txt。")


def _is_garbled(text: str) -> bool:
    """Whether the text was in another encoding (Big5, Shift-JIS): no common character among many."""
    characters = [char for char in text if char >= "\u3400"]
    return len(characters) >= FEWEST_CHARACTERS and sum(char in COMMON for char in characters) * 20 < len(characters)


def _word_lines(path: Path) -> list[str]:
    try:
        with open_plain(path) as file, zipfile.ZipFile(file) as package:
            contents = [package.read(each) for each in _printed_parts(package, path)]
    except (zipfile.BadZipFile, KeyError, ValueError, RuntimeError, NotImplementedError, EOFError, zlib.error):
        raise UserError(
            f"“{path.name}”不是 Word 文档，或已加密、损坏。", UNCHANGED, "请用 Word 另存为 .docx。"
        ) from None
    try:
        return [line for content in contents for line in _DocxParser(content).lines]
    except _TextTooLong:
        raise _too_long(path) from None
    except (
        expat.ExpatError,
        ValueError,
        _DoctypeFound,
    ):  # ValueError: declared in an encoding that expat does not read
        raise UserError(f"“{path.name}”的内容不合 Word 文档的格式。", UNCHANGED, "请用 Word 另存为 .docx。") from None


def _printed_parts(package: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    """The members with the text and its notes, looked at before they are inflated: that is no more than they declare.

    Raises KeyError where there is none, NotImplementedError for a compression that Word does not use.
    """
    members = package.infolist()
    if len(members) > MAX_MEMBERS or len({each.filename.casefold() for each in members}) < len(members):
        raise UserError(f"“{path.name}”里有重名的或过多的成分。", UNCHANGED, "请用 Word 另存为 .docx。")
    parts = [package.getinfo(BODY), *(each for each in members if each.filename in NOTES)]
    for part in parts:
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotImplementedError(part.compress_type)
        is_bomb = part.file_size > max(SMALL_XML_BYTES, part.compress_size * MAX_INFLATION)
        if is_bomb or part.file_size > MAX_XML_BYTES:
            raise UserError(f"“{path.name}”展开后过大。", UNCHANGED, "请另存为 .txt。")
    return parts


class _TextTooLong(Exception):  # noqa: N818 -- raised inside expat, told as a UserError
    """More text than a report has."""


class _DoctypeFound(Exception):  # noqa: N818 -- raised inside expat, told as a UserError
    """A document type declaration: no Word file has one, and only it can define entities."""


class _DocxParser:
    """The paragraphs of a document: texts, tabs and breaks; a table row is one line with tabs between its cells.

    Deleted text of a revision (w:delText), field codes (w:instrText) and hidden text (w:vanish) are skipped.
    """

    def __init__(self, content: bytes) -> None:
        self.lines: list[str] = []
        self._line: list[str] = []
        self._cells: list[list[str]] = []  # the cells of each open table row
        self._is_text = self._is_hidden = False
        self._fallbacks = 0
        self._length = 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._add
        parser.StartDoctypeDeclHandler = self._refuse
        parser.Parse(content, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._fallbacks += name == FALLBACK
        match _word_name(name):
            case "t":
                self._is_text = not self._fallbacks and not self._is_hidden
            case "r":
                self._is_hidden = False
            case "vanish":
                self._is_hidden = not any(value in ("0", "false", "off") for value in attributes.values())
            case "tab" if not attributes:
                self._line.append("\t")
            case "br" | "cr":
                self._line.append(" ")
            case "tr":
                self._cells.append([])
            case "tc" if self._cells:
                self._cells[-1].append("")

    def _end(self, name: str) -> None:
        self._fallbacks -= name == FALLBACK
        match _word_name(name):
            case "t":
                self._is_text = False
            case "r" | "pPr":  # hidden is the run, or the mark at the end of the paragraph
                self._is_hidden = False
            case "p" if not self._fallbacks:
                self._close_paragraph()
            case "tr" if self._cells:
                cells = self._cells.pop()
                self._add_line("\t".join(cells) + "\t")

    def _close_paragraph(self) -> None:
        text, self._line = "".join(self._line), []
        self._add_line(text)

    def _add_line(self, text: str) -> None:
        if self._cells and self._cells[-1]:
            self._cells[-1][-1] += text.strip()
            if len(self._cells[-1][-1]) > MAX_LINE:
                raise _TextTooLong
        else:
            self.lines.append(text)

    def _add(self, text: str) -> None:
        if self._is_text:
            self._line.append(text)
            self._length += len(text)
            if self._length > MAX_TEXT:
                raise _TextTooLong

    def _refuse(self, *declaration: object) -> None:
        raise _DoctypeFound


def _word_name(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return local if space in (WORD, STRICT_WORD) else ""
