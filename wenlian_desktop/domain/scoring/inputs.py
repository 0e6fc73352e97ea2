"""SOURCES: the inputs of scoring, collected from the year with their fields and arithmetic."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from wenlian_desktop.domain.figures import derived, missing_inputs
from wenlian_desktop.domain.figures.derived import figure_of, sum_or_none
from wenlian_desktop.domain.figures.missing_inputs import empty_figures
from wenlian_desktop.domain.records.activities import QUALITATIVE, Activity, Indicator, Survey
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
from wenlian_desktop.domain.scoring.indicator_inputs import (
    completion_input,
    indicator_input,
    scored_completion,
    survey_input,
)
from wenlian_desktop.domain.scoring.method import ScoringInput, format_percent
from wenlian_desktop.domain.scoring.methods import POINT_SEPARATOR, Point
from wenlian_desktop.domain.values.fields import HUNDRED_PERCENT, Ref
from wenlian_desktop.domain.values.money import UNFILLED, exact_wan
from wenlian_desktop.domain.values.numerals import trim_zeros, with_minus
from wenlian_desktop.domain.values.quoting import quoted
from wenlian_desktop.domain.values.thresholds import MAX_COMPLETION

SATISFACTION = "满意度"
INFINITE_RATE = Fraction(1_000_000)  # the rate if the divisor is 0


@dataclass(frozen=True)
class ScoringContext:
    """What a source uses: the year, indicator levels, 要点, the manual entry, the project if any."""

    year: Year
    of: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    entry: ScoreEntry | None = None
    line: str | None = None


@dataclass(frozen=True)
class InputSource:
    """A source of inputs: noun for the rule text, function that collects, the record whose rows it collects from, and
    whether it needs `of`.
    """

    noun: str
    collect: Callable[[ScoringContext], list[ScoringInput]]
    record: type[Record]
    needs_of: bool = False


def _wan(fen: int) -> str:
    return with_minus(trim_zeros(Decimal(exact_wan(fen))))


def _rate(
    name: str,
    part: int | None,
    whole: int | None,
    refs: Iterable[Ref],
    show: Callable[[int], str],
    missing: Iterable[Ref] = (),
) -> ScoringInput:
    """part ÷ whole with its arithmetic; without value, and with the `missing` fields first, if one is unknown or the
    whole is not above 0.
    """
    fields = tuple(refs)
    if part is None or whole is None or whole <= 0:
        arithmetic = "有未填的数" if part is None or whole is None else f"除数为{show(whole)}"
        needed = tuple(dict.fromkeys((*missing, *fields)))
        return ScoringInput(name, needed, f"{name}算不出：{arithmetic}", actual=UNFILLED)
    value = Fraction(part, whole)
    arithmetic = f"{name}{show(part)}÷{show(whole)}＝{format_percent(value)}"
    return ScoringInput(name, fields, arithmetic, value, actual=format_percent(value))


def _refs(rows: Iterable[Record], field: str) -> tuple[Ref, ...]:
    return tuple(ref_to(row, field) for row in rows)


# --- budget ---


def _lines(context: ScoringContext) -> list[BudgetLine]:
    return [line for line in context.year.rows(BudgetLine) if context.line in (None, line.uid)]


def _execution(context: ScoringContext) -> derived.Execution:
    if context.line is None:
        return derived.execution(context.year)
    return sum((derived.line_execution(context.year, line) for line in _lines(context)), derived.Execution())


def _carryover(context: ScoringContext) -> int | None:
    """结转结余额: stated, or what of the budget is left once some of it is spent."""
    accounts = context.year.single(Accounts)
    stated = [figure_of(context.year, accounts, field) for field in ("closing_carryover", "closing_surplus")]
    is_known = stated != [None, None] or context.year.cached(derived.has_spending)
    return derived.carryover(context.year) if is_known else None


def _budget_refs(context: ScoringContext) -> tuple[Ref, ...]:
    return _refs(_lines(context), "initial_fiscal")


def execution_rate(context: ScoringContext) -> list[ScoringInput]:
    """预算执行率 = 全年执行数 ÷ 全年预算数（调整后）."""
    whole = _execution(context)
    missing = missing_inputs.for_rate(context.year, _lines(context))
    return [_rate("预算执行率", whole.spent, whole.full, _budget_refs(context), _wan, missing)]


def execution_rate_of_initial(context: ScoringContext) -> list[ScoringInput]:
    """全年执行数 ÷ 年初预算数, as used by some offices."""
    whole = _execution(context)
    missing = missing_inputs.for_rate(context.year, _lines(context))
    return [_rate("预算执行率（年初口径）", whole.spent, whole.initial, _budget_refs(context), _wan, missing)]


def execution_or_done(context: ScoringContext) -> list[ScoringInput]:
    """100 % if outputs are complete and spending is within the budget, else the rate (财预〔2021〕101 号)."""
    [rate] = execution_rate(context)
    outputs = [scored_completion(each) for each in _indicators(context, ("产出",))]
    is_done = bool(outputs) and all(share is not None and share >= 1 for share in outputs)
    if rate.value is None or rate.value > 1 or not is_done:
        return [rate]
    arithmetic = f"{rate.arithmetic}，产出指标全部完成，支出在预算规模内"
    return [ScoringInput(rate.name, rate.refs, arithmetic, Fraction(1), actual=rate.actual)]


def carryover_rate(context: ScoringContext) -> list[ScoringInput]:
    """结转结余率 = 结转结余额 ÷ 支出预算数 (财预〔2013〕53 号)."""
    left, full = _carryover(context), derived.execution(context.year).full
    return [_rate("结转结余率", left, full, _closing_refs(context), _wan, _missing_of_closing(context))]


def carryover_rate_of_spending(context: ScoringContext) -> list[ScoringInput]:
    """结转结余额 ÷ 本年支出完成数, as used in some places."""
    left, spent = _carryover(context), derived.execution(context.year).spent
    return [_rate("结转结余率（支出口径）", left, spent, _closing_refs(context), _wan, _missing_of_closing(context))]


def _closing_refs(context: ScoringContext) -> tuple[Ref, ...]:
    accounts = context.year.single(Accounts)
    return ref_to(accounts, "closing_carryover"), ref_to(accounts, "closing_surplus")


def _missing_of_closing(context: ScoringContext) -> Iterator[Ref]:
    return missing_inputs.for_carryover(context.year)


def difference_rate(context: ScoringContext) -> list[ScoringInput]:
    """部门预决算差异率, without its sign."""
    spending, initial = derived.accounted_spending(context.year), derived.execution(context.year).initial
    difference = None if spending is None or initial is None else abs(spending - initial)
    refs = (ref_to(context.year.single(Accounts), "total_spent"), *_budget_refs(context))
    return [_rate("预决算差异率", difference, initial, refs, _wan, missing_inputs.for_difference(context.year))]


def budget_completion(context: ScoringContext) -> list[ScoringInput]:
    """预算完成率 = （全年预算数 − 年末结转结余）÷ 全年预算数."""
    left, full = _carryover(context), derived.execution(context.year).full
    done = None if left is None or full is None else full - left
    return [_rate("预算完成率", done, full, _closing_refs(context), _wan, _missing_of_closing(context))]


def closing_against_opening(context: ScoringContext) -> list[ScoringInput]:
    """年末结转结余 ÷ last year's: 0 for none, up to 1 for no more than last year."""
    accounts = context.year.single(Accounts)
    closing, opening = derived.carryover(context.year), figure_of(context.year, accounts, "opening")
    refs = (*_closing_refs(context), ref_to(accounts, "opening"))
    name = "年末结转结余与上年之比"
    if closing is None or not derived.execution(context.year).full:
        needed = tuple(dict.fromkeys((*_missing_of_closing(context), *refs)))
        return [ScoringInput(name, needed, f"{name}算不出：有未填的数", actual=UNFILLED)]
    if closing <= 0 or not opening:
        arithmetic = "年末没有结转结余" if closing <= 0 else f"年末结转结余{_wan(closing)}万元，上年没有"
        return [
            ScoringInput(
                name, refs, arithmetic, Fraction(0) if closing <= 0 else INFINITE_RATE, actual=f"{_wan(closing)}万元"
            )
        ]
    return [_rate(name, closing, opening, refs, _wan)]


