"""Bounds that are told to be kept, and goals that are told to be reached: “控制在2.80万元以内”, “达到95%的目标”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.totals_before_lists import whole_before
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
KEPT = re.compile(
    "^(?:严格|均|都|有效)?(?:控制|限定|压缩|保持)在(?:了)?(?:[每单][人场户件次期册]|[人场户件次期册]均)?$"
)
WITHIN = re.compile("^(?:以内|之内|以下|范围内)")
REACHED = re.compile("^(?:均|都|已|也)?(?:达到|实现|完成)(?:了)?(?:不低于|不少于)?$")
OF_GOAL = re.compile("^(?:以上)?的(?:年度|预期|绩效|既定|预定|年初)?(?:目标|指标|要求|任务)")
NOT_NOW = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.GROWTH)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={
        "over": "说“{label}{bound}以内”，前面的{now}已超过。",
        "short": "说“{label}{bound}”的目标，前面的{now}没有达到。",
    },
    remedy="核对数额和说法，改正不符的一处。",
)
def bounds_are_kept(report: StatedReport) -> Hits:
    """The figure told right before a bound in its unit is within it; that before a goal has reached it."""
    for sentence in report.with_figures(1):
        for at, bound in enumerate(sentence.statements):
            now = _before(sentence.statements[:at], bound)
            if now is None:
                continue
            is_kept = KEPT.match(bound.label) is not None and WITHIN.match(bound.after) is not None
            is_reached = REACHED.match(bound.label) is not None and OF_GOAL.match(bound.after) is not None
            if is_kept and bound.unit == MONEY and now.value > bound.value and _is_head(now) == _is_head(bound):
                yield hit(bound.line, kind="over", label=bound.label, bound=bound.text, now=now.text)
            elif is_reached and now.value < bound.value and "率" not in bound.label:
                yield hit(bound.line, kind="short", label=bound.label, bound=bound.text, now=now.text)


def _is_head(each: Statement) -> bool:
    return re.search("[每单均]", each.label) is not None


def _before(before: Sequence[Statement], bound: Statement) -> Statement | None:
    """The only figure right before a bound, told in the clause before it."""
    now = whole_before(before, len(before) - 1) if before else None
    if now is None or now.unit != bound.unit or bound.unit in (POINTS, "") or now.is_about or now.role in NOT_NOW:
        return None
    is_clause = bound.between == f"，{bound.label}" or (bound.unit == RATE and bound.between.startswith("，"))
    return now if is_clause and now.depth == bound.depth else None
