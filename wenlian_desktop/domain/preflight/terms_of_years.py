"""Preflight rules for terms of years: “期限五年，自2023年7月至2028年6月”, “签订三年期协议，服务期自……至……”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
SENTENCE = re.compile("[^。；\t]+")
MONTH = r"(?P<year{0}>20\d{{2}})年(?P<month{0}>\d{{1,2}})月(?:\d{{1,2}}日|[初中底末])?"
SPAN = re.compile(
    rf"{MONTH.format('')}(?:起|开始|开工|签订|入驻)?[，]?(?:计算)?[，]?(?:至|到|—+|-|~)?{MONTH.format('2')}(?P<end>[止终到届])?",
    re.ASCII,
)
LENGTH = re.compile(
    r"(?<![\d第近前过上后每满逾同近年届])(?P<years>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:(?P<year>年)|个(?:整)?月)(?![度级初末底中来前后均间多内半两一二三四五六七八九十\d份])",
    re.ASCII,
)
OTHERWISE = re.compile(
    "延[长期]|续[签订期]|顺延|展期|提前|变更|调整|剩余|质保|保修|已|分[两三四五]|每|其中|至今|以来|建议|近"
)
MONTHS, BESIDE = 12, 6  # months of a year, characters


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
    spans = list(SPAN.finditer(sentence[0]))
    if len(spans) != 1:
        return
    span = spans[0]
    told = list(LENGTH.finditer(SPAN.sub(lambda found: "　" * len(found[0]), sentence[0])))
    apart = MONTHS * (int(span["year2"]) - int(span["year"])) + int(span["month2"]) - int(span["month"])
    if len(told) != 1 or apart <= 0:
        return
    said = _number(told[0]["years"]) * (MONTHS if told[0]["year"] else 1)
    begin, end = min(told[0].start(), span.start()), max(told[0].end(), span.end())
    is_meant = not OTHERWISE.search(sentence[0][max(begin - BESIDE, 0) : end + BESIDE])
    if said and said not in (apart, apart + 1) and is_meant:
        written = sentence[0][begin:end]
        yield hit(line.line_at(sentence.start() + span.start()), written=written, right=_length(apart), said=told[0][0])


def _length(apart: int) -> str:
    """What lies between two months: whole years with the last month or without it, else months with it."""
    years = next((months // MONTHS for months in (apart + 1, apart) if months % MONTHS == 0), 0)
    return f"{years}年" if years else f"{apart + 1}个月"


def _number(written: str) -> int:
    try:
        return int(written) if written.isdigit() else from_chinese(written.replace("两", "二"))
    except ValueError:
        return 0
