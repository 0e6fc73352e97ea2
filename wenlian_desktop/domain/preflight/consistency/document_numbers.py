"""Preflight rules for documents named in a report: the year and the number of each, and the marks around its title."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule

Hits = Iterator[Hit[int]]
NUMBER = r"(?P<word>[\u4e00-\u9fff]{2,12})〔(?P<year>\d{4})〕(?P<number>\d{1,4})号"
NAMED = re.compile(rf"《(?P<name>[^《》]{{3,50}})》（{NUMBER}", re.ASCII)
BARE = re.compile(r"(?P<word>[\u4e00-\u9fff]{2,8})〔(?P<year>\d{4})〕(?P<number>\d{1,4})号", re.ASCII)
ISSUED = re.compile(
    rf"(?P<issued>20\d{{2}})年(?:(?P<month>\d{{1,2}})月)?(?:\d{{1,2}}日)?，?[^，。；《》\d]{{0,16}}(?:印发|下发|出台|发布|制发)(?:了)?《[^《》]{{3,50}}》（{NUMBER}",
    re.ASCII,
)
ISSUED_AFTER = re.compile(
    rf"《[^《》]{{3,50}}》（{NUMBER}）[^，。；《》\d]{{0,12}}(?P<issued>20\d{{2}})年(?:(?P<month>\d{{1,2}})月)?(?:\d{{1,2}}日)?(?:正式)?(?:印发|下发|出台|发布)",
    re.ASCII,
)
CHANGED = re.compile("修订|修改|废止|原《|替代|旧版|新版|换发|重新印发")
BAD_YEAR = re.compile(r"(?<=[\u4e00-\u9fff])〔(?:\d{3}|\d{5,6})〕\d{0,4}号", re.ASCII)
SWAPPED = re.compile(r"[\u4e00-\u9fff](?:19|20)\d{2}〔\d{1,3}〕号?", re.ASCII)
ANY_YEAR, OF_A_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)", re.ASCII), re.compile("通知|批复|函|要点|决定|意见")
OF_PLANS = re.compile("规划|纲要|行动|远景|十[一二三四五]五|目标")
MOST_EARLY = 2  # years that a number may be older than the year its document is of
LETTER = re.compile(
    r"〔(?=[^〕]*\d)\d*[A-Za-z][0-9A-Za-z]*〕(?:\d*号)?|〔\d{4}〕\d*[lIOo]\d*号", re.ASCII
)  # 〔202l〕6号
SPRING = 3  # what is issued in January or February may bear a number of the year before
LEAST_DIGITS = 2
YEAR = re.compile(r"(?<!\d)(20[0-4]\d)年", re.ASCII)


@rule(
    "C47",
    Level.HINT,
    on=Manuscript,
    says={
        "issued": "“{written}”的年份与印发的年份{year}年不符。",
        "later": "发文字号“{written}”的年份在报告年度{of}年之后。",
        "future": "发文字号“{written}”的年份在报告之后。",
        "early": "发文字号“{written}”的年份比文件名里的{year}年早得多。",
        "before": "发文字号“{written}”的年份早于文件名称里的{year}年。",
        "letter": "发文字号“{written}”里有字母。",
        "no_year": "发文字号“{written}”：六角括号里不是四位的年份。",
        "swapped": "发文字号“{written}”的年份和序号颠倒，六角括号里写年份。",
    },
    remedy="核对发文字号，同一文件前后一致。",
)
def numbers_of_documents_are_kept(report: Manuscript) -> Hits:
    """A number bears the year of its issue, and a document has one number."""
    years = [int(year) for line in report.normal for year in YEAR.findall(line.text)] if report.year else []
    latest = max(years, default=0) + 1
    last = _last_year(report)
    for line in report.normal:
        if "〔" not in line.text:
            continue
        swapped = [*SWAPPED.finditer(line.text)]
        for match in swapped:
            yield hit(line.line_at(match.start()), kind="swapped", written=match[0][1:])
        for match in BAD_YEAR.finditer(line.text) if not swapped else ():
            yield hit(line.line_at(match.start()), kind="no_year", written=match[0])
        for match in NAMED.finditer(line.text) if report.year else ():
            year = _year_of_name(match["name"], report.year or 0)
            if year and int(match["year"]) < year - MOST_EARLY:
                yield hit(line.line_at(match.start()), kind="early", written=_shown(match), year=year)
        for match in LETTER.finditer(line.text):
            yield hit(line.line_at(match.start()), kind="letter", written=match[0])
        yield from _before_its_year(line)
        found = (match for shape in (ISSUED, ISSUED_AFTER) for match in shape.finditer(line.text))
        issued = {match.start("word"): match for match in found}
        for match in issued.values():
            if _is_of_another_year(match):
                yield hit(line.line_at(match.start()), kind="issued", written=_shown(match), year=match["issued"])
        for match in BARE.finditer(line.text):
            is_told = any(each.start("year") == match.start("year") for each in issued.values())
            if latest > 1 and int(match["year"]) > max(latest, last + MOST_LATE) and not is_told:
                yield hit(line.line_at(match.start()), kind="future", written=_shown(match))
        yield from _issued_in_turn(line)
        yield from _later(line, report.year or latest, latest)


YEARS_OF_ISSUE = re.compile(
    r"(?P<years>(?:20\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?[、和及与]?)+)(?:分别|先后|依次|正式|相继)*[^，。；《》〔\d]{0,4}"
    r"(?:印发|下发|出台|制发|发布|制定|颁布|公布|施行|实行)",
    re.ASCII,
)
OWN_NUMBER = re.compile(r"（?[\u4e00-\u9fff]{2,12}〔\d{4}〕\d{1,4}号）?(?:[\s\u3000]*签发人[：:].*)?", re.ASCII)
OF_EVALUATION = re.compile("自评|评价|考核|决算|验收|整改|审计|公开|批复|下一?年|报告|通报|结转")


def _issued_in_turn(line: NormalLine) -> Hits:
    """“三项制度分别于2019年、2021年、2022年印发，文号为…”: as many numbers in the sentence, in the same order."""
    for sentence in re.finditer("[^。]+", line.text):
        told = list(YEARS_OF_ISSUE.finditer(sentence[0]))
        numbers = list(BARE.finditer(sentence[0]))
        if len(told) != 1 or CHANGED.search(sentence[0]):
            continue
        years = YEAR.findall(told[0]["years"])
        odd = [pair for pair in zip(years, numbers, strict=False) if pair[0] != pair[1]["year"]]
        if len(years) == len(numbers) > 1 and 0 < len(odd) <= len(years) / 2:
            at = sentence.start() + odd[0][1].start()
            yield hit(line.line_at(at), kind="issued", written=_shown(odd[0][1]), year=odd[0][0])


def _later(line: NormalLine, of: int, latest: int) -> Hits:
    """What a year was worked by was not issued after it; what its evaluation, and the next year, go by may be."""
    if OWN_NUMBER.fullmatch(line.text) or OF_EVALUATION.search(line.text) or f"{of + 1}年" in line.text:
        return
    for match in BARE.finditer(line.text):
        if of < int(match["year"]) <= latest:
            yield hit(line.line_at(match.start()), kind="later", written=_shown(match), of=of)


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says="发文字号“{written}”的年份在报告（{year}年）之后。",
    remedy="核对发文字号的年份。",
)
def documents_are_older_than_the_report(report: Manuscript) -> Hits:
    """What a report of 2020, signed in April 2021, goes by has no number of 2022."""
    last = _last_year(report)
    for line in report.normal if last else ():
        for match in BARE.finditer(line.text) if "〔" in line.text else ():
            if last < int(match["year"]) <= last + MOST_LATE and not OWN_NUMBER.fullmatch(line.text):
                yield hit(line.line_at(match.start()), written=_shown(match), year=last)


def _last_year(report: Manuscript) -> int:
    """The year a report was written in: that of its last day, else the latest it tells of, or the next; 0 if none."""
    end = report.sign_off
    if report.year is None or report.is_of_part_year:
        return 0
    told = max((int(year) for line in report.normal for year in YEAR.findall(line.text)), default=report.year)
    return max(end.day[0], report.year) if end else max(told, report.year + 1)


MOST_LATE = 5  # years; more is another slip


def _year_of_name(name: str, of: int) -> int:
    """The first year that the name of a notice is of, no later than the year after the report; 0 if there is none."""
    years = [int(year) for year in ANY_YEAR.findall(name)] if OF_A_YEAR.search(name) else []
    return min(years) if years and max(years) <= of + 1 and not OF_PLANS.search(name) else 0


OF_YEAR = re.compile(r"(20\d{2})年度[^《》]{0,20}(?:自评|绩效评价|决算|年度考核|工作总结)", re.ASCII)
OF_PLAN = re.compile("计划|目标|预算编制|方案|申报|规划|安排")


def _before_its_year(line: NormalLine) -> Hits:
    """“关于开展2021年度……自评工作的通知（〔2020〕9号）”: what looks back on a year is not issued before it."""
    for match in NAMED.finditer(line.text):
        of = OF_YEAR.search(match["name"])
        if of and int(of[1]) - MOST_EARLY <= int(match["year"]) < int(of[1]) and not OF_PLAN.search(match["name"]):
            yield hit(line.line_at(match.start()), kind="before", written=_shown(match), year=of[1])


def _shown(match: re.Match[str]) -> str:
    return f"〔{match['year']}〕{match['number']}号"


def _is_of_another_year(match: re.Match[str]) -> bool:
    issued, of = int(match["issued"]), int(match["year"])
    is_of_winter = of == issued - 1 and int(match["month"] or 1) < SPRING
    return issued != of and not is_of_winter


@rule(
    "C41",
    Level.ERROR,
    on=Manuscript,
    says={
        "two": "《{name}》的发文字号有两个：“{written}”和“{other}”。",
        "alike": "“{written}”与前面的“{other}”只差一两个数字，请核对是不是同一个文件。",
    },
    remedy="核对发文字号，同一文件前后一致。",
)
def documents_have_one_number(report: Manuscript) -> Hits:
    """One document has one number: not two beside its title, nor, alone, one with a digit turned."""
    by_name: dict[str, tuple[str, int]] = {}
    known: dict[str, tuple[str, int]] = {}  # by what a slip of the pen keeps
    for line in report.normal:
        if "〔" not in line.text or CHANGED.search(line.text):
            continue
        beside = set[int]()
        for match in NAMED.finditer(line.text):
            beside.add(match.start("year"))
            name, shown = match["name"], match["word"] + _shown(match)
            first = by_name.setdefault(name, (shown, line.number))
            known.setdefault(_kept(match), first)
            known.setdefault(_without_year(match), first)
            if first[0] != shown and first[0][:2] == shown[:2]:
                yield hit(line.line_at(match.start()), first[1], kind="two", name=name, written=shown, other=first[0])
        yield from _alike(line, known, beside)


def _alike(line: NormalLine, known: dict[str, tuple[str, int]], beside: set[int]) -> Hits:
    for match in BARE.finditer(line.text):
        is_new = match.start("year") not in beside
        first = known.get(_kept(match)) if is_new and len(match["number"]) >= LEAST_DIGITS else None
        is_alone = is_new and not line.text[: match.start()].endswith(("（", "》"))
        first = first or (known.get(_without_year(match)) if is_alone else None)
        numbers = {number for number, _ in known.values()}
        if first and not any(number.endswith(_shown(match)) for number in numbers):
            yield doubtful(line.line_at(match.start()), first[1], kind="alike", written=_shown(match), other=first[0])


def _without_year(match: re.Match[str]) -> str:
    """The last characters of the word of an office, and the number."""
    return f"{match['word'][-3:]}#{match['number']}"


def _kept(match: re.Match[str]) -> str:
    """The last characters of the word of an office, and the digits of year and number in no order."""
    return match["word"][-2:] + "".join(sorted(match["year"])) + "/" + "".join(sorted(match["number"]))


TITLE = "[^《》，。；、（）“”]{2,16}(?:办法|制度|规定|细则|规程|方案|条例|准则|规范)"
UNMARKED = re.compile(rf"(?<=》)(?P<name>(?:和|及|、)?{TITLE})(?=[、和及]?《)")
IN_TITLE = re.compile("《[^《》]{0,30}《[^《》]{2,50}》[^《》]{0,20}》")
NOT_OF_TITLE = re.compile("印发|制定|修订|修改|依据|按照|根据|执行|等|并|对|与|将|严格|遵守|落实|以及|规定《|\\d")


@rule(
    "C44",
    Level.HINT,
    on=Manuscript,
    says={
        "unmarked": "“{name}”没有书名号，前后的文件都有。",
        "nested": "“{written}”书名号里面再用书名号，里面的用单书名号〈〉。",
    },
    remedy="文件名称用书名号，书名号里面的用〈〉。",
)
def titles_are_marked(report: Manuscript) -> Hits:
    """“《甲办法》乙办法《丙办法》”, “《关于印发《甲办法》的通知》”."""
    for line in report.normal:
        if "《" not in line.text:
            continue
        for match in UNMARKED.finditer(line.text):
            name = match["name"].lstrip("和及、")
            if not NOT_OF_TITLE.search(name):
                yield hit(line.line_at(match.start()), kind="unmarked", name=name)
        for match in IN_TITLE.finditer(line.text):
            yield hit(line.line_at(match.start()), kind="nested", written=match[0])
