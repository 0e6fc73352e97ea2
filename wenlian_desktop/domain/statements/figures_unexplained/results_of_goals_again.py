"""A result told with its goal and rate, and again with its digits turned: “实际1.96万件” and “1.69万件”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, is_turned
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
GOAL = re.compile("(?:年度|全年)?(?:目标|计划|指标)(?:值|数)?(?:为|是)?$")
DONE = re.compile("^(?:全年|年内|实际)*(?:实际|完成|达到?|实现)(?:了|为|值|数)?$")
OTHER = re.compile("其中|[上去]年|同期|目标|计划|累计|上半年|季度|月")
LEAST = 3  # characters of a name


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”一处写实际{stated}，另一处写{other}。",
    remedy="核对后统一。",
)
def results_of_goals_are_told_alike(report: StatedReport) -> Hits:
    """A result that its rate of the goal confirms, against the same name with two digits in another order."""
    for sentence in report.with_figures(3):
        for goal, done, rate in zip(
            sentence.statements, sentence.statements[1:], sentence.statements[2:], strict=False
        ):
            name = _name(goal, done, rate)
            for each in report.statements if name else ():
                if _is_again(each, done, name) and report.is_of_year(each):
                    yield hit(each.line, done.line, name=name, stated=done.text, other=each.text)


def _name(goal: Statement, done: Statement, rate: Statement) -> str:
    """What the goal is of, where the result and its rate stand right behind it and agree."""
    said = GOAL.search(goal.label)
    is_pair = goal.unit == done.unit not in (MONEY, RATE, POINTS, "") and DONE.match(done.label) is not None
    is_right = rate.unit == RATE and bool(goal.value) and agrees(rate.quantity, 100 * done.value / (goal.value or 1))
    name = goal.label[: said.start()] if said else ""
    return name if is_pair and is_right and len(name) >= LEAST else ""


def _is_again(each: Statement, done: Statement, name: str) -> bool:
    if each.unit != done.unit or each.line == done.line or each.role is not FigureRole.PLAIN or each.is_about:
        return False
    told = each.label.removeprefix("（").replace("实际", "").replace("完成", "")
    is_named = len(told) >= LEAST and {*told} <= {*name} and not OTHER.search(each.between)
    return is_named and is_turned(each.quantity, done.value)
