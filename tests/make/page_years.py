"""Years whose pages are measured: the sample with contents, a year of long names and many rows."""

from dataclasses import replace
from functools import cache
from itertools import cycle

from tests.make.records import new
from wenlian_desktop.domain.interchange.year_json import parse_year
from wenlian_desktop.domain.records.activities import Activity, Association, Theme
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.management import Policy
from wenlian_desktop.domain.records.record import R, Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.paths import SAMPLE

ACTIVITIES, POLICIES = 200, 40
OFFICE = "云岭彝族自治州青川傣族自治县文学艺术界联合会"  # 22 characters
PLACE = "青川傣族自治县文化馆第二分馆二层多功能厅"  # 20 characters


@cache
def sample_year() -> Year:
    """The sample year."""
    return parse_year(SAMPLE.read_text(encoding="utf-8"))


def changed(year: Year, record: type[R], **values: object) -> Year:
    """The year with these values in every row of a record."""
    return Year.of(replace(row, **values) if isinstance(row, record) else row for row in all_rows(year))


def all_rows(year: Year) -> list[Record]:
    """Every row of a year."""
    return [row for table in year.tables.values() for row in table]


def sample_with_contents() -> Year:
    """The sample with a table of contents."""
    return changed(sample_year(), Report, has_contents=True)


@cache
def heavy_year() -> Year:
    """200 activities in 10 themes, 40 policies, names of twenty characters, and contents."""
    sample = sample_with_contents()
    kept = [row for row in all_rows(sample) if not isinstance(row, Activity | Policy | Theme | Association)]
    themes = [new(Theme, title=f"主题{number}：深入生活扎根人民推出精品服务群众") for number in range(1, 11)]
    clubs = [new(Association, name=f"青川傣族自治县第{number}文学艺术工作者协会") for number in range(1, 9)]
    models = cycle(sample.rows(Activity))
    activities = [
        replace(
            next(models), uid=f"ac{number:014x}", position=number, name=f"第{number}届“走进青川傣族乡村”文艺志愿服务",
            theme=themes[number * len(themes) // ACTIVITIES].uid, place=PLACE, series=None,
            associations=tuple(club.uid for club in clubs[number % 3 : number % 3 + 2]), objectives=(), indicators=(),
        )
        for number in range(ACTIVITIES)
    ]  # fmt: skip
    policies = [
        new(Policy, name=f"青川傣族自治县文学艺术界联合会第{number}号管理制度", is_own=True)
        for number in range(1, POLICIES + 1)
    ]
    whole = Year.of([*kept, *themes, *clubs, *activities, *policies])
    return changed(changed(whole, Department, name=OFFICE), BudgetLine, explanation=None)
