"""A figure, what it is held against, what lies between them or a rate: three figures that stand alone, in any order.

“增长8.69%，上年为214.27万元，2024年项目支出为232.89万元”; “超出目标18件，计划127件，完成145件”.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.accounts_settled import is_settled
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits, quotient
from wenlian_desktop.domain.statements.closed_passages.four_figures import (
    APART,
    NO_TERM,
    OF_TWO,
    OTHER,
    RATE_APART,
)
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import slips
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_difference, is_same_unit, pairs_near
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FROM, TO, FigureRole

Hits = Iterator[Hit[int]]
BASE = re.compile(
    "[上去]一?年|预算(?!执行)|安排|计划|目标|任务|编制|[应原]|年初|申请|报名|工期(?:为|是)?$|[较比][^，。；]*的$"
)
COMPARED_WITH = re.compile("[较比与同][^，。；]{2,10}的$")  # 其中财政拨款支出比上年的331.81万元增加12.83万元
SAVED, BASE_BEHIND = re.compile("^(?:共|就|少花)?省(?:了|下)?$"), re.compile("的(?:预算|计划|目标|任务)(?!执行)")
MORE, LESS = re.compile("增|多|超|升|提高"), re.compile("减|少|降|节|省|压|低")
LEFT = re.compile("余|未|空编|缺编|节|省")
COMPARED = re.compile("[比较]|同期|增[长幅速]|下降|[降升]幅|超|完成|执行|控制")
OF_ITS_VERB = re.compile("([\u4e00-\u9fff]{2})率")
HELD_TO, LINK = re.compile("[比较]"), re.compile("(?:即|也就是|[是为达计共有]|达到|只有|仅|合计|金额)*")
ALL, THREE, MOST_SENTENCES, MOST_PARTS = 100, 3, 3, 6
FARTHEST, SHORT = Fraction(1, 5), 2  # of the right value; digits


@dataclass(frozen=True)
class ThreeFigures:
    """What three figures are: those that are not told are None."""

    now: Statement | None
    base: Statement | None
    apart: Statement | None
    rate: Statement | None

    @property
    def figures(self) -> list[Statement]:
        """All but the rate."""
        return [each for each in (self.now, self.base, self.apart) if each]


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{terms}＝{right}。"},
    remedy="按算式复算，改正不符的一处。",
)
def three_figures_make_each_other(report: StatedReport) -> Hits:
    """Of a figure, its base, what lies between them and a rate three are told, and nothing else."""
    for three in alone(report):
        trio = _trio(report, three)
        if trio and trio.rate:
            yield from wrong_rate(report, trio, trio.rate)
        elif trio:
            yield from wrong_difference(report, trio)


def alone(report: StatedReport) -> Iterator[Sequence[Statement]]:
    """The figures of each clause, of each sentence, and of sentences behind each other, where they are three."""
    for sentence in report.with_figures(THREE):
        if len(sentence.statements) == THREE:
            yield sentence.statements
        else:
            yield from (clause for clause in clauses_of(sentence.statements) if len(clause) == THREE)
    for line in report.by_line.values():
        group = _without_parts(line) if len(line) >= THREE else ()
        told = [[*each] for _, each in groupby(group, key=lambda each: each.sentence)]
        for begin in range(len(told)):
            for end in range(begin + 2, min(begin + MOST_SENTENCES, len(told)) + 1):
                if sum(map(len, told[begin:end])) == THREE:
                    yield [each for sentence in told[begin:end] for each in sentence]


def _without_parts(group: Sequence[Statement]) -> list[Statement]:
    """A paragraph without what only says what a figure is made of: 支出2.86万元，甲2.18万元，乙0.68万元。预算…."""
    found: list[Statement] = []
    at = 0
    while at < len(group):
        found.append(group[at])
        at += 1 + _parts_behind(group, at)
    return found


def _parts_behind(group: Sequence[Statement], at: int) -> int:
    """How many of the figures right behind one make it, two or more, none of which came or went or was held to it."""
    whole, total = group[at].amount, 0.0
    for count, each in enumerate(group[at + 1 : at + 1 + MOST_PARTS], 1):
        is_part = each.unit == group[at].unit and (each.role is FigureRole.PLAIN or each.subject in CLASSES)
        if not is_part or BASE.search(each.label) or APART.search(each.label):
            return 0
        total += each.amount
        if total >= whole:
            parts = [part.value for part in group[at + 1 : at + 1 + count]]
            return count if count > 1 and sum(parts) == group[at].value else 0
    return 0


def clauses_of(found: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The figures of each part of a sentence between “；”."""
    clause: list[Statement] = []
    for each in found:
        if "；" in each.between and clause:
            yield clause
            clause = []
        clause.append(each)
    yield clause


