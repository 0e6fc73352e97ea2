"""Figures in prose against the data: 一致, 不一致 or 未关联, and the fields a figure could mean."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.quotable_figures import GROUP_NAMES, NAMES_OF_THE_YEAR, OF_THE_YEAR, PARTS, SUMMED
from wenlian_desktop.domain.prose import figures_in_prose
from wenlian_desktop.domain.prose.figures_in_prose import ASKED, Figure, FigureKind, figures, said_of
from wenlian_desktop.domain.records.activities import Indicator, Survey
from wenlian_desktop.domain.records.budget import Accounts, BudgetLine, MonthlyPlan, Payment, ThreePublic
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.texts.figure_tokens import BEGINNING, Token, is_figure
from wenlian_desktop.domain.values.fields import Floor, Kind, Ref
from wenlian_desktop.domain.values.runs import Rule, Source

OTHER_THINGS = (
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
LONG_TABLES = (Payment, MonthlyPlan)  # their single amounts are not told in a report
UNTOLD = (Report,)
UNIT_ALIKE = {"场次": "场", "幅": "件", "名": "人"}


class Standing(Enum):
    """How a figure in prose stands to the data."""

    AGREES = "一致"
    DIFFERS = "不一致"
    UNLINKED = "未关联"


@dataclass(frozen=True)
class Known:
    """A figure of the data: what it is called, its value (money in 分, rates in %), and where it comes from.

    `token` stands for it in a text, so that it follows; None where nothing does.
    """

    name: str
    value: Fraction
    source: Source
    token: Token | None = None


def _of_field(name: str, value: Fraction, ref: Ref) -> Known:
    return Known(name, value, ref, Token(ref.uid, ref.field) if is_figure(field_of(ref)) else None)


@dataclass(frozen=True)
class Match:
    """A figure in prose, how it stands, and the figures of the data it could mean."""

    figure: Figure
    standing: Standing
    known: tuple[Known, ...] = ()


def matches(year: Year, text: str) -> Iterator[Match]:
    """Every figure of a text with the data it could mean."""
    return (match(year, figure) for figure in figures(text))


def match(year: Year, figure: Figure) -> Match:
    """A figure agrees with what it is said of, else with any of its kind; else it differs, where that is sure."""
    meant = year.cached(_named).get(said_of(figure) or "", ())
    own = tuple(known for known in meant if figure.equals(known.value))
    if own:
        return Match(figure, Standing.AGREES, own)
    is_sure = bool(meant) and figure.mark not in ASKED and _tells_of_the_whole(year, figure)
    if is_sure and _names_the_year(figure):
        return Match(figure, Standing.DIFFERS, meant)
    alike = tuple(known for known in _alike(year, figure) if figure.equals(known.value))
    if alike:
        return Match(figure, Standing.AGREES, alike)
    return Match(figure, Standing.DIFFERS, meant) if is_sure else Match(figure, Standing.UNLINKED)


def _tells_of_the_whole(year: Year, figure: Figure) -> bool:
    """Whether the sentence speaks of this year's whole department, and of nothing else beside it."""
    sentence = figure.lead.replace("项目支出", "")
    years = {int(each.value) for each in figures(sentence) if each.kind is FigureKind.DATE and each.value > 1900}
    return not years - {year.number} and not any(word in sentence for word in (*OTHER_THINGS, "项目"))


def _names_the_year(figure: Figure) -> bool:
    """“2024年全年预算数…”: said of the department and no part of it, whatever else has that value."""
    is_budget = said_of(figure) in (figures_in_prose.FULL, figures_in_prose.INITIAL)
    return is_budget and any(each.kind is FigureKind.DATE for each in figures(figure.clause))


