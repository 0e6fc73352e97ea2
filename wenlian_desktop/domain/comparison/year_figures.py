"""The figures by which years are compared, with name, unit, and how value and reason are computed.

Reasons are taken from the year: explanations of lines, causes of differences, why points were lost.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.prose.figure_matching import parse_percentage
from wenlian_desktop.domain.records.activities import CANCELLED, CATEGORIES, Activity, Association, MediaReport, Survey
from wenlian_desktop.domain.records.budget import (
    OTHER,
    PROJECT,
    Accounts,
    BudgetChange,
    BudgetLine,
    Procurement,
    ThreePublic,
)
from wenlian_desktop.domain.records.department import Staffing
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.scoring.ledger import Ledger, ledger_or_none
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, Floor

MONEY, RATE, POINTS = "万元", "%", "分"
BUDGET, PUBLIC, ACTIVITIES, BY_CATEGORY, OFFICE, SCORES = (
    "预算执行",
    "三公经费和采购",
    "活动成果",
    "活动（按类别）",
    "单位情况",
    "评价得分",
)


@dataclass(frozen=True)
class Quantity:
    """An exact value in the unit of its figure; `mark`: 以上 for a lower bound."""

    value: Fraction
    mark: str = ""


ComputeQuantity = Callable[[Year], Quantity | None]
Explain = Callable[[Year], str]


def no_reason(year: Year) -> str:
    """The reason of figures for which there is none: empty."""
    return ""


@dataclass(frozen=True)
class YearFigure:
    """One figure of a year: group, name, unit, functions for value and reason, decimals printed.

    `is_shown_empty`: shown in a comparison even if no year has a value.
    """

    group: str
    name: str
    unit: str
    compute: ComputeQuantity
    reason: Explain = no_reason
    places: int = 0
    is_shown_empty: bool = False

    @property
    def caption(self) -> str:
        """The name with its unit."""
        return f"{self.name}（{self.unit}）"


# --- values ---


def _money(fen: int | None) -> Quantity | None:
    return None if fen is None else Quantity(Fraction(fen, FEN_PER_WAN_YUAN))


def _rate(printed: str | None) -> Quantity | None:
    """A rate as printed in the report: the comparison uses the rounded values."""
    value = parse_percentage(printed)
    return None if value is None else Quantity(value)


def _counted(floor: Floor | int | None) -> Quantity | None:
    if floor is None:
        return None
    return Quantity(Fraction(floor.number), floor.mark) if isinstance(floor, Floor) else Quantity(Fraction(floor))


def _has_budget(year: Year) -> bool:
    return len(year.rows(BudgetLine)) > 0


def _is_spending_entered(year: Year, group: str | None = None) -> bool:
    """Whether anything spent on the lines of a group is filled in; without lines there, on any line."""
    lines = [line for line in year.rows(BudgetLine) if group and line.category in derived.GROUPS[group]]
    return any(derived.is_spending_entered(year, line) for line in lines or year.rows(BudgetLine))


def _if_spent(make: ComputeQuantity, group: str | None = None) -> ComputeQuantity:
    return lambda year: make(year) if _is_spending_entered(year, group) else None


def _of_execution(name: str, group: str | None = None) -> ComputeQuantity:
    """An amount of the department or of a group; None without budget lines."""

    def take(year: Year) -> Quantity | None:
        done: Execution = derived.execution(year, group)
        return _money(getattr(done, name)) if _has_budget(year) else None

    return take


def _spent(group: str | None = None) -> ComputeQuantity:
    return _if_spent(_of_execution("spent", group), group)


def _rate_of(group: str | None = None) -> ComputeQuantity:
    return _if_spent(lambda year: _rate(derived.execution(year, group).rate), group)


def _if_spent_or_stated(make: ComputeQuantity, *fields: str) -> ComputeQuantity:
    """Unless nothing spent is filled in, nor any of these fields of the accounts."""

    def take(year: Year) -> Quantity | None:
        accounts = year.single(Accounts)
        is_stated = any(derived.figure_of(year, accounts, field) is not None for field in fields)
        return make(year) if _has_budget(year) and (is_stated or _is_spending_entered(year)) else None

    return take


def _three_public(items: tuple[str, ...]) -> ComputeQuantity:
    """决算数 of these items of the 三公 spending; None if one is 未填 or there is no row."""

    def take(year: Year) -> Quantity | None:
        rows = [row for row in year.rows(ThreePublic) if row.item in items]
        return _money(derived.sum_or_none(*(derived.figure_of(year, row, "spent") for row in rows))) if rows else None

    return take


def _activities(field: str) -> ComputeQuantity:
    return lambda year: _counted(derived.activity_total(year, field))


def _sum(record: type[Record], field: str) -> ComputeQuantity:
    """The sum of a count over all rows."""
    return lambda year: _counted(derived.sum_counts(getattr(row, field) for row in year.rows(record)))


def _number(record: type[Record]) -> ComputeQuantity:
    """The number of rows; None if there is none yet."""
    return lambda year: _counted(len(year.rows(record)) or None)


def _shows(year: Year) -> Quantity | None:
    """The number of activities held; None if none is entered yet."""
    return _counted(len(derived.counted_activities(year))) if len(year.rows(Activity)) else None


def _purchased(year: Year) -> Quantity | None:
    rows = year.rows(Procurement)
    return _money(derived.sum_or_none(*(derived.figure_of(year, row, "spent") for row in rows))) if len(rows) else None


def _outlets(year: Year) -> Quantity | None:
    names = {row.outlet for row in year.rows(MediaReport) if row.outlet}
    return Quantity(Fraction(len(names))) if names else None


def _satisfaction(year: Year) -> Quantity | None:
    """The mean of the known satisfaction rates of the surveys."""
    rates = [rate for rate in (_rate(derived.satisfaction(year, each)) for each in year.rows(Survey)) if rate]
    return Quantity(sum((rate.value for rate in rates), Fraction(0)) / len(rates)) if rates else None


def _of_category(category: str) -> ComputeQuantity:
    def take(year: Year) -> Quantity | None:
        shows = [show for show in derived.counted_activities(year) if show.category]
        return Quantity(Fraction(sum(show.category == category for show in shows))) if shows else None

    return take


def begun_ledger(year: Year) -> Ledger | None:
    """The ledger, cached, if every part of the scheme has something that can be scored."""
    ledger = year.cached(ledger_or_none)
    return ledger if ledger is not None and ledger.is_begun else None


def _score(year: Year) -> Quantity | None:
    ledger = begun_ledger(year)
    return None if ledger is None else Quantity(Fraction(ledger.score))


def part_figure(name: str) -> YearFigure:
    """The points of a first-level item, by name, since schemes differ from year to year."""

    def take(year: Year) -> Quantity | None:
        ledger = begun_ledger(year)
        found = [part for part in ledger.parts if part.item.name == name] if ledger else []
        return Quantity(Fraction(found[0].got)) if found else None

    def reason(year: Year) -> str:
        ledger = begun_ledger(year)
        return _loss_reasons(ledger, name) if ledger else ""

    return YearFigure(SCORES, name, POINTS, take, reason, places=2)


# --- reasons ---


def _join_reasons(year: Year, reasons: Iterable[tuple[str | None, str | None]]) -> str:
    """“name：reason” for each non-empty reason, without duplicates."""
    texts = [
        f"{name}：{expand_tokens(year, text)}" if name else expand_tokens(year, text) for name, text in reasons if text
    ]
    return "；".join(dict.fromkeys(" ".join(each.split()).rstrip("。；") for each in texts))


def _of_lines(categories: tuple[str, ...] | None = None) -> Explain:
    """The 执行偏差说明 of lines of these categories (None: of all)."""
    return lambda year: _join_reasons(
        year,
        (
            (line.name, line.explanation)
            for line in year.rows(BudgetLine)
            if categories is None or line.category in categories
        ),
    )


def _of_changes(year: Year) -> str:
    return _join_reasons(year, ((row.kind, row.reason) for row in year.rows(BudgetChange)))


def _of_accounts(year: Year) -> str:
    return _join_reasons(year, [("", year.single(Accounts).difference_reason)])


def _of_public(items: tuple[str, ...]) -> Explain:
    return lambda year: _join_reasons(
        year,
        ((row.item if len(items) > 1 else "", row.reason) for row in year.rows(ThreePublic) if row.item in items),
    )


def _cancelled(year: Year) -> str:
    off = [row for row in year.rows(Activity) if row.status == CANCELLED]
    return _join_reasons(year, ((f"取消{row.short_name or row.name or ''}", row.cancel_reason) for row in off))


def _loss_reasons(ledger: Ledger, part: str | None = None) -> str:
    """Why points were lost, by item."""
    lines = [line for line in ledger.lines if line.lost and part in (None, line.path[0].name)]
    return "；".join(f"{line.item.name}扣{line.lost}分（{line.loss_reason.rstrip('。')}）" for line in lines)


def _score_reason(year: Year) -> str:
    ledger = begun_ledger(year)
    return _loss_reasons(ledger) if ledger else ""


# --- the list ---


def _money_figure(group: str, name: str, take: ComputeQuantity, reason: Explain = no_reason) -> YearFigure:
    return YearFigure(group, name, MONEY, take, reason, places=2, is_shown_empty=group == BUDGET)


def _rate_figure(group: str, name: str, take: ComputeQuantity, reason: Explain = no_reason) -> YearFigure:
    return YearFigure(group, name, RATE, take, reason, places=2, is_shown_empty=group == BUDGET)


CLOSING = ("closing_carryover", "closing_surplus")
ACCOUNTED = ("basic_spent", "project_spent", "other_spent")
PUBLIC_ITEMS = ThreePublic.spec.fields["item"].choices
FULL, SPENT, EXECUTION_RATE = "全年预算数", "全年支出", "预算执行率"
CARRYOVER_RATE, DIFFERENCE_RATE = "结转结余率", "预决算差异率"
PUBLIC_SPENT, SHOWS, SESSIONS, AUDIENCE, SCORE = "三公经费决算", "活动", "活动场次", "观众人次（线下）", "总分"
REPORTS, CREATED = "媒体报道", "创作作品"

FIGURES: tuple[YearFigure, ...] = (
    _money_figure(BUDGET, "年初预算", _of_execution("initial")),
    _money_figure(BUDGET, "上年结转", _of_execution("carried_in")),
    _money_figure(BUDGET, "预算调整", _of_execution("changed"), _of_changes),
    _money_figure(BUDGET, FULL, _of_execution("full")),
    _money_figure(BUDGET, SPENT, _spent()),
    *(
        _money_figure(BUDGET, group, _spent(group), _of_lines(derived.GROUPS[group]))
        for group in (derived.BASIC, PROJECT, OTHER)
    ),
    _rate_figure(BUDGET, EXECUTION_RATE, _rate_of(), _of_lines()),
    _rate_figure(BUDGET, "基本支出执行率", _rate_of(derived.BASIC)),
    _rate_figure(BUDGET, "项目支出执行率", _rate_of(PROJECT)),
    _money_figure(BUDGET, "结转结余额", _if_spent_or_stated(lambda year: _money(derived.carryover(year)), *CLOSING)),
    _rate_figure(
        BUDGET, CARRYOVER_RATE, _if_spent_or_stated(lambda year: _rate(derived.carryover_rate(year)), *CLOSING)
    ),
    _rate_figure(
        BUDGET, DIFFERENCE_RATE,
        _if_spent_or_stated(lambda year: _rate(derived.difference_rate(year)), *ACCOUNTED), _of_accounts,
    ),
    _money_figure(PUBLIC, PUBLIC_SPENT, _three_public(PUBLIC_ITEMS), _of_public(PUBLIC_ITEMS)),
    *(_money_figure(PUBLIC, item, _three_public((item,)), _of_public((item,))) for item in PUBLIC_ITEMS),
    _money_figure(PUBLIC, "政府采购金额", _purchased),
    YearFigure(
        ACTIVITIES, SHOWS, "项", _shows, _cancelled,
        is_shown_empty=True,
    ),
    YearFigure(ACTIVITIES, SESSIONS, "场", _activities("sessions"), is_shown_empty=True),
    YearFigure(ACTIVITIES, "艺术家人次", "人次", _activities("artists")),
    YearFigure(ACTIVITIES, "志愿者人次", "人次", _activities("volunteers")),
    YearFigure(ACTIVITIES, "参与人数", "人", _activities("participants")),
    YearFigure(ACTIVITIES, AUDIENCE, "人次", _activities("audience"), is_shown_empty=True),
    YearFigure(ACTIVITIES, "线上浏览量", "次", _activities("online_views")),
    YearFigure(ACTIVITIES, "展出作品", "件", _activities("exhibited")),
    YearFigure(ACTIVITIES, "征集作品", "件", _activities("collected")),
    YearFigure(ACTIVITIES, CREATED, "件", _activities("created")),
    YearFigure(ACTIVITIES, "春联福字", "副", _activities("couplets")),
    YearFigure(ACTIVITIES, "赠送作品", "件", _activities("gifts")),
    YearFigure(ACTIVITIES, "获奖", "项", _activities("awards")),
    YearFigure(ACTIVITIES, "媒体家数", "家", _outlets),
    YearFigure(ACTIVITIES, REPORTS, "篇", _sum(MediaReport, "pieces")),
    _rate_figure(ACTIVITIES, "满意度（各调查平均）", _satisfaction),
    *(YearFigure(BY_CATEGORY, category, "项", _of_category(category)) for category in CATEGORIES),
    YearFigure(OFFICE, "实有人数", "人", _sum(Staffing, "actual")),
    YearFigure(OFFICE, "文艺家协会", "个", _number(Association)),
    YearFigure(OFFICE, "个人会员", "人", _sum(Association, "members")),
    YearFigure(SCORES, SCORE, POINTS, _score, _score_reason, places=2, is_shown_empty=True),
)  # fmt: skip
