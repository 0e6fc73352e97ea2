"""What holds a text or a photo in one database: the year file or one of its backups, of any format; and its removal.

Removed are values in rows, attachments, drafts, and the salted values of the trail, whose chain stays whole. Editions
(封存版本) stay as they are: the trail has their digest, and an archive relies on them.
"""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.annotations import Attachment, Draft
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.values.fields import Kind
from wenlian_desktop.storage.clearing.cleared_text import cleared_text
from wenlian_desktop.storage.file import trail
from wenlian_desktop.storage.file.models import BYTES_TABLE
from wenlian_desktop.storage.file.row_bundle import BundledRow, unpack_rows, without_texts

DRAFT, ATTACHMENT, EDITION = Draft.spec.name, Attachment.spec.name, Edition.spec.name
KEPT_TABLES = {trail.TABLE, EDITION, BYTES_TABLE}
KEYS = {"uid", "position", "carried_from"}
Goes = Callable[[str, str, str, str], bool]  # (record, row, field, value)
TEXTS = (Kind.TEXT, Kind.LONG_TEXT)


@dataclass(frozen=True)
class Wanted:
    """What is to be cleared: words, wherever they stand, and photos or other files by their SHA-256."""

    words: str = ""
    files: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Holdings:
    """Where it stands: fields (table, uid, column), attachments by uid, entries of the trail by number.

    What stays: `named_in` are entries that name it among what their chain rests on (who, where, which step),
    `editions` the numbers of closed versions.
    """

    fields: tuple[tuple[str, str, str], ...] = ()
    attachments: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()
    named_in: tuple[int, ...] = ()
    editions: tuple[int, ...] = ()

    @property
    def can_be_cleared(self) -> bool:
        """Whether anything of it can be removed."""
        return bool(self.fields or self.attachments or self.entries)


def look_up(database: SqliteDatabase, wanted: Wanted) -> Holdings:
    """All that a database holds of it."""
    attachments = _attachments(database, wanted)
    going = {(ATTACHMENT, uid) for uid in attachments}
    return Holdings(
        tuple(each for each in _fields(database, wanted.words) if each[:2] not in going),
        attachments,
        tuple(_entries(database, wanted)),
        tuple(_named_in(database, wanted.words)),
        tuple(_editions(database, wanted)),
    )


def clear(database: SqliteDatabase, wanted: Wanted, found: Holdings) -> None:
    """Remove what was found; the caller has a transaction open, without the triggers of a closed year."""
    goes, entries = _goes(database, wanted), set(found.entries)
    for table, uid, column in found.fields:
        _clear_field(database, wanted, table, uid, column)
    for uid in found.attachments:
        database.execute_sql(f'DELETE FROM "{ATTACHMENT}" WHERE uid = ?', (uid,))
    for entry in _stored_entries(database):
        if entry["seq"] in entries:
            _clear_entry(database, entry, goes)


def _clear_field(database: SqliteDatabase, wanted: Wanted, table: str, uid: str, column: str) -> None:
    (stored,) = database.execute_sql(f'SELECT "{column}" FROM "{table}" WHERE uid = ?', (uid,)).fetchone()
    left = cleared_text(stored, wanted.words)
    if table == DRAFT and left is None:
        database.execute_sql(f'DELETE FROM "{table}" WHERE uid = ?', (uid,))
    else:
        database.execute_sql(f'UPDATE "{table}" SET "{column}" = ? WHERE uid = ?', (left, uid))


def _clear_entry(database: SqliteDatabase, entry: dict[str, Any], goes: Goes) -> None:
    """A bundle loses the cells that go, any other entry its values and their salt."""
    if trail.is_bundle(entry):
        sql = f'UPDATE "{trail.TABLE}" SET old = ?, new = ? WHERE seq = ?'
        database.execute_sql(sql, (*_without(entry, goes), entry["seq"]))
    else:
        sql = f'UPDATE "{trail.TABLE}" SET old = NULL, new = NULL, salt = NULL WHERE seq = ?'
        database.execute_sql(sql, (entry["seq"],))


def _attachments(database: SqliteDatabase, wanted: Wanted) -> tuple[str, ...]:
    if not wanted.files or ATTACHMENT not in database.get_tables():
        return ()
    rows = database.execute_sql(f'SELECT uid, sha256 FROM "{ATTACHMENT}"').fetchall()
    return tuple(uid for uid, sha256 in rows if sha256 in wanted.files)


