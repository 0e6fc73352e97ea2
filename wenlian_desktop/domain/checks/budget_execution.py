"""Checks of budget and spending."""

from wenlian_desktop.domain.figures.derived import BASIC, GROUPS, execution, line_execution, sum_or_none
from wenlian_desktop.domain.records.budget import PROJECT, TRANSFER, Accounts, BudgetChange, BudgetLine
from wenlian_desktop.domain.records.limits import format_limit, limit
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import CheckResults, check
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.money import UNFILLED, format_wan
from wenlian_desktop.domain.values.thresholds import BASIC_RATE_LIMIT, LINE_RATE_LIMIT, TOLERANCE


def amounts_differ(stated: int | None, computed: int | None) -> bool:
    """Whether two known amounts are further apart than rounding."""
    return stated is not None and computed is not None and abs(stated - computed) > TOLERANCE


def fields_of_lines(year: Year, field: str, group: str | None = None) -> tuple[Ref, ...]:
    """A field of the lines of a group, or of all lines."""
    lines = [line for line in year.rows(BudgetLine) if group is None or line.category in GROUPS[group]]
    return tuple(ref_to(line, field) for line in lines)


@check("C01", Level.ERROR, "核对批复文件与各预算项目，改正不符的一处。")
def budget_total(year: Year) -> CheckResults:
    """年初 and 全年 totals as approved equal 基本 + 项目 + 其他."""
    accounts, whole = year.single(Accounts), execution(year)
    for field, name, computed in (("approved_initial", "年初", whole.initial), ("approved_full", "全年", whole.full)):
        stated = getattr(accounts, field)
        if amounts_differ(stated, computed):
            message = (
                f"{name}预算批复总额{format_wan(stated)}万元，基本、项目、其他支出预算之和为{format_wan(computed)}"
            )
            yield f"{message}万元。", (ref_to(accounts, field), *fields_of_lines(year, "initial_fiscal"))


@check("C02", Level.ERROR, "核对决算表与支出明细，改正不符的一处。")
def spending_total(year: Year) -> CheckResults:
    """决算支出合计 equals its three parts, and what the lines spent."""
    accounts = year.single(Accounts)
    parts = sum_or_none(accounts.basic_spent, accounts.project_spent, accounts.other_spent)
    place = ref_to(accounts, "total_spent")
    if amounts_differ(accounts.total_spent, parts):
        message = (
            f"决算支出合计{format_wan(accounts.total_spent)}万元，基本、项目、其他支出之和为{format_wan(parts)}万元。"
        )
        yield message, (place, ref_to(accounts, "basic_spent"))
    spent = execution(year).spent
    if amounts_differ(accounts.total_spent, spent):
        message = f"决算支出合计{format_wan(accounts.total_spent)}万元，各预算项目支出之和为{format_wan(spent)}万元。"
        yield message, (place, *fields_of_lines(year, "spent_once"))


@check("C04", Level.WARNING, "核对全年预算批复总额：应为年初预算加上年结转和追加、减追减；没有调整的，核对调整记录。")
def full_budget_includes_changes(year: Year) -> CheckResults:
    """The full budget as approved is not the initial one where changes are recorded."""
    accounts, whole = year.single(Accounts), execution(year)
    stated = accounts.approved_full
    is_initial = stated is not None and not amounts_differ(stated, whole.initial) and whole.initial is not None
    if is_initial and amounts_differ(stated, whole.full):
        message = f"全年预算批复总额{format_wan(stated)}万元与年初预算相同，而按预算调整记录应为"
        changes = tuple(ref_to(change, "amount") for change in year.rows(BudgetChange))
        yield f"{message}{format_wan(whole.full)}万元。", (ref_to(accounts, "approved_full"), *changes)


@check("C05", Level.ERROR, "补录预算调整和批复文号，或核对支出的归属。")
def overspent_projects(year: Year) -> CheckResults:
    """项目支出 stay within their full budget."""
    done = execution(year, PROJECT)
    if done.is_overspent:
        message = f"项目支出{format_wan(done.spent)}万元，超过项目支出全年预算{format_wan(done.full)}万元"
        changed = f"其中登记的预算调整合计{format_wan(done.changed)}万元"
        yield f"{message}，{changed}。", fields_of_lines(year, "initial_fiscal", PROJECT)


@check("C06", Level.WARNING, "补录预算调整，或在人员经费、公用经费的“执行偏差说明”中写明原因。")
def basic_spending(year: Year) -> CheckResults:
    """基本支出 stay within their budget, and use 85 % of it or say why not."""
    done, least = execution(year, BASIC), limit(year, BASIC_RATE_LIMIT)
    lines = [line for line in year.rows(BudgetLine) if line.category in GROUPS[BASIC]]
    if not done.full or done.full < 0 or done.spent is None or any(line.explanation for line in lines):
        return
    message = f"基本支出{format_wan(done.spent)}万元，全年预算{format_wan(done.full)}万元，执行率{done.rate}"
    places = fields_of_lines(year, "explanation", BASIC)
    if done.is_overspent:
        yield f"{message}，超过预算。", places
    elif done.spent * 100 < least * done.full:
        yield f"{message}，低于{format_limit(least)}，没有说明。", places


@check("C07", Level.ERROR, "补录预算调整，或核对支出。")
def overspent_whole(year: Year) -> CheckResults:
    """The whole department stays within its full budget."""
    done = execution(year)
    if done.is_overspent:
        rate = f"（执行率{done.rate}）" if done.rate else ""
        message = f"支出总额{format_wan(done.spent)}万元，超过全年预算总额{format_wan(done.full)}万元{rate}。"
        yield message, fields_of_lines(year, "initial_fiscal")


@check("C08", Level.ERROR, "补录预算调整，或在该项目的“执行偏差说明”中写明原因。")
def overspent_lines(year: Year) -> CheckResults:
    """A line that spent more than its full budget says why."""
    for line in year.rows(BudgetLine):
        done = line_execution(year, line)
        if done.is_overspent and not line.explanation:
            rate = f"（执行率{done.rate}）" if done.rate else ""
            message = f"“{line.name or UNFILLED}”支出{format_wan(done.spent)}万元，"
            yield (
                f"{message}超过全年预算{format_wan(done.full)}万元{rate}，没有说明。",
                (ref_to(line, "explanation"), ref_to(line, "initial_fiscal")),
            )


@check("C09", Level.WARNING, "在该项目的“执行偏差说明”中写明原因。")
def slow_lines(year: Year) -> CheckResults:
    """A line that spent less than 90 % of its full budget says why."""
    least = limit(year, LINE_RATE_LIMIT)
    for line in year.rows(BudgetLine):
        done = line_execution(year, line)
        if not done.full or done.full < 0 or done.spent is None or line.explanation:
            continue
        if done.spent * 100 < least * done.full:
            message = f"“{line.name or UNFILLED}”全年预算{format_wan(done.full)}万元，支出{format_wan(done.spent)}万元"
            yield f"{message}，执行率{done.rate}，低于{format_limit(least)}。", (ref_to(line, "explanation"),)


@check("R04", Level.ERROR, "在该调整中填上“调入项目”。")
def transfer_without_target(year: Year) -> CheckResults:
    """A 调剂 names the line the amount goes to."""
    for change in year.rows(BudgetChange):
        if change.kind == TRANSFER and change.to_line is None:
            amount = format_wan(change.amount)
            yield f"调剂{amount}万元没有填调入项目，全年预算数算不出来。", (ref_to(change, "to_line"),)
