"""The main window: type, leave a field, undo, export, close, open."""

import re
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, compose, menu_lines, page_of, typed_into
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing import field_box
from wenlian_desktop.ui.editing.editors import LineEditor
from wenlian_desktop.ui.editing.record_form import FieldBox
from wenlian_desktop.ui.kit.jobs import UPDATE_DELAY
from wenlian_desktop.ui.kit.search_line import is_window_shortcut
from wenlian_desktop.ui.tables import cell_delegate
from wenlian_desktop.ui.window.main_window import MainWindow


def type_into(qtbot: QtBot, box: FieldBox, text: str) -> None:
    """Go to a field, type, and leave it with Tab."""
    editor = box.editor
    editor.setFocus()
    target = typed_into(editor)
    if isinstance(target, LineEditor):
        target.selectAll()
    if text.isascii():
        qtbot.keyClicks(target, text)
    else:
        compose(target, text)
    qtbot.keyClick(QApplication.activePopupWidget() or target, Qt.Key.Key_Tab)


def pdf_text(path: Path) -> str:
    with pdfplumber.open(path) as pdf:
        return re.sub(r"\s", "", "".join(page.extract_text() or "" for page in pdf.pages))


def export(window: MainWindow, dialogs: RecordingDialogs, path: Path) -> None:
    dialogs.chosen_path = path
    window.menus.actions["export"].trigger()
    assert window.page is not None
    window.page.wait_for_jobs()