def _change_rate(kinds: tuple[str, ...], name: str) -> Callable[[ScoringContext], list[ScoringInput]]:
    """The sum of changes of these kinds ÷ 年初预算数."""

    def take(context: ScoringContext) -> list[ScoringInput]:
        changes = [change for change in context.year.rows(BudgetChange) if change.kind in kinds]
        amount = sum_or_none(*(change.amount for change in changes))
        refs = (*_refs(changes, "amount"), *_budget_refs(context))
        missing = missing_inputs.for_initial(context.year, _lines(context))
        return [_rate(name, amount, derived.execution(context.year).initial, refs, _wan, missing)]

    return take


def key_spending(context: ScoringContext) -> list[ScoringInput]:
    """重点支出安排率 = 重点项目支出 ÷ 项目支出."""
    projects = [line for line in context.year.rows(BudgetLine) if line.category == PROJECT]
    whole = sum_or_none(*(derived.spent(context.year, line) for line in projects))
    key = sum_or_none(*(derived.spent(context.year, line) for line in projects if line.is_key))
    missing = missing_inputs.for_spent(context.year, projects)
    return [_rate("重点支出安排率", key, whole, _refs(projects, "is_key"), _wan, missing)]


# --- people, 三公, procurement ---


def staff_rate(context: ScoringContext) -> list[ScoringInput]:
    """在职人员控制率 = 实有人数 ÷ 编制数, for categories with posts."""
    rows = [row for row in context.year.rows(Staffing) if row.authorized is not None]
    posts, people = sum_or_none(*(row.authorized for row in rows)), sum_or_none(*(row.actual for row in rows))
    return [_rate("在职人员控制率", people, posts, _refs(rows, "actual"), str)]


