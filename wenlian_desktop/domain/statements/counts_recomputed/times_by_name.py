"""So many times another figure that is only named (下半年场次是上半年的3倍), and 翻番 beside the times it is of."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
TIMES = "倍"
NAMED = re.compile(
    "^[，；](?P<now>[\u4e00-\u9fff“”]{2,12}?)(?:约)?(?:是|为|达到?|相当于)(?P<base>[\u4e00-\u9fff“”]{2,12}?)的$"
)
OF_ANOTHER_TIME = re.compile("[上去同]年|同期|上届|上期|往年|20\\d\\d|计划|预算|目标|全[国省市县]|平均")
COUNTED = re.compile("(?:场次|人数|人次|数量|件数|总数|金额|支出|规模|用量|产量|面积|数|的)+$")
DOUBLED = re.compile("翻(?:了)?(?P<times>[一两二三])番|翻番")
BEHIND = re.compile(
    "^[，（]?(?:实现|达到|接近|已|即|也就是|为|是|完成|总体|全年|同比|比上年|较上年|规模|总量)*(?:了)?$"
)
SLACK, MOST_OFF = Fraction(1, 25), Fraction(3, 20)
NO_FIGURE = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.PER_HEAD)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={"named": "“{written}”不对：{right}。", "doubled": "“{written}”不对：{times}应是{right}。"},
    remedy="按两个数复算后改正。",
)
def times_by_name(report: StatedReport) -> Hits:
    """“上半年3场、下半年9场，下半年场次是上半年的2倍”, “是上年80万元的2倍，实现翻两番”."""
    for sentence in report.sentences:
        if TIMES not in sentence.text:
            continue
        for at, times in enumerate(sentence.statements):
            if times.unit == TIMES and not times.quantity.mark:
                yield from _by_name(sentence.statements[:at], times)
                yield from _doubled(sentence, times)


def _by_name(before: Sequence[Statement], times: Statement) -> Hits:
    """The two figures of one unit before it that have these names, each told once."""
    said = NAMED.match(times.between)
    if said is None or OF_ANOTHER_TIME.search(said["base"] + said["now"]):
        return
    now, base = (_of_name(before, COUNTED.sub("", said[name])) for name in ("now", "base"))
    if now is None or base is None or now is base or now.unit != base.unit:
        return
    right = now.value / base.value
    if abs(right - times.value) > times.quantity.step / 2 + right * SLACK * (now.is_about or times.is_about):
        like = base.quantity
        shown = f"{bare(now.quantity, like)}÷{bare(like, like)}＝{number(right, 2)}倍"
        yield hit(times.line, kind="named", written=f"{times.label}{times.text}", right=shown)


def _of_name(before: Sequence[Statement], name: str) -> Statement | None:
    """The only figure whose words end with a name."""
    named = [each for each in before if len(name) > 1 and each.label.endswith(name) and _is_plain(each)]
    return named[0] if len(named) == 1 else None


def _is_plain(each: Statement) -> bool:
    is_figure = each.unit not in (RATE, POINTS, "", TIMES) and each.role not in NO_FIGURE
    return is_figure and not each.is_about and each.value > 0


def _doubled(sentence: Sentence, times: Statement) -> Hits:
    """Twice as much is 翻一番, four times 翻两番."""
    said = DOUBLED.search(sentence.text, times.quantity.end)
    if said is None or not times.label.endswith("的"):
        return
    between = sentence.text[times.quantity.end : said.start()]
    due = Fraction(2) ** from_chinese((said["times"] or "一").replace("两", "二"))
    if BEHIND.match(between) and abs(times.value - due) > due * MOST_OFF:
        right = next((f"翻{word}番" for word, size in (("一", 2), ("两", 4), ("三", 8)) if _is_near(times, size)), "")
        yield from [hit(times.line, kind="doubled", written=said[0], times=times.text, right=right)] if right else []


def _is_near(times: Statement, size: int) -> bool:
    return abs(times.value - size) <= size * MOST_OFF
