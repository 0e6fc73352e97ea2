"""Cells with a text that cannot be read: Del, Ctrl+Z, overwriting, and names whose row appears later."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose, page_of
from wenlian_desktop.ui.editing.reference_editor import ReferencesCellEditor
from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.window.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
DELETE, UNDO, REDO = Qt.Key.Key_Delete, Qt.Key.Key_Z, Qt.Key.Key_Y


class Cells:
    """The cells of one column of a table."""

    def __init__(self, qtbot: QtBot, view: Any, field: str) -> None:
        self.view, self._qtbot, self._column = view, qtbot, view.model().column_of(field)

    def click(self, row: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        index = self.view.model().index(row, self._column)
        self.view.scrollTo(index)
        place = self.view.visualRect(index).center()
        self._qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self._qtbot.keyClick(self.view, key, modifiers)

    def type(self, row: int, text: str, editor: type[QWidget] = ReferencesCellEditor) -> None:
        """F2, another text, Enter."""
        self.click(row)
        self.press(Qt.Key.Key_F2)
        line: Any = self.view.findChild(editor)
        line.selectAll()
        compose(line, text)
        self._qtbot.keyClick(QApplication.activePopupWidget() or line, Qt.Key.Key_Return)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.view.activateWindow()  # offscreen, the list that closed leaves no window active

    def paste(self, row: int, text: str) -> None:
        self.click(row)
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CONTROL)

    def texts(self, number: int = 3) -> list[str]:
        return [self.view.model().index(row, self._column).data() for row in range(number)]

    def reds(self, number: int = 3) -> list[bool]:
        """Whether each is drawn as wrong."""
        red = colours().qcolor("wrong")
        indexes = [self.view.model().index(row, self._column) for row in range(number)]
        return [index.data(Qt.ItemDataRole.ForegroundRole) == red for index in indexes]


@pytest.fixture
def guilds(qtbot: QtBot, with_sample: MainWindow) -> Cells:
    """承办协会 of the activities."""
    return Cells(qtbot, page_of(with_sample, "activity").view, "associations")


def codes(window: MainWindow) -> list[str]:
    """The codes of the open findings."""
    assert window.page is not None
    window.page.run_checks()
    return [each.finding.code for each in window.page.entries if not each.is_explained]


def test_del_clears_an_unreadable_cell_and_its_finding_and_ctrl_z_brings_it_back(
    qtbot: QtBot, with_sample: MainWindow, guilds: Cells
) -> None:
    guilds.type(0, "没有这个协会")
    assert (guilds.texts(1), guilds.reds(1), "R02" in codes(with_sample)) == (["没有这个协会"], [True], True)
    guilds.click(0)
    guilds.press(DELETE)
    assert (guilds.texts(1), guilds.reds(1)) == ([""], [False])
    qtbot.waitUntil(lambda: "R02" not in [each.finding.code for each in with_sample.page.entries])  # type: ignore[union-attr]
    guilds.press(UNDO, CONTROL)
    assert (guilds.texts(1), guilds.reds(1)) == (["没有这个协会"], [True])


@pytest.mark.parametrize("rows", [(0, 1, 2), (0, 2)])
def test_del_clears_a_selection_of_good_and_unreadable_cells(guilds: Cells, rows: tuple[int, ...]) -> None:
    guilds.paste(0, "没有一\n示例区书法家协会\n没有三\n")
    before = guilds.texts()
    assert before == ["没有一", "示例区书法家协会", "没有三"]
    guilds.click(0)
    for row in rows[1:]:
        guilds.click(row, CONTROL)
    guilds.press(DELETE)
    assert guilds.texts() == ["" if row in rows else before[row] for row in range(3)]
    guilds.press(UNDO, CONTROL)
    assert (guilds.texts(), guilds.reds()) == (before, [True, False, True])


def test_every_way_to_overwrite_it_is_undone_in_its_turn(guilds: Cells) -> None:
    first = guilds.texts(1)[0]
    guilds.type(0, "没有一")
    guilds.type(0, "没有二")
    guilds.paste(0, "没有三")
    guilds.type(0, "示例区书法家协会")
    guilds.click(0)
    guilds.press(Qt.Key.Key_X, CONTROL)
    seen = []
    for _ in range(5):
        guilds.press(UNDO, CONTROL)
        seen.append(guilds.texts(1)[0])
    assert seen == ["示例区书法家协会", "没有三", "没有二", "没有一", first]
    for _ in range(3):
        guilds.press(REDO, CONTROL)
    assert (guilds.texts(1), guilds.reds(1)) == (["没有三"], [True])


def test_in_the_form_ctrl_z_brings_the_unreadable_text_back(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "activity")
    box = page.form.boxes["sessions"]
    before = box.editor.text()
    for text in ("三十场", "5"):
        box.focus_editor()
        box.editor.selectAll()
        compose(box.editor, text)
        qtbot.keyClick(box.editor, Qt.Key.Key_Return)
    seen = []
    for _ in range(2):
        qtbot.keyClick(box.editor, UNDO, CONTROL)
        seen.append((box.editor.text(), bool(box.reason.text())))
    assert seen == [("三十场", True), (before, False)]


def test_a_name_typed_before_its_row_exists_is_taken_in_when_the_row_is_named(
    qtbot: QtBot, with_sample: MainWindow, guilds: Cells
) -> None:
    chips = page_of(with_sample, "activity").form.boxes["associations"]
    guilds.type(0, "街头艺术协会、示例区书法家协会")
    guilds.click(0)
    assert (guilds.reds(1), bool(chips.reason.text())) == ([True], True)
    pane = page_of(with_sample, "association").pane
    qtbot.mouseClick(pane.add_button, Qt.MouseButton.LeftButton)
    compose(pane.view, "街头艺术协会")
    qtbot.keyClick(with_sample.focusWidget(), Qt.Key.Key_Return)
    page_of(with_sample, "activity")
    assert (guilds.texts(1), guilds.reds(1)) == (["街头艺术协会；示例区书法家协会"], [False])
    assert (chips.editor.names(), chips.reason.text()) == (["街头艺术协会", "示例区书法家协会"], "")
    assert "R02" not in codes(with_sample)


def test_what_is_being_typed_is_listed_when_the_focus_has_left_it(qtbot: QtBot, with_sample: MainWindow) -> None:
    box = page_of(with_sample, "activity").form.boxes["sessions"]
    box.focus_editor()
    box.editor.selectAll()
    compose(box.editor, "三十")
    qtbot.waitUntil(lambda: len(with_sample.bridge.view.tables["draft"]) == 1, timeout=20_000)  # type: ignore[union-attr]
    assert ("R02" in codes(with_sample), box.reason.text()) == (False, "")
    qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
    assert ("R02" in codes(with_sample), bool(box.reason.text())) == (True, True)
