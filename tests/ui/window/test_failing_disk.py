"""A disk that is pulled out under every command of the window: sentences, never a bug."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.make.year_files import write_sample
from tests.ui.conftest import RecordingDialogs, open_window
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.storage.file.writer import writer_thread
from wenlian_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The folder of a stick with the sample year."""
    folder = tmp_path / "U盘"
    folder.mkdir()
    (tmp_path / "抢救").mkdir()
    write_sample(folder / "示例年度.wenlian")
    return folder


@pytest.fixture
def working(styled_app: QApplication, dialogs: RecordingDialogs, tmp_path: Path, stick: Path) -> Iterator[MainWindow]:
    """The window with the year of the stick; all that is asked is agreed to, and written to the stick."""
    for window in open_window(dialogs, tmp_path, writer_thread):
        assert window.open(stick / "示例年度.wenlian")
        dialogs.chosen_path = dialogs.chosen_backup = stick / "报告.pdf"
        dialogs.chooses_printer, dialogs.entered_text = True, "理由"
        yield window


LEAVING = ("close", "new", "open", "quit")
# What a person reads after a command; after any other, that what was typed is not saved yet.
SAID = {
    "archive": "归档失败：文件夹不存在。年度文件没有受影响，没有留下不完整的归档包。",
    **dict.fromkeys(
        ("back_up", "seal"), "数据文件被移动、改名或替换了。已保存的内容在原来的文件里。请把文件放回原处后重新打开。"
    ),
    "export": "写入“报告.pdf”失败：文件夹不存在。原有文件没有改动。",
    "monitoring": "写入“报告.pdf”失败：文件夹不存在。原有文件没有改动。",
    "print": "打印机没有准备好。报告没有改动。",
    **dict.fromkeys(LEAVING, "有内容没有保存成功。内容还在栏中。请处理提示的问题后再关闭。"),
    **dict.fromkeys(("restore", "verify"), "找不到“报告.pdf”。请检查路径。"),
}
NOT_SAVED = "数据文件被移动、改名或替换了，此项尚未保存。刚才的输入还在栏中，全部内容已另存到“"


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Until the disk has answered, and all jobs with what they began."""
    for _ in range(3):
        if window.bridge is not None and window.page is not None:
            session = window.bridge.session
            qtbot.waitUntil(lambda session=session: not session._pending)
            window.page.jobs.wait()
        QApplication.processEvents()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)  # no printer is there either
def test_every_command_says_what_happened_when_the_disk_is_pulled_out(
    working: MainWindow, stick: Path, qtbot: QtBot, dialogs: RecordingDialogs
) -> None:
    pulled = stick.with_name("拔出")
    assert working.bridge is not None
    shown: list[str] = []
    working.status.messageChanged.connect(shown.append)
    ref = ref_to(working.bridge.view.single(Department), "superior")
    for name in sorted(working.menus.actions):
        stick.rename(pulled)
        dialogs.messages.clear()
        dialogs.confirms = name not in LEAVING  # the year is not left with something unsaved in it
        working.status.showMessage("")
        shown.clear()
        with qtbot.captureExceptions() as raised:
            working.bridge.enter(ref, f"改过：{name}")
            working.menus.actions[name].trigger()
            settle(working, qtbot)
        assert raised == [], name
        sentence = SAID.get(name, NOT_SAVED)  # some commands ask the disk in a job of the window
        qtbot.waitUntil(lambda sentence=sentence: sentence in "\n".join([*dialogs.messages, *shown]))
        if name != "undo":
            assert working.bridge.session.display_text(ref) == f"改过：{name}", name
        pulled.rename(stick)
