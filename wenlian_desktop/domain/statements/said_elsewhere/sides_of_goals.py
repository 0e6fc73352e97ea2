"""A result and the goal told right after it: “52万次，没有达到50万次的目标”, “186人，超额完成200人的任务”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.totals_before_lists import whole_before
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
MISSED = re.compile(
    "^(?:仍|但|还|均|都)*(?:未能?|没有?|没能|尚未)(?:达到|达成|完成|实现|超过)(?:了)?(?:年度|全年|年初)?$"
)
REACHED = re.compile("^(?:已|均|都|也)*(?:超额(?:完成|实现)|超过|达到|高于|超出|突破|完成)(?:了)?(?:年度|全年|年初)?$")
OF_GOAL = re.compile(
    "^(?:以上)?的?(?:年度|全年|预期|绩效|既定|预定|年初|计划)?(?:目标|指标|任务|计划)(?:值|数|要求)?(?=[，。；、（]|$)"
)
LESS_IS_BETTER = re.compile("成本|支出|费用|能耗|投诉|时间|时长|用时|限")
NOT_NOW = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.GROWTH)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "说“{label}{stated}”的目标，前面写{now}。"},  # where no other rule tells it
    remedy="核对数额和说法，改正不符的一处。",
)
def results_are_on_their_side(report: StatedReport) -> Hits:
    """What is told to miss a goal is below it, and what is told to reach it is not."""
    for sentence in report.with_figures(2):
        for at, goal in enumerate(sentence.statements[1:]):
            now = whole_before(sentence.statements, at)
            if not _is_pair(now, goal) or not OF_GOAL.match(goal.after) or LESS_IS_BETTER.search(now.label):
                continue
            is_missed = MISSED.match(goal.label) is not None and now.value >= goal.value
            is_reached = REACHED.match(goal.label) is not None and now.value < goal.value
            if is_missed or is_reached:
                yield hit(sentence.line, kind=TURNED, label=goal.label, stated=goal.text, now=now.text)


def _is_pair(now: Statement, goal: Statement) -> bool:
    is_near = now.unit == goal.unit not in (POINTS, "") and goal.value / 2 <= now.value <= goal.value * 2
    is_beside = goal.between == f"，{goal.label}" and now.depth == goal.depth
    return is_near and is_beside and now.role not in NOT_NOW and not now.is_about and not goal.quantity.mark
