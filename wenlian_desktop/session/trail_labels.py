"""Entries of the audit trail for display: labels of records and fields, shortened values."""

from typing import Any

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.storage.file.trail import WHOLE_ROW

Entry = dict[str, Any]


def format_time(entry: Entry) -> str:
    """Date and time, to the second."""
    return str(entry["at"]).replace("T", " ")[:19]


def record_label(entry: Entry) -> str:
    """The label of the record; 整个年度 where a whole year was loaded."""
    record = RECORDS.get(entry["record"])
    return record.spec.label if record else "整个年度"


def field_label(entry: Entry) -> str:
    """The label of the field; 整条 for a whole row."""
    record = RECORDS.get(entry["record"])
    field = record.spec.fields.get(entry["field"]) if record else None
    return field.label if field else {WHOLE_ROW: "整条", "position": "次序"}.get(entry["field"], "")


def format_value(entry: Entry, side: str) -> str:
    """A value (`side`: old or new); for a whole row only that it exists, for a whole year its digest."""
    value = entry[side]
    if entry["field"] == WHOLE_ROW:
        return "" if value is None else "有"
    if entry["record"] == WHOLE_ROW:
        return f"内容摘要 {value[:8]}…" if value else ""
    return str(value or "")
