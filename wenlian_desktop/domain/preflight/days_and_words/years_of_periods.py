"""Which year of a period another year is, and how many are left: “规划（2021—2025年）……2023年是第三年，还有两年”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import to_chinese, written_count

Hits = Iterator[Hit[int]]
PERIOD = re.compile(r"(?<!\d)(?P<from>20\d{2})年?(?:—+|-|－|~|～|至|到)(?P<to>20\d{2})年", re.ASCII)
YEAR = re.compile(r"(?<![\d—~-])(?P<year>20\d{2})年(?!\d{1,2}月)", re.ASCII)
COUNT = "[一二两三四五六七八九十]|\\d"
NTH = re.compile(f"(?<!连续)第(?P<count>{COUNT})个?年(?![级会])头?")
LEFT = re.compile(f"(?:还剩|还有|剩下?|尚有|尚余|余下|仍有)(?:最后)?(?P<count>{COUNT})个?年(?![级会])")
SENTENCE = re.compile("[^。；]+")
OF_PERIODS = re.compile("规划|计划|行动|方案|纲要|周期|这期|任期")
OF_ANOTHER = re.compile("项目|活动|合同|协议|连续|举办|每|成立|创办|设立|赛")
THIS_YEAR, LONGEST = re.compile("今年|本年"), 15


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "nth": "“{written}”：从{begun}年算起，{year}年是第{right}年。",
        "left": "“{written}”：到{end}年，{year}年之后还有{right}年。",
    },
    remedy="核对起止年份和年次，改正不符的一处。",
)
def years_of_periods_are_counted(report: Manuscript) -> Hits:
    """The only period of a paragraph, and the only other year of a sentence within it: the year so many of these."""
    for line in report.normal:
        periods = list(PERIOD.finditer(line.text)) if "年" in line.text and not line.is_row else []
        if len({(each["from"], each["to"]) for each in periods}) != 1 or not _may_count(line.text):
            continue
        begun, end = int(periods[0]["from"]), int(periods[0]["to"])
        for sentence in SENTENCE.finditer(line.text):
            year = _year_of(sentence[0], periods[0][0], report.year)
            if begun < end <= begun + LONGEST and begun <= year <= end and sentence.end() > periods[0].end():
                yield from _counted(line.line_at(sentence.start()), sentence[0], begun, end, year)


def _may_count(text: str) -> bool:
    return NTH.search(text) is not None or LEFT.search(text) is not None


def _year_of(sentence: str, period: str, of: int | None) -> int:
    """The one year a sentence tells besides its period; 0 for none, or for a sentence about something else."""
    rest = PERIOD.sub("", sentence)
    years = {int(each["year"]) for each in YEAR.finditer(rest)}
    behind = sentence.rpartition(period)[2]  # 《项目库建设三年计划（2022—2024年）》 is a plan all the same
    is_of_it = (period in sentence or OF_PERIODS.search(sentence) is not None) and not OF_ANOTHER.search(behind)
    if not years and of and THIS_YEAR.search(rest):
        years = {of}
    return years.pop() if is_of_it and len(years) == 1 else 0


def _counted(line: int, text: str, begun: int, end: int, year: int) -> Hits:
    """Which year it is said to be, counted from the first; how many are said to be left, with this one or without."""
    nths, left = NTH.findall(text), LEFT.search(text)
    right = year - begun + 1
    if len(nths) == 1 and written_count(nths[0]) not in (0, right):
        yield hit(line, kind="nth", written=_first(NTH, text), begun=begun, year=year, right=to_chinese(right))
    if left and written_count(left["count"]) not in (end - year, end - year + 1):
        yield hit(line, kind="left", written=left[0], end=end, year=year, right=to_chinese(end - year))


def _first(words: re.Pattern[str], text: str) -> str:
    found = words.search(text)
    return found[0] if found else ""
