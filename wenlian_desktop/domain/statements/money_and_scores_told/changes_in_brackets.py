"""A change with both years in the bracket behind it: “少支出0.66万元（上年8.00万元，本年7.34万元），同比下降8.25%”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
BEFORE = re.compile("[上去前]一?年|原|年初|计划|预算|目标|调整前|改造前|期初|同期|基期")
NOW = re.compile("[本今当]年|现|年末|实际|决算|完成|调整后|改造后|期末|本期|报告期")
CHANGED = re.compile("[增减多少升降高低超涨]|节[约省]|压缩|回落|下浮|上浮")
NO_CHANGE = re.compile("其中|减免|少儿|多功能|高新|提高|降噪|升级")
BOTH = 2


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：{more}－{less}＝{right}。",
    remedy="按括号里的两个数复算，改正不符的一处。",
)
def changes_are_what_their_bracket_tells(report: StatedReport) -> Hits:
    """A change lies between the two figures of its bracket, and its rate is that of them."""
    for sentence in report.with_figures(BOTH + 1):
        found = sentence.statements
        for at in range(len(found) - BOTH):
            change, one, other = found[at : at + BOTH + 1]
            if _is_of_bracket(change, one, other) and (at + 3 == len(found) or found[at + 3].depth <= change.depth):
                more, less = sorted((one, other), key=lambda each: -each.value)
                if not _is_right(change, more, less):
                    yield _told(change, more, less)


def _is_of_bracket(change: Statement, one: Statement, other: Statement) -> bool:
    if (
        one.between[:1] != "（"
        or not other.depth == one.depth > change.depth
        or any(each.is_about or not each.value for each in (change, one, other))
    ):
        return False
    is_pair = is_same_unit(one, other) and one.unit not in (POINTS, "")
    is_of_them = is_same_unit(change, one) or (change.unit, one.unit) in OF_RATES or change.unit == RATE != one.unit
    is_told = CHANGED.search(change.label) is not None and NO_CHANGE.search(change.label) is None
    words = (one.label, other.label)
    is_of_times = any(map(BEFORE.search, words)) and any(map(NOW.search, words))
    return is_pair and is_of_them and is_told and is_of_times


OF_RATES = ((PERCENT_POINTS, RATE), ("百分点", RATE))


def _is_right(change: Statement, more: Statement, less: Statement) -> bool:
    apart = more.value - less.value
    if change.unit == RATE and more.unit != RATE:
        bases = (more.value, less.value)
        return any(agrees(change.quantity, 100 * apart / base, Fraction(1, 100)) for base in bases)
    return abs(change.value - apart) <= max(change.quantity.step, more.quantity.step, less.quantity.step) / 2


def _told(change: Statement, more: Statement, less: Statement) -> Hit[int]:
    like, apart = more.quantity, more.value - less.value
    right = written(apart, like) if more.unit != RATE else f"{number(apart, 2)}个百分点"
    if change.unit == RATE and more.unit != RATE:
        base = more if DOWN.search(change.label) else less
        right = f"{right}，{right}÷{base.text}＝{number(100 * apart / base.value, 2)}%"
    return hit(
        change.line, label=change.label, stated=change.text,
        more=bare(more.quantity, like), less=bare(less.quantity, like), right=right,
    )  # fmt: skip


DOWN = re.compile("[减少降低]|节|压缩|回落|下浮")
