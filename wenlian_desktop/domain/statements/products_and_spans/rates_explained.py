"""Rates that are explained right behind by the two figures that make them: “控制率为92.50%，即编制40名、在职37人”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient, is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
THAT_IS, NEXT = (
    re.compile("^[，（：—]{1,2}(?:即|也就是说?|就是)[^，。；]{0,12}$"),
    re.compile("^[、和][^，。；、\\d]{0,12}$"),
)
OTHER = re.compile("其中|另|目标|要求|标准|提高|下降|增|减|上年|去年")
ALL, NEAR = 100, 5  # %, % points: farther off it is of something else


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{part}÷{whole}＝{right}。"},
    remedy="按两个数复算后改正。",
)
def rates_are_as_explained(report: StatedReport) -> Hits:
    """A rate is what one of the two figures told behind 即 is of the other, or what lies between them."""
    for sentence in report.with_figures(3):
        found = sentence.statements if "即" in sentence.text or "就是" in sentence.text else ()
        for rate, one, other in zip(found, found[1:], found[2:], strict=False):
            if rate.unit == RATE and not rate.is_about and _explain(one, other) and not is_quotient(report, rate):
                yield from _wrong(rate, *sorted((one, other), key=lambda each: each.value))


def _explain(one: Statement, other: Statement) -> bool:
    is_pair = is_same_unit(one, other) and one.unit not in (RATE, POINTS, "") and min(one.value, other.value) > 0
    is_plain = not OTHER.search(one.between + other.between) and not one.is_about and not other.is_about
    return is_pair and is_plain and bool(THAT_IS.match(one.between) and NEXT.match(other.between))


def _wrong(rate: Statement, less: Statement, more: Statement) -> Hits:
    part, slack = quotient(less.quantity, more.quantity)
    rights: list[Fraction] = [part, ALL - part, ALL * ALL / part, ALL * ALL / part - ALL]
    near = min(rights, key=lambda right: abs(right - rate.value))
    is_right = any(agrees(rate.quantity, right, slack) for right in rights)
    if is_right or abs(near - rate.value) > NEAR or near not in (part, rights[2]):
        return
    of, whole = (less, more) if near == part else (more, less)
    yield doubtful(
        rate.line, kind=TURNED, name=rate.label, stated=rate.text, part=bare(of.quantity, more.quantity),
        whole=bare(whole.quantity, more.quantity), right=written(near, rate.quantity),
    )  # fmt: skip
