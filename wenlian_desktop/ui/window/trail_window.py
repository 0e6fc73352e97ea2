"""The window 操作日志: the audit trail, read-only."""

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QLineEdit, QTableView, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.session.trail_labels import Entry, TrailLabels, format_time
from wenlian_desktop.ui.kit.item_models import NO_INDEX, Index, ItemRole

SIZE = (1120, 600)
MAX_CELL_LENGTH = 80  # characters of a value shown in a cell; the tool tip has all


HEADS = (
    ("时间", 150), ("何人", 80), ("操作", 150), ("记录", 80), ("哪一条", 150), ("栏目", 120), ("原来", 150),
    ("改为", 150),
)  # fmt: skip


def _row(labels: TrailLabels, entry: Entry) -> tuple[str, ...]:
    return (
        format_time(entry), str(entry["who"]), str(entry["name"]), labels.record_label(entry), labels.row_name(entry),
        labels.field_label(entry), labels.value(entry, "old"), labels.value(entry, "new"),
    )  # fmt: skip


class TrailModel(QAbstractTableModel):
    """The entries, newest first."""

    def __init__(self, view: Year, entries: list[Entry]) -> None:
        super().__init__()
        labels = TrailLabels(view, entries)
        self._all = [_row(labels, entry) for entry in reversed(entries)]
        self.rows = self._all

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> object:
        if role == ItemRole.AccessibleTextRole and orientation == Qt.Orientation.Vertical:
            return "，".join(self.rows[section][:3])
        if role != ItemRole.DisplayRole:
            return None
        return HEADS[section][0] if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        if not index.isValid() or role not in (ItemRole.DisplayRole, ItemRole.ToolTipRole):
            return None
        text = self.rows[index.row()][index.column()]
        if role == ItemRole.ToolTipRole:
            return text or None
        flat = text.replace("\n", " ")
        return flat if len(flat) <= MAX_CELL_LENGTH else flat[:MAX_CELL_LENGTH] + "…"

    def filter(self, text: str) -> None:
        """Show the entries that contain a text in any column."""
        wanted = text.strip().casefold()
        self.beginResetModel()
        self.rows = [row for row in self._all if any(wanted in cell.casefold() for cell in row)]
        self.endResetModel()


class TrailWindow(QDialog):
    """The table and a filter line."""

    def __init__(self, view: Year, entries: list[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("操作日志")
        self.resize(*SIZE)
        self.model = TrailModel(view, entries)
        self.model.setParent(self)
        self.filter_line = QLineEdit(placeholderText="只看含有这些字的：栏目、姓名、内容……")
        self.filter_line.setAccessibleName("筛选操作日志")
        self.filter_line.setClearButtonEnabled(True)
        self.filter_line.textChanged.connect(self._filter)
        self.count_label = QLabel()
        self.count_label.setProperty("role", "muted")
        self.table = QTableView()
        self.table.setAccessibleName("操作日志")
        self.table.setModel(self.model)
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        for column, (_, width) in enumerate(HEADS):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setSectionResizeMode(len(HEADS) - 1, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        for each in (self.filter_line, self.table, self.count_label):
            layout.addWidget(each)
        self._filter("")

    def _filter(self, text: str) -> None:
        self.model.filter(text)
        self.count_label.setText(f"{self.model.rowCount()}条，新的在前。记录只能查看，不能修改。")
