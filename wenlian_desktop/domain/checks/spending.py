"""Checks of when and for what money was spent: months, monitoring, activities, the year of payments."""

from collections.abc import Hashable
from itertools import accumulate

from wenlian_desktop.domain.checks.budget_execution import amounts_differ
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.budget import BY_MONTH, BudgetLine, Monitoring, MonthlyPlan, Payment
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import CheckResults, check
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.money import UNFILLED, exact_yuan, format_wan


@check("C18", Level.WARNING, "核对活动的实际额，或补录该项目的支出。")
def costs_of_activities(year: Year) -> CheckResults:
    """The activities paid from a line cost no more than the line spent."""
    for uid, activities in year.rows(Activity).cached(_by_line).items():
        line = year.rows(BudgetLine).find(uid)
        spent = derived.spent(year, line) if line else None
        cost = sum(activity.cost or 0 for activity in activities)
        if line and spent is not None and cost > spent:
            message = f"“{line.name or UNFILLED}”列支的{len(activities)}项活动实际额合计{format_wan(cost)}万元"
            places = tuple(ref_to(activity, "cost") for activity in activities)
            yield f"{message}，超过该项目支出{format_wan(spent)}万元。", places


def _by_line(activities: Rows[Activity]) -> dict[str, list[Activity]]:
    found: dict[str, list[Activity]] = {}
    for activity in derived.countable(activities):
        if activity.line and activity.cost:
            found.setdefault(activity.line, []).append(activity)
    return found


def _months_of(plans: Rows[MonthlyPlan]) -> dict[str | None, list[MonthlyPlan]]:
    found: dict[str | None, list[MonthlyPlan]] = {}
    for plan in plans:
        if plan.spent is not None:
            found.setdefault(plan.line, []).append(plan)
    return found


@check("C19", Level.ERROR, "核对各月实际支出与全年支出，改正不符的一处。")
def months_add_up(year: Year) -> CheckResults:
    """Monthly spending entered beside another mode adds up to the year's; no month ends below zero."""
    entered = year.rows(MonthlyPlan).cached(_months_of)
    for line in year.rows(BudgetLine):
        plans = entered.get(line.uid, [])
        places = tuple(ref_to(plan, "spent") for plan in plans)
        months, spent = sum(plan.spent or 0 for plan in plans), derived.spent(year, line)
        name = f"“{line.name or UNFILLED}”"
        if plans and line.mode != BY_MONTH and amounts_differ(months, spent):
            message = f"{name}月度计划的实际支出合计{format_wan(months)}万元"
            yield f"{message}，按“{line.mode or UNFILLED}”登记的全年支出为{format_wan(spent)}万元。", places
        below = _below_zero(year, line)
        if below:
            month, fen = below
            yield (
                f"{name}到{month}月底累计支出为{format_wan(fen)}万元，冲销多于支出。",
                (ref_to(line, "mode"), *places),
            )


def _below_zero(year: Year, line: BudgetLine) -> tuple[int, int] | None:
    """The first month at whose end more was reversed than spent."""
    sums = accumulate(derived.line_months(year, line).values())
    return next(((month, fen) for month, fen in enumerate(sums, 1) if fen < 0), None)


@check("C20", Level.WARNING, "核对监控表的执行数与全年支出。")
def monitored_spending(year: Year) -> CheckResults:
    """What was spent to the middle of the year is no more than what was spent in all of it."""
    for row in year.rows(Monitoring):
        line = year.rows(BudgetLine).find(row.line)
        spent = derived.spent(year, line) if line else None
        if line and row.spent is not None and spent is not None and row.spent > spent:
            month = f"截至{row.through}月" if row.through else "年中"
            message = f"“{line.name or UNFILLED}”监控表{month}执行数{format_wan(row.spent)}万元"
            yield f"{message}，大于全年支出{format_wan(spent)}万元。", (ref_to(row, "spent"),)


def paid_by_activity(payment: Payment) -> tuple[Hashable, int] | None:
    """Tally: payments by the activity they were for, in 分."""
    return None if payment.activity is None or payment.amount is None else (payment.activity, payment.amount)


@check("D01", Level.WARNING, "核对活动的实际额与对应的支出。")
def activity_cost_is_what_was_paid(year: Year) -> CheckResults:
    """An activity for which payments are entered cost what was paid for it."""
    paid = year.rows(Payment).tally(paid_by_activity)
    for activity in year.rows(Activity) if paid else ():
        cost, sum_paid = activity.cost, paid.get(activity.uid)
        if cost is not None and sum_paid is not None and cost != sum_paid:
            message = f"活动“{row_title(year, 'activity', activity.uid)}”实际额{exact_yuan(cost)}元"
            yield f"{message}，对应的支出合计{exact_yuan(sum_paid)}元。", (ref_to(activity, "cost"),)


def paid_in_year(payment: Payment) -> tuple[Hashable, int] | None:
    """Tally: how many payments fall into each calendar year."""
    return None if payment.paid_on is None else (payment.paid_on.year, 1)


@check("D02", Level.ERROR, "改正支付日期，或把不属于本年度的支出删去。")
def payments_of_the_year(year: Year) -> CheckResults:
    """Payments were made in the year they are counted in."""
    number, counts = year.number, year.rows(Payment).tally(paid_in_year)
    for other in sorted(each for each in counts if isinstance(each, int) and number not in (None, each)):
        rows = [row for row in year.rows(Payment) if row.paid_on and row.paid_on.year == other]
        message = f"有{len(rows)}笔支出的支付日期在{other}年，评价年度是{number}年。"
        yield message, tuple(ref_to(row, "paid_on") for row in rows)
