"""Cell access to the session, shared by table and tree models."""

from PySide6.QtCore import Qt

from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.values.fields import NUMERIC_KINDS, Field, Kind, Ref
from wenlian_desktop.session.field_locks import lock_reason, read_only_reason
from wenlian_desktop.session.year_session import EnteredBlock
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editing import last_year_figures
from wenlian_desktop.ui.editing.field_box import provenance
from wenlian_desktop.ui.kit.item_models import Index, ItemRole
from wenlian_desktop.ui.kit.theme import colours

RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
REFUSED_MARK = "！"  # mark of a text that could not be parsed
MarkRole = int(ItemRole.UserRole) + 1  # provenance mark in the corner of the cell
NumberRole = int(ItemRole.UserRole) + 2  # (unit, kind, value) of a number


class EditableModel:
    """Reads cells from the session and enters texts into it. A mixin before the Qt model class."""

    _bridge: Bridge
    record: str  # whose rows it shows

    @property
    def bridge(self) -> Bridge:
        """The open year."""
        return self._bridge

    @property
    def is_read_only(self) -> bool:
        """Whether the year cannot be changed."""
        return self._bridge.is_read_only

    @property
    def read_only_reason(self) -> str:
        """Why the year cannot be changed; empty if it can."""
        return read_only_reason(self._bridge.session)

    def field_at(self, index: Index) -> Field | None:
        """The field a cell edits; None if it is computed."""
        raise NotImplementedError

    def ref(self, index: Index) -> Ref:
        """The field at an index."""
        raise NotImplementedError

    def computed_reason(self, index: Index) -> str:
        """What a cell without a field is computed from; empty for a cell with a field."""
        raise NotImplementedError

    def not_editable_reason(self, index: Index) -> str:
        """Why a cell cannot be edited; empty if it can."""
        return self.computed_reason(index) or self.lock_reason(self.ref(index))

    def setData(self, index: Index, value: object, role: int = ItemRole.EditRole) -> bool:
        if role != ItemRole.EditRole or not index.isValid() or self.not_editable_reason(index):
            return False
        ref = self.ref(index)
        if value == self._bridge.session.edit_text(ref) and self._bridge.session.is_accepted(ref):
            return False
        self._enter(ref, str(value))
        return True

    def _enter(self, ref: Ref, text: str) -> None:
        self._bridge.enter(ref, text)

    def choices_of(self, record: str) -> list[str]:
        """The names of the rows of a record, for reference editors."""
        return self._bridge.session.row_choices(record)

    def lock_reason(self, ref: Ref) -> str:
        """Why a field cannot be edited; empty if it can."""
        return lock_reason(self._bridge.session, ref)

    def save_draft(self, ref: Ref, text: str) -> None:
        """Save what is being typed as a draft."""
        self._bridge.session.save_draft(ref, text)

    def cancel_typing(self, ref: Ref) -> None:
        """Take back what is being typed into a field."""
        self._bridge.session.cancel_typing(ref)

    def enter_block(self, cells: list[tuple[Ref, str]], name: str, rows: list[Record] | None = None) -> EnteredBlock:
        """Enter texts as one step; returns the reasons of those that could not be parsed."""
        return self._bridge.session.enter_block(cells, name, rows=rows or [])

    def copyable_text(self, ref: Ref, field: Field) -> str:
        """The text of a cell for copying within its column: references by uid, because names can be ambiguous."""
        value = self._bridge.view.value(ref)
        if field.kind is Kind.REFERENCE and value is not None:
            return str(value)
        if field.kind is Kind.REFERENCES and value:
            return "；".join(value)
        return self._bridge.session.edit_text(ref)

    def cell_data(self, ref: Ref, field: Field, role: int) -> object:
        """The data of a field for an item role."""
        session = self._bridge.session
        match role:
            case ItemRole.DisplayRole:
                return session.display_text(ref).replace("\n", " ")
            case ItemRole.EditRole:
                return session.edit_text(ref)
            case ItemRole.ToolTipRole:
                return session.refusal_reason(ref) or "\n".join(filter(None, self._tooltip_lines(ref))) or None
            case ItemRole.ForegroundRole:
                return self._foreground(ref)
            case ItemRole.TextAlignmentRole:
                return RIGHT if field.kind in NUMERIC_KINDS else LEFT
            case _:
                return self._mark_or_number(ref, field, role)

    def _tooltip_lines(self, ref: Ref) -> tuple[str, str]:
        session = self._bridge.session
        note = lock_reason(session, ref) or provenance(session.view, ref)[1]
        return note, last_year_figures.last_year_value(session.view, ref)

    def _foreground(self, ref: Ref) -> object:
        session = self._bridge.session
        if session.refusal_reason(ref):
            return colours().qcolor("wrong")
        return colours().qcolor("muted") if not session.is_read_only and lock_reason(session, ref) else None

    def _mark_or_number(self, ref: Ref, field: Field, role: int) -> object:
        if role == MarkRole:
            return REFUSED_MARK if self._bridge.session.refusal_reason(ref) else provenance(self._bridge.view, ref)[0]
        if role == NumberRole and field.kind in NUMERIC_KINDS:
            return field.unit, field.kind, self._bridge.view.value(ref)
        return None
