"""The order of rows: moved by key, menu and drag, inserted above, copied; one undo each."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose, page_of
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.tables.table_view import RowsView
from wenlian_desktop.ui.window.main_window import MainWindow

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
POLICIES = ["甲制度", "乙制度", "丙制度", "丁制度"]


def names(view: RowsView) -> list[str]:
    model = view.rows_model
    column = model.column_of(model.record_type.spec.title[0])
    return [model.index(row, column).data() for row in range(model.rowCount())]


def undo(window: MainWindow) -> None:
    window.menus.actions["undo"].trigger()


@pytest.fixture
def policies(qtbot: QtBot, opened: MainWindow) -> RowsView:
    assert opened.bridge is not None
    for name in POLICIES:
        opened.bridge.session.add("policy", name=name)
    view: RowsView = page_of(opened, "policy").view
    view.setFocus()
    view.go_to(view.rows_model.uid(2), view.rows_model.column_of("name"))
    return view


def test_alt_shift_arrows_move_the_row_with_its_cursor_one_undo_each(
    qtbot: QtBot, opened: MainWindow, policies: RowsView
) -> None:
    tester = QAbstractItemModelTester(policies.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.keyClick(policies, Qt.Key.Key_Up, ALT_SHIFT)
    qtbot.keyClick(policies, Qt.Key.Key_Up, ALT_SHIFT)
    assert names(policies) == ["丙制度", "甲制度", "乙制度", "丁制度"]
    assert policies.currentIndex().data() == "丙制度"
    qtbot.keyClick(policies, Qt.Key.Key_Up, ALT_SHIFT)  # the first row stays
    undo(opened)
    assert names(policies) == ["甲制度", "丙制度", "乙制度", "丁制度"]
    assert policies.currentIndex().data() == "丙制度"
    for _ in range(3):
        qtbot.keyClick(policies, Qt.Key.Key_Down, ALT_SHIFT)
    assert names(policies) == ["甲制度", "乙制度", "丁制度", "丙制度"]
    for _ in range(3):
        undo(opened)
    assert names(policies) == POLICIES
    del tester


def test_selected_rows_move_together(qtbot: QtBot, policies: RowsView) -> None:
    column = policies.rows_model.column_of("name")
    policies.select_block(1, column, 2, column)
    qtbot.keyClick(policies, Qt.Key.Key_Down, ALT_SHIFT)
    assert names(policies) == ["甲制度", "丁制度", "乙制度", "丙制度"]
    assert {index.data() for index in policies.selectedIndexes()} == {"乙制度", "丙制度"}


def test_the_menu_moves_inserts_and_copies(opened: MainWindow, policies: RowsView) -> None:
    opened.menus.actions["move_up"].trigger()
    assert names(policies) == ["甲制度", "丙制度", "乙制度", "丁制度"]
    opened.menus.actions["copy_rows"].trigger()
    assert names(policies) == ["甲制度", "丙制度", "丙制度", "乙制度", "丁制度"]
    assert policies.currentIndex().row() == 2
    undo(opened)
    undo(opened)
    opened.menus.actions["insert_row"].trigger()
    assert names(policies) == ["甲制度", "乙制度", "", "丙制度", "丁制度"]
    assert policies.currentIndex().row() == 2
    undo(opened)
    assert names(policies) == POLICIES


def test_ins_makes_a_row_above(qtbot: QtBot, opened: MainWindow, policies: RowsView) -> None:
    qtbot.keyClick(policies, Qt.Key.Key_Insert)
    assert names(policies) == ["甲制度", "乙制度", "", "丙制度", "丁制度"]
    assert policies.currentIndex().row() == 2


def test_a_row_is_dragged_by_its_number(qtbot: QtBot, opened: MainWindow, policies: RowsView) -> None:
    numbers = policies.verticalHeader()
    at = [QPoint(10, numbers.sectionViewportPosition(row) + numbers.sectionSize(row) // 2) for row in range(4)]
    qtbot.mousePress(numbers.viewport(), Qt.MouseButton.LeftButton, pos=at[3])
    for place in (QPoint(10, at[2].y()), QPoint(10, at[0].y()), QPoint(10, at[0].y() - 4)):
        qtbot.mouseMove(numbers.viewport(), place)
    qtbot.mouseRelease(numbers.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, at[0].y() - 4))
    assert names(policies) == ["丁制度", "甲制度", "乙制度", "丙制度"]
    assert [numbers.logicalIndex(place) for place in range(4)] == [0, 1, 2, 3]
    undo(opened)
    assert names(policies) == POLICIES


def test_a_sorted_table_says_why_rows_do_not_move(qtbot: QtBot, opened: MainWindow, policies: RowsView) -> None:
    policies.sort_by(policies.rows_model.column_of("name"))
    before = names(policies)
    qtbot.keyClick(policies, Qt.Key.Key_Up, ALT_SHIFT)
    assert names(policies) == before
    assert "按一列排序" in opened.status.currentMessage()
    assert not policies.verticalHeader().sectionsMovable()


def test_a_filtered_table_moves_a_row_past_the_shown_ones(qtbot: QtBot, opened: MainWindow, policies: RowsView) -> None:
    assert opened.bridge is not None
    pane = page_of(opened, "policy").pane
    first, last = (opened.bridge.view.tables["policy"][place].uid for place in (0, 3))
    for uid in (first, last):
        opened.bridge.session.enter(Ref("policy", uid, "number"), "京文〔2024〕1号")
    compose(pane.filter_line, "京文")
    assert names(policies) == ["甲制度", "丁制度"]
    policies.go_to(first)
    qtbot.keyClick(policies, Qt.Key.Key_Down, ALT_SHIFT)
    pane.filter_line.clear()
    assert names(policies) == ["乙制度", "丙制度", "丁制度", "甲制度"]


def test_the_report_follows_the_order_of_the_activities(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    page = page_of(with_sample, "activity")
    view = page.view
    page.theme.setCurrentIndex(1)
    page.theme.changed.emit()
    view.setFocus()
    first, second = view.rows_model.uid(0), view.rows_model.uid(1)
    view.go_to(first)
    assert "一是" in page.sentence.text.text()
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT_SHIFT)
    assert [view.rows_model.uid(row) for row in range(2)] == [second, first]
    assert "二是" in page.sentence.text.text()


def test_a_copy_has_the_values_but_neither_files_nor_payments(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    view = page_of(with_sample, "activity").view
    session = with_sample.bridge.session
    before, files = year_to_json(session.view), len(session.view.tables["attachment"])
    original = session.view.tables["activity"][0]
    view.go_to(original.uid)
    view.copy_rows()
    copied = session.view.tables["activity"][1]
    assert copied.uid != original.uid
    assert {**vars(copied), "uid": "", "position": 0} == {**vars(original), "uid": "", "position": 0}
    assert len(session.view.tables["attachment"]) == files
    with_sample.menus.actions["undo"].trigger()
    assert year_to_json(session.view) == before


def test_budget_lines_move_within_their_group_and_are_copied(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    page = page_of(with_sample, "budget_line")
    view = page.view
    group = view.model().group_index("项目支出")
    lines = [view.model().index(row, 0, group).data() for row in range(view.model().rowCount(group))]
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0, group))
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT_SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT_SHIFT)  # the first of its group stays
    moved = [view.model().index(row, 0, group).data() for row in range(view.model().rowCount(group))]
    assert moved == [lines[1], lines[0], *lines[2:]]
    assert view.currentIndex().data() == lines[1]
    with_sample.menus.actions["undo"].trigger()
    assert [view.model().index(row, 0, group).data() for row in range(len(lines))] == lines
    view.copy_rows()
    assert view.model().rowCount(group) == len(lines) + 1
    copied = with_sample.bridge.view.tables["budget_line"].find(view.current_uid())
    assert copied is not None
    assert copied.name == lines[1]
