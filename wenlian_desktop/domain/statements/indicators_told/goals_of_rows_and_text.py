"""Goals listed in the text against the goals of a table, by their names: “举办展览8场” and a row that has 9."""

from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.indicators_told.goal_rows import GoalRow, goal_rows
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS
from wenlian_desktop.domain.statements.said_elsewhere.rows_and_text import (
    ASIDE,
    NUMBER_BEFORE,
    UNIT_BEHIND,
    VERB_BEFORE,
)
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
NO_GOAL = (MONEY, POINTS, "")
LEAST_NAME, FAR = 2, 2  # characters of a name; times that another goal is more


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}”的目标正文写{stated}，表中写{tabled}。"},  # where no other rule tells it
    remedy="核对后统一。",
)
def goals_are_told_alike(report: StatedReport) -> Hits:
    """A goal of the text has the value that its row has, by the same name and in the same unit."""
    rows = [row for group in goal_rows(report) for row in group if row.goal]
    lines = all_goal_lines(report) if rows else frozenset()
    told = [each for line in sorted(lines) for each in report.by_line.get(line, ()) if each.unit not in NO_GOAL]
    for row in rows:
        name = _name(row)
        named = [each for each in told if _is_named(each, name, row)] if len(name) >= LEAST_NAME else []
        if len(named) == 1 and row.goal and _is_other(named[0], row):
            tabled = row.goal.text
            yield doubtful(named[0].line, row.line, kind=TURNED, name=name, stated=named[0].text, tabled=tabled)


def _name(row: GoalRow) -> str:
    return VERB_BEFORE.sub("", NUMBER_BEFORE.sub("", ASIDE.sub("", row.name)))


def _is_named(each: Statement, name: str, row: GoalRow) -> bool:
    unit = UNIT_BEHIND.search(row.name)
    of = (row.goal.unit if row.goal else "") or (unit["unit"] if unit else "")
    said = each.label.rstrip("不少低于达到至超过共为≥约")
    return each.unit == of and VERB_BEFORE.sub("", said) == name and not each.is_about


def _is_other(each: Statement, row: GoalRow) -> bool:
    """Whether the goals differ, by less than twice, and the row does not tell that of the text as well."""
    goal, done = row.goal, row.done
    if goal is None or goal.value == each.value or (done and done.value == each.value):
        return False
    return max(goal.value, each.value) < FAR * min(goal.value, each.value)
