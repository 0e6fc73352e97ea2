"""A part told first, taken away from its whole: “人员经费103.25万元。扣除它后，基本支出148.40万元中还有45.15万元”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
Taken = tuple[Statement, Statement, Statement]
TAKEN = re.compile("扣|除[去开掉]|刨|减[去掉]|去掉|剔|抛开")
LEFT_OF_IT = re.compile("^[中里内]?[^，。；]{0,6}(?:[还尚仍只]有|余|剩)[^，。；]{0,4}$")
SHORT, NEAR = 2, 10  # digits; a rest this many times what it is off
SAYS = {TURNED: "“{name}{stated}”不对：{whole}－{part}＝{right}。"}
REMEDY = "按“总数－扣除的部分”复算，改正不符的一处。"


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def amounts_are_left_of_their_whole(report: StatedReport) -> Hits:
    """What a part told before leaves of an amount."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_are_left_of_their_whole(report: StatedReport) -> Hits:
    """What a part told before leaves of a count."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


def _told(part: Statement, whole: Statement, rest: Statement) -> Hit[int]:
    like = rest.quantity
    return doubtful(
        rest.line, kind=TURNED, name=rest.label, stated=rest.text, whole=bare(whole.quantity, like),
        part=bare(part.quantity, like), right=written(whole.value - part.value, like),
    )  # fmt: skip


def _wrong(report: StatedReport) -> Iterator[Taken]:
    for group in report.by_line.values():
        for part, whole, rest in zip(group, group[1:], group[2:], strict=False):
            if _is_taken_away(report, part, whole, rest) and not _is_made(part, whole, rest):
                yield part, whole, rest


def _is_taken_away(report: StatedReport, part: Statement, whole: Statement, rest: Statement) -> bool:
    is_beside = rest.sentence == whole.sentence and whole.sentence - part.sentence in (0, 1)
    if not is_beside or part.unit in (RATE, POINTS, "") or any(each.is_about for each in (part, whole, rest)):
        return False
    is_left = LEFT_OF_IT.search(rest.between) is not None and TAKEN.search(whole.between + rest.between) is not None
    is_alike = is_same_unit(part, whole) and is_same_unit(whole, rest) and part.depth == whole.depth == rest.depth
    return is_left and is_alike and whole.value > max(part.value, rest.value)


def _is_made(part: Statement, whole: Statement, rest: Statement) -> bool:
    """Whether what is left is that, or no slip of it."""
    right = whole.value - part.value
    is_near = abs(right - rest.value) * NEAR <= rest.value or is_slip_of_digits(rest.quantity, right, SHORT)
    return right == rest.value or not is_near
