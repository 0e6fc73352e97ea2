"""The second place of a year's backups, on another disk: cleared too while it is there; what could not be is named."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.clearing.cleared_backup import holdings_of_backup, rewrite_backup
from wenlian_desktop.storage.clearing.holdings import Holdings, Wanted
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, release_cursors
from wenlian_desktop.storage.file.kept.folder import backups_in
from wenlian_desktop.storage.file.kept.new_sidecar import finish_replacing
from wenlian_desktop.storage.file.original_store import BACKUPS, FOLDER

FAULTS = (UserError, OSError, *DATABASE_ERRORS)


@dataclass(frozen=True)
class Elsewhere:
    """What a second place holds of it. `is_there`: whether there are backups to look at, or the disk is not there.

    `unreadable` and `resisting`: backups that nobody can read, and those that could not be written anew;
    `kept_originals`: how many originals could not be deleted.
    """

    place: Path
    is_there: bool = False
    backups: dict[str, Holdings] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()
    originals: tuple[str, ...] = ()
    resisting: tuple[str, ...] = ()
    kept_originals: int = 0

    @property
    def folder(self) -> Path:
        """The folder of backups there."""
        return self.place / BACKUPS


def look_elsewhere(path: Path, place: Path, wanted: Wanted, is_wanted: Callable[[], bool]) -> Elsewhere:
    """What the backups of a year in a second place hold; a disk that goes meanwhile is one that is not there."""
    folder, found, unreadable = place / BACKUPS, dict[str, Holdings](), list[str]()
    try:
        if folder.is_symlink() or not folder.is_dir():
            return Elsewhere(place)
        for backup in backups_in(folder, path):
            holdings = holdings_of_backup(backup.path, wanted) if is_wanted() else Holdings()
            if holdings is None:
                unreadable.append(backup.path.name)
            elif holdings != Holdings():
                found[backup.path.name] = holdings
        files = [each for each in sorted(wanted.files) if (folder / FOLDER / each).is_file()]
        return Elsewhere(place, folder.is_dir(), found, tuple(unreadable), tuple(files))
    except OSError:
        return Elsewhere(place)


def clear_elsewhere(path: Path, found: Elsewhere, wanted: Wanted, kept: frozenset[str]) -> Elsewhere:
    """Clear what was found, but for originals that a version needs (`kept`); a fault there keeps nothing else back."""
    resisting = [each for each in _rewritten_names(path, found) if not _is_rewritten(found, each, wanted)]
    left = [each for each in found.originals if each not in kept and not _is_deleted(found.folder / FOLDER / each)]
    return replace(found, resisting=tuple(resisting), kept_originals=len(left))


def _rewritten_names(path: Path, found: Elsewhere) -> list[str]:
    try:
        names = [each.path.name for each in backups_in(found.folder, path)]
    except OSError:
        names = []
    going = [name for name, held in found.backups.items() if held.can_be_cleared]
    return [*going, *(each for each in names if each not in {*going, *found.unreadable})]


def _is_rewritten(found: Elsewhere, name: str, wanted: Wanted) -> bool:
    """Whether a backup has nothing of it any more; a rewriting that was interrupted is finished first."""
    backup, held = found.folder / name, found.backups.get(name)
    try:
        finish_replacing(backup)
        if held is not None and held.can_be_cleared:
            rewrite_backup(backup, wanted)
    except FAULTS as error:
        release_cursors(error)
        return held is None or not held.can_be_cleared
    return True


def _is_deleted(original: Path) -> bool:
    try:
        original.unlink(missing_ok=True)
    except OSError:
        return False
    return True
