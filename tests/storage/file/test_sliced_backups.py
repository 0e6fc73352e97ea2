"""Backups of a year that is being worked on: edits are saved between their slices, and none disturbs another."""

from pathlib import Path

import pytest

from tests.reliability.odd_files import name_in, name_of_department
from tests.reliability.test_queues import SlowDisk
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import digest
from wenlian_desktop.storage.file.kept.intact import is_intact


@pytest.fixture
def disk() -> SlowDisk:
    return SlowDisk()


@pytest.fixture
def session(year_file: Path, disk: SlowDisk, monkeypatch: pytest.MonkeyPatch) -> YearSession:
    """A session whose writer takes one turn after the other, by hand."""
    monkeypatch.setattr("wenlian_desktop.storage.file.writer.SLICE_SECONDS", 0.0)
    monkeypatch.setattr(digest, "ROWS_A_SLICE", 1)
    session = YearSession(year_file, disk)
    session.enter(name_of_department(session), "备份时")
    disk.is_slow = True
    return session


def begin_backup(session: YearSession, disk: SlowDisk, turns: int = 4) -> None:
    while turns or not list((session.path.parent / "备份").glob(".*.part")):
        turns = max(0, turns - 1)
        assert disk.work()


def end(session: YearSession, disk: SlowDisk) -> None:
    while disk.work():
        pass
    disk.is_slow = False
    session.close(force=True)


def test_an_edit_is_saved_before_the_backup_ends_which_has_the_content_of_its_beginning(
    session: YearSession, disk: SlowDisk
) -> None:
    backup = session.back_up()
    begin_backup(session, disk)
    session.enter(name_of_department(session), "备份以后")
    disk.work()
    disk.work()
    assert session.is_saved
    assert not backup.done()
    further = session.back_up()
    end(session, disk)
    made, later = backup.result(), further.result()
    assert made is not None
    assert later is not None  # the first is no longer the newest state
    assert [name_in(made), name_in(later), name_in(session.path)] == ["备份时", "备份以后", "备份以后"]
    assert is_intact(made)
    assert is_intact(later)


def test_a_backup_before_a_great_step_comes_after_one_that_is_being_made(session: YearSession, disk: SlowDisk) -> None:
    backup = session.back_up()
    begin_backup(session, disk)
    session.enter(name_of_department(session), "大改之前")
    session.back_up_before("恢复前")
    session.enter(name_of_department(session), "大改")
    end(session, disk)
    found = sorted((session.path.parent / "备份").glob("*.wenlian"))
    assert len(found) == 2
    assert backup.result() == found[0]
    assert [name_in(each) for each in found] == ["备份时", "大改之前"]
    assert all(map(is_intact, found))
    assert list((session.path.parent / "备份").glob(".*")) == []


def test_closing_gives_a_backup_up_and_leaves_nothing_of_it(session: YearSession, disk: SlowDisk) -> None:
    backup = session.back_up()
    begin_backup(session, disk)
    disk.is_slow = False
    session.close(force=True)
    assert str(backup.exception()) == "年度已经关闭，没有做完。"
    assert list((session.path.parent / "备份").glob(".*")) == []
    assert list((session.path.parent / "备份").glob("*.wenlian")) == []
