"""A year beside a journal that may not be its own: the clerk is asked, and every answer does what it says."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.reliability.odd_files import contents, name_of_department
from tests.reliability.test_leftover_journal import BEFORE, UNFIT, copy_over, interrupt
from tests.ui.conftest import RecordingDialogs
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A year over which its own backup was copied after a crash."""
    path = tmp_path / "数据" / "2024.wenlian"
    path.parent.mkdir()
    year_files.new(path, 2024, BEFORE)
    session = YearSession(path)
    session.enter(name_of_department(session), "备份里的名称")
    session.close()
    interrupt(path)
    copy_over(path)
    return path


def name_shown(window: MainWindow) -> str | None:
    assert window.bridge is not None
    return window.bridge.view.single(Department).name


@pytest.mark.parametrize("answer", ["用这个文件现在的样子", "打开最近的备份", None])
def test_every_answer_does_what_it_says(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path, answer: str | None
) -> None:
    dialogs.chosen_action = answer
    before = path.read_bytes()
    assert window.open(path) is (answer is not None)
    assert dialogs.messages[0].startswith(UNFIT)
    assert dialogs.offered == ["用这个文件现在的样子", "打开最近的备份", "不打开"]
    if answer is None:
        assert (window.bridge, path.read_bytes()) == (None, before)
        return
    assert name_shown(window) == "备份里的名称"
    assert window.bridge is not None
    assert window.bridge.is_read_only is (answer == "打开最近的备份")
    assert path.with_name(f"{path.name}-journal").exists() is (answer == "打开最近的备份")
    assert [name for name in contents(path.parent) if "搁置-" in name and name.endswith("-journal")]
