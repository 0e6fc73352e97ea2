"""查找和替换 (Ctrl+H): a list of what would change, ticks, one undo."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, compose, page_of
from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.ui.window.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def rows(shown: Any) -> list[list[str]]:
    return [
        [shown.list.topLevelItem(row).text(column) for column in range(5)]
        for row in range(shown.list.topLevelItemCount())
    ]


def test_it_lists_what_would_change_and_changes_what_is_ticked(qtbot: QtBot, with_sample: MainWindow) -> None:
    page_of(with_sample, "association").view.setFocus()
    before = format_year(with_sample.page.bridge.view)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_H, CONTROL)
    shown = with_sample.side_windows.replace
    compose(shown.wanted_line, "书法家协会")
    qtbot.keyClick(shown.wanted_line, Qt.Key.Key_Tab)
    compose(shown.by_line, "书协")
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() > 0)
    listed = rows(shown)
    assert [listed[0][0], listed[0][1].split("　")[0], listed[0][2]] == ["活动", "活动", "承办单位"]
    assert "书法家协会" in listed[0][3]
    assert listed[0][4] == listed[0][3].replace("书法家协会", "书协")
    qtbot.keyClick(shown.by_line, Qt.Key.Key_Return)
    assert shown.list.hasFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_Space)
    assert shown.replace_button.text() == f"替换勾选的{len(listed) - 1}栏"
    assert len(listed) > 1
    qtbot.mouseClick(shown.replace_button, Qt.MouseButton.LeftButton)
    assert shown.status_label.text() == f"已替换{len(listed) - 1}栏，可以在主窗口撤销（Ctrl+Z），一次全部恢复。"
    now = format_year(with_sample.page.bridge.view)
    assert now.count("书法家协会") == before.count("书法家协会") - sum(
        1 if "共" not in row[3] else int(row[3].split("共")[1].split("处")[0]) for row in listed[1:]
    )
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 1)
    assert not shown.replace_button.isEnabled()
    shown.close()
    with_sample.menus.actions["undo"].trigger()
    assert format_year(with_sample.page.bridge.view) == before


def test_a_double_click_leads_to_the_field_and_other_words_are_another_list(
    qtbot: QtBot, with_sample: MainWindow
) -> None:
    with_sample.menus.actions["replace"].trigger()
    shown = with_sample.side_windows.replace
    compose(shown.wanted_line, "书法家协会")
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() > 0)
    shown.list.itemActivated.emit(shown.list.topLevelItem(0), 0)
    assert with_sample.page.tabs.tabText(with_sample.page.tabs.currentIndex()) == "活动"
    compose(shown.wanted_line, "没有的字")
    assert not shown.replace_button.isEnabled()
    qtbot.waitUntil(lambda: shown.status_label.text().startswith("没有找到"))


def test_a_closed_year_is_not_changed(qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs) -> None:
    messages: list[str] = []
    session = with_sample.page.bridge.session
    session.seal()
    with_sample.page.message.connect(messages.append)
    with_sample.menus.actions["replace"].trigger()
    assert with_sample.side_windows.replace is None
    assert "封存" in messages[-1]
