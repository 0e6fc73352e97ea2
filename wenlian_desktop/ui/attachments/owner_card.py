"""Whose an attachment is: a row of one of the records that have attachments, chosen by its name."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.budget import BudgetChange, Payment
from wenlian_desktop.domain.records.management import Policy
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import matching_rows
from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.session.attaching import change_owner
from wenlian_desktop.session.field_locks import NO_ROW, read_only_reason
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.page_context import Desk
from wenlian_desktop.ui.kit.labels import plain_label

OWNERS = {record.spec.label: record.spec.name for record in (Activity, Policy, BudgetChange, Payment)}
LABELS = {name: label for label, name in OWNERS.items()}
UNKNOWN = "没有这一条。请从列表中选择，例如“活动：……”。"


class OwnerCard(QFrame):
    """属于: the list offers every row that can have attachments; typing narrows it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._uid = desk, ""
        self.setProperty("role", "card")
        self.editor = ChoiceEditor(Field("owner", "属于", Kind.CHOICE), self._names)
        self.editor.setAccessibleName("属于")
        label = plain_label("属于（哪项活动、制度、预算调整或支出）")
        label.setBuddy(self.editor)
        self.reason = plain_label(UNKNOWN, "reason")
        self.reason.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(3)
        for widget in (label, self.editor, self.reason):
            layout.addWidget(widget)
        self.editor.left.connect(self._choose)
        self.editor.refused.connect(self._say_locked)
        desk.bridge.changed.connect(self._follow)

    def _names(self) -> list[str]:
        choices = self._desk.bridge.session.row_choices
        return [f"{label}：{name}" for label, record in OWNERS.items() for name in choices(record)]

    def lead(self, uid: str | None) -> None:
        """Ask about another attachment; None for none."""
        self._uid = uid or ""
        self.reason.hide()
        self.editor.lock(self._why_locked())
        shown = self._called(self._desk.bridge.view.rows(Attachment).find(uid))
        self.editor.present(shown, shown)

    def _called(self, row: Attachment | None) -> str:
        """The owner of an attachment as the list has it; empty where there is none."""
        if row is None or row.owner_record not in LABELS or row.owner_uid is None:
            return ""
        place = self._desk.bridge.view.tables[row.owner_record].index(row.owner_uid)
        if place is None:
            return ""
        return f"{LABELS[row.owner_record]}：{self._desk.bridge.session.row_choices(row.owner_record)[place]}"

    def _why_locked(self) -> str:
        return read_only_reason(self._desk.bridge.session) or ("" if self._uid else NO_ROW)

    def _say_locked(self) -> None:
        self._desk.told.emit(self._why_locked())

    def _choose(self, text: str) -> None:
        if not self._uid or self._desk.bridge.is_read_only:
            return
        label, _, name = text.partition("：")
        record = OWNERS.get(label.strip(), "")
        found = matching_rows(self._desk.bridge.view, record, name.strip()) if record else []
        self.reason.setVisible(bool(text.strip()) and len(found) != 1)
        if not text.strip():
            change_owner(self._desk.bridge.session, self._uid, ("", ""))
        elif len(found) == 1:
            change_owner(self._desk.bridge.session, self._uid, (record, found[0]))

    def _follow(self, view: Year, step: Step) -> None:
        if any(change.row.uid == self._uid for change in step.changes):
            self.lead(self._uid if view.rows(Attachment).find(self._uid) else None)
