"""Stocks over sentences: “年初968.20万元。添置使之增加74.60万元，报废减少31.45万元。一增一减之后，年末1,011.35万元”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
FIRST, LAST = re.compile("年初|期初|上年末|[上去]年底|原有|原存"), re.compile("年末|期末|年底|现有|现存|结存")
UP = re.compile("增|添|购|[进加]|入[库藏会]|新|接收|征集|受赠|转入|调入")
DOWN = re.compile("减|报废|剔|处置|核销|退|注销|淘汰|转出|调出|划[出转]|[失遗]|清理|销号")
NEAR, LEAST, MOST = 4, 1, 4  # lines; changes
MOST_OFF, SHORT = 8, 3  # a stock this many times what it is off; digits


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，按前文增减应为{terms}。"},
    remedy="按“年初＋增加－减少”核对，改正不符的一处。",
)
def stocks_go_up_and_down(report: StatedReport) -> Hits:
    """What there was, with all that came and went told after it, makes what there is."""
    for at, last in enumerate(report.statements):
        if last.unit in (RATE, POINTS, "") or not LAST.search(last.between) or last.is_about:
            continue
        told = [one for one in report.statements[max(at - 8, 0) : at] if is_same_unit(one, last)]
        first = next((one for one in reversed(told) if FIRST.search(one.between)), None)
        if first is None or first.sentence == last.sentence or last.line - first.line > NEAR:
            continue
        yield from _wrong(first, told[told.index(first) + 1 :], last)


def _wrong(first: Statement, changes: Sequence[Statement], last: Statement) -> Hits:
    ways = [_way(each) for each in changes]
    if not LEAST <= len(changes) <= MOST or 0 in ways or not _is_of_same(first, last):
        return
    right = first.value + sum((way * each.value for way, each in zip(ways, changes, strict=True)), Fraction(0))
    rest = last.value - right
    is_near = abs(rest) * MOST_OFF <= last.value
    if rest and right > 0 and (is_near or is_slip_of_digits(last.quantity, right, SHORT)):
        signed = "".join(f"{'＋' if way > 0 else '－'}{each.text}" for way, each in zip(ways, changes, strict=True))
        stated = last.label + last.text
        yield doubtful(
            last.line, kind=TURNED, stated=stated, terms=f"{first.text}{signed}＝{written(right, last.quantity)}"
        )


def _way(each: Statement) -> int:
    """1 for what came, -1 for what went, 0 for what tells neither or both."""
    words = each.between.rpartition("；")[2].rpartition("，")[2]
    return int(UP.search(words) is not None) - int(DOWN.search(words) is not None)


def _is_of_same(first: Statement, last: Statement) -> bool:
    """Whether the stocks are named alike: 固定资产原值, or 图书."""
    words = first.between + first.after[:4]
    return any(last.label[at : at + 2] in words for at in range(2, len(last.label) - 1))
