"""备注 and 待核 of any field: by key, by menu and in a table; the reason of a 无 is printed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, compose, page_of
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.ui.kit.asking.text_dialogs import NoteDialog
from wenlian_desktop.ui.kit.edit_menu import edit_menu
from wenlian_desktop.ui.tables.editable_model import MarkRole
from wenlian_desktop.ui.window.main_window import MainWindow


def go_to(window: MainWindow, ref: Ref) -> None:
    assert window.page is not None
    window.page.go_to(ref)


def test_a_note_is_typed_and_marked_in_one_dialog_by_keys(qtbot: QtBot, styled_app: QApplication) -> None:
    dialog = NoteDialog("部门的“内设机构数”", "备注不印在报告里。", "旧的", False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.editor
    compose(dialog.editor, "，问过人事")
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == dialog.DialogCode.Accepted
    assert (dialog.entered_text(), dialog.mark.isChecked()) == ("旧的，问过人事", True)


def test_the_figures_of_a_note_are_described_as_it_is_written(qtbot: QtBot) -> None:
    dialog = NoteDialog("部门的“内设机构数”", "备注不印在报告里。", "", False)
    qtbot.addWidget(dialog)
    dialog.describe_with(lambda text: f"文中的数：{text}未识别" if text.isdigit() else "")
    assert dialog.described.isHidden()
    qtbot.keyClicks(dialog.editor, "12")
    assert dialog.described.text() == "文中的数：12未识别"
    assert not dialog.described.isHidden()
    qtbot.keyClicks(dialog.editor, "x")
    assert dialog.described.isHidden()


def test_shift_f2_in_a_field_writes_its_note_which_undo_takes_back(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert opened.bridge is not None
    ref = ref_to(opened.bridge.view.single(Department), "internal_unit_count")
    go_to(opened, ref)
    dialogs.entered_note = ("年底机构改革，以批复为准", True)
    qtbot.keyClick(opened.focusWidget(), Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert dialogs.messages == ["部门的“内设机构数”："]
    mark = page_of(opened, "department").forms["department"].boxes["internal_unit_count"].mark
    assert (mark.text(), mark.toolTip()) == ("核", "待核；年底机构改革，以批复为准")
    assert opened.bridge.session.history.undo_name == "备注内设机构数"
    opened.menus.actions["undo"].trigger()
    assert opened.bridge.view.note(ref) is None
    assert not mark.isVisible()


def test_a_click_on_the_mark_of_a_field_opens_its_note(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert opened.bridge is not None
    ref = ref_to(opened.bridge.view.single(Department), "internal_unit_count")
    go_to(opened, ref)
    dialogs.entered_note = ("问过人事", False)
    opened.menus.actions["note"].trigger()
    mark = page_of(opened, "department").forms["department"].boxes["internal_unit_count"].mark
    dialogs.entered_note = ("已核对", False)
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert dialogs.messages[-1] == "部门的“内设机构数”：问过人事"
    assert (mark.text(), mark.toolTip()) == ("注", "已核对")


def test_a_note_that_is_emptied_is_gone_with_its_mark(opened: MainWindow, dialogs: RecordingDialogs) -> None:
    assert opened.bridge is not None
    ref = ref_to(opened.bridge.view.single(Department), "internal_unit_count")
    go_to(opened, ref)
    for answer in (("一", True), ("二", False), ("", False)):
        dialogs.entered_note = answer
        opened.menus.actions["note"].trigger()
    assert dialogs.messages[1:] == ["部门的“内设机构数”：一（待核）", "部门的“内设机构数”：二"]
    assert opened.bridge.view.note(ref) is None


def test_the_menu_of_a_field_has_note_and_mark(opened: MainWindow, dialogs: RecordingDialogs) -> None:
    assert opened.bridge is not None
    ref = ref_to(opened.bridge.view.single(Department), "short_name")
    go_to(opened, ref)
    lines = {each.text(): each for each in edit_menu(opened.focusWidget()).actions()}
    lines["待核（Ctrl+Shift+H）"].trigger()
    note = opened.bridge.view.note(ref)
    assert note is not None
    assert note.to_verify
    dialogs.entered_note = ("查三定方案", True)
    lines["备注…（Shift+F2）"].trigger()
    note = opened.bridge.view.note(ref)
    assert note is not None
    assert note.comment == "查三定方案"


def test_cells_are_marked_together_and_ctrl_k_takes_the_marks_away(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    view = page_of(with_sample, "association").view
    view.setFocus()
    column = view.model().column_of("chair")
    view.setCurrentIndex(view.model().index(0, column))
    view.selectionModel().select(view.model().index(1, column), view.selectionModel().SelectionFlag.Select)
    lines = {each.text(): each for each in view.context_menu().actions()}
    lines["待核"].trigger()
    marks = [view.model().index(row, column).data(MarkRole) for row in (0, 1, 2)]
    assert marks == ["核", "核", ""]
    with_sample.menus.actions["verify_field"].trigger()
    assert [view.model().index(row, column).data(MarkRole) for row in (0, 1)] == ["", ""]
    assert with_sample.status.currentMessage() == "已核2栏。"


def test_the_reason_for_none_is_written_as_advised_and_nothing_else_changes(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs
) -> None:
    bridge, page = with_sample.bridge, with_sample.page
    assert bridge is not None
    assert page is not None
    section = next(row for row in bridge.view.rows(Section) if row.node == "经济效益")
    ref = ref_to(section, "content")
    bridge.enter(ref, "无")
    page.run_checks()
    [found] = [each.finding for each in page.entries if each.finding.code == "C35"]
    assert "备注" in found.remedy
    go_to(with_sample, found.places[0])
    dialogs.entered_note = ("本年度活动均为公益性", False)
    qtbot.keyClick(with_sample.focusWidget(), Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    page.run_checks()
    assert [each for each in page.entries if each.finding.code == "C35"] == []
    assert bridge.view.state(ref).value == "无"  # still 不涉及: no point is lost
    lines = lines_of(annual_report(bridge.view))
    assert lines[lines.index("1.经济效益") + 1] == "本年度不涉及经济效益。本年度活动均为公益性。"


@pytest.mark.parametrize("name", ["note", "mark"])
def test_without_a_field_it_says_what_to_do(opened: MainWindow, dialogs: RecordingDialogs, name: str) -> None:
    assert opened.page is not None
    opened.page.tabs.bar.setFocus()
    opened.menus.actions[name].trigger()
    assert opened.status.currentMessage() == "请先把光标放到要写备注的栏里。"
    assert dialogs.messages == []


def test_a_computed_cell_has_no_note(with_sample: MainWindow, dialogs: RecordingDialogs) -> None:
    view = page_of(with_sample, "activity").view
    view.setFocus()
    model = view.model()
    computed = next(column for column in range(model.columnCount()) if model.field_at(model.index(0, column)) is None)
    view.setColumnHidden(computed, False)
    view.setCurrentIndex(model.index(0, computed))
    with_sample.menus.actions["note"].trigger()
    assert dialogs.messages == []
    assert with_sample.bridge is not None
    assert len(with_sample.bridge.view.rows(Activity)) > 0
