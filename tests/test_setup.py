"""The set-up: locks that fetch nothing but what they name, a README that tells why, an environment that is swept."""

import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import bootstrap
from wenlian_desktop.distribution import ROOT

LOCKS = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock", ROOT / "requirements-package.lock"]


def pinned(lock: Path) -> dict[str, str]:
    """Each requirement of a lock with all its lines; a package may be pinned once per platform."""
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock.read_text(encoding="utf-8"))
    return {entry.split("\\")[0].strip(): entry for entry in entries if "==" in entry.split("\\")[0]}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_locks_hold_hashes_and_no_addresses(lock: Path) -> None:
    assert len(pinned(lock)) >= 6
    assert all("--hash=sha256:" in entry for entry in pinned(lock).values())
    assert not re.search(r"://|file:|--index|--find-links|/root|/work", lock.read_text(encoding="utf-8"))


def test_the_other_locks_hold_the_program_at_the_same_versions() -> None:
    assert set(pinned(LOCKS[0])) <= set(pinned(LOCKS[1])) & set(pinned(LOCKS[2]))


def test_nothing_is_in_both_other_locks_at_two_versions() -> None:
    """Both are installed into one environment."""
    versions = [dict(name.split(";")[0].split("==") for name in pinned(lock)) for lock in LOCKS[1:]]
    assert {name for name in versions[0].keys() & versions[1].keys() if versions[0][name] != versions[1][name]} == set()


def test_the_readme_says_why_each_dependency_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").split("### Why each dependency")[1]
    for name in ("requirements.in", "requirements-dev.in", "requirements-package.in"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        for wanted in (re.match(r"[A-Za-z][\w-]*", line) for line in lines):
            assert wanted is None or wanted[0] in readme, wanted


def test_go_bat_is_for_windows() -> None:
    content = (ROOT / "go.bat").read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 5
    assert all(
        f"py -{version}".encode() in content or version.encode() in content for version in ("3.11", "3.12", "3.13")
    )


ORDINARY = {
    "HOME": "/home/a",
    "PATH": "/usr/bin:/bin",
    "LANG": "C",
    "TZ": "Asia/Shanghai",
    "TMPDIR": "/var/tmp",
    "CI": "1",
}
STRANGE = {
    "DISPLAY": ":7",
    "LC_ALL": "zh_CN.GBK",
    "PYTEST_ADDOPTS": "--maxfail=1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHOME": "/nowhere",
    "PYTHONPATH": "/nowhere",
    "PYTHONUNBUFFERED": "1",
    "PYTHONWARNINGS": "error",
    "QT_QPA_PLATFORM": "xcb",
    "QT_SCALE_FACTOR": "3",
    "SSL_CERT_FILE": "/nowhere",
    "XDG_CONFIG_HOME": "/nowhere",
}


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[str, dict[str, str]]]:
    """What `./go` with these words executes: the module, and its environment."""
    told: list[tuple[str, dict[str, str]]] = []

    def start(path: Path, command: list[str], environment: dict[str, str]) -> int:
        told.append((command[command.index("-m") + 1], environment))
        return 0

    def run(*arguments: str) -> tuple[str, dict[str, str]]:
        assert bootstrap.main(list(arguments)) == 0
        return told.pop()

    for step in ("require_libraries", "require_packages", "install_strace", "require_build_tools"):
        monkeypatch.setattr(bootstrap, step, lambda *lock: None)
    monkeypatch.setattr(os, "environ", ORDINARY | STRANGE)
    monkeypatch.setattr(os, "execve", start)
    monkeypatch.chdir(ROOT)
    return run


@pytest.mark.skipif(os.name == "nt", reason="Windows starts a child instead")
@pytest.mark.parametrize(
    ("word", "module"),
    [("test", "tests"), ("bench", "tests.bench"), ("torture", "tests.reliability.torture"), ("mutate", "tests.mutate")],
)
def test_nothing_strange_reaches_the_tests(
    started: Callable[..., tuple[str, dict[str, str]]], word: str, module: str
) -> None:
    own = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}
    assert started(word) == (module, ORDINARY | own)


@pytest.mark.skipif(os.name == "nt", reason="Windows starts a child instead")
def test_packages_are_made_by_modules_of_their_own(started: Callable[..., tuple[str, dict[str, str]]]) -> None:
    module, environment = started("package", "folder")
    assert module == "make_packages"
    assert environment["PYTHONPATH"] == f"{ROOT}{os.pathsep}{ROOT / 'packaging'}"
    assert not STRANGE.keys() - {"PYTHONPATH", "QT_QPA_PLATFORM"} & environment.keys()


@pytest.mark.skipif(os.name == "nt", reason="Windows starts a child instead")
def test_the_program_keeps_the_desktop_and_nothing_meant_for_another_python(
    started: Callable[..., tuple[str, dict[str, str]]],
) -> None:
    module, environment = started("doctor")
    desktop = {name: value for name, value in (ORDINARY | STRANGE).items() if not name.startswith("PYTHON")}
    of_python = {name: value for name, value in environment.items() if name.startswith("PYTHON")}
    assert (module, of_python) == ("wenlian_desktop", {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"})
    assert desktop.items() <= environment.items()


@pytest.fixture
def offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without an environment, where nothing can be downloaded."""
    for name in ("VENV", "WHEELHOUSE"):
        monkeypatch.setattr(bootstrap, name, tmp_path / name.lower())
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    return tmp_path


def test_a_wheelhouse_as_a_folder_or_as_archives_replaces_the_network(offline: Path) -> None:
    assert bootstrap.wheelhouse() is None
    for number in (1, 2):
        with zipfile.ZipFile(offline / f"文联绩效-0.1.0-wheelhouse-{number}.zip", "w") as packed:
            packed.writestr(f"wheelhouse/a{number}.whl", b"wheel")
    found = bootstrap.wheelhouse()
    assert found is not None
    assert sorted(path.name for path in found.iterdir()) == ["a1.whl", "a2.whl"]
    (offline / "wheelhouse").mkdir()
    assert bootstrap.wheelhouse() == offline / "wheelhouse"


def test_a_damaged_wheelhouse_is_told(
    offline: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (offline / "文联绩效-0.1.0-wheelhouse-win_amd64.zip").write_bytes(b"PK half")
    monkeypatch.setattr(bootstrap, "make_empty_environment", lambda: None)
    monkeypatch.setattr(bootstrap, "require_libraries", lambda: None)
    assert bootstrap.main(["doctor"]) == 3
    assert "wheelhouse-win_amd64.zip”不完整，请重新复制" in capsys.readouterr().err
