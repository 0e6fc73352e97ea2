"""A whole score and, in another sentence of its paragraph, the scores of all parts: nearly that, and not quite."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, summed
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.recomputing.stated_scores import FULL_MARKS, NO_SCORE, is_total
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
CHANGED = re.compile("减|复核|加分|[上去]年")
FEWEST, MOST, HUNDRED, CLOSE = (
    3,
    8,
    100,
    5,
)  # scores; full marks; points: farther off, it is the score of something else


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "总分写“{stated}”，各项得分之和为{sum}。"},
    remedy="核对各项得分和总分，改正不符的一处。",
)
def scores_of_all_parts_make_the_whole(report: StatedReport) -> Hits:
    """“自评得分97.15分，等级为优。得分依次为预算执行19.25分、产出38.80分……”."""
    for line, group in report.by_line.items():
        wholes = [each for each in group if each.unit == POINTS and is_total(report, each)]
        if len(wholes) == 1 and len(group) > FEWEST:
            runs = list(_runs(report, line, wholes[0]))
            if not any(abs(_total(run) - wholes[0].value) < Fraction(1, 20) for run in runs):
                yield from (_told(wholes[0], run) for run in runs if _is_near(wholes[0], run))


def _runs(report: StatedReport, line: int, whole: Statement) -> Iterator[list[Statement]]:
    """The scores of each sentence and part of one, without the whole."""
    numbers = dict.fromkeys(each.sentence for each in report.by_line[line])
    for sentence in (report.sentences[number] for number in numbers):
        for part in _parts(sentence):
            run = [each for each in part if each is not whole and each.unit == POINTS and not each.depth]
            if FEWEST <= len(run) <= MOST:
                yield run


def _parts(sentence: Sentence) -> Iterator[list[Statement]]:
    """The figures of a sentence between its semicolons."""
    part: list[Statement] = []
    for each in sentence.statements:
        if "；" in each.between:
            yield part
            part = []
        part.append(each)
    yield part


def _total(run: Sequence[Statement]) -> Fraction:
    return sum((each.value for each in run), Fraction(0))


def _is_near(whole: Statement, run: Sequence[Statement]) -> bool:
    """Whether scores may be all parts of a whole: each is less than that, and no word tells of marks or averages."""
    words = "".join(each.between for each in run)
    is_of_scores = not any(pattern.search(words) for pattern in (NO_SCORE, FULL_MARKS, CHANGED))
    is_part = all(each.value < whole.value for each in run) and _total(run) < HUNDRED
    return is_of_scores and is_part and abs(_total(run) - whole.value) < CLOSE


def _told(whole: Statement, run: Sequence[Statement]) -> Hit[int]:
    return doubtful(
        whole.line, kind=TURNED, stated=whole.text, sum=summed([each.quantity for each in run], whole.quantity)
    )
