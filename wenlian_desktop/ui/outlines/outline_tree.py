"""The headings of an outline as a tree; titles are edited in it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from wenlian_desktop.domain.outlines.outline_model import PARTS, Outline, OutlineHeading
from wenlian_desktop.ui.kit.item_models import name_cells
from wenlian_desktop.ui.tables.editable_view import character_width

KEY = Qt.ItemDataRole.UserRole
TITLE_WIDTH = 26  # Chinese characters
NUMBER, TITLE, CONTENTS = range(3)


class _NoEditor(QStyledItemDelegate):
    """A column that is made by the program."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        return None  # type: ignore[return-value]  # Qt: no editor


class OutlineTree(QTreeWidget):
    """`renamed` tells the key of a heading and the title typed for it."""

    renamed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("提纲的标题")
        self.setHeaderLabels(["编号", "标题", "下面写什么"])
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QTreeWidget.EditTrigger.EditKeyPressed | QTreeWidget.EditTrigger.DoubleClicked)
        unit = character_width(self)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().resizeSection(NUMBER, 9 * unit)
        self.header().resizeSection(TITLE, TITLE_WIDTH * unit)
        for column in (NUMBER, CONTENTS):
            self.setItemDelegateForColumn(column, _NoEditor(self))
        self.itemChanged.connect(self._tell_title)

    def show_outline(self, outline: Outline, key: str = "") -> None:
        """Show an outline, with the heading of a key as the current one, else the first."""
        self.blockSignals(True)
        self.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for each in outline.numbered:
            parent = items[each.parents[-1].key] if each.parents else self.invisibleRootItem()
            item = QTreeWidgetItem(parent, [each.number, each.heading.title, _told(each.heading)])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(NUMBER, KEY, each.heading.key)
            item.setToolTip(TITLE, each.heading.title)
            item.setToolTip(CONTENTS, item.text(CONTENTS))
            items[each.heading.key] = item
        name_cells(self)
        self.expandAll()
        self.blockSignals(False)
        current = items.get(key) or self.topLevelItem(0)
        if current is not None:
            self.setCurrentItem(current, TITLE)

    def current_key(self) -> str:
        """The key of the current heading; empty without one."""
        item = self.currentItem()
        return str(item.data(NUMBER, KEY)) if item is not None else ""

    def set_title(self, key: str, title: str) -> None:
        """Show the title that a heading has now; the tree is not built anew while its editor closes."""
        self.blockSignals(True)
        for item in self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, TITLE):
            if item.data(NUMBER, KEY) == key:
                item.setText(TITLE, title)
                item.setToolTip(TITLE, title)
        self.blockSignals(False)

    def edit_current(self) -> None:
        """Open the editor of the current title."""
        item = self.currentItem()
        if item is not None:
            self.editItem(item, TITLE)

    def _tell_title(self, item: QTreeWidgetItem, column: int) -> None:
        if column == TITLE:
            self.renamed.emit(str(item.data(NUMBER, KEY)), item.text(TITLE))


def _told(heading: OutlineHeading) -> str:
    """The texts and parts under a heading, in words."""
    return "、".join(f"“{each.text}”的正文" if each.text else PARTS[each.part] for each in heading.contents)
