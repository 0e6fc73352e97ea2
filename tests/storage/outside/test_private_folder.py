"""What lies beside a year and in the temporary folder: for its owner only, never through a link, gone after a kill."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.make.pictures import png
from tests.make.year_files import write_sample
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.temporary_copies import TemporaryCopies
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.package.restore_year import restore

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions otherwise")


@pytest.fixture
def no_umask() -> Iterator[None]:
    old = os.umask(0)
    yield
    os.umask(old)


def mode(path: Path) -> str:
    return oct(path.stat().st_mode & 0o777)


@pytest.mark.usefixtures("no_umask")
def test_what_lies_beside_a_year_is_for_its_owner_only(tmp_path: Path) -> None:
    year = tmp_path / "2024.wenlian"
    write_sample(year)
    document = mode(year)
    with closing(YearSession(year)) as session:
        session.attach(("", ""), make_original("开幕.png", png(seed=1))).result()
        session.enter(ref_to(session.view.single(Department), "short_name"), "区文联")
        session.back_up().result()
        opened = {each for each in tmp_path.rglob("*") if each not in (year, year.with_name(year.name + "-journal"))}
        modes = {each.name: mode(each) for each in opened}
    closed = {each.name: mode(each) for each in tmp_path.rglob("*") if each != year}
    assert {".2024.wenlian.使用中", "备份", "原件"} <= set(modes)
    for name, found in (modes | closed).items():
        assert found == ("0o700" if name in ("备份", "原件") else "0o600"), name
    assert mode(year) == document
    restore(year, tmp_path / "恢复.wenlian")
    assert mode(tmp_path / "恢复.wenlian") in ("0o666", document)  # a document, nothing to be run


@pytest.mark.parametrize("planted", ["备份", "备份/原件"])
def test_a_link_in_place_of_a_folder_for_backups_is_not_followed(tmp_path: Path, planted: str) -> None:
    year, elsewhere = tmp_path / "年度" / "2024.wenlian", tmp_path / "别处"
    year.parent.mkdir()
    elsewhere.mkdir()
    (elsewhere / ".2024-备份-20240101-000000.wenlian.part").write_bytes(b"mine")
    write_sample(year)
    (year.parent / planted).parent.mkdir(exist_ok=True)
    (year.parent / planted).symlink_to(elsewhere)
    (year.parent / ".2024.wenlian.使用中").write_text("{}")  # a session that was killed
    session = YearSession(year)
    session.attach(("", ""), make_original("开幕.png", png(seed=1))).result()
    with pytest.raises(UserError, match="是一个链接，指向别处"):
        session.back_up().result()
    with pytest.raises(UserError, match="是一个链接，指向别处"):
        session.close()
    session.close(force=True)
    assert [each.name for each in elsewhere.iterdir()] == [".2024-备份-20240101-000000.wenlian.part"]


KILLED = """
import os, signal, sys
from pathlib import Path
from wenlian_desktop.storage.package import consistency
with consistency.open_copy(Path(sys.argv[1])):
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("start", ["a year opened", "a restoring"])
def test_a_year_that_a_killed_process_left_is_deleted_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    year, temporary = tmp_path / "2024.wenlian", tmp_path / "tmp"
    temporary.mkdir()
    write_sample(year)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TMPDIR": str(temporary)}
    killed = subprocess.run([sys.executable, "-P", "-c", KILLED, str(year)], env=environment, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert list(temporary.rglob("*.wenlian"))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    match start:
        case "a year opened":
            TemporaryCopies()
        case "a restoring":
            restore(year, tmp_path / "恢复.wenlian")
    assert not list(temporary.rglob("*.wenlian"))


def test_what_killed_processes_left_beside_a_year_goes_once_it_is_old(tmp_path: Path) -> None:
    write_sample(tmp_path / "2024.wenlian")
    (tmp_path / "备份").mkdir()
    strays = [
        tmp_path / "备份" / f".{'a1' * 8}.part", tmp_path / f".{'b2' * 8}.part",
        tmp_path / ".恢复.wenlian.part", tmp_path / ".恢复.wenlian.part-journal",
    ]  # fmt: skip
    others = [tmp_path / ".别的.part", tmp_path / "说明.part", tmp_path / ".2024.wenlian.bak"]
    for each in (*strays, *others):
        each.write_bytes(b"x")
    YearSession(tmp_path / "2024.wenlian").close()
    assert all(each.exists() for each in (*strays, *others))  # somebody may be writing them now
    for each in (*strays, *others):
        os.utime(each, (1_700_000_000, 1_700_000_000))
    YearSession(tmp_path / "2024.wenlian").close()
    assert [each.name for each in strays if each.exists()] == []
    assert all(each.exists() for each in others)
