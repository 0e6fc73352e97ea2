"""What one thing rose and another fell, and what is left of both: “多支38.60万元，少支51.20万元，净减少12.60万元”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
NET = re.compile(
    "净[增减多少升降]|相抵|抵[减消扣]|轧差|冲抵|一[增减升降]一[增减升降]|增减(?:相|互)?|[两二]者合计|综合起来"
)
UP = re.compile("[增多升涨]|提高|追加|上浮|超支")
DOWN = re.compile("[减少降]|压缩|回落|下浮|节[约省]|收回")
WORDS = {1: "增加", -1: "减少"}
SAYS = {
    "way": "“{label}{stated}”方向不对：{terms}，是{way}。",
    "amount": "“{label}{stated}”不对：{terms}＝{right}。",
}


@rule("C50", Level.WARNING, on=StatedReport, says=SAYS, remedy="按增减相抵复算，改正数额或说法。")
def nets_are_what_both_changes_leave(report: StatedReport) -> Hits:
    """A net change told right behind one that rose and one that fell is what both leave, in its amount and its way."""
    for at in range(2, len(report.statements)):
        one, other, net = report.statements[at - 2 : at + 1]
        if not _is_net(one, other, net) or _is_one_of_more(report, at, one):
            continue
        ways = [_way(one), _way(other), _way(net)]
        if ways[0] * ways[1] != -1 or not ways[2]:
            continue
        made = ways[0] * one.value + ways[1] * other.value
        terms = f"{_signed(ways[0], one, net)}{_signed(ways[1], other, net)}".removeprefix("＋")
        if abs(made) == net.value and made * ways[2] < 0:
            yield hit(net.line, kind="way", label=net.label, stated=net.text, terms=terms, way=WORDS[-ways[2]])
        elif _is_wrong_amount(report, net, made) and abs(abs(made) - net.value) * 2 < max(one.value, other.value):
            right = written(abs(made), net.quantity)
            yield hit(net.line, kind="amount", label=net.label, stated=net.text, terms=terms, right=right)


def _is_wrong_amount(report: StatedReport, net: Statement, made: Fraction) -> bool:
    """Whether a net is not what was made, nor that with one more of its paragraph: 上年结转 is in the budget too."""
    more = (each.value for each in report.by_line[net.line] if each is not net and is_same_unit(each, net))
    return net.value not in {abs(made), *(abs(made + each) for each in more)}


def _is_net(one: Statement, other: Statement, net: Statement) -> bool:
    if NET.search(net.between) is None or net.unit in (RATE, POINTS, "") or net.line - one.line > 1:
        return False
    told = (one, other, net)
    is_plain = not any(each.is_about or each.depth for each in told)
    return is_plain and is_same_unit(one, net) and is_same_unit(other, net) and one.sentence == other.sentence


def _is_one_of_more(report: StatedReport, at: int, one: Statement) -> bool:
    """Whether a third change stands before the two: 增加38.25万元，增加100万元，压减14万元，三次净增124.25万元."""
    before = report.statements[at - 3 : at - 2] if at > 2 else ()
    return any(each.line == one.line and is_same_unit(each, one) and _way(each) for each in before)


def _way(each: Statement) -> int:
    """1 for what rose, -1 for what fell, by the last such word of its clause."""
    words = CLAUSE.split(each.label)[-1]
    ups, downs = [one.start() for one in UP.finditer(words)], [one.start() for one in DOWN.finditer(words)]
    up, down = max(ups, default=-1), max(downs, default=-1)
    return (up > down) - (down > up)


CLAUSE = re.compile("[：—]")


def _signed(way: int, each: Statement, like: Statement) -> str:
    return ("＋" if way > 0 else "－") + bare(each.quantity, like.quantity)
