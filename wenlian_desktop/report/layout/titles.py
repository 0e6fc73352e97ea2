"""Titles and names in lines: broken by meaning, in the shape of a trapezoid or a diamond (GB/T 9704, 7.3.1)."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations, pairwise, product

from wenlian_desktop.domain.values.runs import Run, Runs, plain_text
from wenlian_desktop.report.fonts.font_choice import FontStack
from wenlian_desktop.report.layout.line_breaking import may_break

# A line ends after the name of a place: 自治州, 第十四师, 龙井市. 杭州市 and 市级 do not end with their first part.
PLACE_END = re.compile(
    r"(?:(?<!城)市|(?<!社)区|[省县旗州]|(?<![联同])盟|第[一二三四五六七八九十百]+师)(?![省市区县旗盟州级域属直委政民场办])"
)
PHRASE_END = re.compile(r"联合会|委员会|协会|年度|[》”）]")
PHRASE_START = re.compile(r"(?<!\d)\d{4}年|文学艺术|部门整体|关于|[《“（]")
JOINT = re.compile(r"[的和及与、]|绩效(?=数据|评价)|评价(?=指标|报告)")
GOOD, FAIR, POOR = 0.0, 2.0, 12.0  # the penalty of a break after a phrase, at a joint, inside a word; in characters
JOINED = 1.5  # the penalty of typed lines that are broken as one text
LINE = 5.0  # the penalty of a line more than needed
HOURGLASS, BLOCK = 3.0, 1.5  # the penalty of a shape that narrows in the middle, and of one without a shape
SAME_LENGTH = 1.0  # characters: lines that differ by less have no shape
MOST_LINES = 5
MOST_BREAKS = 12  # considered in one line
KEPT = 12  # ways of one line that are tried with the ways of the others

Way = tuple[int, ...]  # the characters before which a line breaks


def title_lines(lines: Sequence[Runs], fonts: FontStack, size: float, width: float) -> list[Runs]:
    """Typed lines as lines of at most `width` pt, if possible.

    Where typed lines give no good shape, they are broken as one text.
    """
    advances = fonts.widths(size)
    edges = [list(accumulate(map(advances.__getitem__, plain_text(runs)), initial=0.0)) for runs in lines]
    if all(each[-1] <= width for each in edges):
        return list(lines)
    badness, parts = _best_lines(lines, edges, size, width)
    if badness >= HOURGLASS and len(lines) > 1:
        joined = tuple(run for runs in lines for run in runs)
        whole = [0.0, *accumulate(map(advances.__getitem__, plain_text(joined)))]
        other, others = _best_lines([joined], [whole], size, width, len(parts))
        return others if other + JOINED < badness else parts
    return parts


def _best_lines(
    lines: Sequence[Runs], edges: list[list[float]], size: float, width: float, least: int = 1
) -> tuple[float, list[Runs]]:
    """(badness, lines) of the best way to break all typed lines, each into `least` lines at least."""
    ways = [_ways(plain_text(runs), each, size, width, least) for runs, each in zip(lines, edges, strict=True)]

    def badness(chosen: tuple[tuple[float, Way], ...]) -> float:
        lengths = [length for (_, way), each in zip(chosen, edges, strict=True) for length in _lengths(each, way)]
        return sum(cost for cost, _ in chosen) + _shape_penalty([length / size for length in lengths])

    best = min(product(*ways), key=badness)
    return badness(best), [part for runs, (_, way) in zip(lines, best, strict=True) for part in _split_at(runs, way)]


def _ways(text: str, edges: list[float], size: float, width: float, least: int) -> list[tuple[float, Way]]:
    """The best ways to break one typed line into as few lines as possible, or one more: (penalty, breaks)."""
    if edges[-1] <= width:
        return [(0.0, ())]
    penalties = {at: _break_penalty(text, at) for at in range(1, len(text)) if may_break(text, at)}
    considered = sorted(sorted(penalties, key=lambda at: (penalties[at], abs(2 * at - len(text))))[:MOST_BREAKS])
    fewest = max(-int(-edges[-1] // width), least)
    found = [
        (sum(penalties[at] for at in way) + _spread(_lengths(edges, way), size) + LINE * (count - fewest), way)
        for count in range(fewest, min(fewest + 1, MOST_LINES) + 1)
        for way in combinations(considered, count - 1)
        if max(_lengths(edges, way)) <= width + 0.01
    ]
    return sorted(found)[:KEPT] or [(0.0, tuple(_greedy(text, edges, width)))]


def _greedy(text: str, edges: list[float], width: float) -> Iterator[int]:
    """Breaks of a text that is too long for a title: each line as full as it can be."""
    start = 0
    while edges[-1] - edges[start] > width and len(text) - start > 1:
        fitting = [at for at in range(start + 1, len(text)) if edges[at] - edges[start] <= width] or [start + 1]
        start = next((at for at in reversed(fitting) if may_break(text, at)), fitting[-1])
        yield start


def _break_penalty(text: str, at: int) -> float:
    """The penalty of a break before character `at`."""
    if any(found.end() == at for pattern in (PLACE_END, PHRASE_END) for found in pattern.finditer(text)):
        return GOOD
    if PHRASE_START.match(text, at):
        return GOOD
    return FAIR if any(found.end() == at for found in JOINT.finditer(text)) else POOR


def _lengths(edges: list[float], way: Way) -> list[float]:
    return [edges[end] - edges[start] for start, end in pairwise((0, *way, len(edges) - 1))]


def _spread(lengths: list[float], size: float) -> float:
    """How far the lines are from like length, in characters."""
    return (max(lengths) - min(lengths)) / size / 2


def _shape_penalty(lengths: list[float]) -> float:
    """The penalty of three and more lines that are neither a trapezoid nor a diamond; lengths in characters."""
    if len(lengths) < 3:
        return 0.0
    turns = [after - before for before, after in pairwise(lengths)]
    if any(before < 0 < after for before, after in pairwise(turns)):
        return HOURGLASS
    return BLOCK if max(lengths) - min(lengths) < SAME_LENGTH else 0.0


def _split_at(runs: Runs, way: Way) -> Iterator[Runs]:
    start = 0
    for cut in way:
        first, runs = _split_runs(runs, cut - start)
        yield first
        start = cut
    yield runs


def _split_runs(runs: Runs, cut: int) -> tuple[Runs, Runs]:
    first: list[Run] = []
    rest: list[Run] = []
    for run in runs:
        if run.text[:cut]:
            first.append(Run(run.text[:cut], run.source))
        if run.text[max(cut, 0) :]:
            rest.append(Run(run.text[max(cut, 0) :], run.source))
        cut = max(cut - len(run.text), 0)
    return tuple(first), tuple(rest)
