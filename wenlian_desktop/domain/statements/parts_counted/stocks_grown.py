"""Stocks told with what they were before and with what is new: “新命名基地5家，总数由18家增加到23家”, in any order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, TURNED, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.recomputing.stocks import WENT
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NO_STOCK = (MONEY, RATE, POINTS, PERCENT_POINTS, "", "人次", "次", "天", "年", "月", "个月", "期", "场", "小时")
HINT = re.compile("[由从原]|加上|连同|算上|并入|历年|往年|此前|以往|年初|期初|[上去]年|20\\d\\d年")
LAST_YEAR = "(?:上|去|{year})年年?(?:末|底|度末)|(?:上|去|{year})年12月(?:末|底|31日)|^(?:[上去]年|{year}年)(?:为|有)?$"
BEFORE = re.compile(
    "年初|期初|^(?:在|比|较)?原(?:有|来)?|(?:在|由|从)原(?:有|来)?(?:的)?$|[（，](?:上|去)年(?:为)?$"
    "|加(?:原[有来先]?|此前|以前|先前|已有|现有|[上去]年|往年)(?:已?有)?的?$"
    "|(?:加上|连同|算上|并入)[^，。；\\d]{1,8}(?<!新增)的?$|(?:^|[，、])(?:原[有来先]|历年|往年|此前|以往)[^，。；\\d]{0,6}$"
)
ADDED_TO = re.compile("(?:加上?|连同|算上|并入)[^，。；]{2,5}$")  # then they are of one thing, whatever their names
FROM = re.compile("(?:由|从)[^，；由从]{0,14}$")
CHANGED = re.compile("(?:增加|减少)(?:了)?$")
GROWN_TO = re.compile("^(?:[增扩发提上壮调]?[加大展充升]{0,2}(?:了)?(?:至|到|为)|增至|增为|变为|达到?)")
NOW = re.compile(
    "(?:总数|总量|数量|规模|累计|已|现|共|合计|总|目前|年[末底]|期末)[^，；。\\d]{0,10}$|(?:达到?|增至|增加[到至]|扩大[到至]|扩至|发展[到至])$"
)
NEW = re.compile(
    "新(?:增|建|设|成立|命名|挂牌|授牌|签约?|认定|发展|吸[收纳]|入|加入|招募?|注册|登记|评|聘|培[育养]|购置?|办|开|辟|[\u4e00-\u9fff])|吸[收纳]|增设|增建|增补|招募|入会|加入"
    "|(?:年内|当年|本年|全年)(?:发展|增加|新增)|^发展|购入|购置"
)
GONE = re.compile(WENT.pattern + "|退会|退出|注销|撤销|摘牌|撤并|清退|减少|取消|关停|去世|除名|离[退岗]|合并|到期|淘汰")
LEAST = 3  # figures: what there was, what is new, what there is
LONG, SHORT = 3, 100  # digits in which one may be wrong; below that only turned ones are a slip
STAFF = re.compile("编制|实有|在编|在职|职工|在岗|招录|调入|退休")
PER = re.compile("[每均]|其中(?!新|增|吸|发展|招|入|退|减|注销)|[，（]含")
VERBS = re.compile(
    "新增|新建|新设|新成立|新命名|新发展|新吸收|吸[收纳]|增[设建补加长]|基础上|[上去]年年?[末底]|[本当全]年|年[内末底初]|上年|去年|20\\d\\d年?|总[数量]|数量|全[市区县州旗]|由|从|原有?|达到?|累计|已|现有?|共有?|有|至|到"
    "|[市区县省州]级|其中|分别|目前|入会|退会|加入|个|的|为|在|增至"
)


@dataclass(frozen=True)
class Stock:
    """What there was, what came (1) and went (-1), and what there is."""

    before: Statement
    flows: tuple[tuple[int, Statement], ...]
    now: Statement

    @property
    def right(self) -> Fraction:
        """What there is by what there was and what came and went."""
        return self.before.value + sum((sign * each.value for sign, each in self.flows), Fraction(0))


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "{sum}，与“{stated}”不符。"},
    remedy="按“原有＋新增－减少＝现有”核对，改正不符的一处。",
)
def stocks_are_grown_by_new_ones(report: StatedReport) -> Hits:
    """What there is, is what there was, with what is new and without what is gone, in the order they are told in."""
    was = re.compile(LAST_YEAR.format(year=report.year - 1))
    for sentence in report.with_figures(1):
        if len(sentence.statements) > 2 and HINT.search(sentence.text) and not STAFF.search(sentence.text):
            for found in _stocks(sentence, was):
                yield from _checked(sentence, found)


def _stocks(sentence: Sentence, was: re.Pattern[str]) -> Iterator[Stock]:
    units = dict.fromkeys(each.unit for each in sentence.statements if each.unit not in NO_STOCK)
    for unit in units:
        told = [each for each in sentence.statements if each.unit == unit and not each.is_about]
        told = [each for each in told if not PER.search(each.label) and each.role is not FigureRole.TARGET]
        begun = [each for each in told if _is_before(told, each, was)]
        flows = tuple((sign, each) for each in told if each not in begun and (sign := _sign(each)))
        rest = [each for each in told if each not in begun and each not in [one for _, one in flows]]
        if len(begun) == 1 and flows and 0 < len(rest) <= 2:
            now = _now(sentence, begun[0], rest)
            if now:
                yield Stock(begun[0], flows, now)


def _is_before(told: Sequence[Statement], each: Statement, was: re.Pattern[str]) -> bool:
    at = told.index(each)
    is_from = FROM.search(each.label) is not None and any(GROWN_TO.match(one.label) for one in told[at + 1 : at + 2])
    return is_from or BEFORE.search(each.between) is not None or was.search(each.label) is not None


def _sign(each: Statement) -> int:
    if GROWN_TO.match(each.label) or re.search("(?:总[数量]|累计)[^，]*$", each.label):
        return 0
    way = each.meaning.way if CHANGED.search(each.label) else 0
    return -1 if GONE.search(each.label) else 1 if NEW.search(each.label) else way


def _now(sentence: Sentence, before: Statement, rest: Sequence[Statement]) -> Statement | None:
    """What there is: told with its words, or, as the first figure, with what was before it behind."""
    after = [each for each in rest if each.quantity.start > before.quantity.start]
    told = [each for each in rest if NOW.search(each.label)] or ([] if after else list(rest[:1]))
    return told[0] if len(told) == 1 else None


def _checked(sentence: Sentence, found: Stock) -> Hits:
    told = (found.before, found.now, *(each for _, each in found.flows))
    others = {each.value for each in sentence.statements if is_same_unit(each, found.now) and each not in told}
    net = found.now.value - found.before.value
    is_explained = any(found.before.value + sign * each.value == found.now.value for sign, each in found.flows)
    is_explained = is_explained or net in others or found.right in others or found.right == found.now.value
    is_gone = GONE.search(sentence.text) is not None and all(sign > 0 for sign, _ in found.flows)
    if is_explained or is_gone or not _is_of_one_thing(found) or not found.right > 0:
        return
    if not _is_one_slip(found, is_alone=len(sentence.statements) == len(told) == LEAST):
        return
    kind = hit if is_slip_of_digits(found.now.quantity, found.right, NEVER) else doubtful
    like = found.now.quantity
    shown = bare(found.before.quantity, like)
    shown += "".join(("＋" if sign > 0 else "－") + bare(each.quantity, like) for sign, each in found.flows)
    yield kind(found.now.line, kind=TURNED, sum=f"{shown}＝{written(found.right, like)}", stated=found.now.text)


def _is_one_slip(found: Stock, *, is_alone: bool) -> bool:
    """Whether a slip in what there is, in what there was, or in the one that came keeps them apart.

    Where nothing else is told, one wrong digit of two is a slip too.
    """
    apart = found.right - found.now.value
    is_grown = re.search("原[有来先]|由|从|加|连同", found.before.label) is not None or "到" in found.now.label
    least = 2 if (is_grown or is_alone) and len(found.flows) == 1 else LONG if found.now.value >= SHORT else NEVER
    rights = [(found.now, found.right), (found.before, found.before.value - apart)]
    rights += [(each, each.value - sign * apart) for sign, each in found.flows]
    return any(right > 0 and is_slip_of_digits(each.quantity, right, least) for each, right in rights)


def _is_of_one_thing(found: Stock) -> bool:
    """Whether what came has the name of what there is, where both are named."""
    if ADDED_TO.search(found.before.between):
        return True
    stock = _name(found.before.between) + " " + _name(found.now.between) + " " + found.now.after[:8]
    names = [_name(each.label) + each.after.removeprefix("的")[:4] for _, each in found.flows]
    return all(_share(name, stock) for name in names[:1] if len(name) > 1 and len(stock.strip()) > 1)


def _name(words: str) -> str:
    return VERBS.sub("", NEW.sub("", GONE.sub("", words))).strip("，、；。：（）“” ")


def _share(one: str, other: str) -> bool:
    return any(one[at : at + 2] in other for at in range(len(one) - 1))
