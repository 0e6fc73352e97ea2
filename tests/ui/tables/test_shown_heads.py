"""A table that comes in sight for the first time is painted whole."""

from pytestqt.qtbot import QtBot

from tests.ui.budget.test_repainting import is_all_shown
from tests.ui.conftest import page_of
from tests.ui.hand import Hand
from wenlian_desktop.ui.window.main_window import MainWindow


def test_the_heads_of_an_empty_table_are_seen_after_a_block_was_pasted(qtbot: QtBot, opened: MainWindow) -> None:
    qtbot.waitExposed(opened)
    page = page_of(opened, "policy")
    page.pane.stack.currentWidget().setFocus()
    Hand(opened).paste("示例办法\t1号\n另一办法\t2号\n")
    assert page.view.isVisible()
    qtbot.waitUntil(lambda: is_all_shown(opened))
