"""A bug always shows a window and is logged with its place; neither contains user data."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.window.bugs_process import SECRET

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def crashed_program(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], str]:
    """The finished process with three bugs, and its log."""
    home = tmp_path_factory.mktemp("home")
    places = {"HOME": str(home), "APPDATA": str(home), "LOCALAPPDATA": str(home), "USERPROFILE": str(home)}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")} | places
    command = [sys.executable, "-m", "tests.ui.window.bugs_process"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    (log,) = home.rglob("*.log")
    return done, log.read_text(encoding="utf-8")


def test_a_bug_in_a_slot_or_a_job_is_seen_and_the_program_goes_on(
    crashed_program: tuple[subprocess.CompletedProcess[str], str],
) -> None:
    done, _ = crashed_program
    no_memory = "内存不够，没有做完。已保存的内容都在。请关闭其他程序，或换一个小些的文件再试。"
    assert (done.returncode, done.stdout.splitlines()) == (0, ["ZeroDivisionError", "KeyError", no_memory])


def test_the_log_names_the_place_of_every_bug_those_of_other_threads_too(
    crashed_program: tuple[subprocess.CompletedProcess[str], str],
) -> None:
    _, log = crashed_program
    assert len(re.findall(r" ERROR crash ", log)) == 4
    for place, kind in (("in_a_slot", "ZeroDivisionError"), ("in_a_job", "KeyError"), ("in_a_thread", "IndexError")):
        assert re.search(rf"bugs_process\.py:\d+ {place}\n{kind}\n", log)


def test_neither_the_log_nor_the_terminal_holds_what_was_typed(
    crashed_program: tuple[subprocess.CompletedProcess[str], str],
) -> None:
    done, log = crashed_program
    assert SECRET not in log + done.stdout + done.stderr
