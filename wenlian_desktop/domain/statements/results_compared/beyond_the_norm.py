"""A figure beside a norm with its words behind it: “平均14天，比20天的规定时限缩短6天”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import LESS, MORE, way_of

Hits = Iterator[Hit[int]]
WAY = "|".join(sorted((*MORE, *LESS), key=len, reverse=True))
BESIDE = re.compile("^，(?:也|均|平均|实际)?[比较](?:规定|要求|承诺|标准|计划|原定|原来|上年|去年|约定)?(?:的)?$")
APART = re.compile(
    "^(?:的)?(?:规定|法定|承诺|约定|合同|计划|标准|要求|原定|上年|去年|原来|目标|控制|定额)[^，。；\\d]{0,6}?"
    f"(?:还|又|约)?(?P<way>{WAY})(?:了|出)?$"
)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={
        "way": "写“{label}{stated}”，方向不对：{now}与{base}相比。",
        "amount": "写“{label}{stated}”，{now}与{base}相差{right}。",
    },
    remedy="核对两个数和增减的方向、数额。",
)
def beyond_the_norm(report: StatedReport) -> Hits:
    """What is told to be longer or shorter than a norm is so, by as much as it says."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for now, base, apart in zip(found, found[1:], found[2:], strict=False):
            said = APART.match(apart.between) if BESIDE.match(base.between) else None
            if said is None or not _is_one_thing(now, base, apart) or now.value == base.value:
                continue
            difference, way = now.value - base.value, way_of(said["way"])
            is_amount = apart.value != abs(difference)
            if is_amount or way * difference < 0:
                yield hit(
                    sentence.line, kind="amount" if is_amount else "way", label=apart.label, stated=apart.text,
                    now=now.text, base=base.text, right=written(abs(difference), apart.quantity),
                )  # fmt: skip


def _is_one_thing(now: Statement, base: Statement, apart: Statement) -> bool:
    is_one_unit = now.unit == base.unit == apart.unit and now.unit not in (RATE, POINTS, "")
    is_exact = not any(each.is_about for each in (now, base, apart))
    return is_one_unit and is_exact and now.depth == base.depth == apart.depth
