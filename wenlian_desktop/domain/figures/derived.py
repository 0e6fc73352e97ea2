"""Derived figures: sums and rates of the records, in 分; None if a part is 未填."""

from collections.abc import Hashable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import accumulate

from wenlian_desktop.domain.records.activities import (
    CANCELLED,
    NARROW,
    NOT_HELD,
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
    BASIC_CATEGORIES,
    BY_MONTH,
    BY_PAYMENT,
    CUT,
    ONCE,
    OTHER,
    PROJECT,
    RECOVER,
    TRANSFER,
    Accounts,
    BudgetChange,
    BudgetLine,
    MonthlyPlan,
    Payment,
)  # fmt: skip
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.fields import Floor, State
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.numerals import divide_half_up, percentage, rounded

BASIC = "基本支出"
GROUPS: dict[str, tuple[str, ...]] = {BASIC: BASIC_CATEGORIES, PROJECT: (PROJECT,), OTHER: (OTHER,)}


def sum_or_none(*parts: int | None) -> int | None:
    """The sum; None if one part is unknown."""
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _sum_known(one: int | None, other: int | None) -> int | None:
    """The sum of the known values; None if both are unknown."""
    return other if one is None else one + (other or 0)


def figure_of(year: Year, row: Record, field: str) -> int | None:
    """A figure of a row: a confirmed 无 is 0, 未填 is None."""
    value: int | None = getattr(row, field)
    is_none = value is None and year.state(ref_to(row, field)) is State.NONE
    return 0 if is_none else value


@frozen
class Execution:
    """Budget and spending of a line or a group of lines, in 分."""

    initial: int | None = 0
    carried_in: int | None = None  # None counts as 0
    changed: int | None = 0
    recovered: int | None = 0
    spent: int | None = 0

    @property
    def full(self) -> int | None:
        """全年预算数（调整后）= 年初 + 上年结转 + 追加 − 追减 ± 调剂 (DOMAIN 2.1)."""
        return sum_or_none(self.initial, self.carried_in or 0, self.changed)

    @property
    def rate(self) -> str | None:
        """预算执行率 = 全年执行数 ÷ 全年预算数; None if either is unknown or the budget is 0."""
        if self.full is None or self.spent is None:
            return None
        return percentage(self.spent, self.full)

    @property
    def is_overspent(self) -> bool:
        """Whether the spending exceeds the full budget."""
        return self.full is not None and self.spent is not None and self.spent > self.full

    @property
    def unspent(self) -> int | None:
        """全年预算数 − 全年执行数 − 年中财政收回."""
        if self.full is None or self.spent is None or self.recovered is None:
            return None
        return self.full - self.spent - self.recovered

    def __add__(self, other: "Execution") -> "Execution":
        return Execution(
            sum_or_none(self.initial, other.initial),
            _sum_known(self.carried_in, other.carried_in),
            sum_or_none(self.changed, other.changed),
            sum_or_none(self.recovered, other.recovered),
            sum_or_none(self.spent, other.spent),
        )


def paid_by_line_and_month(payment: Payment) -> tuple[Hashable, int] | None:
    """Tally: payments by (line uid, month), in 分."""
    if payment.amount is None or payment.paid_on is None:
        return None
    return (payment.line, payment.paid_on.month), payment.amount


def unknown_by_line(payment: Payment) -> tuple[Hashable, int] | None:
    """Tally: how many payments of a line have no amount yet."""
    return (payment.line, 1) if payment.amount is None else None


def paid_by_line(payment: Payment) -> tuple[Hashable, int] | None:
    """Tally: payments by line uid, in 分."""
    return None if payment.amount is None else (payment.line, payment.amount)


def _month_spent_by_line(plan: MonthlyPlan) -> tuple[Hashable, int] | None:
    return None if plan.spent is None else (plan.line, plan.spent)


def _month_spent(plan: MonthlyPlan) -> tuple[Hashable, int] | None:
    return None if plan.spent is None else ((plan.line, plan.month), plan.spent)


