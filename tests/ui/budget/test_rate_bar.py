"""The colour of the bar before the execution rate agrees with the check of low rates."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTreeView

from tests.ui.conftest import page_of
from wenlian_desktop.domain.values.fields import Ref
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
    assert opened.bridge is not None
    session = opened.bridge.session
    uid = session.add("budget_line")
    entries = {"name": "展演", "category": "项目支出", "initial_fiscal": "100", "mode": "全年一次", "spent_once": spent}
    for field, text in entries.items():
        assert session.enter(Ref("budget_line", uid, field), text) == ""
    page: Any = page_of(opened, "budget_line")
    page.view.go_to(uid)
    cell = rate_cell(page.view)
    assert cell.data() == rate
    assert pixel(page.view, cell, 12).name() == colours().qcolor(colour).name()
