"""A day that begins a term, the day that ends it, and the words for whether it was kept: “限30日内办结”, “已超期”."""

import re
from collections.abc import Iterator
from datetime import date

from wenlian_desktop.domain.preflight.days_and_words.told_days import ToldDay, told_days
from wenlian_desktop.domain.preflight.lengths_of_time import working_days
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。]+")
LIMIT = re.compile(
    r"(?P<count>\d{1,3})(?:(?P<working>个工作日)|个?自然日|日|天)(?:之内|以内|内|的?(?:[\u4e00-\u9fff]{0,4}[期时]限))"
    r"|(?:限|时限|期限|期|规定|要求|承诺)(?:在|于|为|是)?(?P<count2>\d{1,3})(?:(?P<working2>个工作日)|个?自然日|日|天)(?!前)",
    re.ASCII,
)
VERDICT = re.compile(
    "(?P<kept>(?:[未不]|没有?|并未|未曾)(?:有)?(?:超|逾)(?:出|过)?[期时限规]|(?:按[期时]|如期)|(?:提前|早于)|[时期]限(?:之|以)?内|符合[^，。；]{0,6}[期时]限"
    r"|符合[^，。；]{0,12}\d[^，。；]{0,12}(?:[期时]限|要求|规定)|(?:[未不]|没有?|并未|未曾)(?:有)?(?:超|逾)[出过][^，。；]{0,14}\d[^，。；]{0,8}[期时]限)"
    "|(?P<late>(?:超|逾)(?:出|过)?(?:了)?(?:规定|办[理结]|整改|要求|约定)?(?:的)?(?:[期时]限?|时间)|误期)"
)
OTHERWISE = re.compile("延[长期]|顺延|扣除|中止|暂停|补正|同意|批准|其中|分别|均|两次|第[一二三]|[前后]者|另")
OVER = re.compile("[超逾晚][^，。；]{0,3}$")  # 超过时限5天
PAIR, WITH_THE_FIRST, LONGEST = 2, 1, 200


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says="写“{limit}”，{first}到{last}是{right}，却写“{words}”。",
    remedy="核对日期、时限和是否超期的说法。",
)
def terms_are_kept_as_told(report: Manuscript) -> Hits:
    """What took no longer than its term is not called late, and what took longer is not called in time."""
    for line in report.normal:
        if line.is_row or line.text.count("月") < PAIR or not LIMIT.search(line.text):
            continue
        for sentence in SENTENCE.finditer(line.text):
            limits = [each for each in LIMIT.finditer(sentence[0]) if not _is_over(sentence[0], each)]
            days = told_days(sentence[0], report.year) if len(limits) == 1 else ()
            if len(days) == PAIR and not any(each.is_month for each in days) and not OTHERWISE.search(sentence[0]):
                yield from _kept(line.line_at(sentence.start()), sentence[0], limits[0], *days)


def _is_over(text: str, limit: re.Match[str]) -> bool:
    """Whether it is told how far a term was passed, and not how long it is: 超过时限5天."""
    return OVER.search(text[: limit.start()]) is not None


def _kept(line: int, text: str, limit: re.Match[str], first: ToldDay, last: ToldDay) -> Hits:
    """The words behind the second day and the term, against the days that lie between."""
    said = VERDICT.search(text, last.end)
    length = (last.day - first.day).days
    if said is None or not 0 <= length <= LONGEST or text[last.end : last.end + 2].startswith(("前", "之前", "以前")):
        return
    count, is_working = int(limit["count"] or limit["count2"]), bool(limit["working"] or limit["working2"])
    known, took = working_days(first.day, last.day) if is_working else (True, length + WITH_THE_FIRST)
    is_wrong = took <= count if said["late"] else known and took > count + WITH_THE_FIRST
    if is_wrong:
        right = f"{took}个工作日" if is_working else f"{length}天"
        yield hit(line, limit=limit[0], first=_shown(first.day), last=_shown(last.day), right=right, words=said[0])


def _shown(day: date) -> str:
    return f"{day.month}月{day.day}日"
