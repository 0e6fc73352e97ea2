"""Restoring a damaged year in its place: from its newest sound backup, the damaged file kept aside."""

from datetime import datetime
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.session import year_files
from wenlian_desktop.storage.file.atomic_write import discard, disk_error, move, sync_folder
from wenlian_desktop.storage.file.connection import ReadFault
from wenlian_desktop.storage.file.leftovers.aside import set_aside_damaged
from wenlian_desktop.storage.file.leftovers.journal_file import journal_path


@frozen
class RestorableYear:
    """A damaged year with its newest sound backup, and when that was made."""

    path: Path
    backup: Path
    made: datetime | None


def restorable(path: Path, refusal: UserError) -> RestorableYear | None:
    """A year that was not opened because it is damaged, where a sound backup is at hand; else None."""
    found = year_files.readable_backup(path) if isinstance(refusal, ReadFault) else None
    return None if found is None else RestorableYear(path, *found)


def restore_in_place(year: RestorableYear) -> str:
    """Put the backup in the place of the damaged year; returns where the damaged file is now. Raises UserError.

    Until the new file is complete and the damaged one is copied, with its journal, nothing is touched.
    """
    from wenlian_desktop.storage.package import restore_year

    part = year.path.with_name(f".{year.path.name}.part")
    try:
        discard(part)
        restore_year.restore(year.backup, part)
        folder = set_aside_damaged(year.path)
        journal_path(year.path).unlink(missing_ok=True)
        move(part, year.path)
        sync_folder(year.path.parent)
    except OSError as fault:
        raise disk_error("恢复", fault) from None
    finally:
        discard(part)
    return f"已用备份恢复。损坏的文件没有删除，连同它的日志放在“{folder.parent.name}/{folder.name}”里。"
