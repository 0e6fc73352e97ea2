"""Temporary copies of originals, to open them in other programs: private, read-only, deleted with the session."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from wenlian_desktop.domain.records.originals import open_refusal, safe_file_name
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import disk_error, write_new_file


class TemporaryCopies:
    """The copies of one session; it deletes those that killed sessions left."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        for leftover in _session_folders():
            if not _is_running(leftover.name.partition("-")[0]):
                shutil.rmtree(leftover, ignore_errors=True)

    def create(self, name: str, content: bytes) -> Path:
        """A read-only copy, readable by its owner only; raises UserError for file types that are not opened here."""
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
        """Delete the copies; one that is open in another program is deleted at the next start."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None


def _user_folder() -> Path:
    """The user's folder in the system's temporary folder, where it is private."""
    folder = Path(tempfile.gettempdir()) / f"wenlian-{os.getuid() if hasattr(os, 'getuid') else os.getlogin()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.lstat()
    is_private = os.name == "nt" or (folder.is_dir() and not folder.is_symlink() and status.st_uid == os.getuid())
    return folder if is_private and (os.name == "nt" or not status.st_mode & 0o077) else Path(tempfile.mkdtemp())


def _session_folders() -> list[Path]:
    with contextlib.suppress(OSError):
        return list(_user_folder().iterdir())
    return []


def _is_running(number: str) -> bool:
    """Whether a process is running; not needed on Windows, which does not delete open files."""
    if not number.isdigit() or os.name == "nt":
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
