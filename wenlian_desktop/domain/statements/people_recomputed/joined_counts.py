"""Two counts joined by 和, and their sum told right behind them: “12个村和8个社区共20个点”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_turned
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
JOINED = re.compile("^[^，。；：\\d]{1,10}(?:和|与|及|以及)[^，。；：、\\d]{0,6}$")
SUMMED = re.compile("^[^，。；：、\\d]{1,10}(?:共计?|合计|总计|一共)$")
TENTH = 10  # of the sum: what is farther off counts something else


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，{right}。",
    remedy="核对各数，改正不符的一处。",
)
def joined_counts_make_their_sum(report: StatedReport) -> Hits:
    """“在12个村和8个社区共20个点”."""
    for sentence in report.with_figures(3):
        found = sentence.statements if "共" in sentence.text or "计" in sentence.text else ()
        for at, whole in enumerate(found[2:], 2):
            one, other = found[at - 2 : at]
            if not SUMMED.match(whole.between) or not JOINED.match(other.between) or not _are_alike(one, other, whole):
                continue
            right, is_list = one.value + other.value, at > 2 and _is_listed(found[at - 3], one)
            is_near = abs(right - whole.value) * TENTH <= right or is_turned(whole.quantity, right)
            if right != whole.value and is_near and not is_list:
                terms = f"{number(one.value, 0)}＋{number(other.value, 0)}＝{number(right, 0)}"
                yield hit(sentence.line, stated=f"共{whole.text}", right=terms)


def _are_alike(*told: Statement) -> bool:
    return all(
        each.unit == told[0].unit not in (RATE, MONEY, POINTS, "")
        and each.role is FigureRole.PLAIN
        and not each.is_about
        and each.depth == told[0].depth
        for each in told
    )


def _is_listed(before: Statement, one: Statement) -> bool:
    """Whether the first of two is one of a longer list."""
    return before.unit == one.unit and one.between[-len(one.label) - 1 :][:1] in "、，" and "；" not in one.between
