"""A year that is not as it was left: the banner tells it, the window names the rows and restores the chosen ones."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.make.year_files import write_sample
from tests.reliability.odd_files import change_with_sqlite, name_of_department
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.pages.damaged_rows_window import DamagedRowsWindow
from wenlian_desktop.ui.window.main_window import MainWindow

FIRST = "(SELECT uid FROM payment ORDER BY position LIMIT 1)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A year that was closed in order, with a backup."""
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    session = YearSession(path)
    session.enter(name_of_department(session), "示例区文联会")
    session.close()
    return path


def told(window: MainWindow) -> str:
    """The sentences of the banner; empty where it is hidden."""
    assert window.page is not None
    watch = window.page.content_watch
    return "" if watch.notice.isHidden() else watch.sentences.text()


def shown_rows(qtbot: QtBot, window: MainWindow) -> DamagedRowsWindow:
    """The window 与备份对照 after a click."""
    assert window.page is not None
    qtbot.mouseClick(window.page.content_watch.show_rows, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.findChildren(DamagedRowsWindow)))
    [dialog] = window.findChildren(DamagedRowsWindow)
    return dialog


def test_a_year_in_order_shows_no_banner(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    assert window.open(path)
    assert window.page is not None
    done = window.page.bridge.session.check_content()
    qtbot.waitUntil(done.done)
    assert told(window) == ""


def test_a_changed_amount_is_named_and_comes_back(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    before = YearSession(path, read_only=True)
    payee = before.view.tables["payment"][0].payee
    before.close()
    change_with_sqlite(path, f"UPDATE payment SET payee = '改过的单位' WHERE uid = {FIRST}")
    assert window.open(path)
    qtbot.waitUntil(lambda: told(window) != "")
    assert told(window) == ("有内容与上次留存的摘要不符（支出）：可能磁盘出过错，或被其他程序改过。其余内容都相符。")
    dialog = shown_rows(qtbot, window)
    table = dialog.tree.topLevelItem(0)
    assert table is not None
    line = table.child(0).child(0)
    assert [table.text(0), *(line.text(column) for column in range(3))] == ["支出", "收款单位", "改过的单位", payee]
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert window.bridge is not None
    qtbot.waitUntil(lambda: window.bridge.session.is_saved)  # type: ignore[union-attr]
    assert window.bridge.view.tables["payment"][0].payee == payee
    assert told(window) == ""
    assert window.bridge.session.history.undo_name == "恢复备份中的内容"


def test_what_is_right_as_it_is_is_not_told_again(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    change_with_sqlite(path, f"UPDATE payment SET payee = '改过的单位' WHERE uid = {FIRST}")
    assert window.open(path)
    qtbot.waitUntil(lambda: told(window) != "")
    assert window.page is not None
    qtbot.mouseClick(window.page.content_watch.accept, Qt.MouseButton.LeftButton)
    assert told(window) == ""
    assert window.close_year()
    assert window.open(path)
    done = window.page.bridge.session.check_content()
    qtbot.waitUntil(done.done)
    assert done.result().tables == frozenset()


def test_nothing_checked_changes_nothing(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    change_with_sqlite(path, f"UPDATE payment SET payee = '改过的单位' WHERE uid = {FIRST}")
    assert window.open(path)
    qtbot.waitUntil(lambda: told(window) != "")
    dialog = shown_rows(qtbot, window)
    item = dialog.tree.topLevelItem(0)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert window.bridge is not None
    assert window.bridge.session.history.undo_name == ""
    assert told(window) != ""


def test_a_conflict_copy_beside_the_year_is_named(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    shutil.copyfile(path, path.with_name("2024 (张三的冲突副本).wenlian"))
    assert window.open(path)
    qtbot.waitUntil(lambda: told(window) != "")
    assert told(window) == (
        "同一文件夹里的“2024 (张三的冲突副本).wenlian”像是同步软件留下的冲突副本。请对照两份，只留一份。"
    )
    assert window.page is not None
    assert all(each.isHidden() for each in (window.page.content_watch.accept, window.page.content_watch.show_rows))
    dismiss: QPushButton = window.page.content_watch.dismiss
    qtbot.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    assert told(window) == ""
