"""清除个人信息 in the window: searched, listed, asked, cleared for good, and the year open again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.session.clearing.test_clear_personal import NAME, files_naming
from tests.ui.conftest import RecordingDialogs
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.clearing.clear_dialog import ClearDialog
from wenlian_desktop.ui.window.main_window import MainWindow


def session_of(window: MainWindow) -> YearSession:
    assert window.bridge is not None
    return window.bridge.session


def listed(dialog: ClearDialog) -> list[str]:
    """The list as text, a group or a place a line."""
    lines = []
    for number in range(dialog.places.topLevelItemCount()):
        group = dialog.places.topLevelItem(number)
        assert group is not None
        places = [group.child(index) for index in range(group.childCount())]
        lines += [group.text(0), *(f"{each.text(0)}：{each.text(1)}" for each in places if each is not None)]
    return lines


def test_a_name_is_searched_listed_and_cleared(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    receipts: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", receipts.append)
    session = session_of(opened)
    path, show = session.path, session.add("activity", name="书画展")
    session.enter(Ref("activity", show, "host"), NAME)
    seen: list[str] = []

    def search(dialog: QDialog) -> bool:
        assert isinstance(dialog, ClearDialog)
        dialog.show()
        dialog.words.insert("张")
        qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
        assert "不能清除" in listed(dialog)[0]
        assert not dialog.clear_now.isEnabled()
        dialog.words.clear()
        dialog.words.insert(NAME)
        qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog.found is not None)
        seen.extend(listed(dialog))
        qtbot.mouseClick(dialog.clear_now, Qt.MouseButton.LeftButton)
        return dialog.result() == QDialog.DialogCode.Accepted

    dialogs.answer = search
    opened.menus.actions["clear"].trigger()
    assert seen[:2] == ["会清除（2）", "年度：活动“书画展”的“主办单位”"]
    assert seen[2:] == ["操作日志：1条的内容（何人何时改过仍在，日志仍可核对）", "保留（0）"]
    assert session_of(opened) is session  # the question was answered with no
    assert "不能撤销" in dialogs.messages[-1]
    dialogs.confirms = True
    opened.menus.actions["clear"].trigger()
    qtbot.waitUntil(lambda: bool(receipts))
    assert "清除个人信息收据" in Path(receipts[0].toLocalFile()).read_text("utf-8")
    assert [row.host for row in session_of(opened).view.rows(Activity)] == [None]
    opened.close_year()
    assert files_naming(path.parent, NAME) == []
