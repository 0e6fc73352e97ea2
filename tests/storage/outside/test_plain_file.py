"""Only plain files are read: whatever else bears a name gets a sentence at once, and what is planted is left alone."""

import json
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
    return started([sys.executable, "-P", "-m", "wenlian_desktop", *arguments], folder)


def started(command: list[str], folder: Path, told: str = "") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=ENDS, input=told
    )


Answers = dict[tuple[str, str], tuple[int, str]]

# All commands in one process: starting one takes ten times as long as a command.
ONE_AFTER_THE_OTHER = """
import contextlib, io, json, os, sys
from wenlian_desktop.cli import main
for folder, command in json.load(sys.stdin):
    os.chdir(folder)
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        code = main(command)
    print(json.dumps([code, said.getvalue()]), flush=True)
"""


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for each kind and name, with what is no file in it."""
    root = tmp_path_factory.mktemp("planted")
    for kind in KINDS:
        for name in READERS:
            (root / kind / name).mkdir(parents=True)
            plant(root / kind / name / name, kind)
    return root


@pytest.fixture(scope="module")
def answers(planted: Path) -> Answers:
    """What each command says, and its exit code; none after one that hangs."""
    asked = [(kind, name) for kind in KINDS for name in READERS]
    commands = json.dumps([(str(planted / kind / name), READERS[name]) for kind, name in asked])
    try:
        said = started([sys.executable, "-P", "-c", ONE_AFTER_THE_OTHER], planted, commands).stdout
    except subprocess.TimeoutExpired as late:
        said = (late.stdout or b"").decode()
    return {key: tuple(json.loads(line)) for key, line in zip(asked, said.splitlines(), strict=False)}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_plain_file_is_told_by_a_sentence(planted: Path, answers: Answers, kind: str) -> None:
    for name in READERS:
        code, said = answers[kind, name]
        assert code == 2, (name, said)
        assert name in said or "csv" in said, (name, said)
        assert not (planted / kind / name / "新.wenlian").exists()


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
