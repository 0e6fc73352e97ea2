"""The composer: converts blocks to pages on the 28 x 22 grid of GB/T 9704-2012."""

from collections.abc import Iterable
from typing import assert_never

from wenlian_desktop.domain.values.runs import Run, Runs, plain_text
from wenlian_desktop.report.content.document import (
    Annex,
    AnnexList,
    Block,
    Chart,
    Cover,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Photographs,
    Salutation,
    Signature,
    Table,
    TableOfContents,
    Title,
)
from wenlian_desktop.report.fonts.font_choice import FontSet
from wenlian_desktop.report.fonts.subset import EM
from wenlian_desktop.report.layout import charts, styles
from wenlian_desktop.report.layout.grid import ADVANCE, BODY_SIZE, HEIGHT, PITCH, WIDTH, baseline
from wenlian_desktop.report.layout.numbered_pages import build_composition
from wenlian_desktop.report.layout.page import Composition, Mark, TextMark
from wenlian_desktop.report.layout.pagination import FlowItem, LayoutBox, PageLayout, PageSection, TableBox
from wenlian_desktop.report.layout.paragraphs import CENTERED, LEFT_ALIGNED, RIGHT_ALIGNED, Typesetter, visible_runs
from wenlian_desktop.report.layout.photo_rows import ReadPicture, photo_rows
from wenlian_desktop.report.layout.tables import TableLayout
from wenlian_desktop.report.layout.titles import title_lines

UNIT_HEIGHT = 20.0  # pt above a table
NOTE_LEADING = 18.0  # line spacing of the note below a table, in pt
SPACE_ABOVE = 6.0  # pt above a table without caption and unit
ANNEX_LABEL = "附件："
DATE_FROM_RIGHT, NAME_FROM_RIGHT = 4, 2  # characters (7.3.5.1, 7.3.5.2)
LONGEST_NAME = 18  # characters: a longer name of the office is broken
COVER_TITLE_ROW, COVER_DETAILS_ROW, COVER_PITCH = 4, 14, 1.5  # rows, from the top of the page
COVER_INDENT = 5  # characters
LINES_BEFORE_SIGNATURE = 2  # of text, on the page of 落款 and 附件说明


def compose(document: Document, fonts: FontSet) -> Composition:
    """The pages of a document."""
    composer = _Composer(fonts, document.read_picture)
    for block in document.blocks:
        composer.add(block)
    return build_composition(document, composer.sections, composer.cover, composer.contents, composer.typesetter)


