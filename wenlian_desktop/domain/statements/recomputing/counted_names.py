"""Counts against the names listed with them: associations, units, rules, media, tasks."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import count as numbers_from

from wenlian_desktop.domain.prose.manuscript import TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport, without_number
from wenlian_desktop.domain.values.numerals import from_chinese, to_chinese

Hits = Iterator[Hit[int]]
Counted = tuple[int, str, int, bool]  # line, the words that count, how many are listed, whether they are media
NUMBER = r"(?P<number>\d{1,2}|[二两三四五六七八九十]{1,3})"
UNIT = "(?P<unit>[个家项所类种处部本条份座]|支(?!出|付|持))"
UNIT_OR_PIECE = "(?P<unit>[个家项所类种处部本条份座场件幅]|支(?!出|付|持))"
NAME = r"[^，。；：、！？\d（）—]{1,18}"
NAMES = rf"(?P<names>(?:{NAME}、)+{NAME}?)"
BEFORE = re.compile(
    rf"{NAMES}(?P<etc>等)?"
    r"(?P<told>，?(?:[一总]?共计|合计|[一总]?共有?|总计|计)|，(?=[二三四五六七八九]项(?:任务|工作|职能|重点))"
    r"|，[^，。；、\d]{0,4}?(?:数量|总数|个数|家数|[合加]起来|总共)(?:达到?|为|是|有|共)*)?"
    rf"(?<!第){NUMBER}{UNIT}"
    r"(?P<noun>(?:(?!和[^，。；：]{2,14}、)[\u4e00-\u9fff]){0,12})"  # 6个机构和甲中心、乙中心2个单位
)
PLACES = re.compile(
    rf"(?P<names>(?:{NAME}、){{1,}}[\u4e00-\u9fff]{{1,6}}?(?<![进到在至赴入送访及和向给]))(?P<etc>等)?{NUMBER}"
    r"(?P<unit>[省市县镇乡村国州校]|地(?![区方点段块位]))(?P<noun>(?:区|市|镇)?)(?![一二两三四五六七八九十\d级长委民情办内外])"
)
VERB = re.compile("为|是|即|有|设|包括|联系|建成|辖|管|覆盖|涉及|由|开展|在")
AFTER = re.compile(
    rf"(?<![第\d之分表图]){NUMBER}{UNIT_OR_PIECE}(?P<noun>[^，。；：\d]{{0,14}}?)[，：（]?(?:[\u4e00-\u9fff]{{2,5}}(?=为|是))?(?:(?:即|分别为|分别是|分别位于|分布在|分布于|包括|分别有|有|为|是)[：]?|(?<=[：（])|——)"
    rf"(?P<names>(?:{NAME}、){{1,}}{NAME}(?:[和及与]{NAME})?)(?=[。；，）—]|$)"
)
LED = re.compile(
    rf"(?<![第\d之分表图]){NUMBER}{UNIT}(?P<noun>[^，。；：、\d]{{0,14}})(?:，[^，。；：、\d]{{2,14}}){{1,2}}："
    rf"(?P<names>(?:{NAME}、){{1,}}{NAME}(?:[和及与]{NAME})?)(?=[。；，）—]|$)"
)  # 协会5家，按门类列出：甲协会、乙协会
TITLES = re.compile(
    rf"(?P<names>(?:《[^《》]{{2,40}}》(?:[、和及与]|以及)?){{2,}})(?P<etc>等)?(?:，?(?:共计|合计|共有|总计|共|计)|这)?{NUMBER}(?P<unit>[项个部件份种本套类篇])(?P<noun>[\u4e00-\u9fff]{{0,8}})"
)
QUOTED = re.compile(
    rf"(?<![第\d之分表图]){NUMBER}{UNIT}(?P<noun>[^，。；：\d“《]{{0,10}}?)[，：（]?(?:即|分别为|分别是|包括|为|是|有)?[：]?"
    r"(?P<names>(?:[“《][^“”《》]{2,40}[”》][、和及与]?){2,})(?P<etc>等)?"
)
MONTHS = re.compile(
    r"(?<![第\d])(?P<number>\d{1,2}|[二两三四五六七八九十]{1,2})(?P<unit>[次期场])[，：（]?(?P<noun>[\u4e00-\u9fff]{0,6}?)(?:分别)?(?:在|于|为)?"
    r"(?P<names>(?:\d{1,2}月、)+\d{1,2}月)(?:份)?(?:各(?:[一1][次期场])?|召开|出版|举办)?(?=[，。；）])"
)
ORDINALS = re.compile(
    rf"(?<![第\d之]){NUMBER}(?P<unit>[项个条件点类大]|方面)[^，。；：]{{0,8}}[：，。](?:即|分别)?[，：]?一是"
)
ENUMERATED = re.compile(r"(?:^|(?<=[。；：，、即]))([一二三四五六七八九十]{1,2})是")
IN_LINE = re.compile(
    rf"(?<![第\d之分表图]){NUMBER}{UNIT}(?P<noun>[^，。；：\d]{{0,14}}?)[，（]?(?:[\u4e00-\u9fff]{{0,4}}(?:名单|名称|清单|具体|内容))?(?:分别|依次)?(?:如下：|为：|是：|有：|：|，即|(?<=分别)[为是]|(?<=依次)[为是])"
    rf"(?P<names>(?:{NAME}；){{2,}}{NAME}|(?:{NAME}(?P<ending>协会|学会|中心|文联|单位)，){{2,}}{NAME}(?P=ending))(?=[。）；]|$)"
)
THEN_COUNTED = re.compile(
    rf"(?:^|[，。；：]|依托|借助|通过){NAMES}(?:(?:均|都)[^，。；、]{{2,14}}，[^，。；、\d]{{0,6}}(?:共|总[数计额](?:为|是)?)|(?:开展|进行|推出|实施)，[^，。；、\d]{{1,6}}(?:数量|数|个数|家数)?(?:为|共)){NUMBER}{UNIT}(?P<noun>)"
)
LIST_OF_CELL = re.compile(r"\d{1,2}[个家项所类种处部][^、：]{0,8}：[^：]+、[^：]+$")
NAMED_AFTER = re.compile(
    rf"(?<![第\d之分表图]){NUMBER}{UNIT}(?P<noun>[^，。；：、\d]{{0,8}}?(?P<kind>[\u4e00-\u9fff]{{1,4}}))(?:[和、及与]\d+[^，。；：、\d]{{1,8}})?[，。]"
    rf"(?P=kind)(?:的)?名[称单]?(?:分别|依次)?(?:为|是|有|如下|：)+(?P<names>(?:{NAME}、){{1,}}{NAME})(?=[。；，）]|$)"
)
ALL_TITLES = re.compile(
    rf"(?:(?:现行|现有|在用|执行|有效)(?:的)?[^，。；、\d]{{0,6}}|制度|办法|规定|[^，。；、\d]{{0,6}}(?=合计|总计|共计))(?:合计|总计|共计|共有|共){NUMBER}(?P<unit>[项个件部份])(?=[。，；）]|$)"
)
TAKEN_TOGETHER = re.compile("连同|加上|以及|沿用|保留|原有|继续执行|另有")
ASIDE = re.compile(
    "（境）|（(?:[市区县旗镇乡]|街道)(?:、(?:[市区县旗镇乡]|街道))*）|（[^（）、，；：\\d]{1,10}）(?=[、\\d和等及])"
)  # 办公室（人事科）、联络科
OF_EACH = re.compile("各|均|都|对|将|实现|建成|分别|覆盖|涵盖|[上下]表|所列|上列|上述")  # 转水镇、横陂镇各建成基地1处
BRACKETED = re.compile("（[^（）]*）(?=[、，。；])")  # 准备阶段（1月12日至1月16日）、
MEDIA = re.compile("媒体(?![部科室股])")
JOINED = re.compile("以及|和|及|与|暨")
TITLED = re.compile("《[^《》]+》")
MOST_APART = 2
ONE_NAME = "(?:(?![和及与暨])[^，。；：、\\d（）《》各均每都]){2,18}"
MARK_INSIDE = re.compile("[、，；]")
ALL_HAVE = re.compile("[都均各皆也]$")


TWO_NAMES = re.compile(
    rf"(?<![第\d之分表图])(?P<number>[34三四])(?P<unit>[个家所种部份座])(?P<noun>[^，。；：、\d]{{0,14}}?)(?:[，：（]?(?:即|分别为|分别是|(?:包括|有)(?=“))：?|：)"
    rf"(?P<names>{ONE_NAME}(?:和|以?及|与|暨){ONE_NAME})(?=[。；，）]|$)"
)  # 3个部室，即办公室和组联部
TITLE_OR_QUOTE = re.compile("《[^《》]*》|(?<=[、和及与即为是：]“)[^“”]*(?=”)|(?<=“)[^“”]*(?=”[、和及与]“)")
LISTS = (  # with the marks of which each has one
    (TITLES, "》"), (QUOTED, "”》"), (MONTHS, "月"), (AFTER, "、"), (THEN_COUNTED, "、"),
)  # fmt: skip
FIRST_LOOKS = (  # what no line is without in which a list of the shape stands
    (
        BEFORE,
        re.compile(
            rf"、[^，。；：、！？\d（）—]{{0,19}}(?:，?(?:[一总共合][一总共合计有]*|计)|，[^，。；、\d]{{0,6}}[数来共][量达到为是有共]{{0,3}})?，?(?:{NUMBER}){UNIT}"
        ),
    ),
    (LED, re.compile("，[^，。；：、\\d]{2,14}：[^，。；：、！？\\d（）—]{1,18}、")),
    (IN_LINE, re.compile("；[^；]+；|(?:协会|学会|中心|文联|单位)，[^，]{1,18}(?:协会|学会|中心|文联|单位)，")),
    (PLACES, re.compile("、[^，。；：、]{1,6}[\\d二两三四五六七八九十][省市县镇乡村国州校地]")),
    (NAMED_AFTER, re.compile("名[称单为是]")),
    (
        TWO_NAMES,
        re.compile("[34三四][^，。；：、]{1,16}[，：（]?(?:即|分别[为是]|包括|有|：)[^，。；：、]{2,18}[和及与暨]"),
    ),
)


@lru_cache(2)
def listed(report: StatedReport) -> tuple[tuple[Counted, int], ...]:
    """Each count with the names listed beside it, and the number it says, where the two differ."""
    return tuple(_listed(report))


ONE_OF_THEM = re.compile(
    "其([一二三四五六七八九])(?:是|为)?[，、：]?|(?<=[：；。，])第([一二三四五六七八九])[项件条个点类]?[，：]"
)
CIRCLED = "①②③④⑤⑥⑦⑧⑨"
IN_FIGURES = re.compile(r"(?<=[：；。])（?([1-9])(?:）|[.、](?!\d))")
IN_CHINESE = re.compile("(?<=[：；。])(?:（([一二三四五六七八九])）|([一二三四五六七八九])、)")
IN_WORDS = re.compile("(?<=[：；。，])(?:首先|其次|再次|然后|最后)是?[，：]?")


def _in_one_way(text: str) -> str:
    """A paragraph with the marks of its items as 一是, 二是: 其一，; 第一，; 1.; 首先."""
    for number, mark in enumerate(CIRCLED if CIRCLED[0] in text and CIRCLED[1] in text else "", 1):
        text = text.replace(mark, f"{to_chinese(number)}是")
    if "：" not in text and "。" not in text:
        return text
    text = ONE_OF_THEM.sub(lambda found: f"{found[1] or found[2]}是", text)
    text = IN_FIGURES.sub(lambda found: f"{to_chinese(int(found[1]))}是", text)
    text = IN_CHINESE.sub(lambda found: f"{found[1] or found[2]}是", text)
    order = numbers_from(1)
    return IN_WORDS.sub(lambda _: f"{to_chinese(next(order))}是", text) if "首先" in text else text


def _listed(report: StatedReport) -> Iterator[tuple[Counted, int]]:
    lines = [line for line in report.manuscript.normal if not line.is_row]
    alike = [_in_one_way(line.text) for line in lines]
    for at, line in enumerate(lines):
        text = TITLE_OR_QUOTE.sub(_one_name, ASIDE.sub("", without_number(line.text)))
        shapes = [shape for shape, marks in LISTS if any(mark in text for mark in marks)]
        more = [shape for shape, sign in FIRST_LOOKS if sign.search(text)]
        for shape in (*shapes, *more):
            for match in shape.finditer(text):
                yield from _differing(line.number, match, shape)
        for match in AFTER.finditer(BRACKETED.sub("", text)) if text.count("）、") > 1 else ():
            yield from _differing(line.number, match, AFTER)
        yield from _titles_together(line.number, text)
        yield from _ordinals(line.number, alike[at : at + 15])
        yield from _ordinals_before(line.number, alike[at])
    yield from _in_cells(report)
    yield from _numbered_below(report)


def _one_name(found: re.Match[str]) -> str:
    """A title or a quoted name without the marks inside it, which part no names: 《诗、书、画》 is one."""
    return MARK_INSIDE.sub("·", found[0])


def _in_cells(report: StatedReport) -> Iterator[tuple[Counted, int]]:
    """“内设机构｜5个：综合股、创作股、……”: lists in the cells of a form."""
    rows = [line for line in report.manuscript.normal if line.is_row and "、" in line.text]
    for line in rows:
        for cell in line.cells:
            for match in AFTER.finditer(ASIDE.sub("", cell)) if LIST_OF_CELL.match(cell) else ():
                yield from _differing(line.number, match, AFTER)


def _differing(line: int, match: re.Match[str], shape: re.Pattern[str]) -> Iterator[tuple[Counted, int]]:
    said = _count_before_names(match["noun"]) if shape is AFTER else None
    said = said or _value(match["number"])
    if shape is AFTER and ALL_HAVE.search(match["noun"]):
        return  # 5个项目都有目标、有监控、有自评
    if shape is QUOTED and _have_their_own(match):
        return
    if shape in (QUOTED, TITLES) and DONE.search(match["noun"]):
        return  # 4条意见已全部落实，《甲办法》《乙办法》完成修订
    if shape is LED and not _are_of_a_kind(match["names"].split("、")):
        return
    counts = _counts(match["names"], shape)
    months = match["names"].split("、") if shape is MONTHS else []
    if len(months) > len(set(months)) and said == len(months):
        yield (line, f"{match['number']}{match['unit']}", len(set(months)), False), said
    names = TITLED.findall(match["names"]) if shape is TITLES else []
    if len(set(names)) < len(names):
        yield (line, f"{match['number']}{match['unit']}", len(set(names)), False), said or 0
        return
    etc = match.groupdict().get("etc") or "等" in match["names"].rsplit("、", 1)[-1]
    if (
        said is None
        or said in counts
        or match["names"].startswith(("一是", "一、"))
        or min(abs(said - count) for count in counts) > MOST_APART
    ):
        return
    if (etc and max(counts) <= said) or (shape is BEFORE and not _is_list(match)):
        return
    words = f"{match['number']}{match['unit']}{match['noun']}"
    yield (line, words, min(counts, key=lambda count: abs(count - said)), MEDIA.search(match[0]) is not None), said


def _have_their_own(match: re.Match[str]) -> bool:
    """“主展1个和“甲”“乙”“丙”专题展3个”: names with a count of their own behind them."""
    behind = OWN_COUNT.match(match.string, match.end("names"))
    return behind is not None and _value(behind["number"]) in _counts(match["names"], match.re)


OWN_COUNT = re.compile(rf"[^，。；：、\d]{{0,8}}?{NUMBER}{UNIT_OR_PIECE}")
SOME_OF_THEM = re.compile("[中里内][^，。；]*?([一二两三四五六七八九十]{1,3})[个家项所类种处部条份座场件幅]$")


def _count_before_names(noun: str) -> int | None:
    """“五个项目中过百万元的有三个，即……”: how many of so many have the names behind it."""
    some = SOME_OF_THEM.search(noun)
    return _value(some[1]) if some else None


def _are_of_a_kind(names: Sequence[str]) -> bool:
    """Whether names end alike, or with the word of an office: what is listed is what was counted."""
    is_alike = len({each[-LAST_OF_A_NAME:] for each in names}) == 1
    return is_alike or all(OFFICE_END.search(each) for each in names)


DONE = re.compile("已|均|都|落实|完成|整改到位")
LAST_OF_A_NAME = 2  # characters: 摄影家协会、音乐家协会


def _titles_together(line: int, text: str) -> Iterator[tuple[Counted, int]]:
    """“修订《甲》，新订《乙》，连同原有的《丙》，现行制度共3项”: all titles of the sentence."""
    for match in ALL_TITLES.finditer(text) if "》" in text and TAKEN_TOGETHER.search(text) else ():
        before = text[: match.start()].rpartition("。")[2]
        names, said = set(TITLED.findall(before)), _value(match["number"])
        is_told_whole = TAKEN_TOGETHER.search(before) is not None and "等" not in before
        if said and is_told_whole and len(names) > 1 and 0 < abs(said - len(names)) <= MOST_APART:
            yield (line, f"{match['number']}{match['unit']}", len(names), False), said


def _is_list(match: re.Match[str]) -> bool:
    """Whether names stand before a count of them, not things that all have it: A、B、C5个协会."""
    names = match["names"]
    if match["told"]:
        return "《" not in names
    if match.string[: match.start()][-1:].isdigit():
        return False  # 停业2家、迁出1家
    if OF_EACH.search(names.rsplit("、", 1)[-1]):
        return False
    if all("《" in name for name in names.split("、")) or names.endswith(("、", "和", "及", "与")):
        return False
    return bool(match["noun"]) or VERB.search(names.split("、")[0]) is not None


def _counts(names: str, shape: re.Pattern[str]) -> set[int]:
    """How many names a list may hold: the last two may be joined by 和, or one name may hold it."""
    if shape in (TITLES, QUOTED):
        return {names.count("《") + (names.count("“") if shape is QUOTED else 0)}
    if shape is TWO_NAMES:
        return {2}
    parts = [part for part in re.split("[、；，]", names) if part]
    joined = len(JOINED.findall(parts[-1])) if len(parts) > 1 else 0
    within = sum(TWO_OFFICES.fullmatch(part) is not None for part in parts[:-1])  # 甲协会、乙协会和丙协会、丁协会
    within += names.count("》《") + names.count("”“")
    if joined == 1 and all(OFFICE_END.search(part) for part in parts):
        joined = int(OFFICE_END.search(JOINED.split(parts[-1])[0]) is not None)  # 维权与组联股 is one
    if joined == 1 and TWO_OFFICES.fullmatch(parts[-1]):
        return {len(parts) + within + 1}
    return {len(parts) + within + extra for extra in range(joined + 1)}


OFFICE_END = re.compile("[科室部股处站馆院团会]$")
TWO_OFFICES = re.compile("[^、]{1,12}[科室部股处站馆院团会]和[^、]{1,14}[科室部股处站馆院团会]")


def _value(text: str) -> int | None:
    try:
        return int(text) if text.isdigit() else from_chinese(text.replace("两", "二"))
    except ValueError:
        return None


def _ordinals(line: int, texts: list[str]) -> Iterator[tuple[Counted, int]]:
    """“有六项：一是……五是……”, in one paragraph or in those that follow."""
    if "一是" in texts[0]:
        texts = [texts[0], *(ITEM_BELOW.sub(_as_ordinal, text) for text in texts[1:])]
    told = texts[0] + (texts[1] if len(texts) > 1 and not ENUMERATED.search(texts[0]) else "")
    for match in ORDINALS.finditer(told) if "一是" in told else ():
        said = _value(match["number"])
        following = "\n".join(texts)
        begin = following.find(match["number"] + match["unit"])
        marks = [_value(each[1]) for each in ENUMERATED.finditer(following.replace("\n", "。")[begin:])]
        count = next((at for at, number in enumerate(marks) if number != at + 1), len(marks))
        others = {_value(each) for each in COUNTED.findall(told.partition("一是")[0])}  # 四个目标，三个完成：一是…四是…
        if said and count and said != count and count not in others and not _skips(marks, count):
            yield (line, f"{match['number']}{match['unit']}", count, False), said


ITEM_BELOW = re.compile(r"^（?([2-9])(?:）|[.、](?!\d))(?=.*[；。]$)")


def _as_ordinal(found: re.Match[str]) -> str:
    """（2） at the beginning of a line as 二是, where the first of the list stands in the line that counts them."""
    return f"{to_chinese(int(found[1]))}是"


COUNTED_BEHIND = re.compile(
    rf"[，。；](?:以上|上述|这|年内|全年|[一总]?共计?|合计|总计)?{NUMBER}(?P<unit>[项个条件类]|方面)[^，。；、]{{0,16}}。?$"
)


def _ordinals_before(line: int, text: str) -> Iterator[tuple[Counted, int]]:
    """“第一，……；第二，……；第三，……，年内三项重点任务均已落实”: a count told behind all that it counts."""
    counted = COUNTED_BEHIND.search(text) if text.startswith(("一是", "第一，", "其一，")) else None
    if counted is None:
        return
    marks = [_value(each) for each in BEHIND.findall(text[: counted.start()])]
    said, is_list = _value(counted["number"]), marks == [*range(1, len(marks) + 1)]
    if said and is_list and len(marks) >= LEAST_BELOW and 0 < abs(said - len(marks)) <= MOST_APART:
        yield (line, f"{counted['number']}{counted['unit']}", len(marks), False), said


BEHIND = re.compile("(?:^|[。；，])(?:第|其)?([一二三四五六七八九])(?:是|，)")
BELOW = re.compile(
    rf"(?<![第\d之]){NUMBER}(?P<unit>[项个条点类]|方面)(?:[^，。；：]{{0,8}}(?:，(?:具体)?(?:内容|目标|任务|明细|情况|指标)?(?:如下|为|是|包括))?|，对应[^，。；：]{{2,14}})：$"
)
TASK = re.compile(r"^(?:任务|目标|重点|第)([\d一二三四五六七八九十]{1,2}|[A-Z])[：:、，.]?")
LEAST_BELOW = 2
COUNTED = re.compile(r"(\d{1,2}|[二两三四五六七八九十]{1,3})[项个条点类]")  # of goals, and of indicators by kind


def _numbered_below(report: StatedReport) -> Iterator[tuple[Counted, int]]:
    """“重点任务有六项：”, and the lines below it that are numbered from 1."""
    lines = report.manuscript.lines
    for at, line in enumerate(lines):
        said = BELOW.search(line.text) if line.text.endswith("：") else None
        if said is None:
            continue
        number = _value(said["number"])
        listed = _of_one_list(lines[at + 1 : at + 2 * (number or 0) + LEAST_BELOW])
        below = [_number_of(each, place) for place, each in enumerate(listed, 1)]
        count = next((place for place, one in enumerate(below) if one != place + 1), len(below))
        is_list = count >= LEAST_BELOW and not any(one == count + 2 for one in below)
        told = [_value(each) for each in COUNTED.findall(line.text)]
        if number and is_list and count not in told and abs(count - number) <= MOST_APART:
            yield (line.line_no, f"{said['number']}{said['unit']}", count, False), number


def _of_one_list(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines up to the first one of a level above that of the list: 1. … 4. and then （五） of the chapter."""
    for line in lines:
        if lines[0].level and 0 < line.level < lines[0].level:
            return
        yield line


