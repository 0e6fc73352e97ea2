"""Preflight rules for days: their weekday, how long something took, an end before its beginning."""

import re
from collections.abc import Iterator
from datetime import date

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
WEEKDAYS = "一二三四五六日"
DAY = r"(?:(?P<year{0}>20\d{{2}})年)?(?P<month{0}>\d{{1,2}})月(?P<day{0}>\d{{1,2}})日"
OF_WEEK = re.compile(
    rf"(?<!\d){DAY.format('')}[，（]?(?:星期|周)(?P<weekday>[{WEEKDAYS}天])(?=[）、，。]|上午|下午|晚)", re.ASCII
)
SPAN = re.compile(
    rf"(?<!\d){DAY.format('')}(?:至|到|—+|-|~)(?:(?P<year2>20\d{{2}})年)?(?:(?P<month2>\d{{1,2}})月)?(?P<day2>\d{{1,2}})日"
    r"(?P<rest>[^。；\d]{0,14}(?:为期|会期|展期|(?<=日)[，（]?(?:历时|共计?|持续)|，在外)(?P<days>\d{1,3})天)?",
    re.ASCII,
)
EXCEPT = re.compile("中午|工作日|停|休|次年|翌年")


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "weekday": "“{written}”：{year}年{month}月{day}日是星期{right}。",
        "span": "“{written}”：按首尾两天都算，应为{right}天。",
        "age": "“{written}”：按成立的年份应为{right}周年。",
        "backwards": "“{written}”的止日早于起日。",
    },
    remedy="核对日期，改正不符的一处。",
)
def days_fit_together(report: Manuscript) -> Hits:
    """A weekday is that of its day, a span is as long as it says and does not end before it begins."""
    for line in report.normal:
        for match in OF_WEEK.finditer(line.text) if "星期" in line.text or "周" in line.text else ():
            day = _day(match, "", report.year)
            right = WEEKDAYS[day.weekday()] if day else ""
            if day and match["weekday"].replace("天", "日") != right:
                yield hit(
                    line.line_at(match.start()), kind="weekday", written=match[0],
                    year=day.year, month=day.month, day=day.day, right=right,
                )  # fmt: skip
        yield from _ages(line)
        for match in SPAN.finditer(line.text) if "日" in line.text else ():
            kind, length = _wrong_span(match, report.year)
            if kind:
                yield hit(line.line_at(match.start()), kind=kind, written=match[0], right=length)


FOUNDED = re.compile(
    r"(?:成立|创建|创办|建馆|建会|始建)于(?P<year>\d{4})年|(?P<year2>\d{4})年(?:\d{1,2}月)?(?:成立|创建|创办|建馆|建会)",
    re.ASCII,
)
ANNIVERSARY = re.compile(r"(?P<now>20\d{2})年(?:是|迎来|适逢)[^，。；\d]{0,12}(?P<years>\d{2,3})周年", re.ASCII)


def _ages(line: NormalLine) -> Hits:
    """“成立于1963年，2023年是成立60周年”."""
    founded = FOUNDED.search(line.text) if "周年" in line.text else None
    for match in ANNIVERSARY.finditer(line.text) if founded else ():
        right = int(match["now"]) - int(founded["year"] or founded["year2"]) if founded else 0
        is_of_it = re.search("成立|建[馆会]|创[建办]", match[0]) is not None
        if is_of_it and int(match["years"]) != right:
            yield hit(line.line_at(match.start()), kind="age", written=match[0], right=right)


def _day(match: re.Match[str], which: str, of: int | None, month: str = "") -> date | None:
    year = match[f"year{which}"] or of
    try:
        return date(int(year), int(match[f"month{which}"] or month), int(match[f"day{which}"])) if year else None
    except ValueError:
        return None  # no day of the calendar: told by another rule


def _wrong_span(match: re.Match[str], of: int | None) -> tuple[str, int]:
    """What is wrong with a span of days, and how many it has; a span may be told with or without its first day."""
    first = _day(match, "", of or 2000)
    last = _day(match, "2", first.year, match["month"]) if first else None
    if not first or not last or EXCEPT.search(match[0]):
        return "", 0
    length = (last - first).days + 1
    if length < 1:
        is_over_new_year = match["month2"] is not None and last.month < first.month and not match["year2"]
        return ("" if is_over_new_year else "backwards"), 0
    if match["days"] and int(match["days"]) not in (length, length - 1):
        return "span", length
    return "", 0
