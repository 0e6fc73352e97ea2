"""A clerk at the window: types, leaves the field, undoes, exports, closes, opens."""

import re
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Recorder, compose
from wenlian_desktop.domain.fields import Ref
from wenlian_desktop.domain.interchange import dumped
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.year import ref_to
from wenlian_desktop.ui.editors import ChoiceEditor, LineEditor
from wenlian_desktop.ui.form import FieldBox, Form
from wenlian_desktop.ui.main_window import MainWindow
from wenlian_desktop.ui.record_page import TablePage

LINE = {
    "name": "主题展演项目",
    "category": "项目支出",
    "initial_fiscal": "1,093.40",
    "mode": "全年一次",
    "spent_once": "1042.52",
}


def table(window: MainWindow, tab: str, record: str) -> TablePage:
    """The page of a record, brought to the front."""
    assert window.page is not None
    page = window.page.pages[tab]
    window.page.tabs.setCurrentWidget(page)
    made = page.page(record)
    assert isinstance(made, TablePage)
    page._tabs.setCurrentIndex([cls.spec.name for cls in page.records].index(record))
    return made


def type_into(qtbot: QtBot, box: FieldBox, text: str) -> None:
    """Go to a field, type, and leave it with Tab."""
    editor = box.editor
    editor.setFocus()
    target = editor.lineEdit() if isinstance(editor, ChoiceEditor) else editor
    if isinstance(target, LineEditor):
        target.selectAll()
    if text.isascii():
        qtbot.keyClicks(target, text)
    else:
        compose(target, text)
    qtbot.keyClick(target, Qt.Key.Key_Tab)


def pdf_text(path: Path) -> str:
    with pdfplumber.open(path) as pdf:
        return re.sub(r"\s", "", "".join(page.extract_text() or "" for page in pdf.pages))


def export(window: MainWindow, ask: Recorder, path: Path) -> None:
    ask.answer = path
    window.export_action.trigger()
    assert window.page is not None
    window.page.wait()


def test_what_is_typed_in_the_window_stands_in_the_pdf_and_in_the_file(
    qtbot: QtBot, opened: MainWindow, ask: Recorder, tmp_path: Path
) -> None:
    lines = table(opened, "预算执行", "budget_line")
    qtbot.mouseClick(lines.add_button, Qt.MouseButton.LeftButton)
    for field, text in (
        ("name", "主题展演项目"),
        ("category", "项目支出"),
        ("initial_fiscal", "1,093.40"),
        ("mode", "全年一次"),
        ("spent_once", "1042.52"),
    ):
        type_into(qtbot, lines.form.boxes[field], text)
    activities = table(opened, "活动", "activity")
    qtbot.mouseClick(activities.add_button, Qt.MouseButton.LeftButton)
    for field, text in (("name", "春联进社区"), ("category", "文艺志愿服务"), ("effect", "书法家为居民写春联。")):
        type_into(qtbot, activities.form.boxes[field], text)
    assert opened.bridge is not None
    assert opened.page is not None
    assert opened.page.state.text().startswith("已保存 ")
    export(opened, ask, tmp_path / "报告.pdf")
    text = pdf_text(tmp_path / "报告.pdf")
    assert "2024年全年预算数1093.4万元" in text
    assert "预算执行率为95.35%。" in text
    assert "一是举办“春联进社区”。书法家为居民写春联。" in text
    before, path = dumped(opened.bridge.view), opened.bridge.session.path
    assert opened.close_year()
    assert opened.open(path)
    assert opened.bridge is not None
    assert dumped(opened.bridge.view) == before
    assert ask.told == []


