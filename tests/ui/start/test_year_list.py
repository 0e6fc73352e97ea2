"""The year list: the status of each year is read in the background; actions on years."""

from contextlib import closing
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from wenlian_desktop.session import year_files as years
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.start import open_year as opening
from wenlian_desktop.ui.start import year_list_controller as shelf
from wenlian_desktop.ui.start.recent_list import size_text
from wenlian_desktop.ui.window import main_window
from wenlian_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def start_window(window: MainWindow, tmp_path: Path, sample_text: str) -> MainWindow:
    """The start page with three years: one sealed, one missing, one in progress."""
    for name in ("2022", "2023", "2024"):
        path = tmp_path / f"{name}.wenlian"
        if name == "2024":
            years.new(path, 2024, "区文联")
        else:
            years.load(path, sample_text)
        window.settings_store.add_recent(path, "区文联", int(name))
    with closing(YearSession(tmp_path / "2022.wenlian")) as session:
        session.seal()
    (tmp_path / "2023.wenlian").unlink()
    window._show_start_page()
    return window


def card_of(window: MainWindow) -> Any:
    assert window.start_page is not None
    return window.start_page.recent_card


def accessible_texts(window: MainWindow) -> list[str]:
    """The text of each row for screen readers."""
    model = card_of(window).list.recent_model
    return [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def read(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "文件不在" in accessible_texts(window)[1] and "已封存" in accessible_texts(window)[2])


def choose(window: MainWindow, row: int) -> None:
    found = card_of(window).list
    found.setCurrentIndex(found.recent_model.index(row))


def test_each_year_says_how_it_stands(start_window: MainWindow, qtbot: QtBot) -> None:
    assert "已封存" not in accessible_texts(start_window)[2]  # nothing is read before the page is up
    read(start_window, qtbot)
    open_one, gone, closed = accessible_texts(start_window)
    assert open_one.startswith("2024年度，区文联，填报中，得分未齐，")
    assert gone.startswith("2023年度，区文联，文件不在，")
    assert closed.startswith("2022年度，区文联，已封存第1版，99.90分，")
    assert " 修改，" in closed


def test_what_was_read_is_there_at_the_next_start(start_window: MainWindow, qtbot: QtBot) -> None:
    read(start_window, qtbot)
    qtbot.waitUntil(lambda: start_window.settings_store.settings.recent[2].summary is not None)
    start_window._show_start_page()
    assert accessible_texts(start_window)[2].startswith("2022年度，区文联，已封存第1版，99.90分，")


def test_no_file_is_read_while_a_year_is_open(
    start_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading a file that this process has open would drop SQLite's lock on it."""
    started, stopped = Event(), Event()
    looked: list[object] = []
    at_opening: list[tuple[bool, int]] = []

    def slow_status(year: object) -> years.YearStatus:
        started.set()
        stopped.wait(5)
        looked.append(year)
        return years.YearStatus(years.FileState.READ)

    def open_year(*arguments: Any) -> object:
        at_opening.append((stopped.is_set(), len(looked)))
        return opening.open_year(*arguments)

    monkeypatch.setattr(shelf, "status_of", slow_status)
    monkeypatch.setattr(main_window, "open_year", open_year)
    assert start_window.start_page is not None
    reader = start_window.start_page.findChild(shelf.YearListController)
    assert isinstance(reader, shelf.YearListController)
    cancel = reader.jobs.cancel
    monkeypatch.setattr(reader.jobs, "cancel", lambda: (cancel(), stopped.set()))
    reader.read_statuses()
    assert started.wait(5)
    assert start_window.open(tmp_path / "2024.wenlian")
    assert at_opening == [(True, 1)]  # the one under way was waited for, the others were left
    QCoreApplication.processEvents()
    assert len(looked) == 1


def test_buttons_and_menu_offer_the_same(start_window: MainWindow) -> None:
    deeds = card_of(start_window).action_bar
    words = [button.text() for button in deeds.buttons]
    assert words == ["打开", "打开所在文件夹", "立即备份", "归档…", "对比…"]
    assert [action.text() for action in deeds.menu.actions()] == words
    card_of(start_window).list.customContextMenuRequested.emit(QPoint(5, 5))
    assert deeds.menu.isVisible()
    deeds.menu.close()


def test_what_cannot_be_done_with_a_missing_year_is_off_and_says_why(start_window: MainWindow, qtbot: QtBot) -> None:
    read(start_window, qtbot)
    choose(start_window, 1)
    deeds = card_of(start_window).action_bar
    assert [button.isEnabled() for button in deeds.buttons] == [True, False, False, False, False]
    assert deeds.buttons[2].toolTip() == "文件不在，不能做这件事。"
    deeds.buttons[0].click()
    assert card_of(start_window).missing_label.text().startswith("“2023.wenlian”不在“")
    choose(start_window, 0)
    assert all(button.isEnabled() and not button.toolTip() for button in deeds.buttons)


def test_a_year_is_backed_up_opened_and_shown_in_its_folder_from_the_list(
    start_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    read(start_window, qtbot)
    choose(start_window, 0)
    deeds = card_of(start_window).action_bar
    qtbot.keyClick(deeds.buttons[2], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: start_window.status.currentMessage().startswith("已备份并核对："))
    qtbot.keyClick(deeds.buttons[1], Qt.Key.Key_Space)
    assert shown == [str(tmp_path)]
    qtbot.keyClick(deeds.buttons[0], Qt.Key.Key_Space)
    assert start_window.windowTitle().startswith("2024年度 — 区文联 — ")


def test_a_backup_that_fails_says_why(start_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    read(start_window, qtbot)
    choose(start_window, 0)
    with closing(YearSession(tmp_path / "2024.wenlian")):
        card_of(start_window).action_bar.buttons[2].click()
        qtbot.waitUntil(lambda: "已经在本程序中打开" in start_window.status.currentMessage())


def test_an_empty_list_offers_nothing(window: MainWindow) -> None:
    assert not card_of(window).action_bar.isVisibleTo(window)


@pytest.mark.parametrize(("size", "words"), [(1, "1 KB"), (430_080, "420 KB"), (6_400_000, "6.1 MB")])
def test_sizes_are_told_as_people_say_them(size: int, words: str) -> None:
    assert size_text(size) == words


def test_a_year_of_the_list_is_compared_and_archived(start_window: MainWindow, qtbot: QtBot) -> None:
    read(start_window, qtbot)
    choose(start_window, 0)
    archive, compare = card_of(start_window).action_bar.buttons[3:]
    compare.click()
    assert start_window.side_windows.comparison is not None
    assert start_window.side_windows.comparison.isVisible()
    start_window.side_windows.comparison.close()
    archive.click()  # opens the year, and asks for the folder: the recorder names none
    assert start_window.bridge is not None
    assert not start_window.archive_commands.jobs.is_busy
