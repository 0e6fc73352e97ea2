"""The ledger as a tree of items with points and the reasons of lost points."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QStyledItemDelegate, QTreeView

from wenlian_desktop.domain.scoring.ledger import ABSENT, Ledger
from wenlian_desktop.domain.scoring.ledger_tree import ScoreNode, score_tree
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS
from wenlian_desktop.ui.kit.clipboard_block import format_block
from wenlian_desktop.ui.kit.item_models import NO_INDEX, Index, ItemRole, StyleOption, cell_place
from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.tables.editable_model import LEFT, RIGHT
from wenlian_desktop.ui.tables.editable_view import character_width

NAME_WIDTH, FIGURE_WIDTH, WHY_MIN_WIDTH = 15, 4.2, 12  # Chinese characters
ROW_MARGIN = 8  # px
MISSING_DATA = "缺数据"


def points_text(score: Decimal) -> str:
    """Points with two decimals: 60.00."""
    return f"{rounded(score, 2)}"


def _got_text(node: ScoreNode) -> str:
    if node.line is not None and node.line.is_absent:
        return ABSENT
    return points_text(node.got) if node.is_known or node.line is None else MISSING_DATA


def _rule_score_text(node: ScoreNode) -> str:
    score = None if node.line is None else node.line.rule_score
    return "" if score is None else points_text(score)


def _manual_score_text(node: ScoreNode) -> str:
    score = None if node.line is None else node.line.manual
    return "" if score is None else points_text(score)


def _lost_text(node: ScoreNode) -> str:
    return points_text(node.lost) if node.lost else ""


def _why_text(node: ScoreNode) -> str:
    if node.line is not None:
        return node.line.loss_reason
    return "" if node.is_known else "有的评分项缺数据，得分暂按0分计"


@dataclass(frozen=True)
class ScoreColumn:
    """A column: its header, its text for a node, and whether that is a number."""

    label: str
    text: Callable[[ScoreNode], str]
    is_figure: bool = True


COLUMNS = (
    ScoreColumn("评分项", lambda node: node.name, is_figure=False),
    ScoreColumn("满分", lambda node: trim_zeros(node.full)),
    ScoreColumn("规则分", _rule_score_text),
    ScoreColumn("人工分", _manual_score_text),
    ScoreColumn("得分", _got_text),
    ScoreColumn("扣分", _lost_text),
    ScoreColumn("为什么扣", _why_text, is_figure=False),
)
LOST_COLUMN, WHY_COLUMN = 5, 6


@dataclass(frozen=True)
class _TreeRow:
    """A node with the number of its parent (-1 for none), its row, and the numbers of its children."""

    node: ScoreNode
    parent: int
    row: int
    children: tuple[int, ...]


def _tree_rows(nodes: tuple[ScoreNode, ...]) -> list[_TreeRow]:
    """All nodes, parents before children; the internal id of an index is the position in this list."""
    found: list[_TreeRow] = []

    def add(node: ScoreNode, parent: int, row: int) -> int:
        number = len(found)
        found.append(_TreeRow(node, parent, row, ()))
        children = tuple(add(child, number, at) for at, child in enumerate(node.children))
        found[number] = _TreeRow(node, parent, row, children)
        return number

    for row, node in enumerate(nodes):
        add(node, -1, row)
    return found


class ScoreTreeModel(QAbstractItemModel):
    """Item model of a ledger; a new ledger of the same scheme only changes the cells that differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_TreeRow] = []
        self._top_rows: tuple[int, ...] = ()

    def set_ledger(self, ledger: Ledger | None) -> None:
        """Show a ledger; None for an empty tree."""
        places = _tree_rows(score_tree(ledger)) if ledger is not None else []
        if [_identity(each) for each in places] != [_identity(each) for each in self._rows]:
            self.beginResetModel()
            self._rows = places
            self._top_rows = tuple(number for number, each in enumerate(places) if each.parent < 0)
            self.endResetModel()
            return
        changed = [number for number, each in enumerate(places) if each.node != self._rows[number].node]
        self._rows = places
        for number in changed:
            first = self.createIndex(places[number].row, 0, number)
            self.dataChanged.emit(first, first.siblingAtColumn(len(COLUMNS) - 1))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return len(self._children(parent)) if parent.column() <= 0 else 0

    def _children(self, parent: Index) -> tuple[int, ...]:
        return self._rows[parent.internalId()].children if parent.isValid() else self._top_rows

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return len(COLUMNS)

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(COLUMNS)):
            return NO_INDEX
        return self.createIndex(row, column, self._children(parent)[row])

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        number = self._rows[index.internalId()].parent if index.isValid() else -1
        return self.createIndex(self._rows[number].row, 0, number) if number >= 0 else NO_INDEX

    def node(self, index: Index) -> ScoreNode | None:
        """The node at an index."""
        return self._rows[index.internalId()].node if index.isValid() else None

    def index_of(self, code: str) -> QModelIndex:
        """The index of an item by its code, "" for the total; invalid if there is none."""
        for number, each in enumerate(self._rows):
            if each.node.code == code:
                return self.createIndex(each.row, 0, number)
        return NO_INDEX

    def rows(self) -> Iterator[QModelIndex]:
        """The first cell of each row, top to bottom."""
        return (self.createIndex(each.row, 0, number) for number, each in enumerate(self._rows))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == ItemRole.TextAlignmentRole:
            return RIGHT if COLUMNS[section].is_figure else LEFT
        return COLUMNS[section].label if role == ItemRole.DisplayRole else None

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        node = self.node(index)
        if node is None:
            return None
        column = COLUMNS[index.column()]
        match role:
            case ItemRole.DisplayRole:
                return column.text(node).replace("\n", " ")
            case ItemRole.ToolTipRole:
                return column.text(node) if index.column() in (0, WHY_COLUMN) else None
            case ItemRole.AccessibleDescriptionRole:
                return cell_place(index)
            case ItemRole.TextAlignmentRole:
                return RIGHT if column.is_figure else LEFT
            case ItemRole.ForegroundRole:
                return _foreground(node, index.column())
            case ItemRole.FontRole:
                return _bold() if node.line is None else None
        return None


