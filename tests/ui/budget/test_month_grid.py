"""按月填报: plan and spending of all lines, a column a month; typed, pasted, cleared, undone."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.budget import BudgetLine, MonthlyPlan
from wenlian_desktop.ui.tables import cell_delegate
from wenlian_desktop.ui.window.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(opened: MainWindow) -> Any:
    """The page of a year with three lines, one of each way to register spending."""
    assert opened.page is not None
    session = opened.page.bridge.session
    for name, mode in (("人员经费", "逐月"), ("采风", "逐笔"), ("会费", "全年一次")):
        session.add("budget_line", name=name, mode=mode, category="其他支出", initial_fiscal=100_000_000)
    budget = opened.page.pages["预算执行"]
    opened.page.tabs.setCurrentWidget(budget)
    return budget.bring_to_front([spec.title for spec in budget.page_specs].index("按月填报"))


def rows(page: Any) -> list[tuple[str | None, int | None, int | None, int | None]]:
    """(line, month, plan, spending in 万元) of all rows of 月度计划 in the year."""
    view = page.context.bridge.view
    names = {line.uid: line.name for line in view.rows(BudgetLine)}

    def wan(fen: int | None) -> int | None:
        return None if fen is None else fen // 1_000_000

    return [(names[row.line], row.month, wan(row.planned), wan(row.spent)) for row in view.rows(MonthlyPlan)]


def shown(page: Any) -> dict[str, list[str]]:
    """The texts of all cells by row heading."""
    model = page.view.model()
    tip = Qt.ItemDataRole.ToolTipRole
    return {
        model.headerData(row, Qt.Orientation.Vertical, tip): [model.index(row, each).data() for each in range(13)]
        for row in range(model.rowCount())
    }


def click(qtbot: QtBot, page: Any, row: int, month: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    index = page.view.model().index(row, month - 1)
    page.view.scrollTo(index)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, modifiers, page.view.visualRect(index).center())


def type_text(qtbot: QtBot, page: Any, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    qtbot.keyClicks(page.view, text[0])
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, key)


def paste(qtbot: QtBot, page: Any, text: str) -> list[str]:
    messages: list[str] = []
    page.view.message.connect(messages.append)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    page.view.message.disconnect(messages.append)
    return messages


def undo(qtbot: QtBot, page: Any) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Z, CONTROL)


def test_a_month_filled_makes_a_row_and_a_month_emptied_has_none(qtbot: QtBot, page: Any) -> None:
    click(qtbot, page, 0, 3)
    type_text(qtbot, page, "12", Qt.Key.Key_Tab)
    assert rows(page) == [("人员经费", 3, 12, None)]
    click(qtbot, page, 1, 3)
    type_text(qtbot, page, "11")
    assert rows(page) == [("人员经费", 3, 12, 11)]
    assert shown(page)["人员经费　计划"][2] == "12.00"
    assert shown(page)["人员经费　计划"][12] == shown(page)["各项目合计　计划"][12] == "12.00"
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    click(qtbot, page, 0, 3)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert rows(page) == [("人员经费", 3, None, 11)]
    click(qtbot, page, 1, 3)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert rows(page) == []
    undo(qtbot, page)
    assert rows(page) == [("人员经费", 3, None, 11)]
    for _ in range(3):
        undo(qtbot, page)
    assert rows(page) == []


def test_what_is_being_typed_into_an_empty_month_survives_and_is_one_undo(
    qtbot: QtBot, page: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cell_delegate, "DRAFT_DELAY", 1)
    before = format_year(page.context.bridge.view)
    click(qtbot, page, 0, 1)
    qtbot.keyClicks(page.view, "7")
    qtbot.waitUntil(lambda: [draft.typed for draft in page.context.bridge.view.rows(Draft)] == ["7"])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert rows(page) == [("人员经费", 1, 7, None)]
    undo(qtbot, page)
    assert format_year(page.context.bridge.view) == before
    qtbot.keyClick(page.view, Qt.Key.Key_Y, CONTROL)
    assert rows(page) == [("人员经费", 1, 7, None)]
    click(qtbot, page, 0, 2)
    qtbot.keyClicks(page.view, "8")
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert rows(page) == [("人员经费", 1, 7, None)]
    assert not page.context.bridge.view.rows(Draft)


def test_twelve_columns_from_excel_are_one_undo(qtbot: QtBot, page: Any) -> None:
    click(qtbot, page, 0, 1)
    page.kinds.setCurrentText("只看计划")
    block = "".join("\t".join(f"{row}{month:02}" for month in range(1, 13)) + "\r\n" for row in (1, 2, 3))
    assert paste(qtbot, page, block) == []
    expected = [
        (name, month, 100 * row + month, None)
        for row, name in enumerate(("人员经费", "采风", "会费"), 1)
        for month in range(1, 13)
    ]
    assert rows(page) == expected
    assert shown(page)["采风　计划"][:2] == ["201.00", "202.00"]
    assert shown(page)["各项目合计　计划"][0] == "603.00"
    qtbot.keyClick(page.view, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(page.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().splitlines()[0].split("\t")[11:] == ["112.00", "1278.00"]
    assert paste(qtbot, page, QGuiApplication.clipboard().text()) == []
    assert rows(page) == expected
    undo(qtbot, page)
    assert rows(page) == []


def test_a_block_that_is_too_large_says_so(qtbot: QtBot, page: Any) -> None:
    page.kinds.setCurrentText("只看计划")
    click(qtbot, page, 2, 12)
    assert paste(qtbot, page, "1\t2\t3\n4\t5\t6\n7\n") == [
        "右边放不下的2格没有粘贴：“3”、“6”。4格不能修改，没有粘贴：合计由各月的数计算，不在这里填写。"
    ]
    assert rows(page) == [("会费", 12, 1, None)]


def test_spending_is_entered_by_month_only_where_it_counts(qtbot: QtBot, page: Any) -> None:
    session = page.context.bridge.session
    line = next(line for line in session.view.rows(BudgetLine) if line.name == "采风")
    payment = session.add("payment", line=line.uid)
    for field, text in (("paid_on", "5月3日"), ("amount", "20000")):
        from wenlian_desktop.domain.values.fields import Ref

        session.enter(Ref("payment", payment, field), text)
    assert shown(page)["采风　实际支出"][4] == shown(page)["采风　实际支出"][12] == "2.00"
    messages: list[str] = []
    page.view.message.connect(messages.append)
    click(qtbot, page, 3, 5)
    qtbot.keyClicks(page.view, "9")
    reason = "“采风”逐笔登记，不按月填实际支出。要在此填写，请把该项目的“支出登记方式”改为“逐月”。"
    assert messages[-1] == reason
    click(qtbot, page, 2, 5)
    assert paste(qtbot, page, "3\n4\n")[0].endswith(reason)
    assert rows(page) == [("采风", 5, 3, None)]


def test_ctrl_d_takes_the_figure_of_the_line_above(qtbot: QtBot, page: Any) -> None:
    click(qtbot, page, 0, 1)
    type_text(qtbot, page, "5")
    click(qtbot, page, 2, 1)
    qtbot.keyClick(page.view, Qt.Key.Key_D, CONTROL)
    assert rows(page) == [("人员经费", 1, 5, None), ("采风", 1, 5, None)]


def test_what_cannot_be_read_stays_in_its_cell(qtbot: QtBot, page: Any) -> None:
    click(qtbot, page, 0, 1)
    type_text(qtbot, page, "abc")
    assert shown(page)["人员经费　计划"][0] == "abc"
    click(qtbot, page, 0, 1)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert rows(page) == []
    undo(qtbot, page)
    assert shown(page)["人员经费　计划"][0] == "abc"
    undo(qtbot, page)
    assert rows(page) == []


def test_a_month_registered_twice_is_shown_as_a_sum_and_not_written_over(qtbot: QtBot, page: Any) -> None:
    session = page.context.bridge.session
    line = session.view.rows(BudgetLine)[0].uid
    for planned in (1, 2):
        session.add("monthly_plan", line=line, month=1, planned=planned * 1_000_000)
    assert shown(page)["人员经费　计划"][0] == "3.00"
    click(qtbot, page, 0, 1)
    assert "登记了2条" in paste(qtbot, page, "9")[0]
    assert [row[2] for row in rows(page)] == [1, 2]


def test_rows_are_added_where_lines_are(qtbot: QtBot, page: Any) -> None:
    messages: list[str] = []
    page.view.message.connect(messages.append)
    click(qtbot, page, 0, 1)
    qtbot.keyClick(page.view, Qt.Key.Key_Insert)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete, CONTROL)
    assert messages == ["这里一个预算项目一行，行随项目增减。请在“预算项目”页新增、删除或移动项目。"] * 2
    assert len(page.context.bridge.view.rows(BudgetLine)) == 3
