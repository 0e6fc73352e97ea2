"""Pages with more than one part, such as a text of the outline beside a table."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QScrollArea, QWidget

from wenlian_desktop.domain import execution_narrative, narrative
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.outlines.shipped_outlines import has_unusable_copy, outline_of
from wenlian_desktop.domain.records.activities import Survey
from wenlian_desktop.domain.records.budget import Accounts
from wenlian_desktop.domain.records.conclusions import Explanation, Measure, Problem, RuleSet, Threshold
from wenlian_desktop.domain.records.department import LAYOUT, RESULT, Department, Report
from wenlian_desktop.domain.records.limits import format_limit
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import text_runs
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.outline import TEXT_KEYS
from wenlian_desktop.domain.values.runs import Run, Runs
from wenlian_desktop.domain.values.thresholds import LIMITS
from wenlian_desktop.session.outline_files import unplaced_titles
from wenlian_desktop.ui.editing.base_page import BasePage
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.record_form import InlineForm, RecordForm
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.splitters import NARROW_WIDTH, ResponsiveSplitter
from wenlian_desktop.ui.outlines.family_hint import FamilyHint
from wenlian_desktop.ui.outlines.outline_window import OutlineWindow
from wenlian_desktop.ui.outlines.text_placing import TextPlacing
from wenlian_desktop.ui.pages.generated_text import GeneratedText
from wenlian_desktop.ui.pages.sections import SectionPanel, SectionsPage
from wenlian_desktop.ui.tables.record_page import SingleRowPage, TablePage

UNPLACED_HINT = (
    "本年度的提纲里没有这些正文的位置：留着，不印。"
    "要印，选一个标题，按“放到这个标题下”；也可以在“版式”的“报告提纲…”里按“新增一节”，或换一套提纲。"
)
FORM_GAP = 10  # px
EXPLAINED_FROM_FINDINGS = "情况说明从检查结果写起：按 F7，选中那一条，按“写情况说明…”。"


class FormsBeside(QScrollArea):
    """Forms beside each other, or on top of each other in a narrow window, which scroll together."""

    def __init__(self, forms: Iterable[InlineForm]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("page")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(FORM_GAP)
        for form in forms:
            self._columns.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addStretch(0)
        self.setWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW_WIDTH
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)


class OfficePage(BasePage):
    """The forms 报告 and 部门 side by side."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        elsewhere = (LAYOUT, RESULT)
        fields = Report.spec.names(lambda field: field.shown and field.group not in elsewhere)
        self.forms = {"report": InlineForm(context, Report, fields), "department": InlineForm(context, Department)}
        for record in (Report, Department):
            self.forms[record.spec.name].show_row(context.bridge.view.single(record).uid)
        self.area = FormsBeside(self.forms.values())
        self.column.addWidget(self.area)

    def go_to(self, ref: Ref) -> None:
        form = self.forms[ref.record]
        form.focus_field(ref.field)
        self.area.ensureWidgetVisible(form.boxes[ref.field])


class LayoutPage(BasePage):
    """The switches of the report's layout."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.form = RecordForm(context, Report, Report.spec.names(lambda field: field.group == LAYOUT))
        self.form.show_row(context.bridge.view.single(Report).uid)
        self.dialogs = Dialogs(self)
        self.outline_button = QPushButton("报告提纲…")
        self.outline_button.clicked.connect(self.open_outline)
        self._outline_name = plain_label(role="muted")
        self._outline_name.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.outline_button)
        row.addWidget(self._outline_name, 1)
        self.column.addLayout(row)
        self.column.addWidget(FamilyHint(context, RuleSet, "评分规则在这里"))
        self.column.addWidget(self.form)
        context.bridge.changed.connect(self._show_outline_name)
        self._show_outline_name()

    def _show_outline_name(self) -> None:
        view = self.context.bridge.view
        note = "（本年度存的提纲读不出来，暂用这一套，请另选）" if has_unusable_copy(view) else ""
        self._outline_name.setText(f"标题和次序：{outline_of(view).name}{note}")

    def open_outline(self) -> OutlineWindow:
        """Open the window 报告提纲."""
        window = OutlineWindow(self.context.bridge, self.dialogs, self)
        window.open()
        return window

    def go_to(self, ref: Ref) -> None:
        if ref.record == Report.spec.name:
            self.form.focus_field(ref.field)
        else:
            self.outline_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_missing(self, ref: Ref) -> None:
        self.go_to(ref)


class UnplacedPage(SectionsPage):
    """未归类: the typed texts that the outline has no place for, and how they get one."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, TEXT_KEYS, has_no_place)
        hint = plain_label(UNPLACED_HINT, "hint")
        hint.setWordWrap(True)
        self.column.insertWidget(0, hint)
        self.placing = TextPlacing(context.bridge)
        self.column.insertWidget(1, self.placing)
        self.list.currentRowChanged.connect(self._offer_places)
        context.bridge.changed.connect(self._offer_places)
        self._offer_places()

    def _offer_places(self, *_: object) -> None:
        self.placing.show_text(self.context.bridge.view, self.titles[max(self.list.currentRow(), 0)])


