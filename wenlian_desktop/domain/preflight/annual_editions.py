"""Preflight rules for editions of what is held each year: 第七届 of 2022, 连续第六年, 第三届至第六届共四届."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import from_chinese, to_chinese

Hits = Iterator[Hit[int]]
HAN = "一二三四五六七八九十百"
NTH = rf"第(?P<nth>\d{{1,3}}|[{HAN}]{{1,4}})"
ANNUAL = re.compile(
    "每年(?:都)?(?:如期)?(?:举办|举行|开展|组织|召开)?一[届次]|一年一[届度次]|每年(?:举办|举行)|每年都|从未间断|未曾间断|年年不断|年年举办|从不间断|没有间断|逐年(?:举办|举行|开展|组织)|连年(?:举办|举行|开展)"
)
PAUSED = re.compile(
    "停办|停摆|暂停|停止|中断|取消|间隔|[两三二四五]年一[届次]|每[两三二四五隔]年|隔年|疫情|恢复|未举办|未能举办|停(?:了|办)|延期至"
)
HELD = re.compile(
    rf"(?P<years>20\d{{2}}年?(?:[、和及]20\d{{2}}年?)*)(?P<between>[^。；\d]{{0,14}}?)(?P<nths>{NTH}届(?:[、和及]第[\d{HAN}]{{1,4}}届)*)"
)
YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})年(?!—|-|~|至\d)", re.ASCII)
COUNTED = re.compile(
    rf"(?P<kind>连续第|连续|第)(?P<count>\d{{1,3}}|[{HAN}]{{1,4}})(?P<unit>届|次|个?年(?![度预级]))(?!会议|全委|理事|主席团)"
)
BEGUN = re.compile("首|创|起|以来|设立|开办|启动|推出|第[一1][届次]|始")
NAMED_BEHIND = re.compile("(?![举圆成如顺已在于的了，开办]|活动)(?P<name>[\u4e00-\u9fff]{3,8})")
SENTENCE, SINCE_AND_NOW, BESIDE = re.compile("[^。；]+"), 2, 10  # years of a sentence; characters
RANGE = re.compile(
    rf"{NTH}(?P<unit>[届期批次辑])?(?:至|到|—+|-|~)第?(?P<last>\d{{1,3}}|[{HAN}]{{1,4}})(?P<unit2>[届期批次辑])[^，。；\d{HAN}]{{0,4}}(?:[，（]?共|，共计|合计|计)(?P<count>\d{{1,3}}|[{HAN}]{{1,3}})(?:个)?(?P=unit2)"
)
BEHIND = re.compile("届(?:中国|全[国省市县区])?([\u4e00-\u9fff]{2})(?![，。；])")
QUOTED = re.compile("[“《]([^”》]+)[”》]")
MOST_YEARS = 80


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "held": "{year}年写“第{stated}届”，每年一届，{base}年是第{first}届，应为第{right}届。",
        "since": "“{written}”：从{begun}年算起应为第{right}{unit}。",
        "range": "“{written}”：从第{first}到第{last}是{right}{unit}。",
    },
    remedy="核对届次、期次和年份，改正不符的一处。",
)
def editions_follow_the_years(report: Manuscript) -> Hits:
    """One edition each year: 2022 the seventh, 2024 the ninth; since 2018 each year, 2023 is the sixth."""
    for line in report.normal:
        if line.is_row or "第" not in line.text:
            continue
        if ANNUAL.search(line.text) and not PAUSED.search(line.text):
            yield from [*_held(line)] or _since(line)
        for match in RANGE.finditer(line.text):
            first, last, count = (_number(match[name]) for name in ("nth", "last", "count"))
            is_one_unit = match["unit"] in (None, match["unit2"])
            if is_one_unit and 0 < first < last and count and count != last - first + 1:
                yield hit(
                    line.line_at(match.start()), kind="range", written=match[0], first=first, last=last,
                    right=last - first + 1, unit=match["unit2"],
                )  # fmt: skip


def _held(line: NormalLine) -> Hits:
    """The editions of a paragraph that names one thing: each as far from the first told as its year."""
    told: list[tuple[int, int]] = []
    for match in HELD.finditer(line.text):
        years = [int(each) for each in re.findall(r"20\d{2}", match["years"])]
        nths = [_number(each) for each in re.findall(rf"第([\d{HAN}]+)届", match["nths"])]
        if len(years) == len(nths) and all(nths):
            told += zip(years, nths, strict=True)
    for year, nth in told[1:] if _is_of_one_thing(line.text) else ():
        base, first = told[0]
        right = first + year - base
        if nth != right and abs(nth - right) < MOST_YEARS and right > 0:
            yield hit(
                line.number, kind="held", year=year, stated=_shown(nth), base=base, first=_shown(first),
                right=_shown(right),
            )  # fmt: skip
            return


def _is_of_one_thing(text: str) -> bool:
    """Whether all editions of a paragraph are of one thing, by the words behind them and the names in quotes."""
    behind = {match[1] for match in BEHIND.finditer(text)}
    names = set(QUOTED.findall(text))
    return len(behind) < 2 and len(names) < 2


def _since(line: NormalLine) -> Hits:
    """“自2012年创办以来每年一届，2023年举办的是第十一届”: of the two years of a sentence the first began it."""
    for sentence in SENTENCE.finditer(line.text):
        years = {each["year"]: each for each in YEAR.finditer(sentence[0])}
        counts = [each for each in COUNTED.finditer(sentence[0]) if _number(each["count"]) > 1]
        if len(years) != SINCE_AND_NOW or len(counts) != 1 or not _is_begun(sentence[0], *years.values()):
            continue
        if _is_of_another(sentence[0], counts[0]):
            continue
        first, now = sorted(map(int, years))
        right, count = now - first + 1, _number(counts[0]["count"])
        rights = {right} if counts[0]["kind"] != "连续" else {right, right - 1}
        if 1 < right < MOST_YEARS and count not in rights:
            told = min(each.start() for each in years.values())
            yield hit(
                line.line_at(sentence.start()), kind="since", written=sentence[0][told : counts[0].end()],
                begun=first, right=_shown(right), unit=counts[0]["unit"],
            )  # fmt: skip


def _is_of_another(text: str, count: re.Match[str]) -> bool:
    """Whether what is named behind an edition has no two characters of the words before it: 第三届读书论坛."""
    named = NAMED_BEHIND.match(text, count.end())
    name = named["name"] if named else ""
    return bool(name) and not any(name[at : at + 2] in text[: count.start()] for at in range(len(name) - 1))


def _is_begun(text: str, first: re.Match[str], now: re.Match[str]) -> bool:
    """Whether words beside the earlier of two years, told first, say that it began then; and none so of the other."""
    near, later = (text[max(each.start() - BESIDE, 0) : each.end() + BESIDE] for each in (first, now))
    return first["year"] < now["year"] and BEGUN.search(near) is not None and not re.search("首|创", later[BESIDE:])


def _shown(number: int) -> str:
    return to_chinese(number) if 0 < number < 100 else str(number)


def _number(text: str) -> int:
    try:
        return int(text) if text.isdigit() else from_chinese(text)
    except ValueError:
        return 0


ISSUES = {"半月刊": 24, "月刊": 12, "双月刊": 6, "季刊": 4, "半年刊": 2}
PERIODICAL = re.compile(
    r"(?P<kind>半月刊|双月刊|月刊|季刊|半年刊)[^。；\d]{0,24}?(?:(?:全年|年内|当年|本年度?|20\d{2}年)[^，。；\d]{0,10}?"
    r"|，(?:按期|如期|共|累计)?(?:编辑|编印)?(?:出版|出刊|编印|编发|刊印|刊出|印发|发行|办刊)(?:了)?)(?P<count>\d{1,3})期",
    re.ASCII,
)
OTHERWISE = re.compile("合刊|增刊|专刊|特刊|停|改|创刊|延|缺|因|计划|号外|试刊|双刊|总第|累计|两种|三种|其中")


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says="“{written}”：{periodical}一年是{right}期。",
    remedy="核对刊期和期数；合刊、停刊的写明原因。",
)
def periodicals_have_their_issues(report: Manuscript) -> Hits:
    """“为季刊，全年出刊6期”."""
    for line in report.normal:
        for match in PERIODICAL.finditer(line.text) if "刊" in line.text else ():
            right = ISSUES[match["kind"]]
            near = line.text[max(match.start() - 12, 0) : match.end() + 20]
            if int(match["count"]) != right and not OTHERWISE.search(near):
                yield hit(line.line_at(match.start()), written=match[0], periodical=match["kind"], right=right)
