"""Strips of a text put on pages: headings kept with what follows, tables cut, no orphans on the last page."""

import math
from dataclasses import dataclass, field

from wenlian_desktop.report.grid import PITCH, ROWS, TURNED_ROWS
from wenlian_desktop.report.page import Mark
from wenlian_desktop.report.tables import SetTable

LEAST_AT_THE_END = 3  # lines on a last page
SLACK = 4.0  # pt between a table and what follows


@dataclass
class Strip:
    """What stands on so many rows of the grid; `keeps`: not the last on its page; `floats`: may go to the next."""

    marks: list[Mark]
    rows: int = 1
    keeps: bool = False
    floats: bool = False
    is_blank: bool = False
    is_text: bool = True
    heading: tuple[str, int] | None = None  # (text, level) for the reader's outline
    leads_to: str = ""  # the text of the heading it links to


@dataclass
class Tabular:
    """A table in the flow: what stands above it, `height` pt high, and the table to be cut."""

    above: list[Mark]
    height: float
    table: SetTable


Item = Strip | Tabular
Sheet = list[tuple[int, Strip]]  # (row, strip)


@dataclass
class Section:
    """A part of the report that begins on a new page."""

    is_turned: bool = False
    is_numbered: bool = True
    items: list[Item] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """The rows of a page."""
        return TURNED_ROWS if self.is_turned else ROWS


def sheets(section: Section) -> list[Sheet]:
    """The pages of a section, each with at least one strip."""
    filler = _Filler(section)
    for item in section.items:
        if isinstance(item, Strip):
            filler.put(item)
        else:
            filler.put_table(item)
    filler.finish()
    _loosen(filler.sheets)
    return filler.sheets


class _Filler:
    """Fills pages from the top."""

    def __init__(self, section: Section) -> None:
        self._limit = section.rows
        self.sheets: list[Sheet] = [[]]
        self._row = 0
        self._floating: list[Strip] = []

    def put(self, strip: Strip) -> None:
        """A strip on this page, or on the next where it does not fit."""
        if self._row + strip.rows > self._limit and self._row:
            if strip.floats:
                self._floating.append(strip)
                return
            self._turn()
        if strip.is_blank and not self._row:
            return
        self._place(strip)

    def _place(self, strip: Strip) -> None:
        self.sheets[-1].append((self._row, strip))
        self._row += strip.rows

    def _turn(self) -> None:
        """Begin a page: with what waited for one, and with the headings that would have been the last on this one."""
        sheet = self.sheets[-1]
        carried: list[Strip] = []
        while len(sheet) > 1 and sheet[-1][1].keeps:
            carried.insert(0, sheet.pop()[1])
        self.sheets.append([])
        self._row = 0
        floating, self._floating = self._floating, []
        for strip in (*floating, *carried):
            self.put(strip)

    def put_table(self, item: Tabular) -> None:
        """A table, cut at the end of each page; it begins where at least two rows of it find room."""
        above, height, turned = item.above, item.height, False
        while True:
            room = (self._limit - self._row) * PITCH - height - SLACK
            fits = room >= item.table.least_height or turned
            part = item.table.cut(room, is_whole_page=turned or self._row == 0) if fits else None
            if part is None:
                self._turn()
                turned = True
                continue
            marks = [*above, *item.table.marks(part, height)]
            rows = math.ceil((height + item.table.head.height + part.height + SLACK) / PITCH)
            self._place(Strip(marks, min(rows, self._limit - self._row), is_text=False))
            above, height, turned = [], 0.0, False
            if item.table.is_done:
                return

    def finish(self) -> None:
        """Put what still waits for a page."""
        while self._floating:
            self._turn()


def _loosen(sheets: list[Sheet]) -> None:
    """Where the last page holds one or two lines of text, lines of the page before come to it (GB/T 9704, 7.3.5)."""
    if len(sheets) < 2 or not all(strip.is_text for _, strip in sheets[-1]):
        return
    before, last = [strip for _, strip in sheets[-2]], [strip for _, strip in sheets[-1]]
    while _lines(last) < LEAST_AT_THE_END or before[-1].keeps:
        if len(before) < LEAST_AT_THE_END or not before[-1].is_text:
            return
        last.insert(0, before.pop())
    sheets[-2:] = [_stacked(before), _stacked(last)]


def _lines(strips: list[Strip]) -> int:
    return sum(strip.rows for strip in strips if not strip.is_blank)


def _stacked(strips: list[Strip]) -> Sheet:
    row, sheet = 0, []
    for strip in strips:
        if row or not strip.is_blank:
            sheet.append((row, strip))
            row += strip.rows
    return sheet
