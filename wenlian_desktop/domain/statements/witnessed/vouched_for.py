"""Figures that the others of their sentence make to the last digit: what doubts them has read them otherwise.

“402.39万元预算全年用去344.36万元，执行进度为85.58%”; “年末为454.51万元，年初440.54万元，新增38.14万元，报废24.17万元”.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import permutations, product

from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient
from wenlian_desktop.domain.statements.closed_passages.four_figures import OF_TWO
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.statements.witnessed.factors import is_of_a_product
from wenlian_desktop.domain.statements.witnessed.lists_that_close import lists_that_close
from wenlian_desktop.domain.statements.witnessed.months_told import is_of_spans
from wenlian_desktop.domain.statements.witnessed.witnesses import (
    digits_of,
    has_a_rate_of,
    is_by_what_lies_between,
    is_mean_of_a_count,
    is_of_a_row,
    is_of_answers,
    is_of_three,
)

CAME = re.compile("(?:年初|期初|上年[末底])的?[^，]{0,8}$|增|新|购|追加|收入|接收|入[库馆会职账]|调入|登记")
WENT = re.compile("减|报废|核销|注销|退|处置|调出|支出|收回|压|剔除|拆|流出")
PEOPLE, TOTAL = ("人", "名"), re.compile("(?:编制|在[职编岗]|实有)[^，]{0,2}(?:总数|合计|共)")
LESS = re.compile("减|降")
LONG_RATE, LONG_AMOUNT = 3, 4  # digits of a rate, of the longest amount: shorter figures make another by chance
MOST_OF_RATE, FEWEST, MOST = 6, 3, 6  # figures of a sentence


def is_vouched_for(report: StatedReport, line: int, number: str, terms: Collection[str]) -> bool:
    """Whether a number of a line, without commas, is made by the others of its sentence, or has another witness.

    `terms`: the numbers it is held against; where one of these stands elsewhere, it is doubted by more.
    """
    named = [each for each in report.by_line.get(line, ()) if _number(each) == float(number)]
    beside = [{_number(one) for one in report.sentences[each.sentence].statements} for each in named]
    is_of_sentence = all({float(term) for term in terms} <= numbers for numbers in beside)
    if not named or (is_of_sentence and all(_is_made(report, each) for each in named)):
        return bool(named)
    return all(
        has_a_rate_of(report, each, terms)
        or any(way(report, each) for way in WAYS)
        or _is_of_a_longer_list(report, each, terms)
        for each in named
    )


def _is_share_of_another(report: StatedReport, share: Statement) -> bool:
    """“作品52件，占征集作品的19.62%” beside the 240 that were to come in and the 265 that did: of these."""
    own = report.sentences[share.sentence].statements
    part = next((each for each in reversed(own[: own.index(share)]) if each.unit != RATE), None)
    is_share = share.unit == RATE and "占" in share.label and digits_of(share) >= LONG_AMOUNT
    if not is_share or part is None or part.unit == MONEY:
        return False
    words = pairs_of(share.label.rpartition("占")[2])
    wholes = (each for each in report.statements if is_same_unit(each, part) and each.value > part.value)
    return any(
        agrees(share.quantity, *quotient(part.quantity, each.quantity)) and words & pairs_of(each.between)
        for each in wholes
    )


def _is_of_a_longer_list(report: StatedReport, each: Statement, terms: Collection[str]) -> bool:
    """Whether a list that closes has a figure and all that it is held against, and more; in no account of flows."""
    told = report.sentences[each.sentence].statements
    is_account = all(any(shape.search(one.between) for one in told) for shape in (CAME, WENT))
    held = {float(term) for term in terms}
    return not is_account and any(
        held < {_number(one) for one in listed if one is not each} for listed in lists_that_close(report, each)
    )


WAYS = (
    _is_share_of_another,
    is_of_a_row,
    is_of_answers,
    is_mean_of_a_count,
    is_of_a_product,
    is_of_spans,
)


def _number(each: Statement) -> float:
    return float(bare(each.quantity, each.quantity).replace(",", ""))


def _is_made(report: StatedReport, each: Statement) -> bool:
    others = [other for other in report.sentences[each.sentence].statements if other is not each]
    if each.unit == RATE:
        told = {one.value for one in report.by_line[each.line]}
        return digits_of(each) >= LONG_RATE and (
            _is_growth_of_all(each, others)
            or (_is_of_two(each) and any(_rates_of(each, others)))
            or is_by_what_lies_between(each, others, told)
        )
    alike = [other for other in others if is_same_unit(other, each)]
    if _is_total_of_posts(each, alike) or is_of_three(each, others):
        return True
    return (
        max(map(digits_of, (each, *alike))) >= LONG_AMOUNT and FEWEST <= len(alike) + 1 <= MOST and _closes(each, alike)
    )


def _is_total_of_posts(each: Statement, others: Sequence[Statement]) -> bool:
    """“17名编制配15人，16名编制配15人，编制总数33名，在职总数30人”: told to be all, and what all of its unit make."""
    is_told = each.unit in PEOPLE and TOTAL.search(each.label) is not None
    alike = [other.value for other in others if other.unit == each.unit]
    return is_told and len(alike) > 1 and each.value == sum(alike)


def _is_growth_of_all(rate: Statement, others: Sequence[Statement]) -> bool:
    """“演出402.38万元、展览268.60万元、培训336.48万元，比上年的945.20万元增长6.58%”: all of them together."""
    bases = [each for each in others if each.role is FigureRole.REFERENCE and each.unit != RATE]
    now = [each for each in others if each not in bases and each.unit != RATE]
    if rate.role is not FigureRole.GROWTH or len(bases) != 1 or len(now) < FEWEST or not bases[0].value:
        return False
    apart = sum(each.value for each in now) - bases[0].value
    is_alike = all(is_same_unit(each, bases[0]) for each in now) and (apart < 0) == bool(LESS.search(rate.label))
    return is_alike and agrees(rate.quantity, abs(100 * apart / bases[0].value))


def _is_of_two(rate: Statement) -> bool:
    return OF_TWO.search(rate.label) is not None and "占" not in rate.label


def _rates_of(rate: Statement, others: Sequence[Statement]) -> Iterator[bool]:
    """Whether the rate is that of a part, for each two amounts."""
    amounts = [each for each in others if each.unit != RATE and digits_of(each) >= LONG_RATE]
    for part, whole in permutations(amounts, 2) if len(amounts) <= MOST_OF_RATE else ():
        if is_same_unit(part, whole) and part.value < whole.value:
            yield agrees(rate.quantity, *quotient(part.quantity, whole.quantity))


def _closes(each: Statement, others: Sequence[Statement]) -> bool:
    """Whether all amounts of the sentence close an account of what came and what went, with opposite signs."""
    told = [each, *others]
    came, went = ([bool(shape.search(one.between) or shape.match(one.after)) for one in told] for shape in (CAME, WENT))
    if not (any(came) and any(went)):
        return False
    for way in product((1, -1), repeat=len(told)):
        signs = [{sign for sign, is_so in zip(way, told_so, strict=True) if is_so} for told_so in (came, went)]
        if signs[0].isdisjoint(signs[1]) and not sum(sign * one.value for sign, one in zip(way, told, strict=True)):
            return True
    return False
