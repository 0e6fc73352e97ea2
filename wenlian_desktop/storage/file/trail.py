"""The audit trail (操作日志): append-only rows written in the transaction of the change, linked by hashes.

The chain covers hashes of salted values: a value and its salt can be removed without breaking the chain. A complete
rewrite of the chain can only be detected with a hash kept outside the file.

The rows that a step adds, or removes, are one entry where they are many: a bundle, or the number of an entry that has
the same rows in one. `read` gives the fields of all entries, whoever walks the trail goes by it.
"""

import contextlib
import hashlib
import json
import platform
import re
import secrets
from collections.abc import Generator, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import Step, net_changes
from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.domain.values.fields import Field, Origin
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.storage.file.lock_file import current_user
from wenlian_desktop.storage.file.models import CHANGE_TABLE, Change
from wenlian_desktop.storage.file.row_bundle import BundledRow, bundle_hash, pack_rows, unpack_rows

TABLE = CHANGE_TABLE
START = "0" * 64
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
BUNDLE = "rows"  # instead of a field where many rows were written; instead of the row their number
BUNDLED_FROM = 101  # rows
LOOKED_BACK = 8  # entries
REFERENCE = "#"  # before the number of the entry that has the same rows
WHOLE_ROW = "*"  # instead of a record or field where a whole year or row was written
QUOTED = re.compile("“[^”]*”")  # names of rows and files: the chain rests on the name of a step, which stays for ever
YEAR_COPY = (Edition.spec.name, "content")  # a whole year as JSON: the trail has its digest instead


def _hash_of(salt: str, value: str | None) -> str:
    return hashlib.sha256(f"{salt}{'' if value is None else '=' + value}".encode()).hexdigest()


