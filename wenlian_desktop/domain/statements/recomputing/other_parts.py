"""Parts told in other ways than 其中: “专业技术人员中，…”, and a whole parted a second time (按学历分)."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import chain, pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.explained_otherwise import are_told_otherwise
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import alternate, begins_with_total
from wenlian_desktop.domain.statements.recomputing.wrong_parts import is_of_staff
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Parted = tuple[Statement, list[Statement]]
AMONG = re.compile("(?:^|[，；。])(?P<of>[\u4e00-\u9fff]{2,10}?)(?:当中|中)[，：]?(?P<first>[^，。；]{1,8})$")
ANEW = re.compile(
    "；(?:(?:按[^，。；]{1,8}(?:分|计|看|论)[，：]?|从[^，。；]{1,8}看，)[^，。；]{1,12}"
    "|[^，。；]{0,8}(?:[男女]|岁|学历|研究生|硕士|博士|本科|大专|专科|[高中初]级|正高|副高|党员|在编|线[上下]|[上下]半年|季度)[^，。；]{0,6})$"
)  # another order of the same: its words name one, or qualities that people and doings have
SHARED_WORDS = 3  # characters by which a figure told before is the one that is parted
MOST_OFF = 2  # people, things: a slip of counting
LEAST_PARTS = 2
OVERLAPPING = re.compile("^合$|以上(?:学历|职称)|合计|共|其中|占|新增|首次|女|党员|同比")


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="写“{stated}”，各部分之和为{sum}。",
    remedy="核对人数，改正不符的一处。",
)
def people_parted_otherwise(report: StatedReport) -> Hits:
    """Staff parted a second time, or told of those just named, make the same number."""
    yield from (_told(*each) for each in _wrong(report) if is_of_staff(each))


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各部分之和为{sum}。",
    remedy="对照台账核对，改正不符的一处。",
)
def counts_parted_otherwise(report: StatedReport) -> Hits:
    """Counts parted a second time, or told of those just named, make the same number."""
    yield from (_told(*each) for each in _wrong(report) if not is_of_staff(each))


HIGHEST = re.compile("^，其中(?:最高|最大|最多|单[条场次篇](?:最高|最多))[^，。；\\d]{0,6}$")


OF_MEANS = re.compile("平均|[人户场次件期册班村家月日]均|每|得分|中位")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，其中最多的一项却写“{part}”，比总数还多。",
    remedy="对照台账核对，改正不符的一处。",
)
def highest_beyond_whole(report: StatedReport) -> Hits:
    """“播放量286.4万次，其中最高单条31.2万次”: the highest of the parts is no more than the whole."""
    for group in report.by_line.values():
        for whole, part in pairwise(group):
            is_mean = whole.unit == RATE or whole.role is FigureRole.PER_HEAD or OF_MEANS.search(whole.label)
            if HIGHEST.search(part.between) and part.unit == whole.unit and part.value > whole.value and not is_mean:
                yield hit(*dict.fromkeys((whole.line, part.line)), stated=whole.text, part=part.text)


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    lines = dict.fromkeys((whole.line, *(part.line for part in parts)))
    return hit(*lines, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity))


@lru_cache(2)
def _wrong(report: StatedReport) -> tuple[Parted, ...]:
    return tuple(_all_wrong(report))


def _all_wrong(report: StatedReport) -> Iterator[Parted]:
    for group in report.by_line.values():
        for whole, parts in chain.from_iterable(told(group) for told in WAYS_OF_TELLING):
            rest = whole.value - sum((part.value for part in parts), Fraction(0))
            figures = [part.quantity for part in parts]
            if sum_agrees(whole.quantity, figures) or any(part.is_about for part in (whole, *parts)):
                continue
            if _are_told_twice(whole, parts):
                continue
            rights = [(part.quantity, part.value + rest) for part in parts]
            is_slip = any(right > 0 and is_slip_of_digits(one, right, 2) for one, right in rights)
            is_beyond = max(part.value for part in parts) > whole.value
            between = [each for each in group if _place(whole) < _place(each) < _place(parts[0])]  # …专业技术人员20人：
            others = {each.value for each in between if each.unit == whole.unit}
            is_of_other = whole.value - rest in others or are_told_otherwise(report, whole, parts)
            if is_of_other or begins_with_total(parts) or (is_beyond and not is_slip):
                continue  # a list of other things
            is_more = (
                not is_beyond and rest < 0 and len(parts) > LEAST_PARTS
            )  # parts that are more than what they are of
            if abs(rest) <= MOST_OFF or is_more or is_slip:
                yield whole, parts


def _are_told_twice(whole: Statement, parts: Sequence[Statement]) -> bool:
    """“一季度92场、…、四季度91场，上半年200场，下半年212场”: the first of them make the whole, and so do the others."""
    figures = [part.quantity for part in parts]
    breaks = range(LEAST_PARTS, len(figures) - LEAST_PARTS + 1)
    return any(sum_agrees(whole.quantity, figures[:at]) or sum_agrees(whole.quantity, figures[at:]) for at in breaks)


def _place(each: Statement) -> tuple[int, int]:
    return (each.sentence, each.quantity.start)


def _among(group: Sequence[Statement]) -> Iterator[Parted]:
    """“专业技术人员中，高级4人、中级35人、初级17人”, of a figure told before by that name."""
    for at, first in enumerate(group):
        named = AMONG.search(first.between)
        parts = _run(group[at:]) if named and _is_count(first) else []
        whole = _named_before(group[:at], named["of"]) if named and len(parts) > LEAST_PARTS else None
        if whole and whole.unit == first.unit:
            yield whole, parts


def _named_before(before: Sequence[Statement], name: str) -> Statement | None:
    word = name[:SHARED_WORDS]
    counts = [each for each in reversed(before) if _is_count(each)]
    alike = (each for each in counts if word in each.label or (len(each.label) > 1 and name.startswith(each.label)))
    return next(alike, None)  # 在编54人……在编人员中


def _anew(group: Sequence[Statement]) -> Iterator[Parted]:
    """A whole whose parts are told, and after a semicolon told again, by another order."""
    for first, second in pairwise(_runs(group)):
        total = sum((part.value for part in first), Fraction(0))
        before = [each for each in group if each.unit == first[0].unit and each.quantity != first[0].quantity]
        whole = next((each for each in before if each.value == total and _is_before(each, first[0])), None)
        is_anew = second[0].unit == first[0].unit and ANEW.search(second[0].between) is not None
        of_one = next((part for part in first if _name(part) and _name(part) in second[0].between), None)
        if whole and is_anew and second[0].sentence == first[0].sentence:
            yield of_one or whole, second  # 专业人员20人，管理人员2人；专业人员里高级5人…


def _name(part: Statement) -> str:
    """The name of a part, without the words that open its list: 在岗人员中专业技术人员."""
    name = re.split("[中里]|其中|有", part.label)[-1]
    return name if len(name) >= SHARED_WORDS else ""


def _runs(group: Sequence[Statement]) -> list[list[Statement]]:
    """The longest runs of a paragraph, one after the other."""
    runs: list[list[Statement]] = []
    at = 0
    while at < len(group):
        run = _run(group[at:])
        if len(run) >= LEAST_PARTS:
            runs.append(run)
        at += max(len(run), 1)
    return runs


def _added_up(group: Sequence[Statement]) -> Iterator[Parted]:
    """“…在岗13人；…在岗8人。两处相加，编制23名，在岗22人”: of each name, the figures told before by it."""
    at = next((at for at, each in enumerate(group) if ADDED_UP.search(each.between)), len(group))
    for whole in group[at:]:
        name = re.sub("(?:为|共|有|是)+$", "", ADDED_UP.sub("", whole.label))
        parts = [
            each for each in group[:at] if each.label.endswith(name) and each.unit == whole.unit and _is_count(each)
        ]
        said = COUNT_OF.search(group[at].between)
        count = {"三": 3, "四": 4, "五": 5}.get(said[1], LEAST_PARTS) if said else LEAST_PARTS
        if len(name) >= LEAST_NAME and len(parts) == count and _is_count(whole):
            yield whole, parts


ADDED_UP = re.compile(
    "(?:[两二三四五](?:处|者|项|家|个(?:单位|部分|机构)|级|边|部分)|以上|上述|机关(?:和|与)下属单位)(?:人员)?(?:相加|合计|加起来|加总|共计|总计|共)[，：有]?"
)
COUNT_OF = re.compile("([两二三四五])(?:处|者|项|家|个)[^，：]*$")
LEAST_NAME = 2


SHORT_NAME = 5  # characters: “，诗歌散文21件” goes on with a list
WORKS = frozenset("件部篇首幅项个本册场次组台集出")
OPENED = re.compile("^，(?:其中|包括|分别是|计有|有)[^，。；]{1,10}$|以[^，。；]{1,6}论，[^，。；]{1,8}$")


def _of_mixed_units(group: Sequence[Statement]) -> Iterator[Parted]:
    """“创作项目12个，包括小说2部、歌曲5首、小品5个”: things counted each in its own unit."""
    for at, whole in enumerate(group[:-LEAST_PARTS]):
        parts: list[Statement] = []
        for each in group[at + 1 :]:
            mark = parts[1].between[0] if len(parts) > 1 else "、，" if len(each.label) <= SHORT_NAME else "、"
            is_next = each.between[:1] in [*mark]
            is_next = is_next if parts else OPENED.search(each.between) is not None
            if not is_next or each.unit not in WORKS or not _is_count(each) or OVERLAPPING.search(each.label[2:]):
                break
            parts.append(each)
        units = {part.unit for part in parts}
        if len(parts) > LEAST_PARTS and len(units) > 1 and whole.unit in WORKS and _is_count(whole):
            yield whole, parts


def _runs_by_kind(group: Sequence[Statement]) -> Iterator[list[Statement]]:
    """“按类型分，A类127件，占65.46%；B类38件；其他39件”: shares between the counts do not end the list."""
    for at, first in enumerate(group):
        if not KIND.search(first.between) or not _is_count(first):
            continue
        run = [first]
        for each in group[at + 1 :]:
            is_of_kind = each.unit in (first.unit, RATE) and not BESIDE.search(each.between)
            is_of_kind = (
                is_of_kind and not SOME_OR_ALL.search(each.label) and each.between[:1] not in ("里", "中", "内")
            )
            if each.sentence != first.sentence or not is_of_kind or HEADED.match(each.between):
                break
            run += [each] if each.unit == first.unit and re.match("[，；、]", each.between) else []
        yield run


HEADED = re.compile("[；，][^，。；：]+[，：]")  # ；专技岗内部，高级5名: a list of its own
SOME_OR_ALL = re.compile(
    "^合$|合计|共|总|(?:者|人员|人|会员|职工|干部|其|当)[里中内]|里(?:女|男|有)"
)  # no part, but of all, or of one
PEOPLE = ("人", "名", "位")


def _is_alike(each: Statement, other: Statement) -> bool:
    """Whether two figures count the same: of 40人, 18名; not posts (编制16名)."""
    are_people = each.unit in PEOPLE and other.unit in PEOPLE and "编" not in each.label
    return each.unit == other.unit or are_people


BESIDE = re.compile(
    "[；，]按|[；，][^，。；]{0,6}(?:结构|构成|分布|情况|方面)：|其中|[离退]休|(?<!未)(?<!待)聘|派遣|另|此外"
)  # told beside a list, no part of it
KIND = re.compile(
    "(?:^|[。；，])(?:(?:按|从|以)[^，。；]{1,10}(?:分|看|论|计|划分|统计|归类|来说)[，：]?|[^，。；]{0,6}(?:学历|年龄|职称|性别)(?:情况|结构|构成|方面|分布|上|来看)?[：，])[^，。；]{1,10}$"
)
RANKS = ("高级", "中级", "初级")
SCHOOLING = re.compile("研究生|硕士|博士|本科|大专|专科|中专|高中")


def _by_kind(group: Sequence[Statement]) -> Iterator[Parted]:
    """“按类型分，…”, or ranks from high to low: of the figure told before that is nearest, if none is the sum."""
    runs = (*_runs(group), *_runs_by_kind(group))
    for run in runs:
        labels = [part.label for part in run]
        is_ranked = len(run) == len(RANKS) and all(rank in label for rank, label in zip(RANKS, labels, strict=True))
        is_by_age = all("岁" in part.between for part in run)
        is_by_age = is_by_age or all(SCHOOLING.search(label) for label in labels)
        if len(run) <= LEAST_PARTS or alternate(labels) or not (is_ranked or is_by_age or KIND.search(run[0].between)):
            continue
        total = sum((part.value for part in run), Fraction(0))
        before = [each for each in group if _is_alike(each, run[0]) and _is_before(each, run[0]) and _is_count(each)]
        if total in {
            sum((part.value for part in other), Fraction(0)) for other in runs if _is_before(other[0], run[0])
        }:
            continue  # the same people, parted before by another order
        largest = max(part.value for part in run)
        wholes = [each for each in before if each.value > largest]
        if wholes and not any(each.value in (total, _until_a_stop(run)) for each in before):
            yield min(wholes, key=lambda each: abs(each.value - total)), run


def _until_a_stop(run: Sequence[Statement]) -> Fraction:
    """The sum of a list up to the first ；, where it goes on behind that with other things (；年内修订6项)."""
    marks = [part.between[:1] for part in run]
    end = marks.index("；", 1) if "；" in marks[1:] else len(run)
    return sum((part.value for part in run[: end if end > 1 else len(run)]), Fraction(0))


def _is_before(each: Statement, other: Statement) -> bool:
    return (each.sentence, each.quantity.start) < (other.sentence, other.quantity.start)


IN_ANOTHER_ORDER = re.compile(
    "[；，][^，。；]{0,6}(?:结构|构成|分布|情况|方面)：|按[^，。；]{1,8}(?:分|看|计|论)|从[^，。；]{1,8}看"
)


def _run(following: Sequence[Statement]) -> list[Statement]:
    """Counts of one unit with nothing but 、 or ， between them, from the first on."""
    parts: list[Statement] = []
    for each in following:
        is_first = not parts
        is_next = bool(parts) and each.unit == parts[0].unit and re.match("[，、]", each.between) is not None
        if (
            not (is_first or (is_next and "其中" not in each.between and not IN_ANOTHER_ORDER.search(each.between)))
            or not _is_count(each)
            or OVERLAPPING.search(each.label.removeprefix("其中"))
        ):
            break
        parts.append(each)
    return parts


def _is_count(each: Statement) -> bool:
    return each.unit not in (RATE, MONEY, POINTS, "") and each.role is FigureRole.PLAIN and not each.depth


WAYS_OF_TELLING = (_among, _anew, _added_up, _of_mixed_units, _by_kind)
