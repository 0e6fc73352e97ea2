"""Goals that were missed, as a row of a table tells them, or with the name behind the figure, and no cause anywhere."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.goals_told import NOISE, STANDING, all_goal_lines, pairs_of
from wenlian_desktop.domain.statements.indicators_told.goal_rows import GoalRow, goal_rows
from wenlian_desktop.domain.statements.indicators_told.told_pairs import is_explained
from wenlian_desktop.domain.statements.quantities import number
from wenlian_desktop.domain.statements.recomputing.goals_and_results import BETTER_LESS, unmet_goals
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NO_GOAL = re.compile("执行率|进度|预算|支出|资金|经费|得分|分值|合计|控制率|成本|投诉|差错|时间|时限|天数偏差")
FEWER = "少于|低于|未达到?|没有达到|未完成|没有完成|比[^，。；]{0,4}(?:目标|计划)少|差"
LEAST_SHARED = 3  # pairs of characters


@rule(
    "C27",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”目标{goal}，完成{done}，没有写原因和改进措施。",
    remedy="写明没有完成的原因和改进措施。",
)
def short_rows_have_causes(report: StatedReport) -> Hits:
    """A row whose result is below its goal has a reason beside it, or a text tells one of its indicator."""
    known = {each.line for each in unmet_goals(report)}
    for rows in goal_rows(report):
        for row in rows:
            if row.line not in known and is_short(row) and not _is_told_why(report, row):
                yield _told(report, row)
    yield from _named_behind(report)


def is_short(row: GoalRow) -> bool:
    """Whether a result is below its goal, which is a least one."""
    goal, done = row.goal, row.done
    if goal is None or done is None or row.is_at_most or BETTER_LESS.search(row.words + row.written):
        return False
    is_pair = goal.unit == done.unit or not done.unit
    return is_pair and bool(row.name) and done.value < goal.value and not NO_GOAL.search(row.words)


def _is_told_why(report: StatedReport, row: GoalRow) -> bool:
    return (
        bool(row.reason)
        or row.done is None
        or _has_its_gap(report, row)
        or is_explained(report, row.line, row.name, row.done.text)
    )


def _has_its_gap(report: StatedReport, row: GoalRow) -> bool:
    """“≥40处｜38处（2处待拆迁）”: a row that tells what became of those that are missing."""
    if row.goal is None or row.done is None or not row.done.unit:
        return False
    text = next(each.text for each in report.manuscript.normal if each.number == row.line)
    behind = text.partition(row.done.text)[2]
    return re.match(f"（{number(row.goal.value - row.done.value, 0)}{row.done.unit}[^（）｜]", behind) is not None


def _told(report: StatedReport, row: GoalRow) -> Hit[int]:
    """At the row, and where a sentence says that it was missed."""
    name = row.name[-LEAST_NAME:]
    said = [each.line for each in report.sentences if name in each.text and re.search(FEWER, each.text)]
    return doubtful(
        *dict.fromkeys((row.line, *said)), name=row.name, goal=row.written, done=row.done.text if row.done else ""
    )


LEAST_NAME = 4  # characters


def _named_behind(report: StatedReport) -> Hits:
    """“为200户家庭实施无障碍改造” in the list of goals, “为186户家庭实施无障碍改造” among the results."""
    lines = all_goal_lines(report)
    goals = [each for each in report.statements if each.line in lines and _is_behind(each)] if lines else []
    later = [each for each in report.statements if each.line > max(lines) and _is_behind(each)] if goals else []
    for goal in goals:
        words = pairs_of(NOISE.sub("", goal.after))
        found = [
            each
            for each in later
            if each.unit == goal.unit and len(words & pairs_of(NOISE.sub("", each.after))) >= LEAST_SHARED
        ]
        values = {each.value for each in found}
        best = found[0] if len(values) == 1 and len(words) >= LEAST_SHARED else None
        if (
            best
            and goal.value / 2 < best.value < goal.value
            and not is_explained(report, best.line, goal.after, best.text)
        ):
            yield doubtful(best.line, goal.line, name=goal.after, goal=goal.text, done=best.text)


def _is_behind(each: Statement) -> bool:
    """Whether the name of what is counted stands behind its figure."""
    is_count = (
        each.unit not in ("元", "%", "分", "", "个百分点") and not each.is_about and not STANDING.search(each.label)
    )
    is_bare = len(NOISE.sub("", each.label)) <= 1 and len(each.after) > LEAST_SHARED
    return is_count and is_bare and each.role in (FigureRole.PLAIN, FigureRole.TARGET) and not each.meaning.is_part_year
