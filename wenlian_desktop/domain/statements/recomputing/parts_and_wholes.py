"""Parts and wholes: 其中, details of projects, 三公, people, quarters and months."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import zip_longest

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import LONG, is_near, is_slip, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.stated_scores import scored
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole

Hits = Iterator[Hit[int]]
Parted = tuple[Statement, list[Statement]]
SUM = "写“{stated}”，各部分之和为{sum}。"
NO_PART = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.GROWTH)
FLOWS = re.compile("年初|期初|上年末|上年底|往年")
CHANGES = (FigureRole.INITIAL, FigureRole.ADDED, FigureRole.CUT, FigureRole.CARRIED_IN)
TOTALLED = re.compile(
    "^[^，]{0,8}(?:合计|共计|总计|一共|总共|相加|加总|累加|加起来|总数|总量)(?:为|达|有)?(?:(?:项目|全年|基本|其他)?(?:预算|支出))?$|^(?:共|计|故[^，]{0,6})$|^总[^，]{1,4}$"
)
COMPLEMENTS = (
    "线上、线下", "男、女", "境内、境外", "国内、国外", "城镇、农村", "团体、散客", "集体、个人", "企业、个人",
    "行政、事业", "市内、市外", "区内、区外", "省内、省外", "室内、室外", "上半年、下半年", "公务员、事业",
    "离休、退休", "在编、聘用", "线上、现场", "网络、现场", "采纳、未采纳", "按期、延期", "本级、下属",
)  # fmt: skip
GOES_ON = re.compile(
    "^[\u4e00-\u9fff]{2,8}：|^其中|^[^，。]{0,6}分[：，]|^按[^，。]{1,8}(?:分|方式|类[别型]|性质|地域|年龄|等级|来源|用途)|其中|依次(?:是|为)：|分别(?:是|为)："
)
STRENGTH = {"、": 1, "和": 1, "，": 2, "；": 3, "。": 4}
PARTIAL = re.compile("满意(?!度)|合格|及格|良好|主要|重点|等$|^等|尤其|其中有|特别|仅")
OVERLAPPING = re.compile("女|男|党员|职称|岁|以上|以下|新增|首次|同比")
PEOPLE = re.compile("编制|实有|在[职岗编]|人员|名$")
PUBLIC = ("因公出国（境）费", "公务用车购置费", "公务用车购置及运行维护费", "公务用车运行维护费", "公务接待费")


def parted(report: StatedReport) -> Iterator[Parted]:
    """Each whole with the parts that words or marks tell of it."""
    before: tuple[Statement, ...] = ()
    for sentence in report.sentences:
        found = sentence.statements
        if before and before[0].line != sentence.line:
            before = ()
        for at, each in enumerate(found):
            opens = each.opens_parts or "：" in each.between or (each.depth > (found[at - 1].depth if at else 0))
            is_sibling = at > 0 and {each.subject, found[at - 1].subject} <= {*CLASSES}
            is_anew = ANEW.search(each.between) is not None and each.value >= found[at - 1].value
            if opens and each.role not in NO_PART and not is_sibling and not is_anew:
                earlier = before if at == 0 and _goes_on(sentence, each) else ()
                yield from _complete(
                    _whole(found[:at], each) or _whole(earlier, each), _parts(found[at:], each), sentence
                )
        before = found


def _goes_on(sentence: Sentence, first: Statement) -> bool:
    """Whether a sentence tells the parts of a figure of the one before it."""
    return GOES_ON.search(sentence.text[: first.quantity.start]) is not None


def _complete(whole: Statement | None, parts: list[Statement], sentence: Sentence) -> Iterator[Parted]:
    is_change = any(part.role in CHANGES or FLOWS.search(part.label) for part in parts)
    is_made_up = is_change and re.search("构成|组成|来源", parts[0].between) and whole and whole.role is FigureRole.FULL
    is_change = is_change and not is_made_up
    if whole and len(parts) > 1 and not is_change and not _is_partial(parts, sentence.text):
        yield whole, parts


def summed_up(report: StatedReport) -> Iterator[Parted]:
    """Each 合计 told after its parts, in its sentence or the one before."""
    before: tuple[Statement, ...] = ()
    for sentence in report.sentences:
        found = sentence.statements
        if before and before[0].line != sentence.line:
            before = ()
        for at, each in enumerate(found):
            earlier = found[:at] if at else before
            if len(earlier) > 1 and _is_sum(each):
                yield from _complete(each, _nearest_run(each, _parts_before(earlier, each)), sentence)
        before = found


def _is_sum(each: Statement) -> bool:
    return bool(TOTALLED.search(each.label)) and each.role not in NO_PART and not each.meaning.is_part_year


LONG_FIGURE = 6  # characters: in a long figure, turned digits are no chance even between two parts
KEPT = 2  # reports whose sums are kept between the rules
MANY = 4
ANEW = re.compile("；按[^，。；]{1,8}(?:分|计|看|论)")
REST = re.compile("延期|其余|剩余|逾期|未[按能达完结通合]|尚未|另外|不合格|没有")


def rests(report: StatedReport) -> Iterator[Parted]:
    """“62部中54部如期，9部延期”: some, and the rest."""
    for sentence in report.sentences:
        counts = [each for each in sentence.statements if each.unit not in (RATE, MONEY, "") and not each.is_about]
        for whole, one, other in zip(counts, counts[1:], counts[2:], strict=False):
            is_of = re.search("[中里]", whole.after + one.between[:6]) and "其中" not in one.between
            is_rest = REST.search(other.label + other.after) and not REST.search(one.label + one.after)
            negated = re.search("未([\u4e00-\u9fff]{2})", other.label)
            is_of = is_of or (negated is not None and negated[1] in one.label)
            if is_of and is_rest and whole.unit == one.unit == other.unit and one.value < whole.value:
                yield whole, [one, other]


def _same_before(earlier: Sequence[Statement], first: Statement) -> Statement | None:
    """The figure before a list, in its unit and no deeper in brackets."""
    same = [each for each in earlier if each.unit == first.unit and each.depth == first.depth]
    same = [each for each in same if each.role not in NO_PART]
    is_near = bool(same) and all(
        each.depth > first.depth or each.unit == RATE or each.role is FigureRole.PER_HEAD
        for each in earlier[earlier.index(same[-1]) + 1 :]
    )
    return same[-1] if is_near else None


def _is_told_whole(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether a list is long enough, or of two that leave nothing out."""
    if len(parts) < 2:
        return False
    if whole.value <= max(part.value for part in parts):
        is_beside = whole.sentence == parts[0].sentence and "；" not in parts[0].between
        return _are_complements(parts) and len(parts) == 2 and is_beside
    is_total = re.search("共|总|合计", whole.label) is not None and parts[1].between[:1] == "、"
    return len(parts) > 2 or is_total or _are_complements(parts) or len(whole.text) > LONG_FIGURE


