"""Temporary files that killed processes left beside a year: deleted once nobody can be writing them any more."""

import contextlib
import re
import time
from pathlib import Path

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.storage.file.atomic_write import discard
from wenlian_desktop.storage.file.original_store import BACKUPS

ABANDONED_AFTER = 3600  # s since it was written last
STRAY = re.compile(rf"\.[0-9a-f]{{16}}\.part|\..+{re.escape(SUFFIX)}\.(part(-journal|-摘要)?|探测-\d+)")


def sweep_strays(path: Path) -> None:
    """Delete them from the folder of a year and that of its backups, whatever year they are of."""
    for folder in (path.parent, path.parent / BACKUPS):
        if folder.is_symlink():
            continue
        with contextlib.suppress(OSError):
            for each in list(folder.iterdir()):
                if STRAY.fullmatch(each.name) and each.is_file() and _is_abandoned(each):
                    discard(each)


def _is_abandoned(part: Path) -> bool:
    with contextlib.suppress(OSError):
        return part.lstat().st_mtime < time.time() - ABANDONED_AFTER
    return False
