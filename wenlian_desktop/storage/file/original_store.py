"""The bytes of attachments: in the year file, written once, and beside its backups (备份/原件/), each once.

They are told apart by their SHA-256 and believed only when they still have it.
"""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.originals import Original, VerificationResult, digest_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import disk_error, rename_into_place, replace_file, write_new_file
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, release_cursors
from wenlian_desktop.storage.file.migrations import without_triggers
from wenlian_desktop.storage.file.models import AttachmentBytes

FOLDER, BACKUPS = "原件", "备份"
TABLE = AttachmentBytes._meta.table_name
DIGEST = re.compile("[0-9a-f]{64}")
VERIFY_EVERY = timedelta(days=7)
REFERENCED = "SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL"
# An edition (封存版本) keeps the whole year as JSON: what it names is needed as well.
UNREFERENCED = f"""SELECT sha256 FROM attachment_bytes WHERE sha256 NOT IN ({REFERENCED})
    AND NOT EXISTS (SELECT 1 FROM edition WHERE instr(edition.content, attachment_bytes.sha256))"""


def insert(database: SqliteDatabase, originals: Iterable[Original]) -> None:
    """Write bytes that are not there yet, or not any more; the caller has the transaction open."""
    for each in originals:
        stored = _stored(database, each.sha256)
        if stored is None:
            AttachmentBytes.insert(sha256=each.sha256, bytes=each.content).execute(database)
        elif digest_of(stored) != each.sha256:
            changed = AttachmentBytes.update(bytes=each.content).where(AttachmentBytes.sha256 == each.sha256)
            changed.execute(database)


