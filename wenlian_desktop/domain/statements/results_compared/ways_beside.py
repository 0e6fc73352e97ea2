"""A difference and its rate told beside each other go the same way: “多11.20万元，增幅17.73%”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
WAY_ALONE = re.compile("(?:(?P<up>增幅|升幅|涨幅|增长|上升|增加)|(?P<down>降幅|减幅|跌幅|下降|降低|减少))(?:了|为|达)*")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{apart}”之后写“{grown}”，增减方向相反。",
    remedy="核对两数，统一增减的说法。",
)
def rates_go_the_way_of_their_difference(report: StatedReport) -> Hits:
    """“比年初多11.20万元，降幅17.73%”: more, and then a rate of less, with no other words between them."""
    for sentence in report.with_figures(2):
        for apart, grown in pairwise(sentence.statements):
            said = WAY_ALONE.fullmatch(grown.label) if grown.unit == RATE else None
            is_beside = said is not None and grown.between == f"，{grown.label}"
            if not said or not is_beside or apart.role is not FigureRole.DIFFERENCE or apart.unit == RATE:
                continue
            if apart.meaning.way * (1 if said["up"] else -1) < 0:
                yield hit(sentence.line, apart=f"{apart.label}{apart.text}", grown=f"{grown.label}{grown.text}")
