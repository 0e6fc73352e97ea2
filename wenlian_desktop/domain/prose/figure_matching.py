"""Matches figures in prose with the data: 一致, 不一致, 相同 or 未识别, and the candidates."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.quotable_figures import (
    GROUP_NAMES,
    PARTS,
    SUMMED_FIELDS,
    YEAR_FIGURE_NAMES,
    YEAR_FIGURES,
)
from wenlian_desktop.domain.prose import figures_in_prose
from wenlian_desktop.domain.prose.figures_in_prose import (
    TARGET_MARKS,
    Figure,
    FigureKind,
    claimed_quantity,
    parse_figures,
)
from wenlian_desktop.domain.records.activities import Indicator, Survey
from wenlian_desktop.domain.records.budget import Accounts, BudgetLine, MonthlyPlan, Payment, ThreePublic
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.texts.figure_tokens import COMPUTED_PREFIX, Token, is_quotable
from wenlian_desktop.domain.values.fields import Floor, Kind, Ref
from wenlian_desktop.domain.values.numerals import MINUS
from wenlian_desktop.domain.values.runs import Derivation, Source

OTHER_SUBJECTS = (
    "上年",
    "去年",
    "上一年",
    "前一年",
    "同比",
    "比",
    "较",
    "活动",
    "协会",
    "每",
    "人均",
    "该",
    "其中一",
    "《",
)
MONEY_KINDS, COUNT_KINDS = (Kind.YUAN, Kind.WAN_YUAN), (Kind.COUNT, Kind.FLOOR, Kind.PERSON_TIMES)
SKIPPED_TABLES = (Payment, MonthlyPlan)  # their single amounts do not appear in reports
SKIPPED_RECORDS = (Report,)
EQUIVALENT_UNITS = {"场次": "场", "幅": "件", "名": "人"}


class MatchStatus(Enum):
    """The status of a figure in prose."""

    AGREES = "一致"
    DIFFERS = "不一致"
    SAME = "相同"  # with some figure of its kind, but nothing says that it is that one
    OTHER = "不是本年数据"
    UNLINKED = "未识别"


@dataclass(frozen=True)
class DataFigure:
    """A figure of the data: name, value (money in 分, rates in %), source.

    `token`: its token for texts; None if there is none.
    """

    name: str
    value: Fraction
    source: Source
    token: Token | None = None


def _field_figure(name: str, value: Fraction, ref: Ref) -> DataFigure:
    return DataFigure(name, value, ref, Token(ref.uid, ref.field) if is_quotable(field_of(ref)) else None)


@dataclass(frozen=True)
class FigureMatch:
    """A figure in prose, its status, and the candidates in the data."""

    figure: Figure
    status: MatchStatus
    candidates: tuple[DataFigure, ...] = ()
    understood: str = ""  # “预算执行率，全年”


def match_figures(year: Year, text: str) -> Iterator[FigureMatch]:
    """The matches of all figures of a text."""
    return (match_figure(year, figure) for figure in parse_figures(text))


def match_figure(year: Year, figure: Figure) -> FigureMatch:
    """Match a figure: AGREES with the claimed quantity; else the SAME as some of its kind; DIFFERS if that is certain.

    A rate of the department is no other rate that happens to be equal, unless it is one of execution.
    """
    quantity = claimed_quantity(figure) or ""
    claimed = year.cached(_department_figures).get(quantity, ())
    agreeing = tuple(figure_of_data for figure_of_data in claimed if figure.agrees_with(figure_of_data.value))
    if agreeing:
        return FigureMatch(figure, MatchStatus.AGREES, agreeing, quantity)
    is_sure = bool(claimed) and figure.mark not in TARGET_MARKS and _is_about_whole_department(year, figure)
    if is_sure and _names_the_year(figure):
        return FigureMatch(figure, MatchStatus.DIFFERS, claimed, quantity)
    same_value = tuple(
        figure_of_data
        for figure_of_data in (_same_kind(year, figure) if not is_sure else _same_quantity(year, figure))
        if figure.agrees_with(figure_of_data.value)
    )
    if same_value:
        return FigureMatch(figure, MatchStatus.SAME, same_value)
    if is_sure:
        return FigureMatch(figure, MatchStatus.DIFFERS, claimed, quantity)
    return FigureMatch(figure, MatchStatus.UNLINKED, understood=quantity)


def _is_about_whole_department(year: Year, figure: Figure) -> bool:
    """Whether the sentence is about this year's whole department and nothing else."""
    sentence = figure.preceding.replace("项目支出", "")
    years = {int(each.value) for each in parse_figures(sentence) if each.kind is FigureKind.DATE and each.value > 1900}
    return not years - {year.number} and not any(word in sentence for word in (*OTHER_SUBJECTS, "项目"))


