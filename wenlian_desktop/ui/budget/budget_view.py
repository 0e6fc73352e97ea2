"""The view of the budget tree: raw figures are edited in place, the rate is painted as a bar."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTreeView

from wenlian_desktop.domain.carryover.last_year import last_year_of
from wenlian_desktop.domain.values.numerals import printed_number
from wenlian_desktop.ui.budget.budget_actions import BudgetActions
from wenlian_desktop.ui.budget.budget_cells import (
    CATEGORY_COLUMN,
    COLUMNS,
    GROUPS,
    LAST_YEAR_COLUMN,
    LINE_RECORD,
    RATE_COLUMN,
    UNCATEGORIZED,
    IsOverRole,
    RateRole,
)
from wenlian_desktop.ui.budget.budget_model import BudgetTreeModel
from wenlian_desktop.ui.budget.line_dragging import LineDragging
from wenlian_desktop.ui.kit.item_models import Index, ItemRole, tells_errors_later
from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.tables.cell_delegate import CellDelegate
from wenlian_desktop.ui.tables.editable_view import EditableView, character_width
from wenlian_desktop.ui.tables.new_row import NewRow

COLUMN_WIDTHS = (12.4, 6.0, 5.6, 5.5, 5.9, 5.9, 7.8, 5.4, 5.4, 5.6)  # Chinese characters, the names at least
ROW_MARGIN = 8  # px
CELL_MARGIN = 6  # px, left and right of a text
BAR_WIDTH, BAR_HEIGHT = 36, 6
SLOW_RATE, FULL_RATE = 0.9, 1.0  # of the full budget; a rate below the first needs a cause (check C09)


class BudgetDelegate(CellDelegate):
    """Cell editors, taller rows, and a bar for the rate. `region`: what is painted now; a tree paints whole rows."""

    region = QRegion()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt asks for the whole first row whenever a figure in it changes: only the text is looked at."""
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        text = str(index.data(ItemRole.DisplayRole) or "")
        return QSize(metrics.horizontalAdvance(text) + CELL_MARGIN, metrics.height() + ROW_MARGIN)

    @tells_errors_later
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self.region.intersects(option.rect):  # type: ignore[attr-defined]
            return
        super().paint(painter, option, index)
        percent = printed_number(index.data(RateRole) or "") if index.column() == RATE_COLUMN else None
        if percent is not None:
            self._paint_bar(painter, option.rect, percent / 100, bool(index.data(IsOverRole)))  # type: ignore[attr-defined]

    def _paint_bar(self, painter: QPainter, rect: QRect, share: float, is_over: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRect(rect.left() + 6, rect.center().y() - BAR_HEIGHT // 2, BAR_WIDTH, BAR_HEIGHT)
        painter.setBrush(colours().qcolor("border"))
        painter.drawRoundedRect(ground, 3, 3)
        painter.setBrush(self._bar_colour(share, is_over))
        ground.setWidth(round(BAR_WIDTH * min(max(share, 0.0), 1.0)))
        painter.drawRoundedRect(ground, 3, 3)
        painter.restore()

    def _bar_colour(self, share: float, is_over: bool) -> QColor:
        return colours().qcolor("wrong" if is_over else "warning" if share < SLOW_RATE else "good")


class BudgetView(EditableView, QTreeView):
    """Tree view of a BudgetTreeModel. `new_row_requested` asks for a new line: above the current one, or below.

    `row_left` comes in place of `current_row_changed` where Enter or a key moved on: more of them may follow at once.
    """

    current_row_changed = Signal()
    row_left = Signal()
    new_row_requested = Signal(bool)

    _model: BudgetTreeModel

    def __init__(self, model: BudgetTreeModel) -> None:
        super().__init__()
        self._model = model
        model.setParent(self)
        self.setModel(model)
        self.cell_actions = BudgetActions(self, model, self.message.emit)
        self._delegate = BudgetDelegate(model, self)
        self._edit_in_place(self._delegate)
        self._new_row = NewRow(model.bridge, self)
        self._dragging = LineDragging(self, model)
        self._is_moving_on = False
        for changed in (self.current_row_changed, self.row_left):
            changed.connect(self._follow_current_row)
        self._configure()
        for changed in (model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            changed.connect(self._update_groups)
        model.rowsMoved.connect(self._show_current)
        self._update_groups()
        model.last_year_changed.connect(self._update_last_year_column)
        self._update_last_year_column()

    def _update_last_year_column(self) -> None:
        """Show the class, and last year's spending if it is known, where there is room for them."""
        is_known = last_year_of(self._model.bridge.view) is not None
        room, unit = self.viewport().width(), character_width(self)
        self.setColumnHidden(LAST_YEAR_COLUMN, not is_known or room < round(sum(COLUMN_WIDTHS) * unit))
        self.setColumnHidden(CATEGORY_COLUMN, room < round(sum(COLUMN_WIDTHS[:LAST_YEAR_COLUMN]) * unit))
        self._fit_name_column()

    def _configure(self) -> None:
        self.setAccessibleName("预算项目（万元）")
        self.setUniformRowHeights(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(60)
        self._fit_columns()

    def _fit_columns(self) -> None:
        for column, width in enumerate(COLUMN_WIDTHS[1:], 1):
            self.setColumnWidth(column, round(width * character_width(self)))
        self._fit_name_column()

    def _fit_name_column(self) -> None:
        """Give the name column the remaining width, with a minimum."""
        left = self.viewport().width() - sum(self.columnWidth(each) for each in range(1, len(COLUMNS)))
        self.setColumnWidth(0, max(left, round(COLUMN_WIDTHS[0] * character_width(self))))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.region = event.region()
        super().paintEvent(event)
        self._dragging.paint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._dragging.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._dragging.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._dragging.release()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_last_year_column()

    def refresh_theme(self) -> None:
        self._fit_columns()
        self.scheduleDelayedItemsLayout()

    def _update_groups(self) -> None:
        """Expand all groups; hide the group of lines without a category if it is empty."""
        uncategorized = self._model.group_index(UNCATEGORIZED)
        self.setRowHidden(uncategorized.row(), QModelIndex(), not self._model.rowCount(uncategorized))
        for number in range(len(GROUPS)):
            self.setExpanded(self._model.index(number, 0), True)

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.current_cell_changed.emit()
        if current.row() != previous.row() or current.parent() != previous.parent():
            changed = self.row_left if self._is_moving_on else self.current_row_changed
            changed.emit()

    def _show_current(self) -> None:
        """A line that moved to another class stays in sight."""
        self.scrollTo(self.currentIndex())

    def current_uid(self) -> str | None:
        """The uid of the current line; None for a group."""
        return self._model.uid(self.currentIndex())

    def go_to(self, uid: str, column: int = 0) -> bool:
        """Make a line current; returns False if there is none."""
        index = self._model.index_of(uid, column)
        if index.isValid():
            self._select_only(index)
            self.scrollTo(index)
        return index.isValid()

    def begin_row(self, uid: str) -> None:
        """Make a line that was just begun current."""
        self.go_to(uid)
        self._new_row.begin(uid)

    def _follow_current_row(self) -> None:
        self._new_row.follow(self.current_uid())

    def go_to_group(self, name: str) -> None:
        """Make a group the current row."""
        self._select_only(self._model.group_index(name))

    def move_current(self, down: int, right: int) -> None:
        """Move the current cell by rows or columns."""
        current = self.currentIndex()
        if down:
            target = self.indexBelow(current) if down > 0 else self.indexAbove(current)
        else:
            target = current.siblingAtColumn(current.column() + right)
        if down > 0 and not target.isValid():
            self.new_row_requested.emit(False)
        if target.isValid():
            self._is_moving_on = True
            self._select_only(target.siblingAtColumn(current.column() + right))
            self._is_moving_on = False

    def add_row(self) -> None:
        """Request a new line after the current one."""
        self.new_row_requested.emit(False)

    def insert_row(self) -> None:
        """Request a new line above the current one."""
        self.new_row_requested.emit(True)

    def copy_rows(self) -> None:
        """Copy the current line as a new one below it."""
        uid, session = self.current_uid(), self._model.bridge.session
        if uid is None:
            self.message.emit("请先选中要复制的预算项目。")
        else:
            self.go_to(session.copy_rows(LINE_RECORD, [uid])[0], max(self.currentIndex().column(), 0))

    def move_rows(self, down: int) -> None:
        """Move the current line up (-1) or down (1) by one among those of its group."""
        uid = self.current_uid()
        if uid is None:
            self.message.emit("请先选中要移动的预算项目。")
        else:
            self._model.move_line(uid, down)
            self.scrollTo(self.currentIndex())

    def delete_rows(self) -> None:
        """Delete the selected lines and the rows that depend on them."""
        cells = self.cell_actions.selected() or [self.currentIndex()]
        uids = list(dict.fromkeys(filter(None, map(self._model.uid, cells))))
        if not uids or self._model.is_read_only:
            self.message.emit(self._model.read_only_reason or "请先选中要删除的预算项目。")
            return
        self._delete(LINE_RECORD, uids)

    def _action_for_key(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Esc ends dragging. Left and right go to the neighbouring cell of a line; on a group they are left to Qt."""
        if event.key() == Qt.Key.Key_Escape and self._dragging.is_dragging:
            return self._dragging.cancel
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers() and self.current_uid():
            return self.move_right if event.key() == Qt.Key.Key_Right else self.move_left
        return super()._action_for_key(event)

    def move_right(self) -> None:
        """Move to the next cell of the line."""
        self.move_current(0, 1)

    def move_left(self) -> None:
        """Move to the previous cell of the line."""
        self.move_current(0, -1)

    def _visible_columns(self) -> list[int]:
        return [each for each in range(len(COLUMNS)) if not self.isColumnHidden(each)]

    def row_text(self, index: QModelIndex) -> str:
        """The texts of all visible cells of a row."""
        return "\n".join(
            str(index.siblingAtColumn(each).data(ItemRole.DisplayRole) or "") for each in self._visible_columns()
        )

    def all_rows(self) -> list[QModelIndex]:
        """The first cell of each row, top to bottom."""
        return list(self._model.all_rows())
