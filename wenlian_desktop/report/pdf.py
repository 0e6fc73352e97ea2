"""The report as PDF: plainly set with one embedded face through reportlab's canvas."""

import io
from typing import Any, assert_never

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from wenlian_desktop.domain.text import plain
from wenlian_desktop.report import fonts
from wenlian_desktop.report.document import Block, Document, Heading, PageBreak, Paragraph, Signature, Table, Title
from wenlian_desktop.report.setting import HEIGHT, LEFT, MM, PITCH, SIZE, TOP, WIDTH, Line, broken

rl_config.invariant = 1  # no dates in the file: equal input gives equal bytes
PAGE_WIDTH, PAGE_HEIGHT = A4
ROWS = 22
TITLE_SIZE, CELL_SIZE, CAPTION_SIZE, NUMBER_SIZE = 22.0, 12.0, 14.0, 14.0
CELL_PITCH = 9 * MM
CELL_LINE = CELL_SIZE * 1.4
CELL_LINES = int(HEIGHT // CELL_LINE)  # the most that a page takes
KEPT_WITH_HEADING = 2  # lines
DATE_FROM_RIGHT = 4 * SIZE  # 右空四字


class Pages:
    """Lines put on pages from the top, page by page."""

    def __init__(self, document: Document) -> None:
        self._out = io.BytesIO()
        self._face = fonts.load()
        # Without it the canvas refers to Helvetica, which is not embedded.
        first: Any = self._face.fontName
        self._canvas = Canvas(self._out, pagesize=A4, initialFontName=first, lang="zh-CN")
        self._canvas.setTitle(document.name)
        self._canvas.setAuthor(document.author)
        self._number = 1
        self._down = 0.0  # pt from the top of the type area

    def width(self, text: str, size: float) -> float:
        """The width of a text in pt."""
        return float(self._face.stringWidth(text, size))

    def paragraph(self, text: str, size: float = SIZE, indent: float = 2 * SIZE, pitch: float = PITCH) -> None:
        """A paragraph of body text."""
        for line in broken(fonts.printable(self._face, text), self.width, size, WIDTH, indent):
            self.line(line, pitch)

    def broken(self, text: str) -> list[str]:
        """A text in lines of body size, as they would be drawn."""
        return [line.text for line in broken(fonts.printable(self._face, text), self.width, SIZE, WIDTH, 0)]

    def centred(self, text: str, size: float, pitch: float = PITCH) -> None:
        """A paragraph set in the middle, line by line."""
        for line in broken(fonts.printable(self._face, text), self.width, size, WIDTH, 0):
            self.line(Line(line.text, (WIDTH - self.width(line.text, size)) / 2, size), pitch)

    def line(self, line: Line, pitch: float = PITCH) -> None:
        """One line; on the next page where this one is full."""
        self.need(pitch)
        self._draw(line.text, LEFT + line.x, self._down + (pitch + 0.72 * line.size) / 2, line.size)
        self._down += pitch

    def need(self, height: float) -> None:
        """Turn the page unless that much (pt) is left on it."""
        if self._down + height > HEIGHT + 0.01 and self._down > 0:
            self.turn()

    def turn(self) -> None:
        """Close the page with its number — 1 — 7 mm below the type area: odd right, even left."""
        text = f"— {self._number} —"
        gap = self.width("字", NUMBER_SIZE)
        x = LEFT + WIDTH - gap - self.width(text, NUMBER_SIZE) if self._number % 2 else LEFT + gap
        self._draw(text, x, HEIGHT + 7 * MM + 0.72 * NUMBER_SIZE, NUMBER_SIZE)
        self._canvas.showPage()
        self._number += 1
        self._down = 0.0

    def _draw(self, text: str, x: float, down: float, size: float) -> None:
        self._canvas.setFont(self._face.fontName, size)
        self._canvas.drawString(x, PAGE_HEIGHT - TOP - down, text)

    def row(self, cells: tuple[str, ...], widths: list[float], figures: tuple[int, ...]) -> None:
        """A row of a table with its rules, as high as its highest cell; parted where it is higher than a page."""
        printed = [fonts.printable(self._face, cell) for cell in cells]
        set_cells = [
            broken(text, self.width, CELL_SIZE, width - 8, 0) for text, width in zip(printed, widths, strict=True)
        ]
        for start in range(0, max(len(lines) for lines in set_cells), CELL_LINES):
            self._row_of([lines[start : start + CELL_LINES] for lines in set_cells], widths, figures)

    def _row_of(self, set_cells: list[list[Line]], widths: list[float], figures: tuple[int, ...]) -> None:
        height = max(CELL_PITCH, max(len(lines) for lines in set_cells) * CELL_LINE)
        self.need(height)
        x = LEFT
        for place, (lines, width) in enumerate(zip(set_cells, widths, strict=True)):
            self._canvas.rect(x, PAGE_HEIGHT - TOP - self._down - height, width, height)
            self._cell(lines, x, width, height, place in figures)
            x += width
        self._down += height

    def _cell(self, lines: list[Line], x: float, width: float, height: float, to_the_right: bool) -> None:
        top = self._down + (height - len(lines) * CELL_LINE) / 2
        for place, line in enumerate(lines):
            inside = width - 4 - self.width(line.text, CELL_SIZE) if to_the_right else 4.0
            self._draw(line.text, x + inside, top + (place + 0.8) * CELL_LINE, CELL_SIZE)

    def bookmark(self, text: str, level: int) -> None:
        """An entry of the reader's outline that leads to the next line."""
        key = f"h{self._number}-{self._down:.1f}"
        self._canvas.bookmarkHorizontal(key, 0, PAGE_HEIGHT - TOP - self._down)
        self._canvas.addOutlineEntry(text, key, level)

    def finished(self) -> bytes:
        """Close the last page and the file."""
        self.turn()
        self._canvas.save()
        return self._out.getvalue()


def render(document: Document) -> bytes:
    """The report as the bytes of a PDF file."""
    pages = Pages(document)
    for block in document.blocks:
        _put(pages, block)
    return pages.finished()


def _put(pages: Pages, block: Block) -> None:
    match block:
        case Title(lines):
            for line in lines:
                pages.centred(plain(line), TITLE_SIZE)
            pages.line(Line("", 0))
        case Heading(level, number, title):
            pages.need(PITCH * KEPT_WITH_HEADING)
            if level <= 3:
                pages.bookmark(number + plain(title), level - 1)
            pages.paragraph(number + plain(title))
        case Paragraph(runs):
            pages.paragraph(plain(runs))
        case Table():
            _put_table(pages, block)
        case Signature(office, date):
            _put_signature(pages, plain(office), plain(date))
        case PageBreak():
            pages.turn()
        case _ as unreachable:
            assert_never(unreachable)


def _put_table(pages: Pages, table: Table) -> None:
    share = WIDTH / sum(table.widths)
    widths = [width * share for width in table.widths]
    pages.need(4 * CELL_PITCH)
    pages.centred(table.caption, CAPTION_SIZE)
    pages.line(Line(table.unit, WIDTH - pages.width(table.unit, CELL_SIZE), CELL_SIZE), CELL_PITCH)
    pages.row(table.head, widths, ())
    for row in table.rows:
        pages.row(tuple(plain(cell) for cell in row), widths, table.figures)
    if table.note:
        pages.paragraph(table.note, CELL_SIZE, 0, CELL_PITCH)


def _put_signature(pages: Pages, office: str, date: str) -> None:
    """With seal: the date four characters from the right, the office's name centred over it (GB/T 9704-2012, 7.3.5)."""
    names = pages.broken(office)
    pages.need((2 + len(names)) * PITCH)
    pages.line(Line("", 0))
    date_width = pages.width(date, SIZE)
    middle = WIDTH - DATE_FROM_RIGHT - date_width / 2
    for name in names:
        x = min(middle - pages.width(name, SIZE) / 2, WIDTH - pages.width(name, SIZE))
        pages.line(Line(name, max(x, 0.0)))
    pages.line(Line(date, WIDTH - DATE_FROM_RIGHT - date_width))
