"""Splitters: vertical, or horizontal where there is room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

NARROW_WIDTH = 600  # px: below it a form beside a table would be cut off


class VerticalSplitter(QSplitter):
    """Widgets on top of each other; `sizes` are their initial sizes in px."""

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
    """Widgets side by side, or on top of each other in a narrow window."""

    DIRECTION = Qt.Orientation.Horizontal
    HANDLE = 13

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = Qt.Orientation.Vertical if event.size().width() < NARROW_WIDTH else Qt.Orientation.Horizontal
        if fitting != self.orientation():
            self.setOrientation(fitting)
            self.setSizes(self._sizes)