def spent(year: Year, line: BudgetLine) -> int | None:
    """全年支出 of a line in 分, from the kind of entry given by its mode; None if that is 未填."""
    if line.mode == BY_PAYMENT:
        payments = year.rows(Payment)
        is_unknown = line.uid in payments.tally(unknown_by_line)
        return None if is_unknown else payments.tally(paid_by_line).get(line.uid, 0)
    if line.mode == BY_MONTH:
        return year.rows(MonthlyPlan).tally(_month_spent_by_line).get(line.uid, 0)
    return figure_of(year, line, "spent_once") if line.mode else None


def _entered_payment(payment: Payment) -> tuple[Hashable, int] | None:
    return None if payment.amount is None else (payment.line, 1)


def _entered_month(plan: MonthlyPlan) -> tuple[Hashable, int] | None:
    return None if plan.spent is None else (plan.line, 1)


def is_spending_entered(year: Year, line: BudgetLine) -> bool:
    """Whether a payment, a month or the year's spending of a line is filled in; a confirmed 无 is."""
    if line.mode == BY_PAYMENT:
        return line.uid in year.rows(Payment).tally(_entered_payment)
    if line.mode == BY_MONTH:
        return line.uid in year.rows(MonthlyPlan).tally(_entered_month)
    return spent(year, line) is not None


def has_spending(year: Year) -> bool:
    """Whether spending of any line is filled in; before that 0 says nothing."""
    return any(is_spending_entered(year, line) for line in year.rows(BudgetLine))


def line_months(year: Year, line: BudgetLine) -> dict[int, int]:
    """Spending of a line by month (1-12) in 分; all 0 for lines entered once for the year."""
    sums: Mapping[Hashable, int] = {}
    if line.mode == BY_PAYMENT:
        sums = year.rows(Payment).tally(paid_by_line_and_month)
    elif line.mode == BY_MONTH:
        sums = year.rows(MonthlyPlan).tally(_month_spent)
    return {month: sums.get((line.uid, month), 0) for month in range(1, 13)}


def spent_by_month(year: Year) -> dict[int, int]:
    """Spending by month (1-12) in 分, without lines entered once for the year."""
    lines = [line_months(year, line) for line in year.rows(BudgetLine)]
    return {month: sum(months[month] for months in lines) for month in range(1, 13)}


def _month_planned(plan: MonthlyPlan) -> tuple[Hashable, int] | None:
    return None if plan.planned is None else (plan.month, plan.planned)


def planned_by_month(year: Year) -> dict[int, int]:
    """Planned spending by month (1-12) in 分."""
    sums = year.rows(MonthlyPlan).tally(_month_planned)
    return {month: sums.get(month, 0) for month in range(1, 13)}


def cumulative_by_month(year: Year) -> list[int]:
    """Cumulative spending at the end of each month in 分, up to the last month with any."""
    months = spent_by_month(year)
    last = max((month for month, amount in months.items() if amount), default=0)
    return list(accumulate(months[month] for month in range(1, last + 1)))


def spent_without_month(year: Year) -> int:
    """Spending entered once for the year, in 分, which belongs to no month."""
    return sum(spent(year, line) or 0 for line in year.rows(BudgetLine) if line.mode == ONCE)


def pro_rata(full: int, month: int) -> int:
    """序时进度 in 分: the full budget × month ÷ 12."""
    return int(divide_half_up(full * month, 12, 0))


def _changes_of(year: Year, line: BudgetLine) -> tuple[int | None, int | None]:
    """(追加 − 追减 ± 调剂, 收回) of a line in 分."""
    changed: list[int | None] = []
    recovered: list[int | None] = []
    for change in year.rows(BudgetChange):
        taken = None if change.amount is None else -change.amount
        if change.kind == TRANSFER and change.to_line == line.uid:
            changed.append(change.amount)
        if change.line != line.uid:
            continue
        if change.kind == TRANSFER and change.to_line is None:
            taken = None  # no target: the effect on the whole is unknown
        if change.kind == ADD:
            changed.append(change.amount)
        elif change.kind in (CUT, TRANSFER):
            changed.append(taken)
        elif change.kind == RECOVER:
            recovered.append(change.amount)
    return sum_or_none(*changed), sum_or_none(*recovered)


