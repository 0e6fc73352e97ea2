"""The rate told of a result whose goal stands in the list of goals."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import NOISE, all_goal_lines, counts, matched_goals, name_of, pairs_of
from wenlian_desktop.domain.statements.quantities import RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_GOAL = re.compile("(?:目标|任务|计划)?(?:完成率|达成率)(?:为|是|达到?)?$")
SLACK, NEARLY = Fraction(1, 20), 15  # % points: what rounding may change; farther off the goal is another one
LOW, HIGH = Fraction(40), Fraction(250)  # %: a rate beyond is of something else


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：目标{goal}，{right}。",
    remedy="按“完成数÷目标数”复算后改正。",
)
def rates_of_listed_goals(report: StatedReport) -> Hits:
    """“储备3180吨，其中甲1620吨……，完成率106%”, of a goal of 3000吨 in the list of goals."""
    goals: dict[Statement, list[Statement]] = {}
    for goal, results in matched_goals(report):
        for done in results:
            goals.setdefault(done, []).append(goal)
    for done, of in goals.items():
        rate = _rate_of(report, done)
        if rate is None or len({goal.value for goal in of}) != 1 or not of[0].value or _is_known(report, done, rate):
            continue
        goal, right = of[0], 100 * done.value / of[0].value
        rounded = 100 * done.quantity.step / 2 / goal.value if done.quantity.scale > 1 else Fraction(0)
        if LOW < right < HIGH and not agrees(rate.quantity, right, rounded):
            like = goal.quantity
            terms = f"{bare(done.quantity, like)}÷{bare(like, like)}＝{written(right, rate.quantity)}"
            lines = dict.fromkeys((rate.line, goal.line))
            yield hit(*lines, label=rate.label, stated=rate.text, goal=goal.text, right=terms)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{label}{stated}”不对：目标{goal}，{right}。"},
    remedy="按“完成数÷目标数”复算后改正。",
)
def rates_of_goals_by_unit(report: StatedReport) -> Hits:
    """“作品92件、41件、35件，合计168件，完成率112%”: of the goal in that unit that shares a word with the sentence."""
    lines = all_goal_lines(report)
    goals = [each for each in report.statements if each.line in lines and counts(each) and not each.is_about]
    for sentence in report.with_figures(2) if goals else ():
        for before, rate in pairwise(sentence.statements) if sentence.line not in lines else ():
            if not _is_of_goal(before, rate):
                continue
            like = [each for each in goals if each.unit == before.unit and each.value]
            goal = _nearest_by_words(report, sentence.text[: rate.quantity.start], like)
            told = [each for each in sentence.statements if each.unit == before.unit and each.line == before.line]
            if goal is None or _is_of_any(rate, told, like) or is_quotient(report, rate):
                continue
            right = 100 * before.value / goal.value
            if LOW < right < HIGH and (abs(right - rate.value) <= NEARLY or is_slip_of_digits(rate.quantity, right)):
                terms = f"{bare(before.quantity, goal.quantity)}÷{bare(goal.quantity, goal.quantity)}"
                yield hit(
                    *dict.fromkeys((rate.line, goal.line)), kind=TURNED, label=rate.label, stated=rate.text,
                    goal=goal.text, right=f"{terms}＝{written(right, rate.quantity)}",
                )  # fmt: skip


BY_GOAL = re.compile(
    "(?:(?:为|是|占|相当于|完成|达到?|实现)了?)?(?:年度|全年|年初|预期|预定|既定|原定)?(?:的)?(?:目标|计划|任务)(?:值|数|任务)?的$"
)


def _is_of_goal(before: Statement, rate: Statement) -> bool:
    """Whether a rate stands right behind a count, and its words say that it is by the goal."""
    is_pair = rate.unit == RATE and counts(before) and not before.is_about and not rate.is_about
    if not is_pair or before.meaning.is_part_year or before.role in (FigureRole.TARGET, FigureRole.DIFFERENCE):
        return False
    return OF_GOAL.fullmatch(rate.label) is not None or BY_GOAL.fullmatch(rate.label) is not None


def _nearest_by_words(report: StatedReport, text: str, goals: Sequence[Statement]) -> Statement | None:
    """The one goal whose name shares most with the words before a rate."""
    words = pairs_of(NOISE.sub("", text))
    shared = [len(words & pairs_of(name_of(report, each))) for each in goals]
    most = max(shared, default=0)
    best = [each for each, times in zip(goals, shared, strict=True) if times == most]
    return best[0] if most and len(best) == 1 else None


def _is_of_any(rate: Statement, told: Sequence[Statement], goals: Sequence[Statement]) -> bool:
    """Whether a rate is that of any count of its sentence, or of all of them, by any goal of their unit."""
    values = (*(each.value for each in told), sum((each.value for each in told), Fraction(0)))
    return any(agrees(rate.quantity, 100 * value / goal.value, SLACK) for value in values for goal in goals)


def _rate_of(report: StatedReport, done: Statement) -> Statement | None:
    """The rate in the sentence of a result, with nothing but its parts between."""
    found = report.sentences[done.sentence].statements
    at = found.index(done)
    if done.is_about or done.meaning.is_part_year or any(each.unit == done.unit for each in found[:at]):
        return None
    parts = [*takewhile(lambda each: each.unit == done.unit, found[at + 1 :])]
    rate = next(iter(found[at + 1 + len(parts) :]), None)
    is_list = _are_parts(done, parts)
    is_rate = rate is not None and rate.unit == RATE and OF_GOAL.fullmatch(rate.between.lstrip("，（；"))
    return rate if is_list and is_rate and rate and not rate.is_about else None


def _are_parts(done: Statement, parts: Sequence[Statement]) -> bool:
    return not parts or (parts[0].opens_parts and sum(each.value for each in parts) == done.value)


def _is_known(report: StatedReport, done: Statement, rate: Statement) -> bool:
    """Whether a rate is that of another pair of its paragraph, or of another figure that may be its goal."""
    others = (each for each in report.statements if each.unit == done.unit and each.value and each is not done)
    return is_quotient(report, rate) or any(agrees(rate.quantity, 100 * done.value / each.value) for each in others)
