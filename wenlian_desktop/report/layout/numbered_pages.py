"""Numbers the pages, builds the table of contents, and resolves outline entries and links."""

from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Document, TableOfContents
from wenlian_desktop.report.layout import styles
from wenlian_desktop.report.layout.grid import (
    HEIGHT,
    LEFT,
    MM,
    PAGE_HEIGHT,
    PITCH,
    ROWS,
    TOP,
    WIDTH,
    baseline,
)
from wenlian_desktop.report.layout.page import Composition, Link, Mark, OutlineEntry, Page, TextMark
from wenlian_desktop.report.layout.pagination import LayoutBox, PageLayout, PageSection, paginate
from wenlian_desktop.report.layout.paragraphs import CENTERED, Typesetter

NUMBER_BELOW = 7 * MM  # from the type area to the page number (7.5)
MARK_ABOVE = 4 * MM  # from the baseline of 草稿 to the type area
DASH_RISE = 0.36  # em, height of the dash above the baseline
BOTTOM_MARGIN = PAGE_HEIGHT - TOP - HEIGHT
CONTENTS_TITLE = "目录"
TITLE_ROWS = 2  # of the title of the contents, with the empty line below it
MAX_ENTRIES = 26  # on one page of contents
LEADER_END = WIDTH - 28.0  # pt: where all leader dots end, with room for three digits


def build_composition(
    document: Document,
    sections: list[PageSection],
    cover: PageLayout,
    contents: TableOfContents | None,
    typesetter: Typesetter,
) -> Composition:
    """All pages, cover and table of contents first, each on right-hand pages of their own."""
    body = [(section, layout) for section in sections if section.items for layout in paginate(section)]
    body = body or [(PageSection(), [])]
    front = _backed([cover] if cover else [])
    if contents is not None:
        front += _backed(_contents(_headings(body, contents.depth), typesetter))
    placed = [*front, *body]
    pages = tuple(
        _page(section, layout, number, typesetter, document.mark)
        for number, (section, layout) in enumerate(placed, 1 - len(front))
    )
    entries = tuple(_entries(placed))
    _link(placed, pages)
    return Composition(document.name, document.author, pages, entries, len(front))


def _backed(pages: list[PageLayout]) -> list[tuple[PageSection, PageLayout]]:
    """Pages before the report; what follows begins on a right-hand page, so an odd one has an empty back (6.2)."""
    return [(PageSection(), layout) for layout in (*pages, *([[]] if len(pages) % 2 else []))]


def _frame(section: PageSection) -> tuple[float, float, float]:
    """(left, top, width) of the type area of a page, in reading orientation."""
    return (BOTTOM_MARGIN, LEFT, HEIGHT) if section.is_landscape else (LEFT, TOP, WIDTH)


def _page(section: PageSection, layout: PageLayout, number: int, typesetter: Typesetter, mark: str) -> Page:
    left, top, width = _frame(section)
    page = Page(section.is_landscape)
    page.groups = [(left, top + row * PITCH, box.marks) for row, box in layout]
    if mark and layout:
        page.groups.insert(0, (left, top, [_draft_mark(mark, width, typesetter)]))
    if number > 0:
        page.page_number = _page_number(number, typesetter)
    return page


def _draft_mark(mark: str, width: float, typesetter: Typesetter) -> TextMark:
    """A word above the type area, at its right edge."""
    style = styles.DRAFT_MARK
    return typesetter.line(mark, style, width - typesetter.width(mark, style), -MARK_ABOVE)


def _page_number(number: int, typesetter: Typesetter) -> TextMark:
    """— 1 — at the foot of the portrait sheet: odd pages right, even pages left, one character in (7.5)."""
    style = styles.PAGE_NUMBER
    text = f"— {number} —"
    gap = style.size
    x = LEFT + WIDTH - gap - typesetter.width(text, style) if number % 2 else LEFT + gap
    return typesetter.line(text, style, x, TOP + HEIGHT + NUMBER_BELOW + DASH_RISE * style.size)


def _entries(placed: list[tuple[PageSection, PageLayout]]) -> list[OutlineEntry]:
    return [
        OutlineEntry(*box.heading, page, _frame(section)[1] + row * PITCH)
        for page, (section, layout) in enumerate(placed)
        for row, box in layout
        if box.heading
    ]


def _link(placed: list[tuple[PageSection, PageLayout]], pages: tuple[Page, ...]) -> None:
    """Add links from the table of contents and 附件说明."""
    keys = [box.anchor for _, layout in placed for _, box in layout if box.heading]
    known = {key: index for index, key in enumerate(keys)}
    for page, (section, layout) in zip(pages, placed, strict=True):
        left, top, width = _frame(section)
        page.links += [
            Link(left, top + row * PITCH, width, PITCH * box.rows, known[box.link_to])
            for row, box in layout
            if box.link_to is not None and box.link_to in known
        ]


def _headings(body: list[tuple[PageSection, PageLayout]], depth: int) -> list[tuple[LayoutBox, int]]:
    """The headings of the table of contents, with page numbers."""
    return [
        (box, number)
        for number, (_, layout) in enumerate(body, 1)
        for _, box in layout
        if box.heading and box.heading[1] <= depth
    ]


def _contents(headings: list[tuple[LayoutBox, int]], typesetter: Typesetter) -> list[PageLayout]:
    """The pages of the table of contents: set a little closer where it then fits on one, else evenly distributed."""
    (title,) = typesetter.aligned((Run(CONTENTS_TITLE),), styles.CONTENTS_TITLE, WIDTH, CENTERED)
    first = (0.0, LayoutBox([title._replace(y=baseline(PITCH, title.size))]))
    lines = [_contents_line(box, number, typesetter) for box, number in headings]
    count = 1 if len(lines) <= MAX_ENTRIES else -(-(len(lines) + TITLE_ROWS) // ROWS)
    each = -(-(len(lines) + TITLE_ROWS) // count)
    pitch = min((ROWS - TITLE_ROWS) / max(len(lines), 1), 1.0) if count == 1 else 1.0  # rows
    rows = [(TITLE_ROWS + index * pitch, line) for index, line in enumerate(lines)]
    pages = [
        [(row - page * each, line) for row, line in rows if page * each <= row < (page + 1) * each]
        for page in range(count)
    ]
    return [[first, *pages[0]], *pages[1:]] if count > 1 else [[first, *rows]]


def _contents_line(heading: LayoutBox, number: int, typesetter: Typesetter) -> LayoutBox:
    """A heading, leader dots, and the page number at the right edge; the dots of all lines stand below each other."""
    assert heading.heading is not None
    shown, level = heading.heading
    is_annex = isinstance(heading.anchor, tuple)
    style, leader = styles.CONTENTS[2 if is_annex else level], styles.LEADER
    y = baseline(PITCH, style.size)
    x, tail = (level - 1) * styles.INDENT * style.size, str(number)
    while typesetter.width(shown, style) > LEADER_END - x - 2 * style.size:
        shown = shown[:-2] + "…"
    start = x + typesetter.width(shown, style) + style.size / 4
    count = int((LEADER_END - start) // typesetter.width("…", leader))
    dots = typesetter.line("…" * count, leader, LEADER_END - count * typesetter.width("…", leader), y)
    marks: list[Mark] = [typesetter.line(shown, style, x, y), dots]
    right = WIDTH - typesetter.width(tail, leader)
    return LayoutBox([*marks, typesetter.line(tail, leader, right, y)], link_to=heading.anchor)
