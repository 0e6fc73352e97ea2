"""The blocks of a report as the body of a Word file, section by section, with the pictures it contains."""

from collections.abc import Sequence
from itertools import takewhile
from typing import assert_never

from wenlian_desktop.domain.values.numerals import trim_zeros
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
    Photograph,
    Photographs,
    Salutation,
    Signature,
    Table,
    TableOfContents,
    Title,
)
from wenlian_desktop.report.fonts.font_choice import FontSet, Role
from wenlian_desktop.report.formats import word_styles as named
from wenlian_desktop.report.formats.chart_image import chart_image
from wenlian_desktop.report.formats.text import annex_lines
from wenlian_desktop.report.formats.word_pictures import picture_run
from wenlian_desktop.report.formats.word_sections import section
from wenlian_desktop.report.formats.word_tables import table_xml, unruled_table
from wenlian_desktop.report.formats.word_xml import (
    CHARACTER,
    FIELD_END,
    field,
    field_start,
    fonts,
    hidden_field,
    paragraph,
    run,
    twips,
)
from wenlian_desktop.report.layout import charts, styles
from wenlian_desktop.report.layout.composer import (
    COVER_DETAILS_ROW,
    COVER_INDENT,
    COVER_TITLE_ROW,
    DATE_FROM_RIGHT,
    LONGEST_NAME,
    NAME_FROM_RIGHT,
    compose,
)
from wenlian_desktop.report.layout.grid import BODY_SIZE, HEIGHT, WIDTH
from wenlian_desktop.report.layout.numbered_pages import CONTENTS_TITLE
from wenlian_desktop.report.layout.photo_rows import UNREADABLE, shown_size
from wenlian_desktop.report.layout.titles import title_lines

BOLD = "<w:b/><w:bCs/>"
CONTENTS_DEPTH = 2  # deepest level that has a bookmark
NOT_INDENTED = '<w:ind w:firstLineChars="0" w:firstLine="0"'


