"""Years as PDFs, held against both tools."""

import io
import re
from collections.abc import Iterator
from functools import cache

import pdfplumber
from fontTools.ttLib import TTFont

from tests.report.page_check import page_check, page_check_more
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.document import Document, Heading
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.fonts.font_choice import FONTS, SHIPPED, Role, shipped_fonts
from wenlian_desktop.report.formats.formats import compose_pdf
from wenlian_desktop.report.formats.text import lines_of


@cache
def characters_of_text_face() -> frozenset[str]:
    """The characters that the shipped 仿宋 has."""
    with TTFont(FONTS / SHIPPED[Role.FANG], lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def document_faults(document: Document, wanted: list[str] | None = None) -> Iterator[str]:
    """What the tools find wrong in the pages of a document; `wanted`: lines that must stand in the PDF."""
    composition, pdf = compose_pdf(document, shipped_fonts())
    told = re.sub(r"\s", "\n", "".join(lines_of(document)))
    headings = frozenset(re.sub(r"\s", "", block.text) for block in document.blocks if isinstance(block, Heading))
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        found = [
            *page_check.judge(page_check.measure(opened, told), composition.front),
            *page_check_more.judge(
                page_check_more.measure(opened, composition.front, characters_of_text_face(), headings)
            ),
        ]
        missing = page_check.missing_lines(opened, wanted or [])
    yield from (f"{name}: {value}" for name, holds, value in found if not holds)
    yield from (f"not in the PDF: {line}" for line in missing)


def year_faults(year: Year) -> list[str]:
    """What the tools find wrong in the pages of a year."""
    return [*document_faults(annual_report(year))]
