"""Line breaking: punctuation rules at line edges, unbroken words and numbers, justified lines.

Chinese rules (避头尾): a line is compressed by the empty halves of its punctuation rather than
left short; only if that is not enough do characters move to the next line.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

NOT_AT_START = frozenset("，。、；：？！）》」』】〕〉”’…·％%‰℃,.;:?!)]}～~–")
UNBREAKABLE = frozenset("—…")  # —— and …… are single marks
NOT_AT_END = frozenset("（《「『【〔〈“‘([{￥¥$№")
CLOSING_PUNCTUATION = frozenset("，。、；：）》」』】〕〉”’")  # right half empty
OPENING_PUNCTUATION = frozenset("（《「『【〔〈“‘")  # left half empty
CLOSING_GAPS = CLOSING_PUNCTUATION | frozenset("」』】〕")  # compressed within a line, without hanging at its end
WORD_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:/%-−+&@#_'")
BLANKS = " \u3000\u00a0"
BLANK = frozenset(BLANKS)
MAX_COMPRESSION = 0.5  # em, the maximal compression of a mark: its empty half
LOOKAHEAD = 2  # characters that may be pulled in by compression
MAX_WORD_SPACING = 0.35  # pt per character: above it, lines are not spread inside words and numbers
MAX_SPREAD = 0.6  # pt per character: a paragraph with a looser line is broken as a whole
MAX_SHARED = 3.0  # characters by which a line may be emptier for the sake of its neighbours
MAX_PULLED = 3.0  # characters by which it may be fuller, its marks compressed
TEARING = frozenset("/-_@&.")  # between letters: a line may break after them rather than be loose
STRAINED = 0.64  # pt²: a torn word, or a line compressed by more than usual, is as bad as characters parted by 0.8 pt
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
    """Metrics of a paragraph in pt: advance by character, font size, line width, spacing.

    `bound`: positions in the text before which no line breaks.
    """

    widths: Mapping[str, float]
    size: float
    width: float
    spacing: float = 0.0
    bound: frozenset[int] = frozenset()


def break_lines(text: str, metrics: LineMetrics, indent: float = 0.0, justified: bool = True) -> list[LineBox]:
    """The lines of a paragraph, the first with `indent` (pt); none for an empty text."""
    edges = list(accumulate(map(metrics.widths.__getitem__, text), initial=0.0))
    return break_at_edges(text, edges, metrics, indent, justified)


def break_at_edges(
    text: str, edges: list[float], metrics: LineMetrics, indent: float, justified: bool = True
) -> list[LineBox]:
    """The lines of a paragraph whose characters lie between `edges` (pt) on one endless line."""
    ends = _greedy_ends(text, edges, metrics, indent)
    if justified and len(ends) > 1 and _is_loose(text, edges, ends, metrics, indent):
        ends = _balanced_ends(text, edges, metrics, indent)
    lines: list[LineBox] = []
    start, count = 0, len(text)
    for end in ends:
        last = _without_blanks(text, start, end)
        is_full = justified and end < count
        lines.append(_set_line(text, edges, (start, last), indent, metrics.width - indent, metrics, is_full))
        start, indent = _past_blanks(text, end), 0.0
    return lines


def _greedy_ends(text: str, edges: list[float], metrics: LineMetrics, indent: float) -> list[int]:
    """The ends of the lines, each as full as it can be."""
    ends: list[int] = []
    start = 0
    while start < len(text):
        ends.append(_break_at(text, edges, start, metrics.width - indent, metrics))
        start, indent = _past_blanks(text, ends[-1]), 0.0
    return ends


def _is_loose(text: str, edges: list[float], ends: list[int], metrics: LineMetrics, indent: float) -> bool:
    start = 0
    for end in ends[:-1]:
        missing = metrics.width - indent - (edges[end] - edges[start])
        if (
            missing > MAX_SPREAD * (end - start) / 2
            and _spread(text, edges, (start, end), metrics, indent) > MAX_SPREAD
        ):
            return True
        start, indent = end, 0.0
    return False


def _balanced_ends(text: str, edges: list[float], metrics: LineMetrics, indent: float) -> list[int]:
    """The ends of the lines by which the paragraph as a whole is loose the least.

    One long word then leaves no loose line: the lines before it share the space.
    """
    count = len(text)
    least: dict[int, tuple[float, int]] = {0: (0.0, 0)}  # start of a line -> (looseness before it, start before)
    for start in filter(least.__contains__, range(count)):
        own = indent if start == 0 else 0.0
        possible = _possible_ends(text, edges, start, metrics, own)
        for end in possible or [_break_at(text, edges, start, metrics.width - own, metrics)]:
            way = (least[start][0] + _looseness(text, edges, (start, end), metrics, own), start)
            after = _past_blanks(text, end)
            least[after] = min(least.get(after, way), way)
    best: list[int] = []
    at = count
    while at:
        best.insert(0, at)
        at = least[at][1]
    return best


def _looseness(text: str, edges: list[float], span: tuple[int, int], metrics: LineMetrics, indent: float) -> float:
    """How bad a line is, in pt²."""
    if span[1] == len(text):
        return 0.0
    over = edges[span[1]] - edges[span[0]] - (metrics.width - indent)
    is_strained = not may_break(text, span[1]) or over > LOOKAHEAD * metrics.size
    return STRAINED * is_strained + max(_spread(text, edges, span, metrics, indent), 0.0) ** 2


def _possible_ends(text: str, edges: list[float], start: int, metrics: LineMetrics, indent: float) -> list[int]:
    """The ends of a line that is not emptier than by some characters, and not fuller than compression allows."""
    room = metrics.width - indent
    first = bisect_left(edges, edges[start] + room - MAX_SHARED * metrics.size, start + 1)
    found = []
    for end in range(first, len(text) + 1):
        if edges[end] - edges[start] > room + MAX_PULLED * metrics.size:
            break
        if _is_end(text, end, metrics) and _fits(text, edges, (start, end), room, metrics):
            found.append(end)
    return found or [end for end in range(first - 1, start, -1) if _is_end(text, end, metrics)][:1]


def _is_end(text: str, at: int, metrics: LineMetrics) -> bool:
    return at == len(text) or (at not in metrics.bound and (may_break(text, at) or _may_tear(text, at)))


def _may_tear(text: str, at: int) -> bool:
    """Whether an address or a compound of letters may be torn before character `at`."""
    return 2 <= at < len(text) and text[at - 1] in TEARING and text[at - 2].isalpha() and text[at].isalpha()


def _spread(text: str, edges: list[float], span: tuple[int, int], metrics: LineMetrics, indent: float) -> float:
    """By how many pt the characters of a line part from each other when it is justified."""
    start, end = span
    last = _without_blanks(text, start, end)
    missing = metrics.width - indent + metrics.spacing - (edges[last] - edges[start])
    return missing / max(len(_character_gaps(text, start, last)), 1)


def _without_blanks(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1] in BLANK:
        end -= 1
    return end


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
    if full == count or (full not in metrics.bound and may_break(text, full)):
        return full
    tight = _compressed_end(text, edges, start, full, room, metrics)
    if tight:
        return tight
    back = full - 1
    while back > start and (back in metrics.bound or not may_break(text, back)):
        back -= 1
    if back == start and metrics.bound:  # wider than the line
        return _break_at(text, edges, start, room, metrics._replace(bound=frozenset()))
    return back if back > start else full


def _compressed_end(text: str, edges: list[float], start: int, full: int, room: float, metrics: LineMetrics) -> int:
    """The end of a line that fits one or two more characters by compressing punctuation; 0 if impossible."""
    for end in range(full + 1, min(full + LOOKAHEAD, len(text)) + 1):
        if end == len(text) or (end not in metrics.bound and may_break(text, end)):
            return end if _fits(text, edges, (start, end), room, metrics) else 0
    return 0


def _fits(text: str, edges: list[float], span: tuple[int, int], room: float, metrics: LineMetrics) -> bool:
    """Whether characters fit on a line when its punctuation is compressed."""
    start, end = span
    over = edges[end] - edges[start] - metrics.spacing - room
    if over <= EPSILON:
        return True
    marks = len(_punctuation_gaps(text, start, end)) + (text[end - 1] in CLOSING_PUNCTUATION)
    return over <= MAX_COMPRESSION * marks * metrics.size


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
    gaps = [at for at in range(start, end - 1) if text[at] in CLOSING_GAPS]
    return sorted([*gaps, *(at - 1 for at in range(start + 1, end) if text[at] in OPENING_PUNCTUATION)])


def _character_gaps(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end - 1) if not (text[at] in WORD_CHARACTERS and text[at + 1] in WORD_CHARACTERS)]