def _trio(report: StatedReport, three: Sequence[Statement]) -> ThreeFigures | None:
    rates = [each for each in three if each.unit == RATE]
    rest = [each for each in three if each.unit != RATE]
    if len(rates) > 1 or any(each.is_about or each.depth or each.role in NO_TERM for each in three):
        return None
    if rest[0].unit in (POINTS, "") or not all(is_same_unit(each, rest[0]) and each.value > 0 for each in rest):
        return None
    if len({each.value for each in rest}) < len(rest) or any(each.label.endswith("新增") for each in rest):
        return None  # 新增40人 may be all there are of this year, or what they are more by
    rate = next(iter(rates), None)
    apart = [each for each in rest if _is_apart(each)]
    pair = [each for each in rest if each not in apart]
    if rate and rate.after.removeprefix("的").startswith("目标"):
        return None  # 由82.56千瓦时降到76.54千瓦时，超过下降5%的目标
    if len(apart) > 1 or (rate and (OTHER.search(rate.label) or not _is_known(rate, rest))):
        return None
    bases = _bases(report, pair, rate) or ([] if rate else _told_first(three, pair))
    base = bases[0] if len(bases) == 1 else None
    now = next((each for each in pair if each is not base), None)
    if len(bases) > 1 or len(pair) - (base is not None) > 1 or (base and not now and not _is_base(base)):
        return None  # “2023年接访145件，比上年少29件”: held against the year before that
    if base and not now and apart and 0 < apart[0].year_named < base.year_named:
        now, base = base, None  # 2025年计划1400叶，较2024年计划增加100叶
    return ThreeFigures(now, base, next(iter(apart), None), rate)


def _is_apart(each: Statement) -> bool:
    """Whether a figure is told to lie between two others; “压减至120万元” and “比2.8万亩增长” are none."""
    if each.label.endswith(("到", "至", "为")) or FROM.search(each.label):
        return False
    if SAVED.search(each.label):
        return True
    return APART.search(each.label) is not None or (APART.match(each.after) is not None and not BASE.search(each.label))


def _is_known(rate: Statement, rest: Sequence[Statement]) -> bool:
    """Whether the word of a rate tells what it is of: what was done of what was to be, or what lies between."""
    verb = OF_ITS_VERB.search(rate.label)
    is_told = verb is not None and any(verb[1] in each.label for each in rest)
    return is_told or RATE_APART.search(rate.label) is not None or OF_TWO.search(rate.label) is not None


def _bases(report: StatedReport, pair: Sequence[Statement], rate: Statement | None) -> list[Statement]:
    """What the others are held against by their words, or by those of the rate (通过率: what is not 通过)."""
    named = [each for each in pair if _is_base(each) or 0 < each.year_named < report.year]
    verb = OF_ITS_VERB.search(rate.label) if rate and not RATE_APART.search(rate.label) else None
    counted = [each for each in pair if verb and verb[1] in each.label]
    if not named and len(pair) == 2 and len(counted) == 1 and rate and not OF_TWO.search(rate.label):
        return [each for each in pair if each is not counted[0]]
    return named


def _told_first(three: Sequence[Statement], pair: Sequence[Statement]) -> Sequence[Statement]:
    """“批了420万元，用了407.4万元，结余12.6万元”, “5月38万元，9月比5月少14万元，是24万元”: what is told first."""
    first, middle, last = three
    is_left = LEFT.search(last.label) is not None and middle.role is FigureRole.SPENT and first.value > middle.value
    is_compared = HELD_TO.search(middle.label) is not None and LINK.fullmatch(last.label) is not None
    is_alone = first.sentence == last.sentence and len(pair) == 2 and first.role is not FigureRole.SPENT
    is_apart = (last if is_left else middle) not in pair
    return [first] if is_alone and is_apart and is_left != is_compared else []


def _is_base(each: Statement) -> bool:
    if "其中" in each.between and not COMPARED_WITH.search(each.label):
        return False  # 办结45件，其中上年转入39件
    if BASE_BEHIND.match(each.after):
        return True
    return not TO.search(each.label) and (BASE.search(each.label) or FROM.search(each.label)) is not None


