"""Files that are not intact year files, in use or read-only: each has its message, and nothing is changed."""

import os
import platform
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import peewee
import pytest
from PIL import Image

from tests.reliability.odd_files import (
    CHOOSE_YEAR_FILE,
    OPEN_BACKUP,
    change_with_sqlite,
    contents,
    hot_copy,
    leave_mark,
    name_in,
    name_of_department,
    refusal,
    untouched,
)
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import lock_file, opening
from wenlian_desktop.storage.file.connection import FileBusy
from wenlian_desktop.storage.file.migrations import current_format

HOLD = """
import sys
from pathlib import Path
from wenlian_desktop.session.year_session import YearSession
session = YearSession(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
session.close()
"""


def as_jpeg(path: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(path, "JPEG")


def as_other_database(path: Path) -> None:
    path.unlink()
    change_with_sqlite(path, "CREATE TABLE recipes (name TEXT)")


def as_newer_file(path: Path) -> None:
    change_with_sqlite(path, f"PRAGMA user_version = {current_format() + 1}")


def as_write_ahead_log(path: Path) -> None:
    change_with_sqlite(path, "PRAGMA journal_mode = WAL")


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


CONTENTS: dict[Callable[[Path], object], str] = {
    as_jpeg: f"“2024.wenlian”不是本程序的数据文件。文件没有改动。{CHOOSE_YEAR_FILE}",
    lambda path: path.write_bytes(
        b""
    ): f"“2024.wenlian”是空文件，不是本程序的数据文件。文件没有改动。{CHOOSE_YEAR_FILE}",
    lambda path: path.write_text(
        "年度", "utf-8"
    ): f"“2024.wenlian”不是本程序的数据文件。文件没有改动。{CHOOSE_YEAR_FILE}",
    as_other_database: f"“2024.wenlian”是其他程序的数据库。文件没有改动。{CHOOSE_YEAR_FILE}",
    as_newer_file: "“2024.wenlian”由更新版本的程序建立"
    f"（文件格式 {current_format() + 1}，本程序读到 {current_format()}）。"
    "文件没有改动。请用新版本的程序打开。",
    as_write_ahead_log: f"文件的内部结构被改动过，不是本程序建立的样子。文件没有改动。{OPEN_BACKUP}。",
    as_folder: f"“2024.wenlian”是文件夹。文件没有改动。{CHOOSE_YEAR_FILE}",
    lambda path: path.unlink(): "找不到“2024.wenlian”。文件可能被移动、改名或删除，请检查文件夹。",
}
ALTERATIONS = [
    "CREATE TRIGGER sly AFTER UPDATE ON payment BEGIN DELETE FROM budget_line; END",
    "CREATE TABLE extra (a TEXT)",
    "CREATE VIEW seen AS SELECT * FROM payment",
    "CREATE INDEX quick ON payment (payee)",
    "ALTER TABLE payment ADD COLUMN bribe TEXT",
    "DROP TABLE survey",
]


@pytest.mark.parametrize(("make", "sentence"), CONTENTS.items(), ids=range(len(CONTENTS)))
def test_what_is_no_year_is_refused(year_file: Path, make: Callable[[Path], object], sentence: str) -> None:
    make(year_file)
    with untouched(year_file.parent):
        assert refusal(year_file) == sentence


@pytest.mark.parametrize("size", [50, 100, 512, 4096, 6000, 0.5, -4096, -1])
def test_a_truncated_year_is_refused(year_file: Path, size: float) -> None:
    whole = year_file.read_bytes()
    year_file.write_bytes(whole[: int(len(whole) * size) if isinstance(size, float) else int(size)])
    with untouched(year_file.parent):
        assert refusal(year_file) == f"“2024.wenlian”不完整：文件被截断。文件没有改动。{OPEN_BACKUP}，并保留此文件。"


@pytest.mark.parametrize("statement", ALTERATIONS)
def test_a_year_whose_schema_was_altered_is_refused(year_file: Path, statement: str) -> None:
    change_with_sqlite(year_file, statement)
    with untouched(year_file.parent):
        assert refusal(year_file) == f"文件的内部结构被改动过，不是本程序建立的样子。文件没有改动。{OPEN_BACKUP}。"


def test_a_damaged_year_is_refused(year_file: Path) -> None:
    damaged = bytearray(year_file.read_bytes())
    damaged[3 * 4096 : 3 * 4096 + 200] = bytes(200)  # the header of a table's page
    year_file.write_bytes(damaged)
    with untouched(year_file.parent):
        assert refusal(year_file) == f"数据文件已损坏。没有改动任何内容。{OPEN_BACKUP}，并保留此文件。"


def damage_an_index(path: Path) -> None:
    """An index that differs from its table."""
    with closing(sqlite3.connect(path)) as connection:
        find_page = "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_section_1'"
        (page,) = connection.execute(find_page).fetchone()
        (uid,) = connection.execute("SELECT uid FROM section LIMIT 1").fetchone()
    content = bytearray(path.read_bytes())
    content[content.index(uid.encode(), (page - 1) * 4096)] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("is_left_open", [True, False])
def test_a_year_is_checked_thoroughly(year_file: Path, is_left_open: bool) -> None:
    damage_an_index(year_file)
    if is_left_open:
        leave_mark(year_file)
    assert refusal(year_file) == f"数据文件已损坏。文件没有改动。{OPEN_BACKUP}，并保留此文件。"


def test_a_refused_year_is_refused_again(year_file: Path) -> None:
    damage_an_index(year_file)
    leave_mark(year_file)
    assert [refusal(year_file)[:8] for _ in range(2)] == ["数据文件已损坏。"] * 2


def test_a_value_put_in_by_another_program_is_refused(year_file: Path) -> None:
    with closing(YearSession(year_file)) as session:
        session.add("payment")
    change_with_sqlite(year_file, "UPDATE payment SET paid_on = '去年'")
    with untouched(year_file.parent):
        assert refusal(year_file)


def test_a_year_whose_only_report_was_deleted_is_refused(year_file: Path) -> None:
    change_with_sqlite(year_file, "DELETE FROM report")
    assert refusal(year_file)


def test_a_year_that_says_it_is_older_than_it_is_gets_a_sentence(year_file: Path) -> None:
    change_with_sqlite(year_file, "PRAGMA user_version = 0")
    refusal(year_file)


@pytest.fixture
def held(year_file: Path) -> Iterator[Path]:
    """A year that is open in another process."""
    command = [sys.executable, "-c", HOLD, str(year_file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        yield year_file
        process.stdin.close()


def test_a_year_open_elsewhere_is_refused_naming_who_where_and_since(held: Path) -> None:
    with untouched(held.parent):
        told = refusal(held)
    who = f"{re.escape(lock_file.current_user())} 在 {re.escape(platform.node())} 上"
    since = r"（\d{4}-\d{2}-\d{2} \d{2}:\d{2} 起）"
    assert re.fullmatch(f"“2024.wenlian”已由 {who}{since} ?打开。文件没有改动。请等对方关闭后再打开。", told)


def test_a_year_is_open_once_in_this_process_whatever_it_is_called(year_file: Path) -> None:
    other_name = year_file.with_name("另一个名字.wenlian")
    other_name.symlink_to(year_file)
    with closing(YearSession(year_file)) as session:
        for path in (year_file, other_name):
            with pytest.raises(
                FileBusy, match=r"^这个年度已经在本程序中打开。已保存的内容都在。请切换到已打开的窗口。$"
            ):
                YearSession(path)
        assert session.enter(name_of_department(session), "照常") == ""  # and the lock is still effective
        assert session.is_saved
    assert name_in(other_name) == "照常"


@pytest.fixture
def no_changes(year_file: Path) -> Iterator[Callable[[Path], None]]:
    """Makes a path read-only, as a read-only medium does: permission bits do not stop root."""
    made: list[Path] = []

    def freeze(path: Path) -> None:
        if os.geteuid() != 0:
            path.chmod(0o555)
        elif shutil.which("chattr") is None or subprocess.run(["chattr", "+i", path], capture_output=True).returncode:
            pytest.skip("chattr +i does not work here")
        made.append(path)

    yield freeze
    for path in made:
        if os.geteuid() != 0:
            path.chmod(0o700)
        else:
            subprocess.run(["chattr", "-i", path], check=True)


def opens_for_reading_only(path: Path) -> None:
    with untouched(path.parent):
        session = YearSession(path)
        assert session.is_read_only
        with pytest.raises(UserError, match=r"^文件是只读的。没有改动。请把文件复制到可以写入的文件夹后再打开。$"):
            session.enter(name_of_department(session), "改")
        session.close()


@pytest.mark.parametrize("frozen", ["file", "folder"])
def test_a_read_only_year_opens_for_reading(year_file: Path, no_changes: Callable[[Path], None], frozen: str) -> None:
    no_changes(year_file if frozen == "file" else year_file.parent)
    opens_for_reading_only(year_file)


def test_a_year_where_nothing_can_be_written_opens_for_reading(
    year_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "is_writable", lambda path: False)
    opens_for_reading_only(year_file)


def test_a_cut_off_edit_on_a_read_only_medium_is_told(
    year_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = hot_copy(year_file, tmp_path / "U盘")
    monkeypatch.setattr(opening, "is_writable", lambda path: False)
    with untouched(copy.parent):
        assert refusal(copy) == (
            "只读盘上的数据上次没有正常关闭。文件没有改动。请把整个文件夹（连同隐藏的文件）复制到本机后再打开。"
        )


def test_a_cut_off_edit_is_rolled_back_where_that_is_possible(year_file: Path, tmp_path: Path) -> None:
    copy = hot_copy(year_file, tmp_path / "U盘")
    assert contents(copy.parent)[copy.name] != contents(year_file.parent)[copy.name]
    with closing(YearSession(copy)) as session, closing(YearSession(year_file)) as original:
        assert session.view == original.view
    assert [each.name for each in copy.parent.iterdir()] == [copy.name]


def test_a_year_left_open_between_two_edits_is_one_file_again_after_the_next_close(year_file: Path) -> None:
    leave_mark(year_file)
    year_file.with_name(f"{year_file.name}-journal").write_bytes(bytes(512))
    YearSession(year_file).close()
    assert [each.name for each in year_file.parent.iterdir()] == [year_file.name]


def test_a_year_left_open_opens_on_a_full_disk(year_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To read it, to copy it away: taking away the empty journal can wait."""
    leave_mark(year_file)
    year_file.with_name(f"{year_file.name}-journal").write_bytes(bytes(512))
    full = peewee.OperationalError("database or disk is full")
    monkeypatch.setattr(peewee.SqliteDatabase, "commit", lambda database: (_ for _ in ()).throw(full))
    YearSession(year_file).close()


def test_a_file_that_is_in_use_is_looked_at_again(year_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = sqlite3.connect(year_file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    monkeypatch.setattr(opening.time, "sleep", lambda seconds: other.close())  # it was only starting, too
    YearSession(year_file).close()
