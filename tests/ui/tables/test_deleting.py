"""Deleting a row that others refer to: what will be emptied is said before, and one undo brings all back."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, page_of
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.ui.window.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_deleting_an_association_says_which_activities_lose_it(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert opened.bridge is not None
    session = opened.bridge.session
    calligraphy, dance = (session.add("association", name=name) for name in ("书法家协会", "舞蹈家协会"))
    for number in range(3):
        session.add("activity", name=f"活动{number}", associations=(calligraphy,))
    session.add("activity", name="联合活动", associations=(calligraphy, dance))
    before = year_to_json(session.view)
    page = page_of(opened, "association")
    page.view.go_to(calligraphy)
    qtbot.mouseClick(page.pane.delete_button, Qt.MouseButton.LeftButton)
    assert dialogs.messages[-1].splitlines()[:2] == [
        "“书法家协会”被3项活动引用：删除后“承办协会”为空。",
        "“书法家协会”被1项活动引用：删除后从“承办协会”中去掉。",
    ]
    assert year_to_json(session.view) == before  # 不删除
    dialogs.confirms = True
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Delete, CONTROL)
    assert [row.associations for row in session.view.tables["activity"]] == [(), (), (), (dance,)]
    opened.menus.actions["undo"].trigger()
    assert year_to_json(session.view) == before


def test_deleting_a_budget_line_says_what_goes_with_it(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert opened.bridge is not None
    session = opened.bridge.session
    line = session.add("budget_line", name="公用经费")
    for _ in range(2):
        session.add("payment", line=line)
    page = page_of(opened, "budget_line")
    page.view.go_to(line)
    qtbot.mouseClick(page.delete_button, Qt.MouseButton.LeftButton)
    assert dialogs.messages[-1].startswith("连同删除属于它的2项支出。\n")
    assert len(session.view.tables["payment"]) == 2


def test_a_row_that_nothing_refers_to_goes_without_a_question(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert opened.bridge is not None
    uid = opened.bridge.session.add("policy", name="甲制度")
    page = page_of(opened, "policy")
    page.view.go_to(uid)
    qtbot.mouseClick(page.pane.delete_button, Qt.MouseButton.LeftButton)
    assert dialogs.messages == []
    assert len(opened.bridge.view.tables["policy"]) == 0
