"""The start page: recent years, a new year, the health check."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, compose
from wenlian_desktop.session import year_files
from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.start.health_page import HealthPage
from wenlian_desktop.ui.start.recent_list import RecentModel, opened_text
from wenlian_desktop.ui.start.start_page import StartPage
from wenlian_desktop.ui.window.main_window import MainWindow


def start_of(window: MainWindow) -> StartPage:
    assert window.start_page is not None
    return window.start_page


def test_what_is_wrong_with_a_new_year_is_said_beside_the_line(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs
) -> None:
    start = start_of(window)
    qtbot.keyClick(start.office, Qt.Key.Key_Return)
    assert start.new_year_card.reason.text() == "请先填写部门全称。"
    compose(start.office, "示例区文学艺术界联合会")
    assert start.new_year_card.reason.text() == ""
    start.year.setText("2O25")
    start.create_button.click()
    assert start.new_year_card.reason.text() == "评价年度“2O25”不对，请填四位年份，例如 2024。"
    assert start.year.hasFocus()
    assert dialogs.messages == []


def test_a_name_already_taken_is_asked_for_again(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    (tmp_path / "2025年度.wenlian").write_text("someone else's")
    start = start_of(window)
    dialogs.chosen_path = tmp_path / "另一个.wenlian"
    start.new_year_requested.emit("区文联", "2025")
    assert window.bridge is not None
    assert window.bridge.session.path == dialogs.chosen_path
    assert (tmp_path / "2025年度.wenlian").read_text() == "someone else's"


def test_a_year_already_there_can_be_opened_instead(
    window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    there = tmp_path / "2025年度.wenlian"
    year_files.new(there, 2025, "示例区文联")
    dialogs.chosen_action = None
    start_of(window).new_year_requested.emit("区文联", "2025")
    assert window.bridge is None  # thought better of it
    dialogs.chosen_action = "打开"
    start_of(window).new_year_requested.emit("区文联", "2025")
    assert window.bridge is not None
    assert window.bridge.session.path == there
    assert dialogs.messages == [f"2025年度已经有了：“{there}”。"] * 2


def test_the_office_is_remembered_and_the_next_year_proposed(window: MainWindow, tmp_path: Path) -> None:
    for number in (2026, 2025):
        year_files.new(tmp_path / f"{number}.wenlian", number, "示例区文联")
        assert window.open(tmp_path / f"{number}.wenlian")
    assert window.close_year()
    start = start_of(window)
    assert (start.office.text(), start.year.text()) == ("示例区文联", "2027")


def test_another_folder_can_be_chosen_for_the_new_file(
    window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.chosen_path = tmp_path / "甲"
    dialogs.chosen_path.mkdir()
    start_of(window).new_year_card.folder_button.click()
    assert start_of(window).new_year_card.folder_label.text() == f"文件将存放在：{dialogs.chosen_path}"
    start_of(window).new_year_requested.emit("区文联", "2025")
    assert (dialogs.chosen_path / "2025年度.wenlian").exists()


def test_a_year_opened_before_opens_again_by_enter(qtbot: QtBot, opened: MainWindow, year_file: Path) -> None:
    opened.close_year()
    found = start_of(opened).recent_card.list
    assert opened.focusWidget() is found
    assert found.currentIndex().data() == "2024年度　示例区文学艺术界联合会"
    assert "填报中" in found.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(found, Qt.Key.Key_Return)
    assert opened.bridge is not None
    assert opened.bridge.session.path == year_file


def test_a_year_that_is_gone_says_so_and_can_be_taken_off_the_list(
    qtbot: QtBot, opened: MainWindow, year_file: Path
) -> None:
    opened.close_year()
    year_file.unlink()
    opened._show_start_page()
    card = start_of(opened).recent_card
    qtbot.waitUntil(lambda: "文件不在" in card.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    qtbot.keyClick(card.list, Qt.Key.Key_Return)
    assert opened.bridge is None
    assert card.missing_label.text().startswith("“2024.wenlian”不在“")
    card.remove_button.click()
    assert card.list.recent_model.rowCount() == 0
    assert card.empty_label.isVisibleTo(card)
    assert opened.settings_store.settings.recent == ()


def test_delete_takes_a_year_off_the_list_and_leaves_the_file(
    qtbot: QtBot, opened: MainWindow, year_file: Path
) -> None:
    opened.close_year()
    qtbot.keyClick(start_of(opened).recent_card.list, Qt.Key.Key_Delete)
    assert opened.settings_store.settings.recent == ()
    assert year_file.exists()


def test_the_recent_years_are_in_the_menu_too(opened: MainWindow, tmp_path: Path) -> None:
    second = tmp_path / "2023.wenlian"
    year_files.new(second, 2023, "甲&乙文联")
    assert opened.open(second)
    opened.menus.menus["文件"].popup(opened.pos())
    menu = opened.menus.recent
    assert [action.text() for action in menu.actions()] == [
        "&1　2023年度　甲&&乙文联",
        "&2　2024年度　示例区文学艺术界联合会",
    ]
    menu.triggered.emit(menu.actions()[1])
    assert opened.windowTitle().startswith("2024年度")


def test_ctrl_n_leads_to_a_new_year_of_the_same_office(qtbot: QtBot, opened: MainWindow) -> None:
    opened.menus.actions["new"].trigger()
    assert opened.bridge is None
    assert start_of(opened).office.text() == "示例区文学艺术界联合会"
    assert start_of(opened).office.hasFocus()


def test_the_list_is_a_sound_model(qapp: object) -> None:
    model = RecentModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_years((RecentYear("/nowhere.wenlian", "区文联", None, "damaged"),))
    model.set_years(())
    assert tester.model() is model
    assert (opened_text("damaged"), opened_text("2025-01-03T09:05")) == ("", "2025年1月3日 09:05")


def test_the_health_of_the_machine_is_told_in_the_window(qtbot: QtBot, window: MainWindow) -> None:
    page = HealthPage(lambda year: [("字体", True, "齐全"), ("最近备份", False, f"{year}还没有备份")])
    qtbot.addWidget(page)
    page.examine("2024.wenlian")
    details = [page._lines.itemAtPosition(row, 2).widget().text() for row in range(2)]
    assert details == ["齐全", "注意：2024.wenlian还没有备份"]


def test_a_year_held_elsewhere_names_the_holder_and_offers_its_backup(
    window: MainWindow, year_file: Path, dialogs: RecordingDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = YearSession(year_file)
    elsewhere.back_up().result()
    assert not window.open(year_file)
    assert "这个年度已经在本程序中打开" in dialogs.messages[0]
    assert "也可以查看" in dialogs.messages[0]
    dialogs.confirms = True
    assert window.open(year_file)
    assert window.bridge is not None
    assert window.bridge.is_read_only
    assert window.windowTitle().endswith("的备份 — 文联绩效[*]")
    assert window.page is not None
    assert "只读" in window.page.tabs._year.text()
    assert window.settings_store.settings.recent == ()
    elsewhere.close()


def test_a_damaged_backup_is_not_offered(window: MainWindow, year_file: Path, dialogs: RecordingDialogs) -> None:
    elsewhere = YearSession(year_file)
    backup = elsewhere.back_up().result()
    assert backup is not None
    backup.write_bytes(backup.read_bytes()[:4000])
    assert not window.open(year_file)
    assert "也可以查看" not in dialogs.messages[0]
    elsewhere.close()
