"""The goal of a row, or one told with its result, against the list of goals that has it under the same name."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.goals_told import NOISE, all_goal_lines, counts
from wenlian_desktop.domain.statements.indicators_told.goal_rows import GoalRow, goal_rows
from wenlian_desktop.domain.statements.indicators_told.told_pairs import told_pairs
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
ASIDE = re.compile("（[^（）]*）|\\([^()]*\\)|数量$|次数$|场次$|人数$|人次$|[^一-鿿]")
UNIT_BEHIND = re.compile("[（(](?P<unit>[一-鿿]{1,2})[）)]$")
UNIT_OF_ROW = re.compile("人次|场次|册次|车次|[篇部件幅首场次期个项人名户家册种卷台]$")
VERB = re.compile("^(?:全年|年内|年度)?(?:开展|举办|组织|完成|新增|实施|推进|创作|接待|发放|接收|办好|办)?")
LEAST_NAME, LEAST_END = 2, 4  # characters of the same name, and of one that another ends with
WAN = 10_000
Goal = tuple[str, str, Statement]


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”的目标这里写{goal}，目标中写{listed}。",
    remedy="核对目标值后统一。",
)
def goals_are_the_same(report: StatedReport) -> Hits:
    """“流动图书车下乡90车次” in the list of goals, 95 as the goal of the row 流动图书车下乡（车次）."""
    listed = list(_listed(report))
    if not listed or any("目标" in each.text and "调整" in each.text for each in report.sentences):
        return
    for line, name, unit, values, text in _told(report):
        alike = [(of, goal) for of, of_unit, goal in listed if of_unit == unit and goal.line != line]
        named = [goal for of, goal in alike if of == name] or [goal for of, goal in alike if _ends_with(of, name)]
        if named and not any(goal.value in values for goal in named):
            yield doubtful(line, named[0].line, name=name, goal=text, listed=named[0].text)


def _told(report: StatedReport) -> Iterator[tuple[int, str, str, set[Fraction], str]]:
    """Line, name and unit of a goal, what may be told as its value, and its words."""
    for row in (row for rows in goal_rows(report) for row in rows):
        behind, own = UNIT_BEHIND.search(row.name), UNIT_OF_ROW.search(row.words)
        unit = behind["unit"] if behind else own[0] if own else ""
        name = _bare(row.name)
        if row.goal and len(name) >= LEAST_NAME and (row.goal.unit or unit) not in ("", MONEY, "%", "分"):
            yield row.line, name, row.goal.unit or unit, _values(row), row.goal.text
    for pair in told_pairs(report):
        name = _bare(pair.name)
        if len(name) > LEAST_NAME:
            yield pair.goal.line, name, pair.goal.unit, {pair.goal.value, pair.done.value}, pair.goal.text


def _values(row: GoalRow) -> set[Fraction]:
    """The goal and the result of a row, which the list may tell too; in 万, where its head may say so."""
    values = {each.value for each in (row.goal, row.done) if each}
    return values | {each * WAN for each in values}


def _listed(report: StatedReport) -> Iterator[Goal]:
    lines = all_goal_lines(report)
    for each in report.statements:
        if each.line in lines and counts(each) and not each.is_about and not each.depth:
            for words in {each.label, each.after}:
                name = _bare(words)
                if len(name) >= LEAST_NAME:
                    yield name, each.unit, each


def _ends_with(listed: str, name: str) -> bool:
    return len(name) >= LEAST_END and listed.endswith(name)


def _bare(words: str) -> str:
    return VERB.sub("", ASIDE.sub("", NOISE.sub("", words)))
