"""What is done each week or month, and how often that was in a year or in so many weeks: “每月一次，全年12次”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。；]+")
PERIODS = {"月": 12, "季": 4, "季度": 4, "半年": 2, "两个月": 6, "双月": 6, "两月": 6, "半月": 24}
UNIT = "次|期|场|讲|课|刊|批|回|轮|集"
EACH = re.compile(
    rf"(?:每|逢)(?:个|一)?(?P<period>月|季度|季|半年|两个月|两月|双月|半月|周|星期)(?:集中|定期|固定|组织|安排|举办|开展|召开|各)*[^，。；、\d至不]{{0,6}}?(?P<each>[一两二三1-9])(?P<unit>{UNIT})(?!以上|左右)"
)
MONTHLY = re.compile(
    "(?<![上下])按(?P<period>月|季度|季)(?P<each>)(?:推送|出刊|编印|编发|发布|出版|发行|举办|召开)(?P<unit>)"
)
OF_YEAR = re.compile(
    rf"(?:，|；)(?:20\d\d年|全年|一年|年内|当年|年度)(?:共计?|总计|累计|合计|实际)?[^，。；\d]{{0,6}}?(?P<count>\d{{1,3}})(?P<unit>{UNIT})(?!次)",
    re.ASCII,
)
OF_WEEKS = re.compile(
    rf"(?:连|连续|持续)[^，。；\d]{{0,4}}(?P<weeks>\d{{1,2}})(?:个)?(?P<period>周|星期|月|季度)[^。；\d]{{0,10}}?(?:总计|共计?|合计|累计)[^，。；\d]{{0,4}}(?P<count>\d{{1,3}})(?P<unit>{UNIT})(?!次)",
    re.ASCII,
)
STOPPED = re.compile(
    r"(?P<months>\d{1,2}月(?:[、和]\d{1,2}月)*)(?:份)?(?:因[^，。；]{1,10})?(?:停|暂停|未|没有|休)(?:推|刊|办|出|开|发|举|更)?",
    re.ASCII,
)
LOOSE = re.compile(
    "至少|[上下]半年|[旺淡]季|不少于|以上|原则上|左右|一般|取消|暂停|疫情|不低于|要求|规定|应|制度|计划|目标|标准|按需|另|加开|加场|除|改|寒暑假|假期|[1-9]月[至到—起]|月起"
)
BOTH = ("次", "期", "场", "讲", "课")


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says="写“{each}”，又写“{words}”，按前者应为{right}{unit}。",
    remedy="核对每月（周、季）的次数和总次数，改正不符的一处。",
)
def so_often_makes_the_total(report: Manuscript) -> Hits:
    """What is told of each month or week makes the total of the year, or of the weeks told."""
    for line in report.normal:
        if line.is_row or not ("每" in line.text or "按" in line.text or "逢" in line.text):
            continue
        for sentence in SENTENCE.finditer(line.text):
            each = EACH.search(sentence[0]) or MONTHLY.search(sentence[0])
            if each and not LOOSE.search(sentence[0]):
                yield from _totals(line.line_at(sentence.start()), sentence[0], each)


def _totals(line: int, text: str, each: re.Match[str]) -> Hits:
    for_each = written_count(each["each"]) if each["each"] else 1
    of_year, of_weeks = OF_YEAR.search(text, each.end()), OF_WEEKS.search(text, each.end())
    if of_weeks and of_weeks["period"][0] == each["period"][0].replace("星", "周"):
        yield from _told(line, each, of_weeks, for_each * int(of_weeks["weeks"]))
    elif of_year and each["period"] in PERIODS:
        yield from _told(line, each, of_year, for_each * (PERIODS[each["period"]] - _stopped(text)))


def _told(line: int, each: re.Match[str], total: re.Match[str], right: int) -> Hits:
    is_same = each["unit"] in ("", total["unit"]) or (each["unit"] in BOTH and total["unit"] in BOTH)
    if is_same and int(total["count"]) != right and int(total["count"]) < 3 * right:
        yield hit(line, each=each[0], words=total[0].lstrip("，；"), right=right, unit=total["unit"])


def _stopped(text: str) -> int:
    """The months told to be left out."""
    found = STOPPED.search(text)
    return len(re.findall(r"\d{1,2}月", found["months"])) if found else 0
