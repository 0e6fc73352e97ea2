"""The fields a derived figure still needs: where to go when it cannot be computed."""

from collections.abc import Iterable, Iterator

from wenlian_desktop.domain.figures.derived import (
    ANSWERS,
    GROUPS,
    WEIGHTS,
    counted_activities,
    figure_of,
    has_spending,
)
from wenlian_desktop.domain.records.activities import Activity, Survey
from wenlian_desktop.domain.records.budget import (
    ADD,
    BY_MONTH,
    BY_PAYMENT,
    CUT,
    ONCE,
    RECOVER,
    TRANSFER,
    Accounts,
    BudgetChange,
    BudgetLine,
    MonthlyPlan,
    Payment,
)
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.fields import Ref

Lines = Iterable[BudgetLine]
ENTRIES: dict[str, type[Record]] = {BY_PAYMENT: Payment, BY_MONTH: MonthlyPlan}
NO_BUDGET = Ref(BudgetLine.spec.name, "", "")


def lines_of(year: Year, group: str | None = None) -> list[BudgetLine]:
    """The budget lines of a group (基本支出, 项目支出, 其他支出), or all."""
    return [line for line in year.rows(BudgetLine) if group is None or line.category in GROUPS[group]]


def empty_figures(year: Year, rows: Iterable[Record], *fields: str) -> Iterator[Ref]:
    """The figures of rows that are neither filled in nor 无."""
    return (ref_to(row, field) for row in rows for field in fields if figure_of(year, row, field) is None)


def for_initial(year: Year, lines: Lines) -> Iterator[Ref]:
    """What 年初预算 needs."""
    return (ref_to(line, "initial_fiscal") for line in lines if line.initial_fiscal is None)


def for_changes(year: Year, lines: Lines, kinds: tuple[str, ...] = (ADD, CUT, TRANSFER)) -> Iterator[Ref]:
    """What the sum of the budget changes needs."""
    uids = {line.uid for line in lines}
    for change in year.rows(BudgetChange):
        if change.kind not in kinds or not uids & {change.line, change.to_line}:
            continue
        if change.amount is None:
            yield ref_to(change, "amount")
        if change.kind == TRANSFER and change.to_line is None:
            yield ref_to(change, "to_line")


def for_full(year: Year, lines: Lines) -> Iterator[Ref]:
    """What 全年预算数 needs."""
    yield from for_initial(year, lines)
    yield from for_changes(year, lines)


def for_spent(year: Year, lines: Lines) -> Iterator[Ref]:
    """What 全年支出 needs, by the line's kind of entry."""
    lines = list(lines)
    for line in lines:
        if line.mode is None:
            yield ref_to(line, "mode")
        elif line.mode == ONCE:
            yield from empty_figures(year, [line], "spent_once")
        elif line.mode == BY_PAYMENT:
            paid = year.rows(Payment)
            yield from (ref_to(each, "amount") for each in paid if each.line == line.uid and each.amount is None)
    if not year.cached(has_spending):
        records = [ENTRIES[line.mode] for line in lines if line.mode in ENTRIES]
        yield from (Ref(record.spec.name, "", "") for record in records[:1])


def for_rate(year: Year, lines: Lines) -> Iterator[Ref]:
    """What 预算执行率 needs; a budget of 0 is at fault where nothing is empty."""
    yield from for_full(year, lines)
    yield from for_spent(year, lines)
    yield from (ref_to(line, "initial_fiscal") for line in lines)


def for_unspent(year: Year, lines: Lines) -> Iterator[Ref]:
    """What 全年预算数 − 全年执行数 − 年中财政收回 needs."""
    yield from for_full(year, lines)
    yield from for_spent(year, lines)
    yield from for_changes(year, lines, (RECOVER,))


def for_carryover(year: Year) -> Iterator[Ref]:
    """What 结转结余 and its rate need."""
    lines = lines_of(year)
    yield from for_unspent(year, lines)
    yield from (ref_to(line, "initial_fiscal") for line in lines)


def for_accounted(year: Year) -> Iterator[Ref]:
    """What 决算支出 needs: the rest of the accounts' three parts if one is filled in, else what the lines need."""
    accounts = year.single(Accounts)
    parts = ("basic_spent", "project_spent", "other_spent")
    empty = list(empty_figures(year, [accounts], *parts))
    yield from empty if len(empty) < len(parts) else for_spent(year, lines_of(year))


def for_difference(year: Year) -> Iterator[Ref]:
    """What 预决算差异率 needs."""
    lines = lines_of(year)
    yield from for_initial(year, lines)
    yield from for_accounted(year)
    yield from (ref_to(line, "initial_fiscal") for line in lines)


def for_satisfaction(year: Year, survey: Survey) -> Iterator[Ref]:
    """What 满意度 needs, by the survey's own formula (口径)."""
    if survey.method is None:
        yield ref_to(survey, "method")
        return
    if not survey.valid:
        yield ref_to(survey, "valid")
    counted = (name for name, weight in zip(ANSWERS, WEIGHTS[survey.method], strict=True) if weight)
    yield from empty_figures(year, [survey], *counted)


def for_activity_total(year: Year, field: str) -> Iterator[Ref]:
    """What the sum of a count of the activities needs: one of them."""
    yield from (ref_to(activity, field) for activity in counted_activities(year))
    yield Ref(Activity.spec.name, "", "")
