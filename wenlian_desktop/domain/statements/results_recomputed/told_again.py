"""Things told again by their number: “8家工作站全部挂牌”, where the report counts seven of them."""

import re
from collections.abc import Iterator
from itertools import combinations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OPENS = re.compile("^$|^(?:[^。]*[，；：。])?(?:这|该|上述|以上|全部|共有的|对|对没有[\u4e00-\u9fff]{2,6}的|向|为)?$")
NOUN = re.compile("^(?:的)?([\u4e00-\u9fff“”]{3,12})")
OF_SOME = re.compile("其中|其余|另|新增|新建|有|第|未|余下|剩余|每")
ALL = re.compile("全部|均|都|各|一致")
LEAST_NAME, SHORT, MOST_OFF = 4, 3, 2
EACH = re.compile("各(?:[\u4e00-\u9fff]{1,2})?$")  # 三个街道各建成1个
PARTS = 2  # others that make it together


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{what}”这里写{stated}，另一处写{other}。",
    remedy="核对后统一。",
)
def things_told_again(report: StatedReport) -> Hits:
    """A thing that opens a clause with its number has the number that it has where it is told first."""
    by_unit: dict[str, list[Statement]] = {}
    for each in report.statements:
        if each.unit not in (RATE, MONEY, POINTS, "") and each.role is FigureRole.PLAIN and not each.is_about:
            by_unit.setdefault(each.unit, []).append(each)
    for group in by_unit.values():
        for each in group if len(group) > 1 else ():
            noun = NOUN.match(each.after) if OPENS.match(each.between) else None
            if noun is None or OF_SOME.search(each.between[-4:]) or each.meaning.is_part_year or each.depth:
                continue
            other = _other(report, group, each, noun[1])
            if other:
                yield hit(*dict.fromkeys((each.line, other.line)), what=noun[1], stated=each.text, other=other.text)


def _other(report: StatedReport, group: list[Statement], each: Statement, noun: str) -> Statement | None:
    """The one figure that a thing has elsewhere, where it is nearly that told here."""
    is_all = ALL.search(report.sentences[each.sentence].text[each.quantity.end :].split("，")[0]) is not None
    name = noun[: LEAST_NAME if not is_all else LEAST_NAME - 1]
    told = [one for one in group if one is not each and name in one.label + one.after and one.line != each.line]
    goals = all_goal_lines(report) if told else set()
    told = [one for one in told if not EACH.search(one.label) and one.line not in goals]
    values = {one.value for one in told}
    if not told or len(values) != 1 or each.value in values:
        return None
    if each.value in {one.value for one in group if one.line == told[0].line}:
        return None  # 展览3场，实际举办2场
    if abs(told[0].value - each.value) in {one.value for one in group if one.line == each.line}:
        return None  # 33期在11月底前结束，1期推迟到12月
    sums = {one.value + two.value for one, two in combinations([one for one in group if one is not each], PARTS)}
    is_near = abs(told[0].value - each.value) <= MOST_OFF
    is_first = told[0].line < each.line or len(told) > 1
    return told[0] if is_near and is_first and (len(told) > 1 or is_all or each.value not in sums) else None
