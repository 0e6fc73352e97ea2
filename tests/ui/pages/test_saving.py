"""The save state in the header, with a slow disk."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, open_window
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.storage.file.writer import ImmediateExecutor
from wenlian_desktop.ui.window.main_window import MainWindow

SOON = 300  # ms, DESIGN part 2: 正在保存… appears only if the answer takes longer


class SlowDisk(ImmediateExecutor):
    """Writes immediately, until it is blocked; then when it is released."""

    def __init__(self) -> None:
        self.is_held = False
        self._waiting: list[Callable[[], None]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if not self.is_held:
            return super().submit(fn, *args, **kwargs)
        answer: Future[Any] = Future()

        def work() -> None:
            done = ImmediateExecutor.submit(self, fn, *args, **kwargs)
            error = done.exception()
            answer.set_exception(error) if error is not None else answer.set_result(done.result())

        self._waiting.append(work)
        return answer

    def let_go(self) -> None:
        self.is_held = False
        while self._waiting:
            self._waiting.pop(0)()


@pytest.fixture
def disk() -> SlowDisk:
    return SlowDisk()


@pytest.fixture
def opened(
    styled_app: QApplication, dialogs: RecordingDialogs, tmp_path: Path, year_file: Path, disk: SlowDisk
) -> Iterator[MainWindow]:
    for window in open_window(dialogs, tmp_path, lambda: disk):
        assert window.open(year_file)
        yield window
        disk.let_go()


def header(window: MainWindow) -> str:
    assert window.page is not None
    state = window.page.header.state
    return state.text() if state.isVisibleTo(window) else ""


def enter(window: MainWindow, text: str) -> None:
    assert window.bridge is not None
    window.bridge.enter(ref_to(window.bridge.view.single(Department), "superior"), text)


def test_a_slow_disk_is_told_after_a_moment_and_then_that_all_is_saved(
    opened: MainWindow, disk: SlowDisk, qtbot: QtBot
) -> None:
    before, disk.is_held = header(opened), True
    enter(opened, "区委宣传部")
    qtbot.wait(SOON // 3)
    assert header(opened) == before
    qtbot.waitUntil(lambda: header(opened) == "正在保存…")
    disk.let_go()
    assert header(opened).startswith("已保存 ")


def test_a_quick_disk_is_never_told_to_be_saving(opened: MainWindow, qtbot: QtBot) -> None:
    messages: set[str] = set()
    for text in ("甲", "乙", "丙"):
        enter(opened, text)
        messages.add(header(opened)[:4])
        qtbot.wait(SOON // 2)
        messages.add(header(opened)[:4])
    assert messages == {"已保存 "}


def test_what_the_disk_did_not_take_is_told_and_stays_in_its_field(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.bridge is not None
    opened.bridge.session.path.unlink()  # somebody else deleted it
    enter(opened, "区委宣传部")
    ref = ref_to(opened.bridge.view.single(Department), "superior")
    qtbot.waitUntil(lambda: header(opened) == "有内容尚未保存")
    assert opened.bridge.session.display_text(ref) == "区委宣传部"
    assert "数据文件被移动" in opened.status.currentMessage()
