"""An open year file: reads the year and writes steps. Used by one thread only."""

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
from wenlian_desktop.storage.file.connection import (
    DATABASE_ERRORS,
    as_user_errors,
    database_error,
    database_error_cause,
    release_cursors,
)
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.migrations import current_format, migrate
from wenlian_desktop.storage.file.rows_io import read_year, write_change

REMEDY = "请处理后重新添加。"


def _closes_year(change: RowChange) -> bool:
    return change.record == Edition.spec.name and change.before is None


class YearFile:
    """An open year file. `is_read_only`: steps are refused; `ended_uncleanly`: the last session did not close it."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        """Open, for reading only with `read_only`; raises UserError where it cannot be opened, its bytes unchanged."""
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
        """A write makes SQLite delete the empty journal of a killed session on the next close."""
        if self.is_read_only or not opening.journal_path(self.path).exists():
            return
        try:
            with database.atomic("IMMEDIATE"):
                database.pragma("user_version", current_format())
        except DATABASE_ERRORS as error:
            release_cursors(error)  # on a full disk the year must still be readable

    def _create_lock_file(self) -> None:
        try:
            lock_file.create(self.path)
        except OSError as error:
            raise disk_error(f"打开“{self.path.name}”", error) from None

    def _migrate(self, database: SqliteDatabase) -> None:
        """Migrate a file of an older format, after a verified backup."""
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
        """The year as it is on disk; raises UserError where it is damaged or was changed by another program."""
        with as_user_errors():
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
        """Commit a step with its audit trail and files; raises UserError exactly when it is not on disk."""
        self._refuse_if_moved()
        if self._database.is_closed():  # closed by an earlier error, and reopening failed
            self._database = opening.connect_locked(self.path)
        try:
            with self._database.atomic("IMMEDIATE"):
                original_store.insert(self._database, files)
                # The edition that closes the year blocks the trail too: it is written last. Reopening is written first.
                for change in step.changes:
                    if not _closes_year(change):
                        write_change(self._database, change)
                trail.append(self._database, step)
                for change in filter(_closes_year, step.changes):
                    write_change(self._database, change)
        except DATABASE_ERRORS as error:
            release_cursors(error)
            if not self._was_committed(step):
                raise _write_refusal(error, files) or error from error

    def _refuse_if_moved(self) -> None:
        """Never write to a file that was moved, deleted or replaced."""
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
        """After a failed commit: reopen and look up the step (RELIABILITY finding 3, rule 4)."""
        self._database.close()
        try:
            self._database = opening.connect_locked(self.path)
            return step.is_recorded and trail.has_step(self._database, step.uid)
        except (UserError, *DATABASE_ERRORS):
            return False

    def trail(self) -> list[dict[str, Any]]:
        """The audit trail in order; raises UserError where it cannot be read."""
        with as_user_errors():
            return trail.entries(self._database)

    def digest(self) -> str:
        """The content digest; raises UserError where it cannot be read."""
        with as_user_errors():
            return digest(self._database)

    def read_original(self, sha256: str) -> bytes:
        """The bytes of an attachment, verified; raises UserError."""
        return original_store.read(self._database, self.path, sha256)

    @property
    def is_verification_due(self) -> bool:
        """Whether the originals should be verified: after a week, or after an unclean shutdown."""
        return not self.is_read_only and (self.ended_uncleanly or original_store.is_verification_due(self.path))

    def verify_originals(self) -> Generator[None, None, VerificationResult]:
        """Verify the bytes of all attachments, one per iteration; returns the result."""
        found = VerificationResult()
        with as_user_errors():
            yield from original_store.verify(self._database, self.path, found)
        return found

    def back_up(self) -> Generator[None, None, Path | None]:
        """Back up new originals, one per iteration, then make a verified backup.

        Returns None where the newest backup has the same content.
        """
        with as_user_errors():
            yield from original_store.back_up_originals(self._database, self.path)
            return backups.back_up_if_changed(self._database, self.path)

    def delete_unreferenced(self) -> None:
        """Delete originals that no row and no edition refers to."""
        original_store.delete_unreferenced(self._database)

    def copy_to(self, path: Path) -> None:
        """Copy the whole file with all originals to a new path; raises UserError."""
        try:
            self._database.execute_sql("VACUUM INTO ?", (str(path),))
        except DATABASE_ERRORS as error:
            release_cursors(error)
            happened = f"复制年度文件失败：{database_error_cause(error)}"
            raise UserError(happened, "年度文件没有受影响。", "请检查磁盘后重试。") from error

    def close(self) -> None:
        """Close the file. Originals that only undo could restore are deleted.

        Not where the year could not be read: then it is unknown which originals are referenced.
        """
        if self._is_read and not self.is_read_only and not self._database.is_closed():
            original_store.delete_unreferenced(self._database)
        self._database.close()
        opening.open_here.discard(self._identity)
        if not self.is_read_only:
            with contextlib.suppress(OSError):  # the folder may be gone (removable disk)
                lock_file.remove(self.path)


def _write_refusal(error: BaseException, files: Sequence[Original]) -> UserError | None:
    """The UserError for a step that was not written; where it adds files, it names them. None where it is a bug."""
    names = "、".join(f"“{each.name}”" for each in files)
    refused = database_error(error, f"{names}没有添加" if files else "")
    return UserError(refused.happened, refused.safe, REMEDY) if refused is not None and files else refused
