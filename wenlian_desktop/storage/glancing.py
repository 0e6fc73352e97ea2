"""A year read from its file and let go at once, nothing beside it written: for comparing, not for work."""

import shutil
import sqlite3
import tempfile
from pathlib import Path

import peewee

from wenlian_desktop.domain.year import Year
from wenlian_desktop.storage import opening
from wenlian_desktop.storage.connection import FileBusy, connect, sentence
from wenlian_desktop.storage.durable import disk_error
from wenlian_desktop.storage.migrating import newest
from wenlian_desktop.storage.year_file import YearFile


def year_of(path: Path) -> Year:
    """The year a file holds; raises UserError, FileBusy where somebody works on it.

    A file of an older format, or one whose last edit was cut off, is brought up in a copy in a temporary folder.
    """
    header = opening.look(path)
    if header.version == newest() and not opening.has_journal(path):
        return _read(path, only_reads=True)
    _refuse_held(path)
    try:
        with tempfile.TemporaryDirectory() as folder:
            return _read(_copied(path, Path(folder)), only_reads=False)
    except OSError as fault:
        raise disk_error(f"读取“{path.name}”", fault) from None


def _read(path: Path, only_reads: bool) -> Year:
    file = YearFile(path, only_reads)
    try:
        return file.read()
    finally:
        file.close()


def _refuse_held(path: Path) -> None:
    """A copy of a file in the middle of somebody's edit would be torn."""
    try:
        database = connect(path, "ro")
        try:
            database.execute_sql("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            database.close()
    except (peewee.PeeweeException, sqlite3.Error) as error:
        told = sentence(error)
        if isinstance(told, FileBusy):
            raise told from error


def _copied(path: Path, folder: Path) -> Path:
    copy = folder / path.name
    shutil.copyfile(path, copy)
    if opening.has_journal(path):
        shutil.copyfile(opening.journal_of(path), opening.journal_of(copy))
    return copy
