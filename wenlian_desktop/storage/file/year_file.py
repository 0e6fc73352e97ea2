"""A year file in use: reads the year, writes steps, tells what is saved. Used by one thread only."""

import contextlib
import os
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.originals import Original, VerificationResult
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import backups, lock_file, opening, original_store, trail
from wenlian_desktop.storage.file.atomic_write import disk_error
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, database_error, in_sentences, release_cursors
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.migrations import current_format, migrate
from wenlian_desktop.storage.file.rows_io import read_year, write_put

REMEDY = "请处理后重新添加。"


def _closes_year(change: RowChange) -> bool:
    return change.record == Edition.spec.name and change.before is None


class YearFile:
    """An open year file. `is_read_only` tells whether it takes steps, `ended_uncleanly` how it was left."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        """Open, `only_reads` for looking alone; raises UserError for what cannot be opened, its bytes unchanged."""
        self.path = path
        header = opening.read_header(path)
        self._identity = header.identity
        self.is_read_only = read_only or not opening.is_writable(path)
        self.ended_uncleanly = False
        self._is_read = False
        self._database = self._open(header)
        opening.open_here.add(self._identity)

    def _open(self, header: opening.Header) -> SqliteDatabase:
        database = opening.connect_read_only(self.path) if self.is_read_only else opening.connect_locked(self.path)
        try:
            if not self.is_read_only:
                self.ended_uncleanly = lock_file.exists(self.path)
                self._create_lock_file()
                if self.ended_uncleanly:
                    backups.remove_partial_backups(self.path)
            if header.version < current_format():
                self._migrate(database)
            opening.refuse_damaged(database, thorough=self.ended_uncleanly)
            self._remove_empty_journal(database)
        except BaseException:
            database.close()
            if not self.is_read_only and not self.ended_uncleanly:
                lock_file.remove(self.path)
            raise
        return database

    def _remove_empty_journal(self, database: SqliteDatabase) -> None:
        """An empty journal left by a killed session goes with the next close, once SQLite has opened it."""
        if self.is_read_only or not opening.journal_path(self.path).exists():
            return
        try:
            with database.atomic("IMMEDIATE"):
                database.pragma("user_version", current_format())
        except DATABASE_ERRORS as error:
            release_cursors(error)  # on a full disk the year is still to be read: the journal can wait

    def _create_lock_file(self) -> None:
        try:
            lock_file.create(self.path)
        except OSError as error:
            raise disk_error(f"打开“{self.path.name}”", error) from None

    def _migrate(self, database: SqliteDatabase) -> None:
        """Migrate an older file, after a verified copy of it."""
        if self.is_read_only:
            raise UserError("这是旧版本的文件，又是只读的，无法升级。", "文件没有改动。", "请复制到本机后再打开。")
        backup = backups.back_up(database, self.path, "升级前")
        try:
            migrate(database)
        except DATABASE_ERRORS as error:
            release_cursors(error)
            raise UserError(
                "文件升级没有成功。", f"文件没有改动，另有一份备份“{backup.name}”。", "请联系维护人员。"
            ) from error

    def read(self) -> Year:
        """The year as it is on the disk; raises UserError where it cannot be read, or another program changed it."""
        with in_sentences():
            year = self._read()
        missing = [cls.spec.label for cls in CATALOGUE if cls.spec.single and len(year.rows(cls)) != 1]
        if missing:
            raise UserError(f"文件中缺少“{'、'.join(missing)}”。", "文件没有改动。", opening.OPEN_BACKUP)
        self._is_read = True
        return year

    def _read(self) -> Year:
        try:
            return read_year(self._database)
        except (ValueError, ArithmeticError, TypeError, UserError) as error:
            raise UserError(
                "文件中有的内容被其他程序改动过，读不出来。", "文件没有改动。", opening.OPEN_BACKUP
            ) from error

    def write(self, step: Step, files: Sequence[Original] = ()) -> None:
        """Commit a step with its trail and files; raises UserError when, and only when, it is not on the disk."""
        self._refuse_if_moved()
        if self._database.is_closed():  # a fault before closed it, and it could not be opened again at once
            self._database = opening.connect_locked(self.path)
        try:
            with self._database.atomic("IMMEDIATE"):
                original_store.insert(self._database, files)
                # The row that closes the year shuts it for the trail too: it goes last. A reopening opens it first.
                for change in step.changes:
                    if not _closes_year(change):
                        write_put(self._database, change)
                trail.append(self._database, step)
                for change in filter(_closes_year, step.changes):
                    write_put(self._database, change)
        except DATABASE_ERRORS as error:
            release_cursors(error)
            if not self._was_committed(step):
                raise _write_refusal(database_error(error), files) or error from error

    def _refuse_if_moved(self) -> None:
        """A file that was moved, deleted or replaced is not written to: not the old one, never the new one."""
        try:
            status = os.stat(self.path)
            still_there = (status.st_dev, status.st_ino) == self._identity
        except OSError:
            still_there = False
        if not still_there:
            raise UserError(
                "数据文件被移动、改名或替换了，此项尚未保存。",
                "已保存的内容在原来的文件里。",
                "请把文件放回原处后重新打开。",
            )

    def _was_committed(self, step: Step) -> bool:
        """After a failed commit: reopen and look for the step (RELIABILITY finding 3, rule 4)."""
        self._database.close()
        try:
            self._database = opening.connect_locked(self.path)
            return step.is_recorded and trail.has_step(self._database, step.uid)
        except (UserError, *DATABASE_ERRORS):
            return False

    def trail(self) -> list[dict[str, Any]]:
        """The audit trail in order; raises UserError where it cannot be read."""
        with in_sentences():
            return trail.entries(self._database)

    def digest(self) -> str:
        """The logical digest of the content; raises UserError where it cannot be read."""
        with in_sentences():
            return digest(self._database)

    def read_original(self, sha256: str) -> bytes:
        """The bytes of an attachment, as their digest says; raises UserError."""
        return original_store.read(self._database, self.path, sha256)

    @property
    def is_verification_due(self) -> bool:
        """Whether the bytes of attachments are to be looked at: a week has passed, or the year was left open."""
        return not self.is_read_only and (self.ended_uncleanly or original_store.is_verification_due(self.path))

    def verify_originals(self) -> Generator[None, None, VerificationResult]:
        """Look at the bytes of all attachments, one a turn; what was found in the end."""
        found = VerificationResult()
        with in_sentences():
            yield from original_store.verify(self._database, self.path, found)
        return found

    def back_up(self) -> Generator[None, None, Path | None]:
        """Lay new originals beside the backups, one a turn, then make a verified backup of the content as it is.

        None in the end where the newest backup already says the same.
        """
        with in_sentences():
            yield from original_store.back_up_originals(self._database, self.path)
            return backups.back_up_if_changed(self._database, self.path)

    def delete_unreferenced(self) -> None:
        """Take away bytes of attachments that no row and no edition names."""
        original_store.delete_unreferenced(self._database)

    def copy_to(self, path: Path) -> None:
        """A copy of the whole file, attachments' bytes included, at a path nobody has; raises UserError."""
        try:
            self._database.execute_sql("VACUUM INTO ?", (str(path),))
        except DATABASE_ERRORS as error:
            release_cursors(error)
            cause = database_error(error)
            happened = cause.happened.replace("，此项尚未保存", "") if cause else "数据库出错。"
            raise UserError(f"复制年度文件失败：{happened}", "年度文件没有受影响。", "请检查磁盘后重试。") from error

    def close(self) -> None:
        """Close; the file is one single file again. What undo could have brought back is gone for good.

        Nothing is taken out of a year that could not be read: what its damaged rows named is not known.
        """
        if self._is_read and not self.is_read_only and not self._database.is_closed():
            original_store.delete_unreferenced(self._database)
        self._database.close()
        opening.open_here.discard(self._identity)
        if not self.is_read_only:
            with contextlib.suppress(OSError):  # the folder may be gone, with the stick it was on
                lock_file.remove(self.path)


def _write_refusal(error: UserError | None, files: Sequence[Original]) -> UserError | None:
    """The sentence for a step that was not written; where it brought files, it is they that were not added."""
    if error is None or not files:
        return error
    names = "、".join(f"“{each.name}”" for each in files)
    return UserError(error.happened.replace("此项尚未保存", f"{names}没有添加"), error.safe, REMEDY)
