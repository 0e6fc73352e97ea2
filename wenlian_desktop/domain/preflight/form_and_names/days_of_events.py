"""Preflight rules for events that begin and end: how long they lasted, and that the end is not before the beginning."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from wenlian_desktop.domain.preflight.lengths_of_time import tells_of_another
from wenlian_desktop.domain.preflight.order_of_days import STEPS
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule

Hits = Iterator[Hit[int]]
Span = tuple[date, date]
DAY = re.compile(
    r"(?<![\d.])(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?P<end>[底末]))?", re.ASCII
)
SPAN = re.compile(
    r"(?<![\d.])(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:（[^（）]{1,8}）)?(?:起)?(?:至|到|—+|-|~)"
    r"(?:(?P<year2>20\d{2})年)?(?:(?P<month2>\d{1,2})月)?(?P<day2>\d{1,2})日",
    re.ASCII,
)
LASTED = "历时|为期|展期|会期|展览期|活动期|公示期|公示|前后|持续|展出|时长|培训时间|共计|一共|共"
LENGTH = re.compile(rf"(?P<how>{LASTED})(?:了|为|是|共|满|：)?(?P<days>\d{{1,3}})天(?!次|[假休])", re.ASCII)
LENGTH_BEFORE = re.compile(
    r"(?P<how>)(?<!\d)(?P<days>\d{1,3})天(?=[，（：](?:即|时间|具体|起止|日期)?(?:为|是)?(?:从|自|由)?(?:20\d{2}年)?\d{1,2}月\d)",
    re.ASCII,
)
CLOSED = re.compile(
    "(?:临时|暂停|停止|暂时|全面|实行|一直|处于)*(?:闭馆|停业|停工|停课|停演|停展|休馆|休展|停产|停用|停止开放|暂停开放|关闭|封闭)(?=[，（]|$)"
)
BARE_LINK = 2  # characters between a closure and its length: “，”, “（”
NOT_ONE_SPAN = re.compile(
    "停|休|中断|除|扣|闭馆|分[两二三四]|[每各]|均|原定|计划|预计|推迟|延期|延长|工作日|其中|累计|提前|报到|返程|不少于|以上|不足|近"
)
BEGUN = re.compile(
    "(?:正式|顺利|如期|隆重|组织|统一|项目|活动|展览|[^，。；、：\\d]{0,6}[馆厅院场站]|在[^，。；、：\\d]{2,12})?"
    "(?P<event>开幕|开展(?=[，、。；）]|$)|开班|开营|启动|开机|开赛|开讲|启幕|开始|进驻|进场|发布(?:征稿)?(?:启事|公告|通知)|开馆|开课|开拍|布展|出发|启程)"
)
ENDED = re.compile(
    "(?:正式|顺利|如期|全部|组织|统一|才|已)?(?P<event>闭幕|闭展|结业|闭营|结束|截稿|截止|离开|撤离|撤场|撤展|落幕|收官|杀青|结课|收稿截止|返程|返回|归来)"
)
OVER_NEW_YEAR = 5  # months back: farther off, the second day is of the next year
FEW_ROWS = 3
FIRST_HEAD = re.compile("^(?:开[展幕班工始机]|起始|启动|开始|起)(?:日期|时间|日)?$|^起日")
LAST_HEAD = re.compile("^(?:闭[展幕]|结业|结束|截止|终止|完工|竣工|撤展|止)(?:日期|时间|日)?$|^止日")
DAYS_HEAD = re.compile("^(?:天数|历时|展期|时长|课时天数|会期|为期)(?:（天）)?$|^[^（]{2,4}天数")
NAME = re.compile("(?P<name>[\u4e00-\u9fff“”]{4,20}?)(?:已|定)?(?:于|在|从|自)?$")
NAME_BEHIND = re.compile(
    "^，?(?:在[^，。；、]{2,10})?(?:举办|举行|开展|组织|承办|集中)(?:了|的)?(?P<name>[\u4e00-\u9fff“”]{4,20})"
)
NAMED_LENGTH = re.compile(
    r"(?P<name>[\u4e00-\u9fff“”]{4,24}?)(?:共)?(?:历时|为期|展期|会期|持续|前后)(?:了|为|是|共)?(?P<days>\d{1,3})天",
    re.ASCII,
)


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "length": "“{written}”写{days}天，按起止日期首尾都算是{right}天。",
        "rows": "写{days}天，表列的日期从{first}到{last}，是{right}天。",
        "order": "“{ended}”的日期{last}早于“{begun}”的日期{first}。",
    },
    remedy="核对起止日期和天数，改正不符的一处。",
)
def events_last_as_long_as_told(report: Manuscript) -> Hits:
    """“8月5日至8月11日举办，历时6天”; “9月10日开展，……，9月3日闭展”; tables of days."""
    named: list[tuple[str, int, Span]] = []
    for line in report.normal:
        if line.is_row or "月" not in line.text:
            continue
        for sentence in re.finditer("[^。；]+", line.text):
            yield from _one_span(line, sentence, report.year)
            yield from _begun_and_ended(line, sentence, report.year)
            named.extend(_named(line, sentence[0], report.year))
    yield from _told_elsewhere(report, named)
    yield from _tables(report)


def _one_span(line: NormalLine, sentence: re.Match[str], of: int | None) -> Hits:
    """One span in a sentence and one length: with its first and its last day."""
    text = sentence[0]
    lengths = [*LENGTH.finditer(text), *LENGTH_BEFORE.finditer(text)] if "天" in text else []
    spans = list(SPAN.finditer(text)) if len(lengths) == 1 else []
    if len(spans) != 1 or len(DAY.findall(text)) > 2 or _is_broken(text, spans[0], lengths[0]):
        return
    if tells_of_another(text[: spans[0].start()], text[spans[0].end() : lengths[0].end()]):
        return
    span = _span(spans[0], of)
    right = (span[1] - span[0]).days + 1 if span else 0
    days = int(lengths[0]["days"])
    if right > 1 and days != right and right < 2 * days + 2:
        written = f"{spans[0][0]}……{lengths[0][0]}"
        yield doubtful(line.line_at(sentence.start()), kind="length", written=written, days=days, right=right)


def _is_broken(text: str, span: re.Match[str], length: re.Match[str]) -> bool:
    """Whether days may be left out of a span; a closure that is itself what lasted leaves none out.

    “1月25日至3月24日闭馆，共60天”; “闭馆改造30天，从6月1日到6月30日”.
    """
    own = CLOSED.match(text, span.end())
    if own and 0 <= length.start() - own.end() < BARE_LINK:
        text = text[: own.start()] + text[own.end() :]
    elif not length["how"]:
        before = text[: length.start()]
        text = before[before.rfind("，") + 1 :].replace("闭馆", "").replace("停", "") + text[length.end() :]
    return NOT_ONE_SPAN.search(text) is not None


def _begun_and_ended(line: NormalLine, sentence: re.Match[str], of: int | None) -> Hits:
    """The day of a beginning and the day of an end in one sentence, with whatever else between them."""
    text = sentence[0]
    told = [] if SPAN.search(text) else [each for each in DAY.finditer(text) if each["day"]]
    begun = [(day, found) for day in told if (found := BEGUN.match(text, day.end()))]
    ended = [(day, found) for day in told if (found := ENDED.match(text, day.end()))]
    if len(begun) != 1 or len(ended) != 1 or begun[0][0].start() > ended[0][0].start():
        return
    first = _day(begun[0][0], of)
    last = _day(ended[0][0], first.year) if first else None
    if first is None or last is None:
        return
    at, right = line.line_at(sentence.start()), (last - first).days + 1
    if right < 1 and first.month - last.month <= OVER_NEW_YEAR and not STEPS.search(text):
        yield hit(
            at, kind="order", begun=begun[0][1]["event"], ended=ended[0][1]["event"],
            first=begun[0][0][0], last=ended[0][0][0],
        )  # fmt: skip
    lengths = list(LENGTH.finditer(text)) if right > 1 and "天" in text and not NOT_ONE_SPAN.search(text) else []
    lasted = {right} if lengths and lengths[0]["how"] in ("历时", "前后") else {right, right - 1}
    if len(lengths) == 1 and int(lengths[0]["days"]) not in lasted:
        written = f"{begun[0][0][0]}……{ended[0][0][0]}……{lengths[0][0]}"
        yield doubtful(at, kind="length", written=written, days=int(lengths[0]["days"]), right=right)


def _named(line: NormalLine, text: str, of: int | None) -> Iterator[tuple[str, int, Span]]:
    """An event by its name with the span that is told of it: “书法研修班于7月8日开班，7月14日结业”."""
    days = [each for each in DAY.finditer(text) if each["day"]]
    span = SPAN.search(text)
    if span and len(days) <= 2:
        told = _span(span, of)
        name = NAME.search(re.split("[，、：]", text[: span.start()])[-1]) or NAME_BEHIND.match(text[span.end() :])
    elif len(days) == 2 and BEGUN.match(text, days[0].end()) and ENDED.match(text, days[1].end()):
        first, last = _day(days[0], of), _day(days[1], of)
        told = (first, last) if first and last else None
        name = NAME.search(re.split("[，、：]", text[: days[0].start()])[-1])
    else:
        return
    if told and name and told[0] < told[1]:
        yield name["name"].strip("“”"), line.number, told


def _told_elsewhere(report: Manuscript, named: list[tuple[str, int, Span]]) -> Hits:
    """“书法研修班为期10天” in another line."""
    for line in report.lines if named else ():
        for match in NAMED_LENGTH.finditer(line.text) if "天" in line.text else ():
            name = match["name"].strip("“”")
            same = [each for each in named if each[0].endswith(name) or name.endswith(each[0])]
            if len({span for _, _, span in same}) != 1 or NOT_ONE_SPAN.search(match[0]):
                continue
            _, where, (first, last) = same[0]
            right, days = (last - first).days + 1, int(match["days"])
            if where != line.line_no and days not in (right, right - 1):
                yield doubtful(line.line_no, where, kind="length", written=match[0], days=days, right=right)


def _tables(report: Manuscript) -> Hits:
    """Columns of first and last days and of how many; a column of days, and the length told beside the table."""
    head: tuple[str, ...] = ()
    rows: list[NormalLine] = []
    before: NormalLine | None = None
    for line in (*report.normal, None):
        if line is not None and line.is_row:
            if not head:
                head = tuple(line.cells)
            else:
                rows.append(line)
            continue
        if head:
            yield from _of_table(head, rows, report.year)
            yield from _dated_rows(head, rows, [each for each in (before, line) if each], report.year)
        head, rows, before = (), [], line


def _of_table(head: tuple[str, ...], rows: list[NormalLine], of: int | None) -> Hits:
    first = next((at for at, each in enumerate(head) if FIRST_HEAD.search(each)), None)
    last = next((at for at, each in enumerate(head) if LAST_HEAD.search(each)), None)
    days = next((at for at, each in enumerate(head) if DAYS_HEAD.search(each)), None)
    for row in rows:
        if len(row.cells) != len(head) or "月" not in row.text:
            continue
        if first is not None and last is not None:
            one, other = DAY.fullmatch(row.cells[first]), DAY.fullmatch(row.cells[last])
            told = (_day(one, of), _day(other, of)) if one and other else (None, None)
        else:
            spans = [each for cell in row.cells if (each := SPAN.fullmatch(cell))]
            told = (_span(spans[0], of) or (None, None)) if len(spans) == 1 else (None, None)
        if told[0] is None or told[1] is None:
            continue
        right = (told[1] - told[0]).days + 1
        if right < 1 and first is not None and last is not None and told[0].month - told[1].month <= OVER_NEW_YEAR:
            yield hit(
                row.number,
                kind="order",
                begun=head[first],
                ended=head[last],
                first=row.cells[first],
                last=row.cells[last],
            )
        written = re.fullmatch(r"(\d{1,3})天?", row.cells[days]) if days is not None else None
        if written and right > 0 and int(written[1]) not in (right, right - 1):
            yield doubtful(row.number, kind="length", written=row.cells[0], days=int(written[1]), right=right)


def _dated_rows(head: tuple[str, ...], rows: list[NormalLine], beside: list[NormalLine], of: int | None) -> Hits:
    """“日期 内容 / 8月5日 开班 / …… / 8月10日 结业”, and “历时8天” above or below it."""
    days = [DAY.fullmatch(row.cells[0]) for row in rows if row.cells]
    dates = [day for each in days if each and each["day"] and (day := _day(each, of))]
    if len(dates) < FEW_ROWS or len(dates) != len(rows) or any((b - a).days != 1 for a, b in pairwise(dates)):
        return
    for line in beside:
        lengths = list(LENGTH.finditer(line.text))
        if len(lengths) == 1 and not DAY.search(line.text) and int(lengths[0]["days"]) != len(dates):
            yield doubtful(
                line.number, *(row.number for row in rows), kind="rows", days=int(lengths[0]["days"]),
                first=rows[0].cells[0], last=rows[-1].cells[0], right=len(dates),
            )  # fmt: skip


def _span(match: re.Match[str], of: int | None) -> Span | None:
    first = _day(match, of)
    year = int(match["year2"]) if match["year2"] else first.year if first else 0
    try:
        return (first, date(year, int(match["month2"] or match["month"]), int(match["day2"]))) if first else None
    except ValueError:
        return None  # no day of the calendar: told by another rule


def _day(match: re.Match[str], of: int | None) -> date | None:
    year, month = int(match["year"] or of or 2000), int(match["month"])
    try:
        return date(year, month, int(match["day"] or monthrange(year, month)[1]))
    except ValueError:
        return None
