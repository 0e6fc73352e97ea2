"""Checks of spending by month, monitoring, activities, and the dates of payments."""

from collections.abc import Hashable
from itertools import accumulate

from wenlian_desktop.domain.checks.budget_execution import amounts_differ
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.budget import BY_MONTH, BudgetLine, Monitoring, MonthlyPlan, Payment
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule
from wenlian_desktop.domain.texts.naming import row_title


@rule(
    "C18",
    Level.WARNING,
    on=Year,
    says="“{name}”列支的{count}项活动实际额合计{cost:万元}万元，超过该项目支出{spent:万元}万元。",
    remedy="核对活动的实际额，或补录该项目的支出。",
)
def costs_of_activities(year: Year) -> YearHits:
    """The costs of the activities of a line do not exceed its spending."""
    for uid, activities in year.rows(Activity).cached(_by_line).items():
        line = year.rows(BudgetLine).find(uid)
        spent = derived.spent(year, line) if line and derived.is_spending_entered(year, line) else None
        cost = sum(activity.cost or 0 for activity in activities)
        if line and spent is not None and cost > spent:
            places = (ref_to(activity, "cost") for activity in activities)
            yield hit(*places, name=line.name, count=len(activities), cost=cost, spent=spent)


def _by_line(activities: Rows[Activity]) -> dict[str, list[Activity]]:
    found: dict[str, list[Activity]] = {}
    for activity in derived.costed_activities(activities):
        if activity.line and activity.cost:
            found.setdefault(activity.line, []).append(activity)
    return found


def _months_of(plans: Rows[MonthlyPlan]) -> dict[str | None, list[MonthlyPlan]]:
    found: dict[str | None, list[MonthlyPlan]] = {}
    for plan in plans:
        if plan.spent is not None:
            found.setdefault(plan.line, []).append(plan)
    return found


@rule(
    "C19",
    Level.ERROR,
    on=Year,
    says={
        "sum": "“{name}”月度计划的实际支出合计{months:万元}万元，按“{mode}”登记的全年支出为{spent:万元}万元。",
        "below_zero": "“{name}”到{month}月底累计支出为{amount:万元}万元，冲销多于支出。",
    },
    remedy="核对各月实际支出与全年支出，改正不符的一处。",
)
def months_add_up(year: Year) -> YearHits:
    """Monthly spending entered in another mode adds up to the year's; no cumulative amount is negative."""
    entered = year.rows(MonthlyPlan).cached(_months_of)
    for line in year.rows(BudgetLine):
        plans = entered.get(line.uid, [])
        places = tuple(ref_to(plan, "spent") for plan in plans)
        months, spent = sum(plan.spent or 0 for plan in plans), derived.spent(year, line)
        if plans and line.mode != BY_MONTH and amounts_differ(months, spent):
            yield hit(*places, kind="sum", name=line.name, months=months, mode=line.mode, spent=spent)
        below = _below_zero(year, line)
        if below:
            month, fen = below
            yield hit(ref_to(line, "mode"), *places, kind="below_zero", name=line.name, month=month, amount=fen)


def _below_zero(year: Year, line: BudgetLine) -> tuple[int, int] | None:
    """The first month with negative cumulative spending."""
    sums = accumulate(derived.line_months(year, line).values())
    return next(((month, fen) for month, fen in enumerate(sums, 1) if fen < 0), None)


@rule(
    "C20",
    Level.WARNING,
    on=Year,
    says={
        "month": "“{name}”监控表截至{month}月执行数{monitored:万元}万元，大于全年支出{spent:万元}万元。",
        "half_year": "“{name}”监控表年中执行数{monitored:万元}万元，大于全年支出{spent:万元}万元。",
    },
    remedy="核对监控表的执行数与全年支出。",
)
def monitored_spending(year: Year) -> YearHits:
    """The monitored spending does not exceed that of the year."""
    for row in year.rows(Monitoring):
        line = year.rows(BudgetLine).find(row.line)
        spent = derived.spent(year, line) if line and derived.is_spending_entered(year, line) else None
        if line and row.spent is not None and spent is not None and row.spent > spent:
            kind, place = "month" if row.through else "half_year", ref_to(row, "spent")
            yield hit(place, kind=kind, name=line.name, month=row.through, monitored=row.spent, spent=spent)


def paid_by_activity(payment: Payment) -> tuple[Hashable, int] | None:
    """Tally: payments by activity, in 分."""
    return None if payment.activity is None or payment.amount is None else (payment.activity, payment.amount)


@rule(
    "D01",
    Level.WARNING,
    on=Year,
    says="活动“{name}”实际额{cost:元}元，对应的支出合计{paid:元}元。",
    remedy="核对活动的实际额与对应的支出。",
)
def activity_cost_is_what_was_paid(year: Year) -> YearHits:
    """The cost of an activity equals its payments, if there are any."""
    paid = year.rows(Payment).tally(paid_by_activity)
    for activity in year.rows(Activity) if paid else ():
        cost, sum_paid = activity.cost, paid.get(activity.uid)
        if cost is not None and sum_paid is not None and cost != sum_paid:
            name = row_title(year, "activity", activity.uid)
            yield hit(ref_to(activity, "cost"), name=name, cost=cost, paid=sum_paid)


def paid_in_year(payment: Payment) -> tuple[Hashable, int] | None:
    """Tally: number of payments by calendar year."""
    return None if payment.paid_on is None else (payment.paid_on.year, 1)


@rule(
    "D02",
    Level.ERROR,
    on=Year,
    says="有{count}笔支出的支付日期在{paid_in}年，评价年度是{year}年。",
    remedy="改正支付日期，或把不属于本年度的支出删去。",
)
def payments_of_the_year(year: Year) -> YearHits:
    """Payments are dated in the year."""
    number, counts = year.number, year.rows(Payment).tally(paid_in_year)
    for other in sorted(each for each in counts if isinstance(each, int) and number not in (None, each)):
        places = [ref_to(row, "paid_on") for row in year.rows(Payment) if row.paid_on and row.paid_on.year == other]
        yield hit(*places, count=len(places), paid_in=other, year=number)
