"""The colour of the bar before the execution rate agrees with the check of low rates."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.budget.budget_view import BudgetDelegate
from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.window.main_window import MainWindow


def rate_cell(view: QTreeView) -> QModelIndex:
    """The cell of the first line in the column 执行率."""
    model = view.model()
    (column,) = (
        column
        for column in range(model.columnCount())
        if "执行率" in str(model.headerData(column, Qt.Orientation.Horizontal))
    )
    index = view.currentIndex()
    return index.siblingAtColumn(column)


def pixel(view: QTreeView, index: QModelIndex, x: int) -> QColor:
    view.scrollTo(index)
    rect = view.visualRect(index)
    return QColor(view.viewport().grab().toImage().pixelColor(rect.left() + x, rect.center().y()))


def page_with_line(window: MainWindow, initial: str, spent: str) -> Any:
    """The page of the budget with a project whose 年初 and 支出 are given in 万元."""
    assert window.bridge is not None
    session = window.bridge.session
    uid = session.add("budget_line")
    entries = {
        "name": "展演",
        "category": "项目支出",
        "initial_fiscal": initial,
        "mode": "全年一次",
        "spent_once": spent,
    }
    for field, text in entries.items():
        assert session.enter(Ref("budget_line", uid, field), text) == ""
    page = page_of(window, "budget_line")
    page.view.go_to(uid)
    return page


@pytest.mark.parametrize(
    ("spent", "rate", "colour"),
    [
        ("0", "0.00%", "border"),
        ("89.99", "89.99%", "warning"),  # DOMAIN: below 90 % the cause has to be written (C09)
        ("90", "90.00%", "good"),
        ("100", "100.00%", "good"),
        ("100.01", "100.01%", "wrong"),
        ("200", "200.00%", "wrong"),
    ],
)
def test_the_bar_warns_below_90_percent_and_above_the_budget(
    opened: MainWindow, spent: str, rate: str, colour: str
) -> None:
    page = page_with_line(opened, "100", spent)
    cell = rate_cell(page.view)
    assert cell.data() == rate
    assert pixel(page.view, cell, 12).name() == colours().qcolor(colour).name()


def test_the_rate_of_a_negative_budget_is_painted_without_a_bar(opened: MainWindow) -> None:
    page = page_with_line(opened, "100", "10")
    assert opened.bridge is not None
    cut = {"line": page.view.current_uid(), "kind": "追减", "amount": 200_000_000}  # 200万元, in 分
    opened.bridge.session.add("budget_change", **cut)
    cell = rate_cell(page.view)
    assert cell.data() == "−10.00%"
    assert pixel(page.view, cell, 12).name() == colours().qcolor("border").name()


def test_an_error_while_a_cell_is_painted_is_told_and_the_window_stays(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_with_line(opened, "100", "10")
    monkeypatch.setattr(BudgetDelegate, "_paint_bar", lambda *_: 1 / 0)
    with qtbot.captureExceptions() as caught:
        pixel(page.view, rate_cell(page.view), 12)
        monkeypatch.undo()
        qtbot.wait(50)
    assert {kind for kind, _, _ in caught} == {ZeroDivisionError}
    assert pixel(page.view, rate_cell(page.view), 12).name() == colours().qcolor("border").name()
