"""How far the highest and the lowest of a list are apart: “依次为92分、93.5分和91.25分，最高与最低相差2.25分”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
SPREAD = re.compile(
    "^[，；]?(?:其中)?(?:最[高大多好][^，。；、\\d]{0,6}?(?:与|和|比|较)最[低小少差]|最[低小少差][^，。；、\\d]{0,6}?(?:与|和|比|较)最[高大多好])"
    "[^，。；\\d]{0,6}(?:相差|之差|差距|差额|极差|高|多|低|少|差)(?:仅)?(?:为|达|了|是)?$"
)
LISTED = re.compile("^[、，和与及]")
LEAST = 3


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“最大数－最小数”复算后改正。",
)
def spread_of_a_list(report: StatedReport) -> Hits:
    """The highest less the lowest of the list right before it."""
    for sentence in report.with_figures(1):
        for at, apart in enumerate(sentence.statements if "最" in sentence.text else ()):
            told = _list_before(sentence.statements[:at], apart) if SPREAD.match(apart.between) else []
            if len(told) < LEAST or apart.is_about:
                continue
            most, least = max(told, key=lambda each: each.value), min(told, key=lambda each: each.value)
            if most.value - least.value != apart.value:
                terms = f"{bare(most.quantity, most.quantity)}－{bare(least.quantity, most.quantity)}"
                right = written(most.value - least.value, apart.quantity)
                yield hit(apart.line, label=apart.label, stated=apart.text, right=f"{terms}＝{right}")


def _list_before(before: Sequence[Statement], apart: Statement) -> list[Statement]:
    """The figures of one unit right before, one after another."""
    run: list[Statement] = []
    for each in reversed(before):
        is_unit = each.unit == apart.unit or (each.unit == RATE and apart.unit == PERCENT_POINTS)
        if not is_unit or each.is_about or (run and not LISTED.match(run[0].between)):
            break
        run.insert(0, each)
    return run
