"""Checks of budget and spending."""

from wenlian_desktop.domain.checks.finding import Found, Level, check
from wenlian_desktop.domain.derived import added, execution, line_execution
from wenlian_desktop.domain.fields import Ref
from wenlian_desktop.domain.money import UNFILLED, in_sentence
from wenlian_desktop.domain.numerals import half_up
from wenlian_desktop.domain.records.budget import TRANSFER, Accounts, BudgetChange, BudgetLine
from wenlian_desktop.domain.records.department import Staffing
from wenlian_desktop.domain.year import Year, ref_to

TOLERANCE = 5_000  # 分: 0.005 万元, the rounding of a printed figure (DOMAIN C01, C02)
SLOW = 90  # %, below it the cause must be written (DOMAIN C09)


def _differ(stated: int | None, computed: int | None) -> bool:
    return stated is not None and computed is not None and abs(stated - computed) > TOLERANCE


def _line_places(year: Year, field: str) -> tuple[Ref, ...]:
    return tuple(ref_to(line, field) for line in year.rows(BudgetLine))


@check("C01", Level.ERROR, "核对批复文件与各预算项目，改正不符的一处。")
def budget_total(year: Year) -> Found:
    """年初 and 全年 totals as approved equal 基本 + 项目 + 其他."""
    accounts, whole = year.only(Accounts), execution(year)
    for field, name, computed in (("approved_initial", "年初", whole.initial), ("approved_full", "全年", whole.full)):
        stated = getattr(accounts, field)
        if _differ(stated, computed):
            message = (
                f"{name}预算批复总额{in_sentence(stated)}万元，基本、项目、其他支出预算之和为{in_sentence(computed)}"
            )
            yield f"{message}万元。", (ref_to(accounts, field), *_line_places(year, "initial_fiscal"))


@check("C02", Level.ERROR, "核对决算表与支出明细，改正不符的一处。")
def spending_total(year: Year) -> Found:
    """决算支出合计 equals its three parts, and what the lines spent."""
    accounts = year.only(Accounts)
    parts = added(accounts.basic_spent, accounts.project_spent, accounts.other_spent)
    place = ref_to(accounts, "total_spent")
    if _differ(accounts.total_spent, parts):
        message = (
            f"决算支出合计{in_sentence(accounts.total_spent)}万元，基本、项目、其他支出之和为{in_sentence(parts)}万元。"
        )
        yield message, (place, ref_to(accounts, "basic_spent"))
    spent = execution(year).spent
    if _differ(accounts.total_spent, spent):
        message = f"决算支出合计{in_sentence(accounts.total_spent)}万元，各预算项目支出之和为{in_sentence(spent)}万元。"
        yield message, (place, *_line_places(year, "spent_once"))


@check("C08", Level.ERROR, "补录预算调整，或在该项目的“执行偏差说明”中写明原因。")
def overspent_lines(year: Year) -> Found:
    """A line that spent more than its full budget says why."""
    for line in year.rows(BudgetLine):
        done = line_execution(year, line)
        if done.is_over and not line.explanation:
            rate = f"（执行率{done.rate}）" if done.rate else ""
            message = f"“{line.name or UNFILLED}”支出{in_sentence(done.spent)}万元，"
            yield (
                f"{message}超过全年预算{in_sentence(done.full)}万元{rate}，没有说明。",
                (ref_to(line, "explanation"), ref_to(line, "initial_fiscal")),
            )


@check("C09", Level.WARNING, "在该项目的“执行偏差说明”中写明原因。")
def slow_lines(year: Year) -> Found:
    """A line that spent less than 90 % of its full budget says why."""
    for line in year.rows(BudgetLine):
        done = line_execution(year, line)
        if not done.full or done.full < 0 or done.spent is None or line.explanation:
            continue
        if done.spent * 100 < SLOW * done.full:
            message = (
                f"“{line.name or UNFILLED}”全年预算{in_sentence(done.full)}万元，支出{in_sentence(done.spent)}万元"
            )
            yield f"{message}，执行率{done.rate}，低于{SLOW}%。", (ref_to(line, "explanation"),)


@check("C51", Level.WARNING, "核对编制与实有人数，或写情况说明。")
def overstaffed(year: Year) -> Found:
    """No more people than posts (人员控制率 at most 100 %)."""
    for row in year.rows(Staffing):
        if row.authorized is not None and row.actual is not None and row.actual > row.authorized:
            rate = f"，控制率{half_up(row.actual * 100, row.authorized, 2)}%" if row.authorized else ""
            yield (
                f"{row.category or UNFILLED}{row.authorized}名，实有{row.actual}人{rate}。",
                (ref_to(row, "actual"), ref_to(row, "authorized")),
            )


@check("R04", Level.ERROR, "在该调整中填上“调入项目”。")
def transfer_to_nowhere(year: Year) -> Found:
    """A 调剂 names the line the amount goes to."""
    for change in year.rows(BudgetChange):
        if change.kind == TRANSFER and change.to_line is None:
            amount = in_sentence(change.amount)
            yield f"调剂{amount}万元没有填调入项目，全年预算数算不出来。", (ref_to(change, "to_line"),)
