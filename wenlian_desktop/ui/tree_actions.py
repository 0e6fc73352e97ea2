"""Blocks to and from Excel in the budget tree: existing lines are filled, what is longer becomes new lines."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTreeView

from wenlian_desktop.domain import derived
from wenlian_desktop.domain.fields import Ref
from wenlian_desktop.domain.records.budget import ONCE
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.ui.blocks import cells_of, text_of
from wenlian_desktop.ui.budget_tree import COLUMNS, GROUPS, NAME, BudgetTreeModel
from wenlian_desktop.ui.cell_actions import Pasted
from wenlian_desktop.ui.clipboard import mime_of, text_from

SPENT, MODE = (
    next(place for place, each in enumerate(COLUMNS) if each.field == name) for name in ("spent_once", "mode")
)


class TreeActions:
    """Acts on the selection of the tree; `tell` gets the sentence a person should read."""

    def __init__(self, view: QTreeView, model: BudgetTreeModel, tell: Callable[[str], None]) -> None:
        self._view, self._model, self._tell = view, model, tell

    def copy(self) -> None:
        """The rows of the selection as Excel takes them, whole: names and figures belong together."""
        rows = [index.siblingAtColumn(0) for index in self._view.selectedIndexes()]
        seen = sorted({(self._view.visualRect(row).top(), row) for row in rows}, key=lambda each: each[0])
        shown = [each for each in range(len(COLUMNS)) if not self._view.isColumnHidden(each)]
        block = text_of([[row.siblingAtColumn(each).data() or "" for each in shown] for _, row in seen])
        QGuiApplication.clipboard().setMimeData(mime_of(self._model.bridge.view, block))

    def fill_down(self) -> None:
        """What a table does and the tree does not: its lines have nothing in common."""
        self._tell("预算项目各行不同，不能向下填充；可以从 Excel 粘贴一块。")

    def put_today(self) -> None:
        """No column of the tree is a date."""
        self._tell("选中的格不是日期。")

    def confirm_none(self) -> None:
        """Confirm for the current cell that there is nothing to fill in."""
        index = self._view.currentIndex()
        if index.isValid() and not self._model.why_not(index):
            self._model.bridge.enter(self._model.ref(index), "无")

    def clear(self) -> None:
        """Empty the selected cells."""
        if self._model.is_read_only:
            self._tell(self._model.why_read_only)
            return
        open_ones = [each for each in self._view.selectedIndexes() if not self._model.why_not(each)]
        cells = [(self._model.ref(index), "") for index in open_ones]
        reasons = self._model.enter_block(cells, "清空") if cells else [self._model.why_not(self._view.currentIndex())]
        if reasons:
            self._tell(reasons[0])

    def paste(self) -> None:
        """A block from Excel, from the current cell on, as one step.

        On a line it fills that line and those below it in its group, on a group it makes new lines. Rows of sums are
        left out; what is computed takes nothing.
        """
        if self._model.is_read_only:
            self._tell(self._model.why_read_only)
            return
        block = cells_of(text_from(self._model.bridge.view, QGuiApplication.clipboard().mimeData()))
        start = self._view.currentIndex()
        first = max(start.column(), 0)
        lines = [line for line in block if first or line[0].strip() not in GROUPS]
        here = self._lines_from(start)
        rows = self._model.bridge.session.fresh(NAME, max(len(lines) - len(here), 0), category=self._category(start))
        pasted = Pasted(rows=rows, past=[text for line in lines for text in line[len(COLUMNS) - first :] if text])
        for line, index in zip(lines, here, strict=False):
            self._fill(pasted, line, index, first)
        for line, row in zip(lines[len(here) :], rows, strict=True):
            pasted.cells += self._filled_anew(line, row, first)
        pasted.put(self._model, self._tell)

    def _lines_from(self, start: QModelIndex) -> list[QModelIndex]:
        """The current line and those below it in its group; none where the current row is a group."""
        if self._model.uid(start) is None:
            return []
        parent = start.parent()
        return [self._model.index(row, 0, parent) for row in range(start.row(), self._model.rowCount(parent))]

    def _category(self, start: QModelIndex) -> str | None:
        """What a new line is: as the current one, or what the group holds where that is one thing."""
        uid = self._model.uid(start)
        if uid is not None:
            category: str | None = self._model.bridge.view.value(Ref(NAME, uid, "category"))
            return category
        kinds = derived.GROUPS.get(GROUPS[start.row()], ()) if start.isValid() else ()
        return kinds[0] if len(kinds) == 1 else None

    def _fill(self, pasted: Pasted, line: list[str], row: QModelIndex, first: int) -> None:
        for column, text in zip(range(first, len(COLUMNS)), line, strict=False):
            index = row.siblingAtColumn(column)
            why = self._model.why_not(index)
            if not why:
                pasted.cells.append((self._model.ref(index), text))
            elif text.strip() != (index.data() or ""):
                pasted.locked.append(why)

    def _filled_anew(self, line: list[str], row: Record, first: int) -> Iterator[tuple[Ref, str]]:
        """The cells of a new line; one with a total of its spending and no word on how it is kept is kept 全年一次."""
        texts = dict(zip(range(first, len(COLUMNS)), line, strict=False))
        if texts.get(SPENT, "").strip() and not texts.get(MODE, "").strip():
            texts[MODE] = ONCE
        for column, text in texts.items():
            each = COLUMNS[column]
            if each.field:
                yield Ref(NAME, row.uid, each.field), text
