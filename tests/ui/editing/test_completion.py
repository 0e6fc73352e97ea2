"""Enter and Tab while the completer list is open: typed text is kept, an only suggestion is taken."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose, page_of
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.reference_editor import ReferencesCellEditor
from wenlian_desktop.ui.window.main_window import MainWindow

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """Send a key as the window system does: to the open list, else to the focused widget."""
    qtbot.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget(), key)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Cell:
    """A cell of the first activity, being edited."""

    def __init__(self, qtbot: QtBot, window: MainWindow, editor: type[QWidget], field: str) -> None:
        self.view = page_of(window, "activity").view
        self._index = self.view.model().index(0, self.view.model().column_of(field))
        self.view.setCurrentIndex(self._index)
        self.view.setFocus()
        qtbot.keyClick(self.view, Qt.Key.Key_F2)
        self._kind = editor
        self.editor: Any = self.view.findChild(editor)

    @property
    def shown(self) -> str:
        return str(self._index.data())

    @property
    def place(self) -> tuple[int, int]:
        """The distance of the current cell from this one."""
        current = self.view.currentIndex()
        return current.row() - self._index.row(), current.column() - self._index.column()

    @property
    def is_open(self) -> bool:
        return self.view.findChild(self._kind) is not None


@pytest.fixture
def cell(qtbot: QtBot, with_sample: MainWindow) -> Cell:
    created = Cell(qtbot, with_sample, ReferencesCellEditor, "associations")
    assert created.shown == "示例区美术家协会；示例区书法家协会"
    created.editor.selectAll()
    return created


@pytest.mark.parametrize(("key", "place"), [(ENTER, (1, 0)), (TAB, (0, 1))])
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("戏剧", "示例区戏剧家协会"),
        ("示例区美术家协会；戏剧", "示例区美术家协会；示例区戏剧家协会"),
        ("家协会", "家协会"),
        ("没有这个协会", "没有这个协会"),
        ("示例区戏剧家协会；", "示例区戏剧家协会；"),
    ],
)
def test_a_key_that_leaves_the_cell_keeps_what_was_typed(
    qtbot: QtBot, cell: Cell, key: Qt.Key, place: tuple[int, int], typed: str, kept: str
) -> None:
    compose(cell.editor, typed)
    press(qtbot, key)
    assert (cell.shown.rstrip("；"), cell.place, cell.is_open) == (kept.rstrip("；"), place, False)
    assert QApplication.activePopupWidget() is None


def test_a_name_marked_in_the_list_is_put_behind_those_before_it(qtbot: QtBot, cell: Cell) -> None:
    compose(cell.editor, "示例区美术家协会；家协会")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, ENTER)
    first = cell.editor.text()
    assert first.startswith("示例区美术家协会；示例区")
    compose(cell.editor, "；戏剧")
    press(qtbot, ENTER)
    assert cell.shown == f"{first}；示例区戏剧家协会"


@pytest.mark.parametrize("key", [ENTER, TAB])
def test_in_the_cell_of_a_choice_nothing_typed_is_lost(qtbot: QtBot, with_sample: MainWindow, key: Qt.Key) -> None:
    cell = Cell(qtbot, with_sample, ChoiceEditor, "category")
    line = cell.editor.lineEdit()
    line.selectAll()
    compose(line, "没有这一类")
    press(qtbot, key)
    assert cell.shown == "没有这一类"


class FormField:
    """The field 承办协会 of the first activity, emptied and focused."""

    def __init__(self, window: MainWindow) -> None:
        page = page_of(window, "activity")
        assert window.bridge is not None
        self.box = page.form.boxes["associations"]
        window.bridge.enter(Ref("activity", window.bridge.view.tables["activity"][0].uid, "associations"), "")
        self.box.focus_editor()
        self.editor = self.box.editor


@pytest.fixture
def form_field(with_sample: MainWindow) -> FormField:
    return FormField(with_sample)


@pytest.mark.parametrize("key", [ENTER, TAB])
def test_in_the_form_the_only_suggestion_becomes_the_chip(qtbot: QtBot, form_field: FormField, key: Qt.Key) -> None:
    compose(form_field.editor.line, "书法")
    press(qtbot, key)
    assert form_field.editor.names() == ["示例区书法家协会"]
    assert form_field.box.reason.text() == ""


def test_in_the_form_enter_keeps_what_fits_several(qtbot: QtBot, form_field: FormField) -> None:
    compose(form_field.editor.line, "家协会")
    press(qtbot, ENTER)
    assert form_field.editor.names() == ["家协会"]
    assert "没有找到" in form_field.box.reason.text()


def test_in_the_form_nothing_is_wrong_while_the_list_is_open(
    qtbot: QtBot, with_sample: MainWindow, form_field: FormField
) -> None:
    assert with_sample.bridge is not None
    compose(form_field.editor.line, "书法")
    qtbot.waitUntil(lambda: len(with_sample.bridge.view.tables["draft"]) > 0, timeout=3000)
    assert form_field.editor.completer.popup().isVisible()
    assert (form_field.box.reason.text(), bool(form_field.editor.property("wrong"))) == ("", False)


LEFT = Qt.MouseButton.LeftButton
PICKERS = [
    ("category", "征文", "征文征集"),
    ("category", "乐", "乐"),
    ("theme", "惠民", "文化惠民"),
    ("status", "取", "取消"),
]


@pytest.fixture
def themed(with_sample: MainWindow) -> MainWindow:
    """A window with a theme that no other resembles."""
    assert with_sample.bridge is not None
    session = with_sample.bridge.session
    session.enter(Ref("theme", session.add("theme"), "title"), "文化惠民")
    return with_sample


@pytest.mark.parametrize("key", [ENTER, TAB])
@pytest.mark.parametrize(("field", "typed", "kept"), PICKERS)
def test_in_the_picker_of_a_form_a_key_takes_the_only_choice_and_loses_nothing(
    qtbot: QtBot, themed: MainWindow, key: Qt.Key, field: str, typed: str, kept: str
) -> None:
    box = page_of(themed, "activity").form.boxes[field]
    box.focus_editor()
    line = box.editor.lineEdit()
    line.selectAll()
    compose(line, typed)
    press(qtbot, key)
    assert (box.editor.text(), box.editor.is_offering) == (kept, False)
    assert bool(box.reason.text()) is (kept == "乐")
    assert themed.bridge is not None
    assert themed.bridge.session.is_accepted(box.ref) is (kept != "乐")
    assert themed.bridge.session.display_text(box.ref) == kept


@pytest.mark.parametrize(("key", "place"), [(ENTER, (1, 0)), (TAB, (0, 1))])
@pytest.mark.parametrize(("field", "typed", "kept"), PICKERS)
def test_in_the_picker_of_a_cell_a_key_takes_the_only_choice_and_goes_on(
    qtbot: QtBot, themed: MainWindow, key: Qt.Key, place: tuple[int, int], field: str, typed: str, kept: str
) -> None:
    cell = Cell(qtbot, themed, ChoiceEditor, field)
    cell.editor.lineEdit().selectAll()
    compose(cell.editor.lineEdit(), typed)
    press(qtbot, key)
    assert (cell.shown, cell.place, cell.is_open) == (kept, place, False)


def test_a_choice_marked_in_the_list_is_taken_by_enter_and_by_tab(qtbot: QtBot, with_sample: MainWindow) -> None:
    box = page_of(with_sample, "activity").form.boxes["category"]
    taken = []
    for key in (ENTER, TAB):
        box.focus_editor()
        box.editor.lineEdit().selectAll()
        compose(box.editor.lineEdit(), "会")
        assert box.editor.is_offering
        press(qtbot, Qt.Key.Key_Down)
        press(qtbot, key)
        taken.append((box.editor.text(), box.reason.text()))
    assert taken == [("会议换届", "")] * 2


def test_a_click_on_the_text_of_a_picker_opens_its_whole_list_and_typing_filters_it(
    qtbot: QtBot, with_sample: MainWindow
) -> None:
    box = page_of(with_sample, "activity").form.boxes["category"]
    before = box.editor.text()
    qtbot.mouseClick(box.editor.lineEdit(), LEFT)
    popup = box.editor.completer().popup()
    assert (popup.isVisible(), popup.model().rowCount()) == (True, 19)
    press(qtbot, ENTER)
    assert (popup.isVisible(), box.editor.text()) == (False, before)
    qtbot.mouseClick(box.editor.lineEdit(), LEFT)
    box.editor.lineEdit().selectAll()
    compose(box.editor.lineEdit(), "采")
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == ["采风"]
    press(qtbot, ENTER)
    assert (box.editor.text(), box.reason.text()) == ("采风", "")


def test_a_click_on_a_locked_picker_says_why_and_opens_nothing(qtbot: QtBot, with_sample: MainWindow) -> None:
    box = page_of(with_sample, "activity").form.boxes["category"]
    box.editor.set_locked("不能修改")
    qtbot.mouseClick(box.editor.lineEdit(), LEFT)
    assert not box.editor.is_offering
