"""Checks of the staff, of the people beside it, and of the units below the office."""

from wenlian_desktop.domain.records.department import Department, OtherStaff, Staffing, SubordinateUnit
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


RETIRED, RETIREES = ("离休", "退休"), "离退休"


@rule(
    "D12",
    Level.WARNING,
    on=Year,
    says="“其他人员”中离休和退休共{told}人，“人员编制”中离退休为{counted}人。",
    remedy="两处是同样的人，改成一致。",
)
def retired_people_agree(year: Year) -> YearHits:
    """Those retired are as many by kind (其他人员) as together (人员编制)."""
    told = [row for row in year.rows(OtherStaff) if row.category in RETIRED]
    counted = [row for row in year.rows(Staffing) if row.category == RETIREES]
    by_kind, together = ([row.number for row in told], [row.actual for row in counted])
    if not told or not counted or None in by_kind or None in together:
        return
    one, other = (sum(number or 0 for number in numbers) for numbers in (by_kind, together))
    if one != other:
        places = (*(ref_to(row, "number") for row in told), *(ref_to(row, "actual") for row in counted))
        yield hit(*places, told=one, counted=other)


@rule(
    "D14",
    Level.WARNING,
    on=Year,
    says="“下属单位数”填{stated}个，“下属单位”列了{listed}个。",
    remedy="补齐下属单位，或改正下属单位数。",
)
def units_are_all_listed(year: Year) -> YearHits:
    """As many units are listed as the office says it has."""
    department, listed = year.single(Department), len(year.rows(SubordinateUnit))
    stated = department.subordinate_count
    if listed and stated is not None and stated != listed:
        yield hit(ref_to(department, "subordinate_count"), stated=stated, listed=listed)
