"""An amount, what changed it, and the rate of that right behind: “年初的655.2万元被压减了16.8万元，幅度2.56%”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient, is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import LESS, MORE, FigureRole, way_of

Hits = Iterator[Hit[int]]
WAYS = "|".join(sorted((*MORE, *LESS), key=len, reverse=True))
CHANGED = {FigureRole.CUT: -1, FigureRole.TAKEN_BACK: -1, FigureRole.ADDED: 1}
RATED = re.compile(
    f"(?:追加|调增|追减|调减|核减|扣减|削减|变动|变化|增减|升降|{WAYS})(?:的)?(?:率|幅度?|比例|比率)(?:为|是|达|仅)?$"
)
SIGNED = re.compile("(?:变动|变化|增减|升降)率(?:为|是|达)?$")  # what has its sign
BASES = (FigureRole.INITIAL, FigureRole.FULL, FigureRole.REFERENCE)
FAR = 3  # times


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={
        TURNED: "“{name}{stated}”不对：{part}÷{whole}＝{right}。",
        "sign": "“{name}{stated}”的正负不对：前面是“{change}”。",
    },
    remedy="按“增减额÷原数”复算后改正。",
)
def rates_of_changes_told(report: StatedReport) -> Hits:
    """The rate behind a change is of the amount that was changed, and has its sign where its name leaves it open."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for base, change, rate in zip(found, found[1:], found[2:], strict=False):
            if _is_of_change(base, change, rate):
                yield from _told(report, base, change, rate)


def _is_of_change(base: Statement, change: Statement, rate: Statement) -> bool:
    is_rate = rate.unit == RATE and RATED.search(rate.label) is not None and not rate.is_about
    is_one = "；" not in change.between + rate.between and not base.is_about and not change.is_about
    is_pair = base.unit not in (RATE, POINTS, "") and is_same_unit(base, change) and 0 < change.value < base.value
    return is_rate and is_one and is_pair and base.role in BASES and _way(change) != 0


def _way(change: Statement) -> int:
    return CHANGED.get(change.role, 0) or (change.meaning.way if change.role is FigureRole.DIFFERENCE else 0)


def _told(report: StatedReport, base: Statement, change: Statement, rate: Statement) -> Hits:
    right, slack = quotient(change.quantity, base.quantity)
    if agrees(rate.quantity, right, slack) or agrees(rate.quantity, -right, slack):
        way = way_of(rate.label) or 1
        if SIGNED.search(rate.label) and rate.value * _way(change) * way < 0:
            yield hit(rate.line, kind="sign", name=rate.label, stated=rate.text, change=change.label + change.text)
    elif right / FAR < abs(rate.value) < right * FAR and not is_quotient(report, rate):
        part, whole = bare(change.quantity, base.quantity), bare(base.quantity, base.quantity)
        shown = written(right, rate.quantity)
        yield hit(rate.line, kind=TURNED, name=rate.label, stated=rate.text, part=part, whole=whole, right=shown)
