"""What stands in a PDF: its characters with their places, read back by pdfplumber."""

import io
import re
from dataclasses import dataclass

import pdfplumber

from wenlian_desktop.report.document import Block, Document
from wenlian_desktop.report.setting import HEIGHT, TOP, WIDTH
from wenlian_desktop.report.setting import LEFT as FROM_LEFT
from wenlian_desktop.report.text import lines_of

BODY_END = TOP + HEIGHT  # pt from the upper edge; below it stands the page number alone


@dataclass(frozen=True)
class Sign:
    """One character: its page from 1, its edges in pt from the left and upper edge of the page."""

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    font: str
    size: float

    @property
    def is_in_body(self) -> bool:
        return self.baseline < BODY_END

    @property
    def baseline(self) -> float:
        """About where the character stands, in pt from the upper edge of the page."""
        return self.bottom - 0.15 * self.size

    @property
    def is_inside(self) -> bool:
        """Whether the character keeps to the type area."""
        return self.left >= FROM_LEFT - 1 and self.right <= FROM_LEFT + WIDTH + 1 and self.baseline >= TOP


def signs(pdf: bytes) -> list[Sign]:
    """The characters of a PDF in the order they were drawn."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [
            Sign(
                *(each["text"], page.page_number, each["x0"], each["x1"], each["top"], each["bottom"]),
                *(each["fontname"], each["size"]),
            )
            for page in opened.pages
            for each in page.chars
        ]


def body(printed: list[Sign]) -> str:
    """The text of all pages without white space and page numbers."""
    return bare("".join(sign.text for sign in printed if sign.is_in_body))


def page_numbers(printed: list[Sign]) -> list[tuple[int, str]]:
    """(page, what stands below its body)."""
    pages = sorted({sign.page for sign in printed})
    below = [sign for sign in printed if not sign.is_in_body]
    return [(page, "".join(sign.text for sign in below if sign.page == page)) for page in pages]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def expected(document: Document) -> str:
    """The lines of the text format without white space."""
    return bare("".join(lines_of(document)))


def document(*blocks: Block) -> Document:
    return Document("试样", "示例区文联", blocks)
