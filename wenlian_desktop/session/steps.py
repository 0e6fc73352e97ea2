"""Building steps: the user's actions as named changes of rows."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from wenlian_desktop.domain.records.annotations import Attachment, Draft, FieldNote
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.conclusions import Explanation, RuleSet
from wenlian_desktop.domain.records.originals import Original, guess_kind
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.row_order import added_row, copied_rows, moved_rows, next_position
from wenlian_desktop.domain.records.rows import POSITION_STEP, Rows
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year, field_of, note_uid, ref_to
from wenlian_desktop.domain.rules.finding import YearFinding
from wenlian_desktop.domain.texts.figure_tokens import freeze_tokens, texts_with_tokens
from wenlian_desktop.domain.texts.naming import matching_rows, row_title
from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.fields import Field, Kind, Origin, Ref
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.domain.values.parsing import NONE_WORDS, ParseContext, parse_value
from wenlian_desktop.domain.values.uids import new_uid

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
    return parse_value(field, text, context), False


def _refuse_itself(year: Year, ref: Ref, text: str) -> None:
    if ref.uid in matching_rows(year, ref.record, text.strip()):
        raise ParseError(f"{field_of(ref).label}：“{text}”就是这一条自己，请选择另一条。")


def entry_step(year: Year, ref: Ref, value: Any, is_none: bool, origin: Origin) -> Step | None:
    """Set a field (or confirm 无) with its note, and delete its draft; None where there is nothing to change."""
    row = year.row(ref.record, ref.uid)
    assert row is not None
    changes: list[RowChange] = []
    if getattr(row, ref.field) != value:
        changes.append(RowChange(row, replace(row, **{ref.field: value})))
    changes += _note_changes(year, ref, is_none, origin, changed=bool(changes))
    changes += draft_removals(year, ref)
    return Step(new_uid(), f"修改{field_of(ref).label}", tuple(changes), origin) if changes else None


def _note_changes(year: Year, ref: Ref, is_none: bool, origin: Origin, changed: bool) -> list[RowChange]:
    """Update the field's note: its origin unless plainly typed, 无 while there is no value."""
    note = year.note(ref)
    was_none = note is not None and bool(note.confirmed_none)
    new_origin = _provenance(note, origin) if changed or is_none != was_none or note is None else note.origin
    if note is None:
        if not is_none and origin is Origin.TYPED:
            return []
        new = FieldNote(uid=note_uid(ref), position=POSITION_STEP, record=ref.record, row=ref.uid, field=ref.field)
        return [RowChange(None, replace(new, origin=new_origin, confirmed_none=is_none or None))]
    updated = replace(note, origin=new_origin, confirmed_none=is_none or None)
    return [RowChange(note, updated)] if updated != note else []


def _provenance(note: FieldNote | None, origin: Origin) -> str:
    """Typing over a value from another origin is 手工改动."""
    from_elsewhere = note is not None and note.origin not in (None, Origin.TYPED.value)
    return (Origin.OVERRIDDEN if origin is Origin.TYPED and from_elsewhere else origin).value


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


def ref_of_draft(draft: Draft) -> Ref:
    """The field a draft belongs to."""
    return Ref(str(draft.record), str(draft.row), str(draft.field))


def add_step(year: Year, record: str, before: str | None, **values: Any) -> tuple[Step, str]:
    """Add a row before the row `before` (None: at the end); returns the step and the row's uid."""
    row, changes = added_row(year, record, before, **values)
    return Step(new_uid(), f"新增{row.spec.label}", tuple(changes)), row.uid


def move_step(year: Year, record: str, uids: Sequence[str], before: str | None) -> Step | None:
    """Move rows before the row `before` (None: to the end); None where they stand there already."""
    changes = moved_rows(year, record, uids, before)
    return Step(new_uid(), f"移动{_named(year, record, uids)}", tuple(changes)) if changes else None


def copy_step(year: Year, record: str, uids: Sequence[str]) -> tuple[Step, list[str]]:
    """Copy rows as new ones below the last of them; returns the step and the uids of the copies."""
    copies, changes = copied_rows(year, record, uids)
    return Step(new_uid(), f"复制{_named(year, record, uids)}", tuple(changes)), [each.uid for each in copies]


def _named(year: Year, record: str, uids: Sequence[str]) -> str:
    label = RECORDS[record].spec.label
    return f"{label}“{row_title(year, record, uids[0])}”" if len(uids) == 1 else f"{len(uids)}条{label}"


