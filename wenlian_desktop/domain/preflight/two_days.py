"""Preflight rules for two days told beside each other: the one planned and the one it was, a beginning and its end."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from wenlian_desktop.domain.preflight.terms import MADE
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
DAY = r"(?:(?P<year{0}>20\d{{2}})年)?(?P<month{0}>\d{{1,2}})月(?:(?P<day{0}>\d{{1,2}})日|[底末])"
LATER = "推迟|延期|延后|延迟|滞后|逾期|超期|顺延|拖后|晚"
WAY = rf"(?:整整|整体)?(?:了)?(?P<way>{LATER}|提前|早)(?:了)?(?:(?P<days>\d{{1,3}})天|(?P<months>\d{{1,2}})个月)?"
PLAN = "计划|原定|预定|约定|规定|要求|限定|拟定|合同|预期|安排|目标|工期|期限|时限|交[货付]期|截止"
PLANNED_FIRST = re.compile(
    rf"(?:{PLAN})[^，。；\d]{{0,12}}{DAY.format('')}[^，。；\d]{{0,14}}[，；]?(?:[^，。；\d]{{2,20}}，)?(?:但|而)?[^，。；\d]{{0,6}}(?:实际|最终|后来|改为|直至|到)[^，。；\d]{{0,8}}"
    rf"{DAY.format('2')}[^，。；\d]{{0,14}}[，（](?:[比较][^，。；\d]{{0,6}}|共|工期|因[^，。；\d]{{0,10}})?{WAY}",
    re.ASCII,
)
DEADLINE_FIRST = re.compile(
    rf"(?:限期|限于|期限|时限|截止(?:日期?|时间)?|交[付货]期|须于|应于|不[晚迟]于)(?:为|是|至|到|在)?{DAY.format('')}(?:之?前)?[^，。；\d]{{0,10}}[，；]"
    rf"[^，。；\d]{{0,12}}{DAY.format('2')}[^，。；\d]{{0,14}}[，（](?:[比较][^，。；\d]{{0,6}})?{WAY}",
    re.ASCII,
)  # 限期10月31日，书稿于10月18日交付，提前13天
PLANNED_LAST = re.compile(
    rf"{DAY.format('')}[^，。；\d]{{0,16}}[，（]?[比较][^，。；\d]{{0,10}}(?:{PLAN})[^，。；\d]{{0,8}}{DAY.format('2')}[^，。；\d]{{0,8}}{WAY}",
    re.ASCII,
)
PLANNED_SPAN = re.compile(
    rf"(?:{PLAN})[^，。；\d]{{0,12}}{DAY.format('0')}(?:起)?(?:至|到|—+|-){DAY.format('')}[^，。；\d]{{0,6}}(?:[，（]?[^，。；\d]{{0,6}}\d{{1,3}}(?:个?日历天|天|个月)[）]?)?[，；。]"
    rf"(?:[^，。；\d]{{2,20}}，)?(?:但|而)?[^，。；\d]{{0,6}}(?:实际|最终|直至)[^，。；\d]{{0,8}}{DAY.format('2')}[^，。；\d]{{0,14}}[，（](?:[比较][^，。；\d]{{0,6}}|共|工期)?{WAY}",
    re.ASCII,
)
SHAPES = ((PLANNED_FIRST, "", "2"), (DEADLINE_FIRST, "", "2"), (PLANNED_SPAN, "", "2"), (PLANNED_LAST, "2", ""))
ANY_DAY = re.compile(rf"(?<![\d年]){DAY.format('')}", re.ASCII)
PAIRS = (
    (
        "动工|开工|进场施工|签订|签约|签署|招标|开标|中标|立项|下单|订货",
        "验收|竣工|完工|交付|到货|结项|结题|交工|投入使用",
    ),
    ("形成初稿|完成初稿|征求意见|起草", "讨论通过|审议通过|审定|定稿|印发|研究通过"),
    ("开幕|首演|开机|开班|开营|启幕|开赛|开馆", "闭幕|收官|落幕|撤展|杀青|结业|闭营|结束|结营|收馆"),
)
EVENTS = re.compile(
    "(?P<begun>" + "|".join(first for first, _ in PAIRS) + ")|(?P<ended>" + "|".join(last for _, last in PAIRS) + ")"
)
KINDS = tuple((re.compile(first), re.compile(last)) for first, last in PAIRS)
BEFORE_DAY = re.compile("(?P<event>[\u4e00-\u9fff]{2,4}?)(?:合同|手续)?(?:日期|时间|日)(?:为|是|：|:)?$")
AFTER_DAY = re.compile("^(?:正式|全面|全部|均|都|已|一次性|顺利|通过|完成|组织|如期)*(?P<event>[\u4e00-\u9fff]{2,4})")
LINK = re.compile("(?:[，、]|并|于|在|再|又|随即|随后|和|及|后|直至|至|到)*")
LASTED = re.compile(
    rf"(?<!合同)(?<!计划)(?<!约定)(?<!原定)(?<!规定)(?<!要求)(?<!批准)(?:展期|会期|工期|历时|为期|活动期|展览期)(?:为|共)?(?P<days>\d{{1,3}})天[，（](?:[^，。；\d]{{0,6}}[自从于])?{DAY.format('')}[^，。；\d]{{0,10}}[，、至到—]+(?:于)?"
    rf"{DAY.format('2')}(?=[^，。；\d]{{0,6}}(?:闭|结束|止|撤|完工|竣工|收官|落幕))",
    re.ASCII,
)
TERM = re.compile(
    r"(?:工期|期限|时限|合同期|周期|服务期)(?:约定|规定|要求)?(?:为|是|共)?(?P<days>\d{1,3})(?:个)?(?:日历)?天",
    re.ASCII,
)
KEPT = re.compile(
    "(?P<early>提前|早于|按期|如期|没有超过|未超(?:过|出|期)|没有逾期|未逾期|在(?:约定|合同|规定)[^，。；]{0,4}[之以]?内)|(?P<late>逾期|超期|延期|推迟|晚于|拖后|超过|超出)"
)
PUT_OFF = re.compile("停工|暂停|中断|顺延|扣除|工作日|除外|分[两三]|雨")
HALF_A_MONTH = 16  # days
MOST_APART = timedelta(days=150)  # beyond that, and without a year, the end is of the year after


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "moved": "“{written}”：两天相差{right}天。",
        "months": "“{written}”：相差{right}个月。",
        "span": "“{written}”：按首尾两天都算，应为{right}天。",
        "way": "“{written}”：按两个日期，应是“{way}”。",
        "term": "约定{term}天，{first}至{last}共{right}天，却写“{way}”。",
        "order": "“{ended}”的日期{last}早于“{begun}”的日期{first}。",
    },
    remedy="核对日期，改正不符的一处。",
)
def two_days_agree(report: Manuscript) -> Hits:
    """What was planned and what it was are as many days apart as told; nothing is finished before it is begun."""
    for line in report.normal:
        if line.text.count("月") < 2 or not re.search("[日底末]", line.text):
            continue
        for shape, planned, done in SHAPES:
            for match in shape.finditer(line.text):
                told = match["year"] or match["year2"]
                year = int(told) if told else report.year
                yield from _moved(line, match, _day(match, planned, year), _day(match, done, year))
        yield from _lasted(line, report.year)
        yield from _within_term(line, report.year)
        yield from _ended_before_begun(line, report.year)


def _moved(line: NormalLine, match: re.Match[str], planned: date | None, done: date | None) -> Hits:
    if planned is None or done is None:
        return
    is_later = re.fullmatch(LATER, match["way"]) is not None
    apart = (done - planned).days
    if apart and (apart > 0) != is_later and abs(apart) <= MOST_APART.days:
        yield hit(line.line_at(match.start()), kind="way", written=match[0], way="推迟" if apart > 0 else "提前")
    elif match["months"]:
        right = abs(12 * (done.year - planned.year) + done.month - planned.month)
        if right != int(match["months"]) and abs(30 * int(match["months"]) - abs(apart)) > HALF_A_MONTH:
            yield hit(line.line_at(match.start()), kind="months", written=match[0], right=right)
    elif match["days"] and abs(apart) not in (int(match["days"]), int(match["days"]) - 1):
        yield hit(line.line_at(match.start()), kind="moved", written=match[0], right=abs(apart))


def _lasted(line: NormalLine, of: int | None) -> Hits:
    """“展期15天，6月25日开展，7月10日闭展”."""
    for match in LASTED.finditer(line.text) if "天" in line.text else ():
        first, last = _day(match, "", of), _day(match, "2", of)
        length = (last - first).days + 1 if first and last else 0
        if length > 0 and int(match["days"]) not in (length, length - 1):
            yield hit(line.line_at(match.start()), kind="span", written=match[0], right=length)


def _within_term(line: NormalLine, of: int | None) -> Hits:
    """“合同工期90天，6月1日进场，9月20日通过验收，比约定提前”: longer than the term, and said to be early."""
    for part in re.finditer("[^。；]+", line.text) if "天" in line.text else ():
        term = TERM.search(part[0])
        days = [*ANY_DAY.finditer(part[0], term.end())] if term else []
        if term is None or len(days) != 2 or PUT_OFF.search(part[0]):
            continue
        first, last = (_day(each, "", of or 2000) for each in days)
        said = KEPT.search(part[0], days[1].end())
        length = (last - first).days + 1 if first and last else 0
        if said is None or length <= 0 or abs(length - int(term["days"])) <= 1:
            continue
        if (length > int(term["days"])) == bool(said["early"]):
            yield hit(
                line.line_at(part.start()), kind="term", term=term["days"], first=days[0][0], last=days[1][0],
                right=length, way=said[0],
            )  # fmt: skip


def _ended_before_begun(line: NormalLine, of: int | None) -> Hits:
    """“11月20日验收、12月28日开工”, “签订日期为5月8日，验收日期为4月30日”: two days of one thing in one clause."""
    for part in re.finditer("[^。；]+", line.text):
        for one, other in pairwise(ANY_DAY.finditer(part[0])):
            events = _events(part[0], one, other)
            days = (_day(one, "", of or 2000), _day(other, "", of or 2000))
            told = _in_order(events, days) if events else None
            is_dated = bool(one["year"] and other["year"])
            if told and told[3] < told[2] and (is_dated or told[2] - told[3] <= MOST_APART):
                begun, ended, first, last = told
                yield hit(
                    line.line_at(part.start() + one.start()), kind="order", begun=begun, ended=ended,
                    first=f"{first.month}月{first.day}日", last=f"{last.month}月{last.day}日",
                )  # fmt: skip


def _in_order(events: tuple[str, str], days: tuple[date | None, date | None]) -> tuple[str, str, date, date] | None:
    """The beginning and the end, and the day of each."""
    one, other = days
    if one is None or other is None:
        return None
    if any(begun.fullmatch(events[0]) for begun, _ in KINDS):
        return events[0], events[1], one, other
    return events[1], events[0], other, one


def _events(text: str, one: re.Match[str], other: re.Match[str]) -> tuple[str, str] | None:
    """What happened on two days: a beginning and an end of one kind, with no other thing named between them."""
    between, before, after = text[one.end() : other.start()], text[: one.start()], text[other.end() :]
    named = BEFORE_DAY.search(between)
    if named:
        head = BEFORE_DAY.search(before)
        first, second = _event(head["event"] if head else ""), _event(named["event"])
        is_plain = LINK.fullmatch(between[: named.start()] + "，") is not None
    else:
        first, second = _first_event(between), _first_event(after) or _decided(after)
        is_plain = first != "" and LINK.fullmatch(between[between.index(first) + len(first) :]) is not None
    is_pair = any(
        {bool(begun.fullmatch(first)), bool(begun.fullmatch(second))} == {True, False}
        and (ended.fullmatch(first) or ended.fullmatch(second))
        for begun, ended in KINDS
    )
    return (first, second) if is_plain and is_pair else None


def _decided(words: str) -> str:
    """What a meeting did on a day: “18日经党组会讨论通过”."""
    found = re.match("经[^，。；]{2,14}?(?P<event>讨论通过|审议通过|审定|研究通过)", words)
    return found["event"] if found else ""


def _event(words: str) -> str:
    found = EVENTS.search(words)
    return found[0] if found else ""


def _first_event(words: str) -> str:
    """The event right behind a day: “20日正式开工”."""
    told = AFTER_DAY.match(words)
    found = EVENTS.match(told["event"]) if told else None
    rest = words[told.start("event") + found.end() :] if told and found else ""
    is_bare = found is not None and re.match("(?:$|[，、。；）]|并|于|在|\\d|仪式|典礼)", rest) is not None
    return found[0] if found and is_bare else ""


def _day(match: re.Match[str], which: str, of: int | None) -> date | None:
    year, month = int(match[f"year{which}"] or of or 2000), int(match[f"month{which}"])
    try:
        return date(year, month, int(match[f"day{which}"] or monthrange(year, month)[1]))
    except ValueError:
        return None  # no day of the calendar: told by another rule


YEAR = re.compile(r"(?P<year>20\d{2})(?<![\d—~-].{4})年(?!远景|规划|目标|愿景|计划|前|底前|末前|以前|行动)", re.ASCII)
OF_PLANS = re.compile(
    "规划|计划|远景|目标|至|到|—|力争|预计|拟|有效期|租期|签约期|期限|将|届时|争取|规定|纲要|《[^》]*$|届满|期满|合同期|换届|到期|建成|完工|竣工|退休|截止"
)
LEAST_TOLD = 2  # lines that name the year of the report
FAR_AHEAD = 2  # years after the one of the report: what is told of them is a slip of the hand


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says="“{written}”在报告年度{of}年之后很久。",
    remedy="核对年份。",
)
def years_are_not_far_ahead(report: Manuscript) -> Hits:
    """“尾款结转2032年支付” in a report of 2022."""
    own = LEAST_TOLD if report.sign_off else sum(f"{report.year}年" in line.text for line in report.body)
    for line in report.body if report.year and own >= LEAST_TOLD else ():
        for match in YEAR.finditer(line.text):
            is_far = report.year is not None and int(match["year"]) > report.year + FAR_AHEAD
            before = line.text[max(match.start() - 14, 0) : match.start()]
            is_made = MADE.search(line.text) is not None  # told by the rule of what was made
            if (
                is_far
                and not is_made
                and not OF_PLANS.search(before)
                and not OF_PLANS.search(line.text[match.end() : match.end() + 8])
            ):
                yield hit(line.line_no, written=match[0], of=report.year)
