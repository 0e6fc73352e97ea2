"""A title in several lines, broken by meaning: after a word that ends a name or a phrase, the lines of like length."""

from wenlian_desktop.domain.text import Run, Runs, plain
from wenlian_desktop.report.breaking import may_turn
from wenlian_desktop.report.fonts import Fount

ENDINGS = ("联合会", "委员会", "协会", "年度", "部门", "关于", "的", "和", "及", "》", "”", "）")
PREFERENCE = 0.12  # of the title's width: so much unequal may lines be for the sake of a word's end


def title_lines(runs: Runs, fount: Fount, size: float, width: float) -> list[Runs]:
    """The lines of a title, none wider than `width` pt where it can be."""
    text = plain(runs)
    whole = fount.width(text, size)
    if whole <= width or len(text) < 2:
        return [runs]
    count = int(whole // width) + 1
    cut = min(range(1, len(text)), key=lambda at: _badness(text, at, fount, size, width, count))
    first, rest = _divided(runs, cut)
    return [first, *title_lines(rest, fount, size, width)]


def _badness(text: str, at: int, fount: Fount, size: float, width: float, count: int) -> float:
    """How bad it is to turn the first of `count` lines before character `at`: pt of inequality."""
    first, whole = fount.width(text[:at], size), fount.width(text, size)
    bad = abs(first - whole / count)
    if first > width or not may_turn(text, at):
        bad += 10 * whole
    return bad - (PREFERENCE * whole if text[:at].endswith(ENDINGS) else 0.0)


def _divided(runs: Runs, cut: int) -> tuple[Runs, Runs]:
    first: list[Run] = []
    rest: list[Run] = []
    for run in runs:
        if run.text[:cut]:
            first.append(Run(run.text[:cut], run.source))
        if run.text[max(cut, 0) :]:
            rest.append(Run(run.text[max(cut, 0) :], run.source))
        cut = max(cut - len(run.text), 0)
    return tuple(first), tuple(rest)
