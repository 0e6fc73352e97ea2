"""Preflight rules for days of contracts: how long work may take, and that nothing is accepted before it is signed."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
DAY = re.compile(r"(?<![\d.])(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日", re.ASCII)
LIMIT = re.compile(
    r"(?:工期|(?:交货|供货|交付|履约|服务|完工|施工)(?:期限?|时限)|(?:合同|协议)[^，。；\d]{0,4}约定|约定[^，。；\d]{0,6})"
    r"(?:(?![提早快缩晚少])[^，。；\d]){0,4}(?P<count>\d{1,3})(?P<unit>个?日历天|天|个月)(?!次)",
    re.ASCII,
)
SIGNED = re.compile("签订|签约|签署|签定|订立")
STARTED = re.compile("开工|动工|进场|启动|开始|下达开工令")
FINISHED = re.compile("完工|竣工|交货|到货|供货|交付|施工完毕|交工|完成(?:了)?(?:全部)?(?:施工|供货|安装|建设)")
ACCEPTED = re.compile("验收")
PUT_OFF = re.compile(
    "延期|顺延|延长|逾期|超期|推迟|暂停|停工|扣除|剔除|中止|晚于|滞后|拖延|超(?:出|过)(?:合同|约定)?工期|不含|超工期"
)
OF_ANOTHER = re.compile(
    "其中|另|上年|[一二三四两]期|[首前后]批|第[一二三四]|分别|年度|续签|补充协议|阶段|初步|预|中期|次年|翌年|质保|维保|监理|审计"
)
MOST_APART, OVER = 150, 1  # days: farther off, the end is of the next year; with or without the first day
PLAN_AND_END = re.compile("计划|原定|拟|预计|应于|须于|前$")


@dataclass(frozen=True)
class Dated:
    """A day of a sentence with the words that its clause tells of it."""

    day: date
    written: str
    words: str
    has_year: bool


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says={
        "long": "写“{limit}”，{first}到{last}是{right}天，没有写延期的原因。",
        "order": "“{accepted}”在{last}，早于签订合同的{first}。",
    },
    remedy="核对合同的日期和期限，改正不符的一处，或写明延期的原因和批准手续。",
)
def contracts_keep_their_days(report: Manuscript) -> Hits:
    """“合同工期90天，6月1日开工，9月26日完工”; “7月2日签订合同，……，6月25日完成验收”."""
    for line in report.normal:
        if line.text.count("月") < 2 or line.is_row:
            continue
        for sentence in re.finditer("[^。；]+", line.text):
            days = _dated(sentence[0], report.year) if len(DAY.findall(sentence[0])) > 1 else []
            yield from _too_long(line, sentence, days)
            yield from _accepted_before(line, sentence, days)


def _dated(text: str, of: int | None) -> list[Dated]:
    """The days of a sentence, each with the words of its clause behind it, or before where none stand behind."""
    found = []
    for match in DAY.finditer(text):
        of = int(match["year"] or of or 2000)
        behind = re.split("[，、（）]|(?=\\d)", text[match.end() :])[0]
        before = re.split("[，、（）]", text[: match.start()])[-1]
        day = _day(match, of)
        if day:
            found.append(Dated(day, match[0], behind if len(behind) > 1 else before, match["year"] is not None))
    return found


def _day(match: re.Match[str], year: int) -> date | None:
    try:
        return date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return None  # no day of the calendar: told by another rule


def _only(days: list[Dated], words: re.Pattern[str]) -> Dated | None:
    """The one day of a sentence whose clause has these words, and that is no plan."""
    found = [each for each in days if words.search(each.words) and not PLAN_AND_END.search(each.words)]
    return found[0] if len(found) == 1 else None


def _too_long(line: NormalLine, sentence: re.Match[str], days: list[Dated]) -> Hits:
    """More days from the beginning to the end than a contract has, and no word of why."""
    limits = list(LIMIT.finditer(sentence[0])) if days else []
    first, last = _only(days, STARTED) or _only(days, SIGNED), _only(days, FINISHED)
    if len(limits) != 1 or first is None or last is None or PUT_OFF.search(line.text) or OF_ANOTHER.search(sentence[0]):
        return
    count, length = int(limits[0]["count"]), (last.day - first.day).days + 1
    allowed = count if "天" in limits[0]["unit"] else (_months_after(first.day, count) - first.day).days
    if 0 < allowed < length - OVER:
        yield hit(
            line.line_at(sentence.start()), kind="long", limit=limits[0][0],
            first=first.written, last=last.written, right=length,
        )  # fmt: skip


def _months_after(day: date, count: int) -> date:
    """The same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.month - 1 + count, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _accepted_before(line: NormalLine, sentence: re.Match[str], days: list[Dated]) -> Hits:
    """Acceptance or delivery on a day before that on which the contract was signed."""
    signed, last = _only(days, SIGNED), _only(days, ACCEPTED) or _only(days, FINISHED)
    if signed is None or last is None or signed is last or OF_ANOTHER.search(sentence[0]):
        return
    if 0 < (signed.day - last.day).days <= MOST_APART or (signed.has_year and last.has_year and last.day < signed.day):
        yield hit(
            line.line_at(sentence.start()), kind="order", accepted=last.words[:8], first=signed.written,
            last=last.written,
        )  # fmt: skip
