"""Two amounts, what lies between them, and its rate in one sentence: the rate is that of the difference in one of them.

“年初编报预算1253.68万元，年终决算1231.93万元，相差21.75万元，差异率1.73%”: in whatever order. Where no word tells what
the rate is of, three of the four that make each other to the last digit do: “高于预算923.56万元，幅度3.60%，33.26万元”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits, quotient
from wenlian_desktop.domain.statements.closed_sentences.closed_ratios import ALL, NOT_COUNTED, clauses
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole

Hits = Iterator[Hit[int]]
APART = re.compile("差|偏离|减|增|节|省|高|低|多|少|降|升|余")
OTHER_RATE = re.compile("因|执行|结转|结余|控制|完成|占(?!采购|年初|[上去]年|原|预算|计划)")
BASE = re.compile(
    "的?(?:年初|[上去]年(?!增|减|下|上)|原|采购|计划|批复)[^，]{0,6}$|^的?[^，。]{0,4}预算(?!执行)|预算(?:数|额|为|安排)*$"
)
SAVED = re.compile("节|省|减|降|压")
COMPARED, YEAR, THIS_YEAR = re.compile("[较比]"), re.compile(r"20\d\d年"), re.compile("全年|[当本今]年")
BEHIND = re.compile("^的?(?:年初|全年|[上去]年|采购|政府|批复|计划|支出|原)*预算(?!执行)|^的[^，。]{0,4}预算")
OF_BASE = re.compile("(?:占|为|相当于|折合|等于|合)([^，。]{2,})的$")
OF_GOAL = re.compile("[比较距离]目标|目标(?:值|数)?[少多差]")
LAST_YEAR = ("上年", "去年", "上一年", "上年度")
GROUP, HALF = 4, 50
LEAST_STEPS = 4  # steps of a rate: a smaller one is met by chance
LONG, FARTHEST, SHORT = 50, Fraction(1, 8), 2  # steps of a figure that bears witness; of the right value; digits


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={
        TURNED: "“{name}{stated}”不对：{part}÷{whole}＝{right}。",
        "apart": "“{name}{stated}”不对：{more}－{less}＝{right}。",
    },
    remedy="按算式复算，改正不符的一处。",
)
def rates_are_of_the_difference_told(report: StatedReport) -> Hits:
    """Two amounts, what lies between them and its rate: of the four, told in any order, one does not fit the rest."""
    for group in _closed_groups(report):
        rate = _only_rate(group)
        if rate and not _is_fitting(group, rate):
            yield from _wrong_rate(group, rate) or _wrong_amount(report, group, rate)


def _closed_groups(report: StatedReport) -> Iterator[Sequence[Statement]]:
    """The figures of a sentence, of its parts between “；”, and of a paragraph that has no more."""
    for sentence in report.with_figures(GROUP):
        yield from clauses(sentence)
    for group in report.by_line.values():
        if len(group) == GROUP and group[0].sentence != group[-1].sentence:
            yield group


def _only_rate(group: Sequence[Statement]) -> Statement | None:
    """The rate of a group that has three figures of one unit beside it, all of them exact."""
    if len(group) != GROUP or any(each.is_about or each.role is FigureRole.PER_HEAD for each in group):
        return None
    rates = [each for each in group if each.unit == RATE]
    rest = [each for each in group if each.unit != RATE]
    is_one_unit = len(rates) == 1 and all(
        each.unit not in NOT_COUNTED and is_same_unit(each, rest[0]) and each.value > 0 for each in rest
    )
    is_parted = is_one_unit and rest[1].opens_parts and rest[0].value == rest[1].value + rest[2].value
    is_parted = is_parted and not SAVED.search(rates[0].label)  # 预算节省14.6%，即13.58万元
    return rates[0] if is_one_unit and not is_parted and _is_of_difference(rates[0], rest) else None


def _is_of_difference(rate: Statement, rest: Sequence[Statement]) -> bool:
    """Whether a rate may be that of a difference; where it names its base, one of the others is that."""
    is_named = APART.search(rate.label) is not None or rate.role is FigureRole.GROWTH
    named = OF_BASE.search(rate.label)
    words = [pairs_of(each.between + each.after) for each in bases_of(rest)]
    is_of_told = named is not None and any(pairs_of(named[1]) & each for each in words)
    is_told = is_of_told or (named is None and (is_named or _is_witnessed(rate, rest)))
    return is_told and not OTHER_RATE.search(rate.label)


Made = tuple[Statement, Statement, Statement]  # the other one, the difference, its base


def _is_witnessed(rate: Statement, rest: Sequence[Statement]) -> bool:
    """Whether three of four figures make each other to the last digit, and the fourth was meant to fit them."""
    is_bare = rate.role is FigureRole.PLAIN and not any(each.opens_parts or each.subject in CLASSES for each in rest)
    return is_bare and any(_has_witness(rate, made) for made in _by_size(rest))


def _by_size(rest: Sequence[Statement]) -> list[Made]:
    made = permutations(rest, len(("other", "apart", "base")))
    return [
        (other, apart, base) for other, apart, base in made if apart.amount < min(other.amount, base.amount)
    ]  # fmt: skip


def _has_witness(rate: Statement, made: Made) -> bool:
    """Whether the difference is exact and its rate nearly so, or the other way round."""
    _, apart, base = made
    if any(each.value < LONG * each.quantity.step for each in (rate, *made)):
        return False
    if apart.value == _between(made):
        return _is_meant(rate, ALL * apart.value / base.value)
    return _is_of(rate, _between(made), made) and _is_meant(apart, _between(made))


def _is_meant(each: Statement, right: Fraction) -> bool:
    """Whether a figure was meant to be that value: near it, or a slip of the hand away."""
    return abs(each.value - right) <= FARTHEST * right or is_slip_of_digits(each.quantity, right, SHORT)


def _orders(group: Sequence[Statement], rate: Statement) -> list[Made]:
    """The others of a group as one amount, a difference and its base; the base that is told to be it, if one is."""
    rest = [each for each in group if each is not rate]
    bases = _named_by(rate, bases_of(rest))
    made = _by_size(rest)
    if not bases and SAVED.search(rate.label):
        made = [one for one in made if one[2].value > one[0].value]  # what was saved is of what was to be spent
    return [one for one in made if one[2] is bases[0]] if len(bases) == 1 else made


def _named_by(rate: Statement, bases: list[Statement]) -> list[Statement]:
    """The bases that a rate names where it names one (为预算的), else all of them."""
    named = OF_BASE.search(rate.label)
    told = [each for each in bases if named and named[1] in each.between + each.after]
    return told or bases


def _is_of(rate: Statement, apart: Fraction, made: Made) -> bool:
    """Whether a rate is that of a difference in the base."""
    base = made[2].quantity
    slack = quotient(made[1].quantity, base)[1]
    return any(agrees(rate.quantity, sign * ALL * apart / base.value, slack) for sign in (1, -1))


def _between(made: Made) -> Fraction:
    return abs(made[0].value - made[2].value)


def _is_fitting(group: Sequence[Statement], rate: Statement) -> bool:
    """Whether all fits, or the rate is that of two of its figures, none of which is a base by its words."""
    made = _orders(group, rate)
    rest = [each for each in group if each is not rate]
    named = _named_by(rate, bases_of(rest))
    if any(_between(one) == one[1].value and _is_of(rate, one[1].value, one) for one in made):
        return True
    apart = {one[1] for one in made if _between(one) == one[1].value}
    wholes = named if len(named) == 1 and apart else rest
    told = (each.value for each in rest)
    parts = [*told, sum((each.value for each in rest), Fraction(0))]
    rates = [
        sign * ALL * part / whole.value for part in parts for whole in wholes for sign in (1, -1) if part != whole.value
    ]
    return any(agrees(rate.quantity, each) for each in rates) and not _is_of_any(rate, made)


def _is_of_any(rate: Statement, made: Sequence[Made]) -> bool:
    return any(_is_of(rate, apart, one) for one in made for apart in (one[1].value, _between(one)))


def _wrong_rate(group: Sequence[Statement], rate: Statement) -> list[Hit[int]]:
    """The difference is that of the two, so its rate is wrong."""
    rest = [each for each in group if each is not rate]
    is_told = any(APART.search(each.between + each.after) for each in rest) or _is_witnessed(rate, rest)
    made = [one for one in _orders(group, rate) if _between(one) == one[1].value] if is_told else []
    if not made:
        return []
    _, apart, base = min(
        made, key=lambda one: (one[2] not in bases_of(one), abs(ALL * one[1].value / one[2].value - rate.value))
    )
    right = written(quotient(apart.quantity, base.quantity)[0], rate.quantity)
    part, whole = bare(apart.quantity, base.quantity), bare(base.quantity, base.quantity)
    return [hit(rate.line, kind=TURNED, name=rate.label, stated=rate.text, part=part, whole=whole, right=right)]


def _wrong_amount(report: StatedReport, group: Sequence[Statement], rate: Statement) -> list[Hit[int]]:
    """The rate is that of what lies between the two, or of what is told to: the third of them is wrong."""
    if abs(rate.value) < LEAST_STEPS * rate.quantity.step:
        return []
    made = [one for one in _orders(group, rate) if _is_apart(report, one[1]) or _has_witness(rate, one)]
    for each in made:
        if _is_of(rate, _between(each), each):
            return [_wrong_difference(*each)]
    return []


def _wrong_difference(other: Statement, apart: Statement, base: Statement) -> Hit[int]:
    like = apart.quantity
    more, less = sorted((other, base), key=lambda each: -each.value)
    right = written(more.value - less.value, like)
    shown, rest = bare(more.quantity, like), bare(less.quantity, like)
    return hit(apart.line, kind="apart", name=apart.label, stated=apart.text, more=shown, less=rest, right=right)


def _is_apart(report: StatedReport, each: Statement) -> bool:
    """Whether a figure is told to lie between two others, by its own words or those of its clause."""
    clause = report.sentences[each.sentence].text[: each.quantity.start].rpartition("，")[2]
    if OF_GOAL.search(clause):
        return False  # 比目标少4场，比2022年的58场下降3.45%
    return APART.search(each.label + each.after) is not None or APART.search(clause) is not None


def bases_of(rest: Sequence[Statement]) -> list[Statement]:
    """The amounts that others are told to be held against: of a plan, of the year before, of the first year."""
    years = [each for each in rest if YEAR.search(each.label) or YEAR.match(each.bracket)]
    others = [each for each in rest if each not in years]
    is_told = len(years) > 1 or any(THIS_YEAR.search(each.label) for each in others)
    first = min(years, key=lambda each: each.year_named, default=None) if is_told else None
    return [each for each in rest if _is_base(each) or each is first]


def _is_base(each: Statement) -> bool:
    """Whether the words before an amount, or right behind it, say so; after 较 and 比 new words begin."""
    named = COMPARED.split(each.label or each.between.rstrip("（"))[-1]
    if named.startswith(LAST_YEAR):
        return True
    is_named = not named.startswith("的") and BASE.search(named) is not None  # 48.7万元的政府采购预算实际用去44.29万元
    return is_named or BEHIND.match(COMPARED.split(each.after)[0]) is not None


OF_DIFFERENCE = (FigureRole.DIFFERENCE_RATE, FigureRole.SAVING_RATE)


@rule(
    "C11",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：（{part}－{whole}）÷{whole}＝{right}。"},
    remedy="按算式复算，改正不符的一处。",
)
def rates_are_of_what_lies_between(report: StatedReport) -> Hits:
    """“决算936.00万元，与900.00万元的年初预算相比，差异率4.00%”: what lies between is not told."""
    for sentence in report.sentences:
        for group in clauses(sentence):
            rates = [each for each in group if each.role in OF_DIFFERENCE and each.unit == RATE]
            bases = [each for each in group if each not in rates and _is_base(each)]
            others = [each for each in group if each not in rates and each not in bases]
            if (len(rates), len(bases), len(others)) != (1, 1, 1) or not is_same_unit(bases[0], others[0]):
                continue
            rate, base, other = rates[0].quantity, bases[0].quantity, others[0].quantity
            share, slack = quotient(other, base)
            is_apart = any(APART.search(each.label) for each in (*bases, *others)) or abs(share - ALL) > HALF
            if not is_apart and not any(agrees(rate, sign * (share - ALL), slack) for sign in (1, -1)):
                yield doubtful(
                    sentence.line, kind=TURNED, name=rates[0].label, stated=rate.text,
                    part=bare(other, base), whole=bare(base, base), right=written(abs(share - ALL), rate),
                )  # fmt: skip
