"""A backup written anew in its place: until that is done its new sidecar waits beside it, and one of the two fits."""

from contextlib import closing, suppress
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import discard, move, rename_into_place, replace_file, sync_folder
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, connect
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.kept.backup_names import (
    SIDECAR_ENDING,
    Sidecar,
    format_sidecar,
    parse_name,
    sidecar_path,
)

NEW = ".新"  # behind the name of a sidecar


def replace_backup(part: Path, backup: Path, sidecar: Sidecar) -> None:
    """Put a synced copy in the place of a backup, with its sidecar; raises OSError.

    After a fault in between, or a power cut, `finish_replacing` goes on.
    """
    waiting = _waiting(backup)
    replace_file(waiting, format_sidecar(backup.name, sidecar), 0o600, backup.with_name(f".{backup.name}.part-摘要"))
    rename_into_place(part, backup)
    _use(waiting, backup)


def finish_replacing(backup: Path) -> None:
    """The sidecar that fits the backup takes its place, the other goes; raises UserError, OSError, errors of SQLite."""
    waiting = _waiting(backup)
    if waiting.exists():
        with closing(connect(backup, "ro")) as database:
            fits = waiting.read_bytes().startswith(digest(database).encode())
        if fits:
            _use(waiting, backup)
        else:
            discard(waiting)


def finish_all(folder: Path, path: Path) -> None:
    """`finish_replacing` of all backups of a year; what resists waits for the next time."""
    for waiting in folder.glob(f"*{SIDECAR_ENDING}{NEW}"):
        backup = waiting.with_name(waiting.name.removesuffix(f"{SIDECAR_ENDING}{NEW}"))
        if parse_name(path, backup.name) is not None:
            with suppress(UserError, OSError, ValueError, ArithmeticError, *DATABASE_ERRORS):
                finish_replacing(backup)


def _waiting(backup: Path) -> Path:
    sidecar = sidecar_path(backup)
    return sidecar.with_name(sidecar.name + NEW)


def _use(waiting: Path, backup: Path) -> None:
    """On a failure it stays: without it nothing fits the backup."""
    move(waiting, sidecar_path(backup))
    sync_folder(backup.parent)
