"""Preflight rules for days in their order: what begins before it ends, what is asked for before it is granted."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
DAY = r"(?:(?P<year{0}>20\d{{2}})年)?(?P<month{0}>\d{{1,2}})月(?:(?P<day{0}>\d{{1,2}})日|(?P<end{0}>[底末]))?"
BEGINS = (
    "开幕|开展(?=[，、])|开馆|开营|开班|开课|开机|开工|动工|启动|开始|开赛|开播|开拍|开锣|开票|开演|进场|开办|完工|竣工"
    "|建成|到货|交付使用|进驻|布展|启幕|发布(?:征稿)?启事"
)
ASKED = "申报|报送|提交|上报|申请|报批|立项|招标|开标|签订|签约|征集|公示|发布公告|下单"
ENDS = (
    "闭幕|撤展|闭馆|闭营|结业|结课|杀青|竣工|完工|结束|落幕|收官|闭赛|投用|撤场|首演|通过验收|验收合格|(?:完成)?(?:竣工)?验收(?=[，。；])|投入使用"
    "|启用|闭展|截稿|离开|撤离|离场"
)
GRANTED = "批复|批准|核准|下达|同意|验收|结项|交付|履约|完成|评审|颁奖|揭晓"
STEPS = re.compile(
    rf"(?<!\d){DAY.format('')}(?!前|以前)[^，。；、\d]{{0,8}}?(?:(?P<event>{BEGINS})|{ASKED})[^，。；、\d]{{0,12}}"
    rf"[，、至到]?(?:并|又|后|再)?[于至到在]?{DAY.format('2')}[^，。；\d]{{0,10}}?(?:(?P<close>{ENDS})|{GRANTED})",
    re.ASCII,
)
PASSED = re.compile(
    rf"(?<!\d){DAY.format('')}[^，。；、\d]{{0,16}}(?:(?P<event>通过|审议|审定|审核|研究同意)|定稿)[^，。；、\d]{{0,4}}，(?:并|现|拟)?(?:定于|拟于|计划于|将于|须于|于|在)?"
    rf"{DAY.format('2')}(?:前|以前|之前)?[^，。；\d]{{0,18}}(?:(?P<close>公开|公布|公示|发布|报送|上报|印发)|提交|报)",
    re.ASCII,
)
OVER_NEW_YEAR = 5  # months back: farther off, the second day is of the next year


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says="“{written}”：后一步的日期早于前一步。",
    remedy="核对日期，改正不符的一处。",
)
def steps_follow_each_other(report: Manuscript) -> Hits:
    """“7月8日开幕、7月6日闭幕”, “2023年11月申报，2022年1月批复”."""
    for line in report.normal:
        steps = (*_steps(line.text), *PASSED.finditer(line.text)) if "月" in line.text else ()
        for match in steps:
            if _is_backwards(match, report.year):
                yield hit(line.line_at(match.start()), written=match[0])


def _steps(text: str) -> Iterator[re.Match[str]]:
    """Each step with the one behind it: “4月开工，8月完工，9月验收” has two pairs."""
    match = STEPS.search(text)
    while match:
        yield match
        match = STEPS.search(text, match.start("month2"))


def _is_backwards(match: re.Match[str], of: int | None) -> bool:
    first = (int(match["month"]), int(match["day"] or 1))
    last = (int(match["month2"]), int(match["day2"] or 31))
    if match["year2"]:
        year = int(match["year"] or of or match["year2"])
        return int(match["year2"]) < year or (match["year2"] == str(year) and last < first)
    is_event = match["event"] is not None and match["close"] is not None
    return is_event and last < first and first[0] - last[0] <= OVER_NEW_YEAR


DUE = "(?:计划|原计划|原定|预定|合同约定|约定|规定|要求|目标|合同)?(?:的)?(?:时间|时限|期限|日期|工期)?(?:的|为|是)?"
SOONER, LATER = "提前|早|提早", "推迟|延后|延期|晚|滞后|延迟|逾期|超期"
APART = re.compile(
    rf"(?<!\d){DAY.format('')}[^。；\d]{{0,20}}?，?(?:较|比){DUE}{DAY.format('2')}[^。；，\d]{{0,10}}"
    rf"(?:(?P<sooner>{SOONER})|(?P<later>{LATER}))(?:了)?(?:(?P<days>\d{{1,3}})天)?",
    re.ASCII,
)
BESIDE = re.compile(
    rf"(?<!\d){DAY.format('')}[^。；\d]{{0,20}}?(?:(?P<sooner>早于|先于|提前于)|(?P<later>晚于|迟于|超过)){DUE}{DAY.format('2')}(?P<days>)",
    re.ASCII,
)
PLANNED_FIRST = re.compile(
    rf"(?:计划|原定|预定|约定|要求|时限|期限)[^。；，\d]{{0,10}}{DAY.format('2')}[^。；\d]{{0,14}}?(?:实际|最终)[^。；，\d]{{0,8}}{DAY.format('')}"
    rf"[^。；\d]{{0,12}}?(?:(?P<sooner>{SOONER})|(?P<later>{LATER}))(?:了)?(?:(?P<days>\d{{1,3}})天)?",
    re.ASCII,
)
DENIED = re.compile("(?:不|未|没有|未曾)$")  # 均未超过12月31日
MOST_APART = 200  # days: farther off, one of them is of another year


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says={
        "way": "“{written}”：前一个日期在后一个日期之{right}，方向写反了。",
        "days": "“{written}”：两天相差{right}天。",
    },
    remedy="核对日期和早晚，改正不符的一处。",
)
def days_are_sooner_or_later(report: Manuscript) -> Hits:
    """“5月20日完工，较计划的6月10日推迟21天”, “11月25日完工，早于约定的11月20日”."""
    for line in report.normal:
        for match in _told_apart(line.text) if "日" in line.text else ():
            done, due = _day(match, "", report.year), _day(match, "2", report.year)
            apart = (due - done).days if done and due else 0
            if not apart or abs(apart) > MOST_APART:
                continue
            is_denied = DENIED.search(line.text[: match.start("sooner" if match["sooner"] else "later")]) is not None
            if (apart > 0) != ((match["sooner"] is not None) != is_denied):
                yield hit(line.line_at(match.start()), kind="way", written=match[0], right="前" if apart > 0 else "后")
            elif match["days"] and abs(int(match["days"]) - abs(apart)) > 1:
                yield hit(line.line_at(match.start()), kind="days", written=match[0], right=abs(apart))


def _told_apart(text: str) -> Iterator[re.Match[str]]:
    for shape in (APART, BESIDE, PLANNED_FIRST):
        yield from shape.finditer(text)


def _day(match: re.Match[str], which: str, of: int | None) -> date | None:
    """A day, in the year of the other one, or of the report, where it names none."""
    year = match[f"year{which}"] or match["year"] or match["year2"] or of or 2000
    month, day = int(match[f"month{which}"]), match[f"day{which}"]
    if not day and not match[f"end{which}"]:
        return None
    try:
        return date(int(year), month, int(day or monthrange(int(year), month)[1]))
    except ValueError:
        return None  # no day of the calendar: told by another rule
