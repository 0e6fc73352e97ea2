"""go.bat under wine's cmd (`--wine`): without Python, with a wrong one, with the store's pointer, with a right one."""

import os
import pty
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from wenlian_desktop.distribution import ROOT

PREFIX = ROOT / "build" / "wine"  # kept: making it takes wine twenty seconds
FILES = ("go.bat", "packaging/windows/no_python.txt")
# a program that writes down how it was called, answers as told, and ends with a code; its place follows its name
STAND_IN = """
Unicode true
Target amd64-unicode
OutFile "{name}.exe"
SilentInstall silent
RequestExecutionLevel user
CRCCheck off
Section
  FileOpen $1 "$EXEDIR\\called.txt" a
  FileSeek $1 0 END
  FileWriteUTF16LE $1 "$CMDLINE$\\r$\\n"
  FileClose $1
  System::Call 'kernel32::GetStdHandle(i -11)p.r0'
  FileWrite $0 "{says}$\\r$\\n"
  SetErrorLevel {code}
SectionEnd
"""
NO_PYTHON = "没有找到可用的 Python。请先安装 Python 3.11、3.12 或 3.13，再运行 go.bat。"
# not %: this cmd expands what an expansion gave once more, which that of Windows does not
FOLDERS = ("plain", "文联 绩效", "a&b 文联", "真好! (1)", "^'`;,=+@")


class StandIn(NamedTuple):
    """A program under the name of a Python: what it says when it is asked for its version, and its exit code."""

    name: str
    says: str
    code: int


@pytest.fixture(scope="module")
def _wine(request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--wine"):
        pytest.skip("--wine was not given")
    missing = [tool for tool in ("wine", "makensis") if not shutil.which(tool)]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")


@pytest.fixture
def folder(_wine: None, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A folder with what go.bat needs of the project."""
    made = tmp_path / getattr(request, "param", FOLDERS[1])
    for name in FILES:
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, made / name)
    return made


def make(stand_in: StandIn, folder: Path) -> None:
    """Compile a stand-in into a folder."""
    folder.mkdir(exist_ok=True)
    script = folder / f"{stand_in.name}.nsi"
    script.write_text(STAND_IN.format(**stand_in._asdict()), encoding="utf-8")
    subprocess.run(["makensis", "-V1", script.name], cwd=folder, check=True)


def run(folder: Path, words: str = "doctor", codepage: int = 936, path: Path | None = None) -> tuple[int, str]:
    """The exit code of go.bat in a console of its own, and what stands there."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", "TERM": "dumb"}
    environment |= {"WINEPREFIX": str(PREFIX), "WINEDEBUG": "-all", "WORDS": words}
    if path is not None:
        environment["WINEPATH"] = "Z:" + str(path).replace("/", "\\")
    PREFIX.parent.mkdir(exist_ok=True)
    console, end = pty.openpty()
    command = ["wine", "cmd", "/c", f"chcp {codepage} >nul & call go.bat %WORDS% & chcp"]
    with subprocess.Popen(command, cwd=folder, env=environment, stdin=end, stdout=end, stderr=end) as running:
        os.close(end)
        shown = _read(console)
    os.close(console)
    return running.returncode, re.sub(r"\x1b(\[[0-9;?]*[a-zA-Z]|\][^\a]*\a)", "", shown).replace("\r", "")


def _read(console: int) -> str:
    found = b""
    while True:
        try:
            found += os.read(console, 65536)
        except OSError:  # the other end was closed
            return found.decode(errors="replace")


def calls(folder: Path) -> list[str]:
    """How the stand-ins in a folder were called."""
    told = folder / "called.txt"
    return told.read_text(encoding="utf-16-le").splitlines() if told.exists() else []


@pytest.mark.parametrize("codepage", [936, 65001, 437])
@pytest.mark.parametrize("folder", FOLDERS, indirect=True)
def test_without_python_it_says_what_to_install_and_leaves_the_console_as_it_was(folder: Path, codepage: int) -> None:
    _, shown = run(folder, codepage=codepage)
    assert NO_PYTHON in shown
    assert shown.split()[-1] == str(codepage)


@pytest.mark.parametrize(
    "stand_in",
    [
        StandIn("python", "False", 0),
        StandIn("py", "False", 0),
        StandIn("python", "Python was not found; run without arguments to install from the Microsoft Store", 1),
        StandIn("python", "", 0),
        StandIn("py", "No suitable Python runtime found", 103),
    ],
)
def test_a_wrong_python_or_a_pointer_to_one_is_not_taken(folder: Path, tmp_path: Path, stand_in: StandIn) -> None:
    make(stand_in, tmp_path / "bin")
    _, shown = run(folder, path=tmp_path / "bin")
    assert NO_PYTHON in shown
    assert len(calls(tmp_path / "bin")) == (3 if stand_in.name == "py" else 1)
    assert "bootstrap" not in "".join(calls(tmp_path / "bin"))


@pytest.mark.parametrize("name", ["py", "python"])
@pytest.mark.parametrize("folder", FOLDERS, indirect=True)
def test_a_right_one_starts_the_program_with_all_words(folder: Path, tmp_path: Path, name: str) -> None:
    make(StandIn(name, "True", 5), tmp_path / "bin")
    run(folder, 'report "二 零&二四.wenlian" -o 报告.pdf', path=tmp_path / "bin")
    asked, started = calls(tmp_path / "bin")
    place = "Z:" + str(folder).replace("/", "\\") + "\\bootstrap.py"
    start = "py -3.11" if name == "py" else "python"
    assert asked.startswith(f"{start} -ISc ")
    assert started.rstrip() == f'{start} -I "{place}" report "二 零&二四.wenlian" -o 报告.pdf'
