"""The shelf in the window: how each year stands, told once the page is up, and what can be done with it."""

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
def shelved(window: MainWindow, tmp_path: Path, sample_text: str) -> MainWindow:
    """The start page with three years: one closed, one gone, one being filled in."""
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


def spoken(window: MainWindow) -> list[str]:
    """What a screen reader says of each row."""
    model = card_of(window).list.recent_model
    return [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def read(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "文件不在" in spoken(window)[1] and "已封存" in spoken(window)[2])


def choose(window: MainWindow, row: int) -> None:
    found = card_of(window).list
    found.setCurrentIndex(found.recent_model.index(row))


def test_each_year_says_how_it_stands(shelved: MainWindow, qtbot: QtBot) -> None:
    assert "已封存" not in spoken(shelved)[2]  # nothing is read before the page is up
    read(shelved, qtbot)
    open_one, gone, closed = spoken(shelved)
    assert open_one.startswith("2024年度，区文联，填报中，得分未齐，")
    assert gone.startswith("2023年度，区文联，文件不在，")
    assert closed.startswith("2022年度，区文联，已封存第1版，99.90分，")
    assert " 修改，" in closed


def test_what_was_read_is_there_at_the_next_start(shelved: MainWindow, qtbot: QtBot) -> None:
    read(shelved, qtbot)
    qtbot.waitUntil(lambda: shelved.settings_store.settings.recent[2].summary is not None)
    shelved._show_start_page()
    assert spoken(shelved)[2].startswith("2022年度，区文联，已封存第1版，99.90分，")


def test_no_file_is_read_while_a_year_is_open(
    shelved: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading a file that this very process has open would drop SQLite's lock on it."""
    begun, stopped = Event(), Event()
    looked: list[object] = []
    at_opening: list[tuple[bool, int]] = []

    def look(year: object) -> years.YearStatus:
        begun.set()
        stopped.wait(5)
        looked.append(year)
        return years.YearStatus(years.FileState.READ)

    def open_year(*arguments: Any) -> object:
        at_opening.append((stopped.is_set(), len(looked)))
        return opening.open_year(*arguments)

    monkeypatch.setattr(shelf, "status_of", look)
    monkeypatch.setattr(main_window, "open_year", open_year)
    assert shelved.start_page is not None
    reader = shelved.start_page.findChild(shelf.YearListController)
    assert isinstance(reader, shelf.YearListController)
    cancel = reader.jobs.cancel
    monkeypatch.setattr(reader.jobs, "cancel", lambda: (cancel(), stopped.set()))
    reader.read_statuses()
    assert begun.wait(5)
    assert shelved.open(tmp_path / "2024.wenlian")
    assert at_opening == [(True, 1)]  # the one under way was waited for, the others were left
    QCoreApplication.processEvents()
    assert len(looked) == 1


def test_buttons_and_menu_offer_the_same(shelved: MainWindow) -> None:
    deeds = card_of(shelved).action_bar
    words = [button.text() for button in deeds.buttons]
    assert words == ["打开", "打开所在文件夹", "立即备份", "归档…", "对比…"]
    assert [action.text() for action in deeds.menu.actions()] == words
    card_of(shelved).list.customContextMenuRequested.emit(QPoint(5, 5))
    assert deeds.menu.isVisible()
    deeds.menu.close()


def test_what_cannot_be_done_with_a_missing_year_is_off_and_says_why(shelved: MainWindow, qtbot: QtBot) -> None:
    read(shelved, qtbot)
    choose(shelved, 1)
    deeds = card_of(shelved).action_bar
    assert [button.isEnabled() for button in deeds.buttons] == [True, False, False, False, False]
    assert deeds.buttons[2].toolTip() == "文件不在，不能做这件事。"
    deeds.buttons[0].click()
    assert card_of(shelved).missing_label.text().startswith("“2023.wenlian”不在“")
    choose(shelved, 0)
    assert all(button.isEnabled() and not button.toolTip() for button in deeds.buttons)


def test_a_year_is_backed_up_opened_and_shown_in_its_folder_from_the_list(
    shelved: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    read(shelved, qtbot)
    choose(shelved, 0)
    deeds = card_of(shelved).action_bar
    qtbot.keyClick(deeds.buttons[2], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shelved.status.currentMessage().startswith("已备份并核对："))
    qtbot.keyClick(deeds.buttons[1], Qt.Key.Key_Space)
    assert shown == [str(tmp_path)]
    qtbot.keyClick(deeds.buttons[0], Qt.Key.Key_Space)
    assert shelved.windowTitle().startswith("2024年度 — 区文联 — ")


def test_a_backup_that_fails_says_why(shelved: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    read(shelved, qtbot)
    choose(shelved, 0)
    with closing(YearSession(tmp_path / "2024.wenlian")):
        card_of(shelved).action_bar.buttons[2].click()
        qtbot.waitUntil(lambda: "已经在本程序中打开" in shelved.status.currentMessage())


def test_an_empty_list_offers_nothing(window: MainWindow) -> None:
    assert not card_of(window).action_bar.isVisibleTo(window)


@pytest.mark.parametrize(("size", "words"), [(1, "1 KB"), (430_080, "420 KB"), (6_400_000, "6.1 MB")])
def test_sizes_are_told_as_people_say_them(size: int, words: str) -> None:
    assert size_text(size) == words


def test_a_year_of_the_list_is_compared_and_archived(shelved: MainWindow, qtbot: QtBot) -> None:
    read(shelved, qtbot)
    choose(shelved, 0)
    archive, compare = card_of(shelved).action_bar.buttons[3:]
    compare.click()
    assert shelved.side_windows.comparison is not None
    assert shelved.side_windows.comparison.isVisible()
    shelved.side_windows.comparison.close()
    archive.click()  # opens the year, and asks for the folder: the recorder names none
    assert shelved.bridge is not None
    assert not shelved.archive_commands.jobs.is_busy
