"""Checks of the final accounts: carry-over, difference, balance, and parts against the budget lines."""

from wenlian_desktop.domain.checks.budget_execution import amounts_differ, fields_of_lines
from wenlian_desktop.domain.checks.prose import WRONG_FIGURE, wrong_figures
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose.figures_in_prose import CARRYOVER, CARRYOVER_RATE, DIFFERENCE_RATE
from wenlian_desktop.domain.prose.wording_rules import is_none_text
from wenlian_desktop.domain.records.budget import (
    BY_ECONOMY,
    BY_FUNCTION,
    FISCAL_SOURCES,
    OTHER,
    PROJECT,
    Accounts,
    BudgetLine,
    IncomeSource,
    SpendingClass,
)
from wenlian_desktop.domain.records.limits import limit
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.thresholds import NEGLIGIBLE_LIMIT


def _none_sections(year: Year, title: str) -> tuple[Ref, ...]:
    """The texts of an outline node that only say 无."""
    refs = [ref_to(row, "content") for row in year.rows(Section) if row.node == title]
    return tuple(ref for ref in refs if year.state(ref) is State.NONE or is_none_text(year.value(ref) or "—"))


@rule(
    "C10",
    Level.ERROR,
    on=Year,
    says=WRONG_FIGURE
    | {
        "none": "“结转结余率”写“无”，而全年预算{full:万元}万元，支出{spent:万元}万元，结转结余{left:万元}万元，结转结余率{rate}，超过{limit:%}。",  # noqa: E501
        "negative": "年末结转结余为{left:万元}万元，小于0。",
        "accounts": "年末结转结余{stated:万元}万元，而全年预算减支出减收回为{computed:万元}万元。",
    },
    remedy="写明结转结余的原因；没有结转结余的，核对预算、支出和收回。",
)
def carryover_is_stated(year: Year) -> YearHits:
    """结转结余: not 无 if money is left; one amount in accounts and budget; figures in texts as computed."""
    whole, left, least = derived.execution(year), derived.carryover(year), limit(year, NEGLIGIBLE_LIMIT)
    places, rate = _none_sections(year, outline.CARRYOVER), derived.carryover_rate(year)
    if places and whole.full and left is not None and 100 * abs(left) > least * abs(whole.full):
        yield hit(*places, kind="none", full=whole.full, spent=whole.spent, left=left, rate=rate, limit=least)
    accounts = year.single(Accounts)
    closing = ref_to(accounts, "closing_carryover"), ref_to(accounts, "closing_surplus")
    if left is not None and left < 0:
        yield hit(*closing, kind="negative", left=left)
    if amounts_differ(left, whole.unspent):
        yield hit(*closing, kind="accounts", stated=left, computed=whole.unspent)
    yield from wrong_figures(year, CARRYOVER, CARRYOVER_RATE)


@rule(
    "C11",
    Level.ERROR,
    on=Year,
    says=WRONG_FIGURE
    | {
        "none": "“部门预决算差异率”写“无”，而年初预算{initial:万元}万元，决算{spent:万元}万元，相差{difference:万元}万元，差异率{rate}，超过{limit:%}。",  # noqa: E501
    },
    remedy="写明差异的原因；没有差异的，核对年初预算和决算。",
)
def difference_is_stated(year: Year) -> YearHits:
    """预决算差异率: not 无 if accounts and initial budget differ; the rate in texts as computed."""
    initial, spent = derived.execution(year).initial, derived.accounted_spending(year)
    places, least = _none_sections(year, outline.DIFFERENCE), limit(year, NEGLIGIBLE_LIMIT)
    if places and initial and spent is not None and 100 * abs(spent - initial) > least * abs(initial):
        rate, apart = derived.difference_rate(year), abs(spent - initial)
        yield hit(*places, kind="none", initial=initial, spent=spent, difference=apart, rate=rate, limit=least)
    yield from wrong_figures(year, DIFFERENCE_RATE)


BALANCE = ("opening", "fiscal_income", "operating_income", "other_income", "total_spent")
CLOSING = ("closing_carryover", "closing_surplus")


