"""Connections to a year file: pragmas, verified after setting, and SQLite errors as UserError."""

import os
import sqlite3
import traceback
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import peewee
from peewee import SqliteDatabase

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.frozen import frozen

T = TypeVar("T")
# sqlite3 raises the last one where the message of an error quotes a damaged text.
DATABASE_ERRORS = (peewee.PeeweeException, sqlite3.Error, UnicodeDecodeError)
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


class ReadFault(UserError):  # noqa: N818 -- a state, not a fault
    """What was read was not as it must be, or could not be read: only a second reading tells whether it is damaged."""


def confirmed(read: Callable[[], T]) -> T:
    """What `read` returns; read a second time before its ReadFault is believed (RELIABILITY rule 6)."""
    try:
        return read()
    except ReadFault as fault:
        release_cursors(fault)
        return read()


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
    except BaseException:
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


@frozen
class DatabaseFault:
    """A kind of SQLite error: its cause, what it means for an edit (empty if nothing), what is safe, what to do."""

    cause: str
    consequence: str
    safe: str
    remedy: str


UNDECODABLE = "Could not decode to UTF-8"
UNSUPPORTED = "unsupported file format"  # a number in the header that no SQLite writes
NOT_SAVED, ALL_SAVED, NOTHING_CHANGED = "此项尚未保存", "已保存的内容都在。", "没有改动任何内容。"
FAULTS = {
    "SQLITE_FULL": DatabaseFault("磁盘已满", NOT_SAVED, ALL_SAVED, "请清理磁盘空间后，再离开该栏一次。"),
    "SQLITE_READONLY": DatabaseFault("文件或文件夹变成了只读", NOT_SAVED, ALL_SAVED, "请检查文件的权限。"),
    "SQLITE_BUSY": DatabaseFault("文件正被其他程序占用", "", ALL_SAVED, "请关闭那个程序后重试。"),
    "SQLITE_CORRUPT": DatabaseFault(
        "数据文件已损坏", "", NOTHING_CHANGED, "请从“备份”文件夹中打开最近的备份，并保留此文件。"
    ),
    "SQLITE_NOTADB": DatabaseFault("这不是本程序的数据文件", "", NOTHING_CHANGED, "请选择扩展名为 .wenlian 的文件。"),
    "SQLITE_CANTOPEN": DatabaseFault("打不开文件", "", NOTHING_CHANGED, "请检查文件是否还在、是否有权限。"),
    "SQLITE_CONSTRAINT_TRIGGER": DatabaseFault(
        "本年度已封存", "此项没有保存", "封存的内容没有改动。", "要修改，请先解封。"
    ),
    "SQLITE_IOERR": DatabaseFault("磁盘读写出错", NOT_SAVED, ALL_SAVED, "请检查磁盘是否断开，再重新打开文件。"),
}
REFUSALS: dict[str, type[UserError]] = {
    "SQLITE_BUSY": FileBusy,
    "SQLITE_CORRUPT": ReadFault,
    "SQLITE_NOTADB": ReadFault,
    "SQLITE_IOERR": ReadFault,
}


def _name_of(error: BaseException) -> str:
    """SQLite's name of an error; Python's own error for text that is not UTF-8 has none."""
    is_undecodable = isinstance(error, sqlite3.OperationalError) and str(error).startswith((UNDECODABLE, UNSUPPORTED))
    if is_undecodable or isinstance(error, UnicodeDecodeError):
        return "SQLITE_CORRUPT"
    return getattr(error, "sqlite_errorname", None) or ""


def _kind_of(error: BaseException) -> str | None:
    """The key in `FAULTS` of an error; None where the error is a bug."""
    names = (_name_of(each) for each in _causes(error))
    return next((kind for name in names for kind in FAULTS if name.startswith(kind)), None)


def database_error(error: BaseException, consequence: str = "") -> UserError | None:
    """The UserError for an error of SQLite; None where the error is a bug.

    `consequence`: what it means for the edit, where that is more than that it is not saved.
    """
    kind = _kind_of(error)
    if kind is None:
        return None
    fault = FAULTS[kind]
    happened = f"{fault.cause}，{consequence or fault.consequence}。" if fault.consequence else f"{fault.cause}。"
    return REFUSALS.get(kind, UserError)(happened, fault.safe, fault.remedy)


def is_sync_error(error: BaseException) -> bool:
    """Whether the disk did not confirm a write: what was written since the last sync may never reach it."""
    return any(_name_of(each).endswith("FSYNC") for each in _causes(error))


def reading_error(error: BaseException) -> UserError | None:
    """The UserError for an error of SQLite where nothing was being written; None where the error is a bug."""
    kind = _kind_of(error)
    if kind is None:
        return None
    fault = FAULTS[kind]
    return REFUSALS.get(kind, UserError)(f"{fault.cause}。", fault.safe, fault.remedy)


def database_error_cause(error: BaseException) -> str:
    """The cause of an error of SQLite as a sentence, where no edit was being written."""
    kind = _kind_of(error)
    return "数据库出错。" if kind is None else f"{FAULTS[kind].cause}。"


@contextmanager
def as_user_errors() -> Iterator[None]:
    """Raise errors of SQLite as UserError; bugs stay as they are."""
    try:
        yield
    except DATABASE_ERRORS as error:
        release_cursors(error)
        raise reading_error(error) or error from error
