"""Derived figures against sums calculated by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.make.records import confirmed_none, new, wan, year_with
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import Execution, execution, line_execution
from wenlian_desktop.domain.records.activities import (
    CANCELLED,
    DONE,
    FORWARD,
    NARROW,
    REVERSE,
    WEIGHTED,
    WIDE,
    Activity,
    Association,
    Indicator,
    MediaReport,
    Survey,
)  # fmt: skip
from wenlian_desktop.domain.records.budget import (
    ADD,
    BY_MONTH,
    BY_PAYMENT,
    CUT,
    ONCE,
    OTHER,
    PROJECT,
    RECOVER,
    RUNNING,
    STAFF,
    TRANSFER,
    Accounts,
    BudgetChange,
    BudgetLine,
    MonthlyPlan,
    Payment,
)  # fmt: skip
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Floor

MARCH = date(2024, 3, 31)


def line(category: str | None, initial: str | None, spent: str | None = None, **values: Any) -> BudgetLine:
    """A budget line spent once, in 万元."""
    money = {"initial_fiscal": initial, "spent_once": spent}
    amounts = {name: None if text is None else wan(text) for name, text in money.items()}
    return new(BudgetLine, **({"name": "某项目", "category": category, "mode": ONCE} | amounts | values))


def change(kind: str, about: BudgetLine, amount: str, to: BudgetLine | None = None) -> BudgetChange:
    return new(BudgetChange, kind=kind, line=about.uid, amount=wan(amount), to_line=to.uid if to else None)


def published() -> Year:
    """The published report of 2024: 713.4 and 380 万元 granted, 541.09 and 501.43 spent."""
    lines = [line(STAFF, "600", "450"), line(RUNNING, "113.4", "91.09"), line(PROJECT, "380", "501.43")]
    return year_with(*lines, line(OTHER, "0", "0"))


def told(done: Execution) -> tuple[int | None, int | None, str | None]:
    return done.full, done.spent, done.rate


def test_the_published_figures_give_the_published_rate() -> None:
    year = published()
    assert told(execution(year)) == (wan("1093.4"), wan("1042.52"), "95.35%")
    assert told(execution(year, derived.BASIC)) == (wan("713.4"), wan("541.09"), "75.85%")
    assert told(execution(year, PROJECT)) == (wan("380"), wan("501.43"), "131.96%")
    assert told(execution(year, OTHER)) == (0, 0, None)
    assert [execution(year, group).is_overspent for group in derived.GROUPS] == [False, True, False]
    assert (derived.carryover(year), derived.carryover_rate(year)) == (wan("50.88"), "4.65%")


def test_the_sample_has_the_figures_of_its_story(sample: Year) -> None:
    assert told(execution(sample)) == (wan("1047.76"), wan("1042.52"), "99.50%")
    assert execution(sample).initial == wan("1093.4")
    assert [execution(sample, group).initial for group in derived.GROUPS] == [wan("713.4"), wan("380"), 0]
    assert derived.difference_rate(sample) == "−4.65%"
    assert (derived.carryover(sample), derived.carryover_rate(sample)) == (wan("3.74"), "0.36%")


def test_the_full_budget_is_initial_carried_in_added_cut_and_moved() -> None:
    staff, project = line(STAFF, "100", carried_in=wan("5"), initial_other=wan("1")), line(PROJECT, "50")
    changes = [change(ADD, staff, "10"), change(CUT, staff, "3"), change(TRANSFER, staff, "4", to=project)]
    year = year_with(staff, project, *changes)
    assert line_execution(year, staff) == Execution(wan("101"), wan("5"), wan("3"), 0, None)
    assert line_execution(year, project).carried_in is None
    assert execution(year).carried_in == wan("5")
    assert line_execution(year, staff).full == wan("109")
    assert line_execution(year, project).full == wan("54")
    assert execution(year).full == wan("163")


def test_what_the_bureau_takes_back_leaves_the_full_budget_alone() -> None:
    project = line(PROJECT, "100", "90")
    done = line_execution(year_with(project, change(RECOVER, project, "6")), project)
    assert (done.full, done.recovered, done.unspent, done.rate) == (wan("100"), wan("6"), wan("4"), "90.00%")


def kept_three_ways(mode: str | None) -> tuple[Year, BudgetLine]:
    """A line with payments, months and a yearly amount; its mode decides which counts."""
    kept = line(PROJECT, "100", "3", mode=mode)
    payments = [new(Payment, line=kept.uid, amount=wan(text)) for text in ("1.5", "-0.5")]
    months = [new(MonthlyPlan, line=kept.uid, month=month, planned=wan("9"), spent=wan("1")) for month in (1, 2)]
    return year_with(kept, *payments, *months), kept


@pytest.mark.parametrize(
    ("mode", "spent"), [(BY_PAYMENT, wan("1")), (BY_MONTH, wan("2")), (ONCE, wan("3")), (None, None)]
)
def test_only_the_chosen_way_of_keeping_counts(mode: str | None, spent: int | None) -> None:
    assert derived.spent(*kept_three_ways(mode)) == spent


def test_a_payment_without_an_amount_leaves_its_line_unknown() -> None:
    paid, other = (line(PROJECT, "9", mode=BY_PAYMENT) for _ in range(2))
    rows = [
        new(Payment, line=paid.uid, amount=500),
        new(Payment, line=paid.uid),
        new(Payment, line=other.uid, amount=7),
    ]
    assert [derived.spent(year_with(paid, other, *rows), each) for each in (paid, other)] == [None, 7]


def test_spending_confirmed_as_none_is_nothing() -> None:
    kept = line(PROJECT, "9", None)
    assert derived.spent(year_with(kept, confirmed_none(kept, "spent_once")), kept) == 0


def test_what_is_kept_by_payment_or_month_is_nothing_before_the_first_entry() -> None:
    lines = [line(PROJECT, "1", mode=mode) for mode in (BY_PAYMENT, BY_MONTH, ONCE)]
    assert [derived.spent(year_with(*lines), each) for each in lines] == [0, 0, None]


def test_spending_falls_into_the_month_it_was_paid_or_kept_in() -> None:
    paid, monthly, once = (line(PROJECT, "9", "7", mode=mode) for mode in (BY_PAYMENT, BY_MONTH, ONCE))
    payment = new(Payment, line=paid.uid, amount=500, paid_on=MARCH)
    undated = new(Payment, line=paid.uid, amount=300)
    stray = new(Payment, line=monthly.uid, amount=999, paid_on=MARCH)
    plan = new(MonthlyPlan, line=monthly.uid, month=12, planned=800, spent=700)
    months = derived.spent_by_month(year_with(paid, monthly, once, payment, undated, stray, plan))
    assert list(months) == list(range(1, 13))
    assert {month: amount for month, amount in months.items() if amount} == {3: 500, 12: 700}


def test_the_months_of_the_sample_add_up_to_what_is_not_kept_for_the_whole_year(sample: Year) -> None:
    by_date = [each for each in sample.rows(BudgetLine) if each.mode != ONCE]
    assert sum(derived.spent_by_month(sample).values()) == sum(derived.spent(sample, each) or 0 for each in by_date) > 0


@pytest.mark.parametrize(
    ("part", "unknown"),
    [
        (line(PROJECT, None, "1"), {"initial", "full", "rate", "unspent"}),
        (line(PROJECT, "1", None), {"spent", "rate", "unspent"}),
        (line(PROJECT, "1", "1", mode=None), {"spent", "rate", "unspent"}),
    ],
    ids=["no budget", "no spending", "no mode"],
)
def test_an_unfilled_part_leaves_every_sum_with_it_unknown(part: BudgetLine, unknown: set[str]) -> None:
    whole = execution(year_with(line(PROJECT, "5", "5"), part))
    names = ("initial", "changed", "recovered", "full", "spent", "rate", "unspent")
    assert {name for name in names if getattr(whole, name) is None} == unknown
    assert not whole.is_overspent


@pytest.mark.parametrize(("kind", "unknown"), [(ADD, "changed"), (CUT, "changed"), (RECOVER, "recovered")])
def test_a_change_without_an_amount_leaves_its_line_unknown(kind: str, unknown: str) -> None:
    about = line(PROJECT, "5", "5")
    done = line_execution(year_with(about, new(BudgetChange, kind=kind, line=about.uid)), about)
    assert getattr(done, unknown) is None
    assert done.unspent is None


def test_what_was_moved_to_nowhere_leaves_the_budget_unknown() -> None:
    project = line(PROJECT, "100", "90")
    assert execution(year_with(project, change(TRANSFER, project, "4"))).full is None


def test_a_rate_needs_a_budget() -> None:
    assert told(execution(year_with(line(PROJECT, "0", "1")))) == (0, wan("1"), None)


def test_the_accounts_go_before_the_lines_where_they_are_filled_in() -> None:
    stated = new(Accounts, basic_spent=wan("100"), project_spent=wan("5"), other_spent=0, closing_carryover=wan("2"))
    year = year_with(line(STAFF, "110", "99"), stated)
    assert derived.carryover(year) == wan("2")
    assert derived.carryover_rate(year) == "1.82%"
    assert derived.accounted_spending(year) == wan("105")
    assert derived.difference_rate(year) == "−4.55%"


def test_what_stays_is_carried_over_and_surplus_together() -> None:
    stated = new(Accounts, closing_carryover=wan("2"), closing_surplus=wan("0.5"))
    assert derived.carryover(year_with(line(STAFF, "110", "99"), stated)) == wan("2.5")


def test_without_accounts_the_lines_tell_what_was_spent_and_what_stays() -> None:
    project = line(PROJECT, "100", "104")
    year = year_with(project, change(ADD, project, "10"), change(RECOVER, project, "1"))
    assert (derived.accounted_spending(year), derived.difference_rate(year)) == (wan("104"), "4.00%")
    assert (derived.carryover(year), derived.carryover_rate(year)) == (wan("5"), "4.55%")


def test_accounts_filled_in_by_half_tell_no_spending() -> None:
    year = year_with(line(PROJECT, "100", "104"), new(Accounts, basic_spent=wan("100")))
    assert (derived.accounted_spending(year), derived.difference_rate(year)) == (None, None)


def test_accounts_confirmed_as_none_are_nothing() -> None:
    stated = new(Accounts, basic_spent=wan("100"))
    notes = [confirmed_none(stated, field) for field in ("project_spent", "other_spent", "closing_carryover")]
    year = year_with(line(PROJECT, "110", "104"), stated, *notes)
    assert (derived.accounted_spending(year), derived.carryover(year)) == (wan("100"), 0)


def test_a_budget_of_nothing_has_no_difference_rate() -> None:
    assert derived.difference_rate(year_with(line(PROJECT, "0", "1"))) is None


def act(sessions: int | None = None, audience: Floor | None = None, **values: Any) -> Activity:
    return new(Activity, **({"status": DONE, "sessions": sessions, "audience": audience} | values))


def test_a_series_counts_by_its_parts_and_what_was_cancelled_not_at_all() -> None:
    week = act(sessions=18)
    parts = [act(sessions=1, series=week.uid), act(sessions=12, series=week.uid)]
    year = year_with(week, *parts, act(sessions=40, status=CANCELLED), act(sessions=3))
    assert derived.activity_total(year, "sessions") == Floor(16)


def test_a_series_whose_parts_were_all_cancelled_counts_itself() -> None:
    week = act(sessions=18)
    cancelled = act(sessions=5, series=week.uid, status=CANCELLED)
    assert derived.activity_total(year_with(week, cancelled), "sessions") == Floor(18)


def audience(*counts: Floor | None) -> str:
    return str(derived.activity_total(year_with(*(act(audience=each) for each in counts)), "audience"))


def test_a_sum_with_a_floor_is_a_floor() -> None:
    assert audience(Floor(200, "余"), Floor(1_380_000, "超过", True), Floor(5), None) == "1380205以上"
    assert audience(Floor(5), Floor(6)) == "11"
    assert audience(None, None) == "None"


def test_a_series_of_its_own_counts_like_any_activity() -> None:
    week = act(sessions=18)
    own = replace(week, series=week.uid)
    assert derived.activity_total(year_with(own), "sessions") == Floor(18)


def test_an_outlet_counts_once_an_activity() -> None:
    show, other = act(), act()
    reports = [("市报", show), ("市报", show), ("区融媒体", show), (None, show), ("电视台", other)]
    rows = [new(MediaReport, outlet=outlet, activity=about.uid) for outlet, about in reports]
    assert [derived.outlets(year_with(show, other, *rows), each) for each in (show, other, act())] == [2, 1, 0]


ANSWERS = {"very_satisfied": 60, "satisfied": 25, "fairly_satisfied": 10, "dissatisfied": 4, "very_dissatisfied": 1}


@pytest.mark.parametrize(
    ("method", "rate"),
    [
        (NARROW, "85.00%"),
        (WIDE, "95.00%"),
        (WEIGHTED, "87.20%"),  # 60×100 + 25×80 + 10×60 + 4×30
        (None, None),
    ],
)
def test_satisfaction_follows_the_method_of_the_survey(method: str | None, rate: str | None) -> None:
    survey = new(Survey, valid=100, method=method, **ANSWERS)
    assert derived.satisfaction(year_with(survey), survey) == rate


@pytest.mark.parametrize("missing", [{"valid": None}, {"valid": 0}, {"very_satisfied": None}])
def test_satisfaction_is_unknown_where_a_figure_is_missing(missing: dict[str, None]) -> None:
    survey = new(Survey, method=NARROW, **({"valid": 100} | ANSWERS | missing))
    assert derived.satisfaction(year_with(survey), survey) is None


def test_a_goal_of_at_most_is_reverse_unless_the_direction_says_otherwise() -> None:
    less = new(Indicator, target=Decimal(200), actual=Decimal(100), sign="≤")
    assert derived.completion_percent(less) == Decimal("200.00")
    assert derived.completion_percent(replace(less, direction=FORWARD)) == Decimal("50.00")
    assert derived.completion_percent(replace(less, sign="≥")) == Decimal("50.00")


@pytest.mark.parametrize(
    ("target", "actual", "direction", "rate"),
    [
        ("8", "11", None, "137.50"),
        ("350", "349", None, "99.71"),
        ("3", "2", None, "66.67"),
        ("50", "40", REVERSE, "125.00"),
        ("50", "80", REVERSE, "62.50"),
        ("0", "5", None, None),
        ("5", "0", None, "0.00"),
        ("5", "0", REVERSE, None),
        ("0", "5", REVERSE, "0.00"),
        ("-5", "-3", None, "100.00"),  # a growth of −5 % at least
        ("-5", "-8", None, "0.00"),
        ("-5", "-8", REVERSE, "100.00"),  # 三公经费增长率 ≤ −5 %
        ("-5", "-3", REVERSE, "0.00"),
        ("5", "-2", None, "0.00"),
        ("5", "-2", REVERSE, "100.00"),
        (None, "5", None, None),
        ("5", None, None, None),
    ],
)
def test_completion_is_actual_by_target_and_the_other_way_for_reverse(
    target: str | None, actual: str | None, direction: str | None, rate: str | None
) -> None:
    figures = {name: text and Decimal(text) for name, text in (("target", target), ("actual", actual))}
    done = derived.completion_percent(new(Indicator, direction=direction, **figures))
    assert (None if done is None else str(done)) == rate


def test_satisfaction_by_two_answers_needs_no_other() -> None:
    survey = new(Survey, method=NARROW, valid=100, very_satisfied=60, satisfied=25)
    assert derived.satisfaction(year_with(survey), survey) == "85.00%"


def test_an_answer_confirmed_as_none_was_given_by_nobody() -> None:
    survey = new(Survey, method=WIDE, valid=100, very_satisfied=60, satisfied=25)
    nobody = confirmed_none(survey, "fairly_satisfied")
    assert [derived.satisfaction(year_with(survey, *notes), survey) for notes in ([], [nobody])] == [None, "85.00%"]


def test_a_target_out_of_all_proportion_has_a_completion_too() -> None:
    indicator = new(Indicator, target=Decimal("0.000000000000001"), actual=Decimal(10**14))
    assert derived.completion_percent(indicator) is not None


def test_spending_added_up_by_month_ends_with_the_last_month_that_has_any() -> None:
    monthly = line(PROJECT, "12", mode=BY_MONTH)
    once = line(PROJECT, "5", "3")
    plans = [new(MonthlyPlan, line=monthly.uid, month=month, spent=wan(spent)) for month, spent in ((1, "2"), (3, "4"))]
    year = year_with(monthly, once, *plans)
    assert derived.cumulative_by_month(year) == [wan("2"), wan("2"), wan("6")]
    assert derived.spent_without_month(year) == wan("3")
    assert derived.cumulative_by_month(year_with(once)) == []


@pytest.mark.parametrize(("full", "month", "pace"), [("12", 1, "1"), ("12", 12, "12"), ("0.0001", 1, "0.000008")])
def test_the_pace_is_the_months_share_of_the_full_budget(full: str, month: int, pace: str) -> None:
    assert derived.pro_rata(wan(full), month) == wan(pace)


def test_activities_are_counted_with_each_association_that_took_part() -> None:
    art, music, idle = (new(Association, name=name) for name in ("美协", "音协", "舞协"))
    shows = [
        new(Activity, name="展", associations=(art.uid,)),
        new(Activity, name="会", associations=(music.uid, art.uid)),
    ]
    off = new(Activity, name="取消的", status=CANCELLED, associations=(idle.uid,))
    counts = derived.activities_by_association(year_with(art, music, idle, *shows, off))
    assert list(counts.items()) == [(art.uid, 2), (music.uid, 1), (idle.uid, 0)]


def test_planned_spending_adds_up_by_month_over_all_lines() -> None:
    first, second = line(PROJECT, "100", mode=BY_MONTH), line(PROJECT, "50", mode=BY_MONTH)
    plans = [
        new(MonthlyPlan, line=first.uid, month=3, planned=wan("10")),
        new(MonthlyPlan, line=second.uid, month=3, planned=wan("2.5")),
        new(MonthlyPlan, line=second.uid, month=12, planned=wan("1")),
        new(MonthlyPlan, line=second.uid, month=4),
    ]
    planned = derived.planned_by_month(year_with(first, second, *plans))
    assert planned == dict.fromkeys(range(1, 13), 0) | {3: wan("12.5"), 12: wan("1")}


def test_without_a_budget_there_is_no_carryover_rate() -> None:
    assert derived.carryover_rate(year_with(new(Accounts, closing_carryover=wan("1")))) is None
