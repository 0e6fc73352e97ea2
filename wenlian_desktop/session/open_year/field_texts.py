"""The texts of fields in an open year: values, drafts, and texts that could not be saved."""

from collections.abc import Callable, Sequence
from typing import Any

from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.lock_rules import Locked, find_lock, find_locks, is_lockable
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, field_of
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.texts.naming import choice_labels, row_title
from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import Kind, Origin, Ref
from wenlian_desktop.domain.values.formatting import format_display, format_editable
from wenlian_desktop.session.steps import field_steps


class FieldTexts:
    """The read-only part of a session: `view` is the current year."""

    view: Year
    _unsaved: dict[Ref, tuple[str, str]]  # (text, why it was not saved)
    _typing: dict[Ref, Draft | None]  # fields being typed into: the draft that each had before

    def display_text(self, ref: Ref) -> str:
        """The text of a field when it is not edited: its draft, 无, or the formatted value."""
        text = self._text(ref, format_display)
        return expand_tokens(self.view, text) if field_of(ref).kind is Kind.LONG_TEXT else text

    def edit_text(self, ref: Ref) -> str:
        """The text of a field for editing: its draft, 无, or the value in a form that can be parsed."""
        return self._text(ref, format_editable)

    def _text(self, ref: Ref, write: Callable[..., str]) -> str:
        if ref in self._unsaved:
            return self._unsaved[ref][0]
        draft = self.view.draft(ref)
        if draft is not None:
            return draft.typed or ""
        value = self.view.value(ref)
        if value in (None, ()):
            note = self.view.note(ref)
            return "无" if note is not None and note.confirmed_none else ""
        return write(field_of(ref), value, self.row_name)

    def row_name(self, record: str, uid: str) -> str:
        """The name of a row."""
        return row_title(self.view, record, uid)

    def row_choices(self, record: str) -> list[str]:
        """The names of a record's rows, for a selection."""
        return choice_labels(self.view, record)

    def is_accepted(self, ref: Ref) -> bool:
        """Whether the text of a field is a saved value, not a draft."""
        return ref not in self._unsaved and self.view.draft(ref) is None

    def lock(self, ref: Ref) -> Locked | None:
        """Why a field cannot be edited; None where it can.

        A field with a draft can always be edited: the typed text must stay reachable.
        """
        return find_lock(self.view, ref) if self.is_accepted(ref) else None

    def locked_cells(self, cells: Sequence[tuple[Ref, str]], rows: Sequence[Record] = ()) -> dict[Ref, Locked]:
        """The cells of a block that are locked, judged as the whole block would leave the year."""
        lockable = [ref for ref, _ in cells if is_lockable(ref) and self.is_accepted(ref)]
        if not lockable:
            return {}
        changes, _ = field_steps.block_changes(self.view, cells, rows, self._parse, Origin.TYPED)
        return find_locks(self.view.with_changes(changes), lockable)

    def is_being_typed(self, ref: Ref) -> bool:
        """Whether the text of a field is a draft that is still being typed."""
        return ref in self._typing and self.view.draft(ref) is not None

    def refusal_reason(self, ref: Ref) -> str:
        """Why the text of a field is not saved as a value; empty where it is, or is still being typed."""
        if ref in self._unsaved:
            return self._unsaved[ref][1]
        draft = self.view.draft(ref)
        if draft is None or ref in self._typing:
            return ""
        try:
            self._parse(ref, draft.typed or "")
        except ParseError as refusal:
            return str(refusal)
        return f"{field_of(ref).label}：还没有存为数据，进入此栏再离开即保存。"

    def _parse(self, ref: Ref, text: str) -> tuple[Any, bool]:
        """(value, whether 无 was confirmed); raises NotReadable."""
        return field_steps.parse_field(self.view, ref, text)
