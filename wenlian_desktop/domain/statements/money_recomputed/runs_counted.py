"""How many are said to be, and how many figures follow: “5个项目…分别为” four amounts, “两部分”, four names."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
NUMBER = "\\d{1,2}|[两二三四五六七八九十]"
SAID = re.compile(
    f"(?<![第\\d.年、])(?P<number>{NUMBER})(?P<unit>个月|个季度|个项目|个专项|个子项目|个单位|个街道|个乡镇|个科室|笔|项|批次?|家|个|类|部分|次|处|座|所|期|支)"
)
IN_ORDER = re.compile("(?:分别|依次|各)(?:是|为|计|达|有|支出|完成|收回|安排|到位|拨付)*$")
IN_LIST = ("、", "和", "及", "，", "与", "以及")
PARTED = re.compile("^(?P<number>[两二三四五六])(?:个)?(?P<what>大?部分|大?类|大?块)(?=[，。；]|$|构成|组成|资金)")
QUOTED = re.compile(
    f"(?P<names>(?:“[^“”]{{2,16}}”[、和及与]?){{2,}})(?:等)?(?:这)?(?P<number>{NUMBER})(?P<unit>个|项|场|部|期|件|支|类|大)(?P<noun>[\u4e00-\u9fff]{{0,4}})"
)
MOST_APART, LEAST = 2, 2
HUNDRED = Fraction(100)


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says="写“{words}”，列出的是{count}个。",
    remedy="核对个数和列出的各项，改正不符的一处。",
)
def runs_are_counted(report: StatedReport) -> Hits:
    """As many figures as things are told in order, as many parts as are told, as many names as are counted."""
    for sentence in report.sentences:
        yield from _in_order(sentence)
        yield from _parted(sentence)
        for match in QUOTED.finditer(sentence.text):
            said, count = _value(match["number"]), match["names"].count("“")
            if said and said != count and abs(said - count) <= MOST_APART and "等" not in match[0]:
                yield hit(sentence.line, words=f"{match['number']}{match['unit']}{match['noun']}", count=count)


def _value(text: str) -> int:
    return written_count(text)


def _in_order(sentence: Sentence) -> Hits:
    """“收回额分别为3.6万元、7.4万元和5.15万元” of 5个项目."""
    found = sentence.statements
    for at, first in enumerate(found):
        if not IN_ORDER.search(first.between) or (at and found[at - 1].between in IN_LIST):
            continue
        run = [first]
        for each in found[at + 1 :]:
            if (each.unit not in (first.unit, run[-1].unit) and run[-1].unit) or each.between not in IN_LIST:
                break
            run.append(each)
        begin = max((one.quantity.end for one in found[:at] if one.unit == first.unit), default=0)
        said = [*SAID.finditer(sentence.text[begin : first.quantity.start])]
        is_told = any(each.value == len(run) for each in found[:at])
        if is_told or len(run) < LEAST or len(said) != 1 or _names_before(first.between) == len(run):
            continue
        count = _value(said[0]["number"])
        if count != len(run) and 0 < abs(count - len(run)) <= MOST_APART and count > 1:
            yield hit(sentence.line, words=said[0][0], count=len(run))


def _names_before(between: str) -> int:
    """How many names stand in the clauses before 分别."""
    names = re.split("[，；]", between)
    return max(len(re.split("[、和与及”“]+", re.sub("^“|”$", "", clause))) for clause in names)


BAND = re.compile("^(?:（含）)?(?:以上|以下|之间|及以上)?的[^，。；\\d]{0,6}$|^之间[^，。；\\d]{0,6}$")
LOWEST = re.compile("低于|不足|以下|未达|不到")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各档之和为{sum}。",
    remedy="核对各档的个数，改正不符的一处。",
)
def bands_make_all(report: StatedReport) -> Hits:
    """“14个项目中，执行率达到100%的9个，90%至100%之间的3个，低于90%的2个”: bands from the top to the bottom."""
    for sentence in report.sentences:
        found = sentence.statements
        parts = [each for rate, each in pairwise(found) if rate.unit == RATE and BAND.match(each.between)]
        parts = [each for each in parts if each.unit not in (RATE, "元", "分", "") and not each.is_about]
        rates = [each for each in found if each.unit == RATE]
        wholes = [each for each in found if parts and each.unit == parts[0].unit and each not in parts]
        is_all = any(each.value == HUNDRED or "以上" in each.quantity.text + each.after for each in rates)
        is_all = is_all and LOWEST.search(sentence.text) is not None
        total = sum((each.value for each in parts), Fraction(0))
        is_told = len(parts) > LEAST and len(wholes) == 1 and len({each.unit for each in parts}) == 1
        is_before = is_told and wholes[0].quantity.start < parts[0].quantity.start
        if is_all and is_before and total != wholes[0].value:
            terms = "＋".join(number(each.value, 0) for each in parts)
            yield hit(sentence.line, stated=wholes[0].text, sum=f"{terms}＝{number(total, 0)}{wholes[0].unit}")


def _parted(sentence: Sentence) -> Hits:
    """“分为基本支出1396.2万元、项目支出1084.4万元三部分”."""
    for at, last in enumerate(sentence.statements):
        said = PARTED.match(last.after)
        run = _run_before(sentence.statements[: at + 1]) if said and last.unit != RATE else []
        if (
            said
            and len(run) >= LEAST
            and re.search("分|由|包括|有", run[0].between)
            and _value(said["number"]) != len(run)
        ):
            yield hit(sentence.line, words=said[0], count=len(run))


def _run_before(found: Sequence[Statement]) -> list[Statement]:
    run: list[Statement] = []
    for each in reversed(found):
        if each.unit != found[-1].unit:
            break
        run.insert(0, each)
        if each.between[:1] not in "、和及与" or not each.between:
            break
    return run
