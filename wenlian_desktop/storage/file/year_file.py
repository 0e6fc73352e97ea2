"""An open year file: reads the year and writes steps. Used by one thread only."""

import contextlib
import secrets
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.originals import Original, VerificationResult
from wenlian_desktop.domain.records.row_digests import differing_tables
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import backups, lock_file, opening, original_store, trail
from wenlian_desktop.storage.file.atomic_write import FILES_UNCHANGED, disk_error
from wenlian_desktop.storage.file.clean_end import ContentCheck, KnownContent, check_content, record_beside
from wenlian_desktop.storage.file.connection import (
    DATABASE_ERRORS,
    NOTHING_CHANGED,
    ReadFault,
    confirmed,
    database_error,
    database_error_cause,
    release_cursors,
)
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.held_file import HeldFile, closes_year
from wenlian_desktop.storage.file.kept.backup_names import BEFORE_MIGRATION
from wenlian_desktop.storage.file.leftovers.aside import replay_copies, sweep_replay_copies
from wenlian_desktop.storage.file.leftovers.bound_mark import BoundMark
from wenlian_desktop.storage.file.leftovers.journal_file import has_hot_journal
from wenlian_desktop.storage.file.leftovers.strays import sweep_strays
from wenlian_desktop.storage.file.migrations import current_format, migrate
from wenlian_desktop.storage.file.rows_io import read_year

T = TypeVar("T")
TRANSIENT = {cls.spec.name for cls in CATALOGUE if cls.spec.transient}
STAMP_NAME = "留存内容摘要"
REMEDY = "请处理后重新添加。"
UNCHANGED = (opening.FILE_UNCHANGED, NOTHING_CHANGED, FILES_UNCHANGED)
BROUGHT_BACK = "没写完的一步已撤回，撤回之前的文件另存在“备份”文件夹里（隐藏的文件）。"