@rule(
    "C12",
    Level.ERROR,
    on=Year,
    says="年初结转结余加本年收入{coming:万元}万元，减支出和结余分配后为{left:万元}万元，而年末结转结余填的是{closing:万元}万元。",
    remedy="核对决算表的收入、支出和年初、年末结转结余。",
)
def accounts_balance(year: Year) -> YearHits:
    """年初结转结余 + 本年收入 − 本年支出 − 结余分配 = 年末结转结余."""
    accounts = year.single(Accounts)
    opening, *incomes, spent = (derived.figure_of(year, accounts, field) for field in BALANCE)
    closing = derived.sum_or_none(*(derived.figure_of(year, accounts, field) for field in CLOSING))
    coming = derived.sum_or_none(opening, *incomes)
    if coming is None or spent is None:
        return
    left = coming - spent - (accounts.distributed or 0)
    if amounts_differ(closing, left):
        places = (ref_to(accounts, field) for field in (*BALANCE, *CLOSING))
        yield hit(*places, coming=coming, left=left, closing=closing)


@rule(
    "C17",
    Level.ERROR,
    on=Year,
    says="决算{group}{stated:万元}万元，各预算项目的{group}之和为{spent:万元}万元。",
    remedy="核对决算表与各预算项目的支出，改正不符的一处。",
)
def parts_of_accounts(year: Year) -> YearHits:
    """Each part of the accounted spending equals the sum of the lines of its group."""
    accounts = year.single(Accounts)
    parts = ((derived.BASIC, "basic_spent"), (PROJECT, "project_spent"), (OTHER, "other_spent"))
    for group, field in parts:
        stated, spent = getattr(accounts, field), derived.execution(year, group).spent
        if amounts_differ(stated, spent):
            places = ref_to(accounts, field), *fields_of_lines(year, "spent_once", group)
            yield hit(*places, group=group, stated=stated, spent=spent)


INCOMES = ("fiscal_income", "operating_income", "other_income")


@rule(
    "D13",
    Level.WARNING,
    on=Year,
    says="“收入来源”中{what}合计{listed:万元}万元，“年末决算”的{what}为{stated:万元}万元。",
    remedy="核对决算表的收入，改正不符的一处。",
)
def incomes_agree_with_accounts(year: Year) -> YearHits:
    """The income by source adds up to the accounted one: that from 财政拨款, else all of it."""
    accounts, rows = year.single(Accounts), list(year.rows(IncomeSource))
    fiscal = [row for row in rows if row.source in FISCAL_SOURCES]
    for what, listed, fields in (("财政拨款收入", fiscal, INCOMES[:1]), ("本年收入", rows, INCOMES)):
        received = derived.sum_or_none(*(derived.figure_of(year, row, "received") for row in listed))
        stated = derived.sum_or_none(*(derived.figure_of(year, accounts, field) for field in fields))
        if listed and amounts_differ(stated, received):
            places = (*(ref_to(row, "received") for row in listed), *(ref_to(accounts, field) for field in fields))
            yield hit(*places, what=what, listed=received, stated=stated)
            return


@rule(
    "D15",
    Level.WARNING,
    on=Year,
    says="“支出分类”中按{way}的决算数合计{listed:万元}万元，全年决算支出为{spent:万元}万元。",
    remedy="补齐各科目，或改正不符的一处；支出总额以“年末决算”为准，没有填的按支出登记算。",
)
def classes_add_up_to_spending(year: Year) -> YearHits:
    """The classes of a classification, each with its figure, add up to the spending."""
    spent = derived.figure_of(year, year.single(Accounts), "total_spent")
    if spent is None and len(year.rows(BudgetLine)):
        spent = derived.accounted_spending(year)
    for kind in (BY_FUNCTION, BY_ECONOMY):
        rows = [row for row in year.rows(SpendingClass) if row.kind == kind]
        listed = derived.sum_or_none(*(derived.figure_of(year, row, "spent") for row in rows))
        if rows and amounts_differ(spent, listed):
            yield hit(*(ref_to(row, "spent") for row in rows), way=kind, listed=listed, spent=spent)
