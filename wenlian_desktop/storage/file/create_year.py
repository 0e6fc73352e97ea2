"""Creating a year file atomically, never over an existing file."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from wenlian_desktop.domain.interchange.editions import is_closed
from wenlian_desktop.domain.records.originals import Original
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import original_store, trail
from wenlian_desktop.storage.file.atomic_write import discard, disk_error, link_into_place, refuse_unusable_path
from wenlian_desktop.storage.file.clean_end import KnownContent
from wenlian_desktop.storage.file.connection import APPLICATION_ID, DATABASE_ERRORS, connect, database_error
from wenlian_desktop.storage.file.leftovers.journal_file import give_own_counter, journal_path
from wenlian_desktop.storage.file.migrations import migrate, without_triggers
from wenlian_desktop.storage.file.rows_io import write_all


@contextmanager
def create_atomically(path: Path, what: str) -> Iterator[Path]:
    """Yield a temporary path; it is renamed to `path` after the block, or deleted on failure. Raises UserError.

    `what`: the operation for the error message: 建立, 恢复.
    """
    refuse_unusable_path(path, keeps_backups=True)
    if path.exists() or path.is_symlink():
        raise UserError(f"“{path.name}”已经存在。", "没有改动它。", "请换一个文件名。")
    part = path.with_name(f".{path.name}.part")
    try:
        for each in (part, journal_path(part)):
            each.unlink(missing_ok=True)
        yield part
        give_own_counter(part)
        link_into_place(part, path)
    except OSError as fault:
        raise disk_error(f"{what}“{path.name}”", fault) from None
    except DATABASE_ERRORS as error:
        raise database_error(error) or error from error
    finally:
        for each in (part, journal_path(part)):
            discard(each)


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
            trail.append_stamp(database, step, KnownContent(year).line())
    finally:
        database.close()
