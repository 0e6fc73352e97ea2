"""A backup without what is to be cleared: a new, verified copy in its place."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.clearing.holdings import Holdings, Wanted, clear, look_up
from wenlian_desktop.storage.file import trail
from wenlian_desktop.storage.file.atomic_write import discard, sync_file
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, connect, release_cursors
from wenlian_desktop.storage.file.copying import copy_year_file
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.kept.backup_names import Sidecar, read_sidecar
from wenlian_desktop.storage.file.kept.new_sidecar import replace_backup
from wenlian_desktop.storage.file.migrations import without_triggers


def holdings_of_backup(backup: Path, wanted: Wanted) -> Holdings | None:
    """What a backup holds; None where it cannot be read: twice, since a passing fault must not leave it as it is."""
    for _ in range(2):
        try:
            with closing(connect(backup, "ro")) as database:
                return look_up(database, wanted)
        except (UserError, OSError, ValueError, *DATABASE_ERRORS) as error:
            release_cursors(error)
    return None


def rewrite_backup(backup: Path, wanted: Wanted) -> None:
    """Put a new copy in place of a backup; raises UserError, OSError or an error of SQLite, and leaves the old one."""
    part = backup.with_name(f".{backup.name}.part")
    discard(part)
    try:
        copy_year_file(backup, part)
        with suppress(PermissionError):  # a disk without modes
            part.chmod(0o600)
        with _connected(part) as database:
            _clear_copy(database, wanted)
        with _connected(part, "ro") as database:
            content = _verified(database, wanted)
            beside = replace(read_sidecar(backup) or Sidecar(content), digest=content)
        sync_file(part)
        replace_backup(part, backup, beside)
    finally:
        discard(part)


@contextmanager
def _connected(file: Path, mode: str = "rw") -> Iterator[SqliteDatabase]:
    with closing(connect(file, mode)) as database:
        yield database


def _clear_copy(database: SqliteDatabase, wanted: Wanted) -> None:
    with database.atomic("IMMEDIATE"), without_triggers(database):
        clear(database, wanted, look_up(database, wanted))
        # The digests it kept of itself no longer hold: nothing is compared with them.
        stamps = f'UPDATE "{trail.TABLE}" SET old = NULL, new = NULL, salt = NULL WHERE record = ? AND field = ?'
        database.execute_sql(stamps, (trail.WHOLE_ROW, trail.STAMP))
    database.execute_sql("VACUUM")


def _verified(database: SqliteDatabase, wanted: Wanted) -> str:
    """The content digest of a new copy; raises UserError where it is not sound, or still holds what was cleared."""
    is_sound = database.execute_sql("PRAGMA integrity_check").fetchone() == ("ok",)
    violation = database.execute_sql("PRAGMA foreign_key_check").fetchone()
    broken = trail.broken_at(trail.entries(database))
    if not is_sound or violation or broken or look_up(database, wanted).can_be_cleared:
        raise UserError("重写的备份没有通过核对，已放弃。", "原来的备份还在。", "请检查磁盘后重试。")
    return digest(database)
