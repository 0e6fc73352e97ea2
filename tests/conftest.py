"""Fixtures for all tests: rewritable snapshots, deterministic hypothesis, temporary year files."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import tests.make.steady_draws  # noqa: F401
from tests.make.year_files import write_empty
from wenlian_desktop.domain.interchange.year_json import parse_year
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.paths import SAMPLE
from wenlian_desktop.session.year_session import YearSession

settings.register_profile(
    "steady", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite",
        action="store_true",
        help="write the snapshots in db/ and the golden texts anew instead of comparing",
    )


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests must not use the user's home."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        for name in [name for name in os.environ if name.startswith("XDG_")]:
            patch.delenv(name)
        yield


@pytest.fixture(scope="session")
def sample_text() -> str:
    """The sample year as JSON text."""
    return SAMPLE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def sample(sample_text: str) -> Year:
    """The sample year."""
    return parse_year(sample_text)


@pytest.fixture
def year_file(tmp_path: Path) -> Path:
    """An empty year 2024 on the disk."""
    path = tmp_path / "2024.wenlian"
    write_empty(path)
    return path


class Listing:
    """Folder listings in the order of names or reversed: file systems have no fixed order."""

    def __init__(self, entries: Iterator[os.DirEntry[str]], is_backwards: bool) -> None:
        self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=is_backwards))

    def __iter__(self) -> Iterator[os.DirEntry[str]]:
        return self._entries

    def __next__(self) -> os.DirEntry[str]:
        return next(self._entries)

    def __enter__(self) -> Iterator[os.DirEntry[str]]:
        return self

    def __exit__(self, *error: object) -> None:
        pass


@pytest.fixture(params=[False, True], ids=["forwards", "backwards"])
def any_order(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders are listed in one order, and in the next test in the other."""
    scan, is_backwards = os.scandir, bool(request.param)
    monkeypatch.setattr(os, "scandir", lambda folder=".": Listing(scan(folder), is_backwards))


@pytest.fixture
def session(year_file: Path) -> Iterator[YearSession]:
    """A session with an empty year, closed after the test."""
    opened = YearSession(year_file)
    yield opened
    opened.close()
