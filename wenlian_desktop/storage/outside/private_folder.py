"""Folders for their owner only: beside a year, and for temporary copies, which are deleted whoever left them."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError


def make_private_folder(folder: Path) -> None:
    """Make a folder beside a year, where it is missing; raises OSError, UserError where its name leads elsewhere."""
    if folder.is_symlink():
        raise UserError(
            f"“{folder.name}”是一个链接，指向别处，没有写入。", "已保存的内容都在。", "请把这个链接移走，再备份一次。"
        )
    folder.mkdir(mode=0o700, exist_ok=True)


def new_temporary_folder() -> Path:
    """A new folder for temporary copies, named after this process; raises OSError."""
    return Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=_user_folder()))


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder for temporary copies, deleted after the block or, where the process is killed, at the next start."""
    sweep_temporary_folders()
    folder = new_temporary_folder()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep_temporary_folders() -> None:
    """Delete what processes left that do not run any more."""
    with contextlib.suppress(OSError):
        for leftover in list(_user_folder().iterdir()):
            if not is_running(leftover.name.partition("-")[0]):
                shutil.rmtree(leftover, ignore_errors=True)


def _user_folder() -> Path:
    """The user's folder in the system's temporary folder, where it is private."""
    folder = Path(tempfile.gettempdir()) / f"wenlian-{os.getuid() if hasattr(os, 'getuid') else os.getlogin()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.lstat()
    is_private = os.name == "nt" or (folder.is_dir() and not folder.is_symlink() and status.st_uid == os.getuid())
    return folder if is_private and (os.name == "nt" or not status.st_mode & 0o077) else Path(tempfile.mkdtemp())


def is_running(number: str) -> bool:
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