def _names_the_year(figure: Figure) -> bool:
    """Whether it is “2024年全年预算数…”, which only means the department, even if other figures agree."""
    is_budget = claimed_quantity(figure) in (figures_in_prose.FULL, figures_in_prose.INITIAL)
    return is_budget and any(each.kind is FigureKind.DATE for each in parse_figures(figure.clause))


def _department_figures(year: Year) -> dict[str, tuple[DataFigure, ...]]:
    """The known figures of the department by their names in prose."""
    whole = derived.execution(year)
    money = {
        figures_in_prose.FULL: whole.full,
        figures_in_prose.INITIAL: whole.initial,
        figures_in_prose.SPENT: derived.accounted_spending(year),
    }
    money |= {figures_in_prose.CARRYOVER: derived.carryover(year)}
    rates = {figures_in_prose.RATE: whole.rate, figures_in_prose.CARRYOVER_RATE: derived.carryover_rate(year)}
    rates |= {figures_in_prose.DIFFERENCE_RATE: derived.difference_rate(year)}
    for group in figures_in_prose.GROUPS:
        done = derived.execution(year, group)
        money |= {f"{group}预算": done.full, group: done.spent}
        rates[f"{group}执行率"] = done.rate
    if not len(year.rows(BudgetLine)):
        return {figures_in_prose.SATISFACTION: _satisfactions(year), figures_in_prose.THREE_PUBLIC: _three_public(year)}
    named = {name: _of_the_year(year, name, fen) for name, fen in money.items()}
    named |= {name: _of_the_year(year, name, parse_percentage(rate)) for name, rate in rates.items()}
    return named | {
        figures_in_prose.SATISFACTION: _satisfactions(year),
        figures_in_prose.THREE_PUBLIC: _three_public(year),
    }


def parse_percentage(rate: str | None) -> Fraction | None:
    """The value of a printed rate: 95.35%, −4.65%."""
    return None if rate is None else Fraction(rate.removesuffix("%").replace(MINUS, "-"))


def _data_figure(name: str, value: int | Fraction | None, token: Token | None = None) -> tuple[DataFigure, ...]:
    return () if value is None else (DataFigure(name, Fraction(value), Derivation(name), token),)


def _of_the_year(year: Year, name: str, value: int | Fraction | None) -> tuple[DataFigure, ...]:
    return _data_figure(name, value, Token(year.single(Report).uid, YEAR_FIGURE_NAMES[name]))


def _satisfactions(year: Year) -> tuple[DataFigure, ...]:
    rates = [(survey, parse_percentage(derived.satisfaction(year, survey))) for survey in year.rows(Survey)]
    return tuple(
        DataFigure(
            survey.name or figures_in_prose.SATISFACTION,
            rate,
            ref_to(survey, "valid"),
            Token(survey.uid, "computed_satisfaction"),
        )
        for survey, rate in rates
        if rate is not None
    )


def _three_public(year: Year) -> tuple[DataFigure, ...]:
    """The sums of 三公 spending: accounts, budget, last year."""
    items = list(year.rows(ThreePublic))
    sums = [
        (label, derived.sum_or_none(*(derived.figure_of(year, item, field) for item in items)))
        for label, field in (("决算数", "spent"), ("年初预算数", "budget"), ("上年决算数", "last_year"))
    ]
    return tuple(each for label, fen in sums if items for each in _data_figure(f"“三公”经费{label}合计", fen))


def _same_quantity(year: Year, figure: Figure) -> Iterable[DataFigure]:
    """The figures of the data that could be meant by the words of one of the department: of a line or a group."""
    if figure.kind is FigureKind.RATE:
        if claimed_quantity(figure) == figures_in_prose.RATE:
            return _execution_figures(year, "rate", parse_percentage)
        return () if claimed_quantity(figure) != figures_in_prose.SATISFACTION else _same_kind(year, figure)
    return _same_kind(year, figure)


def _same_kind(year: Year, figure: Figure) -> Iterable[DataFigure]:
    """The figures of the data of the same kind and, for counts, the same unit."""
    if figure.kind is FigureKind.MONEY:
        held = _field_figures(year, FigureKind.MONEY, "")
        if claimed_quantity(figure) in (figures_in_prose.FULL, figures_in_prose.INITIAL):
            held = (known for known in held if not _repeats_budget(known))
        return (*year.cached(_department_money), *held)
    if figure.kind is FigureKind.RATE:
        if claimed_quantity(figure) in (figures_in_prose.CARRYOVER_RATE, figures_in_prose.DIFFERENCE_RATE):
            return ()  # unique in a year: an equal rate is another rate
        return (*year.cached(_rates), *_field_figures(year, FigureKind.RATE, ""))
    if figure.kind is FigureKind.COUNT:
        return (
            *year.cached(_totals),
            *_field_figures(year, FigureKind.COUNT, EQUIVALENT_UNITS.get(figure.unit, figure.unit)),
        )
    return ()