def _chain_hash(previous: str, row: dict[str, Any]) -> str:
    canonical = json.dumps(
        [previous, *(row[name] for name in HASHED_COLUMNS)], ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def append(database: SqliteDatabase, step: Step) -> None:
    """Append one entry for each field a step changed, and one for many rows; the caller has a transaction open."""
    recorded = [change for change in step.changes if not change.row.spec.transient]
    bundled, single = _bundled(recorded)
    rows = [_bundle_entry(database, step, changes) for changes in bundled]
    for change in single:
        head = {"record": change.record, "row": change.row.uid}
        rows += [_new_entry(step, head | {"field": field}, old, new) for field, old, new in _differences(change)]
    _insert_chained(database, rows)


def _bundled(changes: list[RowChange]) -> tuple[list[list[RowChange]], list[RowChange]]:
    """(the many removed rows and the many added ones, all other changes)."""
    if len(changes) < BUNDLED_FROM:
        return [], changes
    net = net_changes(changes)
    sides = [[each for each in net if each.after is None], [each for each in net if each.before is None]]
    many = [side for side in sides if len(side) >= BUNDLED_FROM]
    taken = {id(each) for side in many for each in side}
    return many, [each for each in net if id(each) not in taken] if many else changes


def _bundle_entry(database: SqliteDatabase, step: Step, changes: Sequence[RowChange]) -> dict[str, Any]:
    rows = sorted((_bundled_row(change.row) for change in changes), key=lambda row: (row.record, row.uid))
    side = "new" if changes[0].before is None else "old"
    address = {"record": WHOLE_ROW, "row": str(len(rows)), "field": BUNDLE}
    known = _entry_with(database, rows)
    text = f"{REFERENCE}{known}" if known else pack_rows(rows)
    entry = _new_entry(step, address, *((text, None) if side == "old" else (None, text)))
    return entry if known else entry | {f"{side}_hash": _all(bundle_hash(text))}


def _bundled_row(row: Record) -> BundledRow:
    texts = {field.name: _text(field, row) for field in row.spec.fields.values()}
    texts = {name: text for name, text in texts.items() if (row.spec.name, name) != YEAR_COPY}
    return BundledRow(row.spec.name, row.uid, {WHOLE_ROW: str(row.position), **texts})


def _entry_with(database: SqliteDatabase, rows: list[BundledRow]) -> int | None:
    """The number of a recent entry whose bundle has the same rows: that of the step that is undone or done again."""
    chosen = Change.select(Change.seq, Change.old, Change.new).where(
        Change.record == WHOLE_ROW, Change.field == BUNDLE, Change.row == str(len(rows))
    )
    for seq, old, new in chosen.order_by(Change.seq.desc()).limit(LOOKED_BACK).tuples().execute(database):
        text = old or new or ""
        if not text.startswith(REFERENCE) and _is_bundle_of(text, rows):
            return int(seq)
    return None


def _is_bundle_of(text: str, rows: list[BundledRow]) -> bool:
    try:
        return all(one == other for one, other in zip(unpack_rows(text), rows, strict=True))
    except ValueError:
        return False


def _all(slices: Generator[None, None, str]) -> str:
    while True:
        try:
            next(slices)
        except StopIteration as end:
            return str(end.value)


def append_stamp(database: SqliteDatabase, step: Step, digests: str) -> None:
    """Append an entry for the whole year (new file, clean end), with the digests of its tables as its value."""
    _insert_chained(database, [_new_entry(step, {"record": WHOLE_ROW, "row": "", "field": STAMP}, None, digests)])


def last_stamp(database: SqliteDatabase, last: int) -> Stamp | None:
    """The last entry of `append_stamp` up to an entry: its number and the digests; None where there is none."""
    sql = f"SELECT seq, CAST(new AS BLOB) FROM {TABLE} WHERE record = ? AND field = ? AND seq <= ? ORDER BY seq DESC"
    found = database.execute_sql(f"{sql} LIMIT 1", (WHOLE_ROW, STAMP, last)).fetchone()
    return None if found is None else (found[0], bytes(found[1] or b"").decode(errors="replace"))


def last_values(database: SqliteDatabase, after: int, last: int) -> Iterator[tuple[str, str, str, str | None]]:
    """(record, row, field, value) that the entries after `after` up to `last` left behind, and nobody removed."""
    values = {(each["record"], each["row"], each["field"]): each for each in read(database, after, last)}
    yield from ((*address, each["new"]) for address, each in values.items() if each["salt"] is not None)


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
    values = {
        "step": step.uid,
        "name": QUOTED.sub("“…”", step.name),
        "origin": step.origin.value,
        "old": old,
        "new": new,
        "salt": salt,
    }
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


def is_changed_after(database: SqliteDatabase, known: Head) -> bool:
    """Whether anything but digests was recorded after a known head, or the trail does not contain that."""
    if steps_after(database, known) is None:
        return True
    later = Change.select(Change.seq).where(Change.seq > known[0], Change.field != STAMP).limit(1)
    return bool(list(later.tuples().execute(database)))


def great_step_after(database: SqliteDatabase, known: Head) -> tuple[str, str] | None:
    """(time, name) of the step right after a known head where it is of many rows, or carried over; else None."""
    if steps_after(database, known) is None:
        return None
    later = Change.select().where(Change.seq > known[0], Change.field != STAMP).order_by(Change.seq).limit(1)
    for first in later.dicts().execute(database):
        is_of_many = Change.select(Change.seq).where(
            Change.seq >= first["seq"], Change.step == first["step"], Change.field == BUNDLE
        )
        if first["origin"] == Origin.CARRIED.value or list(is_of_many.limit(1).tuples().execute(database)):
            return first["at"], first["name"]
    return None


def last_recorded(database: SqliteDatabase) -> dict[str, Any] | None:
    """The last entry that holds no digests; None where there is none."""
    chosen = Change.select().where(Change.field != STAMP).order_by(Change.seq.desc()).limit(1)
    return next(iter(chosen.dicts().execute(database)), None)


def entries(database: SqliteDatabase, after: int = 0, last: int | None = None) -> list[dict[str, Any]]:
    """The entries in order as they are stored and chained: all, or those after a number up to another."""
    chosen = Change.select().where(Change.seq > after).order_by(Change.seq)
    return list((chosen if last is None else chosen.where(Change.seq <= last)).dicts().execute(database))


def read(database: SqliteDatabase, after: int = 0, last: int | None = None) -> Iterator[dict[str, Any]]:
    """What `entries` gives, row by row and field by field: one of its own for each field in a bundle.

    A value that was removed has no salt.
    """
    for entry in entries(database, after, last):
        yield from fields_in(database, entry) if is_bundle(entry) else (entry,)


def history(database: SqliteDatabase, record: str, uid: str, field: str) -> list[dict[str, Any]]:
    """The entries about a field of a row in order, and those about the row as a whole."""
    is_theirs = (Change.record == record) & (Change.row == uid) & Change.field.in_((field, WHOLE_ROW))
    is_of_many = (Change.record == WHOLE_ROW) & (Change.field == BUNDLE)
    found: list[dict[str, Any]] = []
    for entry in Change.select().where(is_theirs | is_of_many).order_by(Change.seq).dicts().execute(database):
        about_row = fields_in(database, entry, uid) if is_bundle(entry) else (entry,)
        found += [each for each in about_row if each["field"] in (field, WHOLE_ROW) and each["record"] == record]
    return found


def is_bundle(entry: dict[str, Any]) -> bool:
    """Whether a stored entry is of many rows."""
    return (entry["record"], entry["field"]) == (WHOLE_ROW, BUNDLE)


def bundled_text(database: SqliteDatabase, entry: dict[str, Any]) -> str:
    """The bundle of an entry, which may be that of an earlier one; empty where it was removed."""
    text = str(entry["old"] or entry["new"] or "")
    if not text.startswith(REFERENCE):
        return text
    found = Change.select(Change.old, Change.new).where(Change.seq == text[1:]).tuples().execute(database)
    return next((str(old or new or "") for old, new in found), "")


def fields_in(database: SqliteDatabase, entry: dict[str, Any], uid: str = "") -> Iterator[dict[str, Any]]:
    """The fields of a bundle as entries, or only those of one row; none of a damaged one, which breaks the chain."""
    text, is_removal = bundled_text(database, entry), entry["old"] is not None
    with contextlib.suppress(ValueError):
        for row in unpack_rows(text, uid) if text else ():
            for field, value in row.texts.items():
                salt = None if field in row.removed else entry["salt"]
                if value is not None or salt is None:
                    old, new = (value, None) if is_removal else (None, value)
                    address = {"record": row.record, "row": row.uid, "field": field}
                    yield entry | address | {"old": old, "new": new, "salt": salt}


def broken_at(rows: list[dict[str, Any]], after: int = 0, previous: str = START) -> int | None:
    """The number of the first entry that breaks the chain or does not match its values; None where there is none.

    `after`, `previous`: number and hash of the entry before the first one.
    """
    slices = find_break(rows, after, previous)
    while True:
        try:
            next(slices)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]


