"""The question before printing: what would be printed as 〔…〕, each with a jump to the field that mends it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.exporting import UnprintableField, total
from wenlian_desktop.ui.kit.labels import plain_label

TITLE = "还不能印的内容"
SIZE = QSize(620, 440)
GO = "去填这一处"


class UnprintableDialog(QDialog):
    """The fields that a document prints as 〔…〕. Accepted: go on all the same.

    `chosen`: the field to go to instead.
    """

    def __init__(self, fields: Sequence[UnprintableField], yes: str, no: str, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.setWindowTitle(TITLE)
        self.chosen: Ref | None = None
        self._fields = fields
        counted = f"{TITLE}有{total(fields)}处，会照原样印成〔未填〕之类的字样。双击一条，去填那一处。"
        self.question = plain_label(counted)
        self.question.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(TITLE)
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for field in fields:
            item = QListWidgetItem(f"{field.label}\n　{field.where}", self.list)
            item.setToolTip(field.sentence)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, field.sentence)
        self.list.itemActivated.connect(self._go)
        self.list.currentRowChanged.connect(self._update_button)
        buttons = QDialogButtonBox()
        self.go_button = buttons.addButton(GO, QDialogButtonBox.ButtonRole.ActionRole)
        self.accept_button = buttons.addButton(yes, QDialogButtonBox.ButtonRole.DestructiveRole)
        self.cancel_button = buttons.addButton(no, QDialogButtonBox.ButtonRole.RejectRole)
        self.go_button.clicked.connect(self._go)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for each in (self.question, self.list, buttons):
            layout.addWidget(each)
        self.resize(SIZE)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _update_button(self, row: int) -> None:
        self.go_button.setEnabled(row >= 0 and self._fields[row].ref is not None)

    def _go(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.chosen = self._fields[row].ref
            self.reject()
