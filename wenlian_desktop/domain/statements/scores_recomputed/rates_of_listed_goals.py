"""The rate told of a result whose goal stands in the list of goals."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.goals_told import matched_goals
from wenlian_desktop.domain.statements.quantities import RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
OF_GOAL = re.compile("(?:目标|任务|计划)?(?:完成率|达成率)(?:为|是|达到?)?$")
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
