"""Full marks, what was taken off and what is left, where a sentence tells no other points, whatever words tell them.

“从满分100分起扣，三大块扣分依次为0.8分、2.5分、1.2分，最终得分95.5分”; “分值6分，扣掉四分之一，实得4.5分”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
TAKEN_OFF = re.compile("扣|失分|丢分|[丢失][掉了去的]|核减|减去|少[得拿]|未得")
A_PART = re.compile("扣[去掉除减了]*(?:(?P<of>[二三四五六七八九十])分之(?P<parts>[一二三四五六七八九])|(?P<half>一半))")
OTHER = re.compile(
    "每|最[多高]|不超过|至多|封顶|扣完|上限|应扣|可扣|将扣|拟扣|平均|上年|加分|[加奖]\\d|以[上下]|其中|如|若|低于|低|原因"
)
FEWEST, MOST, PAIR, SHORT = 3, 9, 2, 2  # points of a sentence; digits


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "得分写“{stated}”，满分减扣分为{terms}＝{right}分。"},
    remedy="按“满分－扣分＝得分”核对，改正不符的一处。",
)
def points_left_are_full_marks_less_what_was_taken(report: StatedReport) -> Hits:
    """The first points of a sentence less all that follow are the last."""
    for sentence in report.with_figures(PAIR):
        if TAKEN_OFF.search(sentence.text) and not OTHER.search(sentence.text):
            points = [each for each in sentence.statements if each.unit == POINTS]
            if not any(each.is_about for each in points):
                yield from _less_all(points) if FEWEST <= len(points) <= MOST else _less_a_part(sentence, points)


def _less_all(points: Sequence[Statement]) -> Hits:
    full, *taken, got = _lost_last(points)
    lost = [each.value for each in taken]
    total = sum(lost, Fraction(0))
    is_total_told = any(2 * each == total for each in lost)
    off = full.value - total - got.value
    is_alone = not any(TAKEN_OFF.search(each.label) for each in (full, got)) and TAKEN_OFF.search(taken[0].between)
    if not off or is_total_told or not is_alone or not max(2 * total, got.value) < full.value:
        return
    is_slip = is_slip_of_digits(got.quantity, full.value - total, SHORT)
    if is_slip or any(is_slip_of_digits(each.quantity, each.value + off, SHORT) for each in taken):
        yield _told(got, [full.value, *lost], full.value - total)


def _lost_last(points: Sequence[Statement]) -> Sequence[Statement]:
    """In the order full marks, what was taken off, what is left, where the last of three is what was taken off."""
    *others, lost = points
    is_lost = TAKEN_OFF.search(lost.label) and not any(TAKEN_OFF.search(each.label) for each in others)
    return (others[0], lost, *others[1:]) if len(points) == FEWEST and is_lost else points


def _less_a_part(sentence: Sentence, points: Sequence[Statement]) -> Hits:
    """“扣掉四分之一” of the one full mark."""
    said = A_PART.search(sentence.text) if len(points) == PAIR else None
    if said is None:
        return
    full, got = points
    part = Fraction(1, 2) if said["half"] else Fraction(from_chinese(said["parts"]), from_chinese(said["of"]))
    right = full.value * (1 - part)
    is_in_turn = full.quantity.end <= said.start() < got.quantity.start
    if is_in_turn and got.value < full.value and abs(got.value - right) > got.quantity.step / 2:
        yield _told(got, [full.value, full.value * part], right)


def _told(got: Statement, terms: Sequence[Fraction], right: Fraction) -> Hit[int]:
    shown = "－".join(number(each, 2) for each in terms)
    return doubtful(got.line, kind=TURNED, stated=got.text, terms=shown, right=number(right, 2))
