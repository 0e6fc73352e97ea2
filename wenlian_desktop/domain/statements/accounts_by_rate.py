"""The budget and the spending of the year where their words are none of the trade's: by what they make together."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.statements.arithmetic import agrees, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Pair = tuple[Statement, Statement]  # the budget, and what was spent of it
NO_ACCOUNT = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.LEFT)
LEAST_ALIKE = 2  # of the rate, what is left and its rate, where neither amount is known by its words
MOST = 60  # amounts of a report that are tried


def budget_of(spent: Sequence[Statement], told: Sequence[Statement]) -> Statement | None:
    """The amount of which the rate of execution told is that of the known spending, or which leaves what is left."""
    pairs = ((each, one) for one in spent for each in _amounts(told))
    return next((full for full, _ in _likely(pairs, told, 1)), None)


def spending_of(full: Sequence[Statement], told: Sequence[Statement]) -> Statement | None:
    """The amount that makes the rate of execution told with the known budget, or leaves what is left."""
    return next(
        (spent for _, spent in _likely(((one, each) for one in full for each in _amounts(told)), told, 1)), None
    )


def both_of(told: Sequence[Statement]) -> Pair | None:
    """The two amounts that make the rate of execution and leave what is left, where no word tells either of them."""
    amounts = _amounts(told)
    return next(_likely(((full, spent) for full in amounts for spent in amounts), told, LEAST_ALIKE), None)


def _amounts(told: Sequence[Statement]) -> list[Statement]:
    found: dict[Fraction, Statement] = {}
    for each in told:
        if each.unit == MONEY and each.role not in NO_ACCOUNT and not each.is_about and each.value > 0:
            found.setdefault(each.value, each)
    return list(found.values())[:MOST]


def _likely(pairs: Iterable[Pair], told: Sequence[Statement], least: int) -> Iterator[Pair]:
    rates = [each for each in told if each.unit == RATE and each.subject == WHOLE]
    executed = [each for each in rates if each.role is FigureRole.EXECUTION]
    carried = [each for each in rates if each.role is FigureRole.CARRY_RATE]
    left = {each.value for each in told if each.role is FigureRole.LEFT}
    for full, spent in pairs if executed or carried or left else ():
        if full.value > spent.value:
            rest = full.value - spent.value
            alike = (
                any(agrees(each.quantity, *quotient(spent.quantity, full.quantity)) for each in executed),
                rest in left,
                any(agrees(each.quantity, 100 * rest / full.value) for each in carried),
            )
            if sum(alike) >= least:
                yield full, spent
