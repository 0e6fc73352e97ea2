"""The pages of each tab, and the records and headings each of them shows."""

from collections.abc import Callable
from dataclasses import dataclass

from wenlian_desktop.domain.outlines.shipped_outlines import is_used
from wenlian_desktop.domain.records.activities import Activity, Association, Indicator, MediaReport, Survey, Theme
from wenlian_desktop.domain.records.annotations import Attachment
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
)
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.conclusions import (
    Explanation,
    FollowUp,
    Measure,
    OutlineCopy,
    Problem,
    RuleSet,
    ScoreEntry,
    Threshold,
)
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.department import (
    LAYOUT,
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
from wenlian_desktop.domain.records.tab_of_field import TEXTS_OF_TABS
from wenlian_desktop.domain.records.tabs import (
    ACTIVITIES,
    BUDGET,
    CONCLUSIONS,
    DEPARTMENT,
    MANAGEMENT,
    MATERIALS,
    SETTINGS,
)
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.outline_files import unplaced_titles
from wenlian_desktop.ui.attachments.attachment_views import AttachmentPage, TableWithAttachmentsPage
from wenlian_desktop.ui.budget.budget_page import BudgetPage
from wenlian_desktop.ui.budget.month_page import MonthPage
from wenlian_desktop.ui.editing.base_page import BasePage
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.outlines.family_hint import FamilyHint
from wenlian_desktop.ui.pages.activity_page import ActivityPage
from wenlian_desktop.ui.pages.sections import SectionsPage, section_for
from wenlian_desktop.ui.pages.special_pages import (
    AccountsPage,
    ExplanationPage,
    LayoutPage,
    OfficePage,
    ProblemPage,
    SurveyPage,
    TextAndListPage,
    ThresholdPage,
    UnplacedPage,
)
from wenlian_desktop.ui.scoring.score_page import ScorePage
from wenlian_desktop.ui.tables.record_page import TablePage

DONE_GROUP, RESULTS_GROUP = "开展情况", "产出与效果"  # the two groups of pages of 活动


@dataclass(frozen=True)
class PageSpec:
    """Declaration of a page: title, factory, records, headings of the outline, and the group of pages it belongs to.

    `has_content`: whether there is something to show on it.
    """

    title: str
    create: Callable[[PageContext], BasePage]
    records: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    group: str = ""
    has_content: Callable[[Year], object] = lambda year: True

    def is_seen(self, view: Year) -> bool:
        """Whether the year has a use for the page: its outline prints one of the records, or there are rows."""
        is_printed = not self.records or any(is_used(view, RECORDS[name]) for name in self.records)
        return is_printed and bool(self.has_content(view))

    def shows(self, view: Year, ref: Ref) -> bool:
        """Whether a field can be edited, or a missing row added, on this page."""
        if ref.record == Section.spec.name and not ref.uid:
            return ref.part in self.headings
        if ref.record in self.records:
            return True
        row = view.row(ref.record, ref.uid)
        if not isinstance(row, Section) or ref.field == "node" or row.node not in self.headings:
            return False
        return section_for(view, row.node) is row  # a second section of a heading is only in the table of all


def _table_page(record: type[Record], title: str = "", group: str = "") -> PageSpec:
    def make(context: PageContext) -> BasePage:
        return TablePage(context, record)

    return PageSpec(title or record.spec.label, make, (record.spec.name,), group=group)


def _texts_page(title: str, titles: tuple[str, ...], group: str = "") -> PageSpec:
    return PageSpec(title, lambda context: SectionsPage(context, titles), headings=titles, group=group)


def _text_and_list_page(title: str, text: str, record: type[Record]) -> PageSpec:
    return PageSpec(title, lambda context: TextAndListPage(context, text, record), (record.spec.name,), (text,))


def _policies_page(context: PageContext) -> BasePage:
    return TableWithAttachmentsPage(context, Policy, "请先选中一项制度，再添加它的文件。")


def _score_page(context: PageContext) -> BasePage:
    page = ScorePage(context)
    page.column.insertWidget(1, FamilyHint(context, OutlineCopy, "报告提纲在这里"))  # below the score
    return page


def _record_names(*records: type[Record]) -> tuple[str, ...]:
    return tuple(record.spec.name for record in records)


PAGES: dict[str, tuple[PageSpec, ...]] = {
    DEPARTMENT: (
        PageSpec("报告与部门", OfficePage, _record_names(Report, Department)),
        _text_and_list_page("职责与编制", outline.ORGANISATION, Staffing),
        _table_page(OtherStaff),
        _table_page(SubordinateUnit),
        _text_and_list_page(Objective.spec.label, outline.OBJECTIVES, Objective),
        _table_page(Task),
        _table_page(Reminder),
    ),
    BUDGET: (
        PageSpec(
            BudgetLine.spec.label, BudgetPage, _record_names(BudgetLine, BudgetChange, Payment, MonthlyPlan, Monitoring)
        ),
        PageSpec("按月填报", MonthPage),
        PageSpec(Accounts.spec.label, AccountsPage, _record_names(Accounts)),
        _table_page(ThreePublic),
        _table_page(Procurement),
        _table_page(IncomeSource),
        _table_page(SpendingClass),
        _table_page(RestrainedExpense),
        _table_page(Building),
        _texts_page("正文", TEXTS_OF_TABS[BUDGET]),
    ),
    ACTIVITIES: (
        PageSpec("活动清单", ActivityPage, _record_names(Activity), group=DONE_GROUP),
        _table_page(Theme, group=DONE_GROUP),
        _table_page(Association, group=DONE_GROUP),
        _table_page(MediaReport, group=DONE_GROUP),
        _table_page(Indicator, group=RESULTS_GROUP),
        _texts_page("产出情况", outline.OUTPUTS, RESULTS_GROUP),
        _texts_page("效果情况", outline.EFFECTS, RESULTS_GROUP),
        PageSpec(Survey.spec.label, SurveyPage, _record_names(Survey), group=RESULTS_GROUP),
    ),
    MANAGEMENT: (
        _texts_page("管理情况", TEXTS_OF_TABS[MANAGEMENT]),
        PageSpec(Policy.spec.label, _policies_page, _record_names(Policy)),
        _table_page(Asset),
    ),
    CONCLUSIONS: (
        PageSpec("得分", _score_page, _record_names(RuleSet, ScoreEntry, Report)),
        _texts_page("正文", TEXTS_OF_TABS[CONCLUSIONS]),
        PageSpec(Problem.spec.label, ProblemPage, _record_names(Problem)),
        _table_page(Measure),
        PageSpec(Explanation.spec.label, ExplanationPage, _record_names(Explanation)),
        _table_page(FollowUp),
    ),
    MATERIALS: (PageSpec("材料清单", AttachmentPage, _record_names(Attachment)),),
    SETTINGS: (
        PageSpec(LAYOUT, LayoutPage, _record_names(Report, OutlineCopy)),
        PageSpec("未归类", UnplacedPage, has_content=unplaced_titles),
        _table_page(Section, "全部正文"),
        PageSpec(Threshold.spec.label, ThresholdPage, _record_names(Threshold)),
    ),
}
