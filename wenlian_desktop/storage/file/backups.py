"""Backups: copies without the bytes of attachments, verified by comparing their content digest with the original's."""

import hashlib
import os
import re
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import original_store, schema, trail
from wenlian_desktop.storage.file.atomic_write import discard, disk_error, rename_into_place, replace_file, sync_file
from wenlian_desktop.storage.file.connection import (
    APPLICATION_ID,
    DATABASE_ERRORS,
    connect,
    database_error_cause,
    uri_of,
)
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.leftovers.journal_file import give_own_counter
from wenlian_desktop.storage.file.models import BYTES_TABLE
from wenlian_desktop.storage.outside.plain_file import read_beside
from wenlian_desktop.storage.outside.private_folder import make_private_folder

ORIGINAL_UNCHANGED = "原数据没有受影响。"
FOLDER = original_store.BACKUPS
MAX_STEM_BYTES = 60  # bytes: a backup is one folder deeper, and its name is longer than the year's


def backup_folder(path: Path) -> Path:
    """The folder of a year's backups: 备份/ next to the year file."""
    return path.parent / FOLDER


def back_up_if_changed(database: SqliteDatabase, path: Path) -> Path | None:
    """Back up unless the sidecar of the newest backup has the same content digest; None where nothing changed."""
    newest = newest_backup(path)
    if newest is not None and sidecar_digest(newest) == digest(database):
        return None
    return back_up(database, path)


def newest_backup(path: Path) -> Path | None:
    """The newest complete backup of a year by its name; None where there is none."""
    return max(all_backups(path), key=_time_in_name, default=None)


def all_backups(path: Path) -> list[Path]:
    """The complete backups of a year, in no order."""
    return [each for each in backup_folder(path).glob(f"*{SUFFIX}") if _name_pattern(path).fullmatch(each.name)]


def newest_intact_backup(path: Path, last_entry: int | None = None) -> Path | None:
    """The newest backup of a year whose content matches its sidecar; None where there is none.

    `last_entry`: of those whose trail goes no further.
    """
    newest_first = sorted(all_backups(path), key=_time_in_name, reverse=True)
    return next((each for each in newest_first if _matches_sidecar(each) and _goes_up_to(each, last_entry)), None)


def _goes_up_to(backup: Path, last_entry: int | None) -> bool:
    if last_entry is None:
        return True
    with closing(connect(backup, "ro")) as copy:
        return trail.head(copy)[0] <= last_entry


def backup_time(backup: Path) -> datetime | None:
    """The time in the name of a backup; None where there is none."""
    try:
        return datetime.strptime(_time_in_name(backup)[0], "%Y%m%d-%H%M%S")
    except ValueError:
        return None


def _matches_sidecar(backup: Path) -> bool:
    expected = sidecar_digest(backup)
    # Read twice: a passing read error must not send anybody to an older backup.
    return expected is not None and (_has_digest(backup, expected) or _has_digest(backup, expected))


def _has_digest(backup: Path, expected: str) -> bool:
    try:
        copy = connect(backup, "ro")
    except (UserError, *DATABASE_ERRORS):
        return False
    try:
        return digest(copy) == expected
    except (*DATABASE_ERRORS, ValueError, ArithmeticError):
        return False
    finally:
        copy.close()


def _name_pattern(path: Path) -> re.Pattern[str]:
    """Names of a year's backups: name, occasion, date, time and a number where two were made within one second."""
    return re.compile(re.escape(_stem(path)) + r"-[^-]+-\d{8}-\d{6}(-\d+)?\.wenlian")


def _time_in_name(backup: Path) -> tuple[str, int]:
    """(date and time, number within that second) from the name."""
    found = re.search(r"-(\d{8}-\d{6})(?:-(\d+))?$", backup.stem)
    return (found[1], int(found[2] or 1)) if found else ("", 0)


def sidecar_digest(backup: Path) -> str | None:
    """The content digest in the sidecar of a backup; None where there is none."""
    try:
        return read_beside(sidecar(backup)).split()[0].decode("ascii")
    except (OSError, IndexError, UnicodeDecodeError):
        return None


def sidecar(backup: Path) -> Path:
    """The file beside a backup that holds its content digest."""
    return backup.with_name(backup.name + ".摘要")


