"""公开版: a year without telephone numbers and personal data, and a list of what was removed (DOMAIN 3.2)."""

import re
from dataclasses import replace
from typing import Any

from wenlian_desktop.domain.records.annotations import Attachment, Draft, FieldNote, SectionReview
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS, fields_where
from wenlian_desktop.domain.records.cycle import Edition, LastYear
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Kind

REDACTED = "〔已隐去〕"
# Records about people, or with copies of the whole year, including telephone numbers.
WITHHELD: tuple[type[Record], ...] = (Attachment, FieldNote, SectionReview, Edition, LastYear, Draft)
PERSONAL_FIELDS = {
    cls.spec.name: names for cls, names in fields_where(lambda field: field.personal).items() if cls not in WITHHELD
}
PERSONAL_NUMBERS = re.compile(
    r"(?<![\dA-Za-z])(?:\d{17}[\dXx]"  # 公民身份号码
    r"|1[3-9]\d[- ]?\d{4}[- ]?\d{4}"  # mobile
    r"|0\d{2,3}[-—－ ]\d{7,8}|(?:(?<=电话)|(?<=电话[：:]))\s*\d{7,8})(?![\dA-Za-z])"
    r"|[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)


def redact(year: Year) -> Year:
    """The redacted year. Confirmations of 无 with their printed reasons are kept, other notes of fields are not."""
    rows = [_redact_row(row) for cls in CATALOGUE if cls not in WITHHELD for row in year.rows(cls)]
    return Year.of([*rows, *_confirmed_none(year)])


def _confirmed_none(year: Year) -> list[Record]:
    """The notes that confirm 无, which belong to the report; of their comments those that the report prints."""
    withheld = {cls.spec.name for cls in WITHHELD}
    return [
        replace(note, comment=_printed_reason(note), origin=None, to_verify=None)
        for note in year.rows(FieldNote)
        if note.confirmed_none
        and note.record not in withheld
        and note.field not in PERSONAL_FIELDS.get(note.record or "", ())
    ]


def _printed_reason(note: FieldNote) -> str | None:
    is_printed = note.record == Section.spec.name and note.comment
    return PERSONAL_NUMBERS.sub(REDACTED, note.comment or "") if is_printed else None


def _redact_row(row: Record) -> Record:
    changes: dict[str, Any] = {name: row.empty[name] for name in PERSONAL_FIELDS.get(row.spec.name, ())}
    for name, field in row.spec.fields.items():
        value = getattr(row, name)
        if (
            name not in changes
            and field.kind in (Kind.TEXT, Kind.LONG_TEXT)
            and value
            and PERSONAL_NUMBERS.search(value)
        ):
            changes[name] = PERSONAL_NUMBERS.sub(REDACTED, value)
    return replace(row, **changes)


def redaction_notes() -> list[str]:
    """What was removed, in sentences."""
    fields = (
        f"{RECORDS[name].spec.label}的{'、'.join(RECORDS[name].spec.fields[each].label for each in names)}"
        for name, names in PERSONAL_FIELDS.items()
    )
    withheld = "、".join(f"“{cls.spec.label}”" for cls in WITHHELD)
    return [
        f"不含：{'；'.join(fields)}。",
        f"不含整类记录：{withheld}，以及操作日志和佐证材料原件。",
        f"各处文字里的电话号码、公民身份号码和电子邮箱改为“{REDACTED}”。",
        "文字里的人名没有改动，公开前请再看一遍。",
    ]