def test_an_input_methods_pre_edit_is_never_stored(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    form = opened.page.pages["部门概况"].page("department").form
    editor = form.boxes["name"].editor
    editor.setFocus()
    QApplication.sendEvent(editor, QInputMethodEvent("yu'suan", []))
    form.flush()
    assert opened.bridge.view.only(Department).name == "示例区文学艺术界联合会"
    assert dumped(opened.bridge.view)["records"]["department"][0]["name"] == "示例区文学艺术界联合会"
    assert len(opened.bridge.view.tables["draft"]) == 0


def test_undo_names_its_step_and_reaches_across_tabs(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    form = opened.page.pages["部门概况"].page("department").form
    type_into(qtbot, form.boxes["short_name"], "示例区文联")
    opened.page.tabs.setCurrentIndex(3)
    assert opened.undo_action.text() == "撤销 修改部门简称(&U)"
    opened.undo_action.trigger()
    assert opened.bridge.view.only(Department).short_name == "区文联"
    assert (opened.undo_action.isEnabled(), opened.redo_action.text()) == (False, "重做 修改部门简称(&R)")
    opened.redo_action.trigger()
    assert form.boxes["short_name"].editor.text() == "示例区文联"


def test_a_wrong_figure_stays_with_its_reason_under_it(qtbot: QtBot, opened: MainWindow) -> None:
    lines = table(opened, "预算执行", "budget_line")
    lines.add_button.click()
    box = lines.form.boxes["initial_fiscal"]
    type_into(qtbot, box, "12.5O")
    assert box.editor.text() == "12.5O"
    assert "第5个字符是“O”，不是数字0" in box.reason.text()
    assert box.reason.isVisibleTo(box)
    type_into(qtbot, box, "12.50")
    assert (box.editor.text(), box.reason.text()) == ("12.50", "")


def test_figures_show_thousands_at_rest_and_none_while_edited(qtbot: QtBot, opened: MainWindow) -> None:
    lines = table(opened, "预算执行", "budget_line")
    lines.add_button.click()
    editor = lines.form.boxes["initial_fiscal"].editor
    type_into(qtbot, lines.form.boxes["initial_fiscal"], "1093.4")
    assert editor.text() == "1,093.40"
    editor.setFocus()
    assert editor.text() == "1093.40"


def test_an_unfinished_text_is_kept_as_a_draft_and_comes_back(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    box = opened.page.pages["部门概况"].page("department").form.boxes["superior"]
    box.editor.setFocus()
    compose(box.editor, "示例区")
    qtbot.waitUntil(lambda: len(opened.bridge.view.tables["draft"]) == 1, timeout=2000)
    assert opened.bridge.view.only(Department).superior is None
    qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
    assert (opened.bridge.view.only(Department).superior, len(opened.bridge.view.tables["draft"])) == ("示例区", 0)


def boxes(window: MainWindow) -> list[FieldBox]:
    """Every field of every form in the window, all pages made."""
    assert window.page is not None
    for page in window.page.pages.values():
        for cls in page.records:
            page.page(cls.spec.name)
    return window.findChildren(FieldBox)


def test_every_field_of_every_record_has_an_editor(with_sample: MainWindow) -> None:
    shown = [(cls.spec.name, name) for cls in CATALOGUE if cls.spec.shown for name in cls.spec.fields]
    found = [(form._record.spec.name, name) for form in forms(with_sample) for name in form.boxes]
    assert sorted(found) == sorted(shown)


def forms(window: MainWindow) -> list[Form]:
    boxes(window)
    return window.findChildren(Form)


def test_every_locked_field_says_why(opened: MainWindow) -> None:
    locked = [box for box in boxes(opened) if not box.editor.isEnabled()]
    assert len(locked) > 100
    assert {box.editor.toolTip() for box in locked} == {"还没有选中一条记录。请先在上面的表中选一条，或新增一条。"}


def test_a_read_only_year_opens_with_a_banner_and_says_why(
    window: MainWindow, year_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wenlian_desktop.storage.opening.is_writable", lambda path: False)
    assert window.open(year_file)
    assert {box.editor.toolTip() for box in boxes(window)} == {
        "文件是只读的，不能修改。请把文件复制到可以写入的文件夹后再打开。"
    }


def test_every_editor_has_a_name_for_screen_readers(opened: MainWindow) -> None:
    assert all(box.editor.accessibleName() == box.field.caption for box in boxes(opened))


def test_what_cannot_be_opened_gets_a_sentence(window: MainWindow, ask: Recorder, tmp_path: Path) -> None:
    picture = tmp_path / "照片.wenlian"
    picture.write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    ask.answer = picture
    window.open_action.trigger()
    assert ask.told == ["“照片.wenlian”不是本程序的数据文件。文件没有改动。请选择本程序建立的 .wenlian 文件。"]


def test_an_export_that_fails_says_so_and_the_old_file_stays(
    qtbot: QtBot, opened: MainWindow, ask: Recorder, tmp_path: Path
) -> None:
    old = tmp_path / "报告.docx"
    old.write_bytes(b"old")
    export(opened, ask, old)
    qtbot.waitUntil(lambda: "不能导出为" in opened.statusBar().currentMessage())
    assert old.read_bytes() == b"old"


def test_a_step_that_fails_keeps_its_text_in_the_field_and_closing_still_works(
    qtbot: QtBot, opened: MainWindow, ask: Recorder
) -> None:
    assert opened.page is not None
    assert opened.bridge is not None
    path = opened.bridge.session.path
    box = opened.page.pages["部门概况"].page("department").form.boxes["short_name"]
    path.rename(path.with_name("移走.wenlian"))
    type_into(qtbot, box, "示例区文联")
    assert box.editor.text() == "示例区文联"
    assert "数据文件被移动、改名或替换了" in box.reason.text()
    assert "数据文件被移动" in opened.statusBar().currentMessage()
    assert opened.bridge.view.only(Department).short_name == "区文联"
    path.with_name("移走.wenlian").rename(path)
    box.editor.setFocus()
    type_into(qtbot, box, "示例区文联")
    assert (opened.bridge.view.only(Department).short_name, box.reason.text()) == ("示例区文联", "")


def test_closing_stays_open_when_the_backup_fails(
    qtbot: QtBot, opened: MainWindow, ask: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.bridge is not None
    opened.bridge.enter(ref_to(opened.bridge.view.only(Department), "short_name"), "示例")
    folder = opened.bridge.session.path.parent / "备份"
    folder.write_text("a file where the folder should be")
    assert not opened.close()
    assert ask.told[0].startswith("备份失败：")
    folder.unlink()
    assert opened.close()


def test_leaving_a_row_keeps_what_was_typed_for_it(qtbot: QtBot, opened: MainWindow) -> None:
    activities = table(opened, "活动", "activity")
    for _ in range(2):
        activities.add_button.click()
    first = activities.view._model.uid(0)
    activities.view.go_to(first)
    editor: QWidget = activities.form.boxes["name"].editor
    editor.setFocus()
    compose(editor, "春联进社区")
    activities.view.go_to(activities.view._model.uid(1))
    assert opened.bridge is not None
    assert opened.bridge.session.shown(Ref("activity", first, "name")) == "春联进社区"
    assert opened.bridge.view.rows(Activity)[1].name is None
