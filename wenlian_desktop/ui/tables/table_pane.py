"""A table with its tool bar: buttons, filter, row count; and an empty state."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.carryover.customary_rows import customary_rows
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.labels import flash, plain_label, show_lock_reason
from wenlian_desktop.ui.kit.search_line import SearchLine
from wenlian_desktop.ui.tables.column_layout import ColumnLayout
from wenlian_desktop.ui.tables.cursor_follower import CursorFollower
from wenlian_desktop.ui.tables.empty_state import TableArea
from wenlian_desktop.ui.tables.headed_paste import HeadedPaste
from wenlian_desktop.ui.tables.row_filter import RowPredicate
from wenlian_desktop.ui.tables.table_model import RowsModel
from wenlian_desktop.ui.tables.table_view import RowsView

FILTER_MIN_WIDTH, FILTER_MAX_WIDTH = 100, 260
NO_SELECTION = "请先在表中选中要删除的行。"


class FilterLine(SearchLine):
    """Filters the table; Esc clears the filter, ↓ focuses the table."""

    def __init__(self, pane: "TablePane") -> None:
        super().__init__()
        self._pane = pane
        self.setPlaceholderText("筛选任意文字")
        self.setAccessibleName(f"筛选{pane.record.spec.label}")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(FILTER_MIN_WIDTH)
        self.setMaximumWidth(FILTER_MAX_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self._pane.view.currentIndex().isValid():
                self._pane.view.move_current(1, 0)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._pane.model.prefetch_texts()


class TablePane(QWidget):
    """The table of a record, or of the rows that belong to the current row of another record.

    `row_begun` is emitted when a row was added by the button.
    """

    row_begun = Signal()

    def __init__(self, context: PageContext, record: type[Record]) -> None:
        super().__init__()
        self.context, self.record = context, record
        self.model = RowsModel(context.bridge, record)
        self.view = RowsView(self.model)
        self.filter_line = FilterLine(self)
        self.count_label = plain_label(role="muted")
        self.add_button = QPushButton(f"新增{record.spec.label}")
        self.delete_button = QPushButton("删除")
        self.delete_button.setAccessibleName(f"删除选中的{record.spec.label}")
        self._area = TableArea(self.view)
        self.empty_state = self._area.empty_state
        self.columns = ColumnLayout(context, self.view)
        self._no_new_row_reason = ""
        self._lay_out()
        self._connect()
        self.hide_columns(())
        self.refresh_theme()
        self._update_count()

    def _lay_out(self) -> None:
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(2, 2, 2, 2)
        for widget in (self.add_button, self.delete_button, self.filter_line, self.count_label):
            self.bar.addWidget(widget)
        self.bar.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addLayout(self.bar)
        self.column.addWidget(self._area, 1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        self.delete_button.clicked.connect(self.delete)
        self.filter_line.textChanged.connect(self.model.filter)
        self.empty_state.button.clicked.connect(self.filter_line.clear)
        self.empty_state.add_requested.connect(self.add)
        self.empty_state.offer.clicked.connect(self.add_customary)
        self.view.ask_with(self.context.dialogs)
        self.view.cell_actions.headed = HeadedPaste(self.context, self.record.spec.name)
        self.view.message.connect(self.context.message)
        self.view.field_requested.connect(self.context.field_requested)
        self.view.sum_changed.connect(self.context.sum_changed)
        self.view.note_requested.connect(self.context.note_requested)
        self.view.mark_requested.connect(self.context.mark_requested)
        self.view.former_requested.connect(self.context.former_requested)
        CursorFollower(self.view, self.view.current_cell_changed, self.view.current_ref, self.context)
        self.view.selectionModel().selectionChanged.connect(self._update_delete_lock)
        for changed in (self.model.rowsInserted, self.model.rowsRemoved, self.model.filter_finished):
            changed.connect(self._update_count)

    def _update_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self.count_label.setText(f"{shown} / {total} 条" if self.model.is_filtered else f"{total} 条" if total else "")
        label = self.record.spec.label
        self.empty_state.say(f"{total}条{label}中没有符合筛选的。" if total else self._nothing_yet(), bool(total))
        self._update_offer()
        self._area.show_table(has_rows=bool(shown))
        self._update_locks()

    def _nothing_yet(self) -> str:
        nothing = f"还没有{self.record.spec.label}。"
        is_locked = self.context.bridge.is_read_only or self._no_new_row_reason
        return (
            nothing
            if is_locked
            else f"{nothing}按“{self.add_button.text()}”或回车新增；从 Excel 复制的，按 Ctrl+V 粘贴。"
        )

    def _update_offer(self) -> None:
        offered = customary_rows(self.context.bridge.view, self.record.spec.name)
        if offered:
            first = getattr(offered[0].row, self.record.spec.title[0])
            self.empty_state.offer.setText(f"按惯例列出“{first}”等{len(offered)}项（可以改，可以撤销）")
        self.empty_state.offer.setVisible(bool(offered) and not self.context.bridge.is_read_only)

    def add_customary(self) -> None:
        """Add the customary rows as one step."""
        changes = customary_rows(self.context.bridge.view, self.record.spec.name)
        self.context.bridge.session.change(f"按惯例列出{self.record.spec.label}", changes)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.go_to(changes[0].row.uid, self.model.column_of(self.record.spec.title[0]))

    def _update_locks(self) -> None:
        read_only = read_only_reason(self.context.bridge.session)
        self._set_lock(self.add_button, read_only or self._no_new_row_reason)
        self._update_delete_lock()

    def _update_delete_lock(self) -> None:
        read_only = read_only_reason(self.context.bridge.session)
        self._set_lock(
            self.delete_button, read_only or ("" if self.view.selectionModel().hasSelection() else NO_SELECTION)
        )

    def _set_lock(self, button: QPushButton, reason: str) -> None:
        button.setEnabled(not reason)
        show_lock_reason(button, reason)

    def add(self) -> None:
        """Add a row after the current one and edit it; the filter is cleared so that it is visible."""
        if self._no_new_row_reason:
            self.context.message.emit(self._no_new_row_reason)
            return
        self.filter_line.clear()
        self.view.add_row()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.row_begun.emit()

    def delete(self) -> None:
        """Delete the selected rows. The focus goes to the table first, because the button gets disabled."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.delete_rows()

    def show_only(self, predicate: RowPredicate | None, no_new_row_reason: str = "", **given: object) -> None:
        """Show only the rows that satisfy a predicate; `why_no_new` tells why no row can be added now."""
        self._no_new_row_reason = no_new_row_reason
        self.model.show_only(predicate, **given)
        self._update_count()

    def hide_columns(self, fields: Sequence[str]) -> None:
        """Hide the columns of these fields and show all others that tables show."""
        self.columns.hide_for_page(
            {each.name for each in self.record.spec.shown_fields if each.name in fields or not each.in_table}
        )

    def content_height(self) -> int:
        """The height that shows all rows, in px."""
        return self.bar.sizeHint().height() + self.column.spacing() + self._area.content_height()

    def go_to(self, uid: str, field: str) -> None:
        """Make a row current, clearing a filter that hides it."""
        if self.model.row_of(uid) is None:
            self.filter_line.clear()
        self.view.go_to(uid, self.model.column_of(field))

    def edit(self, uid: str, field: str) -> None:
        """Go to a cell and open its editor."""
        self.go_to(uid, field)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.model.not_editable_reason(self.view.currentIndex()):
            self.view.edit(self.view.currentIndex())
        flash(self.view)

    def refresh_theme(self) -> None:
        self.add_button.setIcon(icons.icon("new"))
