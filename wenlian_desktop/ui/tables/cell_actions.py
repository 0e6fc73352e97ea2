"""Actions on the selected cells of a table: copy, paste, fill, clear, confirm 无."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView, QTreeView

from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.values.fields import Kind, Ref
from wenlian_desktop.ui.kit.clipboard import text_from_mime, text_to_mime
from wenlian_desktop.ui.kit.clipboard_block import (
    GAPS,
    NO_TEXT,
    Place,
    format_block,
    laid_out,
    parse_block,
    without_blank_end,
)
from wenlian_desktop.ui.tables.columns import ComputedColumn
from wenlian_desktop.ui.tables.editable_model import EditableModel
from wenlian_desktop.ui.tables.headed_paste import HeadedPaste
from wenlian_desktop.ui.tables.table_model import RowsModel

MAX_LISTED = 4  # texts listed in a message
NOTHING_ABOVE = "上面没有可以填下来的格。"


@dataclass
class PastedBlock:
    """A block being pasted: texts by cell, new rows, texts beyond the edge, and reasons of locked cells.

    It is filled cell by cell and entered as one step.
    """

    rows: list[Record]
    overflow: list[str] = field(default_factory=list)
    cells: list[tuple[Ref, str]] = field(default_factory=list)
    lock_reasons: list[str] = field(default_factory=list)

    def apply(self, model: EditableModel, notify: Callable[[str], None]) -> None:
        """Enter the block and report what was not accepted."""
        entered = model.enter_block(self.cells, "粘贴", self.rows)
        texts = dict(self.cells)
        locked = [*self.lock_reasons, *(each.reason for each in entered.locked if texts[each.ref])]
        notes = []
        if self.overflow:
            named = "、".join(f"“{text}”" for text in self.overflow[:MAX_LISTED])
            more = "等" if len(self.overflow) > MAX_LISTED else ""
            notes.append(f"右边放不下的{len(self.overflow)}格没有粘贴：{named}{more}。")
        notes += [f"{len(locked)}格不能修改，没有粘贴：{locked[0]}"] if locked else []
        notes += (
            [f"{len(entered.unparsed)}格读不出来，已留在格中待改：{entered.unparsed[0]}"] if entered.unparsed else []
        )
        notes += [f"新增了{len(self.rows)}行。"] if self.rows else []
        if notes:
            notify("".join(notes))


class CellActions:
    """Actions on the selection of an editable view; `notify` gets messages for the user."""

    headed: HeadedPaste | None = None  # for blocks with a head

    def __init__(self, view: QTableView | QTreeView, model: EditableModel, notify: Callable[[str], None]) -> None:
        self._view, self._model, self._notify = view, model, notify

    def selected(self) -> list[QModelIndex]:
        """The selected cells in visible columns."""
        return [index for index in self._view.selectedIndexes() if not self._view.isColumnHidden(index.column())]

    def _visible_columns(self) -> list[int]:
        return [each for each in range(self._view.model().columnCount()) if not self._view.isColumnHidden(each)]

    def selected_refs(self) -> list[Ref]:
        """The fields of the selected cells."""
        return [self._model.ref(index) for index in self.selected() if self._model.field_at(index)]

    def _enter_texts(self, texts: list[tuple[QModelIndex, str]], name: str) -> None:
        """Enter texts as one step; locked cells are skipped and reported."""
        computed = [why for index, _ in texts if (why := self._model.computed_reason(index))]
        entered = self._model.enter_block(
            [(self._model.ref(i), text) for i, text in texts if self._model.field_at(i)], name
        )
        locked = [*computed, *(each.reason for each in entered.locked)]
        notes = (
            [f"{len(entered.unparsed)}格读不出来，已留在格中待改：{entered.unparsed[0]}"] if entered.unparsed else []
        )
        notes += [f"{len(locked)}格不能修改：{locked[0]}"] if locked else []
        if notes:
            self._notify("".join(notes))

    def clear(self) -> None:
        """Clear the selected cells."""
        self._enter_texts([(index, "") for index in self.selected()], "清空")

    def fill_today(self) -> None:
        """Enter today's date into the selected date cells."""
        cells = [index for index in self.selected() if self._kind(index) is Kind.DATE]
        if cells:
            self._enter_texts([(index, date.today().isoformat()) for index in cells], "填今天")
        else:
            self._notify("选中的格不是日期。")

    def confirm_none(self) -> None:
        """Confirm 无 for the selected cells."""
        cells = [
            index for index in self.selected()
            if (field := self._model.field_at(index)) and field.may_be_none and not field.required
        ]  # fmt: skip
        if cells:
            self._enter_texts([(index, "无") for index in cells], "确认无")
        else:
            self._notify("选中的格不能填“无”。")

    def _kind(self, index: QModelIndex) -> Kind | None:
        field = self._model.field_at(index)
        return field.kind if field else None

    def fill_down(self) -> None:
        """Copy the top cell of each selected column into the cells below; a cell alone takes what is above it."""
        columns: dict[object, list[QModelIndex]] = {}
        for index in sorted(self.selected(), key=self._position):
            if self._model.field_at(index) is not None:
                columns.setdefault(self._column_key(index), []).append(index)
        filled = [cell for cells in columns.values() for cell in self._filled_down(cells)]
        if filled:
            self._enter_texts(filled, "向下填充")
        else:
            self._notify(NOTHING_ABOVE)

    def _filled_down(self, cells: list[QModelIndex]) -> list[tuple[QModelIndex, str]]:
        top = cells[0] if len(cells) > 1 else self._above(cells[0])
        field = self._model.field_at(top) if top.isValid() else None
        if field is None:
            return []
        text = self._model.copyable_text(self._model.ref(top), field)
        return [(index, text) for index in cells if index != top]

    def _column_key(self, index: QModelIndex) -> object:
        """What cells have in common that are filled from one another."""
        return index.column()

    def _above(self, index: QModelIndex) -> QModelIndex:
        """The cell above one; invalid at the top."""
        return index.sibling(index.row() - 1, index.column())

    def _position(self, index: QModelIndex) -> int:
        """The sort key of a row, top to bottom."""
        return self._view.visualRect(index).top()

    def cut(self) -> None:
        """Copy and clear."""
        self.copy()
        self._enter_texts([(index, "") for index in self.selected()], "剪切")

    def copy(self) -> None:
        """Copy the selected cells in the order on the screen, tab-separated; unselected ones between them are empty."""
        texts = {(self._position(index), index.column()): self._copied_text(index) for index in self.selected()}
        rows, columns = sorted({row for row, _ in texts}), sorted({column for _, column in texts})
        if texts:
            block = format_block([[texts.get((row, column), "") for column in columns] for row in rows])
            QGuiApplication.clipboard().setMimeData(text_to_mime(self._model.bridge.view, block))

    def _copied_text(self, index: QModelIndex) -> str:
        text: str = index.data(Qt.ItemDataRole.EditRole)
        return text

    def paste(self) -> None:
        """Paste a clipboard block into the selection as one step."""
        raise NotImplementedError


