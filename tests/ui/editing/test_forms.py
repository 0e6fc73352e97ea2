"""Forms: what is usually filled in is open, the rest under 更多; a heading names the row; 是/否 is a check box."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, page_of
from wenlian_desktop.ui.editing.record_form import RecordForm
from wenlian_desktop.ui.window.main_window import MainWindow


def shown(form: RecordForm) -> list[str]:
    """The labels of the fields in sight, in the order of the form."""
    return [box.field.label for box in form.boxes.values() if box.isVisibleTo(form)]


@pytest.fixture
def form(opened: MainWindow) -> RecordForm:
    assert opened.bridge is not None
    opened.bridge.session.add("activity", name="春季画展")
    found: RecordForm = page_of(opened, "activity").form
    page_of(opened, "activity").view.go_to(opened.bridge.view.tables["activity"][0].uid)
    return found


def test_an_activity_asks_in_the_order_of_the_trade_and_folds_the_rest(form: RecordForm) -> None:
    labels = shown(form)
    assert labels[:8] == ["活动名称（全称）", "类别", "主题", "状态", "开始日期", "结束日期", "地点", "场次"]
    in_order = ["承办协会", "观众人次（线下）", "实际额", "成效描述（入报告）"]
    assert [label for label in labels if label in in_order] == in_order
    assert len(labels) <= 26
    assert "意识形态审核人" not in labels
    assert "春联福字" not in labels


def test_more_opens_the_rest_and_is_remembered(
    qtbot: QtBot, form: RecordForm, opened: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    assert form.more is not None
    assert "更多" in form.more.button.text()
    form.ensureWidgetVisible(form.more.button)
    qtbot.mouseClick(form.more.button, Qt.MouseButton.LeftButton)
    assert "意识形态审核人" in shown(form)
    assert opened.bridge is not None
    path = opened.bridge.session.path
    assert opened.close_year()
    assert opened.open(path)
    assert "意识形态审核人" in shown(page_of(opened, "activity").form)


def test_a_filled_field_is_never_hidden(qtbot: QtBot, form: RecordForm, opened: MainWindow) -> None:
    assert opened.bridge is not None
    assert form.uid is not None
    form.focus_field("couplets")
    qtbot.keyClicks(form.boxes["couplets"].editor, "300")
    qtbot.keyClick(form.boxes["couplets"].editor, Qt.Key.Key_Tab)
    other = opened.bridge.session.add("activity", name="秋季影展")
    view = page_of(opened, "activity").view
    view.go_to(other)
    assert "春联福字" not in shown(form)
    view.go_to(opened.bridge.view.tables["activity"][0].uid)
    assert "春联福字" in shown(form)
    assert "赠送作品" not in shown(form)


def test_tab_goes_through_the_rest_as_it_stands_whatever_was_shown_first(qtbot: QtBot, form: RecordForm) -> None:
    form.focus_field("couplets")
    assert form.more is not None
    qtbot.mouseClick(form.more.button, Qt.MouseButton.LeftButton)
    form.more.button.setFocus()
    reached: list[str] = []
    while not reached or form.isAncestorOf(QApplication.focusWidget()):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        inside = [box for box in form.boxes.values() if box.isAncestorOf(QApplication.focusWidget())]
        reached += [box.field.label for box in inside if box.field.label not in reached[-1:]]
    corners = {box.field.label: box.mapTo(form.widget(), box.rect().topLeft()) for box in form.boxes.values()}
    assert len(reached) > 10
    assert "赠送作品" in reached
    assert reached == sorted(reached, key=lambda label: (corners[label].y(), corners[label].x()))


def test_a_heading_names_the_row_and_follows_its_name(form: RecordForm, opened: MainWindow) -> None:
    assert opened.bridge is not None
    assert form.heading is not None
    assert form.heading.text() == "春季画展"
    opened.bridge.enter(form.boxes["name"].ref, "夏季画展")  # type: ignore[arg-type]
    assert form.heading.text() == "夏季画展"


def test_a_new_row_starts_at_the_top_of_the_form_in_its_first_field(
    qtbot: QtBot, form: RecordForm, opened: MainWindow
) -> None:
    form.verticalScrollBar().setValue(form.verticalScrollBar().maximum())
    qtbot.mouseClick(page_of(opened, "activity").add_button, Qt.MouseButton.LeftButton)
    assert form.verticalScrollBar().value() == 0
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "活动名称（全称）"


def test_yes_and_no_are_a_check_box(qtbot: QtBot, form: RecordForm, opened: MainWindow) -> None:
    assert opened.bridge is not None
    box = form.boxes["in_report"].editor
    assert isinstance(box, QCheckBox)
    assert box.text() == ""

    def value() -> object:
        assert opened.bridge is not None
        return opened.bridge.view.tables["activity"][0].in_report

    assert (value(), QCheckBox.text(box)) == (None, "未填")
    form.focus_field("in_report")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert (value(), QCheckBox.text(box), box.checkState()) == (True, "是", Qt.CheckState.Checked)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert (value(), QCheckBox.text(box)) == (False, "否")
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert (value(), QCheckBox.text(box)) == (None, "未填")


def test_the_sentence_of_the_report_is_in_sight_while_one_types(opened: MainWindow, form: RecordForm) -> None:
    page = page_of(opened, "activity")
    opened.resize(1024, 768)
    form.focus_field("name")
    area = page.sentence.visibleRegion().boundingRect()
    assert area.height() > 60
    form.focus_field("effect")
    assert page.sentence.visibleRegion().boundingRect() == area
