"""Creating a year file atomically, never over an existing file."""

from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path

from wenlian_desktop.domain.interchange.editions import is_closed
from wenlian_desktop.domain.records.originals import Original
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.storage.file import original_store, trail
from wenlian_desktop.storage.file.connection import APPLICATION_ID, connect
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.migrations import migrate, without_triggers
from wenlian_desktop.storage.file.new_file import create_atomically
from wenlian_desktop.storage.file.rows_io import write_all


def create_year_file(path: Path, year: Year, step: Step, files: Iterable[Original] = ()) -> None:
    """Write a new year file with the originals of its attachments; `step` is its first entry in the audit trail.

    Raises UserError; then there is no file.
    """
    with create_atomically(path, "建立") as part:
        _fill(part, year, step, files)


def _fill(part: Path, year: Year, step: Step, files: Iterable[Original]) -> None:
    database = connect(part, "rwc")
    try:
        database.pragma("application_id", APPLICATION_ID)
        migrate(database)
        with database.atomic("IMMEDIATE"), without_triggers(database) if is_closed(year) else nullcontext():
            write_all(database, year)
            original_store.insert(database, files)
            trail.append_year(database, step, digest(database))
    finally:
        database.close()