def explanation_values(finding: YearFinding) -> dict[str, str]:
    """What a 情况说明 holds of the finding it is about."""
    place = finding.places[0]
    return {
        "check": finding.code, "about_record": place.record, "about_uid": place.uid, "about_field": place.field,
        "finding": finding.message, "facts": finding.identity,
    }  # fmt: skip


def explanation_step(
    year: Year, finding: YearFinding, text: str, author: str, on: date, old: Explanation | None
) -> Step:
    """Write a 情况说明 of a finding; `old`: the one to write anew."""
    row = old or Explanation(uid=new_uid(), position=next_position(year, Explanation.spec.name))
    said: dict[str, Any] = {"content": text.strip(), "author": author.strip(), "written_on": on}
    new = replace(row, **(said | explanation_values(finding)))
    drafts = (change for field in Explanation.spec.fields for change in draft_removals(year, ref_to(row, field)))
    return Step(new_uid(), "写情况说明", (RowChange(old, new), *drafts))


def scheme_step(year: Year, text: str) -> Step:
    """Replace the year's copy of its scheme; raises SchemeFault where the text is not valid."""
    from wenlian_desktop.domain.scoring import ledger

    copies = list(year.rows(RuleSet))
    uid, position = (copies[0].uid, copies[0].position) if copies else (new_uid(), POSITION_STEP)
    copy = ledger.rule_set_row(uid, position, text)
    changes = [RowChange(copies[0] if copies else None, copy), *(RowChange(spare, None) for spare in copies[1:])]
    typed = [
        change for name in RuleSet.spec.fields for change in draft_removals(year, Ref(RuleSet.spec.name, uid, name))
    ]
    return Step(new_uid(), f"改用规则集《{copy.name}》", (*changes, *typed))


def attach_step(year: Year, owner: tuple[str, str], original: Original, batch: str = "") -> Step:
    """Add an attachment (佐证材料) to a row, (record, uid); ("", "") where it belongs to none yet."""
    record, uid = owner
    row = Attachment(
        uid=new_uid(), position=next_position(year, Attachment.spec.name), name=original.name,
        kind=guess_kind(original.name, record), owner_record=record or None, owner_uid=uid or None,
        taken_on=original.taken_on, sha256=original.sha256, size=len(original.content),
    )  # fmt: skip
    return Step(new_uid(), f"添加“{original.name}”", (RowChange(None, row),), Origin.IMPORTED, batch)


def supply_step(year: Year, uid: str, original: Original) -> Step:
    """Add the original to an attachment that has none or whose original is lost."""
    row = year.rows(Attachment).find(uid)
    assert row is not None
    filled = replace(
        row, name=row.name or original.name, kind=row.kind or guess_kind(original.name, row.owner_record),
        taken_on=row.taken_on or original.taken_on, sha256=original.sha256, size=len(original.content),
    )  # fmt: skip
    return Step(new_uid(), f"补上“{original.name}”", (RowChange(row, filled),), Origin.IMPORTED)


def block_changes(
    year: Year, cells: Iterable[tuple[Ref, str]], rows: Sequence[Record], parse: ParseField, origin: Origin
) -> tuple[list[RowChange], list[str]]:
    """(changes for new rows and cells, the reasons of the cells that could not be parsed: those become drafts)."""
    changes: list[RowChange] = [RowChange(None, row) for row in rows]
    with_rows = year.with_changes(changes)
    reasons: list[str] = []
    for row_cells in _by_row(cells):
        view = _excerpt(with_rows, [ref for ref, _ in row_cells])  # avoids copying long tables for each cell
        for ref, text in row_cells:
            try:
                step = entry_step(view, ref, *parse(ref, text), origin)
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
    notes = {ref: year.note(ref) for ref in refs}
    drafts = {ref: year.draft(ref) for ref in refs}
    return Year(
        {
            refs[0].record: Rows([row] if row else []),
            FieldNote.spec.name: Rows(sorted(filter(None, notes.values()), key=lambda note: note.uid)),
            Draft.spec.name: Rows(sorted(filter(None, drafts.values()), key=lambda draft: draft.uid)),
        }
    )


