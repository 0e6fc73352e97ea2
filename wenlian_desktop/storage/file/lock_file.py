"""The lock file next to a year: who has it open, and which file that is. The lock itself is SQLite's.

Only the file it names is brought back by a journal beside it (`leftovers`).
"""

import contextlib
import getpass
import hashlib
import json
import os
import platform
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.storage.file.atomic_write import rename_into_place, write_new_file
from wenlian_desktop.storage.file.leftovers.journal_file import COUNTER
from wenlian_desktop.storage.outside.plain_file import read_beside


@frozen
class LockOwner:
    """User, host, process and opening time (local)."""

    who: str
    host: str
    pid: int
    since: str

    def __str__(self) -> str:
        return f"{self.who} 在 {self.host} 上（{self.since} 起）"


@frozen
class BoundFile:
    """The file a lock file belongs to, after the first commit of its connection; `size` in bytes."""

    device: int
    inode: int
    size: int
    counter: int


def path_of(path: Path) -> Path:
    """The lock file of a year."""
    return path.with_name(f".{path.name}.使用中")


def partial_path(path: Path) -> Path:
    """The lock file of a year while it is written: a short name, which the next one uses again."""
    return path.with_name(f".{hashlib.sha256(os.fsencode(path.name)).hexdigest()[:16]}.part")


def current_user() -> str:
    """The user name of this process."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "（未知用户）"


def current_owner() -> LockOwner:
    """This process, from now on."""
    return LockOwner(current_user(), platform.node(), os.getpid(), datetime.now().strftime("%Y-%m-%d %H:%M"))


def state_of(handle: int) -> BoundFile:
    """The state of an open file; raises OSError."""
    status = os.fstat(handle)
    os.lseek(handle, 0, os.SEEK_SET)
    return BoundFile(
        status.st_dev, status.st_ino, status.st_size, int.from_bytes(os.read(handle, COUNTER.stop)[COUNTER])
    )


def create(path: Path, owner: LockOwner, bound: BoundFile) -> None:
    """Write the lock file, over a link too; raises OSError where the folder is not writable."""
    part = partial_path(path)
    part.unlink(missing_ok=True)
    content = json.dumps(asdict(owner) | {"file": asdict(bound)}, ensure_ascii=False)
    write_new_file(part, content.encode(), 0o600)
    rename_into_place(part, path_of(path))


def read(path: Path) -> LockOwner | None:
    """The owner in the lock file; None where there is none or it is damaged."""
    try:
        data = _content(path)
        return LockOwner(str(data["who"]), str(data["host"]), int(data["pid"]), str(data["since"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def read_bound(path: Path) -> BoundFile | None:
    """The file a lock file belongs to; None where that is not known. Raises OSError where it cannot be read."""
    try:
        data = _content(path)["file"]
        return BoundFile(*(int(data[name]) for name in ("device", "inode", "size", "counter")))
    except (FileNotFoundError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _content(path: Path) -> Any:
    return json.loads(read_beside(path_of(path)))


def exists(path: Path) -> bool:
    """Whether there is a lock file; a clean close removes it."""
    return os.path.lexists(path_of(path))


def remove(path: Path) -> None:
    """Remove the lock file, where the folder is still there and writable."""
    with contextlib.suppress(OSError):
        path_of(path).unlink(missing_ok=True)
