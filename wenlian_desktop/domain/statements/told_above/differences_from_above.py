"""Differences told below what they are between: “采购预算86.00万元。……成交价81.27万元，节约4.73万元”."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
APART = re.compile("[少多]支|[少多]花|节约|节省|省下|省出|压减|相差|差额|[少多](?:了|出)?$|[减增][少加]|下降|上升")
NO_SIDE = (FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH, FigureRole.ADDED, FigureRole.CUT)
NEAR, MOST_TOLD, MOST_SIDES = 6, 14, 2  # lines, figures around, figures right before


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{more}－{less}＝{right}。"},
    remedy="按算式复算后改正。",
)
def differences_of_those_above(report: StatedReport) -> Hits:
    """A difference whose sides stand in other sentences is one slip of the hand from what lies between them."""
    for each in report.statements:
        is_told = each.unit == MONEY and APART.search(each.label) and not each.is_about and not each.depth
        if is_told and each.value:
            yield from _wrong(report, each)


def _wrong(report: StatedReport, each: Statement) -> Hits:
    around = [
        one for one in report.statements
        if one.unit == MONEY and abs(one.line - each.line) <= NEAR and one is not each
    ]  # fmt: skip
    before = [one for one in around if _at(one) < _at(each)][-MOST_TOLD:]
    after = [one for one in around if _at(one) > _at(each)][:MOST_TOLD]
    facts = [*report.facts(FigureRole.SPENT, WHOLE), *report.facts(FigureRole.FULL, WHOLE)]
    if _is_made(each, [*before, *after, *facts]) or _is_parted(each, after):
        return
    sides = [one for one in before if one.role not in NO_SIDE and not one.is_about][-MOST_SIDES:]
    if not sides or (sides[-1].sentence == each.sentence and len(sides) > 1 and sides[0].sentence == each.sentence):
        return  # both sides in its own sentence
    for one, other in [*pairwise(sides), *((sides[-1], fact) for fact in facts)]:
        apart = abs(one.value - other.value)
        if apart and is_slip_of_digits(each.quantity, apart):
            more, less = sorted((one, other), key=lambda side: -side.value)
            yield doubtful(
                each.line, kind=TURNED, name=each.label, stated=each.text, more=bare(more.quantity, each.quantity),
                less=bare(less.quantity, each.quantity), right=written(apart, each.quantity),
            )  # fmt: skip
            return


def _is_made(each: Statement, around: Sequence[Statement]) -> bool:
    """Whether it is told again, or what two figures around it are apart or together."""
    amounts, slack = {one.amount for one in around}, float(each.quantity.step) + TINY
    changes = {0.0, *(one.amount for one in around if one.role in (FigureRole.ADDED, FigureRole.CUT))}
    pairs = (way for one in amounts for other in amounts for way in (one - other, one + other, one))
    ways = (way + sign * change for way in pairs for change in changes for sign in (1, -1))
    return any(abs(way - each.amount) <= slack for way in ways)


def _is_parted(each: Statement, after: Sequence[Statement]) -> bool:
    """“压减218.50万元，其中会议培训46.20万元、节庆活动172.30万元”: whether those right after it make it."""
    return any(abs(total - each.amount) <= TINY for total in accumulate(one.amount for one in after))


TINY = 1e-6


def _at(each: Statement) -> tuple[int, int]:
    return each.sentence, each.quantity.start
