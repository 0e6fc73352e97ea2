"""Checks before a file is opened: anything but an intact year file is refused, and its bytes stay unchanged."""

import glob
import os
import random
import time
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.domain.values.errors import UserError, error_reason
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.storage.file import lock_file, schema
from wenlian_desktop.storage.file.atomic_write import refuse_unusable_path
from wenlian_desktop.storage.file.connection import (
    APPLICATION_ID,
    DATABASE_ERRORS,
    FileBusy,
    ReadFault,
    connect,
    reading_error,
    release_cursors,
)
from wenlian_desktop.storage.file.leftovers.journal_file import has_hot_journal, journal_path
from wenlian_desktop.storage.file.leftovers.judgement import prepare_replay
from wenlian_desktop.storage.file.migrations import current_format
from wenlian_desktop.storage.file.models import BYTES_TABLE, table_names
from wenlian_desktop.storage.outside.plain_file import open_plain, refuse_special_file
from wenlian_desktop.storage.outside.private_folder import is_running

MAGIC = b"SQLite format 3\x00"
ATTEMPTS, PAUSE = 12, (0.01, 0.06)  # to lock a file; seconds between two of them
LOOKS = 4  # at a file that is in use
BETWEEN_LOOKS = (0.02, 0.08)  # s
HEADER = 100  # bytes of SQLite's file header
FILE_UNCHANGED = "文件没有改动。"
SCHEMA_ALTERED = "文件的内部结构被改动过，不是本程序建立的样子。"
OPEN_BACKUP = "请从“备份”文件夹中打开最近的备份。"
CHOOSE_YEAR_FILE = "请选择本程序建立的 .wenlian 文件。"

# Reading a file that this process has open in SQLite would release SQLite's locks (RELIABILITY finding 6).
open_here: set[tuple[int, int]] = set()


@frozen
class Header:
    """From the first bytes of a file; `version`: its format, `identity`: (device, inode)."""

    version: int
    identity: tuple[int, int]


def read_header(path: Path) -> Header:
    """Read a file's header; raises UserError for anything but a complete year file of a known format."""
    refuse_unusable_path(path)
    status = _status(path)
    if status in open_here:
        raise FileBusy("这个年度已经在本程序中打开。", "已保存的内容都在。", "请切换到已打开的窗口。")
    head, size = _read_head(path)
    if not head:
        raise UserError(f"“{path.name}”是空文件，不是本程序的数据文件。", FILE_UNCHANGED, CHOOSE_YEAR_FILE)
    if not head.startswith(MAGIC):
        raise UserError(f"“{path.name}”不是本程序的数据文件。", FILE_UNCHANGED, CHOOSE_YEAR_FILE)
    if len(head) < HEADER or (_expected_size(head) > size and not has_hot_journal(path)):
        raise UserError(
            f"“{path.name}”不完整：文件被截断。", FILE_UNCHANGED, "请从“备份”文件夹中打开最近的备份，并保留此文件。"
        )
    if int.from_bytes(head[68:72]) != APPLICATION_ID:
        raise UserError(f"“{path.name}”是其他程序的数据库。", FILE_UNCHANGED, CHOOSE_YEAR_FILE)
    version = int.from_bytes(head[60:64])
    if version == 0 or head[18] != 1:  # 0 was never used; 2 at offset 18 is WAL mode, which connecting would change
        raise UserError(SCHEMA_ALTERED, FILE_UNCHANGED, OPEN_BACKUP)
    _refuse_newer(path, version)
    return Header(version, status)


def _refuse_newer(path: Path, version: int) -> None:
    if version > current_format():
        raise UserError(
            f"“{path.name}”由更新版本的程序建立（文件格式 {version}，本程序读到 {current_format()}）。",
            FILE_UNCHANGED,
            "请用新版本的程序打开。",
        )


def format_of(database: SqliteDatabase, path: Path) -> int:
    """The format of an open file, which may be another than its header said before a journal was replayed.

    Raises UserError.
    """
    try:
        version = int(database.pragma("user_version"))
    except DATABASE_ERRORS as error:
        raise reading_error(error) or error from error
    _refuse_newer(path, version)
    return version


