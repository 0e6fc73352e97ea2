"""Sections become numbered pages; what leads to a place (outline, contents, links) is joined to it."""

from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Contents, Document
from wenlian_desktop.report.layout import styles
from wenlian_desktop.report.layout.grid import ADVANCE, BODY, HEIGHT, LEFT, MM, PAGE_HEIGHT, PITCH, TOP, WIDTH, baseline
from wenlian_desktop.report.layout.page import Composition, Entry, Link, Mark, Page, Text
from wenlian_desktop.report.layout.pagination import Section, Sheet, Strip, sheets
from wenlian_desktop.report.layout.paragraphs import MIDDLE, Setter

NUMBER_BELOW = 7 * MM  # from the type area to the dashes of the page number (7.5)
DASH_RISE = 0.36  # em, how high a dash stands over its baseline
FOOT = PAGE_HEIGHT - TOP - HEIGHT
CONTENTS_TITLE = "目录"


def composition(document: Document, sections: list[Section], contents: Contents | None, setter: Setter) -> Composition:
    """All pages, the contents first."""
    filled = [(section, sheet) for section in sections if section.items for sheet in sheets(section)]
    filled = filled or [(Section(), [])]
    front: list[tuple[Section, Sheet]] = []
    if contents is not None:
        section = _contents(_headings(filled, contents.depth), setter)
        front = [(section, sheet) for sheet in sheets(section)]
    placed = [*front, *filled]
    pages = tuple(
        _page(section, sheet, number, setter) for number, (section, sheet) in enumerate(placed, 1 - len(front))
    )
    entries = tuple(_entries(placed))
    _link(placed, pages)
    return Composition(document.name, document.author, pages, entries)


def _frame(section: Section) -> tuple[float, float, float]:
    """(left, top, width) of the type area of a page as it is read."""
    return (FOOT, LEFT, HEIGHT) if section.is_turned else (LEFT, TOP, WIDTH)


def _page(section: Section, sheet: Sheet, number: int, setter: Setter) -> Page:
    left, top, _ = _frame(section)
    page = Page(section.is_turned)
    page.groups = [(left, top + row * PITCH, strip.marks) for row, strip in sheet]
    if number > 0:
        page.foot = _page_number(number, setter)
    return page


def _page_number(number: int, setter: Setter) -> Text:
    """— 1 — on the sheet as it is bound: odd pages right, even pages left, one character in (7.5)."""
    style = styles.PAGE_NUMBER
    text = f"— {number} —"
    gap = style.size
    x = LEFT + WIDTH - gap - setter.width(text, style) if number % 2 else LEFT + gap
    return setter.line(text, style, x, TOP + HEIGHT + NUMBER_BELOW + DASH_RISE * style.size)


def _entries(placed: list[tuple[Section, Sheet]]) -> list[Entry]:
    return [
        Entry(*strip.heading, page, _frame(section)[1] + row * PITCH)
        for page, (section, sheet) in enumerate(placed)
        for row, strip in sheet
        if strip.heading
    ]


def _link(placed: list[tuple[Section, Sheet]], pages: tuple[Page, ...]) -> None:
    """The lines of the contents and of 附件说明 lead to their places."""
    keys = [strip.key for _, sheet in placed for _, strip in sheet if strip.heading]
    known = {key: place for place, key in enumerate(keys)}
    for page, (section, sheet) in zip(pages, placed, strict=True):
        left, top, width = _frame(section)
        page.links += [
            Link(left, top + row * PITCH, width, PITCH * strip.rows, known[strip.leads_to])
            for row, strip in sheet
            if strip.leads_to is not None and strip.leads_to in known
        ]


def _headings(filled: list[tuple[Section, Sheet]], depth: int) -> list[tuple[Strip, int]]:
    """The strips that the contents tell, with their page numbers."""
    return [
        (strip, number)
        for number, (_, sheet) in enumerate(filled, 1)
        for _, strip in sheet
        if strip.heading and strip.heading[1] <= depth
    ]


def _contents(headings: list[tuple[Strip, int]], setter: Setter) -> Section:
    section = Section()
    (title,) = setter.aligned((Run(CONTENTS_TITLE),), styles.CONTENTS_TITLE, WIDTH, MIDDLE)
    section.items = [Strip([title._replace(y=baseline(PITCH, title.size))]), Strip([])]
    section.items += [_contents_line(strip, number, setter) for strip, number in headings]
    return section


def _contents_line(heading: Strip, number: int, setter: Setter) -> Strip:
    """A heading, dots, and its page at the right edge."""
    assert heading.heading is not None
    shown, level = heading.heading
    style, y = styles.CONTENTS[level], baseline(PITCH, BODY)
    x, tail = (level - 1) * styles.TEXT.indent * ADVANCE, str(number)
    right = WIDTH - setter.width(tail, style)
    while setter.width(shown, style) > right - x - 2 * BODY:
        shown = shown[:-2] + "…"
    start = x + setter.width(shown, style) + BODY / 2
    dots = "…" * int((right - BODY / 2 - start) // setter.width("…", style))
    marks: list[Mark] = [setter.line(shown, style, x, y), setter.line(dots, style, start, y)]
    return Strip([*marks, setter.line(tail, style, right, y)], leads_to=heading.key)
