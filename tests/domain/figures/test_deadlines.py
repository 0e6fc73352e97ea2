"""Deadlines and the pace of spending, with given dates."""

from datetime import date

import pytest

from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.figures.deadlines import STANDARD_DEADLINES, missing_deadlines, open_reminders
from wenlian_desktop.domain.figures.pace import CHECKPOINTS, slow_spending
from wenlian_desktop.domain.records.budget import BY_MONTH, ONCE, PROJECT, BudgetLine, MonthlyPlan
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import Year

# DOMAIN 3.1, the usual days of the year 2024; offices change them.
CUSTOMS = [
    ("事前绩效评估", date(2023, 9, 30)),
    ("预算编报和绩效目标申报", date(2023, 12, 31)),
    ("预算公开", date(2024, 2, 28)),
    ("一季度支出进度", date(2024, 3, 31)),
    ("半年支出进度", date(2024, 6, 30)),
    ("绩效运行监控", date(2024, 8, 15)),
    ("三季度支出进度", date(2024, 9, 30)),
    ("预算调整", date(2024, 11, 30)),
    ("年终结账和资产清查", date(2025, 1, 31)),
    ("部门决算和项目自评", date(2025, 3, 31)),
    ("部门整体绩效评价报告", date(2025, 5, 20)),  # 2022 年市级期限 5 月 20 日
    ("归档移交", date(2025, 6, 30)),
    ("财政复核和整改", date(2025, 8, 31)),
    ("决算公开", date(2025, 9, 20)),
]


def test_the_customs_are_those_of_the_trade_in_the_order_of_their_dates() -> None:
    assert [(custom.name, custom.due(2024)) for custom in STANDARD_DEADLINES] == CUSTOMS
    assert all(custom.due(number) for custom in STANDARD_DEADLINES for number in range(1990, 2101))


def test_overdue_comes_first_and_what_is_done_or_has_no_date_is_left_out() -> None:
    year = year_with(
        new(Reminder, name="归档", due=date(2025, 6, 30)), new(Reminder, name="监控", due=date(2024, 8, 15)),
        new(Reminder, name="决算", due=date(2025, 3, 31), done=True), new(Reminder, name="未定"),
        new(Reminder, name="报告", due=date(2025, 5, 20), done=False),
    )  # fmt: skip
    told = [(due.row.name, due.status_text) for due in open_reminders(year, date(2025, 5, 20))]
    assert told == [("监控", "已过278天"), ("报告", "今天到期"), ("归档", "还有41天")]


def test_a_year_lists_what_it_does_not_have_by_name() -> None:
    year = year_with(
        *(new(Reminder, name=custom.name) for custom in STANDARD_DEADLINES[1:]), new(Reminder, name="另一项")
    )
    assert missing_deadlines(year) == [STANDARD_DEADLINES[0]]


def spending(*months: str, number: int | None = 2024, once: str = "") -> Year:
    line = new(BudgetLine, name="甲", category=PROJECT, mode=BY_MONTH, initial_fiscal=wan("100"))
    plans = [new(MonthlyPlan, line=line.uid, month=place, spent=wan(fen)) for place, fen in enumerate(months, 1)]
    other = (
        [new(BudgetLine, name="乙", category=PROJECT, mode=ONCE, initial_fiscal=0, spent_once=wan(once))]
        if once
        else []
    )
    return year_with(new(Report, year=number), line, *plans, *other)


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2024, 4, 30), ""),  # the month is not over
        (date(2024, 5, 1), "到4月底预算执行率20.00%，不足25%，有的地方以此为预警线。"),
        (date(2024, 7, 1), "到6月底预算执行率33.00%，不足40%，有的地方以此为预警线。"),
        (date(2024, 9, 1), "到8月底预算执行率59.00%，不足60%，有的地方以此为预警线。"),
        (date(2024, 10, 9), "到9月底预算执行率59.00%，不足75%，可能被列入绩效抽评。"),
        (date(2024, 11, 1), "到10月底预算执行率79.99%，不足80%，有的地方以此为预警线。"),
        (date(2025, 1, 5), ""),
        (date(2023, 12, 5), ""),
    ],
)
def test_slow_spending_is_told_by_the_last_checkpoint(today: date, told: str) -> None:
    year = spending("5", "5", "5", "5", "0", "13", "13", "13", "0", "20.99")
    assert slow_spending(year, today) == told


def test_the_bound_itself_is_good_and_what_has_no_month_is_named() -> None:
    assert slow_spending(spending("25"), date(2024, 5, 2)) == ""
    assert "（不含按“全年一次”登记的支出）" in slow_spending(spending("24.99", once="3"), date(2024, 5, 2))


@pytest.mark.parametrize("year", [year_with(), spending("1", number=None), year_with(new(Report, year=2024))])
def test_without_a_budget_or_a_year_there_is_no_alert(year: Year) -> None:
    assert not any(slow_spending(year, date(2024, month, 1)) for month in range(1, 13))


def test_the_checkpoints_are_those_of_the_trade() -> None:
    """DOMAIN 3.1: 四川预警线 1–4月<25%、1–6月<40%、1–8月<60%、1–10月<80%；北京把 9 月底不足 75% 列为抽评因素."""
    assert [(each.month, each.share) for each in CHECKPOINTS] == [(4, 25), (6, 40), (8, 60), (9, 75), (10, 80)]
