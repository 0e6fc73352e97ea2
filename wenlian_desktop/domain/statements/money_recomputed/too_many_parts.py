"""Amounts of a list some of which make the whole before the list has ended."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import summed
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
OPENS = re.compile("^，(?:其中|包括|由)(?:：|，)?[\u4e00-\u9fff“”（）]{2,14}$")
LEAST = 3


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各部分之和为{sum}。",
    remedy="核对各部分，改正不符的一处。",
)
def no_more_parts_than_the_whole(report: StatedReport) -> Hits:
    """“资产348万元，其中流动资产61万元、固定资产287万元、无形资产12万元”: all of one list are parts of it."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, whole in enumerate(found[:-LEAST]):
            if whole.unit == MONEY and OPENS.match(found[at + 1].between) and not whole.is_about:
                parts = _list(found[at + 1 :])
                sums = [*accumulate(part.value for part in parts)]
                if len(parts) >= LEAST and whole.value in sums[1:-1] and parts[-1].value > 0:
                    yield hit(sentence.line, stated=whole.text, sum=summed([p.quantity for p in parts], whole.quantity))


def _list(found: Sequence[Statement]) -> list[Statement]:
    """The amounts of a list with the mark 、 between all of them, at one depth."""
    parts = [found[0]]
    for each in found[1:]:
        if each.between != f"、{each.label}" or each.unit != MONEY or each.depth != found[0].depth:
            break
        parts.append(each)
    return parts if not any(part.is_about for part in parts) else []
