"""全部查找 searches while it is typed in; Enter goes to the hits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose
from wenlian_desktop.ui.window.main_window import MainWindow


def test_it_finds_as_typed_and_the_cursor_stays(qtbot: QtBot, with_sample: MainWindow) -> None:
    with_sample.menus.actions["find_all"].trigger()
    shown = with_sample.side_windows.search
    assert shown is not None
    compose(shown.search_line, "书法")
    qtbot.waitUntil(lambda: shown.list.count() > 0)
    assert QApplication.focusWidget() is not shown.list
    qtbot.keyClick(shown.search_line, Qt.Key.Key_Return)
    qtbot.waitUntil(shown.list.hasFocus)
    shown.search_line.clear()
    qtbot.waitUntil(lambda: shown.list.count() == 0)
