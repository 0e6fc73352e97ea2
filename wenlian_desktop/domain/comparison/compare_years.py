"""Comparison of years: figures of all years, their differences, and the reasons stated in the years."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from wenlian_desktop.domain.comparison.family_figures import CLASSES, FAMILY_FIGURES, INCOME, class_figures
from wenlian_desktop.domain.comparison.year_figures import (
    ACTIVITIES,
    AUDIENCE,
    BUDGET,
    BY_CATEGORY,
    CARRYOVER_RATE,
    CREATED,
    DIFFERENCE_RATE,
    EXECUTION_RATE,
    FIGURES,
    FULL,
    OFFICE,
    PUBLIC,
    PUBLIC_SPENT,
    RATE,
    REPORTS,
    SCORE,
    SCORES,
    SESSIONS,
    SHOWS,
    SPENT,
    Quantity,
    YearFigure,
    begun_ledger,
    part_figure,
)
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.numerals import rounded

MIN_YEARS, MAX_YEARS = 2, 50
GRADE = "评价等级"
UNKNOWN = "—"
GROUPS = (BUDGET, INCOME, CLASSES, PUBLIC, ACTIVITIES, BY_CATEGORY, OFFICE, SCORES)


@dataclass(frozen=True)
class Trend:
    """Figures drawn in one chart."""

    name: str
    figures: tuple[str, ...]


TRENDS = (
    Trend("预算与支出", (FULL, SPENT)),
    Trend("预算执行率", (EXECUTION_RATE,)),
    Trend("结转结余率与预决算差异率", (CARRYOVER_RATE, DIFFERENCE_RATE)),
    Trend("三公经费决算", (PUBLIC_SPENT,)),
    Trend("活动与场次", (SHOWS, SESSIONS)),
    Trend("观众人次", (AUDIENCE,)),
    Trend("创作作品与媒体报道", (CREATED, REPORTS)),
    Trend("评价得分", (SCORE,)),
)


@dataclass(frozen=True)
class Difference:
    """The difference of a figure in its own unit, and in % of the old value; for rates only 百分点."""

    amount: Fraction
    share: Fraction | None


@dataclass(frozen=True)
class FigureLine:
    """One figure over all years: values and stated reasons, in the order of the years."""

    figure: YearFigure
    values: tuple[Quantity | None, ...]
    reasons: tuple[str, ...]

    def difference(self, before: int, after: int) -> Difference | None:
        """The difference between two years, given by index; None if a value is unknown."""
        old, new = self.values[before], self.values[after]
        if old is None or new is None:
            return None
        amount = new.value - old.value
        is_share = old.value > 0 and self.figure.unit != RATE  # a share of a negative figure misleads
        return Difference(amount, amount * 100 / old.value if is_share else None)

    def format_value(self, index: int) -> str:
        """The printed value of a year; a dash if unknown."""
        value = self.values[index]
        return UNKNOWN if value is None else f"{rounded(value.value, self.figure.places)}{value.mark}"

    def format_difference(self, before: int, after: int) -> tuple[str, str]:
        """(difference, share in %) as printed, with signs; dashes if unknown."""
        difference = self.difference(before, after)
        if difference is None:
            return UNKNOWN, UNKNOWN
        share = UNKNOWN if difference.share is None else f"{_signed(difference.share, 2)}%"
        return _signed(difference.amount, self.figure.places), share

    def reason(self, before: int, after: int) -> str:
        """The reason stated in the later year; empty if the figure did not change."""
        difference = self.difference(before, after)
        return "" if difference is not None and not difference.amount else self.reasons[after]

    @property
    def difference_unit(self) -> str:
        """The unit of a difference."""
        return "个百分点" if self.figure.unit == RATE else self.figure.unit


def _signed(value: Fraction, places: int) -> str:
    number = rounded(value, places)
    return f"{number:+}" if number else f"{abs(number)}"


@dataclass(frozen=True)
class Comparison:
    """The compared years in order, their labels, and one line per figure."""

    years: tuple[Year, ...]
    labels: tuple[str, ...]
    lines: tuple[FigureLine, ...]
    grades: tuple[str, ...]

    @property
    def offices(self) -> tuple[str, ...]:
        """The offices of the years, normally one."""
        departments = (year.single(Department) for year in self.years)
        return tuple(dict.fromkeys(each.name or each.short_name or "（部门未填）" for each in departments))

    def line(self, name: str) -> FigureLine | None:
        """The line of a figure by its name, except figures by category; None if no year has it."""
        return next(
            (line for line in self.lines if line.figure.name == name and line.figure.group != BY_CATEGORY), None
        )

    def trends(self) -> list[tuple[Trend, list[FigureLine]]]:
        """The trends for which at least one year has a value, with their lines."""
        found = [(trend, [self.line(name) for name in trend.figures]) for trend in TRENDS]
        kept = [(trend, [line for line in lines if line and any(line.values)]) for trend, lines in found]
        return [(trend, lines) for trend, lines in kept if lines]


def compare(years: Iterable[Year]) -> Comparison:
    """Compare years, the oldest first; raises UserError for fewer than 2 or more than 50."""
    ordered = tuple(sorted(years, key=lambda year: (year.number is None, year.number or 0)))
    if not MIN_YEARS <= len(ordered) <= MAX_YEARS:
        raise UserError(f"选了{len(ordered)}个年度。", "", f"请选{MIN_YEARS}到{MAX_YEARS}个年度来对比。")
    lines = tuple(line for figure in compared_figures(ordered) if _is_shown(line := _line(figure, ordered)))
    return Comparison(ordered, _labels(ordered), lines, tuple(map(_grade, ordered)))


def compared_figures(years: Sequence[Year]) -> tuple[YearFigure, ...]:
    """The declared figures, those of classes, and the points of the first-level items of the schemes, by group."""
    ledgers = [ledger for ledger in map(begun_ledger, years) if ledger is not None]
    parts = dict.fromkeys(part.item.name for ledger in ledgers for part in ledger.parts)
    every = (*FIGURES, *FAMILY_FIGURES, *class_figures(years), *map(part_figure, parts))
    return tuple(sorted(every, key=lambda figure: GROUPS.index(figure.group)))


def _line(figure: YearFigure, years: Sequence[Year]) -> FigureLine:
    return FigureLine(figure, tuple(map(figure.compute, years)), tuple(map(figure.reason, years)))


def _is_shown(line: FigureLine) -> bool:
    return line.figure.is_shown_empty or any(value is not None and value.value for value in line.values)


def _labels(years: Sequence[Year]) -> tuple[str, ...]:
    """2024年度; equal labels are numbered."""
    names = ["年度未填" if year.number is None else f"{year.number}年度" for year in years]
    counts, seen, labels = Counter(names), Counter[str](), []
    for name in names:
        seen[name] += 1
        labels.append(f"{name}（{seen[name]}）" if counts[name] > 1 else name)
    return tuple(labels)


def _grade(year: Year) -> str:
    ledger = begun_ledger(year)
    return ledger.grade if ledger is not None and ledger.is_known else ""


def comparison_to_json(comparison: Comparison) -> dict[str, Any]:
    """A comparison as JSON values, numbers as decimal strings; differences are to the previous year."""
    return {
        "years": list(comparison.labels),
        "grades": list(comparison.grades),
        "figures": [_line_as_json(line, len(comparison.years)) for line in comparison.lines],
    }


def _line_as_json(line: FigureLine, count: int) -> dict[str, Any]:
    differences = [line.format_difference(index - 1, index) for index in range(1, count)]
    return {
        "group": line.figure.group,
        "name": line.figure.name,
        "unit": line.figure.unit,
        "values": [_or_none(line.format_value(index)) for index in range(count)],
        "differences": [_or_none(amount) for amount, _ in differences],
        "shares": [_or_none(share) for _, share in differences],
        "reasons": list(line.reasons),
    }


def _or_none(text: str) -> str | None:
    return None if text == UNKNOWN else text
