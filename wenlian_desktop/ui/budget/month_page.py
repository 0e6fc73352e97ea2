"""The page 按月填报: plan and spending of all budget lines, a column a month."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QHeaderView, QTableView

from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.budget.month_model import PLANNED, SPENT, SUM_COLUMN, MonthGridModel
from wenlian_desktop.ui.editing.base_page import BasePage
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.clipboard import text_from_mime
from wenlian_desktop.ui.kit.clipboard_block import GAPS, NO_TEXT, laid_out, parse_block
from wenlian_desktop.ui.kit.item_models import ItemRole
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.tables.cell_actions import CellActions, PastedBlock
from wenlian_desktop.ui.tables.cell_delegate import CellDelegate
from wenlian_desktop.ui.tables.cursor_follower import CursorFollower
from wenlian_desktop.ui.tables.editable_view import EditableView, MenuAction, character_width
from wenlian_desktop.ui.tables.new_row import NewRow

MONTH_WIDTH, SUM_WIDTH = 4.3, 5.6  # Chinese characters, at least
ROW_MARGIN = 14  # px
SHOWN_KINDS = {"计划和实际支出": (PLANNED, SPENT), "只看计划": (PLANNED,), "只看实际支出": (SPENT,)}
ROWS_ARE_LINES = "这里一个预算项目一行，行随项目增减。请在“预算项目”页新增、删除或移动项目。"
NO_LINE_BELOW = "下面没有预算项目了。"
HINT = "单位：万元。灰色的数由程序计算，不在这里填。"
NO_LINES_YET = "还没有预算项目。请先在“预算项目”页新增，再按月填写。"


class MonthActions(CellActions):
    """Actions on the selected months."""

    _view: QTableView
    _model: MonthGridModel

    def selected_refs(self) -> list[Ref]:
        """The fields of the selected cells that have a row."""
        return [self._model.ref(each) for each in self.selected() if self._model.field_at(each) and self._has_row(each)]

    def _has_row(self, index: QModelIndex) -> bool:
        return self._model.has_row(index)

    def _column_key(self, index: QModelIndex) -> object:
        return index.column(), self._model.row_at(index)[1]

    def _above(self, index: QModelIndex) -> QModelIndex:
        """The cell of the line above, plan of plan, spending of spending."""
        kind = self._model.row_at(index)[1]
        above = (index.sibling(row, index.column()) for row in range(index.row() - 1, -1, -1))
        return next((each for each in above if self._model.row_at(each)[1] == kind), QModelIndex())

    def paste(self) -> None:
        """Paste a clipboard block into the selection as one step; a sum pasted back as it is, is left out."""
        text = text_from_mime(self._model.bridge.view, QGuiApplication.clipboard().mimeData())
        chosen = self.selected() or [self._view.currentIndex()]
        laid = laid_out(parse_block(text), {(index.row(), index.column()) for index in chosen})
        if not text or laid is None:
            self._notify(GAPS if text else NO_TEXT)
            return
        pasted = PastedBlock([])
        for (row, column), cell_text in laid.items():
            index = self._model.index(row, column)
            if index.isValid():
                self._assign(pasted, index, cell_text)
            elif cell_text.strip():
                self._report(pasted, column, cell_text)
        pasted.apply(self._model, self._notify)

    def _report(self, pasted: PastedBlock, column: int, text: str) -> None:
        if column > SUM_COLUMN:
            pasted.overflow.append(text)
        else:
            pasted.lock_reasons.append(NO_LINE_BELOW)

    def _assign(self, pasted: PastedBlock, index: QModelIndex, text: str) -> None:
        reason = self._model.computed_reason(index)
        if not reason:
            pasted.cells.append((self._model.ref(index), text))
        elif text.strip() not in ("", index.data(ItemRole.EditRole), index.data(ItemRole.DisplayRole)):
            pasted.lock_reasons.append(reason)


class MonthGridView(EditableView, QTableView):
    """View of a MonthGridModel; its rows are those of the budget lines."""

    _model: MonthGridModel

    def __init__(self, model: MonthGridModel) -> None:
        super().__init__()
        self._model = model
        model.setParent(self)
        self.setModel(model)
        self.cell_actions = MonthActions(self, model, self.message.emit)
        self._new_row = NewRow(model.bridge, self)
        self._edit_in_place(CellDelegate(model, self))
        self.setAccessibleName("各项目的计划和实际支出，按月（万元）")
        self.setTabKeyNavigation(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(False)
        self.refresh_theme()

    def refresh_theme(self) -> None:
        self.horizontalHeader().setMinimumSectionSize(round(MONTH_WIDTH * character_width(self)))
        self.horizontalHeader().setSectionResizeMode(SUM_COLUMN, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(SUM_COLUMN, round(SUM_WIDTH * character_width(self)))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_MARGIN)

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.current_cell_changed.emit()

    def current_ref(self) -> Ref | None:
        """The field of the current cell; None if it is computed or has no row yet."""
        return super().current_ref() if self._model.has_row(self.currentIndex()) else None

    def move_current(self, down: int, right: int) -> None:
        """Move the current cell by rows or columns."""
        current = self.currentIndex()
        target = self._model.index(current.row() + down, current.column() + right)
        if target.isValid():
            self._select_only(target)

    def _refuse_rows(self) -> None:
        self.message.emit(ROWS_ARE_LINES)

    def add_row(self) -> None:
        """Tell where rows come from."""
        self._refuse_rows()

    def insert_row(self) -> None:
        """Tell where rows come from."""
        self._refuse_rows()

    def copy_rows(self) -> None:
        """Tell where rows come from."""
        self._refuse_rows()

    def move_rows(self, down: int) -> None:
        """Tell where rows come from."""
        self._refuse_rows()

    def delete_rows(self) -> None:
        """Tell where rows come from."""
        self._refuse_rows()

    def _row_actions(self) -> tuple[MenuAction, ...]:
        return ()


class MonthPage(BasePage):
    """A choice of the kinds of figures, and the grid of months."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.view = MonthGridView(MonthGridModel(context.bridge))
        self.kinds = QComboBox()
        self.kinds.setAccessibleName("显示哪些数")
        self.kinds.addItems(list(SHOWN_KINDS))
        self.hint = plain_label(HINT, "muted")
        bar = QHBoxLayout()
        bar.setContentsMargins(2, 2, 2, 2)
        bar.addWidget(self.kinds)
        bar.addWidget(self.hint, 1)
        self.column.addLayout(bar)
        self.column.addWidget(self.view, 1)
        self.kinds.currentTextChanged.connect(self._show_kinds)
        self.view.message.connect(context.message)
        self.view.sum_changed.connect(context.sum_changed)
        self.view.note_requested.connect(context.note_requested)
        self.view.mark_requested.connect(context.mark_requested)
        CursorFollower(self.view, self.view.current_cell_changed, self.view.current_ref, context)
        self.view.model().modelReset.connect(self._on_rows_changed)
        self._on_rows_changed()

    def _on_rows_changed(self) -> None:
        has_lines = bool(self.view.model().rowCount())
        self.hint.setText(HINT if has_lines else NO_LINES_YET)
        if has_lines and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.view.model().index(0, 0))

    def _show_kinds(self, shown: str) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        model = self.view.model()
        assert isinstance(model, MonthGridModel)
        model.show_kinds(SHOWN_KINDS[shown])