def _status(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except FileNotFoundError:
        raise UserError(f"找不到“{path.name}”。", "", "文件可能被移动、改名或删除，请检查文件夹。") from None
    except OSError as error:
        raise UserError(f"打不开“{path.name}”：{error_reason(error)}。", FILE_UNCHANGED, "请检查磁盘和权限。") from None
    if path.is_dir():
        raise UserError(f"“{path.name}”是文件夹。", FILE_UNCHANGED, CHOOSE_YEAR_FILE)
    refuse_special_file(path.name, status)
    _refuse_planted(path)
    return status.st_dev, status.st_ino


def _refuse_planted(path: Path) -> None:
    """SQLite reads and writes these: through a link they would be another file, and a FIFO would never answer."""
    for beside in (journal_path(path), path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        if beside.is_symlink() or (beside.exists() and not beside.is_file()):
            raise UserError(
                f"“{path.name}”旁边的“{beside.name}”不是本程序留下的文件。", FILE_UNCHANGED, "请把它移走后再打开。"
            )


def _read_head(path: Path) -> tuple[bytes, int]:
    try:
        with open_plain(path) as file:
            return file.read(HEADER), path.stat().st_size
    except OSError as error:
        raise UserError(f"打不开“{path.name}”：{error_reason(error)}。", FILE_UNCHANGED, "请检查权限。") from None


def _expected_size(head: bytes) -> int:
    """Page size x page count in bytes; 0 where the count is not valid."""
    page = int.from_bytes(head[16:18])
    counter_agrees = head[24:28] == head[92:96]
    return (65536 if page == 1 else page) * int.from_bytes(head[28:32]) if counter_agrees else 0


def is_writable(path: Path) -> bool:
    """Whether file and folder are writable; tested by writing, since permission bits do not tell for root or read-only
    media.
    """
    try:
        os.close(os.open(path, os.O_RDWR))
        _sweep_probes(path)
        probe = path.with_name(f"{_probe_stem(path)}{os.getpid()}")
        os.close(os.open(probe, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        probe.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _probe_stem(path: Path) -> str:
    return f".{path.name}.探测-"


def _sweep_probes(path: Path) -> None:
    """Delete the probes of processes that were killed at it."""
    stem = _probe_stem(path)
    for each in path.parent.glob(f"{glob.escape(stem)}*"):
        if not is_running(each.name.removeprefix(stem)):
            each.unlink(missing_ok=True)


def connect_locked(path: Path) -> SqliteDatabase:
    """Connect for editing and take SQLite's exclusive lock; raises FileBusy naming the lock's owner, UnfitJournal.

    Two programs that start together may both be refused by SQLite: each lets go and looks again after a random while.
    """
    for _ in range(ATTEMPTS - 1):
        try:
            return _connect_locked_once(path)
        except FileBusy as refusal:
            release_cursors(refusal)
        time.sleep(random.uniform(*PAUSE))
    return _connect_locked_once(path)


def _connect_locked_once(path: Path) -> SqliteDatabase:
    prepare_replay(path)
    for _ in range(LOOKS - 1):
        try:
            return _connect_locked(path)
        except FileBusy:
            time.sleep(random.uniform(*BETWEEN_LOOKS))
    return _connect_locked(path)


def _connect_locked(path: Path) -> SqliteDatabase:
    try:
        database = connect(path, "rw")
    except DATABASE_ERRORS as error:
        raise _open_error(path, error) from error
    try:
        # locking_mode alone takes no lock (RELIABILITY finding 7).
        database.execute_sql("BEGIN EXCLUSIVE")
        database.execute_sql("COMMIT")
    except DATABASE_ERRORS as error:
        database.close()
        raise _open_error(path, error) from error
    return database


def connect_read_only(path: Path) -> SqliteDatabase:
    """Connect for reading; raises UserError where an interrupted transaction would have to be rolled back first."""
    if has_hot_journal(path):
        raise UserError(
            "只读盘上的数据上次没有正常关闭。", FILE_UNCHANGED, "请把整个文件夹（连同隐藏的文件）复制到本机后再打开。"
        )
    try:
        return connect(path, "ro")
    except DATABASE_ERRORS as error:
        raise _open_error(path, error) from error


def _open_error(path: Path, error: Exception) -> Exception:
    refusal = reading_error(error)
    if isinstance(refusal, FileBusy):
        owner = lock_file.read(path)
        who = f"已由 {owner} 打开" if owner else "正被其他程序占用"
        return FileBusy(f"“{path.name}”{who}。", FILE_UNCHANGED, "请等对方关闭后再打开。")
    return refusal or error


def refuse_damaged(database: SqliteDatabase, version: int) -> None:
    """Raise ReadFault where the schema is not that of the format, or SQLite's check finds damage."""
    try:
        if not schema.is_of_format(schema.stored(database), version):
            raise ReadFault(SCHEMA_ALTERED, FILE_UNCHANGED, OPEN_BACKUP)
        result = _run_check(database)
        violation = database.execute_sql("PRAGMA foreign_key_check").fetchone()
    except DATABASE_ERRORS as error:
        raise reading_error(error) or error from error
    if result != ("ok",) or violation:
        raise ReadFault("数据文件已损坏。", FILE_UNCHANGED, "请从“备份”文件夹中打开最近的备份，并保留此文件。")


def remove_empty_journal(database: SqliteDatabase, path: Path) -> None:
    """A write makes SQLite delete the empty journal of a killed session on the next close."""
    if not journal_path(path).exists():
        return
    try:
        with database.atomic("IMMEDIATE"):
            database.pragma("user_version", current_format())
    except DATABASE_ERRORS as error:
        release_cursors(error)  # on a full disk the year must still be readable


def _run_check(database: SqliteDatabase) -> tuple[str] | None:
    """SQLite's check of all tables except the bytes of attachments: those are verified by their digests."""
    arguments = ["1"]
    if _has_bytes(database):
        tables = ("sqlite_schema", *table_names())
        existing = set(database.get_tables()) | {"sqlite_schema"}  # an older format has not all of them
        arguments = [f'"{name}"' for name in tables if name != BYTES_TABLE and name in existing]
    results = (database.execute_sql(f"PRAGMA integrity_check({each})").fetchone() for each in arguments)
    return next((result for result in results if result != ("ok",)), ("ok",))


def _has_bytes(database: SqliteDatabase) -> bool:
    return BYTES_TABLE in database.get_tables() and bool(
        database.execute_sql(f"SELECT 1 FROM {BYTES_TABLE} LIMIT 1").fetchone()
    )