def _are_complements(parts: Sequence[Statement]) -> bool:
    return any(
        all(word in part.label for word, part in zip(pair.split("、"), order, strict=True))
        for pair in COMPLEMENTS
        for order in (parts, parts[::-1])
    )


def _nearest_run(whole: Statement, parts: list[Statement]) -> list[Statement]:
    """The figures before a total that come nearest to it: those that make it, else the last of them."""
    runs = [parts[at:end] for at in range(len(parts)) for end in range(at + 2, len(parts) + 1)]
    exact = next((run for run in runs if sum(part.value for part in run) == whole.value), None)
    ends = [exact] if exact else [parts[at:] for at in range(max(len(parts) - 1, 0))]
    return min(ends, key=lambda end: abs(sum(part.value for part in end) - whole.value), default=parts)


def _parts_before(earlier: Sequence[Statement], whole: Statement) -> list[Statement]:
    parts: list[Statement] = []
    for each in reversed(earlier):
        if each.unit == RATE or each.depth > whole.depth:
            continue
        if each.unit != whole.unit or each.role in NO_PART or TOTALLED.search(each.label):
            break
        if parts and "其中" in each.between and "；" in parts[0].between[:6]:  # a part of one of the parts
            continue
        parts.insert(0, each)
        if each.opens_parts or "：" in each.between:
            break
    return parts


def plain_lists(report: StatedReport) -> Iterator[Parted]:
    """A figure and a list of three or more that follow it, with no word that says so."""
    before: tuple[Statement, ...] = ()
    for sentence in report.sentences:
        found = sentence.statements
        if before and before[0].line != sentence.line:
            before = ()
        for at, first in enumerate(found):
            whole = _same_before(found[:at] if at else before, first)
            is_list = whole is not None and whole.role not in NO_PART and not whole.is_about
            is_part = whole is not None and (whole.opens_parts or whole.between[:1] == "、")
            if whole and is_list and not is_part and not first.opens_parts and first.role not in NO_PART:
                parts = _parts(found[at:], first)
                if _is_told_whole(whole, parts):
                    yield from _complete(whole, parts, sentence)
        before = found


