"""What Word files have of their own: limits, names of elements and attributes."""

from collections.abc import Iterator
from contextlib import contextmanager

from wenlian_desktop.intake.files.office_parts import Attributes, FileKind, OfficeParts, PartLimits, open_parts
from wenlian_desktop.intake.readers.other_formats import refuse_disguised

MAX_XML_BYTES = 20_000_000  # bytes of a part, uncompressed: a typical report has 100,000s
MAX_INFLATION = 100  # times, of a part above SMALL_XML_BYTES: Word files reach 30
SMALL_XML_BYTES = 1_000_000  # bytes
WORD_SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WORD = FileKind("Word 文档", "word/document.xml", "请用 Word 另存为 .docx。", "请另存为 .txt。")


class TextTooLong(Exception):  # noqa: N818 -- raised inside expat, told as a UserError
    """More text than a report has."""


@contextmanager
def open_package(name: str, content: bytes) -> Iterator[OfficeParts]:
    """A Word file; UserError for what is none, and for one that is damaged."""
    refuse_disguised(name, content)
    with open_parts(name, content, WORD, PartLimits(MAX_XML_BYTES, MAX_INFLATION, SMALL_XML_BYTES)) as parts:
        yield parts


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
