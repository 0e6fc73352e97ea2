"""Paragraphs as marks on a page: broken, aligned, cut into pieces of one face each."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from wenlian_desktop.domain.values.runs import Run, Runs, plain_text
from wenlian_desktop.report.fonts.font_choice import IGNORABLE, Fount, Founts
from wenlian_desktop.report.layout.grid import ADVANCE, BODY, CROWDING, PITCH, WIDTH, baseline
from wenlian_desktop.report.layout.line_breaking import Line, Measure, broken
from wenlian_desktop.report.layout.page import Origin, Piece, Text
from wenlian_desktop.report.layout.styles import Style

UNDRAWN = re.compile("[" + "".join(map(chr, sorted(IGNORABLE))) + "]|[^\\S \n\u3000]")  # nothing, or an odd blank
LEFT_EDGE, MIDDLE, RIGHT_EDGE = 0.0, 0.5, 1.0


class Setter:
    """Sets paragraphs in the faces at hand."""

    def __init__(self, founts: Founts) -> None:
        self.founts = founts

    def fount(self, style: Style) -> Fount:
        """The faces of a style."""
        return self.founts[style.role]

    def width(self, text: str, style: Style) -> float:
        """The width of a text in pt."""
        return self.fount(style).width(text, style.size)

    def paragraph(self, runs: Runs, style: Style, is_bold: bool = False, hanging: float = 0.0) -> list[Text]:
        """A paragraph on the grid, a line each on its row; `hanging`: pt by which all its lines are moved in."""
        spacing = CROWDING if style.size == BODY else 0.0
        fount, y = self.fount(style), baseline(PITCH, style.size)
        text, runs = visible(runs)
        lines = _broken(
            fount, text, (style.size, WIDTH - hanging, spacing), style.indent * ADVANCE if not hanging else 0.0
        )
        begins = list(accumulate((len(run.text) for run in runs), initial=0))
        return [
            _drawn(line, text, _origin(runs, begins, line), fount, style.size, hanging + line.indent, y, is_bold)
            for line in lines
        ]

    def aligned(self, runs: Runs, style: Style, width: float, where: float, y: float = 0.0) -> list[Text]:
        """A text in lines no wider than `width` pt, each at the left edge, in the middle or at the right edge of it.

        `y` is the baseline of every line, from the upper edge of its own place.
        """
        fount, size = self.fount(style), style.size
        text, runs = visible(runs)
        if "\n" not in text and (taken := fount.width(text, size)) <= width:
            return [_whole(text, runs, fount, size, (width - taken) * where, y)] if text else []
        return [
            _drawn(line, part, Origin(piece, line.start), fount, size, max(width - taken, 0.0) * where, y)
            for part, piece in _parted(runs)
            for line in _broken(fount, part, (size, width, 0.0), 0.0, False)
            for taken in [fount.width(part[line.start : line.end], size)]
        ]

    def line(self, text: str, style: Style, x: float = 0.0, y: float = 0.0) -> Text:
        """One line as it is, without a source."""
        self.width(text, style)
        pieces = tuple(Piece(face, part) for face, part in self.fount(style).pieces(text))
        return Text(x, y, style.size, pieces)


@lru_cache(maxsize=2048)  # of the next export or preview nearly all paragraphs are the same
def _broken(
    fount: Fount, text: str, shape: tuple[float, float, float], indent: float, justified: bool = True
) -> tuple[Line, ...]:
    """The lines of a text; `shape`: size, width and spacing in pt."""
    size, width, spacing = shape
    return tuple(broken(text, Measure(fount.widths(size, spacing), size, width, spacing), indent, justified))


def visible(runs: Runs) -> tuple[str, Runs]:
    """The text and its runs without characters that draw nothing, odd blanks as plain ones."""
    text = plain_text(runs)
    if UNDRAWN.search(text) is None:
        return text, runs
    shown = tuple(Run(UNDRAWN.sub(_blank, run.text), run.source) for run in runs)
    return plain_text(shown), shown


def _blank(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else ""


def _parted(runs: Runs) -> Iterator[tuple[str, Runs]]:
    """The text and the runs of each line that a person typed."""
    part: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        part.append(Run(first, run.source))
        for text in rest:
            yield plain_text(tuple(part)), tuple(part)
            part = [Run(text, run.source)]
    yield plain_text(tuple(part)), tuple(part)


def _origin(runs: Runs, begins: list[int], line: Line) -> Origin:
    """Where a line comes from; `begins` tells at which character each run begins."""
    first = bisect_right(begins, line.start) - 1
    return Origin(runs, line.start, first, begins[first])


def _whole(text: str, runs: Runs, fount: Fount, size: float, x: float, y: float) -> Text:
    pieces = tuple([Piece(face, part) for face, part in fount.pieces(text)])
    return Text(x, y, size, pieces, 0.0, False, Origin(runs, 0))


def _drawn(
    line: Line, text: str, origin: Origin, fount: Fount, size: float, x: float, y: float, is_bold: bool = False
) -> Text:
    if not line.gaps:
        pieces = [Piece(face, part) for face, part in fount.pieces(text[line.start : line.end])]
        return Text(x, y, size, tuple(pieces), line.spacing, is_bold, origin)
    pieces = []
    start = line.start
    for place, after in (*line.gaps, (line.end - 1, 0.0)):
        if start <= place:
            pieces += [Piece(face, part) for face, part in fount.pieces(text[start : place + 1])]
            pieces[-1] = pieces[-1]._replace(after=after)
            start = place + 1
    return Text(x, y, size, tuple(pieces), line.spacing, is_bold, origin)