def back_up(database: SqliteDatabase, path: Path, occasion: str = "备份") -> Path:
    """Copy, verify, sync and rename; raises UserError and then leaves no file under a final name."""
    target = _unused_path(path, occasion)
    part = target.with_name(f".{target.name}.part")
    try:
        make_private_folder(target.parent)
        remove_partial_backups(path)
        _copy(database, part)
        give_own_counter(part)
        content = _verify_copy(database, part)
        sync_file(part)
        rename_into_place(part, target)
        replace_file(sidecar(target), content.encode() + b"  " + os.fsencode(target.name) + b"\n", 0o600)
    except OSError as fault:
        raise disk_error("备份", fault) from None
    except DATABASE_ERRORS as error:
        raise UserError(f"备份失败：{database_error_cause(error)}", ORIGINAL_UNCHANGED, "请检查磁盘后重试。") from error
    finally:
        discard(part)
    return target


def _stem(path: Path) -> str:
    """The year's name as used in backup names; a long name is cut and gets a digest to stay unique."""
    stem = path.stem
    if len(os.fsencode(stem)) <= MAX_STEM_BYTES:
        return stem
    return f"{stem[: MAX_STEM_BYTES // 4]}~{hashlib.sha256(os.fsencode(stem)).hexdigest()[:8]}"


def remove_partial_backups(path: Path) -> None:
    """Delete the temporary files of interrupted backups."""
    if backup_folder(path).is_symlink():
        return
    for part in backup_folder(path).glob(f".*{SUFFIX}.part*"):
        if _name_pattern(path).fullmatch(part.name[1:].partition(".part")[0]):
            discard(part)
    original_store.remove_partial_files(path)


def _unused_path(path: Path, occasion: str) -> Path:
    stem = f"{_stem(path)}-{occasion}-{datetime.now():%Y%m%d-%H%M%S}"
    target = backup_folder(path) / f"{stem}{SUFFIX}"
    number = 1
    while target.exists():
        number += 1
        target = backup_folder(path) / f"{stem}-{number}{SUFFIX}"
    return target


def _copy(database: SqliteDatabase, part: Path) -> None:
    """Copy all tables except the bytes of attachments; those are stored next to the backups."""
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    schema = database.execute_sql("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    pragmas = [f"PRAGMA {name} = {database.pragma(name)}" for name in ("application_id", "user_version")]
    _execute(part, [sql for kind, _, sql in schema if kind == "table"])
    _copy_rows(database, part, [name for kind, name, _ in schema if kind == "table" and name != BYTES_TABLE])
    _execute(part, [sql for kind, _, sql in schema if kind != "table"] + pragmas)  # triggers only after the rows


def _execute(part: Path, statements: list[str]) -> None:
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        for each in ("BEGIN", *statements, "COMMIT"):
            copy.execute(each)


def _copy_rows(database: SqliteDatabase, part: Path, tables: list[str]) -> None:
    database.execute_sql("ATTACH ? AS copy", (uri_of(part, "rw"),))
    # Tables are copied one by one: references to tables that are copied later would violate the foreign keys.
    database.pragma("foreign_keys", 0)
    try:
        with database.atomic():
            for name in tables:
                columns = schema.column_list(schema.columns_of(database, name).names)
                database.execute_sql(f'INSERT INTO copy."{name}" ({columns}) SELECT {columns} FROM main."{name}"')
    finally:
        database.pragma("foreign_keys", 1)
        database.execute_sql("DETACH copy")


def _verify_copy(database: SqliteDatabase, part: Path) -> str:
    """The digest of both; raises UserError where they differ. A failed copy may open, pass integrity_check and be
    empty.
    """
    copy = connect(part, "ro")
    try:
        is_intact = copy.execute_sql("PRAGMA integrity_check").fetchone() == ("ok",)
        version = copy.pragma("user_version") == database.pragma("user_version")
        is_year_file = copy.pragma("application_id") == APPLICATION_ID
        violation = copy.execute_sql("PRAGMA foreign_key_check").fetchone()
        content = digest(copy)
    finally:
        copy.close()
    if not (is_intact and version and is_year_file and violation is None and content == digest(database)):
        raise UserError("备份与原数据不一致，已放弃这份备份。", ORIGINAL_UNCHANGED, "请检查磁盘后重试。")
    return content
