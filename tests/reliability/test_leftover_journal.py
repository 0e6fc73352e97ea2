"""A journal beside a year undoes that year alone: a copy put in its place is neither changed nor mixed up."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from tests.make.old_files import format_of, stored_texts, write_file
from tests.reliability.odd_files import change_with_sqlite, contents, leave_mark, name_in, name_of_department, refusal
from wenlian_desktop.cli import main
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import year_files
from wenlian_desktop.session.past import damage, unfinished_year
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import schema, year_file
from wenlian_desktop.storage.file.leftovers import aside

BEFORE = "写到一半之前的名称"
UNFIT = "“2024.wenlian”旁边有一份没写完的记录（“2024.wenlian-journal”），不能确认是这份文件留下的，没有照它改动。"
COPIED = (
    "“2024.wenlian”旁边有一份没写完的记录（“2024.wenlian-journal”），"
    "不能确认是在这里写的（文件可能是连同它复制来的），没有照它改动。"
)
REMEDY = "请在程序的窗口中打开，再选择怎么办；或者把“2024.wenlian-journal”移走，打开文件现在的样子。"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A year with a name and a backup, left in the middle of a write: pages, journal and mark."""
    path = tmp_path / "数据" / "2024.wenlian"
    path.parent.mkdir()
    year_files.new(path, 2024, BEFORE)
    with closing(YearSession(path)) as session:
        session.enter(name_of_department(session), "备份里的名称")
        session.enter(name_of_department(session), BEFORE)
    interrupt(path)
    return path


def interrupt(path: Path) -> None:
    """Leave a year as a kill does after the pages of a transaction were written and before its end."""
    size, copy = path.stat().st_size, path.with_name("断")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")  # pages are written before the transaction ends
        connection.execute("BEGIN")
        connection.execute("PRAGMA user_version = 5")  # the first page
        connection.execute("UPDATE department SET name = '写到一半'")
        connection.execute("UPDATE section SET content = hex(zeroblob(5000))")
        shutil.copyfile(f"{path}-journal", copy)
        content = path.read_bytes()
        connection.execute("ROLLBACK")
    path.write_bytes(content)
    copy.rename(f"{path}-journal")
    leave_mark(path, size)


def backup_of(path: Path) -> Path:
    return next((path.parent / "备份").glob("*.wenlian"))


def copy_over(path: Path) -> None:
    """`cp`: the same inode."""
    path.write_bytes(backup_of(path).read_bytes())


def put_in_its_place(path: Path) -> None:
    """As file managers do: another inode."""
    shutil.copy(backup_of(path), path.with_name("新"))
    path.with_name("新").replace(path)


def make_another_year(path: Path) -> None:
    """A whole year beside another year's journal."""
    path.unlink()
    year_files.new(path, 2024, "别的年度")


def lose_the_mark(path: Path) -> None:
    make_another_year(path)
    path.with_name(f".{path.name}.使用中").unlink()


def damage_the_journal(path: Path) -> None:
    journal = path.with_name(f"{path.name}-journal")
    content = bytearray(journal.read_bytes())
    content[512 + 4 + 4096 - 200] ^= 1  # a byte that the checksum of the first page covers
    journal.write_bytes(content)


REPLACED = [copy_over, put_in_its_place, make_another_year, lose_the_mark, damage_the_journal]


@pytest.mark.parametrize("replace", REPLACED)
def test_a_journal_that_does_not_fit_changes_nothing_and_both_are_kept(
    path: Path, replace: Callable[[Path], None]
) -> None:
    replace(path)
    before = contents(path.parent)
    told = refusal(path)
    after = contents(path.parent)
    assert {name: after[name] for name in before} == before
    [folder] = (path.parent / "备份").glob("搁置-*")
    assert told == f"{UNFIT}文件没有改动，两者已另存到“备份/{folder.name}”。{REMEDY}"
    assert set(contents(folder).values()) == {before[path.name], before[f"{path.name}-journal"]}
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {each.stat().st_mode & 0o777 for each in folder.iterdir()} == {0o600}
    assert refusal(path) == told  # and not kept a second time
    assert contents(path.parent) == after


