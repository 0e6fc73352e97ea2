"""The folder of a year's backups: what lies in it, and what need not stay."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.storage.file.atomic_write import discard
from wenlian_desktop.storage.file.kept.backup_names import (
    BEFORE_MIGRATION,
    SIDECAR_ENDING,
    BackupName,
    parse_name,
    read_sidecar,
    sidecar_path,
)
from wenlian_desktop.storage.file.kept.intact import is_intact
from wenlian_desktop.storage.file.kept.retention import DatedBackup, superfluous


@frozen
class KeptBackup:
    """A complete backup of a year."""

    path: Path
    name: BackupName


def backups_in(folder: Path, year: Path) -> list[KeptBackup]:
    """The complete backups of a year in a folder, the newest first: by their numbers, whatever the clock said."""
    named = [(each, parse_name(year, each.name)) for each in folder.glob(f"*{SUFFIX}")]
    found = [KeptBackup(path, name) for path, name in named if name is not None]
    return sorted(found, key=lambda each: each.name.order, reverse=True)


def next_number(folder: Path, year: Path) -> int:
    """The number of the next backup: above all that were given, those of backups that were renamed or deleted too."""
    named = [parse_name(year, each.name) for each in folder.glob(f"*{SUFFIX}*")]
    sidecars = [parse_name(year, each.name.removesuffix(SIDECAR_ENDING)) for each in folder.glob(f"*{SIDECAR_ENDING}")]
    return max((each.number for each in (*named, *sidecars) if each), default=0) + 1


def thin(folder: Path, year: Path, is_wanted: Callable[[], bool] = lambda: True) -> list[Path]:
    """Delete the backups that need not be kept (`retention`); returns them.

    Only plain files with a name and a sidecar of ours, in a folder that is no link; what was renamed or put there by
    others stays. Verifies those that are to stay in the place of others.
    """
    if folder.is_symlink() or not folder.is_dir():
        return []
    oldest_first = [each for each in reversed(backups_in(folder, year)) if _is_ours(each)]
    dated = {
        DatedBackup(order, each.name.at, each.name.occasion == BEFORE_MIGRATION): each
        for order, each in enumerate(oldest_first)
    }
    gone = [dated[each].path for each in superfluous(dated, lambda each: is_wanted() and is_intact(dated[each].path))]
    if not is_wanted():
        return []
    for path in gone:
        discard(path)
        discard(sidecar_path(path))
    return gone


def _is_ours(backup: KeptBackup) -> bool:
    try:
        is_plain = all(stat.S_ISREG(os.lstat(each).st_mode) for each in (backup.path, sidecar_path(backup.path)))
    except OSError:
        return False
    sidecar = read_sidecar(backup.path) if is_plain else None
    return sidecar is not None and sidecar.number == backup.name.number
