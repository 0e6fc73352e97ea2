"""Figures that balance with those told beside them, whichever is told first: no rule may take some of them for all.

“新增91人，年初会员1692人，年末会员1779人，退出4人”: 1692＋91－4＝1779.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

UP = re.compile(
    "增|添|购|[进加]|入[库藏会]|新|接[收到]|征集|受赠|转入|[调迁]入|受理|纳管|纳入|立[项案]|招[收录聘募生]|识别|发展|登记|"
    "收治|吸[收纳]|建档|引进|捐[赠入]"
)
DOWN = re.compile(
    "减|报[废损]|损[耗毁]|剔|处置|核销|退(?!役)|注销|取消|淘汰|转出|[调迁]出|划[出转]|[失遗]|清[理退]|销号|解[除困聘]|脱[困贫]|[办审了]结|"
    "结[项案]|毕业|发[放出]|出库|领用|[售用]出|销售|撤|关[闭停]|离[职任校]|死亡|去世|移交|外借|用去|消耗|化解|终止|辞"
)
AT_FIRST = re.compile("年初|期初|[上去]年度?年?[末底]")  # what was there before the changes is not what they make
FEWEST, MOST = 4, 7  # figures: what there was, what came, what went, what there is
FARTHEST = 8  # lines


def is_settled(report: StatedReport, each: Statement) -> bool:
    """Whether a figure is that of what there was or is, and all that is told beside it makes it so."""
    return any(each is one or each.quantity == one.quantity for one in _settled(report).get(each.line, ()))


@lru_cache(2)
def _settled(report: StatedReport) -> dict[int, list[Statement]]:
    """What there was and is, by line, where all changes told beside it, or in the lines around it, make it."""
    by_unit: dict[str, list[Statement]] = {}
    for each in report.statements:
        if each.unit not in (RATE, POINTS, "") and not each.is_about:
            by_unit.setdefault(each.unit, []).append(each)
    found: dict[int, list[Statement]] = {}
    for told in by_unit.values():
        for each in _ends_of(told):
            found.setdefault(each.line, []).append(each)
    return found


def _ends_of(told: Sequence[Statement]) -> Iterator[Statement]:
    ways = [_way(each) for each in told]
    for begin in range(len(told) - FEWEST + 1):
        for end in range(begin + FEWEST, min(begin + MOST, len(told)) + 1):
            if -1 in ways[begin:end] and told[end - 1].line - told[begin].line <= FARTHEST:
                yield from _ends(told[begin:end], ways[begin:end])


def _ends(told: Sequence[Statement], ways: Sequence[int]) -> Iterator[Statement]:
    """What there was and is among figures all of which make one account."""
    still = [each for each, way in zip(told, ways, strict=True) if not way]
    changed = sum(way * each.value for each, way in zip(told, ways, strict=True))
    for last in still:
        if not AT_FIRST.search(last.label) and 2 * last.value == sum(each.value for each in still) + changed:
            yield from still


def _way(each: Statement) -> int:
    return int(UP.search(each.label) is not None) - int(DOWN.search(each.label) is not None)
