"""In which order the columns of a table stand decides nothing: a file whose tables have them the other way round."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.make.year_files import write_sample
from tests.reliability import packages
from tests.reliability.odd_files import refusal, untouched
from wenlian_desktop.distribution import DB
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import archiving
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.backups import newest_backup, sidecar_digest
from wenlian_desktop.storage.file.trail import broken_at

TABLE = re.compile(r'CREATE TABLE "(\w+)" \(\n(.*?)\n\) STRICT;', re.DOTALL)
FORMS = ("", "data/2024.sql", "data/csv", "data/2024.wenlian")


def reversed_tables() -> dict[str, str]:
    """A statement for each table, made of the lines of db/schema.sql: the last column first."""
    made = {}
    for name, body in TABLE.findall((DB / "schema.sql").read_text("utf-8")):
        lines = [re.sub(r",?(  --.*)?$", "", line) for line in body.splitlines()]
        columns = [line for line in lines if line.lstrip().startswith('"')]
        made[name] = f'CREATE TABLE "{name}" (\n' + ",\n".join(columns[::-1] + lines[len(columns) :]) + "\n) STRICT"
    return made


def put_reversed(path: Path, tables: dict[str, str]) -> None:
    """The sample year in a file with these tables."""
    write_sample(path.with_name("as_usual"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("ATTACH ? AS usual", (str(path.with_name("as_usual")),))
        connection.execute("BEGIN")
        schema = connection.execute("SELECT type, name, sql FROM usual.sqlite_schema WHERE sql NOT NULL").fetchall()
        for name in (name for kind, name, _ in schema if kind == "table"):
            connection.execute(tables[name])
            columns = ", ".join(f'"{each[1]}"' for each in connection.execute(f'PRAGMA usual.table_info("{name}")'))
            connection.execute(f'INSERT INTO main."{name}" ({columns}) SELECT {columns} FROM usual."{name}"')
        for trigger in (sql for kind, _, sql in schema if kind == "trigger"):
            connection.execute(trigger)
        connection.execute("COMMIT")
        for pragma in ("application_id", "user_version"):
            (value,) = connection.execute(f"PRAGMA usual.{pragma}").fetchone()
            connection.execute(f"PRAGMA main.{pragma} = {value}")
        connection.execute("DETACH usual")


@pytest.fixture
def usual(tmp_path: Path) -> Path:
    """The sample year."""
    path = tmp_path / "原样.wenlian"
    write_sample(path)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The same year, its tables the other way round."""
    (tmp_path / "倒序").mkdir()
    path = tmp_path / "倒序" / "2024.wenlian"
    put_reversed(path, reversed_tables())
    path.with_name("as_usual").unlink()
    return path


def first_columns(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: connection.execute(f'PRAGMA table_info("{name}")').fetchone()[1] for name in names}


def test_it_says_the_same_and_takes_changes(usual: Path, path: Path) -> None:
    assert first_columns(path)["department"] == "volunteer_count"
    with closing(YearSession(usual)) as one, closing(YearSession(path)) as other:
        assert year_to_json(one.view) == year_to_json(other.view)
        for session in (one, other):
            department = session.view.single(Department)
            session.enter(Ref("department", department.uid, "volunteer_count"), "321")
            session.delete("payment", [session.view.tables["payment"][0].uid])
            session.add("association")
    with closing(YearSession(path)) as other:
        assert other.view.single(Department).volunteer_count == 321
        assert broken_at(other.trail()) is None
    assert first_columns(path)["department"] == "volunteer_count"


def test_its_backup_and_its_digest_are_those_of_the_same_year(usual: Path, path: Path) -> None:
    digests = []
    for each in (usual, path):
        with closing(YearSession(each)) as session:
            session.back_up().result()
        backup = newest_backup(each)
        assert backup is not None
        digests.append(sidecar_digest(backup))
    assert digests[0] == digests[1]
    done = archiving.restore(backup, path.with_name("恢复.wenlian"))
    assert packages.snapshot(done.path) == packages.snapshot(usual)


def test_its_package_is_whole_and_every_form_of_it_gives_the_same_year(usual: Path, path: Path, tmp_path: Path) -> None:
    package = packages.archive_year(path, tmp_path)
    assert archiving.verify(package.path) == []
    for number, form in enumerate(FORMS):
        done = archiving.restore(package.path / form, tmp_path / f"恢复{number}.wenlian")
        assert packages.snapshot(done.path) == packages.snapshot(usual), form


@pytest.mark.parametrize(
    ("table", "was", "becomes"),
    [
        ("department", '"name" TEXT', '"name" ANY'),
        ("department", '"name" TEXT', '"name" TEXT DEFAULT (1), "more" TEXT'),
        ("payment", '"position" INTEGER NOT NULL', '"position" INTEGER'),
        ("payment", " STRICT", ""),
        ("task_objectives", 'PRIMARY KEY ("owner", "position")', 'PRIMARY KEY ("position", "owner")'),
        ("task_objectives", " ON DELETE CASCADE", ""),
    ],
)
def test_any_other_difference_is_refused(tmp_path: Path, table: str, was: str, becomes: str) -> None:
    path = tmp_path / "2024.wenlian"
    tables = reversed_tables()
    assert tables[table].count(was) == 1
    put_reversed(path, tables | {table: tables[table].replace(was, becomes)})
    path.with_name("as_usual").unlink()
    with untouched(tmp_path):
        assert refusal(path).startswith("文件的内部结构被改动过，不是本程序建立的样子。")
