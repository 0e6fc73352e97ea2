"""Pasting a block that has a head: columns go by their heads, after a look at which goes where."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wenlian_desktop.session.taking_in.pasted_tables import PastedColumn

LEFT_OUT = "（不取）"
HEADS = ("粘贴的列", "填到", "前几行")
EXPLANATION = (
    "这一块带着列标题，各列按标题填到对应的栏，次序不要紧。请看一下，不对的改一改；以后同样的标题先照这样选好。"
)
SIZE = (640, 420)


class HeadMappingDialog(QDialog):
    """Which column of a block goes to which field; `mapping` tells what was chosen, field by head."""

    def __init__(self, record: str, columns: "Sequence[PastedColumn]", window: QWidget | None = None) -> None:
        super().__init__(window)
        self.setWindowTitle(f"按列标题粘贴到“{RECORDS[record].spec.label}”")
        self._columns = columns
        self.table = QTableWidget(len(columns), len(HEADS))
        self.table.setAccessibleName("各列填到哪一栏")
        self.table.setHorizontalHeaderLabels(list(HEADS))
        self.table.setVerticalHeaderLabels([column.words for column in columns])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.boxes = [self._row(record, at, column) for at, column in enumerate(columns)]
        buttons = QDialogButtonBox()
        self.paste_button = buttons.addButton("粘贴", QDialogButtonBox.ButtonRole.AcceptRole)
        self.paste_button.setProperty("role", "primary")
        buttons.addButton("取消", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        explanation = plain_label(EXPLANATION, "muted")
        explanation.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(explanation)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.paste_button.setDefault(True)
        self.resize(*SIZE)

    def _row(self, record: str, at: int, column: "PastedColumn") -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(f"“{column.words}”填到")
        box.addItem(LEFT_OUT, "")
        for field in RECORDS[record].spec.shown_fields:
            box.addItem(field.caption, field.name)
        box.setCurrentIndex(box.findData(column.field))
        self.table.setItem(at, 0, QTableWidgetItem(column.words))
        self.table.setCellWidget(at, 1, box)
        self.table.setItem(at, 2, QTableWidgetItem("；".join(column.samples)))
        return box

    def mapping(self) -> dict[str, str]:
        """The field of each head, "" for one that is left out; of two heads of one field the first has it."""
        chosen: dict[str, str] = {}
        for column, box in zip(self._columns, self.boxes, strict=True):
            name = str(box.currentData())
            chosen.setdefault(column.words, "" if name in chosen.values() else name)
        return chosen


class HeadedPaste:
    """Pastes blocks with a head into a table. What a head was mapped to is remembered in the settings."""

    def __init__(self, context: PageContext, record: str) -> None:
        self._context, self._record = context, record

    def paste(self, text: str, given: Mapping[str, object]) -> bool:
        """Paste a block that begins with a head; False for one without, of which nothing is done."""
        if "\t" not in text or "\n" not in text.strip("\n"):
            return False
        from wenlian_desktop.session.taking_in.pasted_tables import pasted_columns

        try:
            columns = pasted_columns(text, self._record)
        except UserError:
            return False
        if not columns:
            return False
        mapping = self._mapping(columns)
        if mapping is not None:
            self._take_in(text, mapping, given)
        return True

    def _mapping(self, columns: "Sequence[PastedColumn]") -> dict[str, str] | None:
        """As it is chosen, from what was chosen for this head before; None where it is cancelled."""
        heads = "\t".join(column.words for column in columns)
        part = f"列标题 {self._record} {hashlib.sha256(heads.encode()).hexdigest()[:16]}"
        known = _parsed(self._context.settings.remembered(part), self._record)
        shown = [replace(column, field=known.get(column.words, column.field)) for column in columns]
        dialog = HeadMappingDialog(self._record, shown)
        if not self._context.dialogs.show_dialog(dialog):
            return None
        mapping = dialog.mapping()
        self._context.settings.remember(part, json.dumps(mapping, ensure_ascii=False))
        return mapping

    def _take_in(self, text: str, mapping: dict[str, str], given: Mapping[str, object]) -> None:
        from wenlian_desktop.session.taking_in.pasted_tables import paste_table

        try:
            done = paste_table(self._context.bridge.session, text, self._record, mapping, given)
        except UserError as refusal:
            self._context.message.emit(str(refusal))
            return
        self._context.message.emit("".join((done.done, *done.left)))


def _parsed(text: str, record: str) -> dict[str, str]:
    """A mapping as it was remembered; empty where it is none, or names a field that there is no more."""
    try:
        mapping = json.loads(text) if text else None
    except ValueError:
        return {}
    fields = {"", *RECORDS[record].spec.fields}
    return mapping if isinstance(mapping, dict) and fields.issuperset(mapping.values()) else {}
