"""What was moved from one class of the budget to another: “从基本支出调剂36万元用于…项目”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
MOVED = re.compile(
    "(?P<from>基本|项目)(?:支出|经费)(?:预算)?(?:中|内|里)?(?:向[^，。；]{2,10})?(?:调剂|调整|调出|划转|划出|调减|调入|转入)(?:出|使用)?(?:资金|经费)?$"
)
OTHER = {"基本": "项目", "项目": "基本"}


@rule(
    "C04",
    Level.WARNING,
    on=StatedReport,
    says="调剂写“{stated}”，{name}支出调整前后相差{right}。",
    remedy="按调整前后的预算数核对，改正不符的一处。",
)
def transfers_between_classes(report: StatedReport) -> Hits:
    """What a class gave is what it had less what it has, where the other class had just that more."""
    for each in report.statements:
        moved = MOVED.search(each.label) if each.unit == MONEY and not each.is_about else None
        apart = _given(report, moved["from"]) if moved else None
        if moved and apart and apart != each.value:
            yield hit(each.line, stated=each.text, name=moved["from"], right=written(apart, each.quantity))


def _given(report: StatedReport, name: str) -> Fraction | None:
    """What a class lost from the initial budget to the full one, if the other gained as much beside what was added."""
    lost, gained = _change(report, f"{name}支出"), _change(report, f"{OTHER[name]}支出")
    if lost is None or gained is None or lost >= 0:
        return None
    money = [each for each in report.statements if each.unit == MONEY and not each.depth and report.is_of_year(each)]
    added = {Fraction(0), *(each.value for each in money if each.role is FigureRole.ADDED)}
    added.add(sum({each.value for each in money if each.role is FigureRole.ADDED}, Fraction(0)))
    return -lost if any(gained - more == -lost for more in added) else None


def _change(report: StatedReport, name: str) -> Fraction | None:
    before, after = report.facts(FigureRole.INITIAL, name), report.facts(FigureRole.FULL, name)
    return after[0].value - before[0].value if len(before) == len(after) == 1 else None
