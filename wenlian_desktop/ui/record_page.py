"""The page of one record: a form where a year holds one row, else a table over the form of its current row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.form import LOCKED, Form
from wenlian_desktop.ui.table_model import RowsModel
from wenlian_desktop.ui.table_view import RowsView


class SinglePage(QWidget):
    """The form of the one row."""

    told = Signal(str)

    def __init__(self, bridge: Bridge, record: type[Record]) -> None:
        super().__init__()
        self.form = Form(bridge, record)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.form)
        self.form.lead_to(bridge.view.rows(record)[0].uid)

    def go_to(self, uid: str, field: str) -> None:
        """Put the cursor into a field."""
        self.form.boxes[field].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.ensureWidgetVisible(self.form.boxes[field])

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        self.form.flush()


class TablePage(QWidget):
    """The table of all rows, and the form of the current one."""

    told = Signal(str)

    def __init__(self, bridge: Bridge, record: type[Record]) -> None:
        super().__init__()
        self._record = record
        self.view = RowsView(RowsModel(bridge, record))
        self.form = Form(bridge, record)
        self.view.setAccessibleName(record.spec.label)
        self.view.chosen.connect(self.form.lead_to)
        self.view.told.connect(self.told)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.view)
        splitter.addWidget(self.form)
        splitter.setSizes([260, 340])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(self._buttons(bridge))
        layout.addWidget(splitter, 1)
        if len(bridge.view.rows(record)):
            self.view.go_to(bridge.view.rows(record)[0].uid)

    def _buttons(self, bridge: Bridge) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(2, 2, 2, 2)
        self.add_button = QPushButton(f"新增{self._record.spec.label}")
        self.delete_button = QPushButton("删除选中行")
        self.add_button.clicked.connect(self.view.add_row)
        self.delete_button.clicked.connect(self.view.delete_rows)
        for button in (self.add_button, self.delete_button):
            button.setEnabled(not bridge.is_read_only)
            button.setToolTip(LOCKED if bridge.is_read_only else "")
            row.addWidget(button)
        hint = QLabel("在单元格里直接输入；可从 Excel 粘贴；末行回车新增一行。")
        hint.setProperty("role", "muted")
        row.addWidget(hint)
        row.addStretch(1)
        return row

    def go_to(self, uid: str, field: str) -> None:
        """Make a row the current one and put the cursor into its field."""
        self.view.go_to(uid, list(self._record.spec.fields).index(field))
        self.form.boxes[field].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.ensureWidgetVisible(self.form.boxes[field])

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        self.form.flush()


Page = SinglePage | TablePage


def page_for(bridge: Bridge, record: type[Record]) -> Page:
    """The page of a record."""
    return SinglePage(bridge, record) if record.spec.single else TablePage(bridge, record)
