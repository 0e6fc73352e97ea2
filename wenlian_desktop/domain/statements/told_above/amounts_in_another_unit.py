"""An amount in 元 told above, and again in 万元 with its digits in the wrong places: 2,527,220元, and 25.27万元."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
CONVERTED = re.compile("[折约]合|折算|换算|合$|以万元[计为]|即|（[折合]$")
NEAR, LONG, SHORT = 3, 5, 3  # lines; digits of an amount that is not met by chance, and of one told to be converted
ROUND = 100_000  # 分: a round amount in 元 is met by chance
PLACES = (-3, -2, -1, 1, 2, 3)  # that the point may be off


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：前文{like}合{right}。"},
    remedy="换算后改正。",
)
def amounts_in_another_unit(report: StatedReport) -> Hits:
    """An amount in a larger unit is none told before in 元, digit by digit, with its point in another place."""
    money = [each for each in report.statements if each.unit == MONEY and each.value]
    finer = [each for each in money if each.quantity.scale == 1]
    for each in money if finer else ():
        if each.quantity.scale == 1 or each.is_about or each.role is FigureRole.PER_HEAD:
            continue
        like = next((one for one in _before(each, finer) if _is_shifted(each, one)), None)
        if like is not None and not any(_is_told(each, one) for one in money):
            right = written(like.value, each.quantity)
            lines = dict.fromkeys((each.line, like.line))
            yield doubtful(*lines, kind=TURNED, name=each.label, stated=each.text, like=like.text, right=right)


def _before(each: Statement, finer: Sequence[Statement]) -> list[Statement]:
    at = (each.sentence, each.quantity.start)
    return [one for one in finer if each.line - one.line <= NEAR and (one.sentence, one.quantity.start) < at]


def _is_shifted(each: Statement, like: Statement) -> bool:
    """Whether an amount is another one, rounded, times or by some tens."""
    count = sum(char.isdigit() for char in each.text.lstrip("0."))
    is_converted = CONVERTED.search(each.between + each.after[:1]) is not None
    if count < (SHORT if is_converted else LONG) or (not is_converted and like.value % ROUND == 0):
        return False
    return like.value > FEN and any(
        abs(each.amount - like.amount * 10.0**place) <= float(each.quantity.step) / 2 for place in PLACES
    )


def _is_told(each: Statement, one: Statement) -> bool:
    """Whether another amount is the one told."""
    return one is not each and abs(one.amount - each.amount) <= float(each.quantity.step) / 2
