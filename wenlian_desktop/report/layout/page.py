"""Pages as the composer leaves them: what is drawn where, and which run every piece of text came from.

All places are in pt from the left and upper edge of the page as it is read; a turned page is read upright.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import NamedTuple

from wenlian_desktop.domain.values.runs import Run, Source
from wenlian_desktop.report.fonts.face import FontFace
from wenlian_desktop.report.fonts.subset import EM
from wenlian_desktop.report.layout.grid import ASCENT, PAGE_HEIGHT, PAGE_WIDTH


class FontRun(NamedTuple):
    """Characters of one face; `after`: pt added behind the last of them."""

    face: FontFace
    text: str
    after: float = 0.0


class RunOrigin(NamedTuple):
    """Where a line's characters come from: from character `start` on of a paragraph's runs.

    The line begins in run number `first`, whose own first character is number `begun`.
    """

    runs: tuple[Run, ...]
    start: int
    run_index: int = 0
    run_start: int = 0


class TextMark(NamedTuple):
    """A line or a part of one: `x` and its baseline `y`, `spacing` pt behind each character."""

    x: float
    y: float
    size: float
    font_runs: tuple[FontRun, ...]
    spacing: float = 0.0
    is_bold: bool = False
    origin: RunOrigin | None = None

    def runs_by_face(self) -> Iterator[tuple[float, FontFace, list[FontRun]]]:
        """(pt from the beginning of the text, face, pieces) of what stands together in one face."""
        if len(self.font_runs) == 1:
            yield 0.0, self.font_runs[0].face, [*self.font_runs]
            return
        start = 0.0
        for face, some in groupby(self.font_runs, key=lambda piece: piece.face):
            pieces = list(some)
            yield start, face, pieces
            if pieces[-1] is not self.font_runs[-1]:
                start += sum(self.width_of(piece) for piece in pieces)

    def width_of(self, piece: FontRun) -> float:
        """From the beginning of a piece to that of the next, in pt."""
        widths = sum(piece.face.metrics(char)[0] for char in piece.text) * self.size / EM
        return widths + self.spacing * len(piece.text) + piece.after


class Stroke(NamedTuple):
    """A straight line from (x1, y1) to (x2, y2); `grey` from 0 (black) to 1."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.5
    grey: float = 0.0


class Box(NamedTuple):
    """A filled rectangle, `y` its upper edge."""

    x: float
    y: float
    width: float
    height: float
    grey: float


class Image(NamedTuple):
    """A picture in a rectangle, `y` its upper edge."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


Mark = TextMark | Stroke | Box | Image


class Area(NamedTuple):
    """The rectangle of one piece of text on a page, and its source."""

    x: float
    y: float
    width: float
    height: float
    text: str
    source: Source | None


class OutlineEntry(NamedTuple):
    """A heading or an annex: where it stands (page from 0), for the outline of the reader and the contents."""

    text: str
    level: int
    page: int
    y: float


class Link(NamedTuple):
    """A rectangle that leads to an entry (its index)."""

    x: float
    y: float
    width: float
    height: float
    entry: int


@dataclass
class Page:
    """One page: groups of marks at (x, y). `foot`, its number, lies on the sheet as it is bound."""

    is_landscape: bool = False
    groups: list[tuple[float, float, list[Mark]]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    page_number: TextMark | None = None

    def texts(self) -> Iterator[TextMark]:
        """All text of the page in the order it is read."""
        for left, top, marks in self.groups:
            for mark in marks:
                if isinstance(mark, TextMark):
                    yield mark._replace(x=mark.x + left, y=mark.y + top)

    @property
    def size(self) -> tuple[float, float]:
        """(width, height) of the page as it is read, in pt."""
        return (PAGE_HEIGHT, PAGE_WIDTH) if self.is_landscape else (PAGE_WIDTH, PAGE_HEIGHT)

    def find(self, text: str) -> list[list[Area]]:
        """Where a text stands on the page: for each hit its rectangles, one a line."""
        lines = [line for line in self.texts() if line.font_runs]
        shown = ["".join(piece.text for piece in line.font_runs) for line in lines]
        whole, hits, at = "".join(shown), [], -1
        while text and (at := whole.find(text, at + 1)) >= 0:
            hits.append(list(_hit_areas(lines, shown, at, at + len(text))))
        return hits

    def areas(self) -> list[Area]:
        """The rectangles of all runs with a source."""
        return [area for text in self.texts() if text.origin for area in _areas(text, text.origin)]


@dataclass(frozen=True)
class Composition:
    """All pages, and what leads to them."""

    name: str
    author: str
    pages: tuple[Page, ...]
    entries: tuple[OutlineEntry, ...]


def _hit_areas(lines: list[TextMark], shown: list[str], start: int, end: int) -> Iterator[Area]:
    """The rectangles of characters `start` to `end` of all lines joined."""
    begin = 0
    for line, text in zip(lines, shown, strict=True):
        first, last = max(start - begin, 0), min(end - begin, len(text))
        if first < last:
            edges = _edges(line)
            top = line.y - ASCENT * line.size
            yield Area(edges[first], top, edges[last] - edges[first], line.size, text[first:last], None)
        begin += len(text)


def _areas(text: TextMark, origin: RunOrigin) -> Iterator[Area]:
    """The line cut where one run ends and the next begins."""
    edges = _edges(text)
    count = len(edges) - 1
    at = origin.run_start - origin.start  # where the run begins, counted from the line's first character
    for run in islice(origin.runs, origin.run_index, None):
        if at >= count:
            return
        start, end = max(at, 0), min(at + len(run.text), count)
        if start < end and run.source is not None:
            left, right = edges[start], edges[end]
            shown = run.text[start - at : end - at]
            yield Area(left, text.y - ASCENT * text.size, right - left, text.size, shown, run.source)
        at += len(run.text)


def _edges(text: TextMark) -> list[float]:
    """Where each character begins, and where the last one ends."""
    edges, x = [text.x], text.x
    for piece in text.font_runs:
        for char in piece.text:
            x += piece.face.metrics(char)[0] * text.size / EM + text.spacing
            edges.append(x)
        edges[-1] = x = x + piece.after
    return edges
