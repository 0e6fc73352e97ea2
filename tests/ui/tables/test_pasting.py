"""Pasting into a selection made with the mouse: where a block starts, what it fills, what it leaves."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from wenlian_desktop.domain.records.budget import BudgetLine, MonthlyPlan
from wenlian_desktop.ui.window.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def click(qtbot: QtBot, view: Any, index: Any, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, view.visualRect(index).center())


def paste(qtbot: QtBot, view: Any, text: str) -> list[str]:
    """Ctrl+V; returns the message."""
    messages: list[str] = []
    view.message.connect(messages.append)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(view, Qt.Key.Key_V, CONTROL)
    view.message.disconnect(messages.append)
    return messages


@pytest.fixture
def activities(with_sample: MainWindow) -> Any:
    return page_of(with_sample, "activity").view


def headings(view: Any) -> list[str]:
    model = view.model()
    return [model.headerData(each, Qt.Orientation.Horizontal) for each in range(model.columnCount())]


def column(view: Any, name: str, number: int = 6) -> list[str]:
    """The texts of the first cells of a column."""
    place = headings(view).index(name)
    return [view.model().index(row, place).data() for row in range(number)]


def select(qtbot: QtBot, view: Any, top: int, bottom: int, first: str, last: str = "") -> None:
    """Click the first cell, Shift+click the last."""
    model, names = view.model(), headings(view)
    click(qtbot, view, model.index(top, names.index(first)))
    click(qtbot, view, model.index(bottom, names.index(last or first)), SHIFT)


def test_a_block_begins_at_the_top_left_of_the_selection(qtbot: QtBot, activities: Any) -> None:
    before = column(activities, "简称")
    select(qtbot, activities, 0, 2, "简称")
    assert paste(qtbot, activities, "甲\n乙\n") == []
    assert column(activities, "简称") == ["甲", "乙", *before[2:]]


def test_a_selection_drawn_upwards_is_the_same(qtbot: QtBot, activities: Any) -> None:
    before = column(activities, "简称")
    select(qtbot, activities, 3, 1, "简称")
    paste(qtbot, activities, "甲\n乙\n丙\n丁\n")
    assert column(activities, "简称") == [before[0], "甲", "乙", "丙", "丁", before[5]]


def test_a_single_value_fills_the_selection_and_nothing_else(qtbot: QtBot, activities: Any) -> None:
    before = column(activities, "简称")
    select(qtbot, activities, 1, 3, "简称")
    paste(qtbot, activities, "甲\n")
    assert column(activities, "简称") == [before[0], "甲", "甲", "甲", *before[4:]]


def test_a_single_value_fills_cells_chosen_one_by_one(qtbot: QtBot, activities: Any) -> None:
    before = column(activities, "简称")
    place = headings(activities).index("简称")
    click(qtbot, activities, activities.model().index(0, place))
    click(qtbot, activities, activities.model().index(3, place), CONTROL)
    paste(qtbot, activities, "甲\n")
    assert column(activities, "简称") == ["甲", *before[1:3], "甲", *before[4:]]


def test_a_block_is_repeated_in_its_whole_multiple(qtbot: QtBot, activities: Any) -> None:
    before = column(activities, "简称")
    select(qtbot, activities, 0, 3, "简称")
    paste(qtbot, activities, "甲\n乙\n")
    assert column(activities, "简称") == ["甲", "乙", "甲", "乙", *before[4:]]


def test_after_shift_enter_one_cell_is_selected(qtbot: QtBot, activities: Any) -> None:
    before = column(activities, "简称")
    click(qtbot, activities, activities.model().index(2, headings(activities).index("简称")))
    qtbot.keyClick(activities, Qt.Key.Key_Return, SHIFT)
    paste(qtbot, activities, "甲\n")
    assert column(activities, "简称") == [before[0], "甲", *before[2:]]


def test_a_block_that_does_not_fit_between_chosen_cells_is_not_pasted(qtbot: QtBot, activities: Any) -> None:
    before = column(activities, "简称")
    place = headings(activities).index("简称")
    click(qtbot, activities, activities.model().index(0, place))
    click(qtbot, activities, activities.model().index(3, place), CONTROL)
    message = paste(qtbot, activities, "甲\n乙\n丙\n")
    assert message == ["选中的格之间有空隙，放不下这一块，没有粘贴。请选中连在一起的格，或者只选左上角的一格，再粘贴。"]
    assert column(activities, "简称") == before


def test_a_clipboard_without_text_empties_nothing(qtbot: QtBot, activities: Any) -> None:
    before = column(activities, "简称")
    select(qtbot, activities, 0, 3, "简称")
    assert paste(qtbot, activities, "") == ["剪贴板里没有文字，没有粘贴。"]
    assert column(activities, "简称") == before


@pytest.fixture
def budget(with_sample: MainWindow) -> Any:
    return page_of(with_sample, "budget_line")


def show_tab(qtbot: QtBot, page: Any, name: str) -> None:
    """Click a tab below the tree."""
    tabs = page.detail_tabs.tabBar()
    place = next(each for each in range(tabs.count()) if tabs.tabText(each) == name)
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, PLAIN, tabs.tabRect(place).center())


def projects(page: Any) -> list[BudgetLine]:
    return [row for row in page.model.bridge.view.rows(BudgetLine) if row.category == "项目支出"]


def ways(page: Any) -> list[str | None]:
    """登记方式 of the projects."""
    return [row.mode for row in projects(page)]


def select_lines(qtbot: QtBot, page: Any, top: str, bottom: str, name: str) -> None:
    place = headings(page.view).index(name)
    click(qtbot, page.view, page.model.index_of(top, place))
    click(qtbot, page.view, page.model.index_of(bottom, place), SHIFT)


def test_in_the_tree_a_block_begins_at_the_top_left_too(qtbot: QtBot, budget: Any) -> None:
    before = [row.name for row in projects(budget)]
    uids = [row.uid for row in projects(budget)]
    assert len(uids) >= 4
    select_lines(qtbot, budget, uids[0], uids[2], "项目")
    assert paste(qtbot, budget.view, "甲\n乙\n") == []
    assert [row.name for row in projects(budget)] == ["甲", "乙", *before[2:]]


def test_in_the_tree_a_single_value_fills_the_selection(qtbot: QtBot, budget: Any) -> None:
    uids, before = [row.uid for row in projects(budget)], ways(budget)
    select_lines(qtbot, budget, uids[0], uids[2], "登记方式")
    paste(qtbot, budget.view, "逐月\n")
    assert ways(budget) == ["逐月", "逐月", "逐月", *before[3:]]


def test_in_the_tree_a_block_is_repeated(qtbot: QtBot, budget: Any) -> None:
    uids, before = [row.uid for row in projects(budget)], ways(budget)
    select_lines(qtbot, budget, uids[0], uids[3], "登记方式")
    paste(qtbot, budget.view, "逐月\n逐笔\n")
    assert ways(budget) == ["逐月", "逐笔", "逐月", "逐笔", *before[4:]]


def test_in_the_tree_rows_of_sums_within_the_selection_are_left_out(qtbot: QtBot, budget: Any) -> None:
    lines = budget.model.bridge.view.rows(BudgetLine)
    basic = [row.uid for row in lines if row.category in ("人员经费", "公用经费")]
    select_lines(qtbot, budget, basic[-1], projects(budget)[1].uid, "登记方式")
    count = len(lines)
    assert paste(qtbot, budget.view, "逐月\n") == []
    after = budget.model.bridge.view.rows(BudgetLine)
    assert (after.find(basic[-1]).mode, ways(budget)[:2], len(after)) == ("逐月", ["逐月", "逐月"], count)


def test_a_lock_holds_for_rows_that_the_paste_makes(qtbot: QtBot, budget: Any) -> None:
    line = next(row for row in projects(budget) if row.mode == "逐笔")
    click(qtbot, budget.view, budget.model.index_of(line.uid, 0))
    show_tab(qtbot, budget, "月度计划")
    pane = budget.pane("monthly_plan").pane
    qtbot.mouseClick(pane.add_button, Qt.MouseButton.LeftButton)
    rows = pane.model.rowCount()
    message = paste(qtbot, pane.view, "1\t10\t9\n2\t10\t8.5\n3\t10\t9\n")
    assert message == [
        f"3格不能修改，没有粘贴：“{line.name}”逐笔登记，不按月填实际支出。"
        "要在此填写，请把该项目的“支出登记方式”改为“逐月”。新增了2行。"
    ]
    plan = budget.model.bridge.view.rows(MonthlyPlan)
    uids = [pane.model.uid(row) for row in range(rows - 1, rows + 2)]
    assert [(row.month, row.planned, row.spent) for row in map(plan.find, uids)] == [
        (1, 10_000_000, None), (2, 10_000_000, None), (3, 10_000_000, None),
    ]  # fmt: skip


@pytest.mark.parametrize(("way", "spent"), [("逐笔", None), ("全年一次", 5_000_000), ("", 5_000_000)])
def test_in_the_tree_the_lock_of_a_new_line_goes_by_its_own_way(
    qtbot: QtBot, budget: Any, way: str, spent: int | None
) -> None:
    before = len(projects(budget))
    click(qtbot, budget.view, budget.model.group_index("项目支出"))
    message = paste(qtbot, budget.view, f"新项目\t10\t\t\t\t5\t\t{way}\n")
    new = projects(budget)[before]
    assert (new.name, new.spent_once) == ("新项目", spent)
    assert ("不能修改，没有粘贴" in message[0]) is (spent is None)


@pytest.mark.parametrize("end", ["\n\n\n", "\n\t\t\n", "\n \n"])
def test_blank_lines_below_a_block_make_no_rows(qtbot: QtBot, with_sample: MainWindow, end: str) -> None:
    budget = page_of(with_sample, "budget_line")
    budget.view.go_to(next(row.uid for row in budget.model.bridge.view.rows(BudgetLine) if row.mode == "逐笔"))
    pane = budget.pane("payment").pane
    show_tab(qtbot, budget, "支出")
    rows, last = pane.model.rowCount(), pane.model.rowCount() - 1
    click(qtbot, pane.view, pane.model.index(last, pane.model.column_of("paid_on")))
    assert paste(qtbot, pane.view, f"3月5日\t1{end}") == []
    assert (pane.model.rowCount(), column(pane.view, "支出数（元）", rows)[last]) == (rows, "1.00")


def test_a_blank_line_between_two_filled_ones_stays(qtbot: QtBot, with_sample: MainWindow) -> None:
    pane = page_of(with_sample, "association").pane
    rows = pane.model.rowCount()
    click(qtbot, pane.view, pane.model.index(rows - 1, 0))
    assert paste(qtbot, pane.view, "甲\n\n乙\n\n\n") == ["新增了2行。"]
    assert column(pane.view, "协会名称", rows + 2)[-3:] == ["甲", "", "乙"]


def test_ctrl_d_on_one_cell_takes_the_value_above(qtbot: QtBot, activities: Any) -> None:
    messages: list[str] = []
    activities.message.connect(messages.append)
    before = column(activities, "地点")
    click(qtbot, activities, activities.model().index(2, headings(activities).index("地点")))
    qtbot.keyClick(activities, Qt.Key.Key_D, CONTROL)
    assert column(activities, "地点") == [*before[:2], before[1], *before[3:]] != before
    select(qtbot, activities, 3, 4, "地点")
    qtbot.keyClick(activities, Qt.Key.Key_D, CONTROL)
    assert column(activities, "地点")[3:5] == [before[3]] * 2
    click(qtbot, activities, activities.model().index(0, headings(activities).index("地点")))
    qtbot.keyClick(activities, Qt.Key.Key_D, CONTROL)
    assert messages == ["上面没有可以填下来的格。"]
