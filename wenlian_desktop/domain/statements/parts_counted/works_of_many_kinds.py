"""Things of many kinds, each with its measure word, and how many all are: “小说2部、歌曲6首、小品3个，共11件”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_near
from wenlian_desktop.domain.statements.quantities import MONEY, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_KINDS = frozenset(
    "部首个幅篇张支套台册件组本出曲段条尊枚副项则种场期辆例根把盏顶床方通面卷架艘块只双箱包袋盒桶瓶株棵座扇匹口具组"
)
OF_ALL = frozenset({"件", "项", "个", "部", "种", "期", "条", "篇", "台"})
TOGETHER = re.compile(
    "^[^，。；]{0,4}，(?:总|一)?(?:共计?|合计|总计|累计|计)(?:为|有|是)?[\u4e00-\u9fff]{0,6}$"
    "|^[^，。；]{0,4}，[\u4e00-\u9fff]{2,8}(?:总数|总量|总计|合计|共计)(?:为|有|是|达)?$"
)
ALL_FIRST = re.compile(
    "^[^，。；\\d]{0,8}(?:[，（]其中|[，（](?:包括|分别为|分别是|分别有|含|即|有)|：|由)[^，。；\\d]{1,12}$"
)
PLAIN_FIRST = re.compile("^(?:（套）)?[，（][\u4e00-\u9fff]{1,8}$")
JOINED, MARKS = ("、", "和", "及", "与", "以及"), ("、", "，", "和", "与", "及")
BEHIND_LIST = re.compile("^[；。）]|^，(?:比|较|超|完成|均|全部|共?投入|支出|价值)")
PARTIAL = re.compile("等|多|余|主要|其他|代表|重点")
LEAST, LEAST_PLAIN = 2, 3  # kinds, and measure words among them; words where none opens the list


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各类之和为{sum}。",
    remedy="核对各类数量和合计，改正不符的一处。",
)
def works_of_many_kinds_make_all(report: StatedReport) -> Hits:
    """A list in several units is the number told of all works, right behind it or right before it."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, whole in enumerate(found):
            if whole.unit not in OF_ALL or whole.is_about or whole.depth:
                continue
            parts = _before(found[:at]) if TOGETHER.match(whole.between) else _behind(sentence, at)
            if _is_wrong(sentence, whole, parts):
                terms = "＋".join(number(part.value, 0) for part in parts)
                total = sum((part.value for part in parts), Fraction(0))
                yield hit(whole.line, stated=whole.text, sum=f"{terms}＝{number(total, 0)}{whole.unit}")


def _before(before: Sequence[Statement]) -> list[Statement]:
    """The figures of the list that ends with the last of them, up to a stronger mark."""
    parts: list[Statement] = []
    for each in reversed(before):
        parts.insert(0, each)
        if not each.between.startswith((*JOINED, before[-1].between[:1])):
            break
    return parts


def _behind(sentence: Sentence, at: int) -> list[Statement]:
    """The figures of the list told right behind one, up to its end: opened by a word, or of three measure words."""
    found = sentence.statements
    whole, at = found[at], at + _costs(found[at + 1 :])
    parts = list(found[at + 1 : at + 2])
    is_opened = bool(parts) and ALL_FIRST.match(parts[0].between) is not None
    if not is_opened and not (parts and PLAIN_FIRST.match(parts[0].between)):
        return []
    mark = found[at + 2].between[:1] if at + 2 < len(found) else ""
    for each in found[at + 2 :]:
        if not each.between.startswith((*JOINED, mark)) or each.unit not in OF_KINDS or BEHIND_LIST.match(each.between):
            parts = parts if BEHIND_LIST.match(each.between) else []
            break
        parts.append(each)
    is_list = is_opened or len({part.unit for part in parts} - {whole.unit}) >= LEAST_PLAIN
    return parts if is_list and mark in MARKS else []


def _costs(following: Sequence[Statement]) -> int:
    """How many amounts stand between a count and its list: “16项，投入218.36万元，每项平均13.65万元，包括小说2部”."""
    return sum(1 for _ in takewhile(lambda each: each.unit == MONEY, following))


def _is_wrong(sentence: Sentence, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether parts of several units were meant to be a whole, and are not it, nor with the figures before them."""
    units = {part.unit for part in parts}
    if len(units) < LEAST or not units <= OF_KINDS or any(part.is_about or part.depth for part in parts):
        return False
    if any(part.role is not FigureRole.PLAIN for part in parts) or PARTIAL.search(_told(sentence, parts)):
        return False
    total = sum((part.value for part in parts), Fraction(0))
    earlier = [each for each in sentence.statements if each.quantity.start < parts[0].quantity.start]
    sums = [total + sum((each.value for each in earlier[at:]), Fraction(0)) for at in range(len(earlier))]
    later = [each for each in sentence.statements if each.quantity.start > whole.quantity.start and each not in parts]
    is_split = any(whole.value + each.value == total for each in later)  # 共3个为省级、1个为国家级
    is_other = whole.value == total or whole.value in sums or any(each.value == total for each in earlier)
    is_other = is_other or is_split
    is_meant = abs(whole.value - total) == 1 or is_near(whole.value, [part.value for part in parts])
    return not is_other and is_meant


def _told(sentence: Sentence, parts: Sequence[Statement]) -> str:
    return sentence.text[parts[0].quantity.end : parts[-1].quantity.end + 2]
