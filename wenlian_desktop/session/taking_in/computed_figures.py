"""What the year computes of the figures that a report states, for comparison."""

from collections.abc import Callable
from decimal import Decimal

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.budget import OTHER, PROJECT, BudgetLine
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.money import exact_wan
from wenlian_desktop.domain.values.numerals import trim_zeros

PARTS = {"total": None, "basic": derived.BASIC, "project": PROJECT, "other": OTHER}


def computed_figure(year: Year, name: str) -> str | None:
    """The figure of `proposals.FIGURES` in 万元 or without %; None where it is not known yet."""
    if name in ("score", "grade"):
        return _scored(year, name)
    if not len(year.rows(BudgetLine)):
        return None
    head, _, part = name.partition("_")
    if head in ("budget", "spent"):
        found = derived.execution(year, PARTS[part])
        return _wan(found.full if head == "budget" else found.spent)
    return OTHERS[name](year)


def _wan(amount: int | None) -> str | None:
    return None if amount is None else trim_zeros(Decimal(exact_wan(amount)))


def _bare(rate: str | None) -> str | None:
    return None if rate is None else trim_zeros(Decimal(rate.removesuffix("%").replace("−", "-")))


def _scored(year: Year, name: str) -> str | None:
    from wenlian_desktop.domain.scoring import ledger

    found = year.cached(ledger.ledger_or_none)
    if found is None or not found.is_known:
        return None
    return trim_zeros(found.score) if name == "score" else found.grade


OTHERS: dict[str, Callable[[Year], str | None]] = {
    "initial_total": lambda year: _wan(derived.execution(year).initial),
    "carryover_amount": lambda year: _wan(derived.carryover(year)),
    "execution_rate": lambda year: _bare(derived.execution(year).rate),
    "carryover_rate": lambda year: _bare(derived.carryover_rate(year)),
    "deviation_rate": lambda year: _bare(derived.difference_rate(year)),
}
