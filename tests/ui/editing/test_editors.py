"""Editors alone and in forms: keyboard, input method, wheel and calendar."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose, page_of, typed_into
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.values.fields import Kind
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.editors import CELL_EDITOR_CLASSES, EDITOR_CLASSES, create_editor
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.editing.line_editors import CalendarPopup, DateEditor, LineEditor
from wenlian_desktop.ui.editing.long_text_editor import LongTextEditor, count_characters
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.record_form import RecordForm
from wenlian_desktop.ui.editing.reference_editor import ReferenceChip, ReferencesEditor
from wenlian_desktop.ui.window.main_window import MainWindow

ONE_OF_EACH = {
    field.kind: field for cls in (Activity, Department, Report) for field in cls.spec.fields.values()
}  # fmt: skip


def box_of(window: MainWindow, record: str, field: str) -> FieldBox:
    page = page_of(window, record)
    box: FieldBox = (page.forms[record] if hasattr(page, "forms") else page.form).boxes[field]
    box.editor.setFocus()
    return box


def preedit(widget: QWidget, text: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def turn_wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_every_kind_has_an_editor() -> None:
    assert set(EDITOR_CLASSES) == set(CELL_EDITOR_CLASSES) == set(Kind)


@pytest.mark.parametrize("kind", list(ONE_OF_EACH), ids=lambda kind: kind.name)
def test_the_wheel_over_an_unfocused_editor_does_nothing(qtbot: QtBot, styled_app: object, kind: Kind) -> None:
    editor = create_editor(ONE_OF_EACH[kind], lambda: ["甲", "乙", "丙"])
    qtbot.addWidget(editor)
    editor.show()
    editor.clearFocus()
    before = editor.text()
    turn_wheel(editor)
    assert editor.text() == before


@pytest.mark.parametrize("kind", list(ONE_OF_EACH), ids=lambda kind: kind.name)
def test_a_locked_editor_takes_nothing_and_says_why(qtbot: QtBot, styled_app: object, kind: Kind) -> None:
    editor = create_editor(ONE_OF_EACH[kind], lambda: ["甲", "乙", "丙"])
    qtbot.addWidget(editor)
    editor.show()
    refusals: list[None] = []
    editor.refused.connect(lambda: refusals.append(None))
    editor.set_locked("因为。")
    qtbot.keyClick(typed_into(editor), Qt.Key.Key_1)
    assert (editor.text(), len(refusals)) == ("", 1)
    assert (editor.toolTip(), editor.accessibleDescription()) == ("因为。", "因为。")
    editor.set_locked("")
    assert editor.toolTip() == ""


@pytest.mark.parametrize(
    ("record", "field"), [("department", "superior"), ("department", "nature"), ("report", "title")]
)
def test_pre_edit_is_not_stored_when_the_field_is_left(
    qtbot: QtBot, opened: MainWindow, record: str, field: str
) -> None:
    assert opened.bridge is not None
    box = box_of(opened, record, field)
    preedit(typed_into(box.editor), "zhong'gong")
    page_of(opened, "department").forms["department"].boxes["code"].editor.setFocus()
    assert box.ref is not None
    assert opened.bridge.view.value(box.ref) is None
    assert len(opened.bridge.view.tables["draft"]) == 0
    assert box.editor.text() == ""


@pytest.mark.parametrize(
    ("record", "field"),
    [("department", "superior"), ("department", "nature"), ("report", "title"), ("activity", "associations")],
)
def test_enter_during_pre_edit_triggers_nothing(qtbot: QtBot, with_sample: MainWindow, record: str, field: str) -> None:
    assert with_sample.bridge is not None
    box = box_of(with_sample, record, field)
    assert box.ref is not None
    before = with_sample.bridge.view.value(box.ref)
    target = typed_into(box.editor)
    preedit(target, "mei'shu")
    qtbot.keyClick(target, Qt.Key.Key_Return)
    assert with_sample.bridge.view.value(box.ref) == before
    assert target.hasFocus()


@pytest.mark.parametrize("typed", ["6月30日", "2024-6-30", "2024年6月30日", "20240630", "６／３０"])
def test_dates_are_typed_as_people_type_them(qtbot: QtBot, opened: MainWindow, typed: str) -> None:
    assert opened.bridge is not None
    box = box_of(opened, "report", "dated")
    compose(box.editor, typed)
    qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
    assert opened.bridge.view.single(Report).dated == date(2024, 6, 30)
    assert box.editor.text() == "2024-06-30"


def test_a_date_that_does_not_exist_stays_with_its_reason(qtbot: QtBot, opened: MainWindow) -> None:
    box = box_of(opened, "report", "dated")
    compose(box.editor, "2月30日")
    qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
    assert box.editor.text() == "2月30日"
    assert box.reason.text() == "落款日期：“2月30日”不存在：2024年2月没有30日。"


def test_ctrl_semicolon_is_today(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.bridge is not None
    box = box_of(opened, "report", "dated")
    qtbot.keyClick(box.editor, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
    assert opened.bridge.view.single(Report).dated == date.today()


def test_a_day_is_chosen_from_the_calendar(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    box = box_of(with_sample, "report", "dated")
    assert isinstance(box.editor, DateEditor)
    qtbot.keyClick(box.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = box.editor.findChild(CalendarPopup)
    assert calendar.selectedDate() == QDate(2025, 4, 18)
    calendar.clicked.emit(QDate(2025, 4, 21))
    qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
    assert with_sample.bridge.view.single(Report).dated == date(2025, 4, 21)


def test_chips_are_reached_and_taken_by_keys(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    editor = box_of(with_sample, "activity", "associations").editor
    assert isinstance(editor, ReferencesEditor)
    assert editor.names() == ["示例区美术家协会", "示例区书法家协会"]
    qtbot.keyClick(editor.line, Qt.Key.Key_Left)
    chip = QApplication.focusWidget()
    assert chip is not None
    assert chip.accessibleName() == "示例区书法家协会，按Delete去掉"
    qtbot.keyClick(chip, Qt.Key.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert editor.names() == ["示例区书法家协会"]
    assert editor.line.hasFocus()
    kept = with_sample.bridge.view.rows(Activity)[0].associations
    assert [with_sample.bridge.session.row_name("association", uid) for uid in kept] == ["示例区书法家协会"]


def test_a_chip_without_room_shortens_its_name_and_keeps_its_cross(with_sample: MainWindow) -> None:
    editor = box_of(with_sample, "activity", "associations").editor
    assert isinstance(editor, ReferencesEditor)
    editor.show_value("", "示例区文学艺术界联合会所属各文艺家协会章程示范文本")
    [chip] = editor.findChildren(ReferenceChip)[-1:]
    for room in (220, 900):
        editor.resize(room, editor.height())
        assert chip.width() >= chip.sizeHint().width()
        assert chip.text().endswith("×")
        assert ("…" in chip.text()) == (room == 220)
        assert chip.toolTip() == chip.name


def test_a_name_that_is_not_known_stays_as_a_chip_with_the_reason(qtbot: QtBot, with_sample: MainWindow) -> None:
    box = box_of(with_sample, "activity", "associations")
    assert isinstance(box.editor, ReferencesEditor)
    compose(box.editor.line, "不存在的协会")
    box.editor.completer.popup().hide()
    qtbot.keyClick(box.editor.line, Qt.Key.Key_Return)
    assert box.editor.names()[-1] == "不存在的协会"
    assert "没有找到" in box.reason.text()
    qtbot.keyClick(box.editor.line, Qt.Key.Key_Backspace)
    assert box.reason.text() == ""


def test_a_long_text_counts_its_characters_grows_and_is_left_by_tab(qtbot: QtBot, opened: MainWindow) -> None:
    box = box_of(opened, "report", "title")
    assert isinstance(box.editor, LongTextEditor)
    low = box.editor.height()
    QGuiApplication.clipboard().setText("第一行\n" * 7)
    box.editor.paste()
    assert box.editor.height() > low
    assert box._count_label is not None
    assert box._count_label.text() == "字数 21"
    qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
    assert not box.editor.hasFocus()
    assert opened.bridge is not None
    assert opened.bridge.view.single(Report).title == "\n".join(["第一行"] * 7)


def test_characters_are_counted_without_blanks() -> None:
    assert count_characters("一 二　三\n四\tab") == 6


def test_a_choice_is_found_by_typing(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.bridge is not None
    box = box_of(opened, "department", "nature")
    assert isinstance(box.editor, ChoiceEditor)
    compose(typed_into(box.editor), "参公")
    qtbot.keyClick(QApplication.activePopupWidget() or box.editor, Qt.Key.Key_Tab)
    assert opened.bridge.view.single(Department).nature == "参公事业单位"


def test_figures_stand_at_the_right(qtbot: QtBot, styled_app: object) -> None:
    figure = create_editor(ONE_OF_EACH[Kind.COUNT], list)
    qtbot.addWidget(figure)
    assert isinstance(figure, LineEditor)
    assert figure.alignment() & Qt.AlignmentFlag.AlignRight


def test_a_text_that_could_not_be_written_comes_back_into_its_field_with_the_reason(
    qtbot: QtBot, styled_app: object, year_file: Path
) -> None:
    with ThreadPoolExecutor(1) as executor:
        bridge = Bridge(year_file, executor)
        form = RecordForm(PageContext(bridge), Department)
        qtbot.addWidget(form)
        form.show_row(bridge.view.single(Department).uid)
        form.show()
        box = form.boxes["superior"]
        year_file.rename(year_file.with_name("移走.wenlian"))
        box.editor.setFocus()
        compose(box.editor, "中共示例区委员会")
        qtbot.keyClick(box.editor, Qt.Key.Key_Tab)
        qtbot.waitUntil(lambda: "数据文件被移动" in box.reason.text())
        assert box.editor.text() == "中共示例区委员会"
        year_file.with_name("移走.wenlian").rename(year_file)
        bridge.session.close(force=True)
