"""SOURCES: what an item can be scored by, taken from the year with its addresses and its arithmetic."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import added, figure
from wenlian_desktop.domain.records.activities import QUALITATIVE, REVERSE, Indicator, Survey
from wenlian_desktop.domain.records.budget import (
    ADD,
    CUT,
    PROJECT,
    TRANSFER,
    Accounts,
    BudgetChange,
    BudgetLine,
    Procurement,
    ThreePublic,
)  # fmt: skip
from wenlian_desktop.domain.records.conclusions import ScoreEntry
from wenlian_desktop.domain.records.department import Staffing
from wenlian_desktop.domain.records.management import Asset, Policy
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.scoring.indicator_inputs import attained, derived_share, measured, surveyed
from wenlian_desktop.domain.scoring.method import Input, percent
from wenlian_desktop.domain.scoring.methods import PARTING, Point
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.money import UNFILLED, exact_wan
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.domain.values.thresholds import MAX_COMPLETION

SATISFACTION = "满意度"
OVER_ALL_BOUNDS = Fraction(1_000_000)  # what stands against nothing at all


@dataclass(frozen=True)
class Asked:
    """What a source may look at: the year, the indicators named, the 要点, the entry by hand, the project if any."""

    year: Year
    of: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    entry: ScoreEntry | None = None
    line: str | None = None


@dataclass(frozen=True)
class Source:
    """A kind of input: what it is called in a rule, whether it needs `of`, and how it is taken."""

    noun: str
    take: Callable[[Asked], list[Input]]
    needs_of: bool = False


def _wan(fen: int) -> str:
    return trim_zeros(Decimal(exact_wan(fen)))


def _rate(name: str, part: int | None, whole: int | None, refs: Iterable[Ref], show: Callable[[int], str]) -> Input:
    """part ÷ whole with its arithmetic; without a value where one of them is not known or the whole is 0."""
    places = tuple(refs)
    if part is None or whole is None or whole <= 0:
        told = "有未填的数" if part is None or whole is None else f"除数为{show(whole)}"
        return Input(name, places, f"{name}算不出：{told}", actual=UNFILLED)
    value = Fraction(part, whole)
    told = f"{name}{show(part)}÷{show(whole)}＝{percent(value)}"
    return Input(name, places, told, value, actual=percent(value))


def _refs(rows: Iterable[Record], field: str) -> tuple[Ref, ...]:
    return tuple(ref_to(row, field) for row in rows)


# --- budget ---


def _lines(asked: Asked) -> list[BudgetLine]:
    return [line for line in asked.year.rows(BudgetLine) if asked.line in (None, line.uid)]


def _execution(asked: Asked) -> derived.Execution:
    if asked.line is None:
        return derived.execution(asked.year)
    return sum((derived.line_execution(asked.year, line) for line in _lines(asked)), derived.Execution())


def _budget_refs(asked: Asked) -> tuple[Ref, ...]:
    return _refs(_lines(asked), "initial_fiscal")


def execution_rate(asked: Asked) -> list[Input]:
    """预算执行率 = 全年执行数 ÷ 全年预算数（调整后）."""
    whole = _execution(asked)
    return [_rate("预算执行率", whole.spent, whole.full, _budget_refs(asked), _wan)]


def execution_rate_of_initial(asked: Asked) -> list[Input]:
    """The same over the 年初预算数, as some offices reckon it."""
    whole = _execution(asked)
    return [_rate("预算执行率（年初口径）", whole.spent, whole.initial, _budget_refs(asked), _wan)]


def execution_or_done(asked: Asked) -> list[Input]:
    """100 % where the outputs are done and the spending stays in the budget, else the rate (财预〔2021〕101 号)."""
    [rate] = execution_rate(asked)
    outputs = [derived_share(each) for each in _indicators(asked, ("产出",))]
    is_done = bool(outputs) and all(share is not None and share >= 1 for share in outputs)
    if rate.value is None or rate.value > 1 or not is_done:
        return [rate]
    told = f"{rate.told}，产出指标全部完成，支出在预算规模内"
    return [Input(rate.name, rate.refs, told, Fraction(1), actual=rate.actual)]


def carryover_rate(asked: Asked) -> list[Input]:
    """结转结余率 = 结转结余额 ÷ 支出预算数 (财预〔2013〕53 号)."""
    left, full = derived.carryover(asked.year), derived.execution(asked.year).full
    return [_rate("结转结余率", left, full, _closing_refs(asked), _wan)]


def carryover_rate_of_spending(asked: Asked) -> list[Input]:
    """结转结余额 ÷ 本年支出完成数, as some places reckon it."""
    left, spent = derived.carryover(asked.year), derived.execution(asked.year).spent
    return [_rate("结转结余率（支出口径）", left, spent, _closing_refs(asked), _wan)]


def _closing_refs(asked: Asked) -> tuple[Ref, ...]:
    accounts = asked.year.single(Accounts)
    return ref_to(accounts, "closing_carryover"), ref_to(accounts, "closing_surplus")


def difference_rate(asked: Asked) -> list[Input]:
    """部门预决算差异率, without its sign."""
    spending, initial = derived.accounted_spending(asked.year), derived.execution(asked.year).initial
    apart = None if spending is None or initial is None else abs(spending - initial)
    refs = (ref_to(asked.year.single(Accounts), "total_spent"), *_budget_refs(asked))
    return [_rate("预决算差异率", apart, initial, refs, _wan)]


def budget_completion(asked: Asked) -> list[Input]:
    """预算完成率 = （全年预算数 − 年末结转结余）÷ 全年预算数."""
    left, full = derived.carryover(asked.year), derived.execution(asked.year).full
    done = None if left is None or full is None else full - left
    return [_rate("预算完成率", done, full, _closing_refs(asked), _wan)]


def closing_against_opening(asked: Asked) -> list[Input]:
    """年末结转结余 against last year's: 0 for none, up to 1 for no more than last year."""
    accounts = asked.year.single(Accounts)
    closing, opening = derived.carryover(asked.year), figure(asked.year, accounts, "opening")
    refs = (*_closing_refs(asked), ref_to(accounts, "opening"))
    name = "年末结转结余与上年之比"
    if closing is None or not derived.execution(asked.year).full:
        return [Input(name, refs, f"{name}算不出：有未填的数", actual=UNFILLED)]
    if closing <= 0 or not opening:
        told = "年末没有结转结余" if closing <= 0 else f"年末结转结余{_wan(closing)}万元，上年没有"
        return [
            Input(name, refs, told, Fraction(0) if closing <= 0 else OVER_ALL_BOUNDS, actual=f"{_wan(closing)}万元")
        ]
    return [_rate(name, closing, opening, refs, _wan)]


