"""What is said of a file that cannot be opened or written, word for word: what happened, what is safe, what to do."""

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import peewee
import pytest

from tests.make.pictures import png
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import atomic_write, connection, opening
from wenlian_desktop.storage.file.connection import FileBusy, ReadFault
from wenlian_desktop.storage.file.copying import copy_year_file

CHOOSE = "请选择本程序建立的 .wenlian 文件。"
BACKUP = "请从“备份”文件夹中打开最近的备份。"
KEEP = "请从“备份”文件夹中打开最近的备份，并保留此文件。"
UNCHANGED = "文件没有改动。"


def said(refusal: UserError) -> tuple[str, str, str]:
    return refusal.happened, refusal.safe, refusal.remedy


# --- a file that is none ---


def changed(start: int, content: bytes) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(start)
            file.write(content)

    return change


def gone(path: Path) -> None:
    path.unlink()


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut(length: int) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(path.read_bytes()[:length]) and None


def planted(suffix: str) -> Callable[[Path], None]:
    return lambda path: path.with_name(path.name + suffix).mkdir()


def damaged_index(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE other (x)")
        database.commit()


TRUNCATED = ("“2024.wenlian”不完整：文件被截断。", UNCHANGED, KEEP)
ALTERED = ("文件的内部结构被改动过，不是本程序建立的样子。", UNCHANGED, BACKUP)
NO_YEAR = ("“2024.wenlian”不是本程序的数据文件。", UNCHANGED, CHOOSE)


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (gone, ("找不到“2024.wenlian”。", "", "文件可能被移动、改名或删除，请检查文件夹。")),
        (folder, ("“2024.wenlian”是文件夹。", UNCHANGED, CHOOSE)),
        (empty, ("“2024.wenlian”是空文件，不是本程序的数据文件。", UNCHANGED, CHOOSE)),
        (changed(0, b"SQLite format 4\0"), NO_YEAR),
        (cut(15), NO_YEAR),
        (cut(16), TRUNCATED),
        (cut(99), TRUNCATED),
        (cut(4096), TRUNCATED),
        (cut(-1), TRUNCATED),
        (changed(68, b"\0\0\0\1"), ("“2024.wenlian”是其他程序的数据库。", UNCHANGED, CHOOSE)),
        (changed(60, b"\0\0\0\0"), ALTERED),
        (changed(18, b"\2"), ALTERED),
        (
            changed(60, b"\0\0\0\x63"),
            (
                "“2024.wenlian”由更新版本的程序建立（文件格式 99，本程序读到 8）。",
                UNCHANGED,
                "请用新版本的程序打开。",
            ),
        ),
        *(
            (
                planted(suffix),
                (
                    f"“2024.wenlian”旁边的“2024.wenlian{suffix}”不是本程序留下的文件。",
                    UNCHANGED,
                    "请把它移走后再打开。",
                ),
            )
            for suffix in ("-journal", "-wal", "-shm")
        ),
    ],
)
def test_a_file_that_is_no_sound_year(
    year_file: Path, damage: Callable[[Path], None], expected: tuple[str, str, str]
) -> None:
    damage(year_file)
    with pytest.raises(UserError) as refusal:
        opening.read_header(year_file)
    assert said(refusal.value) == expected


def test_a_sound_year_is_of_the_present_format(year_file: Path) -> None:
    status = year_file.stat()
    assert opening.read_header(year_file) == opening.Header(8, (status.st_dev, status.st_ino))


def test_a_foreign_table_is_refused(year_file: Path) -> None:
    damaged_index(year_file)
    with pytest.raises(ReadFault) as refusal:
        YearSession(year_file)
    assert said(refusal.value) == ALTERED


def held_files() -> list[str]:
    """The files this process has open, where the system tells."""
    handles = Path("/proc/self/fd")
    return [os.path.realpath(each) for each in handles.iterdir()] if handles.is_dir() else []


def test_a_refused_file_is_let_go(year_file: Path) -> None:
    """Closing any handle of a file gives up SQLite's lock on it: none may be left to be closed by chance."""
    damaged_index(year_file)
    with pytest.raises(ReadFault):
        YearSession(year_file)
    assert os.path.realpath(year_file) not in held_files()
    assert [each.name for each in year_file.parent.iterdir()] == [year_file.name]


