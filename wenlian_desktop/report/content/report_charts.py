"""The charts of the report: budget and spending by category, spending by month against plan."""

from collections.abc import Iterator
from decimal import Decimal

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.narrative import GROUPS
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.money import to_wan
from wenlian_desktop.report.content.document import Block, Chart, Series

UNIT = "万元"
MONTHS = tuple(range(1, 13))


def spending_chart(year: Year) -> Iterator[Block]:
    """Full budget and spending by group; no chart without data."""
    done = [derived.execution(year, group) for group in GROUPS]
    full, spent = (_figures([getattr(each, name) for each in done]) for name in ("full", "spent"))
    if any(full) or any(spent):
        name = f"{year.single(Report).year or ''}年度预算数与支出数对比图"
        yield Chart(name, UNIT, GROUPS, (Series("全年预算", full), Series("全年支出", spent)))


def months_chart(year: Year) -> Iterator[Block]:
    """Spending by month, with planned spending as a line; no chart unless there are both."""
    spent, planned = derived.spent_by_month(year), derived.planned_by_month(year)
    if not any(spent.values()) or not any(planned.values()):
        return
    series = [
        Series("实际支出", _figures([spent[month] for month in MONTHS])),
        Series("计划支出", _figures([planned[month] for month in MONTHS]), is_line=True),
    ]
    name = f"{year.single(Report).year or ''}年度各月支出与计划对比图"
    yield Chart(name, UNIT, tuple(f"{month}月" for month in MONTHS), tuple(series))


def _figures(amounts: list[int | None]) -> tuple[Decimal | None, ...]:
    """Amounts in 分 as 万元, rounded as printed."""
    return tuple(None if fen is None else to_wan(fen) for fen in amounts)