def _three_public(context: ScoringContext, field: str) -> tuple[int | None, tuple[ThreePublic, ...]]:
    rows = tuple(context.year.rows(ThreePublic))
    return (sum_or_none(*(figure_of(context.year, row, field) for row in rows)) if rows else None), rows


def three_public_change(context: ScoringContext) -> list[ScoringInput]:
    """“三公经费”变动率 = （本年 − 上年）÷ 上年."""
    (now, rows), (before, _) = _three_public(context, "spent"), _three_public(context, "last_year")
    more = None if now is None or before is None else now - before
    missing = empty_figures(context.year, rows, "spent", "last_year")
    return [_rate("“三公经费”变动率", more, before, _refs(rows, "spent"), _wan, missing)]


def three_public_control(context: ScoringContext) -> list[ScoringInput]:
    """“三公经费”控制率 = 实际支出 ÷ 预算安排."""
    (spent, rows), (budget, _) = _three_public(context, "spent"), _three_public(context, "budget")
    missing = empty_figures(context.year, rows, "spent", "budget")
    return [_rate("“三公经费”控制率", spent, budget, _refs(rows, "spent"), _wan, missing)]


def procurement_rate(context: ScoringContext) -> list[ScoringInput]:
    """政府采购执行率 = 实际采购金额 ÷ 采购预算."""
    rows = tuple(context.year.rows(Procurement))
    spent, budget = (
        sum_or_none(*(figure_of(context.year, row, field) for row in rows)) if rows else None
        for field in ("spent", "budget")
    )
    missing = empty_figures(context.year, rows, "spent", "budget")
    return [_rate("政府采购执行率", spent, budget, _refs(rows, "spent"), _wan, missing)]


# --- indicators and surveys ---


def _indicators(context: ScoringContext, of: tuple[str, ...]) -> list[Indicator]:
    """The indicators of the department (or the project) at these levels."""
    return [
        each for each in context.year.rows(Indicator)
        if each.line == context.line and (each.level1 in of or f"{each.level1}/{each.level2}" in of)
    ]  # fmt: skip


def indicators(context: ScoringContext) -> list[ScoringInput]:
    """完成率 of each indicator."""
    return [completion_input(each) for each in _indicators(context, context.of)]


def coefficients(context: ScoringContext) -> list[ScoringInput]:
    """得分系数 of each indicator; without one its 完成率."""
    return [
        completion_input(each) if each.coefficient is None or each.nature == QUALITATIVE
        else indicator_input(
            each, Fraction(each.coefficient, HUNDRED_PERCENT), f"{quoted(each.name or UNFILLED)}{_coefficient(each)}"
        )
        for each in _indicators(context, context.of)
    ]  # fmt: skip


def _coefficient(indicator: Indicator) -> str:
    return f"得分系数{format_percent(Fraction(indicator.coefficient or 0, HUNDRED_PERCENT))}"


def as_expected(context: ScoringContext) -> list[ScoringInput]:
    """达到预期值的指标个数 ÷ 全部个数; 30 % or more above the target counts as missed (四川)."""
    rows = [each for each in _indicators(context, context.of) if each.nature != QUALITATIVE]
    shares = [
        derived.completion_share(each) if not derived.is_reverse(each) else scored_completion(each) for each in rows
    ]
    is_known = bool(rows) and None not in shares
    good = sum(1 for share in shares if share is not None and 100 <= share * 100 < MAX_COMPLETION)
    missing = empty_figures(context.year, rows, "actual", "target")
    return [_rate("目标实现率", good if is_known else None, len(rows), _refs(rows, "actual"), str, missing)]


def _surveys(context: ScoringContext) -> list[Survey]:
    """The surveys of the year; of a project those about its activities."""
    activities = context.year.rows(Activity)
    return [
        each for each in context.year.rows(Survey)
        if context.line is None or ((held := activities.find(each.activity)) and held.line == context.line)
    ]  # fmt: skip


def satisfaction(context: ScoringContext) -> list[ScoringInput]:
    """满意度 from its indicators if there are any, else from the surveys."""
    rated = [each for each in _indicators(context, (SATISFACTION,)) if each.nature != QUALITATIVE]
    if not rated:
        return [survey_input(context.year, each, is_against_target=False) for each in _surveys(context)]
    inputs: list[ScoringInput] = []
    for each in rated:
        value = None if each.actual is None else Fraction(each.actual) / 100
        inputs.append(
            indicator_input(each, value, f"{quoted(each.name or UNFILLED)}{trim_zeros(each.actual or Decimal(0))}%")
        )
    return inputs