class WordBody:
    """Collects the XML of the blocks; `pictures`: the bytes of the pictures, in the order of their numbers."""

    def __init__(self, document: Document, fonts: FontSet) -> None:
        self.pictures: list[bytes] = []
        self._document, self._fonts = document, fonts
        self._parts: list[str] = []
        self._is_landscape = self._is_contents = self._was_contents = False
        self._bookmarks = 0
        for block in document.blocks:
            self._add(block)

    def xml(self) -> str:
        """The whole body."""
        last = section(self._is_landscape, not self._is_contents, self._was_contents)
        return f"<w:body>{''.join(self._parts)}{last}</w:body>"

    def _add(self, block: Block) -> None:
        match block:
            case Cover():
                self._cover(block)
            case Title(lines):
                self._titles(lines)
            case Salutation(runs):
                self._paragraph(named.BODY, plain_text(runs), f"{NOT_INDENTED}/>")
            case Heading():
                self._heading(block)
            case Paragraph(runs, lead):
                self._body(plain_text(runs), lead)
            case Table():
                self._table(block)
            case Chart():
                shown = self._picture(chart_image(self._fonts, block), WIDTH, charts.HEIGHT, _told(block))
                self._parts.append(paragraph(named.PICTURE, shown))
                self._paragraph(named.FIGURE_CAPTION, block.caption)
            case Photographs(shown):
                self._photographs(shown)
            case AnnexList(titles):
                self._annex_list(titles)
            case Annex():
                self._break(block.is_landscape)
                self._annex(block)
            case Signature():
                self._signature(block)
            case TableOfContents(depth):
                self._contents(depth)
            case PageBreak(is_landscape):
                self._break(is_landscape)
            case _ as unreachable:
                assert_never(unreachable)

    # --- sections ---

    def _break(self, is_landscape: bool = False) -> None:
        """The next block begins a new section, on a new page; before the first block only the sheet turns."""
        if self._parts:
            ended = section(self._is_landscape, not self._is_contents, self._was_contents)
            if self._parts[-1].startswith("<w:p>"):
                self._parts[-1] = self._parts[-1].replace("</w:pPr>", f"{ended}</w:pPr>", 1)
            else:
                self._parts.append(paragraph(named.SPACE, "", ended))
            self._was_contents, self._is_contents = self._is_contents, False
        self._is_landscape = is_landscape

    @property
    def _width(self) -> float:
        return HEIGHT if self._is_landscape else WIDTH

    def _cover(self, cover: Cover) -> None:
        """A page without a number: the title in the upper third, the lines about the office in the lower one."""
        self._parts.append(paragraph(named.TITLE, "", named.spaced(named.LINE, before=COVER_TITLE_ROW * named.LINE)))
        self._titles(cover.title)
        left = f'<w:ind w:firstLineChars="0" w:firstLine="0" w:left="{COVER_INDENT * CHARACTER}"/>'
        gap = (COVER_DETAILS_ROW - COVER_TITLE_ROW - len(cover.title) - 2) * named.LINE
        for index, line in enumerate(cover.details):
            lowered = named.spaced(named.LINE, before=gap) if index == 0 else ""
            self._paragraph(named.BODY, plain_text(line), lowered + left)
        self._is_contents = True
        self._break()

    # --- texts ---

    def _paragraph(self, style: str, text: str, properties: str = "", format_: str = "") -> None:
        self._parts.append(paragraph(style, run(text, format_), properties))

    def _titles(self, lines: tuple[Runs, ...]) -> None:
        """The title, its lines broken as on the page; the last is followed by an empty one, but not when landscape."""
        size = styles.TITLE.size
        broken = title_lines(lines, self._fonts[styles.TITLE.role], size, self._width - 2 * size)
        for index, runs in enumerate(broken, 1):
            is_last = index == len(broken) and not self._is_landscape
            properties = named.spaced(named.LINE, after=named.LINE) if is_last else ""
            self._paragraph(named.TITLE, plain_text(runs), properties)

    def _body(self, text: str, lead: int) -> None:
        led = run(text[:lead], fonts(Role.KAI)) if lead else ""
        self._parts.append(paragraph(named.BODY, led + run(text[lead:])))

    def _heading(self, heading: Heading) -> None:
        shown = run(heading.text, BOLD if heading.is_bold else "")
        if heading.level <= CONTENTS_DEPTH:
            shown = self._bookmarked(shown)
        self._parts.append(paragraph(named.heading(heading.level), shown))

    def _bookmarked(self, shown: str) -> str:
        self._bookmarks += 1
        mark = f'w:id="{self._bookmarks}"'
        name = _bookmark(self._bookmarks)
        return f'<w:bookmarkStart {mark} w:name="{name}"/>{shown}<w:bookmarkEnd {mark}/>'

    def _annex(self, annex: Annex) -> None:
        """Label and title; a hidden field names both for the contents, which goes by paragraphs."""
        entry = hidden_field(f'TC "{annex.label} {annex.title}" \\l 1')
        self._parts.append(paragraph(named.ANNEX, self._bookmarked(run(annex.label)) + entry))
        self._titles(((Run(annex.title),),))

    def _annex_list(self, titles: tuple[str, ...]) -> None:
        """附件说明: turned lines are aligned with the title (7.3.4)."""
        label, first = 3 * CHARACTER, 2 * CHARACTER
        for position, (title, line) in enumerate(zip(titles, annex_lines(titles), strict=True)):
            number = len(line) - len(title) - (3 if position == 0 else 0)
            hanging = number * CHARACTER // 2  # a digit and a point are half as wide
            left = first + label + hanging
            indent = f'<w:ind w:left="{left}" w:hanging="{hanging + (label if position == 0 else 0)}"/>'
            before = named.spaced(named.LINE, before=named.LINE) if position == 0 else ""
            self._paragraph(named.ANNEX_LIST, line, before + indent)

    def _signature(self, signature: Signature) -> None:
        """落款 as on the page, the name broken by meaning; a sign of 仿宋 is one em wide, a digit half of it."""
        style = styles.TEXT
        parts = title_lines([signature.office], self._fonts[style.role], style.size, LONGEST_NAME * BODY_SIZE)
        office, date = "\n".join(map(plain_text, parts)), plain_text(signature.date)
        widths = max(map(_width, office.split("\n"))), _width(date)
        places = _sealed(*widths) if signature.is_sealed else _unsealed(*widths)
        for kind, text, place in zip((named.OFFICE, named.DATE), (office, date), places, strict=True):
            self._paragraph(kind, text, place)

    def _contents(self, depth: int) -> None:
        """The contents as a field whose result is ours, so that it is right before anybody updates it."""
        self._paragraph(named.CONTENTS_TITLE, CONTENTS_TITLE)
        composition = compose(self._document, self._fonts)
        front = len([*takewhile(lambda page: page.page_number is None, composition.pages)])
        entries = [entry for entry in composition.entries if entry.level <= CONTENTS_DEPTH]
        shown = [
            (entry.level, run(entry.text), _bookmark(number), str(entry.page - front + 1))
            for number, entry in enumerate(entries, 1)
            if entry.level <= depth
        ]
        for index, (level, text, bookmark, number) in enumerate(shown):
            page = field(f"PAGEREF {bookmark} \\h", number)
            link = f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{text}<w:r><w:tab/></w:r>{page}</w:hyperlink>'
            start = field_start(f'TOC \\o "1-{depth}" \\f \\h \\z') if index == 0 else ""
            end = FIELD_END if index == len(shown) - 1 else ""
            self._parts.append(paragraph(named.contents(level), start + link + end))
        self._is_contents = True
        self._break()

    # --- tables and pictures ---

    def _table(self, table: Table) -> None:
        if self._parts and self._parts[-1].startswith("<w:tbl>"):  # two tables in sequence would become one
            self._paragraph(named.SPACE, "")
        if table.caption:
            self._paragraph(named.CAPTION, table.caption)
        if table.unit:
            self._paragraph(named.UNIT, table.unit)
        self._parts.append(table_xml(table, self._width, self._fonts))
        for line in filter(None, table.note.split("\n")):
            self._paragraph(named.NOTE, line)
        self._paragraph(named.SPACE, "")

    def _photographs(self, shown: Sequence[Photograph]) -> None:
        """Photos side by side with their captions, in a table without lines; a small paragraph ends it."""
        cells = [(self._photograph(photo), plain_text(photo.caption)) for photo in shown]
        self._parts.append(unruled_table(cells, WIDTH))
        self._paragraph(named.SPACE, "")

    def _photograph(self, photo: Photograph) -> str:
        read = self._document.read_picture
        content = read(photo.sha256) if read is not None else None
        if content is None:
            return run(UNREADABLE)
        return self._picture(content, *shown_size(content), plain_text(photo.caption))

    def _picture(self, content: bytes, width: float, height: float, told: str) -> str:
        """The run that shows a picture, in pt."""
        self.pictures.append(content)
        return picture_run(len(self.pictures), width, height, told)


