"""What each source collects from a small year, against values worked out by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.records.activities import WIDE, Indicator, Survey
from wenlian_desktop.domain.records.budget import (
    ADD,
    BY_PAYMENT,
    CUT,
    ONCE,
    PROJECT,
    RECOVER,
    RUNNING,
    TRANSFER,
    Accounts,
    BudgetChange,
    BudgetLine,
    Payment,
    Procurement,
    ThreePublic,
)  # fmt: skip
from wenlian_desktop.domain.records.department import Staffing
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.scoring.inputs import SOURCES, ScoringContext
from wenlian_desktop.domain.values.fields import Ref

WORKS = new(
    BudgetLine, name="采风", category=PROJECT, mode=ONCE, initial_fiscal=wan("60"), spent_once=wan("66"), is_key=True
)
OTHER = new(BudgetLine, name="展览", category=PROJECT, mode=ONCE, initial_fiscal=wan("40"), spent_once=wan("44"))
OFFICE = new(BudgetLine, name="公用", category=RUNNING, mode=ONCE, initial_fiscal=wan("100"), spent_once=wan("90"))


def change(kind: str, amount: str, **values: object) -> BudgetChange:
    return new(BudgetChange, kind=kind, line=WORKS.uid, amount=wan(amount), **values)


def small_year(*more: Record) -> Year:
    """年初200，追加16、追减4、调剂10，收回2，全年212；支出200；年末结转5、结余3，年初结转10。"""
    return year_with(
        WORKS, OTHER, OFFICE,
        change(ADD, "16"), change(CUT, "4"), change(RECOVER, "2"), change(TRANSFER, "10", to_line=OTHER.uid),
        new(
            Accounts, opening=wan("10"), closing_carryover=wan("5"), closing_surplus=wan("3"),
            basic_spent=wan("85"), project_spent=wan("105"), other_spent=0,
        ),
        new(Staffing, authorized=20, actual=18), new(Staffing, actual=7),
        new(ThreePublic, item="公务接待费", budget=wan("2"), spent=wan("1"), last_year=wan("1.25")),
        new(ThreePublic, item="因公出国（境）费", budget=wan("3"), spent=wan("2"), last_year=wan("1.25")),
        new(Procurement, name="设备", budget=wan("8"), spent=wan("6")),
        *more,
    )  # fmt: skip


def collected(source: str, year: Year, **context: tuple[str, ...]) -> list[tuple[Fraction | None, str]]:
    return [(each.value, each.arithmetic) for each in SOURCES[source].collect(ScoringContext(year, **context))]


@pytest.mark.parametrize("source", ["execution_rate", "execution_rate_of_initial", "carryover_rate"])
def test_before_any_spending_is_entered_the_rates_are_unknown_and_lead_to_where_it_is(source: str) -> None:
    unpaid = new(BudgetLine, name="展览", category=PROJECT, mode=BY_PAYMENT, initial_fiscal=wan("40"))
    [lacking] = SOURCES[source].collect(ScoringContext(year_with(unpaid)))
    assert (lacking.value, lacking.refs[0]) == (None, Ref("payment", "", ""))
    paid = new(Payment, line=unpaid.uid, amount=wan("38"))
    other = new(BudgetLine, name="讲座", category=PROJECT, mode=BY_PAYMENT, initial_fiscal=wan("10"))
    [known] = SOURCES[source].collect(ScoringContext(year_with(unpaid, other, paid)))
    assert known.value is not None  # of the other line nothing was spent


@pytest.mark.parametrize(
    ("source", "value", "arithmetic"),
    [
        ("execution_rate", Fraction(200, 212), "预算执行率200÷212＝94.34%"),
        ("execution_rate_of_initial", Fraction(1), "预算执行率（年初口径）200÷200＝100.00%"),
        ("carryover_rate", Fraction(8, 212), "结转结余率8÷212＝3.77%"),
        ("carryover_rate_of_spending", Fraction(8, 200), "结转结余率（支出口径）8÷200＝4.00%"),
        ("difference_rate", Fraction(10, 200), "预决算差异率10÷200＝5.00%"),
        ("budget_completion", Fraction(204, 212), "预算完成率204÷212＝96.23%"),
        ("closing_against_opening", Fraction(8, 10), "年末结转结余与上年之比8÷10＝80.00%"),
        ("adjustment_rate", Fraction(30, 200), "预算调整率30÷200＝15.00%"),
        ("control_rate", Fraction(16, 200), "预算控制率16÷200＝8.00%"),
        ("transfer_rate", Fraction(10, 200), "调剂额与年初预算之比10÷200＝5.00%"),
        ("key_spending", Fraction(66, 110), "重点支出安排率66÷110＝60.00%"),
        ("staff_rate", Fraction(18, 20), "在职人员控制率18÷20＝90.00%"),
        ("three_public_change", Fraction(1, 5), "“三公经费”变动率0.5÷2.5＝20.00%"),
        ("three_public_control", Fraction(3, 5), "“三公经费”控制率3÷5＝60.00%"),
        ("procurement_rate", Fraction(3, 4), "政府采购执行率6÷8＝75.00%"),
    ],
)
def test_a_rate_is_what_it_says(source: str, value: Fraction, arithmetic: str) -> None:
    assert collected(source, small_year()) == [(value, arithmetic)]


def output(actual: str, **values: object) -> Indicator:
    return new(
        Indicator, name="场次", level1="产出", level2="数量", target=Decimal(100), actual=Decimal(actual), **values
    )


@pytest.mark.parametrize(
    ("outputs", "value"),
    [
        ((), Fraction(200, 212)),
        ((output("99"),), Fraction(200, 212)),
        ((output("100"), output("99")), Fraction(200, 212)),
        ((output("100"), output("101")), Fraction(1)),
    ],
)
def test_a_finished_task_within_its_budget_counts_as_executed(outputs: tuple[Indicator, ...], value: Fraction) -> None:
    assert [each for each, _ in collected("execution_or_done", small_year(*outputs))] == [value]


def test_satisfaction_comes_from_the_surveys_until_an_indicator_states_it() -> None:
    survey = new(
        Survey,
        name="观众问卷",
        valid=100,
        very_satisfied=50,
        satisfied=30,
        fairly_satisfied=10,
        dissatisfied=10,
        method=WIDE,
    )
    stated = new(Indicator, name="群众满意度", level1="满意度", target=Decimal(90), actual=Decimal(92))
    assert [value for value, _ in collected("satisfaction", small_year(survey))] == [Fraction(9, 10)]
    assert collected("satisfaction", small_year(survey, stated)) == [(Fraction(92, 100), "“群众满意度”92%")]
    assert len(collected("satisfaction_reached", small_year(survey))) == 1
    assert [value for value, _ in collected("satisfaction_reached", small_year(survey, stated))] == [Fraction(92, 90)]
