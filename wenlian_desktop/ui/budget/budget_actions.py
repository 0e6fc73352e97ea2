"""Cell actions of the budget tree: copy, paste, clear, and confirm 无."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTreeView

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.budget import ONCE, RUNNING, STAFF, BudgetLine
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.budget.budget_cells import CATEGORY_COLUMN, COLUMNS, GROUPS, LINE_RECORD
from wenlian_desktop.ui.budget.budget_model import USUAL_MODES, BudgetTreeModel
from wenlian_desktop.ui.kit.clipboard import text_from_mime
from wenlian_desktop.ui.kit.clipboard_block import (
    GAPS,
    NO_TEXT,
    Place,
    laid_out,
    parse_block,
    without_blank_end,
)
from wenlian_desktop.ui.tables.cell_actions import CellActions, PastedBlock

NAME_COLUMN, SPENT_COLUMN, MODE_COLUMN = (
    next(place for place, each in enumerate(COLUMNS) if each.field == name) for name in ("name", "spent_once", "mode")
)
CLASS_WORDS = {"人员": STAFF, "公用": RUNNING}  # in the names of lines


class BudgetActions(CellActions):
    """Actions on the selected cells of the tree."""

    _view: QTreeView
    _model: BudgetTreeModel

    def selected(self) -> list[QModelIndex]:
        """The selected cells in visible columns and rows; a closed group hides its lines."""
        return [index for index in super().selected() if self._view.visualRect(index).isValid()]

    def _above(self, index: QModelIndex) -> QModelIndex:
        """The cell above one in its group."""
        return index.sibling(index.row() - 1, index.column()) if index.parent().isValid() else QModelIndex()

    def paste(self) -> None:
        """Paste a clipboard block into the selection as one step.

        On a line it fills that line and the following ones of its group, on a group it adds lines. Rows with totals are
        skipped, in the block and in the selection; computed cells are not changed. A block with a head goes by that.
        """
        text = text_from_mime(self._model.bridge.view, QGuiApplication.clipboard().mimeData())
        if self.headed is not None and self.headed.paste(text, {}):
            return
        selected = self._view.selectedIndexes() or [self._view.currentIndex()]
        columns = self._visible_columns()
        first = columns.index(max(min(index.column() for index in selected), 0))
        lines = [line for line in parse_block(text) if first or line[0].strip() not in GROUPS]
        rows = list(self._model.all_rows())
        places = self._places(selected, rows, columns)
        end = self._end(places, rows)
        laid = laid_out(lines, places or {(end, first)}) if lines else {}
        if not text or laid is None:
            self._notify(GAPS if text else NO_TEXT)
        elif laid:
            self._enter_pasted(laid, rows[:end], self._new_line_values(rows[min(places)[0]] if places else selected[0]))

    def _places(self, selected: list[QModelIndex], rows: list[QModelIndex], columns: list[int]) -> set[Place]:
        """(row number among all rows, number among the visible columns) of the selected cells of lines."""
        numbers = {self._model.uid(row): number for number, row in enumerate(rows)}
        chosen = [(self._model.uid(index), index.column()) for index in selected if index.column() in columns]
        return {(numbers[uid], columns.index(column)) for uid, column in chosen if uid is not None}

    def _end(self, places: set[Place], rows: list[QModelIndex]) -> int:
        """The row after the last one of the group that holds the last place.

        Rows pasted from there on become new lines.
        """
        below = range(max(places)[0] + 1, len(rows)) if places else range(0)
        return next((number for number in below if self._model.uid(rows[number]) is None), len(rows))

    def _enter_pasted(self, laid: dict[Place, str], rows: list[QModelIndex], values: dict[str, object]) -> None:
        """Enter texts into existing rows, and into new rows, born with some values, for places below them."""
        laid, columns = without_blank_end(laid, len(rows)), self._visible_columns()
        bottom = max((row for row, _ in laid), default=0)
        pasted = PastedBlock(self._model.bridge.session.new_rows(LINE_RECORD, max(bottom + 1 - len(rows), 0), **values))
        anew: list[dict[int, str]] = [{} for _ in pasted.rows]
        for (row, place), text in laid.items():
            if place >= len(columns):
                pasted.overflow += [text] if text else []
            elif row < len(rows):
                self._fill_line(pasted, rows[row].siblingAtColumn(columns[place]), text)
            else:
                anew[row - len(rows)][columns[place]] = text
        for texts, line in zip(anew, pasted.rows, strict=True):
            pasted.cells += self._new_line_cells(texts, line)
        pasted.apply(self._model, self._notify)

    def _new_line_values(self, start: QModelIndex) -> dict[str, object]:
        """Class and mode of pasted lines; in a group of several classes the name of a line decides."""
        values = self._model.birth_values(start)
        is_certain = self._model.uid(start) is not None or not start.isValid()
        kinds = () if is_certain else derived.GROUPS.get(GROUPS[start.row()], ())
        return values | {"category": None} if len(kinds) > 1 else values

    def _fill_line(self, pasted: PastedBlock, index: QModelIndex, text: str) -> None:
        """Collect the texts of a block row by field; a total pasted back unchanged is not an edit."""
        computed = self._model.computed_reason(index)
        shown = {index.data() or "", index.data(Qt.ItemDataRole.EditRole) or ""}
        if self._model.not_editable_reason(index) and text.strip() in shown:
            return
        if computed:
            pasted.lock_reasons.append(computed)
        else:
            pasted.cells.append((self._model.ref(index), text))

    def _new_line_cells(self, texts: dict[int, str], row: Record) -> Iterator[tuple[Ref, str]]:
        """The cells of a new line; spending without a mode sets 全年一次, its name may tell class and mode."""
        if texts.get(SPENT_COLUMN, "").strip() and not texts.get(MODE_COLUMN, "").strip():
            texts[MODE_COLUMN] = ONCE
        kind = next((kind for word, kind in CLASS_WORDS.items() if word in texts.get(NAME_COLUMN, "")), "")
        if kind and isinstance(row, BudgetLine) and row.category is None and not texts.get(CATEGORY_COLUMN, "").strip():
            texts[CATEGORY_COLUMN] = kind
            if row.mode is None and not texts.get(MODE_COLUMN, "").strip():
                texts[MODE_COLUMN] = USUAL_MODES[derived.BASIC]
        for column, text in texts.items():
            each = COLUMNS[column]
            if each.field and text.strip():  # a blank takes nothing from what the line was born with
                yield Ref(LINE_RECORD, row.uid, each.field), text