def _whole(earlier: Sequence[Statement], first: Statement) -> Statement | None:
    same = [
        each
        for each in earlier
        if each.role not in NO_PART
        and not each.depth > first.depth
        and (each.unit == first.unit or (not each.unit and each.quantity.scale == first.quantity.scale > 1))
    ]
    if same and same[-1].is_about:
        return None
    return same[-1] if same else None


def _parts(following: Sequence[Statement], first: Statement) -> list[Statement]:
    """The figures of a list: of one unit, until a stronger mark than those between its first two, or a new 其中."""
    parts, strength, between = [first], 0, ""
    for each in following[1:]:
        between += each.between
        if first.unit != RATE and (each.unit == RATE or (each.unit != first.unit and each.role is FigureRole.PER_HEAD)):
            continue
        strongest = max((STRENGTH.get(mark, 0) for mark in between), default=0)
        is_other = each.unit != first.unit or each.role in NO_PART or each.depth != first.depth
        if each.depth > first.depth:
            continue
        if (
            is_other
            or (strength and strongest > strength)
            or "其中" in each.between
            or re.search("^共|^总|合计|共计|总计", each.label)
        ):
            break
        strength = max(strength, strongest, 1)
        parts.append(each)
        between = ""
    return parts


def _is_partial(parts: Sequence[Statement], text: str) -> bool:
    if any(PARTIAL.search(each.label) or each.after.startswith("等") or each.is_about for each in parts):
        return True
    overlapping = [each for each in parts if OVERLAPPING.search(each.label)]
    return bool(overlapping) and len(overlapping) < len(parts)


@lru_cache(KEPT)
def _wrong(report: StatedReport) -> tuple[Parted, ...]:
    """What does not add up, for all the rules below."""
    return tuple(_all_wrong(report))


def _all_wrong(report: StatedReport) -> Iterator[Parted]:
    told: set[Statement] = set()
    for whole, parts in [*_claimed_wrong(report), *_slipped(report)]:
        if whole not in told:
            told.add(whole)
            yield whole, parts


def _slipped(report: StatedReport) -> Iterator[Parted]:
    """Lists without a word that says they make the figure before, where one slip of the hand parts them from it."""
    for whole, parts in plain_lists(report):
        figures = [part.quantity for part in parts]
        rest = whole.value - sum(part.value for part in parts)
        is_nested = any(part.value == sum(one.value for one in parts[at + 1 :]) for at, part in enumerate(parts[:-2]))
        if rest and not is_nested and not sum_agrees(whole.quantity, figures) and len(set(figures)) > 1:
            rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, whole.value - rest)]
            is_list = all(part.between[:1] == "、" for part in parts[1:]) and abs(rest) * 10 <= whole.value
            is_tight = _are_complements(parts) or is_list
            is_slip_of = is_slip if len(parts) > 2 else is_slip_of_digits
            total = sum((part.value for part in parts), Fraction(0))
            others = {each.value for each in report.by_line[whole.line] if each.unit == whole.unit} - {whole.value}
            if {total, whole.value + total} & others:  # they make another figure of the paragraph
                continue
            if whole.sentence != parts[0].sentence and not is_tight:
                continue
            if is_tight or any(right > 0 and is_slip_of(figure, right) for figure, right in rights):
                yield whole, parts


@lru_cache(KEPT)
def _claimed_wrong(report: StatedReport) -> tuple[Parted, ...]:
    return tuple(_all_claimed_wrong(report))


def _all_claimed_wrong(report: StatedReport) -> Iterator[Parted]:
    for whole, parts in (*parted(report), *summed_up(report), *rests(report)):
        figures = [part.quantity for part in parts]
        values = [part.value for part in parts]
        if sum_agrees(whole.quantity, figures) or (min(values) <= 0 and len(parts) < 3):
            continue
        values = [value for value in values if value > 0]
        is_more = max(values, default=Fraction(0)) > whole.value and "其中" in parts[0].between
        is_more = is_more and parts[0].sentence == whole.sentence and parts[0].between == f"，{parts[0].label}"
        is_all = is_more or _is_exhaustive(parts) or (_are_complements(parts) and len(parts) == 2)
        if values and (is_near(whole.value, values) or is_all or _is_one_slip(whole, parts)):
            yield whole, parts


