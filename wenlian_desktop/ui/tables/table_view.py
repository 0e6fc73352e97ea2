"""The table as a person uses it: cells edited in place, rows added and deleted, blocks to and from Excel."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from wenlian_desktop.domain.carryover.last_year import last_year_of
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, is_today
from wenlian_desktop.ui.tables.cell_actions import CellActions
from wenlian_desktop.ui.tables.cell_delegate import CellDelegate
from wenlian_desktop.ui.tables.cells import NumberRole
from wenlian_desktop.ui.tables.columns import Computed, LastYears
from wenlian_desktop.ui.tables.selection_sum import summed
from wenlian_desktop.ui.tables.table_model import RowsModel

NARROW, MIDDLE, WIDE = 7, 10, 17  # Chinese characters
HEADING_MARGIN, ROW_MARGIN = 34, 14  # px
MOST_SUMMED = 50_000  # cells; a sum over more would hold up the window
ORDERS = {
    None: Qt.SortOrder.AscendingOrder,
    Qt.SortOrder.AscendingOrder: Qt.SortOrder.DescendingOrder,
    Qt.SortOrder.DescendingOrder: None,
}
Keys = QKeySequence.StandardKey


def character_width(widget: QWidget) -> int:
    """How wide a Chinese character is in a widget, in px."""
    return widget.fontMetrics().horizontalAdvance("汉")


class RowsView(QTableView):
    """A table over a RowsModel.

    `chosen` tells the uid of the current row, `told` what a person should know, `summed` sum and count of the
    selection, `moved` that the current cell is another one.
    """

    chosen = Signal(object)
    told = Signal(str)
    wanted = Signal(object)
    summed = Signal(str)
    moved = Signal()

    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self._model = model
        self._current: tuple[str, int] | None = None
        self._order: tuple[int, Qt.SortOrder] | None = None
        self.setModel(model)
        model.setParent(self)
        self.cells = CellActions(self, model, self.told.emit)
        self._delegate = CellDelegate(model, self)
        self._delegate.left.connect(self.step)
        self._delegate.wanted.connect(self.wanted)
        self.setItemDelegate(self._delegate)
        self._dress()
        self._adding = QTimer(self, singleShot=True, interval=0)
        self._adding.timeout.connect(self._sum_up)
        self.selectionModel().currentChanged.connect(self._move)
        self.selectionModel().selectionChanged.connect(self._adding.start)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.last_year_changed.connect(self._show_last_year)
        self._show_last_year()

    @property
    def rows_model(self) -> RowsModel:
        """The model, as what it is."""
        return self._model

    def _dress(self) -> None:
        self.setAccessibleName(self._model.kind.spec.label)
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
            self.setColumnWidth(column, self._width(column))

    def _show_last_year(self) -> None:
        """The columns of last year's figures, while they are known."""
        is_known = last_year_of(self._model.bridge.view) is not None
        for place, column in enumerate(self._model.columns):
            if isinstance(column, LastYears):
                self.setColumnHidden(place, not is_known)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_MARGIN)

    def refresh_theme(self) -> None:
        """Letters may have another size now: rows and columns go with them."""
        before, self._unit = self._unit, character_width(self)
        self._fit_rows()
        if before != self._unit:
            for column in range(self._model.columnCount()):
                self.setColumnWidth(column, round(self.columnWidth(column) * self._unit / before))

    def _width(self, column: int) -> int:
        """Wide for words and for what names the row, never too narrow for the heading."""
        each = self._model.columns[column]
        heading = self.horizontalHeader().fontMetrics().horizontalAdvance(each.caption) + HEADING_MARGIN
        return max(self._wanted(each) * self._unit, heading)

    def _wanted(self, column: Field | Computed) -> int:
        if isinstance(column, Computed):
            return NARROW
        names_row = column.name in self._model.kind.spec.title
        if column.kind in (Kind.LONG_TEXT, Kind.REFERENCES) or (names_row and column.kind is Kind.TEXT):
            return WIDE
        return MIDDLE if names_row or column.kind in (Kind.TEXT, Kind.REFERENCE) else NARROW

    # Where the cursor is.

    def _move(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.moved.emit()
        uid = self._model.uid(current.row()) if current.isValid() else None
        if not previous.isValid() or not current.isValid() or current.row() != previous.row():
            self.chosen.emit(uid)

    def current_uid(self) -> str | None:
        """The uid of the current row."""
        current = self.currentIndex()
        return self._model.uid(current.row()) if current.isValid() else None

    def current_ref(self) -> Ref | None:
        """The field of the current cell; None where it is computed, or where there is none."""
        current = self.currentIndex()
        return self._model.ref(current) if current.isValid() and self._model.field_at(current) else None

    def go_to(self, uid: str, column: int = 0) -> bool:
        """Make a row the current one; False where it is not shown."""
        place = self._model.place(uid)
        if place is not None:
            self._stand_on(self._model.index(place, column))
            self.scrollTo(self._model.index(place, column))
        return place is not None

    def _remember(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self._current = self._model.uid(current.row()), current.column()

    def _restore(self) -> None:
        """The current row after a filter or sort: the same one where it is still shown."""
        if self._current is None or not self.go_to(*self._current):
            self.chosen.emit(None)

    def step(self, down: int, right: int) -> None:
        """To a neighbouring cell; down from the last row makes a new one."""
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
        """Make a cell the current one and the only selected one; Qt's way would heed a Ctrl or Shift that is held."""
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
        """A header was clicked: up, down, and the natural order again."""
        last = self._order[1] if self._order and self._order[0] == column else None
        order = ORDERS[last]
        self._order = (column, order) if order is not None else None
        header = self.horizontalHeader()
        header.setSortIndicatorShown(order is not None)
        header.setSortIndicator(column if order is not None else -1, order or Qt.SortOrder.AscendingOrder)
        self._model.sort(column if order is not None else -1, order or Qt.SortOrder.AscendingOrder)

    # Rows.

    def add_row(self, column: int = 0) -> None:
        """A new row behind the current one."""
        if self._model.is_read_only:
            self.told.emit(self._model.why_read_only)
            return
        if column == 0 and self.isColumnHidden(0):
            column = self._next_column(0, 1)
        self.go_to(self._model.add_row(self.current_uid()), column)

    def delete_rows(self) -> None:
        """Delete the rows of the selection; Ctrl+Z brings them back."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        if self._model.is_read_only or not rows:
            self.told.emit(self._model.why_read_only or "请先选中要删除的行。")
            return
        self._model.delete_rows([self._model.uid(row) for row in rows])
        self.told.emit(f"已{self._model.bridge.session.history.undo_name}，可以撤销（Ctrl+Z）。")

    # Keys and the menu.

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)  # opens the editor with its old text, and gives it the new one
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImCursorRectangle)  # where the candidates belong now

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self._asked(event)
        if do is None:
            super().keyPressEvent(event)
        elif self._model.is_read_only and do != self.cells.copy:
            self.told.emit(self._model.why_read_only)
        else:
            do()

    def _asked(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key asks for; None where Qt knows."""
        for keys, do in ((Keys.Copy, self.cells.copy), (Keys.Cut, self.cells.cut), (Keys.Paste, self.cells.paste)):
            if event.matches(keys):
                return do
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control = held == Qt.KeyboardModifier.ControlModifier
        if is_today(event):
            return self.cells.put_today
        match event.key():
            case Qt.Key.Key_D if control:
                return self.cells.fill_down
            case Qt.Key.Key_Delete:
                return self.delete_rows if control else self.cells.clear
            case key if key in ENTER_KEYS and self.state() != QAbstractItemView.State.EditingState:
                return self.go_up if held == Qt.KeyboardModifier.ShiftModifier else self.go_down
            case Qt.Key.Key_F2:
                return self._say_why_not if self._why_not() else None
        return self._say_why_not if event.text().strip() and not control and self._why_not() else None

    def go_down(self) -> None:
        """Enter."""
        self.step(1, 0)

    def go_up(self) -> None:
        """Shift+Enter."""
        self.step(-1, 0)

    def _why_not(self) -> str:
        return self._model.why_not(self.currentIndex()) if self.currentIndex().isValid() else ""

    def _say_why_not(self) -> None:
        self.told.emit(self._why_not())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().exec(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the selection."""
        menu = QMenu(self)
        for name, keys, do in (
            ("新增一行", "", self.add_row), ("删除选中行", "Ctrl+Del", self.delete_rows), ("", "", None),
            ("剪切", "Ctrl+X", self.cells.cut), ("复制", "Ctrl+C", self.cells.copy),
            ("粘贴", "Ctrl+V", self.cells.paste), ("清空", "Del", self.cells.clear),
            ("向下填充", "Ctrl+D", self.cells.fill_down), ("填今天", "Ctrl+;", self.cells.put_today),
            ("确认“无”", "Alt+N", self.cells.confirm_none),
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

    def _sum_up(self) -> None:
        ranges = self.selectionModel().selection()
        cells = sum(each.width() * each.height() for each in ranges.toList())
        self.summed.emit(summed(self._numbers()) if 1 < cells <= MOST_SUMMED else "")

    def _numbers(self) -> list[tuple[str, Kind, object]]:
        found = (index.data(NumberRole) for index in self.cells.selected())
        return [each for each in found if each is not None]

    def select_block(self, top: int, left: int, bottom: int, right: int) -> None:
        """Select a block of cells."""
        block = QItemSelection(self._model.index(top, left), self._model.index(bottom, right))
        self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
