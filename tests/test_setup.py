"""The set-up: locks that fetch nothing but what they name, and a README that tells why."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock"]


def pinned(lock: Path) -> dict[str, str]:
    """Each requirement of a lock with all its lines; a package may be pinned once for each kind of machine."""
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock.read_text(encoding="utf-8"))
    return {entry.split("\\")[0].strip(): entry for entry in entries if "==" in entry.split("\\")[0]}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_locks_hold_hashes_and_no_addresses(lock: Path) -> None:
    assert len(pinned(lock)) >= 6
    assert all("--hash=sha256:" in entry for entry in pinned(lock).values())
    assert not re.search(r"://|file:|--index|--find-links|/root|/work", lock.read_text(encoding="utf-8"))


def test_the_development_lock_holds_the_program_at_the_same_versions() -> None:
    assert set(pinned(LOCKS[0])) <= set(pinned(LOCKS[1]))


def test_the_readme_says_why_each_dependency_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").split("### Why each dependency")[1]
    for name in ("requirements.in", "requirements-dev.in"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        for wanted in (re.match(r"[A-Za-z][\w-]*", line) for line in lines):
            assert wanted is None or wanted[0] in readme, wanted


def test_go_bat_is_for_windows() -> None:
    content = (ROOT / "go.bat").read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 5
    assert all(
        f"py -{version}".encode() in content or version.encode() in content for version in ("3.11", "3.12", "3.13")
    )
