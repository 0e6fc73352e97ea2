"""Composed pages: positioned marks, and the source run of every piece of text.

Positions are in pt from the left and upper edge, in reading orientation (landscape pages upright).
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
    """Characters of one face; `after`: additional pt after the last of them."""

    face: FontFace
    text: str
    after: float = 0.0


class RunOrigin(NamedTuple):
    """The origin of a line: the runs of its paragraph, from character `start`.

    The line begins in run `run_index`, which starts at character `run_start`.
    """

    runs: tuple[Run, ...]
    start: int
    run_index: int = 0
    run_start: int = 0


class TextMark(NamedTuple):
    """A line or part of one: `x`, baseline `y`, `spacing` in pt after each character."""

    x: float
    y: float
    size: float
    font_runs: tuple[FontRun, ...]
    spacing: float = 0.0
    is_bold: bool = False
    origin: RunOrigin | None = None

    def runs_by_face(self) -> Iterator[tuple[float, FontFace, list[FontRun]]]:
        """(offset in pt, face, runs) for consecutive runs of one face."""
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
        """The advance of a run, in pt."""
        widths = sum(piece.face.metrics(char)[0] for char in piece.text) * self.size / EM
        return widths + self.spacing * len(piece.text) + piece.after


class Stroke(NamedTuple):
    """A straight line from (x1, y1) to (x2, y2); `grey`: 0 (black) to 1."""

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
    """A heading or annex with its position (page from 0), for the PDF outline."""

    text: str
    level: int
    page: int
    y: float


class Link(NamedTuple):
    """A rectangle that links to an outline entry (index)."""

    x: float
    y: float
    width: float
    height: float
    entry: int


@dataclass
class Page:
    """One page: groups of marks at (x, y). `page_number` is positioned on the portrait sheet."""

    is_landscape: bool = False
    groups: list[tuple[float, float, list[Mark]]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    page_number: TextMark | None = None

    def texts(self) -> Iterator[TextMark]:
        """All text of the page in reading order."""
        for left, top, marks in self.groups:
            for mark in marks:
                if isinstance(mark, TextMark):
                    yield mark._replace(x=mark.x + left, y=mark.y + top)

    @property
    def size(self) -> tuple[float, float]:
        """(width, height) of the page in pt, in reading orientation."""
        return (PAGE_HEIGHT, PAGE_WIDTH) if self.is_landscape else (PAGE_WIDTH, PAGE_HEIGHT)

    def find(self, text: str) -> list[list[Area]]:
        """The occurrences of a text on the page, each as rectangles, one per line."""
        lines = [line for line in self.texts() if line.font_runs]
        shown = ["".join(piece.text for piece in line.font_runs) for line in lines]
        whole, hits, at = "".join(shown), [], -1
        while text and (at := whole.find(text, at + 1)) >= 0:
            hits.append(list(_hit_areas(lines, shown, at, at + len(text))))
        return hits

    def areas(self) -> list[Area]:
        """The rectangles of all runs with a source."""
        return [area for text in self.texts() if text.origin for area in _areas(text, text.origin)]

    def areas_of(self, source: Source) -> list[Area]:
        """The rectangles of the runs with one source; only their lines are measured."""
        lines = [text for text in self.texts() if text.origin and any(run.source == source for run in text.origin.runs)]
        return [area for text in lines if text.origin for area in _areas(text, text.origin) if area.source == source]


@dataclass(frozen=True)
class Composition:
    """All pages, and the outline entries; `front`: number of pages before page 1."""

    name: str
    author: str
    pages: tuple[Page, ...]
    entries: tuple[OutlineEntry, ...]
    front: int


def _hit_areas(lines: list[TextMark], shown: list[str], start: int, end: int) -> Iterator[Area]:
    """The rectangles of characters `start` to `end` of the joined lines."""
    begin = 0
    for line, text in zip(lines, shown, strict=True):
        first, last = max(start - begin, 0), min(end - begin, len(text))
        if first < last:
            edges = _edges(line)
            top = line.y - ASCENT * line.size
            yield Area(edges[first], top, edges[last] - edges[first], line.size, text[first:last], None)
        begin += len(text)


def _areas(text: TextMark, origin: RunOrigin) -> Iterator[Area]:
    """The areas of a line, one per run."""
    edges = _edges(text)
    count = len(edges) - 1
    at = origin.run_start - origin.start  # start of the run, relative to the first character of the line
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
    """The left edge of each character, and the right edge of the last."""
    edges, x = [text.x], text.x
    for piece in text.font_runs:
        for char in piece.text:
            x += piece.face.metrics(char)[0] * text.size / EM + text.spacing
            edges.append(x)
        edges[-1] = x = x + piece.after
    return edges
