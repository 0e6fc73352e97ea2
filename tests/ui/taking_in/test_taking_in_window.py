"""The window that takes a report in: nothing is ticked by itself, nothing overwritten by a box above, closing keeps
nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from tests.session.taking_in.offers import offer, proposal, report_of_2024
from tests.session.taking_in.test_take_in import amounts, section
from tests.ui.conftest import RecordingDialogs
from tests.ui.hand import ALT, CTRL, Hand, Key
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.intake.proposals import Asked, Ignored, Offer, Place, Refused
from wenlian_desktop.session.taking_in.report_files import ReadReport
from wenlian_desktop.session.taking_in.take_in import Source
from wenlian_desktop.ui.taking_in import source_window, taking_in_window
from wenlian_desktop.ui.taking_in.taking_in_window import TakingInWindow
from wenlian_desktop.ui.window.main_window import MainWindow

Reading = Callable[[Path, Callable[[], bool], Callable[[str], None]], ReadReport | None]


def reads(monkeypatch: pytest.MonkeyPatch, offered: Offer) -> None:
    """Whatever file is opened, that is what it offers; its lines are the words of the proposals."""
    words: dict[int, str] = {}
    for each in offered.proposals:
        words |= {line: words.get(line, "") + each.words for line in each.place.lines}
    words |= {line: piece.text for piece in offered.unplaced for line in piece.lines}
    lines = tuple(words.get(number, "") for number in range(1, max(words, default=0) + 1))
    read = ReadReport(Source("报告.docx", "0" * 64, "段"), lines, offered)
    monkeypatch.setattr(taking_in_window, "read_report", lambda path, is_wanted, tell: read)


def open_report(qtbot: QtBot, window: MainWindow, command: str = "take_in") -> TakingInWindow:
    """The window from the menu, with what was read."""
    window.menus.actions[command].trigger()
    found = window.findChild(TakingInWindow)
    assert isinstance(found, TakingInWindow)
    found.activateWindow()
    found.open_file(Path("报告.docx"))
    qtbot.waitUntil(lambda: found.panel.tabs.count() > 0)
    return found


def item(taking: TakingInWindow, *path: str) -> QTreeWidgetItem:
    """A line of the tree by the beginnings of the names on the way to it."""
    tree = taking.panel.tree
    found = next(
        top
        for n in range(tree.topLevelItemCount())
        if (top := tree.topLevelItem(n)) and top.text(0).startswith(path[0])
    )
    for name in path[1:]:
        found = next(child for n in range(found.childCount()) if (child := found.child(n)).text(0).startswith(name))
    return found


def space(qtbot: QtBot, taking: TakingInWindow, *path: str) -> None:
    """Go to a line of the tree and press Space."""
    taking.panel.tree.setCurrentItem(item(taking, *path))
    qtbot.keyClick(taking.panel.tree, Qt.Key.Key_Space)


def titles(taking: TakingInWindow) -> list[str]:
    return [taking.panel.tabs.tabText(place) for place in range(taking.panel.tabs.count())]


def show(taking: TakingInWindow, title: str) -> None:
    taking.panel.tabs.setCurrentIndex([each.split(" ")[0] for each in titles(taking)].index(title))


def test_nothing_is_ticked_by_itself_and_a_ticked_field_is_taken_in(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads(monkeypatch, report_of_2024())
    taking = open_report(qtbot, opened)
    assert titles(taking) == ["全部 19", "自证 3", "候选 11", "原文 4", "未归类 1"]
    assert (taking.take_button.isEnabled(), taking.take_button.toolTip()) == (False, source_window.NOTHING_TICKED)
    space(qtbot, taking, "活动", "第三届书法展", "展出作品")
    assert taking.take_button.text() == "采用勾选的2栏(&T)"  # with the name of the row
    taking.take_button.click()
    assert opened.bridge is not None
    (activity,) = opened.bridge.view.rows(Activity)
    assert (activity.name, str(activity.exhibited), activity.started) == ("第三届书法展", "200余", None)
    opened.menus.actions["undo"].trigger()
    assert len(opened.bridge.view.rows(Activity)) == 0


def test_a_box_above_ticks_what_overwrites_nothing(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.bridge is not None
    session = opened.bridge.session
    name = ref_to(session.view.single(Department), "name")
    session.enter(name, "旧的全称")
    reads(
        monkeypatch,
        offer(proposal("department//name", "新的全称", 1), proposal("department//superior", "区委宣传部", 2)),
    )
    taking = open_report(qtbot, opened)
    space(qtbot, taking, "部门")
    assert [each.shown for each in taking.panel.tree.ticked()] == ["区委宣传部"]
    show(taking, "会改动")
    assert item(taking, "部门", "部门全称").text(2) == "旧的全称"
    Hand(taking).press(Key.Key_A, ALT)
    qtbot.waitUntil(lambda: len(taking.panel.tree.ticked()) == 2)
    taking.take_button.click()
    assert session.view.value(name) == "新的全称"


def test_a_proposal_and_its_words_lead_to_each_other(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads(monkeypatch, report_of_2024())
    taking = open_report(qtbot, opened)
    taking.panel.tree.setCurrentItem(item(taking, "预算项目", "文艺活动经费", "全年支出"))
    assert taking.source.textCursor().blockNumber() + 1 == 7
    assert taking.panel.detail.toPlainText() == "501.43\n依据：541.09＋501.43＝1042.52"
    taking.panel.tree.setCurrentItem(item(taking, "活动", "第三届书法展", "届次"))
    assert [each.cursor.selectedText() for each in taking.source.extraSelections()] == ["3"]  # type: ignore[attr-defined]
    taking.source.moveCursor(taking.source.textCursor().MoveOperation.Start)
    qtbot.keyClick(taking.source, Qt.Key.Key_Return)
    selected = taking.panel.tree.selected()
    assert selected is not None
    assert selected.shown == "示例区文学艺术界联合会"
    taking.source.moveCursor(taking.source.textCursor().MoveOperation.End)
    qtbot.keyClick(taking.source, Qt.Key.Key_Return)
    assert taking.panel.current_title() == "未归类"
    assert taking.source.textCursor().blockNumber() + 1 == 13


def test_what_found_no_place_is_sent_to_a_heading_by_key(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads(monkeypatch, report_of_2024())
    taking = open_report(qtbot, opened)
    show(taking, "未归类")
    hand = Hand(taking)
    taking.activateWindow()
    hand.click(taking.panel.unplaced.list.viewport())
    hand.press(Key.Key_H, ALT)
    hand.press(Key.Key_End)
    hand.press(Key.Key_P, ALT)
    qtbot.waitUntil(lambda: titles(taking)[-1] == "未归类 0")
    assert taking.status_label.text().endswith("未归类0字。")
    hand.press(Key.Key_T, ALT)
    bridge = opened.bridge
    assert bridge is not None
    qtbot.waitUntil(lambda: bridge.session.history.undo_name != "")
    assert section(bridge.view, "其他需要说明的情况").content == "附：本年度大事记。"


def test_what_found_no_place_is_dragged_to_a_heading(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads(monkeypatch, report_of_2024())
    taking = open_report(qtbot, opened)
    show(taking, "未归类")
    pieces, headings = taking.panel.unplaced.list, taking.panel.unplaced.headings
    dragged = pieces.model().mimeData([pieces.model().index(0, 0)])
    [heading] = headings.findItems("绩效管理", Qt.MatchFlag.MatchExactly)
    QApplication.processEvents()
    headings.scrollToItem(heading)
    where, no_key = headings.visualItemRect(heading).center(), Qt.KeyboardModifier.NoModifier
    how = Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, no_key
    for event in (QDragEnterEvent(where, *how), QDragMoveEvent(where, *how), QDropEvent(where.toPointF(), *how)):
        QApplication.sendEvent(headings.viewport(), event)
    [placed] = taking.panel.tree.ticked()
    assert (placed.row, placed.shown) == ("绩效管理", "附：本年度大事记。")


def test_closing_keeps_nothing(qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    reads(monkeypatch, report_of_2024())
    assert opened.bridge is not None
    before = opened.bridge.view
    taking = open_report(qtbot, opened)
    taking.listed_button.click()
    qtbot.keyClick(taking, Qt.Key.Key_Escape)
    assert not taking.isVisible()
    assert opened.bridge.view is before


def test_reading_is_cancelled(qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: Path, is_wanted: Callable[[], bool], tell: Callable[[str], None]) -> None:
        tell("正在认出栏目和数字")
        while is_wanted():
            pass

    monkeypatch.setattr(taking_in_window, "read_report", read)
    opened.menus.actions["take_in"].trigger()
    taking = opened.findChild(TakingInWindow)
    assert isinstance(taking, TakingInWindow)
    taking.open_file(Path("报告.docx"))
    qtbot.waitUntil(lambda: taking.status_label.text() == "正在认出栏目和数字")
    assert taking.progress.isVisible()
    taking.stop_button.click()
    taking.jobs.wait()
    QApplication.processEvents()
    assert (taking.status_label.text(), taking.progress.isVisible()) == ("已取消，什么也没有读入。", False)
    assert taking.panel.tabs.count() == 0


def test_an_old_format_says_how_to_save_it(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    opened.menus.actions["take_in"].trigger()
    taking = opened.findChild(TakingInWindow)
    assert isinstance(taking, TakingInWindow)
    dialogs.chosen_path = tmp_path / "去年报告.wps"
    dialogs.chosen_path.write_bytes(b"")
    taking.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is taking)
    Hand(taking).press(Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: "WPS 文字的旧格式" in taking.status_label.text())
    assert "另存" in taking.status_label.text()


def test_what_was_not_read_of_a_sheet_is_listed_with_its_cell(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = Offer(
        "", 2024, "", (proposal("activity/a/name", "采风", cell="活动!B3"),), (),
        (Refused(Place((), "活动!C3"), "“十月”不是日期。"),), (Asked(Place((), "活动!D3"), "0.95 是95%吗？"),),
        (Ignored((9, 10), "是合计行。"),), "activity",
    )  # fmt: skip
    reads(monkeypatch, sheet)
    taking = open_report(qtbot, opened)
    show(taking, "没有读入")
    remarks = taking.panel.remarks
    lines = [remarks.topLevelItem(place) for place in range(remarks.number)]
    assert [f"{line.text(0)}：{line.text(1)}" for line in lines if line is not None] == [
        "要问　活动!D3：0.95 是95%吗？", "读不出　活动!C3：“十月”不是日期。", "没有用　第9、10行：是合计行。",
    ]  # fmt: skip


@pytest.mark.parametrize("place", [0, 1])
def test_from_the_start_page_a_report_begins_a_new_year_or_becomes_an_old_one(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    reads(monkeypatch, report_of_2024())
    dialogs.chosen_path = Path("报告.docx")
    assert window.start_page is not None
    window.start_page.new_year_card.report_button.click()
    taking = window.findChild(TakingInWindow)
    assert isinstance(taking, TakingInWindow)
    qtbot.waitUntil(lambda: taking.panel.tabs.count() > 0)
    taking.use_box.setCurrentIndex(place)
    taking.use_box.activated.emit(place)
    assert titles(taking)[0] == ("全部 19" if place else "会带来 12")
    taking.listed_button.click()
    taking.take_button.click()
    assert window.bridge is not None
    year = window.bridge.view
    assert year.number == 2025 - place
    assert bool(amounts(year)) == bool(place)
    assert year.rows(Activity)[0].name == ("第三届书法展" if place else "第四届书法展")
