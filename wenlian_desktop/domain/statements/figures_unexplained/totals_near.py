"""A total that nothing explains, near the sum of the figures told before it: “238份……143份……，前两项391份”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.explained_otherwise import is_less_those_in_both
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
TOTAL = re.compile(
    "(?<![公一])共(?!同|享|建|有的)|合计|总计|[加合]起来|[加合并]在一起|相加|之和|总数|(?:前|上述|以上|这)?(?P<count>[两二三四五六])(?:项|者|类|级|部分|方面)(?:都)?(?:加|合|共|总|$)|前(?P<first>[两二三四])[项档类](?:[^，。；]{0,4})$"
)
CLAUSE = re.compile("[，；：（）]")  # 合计举办展览、演出24场
NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
NO_PARTS = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH)
OF_ONE_THING = {FigureRole.FULL, FigureRole.SPENT}  # 甲项目预算102万元，执行99万元
SHORT = 2  # digits: one wrong of so many is no chance, where a total is near its parts
MISCOUNTED, MOST_OFF = 2, 10  # things (one more may be told in words: 县馆); a total this many times what it is off
CLOSE = 200  # times what a sum of money is off: half a per cent
MOST_PARTS = 8
OF_POSTS = re.compile("编制|实有|缺编|空编")  # told by kind, looked at by rules of their own
PEOPLE, ALL_OF_THEM = ("人", "名"), re.compile("(?:共计?|合计|总计|[加合并]在一起|[加合]起来)(?:[有为是])?$")
RANK = re.compile("[一二三四五][类级项]$")  # 二级20人、三级35人
IN_TURN = re.compile("分别|依次")  # each of them is told
ONE_MORE = re.compile("组长|连同|加上|另加|在内")  # one that is told without a number: 组长由馆长担任


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，前面几个数之和为{sum}。"},
    remedy="核对各部分和合计，改正不符的一处。",
)
def totals_near_their_parts(report: StatedReport) -> Hits:
    """“非常满意238份，满意143份……前两项391份”: what a total is of stands before it, whatever is told between."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，前面几个数之和为{sum}。"},
    remedy="核对各部分和合计，改正不符的一处。",
)
def amounts_near_their_parts(report: StatedReport) -> Hits:
    """“接待费0.86万元……车辆费3.20万元……三项加起来3.96万元”."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    shown = summed([part.quantity for part in parts], whole.quantity)
    return doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _wrong(report: StatedReport) -> Iterator[tuple[Statement, list[Statement]]]:
    for whole in report.statements:
        told = CLAUSE.split(whole.between)[-1] if "、" in whole.between else whole.label
        named = TOTAL.search(told) if whole.unit not in (RATE, POINTS, "") and not whole.is_about else None
        if named is None or whole.role in NO_PARTS or whole.label.startswith("占"):
            continue
        count = NUMBERS.get(named["count"] or named["first"] or "", 0)
        text = report.sentences[whole.sentence].text
        parts = _meant(whole, _before(report, whole), count, is_first=bool(named["first"]))
        parts = [] if is_less_those_in_both(report, whole) or _is_parted_behind(report, whole) else parts
        parts = [] if parts and RANK.search(parts[-1].label) and RANK.search(whole.label) else parts
        if parts and not ONE_MORE.search(text) and not _is_explained(report, whole, parts):
            yield whole, parts


def _is_explained(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether other figures make a total: any of its paragraph, but of people told right before it those before it."""
    before = [one for one in _before(report, whole) if one.sentence == whole.sentence]
    is_in_turn = whole.unit == MONEY or IN_TURN.search(parts[0].between) is not None
    if before == [*parts] and ALL_OF_THEM.match(whole.label) and is_in_turn:
        return False  # “三个渠道：甲，乙，丙，合计”: of all of them, not of some
    are_people = whole.unit in PEOPLE and not any(OF_POSTS.search(one.label) for one in (whole, *parts))
    if not are_people or before[-len(parts) :] != [*parts] or not ALL_OF_THEM.search(whole.label):
        return is_explained(report, whole)
    values = [one.value for one in before]
    runs = [
        sum(values[begin:end], Fraction(0)) for begin in range(len(values)) for end in range(begin + 1, len(values) + 1)
    ]
    ways = {way for run in runs for rest in (Fraction(0), *values) for way in (run + rest, run - rest)}
    return whole.value in ways


def _is_parted_behind(report: StatedReport, whole: Statement) -> bool:
    """“编制分别为13名和16名；年末在编共27人，行政、事业分别为13人和14人”: its own parts stand behind it."""
    found = report.sentences[whole.sentence].statements
    behind = [each for each in found if each.quantity.start > whole.quantity.end and is_same_unit(each, whole)]
    return len(behind) > 1 and behind[0].value + behind[1].value == whole.value


def _before(report: StatedReport, whole: Statement) -> list[Statement]:
    return [
        one for one in report.by_line[whole.line]
        if (one.sentence, one.quantity.start) < (whole.sentence, whole.quantity.start)
        and whole.sentence - one.sentence <= 1 and is_same_unit(one, whole) and one.role not in NO_PARTS
        and not one.is_about
    ]  # fmt: skip


def _meant(whole: Statement, before: Sequence[Statement], count: int, *, is_first: bool) -> list[Statement]:
    """The figures that a total was meant to be the sum of; [] if none are near."""
    lists = [list(before[-size:]) for size in range(2, min(len(before), MOST_PARTS) + 1)]
    if count:  # “无出国支出” is one of three without a figure
        sizes = {count, max(count - 1, 2)}
        lists = [list(run) for size in sizes for run in combinations(before[-MOST_PARTS:], size)]
    if is_first:
        lists = [list(before[at : at + count]) for at in range(len(before) - count + 1)]
    near = [run for run in lists if _is_near(whole, run) and not {part.role for part in run} >= OF_ONE_THING]
    return min(near, key=lambda run: abs(_sum(run) - whole.value), default=[])


def _sum(run: Sequence[Statement]) -> Fraction:
    return sum((part.value for part in run), Fraction(0))


def _is_near(whole: Statement, run: Sequence[Statement]) -> bool:
    total, apart = _sum(run), abs(_sum(run) - whole.value)
    is_part = max(part.value for part in run) < whole.value
    if (
        (apart == 1 and not IN_TURN.search(run[0].between))
        or apart * MOST_OFF > whole.value
        or not is_part
        or sum_agrees(whole.quantity, [part.quantity for part in run])
    ):
        return False
    is_left_out = len(run) > 2 and apart in (part.value for part in run)  # or counted twice
    is_close = whole.unit == MONEY and apart * CLOSE <= whole.value
    is_miscounted = whole.unit != MONEY and apart <= MISCOUNTED
    return is_left_out or is_close or is_miscounted or is_slip_of_digits(whole.quantity, total, SHORT)
