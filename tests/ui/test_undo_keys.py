"""Ctrl+Z undoes the last change of the year, unless the focused line has something of its own to undo."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, page_of
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing.line_editors import CalendarPopup
from wenlian_desktop.ui.window.main_window import MainWindow

CONTROL, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def agreed(dialogs: RecordingDialogs) -> None:
    """What refers to a deleted row is emptied with the clerk's consent."""
    dialogs.confirms = True


def ctrl_z(qtbot: QtBot, window: MainWindow) -> None:
    """Press Ctrl+Z in the focused widget."""
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, CONTROL)


def first_names(window: MainWindow, record: str) -> list[Any]:
    assert window.bridge is not None
    return [row.name for row in window.bridge.view.tables[record]]


def test_after_the_delete_button_ctrl_z_brings_the_row_back(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs
) -> None:
    pane = page_of(with_sample, "association").pane
    dialogs.confirms = True  # activities refer to it
    before = first_names(with_sample, "association")
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=pane.view.visualRect(pane.model.index(1, 0)).center())
    qtbot.mouseClick(pane.delete_button, LEFT)
    assert first_names(with_sample, "association") == [before[0], *before[2:]]
    assert pane.view.hasFocus()
    ctrl_z(qtbot, with_sample)
    assert first_names(with_sample, "association") == before


def test_when_the_last_row_is_deleted_ctrl_z_brings_it_back(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs
) -> None:
    pane = page_of(with_sample, "association").pane
    dialogs.confirms = True  # activities refer to it
    before = first_names(with_sample, "association")
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=pane.view.visualRect(pane.model.index(0, 0)).center())
    qtbot.keyClick(pane.view, Qt.Key.Key_A, CONTROL)
    qtbot.mouseClick(pane.delete_button, LEFT)
    assert first_names(with_sample, "association") == []
    ctrl_z(qtbot, with_sample)
    assert first_names(with_sample, "association") == before
    assert pane.view.hasFocus()


def test_after_the_delete_button_of_the_budget_ctrl_z_brings_the_line_back(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs
) -> None:
    page = page_of(with_sample, "budget_line")
    dialogs.confirms = True
    before = first_names(with_sample, "budget_line")
    first = page.model.index(0, 0, page.model.index(0, 0))
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=page.view.visualRect(first).center())
    qtbot.mouseClick(page.delete_button, LEFT)
    assert first_names(with_sample, "budget_line") == before[1:]
    assert page.view.hasFocus()
    ctrl_z(qtbot, with_sample)
    assert first_names(with_sample, "budget_line") == before


@pytest.fixture(params=["filter", "find"])
def line(request: pytest.FixtureRequest, qtbot: QtBot, with_sample: MainWindow) -> QLineEdit:
    """A focused search or filter line, after a change of the year."""
    pane = page_of(with_sample, "association").pane
    assert with_sample.bridge is not None
    with_sample.bridge.enter(Ref("association", pane.model.uid(0), "name"), "新的名称")
    if request.param == "filter":
        qtbot.mouseClick(pane.filter_line, LEFT)
    else:
        with_sample.menus.actions["find"].trigger()
    focused = with_sample.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


def test_ctrl_z_in_an_untouched_line_is_the_years(qtbot: QtBot, with_sample: MainWindow, line: QLineEdit) -> None:
    ctrl_z(qtbot, with_sample)
    assert first_names(with_sample, "association")[0] != "新的名称"


def test_ctrl_z_takes_back_first_what_was_typed_to_look_for(
    qtbot: QtBot, with_sample: MainWindow, line: QLineEdit
) -> None:
    qtbot.keyClicks(line, "ab")
    ctrl_z(qtbot, with_sample)
    assert (line.text(), first_names(with_sample, "association")[0]) == ("", "新的名称")
    ctrl_z(qtbot, with_sample)
    assert first_names(with_sample, "association")[0] != "新的名称"


def test_ctrl_z_takes_back_a_day_chosen_from_the_calendar(qtbot: QtBot, with_sample: MainWindow) -> None:
    box = page_of(with_sample, "report").forms["report"].boxes["dated"]
    before = box.editor.text()
    box.focus_editor()
    qtbot.keyClick(box.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = box.editor.findChild(CalendarPopup)
    calendar.clicked.emit(calendar.selectedDate().addDays(1))
    assert box.editor.text() != before
    ctrl_z(qtbot, with_sample)
    assert box.editor.text() == before
