"""A new process of the program: the environment does not affect what it finds and how it works."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reliability import packages
from wenlian_desktop import fresh_process
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import year_files
from wenlian_desktop.session.fresh_verification import verify_in_new_process

TELL = "import json, os, sys; print(json.dumps([dict(os.environ), sys.flags.utf8_mode]))"
STRANGE = {
    "LC_ALL": "zh_CN.GBK",
    "PYTHONHOME": "/nowhere",
    "PYTHONINSPECT": "1",
    "PYTHONIOENCODING": "utf-16",
    "PYTHONUNBUFFERED": "1",
    "PYTHONUTF8": "0",
    "PYTHONVERBOSE": "1",
    "PYTHONWARNINGS": "error",
    "QT_QPA_PLATFORM": "nowhere",
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    path = packages.year_file(folder / "2024.wenlian", year_files.empty_year(2024, "示例区文联", "区文联"), ())
    return packages.archive_year(path, folder).path


@pytest.fixture
def strange(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A misleading environment; its modules shadow the standard library."""
    (tmp_path / "json.py").write_text("print('no JSON here')\n", encoding="utf-8")
    for name, value in (STRANGE | {"PYTHONPATH": str(tmp_path)}).items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("strange")
def test_a_new_process_sees_nothing_strange() -> None:
    program = fresh_process.program()
    done = subprocess.run([sys.executable, "-c", TELL], env=program.environment, capture_output=True, check=True)
    seen, is_utf8 = json.loads(done.stdout)
    own = {"PYTHONPATH", "PYTHONUTF8", "LC_CTYPE"}  # Python itself sets the last
    assert set(seen) <= own | {"HOME", "PATH", "TMPDIR", "LD_LIBRARY_PATH", "SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP"}
    assert (seen["PATH"], is_utf8) == (os.environ["PATH"], 1)


@pytest.mark.parametrize("variable", [None, "PYTHONUNBUFFERED", "PYTHONVERBOSE", "all"])
def test_what_is_found_does_not_hang_on_the_environment(
    package: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, variable: str | None
) -> None:
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    if variable == "all":
        request.getfixturevalue("strange")
    elif variable is not None:
        monkeypatch.setenv(variable, "1")
    (package / "多.txt").write_bytes(b"x")
    with pytest.raises(UserError, match=r"^归档包写到磁盘后核验没有通过：“多.txt”：.*年度文件没有受影响，.*请检查磁盘"):
        verify_in_new_process(package, fresh_process.program(), lambda: True)
    (package / "多.txt").unlink()
    assert verify_in_new_process(package, fresh_process.program(), lambda: True)


@pytest.mark.parametrize(
    ("child", "sentence"),
    [
        ("pass", "没有给出结果（退出码0）"),
        ("print('归档包完好')", "没有给出结果（退出码0）"),
        ("print('[]')", "没有给出结果（退出码0）"),
        ("import sys; sys.exit('“data/报告.txt”：文件不见了。')", "没有给出结果（退出码1）"),
        ("print('{\"flaws\": []}'); import sys; sys.exit(1)", "给出的结果与退出码1不符"),
        ('print(\'{"refusal": {"happened": "读不出。"}}\')', "给出的结果与退出码0不符"),
        ("print('{\"flaws\": []}', flush=True); import os; os.abort()", "给出的结果与退出码-6不符"),
    ],
)
def test_a_process_that_gives_no_sound_answer_is_told_as_that(tmp_path: Path, child: str, sentence: str) -> None:
    program = replace(fresh_process.program(), command=(sys.executable, "-c", child))
    with pytest.raises(UserError) as caught:
        verify_in_new_process(tmp_path, program, lambda: True)
    assert caught.value.happened == f"归档包写到磁盘后没有核验成：负责核验的程序{sentence}。"


def test_a_program_that_is_no_longer_there_is_told_as_that(tmp_path: Path) -> None:
    program = replace(fresh_process.program(), command=(str(tmp_path / "没有"),))
    with pytest.raises(UserError, match="负责核验的程序没有启动（文件不在了）。年度文件没有受影响，"):
        verify_in_new_process(tmp_path, program, lambda: True)


def test_remarks_of_libraries_are_no_part_of_the_answer(tmp_path: Path) -> None:
    child = "import os; os.write(2, b'Warning'); print('{\"flaws\": []}')"
    assert verify_in_new_process(
        tmp_path, replace(fresh_process.program(), command=(sys.executable, "-c", child)), bool
    )


def test_a_verification_no_longer_wanted_is_ended(tmp_path: Path) -> None:
    child = "import time; time.sleep(600)"
    program = replace(fresh_process.program(), command=(sys.executable, "-c", child))
    assert not verify_in_new_process(tmp_path, program, lambda: False)


def test_frozen_the_executable_is_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/wenlian/wenlian")
    assert fresh_process.program().command == ("/opt/wenlian/wenlian",)
