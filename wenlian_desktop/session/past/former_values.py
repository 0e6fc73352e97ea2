"""What a field held before: from the trail, with who entered it, when, and by which action."""

from typing import Any

from wenlian_desktop.domain.records.year import Year, field_of
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Field, Kind, Origin, Ref
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.parsing import ParseContext, parse_value
from wenlian_desktop.session.steps import field_steps
from wenlian_desktop.session.trail_labels import Entry, format_time
from wenlian_desktop.session.year_session import YearSession

EMPTY, REMOVED = "（空）", "（已清除）"
FROM_THE_START = "建立或载入时"
RESTORING = "恢复以前的内容"
SEPARATOR = "；"


@frozen
class FormerValue:
    """A value that a field had. `stored`: its text in the trail; `since`, `who`, `action`: how it came there."""

    text: str
    stored: str | None
    since: str
    who: str
    action: str
    can_be_restored: bool = True


def former_values(session: YearSession, ref: Ref) -> list[FormerValue]:
    """What a field held before what it holds now, the newest first; raises UserError where the trail is unreadable."""
    entries = [entry for entry in session.field_history(ref).result() if entry["field"] == ref.field]
    if not entries:
        return []
    found = [_value(session.view, ref, entries[0], "old", FROM_THE_START, "", "")]
    found += [
        _value(session.view, ref, entry, "new", format_time(entry), str(entry["who"]), str(entry["name"]))
        for entry in entries[:-1]
    ]
    return list(reversed(found))


def _value(view: Year, ref: Ref, entry: Entry, side: str, since: str, who: str, action: str) -> FormerValue:
    stored, field = entry[side], field_of(ref)
    if entry["salt"] is None:
        return FormerValue(REMOVED, None, since, who, action, False)
    uids = _uids(field, stored)
    text = SEPARATOR.join(row_title(view, field.target, uid) for uid in uids) if uids else stored
    can_be_restored = all(view.row(field.target, uid) is not None for uid in uids)
    return FormerValue(expand_tokens(view, text or "") or EMPTY, stored, since, who, action, can_be_restored)


def _uids(field: Field, stored: str | None) -> list[str]:
    return stored.split(SEPARATOR) if stored and field.kind in (Kind.REFERENCE, Kind.REFERENCES) else []


def restore_value(session: YearSession, ref: Ref, value: FormerValue) -> None:
    """Bring a former value back, as one step that can be undone; raises UserError where the field is locked."""
    step = field_steps.entry_step(session.view, ref, _parsed(session.view, ref, value), False, Origin.TYPED)
    if step is not None:
        session.change(f"{RESTORING}：{field_of(ref).label}", step.changes)


def _parsed(view: Year, ref: Ref, value: FormerValue) -> Any:
    field = field_of(ref)
    if value.stored and field.kind in (Kind.TEXT, Kind.LONG_TEXT):
        return value.stored
    if not value.stored:
        return () if field.kind is Kind.REFERENCES else None
    if field.kind in (Kind.REFERENCE, Kind.REFERENCES):
        uids = tuple(_uids(field, value.stored))
        return uids if field.kind is Kind.REFERENCES else uids[0]
    return parse_value(field, value.stored, ParseContext(view.number, lambda record, typed: []))
