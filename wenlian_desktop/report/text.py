"""The report as plain text: one line a paragraph, tables with tabs between the cells."""

from typing import assert_never

from wenlian_desktop.domain.text import plain
from wenlian_desktop.report.document import Block, Document, Heading, PageBreak, Paragraph, Signature, Table, Title


def lines_of(document: Document) -> list[str]:
    """Every line of the report, in order."""
    return [line for block in document.blocks for line in _lines(block)]


def _lines(block: Block) -> list[str]:
    match block:
        case Title(lines):
            return [plain(line) for line in lines]
        case Heading(_, number, title):
            return [number + plain(title)]
        case Paragraph(runs):
            return [plain(runs)]
        case Table():
            rows = ["\t".join(plain(cell) for cell in row) for row in block.rows]
            note = [block.note] if block.note else []
            return [block.caption, block.unit, "\t".join(block.head), *rows, *note]
        case Signature(office, date):
            return [plain(office), plain(date)]
        case PageBreak():
            return []
        case _ as unreachable:
            assert_never(unreachable)


def render(document: Document) -> bytes:
    """The report as UTF-8 with line feeds."""
    return ("\n".join(lines_of(document)) + "\n").encode()
