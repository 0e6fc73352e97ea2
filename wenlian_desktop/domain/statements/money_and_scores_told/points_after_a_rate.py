"""A rate, the one it is held against and the points between them: “76.25%，比75%的序时进度快1.25个百分点”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
Three = tuple[Statement, Statement, Statement]
UNITS = (PERCENT_POINTS, "百分点")
AGAINST = re.compile("^[，；]?[^，；。]{0,8}(?:比|较|与|同|高于|低于|超过|距|离)[^，；。]{0,8}$")
POINTED = re.compile("^(?:这一|这个|该|此|上述|此一)[^，；。]{0,6}(?:比|较|高于|低于)")
APART = re.compile(
    "^[^，；。]{0,10}?[，]?(?:了|又|再|还|尚|仅|只|分别)?"
    "(?:快|慢|高|低|多|少|差|落后|滞后|超前|领先|提前|提高|提升|上升|增加|增长|下降|降低|减少|回落|超出|相差)(?:出|了|过)?$"
)
TENTH = Fraction(1, 10)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{one}与{other}相差{right}个百分点。"},
    remedy="按两个比率之差复算，改正不符的一处。",
)
def points_after_a_rate_are_the_difference(report: StatedReport) -> Hits:
    """The points behind a rate and the one it is held against lie between the two."""
    for rate, base, points in _threes(report):
        right = abs(rate.value - base.value)
        slack = (rate.quantity.step + min(base.quantity.step, rate.quantity.step)) / 2
        is_right = abs(points.value - right) <= max(min(points.quantity.step, TENTH), slack)
        if not is_right and not _is_of_others(report, rate, base, points):
            yield doubtful(
                points.line, kind=TURNED, name=points.label, stated=points.text,
                one=rate.text, other=base.text, right=number(right, 2),
            )  # fmt: skip


def _threes(report: StatedReport) -> Iterator[Three]:
    for sentence in report.with_figures(2):
        found = sentence.statements
        for at in range(1, len(found)):
            points, base = found[at], found[at - 1]
            if points.unit not in UNITS or base.unit != RATE or not _are_apart(base, points):
                continue
            rate = found[at - 2] if at > 1 else _of_the_sentence_before(report, base)
            if rate and rate.unit == RATE and rate.depth == base.depth and not rate.is_about:
                yield rate, base, points


def _are_apart(base: Statement, points: Statement) -> bool:
    is_plain = not (base.is_about or points.is_about) and base.depth == points.depth
    return is_plain and bool(AGAINST.search(base.between)) and APART.search(points.between) is not None


def _of_the_sentence_before(report: StatedReport, base: Statement) -> Statement | None:
    """“阅读率为95.60%。|这一结果较上年的94.15%提高了1.45个百分点”: the last rate before, which is pointed to."""
    before = report.sentences[base.sentence - 1].statements if base.sentence else ()
    return before[-1] if before and POINTED.match(base.between) else None


def _is_of_others(report: StatedReport, rate: Statement, base: Statement, points: Statement) -> bool:
    """Whether another rate of the paragraph lies so far from what it is held against."""
    lines = {rate.line, points.line}
    others = (each for line in lines for each in report.by_line[line] if each.unit == RATE and each is not base)
    return any(abs(each.value - base.value) == points.value for each in others)
