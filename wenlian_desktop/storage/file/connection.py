"""Connections to a year file: pragmas, verified after setting, and SQLite errors as UserError."""

import os
import sqlite3
import traceback
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import peewee
from peewee import SqliteDatabase

from wenlian_desktop.domain.values.errors import UserError

DATABASE_ERRORS = (peewee.PeeweeException, sqlite3.Error)
APPLICATION_ID = 0x574C4A58  # "WLJX", at offset 68 of the file

# RELIABILITY rule 1. locking_mode comes first: in exclusive mode the journal's header is zeroed, not unlinked.
PRAGMAS: dict[str, Any] = {
    "locking_mode": "exclusive",
    "journal_mode": "delete",
    "synchronous": 3,  # EXTRA
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
    "busy_timeout": 0,
}
UNREPORTED = {"mmap_size"}  # returns nothing where SQLite is built without memory mapping


class FileBusy(UserError):  # noqa: N818 -- a state, not a fault
    """The year is open elsewhere."""


def uri_of(path: Path, mode: str) -> str:
    """The URI of a file. The path is quoted: `a#b?100%档.wenlian` would otherwise open another file."""
    return f"file:{urllib.parse.quote(os.fsencode(path.absolute()))}?mode={mode}"


def connect(path: Path, mode: str) -> SqliteDatabase:
    """Open a file (`mode`: ro, rw, rwc), set all pragmas and verify them; raises UserError where one has no effect."""
    pragmas = {
        name: value for name, value in PRAGMAS.items() if mode != "ro" or name not in ("locking_mode", "journal_mode")
    }
    database = SqliteDatabase(uri_of(path, mode), pragmas=pragmas, uri=True, timeout=0, autoconnect=False)
    try:
        database.connect()
        _verify_pragmas(database, pragmas)
    except DATABASE_ERRORS:
        database.close()
        raise
    return database


def _verify_pragmas(database: SqliteDatabase, pragmas: dict[str, Any]) -> None:
    for name, expected in pragmas.items():
        answer = database.pragma(name)
        if str(answer).lower() != str(expected) and not (answer is None and name in UNREPORTED):
            raise UserError(
                f"数据库设置“{name}”没有生效（{answer}）。",
                "文件没有改动。",
                "此设置关系到断电时的数据安全，程序不在此设置下编辑。",
            )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and its causes: a failed COMMIT may be the cause of a failed ROLLBACK."""
    while error is not None:
        yield error
        if error.args and isinstance(error.args[0], sqlite3.Error):
            yield error.args[0]
        error = error.__cause__ or error.__context__


def release_cursors(error: BaseException) -> None:
    """Clear the frames of an error: a cursor in one of them would keep SQLite's lock on the file."""
    for each in _causes(error):
        traceback.clear_frames(each.__traceback__)


UNDECODABLE = "Could not decode to UTF-8"
MESSAGES = {
    "SQLITE_FULL": ("磁盘已满，此项尚未保存。", "已保存的内容都在。", "请清理磁盘空间后，再离开该栏一次。"),
    "SQLITE_READONLY": ("文件或文件夹变成了只读，此项尚未保存。", "已保存的内容都在。", "请检查文件的权限。"),
    "SQLITE_BUSY": ("文件正被其他程序占用。", "已保存的内容都在。", "请关闭那个程序后重试。"),
    "SQLITE_CORRUPT": ("数据文件已损坏。", "没有改动任何内容。", "请从“备份”文件夹中打开最近的备份，并保留此文件。"),
    "SQLITE_NOTADB": ("这不是本程序的数据文件。", "没有改动任何内容。", "请选择扩展名为 .wenlian 的文件。"),
    "SQLITE_CANTOPEN": ("打不开文件。", "没有改动任何内容。", "请检查文件是否还在、是否有权限。"),
    "SQLITE_CONSTRAINT_TRIGGER": ("本年度已封存，此项没有保存。", "封存的内容没有改动。", "要修改，请先解封。"),
    "SQLITE_IOERR": ("磁盘读写出错，此项尚未保存。", "已保存的内容都在。", "请检查磁盘是否断开，再重新打开文件。"),
}


def _name_of(error: BaseException) -> str:
    """SQLite's name of an error; Python's own error for text that is not UTF-8 has none."""
    if isinstance(error, sqlite3.OperationalError) and str(error).startswith(UNDECODABLE):
        return "SQLITE_CORRUPT"
    return getattr(error, "sqlite_errorname", None) or ""


def database_error(error: BaseException) -> UserError | None:
    """The UserError for an error of SQLite; None where the error is a bug."""
    names = [_name_of(each) for each in _causes(error)]
    for name in names:
        for start, message in MESSAGES.items():
            if name.startswith(start):
                return FileBusy(*message) if start == "SQLITE_BUSY" else UserError(*message)
    return None


@contextmanager
def as_user_errors() -> Iterator[None]:
    """Raise errors of SQLite as UserError; bugs stay as they are."""
    try:
        yield
    except DATABASE_ERRORS as error:
        release_cursors(error)
        raise database_error(error) or error from error
