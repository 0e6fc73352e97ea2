"""The budget tree: paste from Excel, and copy back."""

from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.records.budget import PROJECT, BudgetLine, Payment
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.budget.budget_cells import COLUMNS, LINE_RECORD
from wenlian_desktop.ui.budget.budget_model import BudgetTreeModel
from wenlian_desktop.ui.budget.budget_view import BudgetView
from wenlian_desktop.ui.window.main_window import MainWindow

TOTAL = "合计"
UNCATEGORIZED = "未选支出类别"

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(with_sample: MainWindow) -> Any:
    return page_of(with_sample, LINE_RECORD)


def paste(qtbot: QtBot, view: BudgetView, text: str) -> list[str]:
    """Paste at the current cell; returns the message."""
    messages: list[str] = []
    view.message.connect(messages.append)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(view, Qt.Key.Key_V, CONTROL)
    view.message.disconnect(messages.append)
    return messages


def lines(page: Any, category: str) -> list[tuple[str | None, int | None, int | None, str | None]]:
    rows = page.model.bridge.view.rows(BudgetLine)
    return [(row.name, row.initial_fiscal, row.spent_once, row.mode) for row in rows if row.category == category]


def test_a_list_from_excel_makes_lines_of_the_group(qtbot: QtBot, page: Any) -> None:
    before = lines(page, "其他支出")
    page.view.go_to_group("其他支出")
    assert paste(qtbot, page.view, "书画修缮\t12.5\r\n设备更新\t3\t\t\t\t2.8\r\n合计\t15.5\r\n") == ["新增了2行。"]
    assert lines(page, "其他支出")[len(before) :] == [
        ("书画修缮", 12_500_000, None, "全年一次"),
        ("设备更新", 3_000_000, 2_800_000, "全年一次"),
    ]
    page.model.bridge.session.undo()
    assert lines(page, "其他支出") == before


def test_figures_fill_the_lines_below_and_go_on_in_new_ones(qtbot: QtBot, page: Any) -> None:
    rows = [row for row in page.model.bridge.view.rows(BudgetLine) if row.category == "项目支出"]
    assert not any(row.initial_other for row in rows[-2:])
    page.view.go_to(rows[-2].uid, 1)
    message = paste(qtbot, page.view, "1\n2\n三块五\n")
    now = lines(page, "项目支出")[len(rows) - 2 :]
    assert [initial for _, initial, _, _ in now] == [1_000_000, 2_000_000, None]
    assert message == [
        "1格读不出来，已留在格中待改：年初预算：当年财政拨款：“三块五”不是有效的数，请填数字，例如 1093.4。新增了1行。"
    ]


def test_the_whole_tree_goes_out_and_comes_back_as_it_was(qtbot: QtBot, page: Any) -> None:
    before = format_year(page.model.bridge.view)
    projects = [row.uid for row in page.model.bridge.view.rows(BudgetLine) if row.category == "项目支出"]
    page.view.go_to(projects[0])
    page.view.selectAll()
    qtbot.keyClick(page.view, Qt.Key.Key_C, CONTROL)
    block = QGuiApplication.clipboard().text().splitlines()
    own = [line for line in block if line.split("\t")[0] in {row[0] for row in lines(page, "项目支出")}]
    page.view.go_to(projects[0])
    assert paste(qtbot, page.view, "\n".join(own)) == []
    assert format_year(page.model.bridge.view) == before


def test_spending_that_nobody_has_entered_yet_is_not_shown_as_nought(opened: MainWindow) -> None:
    assert opened.bridge is not None
    session = opened.bridge.session
    show, lecture = (
        session.add("budget_line", name=name, category="项目支出", mode="逐笔", initial_fiscal=10_000_000)
        for name in ("展览", "讲座")
    )
    model = page_of(opened, "budget_line").model

    def shown(row: Any) -> list[str]:
        return [row.siblingAtColumn(column).data() for column in (4, 5, 6)]

    rows = model.index_of(show, 0), model.index_of(lecture, 0), model.group_index("项目支出"), model.group_index(TOTAL)
    assert [shown(row) for row in rows] == [["10.00", "", ""]] * 2 + [["20.00", "", ""]] * 2
    session.add("payment", line=show, amount=9_000_00)
    rows = model.index_of(show, 0), model.index_of(lecture, 0), model.group_index("项目支出"), model.group_index(TOTAL)
    assert [shown(row) for row in rows] == [
        ["10.00", "0.90", "9.00%"], ["10.00", "", ""], ["20.00", "0.90", "4.50%"], ["20.00", "0.90", "4.50%"]
    ]  # fmt: skip


def test_what_is_computed_takes_nothing_and_says_so(qtbot: QtBot, page: Any) -> None:
    line = next(row for row in page.model.bridge.view.rows(BudgetLine) if row.category == "项目支出")
    page.view.go_to(line.uid, 3)
    assert paste(qtbot, page.view, "7\n") == [
        "1格不能修改，没有粘贴：“调整”由“预算调整”的追加、追减和调剂计算，不在这里填写。"
    ]


def test_enter_below_the_last_row_makes_a_line(qtbot: QtBot, page: Any) -> None:
    before = len(page.model.bridge.view.rows(BudgetLine))
    page.view.go_to_group(TOTAL)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert len(page.model.bridge.view.rows(BudgetLine)) == before + 1


