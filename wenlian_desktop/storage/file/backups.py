"""Backups: copies without the bytes of attachments, verified by comparing their content digest with the original's."""

import glob
import os
import re
import sqlite3
from collections.abc import Generator, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import original_store, schema, trail
from wenlian_desktop.storage.file.atomic_write import discard, disk_error, rename_into_place, replace_file, sync_file
from wenlian_desktop.storage.file.connection import (
    APPLICATION_ID,
    DATABASE_ERRORS,
    connect,
    database_error_cause,
)
from wenlian_desktop.storage.file.digest import digest, digest_in_slices
from wenlian_desktop.storage.file.kept.backup_names import (
    BackupName,
    Sidecar,
    file_name,
    format_sidecar,
    parse_name,
    read_sidecar,
    sidecar_path,
)
from wenlian_desktop.storage.file.kept.compared_copy import attached, has_equal_rows
from wenlian_desktop.storage.file.kept.folder import backups_in, next_number
from wenlian_desktop.storage.file.kept.intact import is_intact
from wenlian_desktop.storage.file.kept.new_sidecar import finish_all
from wenlian_desktop.storage.file.leftovers.journal_file import give_own_counter, journal_path
from wenlian_desktop.storage.file.models import BYTES_TABLE
from wenlian_desktop.storage.outside.private_folder import make_private_folder

ORIGINAL_UNCHANGED = "原数据没有受影响。"
DIFFERS = ("备份与原数据不一致，已放弃这份备份。", ORIGINAL_UNCHANGED, "请检查磁盘后重试。")
FOLDER = original_store.BACKUPS
BY_HAND = "手动"
LEFT_BESIDE = re.compile(r"\.part(-journal)?")


def backup_folder(path: Path) -> Path:
    """The folder of a year's backups: 备份/ next to the year file."""
    return path.parent / FOLDER


def back_up_if_changed(database: SqliteDatabase, path: Path, occasion: str) -> Generator[None, None, Path | None]:
    """Back up in slices unless nothing was recorded since the newest backup; None where it has the same content."""
    newest = newest_backup(path)
    if newest is not None and not is_changed_since(database, newest):
        return None
    return (yield from back_up_in_slices(database, path, occasion))


def is_changed_since(database: SqliteDatabase, backup: Path) -> bool:
    """Whether anything was recorded since a backup was made of this file."""
    sidecar = read_sidecar(backup)
    if sidecar is None or sidecar.entry is None:
        return sidecar is None or sidecar.digest != digest(database)
    return trail.is_changed_after(database, (sidecar.entry, sidecar.entry_hash.encode()))


def great_steps_after(database: SqliteDatabase, copies: Iterable[Path]) -> list[tuple[str, str] | None]:
    """`trail.great_step_after` for each backup; None for one that does not know the entry it ends with."""
    sidecars = [read_sidecar(copy) for copy in copies]
    return [
        None
        if sidecar is None or sidecar.entry is None
        else trail.great_step_after(database, (sidecar.entry, sidecar.entry_hash.encode()))
        for sidecar in sidecars
    ]


def newest_backup(path: Path) -> Path | None:
    """The newest complete backup of a year by its number; None where there is none."""
    return next(iter(all_backups(path)), None)


def all_backups(path: Path) -> list[Path]:
    """The complete backups of a year, the newest first."""
    return [each.path for each in backups_in(backup_folder(path), path)]


def newest_intact_backup(path: Path, last_entry: int | None = None) -> Path | None:
    """The newest backup of a year whose content matches its sidecar; None where there is none.

    `last_entry`: of those whose trail goes no further.
    """
    return next((each for each in all_backups(path) if is_intact(each) and _goes_up_to(each, last_entry)), None)


def _goes_up_to(backup: Path, last_entry: int | None) -> bool:
    if last_entry is None:
        return True
    with closing(connect(backup, "ro")) as copy:
        return trail.head(copy)[0] <= last_entry


def sidecar_digest(backup: Path) -> str | None:
    """The content digest in the sidecar of a backup; None where there is none."""
    sidecar = read_sidecar(backup)
    return None if sidecar is None else sidecar.digest