def _bookmark(number: int) -> str:
    return f"_Toc{number:08}"


def _told(chart: Chart) -> str:
    """A chart in words, for those who do not see it."""
    parts = [f"{chart.caption}（{chart.unit}）。"]
    for series in chart.series:
        pairs = zip(chart.categories, series.values, strict=True)
        values = "、".join(f"{category}{trim_zeros(value)}" for category, value in pairs if value is not None)
        parts.append(f"{series.name}：{values}。")
    return "".join(parts)


def _width(text: str) -> float:
    """The width of a text in pt: Chinese signs one em, others half of it."""
    return sum(BODY_SIZE if ord(sign) > 0x2000 else BODY_SIZE / 2 for sign in text)


def _sealed(office: float, date: float) -> tuple[str, str]:
    """Places of name and date: the date four characters from the right, the name centered on its axis (7.3.5.1)."""
    middle = WIDTH - max(DATE_FROM_RIGHT * BODY_SIZE + date / 2, office / 2)
    centered = f'{NOT_INDENTED} w:left="{twips(max(2 * middle - WIDTH, 0.0))}"/>{named.CENTERED}'
    return centered, f'{NOT_INDENTED} w:right="{twips(max(WIDTH - middle - date / 2, 0.0))}"/>'


def _unsealed(office: float, date: float) -> tuple[str, str]:
    """Without seal: the longer one ends two characters from the right, the date begins two after the name (7.3.5.2)."""
    edge = WIDTH - NAME_FROM_RIGHT * BODY_SIZE
    x = min(edge - office, edge - date - 2 * BODY_SIZE)
    name, day = (
        f'{NOT_INDENTED} w:left="{twips(max(at, 0.0))}"/>{named.LEFT_ALIGNED}' for at in (x, x + 2 * BODY_SIZE)
    )
    return name, day
