"""How far a result is from its goal: “超过目标112人次”, “完成目标的120%”, “为目标值的1.36倍”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.goals_told import LEAST_SHARED, NOISE, all_goal_lines, pairs_of, topic_of
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.recomputing.goals_and_results import TARGET_HEAD
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
GOAL = "(?:年度|全年|年初|预期|预定|既定|原定)?(?:的)?(?:目标|计划|任务|指标)(?:值|数|任务)?"
APART = re.compile(
    f"(?P<way>超过|超出|超额?|多于|高于|低于|少于|比|较){GOAL}(?:增加|减少|提[高升]|[多高]出?|少|低|超出?)?(?:了)?$"
)
OF_GOAL = re.compile("计划|目标|任务|应|须")
RATIO = re.compile(f"(?:完成|达到|达|为|是|占|相当于)(?:了)?[^，。；\\d]{{0,6}}?{GOAL}的$")
TIMES = "倍"
WORDS_BEFORE = 30  # characters before a figure that tell what it is


@dataclass(frozen=True)
class Goal:
    """A figure that is, or may be, a goal: where it stands, and the pairs of characters of its name."""

    line: int
    quantity: WrittenFigure
    words: frozenset[str] = frozenset()


IS_GOAL = re.compile("次?[多少增减高低超]")  # a figure with how far off the result is behind it
OF_ALL = re.compile("总[数量计]|合计|合起来|[两三四]项")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={
        "": "“{label}{stated}”不对：目标{goal}，完成{done}，应为{right}。",
        "way": "“{label}{stated}”方向不对：目标{goal}，完成{done}。",
    },
    remedy="对照目标值复算后改正。",
)
def results_against_goals(report: StatedReport) -> Hits:
    """What is told of a result beside its goal agrees with the goal that has its name."""
    for sentence in report.with_figures(1):
        if "目标" not in sentence.text and "计划" not in sentence.text and "任务" not in sentence.text:
            continue
        for at, each in enumerate(sentence.statements):
            done = [one for one in sentence.statements[:at] if _is_told_of(each, one)]
            goal = _goal_named(report, done) if done and not each.is_about else None
            if goal is None and done and not each.is_about and each.between == f"，{each.label}":
                done = done[-1:]  # 在册63个，2023年新增7个，超过目标2个: not of all there are
                goal = _goal_named(report, done)
            if OF_ALL.match(each.label) or IS_GOAL.match(each.after):
                continue  # 比计划110场多8场, and  课题5项、论文7篇，总数比目标多1项: of what they make together
            of = _of_goal(done, goal) if goal else each
            if goal and _is_other_way(each, of, goal.quantity):
                lines = dict.fromkeys((each.line, goal.line))
                aim = goal.quantity.text
                yield hit(*lines, kind="way", label=each.label, stated=each.text, goal=aim, done=of.text)
                continue
            if goal is None or any(_fits(each, one, like) for one in done for like in _possible(report, goal, one)):
                continue
            right = _right(each, of, goal.quantity)
            if right is not None:
                yield hit(
                    *dict.fromkeys((each.line, goal.line)),
                    label=each.label, stated=each.text, goal=goal.quantity.text, done=of.text,
                    right=written(right, each.quantity),
                )  # fmt: skip


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：目标{goal}，全文没有与它相差这么多的完成数。",
    remedy="对照目标值复算后改正。",
)
def differences_from_goals(report: StatedReport) -> Hits:
    """“比目标多12班”, its result told elsewhere: no figure of that unit is so far from the one goal of that unit."""
    for sentence in report.with_figures(1):
        for at, each in enumerate(sentence.statements):
            is_apart = APART.search(each.label) is not None and each.unit not in (RATE, PERCENT_POINTS, TIMES, "")
            if not is_apart or each.is_about or any(one.unit == each.unit for one in sentence.statements[:at]):
                continue
            goals = {one.quantity.value: one for one in _goals(report) if one.quantity.unit == each.unit}
            goal = next(iter(goals.values())) if len(goals) == 1 else None
            apart = _plausible(report, each, goal) if goal else set()
            if goal and apart and each.value not in apart:
                yield hit(each.line, goal.line, label=each.label, stated=each.text, goal=goal.quantity.text)


def _plausible(report: StatedReport, each: Statement, goal: Goal) -> set[Fraction]:
    """How far the figures that may be its result are from a goal, on the side that is told, up to twice as much."""
    of, is_less = goal.quantity.value, re.search("低于|少|低", each.label) is not None
    values = {one.quantity.value for one in _all_like(report, each)}
    return {abs(value - of) for value in values if (of / 2 < value < of if is_less else of < value < 2 * of)}


WHOLE_LIST = 4  # goals
LONG_NAME = 4  # pairs of characters


def _possible(report: StatedReport, goal: Goal, done: Statement) -> Iterator[WrittenFigure]:
    """The goals that a result may be held against: any figure of its unit, or, where its whole name is told, goals."""
    yield goal.quantity
    text = report.sentences[done.sentence].text[: done.quantity.start]
    is_by_name = len(goal.words) >= LONG_NAME and goal.words <= pairs_of(NOISE.sub("", text[-WORDS_BEFORE:]))
    is_by_name = is_by_name or len(_goals(report)) >= WHOLE_LIST  # all of them are told
    like = (each for each in _goals(report) if _are_of_one_kind(each.quantity.unit, done.unit))
    yield from (each.quantity for each in (like if is_by_name else _all_like(report, done)))
    yield from (each.quantity for each in report.by_line[done.line] if each.role is FigureRole.TARGET)


def _whole(done: Sequence[Statement]) -> Statement:
    """Of the figures told before, the one that the goal is of: the largest, its parts beside it."""
    return max(done, key=lambda one: one.value)


def _of_goal(done: Sequence[Statement], goal: Goal) -> Statement:
    """What was done of a goal: the largest told before, or the last, whichever is nearer to it."""
    return min((_whole(done), done[-1]), key=lambda one: abs(one.value - goal.quantity.value))


def _is_told_of(each: Statement, done: Statement) -> bool:
    if each.unit == PERCENT_POINTS and done.unit == RATE and not done.is_about:
        return APART.search(each.label) is not None
    if done.is_about or done.unit in (RATE, TIMES, ""):
        return False
    is_apart = each.unit == done.unit and APART.search(each.label) is not None
    return is_apart or (each.unit in (RATE, TIMES) and RATIO.search(each.label) is not None)


def _right(each: Statement, done: Statement, goal: WrittenFigure) -> Fraction | None:
    """What should stand there, for a goal."""
    if not goal.value:
        return None
    if each.unit == RATE and done.unit != RATE:
        return 100 * done.value / goal.value
    return done.value / goal.value if each.unit == TIMES else abs(done.value - goal.value)


def _is_other_way(each: Statement, done: Statement, goal: WrittenFigure) -> bool:
    """Whether a difference is as large as it says, but the result is on the other side of its goal."""
    said = APART.search(each.label)
    if not said or done.value == goal.value or abs(done.value - goal.value) != each.value:
        return False
    is_less = said["way"] in ("低于", "少于") or LESS.search(each.label) is not None
    return is_less == (done.value > goal.value)


LESS = re.compile("(?:少|低|减少)(?:了)?$")


def _fits(each: Statement, done: Statement, goal: WrittenFigure) -> bool:
    right = _right(each, done, goal)
    return right is not None and agrees(each.quantity, right, Fraction(0))


def _goal_named(report: StatedReport, done: Sequence[Statement]) -> Goal | None:
    """The one goal in the unit of a result that shares most words with it."""
    told = _whole(done)
    text = report.sentences[told.sentence].text[: told.quantity.start]
    behind = told.after if told.quantity.start == 0 else ""  # 41处文物建筑得到修缮
    own = pairs_of(NOISE.sub("", text[-WORDS_BEFORE:])) | topic_of(report, told) | pairs_of(NOISE.sub("", behind))
    goals = [each for each in _goals(report) if _are_of_one_kind(each.quantity.unit, told.unit)]
    best = max((len(each.words & own) for each in goals), default=0)
    nearest = [each for each in goals if len(each.words & own) == best]
    is_one = best >= LEAST_SHARED and len({each.quantity.value for each in nearest}) == 1
    return nearest[0] if is_one else None


PEOPLE = ("人", "名", "位")


def _are_of_one_kind(one: str, other: str) -> bool:
    """Whether two units count the same: a goal of 5200人, and 5386名 that were served."""
    return one == other or (one in PEOPLE and other in PEOPLE)


@lru_cache(2)
def _goals(report: StatedReport) -> tuple[Goal, ...]:
    """The goals of the tables and of the list of goals."""
    found = []
    for table in report.tables:
        target = next((at for at, head in reversed([*enumerate(table.heads)]) if TARGET_HEAD.search(head)), None)
        for row in table.rows if target is not None else ():
            figure = row.figure(target)
            found += [Goal(row.line, figure, frozenset(pairs_of(NOISE.sub("", row.name))))] if figure else []
    lines = all_goal_lines(report)
    for each in report.statements:
        if each.line in lines and each.role is not FigureRole.PER_HEAD:
            words = _words_of_goal(report.sentences[each.sentence].text, each)
            found.append(Goal(each.line, each.quantity, words))
    return tuple(found)


def _words_of_goal(text: str, each: Statement) -> frozenset[str]:
    """What a goal is of: the words since the figure before it; where they are few, all of its item."""
    marks = "[；。]" if "；" in text else "[；。、：]"
    own = pairs_of(NOISE.sub("", re.split(marks, each.between)[-1]))
    item = re.split(marks, text[: each.quantity.start])[-1]
    return frozenset(own if len(own) >= LEAST_SHARED else pairs_of(NOISE.sub("", item)))


def _all_like(report: StatedReport, done: Statement) -> Iterator[Goal]:
    """All figures of that unit: one of them may be the goal under another name."""
    for each in report.statements:
        if each.unit == done.unit and each.role is not FigureRole.DIFFERENCE and each is not done:
            yield Goal(each.line, each.quantity)
    for table in report.tables:
        for row in table.rows:
            figures = (cell.quantity for cell in row.cells)
            yield from (Goal(row.line, figure) for figure in figures if figure and _is_like(done, figure))


def _is_like(done: Statement, figure: WrittenFigure) -> bool:
    """Whether a cell may count what a result does: in its unit, or bare and as whole as that."""
    is_whole = figure.value.denominator == 1 or done.value.denominator > 1
    return figure.unit == done.unit or (not figure.unit and is_whole)


NEARLY = 10  # % points: farther off, the difference is from another goal
BEYOND = re.compile(
    f"(?P<way>超过|超出|超额?|多于|低于|少于|比){GOAL}(?P<less>少|低)?(?:多|增加)?$|(?P<over>超额|超计划|超目标|超任务)(?:完成|实现)?(?:了)?$"
)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：完成{done}、与目标相差{apart}，应为{right}。",
    remedy="按“完成数÷目标数”复算后改正。",
)
def rates_beside_a_difference(report: StatedReport) -> Hits:
    """“服务132场次，超过年度目标12场次，完成率110.00%”: the goal is what was done less what it is beyond."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for done, apart, rate in zip(found, found[1:], found[2:], strict=False):
            way = BEYOND.search(apart.label)
            is_rate = rate.unit == RATE and re.search("完成率(?:为|达)?$", rate.label) is not None
            if not way or not is_rate or done.unit != apart.unit or done.unit == RATE or done.is_about:
                continue
            if OF_GOAL.search(done.label):
                continue  # 计划228件，超额5件，完成率102.19%，实际完成233件
            is_less = way["way"] in ("低于", "少于") or way["less"]
            goal = done.value + apart.value if is_less else done.value - apart.value
            is_near = goal > 0 and abs(100 * done.value / goal - rate.value) <= NEARLY
            if is_near and not agrees(rate.quantity, 100 * done.value / goal):
                right = written(100 * done.value / goal, rate.quantity)
                yield hit(
                    sentence.line, label=rate.label, stated=rate.text, done=done.text, apart=apart.text, right=right
                )
