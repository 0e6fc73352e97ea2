"""Copies of originals for other programs to open: private, read-only, gone with the year or at the next start."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from wenlian_desktop.domain.records.originals import open_refusal, safe_file_name
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import disk_error, write_new_file


class TemporaryCopies:
    """The copies of one open year; what a killed session left behind goes when the next one begins."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        for leftover in _session_folders():
            if not _is_running(leftover.name.partition("-")[0]):
                shutil.rmtree(leftover, ignore_errors=True)

    def create(self, name: str, content: bytes) -> Path:
        """A copy that only its owner can read, and nobody change; raises UserError for what is not opened from here."""
        refusal = open_refusal(name, content)
        if refusal:
            raise UserError(refusal)
        try:
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=_user_folder()))
            copy = Path(tempfile.mkdtemp(dir=self._folder)) / safe_file_name(name)
            write_new_file(copy, content, 0o400)
        except OSError as error:
            raise disk_error(f"打开“{name}”", error) from None
        return copy

    def clear(self) -> None:
        """Take the copies away; one that another program holds goes at the next start."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None


def _user_folder() -> Path:
    """The folder of this person's copies among the system's temporary files, where it is theirs alone."""
    house = Path(tempfile.gettempdir()) / f"wenlian-{os.getuid() if hasattr(os, 'getuid') else os.getlogin()}"
    house.mkdir(mode=0o700, exist_ok=True)
    status = house.lstat()
    is_ours = os.name == "nt" or (house.is_dir() and not house.is_symlink() and status.st_uid == os.getuid())
    return house if is_ours and (os.name == "nt" or not status.st_mode & 0o077) else Path(tempfile.mkdtemp())


def _session_folders() -> list[Path]:
    with contextlib.suppress(OSError):
        return list(_user_folder().iterdir())
    return []


def _is_running(number: str) -> bool:
    """Whether a process goes on; Windows is not asked, it keeps the files that are open."""
    if not number.isdigit() or os.name == "nt":
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