def delete_step(year: Year, record: str, uids: Iterable[str]) -> Step:
    """Delete rows and the rows that require them; other references to them are cleared."""
    named = list(uids)
    deleted = _rows_to_delete(year, [(record, uid) for uid in named])
    changes = _cleared_references(year, deleted)
    rows = [year.row(name, uid) for name, uid in deleted]
    changes += [RowChange(row, None) for row in reversed(rows) if row is not None]
    changes += _notes_and_drafts(year, deleted)
    label = RECORDS[record].spec.label
    what = f"“{row_title(year, record, named[0])}”" if len(named) == 1 else f"{len(named)}条"
    others = len(deleted) - len(named)
    return Step(new_uid(), f"删除{label}{what}" + (f"（连同{others}条相关记录）" if others else ""), tuple(changes))


def consequences_of_deletion(year: Year, record: str, uids: Sequence[str]) -> str:
    """What else is emptied or deleted with rows, as sentences; empty where nothing is."""
    named = [(record, uid) for uid in uids]
    deleted, label = _rows_to_delete(year, named), RECORDS[record].spec.label
    what = f"“{row_title(year, record, uids[0])}”" if len(uids) == 1 else f"选中的{len(uids)}条{label}"
    others = Counter(RECORDS[name].spec.label for name, uid in deleted if (name, uid) not in named)
    sentences = [f"{what}{each}" for each in _emptied_fields(year, deleted)]
    sentences += [f"连同删除属于它的{number}项{label}。" for label, number in others.items()]
    quoting = _quoting_texts(year, deleted)
    sentences += [f"{quoting}处文字引用了它的数据：删除后印最后的值。"] if quoting else []
    return "\n".join(sentences)


def _emptied_fields(year: Year, deleted: dict[tuple[str, str], None]) -> list[str]:
    """How many remaining rows refer to deleted ones, by field, and what becomes of the field."""
    uids = {uid for _, uid in deleted}
    referring = {
        (row.uid, field.name): (row.spec.label, field.label, _is_emptied(getattr(row, field.name), uids))
        for target, uid in deleted
        for row, field in _references_to(year, target, uid)
        if (row.spec.name, row.uid) not in deleted
    }
    return [
        f"被{number}项{label}引用：删除后" + (f"“{field}”为空。" if is_emptied else f"从“{field}”中去掉。")
        for (label, field, is_emptied), number in Counter(referring.values()).items()
    ]


def _is_emptied(value: object, uids: set[str]) -> bool:
    return not isinstance(value, tuple) or set(value) <= uids


def _quoting_texts(year: Year, deleted: dict[tuple[str, str], None]) -> int:
    """The number of remaining texts that quote figures of deleted rows."""
    uids = {uid for _, uid in deleted}
    texts = [(row, getattr(row, name)) for row, name in texts_with_tokens(year) if not _is_deleted(row, deleted)]
    return sum(freeze_tokens(year, text, uids) != text for _, text in texts)


def removal_of_untouched(year: Year, begun: Record) -> Step | None:
    """Delete a row in which nothing was entered since it was begun; None where something was, or refers to it."""
    row = year.row(begun.spec.name, begun.uid)
    if row is None or replace(row, position=begun.position) != begun:
        return None
    step = delete_step(year, begun.spec.name, [begun.uid])
    return step if len(step.changes) == 1 else None


def _rows_to_delete(year: Year, start: list[tuple[str, str]]) -> dict[tuple[str, str], None]:
    """The named rows and all rows that require one of them, in order."""
    deleted = dict.fromkeys(start)
    waiting = list(start)
    while waiting:
        target, uid = waiting.pop()
        for row, field in _references_to(year, target, uid):
            key = (row.spec.name, row.uid)
            if field.required and key not in deleted:
                deleted[key] = None
                waiting.append(key)
        deleted |= dict.fromkeys(_attachments_of(year, target, uid))
    return deleted


def _attachments_of(year: Year, target: str, uid: str) -> Iterable[tuple[str, str]]:
    """The attachments of a row: they are deleted with it."""
    return (
        (row.spec.name, row.uid) for row in year.rows(Attachment) if (row.owner_record, row.owner_uid) == (target, uid)
    )


def _references_to(year: Year, target: str, uid: str) -> Iterable[tuple[Record, Field]]:
    for cls in CATALOGUE:
        for field in cls.spec.fields.values():
            if field.target == target:
                for row in year.rows(cls):
                    value = getattr(row, field.name)
                    if value == uid or (field.kind is Kind.REFERENCES and uid in value):
                        yield row, field


