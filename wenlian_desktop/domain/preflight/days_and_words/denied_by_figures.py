"""Words that figures beside them deny: 从未脱期 beside one issue less, 未扣分 beside points lost, 全部完成."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.preflight.days_and_words.told_days import told_days
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, rule
from wenlian_desktop.domain.values.numerals import DIGITS

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。]+")
A = r"\d[\d,]*(?:\.\d+)?"
DUE = re.compile(
    rf"应(?!急|用|届|邀|对|聘|征|收)[^，。；\d]{{0,14}}(?P<due>{A})(?P<unit>[期场次个家项件人名篇册份户])，(?:实际?|已)[^，。；\d]{{0,8}}(?P<done>{A})(?P=unit)(?!次)",
    re.ASCII,
)
ALL_DONE = re.compile(
    r"从[未没](?:有)?脱[期刊]|(?:没有|未|无)脱[期刊]|一[期场次项个][不未没](?:落|缺|少|漏)|无一(?:遗漏|缺席|脱期)|无遗漏|一个不少"
    r"|率(?:为|达到?|是)?100(?:\.0+)?%|应\w尽\w|(?:全部|均已|全都)(?:完成|到位|办结|编制|出刊)",
    re.ASCII,
)
POINTS = re.compile(
    rf"(?:分值|满分)(?:为|是)?(?P<of>{A})分，(?:自评|自评得分|得分|实得|评得|得|自评得)(?:为|是)?(?P<got>{A})分，?(?:本项|该项)?(?:(?P<none>[未没不](?:有)?扣分|得满分|满分)|扣(?P<off>{A})分)",
    re.ASCII,
)
NOTHING = re.compile(
    "(?:没有|未|从未|未曾)(?:收到|发生|出现|接到|受理)(?:过|任何|一起)?[^，。；\\d较比]{0,6}?(?P<what>投诉|事故|违规|退票|差错|信访|纠纷|举报|延误|损坏|退款)"
)
NO_CHANGE = re.compile(
    rf"(?:没有|未|无)(?:发生)?(?:新购|新增|购置|增减|变动|处置|变化|增加)[^。]*?年初(?P<what>[^，。；\d]{{0,8}}?)(?:为|是)?(?P<first>{A})(?P<unit>万元|元|件|台|平方米|人|名)[^。]*?年末(?P=what)(?:则|仍|也)?(?:为|是)?(?P<last>{A})(?P=unit)",
    re.ASCII,
)
ON_TIME = re.compile(
    "(?:没有|无)一[场次项个期件]?(?:活动|项目|演出)?(?:延期|推迟|改期|误期|延误|逾期)|(?:均|都)(?:未|没有)(?:延期|推迟|改期|逾期)"
)
PLANNED = re.compile("原定|计划|预定|约定|原计划")
NOT_ALL = re.compile(
    r"(?:另外?|其余|剩下)(?:的)?(?P<count>\d{1,3})(?:项|个|件)[^，。；]{0,4}(?:要|需|须|将|才能)[^，。；]{0,6}(?:次年|翌年|明年|下年|20\d\d年)[^。；]*，(?:已)?(?P<all>(?:全部|均已?|全都)(?:完成|办结|结项|办完))"
    r"|(?P<all2>全部\d{1,3}[^，。；\d]{1,8}(?:均|都)?已[^，。；\d]{0,4}(?:结项|完成|办结|验收|到位))，(?:尚|还|仍)有(?P<count2>\d{1,3})[^。；]{0,8}(?:未|正在|待|没有)",
    re.ASCII,
)
LEFT = re.compile(
    rf"(?:收到|到账|到位|拨入|拨付|安排|下达|收入|募集)[^，。；\d]{{0,8}}(?P<in>{A})(?P<unit>万元|元)，[^。；\d]{{0,24}}(?:实付|实支|支出|支付|开支|花费|用去|使用)[^，。；\d]{{0,4}}(?P<out>{A})(?P=unit)，[^。；\d]{{0,10}}(?P<words>(?:略|尚|稍|还|小)?有(?:所)?(?:结余|节余|盈余|剩余)|(?:略|稍|小)?有?超支|入不敷出)",
    re.ASCII,
)
MISSED = re.compile(
    rf"(?:没有|未|没)(?:能)?(?:达标|完成|达到目标|达到)[^。；\d]{{0,16}}，(?:年度|年初)?目标(?:值|为|是)*(?P<goal>{A})(?P<unit>[\u4e00-\u9fff%]{{1,2}}?)，(?:实际)?(?:完成|达到|实现)(?:值|为|了)*(?P<done>{A})(?P=unit)(?=[，。；])",
    re.ASCII,
)
FEWER_IS_BETTER = re.compile("成本|投诉|不超过|不高于|≤|时长|差错|控制|人均|天数|时限|延误|能耗|费用")
LIMIT = re.compile(
    rf"(?:人均|每人)[^，。；\d]{{0,8}}?(?:不[得应能]?(?:高于|超过|多于)|控制在|上限为?)(?P<most>{A})(?P<unit>元)[^。]*?(?P<people>\d{{1,4}})[人名][^，。；\d]{{0,6}}(?:支出|开支|花费|使用)(?P<all>{A})元，(?P<words>(?:没有|未|均未)(?:突破|超[出过标]?)[^，。；]{{0,6}})",
    re.ASCII,
)
TENTHS = re.compile("(?P<words>(?P<tenths>[六七八九])成(?P<part>[一二三四五六七八九半])?以上)")
RATES = re.compile(r"(?<![\d.])(?P<rate>\d{1,3}(?:\.\d+)?)%", re.ASCII)
FIRST_OVER = re.compile(
    rf"首次(?:突破|超过|达到|迈上|跨过|站上|越过)(?P<mark>{A})(?P<unit>万元|元|万人次|人次|[人名个家件场篇户])[^。；]{{0,6}}[，：]?由(?:上年|上一年|去年|20\d\d年)[^，。；\d]{{0,6}}(?P<before>{A})(?P=unit)",
    re.ASCII,
)


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says={
        "due": "写“{words}”，但应为{one}{unit}，实为{other}{unit}。",
        "points": "写“{words}”，但分值{one}分，得{other}分。",
        "nothing": "写“{words}”，后面又有{what}{other}。",
        "no_change": "写没有增减，年初{one}{unit}与年末{other}{unit}却不同。",
        "on_time": "写“{words}”，但计划的日期与实际的不同。",
        "not_all": "写“{words}”，又写有{other}项没有完成。",
        "left": "写“{words}”，但收{one}{unit}，支{other}{unit}。",
        "missed": "写没有达到，但目标{one}{unit}，完成{other}{unit}。",
        "limit": "写“{words}”，但{people}人、人均{one}{unit}合{right}{unit}，支出{other}{unit}。",
        "tenths": "写“{words}”，但比率是{other}%。",
        "first": "写“首次”到{one}{unit}，但上年已有{other}{unit}。",
    },
    remedy="核对说法和各数，改正不符的一处。",
)
def words_are_not_denied_by_figures(report: Manuscript) -> Hits:
    """What a sentence says of everything, nothing, or the first time, its own figures bear out."""
    for line in report.normal:
        if line.is_row or not re.search(r"\d", line.text):
            continue
        for sentence in SENTENCE.finditer(line.text):
            for kind, facts in _denied(sentence[0], report.year):
                yield Hit((line.line_at(sentence.start()),), dict(facts), kind)


def _denied(text: str, of: int | None) -> Iterator[tuple[str, dict[str, str]]]:
    """The kind of each claim that is denied, and what is shown of it."""
    yield from _due(text) if "应" in text else ()
    yield from _points(text) if "扣" in text or "满分" in text else ()
    yield from _nothing(text)
    yield from _beyond(text)
    for kind, shape, one, other in PAIRS:
        for match in shape.finditer(text):
            if _is_denied(kind, match, _value(match[one]), _value(match[other])):
                words = match["words"] if "words" in match.re.groupindex else ""
                yield kind, {"words": words, "one": match[one], "other": match[other], "unit": match["unit"]}
    not_all = NOT_ALL.search(text) if "全部" in text or "均" in text or "全都" in text else None
    if not_all:
        yield "not_all", {"words": not_all["all"] or not_all["all2"], "other": not_all["count"] or not_all["count2"]}
    late = ON_TIME.search(text) if "月" in text else None
    days = told_days(text, of) if late else ()
    if late and len(days) == 2 and PLANNED.search(days[0].before) and days[0].day != days[1].day:
        yield "on_time", {"words": late[0]}


HALF, NEAR = 5, 10  # hundredths
COUNTED = re.compile("\\d([\u4e00-\u9fff])(?<![年月日])")


def _due(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """“应出6期，实出5期”, and never one missed."""
    due, claim = DUE.search(text), ALL_DONE.search(text)
    if not (due and claim) or _is_of_another(text[due.end() : claim.start()], due["unit"]) or claim.end() < due.start():
        return
    if _value(due["done"]) < _value(due["due"]):
        yield "due", {"words": claim[0], "one": due["due"], "other": due["done"], "unit": due["unit"]}


def _is_of_another(between: str, unit: str) -> bool:
    """Whether something else is counted between what was due and what is said of all."""
    return any(each[1] != unit[:1] for each in COUNTED.finditer(between)) or "；" in between


def _points(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Points lost where none were taken off, or taken off where none are lost."""
    for match in POINTS.finditer(text):
        is_full = _value(match["of"]) == _value(match["got"])
        if is_full == (match["none"] is None) and _value(match["off"] or "1"):
            words = match["none"] or f"扣{match['off']}分"
            yield "points", {"words": words, "one": match["of"], "other": match["got"]}


