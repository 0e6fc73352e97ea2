"""Shares of a goal that the words name: “年内结项6个，达到年内结项目标的75%”, “达到15万，实际为12万，完成率80%”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
OF_GOAL = re.compile(
    "(?:达到|完成|为|占|是|相当于)(?:了)?(?P<name>[\u4e00-\u9fff]{3,10}?)(?:年度)?(?:目标|计划|任务)(?:值|数)?的$"
)
REACHED = re.compile("^”?，(?:全年|年末|年底)?实际(?:完成|达到?|为|达成)(?:了)?$")
DONE_RATE = re.compile("^，(?:目标)?(?:完成率|完成比例|完成|实现率)(?:为|了)?$")
GENERIC = re.compile("^(?:年度|全年|年初|预期|本年|整体|绩效|各项|既定|考核)+$")


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“完成数÷目标数”复算后改正。",
)
def shares_of_named_goals(report: StatedReport) -> Hits:
    """A share of a goal is what was done by the goal that has its name."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, rate in enumerate(found):
            said = OF_GOAL.search(rate.label) if rate.unit == RATE and not rate.is_about else None
            if said and not GENERIC.match(said["name"]):
                done = [each for each in found[:at] if each.label.endswith(said["name"])]
                goals = _goals(report, said["name"], done[0]) if len(done) == 1 else []
                if goals and len({each.value for each in goals}) == 1:
                    yield from _wrong(goals[0], done[0], rate)
        for goal, done_one, rate in zip(found, found[1:], found[2:], strict=False):
            is_beside = REACHED.match(done_one.between) is not None and DONE_RATE.match(rate.between) is not None
            if is_beside and rate.unit == RATE and goal.unit == done_one.unit == "" and goal.quantity.scale > 1:
                yield from _wrong(goal, done_one, rate)


def _goals(report: StatedReport, name: str, done: Statement) -> Sequence[Statement]:
    """The figures of that name told before, in the unit of the result, and not less than it is."""
    return [
        each for each in report.statements
        if each.line < done.line and each.unit == done.unit and each.label.endswith(name)
        and each.unit not in (RATE, POINTS) and each.value and not each.is_about
    ]  # fmt: skip


def _wrong(goal: Statement, done: Statement, rate: Statement) -> Hits:
    right = 100 * done.value / goal.value if goal.value else rate.value
    if not agrees(rate.quantity, right):
        shown = f"{bare(done.quantity, goal.quantity)}÷{bare(goal.quantity, goal.quantity)}"
        lines = dict.fromkeys((rate.line, goal.line))
        yield hit(*lines, label=rate.label, stated=rate.text, right=f"{shown}＝{written(right, rate.quantity)}")
