"""Checks of the people of the office."""

from wenlian_desktop.domain.records.department import Staffing
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import CheckResults, check
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import divide_half_up


@check("C51", Level.WARNING, "核对编制与实有人数，或写情况说明。")
def overstaffed(year: Year) -> CheckResults:
    """No more people than posts (人员控制率 at most 100 %)."""
    for row in year.rows(Staffing):
        if row.authorized is not None and row.actual is not None and row.actual > row.authorized:
            rate = f"，控制率{divide_half_up(row.actual * 100, row.authorized, 2)}%" if row.authorized else ""
            yield (
                f"{row.category or UNFILLED}{row.authorized}名，实有{row.actual}人{rate}。",
                (ref_to(row, "actual"), ref_to(row, "authorized")),
            )
