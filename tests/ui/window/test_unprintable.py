"""What cannot be printed yet is told before export and print, and leads to its field."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs
from tests.ui.pages.test_pages import focused_field
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.ui.window.main_window import MainWindow

COST = "“产出成本”一节的正文\n　4.产出成本：〔未填〕"


def told_unprintable(dialogs: RecordingDialogs) -> list[str]:
    """The entries of the last dialog."""
    entries = dialogs.shown[-1].findChildren(QListWidget)[0]
    return [entries.item(row).text() for row in range(entries.count())]


def double_click(qtbot: QtBot, dialog: QDialog, row: int = 0) -> bool:
    """Double-click an entry of the open dialog; returns whether it was accepted."""
    dialog.show()
    entries = dialog.findChildren(QListWidget)[0]
    place = entries.visualItemRect(entries.item(row)).center()
    for click in (qtbot.mouseClick, qtbot.mouseDClick):
        click(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize("command", ["export", "print"])
def test_before_paper_each_gap_is_told_and_a_double_click_leads_to_it(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, tmp_path: Path, command: str
) -> None:
    dialogs.answer = lambda dialog: double_click(qtbot, dialog)
    dialogs.chosen_path = tmp_path / "报告.txt"
    with_sample.menus.actions[command].trigger()
    assert told_unprintable(dialogs) == [COST]
    assert focused_field() == "正文"
    assert with_sample.page is not None
    assert with_sample.page.tabs.tabText(with_sample.page.tabs.currentIndex()) == "活动"
    assert not dialogs.chosen_path.exists()


def test_nothing_else_is_in_the_way_of_an_export(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    dialogs.chosen_path = tmp_path / "报告.txt"
    with_sample.menus.actions["export"].trigger()  # 仍然导出
    qtbot.waitUntil(dialogs.chosen_path.exists)
    assert dialogs.chosen_path.read_text(encoding="utf-8").count("〔未填〕") == len(told_unprintable(dialogs))


def test_a_report_without_gaps_asks_nothing(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    assert with_sample.bridge is not None
    section = next(row for row in with_sample.bridge.view.rows(Section) if row.node == "产出成本")
    with_sample.bridge.enter(ref_to(section, "content"), "成本控制在预算以内。")
    dialogs.chosen_path = tmp_path / "报告.txt"
    with_sample.menus.actions["export"].trigger()
    qtbot.waitUntil(dialogs.chosen_path.exists)
    assert dialogs.shown == []


def test_a_missing_grade_is_told_with_the_total_it_costs(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    assert with_sample.bridge is not None
    judged = next(row for row in with_sample.bridge.view.rows(Indicator) if row.grade)
    for field in ("stated_score", "stated_grade"):
        report = with_sample.bridge.view.tables["report"][0]
        with_sample.bridge.enter(ref_to(report, field), "")
    with_sample.bridge.enter(ref_to(judged, "grade"), "")
    dialogs.answer = lambda dialog: double_click(qtbot, dialog, 1)
    with_sample.menus.actions["export"].trigger()
    [grade] = [each for each in told_unprintable(dialogs) if "定性档次" in each]
    assert "得分为〔未填〕分" in grade
    assert focused_field() == "定性档次"