class TableActions(CellActions):
    """Actions on the selected cells of a table."""

    _view: QTableView
    _model: RowsModel

    def _position(self, index: QModelIndex) -> int:
        return index.row()

    def paste(self) -> None:
        """Paste a clipboard block into the selection as one step; rows are added as needed. A block with a head goes by
        its head.

        Texts beyond the right edge and locked cells are reported.
        """
        text = text_from_mime(self._model.bridge.view, QGuiApplication.clipboard().mimeData())
        if self.headed is not None and self.headed.paste(text, self._model.new_row_values):
            return
        columns = self._visible_columns()
        laid = laid_out(parse_block(text), self._places(columns))
        if not text or laid is None:
            self._notify(GAPS if text else NO_TEXT)
            return
        laid = without_blank_end(laid, self._model.rowCount())
        bottom = max((row for row, _ in laid), default=0)
        pasted = PastedBlock(self._model.new_rows(max(bottom + 1 - self._model.rowCount(), 0)))
        for (row, place), cell_text in laid.items():
            if place < len(columns):
                self._assign(pasted, row, columns[place], cell_text)
            elif cell_text:
                pasted.overflow.append(cell_text)
        pasted.apply(self._model, self._notify)

    def _places(self, columns: list[int]) -> set[Place]:
        """(row, number among the visible columns) of the selected cells; of a new row if nothing is selected."""
        numbers = {column: number for number, column in enumerate(columns)}
        current = self._view.currentIndex()
        chosen = self.selected() or ([current] if current.column() in numbers else [])
        return {(index.row(), numbers[index.column()]) for index in chosen} or {(self._model.rowCount(), 0)}

    def _assign(self, pasted: PastedBlock, row: int, column: int, text: str) -> None:
        """Collect a text of the block for its field."""
        count, target = self._model.rowCount(), self._model.columns[column]
        if isinstance(target, ComputedColumn):
            pasted.lock_reasons += [target.reason] if text else []
        else:
            uid = pasted.rows[row - count].uid if row >= count else self._model.uid(row)
            pasted.cells.append((Ref(self._model.record, uid, target.name), text))
