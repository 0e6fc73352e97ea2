"""Places told with scores: “得94.8分，列第4名，前3名分别为97.2分、96.5分、95.1分”."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
OWN_PLACE = re.compile("第([1-9]\\d?)[名位]")
FIRST_ONES = re.compile("前([1-9]\\d?)[名位][^，。；\\d]{0,8}$")


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="得{own}列第{place}名，前面的却有{other}。",
    remedy="核对得分和名次。",
)
def places_follow_the_scores(report: StatedReport) -> Hits:
    """Who stands before one of a place has no fewer points."""
    for sentence in report.with_figures(1):
        place = OWN_PLACE.search(sentence.text) if "前" in sentence.text else None
        if place:
            points = [each for each in sentence.statements if each.unit == POINTS]
            own = [each for each in points if each.quantity.end <= place.start()][-1:]
            for each in _first_ones(sentence.text, points, int(place[1]) - 1) if own else ():
                if each.value < own[0].value:
                    yield hit(sentence.line, own=own[0].text, place=place[1], other=each.text)


def _first_ones(text: str, points: Sequence[Statement], count: int) -> list[Statement]:
    """The scores of the first so many, listed one after another."""
    for at, each in enumerate(points):
        said = FIRST_ONES.search(text[: each.quantity.start])
        if said and int(said[1]) == count:
            return [each, *takewhile(lambda one: one.between[:1] in "、和", points[at + 1 :])][:count]
    return []
