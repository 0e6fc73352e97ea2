"""Checks of budget and spending."""

from wenlian_desktop.domain.figures.derived import (
    BASIC,
    GROUPS,
    execution,
    has_spending,
    is_spending_entered,
    line_execution,
    spent_by_month,
    spent_without_month,
    sum_or_none,
)
from wenlian_desktop.domain.figures.pace import CHECKPOINTS
from wenlian_desktop.domain.records.budget import PROJECT, TRANSFER, Accounts, BudgetChange, BudgetLine
from wenlian_desktop.domain.records.limits import limit
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule, unfilled
from wenlian_desktop.domain.rules.template import Fact
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.numerals import percentage
from wenlian_desktop.domain.values.thresholds import BASIC_RATE_LIMIT, LINE_RATE_LIMIT, TOLERANCE

SEPTEMBER = next(each for each in CHECKPOINTS if each.month == 9)


def amounts_differ(stated: int | None, computed: int | None) -> bool:
    """Whether two known amounts differ by more than rounding."""
    return stated is not None and computed is not None and abs(stated - computed) > TOLERANCE


def fields_of_lines(year: Year, field: str, group: str | None = None) -> tuple[Ref, ...]:
    """One field of the lines of a group, or of all lines."""
    lines = [line for line in year.rows(BudgetLine) if group is None or line.category in GROUPS[group]]
    return tuple(ref_to(line, field) for line in lines)


@rule(
    "C01",
    Level.ERROR,
    on=Year,
    says="{total}预算批复总额{stated:万元}万元，基本、项目、其他支出预算之和为{computed:万元}万元。",
    remedy="核对批复文件与各预算项目，改正不符的一处。",
)
def budget_total(year: Year) -> YearHits:
    """The approved 年初 and 全年 totals equal 基本 + 项目 + 其他."""
    accounts, whole = year.single(Accounts), execution(year)
    for field, name, computed in (("approved_initial", "年初", whole.initial), ("approved_full", "全年", whole.full)):
        stated = getattr(accounts, field)
        if amounts_differ(stated, computed):
            places = ref_to(accounts, field), *fields_of_lines(year, "initial_fiscal")
            yield hit(*places, total=name, stated=stated, computed=computed)


@rule(
    "C02",
    Level.ERROR,
    on=Year,
    says={
        "parts": "决算支出合计{stated:万元}万元，基本、项目、其他支出之和为{parts:万元}万元。",
        "lines": "决算支出合计{stated:万元}万元，各预算项目支出之和为{spent:万元}万元。",
    },
    remedy="核对决算表与支出明细，改正不符的一处。",
)
def spending_total(year: Year) -> YearHits:
    """决算支出合计 equals the sum of its parts and the spending of the lines."""
    accounts = year.single(Accounts)
    stated, place = accounts.total_spent, ref_to(accounts, "total_spent")
    parts = sum_or_none(accounts.basic_spent, accounts.project_spent, accounts.other_spent)
    if amounts_differ(stated, parts):
        yield hit(place, ref_to(accounts, "basic_spent"), kind="parts", stated=stated, parts=parts)
    spent = execution(year).spent
    if amounts_differ(stated, spent) and year.cached(has_spending):
        yield hit(place, *fields_of_lines(year, "spent_once"), kind="lines", stated=stated, spent=spent)


@rule(
    "C04",
    Level.WARNING,
    on=Year,
    says="全年预算批复总额{stated:万元}万元与年初预算相同，而按预算调整记录应为{full:万元}万元。",
    remedy="核对全年预算批复总额：应为年初预算加上年结转和追加、减追减；没有调整的，核对调整记录。",
)
def full_budget_includes_changes(year: Year) -> YearHits:
    """The approved full budget differs from the initial one if changes are recorded."""
    accounts, whole = year.single(Accounts), execution(year)
    stated = accounts.approved_full
    is_initial = stated is not None and not amounts_differ(stated, whole.initial) and whole.initial is not None
    if is_initial and amounts_differ(stated, whole.full):
        changes = tuple(ref_to(change, "amount") for change in year.rows(BudgetChange))
        yield hit(ref_to(accounts, "approved_full"), *changes, stated=stated, full=whole.full)


@rule(
    "C05",
    Level.ERROR,
    on=Year,
    says="项目支出{spent:万元}万元，超过项目支出全年预算{full:万元}万元，其中登记的预算调整合计{changed:万元}万元。",
    remedy="补录预算调整和批复文号，或核对支出的归属。",
)
def overspent_projects(year: Year) -> YearHits:
    """项目支出 is within its full budget."""
    done = execution(year, PROJECT)
    if done.is_overspent:
        places = fields_of_lines(year, "initial_fiscal", PROJECT)
        yield hit(*places, spent=done.spent, full=done.full, changed=done.changed)


