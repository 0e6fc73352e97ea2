"""Steps that delete rows, with what refers to them."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from wenlian_desktop.domain.records.annotations import Attachment, Draft, FieldNote
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.field_notes import COMMON
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.texts.figure_tokens import freeze_tokens, texts_with_tokens
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.domain.values.quoting import quoted
from wenlian_desktop.domain.values.uids import new_uid


def delete_step(year: Year, record: str, uids: Iterable[str]) -> Step:
    """Delete rows and the rows that require them; other references to them are cleared."""
    named = list(uids)
    deleted = _rows_to_delete(year, [(record, uid) for uid in named])
    changes = _cleared_references(year, deleted)
    rows = [year.row(name, uid) for name, uid in deleted]
    changes += [RowChange(row, None) for row in reversed(rows) if row is not None]
    changes += _notes_and_drafts(year, deleted)
    label = RECORDS[record].spec.label
    what = quoted(row_title(year, record, named[0])) if len(named) == 1 else f"{len(named)}条"
    others = len(deleted) - len(named)
    return Step(new_uid(), f"删除{label}{what}" + (f"（连同{others}条相关记录）" if others else ""), tuple(changes))


def consequences_of_deletion(year: Year, record: str, uids: Sequence[str]) -> str:
    """What else is emptied or deleted with rows, as sentences; empty where nothing is."""
    named = [(record, uid) for uid in uids]
    deleted, label = _rows_to_delete(year, named), RECORDS[record].spec.label
    what = quoted(row_title(year, record, uids[0])) if len(uids) == 1 else f"选中的{len(uids)}条{label}"
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
    return year.rows(Attachment).cached(_by_owner).get((target, uid), ())


def _by_owner(attachments: Rows[Attachment]) -> dict[tuple[str | None, str | None], list[tuple[str, str]]]:
    owned: dict[tuple[str | None, str | None], list[tuple[str, str]]] = {}
    for row in attachments:
        owned.setdefault((row.owner_record, row.owner_uid), []).append((row.spec.name, row.uid))
    return owned


def _references_to(year: Year, target: str, uid: str) -> Iterable[tuple[Record, Field]]:
    for cls, field in _fields_leading_to(target):
        for row in year.rows(cls):
            value = getattr(row, field.name)
            if value == uid or (field.kind is Kind.REFERENCES and uid in value):
                yield row, field


@cache
def _fields_leading_to(target: str) -> list[tuple[type[Record], Field]]:
    return [(cls, field) for cls in CATALOGUE for field in cls.spec.fields.values() if field.target == target]


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
    """Deletion of the notes and drafts of deleted rows, and of the notes of columns of which no row is left."""
    notes: list[FieldNote | Draft] = [*year.rows(FieldNote), *year.rows(Draft)]
    gone = {**deleted, **dict.fromkeys(_emptied_sheets(year, deleted))}
    return [RowChange(note, None) for note in notes if _is_deleted(note, gone)]


def _emptied_sheets(year: Year, deleted: Container[tuple[str, str]]) -> set[tuple[str, str]]:
    """(record, how their uids begin) of the rows that came from a sheet, where all of them are deleted."""
    sheets = {(str(each.record), str(each.row)) for each in year.rows(FieldNote) if len(each.row or "") == COMMON}
    left = {
        (record, row.uid[:COMMON])
        for record in {record for record, _ in sheets}
        for row in year.tables[record]
        if (record, row.uid) not in deleted
    }
    return sheets - left
