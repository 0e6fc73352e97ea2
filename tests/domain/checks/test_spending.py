"""Checks of spending: where each fires, and where it stays silent."""

from datetime import date

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_budget_execution import line
from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.records.activities import CANCELLED, Activity
from wenlian_desktop.domain.records.budget import BY_MONTH, BY_PAYMENT, BudgetLine, Monitoring, MonthlyPlan, Payment
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.rules.rule import Level


def paid(budget: BudgetLine, amount: str, on: date | None = date(2024, 3, 1), **values: str) -> Payment:
    return new(Payment, line=budget.uid, amount=wan(amount), paid_on=on, **values)


def month(budget: BudgetLine, number: int, spent: str | None) -> MonthlyPlan:
    return new(MonthlyPlan, line=budget.uid, month=number, spent=None if spent is None else wan(spent))


def test_costs_of_activities_fires() -> None:
    budget = line("10", "8")
    one, two = (new(Activity, name="展览", line=budget.uid, cost=wan(cost)) for cost in ("5", "4"))
    message = "“戏曲文化周”列支的2项活动实际额合计9万元，超过该项目支出8万元。"
    where = (*refs_of(one, "cost"), *refs_of(two, "cost"))
    assert findings_of("C18", year_with(budget, one, two)) == [(Level.WARNING, message, where)]


def test_costs_of_activities_stays_silent() -> None:
    budget, unfilled = line("10", "8"), line("10", None)
    series = new(Activity, name="文化周", line=budget.uid, cost=wan("8"))
    part = new(Activity, name="开幕", line=budget.uid, cost=wan("8"), series=series.uid)
    off = new(Activity, name="音乐会", line=budget.uid, cost=wan("5"), status=CANCELLED)
    other = new(Activity, name="采风", line=unfilled.uid, cost=wan("5"))
    unpaid = line("10", None, mode=BY_PAYMENT)
    early = new(Activity, name="讲座", line=unpaid.uid, cost=wan("5"))
    assert findings_of("C18", year_with(budget, unfilled, series, part, off, other, unpaid, early)) == []


def test_months_add_up_fires() -> None:
    once = line("10", "8")
    plans = [month(once, 1, "3"), month(once, 2, "4")]
    message = "“戏曲文化周”月度计划的实际支出合计7万元，按“全年一次”登记的全年支出为8万元。"
    where = (*refs_of(plans[0], "spent"), *refs_of(plans[1], "spent"))
    assert findings_of("C19", year_with(once, *plans)) == [(Level.ERROR, message, where)]
    monthly = line("10", None, mode=BY_MONTH)
    taken = month(monthly, 2, "-3")
    messages = [message for _, message, _ in findings_of("C19", year_with(monthly, month(monthly, 1, "2"), taken))]
    assert messages == ["“戏曲文化周”到2月底累计支出为−1万元，冲销多于支出。"]


def test_months_add_up_stays_silent() -> None:
    once, monthly, single = line("10", "8"), line("10", None, mode=BY_MONTH), line("10", None, mode=BY_PAYMENT)
    plans = [month(once, 1, "8"), month(monthly, 1, "2"), month(monthly, 2, "-1"), month(single, 3, "5")]
    assert findings_of("C19", year_with(once, monthly, single, paid(single, "5"), *plans, month(single, 4, None))) == []


def test_monitored_spending_fires() -> None:
    budget = line("10", "8")
    seen = new(Monitoring, line=budget.uid, through=7, spent=wan("9"))
    message = "“戏曲文化周”监控表截至7月执行数9万元，大于全年支出8万元。"
    assert findings_of("C20", year_with(budget, seen)) == [(Level.WARNING, message, refs_of(seen, "spent"))]


def test_monitored_spending_stays_silent() -> None:
    budget = line("10", "8")
    seen = [
        new(Monitoring, line=budget.uid, spent=wan("8")),
        new(Monitoring, line=budget.uid),
        new(Monitoring, spent=5),
    ]
    unpaid = line("10", None, mode=BY_PAYMENT)
    early = new(Monitoring, line=unpaid.uid, through=7, spent=wan("2"))
    assert findings_of("C20", year_with(budget, *seen, unpaid, early)) == []


def test_activity_cost_is_what_was_paid_fires() -> None:
    budget = line("10", None, mode=BY_PAYMENT)
    show = new(Activity, name="展览", cost=wan("5"))
    message = "活动“展览”实际额50000.00元，对应的支出合计40000.00元。"
    assert findings_of("D01", year_with(budget, show, paid(budget, "4", activity=show.uid))) == [
        (Level.WARNING, message, refs_of(show, "cost"))
    ]


def test_activity_cost_is_what_was_paid_stays_silent() -> None:
    budget = line("10", None, mode=BY_PAYMENT)
    show, unpaid, open_cost = new(Activity, cost=wan("5")), new(Activity, cost=wan("3")), new(Activity)
    payments = [paid(budget, "4", activity=show.uid), paid(budget, "1", activity=show.uid), paid(budget, "2")]
    assert (
        findings_of(
            "D01", year_with(budget, show, unpaid, open_cost, *payments, paid(budget, "1", activity=open_cost.uid))
        )
        == []
    )


def test_payments_of_the_year_fires() -> None:
    budget = line("10", None, mode=BY_PAYMENT)
    old, late = paid(budget, "4", date(2023, 12, 30)), paid(budget, "4", date(2025, 1, 3))
    year = year_with(new(Report, year=2024), budget, old, late, paid(budget, "1"))
    assert findings_of("D02", year) == [
        (Level.ERROR, "有1笔支出的支付日期在2023年，评价年度是2024年。", refs_of(old, "paid_on")),
        (Level.ERROR, "有1笔支出的支付日期在2025年，评价年度是2024年。", refs_of(late, "paid_on")),
    ]


def test_payments_of_the_year_stays_silent() -> None:
    budget = line("10", None, mode=BY_PAYMENT)
    assert (
        findings_of("D02", year_with(new(Report, year=2024), budget, paid(budget, "4"), paid(budget, "4", None))) == []
    )
    assert findings_of("D02", year_with(budget, paid(budget, "4"))) == []