def has_no_place(year: Year, text: str) -> bool:
    """Whether a text is typed and the year's outline has no place for it."""
    return text in unplaced_titles(year)


class TextAndListPage(BasePage):
    """The text of a heading beside the table of a record."""

    def __init__(self, context: PageContext, title: str, record: type[Record]) -> None:
        super().__init__(context)
        self._title = title
        self.list = TablePage(context, record)
        self.view, self.add_button = self.list.view, self.list.add_button
        self.column.addWidget(self.list)
        self.later(self._add_text)

    def _add_text(self) -> None:
        self.panel = SectionPanel(self.context, self._title)
        self.form = self.list.form or self.panel.form
        splitter = ResponsiveSplitter(self.list, self.panel, sizes=(470, 330))
        self.column.addWidget(splitter)
        splitter.show()  # immediately: a hidden field cannot get the focus

    def go_to_missing(self, ref: Ref) -> None:
        if ref.record == Section.spec.name:
            self.panel.focus_add_button()
        else:
            self.list.go_to_missing(ref)

    def go_to(self, ref: Ref) -> None:
        """Focus a field of the text or of a row."""
        if ref.record == Section.spec.name:
            self.panel.form.focus_field(ref.field)
        else:
            self.list.go_to(ref)


def _accounts_sentences(year: Year) -> list[Runs]:
    if not narrative.has_budget(year):
        return []
    return [execution_narrative.carryover_sentence(year), execution_narrative.difference_sentence(year)]


class AccountsPage(SingleRowPage):
    """The form 年末决算, and sentences computed from it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, Accounts)
        self.form.append_widget(
            GeneratedText(
                context.bridge,
                _accounts_sentences,
                "由决算和各预算项目计算（不用填）",
                "（还没有预算项目，暂时算不出来。）",
            )
        )


class ThresholdPage(TablePage):
    """The thresholds set by the office, and below them the defaults of the program."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, Threshold)
        limits = "；".join(f"{name} {format_limit(value)}" for name, value in LIMITS.items())
        self.hint = plain_label(f"没有设定的，按程序的阈值：{limits}。", "muted")
        self.hint.setWordWrap(True)
        self.column.addWidget(self.hint)


class ExplanationPage(TablePage):
    """The 情况说明 written so far; a new one is written from the list of findings."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, Explanation)
        self.pane.show_only(None, EXPLAINED_FROM_FINDINGS)
        hint = plain_label(EXPLAINED_FROM_FINDINGS, "muted")
        hint.setWordWrap(True)
        self.column.addWidget(hint)

    def go_to(self, ref: Ref) -> None:
        is_shown = Explanation.spec.fields[ref.field].shown
        super().go_to(ref if is_shown else Ref(ref.record, ref.uid, "content"))


class SurveyPage(TablePage):
    """The surveys, each with its satisfaction beside the counts it is computed from."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, Survey)
        self.later(self._add_satisfaction)

    def _add_satisfaction(self) -> None:
        assert self.form is not None
        self.satisfaction = GeneratedText(
            self.context.bridge,
            self._satisfaction,
            "满意度（由五级人数和有效份数按“满意度口径”计算，不用填）",
            "（人数还没有填齐，暂时算不出来。）",
        )
        self.form.append_widget(self.satisfaction)
        self.view.current_row_changed.connect(self.satisfaction.refresh)

    def _satisfaction(self, year: Year) -> list[Runs]:
        survey = year.rows(Survey).find(self.view.current_uid())
        rate = derived.satisfaction(year, survey) if survey is not None else None
        return [(Run(rate),)] if rate else []


class ProblemPage(TablePage):
    """The problems, each with the measures that refer to it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, Problem)
        self.later(self._add_measures)

    def _add_measures(self) -> None:
        assert self.form is not None
        self.measures = GeneratedText(
            self.context.bridge,
            self._measures_of_problem,
            "对应的改进措施（在“改进措施”中填写）",
            "还没有措施对应这个问题。",
        )
        self.form.append_widget(self.measures)
        self.view.current_row_changed.connect(self.measures.refresh)

    def _measures_of_problem(self, year: Year) -> list[Runs]:
        uid = self.view.current_uid()
        return [
            text_runs(year, measure.content or "（措施未填）", ref_to(measure, "content"))
            for measure in year.rows(Measure)
            if uid in measure.problems
        ]
