"""The table as a person uses it: cells edited in place, rows added and deleted, blocks to and from Excel."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from wenlian_desktop.domain.fields import Kind, Ref
from wenlian_desktop.ui.blocks import cells_of, text_of
from wenlian_desktop.ui.editors import ChoiceEditor, Editor, LineEditor, editor_for, offered
from wenlian_desktop.ui.form import DRAFT_AFTER, LOCKED
from wenlian_desktop.ui.table_model import RowsModel

Index = QModelIndex | QPersistentModelIndex
NARROW, WIDE = 110, 220
HEADING_MARGIN = 30
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellDelegate(QStyledItemDelegate):
    """Puts the editor of the field's kind into the cell."""

    def __init__(self, model: RowsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._begun: tuple[Ref, str | None] | None = None
        self.closeEditor.connect(self._give_up)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = self._model.fields[index.column()]
        maker = offered(field, self._model.names_of)
        if field.kind is Kind.LONG_TEXT:
            editor: Editor = LineEditor(field, maker)
            editor.setParent(parent)
        else:
            editor = editor_for(field, maker, parent)
        editor.setAutoFillBackground(True)
        self._keep_drafts(editor, self._model.ref(index))
        return editor

    def _keep_drafts(self, editor: Editor, ref: Ref) -> None:
        """What is typed into a cell is kept like what is typed into a form."""
        pause = QTimer(editor, singleShot=True, interval=DRAFT_AFTER)
        pause.timeout.connect(lambda: self._model.keep_typing(ref, editor.text()))
        editor.typed.connect(pause.start)
        self._begun = (ref, self._model.draft(ref))
        self._pause = pause

    def _give_up(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        """Esc: what was typed is forgotten, and a draft that was there before stands again."""
        if hint == QStyledItemDelegate.EndEditHint.RevertModelCache and self._begun is not None:
            self._pause.stop()
            self._model.put_back(*self._begun)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = index.data(Qt.ItemDataRole.EditRole)
        assert isinstance(editor, LineEditor | ChoiceEditor)
        editor.present(text, text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, LineEditor | ChoiceEditor)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)


class RowsView(QTableView):
    """A table over a RowsModel; `chosen` tells the uid of the current row, `told` what a person should know."""

    chosen = Signal(object)
    told = Signal(str)

    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(CellDelegate(model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(30)
        self.horizontalHeader().setStretchLastSection(True)
        for column in range(model.columnCount()):
            self.setColumnWidth(column, self._width(column))
        self.selectionModel().currentRowChanged.connect(self._choose)

    def _width(self, column: int) -> int:
        """Wide for words and for what names the row, never too narrow for the heading."""
        field = self._model.fields[column]
        is_wide = field.kind in (Kind.TEXT, Kind.LONG_TEXT) or field.name in self._model.title
        heading = self.horizontalHeader().fontMetrics().horizontalAdvance(field.caption) + HEADING_MARGIN
        return max(WIDE if is_wide else NARROW, heading)

    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.chosen.emit(self._model.uid(current.row()) if current.isValid() else None)

    def current_uid(self) -> str | None:
        """The uid of the current row."""
        current = self.currentIndex()
        return self._model.uid(current.row()) if current.isValid() else None

    def go_to(self, uid: str, column: int = 0) -> None:
        """Make a row the current one."""
        place = self._model.place(uid)
        if place is not None:
            self.setCurrentIndex(self._model.index(place, column))

    def add_row(self) -> None:
        """A new row behind the current one."""
        self.go_to(self._model.add_row(self.current_uid()))

    def delete_rows(self) -> None:
        """Delete the rows of the selection; Ctrl+Z brings them back."""
        rows = {index.row() for index in self.selectedIndexes()}
        self._model.delete_rows([self._model.uid(row) for row in sorted(rows)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif self._model.is_read_only and self._would_change(event):
            self.told.emit(LOCKED)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_Delete:
            self._clear()
        elif event.key() in ENTER_KEYS and self.state() != QAbstractItemView.State.EditingState:
            self._down()
        else:
            super().keyPressEvent(event)

    def _would_change(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Paste) or event.key() in (Qt.Key.Key_Delete, *ENTER_KEYS)

    def _down(self) -> None:
        """Enter goes down; in the last row it makes a new one."""
        current = self.currentIndex()
        if current.row() == self._model.rowCount() - 1:
            uid = self._model.add_row(self.current_uid())
            self.go_to(uid, max(current.column(), 0))
        else:
            self.setCurrentIndex(self._model.index(current.row() + 1, current.column()))

    def _clear(self) -> None:
        self._model.enter_block([(self._model.ref(index), "") for index in self.selectedIndexes()], "清空")

    def _copy(self) -> None:
        """The selected block as Excel takes it: tabs between cells, a line each row."""
        indexes = self.selectedIndexes()
        if not indexes:
            return
        rows = range(min(i.row() for i in indexes), max(i.row() for i in indexes) + 1)
        columns = range(min(i.column() for i in indexes), max(i.column() for i in indexes) + 1)
        QGuiApplication.clipboard().setText(text_of([[self._cell(row, each) for each in columns] for row in rows]))

    def _cell(self, row: int, column: int) -> str:
        text: str = self._model.index(row, column).data(Qt.ItemDataRole.EditRole)
        return text

    def _paste(self) -> None:
        """A block from Excel, from the current cell on: one step; what lies past the edge is named."""
        cells, past = self._aimed(cells_of(QGuiApplication.clipboard().text()))
        reasons = self._model.enter_block(cells)
        notes = [f"超出表格范围的{past}格没有粘贴。"] if past else []
        notes += [f"{len(reasons)}格读不出来，已留在格中待改：{reasons[0]}"] if reasons else []
        if notes:
            self.told.emit("".join(notes))

    def _aimed(self, block: list[list[str]]) -> tuple[list[tuple[Ref, str]], int]:
        """(cells with their fields, how many lie past the edge)."""
        start, cells, past = self.currentIndex(), [], 0
        for down, line in enumerate(block):
            for right, text in enumerate(line):
                index = self._model.index(start.row() + down, start.column() + right)
                if start.isValid() and index.isValid():
                    cells.append((self._model.ref(index), text))
                else:
                    past += 1
        return cells, past