def test_what_is_typed_in_the_window_stands_in_the_pdf_and_in_the_file(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    lines = page_of(opened, "budget_line")
    qtbot.mouseClick(lines.add_button, Qt.MouseButton.LeftButton)
    for field, text in (
        ("name", "主题展演项目"),
        ("category", "项目支出"),
        ("initial_fiscal", "1,093.40"),
        ("mode", "全年一次"),
        ("spent_once", "1042.52"),
    ):
        type_into(qtbot, lines.form.boxes[field], text)
    activities = page_of(opened, "activity")
    qtbot.mouseClick(activities.add_button, Qt.MouseButton.LeftButton)
    for field, text in (("name", "春联进社区"), ("category", "文艺志愿服务"), ("effect", "书法家为居民写春联。")):
        type_into(qtbot, activities.form.boxes[field], text)
    assert opened.bridge is not None
    assert opened.page is not None
    assert opened.page.state.text().startswith("已保存 ")
    export(opened, dialogs, tmp_path / "报告.pdf")
    text = pdf_text(tmp_path / "报告.pdf")
    assert "2024年全年预算数1093.4万元" in text
    assert "预算执行率为95.35%。" in text
    assert "一是开展“春联进社区”。书法家为居民写春联。" in text
    before, path = year_to_json(opened.bridge.view), opened.bridge.session.path
    assert opened.close_year()
    assert opened.open(path)
    assert opened.bridge is not None
    assert year_to_json(opened.bridge.view) == before
    assert dialogs.messages == []


def test_an_input_methods_pre_edit_is_never_stored(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    form = page_of(opened, "department").forms["department"]
    editor = form.boxes["name"].editor
    editor.setFocus()
    QApplication.sendEvent(editor, QInputMethodEvent("yu'suan", []))
    form.flush()
    assert opened.bridge.view.single(Department).name == "示例区文学艺术界联合会"
    assert year_to_json(opened.bridge.view)["records"]["department"][0]["name"] == "示例区文学艺术界联合会"
    assert len(opened.bridge.view.tables["draft"]) == 0


def test_undo_names_its_step_and_reaches_across_tabs(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    form = page_of(opened, "department").forms["department"]
    type_into(qtbot, form.boxes["short_name"], "示例区文联")
    opened.page.tabs.setCurrentIndex(3)
    assert menu_lines(opened)["undo"] == ("撤销 修改部门简称(&U)", True)
    opened.menus.actions["undo"].trigger()
    assert opened.bridge.view.single(Department).short_name == "区文联"
    assert menu_lines(opened)["undo"] == ("撤销(&U)", False)
    assert menu_lines(opened)["redo"] == ("重做 修改部门简称(&R)", True)
    opened.menus.actions["redo"].trigger()
    assert form.boxes["short_name"].editor.text() == "示例区文联"


def test_a_wrong_figure_stays_with_its_reason_under_it(qtbot: QtBot, opened: MainWindow) -> None:
    lines = page_of(opened, "budget_line")
    lines.add_button.click()
    box = lines.form.boxes["initial_fiscal"]
    type_into(qtbot, box, "12.5O")
    assert box.editor.text() == "12.5O"
    assert "第5个字符是“O”，不是数字0" in box.reason.text()
    assert box.reason.isVisibleTo(box)
    type_into(qtbot, box, "12.50")
    assert (box.editor.text(), box.reason.text()) == ("12.50", "")


def test_figures_show_thousands_at_rest_and_none_while_edited(qtbot: QtBot, opened: MainWindow) -> None:
    lines = page_of(opened, "budget_line")
    lines.add_button.click()
    editor = lines.form.boxes["initial_fiscal"].editor
    type_into(qtbot, lines.form.boxes["initial_fiscal"], "1093.4")
    assert editor.text() == "1,093.40"
    editor.setFocus()
    assert editor.text() == "1093.40"


def test_an_unfinished_text_is_kept_as_a_draft_and_comes_back(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    box = page_of(opened, "department").forms["department"].boxes["superior"]
    box.editor.setFocus()
    compose(box.editor, "示例区")
    qtbot.waitUntil(lambda: len(opened.bridge.view.tables["draft"]) == 1, timeout=20_000)
    assert opened.bridge.view.single(Department).superior is None
    qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
    assert (opened.bridge.view.single(Department).superior, len(opened.bridge.view.tables["draft"])) == ("示例区", 0)


def test_half_a_word_is_no_finding_until_the_cursor_leaves(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    monkeypatch.setattr(field_box, "DRAFT_DELAY", 0)
    box = page_of(opened, "department").forms["department"].boxes["volunteer_count"]
    box.editor.setFocus()
    qtbot.keyClicks(box.editor, "8x")
    qtbot.waitUntil(lambda: opened.bridge is not None and len(opened.bridge.view.tables["draft"]) == 1)
    qtbot.wait(3 * UPDATE_DELAY)
    assert "R02" not in {entry.finding.code for entry in opened.page.entries}
    qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: opened.page is not None and "R02" in {entry.finding.code for entry in opened.page.entries})


def test_undo_says_what_it_took_back(qtbot: QtBot, opened: MainWindow) -> None:
    box = page_of(opened, "department").forms["department"].boxes["superior"]
    box.editor.setFocus()
    qtbot.keyClicks(box.editor, "district")
    qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
    opened.menus.actions["undo"].trigger()
    assert opened.status.currentMessage().startswith("已撤销：")
    opened.menus.actions["redo"].trigger()
    assert opened.status.currentMessage().startswith("已重做：")


def test_ctrl_e_is_the_export_while_typing_too(styled_app: QApplication) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert is_window_shortcut(event, has_own=True)


@pytest.mark.parametrize("in_cell", [False, True])
def test_a_text_that_an_input_method_replaces_is_kept_when_the_new_one_is_there(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch, in_cell: bool
) -> None:
    assert opened.bridge is not None
    for module in (field_box, cell_delegate):
        monkeypatch.setattr(module, "DRAFT_DELAY", 0)
    page = page_of(opened, "activity")
    page.add_button.click()
    ref = Ref("activity", page.view.current_uid(), "name")
    opened.bridge.enter(ref, "春联进社区")
    target: QWidget = page.view if in_cell else page.form.boxes["name"].editor
    target.setFocus()
    if isinstance(target, LineEditor):
        target.selectAll()
    QApplication.sendEvent(target, QInputMethodEvent("shan'he", []))
    for _ in range(3):
        QApplication.processEvents()
    assert opened.bridge.view.draft(ref) is None
    compose(QApplication.focusWidget() or target, "山河新卷")
    qtbot.waitUntil(lambda: opened.bridge.view.draft(ref) is not None)
    assert opened.bridge.session.edit_text(ref) == "山河新卷"


def test_what_cannot_be_opened_gets_a_sentence(window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path) -> None:
    picture = tmp_path / "照片.wenlian"
    picture.write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    dialogs.chosen_path = picture
    window.menus.actions["open"].trigger()
    assert dialogs.messages == ["“照片.wenlian”不是本程序的数据文件。文件没有改动。请选择本程序建立的 .wenlian 文件。"]


def test_an_export_that_fails_says_so_and_the_old_file_stays(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    old = tmp_path / "报告.odt"
    old.write_bytes(b"old")
    export(opened, dialogs, old)
    qtbot.waitUntil(lambda: "不能导出为" in opened.statusBar().currentMessage())
    assert old.read_bytes() == b"old"


def test_a_step_that_fails_keeps_its_text_in_the_field_and_closing_still_works(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    path = opened.bridge.session.path
    box = page_of(opened, "department").forms["department"].boxes["short_name"]
    path.rename(path.with_name("移走.wenlian"))
    type_into(qtbot, box, "示例区文联")
    assert box.editor.text() == "示例区文联"
    assert "数据文件被移动、改名或替换了" in box.reason.text()
    assert "数据文件被移动" in opened.statusBar().currentMessage()
    assert opened.bridge.view.single(Department).short_name == "区文联"
    path.with_name("移走.wenlian").rename(path)
    box.editor.setFocus()
    type_into(qtbot, box, "示例区文联")
    assert (opened.bridge.view.single(Department).short_name, box.reason.text()) == ("示例区文联", "")


def test_closing_stays_open_when_the_backup_fails(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.bridge is not None
    opened.bridge.enter(ref_to(opened.bridge.view.single(Department), "short_name"), "示例")
    folder = opened.bridge.session.path.parent / "备份"
    folder.write_text("a file where the folder should be")
    assert not opened.close()
    assert dialogs.messages[0].startswith("备份失败：")
    folder.unlink()
    assert opened.close()


def test_leaving_a_row_keeps_what_was_typed_for_it(qtbot: QtBot, opened: MainWindow) -> None:
    activities = page_of(opened, "activity")
    for _ in range(2):
        activities.add_button.click()
    first = activities.view.rows_model.uid(0)
    activities.view.go_to(first)
    editor: QWidget = activities.form.boxes["name"].editor
    editor.setFocus()
    compose(editor, "春联进社区")
    activities.view.go_to(activities.view.rows_model.uid(1))
    assert opened.bridge is not None
    assert opened.bridge.session.display_text(Ref("activity", first, "name")) == "春联进社区"
    assert opened.bridge.view.rows(Activity)[1].name is None