def _stored(database: SqliteDatabase, sha256: str) -> bytes | None:
    row = database.execute_sql("SELECT bytes FROM attachment_bytes WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else bytes(row[0])


def _intact(database: SqliteDatabase, sha256: str) -> bytes | None:
    """The bytes in the year that have that digest; None where there are none, or damaged ones."""
    try:
        stored = _stored(database, sha256)
    except DATABASE_ERRORS as error:
        release_cursors(error)
        return None
    return stored if stored is not None and digest_of(stored) == sha256 else None


def read(database: SqliteDatabase, path: Path, sha256: str) -> bytes:
    """The bytes with that digest, from the year or else from beside its backups; raises UserError where none has it."""
    content = _intact(database, sha256) or read_backed_up(path, sha256)
    if content is not None:
        return content
    if not database.execute_sql(f"SELECT 1 FROM {TABLE} WHERE sha256 = ?", (sha256,)).fetchone():
        raise UserError("这份材料的原件不在本文件中。", "登记的内容都在。", "请找到原来的文件，用“添加文件…”补上。")
    raise UserError("这份材料的原件已损坏。", "登记的内容都在。", "请找到原来的文件，重新添加一次。")


def original_folders(path: Path) -> tuple[Path, Path]:
    """Where originals lie: beside the backups of a year; for a backup that is looked at, in its own folder."""
    return path.parent / BACKUPS / FOLDER, path.parent / FOLDER


def referenced_digests(database: SqliteDatabase) -> list[str]:
    """The digests that rows name."""
    return sorted({sha256 for (sha256,) in database.execute_sql(REFERENCED).fetchall()})


def _tag(path: Path) -> str:
    """What tells the files of one year from those of another in the same folder; short, whatever the year is called."""
    return digest_of(os.fsencode(path.name))[:8]


def read_backed_up(path: Path, sha256: str) -> bytes | None:
    """The bytes with that digest beside a year or a backup; None where there are none, or damaged ones."""
    for folder in original_folders(path) if DIGEST.fullmatch(sha256) else ():
        with contextlib.suppress(OSError):
            content = (folder / sha256).read_bytes()
            if digest_of(content) == sha256:
                return content
    return None


def back_up_originals(database: SqliteDatabase, path: Path) -> Iterator[None]:
    """Write what a row or an edition names and is not beside the backups yet, one file a turn; raises UserError.

    A damaged original is passed over: the data must be backed up all the same, and `verify` names it.
    """
    folder = original_folders(path)[0]
    rows = database.execute_sql(f"SELECT sha256, length(bytes) FROM {TABLE} WHERE sha256 NOT IN ({UNREFERENCED})")
    for sha256, size in rows.fetchall():
        content = None if _has_size(folder / sha256, size) else _intact(database, sha256)
        if content is not None:
            try:
                _write_original(folder, _tag(path), sha256, content)
            except OSError as error:
                raise disk_error("备份原件", error) from None
            yield


def _has_size(file: Path, size: int) -> bool:
    try:
        return file.stat().st_size == size
    except (OSError, ValueError):
        return False


def _write_original(folder: Path, tag: str, sha256: str, content: bytes) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = folder / f".{sha256}-{tag}.part"
    part.unlink(missing_ok=True)
    write_new_file(part, content, 0o600)
    if digest_of(part.read_bytes()) != sha256:
        part.unlink()
        raise UserError("备份原件时写入的内容不一致，已放弃。", "原数据没有受影响。", "请检查磁盘后重试。")
    rename_into_place(part, folder / sha256)


def remove_partial_files(path: Path) -> None:
    """Take away the parts of originals that were cut off."""
    for part in original_folders(path)[0].glob(".*.part"):
        if part.name[65:] == f"-{_tag(path)}.part":
            part.unlink(missing_ok=True)


def delete_unreferenced(database: SqliteDatabase) -> None:
    """Take away bytes that no row and no edition names; a file that takes no change keeps them."""
    try:
        digests = [sha256 for (sha256,) in database.execute_sql(UNREFERENCED).fetchall()]
        for sha256 in digests:
            with database.atomic("IMMEDIATE"):
                AttachmentBytes.delete().where(AttachmentBytes.sha256 == sha256).execute(database)
    except DATABASE_ERRORS as error:
        release_cursors(error)


def verify(database: SqliteDatabase, path: Path, found: VerificationResult) -> Iterator[None]:
    """Look at the bytes of every attachment, one a turn; bad ones are mended from beside the backups.

    A year without any bytes was loaded without its files: nothing is missing that was there.
    """
    stored = {sha256 for (sha256,) in database.execute_sql(f"SELECT sha256 FROM {TABLE}").fetchall()}
    for sha256 in referenced_digests(database):
        if _intact(database, sha256) is None:
            bad = found.damaged if sha256 in stored else found.missing
            (found.repaired if _repair(database, path, sha256) else bad).append(sha256)
        yield
    if not stored:
        found.missing.clear()
    _write_verified_stamp(path)


def _repair(database: SqliteDatabase, path: Path, sha256: str) -> bool:
    content = read_backed_up(path, sha256)
    if content is None:
        return False
    try:
        # The bytes are known by their digest: putting them right changes nothing in a closed year.
        with database.atomic("IMMEDIATE"), without_triggers(database):
            insert(database, [Original(sha256, content, sha256)])
    except DATABASE_ERRORS as error:
        release_cursors(error)
    return _intact(database, sha256) is not None


def _verified_stamp(path: Path) -> Path:
    return original_folders(path)[0] / f"{_tag(path)}.核对"


def _write_verified_stamp(path: Path) -> None:
    with contextlib.suppress(OSError):  # it is looked at again the sooner
        if _verified_stamp(path).parent.is_dir():
            replace_file(_verified_stamp(path), date.today().isoformat().encode(), 0o600)


def is_verification_due(path: Path) -> bool:
    """Whether the originals of a year were last verified a week ago, or in a time to come, or never."""
    try:
        last = date.fromisoformat(_verified_stamp(path).read_text("ascii").strip())
    except (OSError, ValueError):
        return True
    return not timedelta(0) <= date.today() - last < VERIFY_EVERY
