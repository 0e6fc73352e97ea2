"""Writing notes on fields: the dialog for one field, and the mark 待核 for several."""

from collections.abc import Callable, Sequence
from functools import partial

from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.field_notes import write_note
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import field_of
from wenlian_desktop.domain.sources.figure_linking import describe_figures
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.edit_menu import NO_FIELD_TO_NOTE

PRINTED_REASON = "这一节填“无”时，备注就是理由，印在“本年度不涉及……”的后面。"
Notify = Callable[[str], None]


def edit_note(session: YearSession, dialogs: Dialogs, notify: Notify, ref: Ref | None) -> None:
    """Ask for the note of a field and write it; a message where that is not possible."""
    if ref is None or read_only_reason(session):
        notify(read_only_reason(session) or NO_FIELD_TO_NOTE)
        return
    note = session.view.note(ref)
    hint = PRINTED_REASON if (ref.record, ref.field) == (Section.spec.name, "content") else "备注不印在报告里。"
    comment, to_verify = (note.comment or "", bool(note.to_verify)) if note is not None else ("", False)
    describe = partial(describe_figures, session.view, record=FieldNote.spec.name)
    answer = dialogs.edit_note(describe_field(session.view, ref), hint, comment, to_verify, describe)
    if answer is not None:
        session.change(f"备注{field_of(ref).label}", write_note(session.view, ref, *answer))


def toggle_mark(session: YearSession, notify: Notify, refs: Sequence[Ref]) -> None:
    """Mark fields as 待核; take the mark away where all of them have it."""
    if not refs or read_only_reason(session):
        notify(read_only_reason(session) or NO_FIELD_TO_NOTE)
        return
    notes = {ref: session.view.note(ref) for ref in refs}
    is_marked = all(note is not None and note.to_verify for note in notes.values())
    changes = [
        change
        for ref, note in notes.items()
        for change in write_note(session.view, ref, (note.comment if note else "") or "", not is_marked)
    ]
    session.change(f"{'取消' if is_marked else ''}待核{len(refs)}栏", changes)
    notify(f"{'已取消待核' if is_marked else '已标为待核'}：{len(refs)}栏。")