def budget_changes(year: Year) -> tuple[int, int] | None:
    """(追加, 追减) of the whole in 分, so that their difference is what changed; None if a part is unknown."""
    changed, added = execution(year).changed, 0
    lines = {line.uid for line in year.rows(BudgetLine)}
    for change in year.rows(BudgetChange):
        if change.kind == ADD and change.line in lines:
            added += change.amount or 0
    return None if changed is None else (max(added, changed, 0), max(added, changed, 0) - changed)


def line_execution(year: Year, line: BudgetLine) -> Execution:
    """Budget and spending of one line; no spending is known as long as none of the year's is filled in."""
    changed, recovered = _changes_of(year, line)
    initial = None if line.initial_fiscal is None else line.initial_fiscal + (line.initial_other or 0)
    done = spent(year, line) if year.cached(has_spending) else None
    return Execution(initial, line.carried_in, changed, recovered, done)


def line_executions(year: Year) -> dict[str, Execution]:
    """Budget and spending of each line, by uid."""
    return {line.uid: line_execution(year, line) for line in year.rows(BudgetLine)}


def execution(year: Year, group: str | None = None) -> Execution:
    """Budget and spending of a group (基本支出, 项目支出, 其他支出), or of the whole department."""
    return year.cached(_executions)[group]


def _executions(year: Year) -> dict[str | None, Execution]:
    # A line without category belongs to the whole, but to no group.
    by_line = year.cached(line_executions)
    done = [(line.category, by_line[line.uid]) for line in year.rows(BudgetLine)]
    sums: dict[str | None, Execution] = {
        group: reduce(Execution.__add__, (each for category, each in done if category in categories), Execution())
        for group, categories in GROUPS.items()
    }
    return sums | {None: reduce(Execution.__add__, (each for _, each in done), Execution())}


def carryover(year: Year) -> int | None:
    """结转结余额 in 分: 年末结转 + 年末结余 of the accounts if filled in, else budget − spent − 收回 (DOMAIN 2.1)."""
    accounts = year.single(Accounts)
    closing = [figure_of(year, accounts, field) for field in ("closing_carryover", "closing_surplus")]
    if closing == [None, None]:
        return execution(year).unspent
    return sum(part or 0 for part in closing)


def carryover_rate(year: Year) -> str | None:
    """结转结余率 = 结转结余额 ÷ 支出预算数 (财预〔2013〕53 号)."""
    left, full = carryover(year), execution(year).full
    return None if left is None or full is None else percentage(left, full)


def accounted_spending(year: Year) -> int | None:
    """决算支出 in 分: the sum of the accounts' three parts, else what the lines spent."""
    accounts = year.single(Accounts)
    parts = [figure_of(year, accounts, field) for field in ("basic_spent", "project_spent", "other_spent")]
    return execution(year).spent if parts == [None, None, None] else sum_or_none(*parts)


def difference_rate(year: Year) -> str | None:
    """预决算差异率 = (决算支出 − 年初预算) ÷ 年初预算, with its sign (DOMAIN 2.1)."""
    spending, initial = accounted_spending(year), execution(year).initial
    return None if spending is None or initial is None else percentage(spending - initial, initial)


def is_held(activity: Activity) -> bool:
    """Whether an activity was held: 完成, or no state filled in."""
    return activity.status not in NOT_HELD


def counted_activities(year: Year) -> list[Activity]:
    """The activities that count in sums: those held; of a series only its parts (DOMAIN 7.3)."""
    return countable(year.rows(Activity))


def countable(activities: Rows[Activity]) -> list[Activity]:
    """The activities that count in sums, cached."""
    return activities.cached(_held_once)


def _held_once(activities: Rows[Activity]) -> list[Activity]:
    return _without_series([activity for activity in activities if is_held(activity)])


def costed_activities(activities: Rows[Activity]) -> list[Activity]:
    """The activities whose costs count, cached: also those planned or under way; of a series only its parts."""
    return activities.cached(_not_cancelled_once)


def _not_cancelled_once(activities: Rows[Activity]) -> list[Activity]:
    return _without_series([activity for activity in activities if activity.status != CANCELLED])


