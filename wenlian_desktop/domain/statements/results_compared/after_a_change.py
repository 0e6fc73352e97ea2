"""What a budget is after a change: “260.56万元。压减12.40万元，压减后248.16万元”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
AFTER = re.compile("^(?P<verb>压减|核减|调减|追减|削减|扣减|追加|调增|增列)后[^，。；\\d]{0,8}$")
MORE = ("追加", "调增", "增列")
BASES = (FigureRole.INITIAL, FigureRole.FULL)
FLOWS = (FigureRole.ADDED, FigureRole.CUT, FigureRole.TAKEN_BACK, FigureRole.CARRIED_IN)


@rule(
    "C04",
    Level.WARNING,
    on=StatedReport,
    says="写“{label}{stated}”，{terms}＝{right}。",
    remedy="按“原数±增减数”复算后改正。",
)
def what_is_left_after_a_change(report: StatedReport) -> Hits:
    """The one change of a paragraph taken from, or put to, the budget told before it."""
    for sentence in report.with_figures(1):
        for each in sentence.statements if "后" in sentence.text else ():
            said = AFTER.match(each.label) if each.unit == MONEY and not each.is_about else None
            told = _base_and_change(report.by_line[each.line], each, said["verb"]) if said else None
            if said is None or told is None:
                continue
            base, change = told
            right = base.value + change.value * (1 if said["verb"] in MORE else -1)
            if right != each.value:
                sign = "＋" if said["verb"] in MORE else "－"
                terms = f"{bare(base.quantity, base.quantity)}{sign}{bare(change.quantity, base.quantity)}"
                yield hit(
                    each.line, label=each.label, stated=each.text, terms=terms, right=written(right, base.quantity)
                )


def _base_and_change(group: Sequence[Statement], each: Statement, verb: str) -> tuple[Statement, Statement] | None:
    """The budget of the department that begins a paragraph, and the only flow between it and what is left."""
    before = [one for one in group[: group.index(each)] if one.unit == MONEY]
    bases = [one for one in before if one.role in BASES]
    flows = [one for one in before if one.role in FLOWS]
    is_plain = len(bases) == len(flows) == 1 and len(before) == 2 and verb in flows[0].label
    is_alike = is_plain and not bases[0].subject and not any(one.is_about for one in before)
    return (bases[0], flows[0]) if is_alike and before[0] is bases[0] else None
