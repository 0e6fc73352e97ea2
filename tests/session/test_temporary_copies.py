"""Copies of originals to be opened elsewhere: private, read-only, and gone with the year or after a kill."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.temporary_copies import TemporaryCopies


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def files_in(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]


def test_a_copy_is_private_read_only_and_goes_with_the_year(tmp_path: Path) -> None:
    viewing = TemporaryCopies()
    old = os.umask(0)
    try:
        copy = viewing.create("开幕/../式:现场.jpg", b"\xff\xd8 photo")
    finally:
        os.umask(old)
    assert (copy.name, copy.read_bytes()) == ("式_现场.jpg", b"\xff\xd8 photo")
    assert oct(copy.stat().st_mode & 0o777) == "0o400"
    assert {oct(each.stat().st_mode & 0o777) for each in list(copy.parents)[:3]} == {"0o700"}
    assert viewing.create("开幕/../式:现场.jpg", b"another") != copy
    viewing.clear()
    assert files_in(tmp_path) == []


def test_a_program_is_not_copied(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="不直接打开"):
        TemporaryCopies().create("照片.jpg.exe", b"MZ")
    assert files_in(tmp_path) == []


def test_what_a_killed_session_left_goes_and_what_is_in_use_stays(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    house = TemporaryCopies().create("甲.txt", b"mine").parents[2]
    left, used = house / f"{int(done.stdout)}-left" / "乙.txt", house / f"{os.getppid()}-used" / "丙.txt"
    for each in (left, used):
        each.parent.mkdir()
        each.touch()
    TemporaryCopies()
    assert sorted(each.name for each in files_in(tmp_path)) == sorted(["甲.txt", "丙.txt"])


def test_a_folder_somebody_else_planted_is_not_used(tmp_path: Path) -> None:
    elsewhere = tmp_path / "别人的"
    elsewhere.mkdir(mode=0o777)
    (tmp_path / f"wenlian-{os.getuid()}").symlink_to(elsewhere)
    copy = TemporaryCopies().create("甲.txt", b"mine")
    assert not list(elsewhere.iterdir())
    assert oct(copy.parent.stat().st_mode & 0o777) == "0o700"