def _repeats_budget(known: DataFigure) -> bool:
    """Whether a field repeats the budget of the department: it may be as outdated as the sentence."""
    return isinstance(known.source, Ref) and known.source.record in (Accounts.spec.name, Indicator.spec.name)


def _department_money(year: Year) -> tuple[DataFigure, ...]:
    """Amounts of all lines, groups and the department."""
    left = year.cached(_department_figures).get(figures_in_prose.CARRYOVER, ())
    named = [known for part in PARTS for known in _execution_figures(year, part, lambda fen: fen)]
    return (*left, *named, *_three_public(year))


def _rates(year: Year) -> tuple[DataFigure, ...]:
    rates = (figures_in_prose.RATE, figures_in_prose.CARRYOVER_RATE, figures_in_prose.DIFFERENCE_RATE)
    named = [each for kind in rates for each in year.cached(_department_figures).get(kind, ())]
    return (*named, *_execution_figures(year, "rate", parse_percentage), *_satisfactions(year))


def _execution_figures(year: Year, part: str, value: Callable[[Any], int | Fraction | None]) -> Iterator[DataFigure]:
    """One figure of the execution (`PARTS`, or the rate) for all lines, groups and the department."""
    label, report = PARTS.get(part, "执行率"), year.single(Report).uid
    lines = [(line.name or "", line.uid, "", derived.line_execution(year, line)) for line in year.rows(BudgetLine)]
    groups = [
        (group, report, f"{GROUP_NAMES[group]}_", derived.execution(year, group)) for group in figures_in_prose.GROUPS
    ]
    for name, uid, prefix, done in (*lines, *groups, ("", report, "", derived.execution(year))):
        yield from _data_figure(
            f"{name}{label}", value(getattr(done, part)), Token(uid, f"{COMPUTED_PREFIX}{prefix}{part}")
        )


def _totals(year: Year) -> tuple[DataFigure, ...]:
    """The sums of the counts of activities."""
    return tuple(known for name in SUMMED_FIELDS for known in activity_total_figure(year, name))


def activity_total_figure(year: Year, name: str) -> tuple[DataFigure, ...]:
    """The sum of one count of activities; empty if unknown."""
    total = derived.activity_total(year, name)
    label = YEAR_FIGURES[f"{COMPUTED_PREFIX}{name}"].label
    return _of_the_year(year, label, total.number if total else None)


def _field_figures(year: Year, kind: FigureKind, unit: str) -> Iterator[DataFigure]:
    """The figures in fields."""
    for cls in CATALOGUE:
        if cls.spec.shown and cls not in SKIPPED_TABLES and cls not in SKIPPED_RECORDS:
            yield from year.rows(cls).cached(_figures_of_rows).get((kind, unit), ())


FieldFigures = dict[tuple[FigureKind, str], list[DataFigure]]


def _figures_of_rows(rows: Rows[Record]) -> FieldFigures:
    found: FieldFigures = {}
    for row in rows:
        for field in row.spec.fields.values():
            value = getattr(row, field.name)
            if value is None:
                continue
            if field.kind in MONEY_KINDS:
                _add_figure(found, FigureKind.MONEY, "", Fraction(value), ref_to(row, field.name), field.label)
            elif field.kind is Kind.PERCENT:
                _add_figure(found, FigureKind.RATE, "", Fraction(value, 100), ref_to(row, field.name), field.label)
            elif field.kind in COUNT_KINDS:
                number = value.number if isinstance(value, Floor) else value
                unit = EQUIVALENT_UNITS.get(field.unit, field.unit)
                _add_figure(found, FigureKind.COUNT, unit, Fraction(number), ref_to(row, field.name), field.label)
        if isinstance(row, Indicator):
            _add_indicator(found, row)
    return found


def _add_figure(found: FieldFigures, kind: FigureKind, unit: str, value: Fraction, ref: Ref, name: str) -> None:
    found.setdefault((kind, unit), []).append(_field_figure(name, value, ref))


def _add_indicator(found: FieldFigures, row: Indicator) -> None:
    """Targets and results of an indicator, by unit."""
    unit = row.unit or ""
    kind = FigureKind.RATE if unit == "%" else FigureKind.MONEY if unit == "万元" else FigureKind.COUNT
    worth = Decimal(1_000_000) if kind is FigureKind.MONEY else Decimal(1)
    for field in ("initial_target", "target", "actual"):
        value: Decimal | None = getattr(row, field)
        if value is not None:
            unit_of_kind = EQUIVALENT_UNITS.get(unit, unit) if kind is FigureKind.COUNT else ""
            _add_figure(found, kind, unit_of_kind, Fraction(value * worth), ref_to(row, field), row.name or "")
