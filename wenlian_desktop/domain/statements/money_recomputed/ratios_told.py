"""Ratios of amounts: “人员经费约为公用经费的5.42倍”, “比例为2:3:5”, “按1.5:1的比例”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
TIMES = re.compile(
    r"(?P<one>[\u4e00-\u9fff]{2,10}?)(?P<about>约|大约|大致)?(?:是|为|相当于|达到?)(?P<other>[\u4e00-\u9fff]{2,10}?)的(?P<times>\d+(?:\.\d+)?)倍",
    re.ASCII,
)
RATIO = re.compile(r"(?<![\d.:])(?P<ratio>\d+(?:\.\d+)?(?:[:：]\d+(?:\.\d+)?){1,4})(?![\d:：]|\.\d)", re.ASCII)
OF_RATIO = re.compile("比例|之比|比值|配比|配套")
NAMES = re.compile(
    "(?P<names>[\u4e00-\u9fff]{1,6}(?:[、和与][\u4e00-\u9fff]{1,6}?){1,4})(?:[两二三四五]级|[两二三四五]者|[两二三四五]类|[两二三四五]方)?(?:资金|经费|支出|投入|配套|出资)?(?:按照?|的)?(?:比例|之比|配比|比值)?(?:为|是)?$"
)
LEVELS = re.compile(
    "(?:按照?|以)?(?P<names>[省市区县镇乡村街]{2,4}|中央省市|央地)(?:两级|三级)?(?:按照?|以)?(?:[配套出资分担]*)(?:比例)?(?:为|是)?$"
)
SHARED_BY = re.compile(
    "^的?比例由(?P<names>[\u4e00-\u9fff、和与]{2,10}?)(?:[两二三四]级)?(?:财政|共同)*(?:负担|分担|承担|配套|出资)"
)
NEAR = Fraction(2, 100)
LOOSE = Fraction(1, 100)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{stated}”不对：{right}。",
    remedy="按两数之比改正。",
)
def ratios_are_right(report: StatedReport) -> Hits:
    """So many times another amount named, and ratios of amounts in the order of their names."""
    for sentence in report.sentences:
        for match in TIMES.finditer(sentence.text) if "倍" in sentence.text else ():
            yield from _times(sentence, match)
        for match in RATIO.finditer(sentence.text) if OF_RATIO.search(sentence.text) else ():
            yield from _ratio(sentence, match)


def _named(sentence: Sentence, name: str, end: int) -> list[Statement]:
    """The figures whose words end with a name."""
    own = [each for each in sentence.statements if each.unit not in (RATE, POINTS, "倍", "") and not each.is_about]
    return [each for each in own if name in each.label and not end - 40 < each.quantity.start - end < 0 - 400]


def _times(sentence: Sentence, match: re.Match[str]) -> Hits:
    ones, others = (_named(sentence, match[name], match.start()) for name in ("one", "other"))
    if len(ones) != 1 or len(others) != 1 or ones[0].unit != others[0].unit or not others[0].value:
        return
    stated, right = Fraction(match["times"]), ones[0].value / others[0].value
    step = Fraction(1, 10 ** len(match["times"].partition(".")[2]))
    if abs(right - stated) > step / 2 + (right * NEAR if match["about"] else 0):
        like = others[0].quantity
        places = max(len(match["times"].partition(".")[2]), 1)
        terms = f"{bare(ones[0].quantity, like)}÷{bare(like, like)}＝{number(right, places)}"
        yield hit(sentence.line, stated=f"{match['times']}倍", right=terms)


def _ratio(sentence: Sentence, match: re.Match[str]) -> Hits:
    """A ratio with the amounts of its names, in their order."""
    terms = [Fraction(each) for each in re.split("[:：]", match["ratio"])]
    if not all(terms):
        return
    amounts = _in_order(sentence, match, len(terms))
    total = sum((each.value for each in amounts), Fraction(0))
    if not amounts or not total:
        return
    shares = [each.value / total for each in amounts]
    due = [term / sum(terms) for term in terms]
    if any(abs(share - right) > LOOSE for share, right in zip(shares, due, strict=True)):
        told = "、".join(each.text for each in amounts)
        least = min(each.value for each in amounts)
        right = ":".join(number(each.value / least, 2) for each in amounts) if least else ""
        yield hit(sentence.line, stated=match[0], right=f"{told}之比是{right}")


def _in_order(sentence: Sentence, match: re.Match[str], count: int) -> list[Statement]:
    before = re.split("[，；。]", sentence.text[: match.start()])[-1]
    listed, levels = NAMES.search(before), LEVELS.search(before)
    behind = SHARED_BY.match(sentence.text[match.end() :])
    if behind and re.search("[、和与]", behind["names"]):
        listed = behind
    elif behind:
        levels = behind
    names = re.split("[、和与]", listed["names"]) if listed else [*levels["names"]] if levels else []
    found: list[Statement] = []
    for name in names:
        own = [each for each in sentence.statements if _is_of(each, name)]
        if len(own) != 1:
            return []
        found += own
    return found if len(found) == count and len({each.unit for each in found}) == 1 else []


def _is_of(each: Statement, name: str) -> bool:
    """Whether a figure is of a name: 市 of 市级补助, 中央 of 中央补助."""
    short = re.sub("[级]$|资金$|经费$|支出$", "", re.sub("^(?:按照?|即|其中)", "", name))
    words = re.sub("^(?:其中|包括|分别|来源)", "", each.label)
    is_named = bool(short) and (words.startswith(short) or (len(short) > 1 and short in words))
    return is_named and each.unit not in (RATE, POINTS, "") and not each.is_about
