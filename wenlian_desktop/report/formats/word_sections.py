"""The sections of a Word file: sheets, margins, and page numbers at their place on odd, even and landscape pages."""

from collections.abc import Iterator

from wenlian_desktop.report.formats.word_styles import LEFT_ALIGNED, PAGE_NUMBER, RIGHT_ALIGNED, font_size
from wenlian_desktop.report.formats.word_xml import DECLARATION, NAMESPACES, field, fonts, paragraph, run, twips
from wenlian_desktop.report.layout import styles
from wenlian_desktop.report.layout.grid import HEIGHT, LEFT, MM, PAGE_HEIGHT, PAGE_WIDTH, PITCH, TOP, WIDTH

RIGHT, BOTTOM = PAGE_WIDTH - LEFT - WIDTH, PAGE_HEIGHT - TOP - HEIGHT
FOOTER = 24.5 * MM  # from the lower edge of the sheet to the footer: the dash lies 7 mm below the type area
NUMBER_ROOM, NUMBER_WIDTH, NUMBER_X = 24 * MM, 400, 23 * MM  # the cell of a landscape page's number; pt, twips, pt
HEADER = 400  # twips
MARK_ABOVE = 4 * MM  # from 草稿 to the type area
EM = 280  # twips, of the page number

# Headers and footers: file name, relationship; where a page has none an empty one stands, else the one before applies.
ODD_FOOTER, EVEN_FOOTER, NO_FOOTER = "footer1.xml", "footer2.xml", "footer3.xml"
ODD_SIDE, EVEN_SIDE, NO_HEADER = "header1.xml", "header2.xml", "header3.xml"
UPRIGHT = (NO_HEADER, NO_HEADER, ODD_FOOTER, EVEN_FOOTER)
LANDSCAPE = (ODD_SIDE, EVEN_SIDE, NO_FOOTER, NO_FOOTER)
UNNUMBERED = (NO_HEADER, NO_HEADER, NO_FOOTER, NO_FOOTER)


def section(is_landscape: bool, is_numbered: bool = True, is_first_numbered: bool = False) -> str:
    """The properties of a section; after the contents the numbers begin with 1, on a right-hand page."""
    parts = LANDSCAPE if is_landscape else UPRIGHT
    references = "".join(_references(parts if is_numbered else UNNUMBERED))
    start = '<w:pgNumType w:start="1"/>' if is_first_numbered else ""
    kind = "oddPage" if is_first_numbered else "nextPage"
    return (
        f'<w:sectPr>{references}<w:type w:val="{kind}"/>{_sheet(is_landscape)}{start}'
        f'<w:docGrid w:type="lines" w:linePitch="{int(PITCH * 20)}"/></w:sectPr>'
    )


def _references(parts: tuple[str, str, str, str]) -> Iterator[str]:
    kinds = (("header", "default"), ("header", "even"), ("footer", "default"), ("footer", "even"))
    for (element, kind), name in zip(kinds, parts, strict=True):
        yield f'<w:{element}Reference w:type="{kind}" r:id="{relationship_id(name)}"/>'


def relationship_id(name: str) -> str:
    """The id by which the document refers to a header or footer."""
    return f"r{name.removesuffix('.xml')}"


def _sheet(is_landscape: bool) -> str:
    """Paper and margins; a landscape page is the same sheet with the top of its text at the left edge."""
    size = (PAGE_HEIGHT, PAGE_WIDTH) if is_landscape else (PAGE_WIDTH, PAGE_HEIGHT)
    margins = (LEFT, TOP, RIGHT, BOTTOM) if is_landscape else (TOP, RIGHT, BOTTOM, LEFT)
    turned = ' w:orient="landscape"' if is_landscape else ""
    top, right, bottom, left = map(twips, margins)
    footer = HEADER if is_landscape else twips(FOOTER)
    return (
        f'<w:pgSz w:w="{twips(size[0])}" w:h="{twips(size[1])}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="{HEADER}" w:footer="{footer}" w:gutter="0"/>'
    )


def headers_and_footers(mark: str = "") -> dict[str, tuple[str, str]]:
    """Every header and footer: file name -> (kind, XML); `mark`: a word above every page."""
    right = f'<w:ind w:rightChars="100" w:right="{EM}"/>{RIGHT_ALIGNED}'
    left = f'<w:ind w:leftChars="100" w:left="{EM}"/>{LEFT_ALIGNED}'
    empty = paragraph(PAGE_NUMBER)
    footers = {ODD_FOOTER: _number(right), EVEN_FOOTER: _number(left), NO_FOOTER: empty}
    upright, turned = (_draft_mark(mark, edge) if mark else empty for edge in (TOP, LEFT))
    headers = {ODD_SIDE: _side(True) + turned, EVEN_SIDE: _side(False) + turned, NO_HEADER: upright}
    return {
        **{name: ("footer", f"{DECLARATION}<w:ftr {NAMESPACES}>{inner}</w:ftr>") for name, inner in footers.items()},
        **{name: ("header", f"{DECLARATION}<w:hdr {NAMESPACES}>{inner}</w:hdr>") for name, inner in headers.items()},
    }


def _number(properties: str) -> str:
    return paragraph(PAGE_NUMBER, run("— ") + field("PAGE", "1") + run(" —"), properties)


def _side(is_odd: bool) -> str:
    """The number of a landscape page: turned text in a floating table at the left, as it lies on the bound sheet."""
    gap, room = styles.PAGE_NUMBER.size, NUMBER_ROOM
    y = LEFT + (WIDTH - gap - room if is_odd else gap)
    place = f'w:vertAnchor="page" w:horzAnchor="page" w:tblpX="{twips(NUMBER_X)}" w:tblpY="{twips(y)}"'
    sides = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblpPr {place}/><w:tblW w:w="{NUMBER_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{NUMBER_WIDTH}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:trHeight w:val="{twips(room)}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{NUMBER_WIDTH}" w:type="dxa"/><w:textDirection w:val="tbRl"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{_number(RIGHT_ALIGNED if is_odd else LEFT_ALIGNED)}</w:tc></w:tr></w:tbl>"
    )


def _draft_mark(mark: str, edge: float) -> str:
    """A word at the right, above the type area, which begins `edge` pt below the upper edge of the paper."""
    style = styles.DRAFT_MARK
    above = max(twips(edge - MARK_ABOVE - style.size) - HEADER, 0)
    said = run(mark, fonts(style.role) + font_size(style.size))
    return paragraph(PAGE_NUMBER, said, f'<w:spacing w:before="{above}"/>{RIGHT_ALIGNED}')
