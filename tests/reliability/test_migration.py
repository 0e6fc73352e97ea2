"""Migrations: all statements or none (E5), whatever fails; an older file is backed up before."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from unittest.mock import patch

import peewee
import pytest
from peewee import SqliteDatabase

from tests.make.year_files import write_sample
from tests.reliability.odd_files import name_of_department, refusal, untouched
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import migrations as migrating
from wenlian_desktop.storage.file import opening, schema, year_file
from wenlian_desktop.storage.file.backups import newest_backup
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.leftovers.journal_file import journal_path

OLD = migrating.current_format()
NEW = OLD + 1
ENOUGH = 1000  # statements
PLANTED = '''"""A planted format: a table made and filled, a column added and filled."""


def up(database):
    database.execute_sql("CREATE TABLE seal (uid TEXT NOT NULL PRIMARY KEY, name TEXT) STRICT")
    database.execute_sql("INSERT INTO seal SELECT uid, node FROM section")
    database.execute_sql("ALTER TABLE department ADD COLUMN motto TEXT")
    database.execute_sql("UPDATE department SET motto = name")
    database.execute_sql("DELETE FROM section WHERE content IS NULL")
'''


class Planted(Exception):  # noqa: N818 -- it is not an error of ours
    """The injected error."""


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """The existing migrations and one more."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrating.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / f"{NEW:04}_planted.py").write_text(PLANTED, "utf-8")
    return folder


@pytest.fixture
def next_release(migrations: Path) -> Iterator[None]:
    """The program with the planted migration."""
    known = schema.of_format(OLD)
    with closing(SqliteDatabase(":memory:")) as database:
        database.connect()
        migrating.migrate(database, migrations)
        planted = schema.stored(database)
    with (
        patch.object(year_file, "current_format", lambda: NEW),
        patch.object(opening, "current_format", lambda: NEW),
        patch.object(schema, "of_format", lambda version: planted if version == NEW else known),
        patch.object(year_file, "migrate", partial(migrating.migrate, folder=migrations)),
    ):
        yield


def snapshot(path: Path) -> tuple[int, str, schema.Schema]:
    """Version, content and schema of a file."""
    database = connect(path, "ro")
    with closing(database):
        return database.pragma("user_version"), digest(database), schema.stored(database)


class Failing:
    """Fails after a number of statements."""

    def __init__(self, after: int) -> None:
        self.left = after
        self._real = SqliteDatabase.execute_sql

    def __enter__(self) -> "Failing":
        failing = self

        def execute_sql(database: SqliteDatabase, *statement: object) -> object:
            if not failing.left:
                raise Planted
            failing.left -= 1
            return failing._real(database, *statement)

        self._patch = patch.object(SqliteDatabase, "execute_sql", execute_sql)
        self._patch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._patch.stop()


def migrate(path: Path, folder: Path, statements: int) -> int:
    """Migrate with an error after that many statements; returns how many were not needed."""
    database = connect(path, "rw")
    with closing(database), Failing(statements) as failing:
        migrating.migrate(database, folder)
        return failing.left


def test_a_migration_brings_the_file_up(year_file: Path, migrations: Path) -> None:
    before = snapshot(year_file)
    migrate(year_file, migrations, ENOUGH)
    version, content, _ = snapshot(year_file)
    assert (before[0], version) == (OLD, NEW)
    assert content != before[1]
    with closing(sqlite3.connect(year_file)) as connection:
        assert connection.execute("SELECT count(*) FROM seal").fetchone()[0] > 10
        assert connection.execute("SELECT motto = name FROM department").fetchone() == (1,)


def test_a_file_that_is_up_to_date_is_not_written_to(year_file: Path) -> None:
    with untouched(year_file.parent):
        migrate(year_file, migrating.MIGRATIONS, ENOUGH)


def test_a_failure_at_each_statement_leaves_all_as_it_was(year_file: Path, migrations: Path) -> None:
    before = snapshot(year_file)
    needed = ENOUGH - migrate(Path(shutil.copyfile(year_file, year_file.with_name("copy"))), migrations, ENOUGH)
    guards = len(before[2].triggers)
    others = needed - 2 * guards
    assert others >= 9  # the five planted ones, those that ask for version and guards, and the one that sets it
    planted = range(guards, guards + others)
    for statements in sorted({*planted, *range(0, needed, 20), needed - 1}):
        with pytest.raises(Planted):
            migrate(year_file, migrations, statements)
        assert snapshot(year_file) == before, f"after {statements} statements"


def test_a_failure_of_the_commit_leaves_all_as_it_was(year_file: Path, migrations: Path) -> None:
    before = snapshot(year_file)
    with patch.object(SqliteDatabase, "commit", side_effect=Planted), pytest.raises(Planted):
        migrate(year_file, migrations, ENOUGH)
    assert snapshot(year_file) == before