def _named(year: Year) -> dict[str, tuple[Known, ...]]:
    """The figures of the whole department by their names in prose; those not known are left out."""
    whole = derived.execution(year)
    money = {
        figures_in_prose.FULL: whole.full,
        figures_in_prose.INITIAL: whole.initial,
        figures_in_prose.SPENT: derived.accounted_spending(year),
    }
    money |= {figures_in_prose.LEFT: derived.carryover(year)}
    rates = {figures_in_prose.RATE: whole.rate, figures_in_prose.LEFT_RATE: derived.carryover_rate(year)}
    rates |= {figures_in_prose.DIFFERENCE_RATE: derived.difference_rate(year)}
    for group in figures_in_prose.GROUPS:
        done = derived.execution(year, group)
        money |= {f"{group}预算": done.full, group: done.spent}
        rates[f"{group}执行率"] = done.rate
    if not len(year.rows(BudgetLine)):
        return {figures_in_prose.SATISFACTION: _satisfactions(year), figures_in_prose.THREE_PUBLIC: _three_public(year)}
    named = {name: _of_the_year(year, name, fen) for name, fen in money.items()}
    named |= {name: _of_the_year(year, name, percent(rate)) for name, rate in rates.items()}
    return named | {
        figures_in_prose.SATISFACTION: _satisfactions(year),
        figures_in_prose.THREE_PUBLIC: _three_public(year),
    }


def percent(rate: str | None) -> Fraction | None:
    """The number of a printed rate: 95.35%."""
    return None if rate is None else Fraction(rate.removesuffix("%"))


def _known(name: str, value: int | Fraction | None, token: Token | None = None) -> tuple[Known, ...]:
    return () if value is None else (Known(name, Fraction(value), Rule(name), token),)


def _of_the_year(year: Year, name: str, value: int | Fraction | None) -> tuple[Known, ...]:
    return _known(name, value, Token(year.single(Report).uid, NAMES_OF_THE_YEAR[name]))


def _satisfactions(year: Year) -> tuple[Known, ...]:
    rates = [(survey, percent(derived.satisfaction(year, survey))) for survey in year.rows(Survey)]
    return tuple(
        Known(
            survey.name or figures_in_prose.SATISFACTION,
            rate,
            ref_to(survey, "valid"),
            Token(survey.uid, "computed_satisfaction"),
        )
        for survey, rate in rates
        if rate is not None
    )


def _three_public(year: Year) -> tuple[Known, ...]:
    """The sums of 三公 spending: accounts, budget, last year."""
    items = list(year.rows(ThreePublic))
    sums = [
        (label, derived.added(*(derived.figure(year, item, field) for item in items)))
        for label, field in (("决算数", "spent"), ("年初预算数", "budget"), ("上年决算数", "last_year"))
    ]
    return tuple(each for label, fen in sums if items for each in _known(f"“三公”经费{label}合计", fen))


def _alike(year: Year, figure: Figure) -> Iterable[Known]:
    """The figures of the data that are of the same kind and, for counts, of the same unit."""
    if figure.kind is FigureKind.MONEY:
        held = _held(year, FigureKind.MONEY, "")
        if said_of(figure) in (figures_in_prose.FULL, figures_in_prose.INITIAL):
            held = (known for known in held if not _restates(known))
        return (*year.cached(_named_money), *held)
    if figure.kind is FigureKind.RATE:
        if said_of(figure) in (figures_in_prose.LEFT_RATE, figures_in_prose.DIFFERENCE_RATE):
            return ()  # there is one of each in a year: another rate of that value is another rate
        return (*year.cached(_rates), *_held(year, FigureKind.RATE, ""))
    if figure.kind is FigureKind.COUNT:
        return (*year.cached(_totals), *_held(year, FigureKind.COUNT, UNIT_ALIKE.get(figure.unit, figure.unit)))
    return ()


def _restates(known: Known) -> bool:
    """Whether a field tells the budget of the whole once more: it may be as old as the sentence."""
    return isinstance(known.source, Ref) and known.source.record in (Accounts.spec.name, Indicator.spec.name)


