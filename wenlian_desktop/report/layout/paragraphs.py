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

Pieces = tuple[FontRun, ...]


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
        lines = _paragraph_lines(
            fonts, text, (style.size, WIDTH - hanging, spacing), INDENT * ADVANCE if not hanging else 0.0
        )
        begins = list(accumulate((len(run.text) for run in runs), initial=0))
        return [
            TextMark(
                hanging + line.indent, y, style.size, pieces, line.spacing, is_bold, _origin(runs, begins, line.start)
            )
            for line, pieces in lines
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
            TextMark(
                *(line.indent, y, style.size, _pieces(line, text, fonts), line.spacing, False),
                _origin(runs, begins, line.start),
            )
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
        parts = _split_lines(runs) if "\n" in text else ((text, runs),)
        return [
            TextMark(x, y, size, pieces, spacing, False, RunOrigin(piece, start))
            for part, piece in parts
            for x, spacing, start, pieces in _aligned_lines(fonts, part, size, width, alignment, is_cell)
        ]

    def line(self, text: str, style: Style, x: float = 0.0, y: float = 0.0) -> TextMark:
        """One line without breaking and without source."""
        self.width(text, style)
        pieces = tuple(FontRun(face, part) for face, part in self.font_stack(style).split_by_face(text))
        return TextMark(x, y, style.size, pieces)


@lru_cache(maxsize=2048)  # the next export or preview has mostly the same paragraphs
def _paragraph_lines(
    fonts: FontStack, text: str, shape: tuple[float, float, float], indent: float
) -> tuple[tuple[LineBox, Pieces], ...]:
    """The lines of a paragraph; `shape`: size, width and spacing in pt."""
    size, width, spacing = shape
    lines = break_lines(text, LineMetrics(fonts.widths(size, spacing), size, width, spacing), indent)
    return tuple([(line, _pieces(line, text, _Fonts(fonts))) for line in lines])


@lru_cache(maxsize=4096)  # and mostly the same cells
def _aligned_lines(
    fonts: FontStack, text: str, size: float, width: float, alignment: float, is_cell: bool
) -> tuple[tuple[float, float, int, Pieces], ...]:
    """(left edge, spacing, first character, pieces) of the lines of a text that is not justified."""
    if not text:
        return ()
    used = fonts.width(text, size)
    if used <= width:
        pieces = tuple([FontRun(face, part) for face, part in fonts.split_by_face(text)])
        return (((width - used) * alignment, 0.0, 0, pieces),)
    metrics = LineMetrics(fonts.widths(size), size, width)
    lines = break_cell_lines(text, metrics) if is_cell else break_lines(text, metrics, justified=False)
    return tuple(
        [
            (max(width - used, 0.0) * alignment, line.spacing, line.start, _pieces(line, text, _Fonts(fonts)))
            for line in lines
            for used in [fonts.width(text[line.start : line.end], size)]
        ]
    )


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


def _origin(runs: Runs, begins: list[int], start: int) -> RunOrigin:
    """The origin of the line that starts there; `begins`: start of each run."""
    first = bisect_right(begins, start) - 1
    return RunOrigin(runs, start, first, begins[first])


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


def _pieces(line: LineBox, text: str, fonts: _Fonts) -> Pieces:
    """The characters of a line by face, with the additional space after each."""
    if not line.gaps:
        return tuple(fonts.pieces(text, line.start, line.end))
    pieces: list[FontRun] = []
    start = line.start
    for index, after in (*line.gaps, (line.end - 1, 0.0)):
        if start <= index:
            pieces += fonts.pieces(text, start, index + 1)
            pieces[-1] = pieces[-1]._replace(after=after)
            start = index + 1
    return tuple(pieces)
