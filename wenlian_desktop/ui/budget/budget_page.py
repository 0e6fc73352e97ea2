"""The page 预算项目: the budget tree, and below it the form and the detail tables of the current line."""

from itertools import islice
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QTabWidget, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.budget import (
    BY_MONTH,
    BY_PAYMENT,
    BudgetChange,
    BudgetLine,
    Monitoring,
    MonthlyPlan,
    Payment,
)
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.row_order import row_after
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.ui.budget.budget_cells import TOTAL
from wenlian_desktop.ui.budget.budget_model import BudgetTreeModel
from wenlian_desktop.ui.budget.budget_view import BudgetView
from wenlian_desktop.ui.budget.line_details import LineDetails
from wenlian_desktop.ui.editing.base_page import BasePage
from wenlian_desktop.ui.editing.layout_memory import remember_splitter
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.labels import plain_label, show_lock_reason
from wenlian_desktop.ui.kit.splitters import VerticalSplitter
from wenlian_desktop.ui.tables.cursor_follower import CursorFollower
from wenlian_desktop.ui.tables.headed_paste import HeadedPaste
from wenlian_desktop.ui.tables.table_pane import TablePane
from wenlian_desktop.ui.tables.table_view import ROW_MARGIN

NAME = BudgetLine.spec.name
PANES: tuple[type[Record], ...] = (BudgetChange, Payment, MonthlyPlan, Monitoring)
COUNTED_MODES = {Payment: BY_PAYMENT, MonthlyPlan: BY_MONTH}
ROWS_IN_SIGHT, FEWEST_IN_SIGHT = 6, 3  # rows of the table below the tree; of an empty one, and the form, as high
LINES_IN_SIGHT = 3  # of the tree, whatever is below it, a group with two lines
DETAIL_MARGINS = 84  # px, of the tabs, the bar and margins
NO_LINE = "请先在上面选中要删除的一个预算项目。"
NO_LINES = "还没有预算项目。请先在上面新增，再填它的内容。"
CHOOSE_LINE = "现在显示的是多个项目的内容。请先在上面选中一个预算项目，再新增。"


class LinePane(QWidget):
    """A detail table below the tree, with a hint if its rows do not count for the current line."""

    def __init__(self, context: PageContext, record: type[Record]) -> None:
        super().__init__()
        self.pane = TablePane(context, record)
        self._counted_mode = COUNTED_MODES.get(record)
        self._is_one_sided = record is not BudgetChange  # a transfer belongs to two lines
        self.hint = plain_label(role="hint")
        self.hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.hint)
        layout.addWidget(self.pane, 1)
        self.hint.hide()

    def show_lines(self, lines: list[str] | None, line: BudgetLine | None) -> None:
        """Show the rows that belong to some lines, or all rows for None; new rows get `line` if it is given."""
        wanted = set(lines or ())

        def belongs(row: Any) -> bool:  # a row of any of the tables below the tree
            return row.line in wanted or getattr(row, "to_line", None) in wanted

        if line is not None:
            self.pane.show_only(belongs, line=line.uid)
        elif lines is None:  # the whole office: the line is chosen in the row
            self.pane.show_only(None, "" if len(self.pane.context.bridge.view.rows(BudgetLine)) else NO_LINES)
        else:
            self.pane.show_only(belongs, CHOOSE_LINE)
        self.pane.hide_columns(["line"] if line is not None and self._is_one_sided else [])
        self.show_hint(line)

    def show_hint(self, line: BudgetLine | None) -> None:
        """Show the hint if the rows of this table do not count for the line."""
        counts = line is None or self._counted_mode is None or line.mode in (None, self._counted_mode)
        mode = line.mode if line else None
        self.hint.setText("" if counts else f"这个项目的支出登记方式是“{mode}”，这里的数不计入全年支出。")
        self.hint.setVisible(not counts)


