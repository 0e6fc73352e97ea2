"""Customary rows are offered while a table is empty: not forced, and one undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from wenlian_desktop.ui.tables.table_pane import TablePane
from wenlian_desktop.ui.window.main_window import MainWindow

THREE = ["因公出国（境）费", "公务用车运行维护费", "公务接待费"]


def offer(pane: TablePane) -> QPushButton:
    [found] = [each for each in pane.findChildren(QPushButton) if each.text().startswith("按惯例列出")]
    return found


@pytest.mark.parametrize(("record", "field", "number"), [("three_public", "item", 3), ("association", "name", 12),
                                                         ("theme", "title", 4)])  # fmt: skip
def test_the_customary_rows_of_an_empty_table_are_offered(
    qtbot: QtBot, opened: MainWindow, record: str, field: str, number: int
) -> None:
    assert opened.bridge is not None
    pane = page_of(opened, record).pane
    assert f"等{number}项" in offer(pane).text()
    qtbot.mouseClick(offer(pane), Qt.MouseButton.LeftButton)
    names = [getattr(row, field) for row in opened.bridge.view.tables[record]]
    assert len(set(names)) == number
    assert record != "three_public" or names == THREE
    opened.menus.actions["undo"].trigger()
    assert len(opened.bridge.view.tables[record]) == 0
    assert not offer(pane).isHidden()


def test_no_customary_rows_are_offered_where_there_are_some(with_sample: MainWindow) -> None:
    buttons = page_of(with_sample, "three_public").pane.findChildren(QPushButton)
    assert [each for each in buttons if each.text().startswith("按惯例") and not each.isHidden()] == []
