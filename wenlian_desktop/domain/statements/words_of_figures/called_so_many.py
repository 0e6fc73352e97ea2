"""What was just listed and is then called so many.

“上述四个问题” behind three numbered ones; “这五家协会” behind four names; “甲协会、乙协会、丙协会，协会共4家”.
"""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
NUMBER = "(?P<number>[二两三四五六七八九十]|十[一二三四五六七八九]|\\d{1,2})"
ABOVE = re.compile(
    f"(?:(?:上述|(?<![级岁高年月人次万%\\d])以上|前述|上列|所列|上面)(?P<what>[\u4e00-\u9fff]{{0,4}})|(?<![从因对据至如由])这|(?<=[，。；])(?=.{{2,3}}(?:科室|部门|单位|协会|街道|乡镇|社区|县区)[均都])){NUMBER}"
    "(?P<unit>[项个条家类点份处所])(?P<noun>[\u4e00-\u9fff]{0,6})"
)
FAMILIES = tuple(
    re.compile(each)
    for each in (
        "(?:(?<=[：；。，])|^)([一二三四五六七八九十])是",
        "(?:(?<=[：；。，])|^)（([一二三四五六七八九十])）",
        "(?:(?<=[：；。，])|^)（(\\d)）",
        "(?:(?<=[：；。，])|^)(\\d)[.、](?!\\d)",
        "(?:(?<=[：；。，])|^)其([一二三四五六七八九])",
        "(?:(?<=[：；。，])|^)第([一二三四五六七八九])(?=[，、是])",
        "([①②③④⑤⑥⑦⑧⑨])",
    )
)
CIRCLED = "①②③④⑤⑥⑦⑧⑨"
NAME = "[^，。；：、\\d（）《》“”和及与]{2,9}"
NAMES = re.compile(f"{NAME}(?:、{NAME})+(?:(?:和|及|与|以及){NAME})?")
OPEN, OF_EACH = re.compile("等"), re.compile("[各每]")
OF_PLACES = "家所"
KINDS = (  # what things are called, and what the name of each of them ends with
    (re.compile("科室|部门|处室|股室|机构|单位"), re.compile("[科室处部股办局院馆站社]$|中心$")),
    (re.compile("协会|学会|团体|组织|社团"), re.compile("[会协社团]$")),
    (re.compile("街道|乡镇|镇街|社区|县区|市县|地区|乡村|村居"), re.compile("[县区市旗镇乡村]$|街道$|社区$")),
)
OPENS = re.compile("上|以|前|所|这")
LEAST, NEAR = 2, 40  # things; characters from a list to what is said of it


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{written}”，前面列出的是{count}{unit}。"},
    remedy="数一数所列的内容，改正个数。",
)
def things_listed_are_as_many_as_called(report: StatedReport) -> Hits:
    """What a paragraph lists, or the numbered lines above it, is as many as it is then called."""
    lines = report.manuscript.normal
    for at, line in enumerate(lines):
        said = ABOVE.search(line.text) if not line.is_row else None
        counts = _counts(lines[:at], line, said) if said else set()
        if said and counts and written_count(said["number"].replace("两", "二")) not in counts:
            yield doubtful(
                line.number,
                kind=TURNED,
                written=said[0].removesuffix(said["noun"]),
                count=max(counts),
                unit=said["unit"],
            )


def _counts(above: Sequence[NormalLine], line: NormalLine, said: re.Match[str]) -> set[int]:
    """How many things may be meant: those numbered in the paragraph, the names before, or the lines above."""
    before = line.text[: said.start()]
    if not OPENS.match(said[0]):
        return _names(before, said)
    numbered = {count for family in FAMILIES if (count := _numbered(family, before)) >= LEAST}
    if numbered:
        return numbered if len(numbered) == 1 and said["unit"] not in OF_PLACES else set()
    names = _names(before, said)
    return names or (_lines_above(above, said) if said.start() == 0 else set())


def _numbered(family: re.Pattern[str], text: str) -> int:
    """How many items the marks of one family number, one behind another; 0 where they do not."""
    marks = [CIRCLED.find(each) + 1 or written_count(each) for each in family.findall(text)]
    return len(marks) if marks == [*range(1, len(marks) + 1)] else 0