def _is_one_slip(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether one digit, or two turned, part a list from its whole; of four and more, a fifth of it."""
    rest = whole.value - sum(part.value for part in parts)
    if len(parts) >= MANY and abs(rest) * 5 < whole.value:
        return True
    rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, whole.value - rest)]
    least = 3 if len(parts) >= MANY else LONG
    return len(parts) > 2 and any(right > 0 and is_slip_of_digits(figure, right, least) for figure, right in rights)


def _is_exhaustive(parts: Sequence[Statement]) -> bool:
    named = {part.subject for part in parts}
    return {"基本支出", "项目支出"} <= named or {"人员经费", "公用经费"} <= named


def _told(wrong: Parted) -> Hit[int]:
    whole, parts = wrong
    lines = dict.fromkeys((whole.line, *(part.line for part in parts)))
    return hit(*lines, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity))


def _is_by_class(wrong: Parted) -> bool:
    return {"基本支出", "项目支出"} <= {part.subject for part in wrong[1]} and wrong[0].role in (
        FigureRole.SPENT,
        FigureRole.FULL,
    )


@rule("C17", Level.ERROR, on=StatedReport, says=SUM, remedy="核对明细，改正不符的一处。")
def details_of_money(report: StatedReport) -> Hits:
    """Amounts told in parts are the sum of these."""
    for each in _wrong(report):
        if each[0].unit == "元" and not _is_by_class(each) and not _is_public(each):
            yield _told(each)


def _is_public(wrong: Parted) -> bool:
    return all(part.subject in PUBLIC for part in wrong[1])


@rule("C16", Level.ERROR, on=StatedReport, says=SUM, remedy="核对“三公”经费的决算，改正不符的一处。")
def three_public_sum(report: StatedReport) -> Hits:
    """三公经费 are the sum of 出国, 用车 and 接待, told in its sentence or the next one."""
    for sentence, following in zip_longest(report.sentences, report.sentences[1:]):
        whole = next((each for each in sentence.statements if _is_public_whole(sentence, each)), None)
        if whole is None:
            continue
        found = sentence.statements
        if len(_public_parts(found)) < 2 and following and following.line == sentence.line:
            found = (*found, *following.statements)
        parts = _public_parts(found)
        told = [each for each in found if each.unit == MONEY and each not in parts]
        figures = [part.quantity for part in parts]
        if len(parts) > 1 and not any(sum_agrees(each.quantity, figures) for each in told):
            yield _told((whole, parts))
    yield from (_told(each) for each in _wrong(report) if each[0].unit == MONEY and _is_public(each))


def _is_public_whole(sentence: Sentence, each: Statement) -> bool:
    if each.unit == MONEY and "三公" in sentence.text and TOTALLED.search(each.label):
        return True
    return each.subject == "三公经费" and each.role in (FigureRole.SPENT, FigureRole.PLAIN)


def _public_parts(found: Sequence[Statement]) -> list[Statement]:
    parts: dict[str, Statement] = {}
    for each in found:
        if each.unit == "元" and each.subject in PUBLIC and each.role in (FigureRole.PLAIN, FigureRole.SPENT):
            parts.setdefault(each.subject, each)
    if "公务用车购置及运行维护费" in parts:
        parts = {name: each for name, each in parts.items() if name not in PUBLIC[1:2] + PUBLIC[3:4]}
    return list(parts.values())


def _is_people(each: Statement) -> bool:
    return each.unit in ("人", "名")


@rule("C51", Level.WARNING, on=StatedReport, says=SUM, remedy="核对人数，改正不符的一处。")
def people_in_parts(report: StatedReport) -> Hits:
    """People told in parts are the sum of these."""
    yield from (_told(each) for each in _wrong(report) if _is_people(each[0]))


@rule("C39", Level.ERROR, on=StatedReport, says=SUM, remedy="对照台账核对，改正不符的一处。")
def counts_in_parts(report: StatedReport) -> Hits:
    """Counts told in parts are the sum of these."""
    for each in _wrong(report):
        if each[0].unit not in ("元", "%", "分", "") and not _is_people(each[0]):
            yield _told(each)


MARKS = re.compile("满分|分值|权重|标准分")


@rule("C21", Level.ERROR, on=StatedReport, says=SUM, remedy="核对各项得分和小计，改正不符的一处。")
def points_in_parts(report: StatedReport) -> Hits:
    """Points told in parts are the sum of these, where no full marks stand among them (立项5分，得5分).

    The total of all scores is left to `total_of_scores`.
    """
    totals = {each.whole for each in scored(report)}
    for whole, parts in _claimed_wrong(report):
        told = (whole, *parts)
        is_of_scores = "得" in whole.label or not any("得" in part.label for part in parts)
        has_marks = any(MARKS.search(each.label) or each.depth or each.label == "得" for each in told)
        is_of_both = re.search("分，得|分（满分", report.sentences[parts[0].sentence].text) is not None
        if whole.unit == POINTS and whole not in totals and is_of_scores and not has_marks and not is_of_both:
            yield _told((whole, parts))
