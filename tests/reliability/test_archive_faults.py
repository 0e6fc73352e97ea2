"""Interrupted archiving: kill -9, a full disk, cancelling; and the final verification in a new process."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.reliability import kill_points, packages
from tests.reliability.archive_kill_points import ArchiveScenario
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving, year_files
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.package import package_writer as packing

POINTS = {"write": 1, "rename": 3}  # at most


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty year: archived like any other, only faster."""
    path = tmp_path_factory.mktemp("year") / "2024.wenlian"
    return packages.year_file(path, year_files.empty_year(2024, "示例区文联", "区文联"), ())


@pytest.fixture
def session(year: Path) -> Iterator[YearSession]:
    unchecked = patch.object(archiving, "unexplained_errors", lambda view: [])
    with closing(YearSession(year)) as opened, unchecked:
        yield opened


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.skipif(bool(kill_points.unavailable_reason()), reason=kill_points.unavailable_reason())
def test_a_kill_at_any_write_leaves_no_half_package(year: Path) -> None:
    filing = ArchiveScenario(year)
    points = [
        (call, 1 + (2 * index + 1) * (filing.calls[call] - 1) // (2 * most))
        for call, most in POINTS.items()
        for index in range(most)
    ]
    verdicts = kill_points.in_parallel(partial(filing.killed_at, *point) for point in points)
    assert [f"{each.where}: {each.bad}" for each in verdicts if each.bad] == []
    assert len(verdicts) == len(points)


def failing(number: int, function: Callable[..., object]) -> Callable[..., object]:
    """The function, failing from the call of that number on: the disk is full."""
    calls = iter(range(1, 10_000))

    def call(*arguments: object) -> object:
        if next(calls) >= number:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return function(*arguments)

    return call


@pytest.mark.parametrize(
    ("module", "name", "number"),
    [
        (packing, "write_synced", 1),
        (packing, "write_synced", 30),
        (packing, "write_synced", 60),
        (packing, "sync_folders", 1),
        (packing, "move", 1),
    ],
)
def test_a_full_disk_leaves_nothing_and_says_so(
    session: YearSession, tmp_path: Path, module: object, name: str, number: int
) -> None:
    before = session.view
    full = patch.object(module, name, failing(number, getattr(module, name)))
    with full, packages.in_this_process(), pytest.raises(UserError, match=r"^归档失败：磁盘已满。"):
        archiving.archive(session, tmp_path, packages.PROGRAM, shipped_only=True)
    assert (names(tmp_path), session.view) == ([], before)


def test_a_folder_that_takes_nothing_gets_a_sentence(session: YearSession, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"^归档失败：文件夹不存在。"):
        archiving.archive(session, tmp_path / "没有", packages.PROGRAM)


def test_what_is_no_longer_wanted_leaves_nothing(session: YearSession, tmp_path: Path) -> None:
    answers = iter([True, True, False])
    begun = archiving.prepare(session, tmp_path, packages.PROGRAM, shipped_only=True)
    with packages.in_this_process():
        assert archiving.finish(begun, lambda: next(answers)) is None
    assert names(tmp_path) == []


def test_while_it_is_verified_it_can_still_be_cancelled(session: YearSession, tmp_path: Path) -> None:
    begun = archiving.prepare(session, tmp_path, packages.PROGRAM, shipped_only=True)
    with patch.object(archiving, "verify_in_new_process", lambda *rest: False):
        assert archiving.finish(begun) is None
    assert names(tmp_path) == []


@pytest.mark.parametrize("companion", ["_收据.pdf", "_公开版"])
def test_a_package_whose_companions_were_not_written_is_whole_and_says_so(
    session: YearSession, tmp_path: Path, companion: str
) -> None:
    rename = packing.rename_into_place

    def fail(part: Path, final: Path) -> None:
        if final.name.endswith(companion):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rename(part, final)

    failing_rename = patch.object(packing, "rename_into_place", fail)
    with failing_rename, packages.in_this_process(), pytest.raises(UserError) as caught:
        archiving.archive(session, tmp_path, packages.PROGRAM, shipped_only=True)
    name = "2024_区文联_年度数据_未封存"
    assert str(caught.value) == (
        f"归档包“{name}”已经做好，但收据和公开版没有写全（No space left on device）。"
        "归档包是完整的。请换一个文件夹再归档一次。"
    )
    assert names(tmp_path) == [name, f"{name}_收据.pdf"][: 1 + (companion == "_公开版")]
    assert archiving.verify(tmp_path / name) == []


def test_an_earlier_package_is_never_touched(session: YearSession, tmp_path: Path) -> None:
    with packages.in_this_process():
        first, second = (archiving.archive(session, tmp_path, packages.PROGRAM, shipped_only=True) for _ in range(2))
    assert second.path.name == f"{first.path.name}_第2份"
    assert archiving.verify(first.path) == []
    assert len(names(tmp_path)) == 6


def test_what_a_kill_left_is_swept_and_a_receipt_finished(session: YearSession, tmp_path: Path) -> None:
    name = "2024_区文联_年度数据_未封存"
    strangers = ["2023_区文联_年度数据.partial", "文档.partial"]
    for folder in (f"{name}.partial", f"{name}_公开版.partial", *strangers):
        (tmp_path / folder / "data").mkdir(parents=True)
    (tmp_path / f"{name}_第2份").mkdir()
    (tmp_path / f"{name}_第2份_收据.pdf.partial").write_bytes(b"a receipt")
    (tmp_path / f"{name}_第3份_收据.pdf.partial").write_bytes(b"of a package that was not finished")
    (tmp_path / f"{name}_第2份.partial").mkdir()
    packing.remove_partial(tmp_path, name)
    assert names(tmp_path) == sorted([f"{name}_第2份", f"{name}_第2份_收据.pdf", *strangers])


def test_leftovers_that_cannot_be_removed_hide_no_error(tmp_path: Path) -> None:
    part = tmp_path / "包.partial"
    (part / "data").mkdir(parents=True)
    with patch.object(os, "rmdir", side_effect=OSError(errno.EBUSY, os.strerror(errno.EBUSY))):
        packing.delete(part)
    assert names(tmp_path) == [part.name]


def test_a_package_that_a_fresh_process_finds_wrong_gets_no_name(session: YearSession, tmp_path: Path) -> None:
    """The real thing: another Python reads the folder from the disk, and here it finds a byte too many."""
    seal = packing.write_tag_files

    def seal_and_spoil(partial: Path, *rest: object) -> None:
        seal(partial, *rest)  # type: ignore[arg-type]
        with (partial / "data/报告.txt").open("ab") as file:
            file.write(b"!")

    with patch.object(packing, "write_tag_files", seal_and_spoil), pytest.raises(UserError) as caught:
        archiving.archive(session, tmp_path, packages.PROGRAM, shipped_only=True)
    assert caught.value.happened.startswith("归档包写到磁盘后核验没有通过：“data/报告.txt”")
    assert names(tmp_path) == []