def wrong_difference(report: StatedReport, trio: ThreeFigures) -> Hits:
    """“上年为161.45万元，增加26.17万元，本年187.62万元”, of which one is wrong."""
    now, base, apart = trio.now, trio.base, trio.apart
    if not (now and base and apart) or is_difference(report, apart) or is_settled(report, now):
        return
    way = _way(apart)
    right = way * (now.value - base.value) if way else abs(now.value - base.value)
    if agrees(apart.quantity, abs(right)):
        return
    moved = base.value + (way or (1 if now.value > base.value else -1)) * apart.value
    back = now.value + base.value - moved
    is_near = right > 0 and (
        abs(right - apart.value) <= FARTHEST * right or is_slip_of_digits(apart.quantity, right, SHORT)
    )
    pairs = ((now, moved), (base, back))
    if is_near or any(meant > 0 and is_slip_of_digits(each.quantity, meant, SHORT) for each, meant in pairs):
        more, less = (now, base) if now.value > base.value else (base, now)
        yield _told(apart, f"{_shown(more, more)}－{_shown(less, more)}", abs(right))


def _way(apart: Statement) -> int:
    """1 where the figure is more than its base by that, -1 where it is less, 0 where no word tells."""
    is_more, is_less = MORE.search(apart.label) is not None, LESS.search(apart.label) is not None
    return -1 if LEFT.search(apart.label) else is_more - is_less


def wrong_rate(report: StatedReport, trio: ThreeFigures, rate: Statement) -> Hits:
    slack = max(quotient(each.quantity, each.quantity)[1] for each in trio.figures)
    rights = _rates(trio, *(each.value if each else Fraction(0) for each in (trio.now, trio.base, trio.apart)))
    if not rights or any(agrees(rate.quantity, right, slack) for _, right in rights) or _is_of_others(report, trio):
        return
    terms, right = min(rights, key=lambda each: abs(each[1] - rate.value))
    is_near = abs(right - rate.value) <= FARTHEST * abs(right) or is_slip_of_digits(rate.quantity, right, SHORT)
    if is_near or _is_slip_of_a_figure(trio, rate):
        yield _told(rate, terms, right)


def _is_of_others(report: StatedReport, trio: ThreeFigures) -> bool:
    """Whether the rate is that of two figures of the paragraph that are not both of the trio."""
    pairs = (pair for pair in pairs_near(report, trio.rate) if not {*pair} <= {*trio.figures}) if trio.rate else ()
    return any(
        trio.rate and agrees(trio.rate.quantity, *quotient(one.quantity, other.quantity)) for one, other in pairs
    )


def _is_slip_of_a_figure(trio: ThreeFigures, rate: Statement) -> bool:
    """Whether one slip of the hand in one of the figures parts them from the rate."""
    told = (trio.now, trio.base, trio.apart)
    for each in trio.figures:
        for meant in slips(each.quantity):
            values = (meant if one is each else one.value if one else Fraction(0) for one in told)
            if any(agrees(rate.quantity, right) for _, right in _rates(trio, *values)):
                return True
    return False


def _rates(trio: ThreeFigures, now: Fraction, base: Fraction, apart: Fraction) -> list[tuple[str, Fraction]]:
    """The rates in % that the word of the rate may mean, each as it is computed."""
    is_apart = trio.rate is not None and RATE_APART.search(trio.rate.label) is not None
    signs = (_way(trio.apart),) if trio.apart and _way(trio.apart) else (1, -1)
    bases = [base] if trio.base else [now - sign * apart for sign in signs]
    bases += [] if trio.base or _is_compared(trio) else [now]  # 送审1418.30万元，核减75.73万元，核减率5.34%
    nows = [now] if trio.now else [base + sign * apart for sign in signs]
    found = []
    for of in bases:
        for part in [apart] if is_apart and trio.apart else [abs(each - of) for each in nows] if is_apart else nows:
            if of > 0:
                found.append((_terms(trio, part, of), ALL * part / of))
    return found


def _is_compared(trio: ThreeFigures) -> bool:
    """Whether what lies between is told to lie between two times, or a result and its goal."""
    words = "".join(each.label for each in (trio.apart, trio.rate) if each)
    return COMPARED.search(words) is not None


def _terms(trio: ThreeFigures, part: Fraction, of: Fraction) -> str:
    like = trio.figures[0].quantity
    return "÷".join(written(value, like).removesuffix(like.unit).rstrip("万亿千百") for value in (part, of))


def _shown(each: Statement, like: Statement) -> str:
    return bare(each.quantity, like.quantity)


def _told(each: Statement, terms: str, right: Fraction) -> Hit[int]:
    return doubtful(
        each.line, kind=TURNED, name=each.label, stated=each.text, terms=terms, right=written(right, each.quantity)
    )