def _identity(place: _TreeRow) -> tuple[str, str, int]:
    return place.node.code, place.node.name, place.parent


def _foreground(node: ScoreNode, column: int) -> object:
    if column in (LOST_COLUMN, WHY_COLUMN) and node.lost:
        return colours().qcolor("wrong" if node.is_known else "warning")
    is_quiet = node.line is not None and (node.line.is_absent or column in (2, 3))
    return colours().qcolor("muted") if is_quiet else None


def _bold() -> QFont:
    bold = QFont()
    bold.setBold(True)
    return bold


class TallRowDelegate(QStyledItemDelegate):
    """Rows with a vertical margin."""

    def sizeHint(self, option: StyleOption, index: Index) -> QSize:
        usual = super().sizeHint(option, index)
        return QSize(usual.width(), option.fontMetrics.height() + ROW_MARGIN)


class ScoreTree(QTreeView):
    """`current_item_changed` is emitted on selection changes, `item_opened` on Enter or a double click."""

    current_item_changed = Signal()
    item_opened = Signal()

    def __init__(self, name: str = "评分明细") -> None:
        super().__init__()
        self.score_model = ScoreTreeModel(self)
        self.setModel(self.score_model)
        self.setAccessibleName(name)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setItemDelegate(TallRowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(40)
        self.selectionModel().currentRowChanged.connect(self.current_item_changed)
        self.doubleClicked.connect(self.item_opened)

    def show_ledger(self, ledger: Ledger | None) -> None:
        """Show a ledger; the current item stays, else the total becomes current."""
        code = self.current_code()
        self.score_model.set_ledger(ledger)
        self.expandAll()
        if not self.currentIndex().isValid():
            found = self.score_model.index_of(code)
            self.setCurrentIndex(found if found.isValid() else self.score_model.index_of(""))

    def content_height(self) -> int:
        """The height that shows all items without a scroll bar, in px."""
        rows = len(self.all_rows()) * self.sizeHintForRow(0)
        return self.header().sizeHint().height() + rows + 2 * self.frameWidth()

    def all_rows(self) -> list[QModelIndex]:
        """The first cell of each row, top to bottom."""
        return list(self.score_model.rows())

    def row_text(self, index: QModelIndex) -> str:
        """The texts of all cells of a row."""
        return "\n".join(str(index.siblingAtColumn(each).data() or "") for each in range(len(COLUMNS)))

    def current(self) -> ScoreNode | None:
        """The current node."""
        return self.score_model.node(self.currentIndex())

    def current_code(self) -> str:
        """The code of the current item; empty for the total and for none."""
        node = self.current()
        return "" if node is None else node.code

    def go_to(self, code: str) -> None:
        """Make an item current."""
        index = self.score_model.index_of(code)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in ENTER_KEYS and self.currentIndex().isValid():
            self.item_opened.emit()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the whole table, tab-separated."""
        rows = [[column.label for column in COLUMNS]]
        rows += [self.row_text(index).split("\n") for index in self.all_rows()]
        QApplication.clipboard().setText(format_block(rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Number columns get a fixed width; the name and reason columns share the rest."""
        each = round(FIGURE_WIDTH * character_width(self))
        for column in range(1, WHY_COLUMN):
            self.setColumnWidth(column, each)
        left = self.viewport().width() - each * (WHY_COLUMN - 1)
        least = NAME_WIDTH * character_width(self)
        self.setColumnWidth(0, max(least, min(left - WHY_MIN_WIDTH * character_width(self), round(left * 0.45))))

    def refresh_theme(self) -> None:
        self.fit_columns()
        self.scheduleDelayedItemsLayout()