@pytest.mark.parametrize("replace", REPLACED[:4])
def test_the_file_as_it_is_opens_and_the_journal_stays_aside(path: Path, replace: Callable[[Path], None]) -> None:
    replace(path)
    journal = path.with_name(f"{path.name}-journal").read_bytes()
    refusal(path)
    unfinished_year.take_as_it_is(path)
    assert name_in(path) in (BEFORE, "别的年度")
    [kept] = (path.parent / "备份").glob("搁置-*/*-journal")
    assert kept.read_bytes() == journal


def test_a_year_copied_together_with_its_journal_can_be_brought_back(path: Path, tmp_path: Path) -> None:
    shutil.copytree(path.parent, tmp_path / "U盘")
    copied = tmp_path / "U盘" / path.name
    with pytest.raises(UserError) as refused:
        YearSession(copied)
    assert refused.value.happened == COPIED
    assert unfinished_year.can_be_undone(refused.value)
    unfinished_year.undo_unfinished(copied)
    assert name_in(copied) == BEFORE


def test_a_year_copied_over_itself_later_is_asked_about(path: Path) -> None:
    """`cp -p`: time and counter may be those of the year."""
    written = os.stat(path).st_mtime - 3600
    for each in (path, path.with_name(f"{path.name}-journal")):
        os.utime(each, (written, written))
    assert refusal(path).startswith(COPIED)


def test_no_other_journal_can_be_chosen_to_be_undone(path: Path) -> None:
    copy_over(path)
    with pytest.raises(UserError) as refused:
        YearSession(path)
    assert unfinished_year.is_unfinished(refused.value)
    assert not unfinished_year.can_be_undone(refused.value)


def test_its_own_journal_is_undone_after_both_were_kept_until_the_year_proved_good(path: Path) -> None:
    before = contents(path.parent)
    session = YearSession(path)
    kept = aside.replay_copies(path)
    assert [contents(path.parent)[str(each.relative_to(path.parent))] for each in kept] == [
        before[path.name],
        before[f"{path.name}-journal"],
    ]
    assert session.view.tables["department"][0].name == BEFORE  # type: ignore[attr-defined]
    assert damage.remarks(session, session.check_content().result()) == []
    assert aside.replay_copies(path) == []
    session.close()


def full_disk(path: Path) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def not_ours(*_: object) -> bool:
    return False


@pytest.mark.parametrize(
    ("place", "name", "fault"), [(year_file, "BoundMark", full_disk), (schema, "is_of_format", not_ours)]
)
def test_a_year_refused_after_its_journal_was_undone_is_not_called_unchanged(
    path: Path, monkeypatch: pytest.MonkeyPatch, place: ModuleType, name: str, fault: Callable[..., object]
) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(place, name, fault)
    with pytest.raises(UserError) as refusal:
        YearSession(path)
    assert path.read_bytes() != before
    assert "没有改动" not in str(refusal.value)
    assert "没写完的一步已撤回，撤回之前的文件另存在“备份”文件夹里（隐藏的文件）。" in str(refusal.value)
    assert before in [each.read_bytes() for each in aside.replay_copies(path)]


def test_the_format_of_a_year_is_that_after_an_interrupted_migration_was_undone(tmp_path: Path) -> None:
    path = tmp_path / "2024.wenlian"
    write_file(path, next(text for text in stored_texts() if format_of(text) == 3))
    with closing(sqlite3.connect(path)) as connection:
        [(name,)] = connection.execute("SELECT name FROM department")
    interrupt(path)
    content = path.read_bytes()
    path.write_bytes(content[:60] + bytes([0, 0, 0, 6]) + content[64:])  # of the new format, on the first page
    with closing(YearSession(path)) as session:
        assert session.view.tables["department"][0].name == name  # type: ignore[attr-defined]


def test_a_journal_whose_head_was_not_written_to_the_end_undoes_nothing(path: Path) -> None:
    """The year is written to only after the head of its journal was synced."""
    with closing(YearSession(path)):
        pass
    whole = path.read_bytes()
    interrupt(path)
    path.write_bytes(whole)
    leave_mark(path)
    journal = path.with_name(f"{path.name}-journal")
    head = journal.read_bytes()
    journal.write_bytes(head[:6] + bytes(6) + head[12:])
    assert name_in(path) == BEFORE


