"""Title lines, broken after the end of a name or phrase, with balanced lengths."""

from itertools import accumulate

from wenlian_desktop.domain.values.runs import Run, Runs, plain_text
from wenlian_desktop.report.fonts.font_choice import FontStack
from wenlian_desktop.report.layout.line_breaking import may_break

PHRASE_ENDINGS = ("联合会", "委员会", "协会", "年度", "部门", "关于", "的", "和", "及", "》", "”", "）")
PHRASE_BONUS = 0.12  # of the title's width: bonus for a break after a phrase


def title_lines(runs: Runs, fonts: FontStack, size: float, width: float) -> list[Runs]:
    """The lines of a title, at most `width` pt wide if possible."""
    text = plain_text(runs)
    edges = list(accumulate(map(fonts.widths(size).__getitem__, text), initial=0.0))
    lines: list[Runs] = []
    start = 0
    while edges[-1] - edges[start] > width and len(text) - start > 1:
        cut = _break_position(text, edges, start, width)
        first, runs = _split_runs(runs, cut - start)
        lines.append(first)
        start = cut
    return [*lines, runs]


def _break_position(text: str, edges: list[float], start: int, width: float) -> int:
    """The best break of the next line, with the rest distributed over as few lines as possible."""
    rest = edges[-1] - edges[start]
    even = rest / (int(rest // width) + 1)
    fitting = [at for at in range(start + 1, len(text)) if edges[at] - edges[start] <= width] or [start + 1]
    legal = [at for at in fitting if may_break(text, at)] or fitting[-1:]
    return min(legal, key=lambda at: _badness(text, at, edges[at] - edges[start], even, rest))


def _badness(text: str, at: int, taken: float, even: float, rest: float) -> float:
    """The penalty of a break before character `at`, in pt."""
    return abs(taken - even) - (PHRASE_BONUS * rest if text[:at].endswith(PHRASE_ENDINGS) else 0.0)


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
