"""The tabs down the left side: real tabs to keyboard and screen reader, their words written across."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStylePainter, QTabBar, QTabWidget

from wenlian_desktop.ui.theme import tokens

WIDTH, HEIGHT = 168, 44


class SideTabBar(QTabBar):
    """A vertical tab bar with horizontal text."""

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint(painter, index)

    def _paint(self, painter: QStylePainter, index: int) -> None:
        rect, chosen = self.tabRect(index), index == self.currentIndex()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens().colour("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(8, 3, -8, -3), 6, 6)
        painter.setPen(tokens().colour("accent" if chosen else "text"))
        painter.drawText(
            rect.adjusted(22, 0, -12, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self.tabText(index),
        )
        if chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(8, 3, -8, -3), 6, 6)


class SideTabs(QTabWidget):
    """A tab widget with its bar on the left."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabBar(SideTabBar())
        self.setTabPosition(QTabWidget.TabPosition.West)
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName("年度内容")