def _changed(kinds: tuple[str, ...], name: str) -> Callable[[Asked], list[Input]]:
    """The amounts of changes of these kinds, over the 年初预算数."""

    def take(asked: Asked) -> list[Input]:
        changes = [change for change in asked.year.rows(BudgetChange) if change.kind in kinds]
        amount = added(*(change.amount for change in changes))
        refs = (*_refs(changes, "amount"), *_budget_refs(asked))
        return [_rate(name, amount, derived.execution(asked.year).initial, refs, _wan)]

    return take


def key_spending(asked: Asked) -> list[Input]:
    """重点支出安排率 = 重点项目支出 ÷ 项目支出."""
    projects = [line for line in asked.year.rows(BudgetLine) if line.category == PROJECT]
    whole = added(*(derived.spent(asked.year, line) for line in projects))
    key = added(*(derived.spent(asked.year, line) for line in projects if line.is_key))
    return [_rate("重点支出安排率", key, whole, _refs(projects, "is_key"), _wan)]


# --- people, 三公, procurement ---


def staff_rate(asked: Asked) -> list[Input]:
    """在职人员控制率 = 实有人数 ÷ 编制数, over what has posts."""
    rows = [row for row in asked.year.rows(Staffing) if row.authorized is not None]
    posts, people = added(*(row.authorized for row in rows)), added(*(row.actual for row in rows))
    return [_rate("在职人员控制率", people, posts, _refs(rows, "actual"), str)]


