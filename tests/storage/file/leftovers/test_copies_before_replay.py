"""Copies of a year and its journal before each replay: the oldest always stays, three at most."""

from pathlib import Path

import pytest

from wenlian_desktop.storage.file.leftovers.aside import copy_before_replay, replay_copies, sweep_replay_copies


@pytest.fixture
def year(tmp_path: Path) -> Path:
    return tmp_path / "2024.wenlian"


def leave(year: Path, number: int) -> None:
    """The year and a journal, as they stand before a replay."""
    year.write_bytes(b"year %d" % number)
    year.with_name(f"{year.name}-journal").write_bytes(b"journal %d" % number)


def kept(year: Path) -> list[bytes]:
    return [each.read_bytes() for each in replay_copies(year)]


def test_the_first_two_and_the_last_are_kept_and_all_go_in_the_end(year: Path) -> None:
    for number in range(1, 6):
        leave(year, number)
        copy_before_replay(year)
    assert kept(year) == [b"year 1", b"journal 1", b"year 2", b"journal 2", b"year 5", b"journal 5"]
    assert len(list((year.parent / "备份").iterdir())) == 6
    sweep_replay_copies(year)
    assert sorted(each.name for each in year.parent.iterdir()) == ["2024.wenlian", "2024.wenlian-journal"]


def test_backups_stay_when_the_copies_go(year: Path) -> None:
    leave(year, 1)
    copy_before_replay(year)
    (year.parent / "备份" / "2024 第0001份 2024-12-31 1530 手动.wenlian").write_bytes(b"backup")
    sweep_replay_copies(year)
    assert [each.name for each in (year.parent / "备份").iterdir()] == ["2024 第0001份 2024-12-31 1530 手动.wenlian"]


def test_copies_of_another_year_are_not_touched(year: Path) -> None:
    other = year.with_name("2023.wenlian")
    for each in (year, other):
        leave(each, 7)
        copy_before_replay(each)
    sweep_replay_copies(year)
    assert (kept(year), kept(other)) == ([], [b"year 7", b"journal 7"])
