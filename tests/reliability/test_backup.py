"""Backups: a file with a backup's name has the year's content; a failed backup harms neither year nor session."""

import errno
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.reliability.odd_files import name_in, name_of_department
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import backups
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.file.digest import digest

Plant = Callable[[pytest.MonkeyPatch], None]
NO_SPACE = OSError(errno.ENOSPC, "No space left on device")
SAFE = "原数据没有受影响。"
DIFFERS = "备份与原数据不一致，已放弃这份备份。原数据没有受影响。请检查磁盘后重试。"
COPY = backups._copy


def digest_of(path: Path) -> str:
    """The content digest of a closed file."""
    database = connect(path, "ro")
    with closing(database):
        return digest(database)


def finished(path: Path) -> list[Path]:
    """The complete backups, the newest last."""
    found = [each for each in backups.backup_folder(path).glob("*") if each.name.endswith(".wenlian")]
    return sorted(found, key=lambda each: each.stat().st_mtime_ns)


def unfinished(path: Path) -> list[str]:
    """Other files among the backups."""
    wanted = {name for each in finished(path) for name in (each.name, f"{each.name}.摘要")}
    return sorted({each.name for each in backups.backup_folder(path).glob("*")} - wanted)


def test_a_backup_says_what_the_year_says_and_its_sidecar_the_digest(session: YearSession) -> None:
    session.enter(name_of_department(session), "备份的内容")
    backup = session.back_up().result()
    assert backup is not None
    assert finished(session.path) == [backup]
    assert unfinished(session.path) == []
    sidecar = backup.with_name(f"{backup.name}.摘要")
    first, second = sidecar.read_text("utf-8").splitlines()
    assert first == f"{session._writer.digest()}  {backup.name}"
    assert second.startswith(f"第1份 {date.today()}T")
    assert second.endswith(f" 日志{session.trail()[-1]['seq']}条 {session.trail()[-1]['hash']}")
    assert digest_of(backup) == session._writer.digest()
    modes = [each.stat().st_mode & 0o777 for each in (backup.parent, backup, sidecar)]
    assert [oct(mode) for mode in modes] == ["0o700", "0o600", "0o600"]
    assert name_in(backup) == "备份的内容"


def test_a_second_backup_is_made_only_where_something_changed(session: YearSession) -> None:
    first = session.back_up().result()
    assert session.back_up().result() is None
    session.save_draft(name_of_department(session), "还没有输完")  # drafts are not part of the content
    assert session.back_up().result() is None
    session.enter(name_of_department(session), "新名称")
    second = session.back_up().result()
    assert second is not None
    assert finished(session.path) == [first, second]


def test_closing_makes_one_backup_and_only_after_a_change(year_file: Path) -> None:
    YearSession(year_file).close()
    assert finished(year_file) == []
    with closing(YearSession(year_file)) as session:
        session.enter(name_of_department(session), "新名称")
    YearSession(year_file).close()
    assert len(finished(year_file)) == 1


def a_full_disk_while_copying(monkeypatch: pytest.MonkeyPatch) -> None:
    def copy(database: object, part: Path) -> None:
        part.write_bytes(b"SQLite format 3\0" + bytes(4000))
        full = sqlite3.OperationalError("database or disk is full")
        full.sqlite_errorname = "SQLITE_FULL"  # type: ignore[misc]
        raise full

    monkeypatch.setattr(backups, "_copy", copy)


