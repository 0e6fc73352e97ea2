"""Strips of a text put on pages: headings kept with what follows, tables cut, no orphans on the last page."""

import math
from collections.abc import Hashable
from dataclasses import dataclass, field

from wenlian_desktop.report.layout.grid import PITCH, ROWS, TURNED_ROWS
from wenlian_desktop.report.layout.page import Mark, Text
from wenlian_desktop.report.layout.tables import SetTable

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
    key: Hashable = None  # by which a link finds it
    leads_to: Hashable = None  # the key of what it links to


@dataclass
class Tabular:
    """A table in the flow: what stands above it, `height` pt high, the table to be cut, and the note below it."""

    above: list[Mark]
    height: float
    table: SetTable
    below: list[Text]
    below_height: float = 0.0


Item = Strip | Tabular
Sheet = list[tuple[int, Strip]]  # (row, strip)


@dataclass
class Section:
    """A part of the report that begins on a new page."""

    is_turned: bool = False
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
            if strip.floats and not self._ends_with_heading:
                self._floating.append(strip)
                return
            self._turn()
        if strip.is_blank and not self._row:
            return
        self._place(strip)

    @property
    def _ends_with_heading(self) -> bool:
        """Whether what stands last on the page must not be last: what follows goes with it, and does not float."""
        return bool(self.sheets[-1]) and self.sheets[-1][-1][1].keeps

    @property
    def _is_headings_only(self) -> bool:
        """Whether the page holds nothing, or nothing but headings: the next would give no more room."""
        return all(strip.keeps for _, strip in self.sheets[-1])

    def _place(self, strip: Strip) -> None:
        self.sheets[-1].append((self._row, strip))
        self._row += strip.rows

    def _turn(self) -> None:
        """Begin a page: with what waited for one, and with the headings that would have been the last on this one."""
        sheet = self.sheets[-1]
        carried: list[Strip] = []
        while not self._is_headings_only and sheet[-1][1].keeps:
            carried.insert(0, sheet.pop()[1])
        self.sheets.append([])
        self._row = 0
        floating, self._floating = self._floating, []
        for strip in (*floating, *carried):
            self.put(strip)

    def put_table(self, item: Tabular) -> None:
        """A table, cut at the end of each page; on a page on which it begins or ends stand at least two rows of it."""
        above, height = item.above, item.height
        while True:
            room = (self._limit - self._row) * PITCH - height - SLACK
            is_whole = self._is_headings_only
            fits = is_whole or room >= item.table.least_height
            part = item.table.cut(self._less_below(item, room), is_whole) if fits else None
            if part is None:
                self._turn()
                continue
            marks = [*above, *item.table.marks(part, height)]
            used = height + item.table.head.height + part.height + SLACK
            if item.table.is_done and item.below:
                marks += [line._replace(y=used + line.y) for line in item.below]
                used += item.below_height
            self._place(Strip(marks, min(math.ceil(used / PITCH - 0.001), self._limit - self._row), is_text=False))
            above, height = [], 0.0
            if item.table.is_done:
                return

    @staticmethod
    def _less_below(item: Tabular, room: float) -> float:
        """The room for rows: where all that are left would fit, but not with the note, some wait to go with it."""
        rest = item.table.rest_height
        return room - item.below_height if rest <= room < rest + item.below_height else room

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
