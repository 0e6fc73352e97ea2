"""A part that is as much as its whole, beside others of its kind: “编制21名，其中参公编制9名、事业编制21名”."""

from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import summed
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.parts_and_wholes import OVERLAPPING, parted
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
KIND = 2  # last characters of the words of kinds that cannot overlap


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各部分之和为{sum}。",
    remedy="核对各部分和合计，改正不符的一处。",
)
def no_part_is_the_whole(report: StatedReport) -> Hits:
    """Of two kinds or more, none is all there is, if another is not nothing."""
    for whole, parts in parted(report):
        kinds = {part.label[-KIND:] for part in parts}
        is_all = any(part.value == whole.value for part in parts) and not any(part.is_about for part in parts)
        is_count = whole.unit not in (RATE, POINTS, "") and len({part.label for part in parts}) == len(parts)
        total = sum((part.value for part in parts), Fraction(0))
        is_disjoint = len(kinds) == 1 and not any(OVERLAPPING.search(part.label) for part in parts)
        is_told = any(each.value == total and each.unit == whole.unit for each in report.by_line[whole.line])
        if is_told:
            continue  # 在岗33人：机关14人，中心19人。按身份分，公务员14人，事业人员19人
        if is_all and is_count and is_disjoint and total > whole.value > 0 and not whole.is_about:
            yield hit(whole.line, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity))
