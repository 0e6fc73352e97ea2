"""Input widgets that are not fields of a record: a labelled line, a labelled combo box, and a small table."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.scoring.scheme_words import ParameterCell
from wenlian_desktop.ui.editing.line_editors import TextLineEdit
from wenlian_desktop.ui.kit.item_models import Index
from wenlian_desktop.ui.kit.labels import plain_label

MAX_VISIBLE_ROWS = 7  # seen without scrolling
NO_CHOICE = "—"
INSTRUCTIONS = "在最后一行填新的一行；把一行清空（Delete）就是删去它。"
Trigger = QAbstractItemView.EditTrigger
TRIGGERS = Trigger.DoubleClicked | Trigger.SelectedClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed


class LineEntry(QWidget):
    """A label and a line edit."""

    changed = Signal()

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.line = TextLineEdit()
        self.line.setAccessibleName(caption)
        label = plain_label(caption)
        label.setBuddy(self.line)
        _stack_vertically(self, label, self.line)
        self.line.textEdited.connect(self.changed)

    def text(self) -> str:
        """The text of the line."""
        return self.line.text()

    def set_value(self, text: str) -> None:
        """Show a text without emitting `changed`."""
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)


class KeyComboBox(QComboBox):
    """A combo box of keys with display texts; the wheel does not change it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def set_choices(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Set the choices as pairs of (key, text)."""
        self.clear()
        for key, text in pairs:
            self.addItem(text or NO_CHOICE, key)

    def current_key(self) -> str:
        """The selected key."""
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Select a key without emitting `changed`."""
        self.setCurrentIndex(max(self.findData(key), 0))


class ChoiceEntry(QWidget):
    """A label and a combo box."""

    changed = Signal()

    def __init__(self, caption: str, pairs: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.choice = KeyComboBox(caption)
        self.choice.set_choices(pairs)
        label = plain_label(caption)
        label.setBuddy(self.choice)
        _stack_vertically(self, label, self.choice)
        self.choice.activated.connect(self.changed)

    def text(self) -> str:
        """The selected key."""
        return self.choice.current_key()

    def set_value(self, key: str) -> None:
        """Select a key without emitting `changed`."""
        self.choice.set_key(key)


def create_entry(cell: ParameterCell) -> LineEntry | ChoiceEntry:
    """Create the widget for a cell."""
    if cell.choices:
        return ChoiceEntry(cell.caption, [(each, each) for each in cell.choices])
    return LineEntry(cell.caption)


class _ChoiceDelegate(QStyledItemDelegate):
    """Edits the cells of a column with a combo box."""

    def __init__(self, choices: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QComboBox(parent)
        editor.addItems(list(self._choices))
        return editor


class RowsEntry(QTableWidget):
    """A table of text rows with an empty row at the end; exactly one row with `is_single`."""

    changed = Signal()

    def __init__(self, caption: str, columns: Sequence[ParameterCell], is_single: bool = False) -> None:
        super().__init__(0, len(columns))
        self._columns, self._is_single, self._is_filling = columns, is_single, False
        self.setAccessibleName(caption)
        self.setToolTip("" if is_single else INSTRUCTIONS)
        self.setHorizontalHeaderLabels([column.caption for column in columns])
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setEditTriggers(TRIGGERS)
        self._set_resize_modes()
        for place, column in enumerate(columns):
            if column.choices:
                self.setItemDelegateForColumn(place, _ChoiceDelegate(column.choices, self))
        self.itemChanged.connect(self._on_item_changed)

    def _set_resize_modes(self) -> None:
        """Stretch text columns; number columns fit their content, or share the width if there is no text column."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if not self._columns[0].unit:
            for place in range(1, self.columnCount()):
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows that are not empty."""
        columns = range(self.columnCount())
        found = [tuple(self._cell_text(row, column) for column in columns) for row in range(self.rowCount())]
        return tuple(row for row in found if any(row))

    def _cell_text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def set_value(self, rows: Iterable[Sequence[str]]) -> None:
        """Show rows without emitting `changed`."""
        self._is_filling = True
        self.setRowCount(0)
        for row in rows:
            self._add_row(row)
        if not self._is_single or not self.rowCount():
            self._add_row([""] * self.columnCount())
        self._is_filling = False
        self._name_rows()
        self._fit_height()

    def _name_rows(self) -> None:
        """The hidden heads of the rows are told by screen readers: the first cell of each."""
        for row in range(self.rowCount()):
            self.setVerticalHeaderItem(row, QTableWidgetItem(self._cell_text(row, 0) or "空行"))

    def _add_row(self, cells: Sequence[str]) -> None:
        place = self.rowCount()
        self.insertRow(place)
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            if self._columns[column].unit:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(place, column, item)

    def _on_item_changed(self) -> None:
        if self._is_filling:
            return
        last = self.rowCount() - 1
        if not self._is_single and any(self._cell_text(last, column) for column in range(self.columnCount())):
            self._is_filling = True
            self._add_row([""] * self.columnCount())
            self._is_filling = False
            self._fit_height()
        self._name_rows()
        self.changed.emit()

    def _fit_height(self) -> None:
        rows = min(self.rowCount(), MAX_VISIBLE_ROWS) * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            for item in self.selectedItems():
                item.setText("")
        else:
            super().keyPressEvent(event)


def _stack_vertically(widget: QWidget, *parts: QWidget) -> None:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