@pytest.mark.parametrize("counters", [b"\0\0\0\1" * 2, b"\0\0\0\2\0\0\0\2"])
def test_a_size_counts_only_where_both_counters_agree(counters: bytes) -> None:
    head = bytearray(100)
    head[16:18], head[28:32] = (4096).to_bytes(2), (3).to_bytes(4)
    head[24:28], head[92:96] = counters[:4], counters[4:]
    assert opening._expected_size(bytes(head)) == 12_288
    head[95] ^= 1
    assert opening._expected_size(bytes(head)) == 0
    head[95] ^= 1
    head[16:18] = (1).to_bytes(2)
    assert opening._expected_size(bytes(head)) == 196_608


def test_a_year_another_window_has_open(year_file: Path) -> None:
    with closing(YearSession(year_file)), pytest.raises(FileBusy) as refusal:
        YearSession(year_file)
    assert said(refusal.value) == (
        "这个年度已经在本程序中打开。",
        "已保存的内容都在。",
        "请切换到已打开的窗口。",
    )


def test_a_year_another_program_has_locked_is_neither_opened_nor_copied(
    year_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "ATTEMPTS", 2)
    with closing(sqlite3.connect(year_file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileBusy) as refusal:
            YearSession(year_file)
        with pytest.raises(FileBusy) as of_copy:
            copy_year_file(year_file, tmp_path / "副本.wenlian")
    assert os.path.realpath(year_file) not in held_files()
    assert said(refusal.value) == ("“2024.wenlian”正被其他程序占用。", UNCHANGED, "请等对方关闭后再打开。")
    assert said(of_copy.value) == ("文件正被其他程序占用。", "已保存的内容都在。", "请关闭那个程序后重试。")


def test_a_damaged_year_is_not_copied(year_file: Path, tmp_path: Path) -> None:
    changed(100, b"\xff" * 200)(year_file)
    with pytest.raises(UserError) as refusal:
        copy_year_file(year_file, tmp_path / "副本.wenlian")
    assert said(refusal.value) == ("数据文件已损坏。", "没有改动任何内容。", KEEP)


@pytest.mark.parametrize("has_photo", [False, True])
def test_a_row_that_an_index_misses_is_damage_with_photos_and_without(year_file: Path, has_photo: bool) -> None:
    """With photos the check goes table by table, and leaves out their bytes."""
    with closing(YearSession(year_file)) as session:
        show = session.add("activity", name="书画展")
        if has_photo:
            session.attach(("activity", show), make_original("开幕.png", png())).result()
    with closing(sqlite3.connect(year_file)) as database:
        index = "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_activity_1'"
        (page,), (size,) = database.execute(index).fetchone(), database.execute("PRAGMA page_size").fetchone()
    content = year_file.read_bytes()
    place = content.index(show.encode(), (page - 1) * size, page * size)
    changed(place, b"g")(year_file)
    with pytest.raises(ReadFault) as refusal:
        YearSession(year_file)
    assert said(refusal.value) == ("数据文件已损坏。", UNCHANGED, KEEP)


# --- what SQLite says ---

SAVED, NOT_SAVED, NOTHING = "已保存的内容都在。", "此项尚未保存", "没有改动任何内容。"
FAULTS = [
    ("SQLITE_FULL", UserError, "磁盘已满", NOT_SAVED, SAVED, "请清理磁盘空间后，再离开该栏一次。"),
    ("SQLITE_READONLY", UserError, "文件或文件夹变成了只读", NOT_SAVED, SAVED, "请检查文件的权限。"),
    ("SQLITE_READONLY_DBMOVED", UserError, "文件或文件夹变成了只读", NOT_SAVED, SAVED, "请检查文件的权限。"),
    ("SQLITE_BUSY", FileBusy, "文件正被其他程序占用", "", SAVED, "请关闭那个程序后重试。"),
    ("SQLITE_CORRUPT", ReadFault, "数据文件已损坏", "", NOTHING, KEEP),
    ("SQLITE_NOTADB", ReadFault, "这不是本程序的数据文件", "", NOTHING, "请选择扩展名为 .wenlian 的文件。"),
    ("SQLITE_CANTOPEN", UserError, "打不开文件", "", NOTHING, "请检查文件是否还在、是否有权限。"),
    (
        "SQLITE_CONSTRAINT_TRIGGER",
        UserError,
        "本年度已封存",
        "此项没有保存",
        "封存的内容没有改动。",
        "要修改，请先解封。",
    ),
    ("SQLITE_IOERR", ReadFault, "磁盘读写出错", NOT_SAVED, SAVED, "请检查磁盘是否断开，再重新打开文件。"),
    ("SQLITE_IOERR_FSYNC", ReadFault, "磁盘读写出错", NOT_SAVED, SAVED, "请检查磁盘是否断开，再重新打开文件。"),
]


def of_sqlite(name: str) -> Exception:
    error = sqlite3.OperationalError("in English")
    error.sqlite_errorname = name
    wrapped = peewee.OperationalError("in English")
    wrapped.__cause__ = error
    return wrapped


@pytest.mark.parametrize(("name", "kind", "cause", "consequence", "safe", "remedy"), FAULTS)
def test_each_error_of_the_database_has_its_sentence(
    name: str, kind: type[UserError], cause: str, consequence: str, safe: str, remedy: str
) -> None:
    error = of_sqlite(name)
    written, read, other = (
        connection.database_error(error),
        connection.reading_error(error),
        connection.database_error(error, "附件没有添加"),
    )
    assert written is not None
    assert read is not None
    assert other is not None
    assert {type(each) for each in (written, read, other)} == {kind}
    assert said(written) == (f"{cause}，{consequence}。" if consequence else f"{cause}。", safe, remedy)
    assert said(read) == (f"{cause}。", safe, remedy)
    assert other.happened == (f"{cause}，附件没有添加。" if consequence else f"{cause}。")
    assert connection.database_error_cause(error) == f"{cause}。"
    assert connection.is_sync_error(error) is name.endswith("FSYNC")


@pytest.mark.parametrize("error", [of_sqlite("SQLITE_MISUSE"), ValueError("x"), sqlite3.OperationalError("x")])
def test_a_bug_is_no_fault_of_the_disk(error: Exception) -> None:
    assert connection.database_error(error) is None
    assert connection.reading_error(error) is None
    assert connection.database_error_cause(error) == "数据库出错。"


def test_a_text_that_is_no_utf8_is_damage() -> None:
    error = sqlite3.OperationalError("Could not decode to UTF-8 column 'x'")
    refusal = connection.reading_error(error)
    assert refusal is not None
    assert said(refusal) == ("数据文件已损坏。", NOTHING, KEEP)


def test_the_cause_behind_an_error_counts() -> None:
    rollback = peewee.OperationalError("cannot rollback")
    rollback.__context__ = of_sqlite("SQLITE_FULL")
    refusal = connection.database_error(rollback)
    assert refusal is not None
    assert refusal.happened == "磁盘已满，此项尚未保存。"


# --- what the disk says ---


@pytest.mark.parametrize(
    ("number", "cause", "remedy"),
    [
        (errno.EEXIST, "同名的文件已经存在。", "请把它移走或改名后重试。"),
        (errno.ENOTDIR, "路径中有一段不是文件夹。", "请检查路径。"),
        (errno.EIO, "磁盘读写出错。", "请换一个磁盘，并尽快检查此磁盘。"),
    ],
)
def test_each_error_of_the_disk_has_its_sentence(number: int, cause: str, remedy: str) -> None:
    refusal = atomic_write.disk_error("导出", OSError(number, "in English"))
    assert said(refusal) == (f"导出失败：{cause}", "原有文件没有改动。", remedy)


@pytest.mark.skipif(os.name == "nt", reason="no such bits there")
@pytest.mark.parametrize(("mode", "expected"), [(0o666, 0o666), (0o600, 0o600)])
def test_what_is_written_has_the_mode_asked_for(tmp_path: Path, mode: int, expected: int) -> None:
    before = os.umask(0)
    try:
        atomic_write.write_atomically(tmp_path / "甲", b"x", mode)
        atomic_write.write_atomically(tmp_path / "乙", b"y")
    finally:
        os.umask(before)
    assert (tmp_path / "甲").stat().st_mode & 0o777 == expected
    assert (tmp_path / "乙").stat().st_mode & 0o777 == 0o666
    assert sorted(each.name for each in tmp_path.iterdir()) == ["乙", "甲"]


def test_a_path_too_long_for_some_system_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refusal:
        atomic_write.write_atomically(tmp_path / ("长" * 90), b"x")
    assert said(refusal.value) == (
        "路径过长。",
        "没有建立或改动任何文件。",
        "请换一个文件夹，或把文件名改短。",
    )
    assert list(tmp_path.iterdir()) == []
