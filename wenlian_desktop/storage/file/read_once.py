"""Reading a year file without keeping it open: for comparing and carrying over. Nothing is written next to it."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import peewee

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.storage.file import opening
from wenlian_desktop.storage.file.atomic_write import disk_error
from wenlian_desktop.storage.file.connection import FileBusy, connect, database_error
from wenlian_desktop.storage.file.migrations import current_format
from wenlian_desktop.storage.file.year_file import YearFile

T = TypeVar("T")


def read_year_file(path: Path) -> Year:
    """The year in a file; raises UserError, FileBusy where it is in use.

    A file of an older format, or with an interrupted transaction, is migrated in a temporary copy.
    """
    return _query(path, YearFile.read)


def read_year_and_digest(path: Path) -> tuple[Year, str]:
    """The year in a file and its content digest, read as `read_year_file` does."""
    return _query(path, lambda file: (file.read(), file.digest()))


def _query(path: Path, query: Callable[[YearFile], T]) -> T:
    header = opening.read_header(path)
    if header.version == current_format() and not opening.has_hot_journal(path):
        return _query_file(path, True, query)
    _refuse_locked(path)
    try:
        with tempfile.TemporaryDirectory() as folder:
            return _query_file(_copy_with_journal(path, Path(folder)), False, query)
    except OSError as error:
        raise disk_error(f"读取“{path.name}”", error) from None


def _query_file(path: Path, read_only: bool, query: Callable[[YearFile], T]) -> T:
    file = YearFile(path, read_only)
    try:
        return query(file)
    finally:
        file.close()


def _refuse_locked(path: Path) -> None:
    """Copying a file during a transaction would give a torn copy."""
    try:
        database = connect(path, "ro")
        try:
            database.execute_sql("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            database.close()
    except (peewee.PeeweeException, sqlite3.Error) as error:
        refusal = database_error(error)
        if isinstance(refusal, FileBusy):
            raise refusal from error


def _copy_with_journal(path: Path, folder: Path) -> Path:
    copy = folder / path.name
    shutil.copyfile(path, copy)
    if opening.has_hot_journal(path):
        shutil.copyfile(opening.journal_path(path), opening.journal_path(copy))
    return copy
