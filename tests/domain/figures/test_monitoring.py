"""The year as of mid-year: without later payments and changes, and with stated figures."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings

from tests.make.records import new, wan, year_with
from tests.make.years import years
from wenlian_desktop.domain.figures import derived, monitoring
from wenlian_desktop.domain.records.activities import REVERSE, Indicator
from wenlian_desktop.domain.records.budget import (
    ADD,
    BY_MONTH,
    BY_PAYMENT,
    ONCE,
    PROJECT,
    BudgetChange,
    BudgetLine,
    Monitoring,
    MonthlyPlan,
    Payment,
)
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year


def line(mode: str, **values: object) -> BudgetLine:
    return new(BudgetLine, name=mode, category=PROJECT, mode=mode, initial_fiscal=wan("100"), **values)


def year_of(*rows: Record) -> Year:
    return year_with(new(Report, year=2024), *rows)


def test_spending_and_budget_are_those_of_the_end_of_july() -> None:
    paid, monthly = line(BY_PAYMENT), line(BY_MONTH)
    lines = monitoring.monitored_lines(
        year_of(
            paid, monthly,
            new(Payment, line=paid.uid, paid_on=date(2024, 7, 31), amount=wan("30")),
            new(Payment, line=paid.uid, paid_on=date(2024, 8, 1), amount=wan("40")),
            new(BudgetChange, kind=ADD, line=paid.uid, amount=wan("20"), approved_on=date(2024, 5, 2)),
            new(BudgetChange, kind=ADD, line=paid.uid, amount=wan("7"), approved_on=date(2024, 9, 2)),
            *(new(MonthlyPlan, line=monthly.uid, month=month, spent=wan("5")) for month in range(1, 13)),
        )
    )  # fmt: skip
    assert [(each.execution.full, each.execution.spent) for each in lines] == [
        (wan("120"), wan("30")), (wan("100"), wan("35")),
    ]  # fmt: skip
    assert lines[0].execution.rate == "25.00%"
    assert monitoring.total_execution(lines).spent == wan("65")
    assert monitoring.total_forecast(lines) is None


def test_what_is_entered_once_a_year_is_as_it_was_noted() -> None:
    once = line(ONCE, spent_once=wan("90"))
    [bare] = monitoring.monitored_lines(year_of(once))
    assert (bare.execution.spent, bare.is_stated) == (None, False)
    [noted] = monitoring.monitored_lines(
        year_of(once, new(Monitoring, line=once.uid, through=7, spent=wan("18"), forecast=wan("95")))
    )
    assert (noted.execution.spent, noted.is_stated, noted.contradiction) == (wan("18"), True, None)
    assert monitoring.total_forecast([noted]) == wan("95")


def test_a_noted_figure_that_is_not_what_was_paid_is_told() -> None:
    paid = line(BY_PAYMENT)
    payment = new(Payment, line=paid.uid, paid_on=date(2024, 3, 1), amount=wan("30"))
    for noted, told in (("30", None), ("31", (wan("31"), wan("30")))):
        [each] = monitoring.monitored_lines(year_of(paid, payment, new(Monitoring, line=paid.uid, spent=wan(noted))))
        assert (each.execution.spent, each.contradiction) == (wan("30"), told)


def test_the_month_is_the_one_the_rows_name() -> None:
    assert monitoring.monitored_month(year_of()) == 7
    rows = [new(Monitoring, through=month) for month in (6, 7, 6, None)]
    assert monitoring.monitored_month(year_of(*rows)) == 6


def test_progress_is_against_the_target_of_the_year() -> None:
    forward = new(Indicator, target=Decimal(180), midyear=Decimal(104), actual=Decimal(193))
    reverse = new(Indicator, target=Decimal(2), midyear=Decimal(4), direction=REVERSE)
    assert [monitoring.progress(each) for each in (forward, reverse, new(Indicator))] == ["57.78%", "50.00%", None]


@settings(max_examples=6)
@given(years())
def test_in_december_nothing_of_the_year_is_left_out(year: Year) -> None:
    then = monitoring.as_of(year, 12)
    assert then.rows(MonthlyPlan) == year.rows(MonthlyPlan)
    assert [each.line for each in monitoring.monitored_lines(year)] == list(year.rows(BudgetLine))
    if year.number is None:
        assert derived.execution(then) == derived.execution(year)


def test_indicators_are_those_of_the_department_and_then_of_each_project_that_has_any() -> None:
    first, second = line(BY_PAYMENT), line(BY_MONTH)
    whole = new(Indicator, name="整体")
    of_second = [new(Indicator, name=name, line=second.uid) for name in ("二", "二又")]
    told = [
        (project.name if project is not None else None, [each.name for each in own])
        for project, own in monitoring.monitored_indicators(year_of(first, second, whole, *of_second))
    ]
    assert told == [(None, ["整体"]), (second.name, ["二", "二又"])]
