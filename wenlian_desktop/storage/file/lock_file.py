"""The small file beside a year that tells who holds it; SQLite's lock is the authority, this is the message."""

import getpass
import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class LockOwner:
    """Who opened the year, on which machine, since when (local time)."""

    who: str
    host: str
    pid: int
    since: str

    def __str__(self) -> str:
        return f"{self.who} 在 {self.host} 上（{self.since} 起）"


def path_of(path: Path) -> Path:
    """The file beside the year."""
    return path.with_name(f".{path.name}.使用中")


def current_user() -> str:
    """The name of the person at this machine, as the system knows it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "（未知用户）"


def create(path: Path) -> None:
    """Say that this process holds the year; raises OSError where the folder cannot be written."""
    since = datetime.now().strftime("%Y-%m-%d %H:%M")
    holder = LockOwner(current_user(), platform.node(), os.getpid(), since)
    path_of(path).write_text(json.dumps(asdict(holder), ensure_ascii=False), encoding="utf-8")


def read(path: Path) -> LockOwner | None:
    """What the file beside the year says; None where there is none or it is damaged."""
    try:
        data = json.loads(path_of(path).read_text(encoding="utf-8"))
        return LockOwner(str(data["who"]), str(data["host"]), int(data["pid"]), str(data["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def exists(path: Path) -> bool:
    """Whether the file beside the year exists: after a clean close it does not."""
    return path_of(path).exists()


def remove(path: Path) -> None:
    """Take the file away on a clean close."""
    path_of(path).unlink(missing_ok=True)