def _number_of(line: TextLine, place: int) -> int | None:
    """The number of a line; `place`: the one it would have in its list (4.12345热线诉求按期办结率 is the fourth)."""
    task = TASK.match(line.text)
    if line.text.startswith(f"{place}."):
        return place
    if task and task[1].isupper():
        return ord(task[1]) - ord("A") + 1
    return _value(task[1]) if task else line.number if line.level > LEAST_LEVEL else None


LEAST_LEVEL = 1  # a chapter is no thing of a list


def _skips(marks: list[int | None], count: int) -> bool:
    return count < len(marks) and (marks[count] or 0) > count + 1


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says="写“{words}”，列出的是{count}个。",
    remedy="核对名单和个数，改正不符的一处。",
)
def names_counted(report: StatedReport) -> Hits:
    """As many names are listed as the text says."""
    yield from (hit(line, words=words, count=count) for (line, words, count, media), _ in listed(report) if not media)


@rule(
    "C52",
    Level.WARNING,
    on=StatedReport,
    says="写“{words}”，列出的媒体是{count}家。",
    remedy="核对媒体名单和家数，改正不符的一处。",
)
def media_counted(report: StatedReport) -> Hits:
    """As many media are listed as the text says."""
    yield from (hit(line, words=words, count=count) for (line, words, count, media), _ in listed(report) if media)
