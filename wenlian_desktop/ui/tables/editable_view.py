"""Base of the table view and the budget tree view: edit in place, keys, current cell, context menu, sum."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, is_today_shortcut
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.edit_menu import (
    FORMER_ACTION,
    FORMER_KEYS,
    MARK_ACTION,
    MARK_KEYS,
    NOTE_ACTION,
    NOTE_KEYS,
)
from wenlian_desktop.ui.tables.cell_actions import CellActions
from wenlian_desktop.ui.tables.cell_delegate import CellDelegate
from wenlian_desktop.ui.tables.editable_model import EditableModel, NumberRole
from wenlian_desktop.ui.tables.new_row import NewRow
from wenlian_desktop.ui.tables.selection_sum import NumberCell, sum_text

MAX_SUMMED_CELLS = 50_000  # cells; summing more would block the window
Keys = QKeySequence.StandardKey
MenuAction = tuple[str, str, Callable[[], object] | None]  # name, keys, what it does; None: a separator

if TYPE_CHECKING:
    _View = QAbstractItemView
else:
    _View = object  # a mixin before QTableView or QTreeView


def character_width(widget: QWidget) -> int:
    """The width of a Chinese character in a widget, in px."""
    return widget.fontMetrics().horizontalAdvance("汉")


class EditableView(_View):
    """A view of an EditableModel. A subclass makes `cell_actions`, calls `_edit_in_place`, and moves the current cell.

    Signals: `current_cell_changed`, `message` for the status bar, `sum_changed` of the selection; `note_requested` and
    `mark_requested` for the selected cells.
    """

    message = Signal(str)
    sum_changed = Signal(str)
    current_cell_changed = Signal()
    note_requested = Signal()
    former_requested = Signal()
    mark_requested = Signal()

    _model: EditableModel
    cell_actions: CellActions
    _new_row: NewRow
    _dialogs: Dialogs | None = None
    _is_painted = False  # since it came in sight

    def _edit_in_place(self, delegate: CellDelegate) -> None:
        """Edit cells by typing, F2 and double click, and sum the selection."""
        delegate.exited.connect(self.move_current)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self._sum_timer = QTimer(self, singleShot=True, interval=0)
        self._sum_timer.timeout.connect(self._emit_sum)
        self.model().destroyed.connect(self._sum_timer.stop)
        self.selectionModel().selectionChanged.connect(self._sum_timer.start)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def record(self) -> str:
        """The record whose rows it shows."""
        return self._model.record

    def move_current(self, down: int, right: int) -> None:
        """Move the current cell by rows or columns."""
        raise NotImplementedError

    def focusInEvent(self, event: QFocusEvent) -> None:
        with self._repainting_only_selected():
            super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        with self._repainting_only_selected():
            super().focusOutEvent(event)

    @contextmanager
    def _repainting_only_selected(self) -> Iterator[None]:
        """Qt repaints all cells when the focus comes or goes, at each Enter too; only the selected ones look different.

        The attribute, not setUpdatesEnabled, which repaints everything in the end. A view that just came in sight is
        left alone: its heads would never be painted.
        """
        parts = (self, self.viewport()) if self._is_painted else ()
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, True)
        try:
            yield
        finally:
            for part in parts:
                part.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
        self.viewport().update(self.visualRegionForSelection(self.selectionModel().selection()))
        self.viewport().update(self.visualRect(self.currentIndex()))

    def add_row(self) -> None:
        """Add a row after the current one."""
        raise NotImplementedError

    def insert_row(self) -> None:
        """Add a row above the current one."""
        raise NotImplementedError

    def copy_rows(self) -> None:
        """Copy the selected rows as new ones."""
        raise NotImplementedError

    def move_rows(self, down: int) -> None:
        """Move the selected rows up (-1) or down (1) by one."""
        raise NotImplementedError

    def move_rows_up(self) -> None:
        """Move the selected rows up by one (Alt+Shift+↑)."""
        self.move_rows(-1)

    def move_rows_down(self) -> None:
        """Move the selected rows down by one (Alt+Shift+↓)."""
        self.move_rows(1)

    def delete_rows(self) -> None:
        """Delete the selected rows."""
        raise NotImplementedError

    def ask_with(self, dialogs: Dialogs) -> None:
        """Ask before rows are deleted that others refer to."""
        self._dialogs = dialogs

    def _delete(self, record: str, uids: list[str]) -> None:
        """Delete rows as one step; where that changes others, ask first, naming what and how many."""
        session = self._model.bridge.session
        consequences = session.consequences_of_deletion(record, uids)
        question = f"{consequences}\n\n删除后可以撤销（Ctrl+Z），一次全部恢复。"
        if not consequences or self._dialogs is None or self._dialogs.confirm(question, "删除", "不删除"):
            session.delete(record, uids)
            self.message.emit(f"已{session.history.undo_name}，可以撤销（Ctrl+Z）。")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._is_painted = True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_painted = False
        if not event.spontaneous():
            self._new_row.follow(None)

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        raise NotImplementedError

    def current_ref(self) -> Ref | None:
        """The field of the current cell; None if it is computed or there is none."""
        current = self.currentIndex()
        return self._model.ref(current) if current.isValid() and self._model.field_at(current) else None

    def _select_only(self, index: QModelIndex) -> None:
        """Make a cell current and the only selected one; Qt's own way would follow a pressed Ctrl or Shift."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # Keys and context menu.

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)  # opens the editor and forwards the event
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImCursorRectangle)  # position of the candidate window

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self._action_for_key(event)
        if do is None:
            super().keyPressEvent(event)
        else:
            self._act(do)

    def _act(self, do: Callable[[], object]) -> None:
        if self._model.is_read_only and do != self.cell_actions.copy:
            self.message.emit(self._model.read_only_reason)
        else:
            do()

    def cut(self) -> None:
        """Cut the selected cells."""
        self._act(self.cell_actions.cut)

    def copy(self) -> None:
        """Copy the selected cells."""
        self._act(self.cell_actions.copy)

    def paste(self) -> None:
        """Paste into the selected cells."""
        self._act(self.cell_actions.paste)

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
        if modifiers == Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier:
            return {Qt.Key.Key_Up: self.move_rows_up, Qt.Key.Key_Down: self.move_rows_down}.get(Qt.Key(event.key()))
        match event.key():
            case Qt.Key.Key_Insert if not modifiers:
                return self.insert_row
            case Qt.Key.Key_D if control:
                return self.cell_actions.fill_down
            case Qt.Key.Key_Delete:
                return self.delete_rows if control else self.cell_actions.clear
            case key if key in ENTER_KEYS and self.state() != QAbstractItemView.State.EditingState:
                return self.move_up if modifiers == Qt.KeyboardModifier.ShiftModifier else self.move_down
            case Qt.Key.Key_F2:
                return self._show_not_editable_reason if self._not_editable_reason() else None
        return (
            self._show_not_editable_reason
            if event.text().strip() and not control and self._not_editable_reason()
            else None
        )

    def move_down(self) -> None:
        """Move to the next row (Enter)."""
        self.move_current(1, 0)

    def move_up(self) -> None:
        """Move to the previous row (Shift+Enter)."""
        self.move_current(-1, 0)

    def _not_editable_reason(self) -> str:
        return self._model.not_editable_reason(self.currentIndex()) if self.currentIndex().isValid() else ""

    def _show_not_editable_reason(self) -> None:
        self.message.emit(self._not_editable_reason())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_menu().exec(event.globalPos())

    def context_menu(self) -> QMenu:
        """The context menu of the selection."""
        menu = QMenu(self)
        for name, keys, do in (
            *self._row_actions(),
            ("剪切", "Ctrl+X", self.cell_actions.cut), ("复制", "Ctrl+C", self.cell_actions.copy),
            ("粘贴", "Ctrl+V", self.cell_actions.paste), ("清空", "Del", self.cell_actions.clear),
            ("向下填充", "Ctrl+D", self.cell_actions.fill_down), ("填今天", "Ctrl+;", self.cell_actions.fill_today),
            ("确认“无”", "Alt+N", self.cell_actions.confirm_none), ("", "", None),
            (NOTE_ACTION, NOTE_KEYS, self.note_requested.emit), (MARK_ACTION, MARK_KEYS, self.mark_requested.emit),
            (FORMER_ACTION, FORMER_KEYS, self.former_requested.emit),
        ):  # fmt: skip
            if do is None:
                menu.addSeparator()
                continue
            action = QAction(name, menu)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda checked=False, do=do: do())
            action.setEnabled(not self._model.is_read_only or name in ("复制", FORMER_ACTION))
            menu.addAction(action)
        return menu

    def _row_actions(self) -> tuple[MenuAction, ...]:
        return (
            ("新增一行", "", self.add_row), ("在上方插入一行", "Ins", self.insert_row),
            ("复制为新的一行", "", self.copy_rows), ("删除选中行", "Ctrl+Del", self.delete_rows), ("", "", None),
            ("上移一行", "Alt+Shift+Up", self.move_rows_up), ("下移一行", "Alt+Shift+Down", self.move_rows_down),
            ("", "", None),
        )  # fmt: skip

    # The sum of the selection.

    def _emit_sum(self) -> None:
        ranges = self.selectionModel().selection()
        cells = sum(each.width() * each.height() for each in ranges.toList())
        self.sum_changed.emit(sum_text(self._selected_numbers()) if 1 < cells <= MAX_SUMMED_CELLS else "")

    def _selected_numbers(self) -> list[NumberCell]:
        found = (index.data(NumberRole) for index in self.cell_actions.selected())
        return [each for each in found if each is not None]