def backup_time(path: Path, backup: Path) -> datetime | None:
    """When a backup of a year was made, by its name; None where that is no name of ours."""
    name = parse_name(path, backup.name)
    return None if name is None else name.at


def back_up(database: SqliteDatabase, path: Path, occasion: str = BY_HAND) -> Path:
    """Copy, verify, sync and rename; raises UserError and then leaves no file under a final name."""
    slices = back_up_in_slices(database, path, occasion)
    while True:
        try:
            next(slices)
        except StopIteration as end:
            return Path(end.value)


def back_up_in_slices(database: SqliteDatabase, path: Path, occasion: str) -> Generator[None, None, Path]:
    """A backup of the content at the first iteration, whatever is written in between: only the copy is read later.

    No second one may be made of the year meanwhile.
    """
    name = BackupName(next_number(backup_folder(path), path), datetime.now(), occasion)
    target = backup_folder(path) / file_name(path, name)
    part = target.with_name(f".{target.name}.part")
    try:
        make_private_folder(target.parent)
        remove_partial_backups(path)
        _copy(database, part)
        give_own_counter(part)
        _refuse_different(database, part)
        head, version = trail.head(database), database.pragma("user_version")
        yield
        content = yield from _verified_digest(part, version)
        sync_file(part)
        rename_into_place(part, target)
        _write_sidecar(target, _sidecar(head, name, content))
    except OSError as fault:
        raise disk_error("备份", fault) from None
    except DATABASE_ERRORS as error:
        raise UserError(f"备份失败：{database_error_cause(error)}", ORIGINAL_UNCHANGED, "请检查磁盘后重试。") from error
    finally:
        for each in (part, journal_path(part)):
            discard(each)
    return target


def _sidecar(head: trail.Head, name: BackupName, content: str) -> Sidecar:
    entry, entry_hash = head
    at = name.at.astimezone().isoformat(timespec="seconds")
    return Sidecar(content, name.number, at, entry, entry_hash.decode(errors="replace"))


def _write_sidecar(backup: Path, sidecar: Sidecar) -> None:
    part = backup.with_name(f".{backup.name}.part-摘要")
    replace_file(sidecar_path(backup), format_sidecar(backup.name, sidecar), 0o600, part)


def remove_partial_backups(path: Path) -> None:
    """Delete or finish what interrupted backups of this year left; that of others goes once old (`sweep_strays`)."""
    folder = backup_folder(path)
    if not folder.is_symlink():
        finish_all(folder, path)
        for part in folder.glob(".*.part*"):
            if parse_name(path, part.name[1:].partition(".part")[0]) is not None:
                discard(part)
        original_store.remove_partial_files(path)
    for part in path.parent.glob(f".{glob.escape(path.name)}.*"):
        if LEFT_BESIDE.fullmatch(part.name[len(path.name) + 1 :]):
            discard(part)


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
    with attached(database, part, "rw"), database.atomic():
        for name in tables:
            columns = schema.column_list(schema.columns_of(database, name).names)
            database.execute_sql(f'INSERT INTO copy."{name}" ({columns}) SELECT {columns} FROM main."{name}"')


def _refuse_different(database: SqliteDatabase, part: Path) -> None:
    """Compare each value of the copy. A failed copy may open, pass integrity_check and be empty."""
    tables = [each for each in database.get_tables() if each != BYTES_TABLE]
    if not has_equal_rows(database, part, tables):
        raise UserError(*DIFFERS)


def _verified_digest(part: Path, version: int) -> Generator[None, None, str]:
    """The digest of a copy that is sound, of the format and with its references; raises UserError."""
    copy = connect(part, "ro")
    try:
        is_sound = copy.execute_sql("PRAGMA integrity_check").fetchone() == ("ok",)
        is_year_file = (copy.pragma("user_version"), copy.pragma("application_id")) == (version, APPLICATION_ID)
        violation = copy.execute_sql("PRAGMA foreign_key_check").fetchone()
        if not (is_sound and is_year_file and violation is None):
            raise UserError(*DIFFERS)
        yield
        return (yield from digest_in_slices(copy))
    finally:
        copy.close()
