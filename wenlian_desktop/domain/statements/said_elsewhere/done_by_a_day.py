"""All told to be done by a day, where something is told with a later one: “均在12月15日前完成”, “至12月27日”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
DAY = r"(?<![\d年])(?P<month{0}>\d{{1,2}})月(?:(?P<day{0}>\d{{1,2}})日|(?P<end{0}>[底末])|份?)"
DONE = "(?:完成|结束|做完|办结|竣工|完工|到位|到货|交付|验收|办完|收官|实施完毕)(?!率)"
FIRST, BEFORE, ALL = DAY.format(""), "(?:前|之前|以前)", "(?:全部|均|都)"
CLAIMS = tuple(
    re.compile(shape, re.ASCII)
    for shape in (
        rf"(?:均|全部|都|一律)(?:已)?(?:在|于|赶在)?{FIRST}{BEFORE}(?:全部|均|都|已|顺利)*{DONE}",
        r"(?:任务|目标|项目|活动|工作|采购|全部|所有)[^，。；\d]{0,6}，?(?:在|于)?"
        rf"{FIRST}{BEFORE}?{ALL}(?:已|顺利)?{DONE}",
        r"(?:全部|各项|所有)(?:采购|项目|活动|任务|工作|工程|目标)[^，。；\d]{0,6}"
        rf"{FIRST}{BEFORE}{DONE}",
        rf"(?:^|[，。；]){FIRST}{BEFORE}{ALL}{DONE}",
    )
)
LATER = re.compile(
    rf"(?:{FIRST}[^，。；\d]{{0,8}}{DONE}|{DAY.format('2')}(?:到馆|上架|举办|开展|闭展|闭幕|撤展|开幕)"
    rf"|[至到]{DAY.format('3')}(?![^，。；]*(?:质保|合同|有效)))",
    re.ASCII,
)
NEXT_YEAR = re.compile(
    r"(?:顺延|延期?|推迟|延后|改|安排|放|移|转|留)(?:到|至|在|入)(?P<when>次年|下年|翌年|20\d{2}年\d{1,2}月|明年)|(?P<when2>20\d{2}年\d{1,2}月)[^，。；]{0,4}(?:实施|完成|举办|补办|结束)",
    re.ASCII,
)
EXCEPT = re.compile("除|以外|之外|其余|其他|基本|大部分|多数|计划(?:在|于|\\d)|原定|应(?!用)|须|要求|拟|将")
OF_GOALS = re.compile("目标|任务|项目|活动|各项|演出|展览|展演|工作")
NO_WORK = re.compile(
    "合同|质保|报送|自评|评价|公示|开放|问卷|调查|盘点|截[至止]|上年|统计|聘期|执行期|起止|会议|慰问|审计"
)
LAST = 31


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，又写“{later}”。",
    remedy="核对完成时间，统一说法。",
)
def nothing_is_later(report: StatedReport) -> Hits:
    """What is told after a claim in its sentence, or of a period elsewhere, is no later than the day of the claim."""
    for sentence in report.sentences:
        found = (
            next((one for shape in CLAIMS if (one := shape.search(sentence.text))), None)
            if "月" in sentence.text
            else None
        )
        if (
            not found
            or EXCEPT.search(sentence.text[: found.end()])
            or re.search("20\\d\\d年$", sentence.text[: found.start()])
        ):
            continue
        later = _in_its_sentence(sentence.text, found)
        if later:
            yield hit(sentence.line, claim=found[0].strip("，。；"), later=later)
        elif OF_GOALS.search(sentence.text[: found.end()]):
            yield from _elsewhere(report, sentence.line, found)


def _in_its_sentence(text: str, claim: re.Match[str]) -> str:
    rest = text[claim.end() :]
    put_off = NEXT_YEAR.search(rest)
    if put_off and "另" not in rest[: put_off.start()]:
        return put_off[0]
    bound = _day(claim, "")
    for one in LATER.finditer(rest):
        is_of_another = re.search("前|以前", one[0]) is not None and "其中" not in rest[: one.start()]
        is_of_another = is_of_another or _is_counted_to_its_month(rest, one, bound[0])
        if _latest(one) > bound and not is_of_another and not NO_WORK.search(rest[: one.end()]):
            return one[0]
    return ""


def _elsewhere(report: StatedReport, line: int, claim: re.Match[str]) -> Hits:
    """“历时5月18日至12月27日” in another line."""
    for sentence in report.sentences:
        for one in PERIOD.finditer(sentence.text) if "月" in sentence.text and sentence.line != line else ():
            is_later = _day(one, "2") > _day(claim, "") and not _is_counted_by_month(sentence.text, one)
            if is_later and not NO_WORK.search(sentence.text):
                yield hit(line, sentence.line, claim=claim[0].strip("，。；"), later=one[0])
                return


def _is_counted_by_month(text: str, span: re.Match[str]) -> bool:
    """“4月至12月148期”, “8月至12月支出937.89万元”: what months came to, not how long a work took."""
    is_of_months = not span["day2"] and not span["end2"] and not span["day"]
    return is_of_months and span[0][0].isdigit() and OF_MONTHS.match(text, span.end()) is not None


def _is_counted_to_its_month(text: str, span: re.Match[str], month: int) -> bool:
    """Whether a span ends, without a day, in the month of the claim, and so many are told of it."""
    ends = span["month3"] and not span["day3"] and not span["end3"] and int(span["month3"]) == month
    return bool(ends) and OF_MONTHS.match(text, span.end()) is not None


OF_MONTHS = re.compile(r"[^，。；\d]{0,6}\d", re.ASCII)
PERIOD = re.compile(
    rf"(?:历时|持续|展期|时间为|于|从|自)?{DAY.format('')}(?:[至到—~\-]+|开[幕展始]，){DAY.format('2')}", re.ASCII
)


def _latest(found: re.Match[str]) -> tuple[int, int]:
    return max(_day(found, mark) for mark in ("", "2", "3") if found[f"month{mark}"])


def _day(found: re.Match[str], mark: str) -> tuple[int, int]:
    day = found[f"day{mark}"]
    return int(found[f"month{mark}"]), int(day) if day else LAST
