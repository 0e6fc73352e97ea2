"""The year is moved, deleted or replaced while open: nothing is written there, and no typed text is lost."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.reliability.odd_files import contents, name_in, name_of_department
from wenlian_desktop.domain.interchange.year_json import parse_year
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import Listener, YearSession

HAPPENED = "数据文件被移动、改名或替换了，此项尚未保存。"
REMEDY = "请把文件放回原处后重新打开。"


class Recorder(Listener):
    """Records the notifications of a session."""

    def __init__(self) -> None:
        self.failures: list[tuple[str, UserError]] = []

    def failed(self, step: Step, reason: UserError) -> None:
        self.failures.append((step.name, reason))


def delete(path: Path) -> None:
    path.unlink()


def move(path: Path) -> None:
    path.rename(path.with_name("移走.wenlian"))


def replace(path: Path) -> None:
    path.with_name("别的.wenlian").replace(path)


def rename_the_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("改名"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A year, and another that will replace it."""
    folder = tmp_path / "数据"
    folder.mkdir()
    year_files.new(folder / "2024.wenlian", 2024, "原来的名称")
    year_files.new(folder / "别的.wenlian", 2024, "别的文件")
    return folder / "2024.wenlian"


@pytest.fixture
def rescue(tmp_path: Path) -> Path:
    """A folder for rescue copies."""
    folder = tmp_path / "抢救"
    folder.mkdir()
    return folder


@pytest.fixture
def opened(path: Path, rescue: Path) -> Iterator[YearSession]:
    """A session whose file may no longer exist at the end."""
    session = YearSession(path, rescue=rescue)
    yield session
    session.close(force=True)


@pytest.mark.parametrize("away", [delete, move, replace, rename_the_folder])
def test_an_edit_after_the_file_went_is_taken_back_and_rescued(
    opened: YearSession, path: Path, rescue: Path, away: Callable[[Path], None]
) -> None:
    recorder = opened.listener = Recorder()
    ref = name_of_department(opened)
    away(path)
    before = contents(path.parent.parent)
    opened.enter(ref, "打好的字")
    [(step, reason)] = recorder.failures
    [copy] = rescue.iterdir()
    safe = f"刚才的输入还在栏中，全部内容已另存到“{copy}”。"
    assert (step, str(reason)) == ("修改部门全称", HAPPENED + safe + REMEDY)
    assert (opened.view.value(ref), opened.display_text(ref)) == ("原来的名称", "打好的字")
    assert opened.refusal_reason(ref) == str(reason)
    assert parse_year(copy.read_text("utf-8")).single(Department).name == "打好的字"
    assert (copy.stat().st_mode & 0o777, opened.history.undo_name) == (0o600, "")
    after = contents(path.parent.parent)
    assert {name: after[name] for name in before} == before


def test_what_replaced_the_file_keeps_its_bytes_to_the_end(path: Path) -> None:
    session = YearSession(path)
    session.enter(name_of_department(session), "保存了的")
    replace(path)
    replacement = contents(path.parent)[path.name]
    session.enter(name_of_department(session), "没有保存的")
    with pytest.raises(UserError, match=r"^有内容没有保存成功。"):
        session.close()
    session.close(force=True)
    assert contents(path.parent)[path.name] == replacement
    assert name_in(path) == "别的文件"


def test_a_copy_put_in_its_place_is_not_taken_for_it(opened: YearSession, path: Path) -> None:
    """Byte by byte the same: but others hold the one that was opened, and nobody holds this one."""
    opened.enter(name_of_department(opened), "保存了的")
    os.replace(shutil.copyfile(path, path.with_name("副本.wenlian")), path)
    copied = path.read_bytes()
    opened.enter(name_of_department(opened), "没有保存的")
    assert opened.refusal_reason(name_of_department(opened)).startswith(HAPPENED)
    assert path.read_bytes() == copied
    assert name_in(path) == "保存了的"


def test_a_file_put_back_takes_edits_again(path: Path) -> None:
    away = path.with_name("移走.wenlian")
    with closing(YearSession(path)) as session:
        os.rename(path, away)
        session.enter(name_of_department(session), "第一次")
        os.rename(away, path)
        session.enter(name_of_department(session), "第二次")
        assert (session.is_saved, session.refusal_reason(name_of_department(session))) == (True, "")
    assert name_in(path) == "第二次"


def test_a_rescue_that_fails_too_says_so(path: Path, tmp_path: Path) -> None:
    session = YearSession(path, rescue=tmp_path / "没有这个文件夹")
    recorder = session.listener = Recorder()
    move(path)
    session.enter(name_of_department(session), "打好的字")
    assert "刚才的输入还在栏中，但另存也失败了（写入“2024-抢救-" in str(recorder.failures[0][1])
    assert session.display_text(name_of_department(session)) == "打好的字"
    session.close(force=True)
