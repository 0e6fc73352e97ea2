"""A paragraph broken into lines: marks kept off the edges, numbers and words whole, full lines set to the full width.

The rules are those of Chinese composition (避头尾): a line is rather made tighter, by the empty halves of its marks,
than left short; only where that is not enough do characters go down to the next line.
"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

NO_START = frozenset("，。、；：？！）》」』】〕〉”’…·％%‰℃,.;:?!)]}～~–")
UNBROKEN = frozenset("—…")  # —— and …… are one mark each
NO_END = frozenset("（《「『【〔〈“‘([{￥¥$№")
CLOSING = frozenset("，。、；：）》」』】〕〉”’")  # their right half is empty
OPENING = frozenset("（《「『【〔〈“‘")  # their left half is
WORD = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:/%-+&@#_'")
BLANKS = " \u3000\u00a0"
BLANK = frozenset(BLANKS)
GIVES_WAY = 0.5  # em, the most that a mark is tightened by: its empty half
LOOKAHEAD = 2  # characters that may be drawn in by tightening
LOOSE = 0.35  # pt a character: from there on a line is spread between characters only, not inside words and numbers
NEARLY = 0.05  # pt


class Line(NamedTuple):
    """Characters `start` to `end` of a paragraph: moved in by `indent` pt, with `spacing` pt added behind each.

    `gaps` are further additions: (index of the character behind which, pt), in order.
    """

    start: int
    end: int
    indent: float
    spacing: float
    gaps: tuple[tuple[int, float], ...] = ()


class Measure(NamedTuple):
    """How a paragraph is set: pt to the next character, size of the characters, width of the lines, all in pt."""

    widths: Mapping[str, float]
    size: float
    width: float
    spacing: float = 0.0


def broken(text: str, measure: Measure, indent: float = 0.0, justified: bool = True) -> list[Line]:
    """The lines of a paragraph, the first moved in by `indent`; none for an empty one."""
    edges = list(accumulate(map(measure.widths.__getitem__, text), initial=0.0))
    lines: list[Line] = []
    start, count = 0, len(text)
    while start < count:
        room = measure.width - indent
        end = _turned(text, edges, start, room, measure)
        last = end
        while last > start + 1 and text[last - 1] in BLANK:
            last -= 1
        lines.append(_set(text, edges, (start, last), indent, room, measure, justified and end < count))
        start, indent = _past_blanks(text, end), 0.0
    return lines


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANK:
        at += 1
    return at


def may_turn(text: str, at: int) -> bool:
    """Whether a line may be turned before character `at`; blanks stay behind what they follow."""
    before, after = text[at - 1], text[at]
    if after in BLANK or after in NO_START:
        return False
    if before in BLANK:
        return text[:at].rstrip(BLANKS)[-1:] not in NO_END
    return (
        before not in NO_END and not (before == after and after in UNBROKEN) and not (before in WORD and after in WORD)
    )


def _turned(text: str, edges: list[float], start: int, room: float, measure: Measure) -> int:
    """Where the line that begins at `start` is turned."""
    count = len(text)
    limit = edges[start] + room + NEARLY
    full = min(max(bisect_right(edges, limit, start + 1) - 1, start + 1), count)
    while full < count and text[full] in BLANK:
        full += 1
    if full == count or may_turn(text, full):
        return full
    tight = _tightened(text, edges, start, full, room, measure)
    if tight:
        return tight
    back = full - 1
    while back > start and not may_turn(text, back):
        back -= 1
    return back if back > start else full


def _tightened(text: str, edges: list[float], start: int, full: int, room: float, measure: Measure) -> int:
    """The end of a line that takes one or two characters more by tightening its marks; 0 where they do not give."""
    for end in range(full + 1, min(full + LOOKAHEAD, len(text)) + 1):
        if end == len(text) or may_turn(text, end):
            over = edges[end] - edges[start] - measure.spacing - room
            marks = len(_gaps_of_marks(text, start, end)) + (text[end - 1] in CLOSING)
            return end if over <= GIVES_WAY * marks * measure.size else 0
    return 0


def _set(
    text: str, edges: list[float], span: tuple[int, int], indent: float, room: float, measure: Measure, is_full: bool
) -> Line:
    start, end = span
    over = edges[end] - edges[start] - measure.spacing - room
    nothing = NEARLY - measure.spacing
    if over > nothing:
        if text[end - 1] in CLOSING:
            over -= measure.size / 2  # the mark at the end keeps its empty half outside the line
        tight = _gaps_of_marks(text, start, end) if over > nothing else []
        if tight:
            return Line(start, end, indent, measure.spacing, _shared(tight, -over))
    elif not is_full:
        return Line(start, end, indent, measure.spacing)
    each = -over / max(end - start - 1, 1)
    loose = _gaps_outside_words(text, start, end) if each > LOOSE else []
    if loose and len(loose) < end - start - 1:
        return Line(start, end, indent, measure.spacing, _shared(loose, -over))
    return Line(start, end, indent, measure.spacing + each)


def _shared(places: list[int], total: float) -> tuple[tuple[int, float], ...]:
    """The total shared by the places, in order; one that is named twice gets two shares."""
    return tuple((place, total * places.count(place) / len(places)) for place in dict.fromkeys(places))


def _gaps_of_marks(text: str, start: int, end: int) -> list[int]:
    """The characters behind which the empty half of a mark lies, one entry a mark."""
    gaps = [at for at in range(start, end - 1) if text[at] in CLOSING]
    return sorted([*gaps, *(at - 1 for at in range(start + 1, end) if text[at] in OPENING)])


def _gaps_outside_words(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end - 1) if not (text[at] in WORD and text[at + 1] in WORD)]
