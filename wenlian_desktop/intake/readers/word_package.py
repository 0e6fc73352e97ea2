"""The parts of a Word file, each looked at before it is inflated."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from xml.parsers import expat

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.intake.readers.other_formats import UNCHANGED, refuse_disguised

MAX_XML_BYTES = 20_000_000  # bytes of a part, uncompressed: a typical report has 100,000s
MAX_INFLATION = 100  # times, of a part above SMALL_XML_BYTES: Word files reach 30
SMALL_XML_BYTES = 1_000_000  # bytes
MAX_MEMBERS = 2_000  # files inside a Word file
WORD_SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
BODY, OF_BODY = "word/document.xml", "officeDocument"

Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class TextTooLong(Exception):  # noqa: N818 -- raised inside expat, told as a UserError
    """More text than a report has."""


class _DoctypeFound(Exception):  # noqa: N818 -- raised inside expat, told as a UserError
    """A document type declaration: no Word file has one, and only it can define entities."""


class WordPackage:
    """The parts of an open Word file, by what they are to its body."""

    def __init__(self, name: str, package: zipfile.ZipFile) -> None:
        self._name, self._package = name, package
        members = package.infolist()
        if len(members) > MAX_MEMBERS or len({each.filename.casefold() for each in members}) < len(members):
            raise UserError(f"“{name}”里有重名的或过多的成分。", UNCHANGED, "请用 Word 另存为 .docx。")
        self._members = {each.filename for each in members}
        self._body = self._related("", BODY).get(OF_BODY, BODY)
        self._parts = self._related(self._body, "")

    def body(self) -> bytes:
        """The part with the text, which _rels/.rels names; raises KeyError where there is none."""
        return self._read(self._body)

    def part(self, kind: str) -> bytes | None:
        """Another part (numbering, styles, footnotes …), also one that nothing names; None where the file has none."""
        name = self._parts.get(kind, posixpath.join(posixpath.dirname(self._body), f"{kind}.xml"))
        return self._read(name) if name in self._members else None

    def _read(self, name: str) -> bytes:
        """The content of a member. zipfile inflates no more than it declares.

        Raises KeyError where there is none, NotImplementedError for a compression that Word does not use.
        """
        member = self._package.getinfo(name)
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotImplementedError(member.compress_type)
        is_bomb = member.file_size > max(SMALL_XML_BYTES, member.compress_size * MAX_INFLATION)
        if is_bomb or member.file_size > MAX_XML_BYTES:
            raise UserError(f"“{self._name}”展开后过大。", UNCHANGED, "请另存为 .txt。")
        return self._package.read(member)

    def _related(self, part: str, default: str) -> dict[str, str]:
        """The parts that a part names, by the last word of their kind; only those that exist."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self._members:
            return {}
        found: dict[str, str] = {}

        def start(element: str, attributes: Attributes) -> None:
            if element == f"{RELATIONSHIPS} Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", ""))).lstrip("/")
                if target in self._members:
                    found.setdefault(attributes.get("Type", "").rsplit("/", 1)[-1], target)

        parse_xml(self._read(relations), start)
        return found


@contextmanager
def open_package(name: str, content: bytes) -> Iterator[WordPackage]:
    """A Word file; UserError for what is none, and for one that is damaged."""
    refuse_disguised(name, content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            yield WordPackage(name, package)
    except (expat.ExpatError, _DoctypeFound, UnknownEncoding):
        raise UserError(f"“{name}”的内容不合 Word 文档的格式。", UNCHANGED, "请用 Word 另存为 .docx。") from None
    except (zipfile.BadZipFile, KeyError, ValueError, RuntimeError, NotImplementedError, EOFError, zlib.error):
        raise UserError(f"“{name}”不是 Word 文档，或已加密、损坏。", UNCHANGED, "请用 Word 另存为 .docx。") from None


class UnknownEncoding(Exception):  # noqa: N818 -- told as a UserError
    """XML in an encoding that expat does not read."""


def _nothing(_: str) -> None:
    return None


def parse_xml(content: bytes, start: Start, end: End = _nothing, text: Text = _nothing) -> None:
    """Tells the elements and texts of a part; names are “namespace local”."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(content, True)
    except (ValueError, LookupError) as error:
        raise UnknownEncoding from error


def _refuse_doctype(*_: object) -> None:
    raise _DoctypeFound


def word_name(name: str) -> str:
    """The local name of an element or attribute of Word; "" for others."""
    space, _, local = name.rpartition(" ")
    return local if space in WORD_SPACES else ""


def value_of(attributes: Attributes, name: str = "val") -> str:
    """An attribute of Word; "" where there is none."""
    return next((attributes[each] for space in WORD_SPACES if (each := f"{space} {name}") in attributes), "")


def is_on(attributes: Attributes) -> bool:
    """Whether a switch like w:vanish is on: it is, unless it says no."""
    return value_of(attributes) not in ("0", "false", "off")
