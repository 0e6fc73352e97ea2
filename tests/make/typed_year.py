"""A year as a clerk has it: what is typed into each field, and blocks as Excel copies them."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from wenlian_desktop.domain.records.catalogue import RECORDS

Row = dict[str, Any]
Dump = dict[str, Any]
HOUSEKEEPING = {"uid", "carried_from"}
OF_THE_DAY = {("explanation", "written_on"), ("last_year", "taken_on")}
OF_THE_FILE = {("last_year", "digest"), ("attachment", "sha256"), ("attachment", "size"), ("field_note", "origin")}


def names_of(dump: Dump) -> dict[str, str]:
    """The name of each row: what its record calls its title, numbered where two are called the same."""
    found: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for record, rows in dump["records"].items():
        for row in rows:
            words = " ".join(str(row.get(each, "")) for each in RECORDS[record].spec.title)
            counts[f"{record} {words}"] += 1
            number = counts[f"{record} {words}"]
            found[row["uid"]] = words if number == 1 else f"{words} #{number}"
    return found


class TypedYear:
    """The texts of a dumped year."""

    def __init__(self, dump: Dump) -> None:
        self._records: dict[str, list[Row]] = dump["records"]
        self._names = names_of(dump)

    def rows(self, record: str) -> list[Row]:
        """The rows of a record, in order."""
        return self._records[record]

    def name(self, uid: str) -> str:
        """The name of a row."""
        return self._names[uid]

    def text(self, row: Row, field: str) -> str:
        """What is typed into a field; empty if nothing is."""
        value = row.get(field)
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, list):
            return "；".join(self._names[uid] for uid in value)
        return self._names.get(str(value), str(value)) if value is not None else ""

    def labelled(self, record: str, row: Row) -> dict[str, str]:
        """The texts of the fields that are filled in, by their labels."""
        fields = RECORDS[record].spec.fields.values()
        return {each.label: self.text(row, each.name) for each in fields if row.get(each.name) not in (None, [])}

    def block(self, record: str, headings: Sequence[str], rows: Iterable[Row] | None = None) -> str:
        """Rows as Excel copies them, in the order of a table's headings; columns that are not typed stay empty."""
        named = {field.caption: name for name, field in RECORDS[record].spec.fields.items()}
        lines = (
            [self.text(row, named[heading]) if heading in named else self._owner(row, heading) for heading in headings]
            for row in (self.rows(record) if rows is None else rows)
        )
        return "".join("\t".join(map(_cell, line)) + "\n" for line in lines)

    def _owner(self, row: Row, heading: str) -> str:
        """What is written of the owner of an attachment; empty for other computed columns."""
        if not heading.startswith("属于"):
            return ""
        return f"{RECORDS[row['owner_record']].spec.label}：{self._names[row['owner_uid']]}"


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in '\n\t"') else text


def readable(dump: Dump) -> dict[str, list[Row]]:
    """A dump with names in place of uids, without the times and places at which it was made."""
    names = names_of(dump)

    def shown(value: Any) -> Any:
        if isinstance(value, str) and value.startswith('{"format"'):
            return {record: rows for record, rows in json.loads(value)["records"].items() if rows}
        if isinstance(value, list):
            return [shown(each) for each in value]
        for uid, name in names.items() if isinstance(value, str) and "⟦" in value else ():
            value = value.replace(f"⟦{uid}.", f"⟦{name}.")
        return names.get(value, value) if isinstance(value, str) else value

    found = {
        record: [
            {
                name: shown(value)
                for name, value in row.items()
                if name not in HOUSEKEEPING and (record, name) not in OF_THE_DAY | OF_THE_FILE
            }
            for row in rows
        ]
        for record, rows in dump["records"].items()
    }
    found["field_note"] = sorted(
        (row for row in found["field_note"] if row.keys() - {"record", "row", "field"}),
        key=lambda row: str(sorted(row.items())),
    )
    return found
