"""The table view: edit in place, add and delete rows, copy and paste."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from wenlian_desktop.domain.carryover.last_year import last_year_of
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, is_today_shortcut
from wenlian_desktop.ui.tables.cell_actions import CellActions
from wenlian_desktop.ui.tables.cell_delegate import CellDelegate
from wenlian_desktop.ui.tables.cells import NumberRole
from wenlian_desktop.ui.tables.columns import ComputedColumn, LastYearColumn
from wenlian_desktop.ui.tables.selection_sum import sum_text
from wenlian_desktop.ui.tables.table_model import RowsModel

NARROW_COLUMN, MIDDLE_COLUMN, WIDE_COLUMN = 7, 10, 17  # Chinese characters
HEADING_MARGIN, ROW_MARGIN = 34, 14  # px
MAX_SUMMED_CELLS = 50_000  # cells; summing more would block the window
NEXT_ORDER = {
    None: Qt.SortOrder.AscendingOrder,
    Qt.SortOrder.AscendingOrder: Qt.SortOrder.DescendingOrder,
    Qt.SortOrder.DescendingOrder: None,
}
Keys = QKeySequence.StandardKey


def character_width(widget: QWidget) -> int:
    """The width of a Chinese character in a widget, in px."""
    return widget.fontMetrics().horizontalAdvance("汉")


class RowsView(QTableView):
    """A view of a RowsModel.

    Signals: `current_row_changed` (uid or None), `current_cell_changed`, `message` for the status bar, `sum_changed` of
    the selection, `field_requested` (Ref) of a field to show.
    """

    current_row_changed = Signal(object)
    message = Signal(str)
    field_requested = Signal(object)
    sum_changed = Signal(str)
    current_cell_changed = Signal()

    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self._model = model
        self._saved_current: tuple[str, int] | None = None
        self._order: tuple[int, Qt.SortOrder] | None = None
        self.setModel(model)
        model.setParent(self)
        self.cell_actions = CellActions(self, model, self.message.emit)
        self._delegate = CellDelegate(model, self)
        self._delegate.exited.connect(self.move_current)
        self._delegate.field_requested.connect(self.field_requested)
        self.setItemDelegate(self._delegate)
        self._configure()
        self._sum_timer = QTimer(self, singleShot=True, interval=0)
        self._sum_timer.timeout.connect(self._emit_sum)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._sum_timer.start)
        model.modelAboutToBeReset.connect(self._save_current)
        model.modelReset.connect(self._restore_current)
        model.filter_finished.connect(self._restore_late)
        model.last_year_changed.connect(self._update_last_year_columns)
        self._update_last_year_columns()

    @property
    def rows_model(self) -> RowsModel:
        """The model, typed."""
        return self._model

    def _configure(self) -> None:
        self.setAccessibleName(self._model.record_type.spec.label)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().setMinimumWidth(34)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self.sort_by)
        self._unit = character_width(self)
        self._fit_rows()
        for column in range(self._model.columnCount()):
            self.setColumnWidth(column, self._column_width(column))

    def _update_last_year_columns(self) -> None:
        """Show the columns of last year's figures if they are known."""
        is_known = last_year_of(self._model.bridge.view) is not None
        for place, column in enumerate(self._model.columns):
            if isinstance(column, LastYearColumn):
                self.setColumnHidden(place, not is_known)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_MARGIN)

    def refresh_theme(self) -> None:
        before, self._unit = self._unit, character_width(self)
        self._fit_rows()
        if before != self._unit:
            for column in range(self._model.columnCount()):
                self.setColumnWidth(column, round(self.columnWidth(column) * self._unit / before))

    def _column_width(self, column: int) -> int:
        """The initial width of a column, at least that of its header."""
        each = self._model.columns[column]
        heading = self.horizontalHeader().fontMetrics().horizontalAdvance(each.caption) + HEADING_MARGIN
        return max(self._characters_wide(each) * self._unit, heading)

    def _characters_wide(self, column: Field | ComputedColumn) -> int:
        if isinstance(column, ComputedColumn):
            return NARROW_COLUMN
        names_row = column.name in self._model.record_type.spec.title
        if column.kind in (Kind.LONG_TEXT, Kind.REFERENCES) or (names_row and column.kind is Kind.TEXT):
            return WIDE_COLUMN
        return MIDDLE_COLUMN if names_row or column.kind in (Kind.TEXT, Kind.REFERENCE) else NARROW_COLUMN

    # Current cell.

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.current_cell_changed.emit()
        uid = self._model.uid(current.row()) if current.isValid() else None
        if not previous.isValid() or not current.isValid() or current.row() != previous.row():
            self.current_row_changed.emit(uid)

    def current_uid(self) -> str | None:
        """The uid of the current row."""
        current = self.currentIndex()
        return self._model.uid(current.row()) if current.isValid() else None

    def current_ref(self) -> Ref | None:
        """The field of the current cell; None if it is computed or there is none."""
        current = self.currentIndex()
        return self._model.ref(current) if current.isValid() and self._model.field_at(current) else None

    def go_to(self, uid: str, column: int = 0) -> bool:
        """Make a row current; returns False if it is not shown."""
        place = self._model.row_of(uid)
        if place is not None:
            self._stand_on(self._model.index(place, column))
            self.scrollTo(self._model.index(place, column))
        return place is not None

    def _save_current(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self._saved_current = self._model.uid(current.row()), current.column()

    def _restore_current(self) -> None:
        """Make the previous row current again after filtering or sorting, if it is still shown."""
        if self._saved_current is None or not self.go_to(*self._saved_current):
            self.current_row_changed.emit(None)

    def _restore_late(self) -> None:
        """Restore the current row when it comes with a later slice of the filter."""
        if not self.currentIndex().isValid():
            self._restore_current()

    def move_current(self, down: int, right: int) -> None:
        """Move the current cell by rows or columns; moving down from the last row adds a row."""
        current = self.currentIndex()
        row = current.row() + down
        if down > 0 and row == self._model.rowCount():
            self.add_row(max(current.column(), 0))
            return
        column = self._next_column(current.column(), right)
        target = self._model.index(row, column)
        if target.isValid():
            self._stand_on(target)

    def _stand_on(self, index: QModelIndex) -> None:
        """Make a cell current and the only selected one; Qt's own way would follow a pressed Ctrl or Shift."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _next_column(self, column: int, right: int) -> int:
        """The next visible column to a side; the same one at the edge."""
        if not right:
            return column
        at = column + right
        while 0 <= at < self._model.columnCount() and self.isColumnHidden(at):
            at += right
        return at if 0 <= at < self._model.columnCount() else column

    def sort_by(self, column: int) -> None:
        """Cycle the sorting of a column: ascending, descending, natural order."""
        last = self._order[1] if self._order and self._order[0] == column else None
        order = NEXT_ORDER[last]
        self._order = (column, order) if order is not None else None
        header = self.horizontalHeader()
        header.setSortIndicatorShown(order is not None)
        header.setSortIndicator(column if order is not None else -1, order or Qt.SortOrder.AscendingOrder)
        self._model.sort(column if order is not None else -1, order or Qt.SortOrder.AscendingOrder)

    # Rows.

    def add_row(self, column: int = 0) -> None:
        """Add a row after the current one."""
        if self._model.is_read_only:
            self.message.emit(self._model.why_read_only)
            return
        if column == 0 and self.isColumnHidden(0):
            column = self._next_column(0, 1)
        self.go_to(self._model.add_row(self.current_uid()), column)

    def delete_rows(self) -> None:
        """Delete the selected rows."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        if self._model.is_read_only or not rows:
            self.message.emit(self._model.why_read_only or "请先选中要删除的行。")
            return
        self._model.delete_rows([self._model.uid(row) for row in rows])
        self.message.emit(f"已{self._model.bridge.session.history.undo_name}，可以撤销（Ctrl+Z）。")

    # Keys and context menu.

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)  # opens the editor and forwards the event
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImCursorRectangle)  # position of the candidate window

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self._action_for_key(event)
        if do is None:
            super().keyPressEvent(event)
        elif self._model.is_read_only and do != self.cell_actions.copy:
            self.message.emit(self._model.why_read_only)
        else:
            do()

    def _action_for_key(self, event: QKeyEvent) -> Callable[[], object] | None:
        """The action of a key; None to leave it to Qt."""
        for keys, do in (
            (Keys.Copy, self.cell_actions.copy),
            (Keys.Cut, self.cell_actions.cut),
            (Keys.Paste, self.cell_actions.paste),
        ):
            if event.matches(keys):
                return do
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = modifiers == Qt.KeyboardModifier.ControlModifier
        if is_today_shortcut(event):
            return self.cell_actions.fill_today
        match event.key():
            case Qt.Key.Key_D if control:
                return self.cell_actions.fill_down
            case Qt.Key.Key_Delete:
                return self.delete_rows if control else self.cell_actions.clear
            case key if key in ENTER_KEYS and self.state() != QAbstractItemView.State.EditingState:
                return self.move_up if modifiers == Qt.KeyboardModifier.ShiftModifier else self.move_down
            case Qt.Key.Key_F2:
                return self._show_why_not_editable if self._why_not_editable() else None
        return (
            self._show_why_not_editable if event.text().strip() and not control and self._why_not_editable() else None
        )

    def move_down(self) -> None:
        """Move to the next row (Enter)."""
        self.move_current(1, 0)

    def move_up(self) -> None:
        """Move to the previous row (Shift+Enter)."""
        self.move_current(-1, 0)

    def _why_not_editable(self) -> str:
        return self._model.why_not_editable(self.currentIndex()) if self.currentIndex().isValid() else ""

    def _show_why_not_editable(self) -> None:
        self.message.emit(self._why_not_editable())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_menu().exec(event.globalPos())

    def context_menu(self) -> QMenu:
        """The context menu of the selection."""
        menu = QMenu(self)
        for name, keys, do in (
            ("新增一行", "", self.add_row), ("删除选中行", "Ctrl+Del", self.delete_rows), ("", "", None),
            ("剪切", "Ctrl+X", self.cell_actions.cut), ("复制", "Ctrl+C", self.cell_actions.copy),
            ("粘贴", "Ctrl+V", self.cell_actions.paste), ("清空", "Del", self.cell_actions.clear),
            ("向下填充", "Ctrl+D", self.cell_actions.fill_down), ("填今天", "Ctrl+;", self.cell_actions.fill_today),
            ("确认“无”", "Alt+N", self.cell_actions.confirm_none),
        ):  # fmt: skip
            if do is None:
                menu.addSeparator()
                continue
            action = QAction(name, menu)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda checked=False, do=do: do())
            action.setEnabled(not self._model.is_read_only or name == "复制")
            menu.addAction(action)
        return menu

    def _emit_sum(self) -> None:
        ranges = self.selectionModel().selection()
        cells = sum(each.width() * each.height() for each in ranges.toList())
        self.sum_changed.emit(sum_text(self._selected_numbers()) if 1 < cells <= MAX_SUMMED_CELLS else "")

    def _selected_numbers(self) -> list[tuple[str, Kind, object]]:
        found = (index.data(NumberRole) for index in self.cell_actions.selected())
        return [each for each in found if each is not None]

    def select_block(self, top: int, left: int, bottom: int, right: int) -> None:
        """Select a block of cells."""
        block = QItemSelection(self._model.index(top, left), self._model.index(bottom, right))
        self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
