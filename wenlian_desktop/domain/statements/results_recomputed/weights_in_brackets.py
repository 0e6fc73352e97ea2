"""Weights of indicators told in brackets after their names: together they are 100."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
OF_INDICATORS = re.compile("一级指标|指标体系|四个方面|维度")
LEAST, HUNDRED, MOST_OFF = 3, Fraction(100), 10


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says="各项分值{sum}，不是100。",
    remedy="核对各项权重，合计为100。",
)
def weights_in_brackets_make_100(report: StatedReport) -> Hits:
    """“决策（15分）、过程（25分）、产出（30分）、效益（30分）” of a sentence about the indicators."""
    for sentence in report.with_figures(1):
        told = [
            each for each in sentence.statements
            if each.unit == POINTS and each.depth == 1 and not each.label and re.fullmatch("[^（]*（", each.between)
        ]  # fmt: skip
        total = sum((each.value for each in told), Fraction(0))
        is_of_all = OF_INDICATORS.search(sentence.text) is not None and "得" not in sentence.text
        if len(told) >= LEAST and is_of_all and 0 < abs(total - HUNDRED) <= MOST_OFF:
            terms = "＋".join(number(each.value, 2) for each in told)
            yield hit(sentence.line, sum=f"{terms}＝{number(total, 2)}")
