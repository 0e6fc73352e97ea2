"""Objectives, results and texts against indicators and activities: where they are told, and where all is well."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_accounts import told as text_of
from tests.make.records import new, year_with
from wenlian_desktop.domain.checks.repairs import repairs
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.records.activities import CANCELLED, Activity, Indicator
from wenlian_desktop.domain.records.department import Objective, Report
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline


def aim(**texts: str) -> tuple[Objective, Indicator, Year]:
    """An objective with these texts and an indicator of 170 场, 180 after the adjustment, 193 reached."""
    objective = new(Objective, **texts)
    shows = new(
        Indicator, name="文艺活动场次", unit="场", objective=objective.uid,
        initial_target=Decimal(170), target=Decimal(180), actual=Decimal(193),
    )  # fmt: skip
    return objective, shows, year_with(objective, shows)


def test_objectives_tell_their_indicators_fires() -> None:
    objective, shows, year = aim(
        content="全年文艺活动不少于160场。", adjusted="活动由170场调整为175场。", actual="举办文艺活动190场。"
    )
    said = [(message.partition("的“")[2], places) for _, message, places in findings_of("D18", year)]
    assert said == [
        ("预期目标”写“全年文艺活动不少于160场”，指标“文艺活动场次”的年初指标值是170场。",
         (*refs_of(objective, "content"), *refs_of(shows, "initial_target"))),
        ("调整后目标”写“活动由170场调整为175场”，指标“文艺活动场次”的年度指标值（调整后）是180场。",
         (*refs_of(objective, "adjusted"), *refs_of(shows, "target"))),
        ("实际完成情况”写“举办文艺活动190场”，指标“文艺活动场次”的实际完成值是193场。",
         (*refs_of(objective, "actual"), *refs_of(shows, "actual"))),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "texts",
    [
        {"content": "全年文艺活动不少于170场。", "adjusted": "活动由170场调整为180场。", "actual": "文艺活动193场。"},
        {"content": "联合演出3场。"},  # another thing in the same unit
        {"content": "文艺活动不少于3个。", "actual": "举办文艺活动190余场。"},
        {"adjusted": "新增活动4场。"},
        {"actual": "文艺活动193场，上年为150场，增加43场，其中线上活动5场。"},
        {"actual": "文艺活动在180场至200场之间。"},
    ],
)
def test_objectives_tell_their_indicators_stays_silent(texts: dict[str, str]) -> None:
    assert findings_of("D18", aim(**texts)[2]) == []


def test_from_one_goal_to_another_is_no_range() -> None:
    assert len(findings_of("D18", aim(adjusted="文艺活动由160场到180场。")[2])) == 1


@pytest.mark.parametrize(
    ("name", "unit", "actual"),
    [
        ("活动计划按期完成率", "%", "活动意见按期办结率为98%，排练计划完成率为100%，活动问卷回收率为96.67%。"),
        ("群众满意度", "%", "群众志愿服务人次比上年增长11.2%。"),
        ("推出新创作作品", "件", "征集作品938件，展出作品120件。"),
    ],
)
def test_another_rate_or_another_count_is_no_result(name: str, unit: str, actual: str) -> None:
    objective = new(Objective, actual=actual)
    indicator = new(Indicator, name=name, unit=unit, objective=objective.uid, actual=Decimal(96))
    assert findings_of("D18", year_with(objective, indicator)) == []


def test_the_objective_can_be_corrected() -> None:
    objective, _, year = aim(content="全年文艺活动不少于160场。")
    [finding] = [each for each in run_checks(year) if each.code == "D18"]
    [repair] = repairs(year, finding)
    assert repair.changes == ((*refs_of(objective, "content"), "全年文艺活动不少于170场。"),)


def held(**values: Any) -> Activity:
    days = {
        name: date.fromisoformat(day) if day else None for name, day in values.items() if name in ("started", "ended")
    }
    return new(Activity, **(values | days))


def result(text: str, started: str, ended: str) -> tuple[Indicator, Activity, Year]:
    told = new(Indicator, name="按期举办", actual_text=text)
    week = held(name="文化周", indicators=(told.uid,), started=started, ended=ended)
    return told, week, year_with(new(Report, year=2024), told, week)


def test_activities_are_told_as_they_were_fires() -> None:
    told, week, year = result("10月18日开幕，10月27日闭幕，有序进行", "2024-10-19", "2024-10-27")
    message = "绩效指标“按期举办”的“定性完成情况”写“10月18日开幕”，活动“文化周”的开始日期是2024年10月19日。"
    [(level, said, places)] = findings_of("D19", year)
    assert (level, places) == (Level.WARNING, (*refs_of(told, "actual_text"), *refs_of(week, "started")))
    assert said.replace("，有序进行", "") == message
    series = held(name="文化周", started="2024-10-19", ended="2024-10-27")
    part = held(name="开幕演出", series=series.uid, started="2024-10-18", ended="2024-10-28")
    assert [message for _, message, _ in findings_of("D19", year_with(series, part))] == [
        "“开幕演出”是“文化周”的单元，开始日期2024年10月18日在“文化周”的2024年10月19日以前。",
        "“开幕演出”是“文化周”的单元，结束日期2024年10月28日在“文化周”的2024年10月27日以后。",
    ]
    text = text_of(outline.EXECUTION, "列入计划的活动中有一项因天气原因取消，其余均已完成。")
    gone = new(Activity, status=CANCELLED), new(Activity, status=CANCELLED)
    assert [message.partition("写")[2] for _, message, _ in findings_of("D19", year_with(text, *gone))] == [
        "“有一项因天气原因取消”，活动清单中取消的活动有2项。"
    ]


@pytest.mark.parametrize(
    "year",
    [
        result("10月18日开幕，10月27日闭幕", "2024-10-18", "2024-10-27")[2],
        result("10月20日青年专场上演", "2024-10-18", "2024-10-27")[2],
        result("10月底前结束", "2024-10-18", "2024-10-27")[2],
        year_with(
            text_of(outline.EXECUTION, "有一项活动因天气原因取消。上年取消活动2项。"), new(Activity, status=CANCELLED)
        ),
        year_with(text_of(outline.EXECUTION, "活动安排中有一项审批事项取消。")),
    ],
)
def test_activities_are_told_as_they_were_stays_silent(year: Year) -> None:
    assert findings_of("D19", year) == []
