"""So many each day of a span, or on its odd or even days or months: “一天一场，中间不休，演满12场”."""

import re
from collections.abc import Iterator
from datetime import timedelta

from wenlian_desktop.domain.preflight.days_and_words.told_spans import SENTENCE, ToldSpan, told_span
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
UNIT = "(?P<unit>场|次|期|讲|课|节|班|出|课时|学时|小时|批|轮|集|条|刊)"
EACH_DAY = re.compile(
    rf"(?:[一每][天日晚]|天天|逐日|[日晚]均)[^，。；、\d]{{0,4}}?(?P<count>\d{{1,2}}|[一二两三四五六七八九十])(?:个)?{UNIT}"
)
ALTERNATE = re.compile("(?:逢|每逢|每)(?P<which>单|双|奇数|偶数)(?P<what>日|月)")
TOTAL = re.compile(
    r"(?:总共|一共|共计?|总计|合计|累计|[演讲播办放]满|全程|计)[^，。；\d]{0,4}(?P<count>\d{1,4})(?:个)?"
    r"(?P<unit>场|次|期|讲|课时|学时|小时|课|节|班|出|批|轮|集|条|刊)(?!次)",
    re.ASCII,
)
FIRM = re.compile(
    "(?:不|没有|没|未|无|从未)(?:停|休|中断|间断|缺|脱|漏)|天天|逐日|连续|连演|一天不|不间断|雨天照常|照常|演满|讲满"
)
BROKEN = re.compile(
    "停(?:演|课|讲|办|推|开|播|馆)[一二两三四五\\d]|休息|轮休|周末|节假日除外|除[^，。；]{1,8}外|工作日|因[^，。；]{1,10}停|取消"
)


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says={
        "each": "“{words}”：{days}天、每天{each}{unit}，应为{right}{unit}。",
        "alternate": "“{words}”：起止之间逢{which}{what}的只有{right}个。",
    },
    remedy="核对起止日期、每天的数和总数，改正不符的一处。",
)
def so_many_a_day_make_the_total(report: Manuscript) -> Hits:
    """What is told of each day, times the days of the only span of the sentence, is the total told of its unit."""
    for line in report.normal:
        if line.is_row or "月" not in line.text or not TOTAL.search(line.text):
            continue
        for sentence in SENTENCE.finditer(line.text):
            span = told_span(sentence[0], report.year) if TOTAL.search(sentence[0]) else None
            if span and not BROKEN.search(sentence[0]):
                yield from _each_day(line.line_at(sentence.start()), sentence[0], span)
                yield from _alternate(line.line_at(sentence.start()), sentence[0], span)


def _each_day(line: int, text: str, span: ToldSpan) -> Hits:
    each = EACH_DAY.search(text)
    total = _total(text, each["unit"], each.end()) if each and not span.is_months else None
    if each is None or total is None:
        return
    count = written_count(each["count"])
    right, told = count * span.days, int(total["count"])
    if count and told != right and (told > right or FIRM.search(text)):
        yield hit(line, kind="each", words=total[0], days=span.days, each=count, unit=total["unit"], right=right)


def _alternate(line: int, text: str, span: ToldSpan) -> Hits:
    said = ALTERNATE.search(text)
    if said is None or (said["what"] == "月") == (not span.is_months and span.months < 3):
        return
    total = TOTAL.search(text)
    right = _alternating(span, said)
    told = int(total["count"]) if total else right
    if total and (told > right or (told < right and FIRM.search(text))):
        yield hit(line, kind="alternate", words=total[0], which=said["which"], what=said["what"], right=right)


def _alternating(span: ToldSpan, said: re.Match[str]) -> int:
    """The odd or even days or months of a span."""
    odd = said["which"] in ("单", "奇数")
    if said["what"] == "日":
        days = (span.first + timedelta(days=each) for each in range(span.days))
        return sum(day.day % 2 == odd for day in days)
    return sum((span.first.month + each) % 2 == odd for each in range(span.months))


def _total(text: str, unit: str, begin: int) -> re.Match[str] | None:
    return next((each for each in TOTAL.finditer(text, begin) if each["unit"] == unit), None)
