"""Preflight rules for years: of a five-year plan, of the report, of an anniversary, of a life."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule

Hits = Iterator[Hit[int]]
FIVE_YEARS = re.compile(
    r"“?十(?P<nth>[一二三四五])五”?(?:时期|规划|期间|[\u4e00-\u9fff]{0,8}规划)?[^，。；（\d]{0,4}（(?P<from>20\d{2})年?(?:—+|-|~|至|到)(?P<to>20\d{2})年?）",
    re.ASCII,
)
FIRST_OF_PLANS = {nth: 2006 + 5 * at for at, nth in enumerate("一二三四五")}
BESIDE = re.compile(r"(?P<which>上年度?|上一年度?|去年|本年度?|当年|今年)（(?P<year>20\d{2})年?度?）", re.ASCII)
YEAR = re.compile(r"(?<!\d)(20\d{2})年", re.ASCII)
ODD = re.compile(
    r"(?<![\d.])(?:2[1-9]\d{2}|0\d{3}|[3-9]0[12]\d|202\d{2})年(?=\d{1,2}月|度|[上下]半年|[底末初])", re.ASCII
)
ANNIVERSARY = re.compile(
    r"(?:(?P<now>20\d{2})年|今年|本年度?)[^，。；\d]{0,14}?(?P<what>成立|建[馆会校院]|创[建办刊])(?P<years>\d{1,3})周年",
    re.ASCII,
)
FOUNDED = re.compile(
    r"始?(?P<what>成立|建[馆会校院]?|创[建办刊])于(?P<year>(?:19|20)\d{2})年|(?P<year2>(?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?P<what2>成立|建[馆会校院]|创[建办刊])(?!\d)",
    re.ASCII,
)
BORN = re.compile(
    r"(?P<born>(?:19|20)\d{2})年(?:\d{1,2}月)?(?:出生|生)(?:人)?[^。；\d]{0,10}?(?P<now>20\d{2})年(?:[底末]|时|已|现)?(?:年满|年龄)?(?P<age>\d{1,3})岁(?!以)",
    re.ASCII,
)
AGED = re.compile(r"(?P<age>\d{1,3})岁(?![以儿时那起入参从开学进当拜便就即])", re.ASCII)
BORN_IN = re.compile(
    r"(?<![至—~-])(?P<born>19\d{2}|20[01]\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生(?![产活]))", re.ASCII
)
OF_THEN = re.compile("时年|当时|去世|逝世|享年|入[职会伍馆]时|时$|那年|退休时|[上去]年")
IS_NOW = re.compile("最[大小长年高]|年龄|[现今]年|年满|高龄")
LEAST = 2


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "plan": "“{written}”的起止年份应为{first}—{last}年。",
        "last": "“{written}”：{of}年的上年是{right}年。",
        "beside": "“{written}”：按前后文应为{right}年。",
        "odd": "“{written}”不是可能的年份。",
        "age": "“{written}”：按成立的年份应为{right}周年。",
        "born": "“{written}”：按出生年份应为{right}岁。",
    },
    remedy="核对年份，改正不符的一处。",
)
def years_agree(report: Manuscript) -> Hits:
    """“十四五”规划（2021—2025年）, 本年（2023年） of 2023, 1984 to its 40th anniversary."""
    for line in report.normal:
        if "年" not in line.text:
            continue
        yield from _of_plans(line)
        yield from _beside(line, report.year)
        for match in ODD.finditer(line.text):
            yield hit(line.line_at(match.start()), kind="odd", written=match[0])
        yield from _anniversaries(line, report.year)
        yield from _ages(line)
        yield from _ages_now(line, report.year)


def _of_plans(line: NormalLine) -> Hits:
    for match in FIVE_YEARS.finditer(line.text) if "五" in line.text else ():
        first = FIRST_OF_PLANS[match["nth"]]
        begun, ended = int(match["from"]), int(match["to"])
        is_part = first <= begun <= ended <= first + 4 and "规划（" not in match[0]  # the years of it so far
        if (begun, ended) != (first, first + 4) and not is_part and ended - begun > LEAST:
            yield hit(line.line_at(match.start()), kind="plan", written=match[0], first=first, last=first + 4)


def _beside(line: NormalLine, of: int | None) -> Hits:
    """“本年（2023年）” in a report of 2024; “2024年…，较上年（2022年）”, of the one year that the sentence names."""
    for match in BESIDE.finditer(line.text) if "（20" in line.text and of else ():
        told = set(YEAR.findall(re.split("[。；]", line.text[: match.start()])[-1]))
        year = int(told.pop()) if len(told) == 1 else 0 if told else of or 0
        is_last = match["which"][0] in "上去"
        if is_last and year and int(match["year"]) != year - 1:
            yield hit(line.line_at(match.start()), kind="last", written=match[0], of=year, right=year - 1)
        elif not is_last and year == of and int(match["year"]) != of:
            yield hit(line.line_at(match.start()), kind="beside", written=match[0], right=of)


def _anniversaries(line: NormalLine, of: int | None) -> Hits:
    founded = FOUNDED.search(line.text) if "周年" in line.text else None
    for match in ANNIVERSARY.finditer(line.text) if founded else ():
        now, begun = int(match["now"] or of or 0), int(founded["year"] or founded["year2"]) if founded else 0
        if now and _is_of_it(match, founded) and now - begun != int(match["years"]):
            yield hit(line.line_at(match.start()), kind="age", written=match[0], right=now - begun)


def _is_of_it(match: re.Match[str], founded: re.Match[str] | None) -> bool:
    """Whether an anniversary is that of what was founded, and not of the country; 2024年是…周年 is told elsewhere."""
    is_same = founded is not None and (founded["what"] or founded["what2"])[0] == match["what"][0]
    is_built = founded is not None and re.search("(?<!始)建于", founded[0]) is not None
    is_told = not is_built and re.search("是|迎来|适逢", match[0]) is not None
    return is_same and not is_told and re.search("国|党|军", match[0]) is None


def _ages(line: NormalLine) -> Hits:
    """An age may be told before or after the birthday, and in the old way, one more."""
    for match in BORN.finditer(line.text) if "岁" in line.text else ():
        right = int(match["now"]) - int(match["born"])
        if abs(int(match["age"]) - right) > 1:
            yield hit(line.line_at(match.start()), kind="born", written=match[0], right=right)


def _ages_now(line: NormalLine, of: int | None) -> Hits:
    """“最大的76岁，是1947年出生的…”: an age and a year of birth of one sentence, in the year of the report."""
    if "岁" not in line.text or not of:
        return
    for sentence in re.finditer("[^。；]+", line.text):
        born, first = list(BORN_IN.finditer(sentence[0])), sentence.start()
        told = [match for match in AGED.finditer(sentence[0]) if born and _is_beside(sentence[0], match, born[0])]
        told = sorted(told, key=lambda match: abs(match.start() - born[0].start()))[:1]
        if len(born) != 1 or not told or OF_THEN.search(sentence[0]) or YEAR.search(BORN_IN.sub("", sentence[0])):
            continue
        right = of - int(born[0]["born"])
        if abs(int(told[0]["age"]) - right) > 1:
            written = sentence[0][min(told[0].start(), born[0].start()) : max(told[0].end(), born[0].end())]
            blamed = hit if IS_NOW.search(sentence[0]) else doubtful
            yield blamed(line.line_at(first + told[0].start()), kind="born", written=written, right=right)


def _is_beside(text: str, age: re.Match[str], born: re.Match[str]) -> bool:
    """Whether no other figure stands between an age and a year of birth."""
    begin, end = sorted((age.span(), born.span()))
    return re.search(r"\d", text[begin[1] : end[0]]) is None


PERIODS = {
    "一季度": range(1, 4), "二季度": range(4, 7), "三季度": range(7, 10), "四季度": range(10, 13),
    "上半年": range(1, 7), "下半年": range(7, 13),
}  # fmt: skip
OF_PERIOD = re.compile(
    r"(?P<period>[一二三四]季度|[上下]半年)(?P<head>[^。；\d]{0,12}(?:\d[\d,.]*[^。；\d]{0,8})?)(?:[，（](?:其中|分别为|分月看)[，：]?|[：（])(?P<months>\d{1,2}月[^。；]*)",
    re.ASCII,
)
RANGE = re.compile(
    r"(?P<period>[一二三四]季度|[上下]半年)[（(](?P<from>\d{1,2})月?(?:—+|-|~|至|到)(?P<to>\d{1,2})月[）)]", re.ASCII
)
MONTH = re.compile(r"(?<![\d至到年—~.-])(\d{1,2})月(?!\d{1,2}日)", re.ASCII)
CLOCK = re.compile(r"(?<![\d.:：])(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?![\d:：.])", re.ASCII)
OPEN = re.compile(
    r"(?<![\d.:：])(?P<from>\d{1,2})[:：][0-5]\d(?:—+|-|~|至|到)(?P<to>\d{1,2})[:：][0-5]\d(?![\d:：.])", re.ASCII
)
MORNING, EVENING = 7, 18  # hours: what is open between them does not close on the next day
OF_CLOCK = re.compile("开放|闭馆|开馆|开门|关门|上午|下午|晚|延时|时间|早|夜间|营业|开始|结束|至$|—$|-$|到$")
OF_HOURS = re.compile(
    r"(?<![\d.])(?P<hour>\d{1,2})[时点](?P<minute>\d{1,2})分(?![钟值之项])|(?<![\d.])(?P<alone>2[5-9]|[3-9]\d)时(?=开|闭|至|到|起|止|前|结束)",
    re.ASCII,
)
OF_RATIO = re.compile("比例|比为|之比|比值|缩尺|比例尺|比分|配比")


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "months": "“{period}”不含{month}月。",
        "hours": "“{written}”的止时早于起时。",
        "clock": "“{written}”是不存在的时刻。",
    },
    remedy="核对月份和时刻，改正不符的一处。",
)
def months_and_hours_exist(report: Manuscript) -> Hits:
    """“三季度支出…，其中7月…、8月…”, “开放至21:30”."""
    for line in report.normal:
        for match in OF_PERIOD.finditer(line.text) if "月" in line.text else ():
            months = [int(each) for each in MONTH.findall(match["months"])]
            if len(months) >= LEAST and not set(months) & set(PERIODS[match["period"]]):
                yield hit(line.line_at(match.start()), kind="months", period=match["period"], month=months[0])
        for match in RANGE.finditer(line.text) if "（" in line.text else ():
            beyond = [int(match[end]) for end in ("from", "to") if int(match[end]) not in PERIODS[match["period"]]]
            if beyond:
                yield hit(line.line_at(match.start()), kind="months", period=match["period"], month=beyond[0])
        yield from _hours(line)


def _hours(line: NormalLine) -> Hits:
    for match in OF_HOURS.finditer(line.text) if "时" in line.text or "点" in line.text else ():
        if int(match["alone"] or match["hour"]) > 24 or int(match["minute"] or 0) >= 60:
            yield hit(line.line_at(match.start()), kind="clock", written=match[0])
    if ":" in line.text or "：" in line.text:
        for match in OPEN.finditer(line.text):
            begun, ended = (int(match[name]) for name in ("from", "to"))
            if MORNING <= ended < begun <= EVENING:
                yield hit(line.line_at(match.start()), kind="hours", written=match[0])
        for match in CLOCK.finditer(line.text):
            clause = re.split("[，。；]", line.text[: match.start()])[-1]
            is_real = int(match["hour"]) <= 24 and int(match["minute"]) < 60
            if not is_real and OF_CLOCK.search(clause) and not OF_RATIO.search(clause):
                yield hit(line.line_at(match.start()), kind="clock", written=match[0])
