"""Helpers for tests of unusual files: digests of a folder, the message of a refusal, a copy with a hot journal."""

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.year_session import YearSession

CHOOSE_YEAR_FILE = "请选择本程序建立的 .wenlian 文件。"
OPEN_BACKUP = "请从“备份”文件夹中打开最近的备份"


def contents(folder: Path) -> dict[str, str]:
    """Every file below a folder with its SHA-256; other entries by name only."""
    return {
        str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest() if each.is_file() else ""
        for each in sorted(folder.rglob("*"))
    }


@contextmanager
def untouched(folder: Path) -> Iterator[None]:
    """Nothing below the folder changes."""
    before = contents(folder)
    yield
    assert contents(folder) == before


def refusal(path: Path) -> str:
    """The message with which a file is refused."""
    with pytest.raises(UserError) as refused:
        YearSession(path).close()
    return str(refused.value)


def name_of_department(session: YearSession) -> Ref:
    """A field that exists in every year."""
    return ref_to(session.view.single(Department), "name")


def name_in(path: Path) -> str | None:
    """The department's name in a file."""
    with closing(YearSession(path)) as session:
        return session.view.single(Department).name


def change_with_sqlite(path: Path, *statements: str) -> None:
    """Change a file with plain sqlite3."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def hot_copy(path: Path, folder: Path) -> Path:
    """A copy as after an interrupted transaction: changed pages in the year, the old ones in a hot journal."""
    folder.mkdir()
    copy = folder / path.name
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")  # pages are written before the transaction ends
        connection.execute("BEGIN")
        connection.execute("UPDATE section SET content = hex(zeroblob(5000))")
        shutil.copyfile(path, copy)
        shutil.copyfile(f"{path}-journal", f"{copy}-journal")
        connection.execute("ROLLBACK")
    leave_mark(copy, path.stat().st_size)
    return copy


def leave_mark(path: Path, size: int | None = None) -> None:
    """The mark of a session that was killed in this file; `size`: of the file before its transaction."""
    status = path.stat()
    counter = int.from_bytes(path.read_bytes()[24:28])
    file = {"device": status.st_dev, "inode": status.st_ino, "size": size or status.st_size, "counter": counter}
    mark = {"who": "某人", "host": "某机", "pid": 1, "since": "2024-01-01 08:00", "file": file}
    path.with_name(f".{path.name}.使用中").write_text(json.dumps(mark), "utf-8")
