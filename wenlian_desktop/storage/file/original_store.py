"""Originals: the bytes of attachments, in the year file and once more next to its backups (备份/原件/).

They are stored by SHA-256 and verified against it on reading.
"""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.originals import MAX_SIZE, Original, VerificationResult, digest_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import (
    discard,
    disk_error,
    rename_into_place,
    replace_file,
    write_new_file,
)
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, release_cursors
from wenlian_desktop.storage.file.migrations import without_triggers
from wenlian_desktop.storage.file.models import BYTES_TABLE, AttachmentBytes
from wenlian_desktop.storage.outside.plain_file import read_beside
from wenlian_desktop.storage.outside.private_folder import make_private_folder

FOLDER, BACKUPS = "原件", "备份"
DIGEST = re.compile("[0-9a-f]{64}")
VERIFY_EVERY = timedelta(days=7)
REFERENCED = "SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL"
# An edition (封存版本) contains the whole year as JSON: its attachments are needed too.
UNREFERENCED = f"""SELECT sha256 FROM attachment_bytes WHERE sha256 NOT IN ({REFERENCED})
    AND NOT EXISTS (SELECT 1 FROM edition WHERE instr(edition.content, attachment_bytes.sha256))"""


def insert(database: SqliteDatabase, originals: Iterable[Original]) -> None:
    """Write bytes that are missing or damaged; the caller has a transaction open."""
    for each in originals:
        stored = stored_bytes(database, each.sha256)
        if stored is None:
            AttachmentBytes.insert(sha256=each.sha256, bytes=each.content).execute(database)
        elif digest_of(stored) != each.sha256:
            changed = AttachmentBytes.update(bytes=each.content).where(AttachmentBytes.sha256 == each.sha256)
            changed.execute(database)


