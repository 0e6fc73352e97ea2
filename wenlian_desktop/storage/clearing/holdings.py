"""What holds a text or a photo in one database: the year file or one of its backups, of any format; and its removal.

Removed are values in rows, attachments, drafts, and the salted values of the trail, whose chain stays whole. Editions
(封存版本) stay as they are: the trail has their digest, and an archive relies on them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.annotations import Attachment, Draft
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.values.fields import Kind
from wenlian_desktop.storage.clearing.cleared_text import cleared_text
from wenlian_desktop.storage.file import trail
from wenlian_desktop.storage.file.models import BYTES_TABLE

DRAFT, ATTACHMENT, EDITION = Draft.spec.name, Attachment.spec.name, Edition.spec.name
KEPT_TABLES = {trail.TABLE, EDITION, BYTES_TABLE}
KEYS = {"uid", "position", "carried_from"}
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
        tuple(_entries(database, wanted, attachments)),
        tuple(_named_in(database, wanted.words)),
        tuple(_editions(database, wanted)),
    )


def clear(database: SqliteDatabase, wanted: Wanted, found: Holdings) -> None:
    """Remove what was found; the caller has a transaction open, without the triggers of a closed year."""
    for table, uid, column in found.fields:
        (stored,) = database.execute_sql(f'SELECT "{column}" FROM "{table}" WHERE uid = ?', (uid,)).fetchone()
        left = cleared_text(stored, wanted.words)
        if table == DRAFT and left is None:
            database.execute_sql(f'DELETE FROM "{table}" WHERE uid = ?', (uid,))
        else:
            database.execute_sql(f'UPDATE "{table}" SET "{column}" = ? WHERE uid = ?', (left, uid))
    for uid in found.attachments:
        database.execute_sql(f'DELETE FROM "{ATTACHMENT}" WHERE uid = ?', (uid,))
    for number in found.entries:
        sql = f'UPDATE "{trail.TABLE}" SET old = NULL, new = NULL, salt = NULL WHERE seq = ?'
        database.execute_sql(sql, (number,))


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


def _entries(database: SqliteDatabase, wanted: Wanted, attachments: tuple[str, ...]) -> Iterator[int]:
    """The entries whose values hold it: the words, or anything about an attachment with one of the files."""
    rows = database.execute_sql(
        f'SELECT seq, record, row, field, old, new FROM "{trail.TABLE}" ORDER BY seq'
    ).fetchall()
    about = set(attachments)
    for _, record, uid, field, *values in rows:
        if (record, field) == (ATTACHMENT, "sha256") and wanted.files.intersection(values):
            about.add(uid)
    for number, record, uid, field, *values in rows:
        if field == trail.STAMP or values == [None, None]:
            continue
        is_about = record == ATTACHMENT and uid in about
        if is_about or (wanted.words and any(each and cleared_text(each, wanted.words) != each for each in values)):
            yield number


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
