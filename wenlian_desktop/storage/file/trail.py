"""The audit trail (操作日志): append-only rows written in the transaction of the change, linked by hashes.

The chain covers hashes of salted values: a value and its salt can be removed without breaking the chain. A complete
rewrite of the chain can only be detected with a hash kept outside the file.
"""

import hashlib
import json
import platform
import secrets
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.storage.file.lock_file import current_user
from wenlian_desktop.storage.file.models import Change

START = "0" * 64
TABLE = Change._meta.table_name
Stamp = tuple[int, str]  # the number of an entry, and the digests in it
Head = tuple[int, bytes]  # the number and the hash of the last entry
HASHED_COLUMNS = (
    "seq",
    "step",
    "at",
    "who",
    "host",
    "name",
    "record",
    "row",
    "field",
    "origin",
    "old_hash",
    "new_hash",
)
STAMP = "digests"  # instead of a field where the digests of the whole year were written
WHOLE_ROW = "*"  # instead of a record or field where a whole year or row was written
YEAR_COPY = (Edition.spec.name, "content")  # a whole year as JSON: the trail has its digest instead


def _hash_of(salt: str, value: str | None) -> str:
    return hashlib.sha256(f"{salt}{'' if value is None else '=' + value}".encode()).hexdigest()


def _chain_hash(previous: str, row: dict[str, Any]) -> str:
    canonical = json.dumps(
        [previous, *(row[name] for name in HASHED_COLUMNS)], ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def append(database: SqliteDatabase, step: Step) -> None:
    """Append one entry for each field a step changed; the caller has a transaction open."""
    rows = []
    for change in step.changes:
        if not change.row.spec.transient:
            head = {"record": change.record, "row": change.row.uid}
            rows += [_new_entry(step, head | {"field": field}, old, new) for field, old, new in _differences(change)]
    _insert_chained(database, rows)


def append_stamp(database: SqliteDatabase, step: Step, digests: str) -> None:
    """Append an entry for the whole year (new file, clean end), with the digests of its tables as its value."""
    _insert_chained(database, [_new_entry(step, {"record": WHOLE_ROW, "row": "", "field": STAMP}, None, digests)])


def last_stamp(database: SqliteDatabase, last: int) -> Stamp | None:
    """The last entry of `append_stamp` up to an entry: its number and the digests; None where there is none."""
    sql = f"SELECT seq, CAST(new AS BLOB) FROM {TABLE} WHERE record = ? AND field = ? AND seq <= ? ORDER BY seq DESC"
    found = database.execute_sql(f"{sql} LIMIT 1", (WHOLE_ROW, STAMP, last)).fetchone()
    return None if found is None else (found[0], bytes(found[1] or b"").decode(errors="replace"))


def last_values(database: SqliteDatabase, after: int, last: int) -> Iterator[tuple[str, str, str, str | None]]:
    """(record, row, field, value) that the entries after `after` up to `last` left behind."""
    columns = (Change.record, Change.row, Change.field, Change.new)
    chosen = Change.select(*columns).where(Change.seq > after, Change.seq <= last).order_by(Change.seq)
    values = {(record, row, field): new for record, row, field, new in chosen.tuples().execute(database)}
    yield from ((*address, new) for address, new in values.items())


def text_in(field: str, row: Record | None) -> str | None:
    """A field of a row as the trail writes it; for a whole row its position."""
    if field in (WHOLE_ROW, "position"):
        return None if row is None else str(row.position)
    return _text(row.spec.fields[field], row) if row is not None and field in row.spec.fields else None


def time_of(database: SqliteDatabase, number: int) -> str:
    """When an entry was written; empty where there is none."""
    found = Change.select(Change.at).where(Change.seq == number).tuples().execute(database)
    return str(next(iter(found), ("",))[0])


def _new_entry(step: Step, head: dict[str, str], old: str | None, new: str | None) -> dict[str, Any]:
    salt = secrets.token_hex(8)
    values = {"step": step.uid, "name": step.name, "origin": step.origin.value, "old": old, "new": new, "salt": salt}
    hashes = {"old_hash": _hash_of(salt, old), "new_hash": _hash_of(salt, new)}
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    return values | head | hashes | {"at": at, "who": current_user(), "host": platform.node()}


def _insert_chained(database: SqliteDatabase, rows: list[dict[str, Any]]) -> None:
    last = Change.select(Change.seq, Change.hash).order_by(Change.seq.desc()).limit(1).tuples().execute(database)
    seq, previous = next(iter(last), (0, START))
    for row in rows:
        seq += 1
        row["seq"] = seq
        previous = row["hash"] = _chain_hash(previous, row)
    for start in range(0, len(rows), 500):
        Change.insert_many(rows[start : start + 500]).execute(database)


def _differences(change: RowChange) -> Iterator[tuple[str, str | None, str | None]]:
    """(field, old text, new text) of each difference; a created or deleted row has an entry of its own."""
    if change.before is None or change.after is None:
        old, new = (None if side is None else str(side.position) for side in (change.before, change.after))
        yield WHOLE_ROW, old, new
    elif change.before.position != change.after.position:
        yield "position", str(change.before.position), str(change.after.position)
    for field in change.row.spec.fields.values():
        old, new = _text(field, change.before), _text(field, change.after)
        if old != new and (change.record, field.name) != YEAR_COPY:
            yield field.name, old, new


def _text(field: Field, row: Record | None) -> str | None:
    value = None if row is None else getattr(row, field.name)
    return None if value in (None, ()) else format_editable(field, value)


def head(database: SqliteDatabase) -> Head:
    """The last entry: its number and its hash, which is read as bytes, as it may be damaged."""
    found = database.execute_sql(f"SELECT seq, CAST(hash AS BLOB) FROM {TABLE} ORDER BY seq DESC LIMIT 1").fetchone()
    return (0, START.encode()) if found is None else (found[0], bytes(found[1]))


def steps_after(database: SqliteDatabase, known: Head) -> set[str] | None:
    """The steps recorded after a known head (RELIABILITY rule 4); None where the trail does not contain it."""
    number, value = known
    stored = database.execute_sql(f"SELECT CAST(hash AS BLOB) FROM {TABLE} WHERE seq = ?", (number,)).fetchone()
    if number and (stored is None or bytes(stored[0]) != value):
        return None
    return {uid for (uid,) in database.execute_sql(f"SELECT DISTINCT step FROM {TABLE} WHERE seq > ?", (number,))}


def entries(database: SqliteDatabase, after: int = 0, last: int | None = None) -> list[dict[str, Any]]:
    """The entries in order: all, or those after a number up to another."""
    chosen = Change.select().where(Change.seq > after).order_by(Change.seq)
    return list((chosen if last is None else chosen.where(Change.seq <= last)).dicts().execute(database))


def broken_at(rows: list[dict[str, Any]], after: int = 0, previous: str = START) -> int | None:
    """The number of the first entry that breaks the chain or does not match its values; None where there is none.

    `after`, `previous`: number and hash of the entry before the first one.
    """
    for expected, row in enumerate(rows, after + 1):
        if row["seq"] != expected or row["hash"] != _chain_hash(previous, row) or not _values_match(row):
            return expected
        previous = row["hash"]
    return None


def _values_match(row: dict[str, Any]) -> bool:
    """Whether the values match their hashes; a removed value has no salt and is skipped."""
    if row["salt"] is None:
        return row["old"] is None and row["new"] is None
    return (_hash_of(row["salt"], row["old"]), _hash_of(row["salt"], row["new"])) == (row["old_hash"], row["new_hash"])
