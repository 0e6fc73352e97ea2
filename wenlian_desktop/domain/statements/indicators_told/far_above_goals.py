"""Results that are 30 % or more above their goals: the goal may have been too low, or a digit is missing."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import matched_goals
from wenlian_desktop.domain.statements.indicators_told.goal_rows import goal_rows
from wenlian_desktop.domain.statements.indicators_told.told_pairs import is_explained, told_pairs
from wenlian_desktop.domain.statements.quantities import number
from wenlian_desktop.domain.statements.recomputing.goals_and_results import BETTER_LESS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
FAR = Fraction(13, 10)  # of a goal: what is 30 % above it
NO_COUNT = re.compile("指标$|^[合共总]计$|率|满意|占|投诉|事故|差错|天|工作日|时间|成本|得分|预算|支出|经费|资金|金额")
EXISTING = re.compile("(?:全[县市区省州]|共有|现有|累计|总数)[^，。；]{0,6}$")
RATE_OF_GOAL = re.compile("(?:完成率|完成(?:年度|全年)?(?:目标|计划|任务)的)(?:为|达到?|是)?$")


@rule(
    "C28",
    Level.WARNING,
    on=StatedReport,
    says={
        "": "“{name}”目标{goal}，完成{done}，为目标的{share}%，没有说明；目标值可能偏低。",
        "rate": "完成率{rate}，没有说明；目标值可能偏低。",
    },
    remedy="核对目标值和完成值；目标值设定偏低的，写明原因，下年调整。",
)
def results_far_above_goals(report: StatedReport) -> Hits:
    """A result is not 30 % or more above its goal without a word about it: in tables, in one clause, in two places."""
    told = set[int]()
    for found in (*_in_rows(report), *_in_clauses(report), *_listed(report), *_rates(report)):
        if found.places[0] not in told:
            told.add(found.places[0])
            yield found


def _is_far(goal: Fraction, done: Fraction) -> bool:
    """Whether a result is far above its goal: by more than a few, where the goal is a small one."""
    return 0 < goal * FAR <= done and (goal > SMALL or done - goal > A_FEW)


SMALL, A_FEW = 10, 3


def _in_rows(report: StatedReport) -> Hits:
    for rows in goal_rows(report):
        for row in rows:
            goal, done = row.goal, row.done
            is_pair = (goal is not None and done is not None and goal.unit in (done.unit, "")) or (
                done and not done.unit
            )
            if not is_pair or goal is None or done is None or row.reason or row.is_at_most:
                continue
            is_far = _is_far(goal.value, done.value) and not NO_COUNT.search(row.name + goal.unit)
            if is_far and not is_explained(report, row.line, row.name, done.text):
                yield _hit(row.line, None, row.name, (goal.text, goal.value), (done.text, done.value))


def _in_clauses(report: StatedReport) -> Hits:
    for pair in told_pairs(report):
        goal, done = pair.goal, pair.done
        is_far = _is_far(goal.value, done.value) and not NO_COUNT.search(pair.name)
        if is_far and not is_explained(report, done.line, pair.name, done.text):
            yield _hit(done.line, None, pair.name, (goal.text, goal.value), (done.text, done.value))


def _listed(report: StatedReport) -> Hits:
    for goal, results in matched_goals(report):
        done = min(results, key=lambda each: each.value)
        is_far = _is_far(goal.value, done.value) and not goal.is_about and not done.is_about
        is_one = (
            not EXISTING.search(report.sentences[done.sentence].text[: done.quantity.start])
            and not NO_COUNT.search(goal.label)
            and len({each.value for each in results}) == 1
            and not BETTER_LESS.search(goal.label)
        )
        is_one = is_one and not _is_reached_beside(report, goal, done)
        if is_far and is_one and not is_explained(report, done.line, goal.label, done.text):
            yield _hit(done.line, goal.line, goal.label, (goal.text, goal.value), (done.text, done.value))


def _is_reached_beside(report: StatedReport, goal: Statement, done: Statement) -> bool:
    """“收到申报作品486件，……评出获奖作品30件”: whether the sentence tells the very figure of the goal."""
    found = report.sentences[done.sentence].statements
    return any(each.unit == goal.unit and each.value == goal.value for each in found)


def _rates(report: StatedReport) -> Hits:
    for each in report.statements:
        is_far = each.unit == "%" and each.value >= 100 * FAR and RATE_OF_GOAL.search(each.label) is not None
        if is_far and not is_explained(report, each.line, "", each.text):
            yield hit(each.line, kind="rate", rate=each.text)


def _hit(line: int, other: int | None, name: str, goal: tuple[str, Fraction], done: tuple[str, Fraction]) -> Hit[int]:
    places = (line,) if other is None else (line, other)
    share = number(100 * done[1] / goal[1], 2)
    return hit(*places, name=name, goal=goal[0], done=done[0], share=share)
