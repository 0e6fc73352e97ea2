"""Two figures beside each other and the words between them that say which is more: “75.82万元，在75万元额度以内”.

“超过20万元” may tell by how much; but no figure is less than that, and none that is more is “未超过” it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, islice, pairwise
from operator import ge, gt, le, lt

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Holds = Callable[[Fraction, Fraction], bool]
SAID = re.compile(
    "^[，（]?[^，。；\\d]{0,8}?(?P<no>未能?|没有?|不)?(?:能|曾|再|有)?"
    "(?:(?P<over>超过|超出|突破|高于|高过|大于|多于)|(?P<under>低于|少于|小于|低过|短于))了?(?P<rest>[^，。；\\d]*)$"
)
IN = re.compile("^[，（][^，。；\\d]{0,8}?在(?![^，。；\\d]{0,3}基础)[^，。；\\d]{0,8}$")
WITHIN = re.compile("^的?[^，。；\\d]{0,8}?(?:以内|之内|以下|之下|范围内|额度内|限额内|预算内)")
NAMED_FIRST = re.compile("^[^，。；\\d]{0,4}[比较与]")
ELSE = re.compile("[一二两三四五六七八九]成|倍|幅度?$|率先|百分点")
NO_NOW = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.TARGET)
TOGETHER = re.compile("合起来|加起来|相加|合计|共计|总计|[两三四五六]项|[两三四五六]者")
NEAR = Fraction(3, 2)  # times: figures farther from each other are of other things


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{label}{stated}”与前面的{now}不符。"},
    remedy="核对两个数和高低用语，改正不符的一处。",
)
def figures_over_and_within(report: StatedReport) -> Hits:
    """A figure is on the side of the one behind it that the words between them tell."""
    for sentence in report.with_figures(2):
        for at, (now, base) in enumerate(pairwise(sentence.statements)):
            holds = _said(base) if base.unit not in (POINTS, "") else None
            value = _meant(sentence.statements[: at + 1], base) if holds else now.value
            if holds is None or not _are_two(now, base, value) or holds(value, base.value):
                continue
            is_told = any(
                each.value == abs(value - base.value) and each.unit == now.unit for each in sentence.statements
            )
            if not is_told and not any(holds(each, base.value) for each in _sums(sentence.statements[: at + 1])):
                yield hit(
                    base.line, kind=TURNED, label=base.label, stated=base.text + base.after[:8],
                    now=written(value, now.quantity),
                )  # fmt: skip


def _are_two(now: Statement, base: Statement, value: Fraction) -> bool:
    """Whether they are exact, of one unit, near each other, and no change or average."""
    is_exact = not (now.is_about or now.quantity.mark or base.quantity.mark) and now.role not in NO_NOW
    is_alike = is_same_unit(now, base) and now.depth == base.depth
    return is_exact and is_alike and 0 < value < NEAR * base.value < NEAR * NEAR * value


def _said(base: Statement) -> Holds | None:
    """What the words say of the figure before it and of this one; None where they say nothing."""
    if NAMED_FIRST.match(base.between) or ELSE.search(base.between):
        return None
    if IN.match(base.between) and WITHIN.match(base.after):
        return le
    said = SAID.match(base.between)
    if said is None:
        return None
    if said["over"]:
        return le if said["no"] else gt
    is_by_so_much = not (said["no"] or said["rest"].endswith("的") or base.after.startswith("的"))
    return None if is_by_so_much else ge if said["no"] else lt


def _meant(before: Sequence[Statement], base: Statement) -> Fraction:
    """The figure before it, or all of its unit in the sentence where words take them together."""
    run = [each.value for each in before if is_same_unit(each, base)]
    return sum(run, Fraction(0)) if run and TOGETHER.search(base.between) else before[-1].value


def _sums(before: Sequence[Statement]) -> Iterator[Fraction]:
    """What the figures of its unit up to the one before make: 甲30万元、乙20万元，超过上年40万元."""
    now = before[-1]
    run = [each.value for each in reversed(before) if is_same_unit(each, now) and now.unit != RATE]
    return islice(accumulate(run), 1, None)
