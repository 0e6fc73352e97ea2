"""The figures of a year that a text is likely to tell: amounts, months, rates, shares, differences, sums."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.prose.figure_matching import EQUIVALENT_UNITS, parse_percentage
from wenlian_desktop.domain.prose.figures_in_prose import Figure, FigureKind
from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey, Theme
from wenlian_desktop.domain.records.budget import Accounts, BudgetChange, BudgetLine, Procurement, ThreePublic
from wenlian_desktop.domain.records.department import Staffing
from wenlian_desktop.domain.records.management import Asset
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.sources.indicator_sources import pooled_satisfaction
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, Floor, Kind
from wenlian_desktop.domain.values.numerals import rounded

CENT_OF_WAN = FEN_PER_WAN_YUAN // 100  # 0.01万元, in 分
MONEY, RATE = FigureKind.MONEY, FigureKind.RATE
SUMMED = (Accounts, BudgetChange, Procurement, ThreePublic, Asset, Staffing)
OF_ACTIVITY = tuple(
    each for each in Activity.spec.fields.values() if each.kind in (Kind.COUNT, Kind.PERSON_TIMES, Kind.FLOOR)
)
SPANS = {
    **{f"{month}月": (month, month) for month in range(1, 13)},
    **{f"1—{month}月": (1, month) for month in range(2, 12)},
    "二季度": (4, 6),
    "三季度": (7, 9),
    "四季度": (10, 12),
    "下半年": (7, 12),
}


@dataclass(frozen=True)
class KnownFigure:
    """A figure of the year: its name, kind, unit (of counts), and value: 分, %, or units."""

    name: str
    kind: FigureKind
    unit: str
    value: Fraction
    became: Fraction | None = None  # after an edit
    key: str = ""  # names it for good

    def left(self, figure: Figure) -> bool:
        """Whether a figure was this value before the edit, and is not what it became; 6800余 is no other 余."""
        if figure.mark:
            return figure.value == self.value != self.became
        return figure.agrees_with(self.value) and (self.became is None or not figure.agrees_with(self.became))

    @property
    def is_result(self) -> bool:
        """Whether it is what an indicator reached."""
        return self.name.startswith("指标") and self.name.endswith("实际完成值")

    @property
    def is_copy(self) -> bool:
        """Whether it was computed from what an indicator reached, or is that."""
        return self.is_result or (self.name.startswith("指标") and self.name.endswith("完成率"))

    @property
    def is_goal(self) -> bool:
        """Whether it is what an indicator or the budget sets as a limit."""
        return "指标值" in self.name or (self.kind is MONEY and "预算" in self.name)

    @property
    def is_first_goal(self) -> bool:
        """Whether it is the goal before it was adjusted."""
        return self.name.endswith("年初指标值")

    @property
    def is_of_budget(self) -> bool:
        """Whether it is no figure of an indicator or an activity."""
        return not self.name.startswith(("指标", "“"))


Named = Iterator[tuple[str, FigureKind, str, Fraction | int | None]]


KnownPart = dict[str, KnownFigure]  # by a key that names a figure for good


def known_part(figures: Named) -> KnownPart:
    """Named figures by their keys, without those that are not known."""
    return {
        key: KnownFigure(key.partition("#")[0], kind, EQUIVALENT_UNITS.get(unit, unit), Fraction(value), key=key)
        for key, kind, unit, value in figures
        if value is not None
    }


def _parts(year: Year) -> Iterator[tuple[str, Execution]]:
    """The whole, the classes and the lines, with their names and keys."""
    yield "", derived.execution(year)
    for group in derived.GROUPS:
        yield group, derived.execution(year, group)
    by_line = year.cached(derived.line_executions)
    for line in year.rows(BudgetLine):
        yield f"{line.name or ''}", by_line[line.uid]


def of_budget(year: Year) -> Named:
    """Of the whole, the classes and the lines."""
    for name, done in _parts(year):
        full, initial = done.full, done.initial
        spent = done.spent if name else derived.accounted_spending(year)
        for label, value in (("年初预算", initial), ("全年预算", full), ("支出", spent), ("调整", done.changed)):
            yield f"{name}{label}", MONEY, "", value if value is None or value >= 0 else -value
        yield f"{name}执行率", RATE, "", Fraction(100 * done.spent, full) if full and done.spent is not None else None
        yield f"{name}预算上年结转", MONEY, "", done.carried_in
        yield f"{name}收回", MONEY, "", done.recovered or None
        for label, one, other in (
            ("未支出", full, spent),
            ("预算增减", full, initial),
            ("支出与年初相差", spent, initial),
        ):
            if one is not None and other is not None:
                yield f"{name}{label}", MONEY, "", abs(one - other)
        for label, part, whole in (("预算增减率", full, initial), ("差异率", spent, initial)):
            if part is not None and whole:
                yield f"{name}{label}", RATE, "", Fraction(100 * (part - whole), whole)
                yield f"{name}{label}#down", RATE, "", Fraction(100 * (whole - part), whole) if part < whole else None
    for line in year.rows(BudgetLine):
        yield f"{line.name}年初财政拨款", MONEY, "", line.initial_fiscal if line.initial_other else None
    yield "决算支出", MONEY, "", derived.accounted_spending(year)
    yield "结转结余", MONEY, "", derived.carryover(year)
    yield "结转结余率", RATE, "", parse_percentage(derived.carryover_rate(year))
    yield "当年财政拨款", MONEY, "", _fiscal(year)


def as_printed(fen: int) -> int:
    """An amount to 0.01 万元, as tables show it."""
    return int(rounded(Fraction(fen, CENT_OF_WAN), 0)) * CENT_OF_WAN


def _fiscal(year: Year) -> int | None:
    """What the finance bureau gave: the full budget without what was carried in, other money, what was taken back."""
    done = derived.execution(year)
    if done.full is None or done.recovered is None:
        return None
    other = sum(line.initial_other or 0 for line in year.rows(BudgetLine))
    return done.full - (done.carried_in or 0) - other - done.recovered


def of_shares(year: Year) -> Named:
    """What part of the spending each line and class is."""
    whole = derived.execution(year).spent
    for line in year.rows(BudgetLine):
        spent = derived.spent(year, line)
        group = next((name for name, categories in derived.GROUPS.items() if line.category in categories), None)
        of_group = derived.execution(year, group).spent if group else None
        for label, base in (("支出占全部支出", whole), (f"支出占{group}", of_group)):
            if spent and base:
                yield f"{line.name}{label}", RATE, "", Fraction(100 * spent, base)
    for group in derived.GROUPS:
        part = derived.execution(year, group).spent
        if part and whole:
            yield f"{group}占全部支出", RATE, "", Fraction(100 * part, whole)


def of_months(year: Year) -> Named:
    """Of months, and of what passed up to each."""
    full = derived.execution(year).full
    whole = derived.spent_by_month(year)
    planned = derived.planned_by_month(year)
    parts = [("", whole), *((line.name or "", derived.line_months(year, line)) for line in year.rows(BudgetLine))]
    for name, months in parts:
        sums = [0, *accumulate(months[month] for month in range(1, 13))]
        sums_printed = [0, *accumulate(as_printed(months[month]) for month in range(1, 13))]
        for label, (first, last) in SPANS.items():
            spent = sums[last] - sums[first - 1]
            yield f"{label}{name}支出", MONEY, "", spent or None
            printed = sums_printed[last] - sums_printed[first - 1]
            yield f"{label}{name}支出#printed", MONEY, "", printed if printed != spent else None
            if not name and full:
                yield f"{label}执行率", RATE, "", Fraction(100 * spent, full) or None
    yield "按月登记的支出", MONEY, "", sum(whole.values()) or None
    for month, fen in planned.items():
        yield f"{month}月计划支出", MONEY, "", fen or None
        yield f"{month}月完成计划", RATE, "", Fraction(100 * whole[month], fen) if fen and whole[month] else None


def of_activity(activity: Activity) -> Named:
    """Of one activity."""
    name = activity.short_name or activity.name or ""
    yield f"“{name}”的实际额#{activity.uid}", MONEY, "", activity.cost
    for field in OF_ACTIVITY:
        key = f"“{name}”的{field.label}#{activity.uid}"
        yield key, FigureKind.COUNT, field.unit, _number(getattr(activity, field.name))
    if activity.sessions:
        people = _number(activity.audience)
        yield (
            f"“{name}”的场均（平均每场）观众#{activity.uid}",
            FigureKind.COUNT,
            "人次",
            whole_share(people, activity.sessions),
        )
        by_session = None if activity.cost is None else Fraction(activity.cost, activity.sessions)
        yield f"“{name}”的场均（平均每场）支出#{activity.uid}", MONEY, "", by_session


def of_totals(year: Year) -> Named:
    """Sums of all activities, and of each theme."""
    for name, some in groups_of_activities(year):
        for field in OF_ACTIVITY:
            total = derived.sum_counts(getattr(each, field.name) for each in some) if field.summed else None
            yield f"{name}{field.label}合计", FigureKind.COUNT, field.unit, _number(total)


def groups_of_activities(year: Year) -> Iterator[tuple[str, list[Activity]]]:
    """All activities that count, and those of each theme, with the names of both."""
    counted = derived.counted_activities(year)
    yield "", counted
    for theme in year.rows(Theme):
        yield f"“{theme.title}”", [each for each in counted if each.theme == theme.uid]


def whole_share(part: int | None, count: int | None) -> Fraction | None:
    """A part for each of so many, rounded half up to a whole one; None if it is not known."""
    return None if part is None or not count else Fraction((2 * part + count) // (2 * count))


def of_surveys(year: Year) -> Named:
    """Of the surveys."""
    surveys = list(year.rows(Survey))
    for survey in surveys:
        yield f"{survey.name}满意度#{survey.uid}", RATE, "", parse_percentage(derived.satisfaction(year, survey))
        for field in ("issued", "returned", "valid"):
            label = Survey.spec.fields[field].label
            yield f"{survey.name}{label}#{survey.uid}", FigureKind.COUNT, "份", getattr(survey, field)
    for number, rate in enumerate(pooled_satisfaction(year, surveys)):
        yield f"合并计算的满意度#{number}", RATE, "", rate


def of_rows(year: Year) -> Named:
    """Of tables that are summed."""
    for cls in SUMMED:
        for field in cls.spec.fields.values():
            if field.kind not in (Kind.WAN_YUAN, Kind.YUAN, Kind.COUNT):
                continue
            kind, unit = (FigureKind.COUNT, field.unit) if field.kind is Kind.COUNT else (MONEY, "")
            values = [(row, getattr(row, field.name)) for row in year.rows(cls) if getattr(row, field.name) is not None]
            for row, value in values:
                told = f"预算{row.kind or ''}" if isinstance(row, BudgetChange) else cls.spec.label
                yield f"{told}的{field.label}#{row.uid}", kind, unit, value
            if len(values) > 1:
                yield f"{cls.spec.label}的{field.label}合计", kind, unit, sum(value for _, value in values)


def of_indicators(year: Year) -> Named:
    """Goals and results."""
    for indicator in year.rows(Indicator):
        for field in ("initial_target", "target", "actual"):
            value = getattr(indicator, field)
            if value is not None:
                known = figure_of_indicator(indicator, field, Fraction(value))
                yield known.key, known.kind, known.unit, known.value
        share = derived.completion_share(indicator)
        yield f"指标“{indicator.name}”的完成率#{indicator.uid}", RATE, "", None if share is None else share * 100


def figure_of_indicator(
    indicator: Indicator, field: str, value: Fraction, became: Fraction | None = None
) -> KnownFigure:
    """A goal or result of an indicator, in the unit of figures; `became`: what it must be."""
    unit, label = indicator.unit or "", indicator.spec.fields[field].label
    kind = RATE if unit == "%" else MONEY if unit == "万元" else FigureKind.COUNT
    worth = FEN_PER_WAN_YUAN if kind is MONEY else 1
    name = f"指标“{indicator.name}”的{label}"
    unit = EQUIVALENT_UNITS.get(unit, unit) if kind is FigureKind.COUNT else ""
    return KnownFigure(
        name, kind, unit, value * worth, None if became is None else became * worth, f"{name}#{indicator.uid}"
    )


def _number(value: object) -> int | None:
    return value.number if isinstance(value, Floor) else value if isinstance(value, int) else None


def kind_of(figure: Figure) -> tuple[FigureKind, str]:
    """The kind of a figure of a text, and the unit of a count."""
    return figure.kind, EQUIVALENT_UNITS.get(figure.unit, figure.unit) if figure.kind is FigureKind.COUNT else ""


class FiguresByKind:
    """Known figures by their kind and unit, money by its value as well."""

    def __init__(self, figures: Iterable[KnownFigure]) -> None:
        self._by_kind: dict[tuple[FigureKind, str], list[KnownFigure]] = defaultdict(list)
        self._amounts: dict[Fraction, list[KnownFigure]] = defaultdict(list)
        for each in figures:
            self._by_kind[each.kind, each.unit].append(each)
            if each.kind is MONEY:
                self._amounts[each.value].append(each)

    def like(self, figure: Figure) -> list[KnownFigure]:
        """Those of the kind and unit of a figure of a text."""
        return self._by_kind.get(kind_of(figure), [])

    def amounts(self, value: Fraction) -> list[KnownFigure]:
        """Those that are an amount."""
        return self._amounts.get(value, [])


AFTER = 12  # characters after a figure that may tell what it is


def words_about(figure: Figure, text: str) -> str:
    """The words that tell what a figure of a text is: its sentence before it, a few characters after it."""
    return figure.preceding + re.split("[。\n]", text[figure.end : figure.end + AFTER])[0]


def pairs_shared(words: str, name: str) -> int:
    """How many pairs of characters of a name are in some words."""
    return sum(name[at : at + 2] in words for at in range(len(name) - 1))
