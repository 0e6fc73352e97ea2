"""A damaged year with a sound backup: the clerk is asked, and every answer does what it says."""

from pathlib import Path

import pytest

from tests.reliability.odd_files import name_of_department
from tests.ui.conftest import RecordingDialogs
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A year whose middle was overwritten after its last backup."""
    path = tmp_path / "数据" / "2024.wenlian"
    path.parent.mkdir()
    year_files.new(path, 2024, "示例区文学艺术界联合会")
    session = YearSession(path)
    session.enter(name_of_department(session), "备份里的名称")
    session.close()
    content = bytearray(path.read_bytes())
    content[8192:40960] = bytes(32768)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("answer", ["用这份备份恢复", "只查看备份", None])
def test_every_answer_does_what_it_says(
    window: MainWindow, dialogs: RecordingDialogs, damaged: Path, answer: str | None
) -> None:
    dialogs.chosen_action = answer
    before = damaged.read_bytes()
    assert window.open(damaged) is (answer is not None)
    assert "已损坏" in dialogs.messages[0]
    assert "的备份是完好的。恢复时损坏的文件另外放好，不会删除。" in dialogs.messages[0]
    assert dialogs.offered == ["用这份备份恢复", "只查看备份", "不打开"]
    is_restored = answer == "用这份备份恢复"
    kept = [each.read_bytes() for each in (damaged.parent / "备份").glob("搁置-*/*.wenlian")]
    assert (damaged.read_bytes() == before, kept) == (not is_restored, [before] if is_restored else [])
    if window.bridge is not None:
        assert window.bridge.view.single(Department).name == "备份里的名称"
        assert window.bridge.is_read_only is not is_restored
