"""The page 得分: the score tree; below it the explanation and the manual score of the selected item."""

from functools import cached_property

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.figures.derived import line_execution
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.conclusions import ScoreEntry
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine, ledger_or_none
from wenlian_desktop.domain.scoring.ledger_tree import ScoreNode
from wenlian_desktop.domain.texts.naming import describe_field, describe_place
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.money import format_wan
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.domain.values.quoting import quoted
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.editing.base_page import BasePage
from wenlian_desktop.ui.editing.layout_memory import remember_splitter
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.record_form import InlineForm
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.elided import ElidedLabel
from wenlian_desktop.ui.kit.jobs import UPDATE_DELAY
from wenlian_desktop.ui.kit.labels import plain_label, show_lock_reason
from wenlian_desktop.ui.kit.splitters import ResponsiveSplitter, VerticalSplitter
from wenlian_desktop.ui.scoring.manual_score_panel import ENTRY_RECORD, ManualScorePanel
from wenlian_desktop.ui.scoring.scheme_window import SchemeWindow
from wenlian_desktop.ui.scoring.score_tree import MISSING_DATA, ScoreTree, points_text
from wenlian_desktop.ui.scoring.trial_window import TrialWindow
from wenlian_desktop.ui.tables.table_pane import TablePane

UNUSABLE = "本年度的评分规则集不能使用，得分算不出来。请按“评分规则…”改正，或改用自带的规则集。"
OTHERS = "没有计入得分的人工评分（评分项不在规则集里，或属于某个项目）："
LINES_IN_SIGHT = 12  # of text, below the tree
MAX_VISIBLE = 6  # fields visible without scrolling
REF_ROLE = Qt.ItemDataRole.UserRole


def total_text(ledger: Ledger | None) -> str:
    """“总分 99.90 分，优”: the total score as text."""
    if ledger is None:
        return "总分算不出来"
    if not ledger.is_known:
        lacking = sum(not line.is_known for line in ledger.lines)
        return f"已得 {points_text(ledger.score)} 分（{lacking}项{MISSING_DATA}）"
    return f"总分 {points_text(ledger.score)} 分，{ledger.grade}"


