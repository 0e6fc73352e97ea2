"""Computed figures that texts can quote: sums and rates of the year, of a budget line, of a survey.

They are addressed like fields of a row (⟦uid.computed_full⟧); those of the whole year belong to the Report.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from wenlian_desktop.domain.figures import derived, missing_inputs
from wenlian_desktop.domain.figures.missing_inputs import NO_BUDGET, lines_of
from wenlian_desktop.domain.records.activities import Activity, Survey
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Field, Floor, Ref
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.money import format_wan

# Labels of figures of the whole department.
FULL, INITIAL, SPENT, CARRYOVER = "全年预算", "年初预算", "支出", "结转结余"
RATE, CARRYOVER_RATE, DIFFERENCE_RATE = "预算执行率", "结转结余率", "预决算差异率"
SUMMED_FIELDS = Activity.spec.names(lambda field: field.summed)
WAN = "万元"

Compute = Callable[[Year, Any], Any]
MissingFields = Callable[[Year, Any], Iterator[Ref]]


@frozen
class QuotableFigure:
    """A computed figure: label, unit to write after it, how it is computed for a row, and the fields it still needs.

    Money in 分, rates as 95.35%, counts as they are; None if a part is unknown.
    """

    label: str
    unit: str
    compute: Compute
    missing: MissingFields

    def format(self, year: Year, row: Record) -> str | None:
        """The figure for a sentence; None if unknown."""
        value = self.compute(year, row)
        if isinstance(value, Floor) and value.mark:
            return str(replace(value, mark="余"))  # the unit is written after it: 20余件
        return None if value is None else format_wan(value) if self.unit == WAN else str(value)

    def title(self, row: Record) -> str:
        """The label, with the name of the row."""
        name = None if isinstance(row, Report) else getattr(row, "name", None)
        return f"“{name}”的{self.label}" if name else self.label


# What each part of a budget needs, of a line or of several.
NEEDED: dict[str, Callable[[Year, missing_inputs.Lines], Iterator[Ref]]] = {
    "initial": missing_inputs.for_initial,
    "full": missing_inputs.for_full,
    "spent": missing_inputs.for_spent,
    "unspent": missing_inputs.for_unspent,
    "changed": missing_inputs.for_changes,
    "rate": missing_inputs.for_rate,
}


def _of_line(label: str, unit: str, part: str) -> QuotableFigure:
    return QuotableFigure(
        label,
        unit,
        lambda year, line: getattr(derived.line_execution(year, line), part),
        lambda year, line: NEEDED[part](year, [line]),
    )


def _of_group(label: str, unit: str, part: str, group: str | None = None) -> QuotableFigure:
    return QuotableFigure(
        label,
        unit,
        lambda year, _: getattr(derived.execution(year, group), part) if len(year.rows(BudgetLine)) else None,
        lambda year, _: chain(NEEDED[part](year, lines_of(year, group)), [NO_BUDGET]),
    )


def _of_year(
    label: str, unit: str, compute: Callable[[Year], Any], missing: Callable[[Year], Iterator[Ref]]
) -> QuotableFigure:
    return QuotableFigure(
        label,
        unit,
        lambda year, _: compute(year) if len(year.rows(BudgetLine)) else None,
        lambda year, _: missing(year) if len(year.rows(BudgetLine)) else iter([NO_BUDGET]),
    )


def _of_activities(field: Field) -> QuotableFigure:
    return QuotableFigure(
        f"已完成活动的{field.label}合计",
        field.unit,
        lambda year, _: derived.activity_total(year, field.name),
        lambda year, _: missing_inputs.for_activity_total(year, field.name),
    )


GROUP_NAMES = {"基本支出": "basic", "项目支出": "project", "其他支出": "other"}
PARTS = {"initial": "年初预算", "full": "全年预算", "spent": "支出", "unspent": "未支出", "changed": "调整"}
LINE_FIGURES = {f"computed_{part}": _of_line(label, WAN, part) for part, label in PARTS.items()}
LINE_FIGURES |= {"computed_rate": _of_line("执行率", "", "rate")}
YEAR_FIGURES = {f"computed_{part}": _of_group(label, WAN, part) for part, label in PARTS.items()}
YEAR_FIGURES |= {
    "computed_spent": _of_year(SPENT, WAN, derived.accounted_spending, missing_inputs.for_accounted),
    "computed_left": _of_year(CARRYOVER, WAN, derived.carryover, missing_inputs.for_carryover),
    "computed_rate": _of_group(RATE, "", "rate"),
    "computed_left_rate": _of_year(CARRYOVER_RATE, "", derived.carryover_rate, missing_inputs.for_carryover),
    "computed_difference_rate": _of_year(DIFFERENCE_RATE, "", derived.difference_rate, missing_inputs.for_difference),
}
# Labels of the full budget and the spending of a group in texts.
GROUP_LABELS = {"full": "{}预算", "spent": "{}"}
YEAR_FIGURES |= {
    f"computed_{english}_{part}": _of_group(GROUP_LABELS.get(part, "{}" + label).format(group), WAN, part, group)
    for group, english in GROUP_NAMES.items()
    for part, label in PARTS.items()
}
YEAR_FIGURES |= {
    f"computed_{english}_rate": _of_group(f"{group}执行率", "", "rate", group) for group, english in GROUP_NAMES.items()
}
YEAR_FIGURES |= {
    f"computed_{name}": _of_activities(field) for name, field in Activity.spec.fields.items() if name in SUMMED_FIELDS
}
QUOTABLE: dict[str, dict[str, QuotableFigure]] = {
    Report.spec.name: YEAR_FIGURES,
    BudgetLine.spec.name: LINE_FIGURES,
    Survey.spec.name: {
        "computed_satisfaction": QuotableFigure("满意度", "", derived.satisfaction, missing_inputs.for_satisfaction)
    },
}
YEAR_FIGURE_NAMES = {each.label: name for name, each in YEAR_FIGURES.items()}
