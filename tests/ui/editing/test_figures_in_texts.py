"""Figures in long texts: inserted by keyboard, updated, copied, dangling and restored."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose, page_of
from wenlian_desktop.domain.records.budget import RUNNING, BudgetLine
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.editing.figure_chips import chips
from wenlian_desktop.ui.editing.figure_picker import FigurePicker
from wenlian_desktop.ui.editing.long_text_editor import LongTextEditor
from wenlian_desktop.ui.pages.page_search import PageSearch
from wenlian_desktop.ui.window.main_window import MainWindow

OBJECT_CHARACTER = "￼"  # U+FFFC OBJECT REPLACEMENT CHARACTER
INSERT = "插入数据…"
TO_FIELD = "到数据所在的栏"

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def year_of(window: MainWindow) -> Bridge:
    assert window.bridge is not None
    return window.bridge


def running_costs(window: MainWindow) -> Ref:
    """年初预算 of 公用经费: 114.8 万元 in the sample."""
    line = next(row for row in year_of(window).view.rows(BudgetLine) if row.category == RUNNING)
    return ref_to(line, "initial_fiscal")


def token_to(ref: Ref) -> str:
    return f"⟦{ref.uid}.{ref.field}⟧"


def box_of(window: MainWindow, record: str, field: str) -> FieldBox:
    """A field of the first row of a record, focused."""
    ref = ref_to(year_of(window).view.tables[record][0], field)
    assert window.page is not None
    window.page.go_to(ref)
    box: FieldBox = page_of(window, record).form.boxes[field]
    assert box.ref == ref
    box.editor.setFocus()
    return box


@pytest.fixture
def box(with_sample: MainWindow) -> FieldBox:
    """The empty field 问题 of the first problem, focused."""
    found = box_of(with_sample, "problem", "content")
    assert isinstance(found.editor, LongTextEditor)
    found.editor.selectAll()
    found.editor.cut()
    return found


def editor_of(box: FieldBox) -> LongTextEditor:
    assert isinstance(box.editor, LongTextEditor)
    return box.editor


def choose(qtbot: QtBot, editor: LongTextEditor, words: str) -> None:
    """Open the figure picker (Ctrl+Shift+D), type some words, press Enter."""
    qtbot.keyClick(editor, Qt.Key.Key_D, CONTROL | SHIFT)
    picker = editor.findChild(FigurePicker)
    compose(picker.search_line, words)
    qtbot.waitUntil(lambda: picker.list.count() == 1)
    qtbot.keyClick(picker.search_line, Qt.Key.Key_Return)
    qtbot.waitUntil(editor.hasFocus)


def test_a_figure_is_put_in_by_keys_between_chinese_and_printed(
    qtbot: QtBot, with_sample: MainWindow, box: FieldBox
) -> None:
    editor, ref = editor_of(box), running_costs(with_sample)
    compose(editor, "公用经费")
    choose(qtbot, editor, "公用经费 年初")
    compose(editor, "万元偏紧。")
    assert editor.text() == f"公用经费{token_to(ref)}万元偏紧。"
    assert editor.display_text() == "公用经费114.8万元偏紧。"
    assert box._count_label is not None
    assert box._count_label.text() == "字数 14"
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert box.ref is not None
    assert year_of(with_sample).view.value(box.ref) == f"公用经费{token_to(ref)}万元偏紧。"
    assert any("公用经费114.8万元偏紧。" in line for line in lines_of(annual_report(year_of(with_sample).view)))


def test_a_chip_follows_its_field_and_undo(qtbot: QtBot, with_sample: MainWindow, box: FieldBox) -> None:
    editor, ref, bridge = editor_of(box), running_costs(with_sample), year_of(with_sample)
    choose(qtbot, editor, "公用经费 年初")
    compose(editor, "万元")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    narrow = editor.cursorRect(end_of(editor)).left()
    assert with_sample.page is not None
    with_sample.page.go_to(ref)
    bridge.enter(ref, "1,234,567.89 万元")
    assert editor.display_text() == "1234567.89万元"
    assert editor.cursorRect(end_of(editor)).left() > narrow
    assert box._count_label is not None
    assert box._count_label.text() == "字数 12"
    assert any("1234567.89万元" in line for line in lines_of(annual_report(bridge.view)))
    bridge.session.undo()
    assert editor.display_text() == "114.8万元"
    bridge.session.undo()
    assert token_to(ref) not in editor.text()


def end_of(editor: LongTextEditor) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return cursor


def test_a_chip_is_one_character_to_move_over_delete_and_bring_back(
    qtbot: QtBot, with_sample: MainWindow, box: FieldBox
) -> None:
    editor, token = editor_of(box), token_to(running_costs(with_sample))
    compose(editor, "前")
    choose(qtbot, editor, "公用经费 年初")
    choose(qtbot, editor, "公用经费 年初")
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    compose(editor, "中")
    assert editor.text() == f"前{token}中{token}"
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text() == f"前{token}"
    qtbot.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    assert editor.text().count(token) == 2


def test_copied_text_has_values_for_others_and_figures_for_this_program(
    qtbot: QtBot, with_sample: MainWindow, box: FieldBox
) -> None:
    editor, token = editor_of(box), token_to(running_costs(with_sample))
    compose(editor, "预算😀")
    choose(qtbot, editor, "公用经费 年初")
    qtbot.keyClick(editor, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(editor, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "预算😀114.8"
    other = box_of(with_sample, "problem", "cause").editor
    assert isinstance(other, LongTextEditor)
    other.selectAll()
    qtbot.keyClick(other, Qt.Key.Key_V, CONTROL)
    assert other.text() == f"预算😀{token}"
    line = box_of(with_sample, "problem", "line").editor.lineEdit()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_V, CONTROL)
    assert line.text() == "预算😀114.8"


def test_figures_of_another_year_are_pasted_as_they_were_read(box: FieldBox) -> None:
    mime = QMimeData()
    mime.setText("25.5万元")
    mime.setData("application/x-wenlian-text", f"⟦{'f' * 16}.initial_fiscal⟧万元".encode())
    QGuiApplication.clipboard().setMimeData(mime)
    editor_of(box).paste()
    assert editor_of(box).text() == "25.5万元"


def test_typing_with_a_figure_is_kept_as_a_draft_without_its_pre_edit(
    qtbot: QtBot, with_sample: MainWindow, box: FieldBox
) -> None:
    editor, bridge = editor_of(box), year_of(with_sample)
    choose(qtbot, editor, "公用经费 年初")
    compose(editor, "万元")
    QApplication.sendEvent(editor, QInputMethodEvent("pian'jin", []))
    box.flush()
    assert box.ref is not None
    assert bridge.session.edit_text(box.ref) == f"{token_to(running_costs(with_sample))}万元"
    assert bridge.session.display_text(box.ref) == "114.8万元"
    assert bridge.session.history.undo_name == ""
    box.refresh()
    assert editor.display_text() == "114.8万元"


def test_the_list_can_be_left_without_a_choice_and_finds_nothing_where_there_is_nothing(
    qtbot: QtBot, with_sample: MainWindow, box: FieldBox
) -> None:
    editor = editor_of(box)
    compose(editor, "文字")
    qtbot.keyClick(editor, Qt.Key.Key_D, CONTROL | SHIFT)
    picker = editor.findChild(FigurePicker)
    qtbot.waitUntil(lambda: picker.list.count() > 1)
    assert "只列出前200个" in picker.status_label.text()
    qtbot.keyClick(picker.search_line, Qt.Key.Key_Down)
    assert picker.list.currentRow() == 1
    compose(picker.search_line, "没有这样的数据")
    qtbot.waitUntil(lambda: picker.list.count() == 0)
    qtbot.keyClick(picker.search_line, Qt.Key.Key_Return)
    assert picker.isVisible()
    qtbot.keyClick(picker.search_line, Qt.Key.Key_Escape)
    qtbot.waitUntil(editor.hasFocus)
    assert editor.text() == "文字"


def test_ctrl_enter_and_a_double_click_on_a_chip_lead_to_its_field(
    qtbot: QtBot, with_sample: MainWindow, box: FieldBox
) -> None:
    editor, wanted = editor_of(box), []
    editor.field_requested.connect(wanted.append)
    compose(editor, "前")
    choose(qtbot, editor, "公用经费 年初")
    point = editor.cursorRect(end_of(editor)).center() - QPoint(12, 0)
    qtbot.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert wanted == [running_costs(with_sample)]
    assert with_sample.page is not None
    assert with_sample.page.tabs.currentWidget() is with_sample.page.pages["预算执行"]
    box_of(with_sample, "problem", "content")
    editor.setTextCursor(end_of(editor))
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert wanted == [running_costs(with_sample)] * 2
    assert editor.token_at(QPoint(2, 2)) is None


def test_a_chip_says_where_it_comes_from(qtbot: QtBot, box: FieldBox) -> None:
    editor = editor_of(box)
    choose(qtbot, editor, "公用经费 年初")
    point = editor.cursorRect(end_of(editor)).center() - QPoint(12, 0)
    QApplication.sendEvent(editor.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, point, editor.mapToGlobal(point)))
    assert QToolTip.text() == "预算项目“公用经费”的“年初预算：当年财政拨款”，随该栏变动。双击到该栏。"
    QToolTip.hideText()
    for token, names in ((editor.token_at(point), [INSERT, TO_FIELD]), (None, [INSERT])):
        menu = editor.context_menu(token)
        assert [each.text() for each in menu.actions()[:2] if each.isEnabled()] == names


def test_a_lost_figure_keeps_its_value_says_so_and_comes_back(
    qtbot: QtBot, with_sample: MainWindow, box: FieldBox
) -> None:
    editor, ref, bridge = editor_of(box), running_costs(with_sample), year_of(with_sample)
    choose(qtbot, editor, "公用经费 年初")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    bridge.session.delete("budget_line", [ref.uid])
    [(_, token)] = chips(editor.document())
    assert (editor.display_text(), token.last) == ("114.8", "114.8")
    assert editor.figures is not None
    assert "已删除" in editor.figures.describe(token)
    assert [finding.code for finding in bridge.session.findings()].count("R05") == 1
    bridge.session.undo()
    assert editor.text() == token_to(ref)


def test_a_locked_text_takes_no_figure(qtbot: QtBot, box: FieldBox) -> None:
    editor, refusals = editor_of(box), []
    editor.refused.connect(lambda: refusals.append(None))
    editor.set_locked("只读。")
    qtbot.keyClick(editor, Qt.Key.Key_D, CONTROL | SHIFT)
    assert (editor.findChild(FigurePicker), len(refusals)) == (None, 1)


def test_a_figure_is_put_into_a_cell_and_copied_with_it(qtbot: QtBot, with_sample: MainWindow) -> None:
    bridge, token = year_of(with_sample), token_to(running_costs(with_sample))
    view = page_of(with_sample, "problem").view
    column = view.rows_model.column_of("cause")
    view.setCurrentIndex(view.model().index(0, column))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(LongTextEditor)
    editor.selectAll()
    choose(qtbot, editor, "公用经费 年初")
    compose(editor, "万元")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert bridge.view.tables["problem"][0].cause == f"{token}万元"
    assert view.model().index(0, column).data() == "114.8万元"
    view.setCurrentIndex(view.model().index(0, column))
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "114.8万元\n"
    view.setCurrentIndex(view.model().index(1, column))
    qtbot.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert bridge.view.tables["problem"][1].cause == f"{token}万元"
    view.rows_model.filter("114.8")
    assert view.rows_model.rowCount() == 2
    bridge.enter(running_costs(with_sample), "120")
    assert view.model().index(1, column).data() == "120万元"
    view.rows_model.filter("120万元")
    assert view.rows_model.rowCount() == 2


def test_a_row_named_by_a_text_is_renamed_where_it_is_chosen(qtbot: QtBot, with_sample: MainWindow) -> None:
    bridge, ref = year_of(with_sample), running_costs(with_sample)
    problem, measure = (bridge.view.tables[record][0].uid for record in ("problem", "measure"))
    bridge.enter(Ref("problem", problem, "content"), f"结转{token_to(ref)}万元")
    bridge.session.enter(Ref("measure", measure, "problems"), "结转114.8万元")
    tags = box_of(with_sample, "measure", "problems")
    with_sample.setFocus()
    assert tags.editor.text() == "结转114.8万元"
    bridge.enter(ref, "120")
    assert tags.editor.text() == "结转120万元"
    assert bridge.view.tables["measure"][0].problems == (problem,)


def test_find_in_page_finds_values(qtbot: QtBot, box: FieldBox) -> None:
    choose(qtbot, editor_of(box), "公用经费 年初")
    compose(editor_of(box), "万元")
    search, page = PageSearch(), box.window()
    assert search.find(page, "114.8万", backwards=False)
    assert not PageSearch().find(page, "initial_fiscal", backwards=False)


def test_a_sign_that_only_looks_like_a_chip_stays_a_sign(box: FieldBox) -> None:
    QGuiApplication.clipboard().setText(f"甲{OBJECT_CHARACTER}⟦乙⟧")
    editor_of(box).paste()
    assert editor_of(box).text() == f"甲{OBJECT_CHARACTER}⟦乙⟧"
