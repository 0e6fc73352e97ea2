"""The choices of what to carry over from last year: names and draft texts, never amounts, results or dates.

Fields that no choice names are not carried over. Of dates only lasting ones are: when a policy was issued, when an
association was founded; dates of reminders are shifted by the years.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wenlian_desktop.domain.records.activities import CANCELLED, PLANNED, Activity, Association, Indicator, Theme
from wenlian_desktop.domain.records.budget import (
    BudgetLine,
    Building,
    IncomeSource,
    RestrainedExpense,
    SpendingClass,
    ThreePublic,
)
from wenlian_desktop.domain.records.conclusions import OutlineCopy, ReportDefinition, RuleSet, Threshold
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.department import (
    Department,
    Objective,
    OtherStaff,
    Report,
    Staffing,
    SubordinateUnit,
    Task,
)
from wenlian_desktop.domain.records.management import Asset, Policy, Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import CarriedAs

DUTIES = (outline.ORGANISATION,)
GOALS = (outline.OBJECTIVES,)
MANAGEMENT = (outline.RULES, outline.COMPLIANCE, outline.BOOKKEEPING, outline.ASSETS, outline.PERFORMANCE)
KINDS = (Staffing, OtherStaff, Asset, ThreePublic, RestrainedExpense, IncomeSource, SpendingClass, Building)
PROBLEMS = "problems"  # the choice that creates rows of another record
REMINDERS = "reminders"  # without this choice a new year gets the standard deadlines
RULES = "rules"  # the choice whose rule set replaces the default one of a new year


@dataclass(frozen=True)
class Carry:
    """The rows of a record that are carried over, with the fields of which this is declared.

    `defaults`: other values of new rows; `applies_to`: filter of last year's rows; `only_where_none`: only if this year
    has no row of the record.
    """

    record: type[Record]
    defaults: Mapping[str, Any] = field(default_factory=dict)
    applies_to: Callable[[Any], bool] = lambda row: True
    only_where_none: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that are carried over."""
        return self.record.spec.names(lambda field: field.carried is not CarriedAs.NOTHING)


@dataclass(frozen=True)
class CarryChoice:
    """One checkbox in the list of choices."""

    name: str
    label: str
    description: str
    carried: tuple[Carry, ...] = ()
    is_recommended: bool = True


def _texts(nodes: tuple[str, ...]) -> Carry:
    return Carry(Section, applies_to=lambda row: row.node in nodes)


def recurs(activity: Activity) -> bool:
    """Whether an activity recurs every year: a 品牌活动, or one that counts its editions (届次)."""
    return bool(activity.is_brand) or activity.edition is not None


def _activities(fits: Callable[[Activity], bool]) -> Carry:
    return Carry(Activity, {"status": PLANNED}, lambda row: row.status != CANCELLED and fits(row))


CHOICES = (
    CarryChoice(
        "office", "部门和报送信息", "部门全称、简称、内设机构名称；报送单位、填报人、负责人、电话",
        (Carry(Department), Carry(Report)),
    ),
    CarryChoice("duties", "职责正文", "“机构设置及职责工作任务情况”的正文", (_texts(DUTIES), Carry(SubordinateUnit))),
    CarryChoice(
        "kinds", "编制、资产、三公经费的类别", "只有类别，人数和金额今年另填",
        tuple(map(Carry, KINDS)),
    ),
    CarryChoice("policies", "制度", "名称、文号、印发日期，照原样", (Carry(Policy),)),
    CarryChoice("management", "预算管理正文", "财务、资产、绩效管理的正文，作为草稿", (_texts(MANAGEMENT),)),
    CarryChoice("associations", "协会", "名称、主席、秘书长、成立日期；会员数今年另填", (Carry(Association),)),
    CarryChoice("lines", "预算项目名称", "名称、类别、登记方式、科目、负责人；金额今年另填", (Carry(BudgetLine),)),
    CarryChoice(
        "objectives", "绩效目标和主要任务", "作为草稿；完成情况和金额今年另填",
        (Carry(Objective), Carry(Task), _texts(GOALS)),
    ),
    CarryChoice(
        "indicators", "绩效指标", "名称、方向、单位、分值，作为草稿；指标值和完成值今年另填", (Carry(Indicator),)
    ),
    CarryChoice("themes", "活动主题", "标题、开头文字、叙述方式，作为草稿", (Carry(Theme),)),
    CarryChoice(
        "recurring", "品牌和届次活动", "状态为“计划”，届次加一；日期、场次、人次、经费今年另填", (_activities(recurs),)
    ),
    CarryChoice("others", "其他活动", "多为一次性的，一般不结转", (_activities(lambda row: not recurs(row)),), False),
    CarryChoice(
        RULES, "评分规则集和检查阈值", "本单位用的评分规则和检查界限",
        (Carry(RuleSet, only_where_none=True), Carry(Threshold)),
    ),
    CarryChoice(
        "outline", "报告提纲和印制方案", "本单位用的标题和次序，印哪些附件和图；用自带的没有",
        (Carry(OutlineCopy, only_where_none=True), Carry(ReportDefinition, only_where_none=True)),
    ),
    CarryChoice(REMINDERS, "年度日程", "日期顺延到今年", (Carry(Reminder),)),
    CarryChoice(PROBLEMS, "上年的问题和措施", "列为“上年问题整改”，逐条答复"),
)  # fmt: skip
RECOMMENDED = frozenset(choice.name for choice in CHOICES if choice.is_recommended)
