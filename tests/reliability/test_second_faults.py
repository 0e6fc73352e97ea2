"""A fault behind the first one: the view stays what the disk holds, the queue goes on, and every sentence is true."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import peewee
import pytest
from peewee import SqliteDatabase

from tests.make.old_files import stored_texts, write_file
from tests.reliability.odd_files import change_with_sqlite, contents, name_in, name_of_department, refusal, untouched
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.fresh_process import Program
from wenlian_desktop.session import archiving, year_files
from wenlian_desktop.session.year_session import Listener, YearSession
from wenlian_desktop.storage.file import opening
from wenlian_desktop.storage.file.trail import broken_at

UNCONFIRMED = "磁盘读写出错，未能确认此项已保存。"
OLD_FILES = [each for each in stored_texts() if each.name == "sample.sql"]
REPLACED = "数据文件被移动、改名或替换了，此项尚未保存。"


class Heard(Listener):
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.failures: list[str] = []

    def failed(self, step: Step, reason: UserError) -> None:
        self.failures.append(reason.happened)


@pytest.fixture
def opened(year_file: Path) -> Iterator[YearSession]:
    """A session with a listener."""
    session = YearSession(year_file)
    session.listener = Heard()
    yield session
    session.close(force=True)


def failures(session: YearSession) -> list[str]:
    """What the listener of a session was told of failures."""
    assert isinstance(session.listener, Heard)
    return session.listener.failures


def database_fault(name: str) -> peewee.OperationalError:
    """An error of SQLite as peewee raises it."""
    fault = sqlite3.OperationalError("planted")
    fault.sqlite_errorname = name  # type: ignore[misc]
    error = peewee.OperationalError(fault, "planted")
    error.__cause__ = fault
    return error


@contextmanager
def failing_statement(text: str, name: str, times: int = 1) -> Iterator[None]:
    """Statements that contain a text fail so many times."""
    real, left = SqliteDatabase.execute_sql, [times]

    def execute_sql(database: SqliteDatabase, sql: str, *rest: Any) -> Any:
        if text in sql and left[0]:
            left[0] -= 1
            raise database_fault(name)
        return real(database, sql, *rest)

    with patch.object(SqliteDatabase, "execute_sql", execute_sql):
        yield
    assert not left[0]


@contextmanager
def failing_commits(*faults: tuple[str, bool]) -> Iterator[None]:
    """The next COMMITs fail: the error, and whether the transaction is on the disk all the same."""
    commit, rollback, waiting = SqliteDatabase.commit, SqliteDatabase.rollback, list(faults)

    def commit_and_fail(database: SqliteDatabase) -> None:
        if not waiting:
            commit(database)
            return
        name, is_kept = waiting.pop(0)
        (commit if is_kept else rollback)(database)
        raise database_fault(name)

    with patch.object(SqliteDatabase, "commit", commit_and_fail):
        yield
    assert not waiting


def assert_as_shown(session: YearSession) -> None:
    """The disk holds what the screen shows, and an unbroken trail."""
    assert session._writer.read() == session.view
    assert broken_at(session.trail()) is None


# --- the end of a commit that nobody knows ---


def test_a_kept_edit_whose_sync_failed_is_saved_only_when_it_was_synced_anew(opened: YearSession) -> None:
    ref = name_of_department(opened)
    with failing_commits(("SQLITE_IOERR_FSYNC", True)):
        opened.enter(ref, "写上了")
    assert (failures(opened), opened.view.value(ref), opened.is_saved) == ([], "写上了", True)
    assert_as_shown(opened)


def test_one_that_cannot_be_synced_anew_is_not_told_as_saved(opened: YearSession) -> None:
    ref = name_of_department(opened)
    with failing_commits(("SQLITE_IOERR_FSYNC", True), ("SQLITE_IOERR_FSYNC", True)):
        opened.enter(ref, "不知道")
    assert (failures(opened), opened.is_saved) == ([UNCONFIRMED], False)
    assert (opened.view.value(ref), opened.display_text(ref)) == ("示例区文学艺术界联合会", "不知道")
    opened.enter(ref_to_short(opened), "之后")
    assert_as_shown(opened)
    opened.enter(ref, "不知道")
    assert opened.is_saved
    assert_as_shown(opened)


@pytest.mark.parametrize("is_kept", [True, False])
def test_one_that_cannot_be_looked_for_is_not_told_as_saved_nor_as_lost(opened: YearSession, is_kept: bool) -> None:
    with failing_commits(("SQLITE_IOERR_WRITE", is_kept)), failing_connections(2):
        opened.add("payment")
    assert failures(opened) == [UNCONFIRMED]
    assert len(opened.view.tables["payment"]) == 0
    opened.enter(name_of_department(opened), "之后")
    assert_as_shown(opened)
    opened.redo()
    opened.undo()
    assert_as_shown(opened)


def test_a_draft_whose_commit_failed_is_gone_from_the_disk_too(opened: YearSession) -> None:
    with failing_commits(("SQLITE_IOERR_FSYNC", True)):
        opened.save_draft(name_of_department(opened), "写到一半")
    opened.enter(ref_to_short(opened), "之后")
    assert_as_shown(opened)


@contextmanager
def failing_connections(times: int) -> Iterator[None]:
    """The file cannot be opened anew so many times."""
    real, left = opening.connect_locked, [times]

    def connect(path: Path) -> SqliteDatabase:
        if left[0]:
            left[0] -= 1
            raise UserError("打不开文件。")
        return real(path)

    with patch.object(opening, "connect_locked", connect):
        yield


def ref_to_short(session: YearSession) -> Any:
    """Another field that exists in every year."""
    return name_of_department(session).__class__("department", name_of_department(session).uid, "short_name")


# --- whatever comes after a fault that closed the connection ---

USES: dict[str, Callable[[YearSession], object]] = {
    "backup": lambda session: session.back_up().result(),
    "digest": lambda session: session._writer.digest(),
    "trail": lambda session: session.trail(),
    "reading": lambda session: session._writer.read(),
    "sweep": lambda session: session._writer.delete_unreferenced(),
    "verification": lambda session: session._writer.verify_originals().result(),
    "copy": lambda session: session.copy_to(session.path.with_name("副本")).result(),
    "seal": lambda session: session._flush(),
}


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_every_use_opens_the_file_anew(opened: YearSession, use: Callable[[YearSession], object]) -> None:
    with failing_commits(("SQLITE_IOERR_WRITE", False)), failing_connections(2):
        opened.enter(name_of_department(opened), "没有存上")
    assert len(failures(opened)) == 1
    use(opened)
    assert_as_shown(opened)


def test_a_fault_in_a_backup_leaves_nothing_attached(opened: YearSession) -> None:
    opened.enter(name_of_department(opened), "改过")
    with failing_statement("DETACH", "SQLITE_IOERR_READ"), pytest.raises(UserError, match=r"^备份失败："):
        opened.back_up().result()
    assert opened.back_up().result() is not None
    database = opened._writer._file._held.database
    with pytest.raises(peewee.IntegrityError), database.atomic():  # references are looked at again
        database.execute_sql("INSERT INTO payment (uid, position, line) VALUES ('0', 1, 'nowhere')")


def test_closing_lets_go_whatever_fails(year_file: Path) -> None:
    session = YearSession(year_file)
    with failing_connections(9), failing_commits(("SQLITE_IOERR_WRITE", False)):
        session.enter(name_of_department(session), "没有存上")
        session.close(force=True)
    assert session.is_closed
    with closing(YearSession(year_file)) as again:
        assert again.ended_uncleanly  # the whole file is looked at
        assert again.view.value(name_of_department(again)) == "示例区文学艺术界联合会"


def test_a_bug_of_the_screen_keeps_no_edit_from_the_disk(opened: YearSession) -> None:
    def stumble(view: Year, step: Step) -> None:
        raise ValueError(step.name)

    opened.listener.changed = stumble  # type: ignore[method-assign]
    with pytest.raises(ValueError, match="修改部门全称"):
        opened.enter(name_of_department(opened), "写上了")
    assert opened.is_saved
    assert_as_shown(opened)


# --- a passing read error is no damage ---

READS = [
    ("integrity_check", "SQLITE_IOERR_READ"),
    ("integrity_check", "SQLITE_CORRUPT"),
    ("sqlite_schema", "SQLITE_CORRUPT"),
    ("foreign_key_check", "SQLITE_IOERR_READ"),
    ('FROM "payment"', "SQLITE_IOERR_READ"),
    ('FROM "department"', "SQLITE_CORRUPT"),
]


@pytest.mark.parametrize(("statement", "error"), READS)
def test_a_read_that_failed_once_is_read_again(year_file: Path, statement: str, error: str) -> None:
    with failing_statement(statement, error):
        session = YearSession(year_file)
    session.close()


@pytest.mark.parametrize(("statement", "error"), READS)
def test_one_that_fails_twice_is_told(year_file: Path, statement: str, error: str) -> None:
    with untouched(year_file.parent), failing_statement(statement, error, times=2):
        told = refusal(year_file)
    assert told.startswith(
        "数据文件已损坏。没有改动" if error == "SQLITE_CORRUPT" else "磁盘读写出错。已保存的内容都在。"
    )
    YearSession(year_file).close()


def test_an_archive_whose_copy_cannot_be_read_says_so(opened: YearSession, tmp_path: Path) -> None:
    folder = tmp_path / "归档"
    folder.mkdir()
    with (
        patch.object(archiving, "unexplained_errors", lambda year: []),
        patch.object(archiving.packing, "read_year", side_effect=database_fault("SQLITE_IOERR_READ")),
        pytest.raises(UserError) as told,
    ):
        archiving.archive(opened, folder, Program("文联绩效", (), {}))
    assert str(told.value) == (
        "归档失败：写好的副本读不出来。年度文件没有受影响，没有留下不完整的归档包。请检查磁盘后重试。"
    )
    assert list(folder.iterdir()) == []


# --- cleaning up never hides the sentence ---


@contextmanager
def no_deleting() -> Iterator[None]:
    """The disk has become read-only for deletions."""
    real = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.exists():
            raise OSError(30, "Read-only file system")
        real(path, missing_ok)

    with patch.object(Path, "unlink", unlink):
        yield


def test_a_failed_creation_is_told_although_nothing_can_be_cleaned_up(tmp_path: Path) -> None:
    with (
        patch("wenlian_desktop.storage.file.create_year.migrate", side_effect=database_fault("SQLITE_FULL")),
        no_deleting(),
        pytest.raises(UserError) as told,
    ):
        year_files.new(tmp_path / "新.wenlian", 2024)
    assert told.value.happened.startswith("磁盘已满")


def test_a_damaged_file_is_told_although_nothing_can_be_cleaned_up(year_file: Path) -> None:
    with (
        failing_statement("integrity_check", "SQLITE_CORRUPT", times=2),
        no_deleting(),
        pytest.raises(UserError) as told,
    ):
        YearSession(year_file, read_only=False)
    assert told.value.happened == "数据文件已损坏。"


# --- another file in the place of the year ---


@pytest.fixture
def another(tmp_path: Path) -> Path:
    """A year with other data."""
    path = tmp_path / "另一年.wenlian"
    year_files.new(path, 2024, "别的文件")
    return path


def test_a_copy_over_the_open_year_is_seen_and_keeps_its_bytes(opened: YearSession, another: Path) -> None:
    opened.enter(name_of_department(opened), "保存了的")
    shutil.copyfile(another, opened.path)
    before = contents(opened.path.parent)[opened.path.name]
    opened.enter(name_of_department(opened), "没有保存的")
    assert failures(opened) == [REPLACED]
    with pytest.raises(UserError, match="替换了"):
        opened.back_up().result()
    with pytest.raises(UserError, match=r"^有内容没有保存成功。"):
        opened.close()
    opened.close(force=True)
    assert contents(opened.path.parent)[opened.path.name] == before
    assert name_in(opened.path) == "别的文件"


def test_an_older_copy_of_the_same_year_is_seen_too(opened: YearSession, tmp_path: Path) -> None:
    opened.enter(name_of_department(opened), "第一次")
    copy = shutil.copyfile(opened.path, tmp_path / "副本")
    opened.enter(name_of_department(opened), "第二次")
    shutil.copyfile(copy, opened.path)
    opened.enter(name_of_department(opened), "第三次")
    assert failures(opened) == [REPLACED]


def test_a_year_that_was_only_touched_goes_on(opened: YearSession) -> None:
    opened.path.touch()
    opened.enter(name_of_department(opened), "保存了的")
    assert (failures(opened), opened.is_saved) == ([], True)
    assert_as_shown(opened)


def test_what_another_program_wrote_after_a_fault_is_not_written_over(opened: YearSession) -> None:
    ref = name_of_department(opened)
    with failing_commits(("SQLITE_IOERR_WRITE", False)), failing_connections(2):
        opened.enter(ref, "没有存上")
    change_with_sqlite(opened.path, "DELETE FROM change WHERE seq = 1")
    opened.enter(ref, "再来")
    assert failures(opened)[-1] == REPLACED


# --- an older file is looked at by its own schema ---


@pytest.mark.parametrize(
    "alteration",
    [
        "CREATE TABLE extra (a)",
        "CREATE TRIGGER t AFTER UPDATE ON department BEGIN DELETE FROM payment; END",
        "CREATE VIEW v AS SELECT * FROM payment",
        "ALTER TABLE payment DROP COLUMN payee",
    ],
)
@pytest.mark.parametrize("text", OLD_FILES, ids=[each.parent.name for each in OLD_FILES])
def test_an_altered_older_file_is_refused_with_its_bytes_unchanged(tmp_path: Path, text: Path, alteration: str) -> None:
    path = tmp_path / "旧.wenlian"
    write_file(path, text)
    change_with_sqlite(path, alteration)
    with untouched(tmp_path):
        assert refusal(path).startswith("文件的内部结构被改动过")
