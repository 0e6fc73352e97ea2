"""The composer: blocks become pages on the 28 x 22 grid of GB/T 9704-2012."""

from collections.abc import Iterable
from typing import assert_never

from wenlian_desktop.domain.values.runs import Run, Runs, plain_text
from wenlian_desktop.report.content.document import (
    Annex,
    AnnexList,
    Block,
    Chart,
    Contents,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Signature,
    Table,
    Title,
)
from wenlian_desktop.report.fonts.font_choice import Founts
from wenlian_desktop.report.fonts.subset import EM
from wenlian_desktop.report.layout import charts, styles
from wenlian_desktop.report.layout.grid import ADVANCE, BODY, HEIGHT, PITCH, WIDTH, baseline
from wenlian_desktop.report.layout.numbered_pages import composition
from wenlian_desktop.report.layout.page import Composition, Image, Mark, Text
from wenlian_desktop.report.layout.pagination import Item, Section, Strip, Tabular
from wenlian_desktop.report.layout.paragraphs import LEFT_EDGE, MIDDLE, RIGHT_EDGE, Setter
from wenlian_desktop.report.layout.pictures import picture_size
from wenlian_desktop.report.layout.styles import Style
from wenlian_desktop.report.layout.tables import SetTable
from wenlian_desktop.report.layout.titles import title_lines

UNIT_HEIGHT = 20.0  # pt above a table
NOTE_LEAD = 18.0  # pt from line to line of the note below a table
UNDER_A_TITLE = 6.0  # pt above a table that has neither caption nor unit
NAMED = "附件："
HIGHEST_PICTURE = 12  # rows
DATE_FROM_RIGHT, NAME_FROM_RIGHT = 4, 2  # characters (7.3.5.1, 7.3.5.2)


def compose(document: Document, founts: Founts) -> Composition:
    """The pages of a document."""
    composer = _Composer(founts)
    for block in document.blocks:
        composer.add(block)
    return composition(document, composer.sections, composer.contents, composer.setter)


