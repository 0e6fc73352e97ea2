"""Full marks that make a hundred, what was got of each, and one more score: that of all, whatever word tells it.

“打分结果为95.90分。预算执行（满分10分）得9.40分；产出（满分50分）得48.66分；……”.
"""

from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
HUNDRED, PAIR, FEWEST, MOST = 100, 2, 5, 21  # marks; a full mark and a score; figures of a passage
GRADED = 60  # no office tells that it got less
Scored = tuple[Statement, Sequence[Statement]]  # the score of all, and those of its parts


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "总分写“{stated}”，各部分得分之和为{sum}。"},
    remedy="核对各部分得分和总分，改正不符的一处。",
)
def marks_of_a_hundred_make_the_score(report: StatedReport) -> Hits:
    """Where the full marks of a paragraph make a hundred, what was got of them makes the one other score."""
    for group in report.by_line.values():
        points = [each for each in group if each.unit == POINTS]
        if FEWEST <= len(points) <= MOST and not any(each.is_about for each in points):
            ways = list(_ways(points))
            wrong = next(iter(ways), None)
            if wrong and not any(_is_made(each) for each in ways):
                total, parts = wrong
                finest = min((total, *parts), key=lambda each: each.quantity.step)
                shown = summed([each.quantity for each in parts], finest.quantity)
                yield doubtful(total.line, kind=TURNED, stated=total.text, sum=shown)


def _is_made(scored: Scored) -> bool:
    total, parts = scored
    return sum_agrees(total.quantity, [each.quantity for each in parts])


def _ways(points: Sequence[Statement]) -> Iterator[Scored]:
    """The score of all first or last, the rest in pairs; a full mark of all beside it is none of these."""
    without = [each for each in points if each.value != HUNDRED]
    for told in (points, without) if len(without) == len(points) - 1 else (points,):
        for total, rest in ((told[0], told[1:]), (told[-1], told[:-1])):
            if len(rest) % PAIR == 0 and GRADED <= total.value < HUNDRED:
                for got in (0, 1):
                    parts, full = rest[got::PAIR], rest[1 - got :: PAIR]
                    if _are_full(full, parts):
                        yield total, parts


def _are_full(full: Sequence[Statement], parts: Sequence[Statement]) -> bool:
    is_hundred = sum(each.value for each in full) == HUNDRED
    return is_hundred and all(part.value <= whole.value for part, whole in zip(parts, full, strict=True))
