"""Goals listed in the text against the goals of a table, by their names: “举办展览8场” and a row that has 9."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant
from wenlian_desktop.domain.statements.goals_told import NOISE, all_goal_lines, name_of, pairs_of
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
from wenlian_desktop.domain.statements.vocabulary import FigureRole

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


CALLED = re.compile("^(?:以[内上下])?的[^，。；\\d]{0,6}(?:目标|指标|要求|任务|计划)")
OF_ANOTHER = re.compile("季度|半年|月[底末份]|其中|[上去明下]一?年|上期|预算|三公")
LEAST_SHARED, FARTHEST_BEFORE = 2, 50  # pairs of a name; characters of a sentence before a figure
GENERIC = ("个", "项", "次", "人", "场", "家", "条", "期", "%", "人次", "件")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}”的目标这里写{stated}，前面定的是{set}。"},  # where no other rule tells it
    remedy="核对后统一。",
)
def goals_are_told_again_alike(report: StatedReport) -> Hits:
    """“达到不高于138千克标准煤的目标”, where the list of goals has 不高于128千克标准煤."""
    lines = all_goal_lines(report)
    goals = [each for line in sorted(lines) for each in report.by_line.get(line, ()) if _is_exact(each)]
    for each in report.statements if goals else ():
        is_goal = each.role is FigureRole.TARGET or CALLED.match(each.after) is not None
        if each.line in lines or not is_goal or not _is_exact(each) or _is_set_anew(report, each):
            continue
        alike = [goal for goal in goals if goal.unit == each.unit]
        named = [goal for goal in alike if _is_of_name(report, goal, each, alike)]
        is_told = any(goal.value == each.value for goal in alike)
        if not is_told and len(named) == 1 and may_be_meant(each.quantity, named[0].value, named[0].value):
            name = NOISE.sub("", named[0].label)
            yield doubtful(each.line, named[0].line, kind=TURNED, name=name, stated=each.text, set=named[0].text)


def _is_exact(each: Statement) -> bool:
    is_own = not each.is_about and not each.meaning.is_part_year and OF_ANOTHER.search(each.label) is None
    return each.unit not in NO_GOAL and is_own


def _is_set_anew(report: StatedReport, each: Statement) -> bool:
    """Whether a sentence tells a goal of another year, or one that was changed."""
    text = report.sentences[each.sentence].text
    years = {int(year) for year in YEAR.findall(text)} if report.year else set[int]()
    return CHANGED.search(text) is not None or bool(years - {report.year})


YEAR, CHANGED = (
    re.compile("(20\\d\\d)年"),
    re.compile("调[整高低增减至到为]|[改定]为|[上下]调|拟|建议|[明下]一?年|今后"),
)


def _is_of_name(report: StatedReport, goal: Statement, each: Statement, alike: Sequence[Statement]) -> bool:
    """Whether the words before a figure bear the name of a goal, or nothing else has its unit."""
    before = report.sentences[each.sentence].text[max(each.quantity.start - FARTHEST_BEFORE, 0) : each.quantity.start]
    words = pairs_of(name_of(report, goal))
    shared = words & pairs_of(NOISE.sub("", before))
    is_named = len(shared) >= LEAST_SHARED and len(shared) * 3 >= len(words) * 2
    return is_named or (bool(shared) and len(alike) == 1 and goal.unit not in GENERIC)
