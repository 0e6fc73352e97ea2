"""Claims of a whole run of figures: 连续三年上升, 逐年减少, 居首位, and the sum of several years."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
RISING = "上升|增长|增加|递增|提高|提升|扩大|上涨|攀升|走高"
FALLING = "下降|减少|递减|降低|回落|下滑|缩减|走低"
CLAIM = re.compile(
    "(?<!未)(?<!没有)(?:连续[两二三四五六七八九]年|连年|逐年|逐季度?|逐月|逐届|逐期|逐次|[二三四五]年持续|[二三四五]年连续|持续)"
    f"(?:稳步|稳定|大幅|明显|保持|呈)?(?:(?P<up>{RISING})|(?P<down>{FALLING}))(?=[，。；：]|$|的?(?:趋势|态势|势头|局面|走势)|[到至])"
)
YEAR, QUARTER, MONTH = re.compile(r"(20\d{2})年", re.ASCII), re.compile("([一二三四])季度"), re.compile(r"(\d{1,2})月")
IN_ORDER = re.compile("分别|依次")
FROM_YEAR_TO = re.compile("[由从][^，；。]*[增减降升提][^，；。]{0,2}[到至为]20\\d{2}年")
LISTED = ("、", "和", "，", "及", "与")
LEAST = 3
RANK = re.compile(
    "^[，（](?:数量|总量|规模)?(?:位?居|排名?|位列|列|名列|占据?|为|均?排在)?(?:全[区市县馆]|三馆|四馆|各[^，。；]{1,4})?"
    "(?P<rank>首位|第一位?|榜首|之首|最多|最高|第二位?|末位|最后|末尾|最少|最低)(?=[，。；）])"
)
AMONG = re.compile("(?:[两二三四五六七八九十]|\\d{1,2})[个家处所支座][^，。；]{0,8}中，|各[^，。；]{1,8}中，")
SECOND, LOWEST = ("第二", "第二位"), ("末位", "最后", "末尾", "最少", "最低")
OF_YEARS = re.compile(
    "^[，；。]?(?:[^，。；\\d]{0,6})?(?P<years>[两二三四五])年(?:来|间)?(?:累计|合计|共计|总计|共|总共)[^，。；\\d]{0,6}$"
)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={
        "way": "写“{written}”，但{before}之后是{now}。",
        "rank": "写“{stated}{written}”，但“{other}”是{figure}。",
    },
    remedy="核对各数和说法。",
)
def claims_of_order_hold(report: StatedReport) -> Hits:
    """“连续三年上升”, where one year has less than the one before; “居首位”, where another one has more."""
    for sentence in report.with_figures(1):
        for claim in CLAIM.finditer(sentence.text):
            for told in _series(sentence):
                yield from _against(sentence, claim, told)
        if len(sentence.statements) >= LEAST:
            yield from _ranked(sentence)


def _against(sentence: Sentence, claim: re.Match[str], told: Sequence[Statement]) -> Hits:
    """The first step of a series that goes the other way."""
    way = 1 if claim["up"] else -1
    for before, now in pairwise(told):
        if (now.value - before.value) * way <= 0:
            yield hit(sentence.line, kind="way", written=claim[0], before=before.text, now=now.text)
            return


def _series(sentence: Sentence) -> Iterator[list[Statement]]:
    """Three or more figures of one unit, each with its year, quarter or month in order, or told in order."""
    plain = [each for each in sentence.statements if _is_plain(each)]
    for unit in dict.fromkeys(each.unit for each in plain):
        own = [each for each in plain if each.unit == unit]
        is_from = FROM_YEAR_TO.search(sentence.text) is not None  # others by year have a rule of their own: order_told
        for shape in (YEAR, QUARTER, MONTH) if is_from else (QUARTER, MONTH):
            marked = [*dropwhile(lambda pair: pair[0] is None, [(_mark(shape, each), each) for each in own])]
            known = [(mark, each) for mark, each in marked if mark is not None]
            marks = [mark for mark, _ in known]
            if len(known) >= LEAST and len(known) == len(marked) and sorted(set(marks)) == marks:
                yield [each for _, each in known]
                return
    yield from _in_order(sentence.statements)


def _in_order(found: Sequence[Statement]) -> Iterator[list[Statement]]:
    """“2021—2023年分别为42场、51场、57场”."""
    for at, first in enumerate(found):
        if not IN_ORDER.search(first.between) or "年" not in first.between or not _is_plain(first):
            continue
        run = [first]
        for each in found[at + 1 :]:
            if each.unit != first.unit or each.between not in LISTED:
                break
            run.append(each)
        if len(run) >= LEAST:
            yield run


def _is_plain(each: Statement) -> bool:
    is_figure = each.role not in (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.SHARE)
    return is_figure and not each.is_about and each.unit not in ("", "倍", "个百分点", "百分点")


def _mark(shape: re.Pattern[str], each: Statement) -> int | None:
    found = shape.findall(each.between)
    if not found:
        return None
    return int(found[-1]) if found[-1].isdigit() else from_chinese(found[-1])


def _ranked(sentence: Sentence) -> Hits:
    """“三个分馆中，城南6.2万人次，居首位；城北8.5万人次，……”."""
    among = AMONG.search(sentence.text)
    for each in sentence.statements if among else ():
        said = RANK.match(sentence.text[each.quantity.end :])
        own = [one for one in sentence.statements if one.unit == each.unit and one.depth == each.depth]
        own = [one for one in own if among and one.quantity.start >= among.end() - 1 and _is_plain(one)]
        if said is None or len(own) < LEAST or each not in own or not all(_is_one_of(one, own[0]) for one in own):
            continue
        ordered = sorted(own, key=lambda one: -one.value)
        at = -1 if said["rank"] in LOWEST else 1 if said["rank"] in SECOND else 0
        if ordered[at].value != each.value:
            other = ordered[at]
            yield hit(
                sentence.line, kind="rank", stated=each.text, written=said[0], other=other.label, figure=other.text
            )


def _is_one_of(one: Statement, first: Statement) -> bool:
    """Whether a figure is told as one of several places: behind a name of its own, with no total or part."""
    is_named = re.search("[\u4e00-\u9fff]{2}", one.label) is not None
    return is_named and not re.search("其中|合计|共|总|平均|上年|比|较", one.label) and one.role is first.role


ALL_ABOVE = re.compile("(?:均|都|全部)(?:已)?(?P<how>达到?|在|超过|高于|不低于|保持在|不少于|突破)$")
ALL_BELOW = re.compile("(?:均|都|全部)(?:已)?(?:低于|不超过|不高于|未超过|控制在|少于|在)$")
BELOW_AFTER = re.compile("^(?:以下|以内|之内)")
METRIC = re.compile("[\u4e00-\u9fff][率度]")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{claim}”，但“{label}{stated}”。",
    remedy="核对各数和说法。",
)
def all_are_as_told(report: StatedReport) -> Hits:
    """“满意度均在90%以上，讲座95%、展览88%、演出96%”."""
    for sentence in report.with_figures(1):
        for at, bound in enumerate(sentence.statements):
            way = _bound_of(bound)
            for each in _beside(sentence.statements, at) if way else ():
                if (each.value - bound.value) * way < 0:
                    claim = f"{bound.label}{bound.text}{bound.after if way < 0 else ''}"
                    yield hit(sentence.line, claim=claim, label=each.label, stated=each.text)


def _bound_of(each: Statement) -> int:
    """1 where all are told to be at least that (均在90%以上), -1 where at most (均在10天以内), 0 otherwise."""
    if ALL_BELOW.search(each.label) and BELOW_AFTER.match(each.after):
        return -1
    above = ALL_ABOVE.search(each.label)
    return int(above is not None and (each.quantity.mark == "以上" or above["how"] not in ("在", "达", "达到")))


def _beside(found: Sequence[Statement], at: int) -> list[Statement]:
    """The list right behind a bound, else that right before it."""
    return _listed(found[at + 1 :], found[at]) or _listed(found[:at][::-1], found[at])


def _listed(told: Sequence[Statement], bound: Statement) -> list[Statement]:
    """Two or more named figures of the unit of a bound, right beside it; none where they are of another rate."""
    run = [*takewhile(lambda each: each.unit == bound.unit and each.depth == bound.depth, told)]
    is_plain = all(_is_plain(each) and not each.opens_parts and "；" not in each.between for each in run)
    own = METRIC.findall(bound.between)
    is_same = all(name in own for each in run for name in METRIC.findall(each.label))
    is_named = all(re.search("[\u4e00-\u9fff]{2}", each.label) for each in run)
    return run if len(run) > 1 and is_plain and is_same and is_named else []


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各年之和为{sum}。",
    remedy="逐年核对，改正不符的一处。",
)
def years_make_their_sum(report: StatedReport) -> Hits:
    """“2021年42场，2022年51场，2023年57场，三年累计150场”."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, whole in enumerate(found):
            said = OF_YEARS.match(whole.between) if whole.unit not in (RATE, POINTS, "") else None
            count = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}[said["years"]] if said else 0
            parts = (
                [each for each in found[:at] if each.unit == whole.unit and _is_plain(each)][-count:] if count else []
            )
            years = [_mark(YEAR, each) for each in parts]
            if not count or len(parts) != count or None in years or len(set(years)) != count or whole.is_about:
                continue
            figures = [each.quantity for each in parts]
            if not sum_agrees(whole.quantity, figures) and max(each.value for each in parts) < whole.value:
                yield hit(sentence.line, stated=whole.text, sum=summed(figures, whole.quantity))