def satisfaction_reached(context: ScoringContext) -> list[ScoringInput]:
    """满意度 ÷ 目标 from its indicators if there are any, else from the surveys."""
    rated = _indicators(context, (SATISFACTION,))
    if rated:
        return [completion_input(each) for each in rated]
    return [survey_input(context.year, each, is_against_target=True) for each in _surveys(context)]


def surveys(context: ScoringContext) -> list[ScoringInput]:
    """The five answers of each survey."""
    return [survey_input(context.year, each, is_against_target=False) for each in _surveys(context)]


# --- 要点 and facts ---


def _of_assets(is_good: Callable[[Asset], bool | None]) -> Callable[[Year], bool | None]:
    """A fact that holds for every asset; None without assets, or if unknown for one."""

    def shows(year: Year) -> bool | None:
        answers = [is_good(asset) for asset in year.rows(Asset)]
        return None if not answers or None in answers else all(answers)

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


def listed_points(entry: ScoreEntry | None) -> frozenset[str] | None:
    """The 要点 listed as met in the manual entry; None without a list."""
    if entry is None or entry.points_met is None:
        return None
    return frozenset(each.strip(" 。\u3000") for each in POINT_SEPARATOR.split(entry.points_met))


def points(context: ScoringContext) -> list[ScoringInput]:
    """The 要点 that are met: by facts of the year, else as listed in the manual entry."""
    stated = listed_points(context.entry)
    facts = {point.name: FACTS[point.fact](context.year) for point in context.points if point.fact}
    refs = () if context.entry is None else (ref_to(context.entry, "points_met"),)
    if stated is None and all(shows is None for shows in facts.values()):
        return [ScoringInput("评分要点", refs, "没有填写符合的评分要点", actual=UNFILLED)]
    met = {
        point.name for point in context.points
        if (shows := facts.get(point.name)) or (shows is None and point.name in (stated or ()))
    }  # fmt: skip
    return [ScoringInput("评分要点", refs, met=frozenset(met), actual=f"符合{len(met)}项")]


def no_input(context: ScoringContext) -> list[ScoringInput]:
    """No inputs, for manual scoring."""
    return []


SOURCES: dict[str, InputSource] = {
    "execution_rate": InputSource("预算执行率", execution_rate, BudgetLine),
    "execution_rate_of_initial": InputSource("预算执行率（年初口径）", execution_rate_of_initial, BudgetLine),
    "execution_or_done": InputSource("预算执行率（任务完成且支出在预算规模内的按100%）", execution_or_done, BudgetLine),
    "carryover_rate": InputSource("结转结余率", carryover_rate, BudgetLine),
    "carryover_rate_of_spending": InputSource("结转结余率（支出口径）", carryover_rate_of_spending, BudgetLine),
    "difference_rate": InputSource("预决算差异率（绝对值）", difference_rate, BudgetLine),
    "budget_completion": InputSource("预算完成率", budget_completion, BudgetLine),
    "closing_against_opening": InputSource("年末结转结余与上年之比", closing_against_opening, BudgetLine),
    "adjustment_rate": InputSource(
        "预算调整率（追加、追减、调剂合计÷年初预算）", _change_rate((ADD, CUT, TRANSFER), "预算调整率"), BudgetLine
    ),
    "control_rate": InputSource("预算控制率", _change_rate((ADD,), "预算控制率"), BudgetLine),
    "transfer_rate": InputSource("调剂额与年初预算之比", _change_rate((TRANSFER,), "调剂额与年初预算之比"), BudgetLine),
    "key_spending": InputSource("重点支出安排率", key_spending, BudgetLine),
    "staff_rate": InputSource("在职人员控制率", staff_rate, Staffing),
    "three_public_change": InputSource("“三公经费”变动率", three_public_change, ThreePublic),
    "three_public_control": InputSource("“三公经费”控制率", three_public_control, ThreePublic),
    "procurement_rate": InputSource("政府采购执行率", procurement_rate, Procurement),
    "indicators": InputSource("完成率", indicators, Indicator, needs_of=True),
    "coefficients": InputSource("得分系数", coefficients, Indicator, needs_of=True),
    "as_expected": InputSource("目标实现率", as_expected, Indicator, needs_of=True),
    "satisfaction": InputSource("满意度", satisfaction, Survey),
    "satisfaction_reached": InputSource("满意度与目标之比", satisfaction_reached, Survey),
    "surveys": InputSource("满意度", surveys, Survey),
    "points": InputSource("评分要点", points, ScoreEntry),
    "": InputSource("", no_input, ScoreEntry),
}
