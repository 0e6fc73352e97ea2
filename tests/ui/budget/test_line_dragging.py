"""Lines of the budget tree dragged by their names: within a class, into another, and not by other cells."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(opened: MainWindow) -> Any:
    assert opened.page is not None
    session = opened.page.bridge.session
    for name, category in (("甲", "人员经费"), ("乙", "项目支出"), ("丙", "项目支出"), ("丁", "项目支出")):
        session.add("budget_line", name=name, category=category, mode="逐笔")
    opened.resize(1440, 900)
    shown = page_of(opened, "budget_line")
    QApplication.processEvents()
    return shown


def order(page: Any) -> list[tuple[str | None, str | None]]:
    rows = page.model.bridge.view.rows(BudgetLine)
    return [(row.name, row.category) for row in rows]


def spot(page: Any, text: str, share: float, column: int = 0) -> QPoint:
    """A point of a row, `share` of its height from the top."""
    index = next(each for each in page.model.all_rows() if each.data() == text).siblingAtColumn(column)
    rect = page.view.visualRect(index)
    return QPoint(rect.left() + 20, rect.top() + round(rect.height() * share))


def drag(qtbot: QtBot, page: Any, start: QPoint, end: QPoint, release: bool = True) -> None:
    viewport = page.view.viewport()
    qtbot.mousePress(viewport, LEFT, pos=start)
    for step in range(1, 5):
        at = QPointF(start + (end - start) * step / 4)
        where = viewport.mapToGlobal(at)
        moved = QMouseEvent(QEvent.Type.MouseMove, at, where, Qt.MouseButton.NoButton, LEFT, Qt.KeyboardModifier(0))
        QApplication.sendEvent(viewport, moved)
    if release:
        qtbot.mouseRelease(viewport, LEFT, pos=end)


@pytest.mark.parametrize(
    ("dragged", "target", "share", "expected"),
    [
        ("丁", "乙", 0.2, "丁乙丙"),
        ("丁", "乙", 0.8, "乙丁丙"),
        ("乙", "丁", 0.8, "丙丁乙"),
        ("乙", "丙", 0.2, "乙丙丁"),
    ],
)
def test_a_line_dragged_stands_at_the_mark(
    qtbot: QtBot, page: Any, dragged: str, target: str, share: float, expected: str
) -> None:
    before = order(page)
    drag(qtbot, page, spot(page, dragged, 0.5), spot(page, target, share))
    assert [name for name, category in order(page) if category == "项目支出"] == list(expected)
    assert page.view.currentIndex().data() == dragged
    if expected != "乙丙丁":
        qtbot.keyClick(page.view, Qt.Key.Key_Z, CONTROL)
    assert order(page) == before


def test_a_line_dragged_into_another_class_is_of_that_class(qtbot: QtBot, page: Any) -> None:
    before = order(page)
    drag(qtbot, page, spot(page, "乙", 0.5), spot(page, "甲", 0.8))
    assert order(page)[:2] == [("甲", "人员经费"), ("乙", "人员经费")]
    drag(qtbot, page, spot(page, "乙", 0.5), spot(page, "其他支出", 0.5))
    assert ("乙", "其他支出") in order(page)
    for _ in range(2):
        qtbot.keyClick(page.view, Qt.Key.Key_Z, CONTROL)
    assert order(page) == before


def test_dragging_over_other_cells_selects_them(qtbot: QtBot, page: Any) -> None:
    before = order(page)
    drag(qtbot, page, spot(page, "乙", 0.5, column=1), spot(page, "丁", 0.5, column=1))
    assert order(page) == before
    assert len(page.view.selectedIndexes()) == 3


def test_escape_and_a_place_without_lines_leave_the_line_where_it_is(qtbot: QtBot, page: Any) -> None:
    before = order(page)
    drag(qtbot, page, spot(page, "乙", 0.5), spot(page, "丁", 0.9), release=False)
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(page.view.viewport(), LEFT, pos=spot(page, "丁", 0.9))
    drag(qtbot, page, spot(page, "乙", 0.5), spot(page, "合计", 0.5))
    assert order(page) == before


def test_ctrl_d_on_one_cell_takes_the_value_above_within_the_class(qtbot: QtBot, page: Any) -> None:
    messages: list[str] = []
    page.view.message.connect(messages.append)
    rows = page.model.bridge.view.rows(BudgetLine)
    page.view.go_to(rows[1].uid, 2)
    page.model.setData(page.view.currentIndex(), "5")
    page.view.go_to(rows[2].uid, 2)
    qtbot.keyClick(page.view, Qt.Key.Key_D, CONTROL)
    assert [row.carried_in for row in page.model.bridge.view.rows(BudgetLine)] == [None, 5_000_000, 5_000_000, None]
    page.view.go_to(rows[1].uid, 2)
    qtbot.keyClick(page.view, Qt.Key.Key_D, CONTROL)
    assert messages == ["上面没有可以填下来的格。"]