def test_the_menu_works_on_the_table_with_the_cursor(with_sample: MainWindow, page: Any) -> None:
    messages: list[str] = []
    with_sample.page.message.connect(messages.append)
    with_sample.menus.actions["add_row"].trigger()
    page.view.setFocus()
    before = len(page.model.bridge.view.rows(BudgetLine))
    with_sample.menus.actions["add_row"].trigger()
    assert len(page.model.bridge.view.rows(BudgetLine)) == before + 1
    with_sample.menus.actions["delete_rows"].trigger()
    assert len(page.model.bridge.view.rows(BudgetLine)) == before
    with_sample.page.tabs.setCurrentIndex(0)
    with_sample.menus.actions["fill_down"].trigger()
    assert messages[0] == "请先把光标放到表格里。"
    assert messages[-1] == "这一页没有可以填写的表格。"


def shown(view: BudgetView, group: str) -> list[str]:
    """The texts of 年初, 全年 and 支出 of a group."""
    model = view.model()
    assert isinstance(model, BudgetTreeModel)
    return [model.group_index(group).siblingAtColumn(column).data() for column in (1, 4, 5)]


def test_a_group_and_the_whole_agree_after_a_block_was_pasted(qtbot: QtBot, opened: MainWindow) -> None:
    view = page_of(opened, LINE_RECORD).view
    view.go_to_group("基本支出")
    assert paste(qtbot, view, "甲经费\t100\t0\r\n乙经费\t50\t0\r\n") == ["新增了2行。"]
    assert opened.page is not None
    for tab in (opened.page.tabs.currentIndex(), 0, opened.page.tabs.currentIndex()):
        opened.page.tabs.setCurrentIndex(tab)
        assert shown(view, UNCATEGORIZED)[:2] == ["150.00", "150.00"]
        assert shown(view, UNCATEGORIZED) == shown(view, TOTAL)


def test_ctrl_d_fills_the_lines_below_in_one_step(qtbot: QtBot, page: Any) -> None:
    view, bridge = page.view, page.model.bridge
    uids = [line.uid for line in bridge.view.rows(BudgetLine) if line.category == PROJECT][:3]
    column = next(place for place, each in enumerate(COLUMNS) if each.field == "name")
    view.go_to(uids[0], column)
    for uid in uids[1:]:
        view.selectionModel().select(page.model.index_of(uid, column), QItemSelectionModel.SelectionFlag.Select)
    names = [bridge.view.value(Ref("budget_line", uid, "name")) for uid in uids]
    qtbot.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert [bridge.view.value(Ref("budget_line", uid, "name")) for uid in uids] == [names[0]] * 3
    bridge.session.undo()
    assert [bridge.view.value(Ref("budget_line", uid, "name")) for uid in uids] == names


def test_ctrl_del_deletes_the_line_and_the_context_menu_offers_it(qtbot: QtBot, page: Any) -> None:
    view, bridge = page.view, page.model.bridge
    last = bridge.view.rows(BudgetLine)[len(bridge.view.rows(BudgetLine)) - 1].uid
    view.go_to(last)
    assert "删除选中行" in [action.text() for action in view.context_menu().actions()]
    page.context.dialogs.confirms = True  # a procurement refers to it
    qtbot.keyClick(view, Qt.Key.Key_Delete, CONTROL)
    assert bridge.view.rows(BudgetLine).find(last) is None


def test_undoing_a_paste_from_its_last_line_takes_all_of_it_back(qtbot: QtBot, opened: MainWindow) -> None:
    page = page_of(opened, LINE_RECORD)
    page.view.go_to_group(UNCATEGORIZED)
    paste(qtbot, page.view, "甲\n乙\n丙\n丁")
    page.view.go_to(page.model.bridge.view.rows(BudgetLine)[-1].uid)
    opened.menus.actions["undo"].trigger()
    assert len(page.model.bridge.view.rows(BudgetLine)) == 0


def test_ctrl_del_deletes_all_selected_lines_as_one_step(qtbot: QtBot, page: Any) -> None:
    before = [row.uid for row in page.model.bridge.view.rows(BudgetLine)]
    page.view.go_to(before[0])
    page.view.setFocus()
    for uid in before[1:3]:
        page.view.selectionModel().select(page.model.index_of(uid), QItemSelectionModel.SelectionFlag.Select)
    page.view.ask_with(None)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete, CONTROL)
    assert [row.uid for row in page.model.bridge.view.rows(BudgetLine)] == before[3:]
    page.model.bridge.session.undo()
    assert [row.uid for row in page.model.bridge.view.rows(BudgetLine)] == before


def test_the_payments_of_the_whole_office_stand_in_one_table_beside_those_of_a_line(qtbot: QtBot, page: Any) -> None:
    view = page.model.bridge.view
    of_first = [row for row in view.rows(Payment) if row.line == view.rows(Payment)[0].line]
    page.view.go_to(of_first[0].line)
    page.detail_tabs.setCurrentIndex(2)
    table = page.panes["payment"].pane.view
    assert table.model().rowCount() == len(of_first)
    total = page.model.group_index(TOTAL)
    page.view.scrollTo(total)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=page.view.visualRect(total).center())
    assert table.model().rowCount() == len(view.rows(Payment)) > len(of_first)
    assert not table.isColumnHidden(0)
    name = next(line.name for line in view.rows(BudgetLine) if line.mode == "逐笔")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End, CONTROL)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    table.setCurrentIndex(table.model().index(table.model().rowCount() - 1, 0))
    QGuiApplication.clipboard().setText(f"{name}\t12月30日\t84.20\n人员经费\t12月31日\t1\n")
    qtbot.keyClick(table, Qt.Key.Key_V, CONTROL)
    added = list(page.model.bridge.view.rows(Payment))[-2:]
    names = {line.uid: line.name for line in view.rows(BudgetLine)}
    assert [(names[row.line], row.amount) for row in added] == [(name, 8420), ("人员经费", 100)]
