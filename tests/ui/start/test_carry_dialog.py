"""Carrying over: a new year from last year's file, a later carry-over, verification, last year's figures."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.make.year_files import write_sample
from tests.ui.conftest import RecordingDialogs, compose, menu_lines, page_of
from wenlian_desktop.domain.carryover.carried_review import unverified_fields
from wenlian_desktop.domain.carryover.carry_choices import CHOICES
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.management import Policy
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Origin
from wenlian_desktop.session import year_files
from wenlian_desktop.session.past.moments import great_steps_after, moments, named_after
from wenlian_desktop.ui.start.carry_dialog import CarryChecklist, CarryDialog
from wenlian_desktop.ui.tables.table_view import RowsView
from wenlian_desktop.ui.window.main_window import MainWindow

NOTHING_NEW = "没有新的内容可结转：已经填了的和以前结转过的都不动。"

LAST_YEAR_COLUMN = 9
FEW = ("office", "lines", "associations")


@pytest.fixture
def last_path(tmp_path: Path) -> Path:
    path = tmp_path / "上年.wenlian"
    write_sample(path)
    return path


def dialog_of(window: MainWindow) -> CarryDialog:
    return window.findChildren(CarryDialog)[-1]


@pytest.fixture
def carried_window(window: MainWindow, dialogs: RecordingDialogs, last_path: Path) -> MainWindow:
    """The window with 2025, created from the sample year."""
    assert window.start_page is not None
    window.start_page.new_year_card.carry_button.click()
    dialog = dialog_of(window)
    dialogs.chosen_path = last_path
    dialog.other_button.click()
    dialog.confirm_button.click()
    window.activateWindow()
    return window


@pytest.fixture
def carry_dialog(window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path, last_path: Path) -> CarryDialog:
    """The carry dialog over an existing year, with last year's file chosen."""
    path = tmp_path / "2025.wenlian"
    year_files.new(path, 2025, "新名称", None)
    assert window.open(path)
    window.menus.actions["carry"].trigger()
    dialogs.chosen_path = last_path
    dialog_of(window).other_button.click()
    for name, box in dialog_of(window).checklist.boxes.items():
        box.setChecked(name in FEW)  # the trail of all of them is long
    return dialog_of(window)


def test_a_new_year_begins_with_what_was_ticked(window: MainWindow, dialogs: RecordingDialogs, last_path: Path) -> None:
    assert window.start_page is not None
    window.start_page.new_year_card.carry_button.click()
    dialog = dialog_of(window)
    assert dialog.reason.text() == "请选择上一年度的文件。"
    assert not dialog.confirm_button.isEnabled()
    dialogs.chosen_path = last_path
    dialog.other_button.click()
    assert dialog.year_box.value() == 2025
    assert dialog.checklist.boxes["policies"].text() == "制度　17条"
    assert not dialog.checklist.boxes["others"].isChecked()
    assert "制度17条" in dialog.summary_label.text()
    dialog.checklist.boxes["policies"].setChecked(False)
    assert "制度" not in dialog.summary_label.text()
    first = dialog.mentions_list.topLevelItem(0)
    assert first is not None
    assert [first.text(column) for column in (0, 2)] == ["活动：活动名称", "2024 → 2025"]
    assert dialog.count_label.text() == "改了1处，没有改4处。"
    dialog.confirm_button.click()
    assert window.bridge is not None
    assert window.windowTitle().startswith("2025年度 — 区文联")
    assert window.bridge.session.path.name == "2025年度.wenlian"
    assert len(window.bridge.view.rows(Policy)) == 0
    assert len(window.bridge.view.rows(BudgetLine)) == 8


def test_a_file_that_will_not_do_is_said_in_its_place(
    window: MainWindow, dialogs: RecordingDialogs, last_path: Path
) -> None:
    assert window.start_page is not None
    window.start_page.new_year_card.carry_button.click()
    dialog = dialog_of(window)
    dialogs.chosen_path = last_path
    dialog.other_button.click()
    dialog.year_box.setValue(2024)
    assert dialog.reason.text().startswith("“上年.wenlian”也是2024年度的。")
    assert not dialog.confirm_button.isEnabled()
    dialog.year_box.setValue(2025)
    assert dialog.reason.isHidden()
    foreign = last_path.with_name("文稿.wenlian")
    foreign.write_text("不是")
    dialogs.chosen_path = foreign
    dialog.other_button.click()
    assert "不是本程序的数据文件" in dialog.reason.text()
    assert not dialog.confirm_button.isEnabled()
    dialog.cancel_button.click()
    assert window.bridge is None


def test_the_longest_choice_is_not_cut_off(qtbot: QtBot, styled_app: QApplication) -> None:
    checklist = CarryChecklist()
    qtbot.addWidget(checklist)
    checklist.show_counts([(each, 0) for each in CHOICES])
    checklist.resize(10, 300)
    checklist.show()
    assert checklist.horizontalScrollBar().maximum() == 0


