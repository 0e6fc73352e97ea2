"""Reading a year file without keeping it open: for comparing and carrying over. Nothing is written next to it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.storage.file import opening
from wenlian_desktop.storage.file.atomic_write import disk_error
from wenlian_desktop.storage.file.copying import copy_year_file
from wenlian_desktop.storage.file.leftovers.journal_file import has_hot_journal
from wenlian_desktop.storage.file.migrations import current_format
from wenlian_desktop.storage.file.year_file import YearFile
from wenlian_desktop.storage.outside.private_folder import temporary_folder

T = TypeVar("T")


def read_year_file(path: Path) -> Year:
    """The year in a file; raises UserError, FileBusy where it is in use.

    A file of an older format, or with an interrupted transaction, is migrated in a temporary copy.
    """
    return _query(path, YearFile.read)


def read_year_and_digest(path: Path) -> tuple[Year, str]:
    """The year in a file and its content digest, read as `read_year_file` does."""
    return _query(path, lambda file: (file.read(), file.digest()))


def read_year_and_head(path: Path) -> tuple[Year, int]:
    """The year in a file and the number of the last entry of its trail, read as `read_year_file` does."""
    return _query(path, lambda file: (file.read(), len(file.trail())))


def _query(path: Path, query: Callable[[YearFile], T]) -> T:
    header = opening.read_header(path)
    if header.version == current_format() and not has_hot_journal(path):
        return _query_file(path, True, query)
    try:
        with temporary_folder() as folder:
            copy = folder / path.name
            copy_year_file(path, copy)
            return _query_file(copy, False, query)
    except OSError as error:
        raise disk_error(f"读取“{path.name}”", error) from None


def _query_file(path: Path, read_only: bool, query: Callable[[YearFile], T]) -> T:
    file = YearFile(path, read_only)
    try:
        return query(file)
    finally:
        file.close()
