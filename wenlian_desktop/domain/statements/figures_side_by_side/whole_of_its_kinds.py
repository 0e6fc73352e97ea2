"""A whole and all of its kinds in one clause, told to be all: “活动里，培训33场，演出19场，其余18场为采风”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.closed_sentences.closed_ratios import clauses
from wenlian_desktop.domain.statements.closed_sentences.plain_lists import ONE_MORE
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.recomputing.wrong_parts import is_of_staff
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
Parted = tuple[Statement, Sequence[Statement]]
NO_PARTS = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH)
CHANGES = (FigureRole.INITIAL, FigureRole.ADDED, FigureRole.CUT, FigureRole.TAKEN_BACK, FigureRole.CARRIED_IN)
NOT_COUNTED = (RATE, POINTS, PERCENT_POINTS, "百分点")
SOME_ONLY = re.compile(
    "主要|重点|仅|最[多高大]|新增|首次|每|平均|比|较|计划|上年|去年|年[初末]|期[初末]|退|[减扣]|追加|结转|结余|报废|同时|重复|有效|发放|回收|满意"
    "|以[上下]|党员|女"
)
REST = re.compile("^(?:其余|余下|剩下|剩余)(?:的|部分)?(?:[为是])?$")
OF_TIMES = re.compile("季度|半年|月份|月[底末]")
AMONG = re.compile("[里中内]$|共|总|全年")
IN_TURN = re.compile("(?:分别|依次)[^，。；\\d]{0,6}$")
BETWEEN = re.compile("、|和|与|以及|及")
LISTED = ("、", "，", "和", "及", "与", "以及")
OPENS_ALL = re.compile("(?:^|[^，。；\\d])[：（]|由[^，。；：\\d]{1,12}$|包括|具体|分[为成]|即")
TOTAL = re.compile(
    "合计|总计|共计|^累计(?:[为达有]|举办|开展)?$|一共|总共|加起来|加在一起|相加|之和|总[数量额]|总场次|总人数|^共|各类|各种|全部"
)
MADE = re.compile("构成|组成|[是为即].{0,12}(?:全部|总[数和量])")
SO_MANY = re.compile("([二两三四五六七八2-8])(?:[类种项块]|个(?:方面|部分|类别|大类))")
OF_THOSE_BEFORE = re.compile("合计|[两二三四]项|以上|上述|共计")
NO_WHOLE = re.compile("^占|有效|问卷|评价表|收到|回收")
ALIKE = 2  # characters at the end of two names
OFFICES = ("行政", "事业")
LEAST, MOST_TIMES, SHORT = 3, 3, 2  # figures, times, digits
SAYS = {TURNED: "写“{stated}”，所列各部分之和为{sum}。"}
REMEDY = "核对各部分和总数，改正不符的一处。"


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def amounts_of_all_kinds(report: StatedReport) -> Hits:
    """“共取得资金935.14万元，536.88万元用于基本支出，388.48万元用于项目支出，9.78万元用于其他支出”."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_of_all_kinds(report: StatedReport) -> Hits:
    """“活动总量为93场，培训、演出、采风、展览依次为40场、24场、17场、12场”."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY and not _is_of_staff(each))


@rule("C51", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def people_of_all_kinds(report: StatedReport) -> Hits:
    """“年末在职23人，占用行政编制10名、事业编制13名”."""
    yield from (_told(*each) for each in _wrong(report) if _is_of_staff(each))


def _is_of_staff(found: Parted) -> bool:
    whole, parts = found
    return whole.unit != MONEY and is_of_staff((whole, [*parts]))


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    shown = summed([part.quantity for part in parts], whole.quantity)
    return doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


@lru_cache(2)
def _wrong(report: StatedReport) -> tuple[Parted, ...]:
    return tuple(_all_wrong(report))


def _all_wrong(report: StatedReport) -> Iterator[Parted]:
    for sentence in report.with_figures(LEAST):
        for group in () if ONE_MORE.search(sentence.text) else _groups(sentence):
            pairs = list(_pairs(sentence, group))
            if not any(sum_agrees(whole.quantity, [part.quantity for part in parts]) for whole, parts in pairs):
                yield from (
                    pair for pair in pairs[:1] if _may_be_meant(*pair) and not _is_told(report, sentence, group)
                )


def _groups(sentence: Sentence) -> Iterator[Sequence[Statement]]:
    """The figures of each clause up to a “；”; of the whole sentence, where a clause has one figure each."""
    groups = [[each for each in group if each.unit not in NOT_COUNTED and each.unit] for group in clauses(sentence)]
    groups = [group for group in groups if group]
    if len(groups) > 1 and all(len(group) == 1 for group in groups):
        groups = [[group[0] for group in groups]]
    for group in groups:
        is_one_kind = all(is_same_unit(each, group[0]) and not each.is_about for each in group)
        if len(group) >= LEAST and is_one_kind:
            yield group


def _pairs(sentence: Sentence, group: Sequence[Statement]) -> Iterator[Parted]:
    """The first figure with all others where words tell that they are all of it, and the last one so."""
    for whole, parts in ((group[0], group[1:]), (group[-1], group[:-1])):
        if _are_kinds(parts) and whole.role not in (*NO_PARTS, *CHANGES) and not NO_WHOLE.search(whole.label):
            behind = re.split("[；。]|，(?!(?:以上|上述))", sentence.text[group[-1].quantity.end :])[0]
            is_all = _are_after(whole, parts, behind) if whole is group[0] else _are_before(whole, parts)
            if is_all or _are_all_by_name(parts):
                yield whole, parts


def _are_kinds(parts: Sequence[Statement]) -> bool:
    """Whether figures may be of kinds beside each other: each with a name of its own, none of them within another."""
    names = [part.label for part in parts if part.label]
    if any(OF_TIMES.search(part.label + part.after) for part in parts):
        return False  # told of times, not of kinds
    is_level = len({part.depth for part in parts}) == 1
    return is_level and len({*names}) == len(names) and all(_is_part(part) for part in parts)


def _is_told(report: StatedReport, sentence: Sentence, group: Sequence[Statement]) -> bool:
    return _makes_another(report, group) or _ends_a_list(sentence, group)


def _ends_a_list(sentence: Sentence, group: Sequence[Statement]) -> bool:
    """“共386件，家庭婚姻214件；财产分割71件，家庭暴力58件，余下43件”: whether a group is the end of what makes one."""
    own = [each for each in sentence.statements if is_same_unit(each, group[0])]
    before = own[: own.index(group[0])]
    total = sum((each.value for each in group), Fraction(0))
    lists = (before[at + 1 :] for at in range(len(before)))
    return any(sum((each.value for each in run), total) == one.value for one, run in zip(before, lists, strict=True))


def _makes_another(report: StatedReport, group: Sequence[Statement]) -> bool:
    """Whether figures that follow each other, or one and the rest, make another one of the group."""
    values = [each.value for each in group]
    runs = [(at, end) for at in range(len(values)) for end in range(at + 2, len(values) + 1)]
    others = ((values[:at] + values[end:], sum(values[at:end], Fraction(0))) for at, end in runs)
    is_rest = REST.match(group[-1].label) is not None and values[0] - values[-1] in values[1:-1]
    total = sum(values, Fraction(0))  # of a list whose whole is told in another sentence
    is_list = any(each.value == total and is_same_unit(each, group[0]) for each in report.statements)
    return is_rest or is_list or any(part in rest for rest, part in others)


def _is_part(each: Statement) -> bool:
    words = each.label + each.after
    is_kind = each.role not in (*NO_PARTS, *CHANGES) and "其中" not in each.between
    return is_kind and (not SOME_ONLY.search(words) or each.label in CLASSES)


def _are_after(whole: Statement, parts: Sequence[Statement], behind: str) -> bool:
    """Whether parts told behind their whole are all of it: the rest, one for each name, so many, made of them."""
    first = parts[0].between
    is_list = all(part.between[:1] in LISTED for part in parts[1:])
    if OF_THOSE_BEFORE.search(whole.label) or any(_is_named_alike(whole, part) for part in parts):
        return False
    is_rest = REST.match(parts[-1].label) is not None
    if (is_rest and (whole.unit != MONEY or AMONG.search(whole.label + whole.after))) or _are_named_in_turn(parts):
        return True
    if len(parts) >= LEAST and whole.after.startswith("=") and all("+" in part.label for part in parts[1:]):
        return True
    said = SO_MANY.search(behind)
    is_made = "由" in first and re.search("组成|构成", behind) is not None
    is_told = is_made or (said is not None and written_count(said[1]) == len(parts))
    is_opened = OPENS_ALL.search(first) is not None and len(parts) >= LEAST and "等" not in behind[:1]
    return is_list and (is_told or is_opened)


def _is_named_alike(whole: Statement, part: Statement) -> bool:
    """“展演活动用去214.36万元，创作扶持用去148.92万元”: a figure that is one of a list, not its whole."""
    return len(part.label) > ALIKE and whole.label[-ALIKE:] == part.label[-ALIKE:]


def _are_named_in_turn(parts: Sequence[Statement]) -> bool:
    """“培训、演出、采风、展览依次为40场、24场、17场、12场”: as many names as figures."""
    clause = re.split("[，；：]", parts[0].between)[-1] if IN_TURN.search(parts[0].between) else ""
    return "、" in clause and _has_a_name_for_each(parts, clause)


def _has_a_name_for_each(parts: Sequence[Statement], clause: str) -> bool:
    is_bare = all(part.between in LISTED for part in parts[1:])
    return is_bare and len(BETWEEN.findall(IN_TURN.sub("", clause))) == len(parts) - 1


def _are_before(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether parts told before their whole are all of it: it is called their total, or made of them."""
    is_made = (
        MADE.search(whole.between) is not None or MADE.search(whole.between + whole.text + whole.after) is not None
    )
    clause = re.split("[，；：]", parts[0].between)[-1] if IN_TURN.search(parts[0].between) else ""
    are_all = len(parts) >= LEAST or (bool(clause) and _has_a_name_for_each(parts, clause))
    return are_all and (is_made or TOTAL.search(whole.label) is not None)


def _are_all_by_name(parts: Sequence[Statement]) -> bool:
    """Whether parts are the classes of spending, or the two kinds of posts, each once."""
    if parts[0].unit == MONEY:
        named = [part.subject for part in parts]
        return {*CLASSES[:2]} <= {*named} <= {*CLASSES} and len({*named}) == len(named)
    names = [part.label + part.after for part in parts]
    return len(parts) == len(OFFICES) and all(sum(office in name for name in names) == 1 for office in OFFICES)


def _may_be_meant(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether a whole is no farther from its parts than a figure that was mistaken for it."""
    total = sum((part.value for part in parts), Fraction(0))
    rest = whole.value - total
    if 0 < whole.value < MOST_TIMES * total and total < MOST_TIMES * whole.value:
        return True
    rights = [(whole.quantity, total), *((part.quantity, part.value + rest) for part in parts)]
    return any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights)
