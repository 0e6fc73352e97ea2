"""One amount told in two units: “1,258,600元，折合125.86万元”, “2.35亿元（折合23500万元）”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
IN_UNIT = "(?:[^，。；\\d]{0,4}?[千万亿]元)?"
CONVERTED = re.compile(
    f"^[，（]?(?:即|也就是|(?:折合(?:人民币)?|折算|折|合(?:计)?|换算|约合|换|统一)(?:后|成|为)?{IN_UNIT})(?:后)?(?:为|是|即|有)?$"
)
OVER_LINES = re.compile(f"(?:^|，)(?:折合|折算|换算|换)(?:成|为|后)?{IN_UNIT}(?:后|时)?(?:为|是|即)?$")


@rule(
    "C13",
    Level.WARNING,
    on=StatedReport,
    says="“{stated}”不对：{like}合{right}。",
    remedy="换算后改正。",
)
def amounts_in_two_units_agree(report: StatedReport) -> Hits:
    """The same amount in another unit, told right after it, or first in the next sentence."""
    for sentence in report.with_figures(1):
        for one, other in pairwise(sentence.statements):
            if CONVERTED.match(other.between) and not one.is_about and "合计" not in other.between:
                yield from _converted(one, other)
        first = sentence.statements[0]
        before = report.sentences[sentence.number - 1].statements if sentence.number else ()
        if before and first.unit == MONEY and OVER_LINES.search(first.between) and not before[-1].is_about:
            yield from _converted(before[-1], first)


def _converted(one: Statement, other: Statement) -> Hits:
    is_money = one.unit == other.unit == MONEY and one.quantity.scale != other.quantity.scale
    if is_money and abs(one.value - other.value) > max(one.quantity.step, other.quantity.step) / 2:
        lines = dict.fromkeys((other.line, one.line))
        yield hit(*lines, stated=f"{other.label}{other.text}", like=one.text, right=written(one.value, other.quantity))
