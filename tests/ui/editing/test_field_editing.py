"""Single fields: completion, undo in a field, Esc in a cell, blocks of cells, closing after a failed backup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, compose, page_of
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.budget import ThreePublic
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing.line_editors import LineEditor
from wenlian_desktop.ui.editing.long_text_editor import LongTextEditor
from wenlian_desktop.ui.editing.reference_editor import ReferencesEditor
from wenlian_desktop.ui.kit.clipboard_block import format_block, parse_block
from wenlian_desktop.ui.window.main_window import MainWindow


def test_a_name_chosen_from_the_list_is_kept_again_and_again(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    editor = page_of(with_sample, "activity").form.boxes["associations"].editor
    assert isinstance(editor, ReferencesEditor)
    editor.setFocus()
    while editor.names():
        qtbot.keyClick(editor.line, Qt.Key.Key_Backspace)
    for name in ("美术", "摄影", "戏剧"):
        compose(editor.line, name)
        popup = editor.completer.popup()
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    kept = with_sample.bridge.view.rows(Activity)[0].associations
    names = [with_sample.bridge.session.row_name("association", uid) for uid in kept]
    assert names == ["示例区美术家协会", "示例区摄影家协会", "示例区戏剧家协会"]
    assert editor.names() == names


@pytest.mark.parametrize(
    ("field", "text"), [("short_name", "示例"), ("internal_units", "办公室"), ("nature", "人民团体")]
)
def test_ctrl_z_in_a_field_takes_the_years_last_step_back(
    qtbot: QtBot, opened: MainWindow, field: str, text: str
) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    opened.page.tabs.setCurrentWidget(opened.page.pages["部门概况"])
    ref = ref_to(opened.bridge.view.single(Department), field)
    before = opened.bridge.session.display_text(ref)
    opened.bridge.enter(ref, text)
    opened.page.go_to(ref)
    focused = opened.focusWidget()
    qtbot.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.bridge.session.display_text(ref) == before


def test_ctrl_z_while_typing_takes_back_the_typing_first(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    ref = ref_to(opened.bridge.view.single(Department), "short_name")
    opened.bridge.enter(ref, "甲")
    opened.page.go_to(ref)
    editor = opened.focusWidget()
    compose(editor, "乙")
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(editor, LineEditor)
    assert (editor.text(), opened.bridge.view.single(Department).short_name) == ("甲", "甲")


def test_esc_in_a_cell_leaves_it_as_it_was_even_after_a_pause(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    view = page_of(with_sample, "three_public").view
    view.setCurrentIndex(view.model().index(1, 1))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(LineEditor)
    editor.selectAll()
    qtbot.keyClicks(editor, "999")
    qtbot.waitUntil(lambda: len(with_sample.bridge.view.tables["draft"]) == 1, timeout=20_000)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(with_sample.bridge.view.tables["draft"]) == 0)
    assert view.model().index(1, 1).data() == "0.00"
    assert with_sample.bridge.view.rows(ThreePublic)[1].budget == 0


def test_a_long_text_is_not_cut_by_opening_its_cell(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.bridge is not None
    ref = Ref("section", opened.bridge.view.tables["section"][0].uid, "content")
    opened.bridge.enter(ref, "文" * 40_000)
    view = page_of(opened, "section").view
    view.setCurrentIndex(view.model().index(0, 1))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    qtbot.keyClick(view.findChild(LongTextEditor), Qt.Key.Key_Return)
    qtbot.wait(50)
    assert len(opened.bridge.view.value(ref)) == 40_000


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_V])
def test_keys_that_would_change_a_read_only_table_say_why_not(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    assert with_sample.bridge is not None
    path = with_sample.bridge.session.path
    with_sample.close_year()
    monkeypatch.setattr("wenlian_desktop.storage.file.opening.is_writable", lambda path: False)
    with_sample.open(path)
    view = page_of(with_sample, "activity").view
    held = Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_V else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(view, key, held)
    assert with_sample.statusBar().currentMessage().startswith("文件是只读的，不能修改。")


def test_a_year_can_be_closed_though_its_backup_fails_when_the_person_says_so(
    opened: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert opened.bridge is not None
    opened.bridge.enter(ref_to(opened.bridge.view.single(Department), "short_name"), "示例")
    (opened.bridge.session.path.parent / "备份").write_text("a file where the folder should be")
    assert not opened.close_year()
    dialogs.confirms = True
    assert opened.close_year()


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ("1\n\n3", [["1"], [""], ["3"]]),
        ('"红色经典"展演', [['"红色经典"展演']]),
        ('"未闭合\n下一行', [['"未闭合'], ["下一行"]]),
        ('"两行\n一格"\t乙', [["两行\n一格", "乙"]]),
        ('"说""好""\n完"', [['说"好"\n完']]),
        ("只有回车\r第二行", [["只有回车"], ["第二行"]]),
        ("", [[""]]),
    ],
)
def test_blocks_from_excel(text: str, cells: list[list[str]]) -> None:
    assert parse_block(text) == cells


CELLS = st.text('甲乙1"\t\n ，', max_size=8).filter(lambda cell: not cell.startswith('"'))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_a_block_comes_back_as_it_went_out(rows: list[list[str]]) -> None:
    assert parse_block(format_block(rows)) == rows