def _names(before: str, said: re.Match[str]) -> set[int]:
    """How many names the last list before a mention has, the last two joined or one; none where it is open."""
    lists = [*NAMES.finditer(before)]
    tail = before[lists[-1].end() :] if lists else ""
    if not lists or len(tail) > NEAR or OPEN.search(before[lists[-1].start() :]) or OF_EACH.search(tail):
        return set()
    names = re.split("、|和|及|与", lists[-1][0])
    are_kinds = _are_called(names[:-1], said)
    if len(names) <= LEAST or not (said["unit"] in OF_PLACES or are_kinds):
        return set()
    return {len(names)} | (set() if are_kinds else {lists[-1][0].count("、") + 1})


def _are_called(names: Sequence[str], said: re.Match[str]) -> bool:
    """Whether things are of the kind they are called: 科室 are those whose names end with 科 or 室."""
    called = (said["what"] or "") + said["noun"]
    if len({name[-1] for name in names}) == 1 and names[0][-1] in {*said["noun"][:2], *(said["what"] or "")}:
        return True
    return any(kind.search(called) and all(end.search(name) for name in names) for kind, end in KINDS)


def _lines_above(above: Sequence[NormalLine], said: re.Match[str]) -> set[int]:
    """How many numbered lines stand right above one another, and above the mention."""
    found, first = 0, 0
    for line in reversed(above):
        mark = re.match("(?:（(\\d{1,2})）|(\\d{1,2})[.、](?!\\d))", line.text)
        if mark is None:
            break
        number = int(mark[1] or mark[2])
        if found and number != first - 1:
            break
        first, found = number, found + 1
    return {found} if found >= LEAST and first == 1 else set()


NEXT = re.compile(
    f"(?P<names>{NAMES.pattern})，(?P<what>[^，。；：、\\d二两三四五六七八九十]{{0,8}}?)(?<!第){NUMBER}(?P<unit>[项个家类处所站场镇乡村县区])"
    "(?P<noun>[\u4e00-\u9fff]{0,6})"
)
NAMED_NEXT = re.compile(
    "、[^，。；：、]{2,18}，[^，。；：、]{0,8}[\\d二两三四五六七八九十][项个家类处所站场镇乡村县区]"
)
LISTED_BEHIND = re.compile("，?(?:即|：|（|包括|包含|分别|为[^，。；]*、|有[^，。；]*、|是[^，。；]*、)")
OWN_COUNT = re.compile("[二两三四五六七八九十\\d][个家项类处所][\u4e00-\u9fff]{1,6}$")  # 文物保护科八个科室
SOME = re.compile("其中|另|其余|其他|还|新|每|各|覆盖|共同|联合|获|分|组织|开展|举办|建")
PLACES, MOST_APART = "站处", 2


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{written}”，前面列出的是{count}个。"},
    remedy="数一数所列的名称，改正个数。",
)
def names_are_as_many_as_counted_next(report: StatedReport) -> Hits:
    """Names that end alike, or places, and in the clause right behind them how many they are."""
    for line in report.manuscript.normal:
        for said in NEXT.finditer(line.text) if not line.is_row and NAMED_NEXT.search(line.text) else ():
            names = re.split("、|和|及|与", said["names"])
            if LISTED_BEHIND.match(line.text, said.end()) or OWN_COUNT.search(names[-1]):
                continue
            number = written_count(said["number"].replace("两", "二"))
            if _are_counted(names, said) and 0 < abs(number - len(names)) <= MOST_APART:
                written = said[0].removeprefix(said["names"])[1:]
                yield doubtful(line.number, kind=TURNED, written=written, count=len(names))


def _are_counted(names: Sequence[str], said: re.Match[str]) -> bool:
    """Whether a count is that of the names: it tells what they all end with, or stands right behind them."""
    called = said["what"] + said["unit"] + said["noun"]
    if len(names) <= LEAST or OPEN.search(said["names"]) or SOME.search(said["what"]):
        return False
    ends = {name[-1] for name in names}
    is_alike = len(ends) == 1 and ends <= {*called}
    is_kind = any(kind.search(called) and all(end.search(name) for name in names) for kind, end in KINDS)
    return is_alike or is_kind or (not said["what"] and said["unit"] in PLACES)
