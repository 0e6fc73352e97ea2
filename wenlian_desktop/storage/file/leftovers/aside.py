"""Copies of a year and its journal: before a journal is replayed, and where it is not."""

import contextlib
import filecmp
import hashlib
import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from wenlian_desktop.storage.file.atomic_write import discard, sync_file, sync_folder
from wenlian_desktop.storage.file.leftovers.journal_file import journal_path
from wenlian_desktop.storage.outside.private_folder import make_private_folder

BACKUPS = "备份"
SET_ASIDE = "搁置"
MOST_COPIES = 3  # of one year before a replay


def copy_before_replay(path: Path) -> None:
    """Copy a year and its journal; raises OSError, UserError where the folder of the backups leads elsewhere.

    At most `MOST_COPIES` are kept, the oldest of them always: the first replay is the one that may have been wrong.
    """
    folder = path.parent / BACKUPS
    make_private_folder(folder)
    numbers = range(1, MOST_COPIES + 1)
    target = next((each for each in (_replay_copy(path, n) for n in numbers) if not each.exists()), None)
    _copy_both(path, target or _replay_copy(path, MOST_COPIES))
    sync_folder(folder)


def sweep_replay_copies(path: Path) -> None:
    """The opening after a replay proved good: delete the copies."""
    for each in replay_copies(path):
        discard(each)
    with contextlib.suppress(OSError):  # it has backups
        (path.parent / BACKUPS).rmdir()


def replay_copies(path: Path) -> list[Path]:
    """The copies made before replays."""
    if (path.parent / BACKUPS).is_symlink():
        return []
    names = (_replay_copy(path, number) for number in range(1, MOST_COPIES + 1))
    return [each for copy in names for each in (copy, journal_path(copy)) if each.exists()]


def _replay_copy(path: Path, number: int) -> Path:
    return path.parent / BACKUPS / f".{_short_name(path)}.恢复前-{number}"


def _short_name(path: Path) -> str:
    """A year's name may be as long as names can be."""
    return hashlib.sha256(os.fsencode(path.name)).hexdigest()[:16]


def set_aside(path: Path) -> Path:
    """Copy a year and its journal into a folder of their own, unless one has both already; returns the folder.

    Raises OSError, UserError where the folder of the backups leads elsewhere.
    """
    known = next((each for each in set_aside_folders(path) if _has_both(each, path)), None)
    if known is not None:
        return known
    make_private_folder(path.parent / BACKUPS)
    folder = _unused_folder(path)
    folder.mkdir(0o700)
    _copy_both(path, folder / path.name)
    sync_folder(folder)
    sync_folder(folder.parent)
    return folder


def set_aside_folders(path: Path) -> Iterator[Path]:
    """The folders with what was set aside from the folder of a year."""
    if not (path.parent / BACKUPS).is_symlink():
        yield from sorted((path.parent / BACKUPS).glob(f"{SET_ASIDE}-*"))


def _has_both(folder: Path, path: Path) -> bool:
    with contextlib.suppress(OSError):
        copy = folder / path.name
        both = ((path, copy), (journal_path(path), journal_path(copy)))
        return not folder.is_symlink() and all(filecmp.cmp(*each, shallow=False) for each in both)
    return False


def _unused_folder(path: Path) -> Path:
    stem = path.parent / BACKUPS / f"{SET_ASIDE}-{datetime.now():%Y%m%d-%H%M%S}"
    folder, number = stem, 1
    while folder.exists():
        number += 1
        folder = stem.with_name(f"{stem.name}-{number}")
    return folder


def _copy_both(path: Path, target: Path) -> None:
    """The journal last: a copy without one is not complete."""
    for source, copy in ((path, target), (journal_path(path), journal_path(target))):
        _copy_for_owner(source, copy)


def _copy_for_owner(source: Path, copy: Path) -> None:
    discard(copy)
    try:
        os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        shutil.copyfile(source, copy)
        sync_file(copy)
    except BaseException:
        discard(copy)
        raise


def set_aside_damaged(path: Path) -> Path:
    """Copy a year that is about to be replaced, and its journal where there is one, into a folder; returns the folder.

    The folder gets its name once all of it is on disk. Raises OSError, UserError where the folder of the backups leads
    elsewhere.
    """
    make_private_folder(path.parent / BACKUPS)
    part = path.parent / BACKUPS / f".{_short_name(path)}.{SET_ASIDE}.part"
    shutil.rmtree(part, ignore_errors=True)  # of a process that was killed
    part.mkdir(0o700)
    try:
        for source in (path, journal_path(path)):
            if source.is_file():
                _copy_for_owner(source, part / source.name)
        sync_folder(part)
        folder = part.rename(_unused_folder(path))
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    sync_folder(folder.parent)
    return folder
