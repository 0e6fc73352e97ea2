"""Shares that are all that a sentence tells, each of another thing: they make a hundred but for one slip of the hand.

“科普活动占40.74%，科技馆运行占31.21%，青少年教育占19.14%，人才服务占10.90%”. Of two that leave nothing out, and of the
answers of a survey, no more than a hundred is left over: “男性占46%，女性占64%”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.closed_passages.four_figures import are_opposite
from wenlian_desktop.domain.statements.closed_passages.one_survey import ANSWER
from wenlian_desktop.domain.statements.closed_passages.three_figures import clauses_of
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant
from wenlian_desktop.domain.statements.quantities import RATE, number
from wenlian_desktop.domain.statements.recomputing.parts_and_wholes import OVERLAPPING
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
PAIR, FEWEST, ALL, MOST_OFF, HALF = 2, 3, 100, 5, 2  # shares; %: lists further from 100 % leave something out
SHARE, OWN = re.compile("占(?:了|比)?$"), re.compile("[中里内]")
NO_ANSWER = re.compile("率|度|目标|及以上|合计|共|和")
ALL_ANSWERS, SURVEY = re.compile("不满意|一般|[较很]?差$"), re.compile("问卷|[受拦走寻]访|调查|样本|测评")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "各项占比之和为{sum}%，不是100%。"},
    remedy="核对各项占比，改正不符的一处。",
)
def shares_alone_make_a_hundred(report: StatedReport) -> Hits:
    """Three shares or more that a sentence tells of different things, and nothing else, are shares of one whole."""
    for sentence in report.with_figures(FEWEST):
        shares = sentence.statements
        total = sum((each.value for each in shares), Fraction(0))
        if _are_shares(shares) and _is_slip(shares, total - ALL):
            yield doubtful(sentence.line, kind=TURNED, sum=number(total, 2))


SAYS = {TURNED: "{shown}＝{sum}%，应为100%。"}
REMEDY = "核对各项占比，改正不符的一处。"


@rule("C31", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def shares_of_those_asked_make_a_hundred(report: StatedReport) -> Hits:
    """The answers of a survey, and those asked of two kinds, are a hundred together."""
    yield from (_told(*each) for each in _wrong(report) if SURVEY.search(each[0].text) or len(each[1]) > PAIR)


@rule("C50", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def shares_of_two_opposites_make_a_hundred(report: StatedReport) -> Hits:
    """Two shares of which each is what the other is not are a hundred together."""
    yield from (_told(*each) for each in _wrong(report) if not SURVEY.search(each[0].text) and len(each[1]) == PAIR)


def _told(sentence: Sentence, shares: Sequence[Statement]) -> Hit[int]:
    total = sum((each.value for each in shares), Fraction(0))
    return doubtful(sentence.line, kind=TURNED, shown="＋".join(each.text for each in shares), sum=number(total, 2))


def _wrong(report: StatedReport) -> Iterator[tuple[Sentence, Sequence[Statement]]]:
    for sentence in report.with_figures(PAIR):
        for clause in clauses_of(sentence.statements):
            shares = [each for each in clause if each.unit == RATE and not each.is_about]
            off = sum((each.value for each in shares), Fraction(0)) - ALL
            if off and _leave_nothing_out(shares) and (off > _slack(shares) or _is_slip(shares, off)):
                yield sentence, shares


def _leave_nothing_out(shares: Sequence[Statement]) -> bool:
    if len({each.label for each in shares}) < len(shares):
        return False
    if len(shares) == PAIR:
        one, other = shares
        are_shares = all(SHARE.search(each.label) for each in shares)
        is_next = other.between[1:] == other.label and not OWN.search(other.label)
        return are_shares and is_next and (are_opposite(one, other) or are_opposite(other, one))
    are_answers = all(ANSWER.search(each.label) and not NO_ANSWER.search(each.label) for each in shares)
    return len(shares) >= FEWEST and are_answers and any(ALL_ANSWERS.search(each.label) for each in shares)


def _are_shares(shares: Sequence[Statement]) -> bool:
    names = {each.label for each in shares}
    are_named = len(names) == len(shares) and all(name.rstrip("了比为").endswith("占") for name in names)
    are_plain = all(each.unit == RATE and not (each.is_about or each.depth) for each in shares)
    return are_named and are_plain and not any(OVERLAPPING.search(name) for name in names)


def _is_slip(shares: Sequence[Statement], off: Fraction) -> bool:
    """Whether they miss a hundred by more than their rounding, and one of them is a slip of the hand that far off."""
    slack = _slack(shares)
    if not slack < abs(off) <= MOST_OFF:
        return False
    return any(may_be_meant(each.quantity, each.value - off - slack, each.value - off + slack) for each in shares)


def _slack(shares: Sequence[Statement]) -> Fraction:
    return sum((each.quantity.step for each in shares), Fraction(0)) / HALF