def test_rows_that_point_nowhere_stop_a_migration(year_file: Path, migrations: Path) -> None:
    before = snapshot(year_file)
    (migrations / f"{NEW:04}_planted.py").write_text(
        "def up(database):\n"
        "    database.execute_sql('PRAGMA defer_foreign_keys = ON')\n"
        "    database.execute_sql(\"INSERT INTO payment (uid, position, line) VALUES ('0', 1, 'nowhere')\")\n",
        "utf-8",
    )
    with pytest.raises(peewee.IntegrityError):
        migrate(year_file, migrations, ENOUGH)
    assert snapshot(year_file) == before


@pytest.mark.usefixtures("next_release")
def test_an_older_file_is_copied_and_then_brought_up(year_file: Path) -> None:
    before = snapshot(year_file)
    with closing(YearSession(year_file)) as session:
        assert not session.ended_uncleanly
    backup = newest_backup(year_file)
    assert backup is not None
    assert backup.name.endswith(" 升级前.wenlian")
    assert snapshot(backup) == before
    assert snapshot(year_file)[0] == NEW


@pytest.mark.usefixtures("next_release")
def test_an_older_file_that_cannot_be_written_is_refused(year_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "is_writable", lambda path: False)
    with untouched(year_file.parent):
        assert refusal(year_file) == ("这是旧版本的文件，又是只读的，无法升级。文件没有改动。请复制到本机后再打开。")


@pytest.mark.usefixtures("next_release")
def test_an_older_file_that_cannot_be_brought_up_is_refused_with_a_sentence(
    year_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(year_file)
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorname = "SQLITE_FULL"  # type: ignore[misc]
    with monkeypatch.context() as planted:
        planted.setattr("wenlian_desktop.storage.file.year_file.migrate", lambda _: (_ for _ in ()).throw(full))
        told_so = refusal(year_file)
    backup = newest_backup(year_file)
    assert backup is not None
    assert told_so == f"文件升级没有成功。文件没有改动，另有一份备份“{backup.name}”。请联系维护人员。"
    assert snapshot(year_file) == before
    YearSession(year_file).close()


@pytest.mark.usefixtures("next_release")
def test_a_migration_that_could_not_be_taken_back_is_taken_back_at_the_next_opening(
    year_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fails while SQLite rolls back: year and journal stay as they are, and the journal is known as ours."""

    def fail_while_rolling_back(database: SqliteDatabase) -> None:
        database.pragma("cache_size", 1)  # pages are written before the transaction ends
        database.execute_sql("BEGIN")
        database.execute_sql("UPDATE section SET content = hex(zeroblob(5000))")
        left = {each: each.read_bytes() for each in (year_file, journal_path(year_file))}
        database.execute_sql("ROLLBACK")

        def put_back() -> None:
            for file, content in left.items():
                file.write_bytes(content)

        close = database.close
        database.close = lambda: (close(), put_back())[0]  # SQLite itself would delete a journal it is done with
        put_back()
        fault = sqlite3.OperationalError("disk I/O error")
        fault.sqlite_errorname = "SQLITE_IOERR_WRITE"  # type: ignore[misc]
        raise fault

    content = snapshot(year_file)[1]
    with monkeypatch.context() as planted:
        planted.setattr("wenlian_desktop.storage.file.year_file.migrate", fail_while_rolling_back)
        told_so = refusal(year_file)
    backup = newest_backup(year_file)
    assert backup is not None
    assert snapshot(backup)[1] == content
    assert told_so == (f"文件升级没有成功。没写完的升级下次打开时撤回，另有一份备份“{backup.name}”。请联系维护人员。")
    with closing(YearSession(year_file)) as session:
        assert session.ended_uncleanly
        assert not [row for row in session.view.rows(Section) if (row.content or "").startswith("0000")]
    assert snapshot(year_file)[0] == NEW


def test_a_closed_year_is_brought_up_and_stays_closed(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    with closing(YearSession(path)) as session:
        session.seal()
    request.getfixturevalue("next_release")
    guards = set(snapshot(path)[2].triggers)
    with closing(YearSession(path)) as session, pytest.raises(UserError, match=r"^本年度已于.*封存（第1版）"):
        session.enter(name_of_department(session), "改")
    version, _, kept = snapshot(path)
    assert version == NEW
    assert guards <= set(kept.triggers)
    with closing(sqlite3.connect(path)) as outside:
        assert outside.execute("SELECT motto = name FROM department").fetchone() == (1,)
        with pytest.raises(sqlite3.IntegrityError, match="本年度已封存"):
            outside.execute("UPDATE department SET motto = ''")
