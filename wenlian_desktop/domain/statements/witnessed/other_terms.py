"""Doubts that took the wrong terms: the figure, or what the terms make, is told to the last digit by others.

“有效394份，非常满意202份、满意169份，满意度94.16%……机关作风测评96.8%”;
“新增168件，捐赠112件、购买56件；年末4326件，上年末4158件”.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.statements.witnessed.witnesses import LONG, digits_of

PER = re.compile("均|平均|每")
FAR = Fraction(3, 2)
OF_MEAN = 3  # digits of a mean that its count makes by no chance
NO_AMOUNT = (RATE, POINTS, "")


@dataclass(frozen=True)
class Doubt:
    """A figure, the numbers it was held against, and what they make; the figures of its paragraph besides it."""

    figure: Statement
    computed: Fraction
    terms: Sequence[Statement]
    others: Sequence[Statement]


def is_of_other_terms(
    report: StatedReport, lines: Sequence[int], number: str, computed: str, operands: Sequence[str]
) -> bool:
    """Whether a number of some lines, without commas, has another relation than that by which it is doubted."""
    group = [each for line in lines for each in report.by_line.get(line, ())]
    named = [each for each in group if _number(each) == float(number)]
    taken = [float(one) for one in operands]
    return bool(named) and all(_has_others(each, report.by_line[each.line], taken, computed) for each in named)


def _has_others(figure: Statement, group: Sequence[Statement], taken: Sequence[float], computed: str) -> bool:
    others = [each for each in group if each is not figure]
    terms = [each for number in taken for each in others if _in_scale_of(each, figure) == number]
    right = Fraction(computed) * figure.value / Fraction(_text(figure)) if figure.value else Fraction(0)
    doubt = Doubt(figure, right, terms, others)
    return any(way(doubt) for way in (WAYS_OF_RATES if figure.unit == RATE else WAYS_OF_AMOUNTS))


def _text(each: Statement) -> str:
    return bare(each.quantity, each.quantity).replace(",", "")


def _number(each: Statement) -> float:
    return float(_text(each))


def _in_scale_of(each: Statement, figure: Statement) -> float:
    """A figure as a remark on another writes it."""
    like = figure if each.unit == figure.unit else each
    return float(bare(each.quantity, like.quantity).replace(",", ""))


def _is_rate_of_the_terms_told(doubt: Doubt) -> bool:
    """“满意度94.16%，……12345热线的满意率为95.12%”: what the terms make is told right behind them, as another rate."""
    is_told = bool(doubt.terms) and doubt.figure.role is FigureRole.SATISFACTION
    if not is_told or is_slip_of_digits(doubt.figure.quantity, doubt.computed):
        return False
    last, pairs = max(_place(each) for each in doubt.terms), _of_two_parts(doubt)
    told = [each for each in doubt.others if each.unit == RATE and digits_of(each) >= LONG]
    told = [
        each for each in told if last < _place(each) < _place(doubt.figure) and each.sentence < doubt.figure.sentence
    ]
    return any(each.value == doubt.computed or any(agrees(each.quantity, one) for one in pairs) for each in told)


def _is_rate_of_another_part(doubt: Doubt) -> bool:
    """“有效956份，满意以上903份，一般41份，满意度94.46%”: of a part that has no rate of its own."""
    rate, others = doubt.figure, doubt.others
    if digits_of(rate) < LONG or len(doubt.terms) != len(("part", "whole")) or _stands_before(doubt.terms[0], doubt):
        return False
    whole = doubt.terms[-1]
    own = [each for each, following in pairwise(others) if following.unit == RATE and following is not rate]
    parts = [each for each in others if each not in own and each not in doubt.terms and is_same_unit(each, whole)]
    return digits_of(whole) >= OF_MEAN and any(
        each.value < whole.value and agrees(rate.quantity, 100 * each.value / whole.value) for each in parts
    )


def _is_rate_of_two_parts(doubt: Doubt) -> bool:
    """“有效1228份，非常满意1013份、满意185份，为97.56%”: of two counts beside each other, of one of the terms."""
    rate = doubt.figure
    if digits_of(rate) < LONG or any(_stands_before(each, doubt) for each in doubt.terms[:1]):
        return False
    return any(agrees(rate.quantity, one) for one in _of_two_parts(doubt))


def _of_two_parts(doubt: Doubt) -> list[Fraction]:
    """What two counts beside each other are of one of the terms, in %."""
    wholes = [each for each in doubt.terms if each.unit not in (*NO_AMOUNT, MONEY) and digits_of(each) >= OF_MEAN]
    counts = [each for each in doubt.others if each.unit not in (*NO_AMOUNT, MONEY) and each not in doubt.terms]
    pairs = [one.value + other.value for one, other in pairwise(counts) if other.sentence == one.sentence]
    return [100 * pair / each.value for each in wholes for pair in pairs if pair < each.value]


def _stands_before(part: Statement, doubt: Doubt) -> bool:
    """Whether a part is the last figure before a rate."""
    before = [each for each in doubt.others if _place(each) < _place(doubt.figure)]
    return before[-1:] == [part]


def _place(each: Statement) -> tuple[int, int]:
    return (each.sentence, each.quantity.start)


def _is_mean_by_another_count(doubt: Doubt) -> bool:
    """“全年扫描490.58万页，日均1.96万页（按250个工作日计算）”: of the same total by a count told right behind."""
    mean = doubt.figure
    if not PER.search(mean.label) or digits_of(mean) < OF_MEAN:
        return False
    totals = [each for each in doubt.terms if each.unit == mean.unit]
    behind = [
        each for each in doubt.others if each.sentence == mean.sentence and each.quantity.start > mean.quantity.end
    ]
    counts = [each for each in behind[:1] if each.depth > mean.depth and each.value and each.unit not in NO_AMOUNT]
    return any(agrees(mean.quantity, total.value / count.value) for total in totals for count in counts)


def _closes_with_a_term(doubt: Doubt) -> bool:
    """“年末4326件，上年末4158件，新增168件”: what a figure and a term make with a third of their sentence, no term."""
    own = [each for each in doubt.others if each.sentence == doubt.figure.sentence and each.value]
    alike = [each for each in own if is_same_unit(each, doubt.figure)] if _is_amount(doubt.figure) else []
    for term in (each for each in alike if each in doubt.terms):
        part, whole = sorted((doubt.figure, term), key=lambda one: one.value)
        thirds = (each for each in alike if each not in doubt.terms and part.value + each.value == whole.value)
        if _are_beside(doubt.figure, term, alike) and any(_is_no_slip(doubt, term, each) for each in thirds):
            return True
    return False


def _are_beside(figure: Statement, term: Statement, alike: Sequence[Statement]) -> bool:
    """Whether no other figure of their unit stands between two, or one at the most."""
    first, last = sorted((figure.quantity.start, term.quantity.start))
    return sum(first < each.quantity.start < last for each in alike) <= 1


def _is_no_slip(doubt: Doubt, term: Statement, third: Statement) -> bool:
    """Whether what is told as the rest is far from what the other terms are: these do not part it, and it is long."""
    rest = abs(doubt.computed - term.value)
    least, most = sorted((rest, third.value))
    return most > FAR * least and max(map(digits_of, (doubt.figure, term, third))) >= LONG


def _is_of_its_own_sentence(doubt: Doubt) -> bool:
    """“支出1409.88万元，基本742.18万元，项目667.70万元。其他资金42.50万元”: by those of its own sentence."""
    own = [each.value for each in doubt.terms if each.sentence == doubt.figure.sentence]
    is_spread = len(own) < len(doubt.terms) and digits_of(doubt.figure) >= LONG
    return is_spread and len(own) > 1 and _is_amount(doubt.figure) and sum(own) == doubt.figure.value


def _is_amount(each: Statement) -> bool:
    return each.unit not in NO_AMOUNT and each.role is not FigureRole.PER_HEAD


def _is_sum_with_each(doubt: Doubt) -> bool:
    """“财务管理、资产管理各4.00分，绩效管理3.70分”: a figure of each of some names counts for all of them."""
    own = [each for each in doubt.terms if each.label.endswith("各")]
    more = sum(each.value * len(LISTED.findall(each.between.rpartition("，")[2])) for each in own)
    return bool(more) and sum(each.value for each in doubt.terms) + more == doubt.figure.value


LISTED = re.compile("[、和与及]")


def _have_rates_of_their_own(doubt: Doubt) -> bool:
    """“非常满意322份、满意207份……满意度94.80%；有效406份，满意合计374份，满意度92.12%”: each of its own whole."""
    rates = [each for each in doubt.others if each.unit == RATE and digits_of(each) >= LONG]
    if len(rates) < len(("own", "other")):
        return False
    wholes = [each for each in doubt.others if is_same_unit(each, doubt.figure) and each.value]
    own, of_terms = (set(_rates_of(value, wholes, rates)) for value in (doubt.figure.value, doubt.computed))
    return any(one[0] != other[0] and one[1] != other[1] for one in own for other in of_terms)


def _rates_of(
    part: Fraction, wholes: Sequence[Statement], rates: Sequence[Statement]
) -> Iterator[tuple[Fraction, Fraction]]:
    """The wholes of which a part has a rate that is told, each with that rate."""
    for whole in wholes:
        if whole.value > part:
            yield from ((whole.value, rate.value) for rate in rates if agrees(rate.quantity, 100 * part / whole.value))


WAYS_OF_RATES = (_is_rate_of_the_terms_told, _is_rate_of_another_part, _is_rate_of_two_parts)
WAYS_OF_AMOUNTS = (
    _is_mean_by_another_count,
    _closes_with_a_term,
    _is_of_its_own_sentence,
    _is_sum_with_each,
    _have_rates_of_their_own,
)
