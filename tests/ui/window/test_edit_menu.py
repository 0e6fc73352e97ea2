"""剪切, 复制, 粘贴 and 全选 of the menu 编辑 act where the focus is."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose, page_of
from wenlian_desktop.ui.window.main_window import MainWindow


def choose(qtbot: QtBot, window: MainWindow, line: str) -> None:
    """Choose a line of the menu 编辑 with the mouse."""
    menu = window.menus.menus["编辑"]
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    action = next(each for each in menu.actions() if each.text().startswith(f"{line}("))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_in_a_table_they_act_on_the_selected_cells(qtbot: QtBot, with_sample: MainWindow) -> None:
    view = page_of(with_sample, "association").view
    model = view.model()
    names = [model.index(row, 0).data() for row in range(3)]
    view.setFocus()
    view.setCurrentIndex(model.index(0, 0))
    choose(qtbot, with_sample, "剪切")
    assert (clipboard(), model.index(0, 0).data()) == (f"{names[0]}\n", "")
    view.setCurrentIndex(model.index(1, 0))
    choose(qtbot, with_sample, "粘贴")
    assert [model.index(row, 0).data() for row in range(3)] == ["", names[0], names[2]]
    choose(qtbot, with_sample, "全选")
    choose(qtbot, with_sample, "复制")
    assert len(clipboard().splitlines()) == model.rowCount()


@pytest.mark.parametrize("field", ["short_name", "effect", "place", "category"])
def test_in_a_field_they_act_on_its_text(qtbot: QtBot, with_sample: MainWindow, field: str) -> None:
    box = page_of(with_sample, "activity").form.boxes[field]
    box.focus_editor()
    choose(qtbot, with_sample, "全选")
    compose(QApplication.focusWidget(), "展览")
    choose(qtbot, with_sample, "全选")
    choose(qtbot, with_sample, "剪切")
    assert (clipboard(), box.display_text()) == ("展览", "")
    choose(qtbot, with_sample, "粘贴")
    choose(qtbot, with_sample, "粘贴")
    assert box.display_text() == "展览展览"


def test_in_a_cell_being_edited_and_in_the_filter_line_too(qtbot: QtBot, with_sample: MainWindow) -> None:
    pane = page_of(with_sample, "association").pane
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(0, 0))
    qtbot.keyClick(pane.view, Qt.Key.Key_F2)
    name = pane.model.index(0, 0).data()
    choose(qtbot, with_sample, "全选")
    choose(qtbot, with_sample, "复制")
    assert clipboard() == name
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    pane.filter_line.setFocus()
    choose(qtbot, with_sample, "粘贴")
    assert pane.filter_line.text() == name


def test_where_nothing_can_be_copied_it_is_said(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.page is not None
    with_sample.page.header.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    with_sample.page.header.setFocus()
    choose(qtbot, with_sample, "复制")
    assert with_sample.statusBar().currentMessage() == "光标所在的地方没有可以复制的内容。"


def test_the_menu_shows_their_keys_and_a_key_acts_once(qtbot: QtBot, with_sample: MainWindow) -> None:
    lines = [action.text() for action in with_sample.menus.menus["编辑"].actions()]
    assert [text for text in lines if "\t" in text] == [
        "剪切(&T)\tCtrl+X", "复制(&C)\tCtrl+C", "粘贴(&V)\tCtrl+V", "全选(&S)\tCtrl+A",
    ]  # fmt: skip
    view: Any = page_of(with_sample, "association").view
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    assert with_sample.bridge is not None
    qtbot.keyClick(view, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    with_sample.bridge.session.undo()
    assert with_sample.bridge.session.history.undo_name == ""
