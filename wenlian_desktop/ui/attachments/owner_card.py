"""The owner of an attachment: a row of one of the records that can have attachments, chosen by name."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from wenlian_desktop.domain.records.activities import Activity, Survey
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.budget import BudgetChange, Payment
from wenlian_desktop.domain.records.management import Asset, Policy
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import matching_rows
from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.session.attaching import change_owner
from wenlian_desktop.session.field_locks import NO_ROW_SELECTED, read_only_reason
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.labels import plain_label

OWNERS = (Activity, Policy, BudgetChange, Payment, Survey, Asset)
OWNER_RECORDS = {record.spec.label: record.spec.name for record in OWNERS}
OWNER_LABELS = {name: label for label, name in OWNER_RECORDS.items()}
UNKNOWN_OWNER = "没有这一条。请从列表中选择，例如“活动：……”。"


def owner_named(view: Year, text: str) -> tuple[str, str] | None:
    """The row, (record, uid), that “活动：名称” or a name alone can only mean; None if there is none."""
    label, _, name = text.partition("：")
    record = OWNER_RECORDS.get(label.strip())
    records = [record] if record else OWNER_LABELS
    wanted = (name if record else text).strip()
    found = [(each, uid) for each in records for uid in matching_rows(view, each, wanted)] if wanted else []
    return found[0] if len(found) == 1 else None


class OwnerCard(QFrame):
    """The card 属于: a combo box with all rows that can own an attachment."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context, self._uid = context, ""
        self.setProperty("role", "card")
        self.editor = ChoiceEditor(Field("owner", "属于", Kind.CHOICE), self._owner_choices)
        self.editor.setAccessibleName("属于")
        label = plain_label("属于（哪项活动、制度、预算调整、支出、调查或资产）")
        label.setBuddy(self.editor)
        self.reason = plain_label(UNKNOWN_OWNER, "reason")
        self.reason.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(3)
        for widget in (label, self.editor, self.reason):
            layout.addWidget(widget)
        self.editor.committed.connect(self._change_owner)
        self.editor.refused.connect(self._show_lock_reason)
        context.bridge.changed.connect(self._on_changed)

    def _owner_choices(self) -> list[str]:
        choices = self._context.bridge.session.row_choices
        return [f"{label}：{name}" for label, record in OWNER_RECORDS.items() for name in choices(record)]

    def show_row(self, uid: str | None) -> None:
        """Show the owner of another attachment; None for none."""
        self._uid = uid or ""
        self.reason.hide()
        self.editor.set_locked(self._lock_reason())
        shown = self._owner_text(self._context.bridge.view.rows(Attachment).find(uid))
        self.editor.show_value(shown, shown)

    def _owner_text(self, row: Attachment | None) -> str:
        """The owner of an attachment as the combo box lists it; empty if there is none."""
        if row is None or row.owner_record not in OWNER_LABELS or row.owner_uid is None:
            return ""
        place = self._context.bridge.view.tables[row.owner_record].index(row.owner_uid)
        if place is None:
            return ""
        return f"{OWNER_LABELS[row.owner_record]}：{self._context.bridge.session.row_choices(row.owner_record)[place]}"

    def _lock_reason(self) -> str:
        return read_only_reason(self._context.bridge.session) or ("" if self._uid else NO_ROW_SELECTED)

    def _show_lock_reason(self) -> None:
        self._context.message.emit(self._lock_reason())

    def _change_owner(self, text: str) -> None:
        if not self._uid or self._context.bridge.is_read_only:
            return
        owner = owner_named(self._context.bridge.view, text) if text.strip() else ("", "")
        self.reason.setVisible(owner is None)
        if owner is not None:
            change_owner(self._context.bridge.session, self._uid, owner)

    def _on_changed(self, view: Year, step: Step) -> None:
        if any(change.row.uid == self._uid for change in step.changes):
            self.show_row(self._uid if view.rows(Attachment).find(self._uid) else None)
