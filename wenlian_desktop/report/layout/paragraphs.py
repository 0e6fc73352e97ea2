"""Typesetting of paragraphs: broken into lines, aligned, split into runs of one face."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from wenlian_desktop.domain.values.runs import Run, Runs, plain_text
from wenlian_desktop.report.fonts.font_choice import INVISIBLE, FontSet, FontStack
from wenlian_desktop.report.layout.cell_lines import break_cell_lines
from wenlian_desktop.report.layout.grid import ADVANCE, BODY_SIZE, BODY_TRACKING, PITCH, WIDTH, baseline
from wenlian_desktop.report.layout.line_breaking import LineBox, LineMetrics, break_at_edges, break_lines
from wenlian_desktop.report.layout.page import FontRun, RunOrigin, TextMark
from wenlian_desktop.report.layout.styles import INDENT, Style

INVISIBLE_CHARACTERS = re.compile(
    "[" + "".join(map(chr, sorted(INVISIBLE))) + "]|[^\\S \n\u3000]"
)  # invisible characters and unusual blanks
LEFT_ALIGNED, CENTERED, RIGHT_ALIGNED = 0.0, 0.5, 1.0


class Typesetter:
    """Sets text in the chosen fonts."""

    def __init__(self, fonts: FontSet) -> None:
        self.fonts = fonts

    def font_stack(self, style: Style) -> FontStack:
        """The font stack of a style."""
        return self.fonts[style.role]

    def width(self, text: str, style: Style) -> float:
        """The width of a text in pt."""
        return self.font_stack(style).width(text, style.size)

    def paragraph(self, runs: Runs, style: Style, is_bold: bool = False, hanging: float = 0.0) -> list[TextMark]:
        """A paragraph on the grid, one line per row; `hanging`: indent of all its lines in pt."""
        spacing = BODY_TRACKING if style.size == BODY_SIZE else 0.0
        fonts, y = self.font_stack(style), baseline(PITCH, style.size)
        text, runs = visible_runs(runs)
        lines = _break_lines(
            fonts, text, (style.size, WIDTH - hanging, spacing), INDENT * ADVANCE if not hanging else 0.0
        )
        begins = list(accumulate((len(run.text) for run in runs), initial=0))
        faces = _Fonts(fonts)
        return [
            _text_mark(line, text, _origin(runs, begins, line), faces, style.size, hanging + line.indent, y, is_bold)
            for line in lines
        ]

    def paragraph_with_lead(self, runs: Runs, style: Style, lead: int, lead_style: Style) -> list[TextMark]:
        """A paragraph whose first `lead` characters have a style of their own, of the same size."""
        text, runs = visible_runs(runs)
        first, rest = (self.font_stack(each).widths(style.size, BODY_TRACKING) for each in (lead_style, style))
        advances = (*map(first.__getitem__, text[:lead]), *map(rest.__getitem__, text[lead:]))
        edges = list(accumulate(advances, initial=0.0))
        metrics = LineMetrics(rest, style.size, WIDTH, BODY_TRACKING)
        begins = list(accumulate((len(run.text) for run in runs), initial=0))
        fonts = _Fonts(self.font_stack(style), self.font_stack(lead_style), lead)
        y = baseline(PITCH, style.size)
        return [
            _text_mark(line, text, _origin(runs, begins, line), fonts, style.size, line.indent, y)
            for line in break_at_edges(text, edges, metrics, INDENT * ADVANCE)
        ]

    def aligned(
        self, runs: Runs, style: Style, width: float, alignment: float, y: float = 0.0, is_cell: bool = False
    ) -> list[TextMark]:
        """A text in lines of at most `width` pt, each left-aligned, centered or right-aligned.

        `y`: baseline of every line; `is_cell`: figures stay with their units, as in a table.
        """
        fonts, size = self.font_stack(style), style.size
        text, runs = visible_runs(runs)
        if "\n" not in text and (used := fonts.width(text, size)) <= width:
            return [_single_line(text, runs, fonts, size, (width - used) * alignment, y)] if text else []
        return [
            _text_mark(
                line, part, RunOrigin(piece, line.start), _Fonts(fonts), size, max(width - used, 0.0) * alignment, y
            )
            for part, piece in (_split_lines(runs) if "\n" in text else ((text, runs),))
            for line in (_break_cell if is_cell else _break_loosely)(fonts, part, size, width)
            for used in [fonts.width(part[line.start : line.end], size)]
        ]

    def line(self, text: str, style: Style, x: float = 0.0, y: float = 0.0) -> TextMark:
        """One line without breaking and without source."""
        self.width(text, style)
        pieces = tuple(FontRun(face, part) for face, part in self.font_stack(style).split_by_face(text))
        return TextMark(x, y, style.size, pieces)


@lru_cache(maxsize=2048)  # the next export or preview has mostly the same paragraphs
def _break_lines(fonts: FontStack, text: str, shape: tuple[float, float, float], indent: float) -> tuple[LineBox, ...]:
    """The lines of a paragraph; `shape`: size, width and spacing in pt."""
    size, width, spacing = shape
    return tuple(break_lines(text, LineMetrics(fonts.widths(size, spacing), size, width, spacing), indent))


@lru_cache(maxsize=2048)
def _break_loosely(fonts: FontStack, text: str, size: float, width: float) -> tuple[LineBox, ...]:
    """The lines of a text that is not justified."""
    return tuple(break_lines(text, LineMetrics(fonts.widths(size), size, width), justified=False))


@lru_cache(maxsize=2048)
def _break_cell(fonts: FontStack, text: str, size: float, width: float) -> tuple[LineBox, ...]:
    """The lines of a text in a table."""
    return tuple(break_cell_lines(text, LineMetrics(fonts.widths(size), size, width)))


def visible_runs(runs: Runs) -> tuple[str, Runs]:
    """The text and its runs without invisible characters, with unusual blanks replaced by spaces."""
    text = plain_text(runs)
    if INVISIBLE_CHARACTERS.search(text) is None:
        return text, runs
    shown = tuple(Run(INVISIBLE_CHARACTERS.sub(_blank, run.text), run.source) for run in runs)
    return plain_text(shown), shown


def _blank(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else ""


def _split_lines(runs: Runs) -> Iterator[tuple[str, Runs]]:
    """The text and runs of each typed line."""
    part: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        part.append(Run(first, run.source))
        for text in rest:
            yield plain_text(tuple(part)), tuple(part)
            part = [Run(text, run.source)]
    yield plain_text(tuple(part)), tuple(part)


def _origin(runs: Runs, begins: list[int], line: LineBox) -> RunOrigin:
    """The origin of a line; `begins`: start of each run."""
    first = bisect_right(begins, line.start) - 1
    return RunOrigin(runs, line.start, first, begins[first])


def _single_line(text: str, runs: Runs, fonts: FontStack, size: float, x: float, y: float) -> TextMark:
    pieces = tuple([FontRun(face, part) for face, part in fonts.split_by_face(text)])
    return TextMark(x, y, size, pieces, 0.0, False, RunOrigin(runs, 0))


class _Fonts(NamedTuple):
    """The fonts of a paragraph: `first` for its first `lead` characters."""

    rest: FontStack
    first: FontStack | None = None
    lead: int = 0

    def pieces(self, text: str, start: int, end: int) -> list[FontRun]:
        """Characters `start` to `end` of the text, split by face."""
        if self.first is None or start >= self.lead:
            return [FontRun(face, part) for face, part in self.rest.split_by_face(text[start:end])]
        middle = min(end, self.lead)
        pieces = [FontRun(face, part) for face, part in self.first.split_by_face(text[start:middle])]
        return pieces + (self.pieces(text, middle, end) if middle < end else [])


def _text_mark(
    line: LineBox,
    text: str,
    origin: RunOrigin,
    fonts: _Fonts,
    size: float,
    x: float,
    y: float,
    is_bold: bool = False,
) -> TextMark:
    if not line.gaps:
        pieces = fonts.pieces(text, line.start, line.end)
        return TextMark(x, y, size, tuple(pieces), line.spacing, is_bold, origin)
    pieces = []
    start = line.start
    for index, after in (*line.gaps, (line.end - 1, 0.0)):
        if start <= index:
            pieces += fonts.pieces(text, start, index + 1)
            pieces[-1] = pieces[-1]._replace(after=after)
            start = index + 1
    return TextMark(x, y, size, tuple(pieces), line.spacing, is_bold, origin)
