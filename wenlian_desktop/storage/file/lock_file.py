"""The lock file next to a year: who has it open. Informative only; the lock itself is SQLite's."""

import contextlib
import getpass
import hashlib
import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from wenlian_desktop.storage.file.atomic_write import rename_into_place, write_new_file
from wenlian_desktop.storage.outside.plain_file import read_beside


@dataclass(frozen=True)
class LockOwner:
    """User, host, process and opening time (local)."""

    who: str
    host: str
    pid: int
    since: str

    def __str__(self) -> str:
        return f"{self.who} 在 {self.host} 上（{self.since} 起）"


def path_of(path: Path) -> Path:
    """The lock file of a year."""
    return path.with_name(f".{path.name}.使用中")


def current_user() -> str:
    """The user name of this process."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "（未知用户）"


def create(path: Path) -> None:
    """Write the lock file for this process, over a link too; raises OSError where the folder is not writable."""
    since = datetime.now().strftime("%Y-%m-%d %H:%M")
    holder = LockOwner(current_user(), platform.node(), os.getpid(), since)
    part = path.with_name(f".{hashlib.sha256(os.fsencode(path.name)).hexdigest()[:16]}.part")  # short, found again
    part.unlink(missing_ok=True)
    write_new_file(part, json.dumps(asdict(holder), ensure_ascii=False).encode(), 0o600)
    rename_into_place(part, path_of(path))


def read(path: Path) -> LockOwner | None:
    """The owner in the lock file; None where there is none or it is damaged."""
    try:
        data = json.loads(read_beside(path_of(path)))
        return LockOwner(str(data["who"]), str(data["host"]), int(data["pid"]), str(data["since"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def exists(path: Path) -> bool:
    """Whether there is a lock file; a clean close removes it."""
    return os.path.lexists(path_of(path))


def remove(path: Path) -> None:
    """Remove the lock file, where the folder is still there and writable."""
    with contextlib.suppress(OSError):
        path_of(path).unlink(missing_ok=True)
