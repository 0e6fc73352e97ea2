"""Checks of the staff."""

from wenlian_desktop.domain.records.department import Staffing
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule
from wenlian_desktop.domain.values.numerals import divide_half_up


@rule(
    "C51",
    Level.WARNING,
    on=Year,
    says="{category}{posts}名，实有{people}人{rate:|，控制率~%}。",
    remedy="核对编制与实有人数，或写情况说明。",
)
def overstaffed(year: Year) -> YearHits:
    """Not more staff than posts (人员控制率 at most 100 %)."""
    for row in year.rows(Staffing):
        posts, people = row.authorized, row.actual
        if posts is not None and people is not None and people > posts:
            rate = divide_half_up(people * 100, posts, 2) if posts else None
            places = ref_to(row, "actual"), ref_to(row, "authorized")
            yield hit(*places, category=row.category, posts=posts, people=people, rate=rate)
