"""Steps that enter texts into fields: values, drafts, blocks of cells."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from typing import Any

from wenlian_desktop.domain.records.annotations import Draft, FieldNote
from wenlian_desktop.domain.records.field_notes import column_ref, origin_and_source
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import POSITION_STEP, Rows
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year, field_of, note_uid
from wenlian_desktop.domain.texts.naming import matching_rows
from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import Kind, Origin, Ref
from wenlian_desktop.domain.values.parsing import NONE_WORDS, ParseContext, parse_value
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session.steps.step_fields import is_effective, ref_of_draft

ParseField = Callable[[Ref, str], tuple[Any, bool]]  # text -> (value, whether 无 was confirmed)


def parse_field(year: Year, ref: Ref, text: str) -> tuple[Any, bool]:
    """(the value of a typed text, whether 无 was confirmed); raises ParseError."""
    field = field_of(ref)
    if text.strip() in NONE_WORDS and field.may_be_none:
        if field.required:
            raise ParseError(f"{field.label}：此栏必填，不能填“无”。")
        return (() if field.kind is Kind.REFERENCES else None), True
    if field.target == ref.record and year.row(ref.record, ref.uid) is not None:
        _refuse_itself(year, ref, text)
    context = ParseContext(year.number, lambda record, typed: matching_rows(year, record, typed))
    value = parse_value(field, text, context)
    if field.target == ref.record:
        _refuse_circle(year, ref, value, text)
    return value, False


def _refuse_itself(year: Year, ref: Ref, text: str) -> None:
    if ref.uid in matching_rows(year, ref.record, text.strip()):
        raise ParseError(f"{field_of(ref).label}：“{text}”就是这一条自己，请选择另一条。")


def _refuse_circle(year: Year, ref: Ref, uid: str | None, text: str) -> None:
    """A row is not put below one that is below it: a series and its part, each in the other, count nowhere."""
    seen = set[str]()
    while uid is not None and uid not in seen:
        if uid == ref.uid:
            raise ParseError(f"{field_of(ref).label}：“{text}”本身就属于这一条，请选择另一条。")
        seen.add(uid)
        above = year.row(ref.record, uid)
        uid = getattr(above, ref.field) if above is not None else None


def entry_step(
    year: Year, ref: Ref, value: Any, is_none: bool, origin: Origin, source: str | None = None
) -> Step | None:
    """Set a field (or confirm 无) with its note, and delete its draft; None where there is nothing to change.

    `source`: where an imported value stood.
    """
    row = year.row(ref.record, ref.uid)
    assert row is not None
    changes: list[RowChange] = []
    if getattr(row, ref.field) != value:
        changes.append(RowChange(row, replace(row, **{ref.field: value})))
    changes += _note_changes(year, ref, is_none, (origin, source), changed=bool(changes))
    changes += draft_removals(year, ref)
    return Step(new_uid(), f"修改{field_of(ref).label}", tuple(changes), origin) if changes else None


def _note_changes(
    year: Year, ref: Ref, is_none: bool, came: tuple[Origin, str | None], changed: bool
) -> list[RowChange]:
    """Update the field's note: its origin unless plainly typed, 无 while there is no value. `came`: origin, source.

    What is typed into a column that was taken in is said to be typed.
    """
    note = year.note(ref)
    was_none = note is not None and bool(note.confirmed_none)
    is_as_before = note is not None and not changed and is_none == was_none
    origin, source = (note.origin, note.source) if note is not None and is_as_before else _provenance(year, ref, *came)
    if note is None:
        if not is_none and came[0] is Origin.TYPED and not (changed and year.note(column_ref(ref))):
            return []
        new = FieldNote(uid=note_uid(ref), position=POSITION_STEP, record=ref.record, row=ref.uid, field=ref.field)
        return [RowChange(None, replace(new, origin=origin, confirmed_none=is_none or None, source=source))]
    updated = replace(note, origin=origin, confirmed_none=is_none or None, source=source)
    return [RowChange(note, updated)] if updated != note else []


def _provenance(year: Year, ref: Ref, origin: Origin, source: str | None) -> tuple[str, str | None]:
    """(origin, source); typing over a value from another origin is 手工改动."""
    from_elsewhere = origin_and_source(year, ref)[0] not in (None, Origin.TYPED.value)
    return (Origin.OVERRIDDEN if origin is Origin.TYPED and from_elsewhere else origin).value, source


def draft_removals(year: Year, ref: Ref) -> list[RowChange]:
    """Changes that delete the draft of a field."""
    draft = year.draft(ref)
    return [RowChange(draft, None)] if draft else []


def draft_step(year: Year, ref: Ref, typed: str) -> Step:
    """Save a draft, replacing an older one."""
    typed = typed.encode("utf-8", "ignore").decode()  # a lone surrogate cannot be encoded
    new = Draft(uid=note_uid(ref), position=POSITION_STEP, record=ref.record, row=ref.uid, field=ref.field, typed=typed)
    return Step(new_uid(), f"输入{field_of(ref).label}", (RowChange(year.draft(ref), new),))


def cancelling_step(year: Year, ref: Ref, before: Draft | None) -> Step | None:
    """Put back the draft a field had before typing began; None where it has it still."""
    now = year.draft(ref)
    return Step(new_uid(), f"放弃输入{field_of(ref).label}", (RowChange(now, before),)) if now != before else None


def since_typing(step: Step, ref: Ref, before: Draft | None) -> Step:
    """A step as undo needs it: from the draft the field had before typing began, not from what was typed on the way."""
    uid = note_uid(ref)
    changes = [
        RowChange(before, change.after) if isinstance(change.row, Draft) and change.row.uid == uid else change
        for change in step.changes
        if change.row.uid != uid or not isinstance(change.row, Draft) or before != change.after
    ]
    return replace(step, changes=tuple(changes))


def with_names_taken_in(year: Year, step: Step, typing: Container[Ref]) -> Step:
    """A step with the drafts that can be parsed once it is done: names of rows it adds or renames.

    Drafts of the fields in `typing` stay.
    """
    appeared = {change.record for change in step.changes if change.after is not None}
    if not len(year.rows(Draft)) and not any(isinstance(change.after, Draft) for change in step.changes):
        return step
    after, taken = year.with_changes(step.changes), list(step.changes)
    for draft in after.rows(Draft):
        ref = ref_of_draft(draft)
        if field_of(ref).target in appeared and ref not in typing:
            changes = _taken_in(after, ref, draft.typed or "")
            after, taken = after.with_changes(changes), [*taken, *changes]
    return replace(step, changes=tuple(taken))


def _taken_in(year: Year, ref: Ref, typed: str) -> tuple[RowChange, ...]:
    try:
        step = entry_step(year, ref, *parse_field(year, ref, typed), Origin.TYPED)
    except ParseError:
        return ()
    return step.changes if step is not None else ()


def _no_source(ref: Ref) -> None:
    return None


def block_changes(
    year: Year, cells: Iterable[tuple[Ref, str]], rows: Sequence[Record], parse: ParseField, origin: Origin,
    source: Callable[[Ref], str | None] = _no_source,
) -> tuple[list[RowChange], list[str]]:  # fmt: skip
    """(changes for new rows and cells, the reasons of the cells that could not be parsed: those become drafts).

    `source`: where an imported value stood.
    """
    changes: list[RowChange] = [RowChange(None, row) for row in rows]
    with_rows = year.with_changes(changes)
    reasons: list[str] = []
    for row_cells in _by_row(cells):
        view = _excerpt(with_rows, [ref for ref, _ in row_cells])  # avoids copying long tables for each cell
        for ref, text in row_cells:
            try:
                step = entry_step(view, ref, *parse(ref, text), origin, source(ref))
            except ParseError as refusal:
                reasons.append(str(refusal))
                step = draft_step(view, ref, text)
            if step is not None and is_effective(step):
                changes += step.changes
                view = view.with_changes(step.changes)
    return changes, reasons


def _by_row(cells: Iterable[tuple[Ref, str]]) -> Iterable[list[tuple[Ref, str]]]:
    rows: dict[tuple[str, str], list[tuple[Ref, str]]] = {}
    for ref, text in cells:
        rows.setdefault((ref.record, ref.uid), []).append((ref, text))
    return rows.values()


def _excerpt(year: Year, refs: list[Ref]) -> Year:
    """The part of a year that is needed to enter fields of one row."""
    row = year.row(refs[0].record, refs[0].uid)
    notes = {ref: year.note(ref) for each in refs for ref in (each, column_ref(each))}
    drafts = {ref: year.draft(ref) for ref in refs}
    return Year(
        {
            refs[0].record: Rows([row] if row else []),
            FieldNote.spec.name: Rows(sorted(filter(None, notes.values()), key=lambda note: note.uid)),
            Draft.spec.name: Rows(sorted(filter(None, drafts.values()), key=lambda draft: draft.uid)),
        }
    )