def _named_money(year: Year) -> tuple[Known, ...]:
    """Money of each line, of the groups and of the whole."""
    left = year.cached(_named).get(figures_in_prose.LEFT, ())
    named = [known for part in PARTS for known in _parts(year, part, lambda fen: fen)]
    return (*left, *named, *_three_public(year))


def _rates(year: Year) -> tuple[Known, ...]:
    rates = (figures_in_prose.RATE, figures_in_prose.LEFT_RATE, figures_in_prose.DIFFERENCE_RATE)
    named = [each for kind in rates for each in year.cached(_named).get(kind, ())]
    return (*named, *_parts(year, "rate", percent), *_satisfactions(year))


def _parts(year: Year, part: str, value: Callable[[Any], int | Fraction | None]) -> Iterator[Known]:
    """One figure of the execution (`PARTS`, or its rate) of each line, each group and the whole."""
    label, report = PARTS.get(part, "执行率"), year.single(Report).uid
    lines = [(line.name or "", line.uid, "", derived.line_execution(year, line)) for line in year.rows(BudgetLine)]
    groups = [
        (group, report, f"{GROUP_NAMES[group]}_", derived.execution(year, group)) for group in figures_in_prose.GROUPS
    ]
    for name, uid, prefix, done in (*lines, *groups, ("", report, "", derived.execution(year))):
        yield from _known(f"{name}{label}", value(getattr(done, part)), Token(uid, f"{BEGINNING}{prefix}{part}"))


def _totals(year: Year) -> tuple[Known, ...]:
    """The year's sums of the counts of activities."""
    return tuple(known for name in SUMMED for known in total_known(year, name))


def total_known(year: Year, name: str) -> tuple[Known, ...]:
    """The year's sum of one count of the activities; nothing where none has it."""
    total = derived.activity_total(year, name)
    label = OF_THE_YEAR[f"{BEGINNING}{name}"].label
    return _of_the_year(year, label, total.number if total else None)


def _held(year: Year, kind: FigureKind, unit: str) -> Iterator[Known]:
    """The figures that stand in fields."""
    for cls in CATALOGUE:
        if cls.spec.shown and cls not in LONG_TABLES and cls not in UNTOLD:
            yield from year.rows(cls).cached(_held_by).get((kind, unit), ())


Held = dict[tuple[FigureKind, str], list[Known]]


def _held_by(rows: Rows[Record]) -> Held:
    found: Held = {}
    for row in rows:
        for field in row.spec.fields.values():
            value = getattr(row, field.name)
            if value is None:
                continue
            if field.kind in MONEY_KINDS:
                _hold(found, FigureKind.MONEY, "", Fraction(value), ref_to(row, field.name), field.label)
            elif field.kind is Kind.PERCENT:
                _hold(found, FigureKind.RATE, "", Fraction(value, 100), ref_to(row, field.name), field.label)
            elif field.kind in COUNT_KINDS:
                number = value.number if isinstance(value, Floor) else value
                unit = UNIT_ALIKE.get(field.unit, field.unit)
                _hold(found, FigureKind.COUNT, unit, Fraction(number), ref_to(row, field.name), field.label)
        if isinstance(row, Indicator):
            _hold_indicator(found, row)
    return found


def _hold(found: Held, kind: FigureKind, unit: str, value: Fraction, ref: Ref, name: str) -> None:
    found.setdefault((kind, unit), []).append(_of_field(name, value, ref))


def _hold_indicator(found: Held, row: Indicator) -> None:
    """Targets and results of an indicator, by the unit they are told in."""
    unit = row.unit or ""
    kind = FigureKind.RATE if unit == "%" else FigureKind.MONEY if unit == "万元" else FigureKind.COUNT
    worth = Decimal(1_000_000) if kind is FigureKind.MONEY else Decimal(1)
    for field in ("initial_target", "target", "actual"):
        value: Decimal | None = getattr(row, field)
        if value is not None:
            told = UNIT_ALIKE.get(unit, unit) if kind is FigureKind.COUNT else ""
            _hold(found, kind, told, Fraction(value * worth), ref_to(row, field), row.name or "")