def test_a_late_carry_over_fills_in_and_writes_over_nothing(carry_dialog: CarryDialog, window: MainWindow) -> None:
    assert carry_dialog.windowTitle() == "从上年结转到2025年度"
    assert not carry_dialog.year_box.isVisibleTo(carry_dialog)
    carry_dialog.confirm_button.click()
    assert window.bridge is not None
    assert window.bridge.view.single(Department).name == "新名称"
    assert window.bridge.view.single(Department).short_name == "区文联"
    assert menu_lines(window)["undo"] == ("撤销 从2024年度结转(&U)", True)
    [backup] = window.bridge.session.path.parent.glob("备份/*.wenlian")
    assert backup.name.endswith(" 结转前.wenlian")
    [moment] = moments(window.bridge.session)
    [step] = great_steps_after(window.bridge.session, [moment]).result()
    assert named_after(moment, step).title.endswith(" 从2024年度结转之前（结转前的备份）")
    window.menus.actions["carry"].trigger()
    again = dialog_of(window)
    again.other_button.click()
    for name, box in again.checklist.boxes.items():
        box.setChecked(name in FEW)
    assert again.summary_label.text() == f"示例区文学艺术界联合会2024年度。{NOTHING_NEW}"
    assert not again.confirm_button.isEnabled()
    again.cancel_button.click()
    window.menus.actions["undo"].trigger()
    assert len(window.bridge.view.rows(BudgetLine)) == 0


def test_what_is_filled_in_while_the_list_is_open_stays(carry_dialog: CarryDialog, window: MainWindow) -> None:
    assert window.bridge is not None
    window.bridge.enter(ref_to(window.bridge.view.single(Department), "short_name"), "刚填的")
    carry_dialog.confirm_button.click()
    assert window.bridge.view.single(Department).short_name == "刚填的"
    assert len(window.bridge.view.rows(BudgetLine)) == 8


def test_what_was_carried_is_verified_field_by_field_row_by_row_page_by_page(
    qtbot: QtBot, carried_window: MainWindow
) -> None:
    assert carried_window.bridge is not None
    pane = page_of(carried_window, "policy")
    one = carried_window.bridge.view.rows(Policy)[0]
    pane.go_to(ref_to(one, "name"))
    actions, view = carried_window.menus.actions, pane.view
    view.setFocus()
    view.go_to(one.uid, pane.pane.model.column_of("name"))
    actions["verify_field"].trigger()
    assert carried_window.bridge.view.note(ref_to(one, "name")) is None
    assert carried_window.bridge.view.note(ref_to(one, "number")) is not None
    actions["verify_row"].trigger()
    assert carried_window.bridge.view.note(ref_to(one, "number")) is None
    actions["verify_page"].trigger()
    assert "policy" not in unverified_fields(carried_window.bridge.view)
    assert "association" in unverified_fields(carried_window.bridge.view)
    actions["verify_page"].trigger()
    assert "没有“上年结转未核”" in carried_window.status.currentMessage()


def test_typing_over_a_carried_value_is_a_change_by_hand(qtbot: QtBot, carried_window: MainWindow) -> None:
    assert carried_window.bridge is not None
    box = page_of(carried_window, "department").forms["department"].boxes["superior"]
    assert box.mark is not None
    assert (box.mark.text(), box.mark.toolTip()) == ("结", "上年结转未核，看过后按Ctrl+K表示已核")
    box.editor.selectAll()
    compose(box.editor, "新的主管部门")
    qtbot.keyClick(box.editor, Qt.Key.Key_Return)
    assert box.ref is not None
    note = carried_window.bridge.view.note(box.ref)
    assert note is not None
    assert note.origin == Origin.OVERRIDDEN.value
    assert box.mark.text() == "改"


def test_last_years_figure_stands_under_the_field(carried_window: MainWindow) -> None:
    boxes = page_of(carried_window, "accounts").form.boxes
    assert boxes["total_spent"].last_year_label is not None
    assert boxes["total_spent"].last_year_label.text() == "上年 1,042.52"
    assert boxes["difference_reason"].last_year_label is None


def test_last_years_figure_is_a_column_where_it_is_known(qtbot: QtBot, carried_window: MainWindow) -> None:
    assert carried_window.bridge is not None
    view = page_of(carried_window, "budget_line").view
    line = carried_window.bridge.view.rows(BudgetLine)[0]
    view.go_to(line.uid)
    assert view.isColumnHidden(LAST_YEAR_COLUMN)  # there is no room beside the panel
    carried_window.resize(1600, 900)
    qtbot.waitUntil(lambda: not view.isColumnHidden(LAST_YEAR_COLUMN))
    assert view.currentIndex().siblingAtColumn(LAST_YEAR_COLUMN).data() == "449.37"
    assert view.model().group_index("合计").siblingAtColumn(LAST_YEAR_COLUMN).data() == "1,042.52"
    assert view.currentIndex().siblingAtColumn(1).data(Qt.ItemDataRole.ToolTipRole).startswith("上年 ")
    table = page_of(carried_window, "association").view
    shown = visible_headers(table)
    assert "上年个人会员数" in shown
    assert table.model().index(0, shown["上年个人会员数"]).data() == "214"


def visible_headers(table: RowsView) -> dict[str, int]:
    """The visible headers and their columns."""
    captions = [column.caption for column in table.rows_model.columns]
    return {caption: place for place, caption in enumerate(captions) if not table.isColumnHidden(place)}


def test_without_last_year_there_is_no_such_column(opened: MainWindow) -> None:
    assert page_of(opened, "budget_line").view.isColumnHidden(LAST_YEAR_COLUMN)
    assert not any("上年" in caption for caption in visible_headers(page_of(opened, "association").view))


def test_the_columns_come_with_a_late_carry_over_and_go_with_undo(
    carry_dialog: CarryDialog, window: MainWindow
) -> None:
    table = page_of(window, "association").view
    assert "上年个人会员数" not in visible_headers(table)
    carry_dialog.confirm_button.click()
    assert "上年个人会员数" in visible_headers(table)
    window.menus.actions["undo"].trigger()
    assert "上年个人会员数" not in visible_headers(table)
