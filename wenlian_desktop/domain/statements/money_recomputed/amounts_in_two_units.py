"""One amount told in two units: “1,258,600元，折合125.86万元”, “2.35亿元（折合23500万元）”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
CONVERTED = re.compile("^[，（]?(?:即|也就是|折合(?:人民币)?|折算(?:为|成)?|合(?:计)?|换算(?:为|成)?|约合)(?:为)?$")


@rule(
    "C13",
    Level.WARNING,
    on=StatedReport,
    says="“{stated}”不对：{like}合{right}。",
    remedy="换算后改正。",
)
def amounts_in_two_units_agree(report: StatedReport) -> Hits:
    """The same amount in another unit, told right after it."""
    for sentence in report.with_figures(2):
        for one, other in pairwise(sentence.statements):
            is_money = one.unit == other.unit == MONEY and one.quantity.scale != other.quantity.scale
            if not is_money or not CONVERTED.match(other.between) or one.is_about or "合计" in other.between:
                continue
            if abs(one.value - other.value) > max(one.quantity.step, other.quantity.step) / 2:
                stated = f"{other.label}{other.text}"
                yield hit(sentence.line, stated=stated, like=one.text, right=written(one.value, other.quantity))
