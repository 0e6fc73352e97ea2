"""What a bid, a price or a spending lies below another amount that is told: “中标价198.64万元，低于控制价16.36万元”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
APART = re.compile("(?:[低高少多]于|超[过出]|不足)(?P<what>[\u4e00-\u9fff]{2,10})$")
LIMIT = re.compile("不(?:得|能|应)?[低高少多超]|未|均|以[上下内]$")
LEAST, FAR = 2, 3  # figures before it; times it may be off the right value


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：{more}－{less}＝{right}。",
    remedy="按两数之差复算，改正不符的一处。",
)
def amounts_below_a_named_one_are_the_difference(report: StatedReport) -> Hits:
    """“低于控制价” and a small amount: what lies between that price, told before by its name, and the other."""
    for sentence in report.with_figures(LEAST + 1):
        for at, apart in enumerate(sentence.statements[LEAST:], LEAST):
            said = APART.search(apart.label) if apart.unit not in (RATE, POINTS, "") else None
            if said and not LIMIT.search(apart.label) and not apart.is_about:
                yield from _wrong(apart, said["what"], sentence.statements[:at])


def _wrong(apart: Statement, name: str, before: Sequence[Statement]) -> Hits:
    same = [each for each in before if is_same_unit(each, apart) and not each.is_about and not each.depth]
    bases = [each for each in same if name in each.label] or [each for each in same if _is_named(each, name)]
    now = next((each for each in reversed(same) if each not in bases), None)
    if len(bases) != 1 or now is None or len(same) != LEAST:
        return
    more, less = sorted((bases[0], now), key=lambda each: -each.value)
    right = more.value - less.value
    is_small = apart.value * LEAST < more.value and right > 0 and right < FAR * apart.value < FAR * FAR * right
    if is_small and not agrees(apart.quantity, right, more.quantity.rounding + less.quantity.rounding):
        like = apart.quantity
        yield hit(
            apart.line, label=apart.label, stated=apart.text,
            more=bare(more.quantity, like), less=bare(less.quantity, like), right=written(right, like),
        )  # fmt: skip


def _is_named(each: Statement, name: str) -> bool:
    """Whether two characters beside each other of a name stand in that of a figure, its last two above all."""
    return name[-2:] in each.label or len(pairs_of(name) & pairs_of(each.label)) * LEAST > len(pairs_of(name))
