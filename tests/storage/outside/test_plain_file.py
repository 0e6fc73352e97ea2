"""Only plain files are read: whatever else bears a name gets a sentence at once, and what is planted is left alone."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.make.year_files import write_sample
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.session.year_session import YearSession

KINDS = ("fifo", "device", "socket", "folder", "loop", "link to a fifo")
ENDS = 30  # seconds after which a command counts as hanging
READERS = {
    "甲.wenlian": ["check", "甲.wenlian"],
    "甲.json": ["load", "新.wenlian", "甲.json"],
    "甲.sql": ["restore", "甲.sql", "-o", "新.wenlian"],
    "甲.txt": ["check", "--text", "甲.txt"],
    "甲.docx": ["check", "--text", "甲.docx"],
}
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def plant(path: Path, kind: str) -> None:
    """Make a file that is not one."""
    match kind:
        case "fifo":
            os.mkfifo(path)
        case "device":
            path.symlink_to("/dev/zero")
        case "socket":
            here = os.open(".", os.O_RDONLY)
            try:
                os.chdir(path.parent)
                with closing(socket.socket(socket.AF_UNIX)) as made:
                    made.bind(path.name)
            finally:
                os.fchdir(here)
                os.close(here)
        case "folder":
            path.mkdir()
        case "loop":
            path.symlink_to(path.name)
        case "link to a fifo":
            os.mkfifo(path.with_name("pipe"))
            path.symlink_to("pipe")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, ended where it hangs."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-P", "-m", "wenlian_desktop", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=ENDS,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_plain_file_is_told_by_a_sentence(tmp_path: Path, kind: str) -> None:
    for name, command in READERS.items():
        folder = tmp_path / name
        folder.mkdir()
        plant(folder / name, kind)
        answer = run(folder, *command)
        assert answer.returncode == 2, (name, answer)
        assert name in answer.stderr or "csv" in answer.stderr, (name, answer)
        assert "Traceback" not in answer.stderr
        assert not (folder / "新.wenlian").exists()


@pytest.fixture
def victim(tmp_path: Path) -> Iterator[Path]:
    """A file of somebody else, which must stay as it is."""
    path = tmp_path / "别人的文件"
    path.write_bytes(b"mine")
    path.chmod(0o644)
    yield path
    assert path.read_bytes() == b"mine"
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_link_in_place_of_the_lock_file_is_replaced(tmp_path: Path, victim: Path) -> None:
    year = tmp_path / "2024.wenlian"
    write_sample(year)
    (tmp_path / ".2024.wenlian.使用中").symlink_to(victim)
    with closing(YearSession(year)):
        mark = tmp_path / ".2024.wenlian.使用中"
        assert not mark.is_symlink()
        assert mark.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
@pytest.mark.parametrize("kind", ["link", "fifo"])
def test_a_year_beside_a_planted_journal_is_not_opened(tmp_path: Path, victim: Path, suffix: str, kind: str) -> None:
    year = tmp_path / "2024.wenlian"
    write_sample(year)
    beside = year.with_name(year.name + suffix)
    if kind == "link":
        beside.symlink_to(victim)
    else:
        os.mkfifo(beside)
    before = year.read_bytes()
    answer = run(tmp_path, "check", year.name)
    assert (answer.returncode, f"旁边的“{beside.name}”不是本程序留下的文件" in answer.stderr) == (2, True)
    assert year.read_bytes() == before