def _fields(database: SqliteDatabase, words: str) -> Iterator[tuple[str, str, str]]:
    if not words:
        return
    for table, column in _text_columns(database):
        sql = f'SELECT uid, "{column}" FROM "{table}" WHERE instr("{column}", ?)'
        for uid, stored in database.execute_sql(sql, (words,)).fetchall():
            if cleared_text(stored, words) != stored:
                yield table, uid, column


def _text_columns(database: SqliteDatabase) -> Iterator[tuple[str, str]]:
    """(table, column) of all texts; of an older format also what the catalogue no longer knows."""
    for table in sorted(set(database.get_tables()) - KEPT_TABLES):
        columns = database.execute_sql(f'PRAGMA table_info("{table}")').fetchall()
        if "uid" not in {name for _, name, *_ in columns}:
            continue  # a link table
        references = {row[3] for row in database.execute_sql(f'PRAGMA foreign_key_list("{table}")').fetchall()}
        known = RECORDS[table].spec.fields if table in RECORDS else {}
        for _, name, kind, *_ in columns:
            is_text = known[name].kind in TEXTS if name in known else kind == "TEXT"
            if is_text and name not in KEYS | references:
                yield table, name


def _entries(database: SqliteDatabase, wanted: Wanted) -> Iterator[int]:
    """The entries whose values hold it: the words, or anything about an attachment with one of the files."""
    goes = _goes(database, wanted)
    for entry in _stored_entries(database):
        values = entry["old"], entry["new"]
        if trail.is_bundle(entry):
            if _without(entry, goes) != values:
                yield entry["seq"]
        elif any(value is not None and goes(entry["record"], entry["row"], entry["field"], value) for value in values):
            yield entry["seq"]


def _stored_entries(database: SqliteDatabase) -> Iterator[dict[str, Any]]:
    columns = ("seq", "record", "row", "field", "old", "new")
    for values in database.execute_sql(f'SELECT {", ".join(columns)} FROM "{trail.TABLE}" ORDER BY seq').fetchall():
        entry = dict(zip(columns, values, strict=True))
        if entry["field"] != trail.STAMP:
            yield entry


def _goes(database: SqliteDatabase, wanted: Wanted) -> Goes:
    """Tells whether a value of the trail is to be removed."""
    about = set(_uids_of_files(database, wanted)) if wanted.files else set()

    def goes(record: str, uid: str, field: str, value: str) -> bool:
        if record == ATTACHMENT and uid in about:
            return True
        return bool(wanted.words) and cleared_text(value, wanted.words) != value

    return goes


def _uids_of_files(database: SqliteDatabase, wanted: Wanted) -> Iterator[str]:
    """The attachments that have one of the files, or ever had."""
    yield from _attachments(database, wanted)
    for entry in _stored_entries(database):
        if (entry["record"], entry["field"]) == (ATTACHMENT, "sha256"):
            if wanted.files.intersection((entry["old"], entry["new"])):
                yield entry["row"]
        elif trail.is_bundle(entry):
            rows = _rows_of(entry)
            yield from (row.uid for row in rows if row.record == ATTACHMENT and row.texts.get("sha256") in wanted.files)


def _rows_of(entry: dict[str, Any]) -> Iterator[BundledRow]:
    text = entry["old"] or entry["new"] or trail.REFERENCE
    if not text.startswith(trail.REFERENCE):
        with contextlib.suppress(ValueError):  # a damaged one breaks the chain, which is told elsewhere
            yield from unpack_rows(text)


def _without(entry: dict[str, Any], goes: Goes) -> tuple[str | None, str | None]:
    """The values of a bundle without what goes."""

    def is_removed(row: BundledRow, field: str) -> bool:
        return goes(row.record, row.uid, field, row.texts[field] or "")

    def left(value: str | None) -> str | None:
        if value is None or value.startswith(trail.REFERENCE):
            return value
        try:
            return without_texts(value, is_removed)
        except ValueError:
            return value

    return left(entry["old"]), left(entry["new"])


def _named_in(database: SqliteDatabase, words: str) -> Iterator[int]:
    if words:
        sql = f'SELECT seq FROM "{trail.TABLE}" WHERE instr(name, ?) OR instr(who, ?) OR instr(host, ?) ORDER BY seq'
        yield from (number for (number,) in database.execute_sql(sql, (words,) * 3).fetchall())


def _editions(database: SqliteDatabase, wanted: Wanted) -> Iterator[int]:
    if EDITION not in database.get_tables():
        return
    for wanted_text in filter(None, (wanted.words, *sorted(wanted.files))):
        sql = f'SELECT number FROM "{EDITION}" WHERE instr(content, ?) OR instr(reason, ?) OR instr(closed_by, ?)'
        yield from (number for (number,) in database.execute_sql(sql, (wanted_text,) * 3).fetchall())