class ScoreExplanation(QScrollArea):
    """The rule, the arithmetic and the source fields of one item; Enter goes to a source field."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.heading, self.rule, self.arithmetic, self.why = (plain_label() for _ in range(4))
        self.heading.setProperty("role", "heading")
        self.source_list = QListWidget()
        self.source_list.setAccessibleName("评分依据，回车到该栏")
        self.source_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sources_title = plain_label("评分依据（双击或回车到该栏）", "small")
        self._lay_out()
        self.source_list.itemActivated.connect(self._request_field)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 2, 10, 4)
        column.setSpacing(6)
        for label in (self.heading, self.why, self.rule, self.arithmetic):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addWidget(self.sources_title)
        column.addWidget(self.source_list)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def show_node(self, node: ScoreNode) -> None:
        """Explain an item."""
        line = node.line
        self.heading.setText(node.name)
        lost = f"，扣{points_text(node.lost)}分" if node.lost else ""
        self.why.setText(
            f"满分{trim_zeros(node.full)}分，得{points_text(node.got)}分{lost}{_reason_text(line)}{_moved_points_text(line)}"
        )
        self.rule.setText(f"规则：{line.rule}" if line is not None else "本级得分为下列各项得分之和。")
        self.arithmetic.setText(f"算式：{line.arithmetic}" if line is not None else "")
        self.arithmetic.setVisible(line is not None)
        self._show_sources(line)

    def _show_sources(self, line: LedgerLine | None) -> None:
        session = self._context.bridge.session
        refs = [] if line is None else list(dict.fromkeys(ref for given in line.inputs for ref in given.refs))
        texts = [_source_text(session, ref) for ref in refs]
        if texts != [self.source_list.item(row).text() for row in range(self.source_list.count())]:
            self.source_list.clear()
            self.source_list.addItems(texts)
            height = sum(self.source_list.sizeHintForRow(row) for row in range(min(len(texts), MAX_VISIBLE)))
            self.source_list.setFixedHeight(height + 2 * self.source_list.frameWidth() + 2)
        for row, ref in enumerate(refs):
            self.source_list.item(row).setData(REF_ROLE, ref)
            self.source_list.item(row).setToolTip(texts[row])
        self.source_list.setVisible(bool(refs))
        self.sources_title.setVisible(bool(refs))

    def _request_field(self, item: QListWidgetItem) -> None:
        self._context.field_requested.emit(item.data(REF_ROLE))


def _source_text(session: YearSession, ref: Ref) -> str:
    """A field with its value and unit; for a budget line, its full budget and spending."""
    if not ref.uid:
        return describe_place(session.view, ref)
    line = session.view.rows(BudgetLine).find(ref.uid)
    if line is not None and ref == ref_to(line, "initial_fiscal"):
        execution = line_execution(session.view, line)
        figures = f"全年预算{format_wan(execution.full)}万元，支出{format_wan(execution.spent)}万元"
        return f"{line.spec.label}{quoted(session.row_name(ref.record, ref.uid))}：{figures}"
    shown = session.display_text(ref)
    return f"{describe_field(session.view, ref)}：{shown}{field_of(ref).unit if shown else State.EMPTY.value}"


def _moved_points_text(line: LedgerLine | None) -> str:
    """How the weight changed because items are 不涉及; empty if it did not."""
    if line is None or line.full == line.item.weight:
        return ""
    own = trim_zeros(line.item.weight)
    if line.is_absent:
        return f"　原{own}分，已并入其他指标。"
    return f"　原{own}分，并入了不涉及的指标的{trim_zeros(line.full - line.item.weight)}分。"


def _reason_text(line: LedgerLine | None) -> str:
    return f"：{line.loss_reason}" if line is not None and line.loss_reason else "。"


class ScoreSummary(QWidget):
    """The stated score and grade of the report, and the scheme."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.stated = InlineForm(context, Report, ("stated_score", "stated_grade"), at_once=True)
        self.stated.show_row(context.bridge.view.single(Report).uid)
        self.scheme_label = plain_label(role="muted")
        self.scheme_label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.others_label = plain_label(OTHERS, "muted")
        layout.addWidget(self.stated)
        layout.addWidget(self.scheme_label)
        layout.addWidget(self.others_label)
        layout.addStretch(0)

    @cached_property
    def others(self) -> TablePane:
        """The table of the manual scores without an item, made for the first of them: hardly a year has any."""
        pane, layout = TablePane(self._context, ScoreEntry), self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.others_label) + 1, pane, 1)
        return pane

    def show_others(self, year: Year, ledger: Ledger | None) -> None:
        """Show the manual scores that belong to no item of the ledger; nothing if there are none."""
        counted = {line.entry.uid for line in ledger.lines if line.entry is not None} if ledger is not None else set()
        has_others = any(entry.uid not in counted for entry in year.rows(ScoreEntry))
        self.others_label.setVisible(has_others)
        if has_others or "others" in vars(self):
            self.others.setVisible(has_others)
        if has_others:
            self.others.show_only(lambda row: row.uid not in counted)

    def show_scheme(self, ledger: Ledger) -> None:
        """Describe the scheme."""
        scheme = ledger.scheme
        grades = "，".join(f"{grade.name}{trim_zeros(grade.bound)}分起" for grade in scheme.grades)
        rounding = f"得分{scheme.order}，保留{scheme.places}位小数"
        self.scheme_label.setText(
            "填报得分、填报等级不填时，报告写程序算出的数。\n"
            f"规则集：{scheme.name}（第{scheme.version}版，{scheme.source}）。等级：{grades}。{rounding}。"
        )


