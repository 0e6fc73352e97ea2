"""The figures of the records that only some outlines print: compared where a year has them."""

from collections.abc import Iterable
from fractions import Fraction

from wenlian_desktop.domain.comparison.year_figures import (
    MONEY,
    OFFICE,
    PUBLIC,
    ComputeQuantity,
    Explain,
    Quantity,
    YearFigure,
    no_reason,
)
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.budget import Building, IncomeSource, RestrainedExpense, SpendingClass
from wenlian_desktop.domain.records.department import OtherStaff, SubordinateUnit
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN

INCOME, CLASSES = "收入来源", "支出分类"


def _choices(record: type[Record], field: str) -> tuple[str, ...]:
    return record.spec.fields[field].choices


def _amount(record: type[Record], field: str, **wanted: str | None) -> ComputeQuantity:
    """The sum of an amount over the rows with these values; None if one is 未填 or there is no row."""

    def take(year: Year) -> Quantity | None:
        rows = [row for row in year.rows(record) if all(getattr(row, name) == each for name, each in wanted.items())]
        fen = derived.sum_or_none(*(derived.figure_of(year, row, field) for row in rows)) if rows else None
        return None if fen is None else Quantity(Fraction(fen, FEN_PER_WAN_YUAN))

    return take


def _people(category: str) -> ComputeQuantity:
    def take(year: Year) -> Quantity | None:
        numbers = [row.number for row in year.rows(OtherStaff) if row.category == category and row.number is not None]
        return Quantity(Fraction(sum(numbers))) if numbers else None

    return take


def _units(year: Year) -> Quantity | None:
    return Quantity(Fraction(len(year.rows(SubordinateUnit)))) if len(year.rows(SubordinateUnit)) else None


def _reason_of(item: str) -> Explain:
    def reason(year: Year) -> str:
        told = [row.reason for row in year.rows(RestrainedExpense) if row.item == item and row.reason]
        return "；".join(" ".join(expand_tokens(year, each).split()).rstrip("。；") for each in told)

    return reason


def _money_figure(group: str, name: str, take: ComputeQuantity, reason: Explain = no_reason) -> YearFigure:
    return YearFigure(group, name, MONEY, take, reason, places=2)


FAMILY_FIGURES: tuple[YearFigure, ...] = (
    _money_figure(INCOME, "本年收入", _amount(IncomeSource, "received")),
    *(
        _money_figure(INCOME, source, _amount(IncomeSource, "received", source=source))
        for source in _choices(IncomeSource, "source")
    ),
    *(
        _money_figure(PUBLIC, item, _amount(RestrainedExpense, "spent", item=item), _reason_of(item))
        for item in _choices(RestrainedExpense, "item")
    ),
    _money_figure(PUBLIC, "楼堂馆所实际投资", _amount(Building, "spent")),
    *(
        YearFigure(OFFICE, f"{category}人员", "人", _people(category))
        for category in _choices(OtherStaff, "category")
    ),
    YearFigure(OFFICE, "下属单位", "个", _units),
    _money_figure(OFFICE, "下属单位全年支出", _amount(SubordinateUnit, "spent")),
)  # fmt: skip


def class_figures(years: Iterable[Year]) -> tuple[YearFigure, ...]:
    """The spending of every class that one of the years has, by its classification and its name."""
    rows = [row for year in years for row in year.rows(SpendingClass)]
    names = dict.fromkeys((row.kind, row.subject) for row in rows if row.kind and row.subject)
    return tuple(
        _money_figure(CLASSES, f"{kind}：{subject}", _amount(SpendingClass, "spent", kind=kind, subject=subject))
        for kind, subject in names
    )
