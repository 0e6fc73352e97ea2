"""All records in the order of their tables. Records may refer to any record, including their own."""

from collections.abc import Callable

from wenlian_desktop.domain.records.activities import Activity, Association, Indicator, MediaReport, Survey, Theme
from wenlian_desktop.domain.records.annotations import Attachment, Draft, FieldNote, SectionReview
from wenlian_desktop.domain.records.budget import (
    Accounts,
    BudgetChange,
    BudgetLine,
    Building,
    IncomeSource,
    Monitoring,
    MonthlyPlan,
    Payment,
    Procurement,
    RestrainedExpense,
    SpendingClass,
    ThreePublic,
)  # fmt: skip
from wenlian_desktop.domain.records.conclusions import (
    Explanation,
    FollowUp,
    Measure,
    OutlineCopy,
    Problem,
    ReportDefinition,
    RuleSet,
    ScoreEntry,
    Threshold,
)
from wenlian_desktop.domain.records.cycle import Edition, LastYear, Reminder
from wenlian_desktop.domain.records.department import (
    Department,
    Objective,
    OtherStaff,
    Report,
    Staffing,
    SubordinateUnit,
    Task,
)  # fmt: skip
from wenlian_desktop.domain.records.management import Asset, Policy, Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.values.fields import Field

CATALOGUE: tuple[type[Record], ...] = (
    Report, Department, Staffing, OtherStaff, SubordinateUnit, Objective, Task,
    BudgetLine, BudgetChange, Payment, MonthlyPlan, Monitoring, Accounts, ThreePublic, Procurement,
    IncomeSource, SpendingClass, RestrainedExpense, Building,
    Activity, Theme, Association, MediaReport, Indicator, Survey,
    Section, Policy, Asset,
    RuleSet, ScoreEntry, Problem, Measure, Explanation, FollowUp, Threshold,
    Reminder, LastYear, Edition, OutlineCopy, ReportDefinition,
    Attachment, FieldNote, SectionReview, Draft,
)  # fmt: skip

RECORDS: dict[str, type[Record]] = {cls.spec.name: cls for cls in CATALOGUE}


def fields_where(holds: Callable[[Field], object]) -> dict[type[Record], tuple[str, ...]]:
    """The names of the fields that are declared so, by record; records without any are left out."""
    found = {cls: cls.spec.names(holds) for cls in CATALOGUE}
    return {cls: names for cls, names in found.items() if names}
