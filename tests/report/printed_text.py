"""The text of a PDF: characters with positions, read by pdfplumber."""

import io
import re
from dataclasses import dataclass

import pdfplumber

from tests.report.gbt_9704 import EMPTY_AT_THE_RIGHT, HEIGHT, LEFT, PAGE_HEIGHT, TOP, WIDTH
from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import (
    Annex,
    AnnexList,
    Block,
    Cover,
    Document,
    Heading,
    Paragraph,
    Salutation,
    Signature,
    Table,
    Title,
)
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.report.formats.text import annex_lines

BODY_END = TOP + HEIGHT  # pt from the upper edge; below it stands the page number alone
BODY_END_TURNED = PAGE_HEIGHT - BODY_END
TEXT_SIZES = (16, 22)  # headings, paragraphs, titles, 落款; captions have 14, tables 12, charts 9


@dataclass(frozen=True)
class Char:
    """One character: its page from 1, its edges in pt from the left and upper edge of the page as it is read."""

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    font: str
    size: float
    is_landscape: bool
    is_upright: bool

    @property
    def is_in_body(self) -> bool:
        return self.is_upright if self.is_landscape else self.baseline < BODY_END

    @property
    def baseline(self) -> float:
        """The baseline of the character, in pt from the upper edge of the page."""
        return self.bottom - 0.12 * self.size

    @property
    def is_inside(self) -> bool:
        """Whether the character is within the type area; the empty half of a mark may be outside."""
        left, top, width = (BODY_END_TURNED, LEFT, HEIGHT) if self.is_landscape else (LEFT, TOP, WIDTH)
        right = self.right - (self.size / 2 if self.text in EMPTY_AT_THE_RIGHT else 0)
        return self.left >= left - 1 and right <= left + width + 1 and self.baseline >= top


def pdf_of(*blocks: Block) -> bytes:
    """The PDF of some blocks, in the shipped faces."""
    return render_document(document(*blocks), ".pdf")


def read_chars(pdf: bytes) -> list[Char]:
    """The characters of a PDF in the order they were drawn."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [
            Char(
                *(each["text"], page.page_number, each["x0"], each["x1"], each["top"], each["bottom"]),
                *(each["fontname"].partition("+")[2], each["size"], page.width > page.height, each["upright"]),
            )
            for page in opened.pages
            for each in page.chars
        ]


def body(printed: list[Char]) -> str:
    """The text of all pages without white space and page numbers."""
    return without_spaces("".join(sign.text for sign in printed if sign.is_in_body))


def running_text(printed: list[Char]) -> str:
    """Titles, headings, paragraphs and 落款, without white space."""
    return without_spaces("".join(sign.text for sign in printed if sign.is_in_body and round(sign.size) in TEXT_SIZES))


def page_numbers(printed: list[Char]) -> list[tuple[int, str]]:
    """(page, text outside its body)."""
    pages = sorted({sign.page for sign in printed})
    below = [sign for sign in printed if not sign.is_in_body]
    return [(page, "".join(sign.text for sign in below if sign.page == page)) for page in pages]


def without_spaces(text: str) -> str:
    return re.sub(r"\s", "", text)


def expected_text(report: Document) -> str:
    """The expected `running_text` of a document."""
    lines: list[str] = []
    for block in report.blocks:
        match block:
            case Cover(some, details):
                lines += [plain_text(line) for line in (*some, *details)]
            case Salutation(runs):
                lines.append(plain_text(runs))
            case Title(some):
                lines += [plain_text(line) for line in some]
            case Heading():
                lines.append(block.text)
            case Paragraph(runs):
                lines.append(plain_text(runs))
            case AnnexList(titles):
                lines += annex_lines(titles)
            case Annex(mark, title):
                lines += [mark, title]
            case Signature(office, date):
                lines += [plain_text(office), plain_text(date)]
    return without_spaces("".join(lines))


def cells(report: Document) -> list[str]:
    """The texts of all cells of all tables, in order."""
    tables = [block for block in report.blocks if isinstance(block, Table)]
    found = [without_spaces(plain_text(cell.runs)) for table in tables for row in table.rows for cell in row if cell]
    return [text for text in found if text]


def document(*blocks: Block) -> Document:
    return Document("试样", "示例区文联", blocks)