def a_copy_of_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failed copy on a full disk: opens, passes integrity_check, has no tables (RELIABILITY finding 5)."""

    def copy(database: object, part: Path) -> None:
        with closing(sqlite3.connect(part)) as connection:
            connection.execute("PRAGMA user_version = 1")

    monkeypatch.setattr(backups, "_copy", copy)


def fails(name: str) -> Plant:
    """The named function of the module fails with a full disk."""

    def no_space(*_: object) -> None:
        raise NO_SPACE

    return lambda monkeypatch: monkeypatch.setattr(backups, name, no_space)


FAULTS: dict[Plant, str] = {
    a_full_disk_while_copying: f"备份失败：磁盘已满。{SAFE}请检查磁盘后重试。",
    a_copy_of_nothing: DIFFERS,
    fails("_copy"): "备份失败：磁盘已满。原有文件没有改动。请清理磁盘空间后重试。",
    fails("sync_file"): "备份失败：磁盘已满。原有文件没有改动。请清理磁盘空间后重试。",
    fails("rename_into_place"): "备份失败：磁盘已满。原有文件没有改动。请清理磁盘空间后重试。",
    fails("replace_file"): "备份失败：磁盘已满。原有文件没有改动。请清理磁盘空间后重试。",
}


@pytest.mark.parametrize(("plant", "sentence"), FAULTS.items(), ids=range(len(FAULTS)))
def test_a_backup_that_fails_leaves_nothing_false_and_the_session_open(
    session: YearSession, plant: Plant, sentence: str
) -> None:
    session.enter(name_of_department(session), "第一")
    with pytest.MonkeyPatch.context() as planted:
        plant(planted)
        with pytest.raises(UserError) as refusal:
            session.close()
    assert str(refusal.value) == sentence
    assert [digest_of(each) for each in finished(session.path)] in ([], [session._writer.digest()])
    assert unfinished(session.path) == []
    session.enter(name_of_department(session), "第二")
    assert session.is_saved
    session.close()
    assert name_in(finished(session.path)[-1]) == name_in(session.path) == "第二"


def test_a_flipped_bit_in_the_copy_is_noticed(session: YearSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that integrity_check says ok to, as to most of them (RELIABILITY finding 4)."""
    session.enter(name_of_department(session), "ABCDEFGH")

    def copy(database: object, part: Path) -> None:
        COPY(database, part)  # type: ignore[arg-type]
        content = part.read_bytes()
        part.write_bytes(content.replace(b"ABCDEFGH", b"ABCDEFGI", 1))
        with closing(sqlite3.connect(part)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    with monkeypatch.context() as planted:
        planted.setattr(backups, "_copy", copy)
        with pytest.raises(UserError, match=f"^{DIFFERS}$"):
            session.back_up().result()
    assert (finished(session.path), unfinished(session.path)) == ([], [])


def test_a_backup_does_not_follow_what_was_planted_at_its_path(session: YearSession, tmp_path: Path) -> None:
    victim = tmp_path / "别人的文件"
    victim.write_text("别人的内容", "utf-8")
    backups.backup_folder(session.path).mkdir()
    target = session.path.parent / "备份" / "2024 第0001份 2024-12-31 1530 手动.wenlian"
    target.with_name(f".{target.name}.part").symlink_to(victim)
    session.back_up().result()
    assert victim.read_text("utf-8") == "别人的内容"


def test_the_newest_of_two_old_backups_in_one_second_is_the_second(session: YearSession) -> None:
    made = session.back_up().result()
    assert made is not None
    first = made.rename(made.with_name(f"{session.path.stem}-备份-20240101-120000.wenlian"))
    second = first.with_name(f"{first.stem}-2.wenlian")
    shutil.copyfile(first, second)
    assert backups.newest_backup(session.path) == second


def test_the_part_of_a_killed_backup_goes_with_the_next(session: YearSession) -> None:
    folder = backups.backup_folder(session.path)
    folder.mkdir()
    (folder / f".{session.path.stem}-备份-20240101-120000.wenlian.part").write_bytes(b"half")
    session.back_up().result()
    assert unfinished(session.path) == []


def test_the_part_of_another_year_is_left_alone(session: YearSession) -> None:
    """Another window may be writing it at this moment."""
    folder = backups.backup_folder(session.path)
    folder.mkdir()
    part = folder / f".{session.path.stem}-二稿-备份-20240101-120000.wenlian.part"
    part.write_bytes(b"half")
    session.back_up().result()
    assert part.exists()