def _without_series(activities: list[Activity]) -> list[Activity]:
    series = {activity.series for activity in activities if activity.series != activity.uid}
    return [activity for activity in activities if activity.uid not in series]


def sum_counts(values: Iterable[int | Floor | None]) -> Floor | None:
    """The sum of counts, with the mark 以上 if one is a lower bound; None if none is filled in."""
    known = [value if isinstance(value, Floor) else Floor(value) for value in values if value is not None]
    if not known:
        return None
    return Floor(sum(value.number for value in known), "以上" if any(value.mark for value in known) else "")


def activity_total(year: Year, field: str) -> Floor | None:
    """The year's sum of one count field of activities (场次, 观众人次, …)."""
    return sum_counts(getattr(activity, field) for activity in counted_activities(year))


def activities_by_association(year: Year) -> dict[str, int]:
    """Number of counted activities by association (uid), descending, including 0."""
    counts = {association.uid: 0 for association in year.rows(Association)}
    for activity in counted_activities(year):
        for uid in activity.associations:
            counts[uid] = counts.get(uid, 0) + 1
    return dict(sorted(counts.items(), key=lambda each: -each[1]))


def outlets(year: Year, activity: Activity) -> int:
    """Number of different outlets (家) that reported on an activity."""
    return len(year.rows(MediaReport).cached(_outlets).get(activity.uid, ()))


def _outlets(reports: Rows[MediaReport]) -> dict[str | None, set[str]]:
    found: dict[str | None, set[str]] = {}
    for report in reports:
        if report.outlet:
            found.setdefault(report.activity, set()).add(report.outlet)
    return found


WEIGHTS = {NARROW: (100, 100, 0, 0, 0), WIDE: (100, 100, 100, 0, 0), WEIGHTED: (100, 80, 60, 30, 0)}
ANSWERS = ("very_satisfied", "satisfied", "fairly_satisfied", "dissatisfied", "very_dissatisfied")


def satisfaction(year: Year, survey: Survey) -> str | None:
    """满意度 in % by the survey's own formula (口径); None if a figure it needs is 未填."""
    if survey.method is None or not survey.valid:
        return None
    weighted_answers = [
        (figure_of(year, survey, name), weight) for name, weight in zip(ANSWERS, WEIGHTS[survey.method], strict=True)
    ]
    points = sum_or_none(
        *(None if answers is None else answers * weight for answers, weight in weighted_answers if weight)
    )
    return None if points is None else percentage(points, survey.valid * 100)


AT_MOST = ("≤", "＜")
NOT_MORE = (*AT_MOST, "＝")


def is_reverse(indicator: Indicator) -> bool:
    """Whether less is better: 反向, or a goal of “at most” whose direction is not filled in."""
    return indicator.direction == REVERSE or (indicator.direction is None and indicator.sign in AT_MOST)


def is_nought(indicator: Indicator) -> bool:
    """Whether the goal is that nothing happens: 安全责任事故 ≤ 0."""
    return indicator.target == 0 and (is_reverse(indicator) or indicator.sign in NOT_MORE)


def is_signed(indicator: Indicator) -> bool:
    """Whether the goal or what was reached is below 0 (三公经费增长率 ≤ −5%): a quotient of them says nothing."""
    return any(value is not None and value < 0 for value in (indicator.target, indicator.actual))


def completion_share(indicator: Indicator) -> Fraction | None:
    """完成率, exact: 完成值 ÷ 目标值, reverse 目标值 ÷ 完成值 (DOMAIN 2.1), or None.

    1 or 0, kept or not, for a goal of nought and where a number is below 0.
    """
    whole, part = indicator.target, indicator.actual
    if is_nought(indicator):
        return None if part is None else Fraction(int(part <= 0))
    if whole is None or part is None:
        return None
    if is_signed(indicator):
        return Fraction(int(part <= whole if is_reverse(indicator) else part >= whole))
    if is_reverse(indicator):
        whole, part = part, whole
    return None if whole == 0 else Fraction(part) / Fraction(whole)


def completion_percent(indicator: Indicator) -> Decimal | None:
    """完成率 in %, two decimals; None if unknown."""
    share = completion_share(indicator)
    return None if share is None else rounded(share * 100, 2)
