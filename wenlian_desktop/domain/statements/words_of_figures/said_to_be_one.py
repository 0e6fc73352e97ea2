"""Two figures said to be one: “年初预算350.00万元与全年预算362.00万元是同一个数”, “余额18.6万元与账单16.8万元一致”."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
JOINED = re.compile("^[，]?(?:[这该]数)?[^，。；\\d]{0,6}?[与和同跟、，]")
SAME = re.compile(
    "^[^，。；\\d]{0,8}(?:，(?:[两二]者|[两二]数|二者|前后|彼此)[^，。；\\d]{0,4}?)?"
    "(?:是同一个?数|同为一个?数|是一个数|一致|相等|相同|相符|吻合|一样|分毫不差|对得上|没有差[异别])(?=[，。；）]|$)"
)
DENIED = re.compile("不|未|没有?(?!差)|差异在|基本|大[致体]|口径|方向|趋势|单位")
NEAR = Fraction(3, 2)  # times: figures farther from each other are of other things


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "说“{words}”，两个数却是{one}和{other}。"},
    remedy="核对两个数，改正不符的一处。",
)
def figures_said_to_be_one(report: StatedReport) -> Hits:
    """Two figures that are said to be the same are the same."""
    for sentence in report.with_figures(2):
        for one, other in pairwise(sentence.statements):
            if not _are_two(one, other):
                continue
            said = SAME.match(sentence.text[other.quantity.end :])
            if said and not DENIED.search(said[0]) and JOINED.match(other.between):
                yield hit(other.line, kind=TURNED, words=said[0].strip("，"), one=one.text, other=other.text)


def _are_two(one: Statement, other: Statement) -> bool:
    """Whether they are exact, differ, and are near enough to be meant as one."""
    is_exact = not (one.is_about or other.is_about) and one.value != other.value
    is_alike = is_same_unit(one, other) and one.unit not in (POINTS, "") and one.depth == other.depth
    step = max(one.quantity.step, other.quantity.step) if one.unit == RATE else one.quantity.rounding
    is_near = 0 < one.value < NEAR * other.value < NEAR * NEAR * one.value
    return is_exact and is_alike and is_near and abs(one.value - other.value) > step