def _three_public(asked: Asked, field: str) -> tuple[int | None, tuple[ThreePublic, ...]]:
    rows = tuple(asked.year.rows(ThreePublic))
    return (added(*(figure(asked.year, row, field) for row in rows)) if rows else None), rows


def three_public_change(asked: Asked) -> list[Input]:
    """“三公经费”变动率 = （本年 − 上年）÷ 上年."""
    (now, rows), (before, _) = _three_public(asked, "spent"), _three_public(asked, "last_year")
    more = None if now is None or before is None else now - before
    return [_rate("“三公经费”变动率", more, before, _refs(rows, "spent"), _wan)]


def three_public_control(asked: Asked) -> list[Input]:
    """“三公经费”控制率 = 实际支出 ÷ 预算安排."""
    (spent, rows), (budget, _) = _three_public(asked, "spent"), _three_public(asked, "budget")
    return [_rate("“三公经费”控制率", spent, budget, _refs(rows, "spent"), _wan)]


def procurement_rate(asked: Asked) -> list[Input]:
    """政府采购执行率 = 实际采购金额 ÷ 采购预算."""
    rows = tuple(asked.year.rows(Procurement))
    spent, budget = (
        added(*(figure(asked.year, row, field) for row in rows)) if rows else None for field in ("spent", "budget")
    )
    return [_rate("政府采购执行率", spent, budget, _refs(rows, "spent"), _wan)]


# --- indicators and surveys ---


def _indicators(asked: Asked, of: tuple[str, ...]) -> list[Indicator]:
    """The indicators of the department (or the project) under the levels named."""
    return [
        each for each in asked.year.rows(Indicator)
        if each.line == asked.line and (each.level1 in of or f"{each.level1}/{each.level2}" in of)
    ]  # fmt: skip


def indicators(asked: Asked) -> list[Input]:
    """完成率 of each indicator named."""
    return [attained(each) for each in _indicators(asked, asked.of)]


def coefficients(asked: Asked) -> list[Input]:
    """得分系数 of each indicator named, as filled in; where there is none, its 完成率."""
    return [
        attained(each) if each.coefficient is None or each.nature == QUALITATIVE
        else measured(each, Fraction(each.coefficient, 10_000), f"“{each.name or UNFILLED}”{_coefficient(each)}")
        for each in _indicators(asked, asked.of)
    ]  # fmt: skip


def _coefficient(indicator: Indicator) -> str:
    return f"得分系数{percent(Fraction(indicator.coefficient or 0, 10_000))}"


def as_expected(asked: Asked) -> list[Input]:
    """达到预期值的指标个数 ÷ 全部个数; missed, and 30 % or more over, both count as missed (四川)."""
    rows = [each for each in _indicators(asked, asked.of) if each.nature != QUALITATIVE]
    shares = [derived.reached(each) if each.direction != REVERSE else derived_share(each) for each in rows]
    is_known = bool(rows) and None not in shares
    good = sum(1 for share in shares if share is not None and 100 <= share * 100 < MAX_COMPLETION)
    return [_rate("目标实现率", good if is_known else None, len(rows), _refs(rows, "actual"), str)]


def satisfaction(asked: Asked) -> list[Input]:
    """满意度 itself: the indicators of it where there are any, else the surveys."""
    rated = [each for each in _indicators(asked, (SATISFACTION,)) if each.nature != QUALITATIVE]
    if not rated:
        return [surveyed(asked.year, each, is_against_target=False) for each in asked.year.rows(Survey)]
    made: list[Input] = []
    for each in rated:
        value = None if each.actual is None else Fraction(each.actual) / 100
        made.append(measured(each, value, f"“{each.name or UNFILLED}”{trim_zeros(each.actual or Decimal(0))}%"))
    return made


def satisfaction_reached(asked: Asked) -> list[Input]:
    """满意度 ÷ 目标: the indicators of it where there are any, else the surveys."""
    rated = _indicators(asked, (SATISFACTION,))
    if rated:
        return [attained(each) for each in rated]
    return [surveyed(asked.year, each, is_against_target=True) for each in asked.year.rows(Survey)]


def surveys(asked: Asked) -> list[Input]:
    """The five answers of each survey."""
    return [surveyed(asked.year, each, is_against_target=False) for each in asked.year.rows(Survey)]


