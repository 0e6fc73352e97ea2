"""All records in the order of their tables. Records may refer to any record, including their own."""

from wenlian_desktop.domain.records.activities import Activity, Association, Indicator, MediaReport, Survey, Theme
from wenlian_desktop.domain.records.annotations import Attachment, Draft, FieldNote
from wenlian_desktop.domain.records.budget import (
    Accounts,
    BudgetChange,
    BudgetLine,
    Monitoring,
    MonthlyPlan,
    Payment,
    Procurement,
    ThreePublic,
)  # fmt: skip
from wenlian_desktop.domain.records.conclusions import (
    Explanation,
    FollowUp,
    Measure,
    Problem,
    RuleSet,
    ScoreEntry,
    Threshold,
)
from wenlian_desktop.domain.records.cycle import Edition, LastYear, Reminder
from wenlian_desktop.domain.records.department import Department, Objective, Report, Staffing, Task
from wenlian_desktop.domain.records.management import Asset, Policy, Section
from wenlian_desktop.domain.records.record import Record

CATALOGUE: tuple[type[Record], ...] = (
    Report, Department, Staffing, Objective, Task,
    BudgetLine, BudgetChange, Payment, MonthlyPlan, Monitoring, Accounts, ThreePublic, Procurement,
    Activity, Theme, Association, MediaReport, Indicator, Survey,
    Section, Policy, Asset,
    RuleSet, ScoreEntry, Problem, Measure, Explanation, FollowUp, Threshold,
    Reminder, LastYear, Edition,
    Attachment, FieldNote, Draft,
)  # fmt: skip

RECORDS: dict[str, type[Record]] = {cls.spec.name: cls for cls in CATALOGUE}
