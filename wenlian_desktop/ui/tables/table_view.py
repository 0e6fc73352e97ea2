"""The table view: edit in place, add and delete rows, copy and paste."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from wenlian_desktop.domain.carryover.last_year import last_year_of
from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.ui.kit.item_models import Index
from wenlian_desktop.ui.tables.calm_header import CalmHeader
from wenlian_desktop.ui.tables.cell_actions import TableActions
from wenlian_desktop.ui.tables.cell_delegate import CellDelegate
from wenlian_desktop.ui.tables.columns import ComputedColumn, LastYearColumn
from wenlian_desktop.ui.tables.editable_view import EditableView, character_width
from wenlian_desktop.ui.tables.frozen_column import FrozenColumn
from wenlian_desktop.ui.tables.new_row import NewRow
from wenlian_desktop.ui.tables.table_model import RowsModel

NARROW_COLUMN, MIDDLE_COLUMN, WIDE_COLUMN = 7, 10, 17  # Chinese characters
HEADING_MARGIN, ROW_MARGIN = 34, 14  # px
SORTED = "现在按一列排序，次序不能调整。再点那一列的标题，恢复原来的次序。"
ScrollHint = QAbstractItemView.ScrollHint
NEXT_ORDER = {
    None: Qt.SortOrder.AscendingOrder,
    Qt.SortOrder.AscendingOrder: Qt.SortOrder.DescendingOrder,
    Qt.SortOrder.DescendingOrder: None,
}


class RowsView(EditableView, QTableView):
    """A view of a RowsModel.

    Signals: `current_row_changed` (uid or None), `field_requested` (Ref) of a field to show, and those of EditableView.
    """

    _model: RowsModel
    cell_actions: TableActions

    current_row_changed = Signal(object)
    field_requested = Signal(object)

    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self._model = model
        self._saved_current: tuple[str, int] | None = None
        self._order: tuple[int, Qt.SortOrder] | None = None
        self._is_moving_back = False  # a dragged row number, so that the order of the year decides
        self.setHorizontalHeader(CalmHeader(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(CalmHeader(Qt.Orientation.Vertical, self))
        self.setModel(model)
        model.setParent(self)
        self.cell_actions = TableActions(self, model, self.message.emit)
        self._delegate = CellDelegate(model, self)
        self._delegate.field_requested.connect(self.field_requested)
        self._edit_in_place(self._delegate)
        self._new_row = NewRow(model.bridge, self)
        self.current_row_changed.connect(self._new_row.follow)
        self._configure()
        model.modelAboutToBeReset.connect(self._save_current)
        model.modelReset.connect(self._restore_current)
        model.filter_finished.connect(self._restore_late)
        model.last_year_changed.connect(self._update_last_year_columns)
        self._update_last_year_columns()
        self._frozen: FrozenColumn | None = None  # created when the table is first scrolled to the right
        self.horizontalScrollBar().valueChanged.connect(self._update_frozen)
        self.horizontalHeader().sectionResized.connect(self._update_frozen)

    @property
    def rows_model(self) -> RowsModel:
        """The model, typed."""
        return self._model

    def _configure(self) -> None:
        self.setAccessibleName(self._model.record_type.spec.label)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(True)
        self._configure_row_numbers()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self.sort_by)
        self._unit = character_width(self)
        self._fit_rows()
        for column in range(self._model.columnCount()):
            self.setColumnWidth(column, self.usual_width(column))

    def _configure_row_numbers(self) -> None:
        numbers = self.verticalHeader()
        numbers.setMinimumWidth(34)
        numbers.setSectionsMovable(not self._model.is_read_only)
        numbers.sectionMoved.connect(self._on_row_dragged)

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
        if self._frozen is not None:
            self._frozen.refresh_theme()
        if before != self._unit:
            for column in range(self._model.columnCount()):
                self.setColumnWidth(column, round(self.columnWidth(column) * self._unit / before))

    @property
    def character_unit(self) -> int:
        """The width of a Chinese character in the table, in px."""
        return self._unit

    @property
    def order(self) -> tuple[int, Qt.SortOrder] | None:
        """The column the rows are sorted by, and how; None for the natural order."""
        return self._order

    def content_height(self) -> int:
        """The height that shows all rows without a scroll bar, in px."""
        rows = self._model.rowCount() * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height()
        return self.horizontalHeader().sizeHint().height() + rows + bar + 2 * self.frameWidth()

    def _update_frozen(self) -> None:
        title = self._model.record_type.spec.title
        if self._frozen is None and title and self.horizontalScrollBar().value() > 0:
            self._frozen = FrozenColumn(self, self._model.column_of(title[0]))
        if self._frozen is not None:
            self._frozen.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_frozen()

    def scrollTo(self, index: Index, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:
        """Scroll to a cell, so that the frozen column does not cover it."""
        super().scrollTo(index, hint)
        if self._frozen is not None and self._frozen.isVisible() and index.column() != self._frozen.column:
            covered = self._frozen.width() - self.visualRect(index).left()
            if covered > 0:
                self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - covered)

    def usual_width(self, column: int) -> int:
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

    def go_to(self, uid: str, column: int = 0) -> bool:
        """Make a row current; returns False if it is not shown."""
        place = self._model.row_of(uid)
        if place is not None:
            self._select_only(self._model.index(place, column))
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
            self._select_only(target)

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
        self.verticalHeader().setSectionsMovable(order is None and not self._model.is_read_only)

    # Rows.

    def add_row(self, column: int = 0) -> None:
        """Add a row after the current one."""
        if self._model.is_read_only:
            self.message.emit(self._model.read_only_reason)
            return
        if column == 0 and self.isColumnHidden(0):
            column = self._next_column(0, 1)
        self._begin_row(self._model.add_row(self.current_uid()), column)

    def _begin_row(self, uid: str, column: int) -> None:
        self.go_to(uid, column)
        self._new_row.begin(uid)

    def insert_row(self) -> None:
        """Add a row above the current one."""
        current = self.currentIndex()
        if current.isValid():
            self._begin_row(self._model.insert_row(current.row()), current.column())
        else:
            self.add_row()

    def copy_rows(self) -> None:
        """Copy the selected rows as new ones below them."""
        rows = self._selected_rows()
        if not rows:
            self.message.emit("请先选中要复制的行。")
            return
        copies = self._model.copy_rows([self._model.uid(row) for row in rows])
        self.go_to(copies[0], self.currentIndex().column())

    def move_rows(self, down: int) -> None:
        """Move the selected rows up (-1) or down (1) by one."""
        rows = self._selected_rows()
        if self._model.is_sorted:
            self.message.emit(SORTED)
        elif rows and rows[0] + down >= 0 and rows[-1] + down < self._model.rowCount():
            self._move(rows, rows[0] - 1 if down < 0 else rows[-1] + 2)

    def _move(self, rows: list[int], place: int) -> None:
        self._model.move_rows([self._model.uid(row) for row in rows], place)
        self.scrollTo(self.currentIndex())

    def _on_row_dragged(self, dragged: int, start: int, end: int) -> None:
        """Move a dragged row in the year, and its number back; selected rows go together."""
        if self._is_moving_back:
            return
        self._is_moving_back = True
        self.verticalHeader().moveSection(end, start)
        self._is_moving_back = False
        rows = self._selected_rows()
        self._move(rows if dragged in rows else [dragged], end + 1 if end > start else end)

    def _selected_rows(self) -> list[int]:
        return sorted({index.row() for index in self.selectedIndexes()})

    def delete_rows(self) -> None:
        """Delete the selected rows."""
        rows = self._selected_rows()
        if self._model.is_read_only or not rows:
            self.message.emit(self._model.read_only_reason or "请先选中要删除的行。")
            return
        self._delete(self._model.record, [self._model.uid(row) for row in rows])

    def select_block(self, top: int, left: int, bottom: int, right: int) -> None:
        """Select a block of cells."""
        block = QItemSelection(self._model.index(top, left), self._model.index(bottom, right))
        self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
