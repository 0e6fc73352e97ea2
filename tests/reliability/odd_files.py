"""What the tests of odd files share: the bytes of a folder, the words of a refusal, a copy with a hot journal."""

import hashlib
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
    """Every file below a folder with its SHA-256; what is no file, by its name alone."""
    return {
        str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest() if each.is_file() else ""
        for each in sorted(folder.rglob("*"))
    }


@contextmanager
def untouched(folder: Path) -> Iterator[None]:
    """Nothing below the folder changes, comes or goes."""
    before = contents(folder)
    yield
    assert contents(folder) == before


def refusal(path: Path) -> str:
    """The whole sentence with which a file is refused."""
    with pytest.raises(UserError) as refused:
        YearSession(path).close()
    return str(refused.value)


def name_of_department(session: YearSession) -> Ref:
    """A field that every year has."""
    return ref_to(session.view.single(Department), "name")


def name_in(path: Path) -> str | None:
    """What the file says the department is called."""
    with closing(YearSession(path)) as session:
        return session.view.single(Department).name


def change_with_sqlite(path: Path, *statements: str) -> None:
    """Change a file with an outside tool."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def hot_copy(path: Path, folder: Path) -> Path:
    """A copy as a cut-off edit leaves it: pages of the edit in the year, the old ones in a journal beside it."""
    folder.mkdir()
    copy = folder / path.name
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")  # pages are written before the edit ends
        connection.execute("BEGIN")
        connection.execute("UPDATE section SET content = hex(zeroblob(5000))")
        shutil.copyfile(path, copy)
        shutil.copyfile(f"{path}-journal", f"{copy}-journal")
        connection.execute("ROLLBACK")
    return copy