class BudgetPage(BasePage):
    """The tree on top; form, changes, payments, monthly plan and monitoring of the line below."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.model = BudgetTreeModel(context.bridge)
        self.view = BudgetView(self.model)
        self.lines = LineDetails(context)
        self.form = self.lines.form
        self.panes: dict[str, LinePane] = {}
        self._pane_holders: dict[str, QWidget] = {}
        self.add_button = QPushButton("新增预算项目")
        self.delete_button = QPushButton("删除")
        self.delete_button.setAccessibleName("删除选中的预算项目")
        self.detail_tabs = QTabWidget()
        self._lay_out()
        self._connect()
        self.refresh_theme()
        self._select_first()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(2, 2, 2, 2)
        bar.addWidget(self.add_button)
        bar.addWidget(self.delete_button)
        bar.addWidget(plain_label("灰色和加粗的数由程序计算。", "muted"))
        bar.addStretch(1)
        top = QWidget()
        above = QVBoxLayout(top)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(6)
        above.addLayout(bar)
        above.addWidget(self.view, 1)
        bottom = self._create_tabs()
        self.splitter = VerticalSplitter(
            top,
            bottom,
            sizes=(470, 190),
            content_height=self._tree_height,
            lower_minimum=self._details_height,
            upper_minimum=lambda: self._tree_height(LINES_IN_SIGHT),
        )
        for changed in (self.model.rowsInserted, self.model.rowsRemoved):
            changed.connect(self.splitter.fit)
        remember_splitter(self.context, self.splitter, NAME)
        self.column.addWidget(self.splitter, 1)

    def _tree_height(self, most: int | None = None) -> int:
        """The height of buttons and tree with all its lines, or so many at most, in px."""
        rows = len(list(islice(self.model.all_rows(), most)))
        is_wide = self.view.header().length() > self.view.viewport().width()
        return (
            self.add_button.sizeHint().height()
            + 10
            + self.view.header().sizeHint().height()
            + rows * (self.view.sizeHintForRow(0))
            + (self.view.horizontalScrollBar().sizeHint().height() if is_wide else 0)
            + 4
        )

    def _details_height(self) -> int:
        """The height of the form's first fields, or of ROWS_IN_SIGHT rows of a table, with tabs and buttons, in px."""
        row = self.fontMetrics().height() + ROW_MARGIN
        pane = self.detail_tabs.currentIndex() - 1
        has_rows = pane >= 0 and len(self.context.bridge.view.rows(PANES[pane])) > 0
        rows = ROWS_IN_SIGHT if has_rows else FEWEST_IN_SIGHT
        return row * (rows + 1) + self.add_button.sizeHint().height() + DETAIL_MARGINS

    def _create_tabs(self) -> QTabWidget:
        bar = QTabBar()
        bar.setObjectName("pages")
        bar.setAccessibleName("选中项目的内容")
        self.detail_tabs.setTabBar(bar)
        self.detail_tabs.setDocumentMode(True)
        self.detail_tabs.addTab(self.lines, "项目信息")
        for record in PANES:
            holder = QWidget()
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
            self._pane_holders[record.spec.name] = holder
            self.detail_tabs.addTab(holder, record.spec.label)
        return self.detail_tabs

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        self.delete_button.clicked.connect(self._delete)
        self.view.current_row_changed.connect(self._show_current_row)
        self.view.row_left.connect(self._show_current_row_later)
        self.view.new_row_requested.connect(self.add)
        self.view.ask_with(self.context.dialogs)
        self.view.cell_actions.headed = HeadedPaste(self.context, BudgetLine.spec.name)
        self.view.message.connect(self.context.message)
        self.view.sum_changed.connect(self.context.sum_changed)
        self.view.note_requested.connect(self.context.note_requested)
        self.view.mark_requested.connect(self.context.mark_requested)
        CursorFollower(self.view, self.view.current_cell_changed, self.view.current_ref, self.context)
        self.detail_tabs.currentChanged.connect(self._show_pane)
        self.context.bridge.changed.connect(self._on_changed)

    def _delete(self) -> None:
        """Delete the current line. The focus goes to the tree first, because the button may get disabled."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.delete_rows()

    def _select_first(self) -> None:
        lines = self.context.bridge.view.rows(BudgetLine)
        if len(lines):
            self.view.go_to(lines[0].uid)
        else:
            self.view.go_to_group(TOTAL)

    def pane(self, record: str) -> LinePane:
        """A detail table, created on first use."""
        if record not in self.panes:
            cls = next(each for each in PANES if each.spec.name == record)
            self.panes[record] = LinePane(self.context, cls)
            layout = self._pane_holders[record].layout()
            assert layout is not None
            layout.addWidget(self.panes[record])
            self.panes[record].show()  # immediately: a hidden field cannot get the focus
            self._update_pane(record)
        return self.panes[record]

    def go_to_missing(self, ref: Ref) -> None:
        super().go_to_missing(ref)
        names = [record.spec.name for record in PANES]
        button = self.add_button
        if ref.record in names:
            self.detail_tabs.setCurrentIndex(names.index(ref.record) + 1)
            button = self.pane(ref.record).pane.add_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_pane(self, place: int) -> None:
        if place:
            self.pane(PANES[place - 1].spec.name)
        self.splitter.fit()
        self.view.scrollTo(self.view.currentIndex())

    def _show_current_row_later(self) -> None:
        """The figures are painted first; of rows passed in haste only the last is shown."""
        if self._show_current_row not in self._steps:
            self.later(self._show_current_row)

    def _show_current_row(self) -> None:
        """Show the details of the current row of the tree."""
        self.lines.show_line(self.view.current_uid())
        for record in self.panes:
            self._update_pane(record)
        self._update_locks()

    def _update_pane(self, record: str) -> None:
        uid = self.view.current_uid()
        line = self.context.bridge.view.rows(BudgetLine).find(uid)
        index = self.view.currentIndex()
        is_all = line is None and (not index.isValid() or self.model.group_index(TOTAL).row() == index.row())
        self.panes[record].show_lines(None if is_all else self.model.lines_under(index), line)

    def _update_locks(self) -> None:
        read_only = read_only_reason(self.context.bridge.session)
        no_line = "" if self.view.current_uid() else NO_LINE
        for button, reason in ((self.add_button, read_only), (self.delete_button, read_only or no_line)):
            button.setEnabled(not reason)
            show_lock_reason(button, reason)

    def _on_changed(self, view: Year, step: Step) -> None:
        if any(change.record == NAME for change in step.changes):
            line = view.rows(BudgetLine).find(self.view.current_uid())
            for pane in self.panes.values():
                pane.show_hint(line)
            self._update_locks()

    def add(self, above: bool = False) -> None:
        """Add a line, below or above the current one, and focus its name."""
        if self.context.bridge.is_read_only:
            self.context.message.emit(read_only_reason(self.context.bridge.session))
            return
        session, current = self.context.bridge.session, self.view.current_uid()
        before = current if above else row_after(self.context.bridge.view.tables[NAME], current)
        uid = session.begin_row(NAME, before, **self.model.birth_values(self.view.currentIndex()))
        self.view.begin_row(uid)
        self.detail_tabs.setCurrentIndex(0)
        self.form.focus_field("name")

    def go_to(self, ref: Ref) -> None:
        """Focus a field of a line or of one of its detail rows."""
        self._finish_steps()
        if ref.record == NAME:
            self.view.go_to(ref.uid)
            self.detail_tabs.setCurrentIndex(0)
            self.form.focus_field(ref.field)
            return
        row = self.context.bridge.view.row(ref.record, ref.uid)
        if not self.view.go_to(getattr(row, "line", None) or ""):
            self.view.go_to_group(TOTAL)
        pane = self.pane(ref.record)
        self.detail_tabs.setCurrentWidget(self._pane_holders[ref.record])
        pane.pane.edit(ref.uid, ref.field)

    def refresh_theme(self) -> None:
        self.add_button.setIcon(icons.icon("new"))
