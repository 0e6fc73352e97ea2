"""Whether the journal beside a year is the year's own: only then may SQLite roll the year back by it.

SQLite replays any journal of the right name, into whatever file stands there (RELIABILITY, M1).
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import lock_file
from wenlian_desktop.storage.file.atomic_write import disk_error, sync_folder
from wenlian_desktop.storage.file.connection import ReadFault
from wenlian_desktop.storage.file.leftovers import aside
from wenlian_desktop.storage.file.leftovers.journal_file import (
    HotJournal,
    has_hot_journal,
    is_hot,
    journal_path,
    read_journal,
)

if sys.platform != "win32":
    import fcntl

LONGEST_COMMIT = 60  # seconds from the last write of the journal to the last one of the year
LOCK_START, LOCK_LENGTH = 0x40000000, 512  # bytes that SQLite locks


class Fit(Enum):
    """How a journal fits a year: its own; of this state of it, but perhaps of another copy; nobody can tell."""

    OWN = "own"
    MOVED = "moved"
    FOREIGN = "foreign"


class UnfitJournal(UserError):  # noqa: N818 -- a state, not a fault
    """A journal that is not replayed; `is_moved`: it fits, but year and journal may have been copied here."""

    def __init__(self, happened: str, safe: str, remedy: str, is_moved: bool) -> None:
        super().__init__(happened, safe, remedy)
        self.is_moved = is_moved


def prepare_replay(path: Path) -> None:
    """Copy year and journal before SQLite replays it; raises UnfitJournal where it must not, ReadFault.

    Nothing is done where another program has the file locked.
    """
    try:
        if not is_hot(path):
            return
        with _locked(path) as handle:
            if handle is None or not is_hot(path):
                return
            fit = _judge(path, lock_file.state_of(handle))
            if fit is not Fit.OWN:
                raise _refusal(path, fit, _set_aside(path))
            aside.copy_before_replay(path)
    except OSError as error:
        refusal = disk_error("恢复之前另存文件", error)
        raise ReadFault(refusal.happened, refusal.safe, refusal.remedy) from None


def refuse_unfit_journal(path: Path) -> None:
    """Raise UnfitJournal, without writing anything, where the journal must not be replayed."""
    with open(path, "rb", buffering=0) as file:
        fit = _judge(path, lock_file.state_of(file.fileno()))
    if fit is not Fit.OWN:
        raise _refusal(path, fit, None)


def drop_journal(path: Path) -> None:
    """Take the year as it is: the journal goes, after both were set aside; raises UserError."""
    try:
        with _locked(path) as handle:
            if handle is not None and has_hot_journal(path):
                aside.set_aside(path)
                journal_path(path).unlink()
                sync_folder(path.parent)
    except OSError as error:
        raise disk_error("另存文件", error) from None


def accept_journal(path: Path) -> None:
    """Bind the journal to the year it stands beside: the next opening replays it; raises UserError."""
    try:
        journal = read_journal(path)
        with _locked(path) as handle:
            if handle is not None and journal is not None:
                bind_copy(path, journal, handle)
    except OSError as error:
        raise disk_error("写入", error) from None


def bind_copy(path: Path, journal: HotJournal, handle: int) -> None:
    """Write the lock file that the journal's year had; raises OSError."""
    state = lock_file.state_of(handle)
    counter = state.counter if journal.counter is None else journal.counter
    owner = lock_file.read(path) or lock_file.current_owner()
    lock_file.create(path, owner, lock_file.BoundFile(state.device, state.inode, journal.length, counter))


def _judge(path: Path, state: lock_file.BoundFile) -> Fit:
    journal, bound = read_journal(path), lock_file.read_bound(path)
    if journal is None or state.size < journal.length or _was_written_later(path):
        return Fit.FOREIGN
    before = journal.counter
    if before is not None and state.counter not in (before, _next(before)):
        return Fit.FOREIGN
    if bound is None:
        return Fit.FOREIGN if before is None else Fit.MOVED
    counter = state.counter if before is None else before
    if bound.size > journal.length or counter not in (bound.counter, _next(bound.counter)):
        return Fit.FOREIGN  # one ahead: the disk did not let the lock file be written anew after a commit
    is_here = (bound.device, bound.inode) == (state.device, state.inode)
    return Fit.OWN if is_here and not _was_put_here_later(path) else Fit.MOVED


def _next(counter: int) -> int:
    return (counter + 1) & 0xFFFFFFFF


def _was_written_later(path: Path) -> bool:
    """Whether the year was written long after its journal: by another program."""
    return path.stat().st_mtime > journal_path(path).stat().st_mtime + LONGEST_COMMIT


def _was_put_here_later(path: Path) -> bool:
    """Whether the year was copied over, or renamed, long after the journal was written; Windows does not tell."""
    return os.name != "nt" and path.stat().st_ctime > journal_path(path).stat().st_mtime + LONGEST_COMMIT


def _set_aside(path: Path) -> Path | None:
    with suppress(OSError, UserError):
        return aside.set_aside(path)
    return None


def _refusal(path: Path, fit: Fit, folder: Path | None) -> UnfitJournal:
    journal = journal_path(path).name
    doubt = "是在这里写的（文件可能是连同它复制来的）" if fit is Fit.MOVED else "是这份文件留下的"
    happened = f"“{path.name}”旁边有一份没写完的记录（“{journal}”），不能确认{doubt}，没有照它改动。"
    kept = f"，两者已另存到“{aside.BACKUPS}/{folder.name}”" if folder else ""
    remedy = f"请在程序的窗口中打开，再选择怎么办；或者把“{journal}”移走，打开文件现在的样子。"
    return UnfitJournal(happened, f"文件没有改动{kept}。", remedy, fit is Fit.MOVED)


@contextmanager
def _locked(path: Path) -> Iterator[int | None]:
    """The file, opened and locked as SQLite locks it; None where another program has it."""
    with open(path, "r+b", buffering=0) as file:
        yield file.fileno() if _lock(file.fileno()) else None  # closing releases the lock


def _lock(handle: int) -> bool:
    if sys.platform == "win32":  # nobody can replace a file there that is open
        return True
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, LOCK_LENGTH, LOCK_START)
    except OSError:
        return False
    return True