@rule(
    "C06",
    Level.WARNING,
    on=Year,
    says={
        "over": "基本支出{spent:万元}万元，全年预算{full:万元}万元，执行率{rate}，超过预算。",
        "slow": "基本支出{spent:万元}万元，全年预算{full:万元}万元，执行率{rate}，低于{limit:%}，没有说明。",
    },
    remedy="补录预算调整，或在人员经费、公用经费的“执行偏差说明”中写明原因。",
)
def basic_spending(year: Year) -> YearHits:
    """基本支出 is within its budget, and below 85 % of it only with an explanation."""
    done, least = execution(year, BASIC), limit(year, BASIC_RATE_LIMIT)
    lines = [line for line in year.rows(BudgetLine) if line.category in GROUPS[BASIC]]
    if not done.full or done.full < 0 or done.spent is None or any(line.explanation for line in lines):
        return
    places = fields_of_lines(year, "explanation", BASIC)
    if done.is_overspent:
        yield hit(*places, kind="over", spent=done.spent, full=done.full, rate=done.rate)
    elif done.spent * 100 < least * done.full and all(is_spending_entered(year, line) for line in lines):
        yield hit(*places, kind="slow", spent=done.spent, full=done.full, rate=done.rate, limit=least)


@rule(
    "C07",
    Level.ERROR,
    on=Year,
    says="支出总额{spent:万元}万元，超过全年预算总额{full:万元}万元{rate:|（执行率~）}。",
    remedy="补录预算调整，或核对支出。",
)
def overspent_whole(year: Year) -> YearHits:
    """The department's spending is within its full budget."""
    done = execution(year)
    if done.is_overspent:
        yield hit(*fields_of_lines(year, "initial_fiscal"), spent=done.spent, full=done.full, rate=done.rate)


@rule(
    "C08",
    Level.ERROR,
    on=Year,
    says="“{name}”支出{spent:万元}万元，超过全年预算{full:万元}万元{rate:|（执行率~）}，没有说明。",
    remedy="补录预算调整，或在该项目的“执行偏差说明”中写明原因。",
)
def overspent_lines(year: Year) -> YearHits:
    """A line above its full budget has an explanation."""
    for line in year.rows(BudgetLine):
        done = line_execution(year, line)
        if done.is_overspent and not line.explanation:
            places = ref_to(line, "explanation"), ref_to(line, "initial_fiscal")
            yield hit(*places, name=line.name, spent=done.spent, full=done.full, rate=done.rate)


@rule(
    "C09",
    Level.WARNING,
    on=Year,
    says={
        "": "“{name}”全年预算{full:万元}万元，支出{spent:万元}万元，执行率{rate}，低于{limit:%}。",
        "none": "“{name}”全年预算{full:万元}万元，还没有填支出。",
    },
    remedy="支出填齐后仍低的，在该项目的“执行偏差说明”中写明原因。",
)
def slow_lines(year: Year) -> YearHits:
    """A line below 90 % of its full budget has an explanation; one without any spending is not filled in yet."""
    least = limit(year, LINE_RATE_LIMIT)
    for line in year.rows(BudgetLine) if year.cached(has_spending) else ():
        done = line_execution(year, line)
        if not done.full or done.full < 0 or done.spent is None or line.explanation:
            continue
        if not is_spending_entered(year, line):
            yield unfilled(ref_to(line, "mode"), kind="none", name=line.name, full=done.full)
        elif done.spent * 100 < least * done.full:
            place = ref_to(line, "explanation")
            yield hit(place, name=line.name, full=done.full, spent=done.spent, rate=done.rate, limit=least)


@rule(
    "D20",
    Level.WARNING,
    on=Year,
    says={
        "": "全年预算{full:万元}万元，支出{spent:万元}万元，总体执行率{rate}，低于{limit:%}。",
        "early": "全年预算{full:万元}万元，支出{spent:万元}万元，总体执行率{rate}，低于{limit:%}；到9月底为{early}，不足{share}%，可能被列入绩效抽评。",  # noqa: E501
    },
    remedy="核对各项目的支出和日期；确实如此的，在正文中写明原因，并写情况说明。",
)
def slow_whole(year: Year) -> YearHits:
    """Several lines together spend 90 % of their budget, 75 % by the end of September (京财绩效〔2022〕669 号)."""
    done, least = execution(year), limit(year, LINE_RATE_LIMIT)
    lines = list(year.rows(BudgetLine))
    if len(lines) < 2 or not done.full or done.full < 0 or not done.spent:
        return
    if done.spent * 100 < least * done.full and all(is_spending_entered(year, each) for each in lines):
        places = [ref_to(each, "mode") for each in lines]
        early = _spent_by_september(year)
        kind = "early" if early is not None and early * 100 < done.full * SEPTEMBER.share else ""
        facts: dict[str, Fact] = {"full": done.full, "spent": done.spent, "rate": done.rate, "limit": least}
        if early is not None and kind:
            facts |= {"early": percentage(early, done.full), "share": SEPTEMBER.share}
        yield Hit(tuple(places), facts, kind)


def _spent_by_september(year: Year) -> int | None:
    """Spending up to the end of September in 分, what has no month among it; None if none is entered by month."""
    months = spent_by_month(year)
    early = sum(amount for month, amount in months.items() if month <= SEPTEMBER.month)
    return early + spent_without_month(year) if any(months.values()) else None


@rule(
    "R04",
    Level.ERROR,
    on=Year,
    says="调剂{amount:万元}万元没有填调入项目，全年预算数算不出来。",
    remedy="在该调整中填上“调入项目”。",
)
def transfer_without_target(year: Year) -> YearHits:
    """A 调剂 has a target line."""
    for change in year.rows(BudgetChange):
        if change.kind == TRANSFER and change.to_line is None:
            yield hit(ref_to(change, "to_line"), amount=change.amount)
