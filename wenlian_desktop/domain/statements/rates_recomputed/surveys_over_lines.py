"""Surveys told over several lines: the answers in one, the satisfaction in the next, with how it is computed."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
ASKED = frozenset("份人名户位")
OF_TWO = re.compile(
    "(?:非常|很)满意[”]?(?:与|和|、|加|＋)[“]?(?:比较|较)?满意[”]?[^，。；]{0,10}(?:之和|合计|相加|占|除以|÷)"
)
MOST, NEXT = re.compile("^(?:非常|很|十分)满意"), re.compile("^(?:比较|较)?满意(?!度)")
LINES_ABOVE = 2
MOST_OFF = 20  # % points: farther off, it is that of something else


@rule(
    "C31",
    Level.WARNING,
    on=StatedReport,
    says="满意度写“{stated}”，按写明的算法{right}。",
    remedy="按有效份数复算后改正。",
)
def satisfaction_below_its_answers(report: StatedReport) -> Hits:
    """“非常满意542份，满意265份……”, and below it “非常满意与满意之和除以有效问卷，满意度93.84%”."""
    for line, group in report.by_line.items():
        rates = [each for each in group if each.role is FigureRole.SATISFACTION and not each.is_about]
        text = "".join(each.text for each in report.sentences if each.line == line) if len(rates) == 1 else ""
        if not text or not OF_TWO.search(text) or any(each.unit in ASKED for each in group):
            continue
        above = [each for at in range(line - LINES_ABOVE, line) for each in report.by_line.get(at, ())]
        pleased = [each for shape in (MOST, NEXT) for each in above if shape.search(each.label)]
        valid = [each for each in above if "有效" in each.label and each.unit in ASKED]
        if len(pleased) == len(("most", "next")) and len(valid) == 1:
            yield from _wrong(rates[0], pleased, valid[0])


def _wrong(rate: Statement, pleased: Sequence[Statement], valid: Statement) -> Hits:
    total = sum((each.value for each in pleased), Fraction(0))
    right = 100 * total / valid.value if valid.value else rate.value
    if not agrees(rate.quantity, right) and abs(rate.value - right) < MOST_OFF:
        terms = "＋".join(number(each.value, 0) for each in pleased)
        shown = f"（{terms}）÷{number(valid.value, 0)}＝{written(right, rate.quantity)}"
        yield hit(*dict.fromkeys((rate.line, pleased[0].line)), stated=rate.text, right=shown)
