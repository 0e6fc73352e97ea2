"""Line breaking: punctuation rules at line edges, unbroken words and numbers, justified lines.

Chinese rules (避头尾): a line is compressed by the empty halves of its punctuation rather than
left short; only if that is not enough do characters move to the next line.
"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

NOT_AT_START = frozenset("，。、；：？！）》」』】〕〉”’…·％%‰℃,.;:?!)]}～~–")
UNBREAKABLE = frozenset("—…")  # —— and …… are single marks
NOT_AT_END = frozenset("（《「『【〔〈“‘([{￥¥$№")
CLOSING_PUNCTUATION = frozenset("，。、；：）》」』】〕〉”’")  # right half empty
OPENING_PUNCTUATION = frozenset("（《「『【〔〈“‘")  # left half empty
WORD_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:/%-+&@#_'")
BLANKS = " \u3000\u00a0"
BLANK = frozenset(BLANKS)
MAX_COMPRESSION = 0.5  # em, the maximal compression of a mark: its empty half
LOOKAHEAD = 2  # characters that may be pulled in by compression
MAX_WORD_SPACING = 0.35  # pt per character: above it, lines are not spread inside words and numbers
EPSILON = 0.05  # pt


class LineBox(NamedTuple):
    """A line: characters `start` to `end` of a paragraph, `indent` in pt, `spacing` in pt after each character.

    `gaps`: additional space as (index of the character before it, pt), in order.
    """

    start: int
    end: int
    indent: float
    spacing: float
    gaps: tuple[tuple[int, float], ...] = ()


class LineMetrics(NamedTuple):
    """Metrics of a paragraph in pt: advance by character, font size, line width, spacing."""

    widths: Mapping[str, float]
    size: float
    width: float
    spacing: float = 0.0


def break_lines(text: str, metrics: LineMetrics, indent: float = 0.0, justified: bool = True) -> list[LineBox]:
    """The lines of a paragraph, the first with `indent` (pt); none for an empty text."""
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
    """Whether a line may break before character `at`; blanks stay at the end of a line."""
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
    """The end of the line that begins at `start`."""
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
    """The end of a line that fits one or two more characters by compressing punctuation; 0 if impossible."""
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
            over -= metrics.size / 2  # the empty half of the last mark hangs outside the line
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
    """The total distributed over the indexes, in order; an index listed twice gets two shares."""
    return tuple((index, total * indexes.count(index) / len(indexes)) for index in dict.fromkeys(indexes))


def _punctuation_gaps(text: str, start: int, end: int) -> list[int]:
    """The indexes of characters after which punctuation has an empty half, one entry per mark."""
    gaps = [at for at in range(start, end - 1) if text[at] in CLOSING_PUNCTUATION]
    return sorted([*gaps, *(at - 1 for at in range(start + 1, end) if text[at] in OPENING_PUNCTUATION)])


def _character_gaps(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end - 1) if not (text[at] in WORD_CHARACTERS and text[at + 1] in WORD_CHARACTERS)]
