"""Preflight rules for days: their weekday, how long something took, an end before its beginning."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from wenlian_desktop.domain.preflight.lengths_of_time import tells_of_another
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
    rf"(?<!\d){DAY.format('')}(?:(?:[开办展演播]|一直|持续|延续)?(?:至|到)|—+|-|~)(?:(?P<year2>20\d{{2}})年)?(?:(?P<month2>\d{{1,2}})月)?(?P<day2>\d{{1,2}})日"
    r"(?P<rest>[^。；\d]{0,14}(?:为期|会期|展期|公示期|公示|(?<=日)[，（]?(?:历时|共计?|持续|前后|一共|用时?|用了|花了?)|，在外|连续[\u4e00-\u9fff]{0,4})(?P<days>\d{1,3})天)?",
    re.ASCII,
)
OPENED = re.compile(
    r"自(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?P<year>)[^，。；\d]{0,8}，?至(?P<year2>)(?P<month2>\d{1,2})月(?P<day2>\d{1,2})日(?P<days>)",
    re.ASCII,
)
MOVED = re.compile(
    rf"(?:由|从|原定)(?:于)?{DAY.format('')}[^，。；\d]{{0,12}}?(?:改|推迟|延期|顺延|延后|提前|调整)[到至为]?(?:了)?{DAY.format('2')}"
    r"(?:[^，。；\d]{0,6})[，（]?(?:共|较原定)?(?:推迟|延期|延后|顺延|提前|晚|早)(?:了)?(?P<days>\d{1,3})天",
    re.ASCII,
)
OPENED_AND_CLOSED = re.compile(
    rf"{DAY.format('')}[^，。；\d]{{0,8}}(?:开幕|开始|启动|开展|开馆|开营|开班|建组|开机|开工)"
    rf"[，、至到]*(?:于)?{DAY.format('2')}"
    r"[^，。；\d]{0,8}(?:闭幕|结束|落幕|撤展|闭营|结业|首演|杀青|竣工|完工)(?:验收)?[，（]?(?:[\u4e00-\u9fff]{0,6})(?:历时|工期|为期|展期|会期|持续|前后|共计?)(?:为|共)?(?P<days>\d{1,3})天",
    re.ASCII,
)
PUT_OFF = re.compile(
    rf"(?:推迟|延期|延后|提前)(?:了)?(?P<days>\d{{1,3}})天[（，](?:原定|计划|原计划)(?:于)?{DAY.format('')}[^。；\d]{{0,10}}"
    rf"(?:实际|最终)(?:于)?{DAY.format('2')}",
    re.ASCII,
)
SECOND_OF_WEEK = re.compile(
    rf"{DAY.format('')}[（(](?:星期|周)[{WEEKDAYS}天][）)][至到—-]+(?:(?P<month2>\d{{1,2}})月)?(?P<day2>\d{{1,2}})日(?P<year2>)[（(](?:星期|周)(?P<weekday>[{WEEKDAYS}天])[）)]",
    re.ASCII,
)
NEAR = 5  # months back: nearer, an event did not end in the next year
OF_EVENT = re.compile("[^，。；0-9]{0,14}?(?:举办|举行|展出|公示|集中)")
TERM_OF_EVENT = re.compile(
    "(?:展期|会期|展出时间|展览时间|公示期|活动时间|演出时间)(?:定?[为是]|：|从|自)*$|[展赛节演]（$"
)
EXCEPT = re.compile("中午|工作日|停|休|次年|翌年")


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "weekday": "“{written}”：{year}年{month}月{day}日是星期{right}。",
        "span": "“{written}”：按首尾两天都算，应为{right}天。",
        "since": "“{written}”：按起止的年月应为{right}年。",
        "moved": "“{written}”：两天相差{right}天。",
        "born": "“{written}”：按出生年份应为{right}周岁。",
        "age": "“{written}”：按成立的年份应为{right}周年。",
        "backwards": "“{written}”的止日早于起日。",
    },
    remedy="核对日期，改正不符的一处。",
)
def days_fit_together(report: Manuscript) -> Hits:
    """A weekday is that of its day, a span is as long as it says and does not end before it begins."""
    for line in report.normal:
        yield from _weekdays(line, report.year)
        yield from _moved(line, report.year)
        yield from _second_weekday(line, report.year)
        yield from _since(line)
        yield from _born(line)
        yield from _ages(line)
        yield from _spans_told_later(line, report.year)
        yield from _length_of_each(line, report.year)
        for match in (*SPAN.finditer(line.text), *OPENED.finditer(line.text)) if "日" in line.text else ():
            kind, length = _wrong_span(match, report.year)
            if kind:
                yield hit(line.line_at(match.start()), kind=kind, written=match[0], right=length)


def _weekdays(line: NormalLine, of: int | None) -> Hits:
    """“3月27日（星期五）”: that of its day in one of the years that the line may mean."""
    for match in OF_WEEK.finditer(line.text) if "星期" in line.text or "周" in line.text else ():
        days = [_day(match, "", year) for year in _years_meant(match, of)]
        weekdays = [WEEKDAYS[day.weekday()] for day in days if day]
        if days[0] and match["weekday"].replace("天", "日") not in weekdays:
            day = days[0]
            yield hit(
                line.line_at(match.start()), kind="weekday", written=match[0],
                year=day.year, month=day.month, day=day.day, right=weekdays[0],
            )  # fmt: skip


def _years_meant(match: re.Match[str], of: int | None) -> list[int | None]:
    """The years a day without one may be of: the last told before it, that of the report, that of its evaluation.

    A month with its year in the same sentence leaves no choice: 2025年3月上旬启动，4月18日（星期五）审议.
    """
    before = match.string[: match.start()]
    last = [*NAMED_MONTH.finditer(before)][-1:]
    told = [
        int(named["year"]) + (named["month"] is not None and int(match["month"]) < int(named["month"]))
        for named in last
    ]
    if last and last[0]["month"] and not ENDED.search(before, last[0].end()):
        return list(told)
    after = [of + 1] if of and EVALUATING.search(before) else []
    return list(dict.fromkeys([*told, of, *after]))


ENDED = re.compile("[。；]")
NAMED_MONTH = re.compile(r"(?P<year>20\d{2})年(?:(?P<month>\d{1,2})月)?", re.ASCII)
EVALUATING = re.compile("评价组|工作组|评价工作|评审|专家|现场|进场|入户|问卷|复核|座谈|调查")


def _moved(line: NormalLine, of: int | None) -> Hits:
    """“由7月30日改到8月13日，推迟13天”."""
    if "天" not in line.text:
        return
    for match in (*MOVED.finditer(line.text), *PUT_OFF.finditer(line.text)):
        first, last = _day(match, "", of or 2000), _day(match, "2", of or 2000)
        apart = abs((last - first).days) if first and last else int(match["days"])
        if apart != int(match["days"]):
            yield hit(line.line_at(match.start()), kind="moved", written=match[0], right=apart)
    for match in OPENED_AND_CLOSED.finditer(line.text):
        first = _day(match, "", of or 2000)
        last = _day(match, "2", first.year) if first else None
        length = (last - first).days + 1 if first and last else 0
        if length > 0 and int(match["days"]) not in (length, length - 1):
            yield hit(line.line_at(match.start()), kind="span", written=match[0], right=length)


def _second_weekday(line: NormalLine, of: int | None) -> Hits:
    """“11月8日（星期六）至10日（星期一）”."""
    for match in SECOND_OF_WEEK.finditer(line.text) if "（星期" in line.text or "（周" in line.text else ():
        first = _day(match, "", of)
        last = _day(match, "2", first.year, match["month"]) if first else None
        if last and WEEKDAYS[last.weekday()] != match["weekday"].replace("天", "日"):
            yield hit(
                line.line_at(match.start()), kind="weekday", written=match[0],
                year=last.year, month=last.month, day=last.day, right=WEEKDAYS[last.weekday()],
            )  # fmt: skip


FOUNDED = re.compile(
    r"(?:成立|创建|创办|建馆|建会|始建)于(?P<year>\d{4})年|(?P<year2>\d{4})年(?:\d{1,2}月)?(?:成立|创建|创办|建馆|建会)",
    re.ASCII,
)
ANNIVERSARY = re.compile(
    r"(?P<now>20\d{2})年(?:(?:是|为|迎来|喜迎|[适恰正]逢|正值|逢)[^，。；\d]{0,12}"
    r"|[^。；\d]{0,40}?(?:纪念|庆祝|迎接)(?:[本我](?=[会馆院团社]))?[会馆院团社]?(?:成立|创建|创办|建[会馆院团社]))"
    r"(?P<years>\d{2,3})周年",
    re.ASCII,
)


ALL_DAYS = re.compile(r"[^。；]{0,20}?(?:历时|前后共?|总共|共计)(?P<days>\d{1,3})天", re.ASCII)
LATER = re.compile(r"[^。；]{0,60}?(?:在外|连续[\u4e00-\u9fff]{0,4}|为期|历时)(?P<days>\d{1,3})天", re.ASCII)


def _spans_told_later(line: NormalLine, of: int | None) -> Hits:
    """“7月18日至8月6日，组织……，连续奋战20天”, where the sentence has one span of days."""
    for sentence in re.finditer("[^。；]+", line.text):
        spans = list(SPAN.finditer(sentence[0])) if "天" in sentence[0] else []
        later = LATER if len(spans) == 1 else ALL_DAYS  # 3月1日至10日查资料，11日至25日走访，历时25天
        said = later.match(sentence[0], spans[-1].end()) if spans and not spans[-1]["days"] else None
        first = _day(spans[0], "", of or 2000) if said else None
        last = _day(spans[-1], "2", first.year, spans[-1]["month"]) if first else None
        length = (last - first).days + 1 if first and last else 0
        is_of_more = said is not None and "历时" in said[0] and sentence[0].count("月") > _months_in(spans)
        if said and (is_of_more or OF_EACH.search(said[0]) or OF_BOTH.search(said[0])):
            continue  # 每轮历时5天: not of both together
        if said and length > 1 and int(said["days"]) not in (length, length - 1, *_added(spans, of)):
            yield hit(
                line.line_at(sentence.start()), kind="span", written=f"{spans[0][0]}……{said['days']}天", right=length
            )


def _months_in(spans: Sequence[re.Match[str]]) -> int:
    return sum(span[0].count("月") for span in spans)


OF_EACH = re.compile(
    r"(?:(?:每一?|各|[两二三四五六])(?:次|期|批|轮|场|届|班|段|趟|季)|(?:均|各|都)(?:为期|历时|持续|为|是|开放|展出)|各(?=\d))"
    r"[^，。；\d]{0,10}?(?P<days>\d{1,3})天",
    re.ASCII,
)
OF_BOTH = re.compile("[两二三四五六]?(?:期|次|批|轮|场|段)(?:合计|总共|一共|共计?)")  # 每期7天，两期共14天
NO_LENGTH = re.compile("间隔|相隔|提前|推迟|至少|不少于|不超过|以内|最多|最长|之前|平均|人均")


def _length_of_each(line: NormalLine, of: int | None) -> Hits:
    """“第一次6月5日至6月9日，第二次8月21日至8月25日，每次均为5天”: one of the spans told before it is as long."""
    for said in OF_EACH.finditer(line.text) if "天" in line.text and "日" in line.text else ():
        spans = [*SPAN.finditer(line.text[: said.start()])]
        lengths = {length for span in spans for length in _added([span], of)}
        is_plain = not NO_LENGTH.search(said[0]) and not any(span["days"] for span in spans)
        days = int(said["days"])
        is_near = bool(lengths) and max(lengths) - min(lengths) <= len(spans) and min(lengths) < 2 * days
        is_plain = is_plain and not OF_BOTH.search(said[0])
        if len(spans) > 1 and is_near and is_plain and days not in lengths and days <= 2 * max(lengths):
            yield hit(line.line_at(said.start()), kind="span", written=said[0], right=max(lengths))


def _added(spans: Sequence[re.Match[str]], of: int | None) -> range:
    """How long several spans are together, each with or without its first day: “展出10天……巡展16天，共26天”."""
    days = [(_day(span, "", of or 2000), _day(span, "2", of or 2000, span["month"])) for span in spans]
    lengths = [(last - first).days + 1 for first, last in days if first and last]
    return range(sum(lengths) - len(spans), sum(lengths) + 1)


BORN = re.compile(
    r"(?P<born>19\d{2}|20\d{2})年出生(?:[^，。；]{0,4})，(?:至|到)?(?P<now>20\d{2})年[底末]?(?P<age>\d{1,3})周岁",
    re.ASCII,
)
MONTHS = 12


def _born(line: NormalLine) -> Hits:
    """“1963年出生，至2020年底57周岁”."""
    for match in BORN.finditer(line.text) if "出生" in line.text else ():
        right = int(match["now"]) - int(match["born"])
        if int(match["age"]) not in (right, right - 1):
            yield hit(line.line_at(match.start()), kind="born", written=match[0], right=right)


SINCE = re.compile(
    r"(?P<from>(?:19|20)\d{2})年(?:(?P<month>\d{1,2})月)?(?:\d{1,2}日)?(?P<kind>[^。；\d]{0,30}?)"
    r"(?:[至到，]|截至|截止)(?P<to>20\d{2})年(?:(?P<month2>\d{1,2})月)?[底末]?(?:共|已|迎来|持续|累计|正好|恰好|刚好|恰|整)*(?P<how>满|整|成立满?|建[馆会]满?|连续[^。；，\d]{0,6}|已[^。；，\d]{0,6}|共)"
    r"(?P<years>\d{1,3})(?:周年|周岁|个?年头|年)(?![来度底初末])",
    re.ASCII,
)
OF_A_START = re.compile("成立|创[办建刊]|始建|建[成馆会院团社校所站台厅园刊]|组建|挂牌|出生|起|以来|开始|开办|实施")


def _since(line: NormalLine) -> Hits:
    """“成立于1984年6月，到2023年6月满39年”, “自2011年起实行，到2022年已连续实施12年”."""
    for match in SINCE.finditer(line.text) if "年" in line.text else ():
        before = line.text[max(match.start() - 6, 0) : match.start()]
        if not OF_A_START.search(before + match["kind"]):
            continue
        right = int(match["to"]) - int(match["from"])
        is_early = match["month"] and match["month2"] and int(match["month2"]) < int(match["month"])
        rights = {right - 1} if is_early else {right}
        rights |= {right + 1} if match["how"][0] in "连共已" else set()  # both years are counted
        rights |= {right - 1} if not match["month2"] and match["month"] else set()
        if int(match["years"]) not in rights:
            yield hit(line.line_at(match.start()), kind="since", written=match[0], right=min(rights))


def _ages(line: NormalLine) -> Hits:
    """“成立于1963年，2023年是成立60周年”."""
    founded = FOUNDED.search(line.text) if "周年" in line.text else None
    for match in ANNIVERSARY.finditer(line.text) if founded else ():
        right = int(match["now"]) - int(founded["year"] or founded["year2"]) if founded else 0
        is_of_it = re.search(r"成立|建[馆会]|创[建办]|(?:迎来?|逢|值|是)\d", match[0]) is not None
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
        apart, before = first.month - last.month, match.string[: match.start()]
        is_event = OF_EVENT.match(match.string, match.end("day2") + 1) or TERM_OF_EVENT.search(before)
        is_near = apart <= NEAR and is_event is not None
        is_over_new_year = is_over_new_year and not is_near
        return ("" if is_over_new_year else "backwards"), 0
    is_wrong = match["days"] and int(match["days"]) not in (length, length - 1)
    if is_wrong and not tells_of_another(re.split("[。；]", match.string[: match.start()])[-1], match["rest"]):
        return "span", length
    return "", 0
