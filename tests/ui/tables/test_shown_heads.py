"""A table that comes in sight for the first time is painted whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.budget.test_repainting import is_all_shown
from tests.ui.conftest import page_of
from tests.ui.hand import Hand
from wenlian_desktop.ui.window.main_window import MainWindow


def test_the_heads_of_an_empty_table_are_seen_after_a_block_was_pasted(qtbot: QtBot, opened: MainWindow) -> None:
    qtbot.waitExposed(opened)
    page = page_of(opened, "policy")
    page.pane.empty_state.setFocus()
    Hand(opened).paste("示例办法\t1号\n另一办法\t2号\n")
    assert page.view.isVisible()
    qtbot.waitUntil(lambda: is_all_shown(opened))


def test_the_table_has_the_focus_after_a_dialog_has_filled_it(qtbot: QtBot, opened: MainWindow) -> None:
    page = page_of(opened, "policy")
    page.pane.empty_state.setFocus()
    dialog = QDialog(opened)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    page.pane.model.bridge.session.add("policy", name="示例办法")
    dialog.close()
    assert opened.focusWidget() is page.view


def test_an_empty_table_shows_the_heads_of_its_columns(qtbot: QtBot, opened: MainWindow) -> None:
    qtbot.waitExposed(opened)
    page = page_of(opened, "policy")
    heads = page.view.horizontalHeader()
    assert page.pane.empty_state.isVisible()
    assert heads.visibleRegion().contains(heads.rect())
    title = page.view.model().headerData(heads.logicalIndexAt(40), Qt.Orientation.Horizontal)
    assert title == "制度名称"
    assert page.pane.empty_state.geometry().top() >= heads.geometry().bottom()
