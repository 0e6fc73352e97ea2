"""Pagination: headings are kept with the next line, tables are split, no short last page."""

import math
from collections.abc import Hashable
from dataclasses import dataclass, field

from wenlian_desktop.report.layout.grid import LANDSCAPE_ROWS, PITCH, ROWS
from wenlian_desktop.report.layout.page import Mark, TextMark
from wenlian_desktop.report.layout.tables import Room, TableLayout

MIN_LAST_LINES = 3  # lines on the last page
TABLE_SPACING = 4.0  # pt between a table and what follows


@dataclass
class LayoutBox:
    """A box of some rows of the grid. `keep_with_next`: not last on a page; `is_float`: may move to the next page."""

    marks: list[Mark]
    rows: int = 1
    keep_with_next: bool = False
    is_float: bool = False
    is_blank: bool = False
    is_text: bool = True
    heading: tuple[str, int] | None = None  # (text, level) for the PDF outline
    anchor: Hashable = None  # target name for links
    link_to: Hashable = None  # target of its link


@dataclass
class TableBox:
    """A table in the flow: marks above it (`height` in pt), the table, and the note below it."""

    above: list[Mark]
    height: float
    table: TableLayout
    below: list[TextMark]
    below_height: float = 0.0


FlowItem = LayoutBox | TableBox
PageLayout = list[tuple[float, LayoutBox]]  # (row, box)


@dataclass
class PageSection:
    """A section of the report, which starts on a new page."""

    is_landscape: bool = False
    items: list[FlowItem] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """The rows of a page."""
        return LANDSCAPE_ROWS if self.is_landscape else ROWS


def paginate(section: PageSection) -> list[PageLayout]:
    """The pages of a section, each with at least one box."""
    filler = _Paginator(section)
    for item in section.items:
        if isinstance(item, LayoutBox):
            filler.add(item)
        else:
            filler.add_table(item)
    filler.finish()
    _fill_last_page(filler.pages)
    return filler.pages


class _Paginator:
    """Fills pages with boxes."""

    def __init__(self, section: PageSection) -> None:
        self._limit = section.rows
        self._last = section.items[-1] if section.items else None
        self.pages: list[PageLayout] = [[]]
        self._row = 0
        self._floats: list[LayoutBox] = []

    def add(self, box: LayoutBox) -> None:
        """Add a box to this page, or to the next if it does not fit."""
        if self._row + box.rows > self._limit and self._row:
            if box.is_float and not self._ends_with_heading:
                self._floats.append(box)
                return
            self._next_page()
        if box.is_blank and not self._row:
            return
        self._place(box)

    @property
    def _ends_with_heading(self) -> bool:
        """Whether the last box must be kept with the next, so that a float cannot be moved."""
        return bool(self.pages[-1]) and self.pages[-1][-1][1].keep_with_next

    @property
    def _has_only_headings(self) -> bool:
        """Whether the page is empty or holds only headings: the next page would give no more room."""
        return all(box.keep_with_next for _, box in self.pages[-1])

    def _place(self, box: LayoutBox) -> None:
        self.pages[-1].append((self._row, box))
        self._row += box.rows

    def _next_page(self) -> None:
        """Start a page with the pending floats, and with the headings at the end of the last page."""
        page = self.pages[-1]
        moved: list[LayoutBox] = []
        while not self._has_only_headings and page[-1][1].keep_with_next:
            moved.insert(0, page.pop()[1])
        self.pages.append([])
        self._row = 0
        floats, self._floats = self._floats, []
        for box in (*floats, *moved):
            self.add(box)

    def add_table(self, item: TableBox) -> None:
        """Add a table, split at page ends, with at least two rows on its first page and three on its last."""
        above, height = item.above, item.height
        while True:
            room = self._room(item, height)
            fits = room.is_whole_page or room.height >= item.table.least_height
            part = item.table.take_rows(room) if fits else None
            if part is None:
                self._next_page()
                continue
            marks = [*above, *item.table.marks(part, height)]
            used = height + item.table.head.height + part.height + TABLE_SPACING
            if item.table.is_done and item.below:
                marks += [line._replace(y=used + line.y) for line in item.below]
                used += item.below_height
            self._place(LayoutBox(marks, min(math.ceil(used / PITCH - 0.001), self._limit - self._row), is_text=False))
            above, height = [], 0.0
            if item.table.is_done:
                return

    def _room(self, item: TableBox, above: float) -> Room:
        """The room for rows; without that for the note where all remaining rows would fit, but not the note."""
        room = (self._limit - self._row) * PITCH - above - TABLE_SPACING
        rest = item.table.rest_height
        if rest <= room < rest + item.below_height:
            room -= item.below_height
        page = self._limit * PITCH - TABLE_SPACING - item.below_height
        return Room(room, page, self._has_only_headings, item is self._last)

    def finish(self) -> None:
        """Place the pending floats."""
        while self._floats:
            self._next_page()


def _fill_last_page(pages: list[PageLayout]) -> None:
    """If the last page holds one or two lines, move lines of the page before to it (GB/T 9704, 7.3.5)."""
    if len(pages) < 2 or not all(box.is_text for _, box in pages[-1]):
        return
    before, last = [box for _, box in pages[-2]], [box for _, box in pages[-1]]
    while _lines(last) < MIN_LAST_LINES or before[-1].keep_with_next:
        if len(before) == 1 or not before[-1].is_text:
            return  # what stands before is a table or a picture
        last.insert(0, before.pop())
    pages[-2:] = [_stacked(before), _stacked(last)]


def _lines(boxes: list[LayoutBox]) -> int:
    return sum(box.rows for box in boxes if not box.is_blank)


def _stacked(boxes: list[LayoutBox]) -> PageLayout:
    row = 0
    page: PageLayout = []
    for box in boxes:
        if row or not box.is_blank:
            page.append((row, box))
            row += box.rows
    return page
