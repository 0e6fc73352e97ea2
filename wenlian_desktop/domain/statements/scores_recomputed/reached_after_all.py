"""Goals told as missed that the figure before reaches: “占有效问卷的89.22%，目标未达成”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import all_goal_lines, matched_goals
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.recomputing.goals_and_results import BETTER_LESS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
MISSED = re.compile(
    "^[^，。；\\d]{0,6}，(?:年度|预期|全年|该项|这一|本项)?(?:目标|指标)(?:尚|仍)?(?:未|没有)(?:能)?(?:达成|达到|实现|完成)(?=[，。；]|$)"
    "|^[^，。；\\d]{0,6}，(?:尚|仍)?(?:未|没有)(?:能)?(?:达到?|实现|完成)(?:年度|预期|全年)?(?:的)?(?:目标值?|指标值?)(?=[，。；]|$)"
    "|^[^，。；\\d]{0,6}，(?:尚)?未达标(?=[，。；]|$)"
)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{stated}{words}”，目标是{goal}。",
    remedy="核对目标和结果，改正说法或数字。",
)
def missed_goals_are_below_them(report: StatedReport) -> Hits:
    """Nobody says a goal was missed whose figure reaches it."""
    if not any("未" in line.text or "没有" in line.text for line in report.manuscript.lines):
        return
    for goal, done in (*_of_satisfaction(report), *_counted(report)):
        missed = MISSED.match(report.sentences[done.sentence].text[done.quantity.end :])
        is_least = not BETTER_LESS.search(report.sentences[goal.sentence].text)
        if missed and is_least and done.value >= goal.value and done.line != goal.line:
            yield hit(*dict.fromkeys((done.line, goal.line)), stated=done.text, words=missed[0], goal=goal.text)


def _of_satisfaction(report: StatedReport) -> Iterator[tuple[Statement, Statement]]:
    """The one goal of satisfaction with each satisfaction told."""
    lines = all_goal_lines(report)
    goals = [each for each in report.statements if each.line in lines and _is_of_satisfaction(report, each)]
    for each in report.statements if len({goal.value for goal in goals}) == 1 else ():
        if each.line not in lines and _is_of_satisfaction(report, each):
            yield goals[0], each


def _is_of_satisfaction(report: StatedReport, each: Statement) -> bool:
    if each.unit != RATE:
        return False
    is_share = each.role is FigureRole.SHARE and "满意" in report.sentences[each.sentence].text
    return each.role is FigureRole.SATISFACTION or "满意度" in each.label or is_share


def _counted(report: StatedReport) -> Iterator[tuple[Statement, Statement]]:
    """The goals of the list with their results."""
    for goal, results in matched_goals(report):
        yield from ((goal, done) for done in results if len(results) == 1 and not done.is_about)