# --- 要点 and facts ---


def _of_assets(is_good: Callable[[Asset], bool | None]) -> Callable[[Year], bool | None]:
    """A fact that every asset shows; not known where there is none, or one of them does not tell."""

    def shows(year: Year) -> bool | None:
        told = [is_good(asset) for asset in year.rows(Asset)]
        return None if not told or None in told else all(told)

    return shows


def _disposed_with_approval(asset: Asset) -> bool | None:
    return None if asset.disposed is None else asset.disposed == 0 or bool(asset.disposal_no)


def _has_rules(year: Year) -> bool | None:
    return any(policy.is_own and policy.in_force is not False for policy in year.rows(Policy)) or None


FACTS: dict[str, Callable[[Year], bool | None]] = {
    "assets_counted": _of_assets(lambda asset: None if asset.counted_on is None else True),
    "assets_agree": _of_assets(lambda asset: asset.count_agrees),
    "assets_within_standard": _of_assets(lambda asset: asset.within_standard),
    "assets_disposed_with_approval": _of_assets(_disposed_with_approval),
    "has_rules": _has_rules,
}


def listed(entry: ScoreEntry | None) -> frozenset[str] | None:
    """The 要点 somebody listed as met; None where nobody did."""
    if entry is None or entry.points_met is None:
        return None
    return frozenset(each.strip(" 。\u3000") for each in PARTING.split(entry.points_met))


def points(asked: Asked) -> list[Input]:
    """The 要点 that are met: as the year's facts show, else as somebody listed them."""
    told = listed(asked.entry)
    facts = {point.name: FACTS[point.fact](asked.year) for point in asked.points if point.fact}
    refs = () if asked.entry is None else (ref_to(asked.entry, "points_met"),)
    if told is None and all(shows is None for shows in facts.values()):
        return [Input("评分要点", refs, "没有填写符合的评分要点", actual=UNFILLED)]
    met = {
        point.name for point in asked.points
        if (shows := facts.get(point.name)) or (shows is None and point.name in (told or ()))
    }  # fmt: skip
    return [Input("评分要点", refs, met=frozenset(met), actual=f"符合{len(met)}项")]


def nothing(asked: Asked) -> list[Input]:
    """No input: what is scored by hand alone."""
    return []


SOURCES: dict[str, Source] = {
    "execution_rate": Source("预算执行率", execution_rate),
    "execution_rate_of_initial": Source("预算执行率（年初口径）", execution_rate_of_initial),
    "execution_or_done": Source("预算执行率（任务完成且支出在预算规模内的按100%）", execution_or_done),
    "carryover_rate": Source("结转结余率", carryover_rate),
    "carryover_rate_of_spending": Source("结转结余率（支出口径）", carryover_rate_of_spending),
    "difference_rate": Source("预决算差异率（绝对值）", difference_rate),
    "budget_completion": Source("预算完成率", budget_completion),
    "closing_against_opening": Source("年末结转结余与上年之比", closing_against_opening),
    "adjustment_rate": Source("预算调整率", _changed((ADD, CUT, TRANSFER), "预算调整率")),
    "control_rate": Source("预算控制率", _changed((ADD,), "预算控制率")),
    "transfer_rate": Source("调剂额与年初预算之比", _changed((TRANSFER,), "调剂额与年初预算之比")),
    "key_spending": Source("重点支出安排率", key_spending),
    "staff_rate": Source("在职人员控制率", staff_rate),
    "three_public_change": Source("“三公经费”变动率", three_public_change),
    "three_public_control": Source("“三公经费”控制率", three_public_control),
    "procurement_rate": Source("政府采购执行率", procurement_rate),
    "indicators": Source("完成率", indicators, needs_of=True),
    "coefficients": Source("得分系数", coefficients, needs_of=True),
    "as_expected": Source("目标实现率", as_expected, needs_of=True),
    "satisfaction": Source("满意度", satisfaction),
    "satisfaction_reached": Source("满意度与目标之比", satisfaction_reached),
    "surveys": Source("满意度", surveys),
    "points": Source("评分要点", points),
    "": Source("", nothing),
}
