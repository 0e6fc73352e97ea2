"""Preflight rules for lengths told in months, weeks, working days and weekly dates, and for days out of their span."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
WEEKDAYS = "一二三四五六日"
HAN = "一二两三四五六七八九十"
COUNT = rf"(?P<count>\d{{1,3}}|[{HAN}]{{1,3}})"
DAY = re.compile(
    r"(?:(?P<year>20\d{2}|同|次|翌)年)?(?<!\d)(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?P<end>[底末初]))?", re.ASCII
)
LENGTH = re.compile(
    rf"[^。；\d]{{0,16}}(?:历时|为期|工期|持续|前后跨|横跨|跨越|前后|跨|共计?|展期|公示期|公示|期限|学制|总计)[^，。；\d]{{0,4}}?{COUNT}(?:个)?(?P<unit>(?<=个)月份|整月|月(?![份\d初底末上中下])|周|星期|工作日|天)(?!均)"
)
LENGTH_BEFORE = re.compile(rf"{COUNT}个(?P<unit>工作日)[^。；\d]{{0,10}}$", re.ASCII)
NOT_ONE_SPAN = re.compile(
    "停|暂停|中断|分[两二三四]|分别|原定|原计划|计划|预计|推迟|延期|提前|缩短|每年|改(?![造建善革编扩])|其中|因"
)
TERM = re.compile(
    rf"(?P<from>20\d{{2}})年(?:(?P<month>\d{{1,2}})月)?(?:[^。；\d]{{0,16}}?|(?=[^。；]{{0,20}}(?:换届|代表大会|选举|选出|当选|产生))(?:(?!20\d\d年)[^。；]){{0,60}}?)任期(?:为|是)?{COUNT}年(?!度)[^。；\d]{{0,8}}?(?:至|到|于|，)(?P<to>20\d{{2}})年(?:(?P<month2>\d{{1,2}})月)?[^。；，\d]{{0,4}}(?:届满|到期|期满|任满|换届)"
)
WEEKLY = re.compile(f"(?:每周|每个?星期|每逢周|逢周)(?P<weekday>[{WEEKDAYS}天])(?![、至和到{WEEKDAYS}])")
TIMES = re.compile(
    rf"[^。；\d]{{0,10}}?(?:连续|共|共计|累计)?(?:举办|开展|开讲|播出|放映|组织|举行|演出|推出|开课|授课|上课|活动|服务|排练|训练|培训|巡演|直播)(?:了)?{COUNT}(?P<unit>场|期|次|讲|课)"
)
MONTHS_OF = re.compile(r"(?:逢|每)(?P<kind>双|单|偶数|奇数)月")
LISTED = re.compile(r"(?<!\d)(?P<months>\d{1,2}月(?:[、和及]\d{1,2}月){2,}|\d{1,2}(?:[、和及]\d{1,2}){2,}月)", re.ASCII)
WITHIN = re.compile(
    r"^[^。；\d]{0,16}[，、]?(?:期间)?其中(?:于|在)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?", re.ASCII
)
LINK = re.compile(
    r"^(?:（[^（）]{1,6}）)?(?:[^。；\d]{0,12}?[，、])?(?:[^。；，\d]{0,8}?)(?:至|到|—+|-|~|止于|于|设在)?(?:同年|当年)?$"
)
BARE_LINKS = ("至", "到", "—", "——", "-", "~")
FIRM = re.compile("没有间断|从未间断|未间断|连续|无间断|不间断")
HOLIDAYS = (
    (1, 1, 1, 5),
    (1, 20, 2, 25),
    (4, 1, 4, 8),
    (4, 24, 5, 11),
    (6, 1, 6, 30),
    (9, 10, 10, 14),
    (12, 28, 12, 31),
)
MONTHS, WEEK, WORKING = 12, 7, 5


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "length": "“{written}”：按起止日期应为{right}。",
        "term": "“{written}”：起止相隔{right}年。",
        "weekly": "“{written}”：这段时间只有{right}个星期{weekday}。",
        "months": "“{month}月”不是{which}月。",
        "outside": "“{inner}”不在“{outer}”之内。",
    },
    remedy="核对日期和时长，改正不符的一处。",
)
def lengths_fit_their_days(report: Manuscript) -> Hits:
    """“自3月1日启动，至11月30日结束，历时7个月”, “公示期7个工作日”, “每周六一场，1日至29日7场”."""
    for line in report.normal:
        if line.is_row or "月" not in line.text:
            continue
        for sentence in re.finditer("[^。；]+", line.text):
            yield from _spans(line, sentence[0], report.year)
            yield from _alternate_months(line, sentence[0])
        for match in TERM.finditer(line.text) if "任期" in line.text else ():
            yield from _term(line, match)


def _spans(line: NormalLine, text: str, of: int | None) -> Hits:
    """The first two days of a sentence, or of what is told of a part, that are a beginning and an end."""
    part = text.rpartition("其中")[2]
    text = part if part != text and len(DAY.findall(part)) > 1 else text
    days = list(DAY.finditer(text))
    if len(days) < 2 or NOT_ONE_SPAN.search(text[: days[1].start()]):
        return
    first = _day(days[0], of, None)
    last = _day(days[1], first.year if first else of, first)
    between = text[days[0].end() : days[1].start()]
    if first is None or last is None or last < first or not LINK.match(between):
        return
    rest = text[days[1].end() :]
    said = LENGTH.match(rest) or LENGTH_BEFORE.search(text[: days[0].start()])
    if said and not NOT_ONE_SPAN.search(said[0]) and not tells_of_another(text[: days[0].start()], said[0]):
        yield from _length(line, days, said, first, last)
    weekly = WEEKLY.search(text)
    times = TIMES.match(rest) if weekly else None
    if weekly and times:
        yield from _weekly(line, text, weekly["weekday"], times, first, last)
    inner = WITHIN.match(rest) if re.search("至|到|—|-|~", between) else None
    if inner:
        yield from _outside(line, text[days[0].start() : days[1].end()], inner, first, last)


OTHER_THING = re.compile(
    "，[^，]{0,3}?(?P<name>[“《]?[\u4e00-\u9fff]{1,10}[\u4e00-\u9fff”》])的?(?:历时|为期|工期|会期|展期|公示期|期限|学制|共|持续)"
)


def tells_of_another(before: str, said: str) -> bool:
    """“油画展的展期为2月20日至3月8日，版画展的展期为10天”: of another thing of the kind, named behind the days."""
    found = OTHER_THING.search(said)
    return found is not None and found["name"] not in before and found["name"][-1] in before


def _length(line: NormalLine, days: list[re.Match[str]], said: re.Match[str], first: date, last: date) -> Hits:
    count, unit = _number(said["count"]), said["unit"]
    is_of_days = bool(days[0]["day"] and days[1]["day"])
    length = (last - first).days + 1
    if unit in ("月", "整月", "月份"):
        touched = MONTHS * (last.year - first.year) + last.month - first.month + 1
        least = touched - 1 if unit != "月份" else touched
        right, is_right = f"{touched}个{'月份' if unit == '月份' else '月'}", least <= count <= touched
        if unit != "月份" and is_of_days:
            right = f"{(length * MONTHS + 183) // 365}个月"
            is_right = abs(count * 365 - length * MONTHS) <= 365 * 2 // 3
    elif not is_of_days:
        return
    elif unit == "天":
        is_beside = days[1].string[days[0].end() : days[1].start()] in BARE_LINKS  # looked at by another rule
        right, is_right = f"{length}天", is_beside or count in (length, length - 1)
    elif unit == "工作日":
        known, most = working_days(first, last)
        right, is_right = f"{most}个工作日", count in (most, most - 1) if known else count <= length
    else:
        right, is_right = f"{-(-length // WEEK)}周", length // WEEK <= count <= -(-length // WEEK)
    if count and not is_right:
        written = f"{days[0][0]}……{days[1][0]}……{said[0].lstrip('，、')}"
        yield hit(line.number, kind="length", written=written, right=right)


def working_days(first: date, last: date) -> tuple[bool, int]:
    """Whether no public holiday is near, and the days from Monday to Friday."""
    days = [first + timedelta(days=each) for each in range((last - first).days + 1)]
    near = any((a, b) <= (day.month, day.day) <= (c, d) for day in days for a, b, c, d in HOLIDAYS)
    return not near, sum(day.weekday() < WORKING for day in days)


def _weekly(line: NormalLine, text: str, weekday: str, times: re.Match[str], first: date, last: date) -> Hits:
    """So many Saturdays from one day to another."""
    at = WEEKDAYS.index(weekday.replace("天", "日"))
    right = sum((first + timedelta(days=each)).weekday() == at for each in range((last - first).days + 1))
    count = _number(times["count"])
    if count > right or (count and count < right and FIRM.search(text)):
        yield hit(line.number, kind="weekly", written=times[0].lstrip("，、"), right=right, weekday=weekday)


def _outside(line: NormalLine, outer: str, inner: re.Match[str], first: date, last: date) -> Hits:
    """A day of a span is within it."""
    month, day = int(inner["month"]), int(inner["day"] or 0)
    begun, ended = (first.month, first.day), (last.month, last.day)
    is_within = begun <= (month, day or first.day) and (month, day or 1) <= ended
    if first.year == last.year and not is_within:
        shown = f"{month}月{day}日" if day else f"{month}月"
        yield hit(line.number, kind="outside", inner=shown, outer=outer)


def _alternate_months(line: NormalLine, text: str) -> Hits:
    """“逢双月举办，2月、4月、6月、9月……”."""
    said = MONTHS_OF.search(text)
    listed = LISTED.search(text, said.end()) if said else None
    if said is None or listed is None:
        return
    for month in re.findall(r"\d+", listed["months"]):
        is_even = said["kind"] in ("双", "偶数")
        if (int(month) % 2 == 0) != is_even:
            yield hit(line.number, kind="months", month=int(month), which=said["kind"])
            return


def _term(line: NormalLine, match: re.Match[str]) -> Hits:
    """“2019年6月选举产生，任期3年，至2024年6月届满”."""
    apart = int(match["to"]) - int(match["from"])
    count = _number(match["count"])
    if count and count != apart and not (match["month"] is None and count == apart + 1):
        yield hit(line.line_at(match.start()), kind="term", written=match[0], right=apart)


def _day(match: re.Match[str], of: int | None, after: date | None) -> date | None:
    """A day; the last of a month at its end, the first of one told without a day that begins."""
    year = int(match["year"]) if (match["year"] or "").isdigit() else (of or 2000)
    year += match["year"] in ("次", "翌")
    month = int(match["month"])
    try:
        if match["day"]:
            return date(year, month, int(match["day"]))
        is_end = match["end"] in ("底", "末") or (match["end"] is None and after is not None)
        return (
            date(year + month // MONTHS, month % MONTHS + 1, 1) - timedelta(days=1) if is_end else date(year, month, 1)
        )
    except ValueError:
        return None  # no day of the calendar: told by another rule


def _number(text: str) -> int:
    try:
        return int(text) if text.isdigit() else from_chinese(text.replace("两", "二"))
    except ValueError:
        return 0