def stored_bytes(database: SqliteDatabase, sha256: str) -> bytes | None:
    """The bytes a year file holds under a digest, unverified; None where there are none."""
    row = database.execute_sql(f"SELECT bytes FROM {BYTES_TABLE} WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else bytes(row[0])


def stored_digests(database: SqliteDatabase) -> list[str]:
    """The digests of all bytes in a year file, in order."""
    return [
        sha256 for (sha256,) in database.execute_sql(f"SELECT sha256 FROM {BYTES_TABLE} ORDER BY sha256").fetchall()
    ]


def _intact(database: SqliteDatabase, sha256: str) -> bytes | None:
    """The bytes with that digest in the year file; None where they are missing or damaged."""
    for _ in range(2):  # a passing read error is no damage
        try:
            stored = stored_bytes(database, sha256)
        except DATABASE_ERRORS as error:
            release_cursors(error)
        else:
            return stored if stored is not None and digest_of(stored) == sha256 else None
    return None


def read(database: SqliteDatabase, path: Path, sha256: str) -> bytes:
    """The bytes with that digest from the year file, else from the backups; raises UserError where neither has them."""
    content = _intact(database, sha256) or read_backed_up(path, sha256)
    if content is not None:
        return content
    if not database.execute_sql(f"SELECT 1 FROM {BYTES_TABLE} WHERE sha256 = ?", (sha256,)).fetchone():
        raise UserError("这份材料的原件不在本文件中。", "登记的内容都在。", "请找到原来的文件，用“添加文件…”补上。")
    raise UserError("这份材料的原件已损坏。", "登记的内容都在。", "请找到原来的文件，重新添加一次。")


def original_folders(path: Path) -> tuple[Path, Path]:
    """Folders of originals: next to the backups of a year; for an opened backup, in its own folder."""
    return path.parent / BACKUPS / FOLDER, path.parent / FOLDER


def referenced_digests(database: SqliteDatabase) -> list[str]:
    """The digests that attachments refer to."""
    return sorted({sha256 for (sha256,) in database.execute_sql(REFERENCED).fetchall()})


def _tag(path: Path) -> str:
    """A short name part that separates the files of the years of one folder."""
    return digest_of(os.fsencode(path.name))[:8]


def read_backed_up(path: Path, sha256: str) -> bytes | None:
    """The bytes with that digest next to the backups; None where they are missing or damaged."""
    for folder in original_folders(path) if DIGEST.fullmatch(sha256) else ():
        with contextlib.suppress(OSError):
            content = read_beside(folder / sha256, MAX_SIZE)
            if digest_of(content) == sha256:
                return content
    return None


def back_up_originals(database: SqliteDatabase, path: Path) -> Iterator[None]:
    """Write the originals that are missing next to the backups, one per iteration; raises UserError.

    Damaged originals are skipped so that the data is backed up nevertheless; `verify` reports them.
    """
    folder = original_folders(path)[0]
    rows = database.execute_sql(f"SELECT sha256, length(bytes) FROM {BYTES_TABLE} WHERE sha256 NOT IN ({UNREFERENCED})")
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
    for each in (folder.parent, folder):
        make_private_folder(each)
    part = folder / f".{sha256}-{tag}.part"
    part.unlink(missing_ok=True)
    write_new_file(part, content, 0o600)
    if digest_of(part.read_bytes()) != sha256:
        discard(part)
        raise UserError("备份原件时写入的内容不一致，已放弃。", "原数据没有受影响。", "请检查磁盘后重试。")
    rename_into_place(part, folder / sha256)


def remove_partial_files(path: Path) -> None:
    """Delete the temporary files of interrupted writes."""
    for part in original_folders(path)[0].glob(".*.part"):
        if part.name[65:] == f"-{_tag(path)}.part":
            discard(part)


def delete_unreferenced(database: SqliteDatabase) -> None:
    """Delete originals that no row and no edition refers to; a file that refuses the change keeps them."""
    try:
        digests = [sha256 for (sha256,) in database.execute_sql(UNREFERENCED).fetchall()]
        for sha256 in digests:
            with database.atomic("IMMEDIATE"):
                AttachmentBytes.delete().where(AttachmentBytes.sha256 == sha256).execute(database)
    except DATABASE_ERRORS as error:
        release_cursors(error)


def verify(database: SqliteDatabase, path: Path, found: VerificationResult) -> Iterator[None]:
    """Verify the originals, one per iteration; damaged ones are repaired from the backups.

    A year without any originals was loaded without its files: none is reported as missing.
    """
    stored = set(stored_digests(database))
    for sha256 in referenced_digests(database):
        if _intact(database, sha256) is None:
            unrepaired = found.damaged if sha256 in stored else found.missing
            (found.repaired if _repair(database, path, sha256) else unrepaired).append(sha256)
        yield
    if not stored:
        found.missing.clear()
    _write_verified_stamp(path)


def _repair(database: SqliteDatabase, path: Path, sha256: str) -> bool:
    content = read_backed_up(path, sha256)
    if content is None:
        return False
    try:
        # Bytes that match their digest are no change of content: allowed in a closed year too.
        with database.atomic("IMMEDIATE"), without_triggers(database):
            insert(database, [Original(sha256, content, sha256)])
    except DATABASE_ERRORS as error:
        release_cursors(error)
    return _intact(database, sha256) is not None


def _verified_stamp(path: Path) -> Path:
    return original_folders(path)[0] / f"{_tag(path)}.核对"


def _write_verified_stamp(path: Path) -> None:
    with contextlib.suppress(OSError):  # then the next verification is earlier
        folder = original_folders(path)[0]
        if folder.is_dir() and not (folder.is_symlink() or folder.parent.is_symlink()):
            replace_file(_verified_stamp(path), date.today().isoformat().encode(), 0o600)


def is_verification_due(path: Path) -> bool:
    """Whether the last verification was a week ago or more, lies in the future, or never was."""
    try:
        last = date.fromisoformat(read_beside(_verified_stamp(path)).decode("ascii").strip())
    except (OSError, ValueError):
        return True
    return not timedelta(0) <= date.today() - last < VERIFY_EVERY
