"""Typesetting of paragraphs: broken into lines, aligned, split into runs of one face."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from wenlian_desktop.domain.values.runs import Run, Runs, plain_text
from wenlian_desktop.report.fonts.font_choice import INVISIBLE, FontSet, FontStack
from wenlian_desktop.report.layout.grid import ADVANCE, BODY_SIZE, BODY_TRACKING, PITCH, WIDTH, baseline
from wenlian_desktop.report.layout.line_breaking import LineBox, LineMetrics, break_lines
from wenlian_desktop.report.layout.page import FontRun, RunOrigin, TextMark
from wenlian_desktop.report.layout.styles import Style

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
            fonts, text, (style.size, WIDTH - hanging, spacing), style.indent * ADVANCE if not hanging else 0.0
        )
        begins = list(accumulate((len(run.text) for run in runs), initial=0))
        return [
            _text_mark(line, text, _origin(runs, begins, line), fonts, style.size, hanging + line.indent, y, is_bold)
            for line in lines
        ]

    def aligned(self, runs: Runs, style: Style, width: float, alignment: float, y: float = 0.0) -> list[TextMark]:
        """A text in lines of at most `width` pt, each left-aligned, centered or right-aligned.

        `y`: baseline of every line.
        """
        fonts, size = self.font_stack(style), style.size
        text, runs = visible_runs(runs)
        if "\n" not in text and (used := fonts.width(text, size)) <= width:
            return [_single_line(text, runs, fonts, size, (width - used) * alignment, y)] if text else []
        return [
            _text_mark(line, part, RunOrigin(piece, line.start), fonts, size, max(width - used, 0.0) * alignment, y)
            for part, piece in _split_lines(runs)
            for line in _break_lines(fonts, part, (size, width, 0.0), 0.0, False)
            for used in [fonts.width(part[line.start : line.end], size)]
        ]

    def line(self, text: str, style: Style, x: float = 0.0, y: float = 0.0) -> TextMark:
        """One line without breaking and without source."""
        self.width(text, style)
        pieces = tuple(FontRun(face, part) for face, part in self.font_stack(style).split_by_face(text))
        return TextMark(x, y, style.size, pieces)


@lru_cache(maxsize=2048)  # the next export or preview has mostly the same paragraphs
def _break_lines(
    fonts: FontStack, text: str, shape: tuple[float, float, float], indent: float, justified: bool = True
) -> tuple[LineBox, ...]:
    """The lines of a text; `shape`: size, width and spacing in pt."""
    size, width, spacing = shape
    return tuple(break_lines(text, LineMetrics(fonts.widths(size, spacing), size, width, spacing), indent, justified))


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


def _text_mark(
    line: LineBox,
    text: str,
    origin: RunOrigin,
    fonts: FontStack,
    size: float,
    x: float,
    y: float,
    is_bold: bool = False,
) -> TextMark:
    if not line.gaps:
        pieces = [FontRun(face, part) for face, part in fonts.split_by_face(text[line.start : line.end])]
        return TextMark(x, y, size, tuple(pieces), line.spacing, is_bold, origin)
    pieces = []
    start = line.start
    for index, after in (*line.gaps, (line.end - 1, 0.0)):
        if start <= index:
            pieces += [FontRun(face, part) for face, part in fonts.split_by_face(text[start : index + 1])]
            pieces[-1] = pieces[-1]._replace(after=after)
            start = index + 1
    return TextMark(x, y, size, tuple(pieces), line.spacing, is_bold, origin)