class _Composer:
    """Collects the strips of each section."""

    def __init__(self, founts: Founts) -> None:
        self.setter = Setter(founts)
        self.sections: list[Section] = [Section()]
        self.contents: Contents | None = None
        self._headings = self._annexes = 0

    @property
    def _width(self) -> float:
        return HEIGHT if self.sections[-1].is_turned else WIDTH

    def add(self, block: Block) -> None:
        """One block."""
        match block:
            case Title(lines):
                self._title(lines)
            case Heading():
                self._heading(block)
            case Paragraph(runs):
                self._lines(self.setter.paragraph(runs, styles.TEXT))
            case Table():
                self._table(block)
            case Chart():
                self._chart(block)
            case Picture():
                self._picture(block)
            case AnnexList(titles):
                self._annex_list(titles)
            case Annex():
                self._annex(block)
            case Signature():
                self._signature(block)
            case Contents():
                self.contents = block
            case PageBreak(is_turned):
                self.sections.append(Section(is_turned))
            case _ as unreachable:
                assert_never(unreachable)

    def _put(self, strip: Strip) -> None:
        self.sections[-1].items.append(strip)

    def _blank(self) -> None:
        self._put(Strip([], is_blank=True))

    def _lines(self, lines: Iterable[Text], keeps: bool = False) -> None:
        for line in lines:
            self._put(Strip([line], keeps=keeps))

    def _title(self, lines: tuple[Runs, ...]) -> None:
        style, width = styles.TITLE, self._width
        for runs in lines:
            for part in title_lines(runs, self.setter.fount(style), style.size, width - 2 * style.size):
                self._lines(self.setter.aligned(part, style, width, MIDDLE, baseline(PITCH, style.size)), keeps=True)
        if not self.sections[-1].is_turned:
            self._blank()

    def _heading(self, heading: Heading) -> None:
        runs = (Run(heading.number), *heading.title)
        lines = self.setter.paragraph(runs, styles.HEADINGS[heading.level], heading.is_bold)
        place = len(self.sections[-1].items)
        self._lines(lines, keeps=True)
        if lines and heading.level < 4:
            self._name(self.sections[-1].items[place], heading.text, heading.level)

    def _name(self, item: Item, text: str, level: int) -> None:
        """Enter a strip in the reader's outline."""
        assert isinstance(item, Strip)
        self._headings += 1
        item.heading, item.key = (text, level), self._headings

    def _table(self, table: Table) -> None:
        above: list[Mark] = []
        height = 0.0 if table.caption or table.unit else UNDER_A_TITLE
        if table.caption:
            above += _stacked(self.setter.aligned((Run(table.caption),), styles.CAPTION, self._width, MIDDLE))
            height = PITCH * len(above)
        if table.unit:
            y = height + UNIT_HEIGHT - 6
            above += self.setter.aligned((Run(table.unit),), styles.UNIT, self._width, RIGHT_EDGE, y)[:1]
            height += UNIT_HEIGHT
        note = self.setter.aligned((Run(table.note),), styles.NOTE, self._width, LEFT_EDGE)
        below = [line._replace(y=(place + 1) * NOTE_LEAD) for place, line in enumerate(note)]
        set_table = SetTable(self.setter, table, self._width)
        self.sections[-1].items.append(Tabular(above, height, set_table, below, NOTE_LEAD * (len(below) + 0.5)))

    def _chart(self, chart: Chart) -> None:
        marks = [*charts.marks(self.setter, chart)]
        self._captioned(marks, charts.ROWS, chart.caption)

    def _captioned(self, marks: list[Mark], rows: int, caption: str) -> None:
        lines = self.setter.aligned((Run(caption),), styles.CAPTION, WIDTH, MIDDLE)
        below = [line._replace(y=rows * PITCH + line.y) for line in _stacked(lines)]
        self._put(Strip([*marks, *below], rows + len(lines), floats=True, is_text=False))

    def _picture(self, picture: Picture) -> None:
        width, height = picture_size(picture.content)
        scale = min(WIDTH / width, (HIGHEST_PICTURE * PITCH - 8) / height)
        rows = min(int((height * scale + 8) // PITCH) + 1, HIGHEST_PICTURE)
        image = Image((WIDTH - width * scale) / 2, 4.0, width * scale, height * scale, picture.content)
        self._captioned([image], rows, picture.caption)

    def _annex_list(self, titles: tuple[str, ...]) -> None:
        """附件：1.… below the text; turned lines stand under the name (7.3.4)."""
        self._keep_last()
        self._blank()
        edge = styles.TEXT.indent * ADVANCE + self.setter.width(NAMED, styles.TEXT)
        for place, title in enumerate(titles, 1):
            number = f"{place}." if len(titles) > 1 else ""
            name = edge + self.setter.width(number, styles.TEXT)
            lines = self.setter.paragraph((Run(title),), Style(styles.TEXT.role), hanging=name)
            head = self.setter.line((NAMED if place == 1 else "") + number, styles.TEXT)
            x = edge - self.setter.width(NAMED, styles.TEXT) if place == 1 else edge
            for at, line in enumerate(lines):
                marks: list[Mark] = [line]
                if at == 0:
                    marks.insert(0, head._replace(x=x, y=line.y))
                self._put(Strip(marks, leads_to=("annex", place)))

    def _annex(self, annex: Annex) -> None:
        """The mark on line 1, the title in the middle of line 3 (7.3.7)."""
        self.sections.append(Section(annex.is_turned))
        mark = self.setter.line(annex.mark, styles.ANNEX_MARK, 0.0, baseline(PITCH, BODY))
        self._annexes += 1
        self._put(Strip([mark], keeps=True, heading=(f"{annex.mark} {annex.title}", 1), key=("annex", self._annexes)))
        self._put(Strip([], keeps=True))
        self._title(((Run(annex.title),),))

    def _signature(self, signature: Signature) -> None:
        self._keep_last()
        self._blank()
        style = styles.TEXT
        y = baseline(PITCH, style.size)
        offices = self.setter.aligned(signature.office, style, WIDTH, LEFT_EDGE, y)
        dates = self.setter.aligned(signature.date, style, WIDTH, LEFT_EDGE, y)
        width = self.setter.width(plain_text(signature.date), style)
        if signature.is_sealed:
            x = WIDTH - DATE_FROM_RIGHT * BODY - width
            middle = x + width / 2
            places = [min(middle - _width(line) / 2, WIDTH - _width(line)) for line in offices]
        else:
            x, places = _unsealed([_width(line) for line in offices], width)
        self._lines((line._replace(x=max(at, 0.0)) for line, at in zip(offices, places, strict=True)), keeps=True)
        self._lines(date._replace(x=max(x, 0.0)) for date in dates)

    def _keep_last(self) -> None:
        """落款 and 附件说明 never stand alone on a page: the last line of the text goes with them."""
        for item in reversed(self.sections[-1].items[-3:]):
            if isinstance(item, Strip):
                item.keeps = True


def _stacked(lines: list[Text]) -> list[Text]:
    """Lines below each other, each on a row of its own."""
    return [line._replace(y=place * PITCH + baseline(PITCH, line.size)) for place, line in enumerate(lines)]


def _width(line: Text) -> float:
    """The width of a line set without spacing, in pt."""
    return sum(piece.face.cell(sign)[0] for piece in line.pieces for sign in piece.text) * line.size / EM


def _unsealed(widths: list[float], date: float) -> tuple[float, list[float]]:
    """Without seal: the name two characters from the right, the date begins two characters right of it (7.3.5.2)."""
    x = WIDTH - NAME_FROM_RIGHT * BODY - max(widths, default=0.0) + 2 * BODY
    x = min(x, WIDTH - NAME_FROM_RIGHT * BODY - date)
    return x, [max(x - 2 * BODY, 0.0) for _ in widths]
