"""A typed figure against where it comes from: where it is told, and where all is well."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_budget_execution import line
from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.checks.repairs import repairs
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.records.activities import DONE, NARROW, Activity, Indicator, MediaReport, Survey
from wenlian_desktop.domain.records.budget import BY_PAYMENT, Accounts, Monitoring, Payment
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.fields import Floor


def indicator(name: str, actual: str, unit: str, **values: Any) -> Indicator:
    return new(Indicator, name=name, actual=Decimal(actual), unit=unit, **values)


def of(row: Indicator, **values: Any) -> Activity:
    """An activity that was held and belongs to an indicator."""
    return new(Activity, status=DONE, indicators=(row.uid,), **values)


def told(*rows: Record) -> list[str]:
    return [message for _, message, _ in findings_of("D17", year_with(*rows))]


def test_figures_have_one_value_fires() -> None:
    shows = indicator("演出场次", "41", "场")
    held = of(shows, sessions=30), of(shows, sessions=12)
    message = "绩效指标“演出场次”的“实际完成值”填的是41场，而对应活动的“场次”合计为42场。"
    places = *refs_of(shows, "actual"), *refs_of(held[0], "sessions"), *refs_of(held[1], "sessions")
    assert findings_of("D17", year_with(shows, *held)) == [(Level.WARNING, message, places)]


@pytest.mark.parametrize(
    ("row", "parts", "says"),
    [
        (indicator("受益观众", "900", "人次"), {"audience": Floor(1000)}, "对应活动的“观众人次（线下）”合计为1000人次"),
        (indicator("青年演员参演人次", "70", "人次"), {"artists": Floor(72)}, "对应活动的“艺术家人次”合计为72人次"),
        (indicator("推出新作品", "5", "件"), {"created": Floor(6)}, "对应活动的“创作作品”合计为6件"),
        (indicator("获市级以上奖项", "3", "项"), {"awards": 2, "award_level": "市级"}, "“获奖数量”合计为2项"),
        (indicator("获市级以上奖项", "3", "项"), {"awards": 3, "award_level": "区级"}, "“获奖数量”合计为0项"),
        (indicator("举办主题展览", "3", "个"), {}, "对应的活动数为1个"),
        (
            indicator("场均成本", "0.95", "万元/场"),
            {"cost": wan("9"), "sessions": 10},
            "对应活动的实际额÷场次为0.9万元/场",
        ),
        (
            indicator("内容审核率", "100", "%"),
            {"reviewed_on": date(2024, 5, 2), "started": date(2024, 5, 1)},
            "在开始前审核的活动÷举办的活动为0%",
        ),
    ],
)
def test_an_indicator_follows_its_activities(row: Indicator, parts: dict[str, Any], says: str) -> None:
    assert [message.endswith(f"{says}。") for message in told(row, of(row, **parts))] == [True]


def test_media_surveys_budget_and_accounts_are_sources() -> None:
    outlets, pieces = indicator("报道的媒体家数", "3", "家"), indicator("媒体报道篇数", "4", "篇")
    reports = new(MediaReport, outlet="市报", pieces=2), new(MediaReport, outlet="市台", pieces=3)
    assert told(outlets, pieces, *reports) == [
        "绩效指标“报道的媒体家数”的“实际完成值”填的是3家，而登记的媒体家数为2家。",
        "绩效指标“媒体报道篇数”的“实际完成值”填的是4篇，而媒体报道的篇数合计为5篇。",
    ]
    pleased = indicator("群众满意度", "93.28", "%")
    survey = new(Survey, name="调查", valid=100, very_satisfied=50, satisfied=40, method=NARROW)
    assert told(pleased, survey) == ["绩效指标“群众满意度”的“实际完成值”填的是93.28%，而满意度调查为90%。"]
    cost = indicator("全年支出控制在预算内", "7", "万元", level1="产出", level2="成本", target=Decimal(10))
    assert told(cost, line("10", "8"))[0].endswith("填的是7万元，而支出为8万元。")
    partners = indicator("引入合作单位资金投入", "6", "万元")
    assert told(partners, new(Accounts, other_income=wan("5"))) == [
        "绩效指标“引入合作单位资金投入”的“实际完成值”填的是6万元，而年末决算的其他收入为5万元。"
    ]


def test_monitoring_series_and_coefficients_are_typed_twice() -> None:
    project = line("10", None, mode=BY_PAYMENT)
    paid = new(Payment, line=project.uid, amount=wan("3"), paid_on=date(2024, 5, 2))
    watched = new(Monitoring, line=project.uid, through=7, spent=wan("4"))
    assert told(project, paid, watched) == [
        "绩效运行监控“戏曲文化周”的“截至该月执行数”填的是4.00万元，而截至7月的支出登记为3.00万元。"
    ]
    series = new(Activity, name="文化周", sessions=5)
    assert told(series, new(Activity, series=series.uid, sessions=4)) == [
        "活动“文化周”的“场次”填的是5场，而各单元合计为4场。"
    ]
    missed = indicator("演出场次", "41", "场", target=Decimal(46), coefficient=9111, direction="正向")
    assert told(missed) == ["绩效指标“演出场次”的“得分系数”填的是91.11%，而完成率为89.13%。"]


def _quiet() -> list[Year]:
    shows, pleased = indicator("演出场次", "42", "场"), indicator("群众满意度", "92.5", "%")
    one = new(Survey, name="甲", valid=100, very_satisfied=90, satisfied=5, method=NARROW)
    other = new(Survey, name="乙", valid=100, very_satisfied=80, satisfied=10, method=NARROW)
    free = indicator("参与社区", "12", "个")
    least = indicator("受益观众", "1200", "人次")
    return [
        year_with(shows, of(shows, sessions=30), of(shows, sessions=12)),
        year_with(shows, of(shows, sessions=42), of(shows)),
        year_with(pleased, one, other),  # 185 of 200
        year_with(free, of(free, sessions=3)),
        year_with(least, of(least, audience=Floor(1000, "余"))),
        year_with(indicator("演出场次", "9", "场")),  # no activity names it
    ]


@pytest.mark.parametrize("year", _quiet())
def test_figures_have_one_value_stays_silent(year: Year) -> None:
    assert findings_of("D17", year) == []


def test_the_repair_writes_the_figure_of_the_source() -> None:
    shows = indicator("演出场次", "41", "场")
    year = year_with(shows, of(shows, sessions=42))
    [finding] = [each for each in run_checks(year) if each.code == "D17"]
    assert [(each.label, each.changes) for each in repairs(year, finding)] == [
        ("改为42场", ((*refs_of(shows, "actual"), "42"),))
    ]