def find_break(
    rows: Iterable[dict[str, Any]], after: int = 0, previous: str = START
) -> Generator[None, None, int | None]:
    """What `broken_at` says, a slice of the work per iteration."""
    for expected, row in enumerate(rows, after + 1):
        matches = (yield from _bundle_matches(row)) if _has_bundle(row) else _values_match(row)
        if row["seq"] != expected or row["hash"] != _chain_hash(previous, row) or not matches:
            return expected
        previous = row["hash"]
    return None


def _has_bundle(row: dict[str, Any]) -> bool:
    return is_bundle(row) and not str(row["old"] or row["new"] or REFERENCE).startswith(REFERENCE)


def _bundle_matches(row: dict[str, Any]) -> Generator[None, None, bool]:
    side, other = ("old", "new") if row["old"] is not None else ("new", "old")
    own = yield from bundle_hash(row[side])
    return row[other] is None and (own, _hash_of(row["salt"] or "", None)) == (
        row[f"{side}_hash"],
        row[f"{other}_hash"],
    )


def _values_match(row: dict[str, Any]) -> bool:
    """Whether the values match their hashes; a removed value has no salt and is skipped."""
    if row["salt"] is None:
        return row["old"] is None and row["new"] is None
    return (_hash_of(row["salt"], row["old"]), _hash_of(row["salt"], row["new"])) == (row["old_hash"], row["new_hash"])
