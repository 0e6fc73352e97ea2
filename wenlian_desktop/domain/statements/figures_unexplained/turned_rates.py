"""A rate that nothing near it explains: with two of its digits turned it is the quotient of two figures near it."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, is_turned
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.named_things import NO_NAME
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import (
    is_growth,
    is_of_department,
    is_quotient,
    is_same_unit,
    is_share_of_list,
)
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]
NEAREST = 12  # figures told before a rate from which it may come
UNEXPLAINED = (FigureRole.TARGET, FigureRole.REFERENCE)
MOST_TOLD = 15  # figures before it, and behind it, that are put together
FAR_OFF = 10  # a rate this many times what it is off
MOST_LISTED, LISTED = 6, ("、", "和", "与", "及")  # figures; what stands before the last of a list
NEAR, SHOWN = 0.1, 0.0051  # % points
MOST_PARTS = 3  # figures right before a rate that it may be the rate of
NO_PART = (FigureRole.PER_HEAD, FigureRole.DIFFERENCE, FigureRole.GROWTH)
TENTH = Fraction(1, 10)
OF_ANOTHER_YEAR = re.compile(r"[上去]一?年|同期|20\d\d年")


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”算不出来：{part}÷{whole}＝{right}，像是写颠倒了。"},
    remedy="按算式复算，改正不符的一处。",
)
def rates_are_no_slips(report: StatedReport) -> Hits:
    """“编制46名……在职43人……，在职人员控制率94.38%”: 43 ÷ 46 is 93.48 %, and nothing else makes 94.38 %."""
    for each in report.statements:
        if _needs_a_reason(each) and report.is_of_year(each):
            pair = next(_slipped(report, each), None) or next(_slipped_afar(report, each), None)
            if pair and not _is_explained(report, each):
                part, whole = pair
                yield hit(
                    each.line, kind=TURNED, name=each.label, stated=each.text, part=part.text,
                    whole=whole.text, right=written(100 * part.value / whole.value, each.quantity),
                )  # fmt: skip


def _needs_a_reason(each: Statement) -> bool:
    is_exact = each.unit == RATE and each.quantity.step <= TENTH and not each.is_about and each.value
    return bool(is_exact) and each.role not in UNEXPLAINED and not OF_ANOTHER_YEAR.search(each.label)


def _is_explained(report: StatedReport, each: Statement) -> bool:
    if report.times_written(each.text) > 1:
        return True
    if is_of_department(report, each) or is_of_department(report, each, is_of_class=True):
        return True
    is_of_near = is_quotient(report, each) or is_growth(report, each) or is_share_of_list(report, each)
    return is_of_near or _is_of_two(report, each)


def _is_of_two(report: StatedReport, each: Statement) -> bool:
    """Whether a rate is that of two figures together in a third: satisfied, and very satisfied ones."""
    told = [one for one in report.around(each, MOST_TOLD) if one.unit not in (RATE, "") and one.value]
    for one, other in combinations(told, 2):
        both = one.amount + other.amount
        for whole in told if is_same_unit(one, other) else ():
            is_near = abs(100 * both / whole.amount - each.amount) <= NEAR
            if is_near and agrees(each.quantity, 100 * (one.value + other.value) / whole.value):
                return True
    return False


def _slipped(report: StatedReport, each: Statement) -> Iterator[Pair]:
    """The pairs of exact figures near a rate whose quotient it would be but for a slip."""
    for part, whole in permutations(_told_before(report, each), 2):
        if not is_same_unit(part, whole) or not 0 < part.value < whole.value:
            continue
        right = 100 * part.value / whole.value
        if abs(right - each.value) * FAR_OFF <= right and is_turned(each.quantity, right):
            yield part, whole


def _slipped_afar(report: StatedReport, each: Statement) -> Iterator[Pair]:
    """“结业后就业365人，就业率54.45%”, and elsewhere “结业803人”: what stands before it, and a whole of its name."""
    found = report.sentences[each.sentence].statements if "率" in each.label else ()
    parts = [one for one in found if _is_part(one) and one.quantity.start < each.quantity.start][-MOST_PARTS:]
    for part in reversed(parts):
        wholes = [one for one in report.statements if is_same_unit(one, part) and one.amount >= part.amount > 0]
        if any(abs(100 * part.amount / one.amount - each.amount) <= SHOWN for one in wholes):
            return
        told = (one for one in wholes if one.line != part.line and _is_of_name(one, part) and report.is_of_year(one))
        yield from ((part, one) for one in told if is_turned(each.quantity, 100 * part.value / one.value))


def _is_part(one: Statement) -> bool:
    return one.unit not in (RATE, POINTS, "") and not one.is_about and one.role not in (*UNEXPLAINED, *NO_PART)


def _is_of_name(whole: Statement, part: Statement) -> bool:
    """Whether a whole is told with words of its part: of one class of spending, or of the same matter."""
    if part.subject in CLASSES:
        return whole.subject == part.subject
    shared = pairs_of(NO_NAME.sub("", whole.label)) & pairs_of(NO_NAME.sub("", part.label))
    return bool(shared) and whole.role not in NO_PART and not whole.is_about


def _told_before(report: StatedReport, each: Statement) -> Sequence[Statement]:
    told = [
        one for one in report.by_line[each.line]
        if one.unit not in (RATE, "") and one.sentence in (each.sentence, each.sentence - 1) and not one.is_about
        and (one.sentence, one.quantity.start) < (each.sentence, each.quantity.start)
    ]  # fmt: skip
    return [one for one in told[-NEAREST:] if not _is_listed(told, one)]


def _is_listed(told: Sequence[Statement], one: Statement) -> bool:
    """Whether a figure is one of a list whose total is told right behind it: 分别为42人、38人和45人，共125人."""
    at = told.index(one)
    for begin in range(max(at - MOST_LISTED, 0), at + 1):
        total = 0.0
        for end in range(begin, min(begin + MOST_LISTED, len(told) - 1)):
            total += told[end].amount
            if end > max(at, begin) and total == told[end + 1].amount and told[begin].sentence == told[end].sentence:
                return told[end].between[:1] in LISTED
    return False
