"""Pasting into the table of all attachments: a name in the column 属于 chooses the owner."""

from dataclasses import replace

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.ui.attachments.owner_card import owner_named
from wenlian_desktop.ui.tables.cell_actions import PastedBlock, TableActions
from wenlian_desktop.ui.tables.table_model import RowsModel
from wenlian_desktop.ui.tables.table_view import RowsView

OWNER_COLUMN = "属于"


class AttachmentActions(TableActions):
    """Actions on the selected cells of the table of attachments; owners are a step of their own."""

    def __init__(self, view: RowsView, model: RowsModel) -> None:
        super().__init__(view, model, view.message.emit)
        self._owners: dict[str, tuple[str, str]] = {}

    def _assign(self, pasted: PastedBlock, row: int, column: int, text: str) -> None:
        if getattr(self._model.columns[column], "label", "") != OWNER_COLUMN or row >= self._model.rowCount():
            super()._assign(pasted, row, column, text)
        elif text.strip():
            owner = owner_named(self._model.bridge.view, text)
            if owner is None:
                pasted.lock_reasons.append(f"没有“{text.strip()}”这一条，“属于”没有改。")
            else:
                self._owners[self._model.uid(row)] = owner

    def paste(self) -> None:
        """Paste a clipboard block into the selection, then give the owners that were named."""
        self._owners = {}
        super().paste()
        session = self._model.bridge.session
        rows = (row for row in session.view.rows(Attachment) if row.uid in self._owners)
        changes = [
            RowChange(row, replace(row, owner_record=record, owner_uid=uid))
            for row in rows
            for record, uid in (self._owners[row.uid],)
            if (row.owner_record, row.owner_uid) != (record, uid)
        ]
        session.change("更改所属", changes)
