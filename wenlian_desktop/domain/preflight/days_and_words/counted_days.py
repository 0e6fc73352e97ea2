"""Days, months and years that are listed against how many they are said to be: “4月8日、5月13日和9月9日，先后4次”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
COUNT = r"(?<![\d.第每年月周])(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,3})"
TIMES = "(?:次|场|期|批|回|轮|届|讲|课|趟|集|会)"
DAY = r"\d{1,2}月(?:\d{1,2}日|[底末初]|[上中下]旬|份)?"
NEXT = r"(?:[、和及与]|，)(?:\d{1,2}日|\d{1,2}月(?:\d{1,2}日|[底末初]|[上中下]旬|份)?)"
DAYS = rf"(?P<days>{DAY}(?:{NEXT})+)(?!\d|[日月]?[至到—~-]|[起前止以])"
BEFORE = re.compile(
    rf"(?<![\d至到—~-]){DAYS}[^，。；、\d]{{0,4}}，?(?:先后|前后|共|一共|总共|共计|累计|分|连续)[^，。；、\d一二两三四五六七八九十]{{0,8}}{COUNT}(?:个)?{TIMES}",
    re.ASCII,
)
BEHIND = re.compile(
    rf"{COUNT}(?:个)?{TIMES}[^，。；、\d次期场]{{0,10}}[，（：](?:时间|日期|具体时间)?(?:分别|依次)?(?:安排|举办|召开|举行|开展|集中)?(?:在|于|为|是){DAYS}",
    re.ASCII,
)
OTHERWISE = re.compile("其中|每|各|又|分[两二三]|至少|不少于")
YEARS = re.compile(
    r"(?P<from>20\d{2})年?(?:至|到|—+|-|~)(?P<to>20\d{2})年(?P<words>[^。；\d]{0,20}?)"
    r"(?P<how>连续|连年|已连续|蝉联)(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})(?P<unit>个年度|年)(?![级以])",
    re.ASCII,
)
NUMBERED = re.compile(
    r"(?:编号|编为|编码|登记号|从|自|馆藏号|卷号)[^，。；\d]{0,6}?(?P<series>[A-Za-z]{0,3}-?)(?P<from>\d{1,4})号?(?:[编排]?(?:至|到)|—+|-|~)(?P=series)(?P<to>\d{1,4})(?P<is_number>号)?"
    r"(?P<rest>[^。；\d]{0,24}?)(?P<count>\d{1,4})(?P<unit>件|卷|册|份|幅|盒|本|枚|张|套|台|人|名|户)",
    re.ASCII,
)
ONE_EACH = re.compile(
    "一([件卷册份幅盒本枚张套台物人户])一[号码编]|逐[件卷册份幅盒本枚张套台]|连续编号|不重号|没有空号|无空号|共[^，]{0,4}$"
)
LEAST, MOST_APART = 2, 3


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says={
        "days": "写“{count}次”一类的数，列出的日期是{listed}个：“{words}”。",
        "years": "“{words}”：{first}年到{last}年首尾都算是{listed}年。",
        "numbers": "“{words}”：从{first}到{last}是{listed}个号，写的是{count}{unit}。",
    },
    remedy="核对列出的日期或编号和写的数，改正不符的一处。",
)
def days_are_as_many_as_counted(report: Manuscript) -> Hits:
    """The days of a list, the years of a span and the numbers of a series are as many as the number beside them."""
    for line in report.normal:
        if line.is_row:
            continue
        for shape in (BEFORE, BEHIND) if line.text.count("月") >= LEAST else ():
            for match in shape.finditer(line.text):
                yield from _days(line, match)
        for match in YEARS.finditer(line.text) if "连" in line.text else ():
            yield from _years(line, match)
        for match in NUMBERED.finditer(line.text) if "号" in line.text else ():
            yield from _numbers(line, match)


def _days(line: NormalLine, match: re.Match[str]) -> Hits:
    listed = len(re.findall(r"\d{1,2}(?:月\d{1,2}日|月|日)", match["days"], re.ASCII))
    count = written_count(match["count"])
    rest = match[0].replace(match["days"], "")
    if count and listed >= LEAST and count != listed and not OTHERWISE.search(rest):
        yield hit(line.line_at(match.start()), kind="days", words=match["days"], listed=listed, count=match["count"])


def _years(line: NormalLine, match: re.Match[str]) -> Hits:
    first, last, count = int(match["from"]), int(match["to"]), written_count(match["count"])
    listed = last - first + 1
    is_of_school = "学年" in match[0] or re.search("每[两二三]年", match.string) is not None
    if count and count != listed and abs(count - listed) <= MOST_APART and not is_of_school:
        yield hit(
            line.line_at(match.start()), kind="years", words=match[0], listed=listed, first=first, last=last
        )  # fmt: skip


def _numbers(line: NormalLine, match: re.Match[str]) -> Hits:
    first, last, count = (int(match[name]) for name in ("from", "to", "count"))
    is_series = bool(match["series"]) or match["is_number"] is not None
    if is_series and first < last and count != last - first + 1 and ONE_EACH.search(match["rest"]):
        yield hit(
            line.line_at(match.start()), kind="numbers", words=match[0], first=match["series"] + match["from"],
            last=match["series"] + match["to"], listed=last - first + 1, count=count, unit=match["unit"],
        )  # fmt: skip