def test_a_few_copies_are_kept_and_the_first_of_them_always(path: Path) -> None:
    first = path.read_bytes()
    for number in range(5):
        aside.copy_before_replay(path)
        path.write_bytes(first + bytes(number + 1))
    kept = aside.replay_copies(path)
    assert len(kept) == 6
    assert kept[0].read_bytes() == first


def test_without_room_for_the_copies_nothing_is_undone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", no_room)
    before = contents(path.parent)
    assert refusal(path) == "恢复之前另存文件失败：磁盘已满。原有文件没有改动。请清理磁盘空间后重试。"
    assert contents(path.parent) == before


def test_the_command_line_says_so_and_does_nothing(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_over(path)
    assert main(["check", str(path)]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.startswith(UNFIT), told.err.endswith(REMEDY + "\n")) == ("", True, True)


def test_a_list_of_years_shows_it_and_writes_nothing(path: Path) -> None:
    copy_over(path)
    before = contents(path.parent)
    with pytest.raises(UserError, match="没写完的记录"):
        year_files.summarize(path)
    assert contents(path.parent) == before


# --- the year itself, while it is open ---


def test_a_copy_of_the_same_size_and_time_put_over_an_open_year_is_seen(year_file: Path) -> None:
    other = year_file.with_name("别的.wenlian")
    shutil.copyfile(year_file, other)
    for name in ("别的", "又一个"):
        change_with_sqlite(other, f"UPDATE department SET name = '{name}'")
    with closing(YearSession(year_file)) as session:
        session.enter(name_of_department(session), "我们的")
        status = year_file.stat()
        year_file.write_bytes(other.read_bytes().ljust(status.st_size, b"\0")[: status.st_size])
        os.utime(year_file, ns=(status.st_atime_ns, status.st_mtime_ns))
        before = year_file.read_bytes()
        session.enter(name_of_department(session), "之后")
        assert not session.is_saved
        assert year_file.read_bytes() == before
        session.close(force=True)


@pytest.mark.parametrize(
    "name",
    [
        "2024 (张三's conflicted copy 2026-01-02).wenlian",
        "2024.sync-conflict-20260102-101010-ABCDEFG.wenlian",
        "2024 (SFConflict 张三 2026-01-02-10-10-10).wenlian",
        "2024(冲突_张三_2026-01-02 10.10.10).wenlian",
        "2024 (张三 的冲突副本 2026-01-02).wenlian",
        "2024-DESKTOP-4F2K9QX.wenlian",
    ],
)
def test_a_copy_that_a_sync_program_left_is_named(year_file: Path, name: str) -> None:
    shutil.copyfile(year_file, year_file.with_name(name))
    told = f"同一文件夹里的“{name}”像是同步软件留下的冲突副本。请对照两份，只留一份。"
    with closing(YearSession(year_file)) as session:
        assert damage.remarks(session, session.check_content().result()) == [told]


RACE = """
import sys
from pathlib import Path
from types import ModuleType
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.year_file import YearFile
for line in sys.stdin:
    file = None
    try:
        file = YearFile(Path(sys.argv[1]))
        print("mine", flush=True)
    except UserError as refusal:
        print(type(refusal).__name__, flush=True)
    sys.stdin.readline()
    if file:
        file.close()
    print("closed", flush=True)
"""


@pytest.fixture
def racers(year_file: Path) -> Iterator[list["subprocess.Popen[str]"]]:
    """Two processes that open the year at each line they get, and close it at the next."""
    command = [sys.executable, "-c", RACE, str(year_file)]
    both = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True) for _ in range(2)
    ]
    yield both
    for each in both:
        each.communicate()


def tell(processes: list["subprocess.Popen[str]"]) -> list[str]:
    """Send a line to each, and read their answers."""
    for each in processes:
        assert each.stdin is not None
        each.stdin.write("\n")
        each.stdin.flush()
    return sorted(each.stdout.readline().strip() for each in processes if each.stdout is not None)


def test_of_two_programs_started_together_one_gets_the_year(racers: list["subprocess.Popen[str]"]) -> None:
    for _ in range(8):
        assert tell(racers) == ["FileBusy", "mine"]
        assert tell(racers) == ["closed", "closed"]
