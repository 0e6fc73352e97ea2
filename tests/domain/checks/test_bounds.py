"""Checks of impossible figures and days: where each fires, and where it stays silent."""

from datetime import date
from decimal import Decimal

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_accounts import told
from tests.domain.checks.test_budget_execution import line
from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey
from wenlian_desktop.domain.records.budget import CUT, STAFF, BudgetChange
from wenlian_desktop.domain.records.conclusions import Threshold
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.limits import limit
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline

BASIC_RATE_LIMIT = "基本支出执行率下限"
COMPLETION_LIMIT = "指标完成率上限"
LINE_RATE_LIMIT = "预算项目执行率下限"
NEGLIGIBLE_LIMIT = "可视为“无”的结转结余率和差异率"


def rate(name: str, target: str, actual: str) -> Indicator:
    return new(Indicator, name=name, unit="%", target=Decimal(target), actual=Decimal(actual))


def test_figures_within_bounds_fires() -> None:
    budget = line("5", "-1")
    cut = new(BudgetChange, kind=CUT, line=budget.uid, amount=wan("7"))
    survey, weighed = new(Survey, name="观众", target=10_100), new(Indicator, name="场次", coefficient=12_000)
    share = rate("内容审核率", "100", "103")
    text = told(outline.SATISFACTION, "满意度达到101%。")
    assert findings_of("C15", year_with(budget, cut, survey, weighed, share, text)) == [
        (Level.WARNING, "“戏曲文化周”的全年预算为−2万元，小于0。", refs_of(budget, "initial_fiscal")),
        (Level.WARNING, "“戏曲文化周”的支出为−1万元，小于0。", refs_of(budget, "mode")),
        (Level.WARNING, "满意度调查“观众”的“满意度目标”为101.00%，大于100%。", refs_of(survey, "target")),
        (Level.WARNING, "绩效指标“场次”的“得分系数”为120.00%，大于100%。", refs_of(weighed, "coefficient")),
        (Level.WARNING, "指标“内容审核率”的完成值为103%，不在0至100%之间。", refs_of(share, "actual")),
        (
            Level.WARNING,
            "正文段落“服务对象满意度”的“正文”：满意度“101%”不在0至100%之间。",
            refs_of(text, "content"),
        ),
    ]


def test_figures_within_bounds_stays_silent() -> None:
    quiet = [
        line("5", "0"),
        new(Survey, target=9_000),
        new(Indicator, name="场次", coefficient=10_000),
        rate("内容审核率", "100", "100"),
        rate("观众增长率", "-5", "130"),
        new(Indicator, name="场次", unit="场", target=Decimal(180), actual=Decimal(193)),
    ]
    assert findings_of("C15", year_with(*quiet)) == []


def limited(name: str, value: str | None) -> Threshold:
    return new(Threshold, name=name, value=None if value is None else Decimal(value))


def test_thresholds_within_bounds_fires() -> None:
    mistyped, empty, twice = (
        limited(LINE_RATE_LIMIT, "9000"),
        limited(COMPLETION_LIMIT, None),
        limited(BASIC_RATE_LIMIT, "70"),
    )
    year = year_with(mistyped, empty, twice, limited(BASIC_RATE_LIMIT, "60"))
    assert [message for _, message, _ in findings_of("D10", year)] == [
        "检查阈值“预算项目执行率下限”为9000%，没有采用，仍按90%检查。",
        "检查阈值“指标完成率上限”为〔未填〕，没有采用，仍按130%检查。",
        "检查阈值“基本支出执行率下限”设了两条：70%和60%，按前一条检查。",
    ]
    assert (limit(year, LINE_RATE_LIMIT), limit(year, BASIC_RATE_LIMIT), limit(year, COMPLETION_LIMIT)) == (90, 70, 130)


def test_thresholds_within_bounds_stays_silent() -> None:
    assert (
        findings_of("D10", year_with(limited(LINE_RATE_LIMIT, "0"), limited(NEGLIGIBLE_LIMIT, "1000"), new(Threshold)))
        == []
    )


SPENT_88 = line("100", "88", name="采风")
FAR = new(Indicator, name="场次", target=Decimal(10), actual=Decimal(14))
BASIC_88 = line("100", "88", category=STAFF, explanation=None)
NONE_LEFT = told(outline.CARRYOVER, "无。")


@pytest.mark.parametrize(
    ("code", "name", "silent", "loud", "words"),
    [
        ("C09", LINE_RATE_LIMIT, "88", "95", "低于95%"),
        ("C06", BASIC_RATE_LIMIT, "88", "88.5", "低于88.5%"),
        ("C28", COMPLETION_LIMIT, "150", "140", "不低于140%"),
        ("C10", NEGLIGIBLE_LIMIT, "12", "11.9", "超过11.9%"),
    ],
)
def test_a_limit_of_the_office_is_the_one_that_is_kept_and_told(
    code: str, name: str, silent: str, loud: str, words: str
) -> None:
    rows = (SPENT_88, FAR, BASIC_88, NONE_LEFT)
    assert findings_of(code, year_with(*rows, limited(name, silent))) == []
    (_, message, _), *_ = findings_of(code, year_with(*rows, limited(name, loud)))
    assert words in message


def activity(started: date | None, ended: date | None, status: str | None = None) -> Activity:
    return new(Activity, name="采风", started=started, ended=ended, status=status)


def test_activities_end_after_they_begin_fires() -> None:
    wrong = activity(date(2024, 5, 10), date(2024, 5, 1))
    assert findings_of("D23", year_with(wrong)) == [
        (
            Level.ERROR, "活动“采风”的结束日期2024年5月1日在开始日期2024年5月10日以前。",
            refs_of(wrong, "ended", "started"),
        )
    ]  # fmt: skip


def test_activities_end_after_they_begin_stays_silent() -> None:
    day = date(2024, 5, 10)
    quiet = activity(day, day), activity(day, None), activity(None, day), activity(day, date(2024, 6, 1))
    assert findings_of("D23", year_with(*quiet)) == []


def test_days_are_of_the_year_fires() -> None:
    late, change = activity(date(2025, 5, 10), date(2025, 6, 1)), new(BudgetChange, approved_on=date(2019, 1, 2))
    assert findings_of("D24", year_with(new(Report, year=2024), late, change)) == [
        (Level.WARNING, "活动“采风”的日期在2025年，评价年度是2024年。", refs_of(late, "started")),
        (
            Level.WARNING, "预算调整的批复日期2019年1月2日在2019年，评价年度是2024年。",
            refs_of(change, "approved_on"),
        ),
    ]  # fmt: skip


def test_days_are_of_the_year_stays_silent() -> None:
    quiet = (
        activity(date(2023, 12, 30), date(2024, 1, 3)),  # over the turn of the year
        activity(date(2024, 12, 30), date(2025, 1, 3)),
        activity(date(2025, 5, 1), None, "计划"),
        activity(None, None),
        new(BudgetChange, approved_on=date(2024, 6, 1)),
        new(BudgetChange),
    )
    assert findings_of("D24", year_with(new(Report, year=2024), *quiet)) == []
    assert findings_of("D24", year_with(activity(date(2019, 5, 1), None))) == []
