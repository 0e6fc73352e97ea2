"""Entries of the audit trail in the words of the office: labels, names of rows, shortened values."""

import re
from collections.abc import Iterable
from typing import Any

from wenlian_desktop.domain.records.annotations import FIELD_ANNOTATIONS, Attachment, FieldNote
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import MAX_TITLE, row_title
from wenlian_desktop.domain.values.fields import Kind
from wenlian_desktop.domain.values.quoting import quoted
from wenlian_desktop.storage.file.trail import WHOLE_ROW

Entry = dict[str, Any]

DELETED, WHOLE_YEAR = "（已删除）", "整个年度"
UID = re.compile(r"\b[0-9a-f]{16}\b")
DIGEST = re.compile("[0-9a-f]{64}")
OWNER_FIELDS = {  # fields that hold an address: the record, the row, the field
    FieldNote.spec.name: ("record", "row", "field"),
    Explanation.spec.name: ("about_record", "about_uid", "about_field"),
    Attachment.spec.name: ("owner_record", "owner_uid", ""),
}


def format_time(entry: Entry) -> str:
    """Date and time, to the second."""
    return str(entry["at"]).replace("T", " ")[:19]


class TrailLabels:
    """The words for the entries of one year. A row that is deleted is called as the trail last called it."""

    def __init__(self, view: Year, entries: Iterable[Entry]) -> None:
        self._view = view
        self._addresses: dict[str, dict[str, str]] = {}  # of notes: what their fields held
        self._titles: dict[str, str] = {}
        for entry in entries:
            self._learn(entry)

    def _learn(self, entry: Entry) -> None:
        record, value = RECORDS.get(entry["record"]), entry["new"] or entry["old"]
        if record is None or not value:
            return
        if entry["field"] in OWNER_FIELDS.get(entry["record"], ()):
            self._addresses.setdefault(entry["row"], {})[entry["field"]] = value
        elif entry["field"] in record.spec.title[:1]:
            self._titles[entry["row"]] = value.split("\n")[0][:MAX_TITLE]

    def record_label(self, entry: Entry) -> str:
        """The label of the record; 整个年度 where a whole year was loaded."""
        record = RECORDS.get(entry["record"])
        return record.spec.label if record else WHOLE_YEAR

    def row_name(self, entry: Entry) -> str:
        """What the row is called; of a note the field it is about; empty for the only row of its record."""
        record = RECORDS.get(entry["record"])
        if record is None or record.spec.single:
            return ""
        if entry["record"] in FIELD_ANNOTATIONS:
            return self._described(entry)
        return self._title(entry["record"], entry["row"])

    def _described(self, entry: Entry) -> str:
        """“活动‘…’的‘…’”: the field that a note is about."""
        names = OWNER_FIELDS[FieldNote.spec.name]
        row = self._view.row(FieldNote.spec.name, entry["row"])
        held = {name: str(getattr(row, name)) for name in names} if row else self._addresses.get(entry["row"], {})
        record, uid, field = (held.get(name, "") for name in names)
        if record not in RECORDS or field not in RECORDS[record].spec.fields:
            return DELETED
        spec = RECORDS[record].spec
        title = "" if spec.single else quoted(self._title(record, uid))
        return f"{spec.label}{title}的“{spec.fields[field].label}”"

    def _title(self, record: str, uid: str) -> str:
        is_there = self._view.row(record, uid) is not None
        return row_title(self._view, record, uid) if is_there or uid not in self._titles else self._titles[uid]

    def field_label(self, entry: Entry) -> str:
        """The label of the field; 整条 for a whole row."""
        record = RECORDS.get(entry["record"])
        field = record.spec.fields.get(entry["field"]) if record else None
        return field.label if field else {WHOLE_ROW: "整条", "position": "次序"}.get(entry["field"], "")

    def value(self, entry: Entry, side: str) -> str:
        """A value (`side`: old or new) in words: names for rows, labels for records and fields, no digests.

        For a whole row only that it exists.
        """
        value = entry[side]
        if entry["field"] == WHOLE_ROW:
            return "" if value is None else "有"
        if not value:
            return ""
        record = RECORDS.get(entry["record"])
        if record is None or DIGEST.fullmatch(value):
            return f"内容摘要 {value[:8]}…"
        if entry["field"] in OWNER_FIELDS.get(entry["record"], ()):
            return self._address_words(entry, str(value))
        field = record.spec.fields.get(entry["field"])
        if field is not None and not field.shown and value.startswith("{"):
            return "（由程序记下的事实）"
        if value.startswith('{\n "format"'):
            return "（整份数据）"
        if field is not None and field.kind in (Kind.REFERENCE, Kind.REFERENCES):
            return UID.sub(lambda match: self._title(field.target, match[0]), str(value))
        return str(value)

    def _address_words(self, entry: Entry, value: str) -> str:
        record_field, row_field, _ = OWNER_FIELDS[entry["record"]]
        held = self._addresses.get(entry["row"], {})
        record = value if entry["field"] == record_field else held.get(record_field, "")
        if record not in RECORDS:
            return DELETED
        if entry["field"] == record_field:
            return RECORDS[record].spec.label
        if entry["field"] == row_field:
            return self._title(record, value)
        field = RECORDS[record].spec.fields.get(value)
        return field.label if field else DELETED
