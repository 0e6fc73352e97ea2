"""The fields and drafts that a step writes."""

from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import replace
from typing import Any

from wenlian_desktop.domain.records.annotations import Attachment, Draft
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.domain.values.formatting import format_editable

MANY_ROWS = 100


def ref_of_draft(draft: Draft) -> Ref:
    """The field a draft belongs to."""
    return Ref(str(draft.record), str(draft.row), str(draft.field))


def adapt_drafts(year: Year, step: Step) -> Step:
    """Adapt a step of undo or redo to the current drafts, so that typing since then is neither duplicated nor lost.

    A draft the step created is deleted where it is unchanged; one it deleted is restored where there is none. Other
    drafts of the fields it changes are deleted.
    """
    changes = [
        change for change in step.changes if not isinstance(change.row, Draft) or _is_draft_unchanged(year, change)
    ]
    if not len(year.rows(Draft)):
        return replace(step, changes=tuple(changes))
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


def removes_many(step: Step) -> bool:
    """Whether a step removes so many rows that there should be a backup before it."""
    return sum(change.after is None and not change.row.spec.transient for change in step.changes) > MANY_ROWS


def changed_refs(step: Step) -> Iterable[Ref]:
    """The fields a step writes, drafts included."""
    for change in step.changes:
        if isinstance(change.row, Draft):
            yield ref_of_draft(change.row)
        else:
            yield from (Ref(change.record, change.row.uid, field) for field in changed_fields(change))


def forget_changed(fields: MutableMapping[Ref, Any], step: Step) -> None:
    """Drop the fields that a step writes."""
    if fields:  # a step may be of 50,000 rows
        for ref in changed_refs(step):
            fields.pop(ref, None)


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
