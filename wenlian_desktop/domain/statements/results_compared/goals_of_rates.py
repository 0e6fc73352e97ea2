"""Rates against the goal that the report set for them elsewhere: its value, and how far the result is from it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
BARE_GOAL = re.compile("(?:年初|年度|全年|预期|绩效)?(?:的)?(?:目标|指标)值?(?:为|是)?")
FROM_GOAL = re.compile(
    "[比较](?:年初|年度|全年|预期|绩效)?(?:目标|指标)值?(?:高|低|多|少|高出|超出|低了|高了)"
    "|(?:低于|高于|超过|超出|不及|落后于?)(?:年初|年度|全年|预期|绩效|既定)?(?:目标|指标)值?(?:要求)?"
)
NAME = re.compile("[\u4e00-\u9fff]{1,8}?[率度](?=为|达|是|不低于|不少于|要?达到|≥|$)")
LEAST_NAME = 3  # characters
IN_GOAL = re.compile("不低于|不少于|达到?|≥|在|以上|目标")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={
        "two": "“{name}”的目标这里写{stated}，另一处写{other}。",
        "apart": "“{label}{stated}”不对：目标{goal}，完成{done}，相差{right}个百分点。",
    },
    remedy="核对目标值，前后一致，再按“完成值－目标值”复算。",
)
def rates_have_one_goal(report: StatedReport) -> Hits:
    """“满意度95.98%，目标95%” where the goals say 98%; “在线率98%，比目标高2个百分点” where they say 97%."""
    beside = [
        pair for sentence in report.with_figures(2) for pair in pairwise(sentence.statements) if _is_beside(*pair)
    ]
    goals = [each for each in report.statements if each.unit == RATE and _is_goal(each)] if beside else []
    listed = all_goal_lines(report) if beside else set[int]()
    for done, told in beside:
        name = _name(done)
        own = [
            each for each in goals if each.line != done.line and name and name in each.label and each.line < done.line
        ]
        own = [each for each in own if each.line in listed or "不低于" in each.label or "不少于" in each.label]
        if len(own) != 1 or sum(_name(each) == name for each, _ in beside) != 1:
            continue
        goal = own[0]
        if told.unit == RATE and told.value != goal.value:
            yield hit(told.line, goal.line, kind="two", name=name, stated=told.text, other=goal.text)
        elif told.unit != RATE and abs(done.value - goal.value) != told.value and told.quantity.step <= 1:
            yield hit(
                told.line, goal.line, kind="apart", label=told.label, stated=told.text, goal=goal.text,
                done=done.text, right=number(abs(done.value - goal.value), 2),
            )  # fmt: skip


def _is_beside(done: Statement, told: Statement) -> bool:
    """Whether the second figure is the goal of a rate, or how far it is from that."""
    if done.unit != RATE or done.is_about or told.is_about or told.between != f"，{told.label}":
        return False
    if told.unit == RATE:
        return BARE_GOAL.fullmatch(told.label) is not None
    return told.unit in (PERCENT_POINTS, "百分点") and FROM_GOAL.fullmatch(told.label) is not None


def _is_goal(each: Statement) -> bool:
    return not each.is_about and IN_GOAL.search(each.label + each.quantity.mark) is not None


def _name(each: Statement) -> str:
    """The name of a rate, its last words: 满意度, 在线率."""
    found = NAME.search(each.label.rpartition("的")[2])
    return found[0][-LEAST_NAME:] if found and len(found[0]) >= LEAST_NAME else ""