PAIRS = (
    ("no_change", NO_CHANGE, "first", "last"), ("left", LEFT, "in", "out"), ("missed", MISSED, "goal", "done"),
    ("first", FIRST_OVER, "mark", "before"),
)  # fmt: skip


def _is_denied(kind: str, match: re.Match[str], one: Fraction, other: Fraction) -> bool:
    if kind == "no_change":
        return one != other
    if kind == "left":
        return other > one if "余" in match["words"] else other < one
    if kind == "missed":
        return other >= one and not FEWER_IS_BETTER.search(match.string)
    return other >= one


def _nothing(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """“没有收到观众投诉……投诉8条”."""
    said = NOTHING.search(text)
    if said is None:
        return
    shape = rf"(?<!无){said['what']}(?:为|有|了)?(?P<count>[1-9]\d*)(?:件|条|起|次|例|张)"
    told = re.search(shape, text[said.end() :], re.ASCII)
    if told and not re.search("上年|去年|[比较]", text):
        yield "nothing", {"words": said[0], "what": said["what"], "other": told["count"]}


def _beyond(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """What so many people may spend, told not to be passed, and a share in tenths beside the only rate."""
    for match in LIMIT.finditer(text) if "人均" in text or "每人" in text else ():
        most = _value(match["most"]) * int(match["people"])
        if _value(match["all"]) > most:
            facts = {name: match[name] for name in ("words", "people", "unit")}
            yield "limit", {**facts, "one": match["most"], "other": match["all"], "right": f"{float(most):.0f}"}
    said = TENTHS.search(text) if "成" in text else None
    rates = {match["rate"] for match in RATES.finditer(text)} if said else set()
    if said and len(rates) == 1:
        part = DIGITS.find(said["part"]) if said["part"] else 0
        least = 10 * DIGITS.index(said["tenths"]) + (HALF if said["part"] == "半" else part)
        rate = rates.pop()
        if least - NEAR <= _value(rate) < least:
            yield "tenths", {"words": said["words"], "other": rate}


def _value(written: str) -> Fraction:
    return Fraction(written.replace(",", ""))
