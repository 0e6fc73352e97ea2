"""Figures told of one thing in two places that a sentence calls the same: 账实相符, 前后一致, 没有差异.

“资产账面1258件，盘点1285件，账实相符”; “评分表写94.2%，正文写92.4%，两处没有差异”.
"""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
SAME = re.compile(
    "(?P<words>(?:账[账证实卡表物、]{1,6}|表实|两[处者相边]|二者|[三四]者|前后|口径|数据|数字|数量|相互|彼此|完全|都|与[^，。；\\d]{1,8}|逐[笔项条件一]核对|核对|[，；])"
    "[^，。；\\d]{0,6}?(?:一致|吻合|相符|相等|相同|无差异|没有差异|无出入|没有出入|对得上|无误|一样|分毫不差))(?P<end>[，。；）]|$)"
)
NOT_SAME = re.compile(
    "不(?:一致|相?符|吻合|等|同)|[未没](?:能)?(?:一致|对上)|差异(?:系|为|是|因)|应(?:当|予)?(?:保持)?一致|原因|调整后|更正|改为|变化|方向|要求一致|净值|折旧"
)
OTHER = (FigureRole.GROWTH, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD)
PLACED = re.compile(
    "账|表|册|卡|系统|盘点|登记|记载|正文|附件|第[一二三四五六七八九十\\d]+部分|清点|填|写|称|台账|统计|凭证|清单|合同|发票|平台|报告|记录|单"
)
ITEM = re.compile("[、和及与]")
PAIR, MOST_TOLD, MOST_APART, SHORT = ("one", "other"), 3, 2, 3  # figures before the words; times; digits


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{words}”，但{one}与{other}不同。"},
    remedy="核对两处数字，改正不符的一处或改写说法。",
)
def figures_called_the_same(report: StatedReport) -> Hits:
    """Two figures that a sentence calls the same are the same."""
    for sentence in report.with_figures(1):
        said = SAME.search(sentence.text) if not NOT_SAME.search(sentence.text) else None
        pair = _pair(sentence, said.start()) if said else None
        if said and pair and pair[0].value != pair[1].value:
            one, other = (f"“{each.label}{each.text}”" for each in pair)
            yield doubtful(sentence.line, kind=TURNED, words=said["words"].strip("，；"), one=one, other=other)


def _pair(sentence: Sentence, end: int) -> Sequence[Statement] | None:
    """The two figures before those words, where they are all that is told and stand in two places."""
    before = [each for each in sentence.statements if each.quantity.end <= end and not each.depth]
    pair = [each for each in before if is_same_unit(each, before[-1])]
    if len(pair) != len(PAIR) or len(before) > MOST_TOLD or pair[0].unit in ("", POINTS):
        return None
    if any(each.role in OTHER or each.is_about or each.value <= 0 for each in pair):
        return None
    small, large = sorted(each.value for each in pair)
    is_plain = "；" not in pair[1].between and not ITEM.match(pair[1].between)
    return pair if is_plain and large <= MOST_APART * small and _are_two_places(*pair) else None


def _are_two_places(one: Statement, other: Statement) -> bool:
    """Whether the second figure is where another account of the first is told, or a slip of the hand parts them."""
    first, second = (PLACED.search(each.between) or PLACED.match(each.after) for each in (one, other))
    if second is not None and (first is None or first[0] != second[0]):
        return True
    return first is not None and is_slip_of_digits(other.quantity, one.value, SHORT)
