"""What differs between today and another day, as a tree of tabs, rows and fields with boxes to tick."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.past.changed_rows import POSITION, ChangedRow
from wenlian_desktop.ui.kit.item_models import name_cells

MAX_ROWS = 300  # of a tab that are shown one by one; the others go with the tab
DATA = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
LOOKS_LIKE = {True: "新增，当时没有", False: "当时有，后来删除"}


class DifferenceTree(QTreeWidget):
    """Space ticks a box; what is ticked above is ticked below."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("与当时不同的内容")
        self.setHeaderLabels(["内容", "现在", "当时"])
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[ChangedRow]) -> None:
        """Show other differences; nothing is ticked."""
        self.clear()
        by_tab = sorted(rows, key=lambda row: row.tab)
        order = dict.fromkeys(row.tab for row in rows)
        groups = {tab: list(some) for tab, some in groupby(by_tab, key=lambda row: row.tab)}
        for tab in order:
            self._add_tab(tab, groups[tab])
        name_cells(self)
        if self.topLevelItemCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def _add_tab(self, tab: str, rows: list[ChangedRow]) -> None:
        item = _item(self, [f"{tab}（{len(rows)}条）"])
        for row in rows[:MAX_ROWS]:
            self._add_row(item, row)
        rest = rows[MAX_ROWS:]
        if rest:
            _item(item, [f"……另有{len(rest)}条"]).setData(0, DATA, rest)
        item.setExpanded(True)

    def _add_row(self, tab: QTreeWidgetItem, row: ChangedRow) -> None:
        item = _item(tab, [f"{row.label}：{row.title}"])
        item.setData(0, DATA, [row])
        if row.now is None or row.then is None:
            item.setText(1, LOOKS_LIKE[row.then is None])
            return
        for field, now, then in row.changed_fields():
            line = _item(item, [field.label, now.replace("\n", " "), then.replace("\n", " ")])
            line.setData(0, DATA, Ref(row.record, row.uid, field.name))
        if row.now.position != row.then.position:
            QTreeWidgetItem(item, [POSITION, "移动过"])

    def tick_all(self) -> None:
        """Tick everything."""
        for tab in self._tabs():
            tab.setCheckState(0, CHECKED)

    def ticked(self) -> tuple[list[ChangedRow], list[Ref]]:
        """(the rows that are ticked as a whole, the single fields of the others)."""
        rows: list[ChangedRow] = []
        refs: list[Ref] = []
        for item in (tab.child(index) for tab in self._tabs() for index in range(tab.childCount())):
            if item.checkState(0) == CHECKED:
                rows += item.data(0, DATA)
            else:
                fields = (item.child(index) for index in range(item.childCount()))
                refs += [field.data(0, DATA) for field in fields if field.checkState(0) == CHECKED]
        return rows, refs

    def _tabs(self) -> Iterator[QTreeWidgetItem]:
        for index in range(self.topLevelItemCount()):
            item = self.topLevelItem(index)
            if item is not None:
                yield item


def _item(parent: QTreeWidget | QTreeWidgetItem, texts: list[str]) -> QTreeWidgetItem:
    item = QTreeWidgetItem(parent, texts)
    flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate
    item.setFlags(item.flags() | flags)
    item.setCheckState(0, UNCHECKED)
    return item
