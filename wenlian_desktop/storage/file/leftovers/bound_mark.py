"""The lock file of an open year, kept in step with the file's change counter."""

import contextlib
import os
from pathlib import Path

from wenlian_desktop.storage.file import lock_file
from wenlian_desktop.storage.outside.plain_file import FLAGS


class BoundMark:
    """Writes the lock file of a year that SQLite has locked.

    The file is opened once: closing it would release SQLite's lock (RELIABILITY finding 6), so `close` comes after
    the connection's. The counter changes with the first commit of each connection, and after a rollback.
    """

    def __init__(self, path: Path) -> None:
        """Write the lock file; raises OSError."""
        self._path = path
        self._owner = lock_file.current_owner()
        self._handle = os.open(path, FLAGS)
        try:
            self._write(lock_file.state_of(self._handle))
        except BaseException:
            os.close(self._handle)
            raise

    def _write(self, bound: lock_file.BoundFile) -> None:
        lock_file.create(self._path, self._owner, bound)
        self._bound = bound

    @property
    def counter(self) -> int:
        """The change counter of the file as it is now; raises OSError."""
        return lock_file.state_of(self._handle).counter

    def follow(self) -> None:
        """Write the lock file anew after a commit that changed the counter, where the disk lets it."""
        with contextlib.suppress(OSError):  # tried again after the next commit
            bound = lock_file.state_of(self._handle)
            if bound.counter != self._bound.counter:
                self._write(bound)

    def close(self) -> None:
        """Let go of the file; the connection is closed already."""
        os.close(self._handle)
