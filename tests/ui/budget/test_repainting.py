"""After an Enter only what changed is painted, and the screen looks as if everything had been."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import page_of
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.ui.window.main_window import MainWindow


class PaintedRegion(QObject):
    """What was painted of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False

    @property
    def area(self) -> int:
        return sum(rect.width() * rect.height() for rect in self.region)


@pytest.fixture
def page(with_sample: MainWindow) -> Any:
    page = page_of(with_sample, "budget_line")
    page.view.go_to(page.model.bridge.view.rows(BudgetLine)[0].uid, 1)
    page.view.setFocus()
    return page


def enter(view: QWidget, text: str) -> None:
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, text)
    QApplication.processEvents()
    QTest.keyClick(editor, Qt.Key.Key_Return)


def is_all_shown(window: QWidget) -> bool:
    """Whether the screen looks as the window does when it is painted anew."""
    return bool(window.screen().grabWindow(window.winId()).toImage() == window.grab().toImage())


def test_an_enter_in_the_budget_paints_only_what_changed(qtbot: QtBot, page: Any) -> None:
    window = page.window()
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: is_all_shown(window))
    painted = PaintedRegion(page.view.viewport())
    enter(page.view, "612.5")
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    viewport = page.view.viewport()
    assert painted.area < viewport.width() * viewport.height() / 3
    qtbot.waitUntil(lambda: is_all_shown(window))