class _Composer:
    """Collects the layout boxes of each section."""

    def __init__(self, fonts: FontSet, read_picture: ReadPicture | None) -> None:
        self.typesetter = Typesetter(fonts)
        self._read_picture = read_picture
        self.sections: list[PageSection] = [PageSection()]
        self.cover: PageLayout = []
        self.contents: TableOfContents | None = None
        self._headings = self._annexes = 0

    @property
    def _width(self) -> float:
        return HEIGHT if self.sections[-1].is_landscape else WIDTH

    def add(self, block: Block) -> None:
        """One block."""
        match block:
            case Cover():
                self._cover(block)
            case Title(lines):
                self._title(lines)
            case Salutation(runs):
                self._lines(self._left_lines(runs), keep_with_next=True)
            case Heading():
                self._heading(block)
            case Paragraph(runs, 0):
                self._lines(self.typesetter.paragraph(runs, styles.TEXT))
            case Paragraph(runs, lead):
                self._lines(self.typesetter.paragraph_with_lead(runs, styles.TEXT, lead, styles.HEADINGS[2]))
            case Table():
                self._table(block)
            case Chart():
                self._chart(block)
            case Photographs():
                self._photographs(block)
            case AnnexList(titles):
                self._annex_list(titles)
            case Annex():
                self._annex(block)
            case Signature():
                self._signature(block)
            case TableOfContents():
                self.contents = block
            case PageBreak(is_turned):
                self.sections.append(PageSection(is_turned))
            case _ as unreachable:
                assert_never(unreachable)

    def _append(self, box: LayoutBox) -> None:
        self.sections[-1].items.append(box)

    def _blank(self) -> None:
        self._append(LayoutBox([], is_blank=True))

    def _lines(self, lines: Iterable[TextMark], keep_with_next: bool = False) -> None:
        for line in lines:
            self._append(LayoutBox([line], keep_with_next=keep_with_next))

    def _title(self, lines: tuple[Runs, ...]) -> None:
        style, width = styles.TITLE, self._width
        visible = [visible_runs(runs)[1] for runs in lines]
        for part in title_lines(visible, self.typesetter.font_stack(style), style.size, width - 2 * style.size):
            self._lines(
                self.typesetter.aligned(part, style, width, CENTERED, baseline(PITCH, style.size)),
                keep_with_next=True,
            )
        if not self.sections[-1].is_landscape:
            self._blank()

    def _cover(self, cover: Cover) -> None:
        """The title in the upper third of a page, the lines about the office in the lower one."""
        style, row = styles.TITLE, float(COVER_TITLE_ROW)
        visible = [visible_runs(runs)[1] for runs in cover.title]
        parts = title_lines(visible, self.typesetter.font_stack(style), style.size, WIDTH - 2 * style.size)
        lines = [
            line
            for part in parts
            for line in self.typesetter.aligned(part, style, WIDTH, CENTERED, baseline(PITCH, style.size))
        ]
        self.cover = [(row + at * COVER_PITCH, LayoutBox([line])) for at, line in enumerate(lines)]
        row, indent = float(COVER_DETAILS_ROW), COVER_INDENT * ADVANCE
        y = baseline(PITCH, BODY_SIZE)
        for runs in cover.details:
            told = self.typesetter.aligned(runs, styles.TEXT, WIDTH - 2 * indent, LEFT_ALIGNED, y)
            self.cover += [(row + at, LayoutBox([line._replace(x=line.x + indent)])) for at, line in enumerate(told)]
            row += len(told) - 1 + COVER_PITCH

    def _heading(self, heading: Heading) -> None:
        runs = (Run(heading.number), *heading.title)
        lines = self.typesetter.paragraph(runs, styles.HEADINGS[heading.level], heading.is_bold)
        index = len(self.sections[-1].items)
        self._lines(lines, keep_with_next=True)
        if lines and heading.level < 4:
            self._add_to_outline(self.sections[-1].items[index], heading.text, heading.level)

    def _add_to_outline(self, item: FlowItem, text: str, level: int) -> None:
        """Add a box to the PDF outline."""
        assert isinstance(item, LayoutBox)
        self._headings += 1
        item.heading, item.anchor = (text, level), self._headings

    def _table(self, table: Table) -> None:
        above: list[Mark] = []
        height = 0.0 if table.caption or table.unit else SPACE_ABOVE
        if table.caption:
            above += _stacked(self.typesetter.aligned((Run(table.caption),), styles.CAPTION, self._width, CENTERED))
            height = PITCH * len(above)
        if table.unit:
            y = height + UNIT_HEIGHT - 6
            above += self.typesetter.aligned((Run(table.unit),), styles.UNIT, self._width, RIGHT_ALIGNED, y)[:1]
            height += UNIT_HEIGHT
        note = self.typesetter.aligned((Run(table.note),), styles.NOTE, self._width, LEFT_ALIGNED)
        below = [line._replace(y=(index + 1) * NOTE_LEADING) for index, line in enumerate(note)]
        set_table = TableLayout(self.typesetter, table, self._width)
        self.sections[-1].items.append(TableBox(above, height, set_table, below, NOTE_LEADING * (len(below) + 0.5)))

    def _chart(self, chart: Chart) -> None:
        marks = [*charts.draw_chart(self.typesetter, chart)]
        self._captioned(marks, charts.ROWS, chart.caption)

    def _captioned(self, marks: list[Mark], rows: int, caption: str) -> None:
        lines = self.typesetter.aligned((Run(caption),), styles.CAPTION, WIDTH, CENTERED)
        below = [line._replace(y=rows * PITCH + line.y) for line in _stacked(lines)]
        self._append(LayoutBox([*marks, *below], rows + len(lines), is_float=True, is_text=False))

    def _photographs(self, block: Photographs) -> None:
        marks, rows = photo_rows(self.typesetter, block, self._read_picture)
        self._append(LayoutBox(marks, rows, is_float=True, is_text=False))

    def _annex_list(self, titles: tuple[str, ...]) -> None:
        """附件：1.… below the text; continuation lines are aligned with the title (7.3.4)."""
        self._keep_last_lines()
        self._append(LayoutBox([], keep_with_next=True, is_blank=True))
        edge = styles.INDENT * ADVANCE + self.typesetter.width(ANNEX_LABEL, styles.TEXT)
        for position, title in enumerate(titles, 1):
            number = f"{position}." if len(titles) > 1 else ""
            name = edge + self.typesetter.width(number, styles.TEXT)
            lines = self.typesetter.paragraph((Run(title),), styles.TEXT, hanging=name)
            head = self.typesetter.line((ANNEX_LABEL if position == 1 else "") + number, styles.TEXT)
            x = edge - self.typesetter.width(ANNEX_LABEL, styles.TEXT) if position == 1 else edge
            for at, line in enumerate(lines):
                marks: list[Mark] = [line]
                if at == 0:
                    marks.insert(0, head._replace(x=x, y=line.y))
                self._append(LayoutBox(marks, keep_with_next=position < len(titles), link_to=("annex", position)))

    def _annex(self, annex: Annex) -> None:
        """The label on line 1, the title centered on line 3 (7.3.7)."""
        self.sections.append(PageSection(annex.is_landscape))
        mark = self.typesetter.line(annex.label, styles.ANNEX_MARK, 0.0, baseline(PITCH, BODY_SIZE))
        self._annexes += 1
        self._append(
            LayoutBox(
                [mark],
                keep_with_next=True,
                heading=(f"{annex.label} {annex.title}", 1),
                anchor=("annex", self._annexes),
            )
        )
        self._append(LayoutBox([], keep_with_next=True))
        self._title(((Run(annex.title),),))

    def _signature(self, signature: Signature) -> None:
        """The name in lines broken by meaning, on one axis with the date (7.3.5.1), or left of it (7.3.5.2)."""
        self._keep_last_lines()
        self._append(LayoutBox([], keep_with_next=True, is_blank=True))
        style = styles.TEXT
        office = visible_runs(signature.office)[1]
        parts = title_lines([office], self.typesetter.font_stack(style), style.size, LONGEST_NAME * BODY_SIZE)
        offices = [line for part in parts for line in self._left_lines(part)]
        dates = self._left_lines(signature.date)
        width = self.typesetter.width(plain_text(signature.date), style)
        widths = [_width(line) for line in offices]
        if signature.is_sealed:
            middle = WIDTH - max(DATE_FROM_RIGHT * BODY_SIZE + width / 2, max(widths, default=0.0) / 2)
            x, lefts = middle - width / 2, [middle - each / 2 for each in widths]
        else:
            x, lefts = _positions_without_seal(widths, width)
        self._lines(
            (line._replace(x=max(at, 0.0)) for line, at in zip(offices, lefts, strict=True)), keep_with_next=True
        )
        self._lines(date._replace(x=max(x, 0.0)) for date in dates)

    def _left_lines(self, runs: Runs) -> list[TextMark]:
        return self.typesetter.aligned(runs, styles.TEXT, WIDTH, LEFT_ALIGNED, baseline(PITCH, BODY_SIZE))

    def _keep_last_lines(self) -> None:
        """Keep the last lines of the text with 落款 and 附件说明, which must not stand without text on a page."""
        rows = 0
        for item in reversed(self.sections[-1].items):
            if isinstance(item, TableBox) or rows >= LINES_BEFORE_SIGNATURE:
                return
            item.keep_with_next = True
            rows += 0 if item.is_blank else item.rows


def _stacked(lines: list[TextMark]) -> list[TextMark]:
    """Lines stacked on successive rows."""
    return [line._replace(y=index * PITCH + baseline(PITCH, line.size)) for index, line in enumerate(lines)]


def _width(line: TextMark) -> float:
    """The width of a line without spacing, in pt."""
    return sum(piece.face.metrics(char)[0] for piece in line.font_runs for char in piece.text) * line.size / EM


def _positions_without_seal(widths: list[float], date: float) -> tuple[float, list[float]]:
    """Without seal: the name ends two characters from the right, the date starts two characters after it (7.3.5.2)."""
    x = WIDTH - NAME_FROM_RIGHT * BODY_SIZE - max(widths, default=0.0) + 2 * BODY_SIZE
    x = min(x, WIDTH - NAME_FROM_RIGHT * BODY_SIZE - date)
    return x, [max(x - 2 * BODY_SIZE, 0.0) for _ in widths]