def _cleared_references(year: Year, deleted: dict[tuple[str, str], None]) -> list[RowChange]:
    """Remaining rows without references to deleted rows; texts keep the last values of their figures."""
    remaining: dict[tuple[str, str], Record] = {}
    for target, uid in deleted:
        for row, field in _references_to(year, target, uid):
            key = (row.spec.name, row.uid)
            if key not in deleted:
                remaining[key] = _without_reference(remaining.get(key, row), field, uid)
    uids = {uid for _, uid in deleted}
    for row, name in texts_with_tokens(year):
        key, text = (row.spec.name, row.uid), freeze_tokens(year, getattr(row, name), uids)
        if text != getattr(row, name) and not _is_deleted(row, deleted):
            changes: dict[str, Any] = {name: text}
            remaining[key] = replace(remaining.get(key, row), **changes)
    return [RowChange(year.row(*key), row) for key, row in remaining.items()]


def _without_reference(row: Record, field: Field, uid: str) -> Record:
    value = getattr(row, field.name)
    rest = tuple(each for each in value if each != uid) if isinstance(value, tuple) else None
    changes: dict[str, Any] = {field.name: rest}
    return replace(row, **changes)


def _is_deleted(row: Record, deleted: Container[tuple[str, str]]) -> bool:
    """Whether a row is deleted, or is a note or draft of a deleted row."""
    owner = (str(row.record), str(row.row)) if isinstance(row, FieldNote | Draft) else None
    return (row.spec.name, row.uid) in deleted or owner in deleted


def _notes_and_drafts(year: Year, deleted: dict[tuple[str, str], None]) -> list[RowChange]:
    """Deletion of the notes and drafts of deleted rows."""
    notes: list[FieldNote | Draft] = [*year.rows(FieldNote), *year.rows(Draft)]
    return [RowChange(note, None) for note in notes if _is_deleted(note, deleted)]


def adapt_drafts(year: Year, step: Step) -> Step:
    """Adapt a step of undo or redo to the current drafts, so that typing since then is neither duplicated nor lost.

    A draft the step created is deleted where it is unchanged; one it deleted is restored where there is none. Other
    drafts of the fields it changes are deleted.
    """
    changes = [
        change for change in step.changes if not isinstance(change.row, Draft) or _is_draft_unchanged(year, change)
    ]
    handled = {change.row.uid for change in changes if isinstance(change.row, Draft)}
    touched = {
        (change.record, change.row.uid, field)
        for change in changes
        if not change.row.spec.transient
        for field in changed_fields(change)
    }
    stale = [
        RowChange(draft, None)
        for draft in year.rows(Draft)
        if draft.uid not in handled and (draft.record, draft.row, draft.field) in touched
    ]
    return replace(step, changes=(*changes, *stale))


def _is_draft_unchanged(year: Year, change: RowChange) -> bool:
    return year.rows(Draft).find(change.row.uid) == change.before


def changed_fields(change: RowChange) -> Iterable[str]:
    """The fields a change affects; all fields where the row is added or deleted."""
    if change.before is None or change.after is None:
        return change.row.spec.fields
    return [field for field in change.row.spec.fields if getattr(change.before, field) != getattr(change.after, field)]


def is_effective(step: Step) -> bool:
    """Whether a step changes anything."""
    return any(change.before != change.after for change in step.changes)


def changed_refs(step: Step) -> Iterable[Ref]:
    """The fields a step writes, drafts included."""
    for change in step.changes:
        if isinstance(change.row, Draft):
            yield ref_of_draft(change.row)
        else:
            yield from (Ref(change.record, change.row.uid, field) for field in changed_fields(change))


def entered_texts(step: Step, name: Callable[[str, str], str]) -> list[tuple[Ref, str]]:
    """The texts a step wrote into fields of existing rows; `name` gives the name of a row."""
    remaining = [change for change in step.changes if change.before is not None and change.after is not None]
    if step.origin is Origin.IMPORTED:  # facts about a file are useless without the file
        remaining = [change for change in remaining if change.record != Attachment.spec.name]
    drafts = [change.after for change in step.changes if isinstance(change.after, Draft)]
    return [(ref_of_draft(draft), draft.typed or "") for draft in drafts] + [
        (ref_to(change.row, field), format_editable(change.row.spec.fields[field], getattr(change.after, field), name))
        for change in remaining
        for field in changed_fields(change)
        if change.row.spec.shown
    ]
