"""The locked file of an open year. A fault closes its connection; the next use opens it anew: the same file, or none.

After any failure the file holds what was told to be saved and nothing else: a step whose end is unknown is taken back
with the next connection.
"""

import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.originals import Original
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import opening, original_store, trail
from wenlian_desktop.storage.file.connection import (
    DATABASE_ERRORS,
    NOT_SAVED,
    ReadFault,
    as_user_errors,
    confirmed,
    database_error,
    is_sync_error,
    release_cursors,
)
from wenlian_desktop.storage.file.leftovers.bound_mark import BoundMark
from wenlian_desktop.storage.file.migrations import current_format
from wenlian_desktop.storage.file.rows_io import write_change, write_changes

T = TypeVar("T")
REPLACED = "数据文件被移动、改名或替换了"
UNCONFIRMED = ("磁盘读写出错，未能确认此项已保存。", "在它之前保存的内容都在。", "请检查磁盘，再重新打开文件核对。")


class HeldFile:
    """The connection to an open year, and what is known of its file."""

    def __init__(
        self, path: Path, identity: tuple[int, int], database: SqliteDatabase, mark: BoundMark | None = None
    ) -> None:
        """`mark`: the lock file; None: the file is read only."""
        self.path = path
        self._identity = identity
        self._mark = mark
        self._database = database
        self._head = trail.head(database)
        self._uncertain: Step | None = None  # its COMMIT failed, and the file could not be read since
        self._known_state: tuple[int, ...] = ()  # of the file, after our last write
        self.note_written()

    @property
    def database(self) -> SqliteDatabase:
        """The connection, opened anew where a fault closed it; raises UserError or an error of SQLite."""
        if self._database.is_closed():
            self._reconnect("")
        return self._database

    @property
    def is_doubtful(self) -> bool:
        """Whether a fault closed the connection and it could not be opened since."""
        return self._database.is_closed()

    def read(self, query: Callable[[SqliteDatabase], T]) -> T:
        """What `query` reads. Raises UserError only when a second reading over a new connection fails too."""

        def attempt() -> T:
            with self.renewed_after_faults():
                return query(self.database)

        return confirmed(attempt)

    @contextmanager
    def renewed_after_faults(self) -> Iterator[None]:
        """Raise errors of SQLite as UserError; after any failure the connection is a new one."""
        try:
            with as_user_errors():
                yield
        except (UserError, *DATABASE_ERRORS) as error:
            if _is_fault(error):
                self._renew()
            raise

    def write(self, step: Step, files: Iterable[Original] = (), stamp: str = "") -> None:
        """Commit a step with its audit trail and files; raises UserError, or what a bug raised, unless it is on disk.

        `stamp`: the digests of the content after it. A failed COMMIT does not tell (RELIABILITY finding 3): the file
        is read again.
        """
        self.refuse_if_replaced(NOT_SAVED)
        if self._mark is not None:
            self._mark.follow()
        is_committing = False
        try:
            with self._database.atomic("IMMEDIATE"):
                head = _write_step(self._database, step, files, stamp)
                is_committing = True
        except DATABASE_ERRORS as error:
            release_cursors(error)
            if is_committing and self._is_committed(step, is_sync_error(error)):
                self._head = head
                return
            self._renew()
            raise database_error(error) or error from error
        except BaseException:
            self._renew()
            raise
        self._head = head
        self.note_written()

    def rewrite(self, change: Callable[[SqliteDatabase], None]) -> None:
        """Change what is stored in one transaction, the trail included; raises UserError, or what a bug raised."""
        self.refuse_if_replaced(NOT_SAVED)
        try:
            with self._database.atomic("IMMEDIATE"):
                change(self._database)
                head = trail.head(self._database)
        except BaseException as error:
            release_cursors(error)
            self._renew()
            raise (database_error(error) if isinstance(error, DATABASE_ERRORS) else None) or error from error
        self._head = head
        self.note_written()

    def _is_committed(self, step: Step, must_be_rewritten: bool) -> bool:
        """Whether a step whose COMMIT failed is on the disk; raises `UNCONFIRMED` where nobody knows."""
        self._database.close()
        self._uncertain = step
        try:
            with as_user_errors():
                self._refuse_if_moved("")
                self._database = opening.connect_locked(self.path)
                later = trail.steps_after(self._database, self._head)
                if later == {step.uid} and must_be_rewritten:
                    self._sync_anew()
        except (UserError, *DATABASE_ERRORS):
            self._database.close()
            raise UserError(*UNCONFIRMED) from None
        if later != {step.uid}:
            self._database.close()  # what follows takes it back, as far as anything of it is there
            return False
        self._uncertain = None
        self.note_written()
        return True

    def _sync_anew(self) -> None:
        """A failed sync is forgotten by the system: write the journal and the year's first page again, and sync them.

        SQLite ends a commit by zeroing the journal, after a successful sync of the year. A step that is there after a
        failed sync lacks the zeros only: after a power cut the old journal would roll it back.
        """
        with self._database.atomic("IMMEDIATE"):
            self._database.pragma("user_version", current_format())

    def _renew(self) -> None:
        """A new connection at once, so that no other program takes the file meanwhile; or none."""
        self._database.close()
        try:
            self._reconnect("")
        except (UserError, *DATABASE_ERRORS) as error:
            release_cursors(error)

    def _reconnect(self, consequence: str) -> None:
        self._refuse_if_moved(consequence)
        connect = opening.connect_read_only if self._mark is None else opening.connect_locked
        database = connect(self.path)
        try:
            if self._mark is not None:
                self._take_back_uncertain(database, consequence)
        except BaseException as error:
            release_cursors(error)
            database.close()
            raise
        self._database = database
        self.note_written()

    def _take_back_uncertain(self, database: SqliteDatabase, consequence: str) -> None:
        """Bring the file to what was told to be saved; refuse one where another program wrote."""
        step, later = self._uncertain, trail.steps_after(database, self._head)
        if later is None or later - ({step.uid} if step else set()):
            raise _replaced(consequence)
        if step is not None and (later or not step.is_recorded):
            with database.atomic("IMMEDIATE"):
                self._head = _write_step(database, step.reversed(secrets.token_hex(8)))
        self._uncertain = None

    def refuse_if_replaced(self, consequence: str = "") -> None:
        """Raise UserError where the file was moved, deleted, replaced or written by another program.

        A file that only looks different (`touch`) is still ours by the head of its trail. A closed connection is
        opened anew.
        """
        if self._mark is None:
            return
        self._refuse_if_moved(consequence)
        if self._known_state != self._current_state():
            self._database.close()
        if self._database.is_closed():
            with as_user_errors():
                self._reconnect(consequence)

    def _refuse_if_moved(self, consequence: str) -> None:
        try:
            status = os.stat(self.path)
        except OSError:
            raise _replaced(consequence) from None
        if (status.st_dev, status.st_ino) != self._identity:
            raise _replaced(consequence)

    def note_written(self) -> None:
        """Remember the file as our own writing left it, and bind the lock file to it."""
        if self._mark is not None:
            self._mark.follow()
        self._known_state = self._current_state()

    def _current_state(self) -> tuple[int, ...]:
        """Size, time and change counter: a copy made over the file may keep two of them."""
        try:
            status = os.stat(self.path)
            return status.st_size, status.st_mtime_ns, self._mark.counter if self._mark is not None else 0
        except OSError:
            return ()

    def close(self) -> None:
        """Close the connection, and then the file."""
        self._database.close()
        if self._mark is not None:
            self._mark.close()


def _is_fault(error: BaseException) -> bool:
    """Whether the connection is no longer to be trusted; a refusal of ours leaves it as it was."""
    return (
        not isinstance(error, UserError) or isinstance(error, ReadFault) or isinstance(error.__cause__, DATABASE_ERRORS)
    )


def _replaced(consequence: str) -> UserError:
    happened = f"{REPLACED}，{consequence}。" if consequence else f"{REPLACED}。"
    return UserError(happened, "已保存的内容在原来的文件里。", "请把文件放回原处后重新打开。")


def closes_year(change: RowChange) -> bool:
    return change.record == Edition.spec.name and change.before is None


def _write_step(database: SqliteDatabase, step: Step, files: Iterable[Original] = (), stamp: str = "") -> trail.Head:
    """Write a step; the caller has a transaction open. Returns the head of the trail after it."""
    original_store.insert(database, files)
    # The edition that closes the year blocks the trail too: it is written last. Reopening is written first.
    write_changes(database, [change for change in step.changes if not closes_year(change)])
    trail.append(database, step)
    if stamp:
        trail.append_stamp(database, step, stamp)
    for change in filter(closes_year, step.changes):
        write_change(database, change)
    return trail.head(database)
