"""Preflight rules for terms of years: “期限五年，自2023年7月至2028年6月”, “签订三年期协议，服务期自……至……”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。；\t]+")
MONTH = re.compile(
    r"(?<!\d)(?:(?P<year>20\d{2})年)?(?<!\d)(?P<month>1[0-2]|[1-9])月(?!份)(?:(?P<day>\d{1,2})日|[初中底末])?", re.ASCII
)
ASIDE = re.compile("（[^（）\\d]{1,6}）")
LINK = re.compile("(?:起|开始|开工|签订|入驻|生效)?，?(?:计算)?，?(?:至|到|—+|-|~)")
BEGINS = re.compile("^[^，。；]{0,6}(?:起|开始|生效|入驻|开工|签订)|^(?:之日)?起")
ENDS = re.compile("^[^，。；前]{0,2}(?:止|届满|到期|期满|终止|结束|截止|满期|为限|竣工|完工|交工)")
LENGTH = re.compile(
    r"(?<![\d第近前过上后每满逾同近年届])(?P<years>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:(?P<year>年)|个(?:整)?月)(?![度级初末底中来前后均间多内半两一二三四五六七八九十\d份])",
    re.ASCII,
)
OTHERWISE = re.compile(
    "延[长期]|续[签订期]|顺延|展期|提前|变更|调整|剩余|质保|保修|已|分[两三四五]|每|其中|至今|以来|建议|近"
)
MONTHS, DAYS, BESIDE = 12, 30, 6  # months of a year, days of a month, characters
ENDS_OF_ONE = 2


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says="“{written}”：起止之间是{right}，不是{said}。",
    remedy="核对期限和起止年月，改正不符的一处。",
)
def terms_of_years(report: Manuscript) -> Hits:
    """A term is as many years as from its first month to its last one, that month in or not."""
    for line in report.normal:
        for sentence in SENTENCE.finditer(line.text) if line.text.count("月") > 1 and "年" in line.text else ():
            yield from _against_its_span(line, sentence)


def _against_its_span(line: NormalLine, sentence: re.Match[str]) -> Hits:
    """The one length of a sentence that tells one span."""
    ends = [*MONTH.finditer(sentence[0])]
    told = (
        [*LENGTH.finditer(MONTH.sub(lambda found: "　" * len(found[0]), sentence[0]))]
        if len(ends) == ENDS_OF_ONE
        else []
    )
    if len(told) != 1 or not ends[0]["year"] or not _are_of_one_span(sentence[0], *ends):
        return
    begin, end = min(told[0].start(), ends[0].start()), max(told[0].end(), ends[1].end())
    apart, off = _months_between(*ends), MONTHS if told[0]["year"] else 1
    said = written_count(told[0]["years"]) * off
    is_meant = not OTHERWISE.search(sentence[0][max(begin - BESIDE, 0) : end + BESIDE])
    if said and apart > 0 and is_meant and not _lasts(said, apart, *ends):
        written = sentence[0][begin:end]
        right = _days_between(*ends) or _length(apart)
        yield hit(line.line_at(sentence.start() + ends[0].start()), written=written, right=right, said=told[0][0])


def _are_of_one_span(text: str, first: re.Match[str], last: re.Match[str]) -> bool:
    """Whether the second month ends what the first begins: linked by nothing more, or both told by words."""
    between = ASIDE.sub("", text[first.end() : last.start()])
    return LINK.fullmatch(between) is not None or (
        BEGINS.search(between) is not None and ENDS.search(text[last.end() :]) is not None
    )


def _months_between(first: re.Match[str], last: re.Match[str]) -> int:
    years = int(last["year"] or first["year"]) - int(first["year"])
    return MONTHS * years + int(last["month"]) - int(first["month"])


def _lasts(said: int, apart: int, first: re.Match[str], last: re.Match[str]) -> bool:
    """Whether so many months end there: with days within half of one, without them with the last month or not."""
    if not (first["day"] and last["day"]):
        return said in (apart, apart + 1)
    return 2 * abs(DAYS * (apart - said) + int(last["day"]) - int(first["day"]) + 1) <= DAYS


def _days_between(first: re.Match[str], last: re.Match[str]) -> str:
    """What lies between two days, in the months that it fills nearest; empty for months without days."""
    if not (first["day"] and last["day"]):
        return ""
    days = DAYS * _months_between(first, last) + int(last["day"]) - int(first["day"]) + 1
    months = (2 * days + DAYS) // (2 * DAYS)
    return f"{months // MONTHS}年" if months % MONTHS == 0 else f"{months}个月"


def _length(apart: int) -> str:
    """What lies between two months: whole years with the last month or without it, else months with it."""
    years = next((months // MONTHS for months in (apart + 1, apart) if months % MONTHS == 0), 0)
    return f"{years}年" if years else f"{apart + 1}个月"
