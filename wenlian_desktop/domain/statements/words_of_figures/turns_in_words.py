"""Where a run of figures turned, in words: “三年先降后升，依次为33.4万元、28.9万元、26.6万元”."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
UP, DOWN = "增|升|涨|提高|扩大|走高|攀|扬", "减|降|缩|回落|下滑|走低|[压抑]"
TURNS = re.compile(f"先(?P<first>{UP}|{DOWN})[^，。；\\d]{{0,2}}?[后再][^，。；\\d]{{0,2}}?(?P<then>{UP}|{DOWN})")
RISING, TIMES = re.compile(UP), re.compile("[年季月届期]")
YEAR = re.compile(r"(20\d{2})年", re.ASCII)
NEXT = re.compile("[、，和及与](?:20\\d\\d年|[一二三四]季度|第[一二三四五]年|[上去前今本]年)?(?:为|是)?", re.ASCII)
NO_RUN = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.PER_HEAD)
LEAST = 3


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{words}”，但各数依次是{run}。"},
    remedy="对照各数改正说法或数字。",
)
def runs_turn_as_told(report: StatedReport) -> Hits:
    """The only run of a sentence begins and ends the way its words say."""
    for sentence in report.with_figures(LEAST):
        words = TURNS.search(sentence.text) if "先" in sentence.text and TIMES.search(sentence.text) else None
        runs = list(_runs(sentence)) if words else []
        if words and len(runs) == 1 and not _turns(words, runs[0]):
            shown = "、".join(each.text for each in runs[0])
            yield doubtful(sentence.line, kind=TURNED, words=words[0], run=shown)


def _runs(sentence: Sentence) -> Iterator[list[Statement]]:
    """Three figures or more of one unit in a row, with nothing but their times between them, the earliest first."""
    run: list[Statement] = []
    for each in sentence.statements:
        if run and each.unit == run[0].unit and NEXT.fullmatch(each.between):
            run.append(each)
            continue
        yield from [_in_time(run)] if _is_run(run) else []
        run = [each]
    yield from [_in_time(run)] if _is_run(run) else []


def _is_run(run: Sequence[Statement]) -> bool:
    are_plain = all(each.role not in NO_RUN and not each.is_about and each.depth == run[0].depth for each in run)
    return len(run) >= LEAST and are_plain and run[0].unit not in (POINTS, "")


def _in_time(run: Sequence[Statement]) -> list[Statement]:
    years = [YEAR.findall(each.between) for each in run]
    return sorted(run, key=lambda each: YEAR.findall(each.between)[-1]) if all(years) else [*run]


def _turns(words: re.Match[str], run: Sequence[Statement]) -> bool:
    first, then = (1 if RISING.match(words[each]) else -1 for each in ("first", "then"))
    steps = [now.value - before.value for before, now in pairwise(run)]
    return first == then or (steps[0] * first >= 0 and steps[-1] * then >= 0)
