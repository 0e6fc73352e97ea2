"""Which pages each tab has, and which fields each of them shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from wenlian_desktop.domain.records.activities import Activity, Association, Indicator, MediaReport, Survey, Theme
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.budget import (
    Accounts,
    BudgetChange,
    BudgetLine,
    Monitoring,
    MonthlyPlan,
    Payment,
    Procurement,
    ThreePublic,
)
from wenlian_desktop.domain.records.conclusions import (
    Explanation,
    FollowUp,
    Measure,
    Problem,
    RuleSet,
    ScoreEntry,
    Threshold,
)
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.department import Department, Objective, Report, Staffing, Task
from wenlian_desktop.domain.records.management import Asset, Policy, Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.tabs import ACTIVITIES, BUDGET, CONCLUSIONS, DEPARTMENT, MANAGEMENT
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.outline import OutlineNode, numbered_nodes
from wenlian_desktop.ui.attachments.attachments import AttachmentPage, PageWithFiles
from wenlian_desktop.ui.budget.budget_page import BudgetPage
from wenlian_desktop.ui.editing.page_context import Desk
from wenlian_desktop.ui.pages.activity_page import ActivityPage
from wenlian_desktop.ui.pages.sections import SectionsPage, section_for
from wenlian_desktop.ui.pages.special_pages import AccountsPage, OfficePage, ProblemPage, TextAndListPage, ThresholdPage
from wenlian_desktop.ui.scoring.score_page import ScorePage
from wenlian_desktop.ui.tables.record_page import TablePage

DONE, RESULTS = "活动", "产出与效果"  # the two faces of 活动


@dataclass(frozen=True)
class PageKind:
    """A page: its name, how it is made, the records and the texts of the outline it shows, the face it belongs to."""

    title: str
    make: Callable[[Desk], Any]
    records: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    face: str = ""

    def holds(self, view: Year, ref: Ref) -> bool:
        """Whether a field can be filled in here."""
        if ref.record in self.records:
            return True
        row = view.row(ref.record, ref.uid)
        if not isinstance(row, Section) or ref.field == "node" or row.node not in self.texts:
            return False
        return section_for(view, row.node) is row  # a second text of one heading stands in the list of all


def _table(record: type[Record], title: str = "", face: str = "") -> PageKind:
    def make(desk: Desk) -> QWidget:
        return TablePage(desk, record)

    return PageKind(title or record.spec.label, make, (record.spec.name,), face=face)


def _texts(title: str, titles: tuple[str, ...], face: str = "") -> PageKind:
    return PageKind(title, lambda desk: SectionsPage(desk, titles), texts=titles, face=face)


def _text_and_list(title: str, text: str, record: type[Record]) -> PageKind:
    return PageKind(title, lambda desk: TextAndListPage(desk, text, record), (record.spec.name,), (text,))


def _leaves(node: OutlineNode) -> tuple[str, ...]:
    """The titles under a heading that carry text."""
    return tuple(each.node.title for each in numbered_nodes((node,)) if not each.node.children)


def _policies(desk: Desk) -> QWidget:
    return PageWithFiles(desk, Policy, "请先选中一项制度，再添加它的文件。")


def _names(*records: type[Record]) -> tuple[str, ...]:
    return tuple(record.spec.name for record in records)


_RESULTS = outline.OUTLINE[2]
_MANAGEMENT = outline.OUTLINE[3]
_CONCLUSIONS = (outline.SCORE, outline.PROBLEMS, outline.MEASURES)

PAGES: dict[str, tuple[PageKind, ...]] = {
    DEPARTMENT: (
        PageKind("报告与部门", OfficePage, _names(Report, Department)),
        _text_and_list("职责与编制", outline.ORGANISATION, Staffing),
        _text_and_list(Objective.spec.label, outline.OBJECTIVES, Objective),
        _table(Task),
        _table(Reminder),
    ),
    BUDGET: (
        PageKind(BudgetLine.spec.label, BudgetPage, _names(BudgetLine, BudgetChange, Payment, MonthlyPlan, Monitoring)),
        PageKind(Accounts.spec.label, AccountsPage, _names(Accounts)),
        _table(ThreePublic),
        _table(Procurement),
        _texts("正文", (outline.EXECUTION,)),
    ),
    ACTIVITIES: (
        PageKind(Activity.spec.label, ActivityPage, _names(Activity), face=DONE),
        _table(Theme, face=DONE),
        _table(Association, face=DONE),
        _table(MediaReport, face=DONE),
        _table(Indicator, face=RESULTS),
        _texts("产出情况", _leaves(_RESULTS.children[0]), RESULTS),
        _texts("效果情况", _leaves(_RESULTS.children[1]), RESULTS),
        _table(Survey, face=RESULTS),
    ),
    MANAGEMENT: (
        _texts("管理情况", _leaves(_MANAGEMENT)),
        PageKind(Policy.spec.label, _policies, _names(Policy)),
        _table(Asset),
        PageKind(Attachment.spec.label, AttachmentPage, _names(Attachment)),
        _table(Section, "全部正文"),
    ),
    CONCLUSIONS: (
        PageKind("得分", ScorePage, _names(RuleSet)),
        _texts("正文", _CONCLUSIONS),
        _table(ScoreEntry),
        PageKind(Problem.spec.label, ProblemPage, _names(Problem)),
        _table(Measure),
        _table(Explanation),
        _table(FollowUp),
        PageKind(Threshold.spec.label, ThresholdPage, _names(Threshold)),
    ),
}
