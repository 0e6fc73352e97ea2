"""The ledger on the screen: a tree of the items with their points, and why points are lost."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QStyledItemDelegate, QTreeView

from wenlian_desktop.domain.scoring.ledger import ABSENT, Ledger
from wenlian_desktop.domain.scoring.ledger_tree import ScoreNode, score_tree
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS
from wenlian_desktop.ui.kit.clipboard_block import text_of
from wenlian_desktop.ui.kit.theme import tokens
from wenlian_desktop.ui.tables.cells import LEFT, RIGHT, Index, Role
from wenlian_desktop.ui.tables.table_view import character_width

NOWHERE = QModelIndex()
NAME_WIDTH, FIGURE_WIDTH, WHY_LEAST = 15, 4.2, 12  # Chinese characters
ROW_MARGIN = 8  # px
LACKING = "缺数据"


def points(score: Decimal) -> str:
    """Points with two places: 60.00."""
    return f"{rounded(score, 2)}"


def _got(node: ScoreNode) -> str:
    if node.line is not None and node.line.is_absent:
        return ABSENT
    return points(node.got) if node.is_known or node.line is None else LACKING


def _by_rule(node: ScoreNode) -> str:
    score = None if node.line is None else node.line.rule_score
    return "" if score is None else points(score)


def _by_hand(node: ScoreNode) -> str:
    score = None if node.line is None else node.line.manual
    return "" if score is None else points(score)


def _lost(node: ScoreNode) -> str:
    return points(node.lost) if node.lost else ""


def _why(node: ScoreNode) -> str:
    if node.line is not None:
        return node.line.loss_reason
    return "" if node.is_known else "有的评分项缺数据，得分暂按0分计"


@dataclass(frozen=True)
class Column:
    """A column: its heading, what it shows of an item, and whether that is a figure."""

    label: str
    text: Callable[[ScoreNode], str]
    is_figure: bool = True


COLUMNS = (
    Column("评分项", lambda node: node.name, is_figure=False),
    Column("满分", lambda node: trim_zeros(node.full)),
    Column("规则分", _by_rule),
    Column("人工分", _by_hand),
    Column("得分", _got),
    Column("扣分", _lost),
    Column("为什么扣", _why, is_figure=False),
)
LOST, WHY = 5, 6


@dataclass(frozen=True)
class _Place:
    """A node, the number of its parent (-1 for none), its row there, and the numbers of its children."""

    node: ScoreNode
    parent: int
    row: int
    children: tuple[int, ...]


def _places(nodes: tuple[ScoreNode, ...]) -> list[_Place]:
    """All nodes, parents before children; the index of the model carries the place in this list."""
    found: list[_Place] = []

    def add(node: ScoreNode, parent: int, row: int) -> int:
        number = len(found)
        found.append(_Place(node, parent, row, ()))
        children = tuple(add(child, number, at) for at, child in enumerate(node.children))
        found[number] = _Place(node, parent, row, children)
        return number

    for row, node in enumerate(nodes):
        add(node, -1, row)
    return found


class ScoreTreeModel(QAbstractItemModel):
    """The nodes of a ledger; a new ledger of the same scheme changes the cells that differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[_Place] = []
        self._top: tuple[int, ...] = ()

    def show(self, ledger: Ledger | None) -> None:
        """Show a ledger; nothing where there is none."""
        places = _places(score_tree(ledger)) if ledger is not None else []
        if [_shape(each) for each in places] != [_shape(each) for each in self._all]:
            self.beginResetModel()
            self._all = places
            self._top = tuple(number for number, each in enumerate(places) if each.parent < 0)
            self.endResetModel()
            return
        changed = [number for number, each in enumerate(places) if each.node != self._all[number].node]
        self._all = places
        for number in changed:
            first = self.createIndex(places[number].row, 0, number)
            self.dataChanged.emit(first, first.siblingAtColumn(len(COLUMNS) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._children(parent)) if parent.column() <= 0 else 0

    def _children(self, parent: Index) -> tuple[int, ...]:
        return self._all[parent.internalId()].children if parent.isValid() else self._top

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(COLUMNS)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(COLUMNS)):
            return NOWHERE
        return self.createIndex(row, column, self._children(parent)[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        number = self._all[index.internalId()].parent if index.isValid() else -1
        return self.createIndex(self._all[number].row, 0, number) if number >= 0 else NOWHERE

    def node(self, index: Index) -> ScoreNode | None:
        """The node of a row."""
        return self._all[index.internalId()].node if index.isValid() else None

    def place(self, code: str) -> QModelIndex:
        """The row of an item by its code, "" for the whole; invalid where there is none such."""
        for number, each in enumerate(self._all):
            if each.node.code == code:
                return self.createIndex(each.row, 0, number)
        return NOWHERE

    def rows(self) -> Iterator[QModelIndex]:
        """All rows from top to bottom."""
        return (self.createIndex(each.row, 0, number) for number, each in enumerate(self._all))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return RIGHT if COLUMNS[section].is_figure else LEFT
        return COLUMNS[section].label if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        column = COLUMNS[index.column()]
        match role:
            case Role.DisplayRole:
                return column.text(node).replace("\n", " ")
            case Role.ToolTipRole:
                return column.text(node) if index.column() in (0, WHY) else None
            case Role.TextAlignmentRole:
                return RIGHT if column.is_figure else LEFT
            case Role.ForegroundRole:
                return _ink(node, index.column())
            case Role.FontRole:
                return _bold() if node.line is None else None
        return None


def _shape(place: _Place) -> tuple[str, str, int]:
    return place.node.code, place.node.name, place.parent


def _ink(node: ScoreNode, column: int) -> Any:
    if column in (LOST, WHY) and node.lost:
        return tokens().colour("wrong" if node.is_known else "warning")
    is_quiet = node.line is not None and (node.line.is_absent or column in (2, 3))
    return tokens().colour("muted") if is_quiet else None


def _bold() -> QFont:
    bold = QFont()
    bold.setBold(True)
    return bold


class RoomyRows(QStyledItemDelegate):
    """Rows a little higher than their letters."""

    def sizeHint(self, option: Any, index: Index) -> QSize:
        usual = super().sizeHint(option, index)
        return QSize(usual.width(), option.fontMetrics.height() + ROW_MARGIN)


class ScoreTree(QTreeView):
    """`chosen` tells that another item is the current one, `opened` that Enter or a double click asks for it."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, name: str = "评分明细") -> None:
        super().__init__()
        self.score_model = ScoreTreeModel(self)
        self.setModel(self.score_model)
        self.setAccessibleName(name)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setItemDelegate(RoomyRows(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(40)
        self.selectionModel().currentRowChanged.connect(self.chosen)
        self.doubleClicked.connect(self.opened)

    def show_ledger(self, ledger: Ledger | None) -> None:
        """Show a ledger, at the item that was looked at; the whole where there was none."""
        code = self.current_code()
        self.score_model.show(ledger)
        self.expandAll()
        if not self.currentIndex().isValid():
            found = self.score_model.place(code)
            self.setCurrentIndex(found if found.isValid() else self.score_model.place(""))

    def all_rows(self) -> list[QModelIndex]:
        """The rows from top to bottom."""
        return list(self.score_model.rows())

    def text(self, index: QModelIndex) -> str:
        """All that a row shows."""
        return "\n".join(str(index.siblingAtColumn(each).data() or "") for each in range(len(COLUMNS)))

    def current(self) -> ScoreNode | None:
        """The item the cursor is on."""
        return self.score_model.node(self.currentIndex())

    def current_code(self) -> str:
        """The code of that item; empty for the whole, and for none."""
        node = self.current()
        return "" if node is None else node.code

    def go_to(self, code: str) -> None:
        """Make an item the current one."""
        index = self.score_model.place(code)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in ENTER_KEYS and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        """The whole table as Excel takes it."""
        rows = [[column.label for column in COLUMNS]]
        rows += [self.text(index).split("\n") for index in self.all_rows()]
        QApplication.clipboard().setText(text_of(rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Figures get what they need, names and reasons share the rest."""
        each = round(FIGURE_WIDTH * character_width(self))
        for column in range(1, WHY):
            self.setColumnWidth(column, each)
        left = self.viewport().width() - each * (WHY - 1)
        least = NAME_WIDTH * character_width(self)
        self.setColumnWidth(0, max(least, min(left - WHY_LEAST * character_width(self), round(left * 0.45))))

    def refresh_theme(self) -> None:
        """Letters may have another size now."""
        self.fit()
        self.scheduleDelayedItemsLayout()
