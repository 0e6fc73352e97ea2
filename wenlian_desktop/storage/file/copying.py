"""Copying a year file byte by byte under a shared lock, so that SQLite never writes to the original."""

import shutil
from contextlib import closing
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import disk_error
from wenlian_desktop.storage.file.connection import (
    DATABASE_ERRORS,
    FileBusy,
    connect,
    database_error,
    release_cursors,
)
from wenlian_desktop.storage.file.leftovers.journal_file import has_hot_journal, journal_path
from wenlian_desktop.storage.file.leftovers.judgement import accept_journal, refuse_unfit_journal
from wenlian_desktop.storage.file.opening import FILE_UNCHANGED, OPEN_BACKUP


def copy_year_file(path: Path, copy: Path) -> None:
    """Copy a file, with the journal of an interrupted transaction; raises UserError, FileBusy where it is in use.

    A shared lock keeps writers out meanwhile. A file with a hot journal cannot be locked, but has no writer either; a
    journal that may not be its own is refused (UnfitJournal).
    """
    try:
        if not _copy_locked(path, copy):
            _copy_with_journal(path, copy)
    except OSError as error:
        raise disk_error(f"读取“{path.name}”", error) from None


def _copy_with_journal(path: Path, copy: Path) -> None:
    refuse_unfit_journal(path)
    shutil.copyfile(path, copy)
    shutil.copyfile(journal_path(path), journal_path(copy))
    accept_journal(copy)


def _copy_locked(path: Path, copy: Path) -> bool:
    """Whether the file could be locked and was copied; a hot journal would have to be rolled back first."""
    try:
        with closing(connect(path, "ro")) as database, database.atomic():
            database.execute_sql("SELECT 1 FROM sqlite_schema").fetchone()
            shutil.copyfile(path, copy)
    except DATABASE_ERRORS as error:
        release_cursors(error)
        refusal = database_error(error) or UserError("数据文件已损坏。", FILE_UNCHANGED, OPEN_BACKUP)
        if isinstance(refusal, FileBusy) or not has_hot_journal(path):
            raise refusal from error
        return False
    return True
