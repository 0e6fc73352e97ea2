"""A paragraph broken into lines: marks kept off the edges, numbers and words whole, full lines set to the full width.

The rules are those of Chinese composition (避头尾): a line is rather made tighter, by the empty halves of its marks,
than left short; only where that is not enough do characters go down to the next line.
"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

NOT_AT_START = frozenset("，。、；：？！）》」』】〕〉”’…·％%‰℃,.;:?!)]}～~–")
UNBREAKABLE = frozenset("—…")  # —— and …… are one mark each
NOT_AT_END = frozenset("（《「『【〔〈“‘([{￥¥$№")
CLOSING_PUNCTUATION = frozenset("，。、；：）》」』】〕〉”’")  # their right half is empty
OPENING_PUNCTUATION = frozenset("（《「『【〔〈“‘")  # their left half is
WORD_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:/%-+&@#_'")
BLANKS = " \u3000\u00a0"
BLANK = frozenset(BLANKS)
MAX_COMPRESSION = 0.5  # em, the most that a mark is tightened by: its empty half
LOOKAHEAD = 2  # characters that may be drawn in by tightening
MAX_WORD_SPACING = (
    0.35  # pt a character: from there on a line is spread between characters only, not inside words and numbers
)
EPSILON = 0.05  # pt


class LineBox(NamedTuple):
    """Characters `start` to `end` of a paragraph: moved in by `indent` pt, with `spacing` pt added behind each.

    `gaps` are further additions: (index of the character behind which, pt), in order.
    """

    start: int
    end: int
    indent: float
    spacing: float
    gaps: tuple[tuple[int, float], ...] = ()


class LineMetrics(NamedTuple):
    """How a paragraph is set: pt to the next character, size of the characters, width of the lines, all in pt."""

    widths: Mapping[str, float]
    size: float
    width: float
    spacing: float = 0.0


def break_lines(text: str, metrics: LineMetrics, indent: float = 0.0, justified: bool = True) -> list[LineBox]:
    """The lines of a paragraph, the first moved in by `indent`; none for an empty one."""
    edges = list(accumulate(map(metrics.widths.__getitem__, text), initial=0.0))
    lines: list[LineBox] = []
    start, count = 0, len(text)
    while start < count:
        room = metrics.width - indent
        end = _break_at(text, edges, start, room, metrics)
        last = end
        while last > start + 1 and text[last - 1] in BLANK:
            last -= 1
        lines.append(_set_line(text, edges, (start, last), indent, room, metrics, justified and end < count))
        start, indent = _past_blanks(text, end), 0.0
    return lines


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANK:
        at += 1
    return at


def may_break(text: str, at: int) -> bool:
    """Whether a line may be turned before character `at`; blanks stay behind what they follow."""
    before, after = text[at - 1], text[at]
    if after in BLANK or after in NOT_AT_START:
        return False
    if before in BLANK:
        return text[:at].rstrip(BLANKS)[-1:] not in NOT_AT_END
    return (
        before not in NOT_AT_END
        and not (before == after and after in UNBREAKABLE)
        and not (before in WORD_CHARACTERS and after in WORD_CHARACTERS)
    )


def _break_at(text: str, edges: list[float], start: int, room: float, metrics: LineMetrics) -> int:
    """Where the line that begins at `start` is turned."""
    count = len(text)
    limit = edges[start] + room + EPSILON
    full = min(max(bisect_right(edges, limit, start + 1) - 1, start + 1), count)
    while full < count and text[full] in BLANK:
        full += 1
    if full == count or may_break(text, full):
        return full
    tight = _compressed_end(text, edges, start, full, room, metrics)
    if tight:
        return tight
    back = full - 1
    while back > start and not may_break(text, back):
        back -= 1
    return back if back > start else full


def _compressed_end(text: str, edges: list[float], start: int, full: int, room: float, metrics: LineMetrics) -> int:
    """The end of a line that takes one or two characters more by tightening its marks; 0 where they do not give."""
    for end in range(full + 1, min(full + LOOKAHEAD, len(text)) + 1):
        if end == len(text) or may_break(text, end):
            over = edges[end] - edges[start] - metrics.spacing - room
            marks = len(_punctuation_gaps(text, start, end)) + (text[end - 1] in CLOSING_PUNCTUATION)
            return end if over <= MAX_COMPRESSION * marks * metrics.size else 0
    return 0


def _set_line(
    text: str,
    edges: list[float],
    span: tuple[int, int],
    indent: float,
    room: float,
    metrics: LineMetrics,
    is_full: bool,
) -> LineBox:
    start, end = span
    over = edges[end] - edges[start] - metrics.spacing - room
    nothing = EPSILON - metrics.spacing
    if over > nothing:
        if text[end - 1] in CLOSING_PUNCTUATION:
            over -= metrics.size / 2  # the mark at the end keeps its empty half outside the line
        tight = _punctuation_gaps(text, start, end) if over > nothing else []
        if tight:
            return LineBox(start, end, indent, metrics.spacing, _distribute(tight, -over))
    elif not is_full:
        return LineBox(start, end, indent, metrics.spacing)
    each = -over / max(end - start - 1, 1)
    loose = _character_gaps(text, start, end) if each > MAX_WORD_SPACING else []
    if loose and len(loose) < end - start - 1:
        return LineBox(start, end, indent, metrics.spacing, _distribute(loose, -over))
    return LineBox(start, end, indent, metrics.spacing + each)


def _distribute(indexes: list[int], total: float) -> tuple[tuple[int, float], ...]:
    """The total shared by the places, in order; one that is named twice gets two shares."""
    return tuple((index, total * indexes.count(index) / len(indexes)) for index in dict.fromkeys(indexes))


def _punctuation_gaps(text: str, start: int, end: int) -> list[int]:
    """The characters behind which the empty half of a mark lies, one entry a mark."""
    gaps = [at for at in range(start, end - 1) if text[at] in CLOSING_PUNCTUATION]
    return sorted([*gaps, *(at - 1 for at in range(start + 1, end) if text[at] in OPENING_PUNCTUATION)])


def _character_gaps(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end - 1) if not (text[at] in WORD_CHARACTERS and text[at + 1] in WORD_CHARACTERS)]