class ScorePage(BasePage):
    """The ledger of the newest snapshot, refreshed while visible."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ledger: Ledger | None = None
        self._is_stale = True
        self.total = plain_label(role="heading")
        self.scheme_name = ElidedLabel()
        self.scheme_name.setProperty("role", "muted")
        self.tree = ScoreTree()
        self.detail_stack = QStackedWidget()
        self._is_detailed = False
        self.dialogs = Dialogs(self)
        self.trial_button, self.rules_button = QPushButton("试算…"), QPushButton("评分规则…")
        self.trial_button.clicked.connect(self.open_trial)
        self.rules_button.clicked.connect(self.open_rules)
        self.unusable = plain_label(UNUSABLE, "hint")
        self.unusable.setWordWrap(True)
        self._lay_out()
        self._refresh_timer = QTimer(self, singleShot=True, interval=UPDATE_DELAY)
        self._refresh_timer.timeout.connect(self.refresh)
        self.tree.current_item_changed.connect(self._show_item)
        self.tree.item_opened.connect(self._focus_manual_score)
        context.bridge.changed.connect(self._on_changed)

    @cached_property
    def summary(self) -> ScoreSummary:
        """What is shown where no item is selected; made when it is first shown, as are the others."""
        self.detail_stack.addWidget(summary := ScoreSummary(self.context))
        return summary

    @cached_property
    def explanation(self) -> ScoreExplanation:
        """How the selected item got its points."""
        return ScoreExplanation(self.context)

    @cached_property
    def manual_panel(self) -> ManualScorePanel:
        """The manual score of the selected item."""
        return ManualScorePanel(self.context)

    @cached_property
    def item_page(self) -> ResponsiveSplitter:
        """Both of the selected item."""
        item_page = ResponsiveSplitter(self.explanation, self.manual_panel, sizes=(430, 370))
        self.detail_stack.addWidget(item_page)
        return item_page

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(2, 2, 2, 2)
        bar.setSpacing(12)
        bar.addWidget(self.total)
        bar.addWidget(self.scheme_name, 1)
        bar.addWidget(self.trial_button)
        bar.addWidget(self.rules_button)
        self.column.setSpacing(6)
        self.column.addLayout(bar)
        self.column.addWidget(self.unusable)
        splitter = VerticalSplitter(
            self.tree,
            self.detail_stack,
            sizes=(330, 270),
            content_height=self.tree.content_height,
            lower_minimum=lambda: LINES_IN_SIGHT * self.fontMetrics().lineSpacing(),
        )
        self.tree.model().modelReset.connect(splitter.fit)
        remember_splitter(self.context, splitter, ENTRY_RECORD)
        self.column.addWidget(splitter, 1)

    def _on_changed(self, view: Year, step: Step) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh_timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Show the ledger of the newest snapshot."""
        self._is_stale = False
        self._refresh_timer.stop()
        self.ledger = self.context.bridge.view.cached(ledger_or_none)
        self.total.setText(total_text(self.ledger))
        self.scheme_name.show_text(self.ledger.scheme.name if self.ledger is not None else "")
        self.unusable.setVisible(self.ledger is None)
        self.trial_button.setEnabled(self.ledger is not None)
        show_lock_reason(self.trial_button, UNUSABLE if self.ledger is None else "")
        self.tree.show_ledger(self.ledger)
        if self._is_detailed:
            self._show_item()
        else:  # the tree first
            self.later(self._show_item)

    def _show_item(self) -> None:
        self._is_detailed = True
        node = self.tree.current()
        if node is None or not node.code:
            self.detail_stack.setCurrentWidget(self.summary)
            self.summary.show_others(self.context.bridge.view, self.ledger)
            if self.ledger is not None:
                self.summary.show_scheme(self.ledger)
            return
        self.detail_stack.setCurrentWidget(self.item_page)
        self.explanation.show_node(node)
        self.manual_panel.setVisible(node.line is not None)
        if node.line is not None:
            self.manual_panel.show_line(node.line)

    def _focus_manual_score(self) -> None:
        """Focus the manual score of the selected item."""
        node = self.tree.current()
        if node is not None and node.line is not None:
            self.manual_panel.focus_score()

    def go_to_missing(self, ref: Ref) -> None:
        """Select the item that has no data and focus its check boxes or the button for a manual score."""
        self.refresh()
        line = next((each for each in self.ledger.lines if each.item.name == ref.part), None) if self.ledger else None
        if line is not None:
            self.tree.go_to(line.item.code)
            self.manual_panel.focus_data()
        else:
            self.rules_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, ref: Ref) -> None:
        """Focus a field of a manual score; or the button 评分规则, since the scheme is not edited as a field."""
        if ref.record == ENTRY_RECORD:
            self._go_to_entry(ref)
            return
        if ref.record == Report.spec.name:
            self.tree.go_to("")
            self.summary.stated.focus_field(ref.field)
            return
        self.rules_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.context.message.emit("请按“评分规则…”改正规则集，或换一套。")

    def _go_to_entry(self, ref: Ref) -> None:
        self.refresh()
        lines = self.ledger.lines if self.ledger is not None else ()
        line = next((line for line in lines if line.entry is not None and line.entry.uid == ref.uid), None)
        self.tree.go_to(line.item.code if line is not None else "")
        if line is None:
            self.summary.others.edit(ref.uid, ref.field)
        else:
            self.manual_panel.go_to(ref.field)

    def open_trial(self) -> TrialWindow | None:
        """Open the trial window; None if the year cannot be scored."""
        self.refresh()
        if self.ledger is None:
            return None
        window = TrialWindow(self.context.bridge.view, self.ledger, self)
        window.open()
        return window

    def open_rules(self) -> SchemeWindow:
        """Open the scheme window."""
        window = SchemeWindow(self.context.bridge, self.dialogs, self)
        window.open()
        return window
