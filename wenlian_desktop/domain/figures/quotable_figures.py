"""Computed figures that texts can quote: sums and rates of the year, of a budget line, of a survey.

They are addressed like fields of a row (⟦uid.computed_full⟧); those of the whole year belong to the Report.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.activities import Activity, Survey
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Floor
from wenlian_desktop.domain.values.money import format_wan

# Labels of figures of the whole department.
FULL, INITIAL, SPENT, CARRYOVER = "全年预算", "年初预算", "支出", "结转结余"
RATE, CARRYOVER_RATE, DIFFERENCE_RATE = "预算执行率", "结转结余率", "预决算差异率"
SUMMED_FIELDS = Activity.spec.names(lambda field: field.summed)
WAN = "万元"

Compute = Callable[[Year, Any], Any]


@dataclass(frozen=True)
class QuotableFigure:
    """A computed figure: label, unit to write after it, and how it is computed for a row.

    Money in 分, rates as 95.35%, counts as they are; None if a part is unknown.
    """

    label: str
    unit: str
    compute: Compute

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


def _of_line(part: str) -> Compute:
    return lambda year, line: getattr(derived.line_execution(year, line), part)


def _of_group(part: str, group: str | None = None) -> Compute:
    return lambda year, report: getattr(derived.execution(year, group), part) if len(year.rows(BudgetLine)) else None


def _of_year(compute: Callable[[Year], Any]) -> Compute:
    return lambda year, report: compute(year) if len(year.rows(BudgetLine)) else None


def _total(name: str, year: Year, report: Record) -> Any:
    return derived.activity_total(year, name)


GROUP_NAMES = {"基本支出": "basic", "项目支出": "project", "其他支出": "other"}
PARTS = {"initial": "年初预算", "full": "全年预算", "spent": "支出", "unspent": "未支出", "changed": "调整"}
LINE_FIGURES = {f"computed_{part}": QuotableFigure(label, WAN, _of_line(part)) for part, label in PARTS.items()}
LINE_FIGURES |= {"computed_rate": QuotableFigure("执行率", "", _of_line("rate"))}
YEAR_FIGURES = {f"computed_{part}": QuotableFigure(label, WAN, _of_group(part)) for part, label in PARTS.items()}
YEAR_FIGURES |= {
    "computed_spent": QuotableFigure(SPENT, WAN, _of_year(derived.accounted_spending)),
    "computed_left": QuotableFigure(CARRYOVER, WAN, _of_year(derived.carryover)),
    "computed_rate": QuotableFigure(RATE, "", _of_group("rate")),
    "computed_left_rate": QuotableFigure(CARRYOVER_RATE, "", _of_year(derived.carryover_rate)),
    "computed_difference_rate": QuotableFigure(DIFFERENCE_RATE, "", _of_year(derived.difference_rate)),
}
# Labels of the full budget and the spending of a group in texts.
GROUP_LABELS = {"full": "{}预算", "spent": "{}"}
YEAR_FIGURES |= {
    f"computed_{english}_{part}": QuotableFigure(
        GROUP_LABELS.get(part, "{}" + label).format(group), WAN, _of_group(part, group)
    )
    for group, english in GROUP_NAMES.items()
    for part, label in PARTS.items()
}
YEAR_FIGURES |= {
    f"computed_{english}_rate": QuotableFigure(f"{group}执行率", "", _of_group("rate", group))
    for group, english in GROUP_NAMES.items()
}
YEAR_FIGURES |= {
    f"computed_{name}": QuotableFigure(f"{field.label}合计", field.unit, partial(_total, name))
    for name, field in Activity.spec.fields.items()
    if name in SUMMED_FIELDS
}
QUOTABLE: dict[str, dict[str, QuotableFigure]] = {
    Report.spec.name: YEAR_FIGURES,
    BudgetLine.spec.name: LINE_FIGURES,
    Survey.spec.name: {"computed_satisfaction": QuotableFigure("满意度", "", derived.satisfaction)},
}
YEAR_FIGURE_NAMES = {each.label: name for name, each in YEAR_FIGURES.items()}