class YearFile:
    """An open year file. `is_read_only`: steps are refused; `ended_uncleanly`: the last session did not close it.

    `kept_before_upgrade`: the backup made before the file was brought to the current format, None where it had that.
    """

    def __init__(self, path: Path, read_only: bool = False) -> None:
        """Open, for reading only with `read_only`; raises UserError where it cannot be opened, its bytes unchanged."""
        self.path = path
        header = opening.read_header(path)
        self._identity = header.identity
        self.is_read_only = read_only or not opening.is_writable(path)
        self.ended_uncleanly = False
        self.kept_before_upgrade: Path | None = None
        self._known: KnownContent | None = None  # once the year was read
        self._is_doubtful = False  # its content is not as it was left, and nobody decided about it
        self._is_comparable = False  # with the digests of its last end: it was not migrated since
        with self._truthful():
            self._held = confirmed(lambda: self._open(header))
        opening.open_here.add(self._identity)

    def _open(self, header: opening.Header) -> HeldFile:
        database = opening.connect_read_only(self.path) if self.is_read_only else opening.connect_locked(self.path)
        mark = None
        try:
            if not self.is_read_only:
                self.ended_uncleanly = lock_file.exists(self.path)
                mark = self._create_mark()
                sweep_strays(self.path)
                backups.remove_partial_backups(self.path)
            version = opening.format_of(database, self.path)
            opening.refuse_damaged(database, version)
            self._is_comparable = version == current_format()
            if version < current_format():
                self._migrate(database)
            if mark is not None:
                mark.follow()
                opening.remove_empty_journal(database, self.path)
            return HeldFile(self.path, header.identity, database, mark)
        except BaseException:
            database.close()
            if mark is not None:
                mark.close()
                if not self.ended_uncleanly and not has_hot_journal(
                    self.path
                ):  # by the mark a journal is known as ours
                    lock_file.remove(self.path)
            raise

    @contextlib.contextmanager
    def _truthful(self) -> Iterator[None]:
        """A file that was brought back by its journal is not called unchanged: what it was is kept."""
        try:
            yield
        except UserError as refusal:
            is_our_file = isinstance(refusal, ReadFault) or type(refusal) is UserError
            if refusal.safe not in UNCHANGED or not is_our_file or self.is_read_only or not replay_copies(self.path):
                raise
            raise type(refusal)(refusal.happened, BROUGHT_BACK, refusal.remedy) from refusal

    def _create_mark(self) -> BoundMark:
        try:
            return BoundMark(self.path)
        except OSError as error:
            raise disk_error(f"打开“{self.path.name}”", error) from None

    def _migrate(self, database: SqliteDatabase) -> None:
        """Migrate a file of an older format, after a verified backup."""
        if self.is_read_only:
            raise UserError("这是旧版本的文件，又是只读的，无法升级。", "文件没有改动。", "请复制到本机后再打开。")
        backup = self.kept_before_upgrade = backups.back_up(database, self.path, BEFORE_MIGRATION)
        try:
            migrate(database)
        except DATABASE_ERRORS as error:
            release_cursors(error)
            safe = "没写完的升级下次打开时撤回" if has_hot_journal(self.path) else "文件没有改动"
            raise UserError(
                "文件升级没有成功。", f"{safe}，另有一份备份“{backup.name}”。", "请联系维护人员。"
            ) from error

    def read(self) -> Year:
        """The year as it is on disk; raises UserError where it is damaged or was changed by another program."""
        with self._truthful():
            return self._read()

    def _read(self) -> Year:
        year = self._held.read(_read_year)
        missing = [cls.spec.label for cls in CATALOGUE if cls.spec.single and len(year.rows(cls)) != 1]
        if missing:
            raise UserError(f"文件中缺少“{'、'.join(missing)}”。", "文件没有改动。", opening.OPEN_BACKUP)
        self._known = KnownContent(year)
        return year

    def write(self, step: Step, files: Sequence[Original] = ()) -> None:
        """Commit a step with its audit trail and files; raises UserError exactly when it is not known to be on disk."""
        stamp = self._known.line(step) if self._known and any(map(closes_year, step.changes)) else ""
        try:
            self._held.write(step, files, stamp)
            if self._known is not None:
                self._known.follow(step)
        except UserError as refused:
            if isinstance(refused.__cause__, DATABASE_ERRORS) and files:
                raise _photo_refusal(refused.__cause__, files) or refused from refused.__cause__
            raise

    def rewrite(self, change: Callable[[SqliteDatabase], None]) -> None:
        """Change what is stored in one transaction that ends with a stamp of its own; the year is read anew."""
        self._held.rewrite(change)
        self.read()

    def look(self, query: Callable[[SqliteDatabase], T]) -> T:
        """What a query reads; raises UserError."""
        return self._held.read(query)

    def check_content(self) -> Generator[None, None, ContentCheck]:
        """Compare the content as it was read with the digests of the last clean end, and look at the whole trail."""
        assert self._known is not None
        with self._held.renewed_after_faults():
            found = yield from check_content(
                self._held.database, self.path, self._known, self.ended_uncleanly, self._is_comparable
            )
        self._is_doubtful = bool(found.tables)
        if not self.is_read_only and not found.tables and found.broken_entry is None:
            sweep_replay_copies(self.path)
        return found

    def accept_content(self) -> None:
        """What differs was mended or found right: the next stamp is of the content as it is."""
        self._is_doubtful = False

    def _stamp(self, is_closing: bool = False) -> Iterator[None]:
        """Write the digests of the content into the trail, unless they are its last entry already.

        Not in a closed year, whose trail ends with its own, and not where the content is in doubt. Drafts alone are
        only a reason when the file is closed.
        """
        if self._known is None or self.is_read_only or self._is_doubtful:
            return
        yield from self._known.compute()
        line = self._known.line()
        with contextlib.suppress(UserError):  # without it the next opening compares less
            last, is_closed = self._held.read(_last_stamp)
            differing = differing_tables(last, line) - (set() if is_closing else TRANSIENT)
            if not is_closed and (not last or differing):
                self._held.write(Step(secrets.token_hex(8), STAMP_NAME, ()), stamp=line)

    def trail(self) -> list[dict[str, Any]]:
        """The audit trail in order; raises UserError where it cannot be read."""
        return self._held.read(trail.entries)

    def trail_fields(self) -> list[dict[str, Any]]:
        """The audit trail, field by field; raises UserError where it cannot be read."""
        return self._held.read(lambda database: list(trail.read(database)))

    def last_recorded(self) -> dict[str, Any] | None:
        """The last entry of the trail that holds no digests; raises UserError."""
        return self._held.read(trail.last_recorded)

    def history(self, record: str, uid: str, field: str) -> list[dict[str, Any]]:
        """The entries of the trail about a field, and about its row as a whole; raises UserError."""
        return self._held.read(lambda database: trail.history(database, record, uid, field))

    def digest(self) -> str:
        """The content digest; raises UserError where it cannot be read."""
        return self._held.read(digest)

    def read_original(self, sha256: str) -> bytes:
        """The bytes of an attachment, verified; raises UserError."""
        return self._held.read(lambda database: original_store.read(database, self.path, sha256))

    @property
    def is_verification_due(self) -> bool:
        """Whether the originals should be verified: after a week, or after an unclean shutdown."""
        return not self.is_read_only and (self.ended_uncleanly or original_store.is_verification_due(self.path))

    def verify_originals(self) -> Generator[None, None, VerificationResult]:
        """Verify the bytes of all attachments, one per iteration; returns the result."""
        found = VerificationResult()
        with self._held.renewed_after_faults():
            self._held.refuse_if_replaced()
            yield from original_store.verify(self._held.database, self.path, found)
            self._held.note_written()
        return found

    def back_up(self, occasion: str = backups.BY_HAND) -> Generator[None, None, Path | None]:
        """Back up new originals, one per iteration, then make a verified backup; no second one may run meanwhile.

        Returns None where the newest backup has the same content.
        """
        with self._held.renewed_after_faults():
            self._held.refuse_if_replaced()
            yield from self._stamp()
            yield from original_store.back_up_originals(self._held.database, self.path)
            return (yield from backups.back_up_if_changed(self._held.database, self.path, occasion))

    def delete_unreferenced(self) -> None:
        """Delete originals that no row and no edition refers to."""
        self._held.refuse_if_replaced()
        original_store.delete_unreferenced(self._held.database)
        self._held.note_written()

    def copy_to(self, path: Path) -> None:
        """Copy the whole file with all originals to a new path; raises UserError."""
        with self._held.renewed_after_faults():
            self._held.refuse_if_replaced()
            for _ in self._stamp():
                pass
            try:
                self._held.database.execute_sql("VACUUM INTO ?", (str(path),))
            except DATABASE_ERRORS as error:
                happened = f"复制年度文件失败：{database_error_cause(error)}"
                raise UserError(happened, "年度文件没有受影响。", "请检查磁盘后重试。") from error

    def close(self) -> None:
        """Close the file. Originals that only undo could restore are deleted.

        Not where the year could not be read: then it is unknown which originals are referenced. After a fault that
        could not be mended the lock file stays: the next opening looks at the whole file.
        """
        try:
            if self._known is not None and not self.is_read_only:
                with contextlib.suppress(UserError, OSError, *DATABASE_ERRORS):  # the next close does it
                    self.delete_unreferenced()
                    if replay_copies(self.path) and not self._is_doubtful:
                        for _ in self.check_content():
                            pass
                    if not self._is_comparable or self._known.is_computed:
                        for _ in self._stamp(is_closing=True):
                            pass
                    record_beside(self._held.database, self.path)
        finally:
            is_doubtful = self._held.is_doubtful
            self._held.close()
            opening.open_here.discard(self._identity)
            if not self.is_read_only and not is_doubtful:
                lock_file.remove(self.path)


def _last_stamp(database: SqliteDatabase) -> tuple[str, bool]:
    """(the digests in the last entry of the trail, if it has them; whether the year is closed)."""
    number, _ = trail.head(database)
    stamp = trail.last_stamp(database, number)
    closed = database.execute_sql("SELECT 1 FROM edition WHERE reopened_at IS NULL").fetchone()
    return stamp[1] if stamp and stamp[0] == number else "", closed is not None


def _read_year(database: SqliteDatabase) -> Year:
    try:
        return read_year(database)
    except (ValueError, ArithmeticError, TypeError, UserError) as error:
        raise ReadFault("文件中有的内容被其他程序改动过，读不出来。", "文件没有改动。", opening.OPEN_BACKUP) from error


def _photo_refusal(error: BaseException, files: Sequence[Original]) -> UserError | None:
    """The UserError for files that were not added, which names them; None where the error is a bug."""
    names = "、".join(f"“{each.name}”" for each in files)
    refused = database_error(error, f"{names}没有添加")
    return refused and UserError(refused.happened, refused.safe, REMEDY)
