"""Budget and spending of one project by the source of its funds, as the self-evaluation form lists them."""

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import sum_or_none
from wenlian_desktop.domain.records.budget import (
    ADD,
    BY_PAYMENT,
    CARRIED,
    CUT,
    FISCAL,
    FUND_SOURCES,
    OTHER_FUNDS,
    TRANSFER,
    BudgetChange,
    BudgetLine,
    Payment,
)
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.frozen import frozen

SIGNS = {ADD: 1, CUT: -1, TRANSFER: -1}  # of a change for the line it is made to; 收回 lowers no budget


@frozen
class SourceFunds:
    """年初预算数, 全年预算数 and 全年执行数 of one source, in 分; None where it cannot be told by source."""

    initial: int | None
    full: int | None
    spent: int | None


def source_funds(year: Year, line: BudgetLine) -> dict[str, SourceFunds]:
    """The funds of a line by source; the parts that are known add up to those of the line.

    A change without its source, spending by month or once for the year, and payments without their source cannot be
    told by source, unless the line has only one.
    """
    initial = {FISCAL: line.initial_fiscal, CARRIED: 0, OTHER_FUNDS: line.initial_other or 0}
    changed = _changed(year, line)
    begun = {FISCAL: line.initial_fiscal, CARRIED: line.carried_in or 0, OTHER_FUNDS: line.initial_other or 0}
    full = {source: None if changed is None else sum_or_none(begun[source], changed[source]) for source in FUND_SOURCES}
    spent = _spent(year, line, [source for source in FUND_SOURCES if full[source] != 0])
    return {source: SourceFunds(initial[source], full[source], spent[source]) for source in FUND_SOURCES}


def _changed(year: Year, line: BudgetLine) -> dict[str, int] | None:
    """The changes of a line by source; None if one has no source, no amount, or 调剂 no target."""
    sums = dict.fromkeys(FUND_SOURCES, 0)
    for change in year.rows(BudgetChange):
        sign = SIGNS.get(change.kind or "", 0) if change.line == line.uid else 0
        sign += change.kind == TRANSFER and change.to_line == line.uid
        is_open = change.kind == TRANSFER and change.to_line is None
        if sign and (change.source is None or change.amount is None or is_open):
            return None
        if sign:
            sums[change.source or ""] += sign * (change.amount or 0)
    return sums


def _spent(year: Year, line: BudgetLine, sources: list[str]) -> dict[str, int | None]:
    if len(sources) <= 1:
        whole = derived.spent(year, line)
        return {source: whole if source in (sources or [FISCAL]) else 0 for source in FUND_SOURCES}
    payments = [row for row in year.rows(Payment) if row.line == line.uid] if line.mode == BY_PAYMENT else []
    if line.mode != BY_PAYMENT or any(row.source is None or row.amount is None for row in payments):
        return dict.fromkeys(FUND_SOURCES)
    return {source: sum(row.amount or 0 for row in payments if row.source == source) for source in FUND_SOURCES}
