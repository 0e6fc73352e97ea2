"""The window 与备份对照: rows that are not as they were left, field by field, and what the backup has."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.session.past.changed_rows import ChangedRow
from wenlian_desktop.session.past.damage import Damage
from wenlian_desktop.ui.kit.item_models import name_cells

SIZE = (860, 480)
ROW = Qt.ItemDataRole.UserRole


class DamagedRowsWindow(QDialog):
    """A tree: tables, rows, fields that differ. `restoring` carries the chosen rows, and whether it is all."""

    restoring = Signal(object, bool)

    def __init__(self, found: Damage, can_restore: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("与备份对照")
        self.resize(*SIZE)
        note = QLabel(f"下列内容与备份“{found.backup}”不同，又没有在本程序中改过。勾选要恢复的，恢复后可以撤销。")
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName("与备份不同的内容")
        self.tree.setHeaderLabels(["内容", "现在", "备份中"])
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._items = [self._row_item(self._table_item(row), row) for row in found.rows]
        name_cells(self.tree)
        self.tree.expandAll()
        buttons = QDialogButtonBox()
        self.restore_button = QPushButton("恢复勾选的内容")
        self.restore_button.setEnabled(can_restore)
        self.restore_button.clicked.connect(self._restore)
        buttons.addButton(self.restore_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for each in (note, self.tree, buttons):
            layout.addWidget(each)

    def _table_item(self, row: ChangedRow) -> QTreeWidgetItem:
        for number in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(number)
            if item is not None and item.text(0) == row.label:
                return item
        item = QTreeWidgetItem(self.tree, [row.label])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
        return item

    def _row_item(self, table: QTreeWidgetItem, row: ChangedRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem(table, [row.title])
        item.setData(0, ROW, row)
        item.setCheckState(0, Qt.CheckState.Checked)
        for line in row.differences():
            QTreeWidgetItem(item, list(line))
        return item

    def _restore(self) -> None:
        chosen = [item for item in self._items if item.checkState(0) == Qt.CheckState.Checked]
        if chosen:
            self.restoring.emit([item.data(0, ROW) for item in chosen], len(chosen) == len(self._items))
        self.accept()
