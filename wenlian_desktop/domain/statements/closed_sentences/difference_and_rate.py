"""Two amounts, what lies between them, and its rate in one sentence: the rate is that of the difference in one of them.

“年初编报预算1253.68万元，年终决算1231.93万元，相差21.75万元，差异率1.73%”: in whatever order.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, quotient
from wenlian_desktop.domain.statements.closed_sentences.closed_ratios import ALL, NOT_COUNTED, clauses
from wenlian_desktop.domain.statements.quantities import RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
APART = re.compile("差|减|增|节|省|高|低|多|少|降|升|余")
OTHER_RATE = re.compile("因|执行|结转|结余|控制|占|完成")
BASE = re.compile("的?(?:年初|[上去]年|原|采购|计划|批复|控制)[^，]{0,6}$|的?预算")
GROUP, HALF = 4, 50


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{part}÷{whole}＝{right}。"},
    remedy="按算式复算，改正不符的一处。",
)
def rates_are_of_the_difference_told(report: StatedReport) -> Hits:
    """The rate of a difference that its sentence tells, and tells right."""
    for sentence in report.sentences:
        for group in clauses(sentence):
            rate = _only_rate(group)
            made = _made_of(group, rate) if rate else None
            if rate and made and not _is_explained(rate, made):
                _, apart, base = made
                right = written(quotient(apart.quantity, base.quantity)[0], rate.quantity)
                part, whole = bare(apart.quantity, base.quantity), bare(base.quantity, base.quantity)
                yield hit(
                    rate.line, kind=TURNED, name=rate.label, stated=rate.text, part=part, whole=whole, right=right
                )


def _only_rate(group: Sequence[Statement]) -> Statement | None:
    """The rate of a group that has three figures of one unit beside it, all of them exact."""
    if len(group) != GROUP or any(each.is_about or each.role is FigureRole.PER_HEAD for each in group):
        return None
    rates = [each for each in group if each.unit == RATE]
    rest = [each for each in group if each.unit != RATE]
    is_one_unit = (
        len(rates) == 1
        and rates[0] is not group[0]
        and all(each.unit not in NOT_COUNTED and is_same_unit(each, rest[0]) for each in rest)
    )
    return rates[0] if is_one_unit and all(each.value > 0 for each in rest) else None


Made = tuple[Statement, Statement, Statement]  # the other one, the difference, its base


def _made_of(group: Sequence[Statement], rate: Statement) -> Made | None:
    """The others of a group whose last figure before the rate lies between them; the base fits the rate best."""
    apart = group[group.index(rate) - 1]
    if apart is rate or not APART.search(apart.label) or OTHER_RATE.search(rate.label):
        return None
    rest = [each for each in group if each not in (apart, rate)]
    made = [
        (other, apart, base)
        for other, base in permutations(rest)
        if apart.value == abs(other.value - base.value) and apart.value < min(other.value, base.value)
    ]
    return min(
        made, key=lambda one: (not _is_base(one[2]), abs(ALL * apart.value / one[2].value - rate.value)), default=None
    )


def _is_base(each: Statement) -> bool:
    return BASE.search(each.label) is not None or BASE.match(each.after) is not None


def _is_explained(rate: Statement, made: Made) -> bool:
    other, apart, base = made
    told = (other.value, apart.value, base.value, other.value + base.value)
    rates = [sign * ALL * part / whole for part, whole in permutations(told, 2) for sign in (1, -1)]
    slack = quotient(apart.quantity, base.quantity)[1]
    return any(agrees(rate.quantity, each, slack) for each in rates)


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
