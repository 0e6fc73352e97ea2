"""Widgets with a handle between them: one above the other, or beside each other where there is room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

NARROW_WIDTH = 600  # px: below it a form beside a table would be cut off


class VerticalSplitter(QSplitter):
    """`sizes`: the share of each widget, in px of a usual window."""

    DIRECTION = Qt.Orientation.Vertical
    HANDLE = 9

    def __init__(self, *widgets: QWidget, sizes: tuple[int, int]) -> None:
        super().__init__(self.DIRECTION)
        self._sizes = list(sizes)
        self.setProperty("role", "calm")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(self.HANDLE)
        for widget in widgets:
            self.addWidget(widget)
        self.setSizes(self._sizes)


class ResponsiveSplitter(VerticalSplitter):
    """Beside each other, or one above the other while the window leaves no room for both."""

    DIRECTION = Qt.Orientation.Horizontal
    HANDLE = 13

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = Qt.Orientation.Vertical if event.size().width() < NARROW_WIDTH else Qt.Orientation.Horizontal
        if fitting != self.orientation():
            self.setOrientation(fitting)
            self.setSizes(self._sizes)
