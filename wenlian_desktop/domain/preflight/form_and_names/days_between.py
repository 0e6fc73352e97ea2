"""So many days between the last two days of a sentence: “10月31日……，于10月25日通过验收，提前16天”."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from wenlian_desktop.domain.preflight.two_days import PLANNED_FIRST, PLANNED_LAST, PLANNED_SPAN
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
DAY = re.compile(r"(?<![\d年—~-])(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日", re.ASCII)
APART = re.compile(
    r"(?P<what>(?P<moved>提前|提早|早|推迟|延后|延迟|延期|滞后|逾期|超期|晚)|间隔|相隔|相距|时隔|隔了?|相差|历经|用时|耗时|用了|花了)(?:了)?(?P<days>\d{1,3})天(?!内)",
    re.ASCII,
)
PLANNED = re.compile(
    "计划|原定|预定|约定|规定|要求|限定|合同|安排|目标|工期|期限|时限|交[货付]期|截止|应[在于当]|\\d日[之以]?前"
)
OTHER_COUNT = re.compile("工作日|扣除|停工|累计|平均|分别|每|法定|中断|节假日|最[长短多少]|前后|历时")
SHAPES = (PLANNED_FIRST, PLANNED_LAST, PLANNED_SPAN)  # looked at by another rule
SPAN = ("至", "到", "—", "——", "-", "起至")
CLAUSE = re.compile("[，、]")
MOST_CLAUSES = 2  # that stand between the second day and the count
MOST_APART = 10  # times: a count farther off is of other days
YEAR_OF_MANY = 2000


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says="“{written}”：{first}与{last}相差{right}天。",
    remedy="核对日期和天数，改正不符的一处。",
)
def days_between_are_counted(report: Manuscript) -> Hits:
    """A count of the days that something came sooner, later or after is that between two days told before it."""
    for line in report.normal:
        if line.is_row or "天" not in line.text or line.text.count("日") < len(("one", "other")):
            continue
        for part in re.finditer("[^。；]+", line.text):
            is_known = any(shape.search(part[0]) for shape in SHAPES)
            for said in APART.finditer(part[0]) if not is_known else ():
                yield from _counted(line.line_at(part.start()), part[0], said, report.year)


def _counted(place: int, text: str, said: re.Match[str], of: int | None) -> Hits:
    told = list(DAY.finditer(text, 0, said.start()))
    days = list(_days(told, of))
    if len(days) < len(("one", "other")) or len(days) < len(told) or not _is_of_these(text, told, said):
        return
    apart, count = abs((days[-1] - days[-2]).days), int(said["days"])
    if any(abs(abs((one - other).days) - count) <= 1 for one, other in combinations(days, 2)) or not apart:
        return
    if apart < count * MOST_APART and count < apart * MOST_APART:
        yield hit(place, written=said[0], first=told[-2][0], last=told[-1][0], right=apart)


def _is_of_these(text: str, told: Sequence[re.Match[str]], said: re.Match[str]) -> bool:
    """Whether the count stands right behind the second of two days, and is of nothing but these."""
    between = text[told[-1].end() : said.start()]
    is_near = len(CLAUSE.findall(between)) <= MOST_CLAUSES and not re.search(r"\d", between)
    is_moved = said["moved"] is None or PLANNED.search(text[_begin(text, told) : told[-1].end() + 1]) is not None
    return is_near and is_moved and OTHER_COUNT.search(text[told[-2].start() : said.start()]) is None


def _begin(text: str, told: Sequence[re.Match[str]]) -> int:
    """Where the words of the last two days begin: behind the day before, but for the first of a span."""
    earlier = list(told[:-2])
    if earlier and text[earlier[-1].end() : told[-2].start()] in SPAN:
        earlier.pop()
    return earlier[-1].end() if earlier else 0


def _days(told: Sequence[re.Match[str]], of: int | None) -> Iterator[date]:
    """The days told, each in the year that it or the last before it names."""
    year = of or YEAR_OF_MANY
    for each in told:
        year = int(each["year"] or year)
        try:
            yield date(year, int(each["month"]), int(each["day"]))
        except ValueError:
            return  # no day of the calendar: told by another rule
