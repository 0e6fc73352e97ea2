"""Days and months within the part of a year or month that names them, and the day after a day: “5月中旬（23日）”."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
MONTHS_OF = {
    "一季度": range(1, 4), "二季度": range(4, 7), "三季度": range(7, 10), "四季度": range(10, 13),
    "上半年": range(1, 7), "下半年": range(7, 13),
}  # fmt: skip
DAYS_OF = {"上": range(1, 11), "中": range(11, 21), "下": range(21, 32)}
MONTH_LIST = r"\d{1,2}月(?:份)?(?:(?:[、和及与，]|，?和)\d{1,2}月(?:份)?)*"
IN_PERIOD = re.compile(
    rf"(?P<period>[一二三四]季度|[上下]半年)(?![^，。；]{{0,4}}[至到和与、比较])(?P<head>[^。；，\d与因由和比]{{0,12}}(?:\d{{1,4}}[^。；，\d与因由和比]{{0,8}})?，?)"
    rf"(?:分别|依次|各|都|均)?(?:安排|集中|选|放|定)?(?:时间)?(?:在|于|为|是)(?P<months>{MONTH_LIST})(?![\d日—~-]|[至到底末初]|\d)",
    re.ASCII,
)
OTHER_PERIOD = re.compile("季度|半年|原定|计划|拟|推迟|延|次年|验收|付款|到期|截[至止]")
IN_TEN_DAYS = re.compile(
    r"(?P<month>\d{1,2})月(?P<part>[上中下])旬[（，](?:即)?(?:(?P<month2>\d{1,2})月)?(?P<day>\d{1,2})日?(?:(?:至|到|—+|-|~|、|和)(?P<day2>\d{1,2})日)?(?P<close>[），])",
    re.ASCII,
)
NEXT_DAY = re.compile(
    r"(?<!\d)(?P<month>1[0-2]|[1-9])月(?P<day>\d{1,2})日(?P<rest>[^。；\d]{0,40}?)(?P<word>次日|翌日|第二天|隔天|隔日|前一[天日])"
    r"(?:（|[，]?即|[，]?也就是|是|为|，)(?:即|是|为)?(?:(?P<month2>1[0-2]|[1-9])月)?(?P<day2>\d{1,2})日",
    re.ASCII,
)
NEXT_BUT_ONE = ("隔天", "隔日")


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "month": "“{period}”不含{month}月。",
        "day": "“{written}”：{day}日不在{part}旬。",
        "next": "“{written}”：{word}应为{right}。",
    },
    remedy="核对日期和时段，改正不符的一处。",
)
def days_are_in_their_periods(report: Manuscript) -> Hits:
    """“上半年的两次分别在3月和8月”, “5月中旬（23日至31日）”, “5月22日布展，次日（5月24日）”."""
    for line in report.normal:
        if line.is_row or "月" not in line.text:
            continue
        for match in IN_PERIOD.finditer(line.text) if "季度" in line.text or "半年" in line.text else ():
            yield from _month(line, match)
        for match in IN_TEN_DAYS.finditer(line.text) if "旬" in line.text else ():
            yield from _ten_days(line, match)
        for match in NEXT_DAY.finditer(line.text):
            yield from _next_day(line, match, report.year)


def _month(line: NormalLine, match: re.Match[str]) -> Hits:
    months = [int(each) for each in re.findall(r"(\d{1,2})月", match["months"])]
    beyond = [each for each in months if each not in MONTHS_OF[match["period"]]]
    if beyond and not OTHER_PERIOD.search(match["head"]):
        yield hit(line.line_at(match.start()), kind="month", period=match["period"], month=beyond[0])


def _ten_days(line: NormalLine, match: re.Match[str]) -> Hits:
    is_bracket = (line.text[match.start("part") + 2] == "（") == (match["close"] == "）")
    is_same = match["month2"] in (None, match["month"])
    days = [int(each) for each in (match["day"], match["day2"]) if each]
    beyond = [each for each in days if each not in DAYS_OF[match["part"]]]
    if beyond and is_same and is_bracket:
        yield hit(line.line_at(match.start()), kind="day", written=match[0], day=beyond[0], part=match["part"])


def _next_day(line: NormalLine, match: re.Match[str], of: int | None) -> Hits:
    month, day, month2, day2 = (int(match[name] or 0) for name in ("month", "day", "month2", "day2"))
    try:
        first = date(of or 2000, month, day)
    except ValueError:
        return  # no day of the calendar: told by another rule
    right = first + timedelta(days=-1 if match["word"].startswith("前") else 1)
    is_right = (month2 or right.month, day2) == (right.month, right.day)
    if not is_right and match["word"] not in NEXT_BUT_ONE and "至" not in match["rest"] and "到" not in match["rest"]:
        shown = f"{right.month}月{right.day}日"
        yield hit(line.line_at(match.start()), kind="next", written=match[0], word=match["word"], right=shown)
