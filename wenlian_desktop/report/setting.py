"""Plain setting: paragraphs broken into lines and put on pages, one face, on the 28 x 22 grid of GB/T 9704.

It keeps marks off a line's start and end, and no more: full lines are not yet justified.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

MM = 72 / 25.4
LEFT, TOP = 28 * MM, 37 * MM
WIDTH, HEIGHT = 156 * MM, 225 * MM
PITCH = HEIGHT / 22  # 28.99 pt a line
SIZE = 16.0  # 三号
NO_START = set("，。、；：？！）》」』】〕〉”’…·％%‰℃")
NO_END = set("（《「『【〔〈“‘")

Measure = Callable[[str, float], float]  # (text, size in pt) -> width in pt


@dataclass(frozen=True)
class Line:
    """One line of text as it is drawn: x in pt from the left edge of the type area."""

    text: str
    x: float
    size: float = SIZE


def pieces(text: str) -> Iterator[str]:
    """A text in pieces that are not broken: characters of Chinese, whole numbers and words, —— and ……."""
    piece = ""
    for sign in text:
        joins = piece and ((_is_word(sign) and _is_word(piece[-1])) or (sign in "—…" and piece[-1] == sign))
        if piece and not joins:
            yield piece
            piece = ""
        piece += sign
    if piece:
        yield piece


def _is_word(sign: str) -> bool:
    return sign.isascii() and (sign.isalnum() or sign in ".,%-+/_")


def broken(text: str, measure: Measure, size: float, width: float, indent: float) -> list[Line]:
    """A paragraph in lines no wider than `width` (pt), the first moved in by `indent`."""
    lines: list[Line] = []
    line: list[str] = []
    x = indent
    for piece in _cut(text, measure, size, width - indent):
        if line and x + measure("".join(line) + piece, size) > width:
            kept, line = _turned(line, piece)
            lines.append(Line("".join(kept), x, size))
            x = 0.0
            if line and measure("".join(line) + piece, size) > width:  # what goes down fills a line of its own
                lines.append(Line("".join(line), x, size))
                line = []
        line.append(piece)
    return [*lines, Line("".join(line), x, size)]


def _cut(text: str, measure: Measure, size: float, width: float) -> Iterator[str]:
    """The pieces, with those wider than a line cut into characters."""
    for piece in pieces(text):
        if measure(piece, size) <= width:
            yield piece
        else:
            yield from piece


def _turned(line: list[str], piece: str) -> tuple[list[str], list[str]]:
    """Where a full line is turned before `piece`: (what stays, what goes down with it)."""
    cut = len(line)
    while cut > 1 and ([*line, piece][cut][0] in NO_START or line[cut - 1][-1] in NO_END):
        cut -= 1
    return (line[:cut], line[cut:]) if cut > 1 else (line, [])
