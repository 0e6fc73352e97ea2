"""Splitters: vertical, or horizontal where there is room."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

NARROW_WIDTH = 600  # px: below it a form beside a table would be cut off


class VerticalSplitter(QSplitter):
    """Widgets on top of each other; `sizes` are their initial sizes in px.

    `content_height` of the upper one: it gets what it holds, as long as the lower one keeps `lower_minimum` (or two
    thirds, or what `upper_minimum` leaves), until the user moves the handle.
    """

    DIRECTION = Qt.Orientation.Vertical
    HANDLE = 9

    def __init__(
        self,
        *widgets: QWidget,
        sizes: tuple[int, int],
        content_height: Callable[[], int] | None = None,
        lower_minimum: Callable[[], int] = lambda: 0,
        upper_minimum: Callable[[], int] = lambda: 0,
    ) -> None:
        super().__init__(self.DIRECTION)
        self._content_height, self._lower_minimum, self._upper_minimum = content_height, lower_minimum, upper_minimum
        self._is_moved = False
        self._restored: list[int] = []  # until the user moves the handle again
        self.splitterMoved.connect(self._on_moved)
        self._sizes = list(sizes)
        self.setProperty("role", "calm")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(self.HANDLE)
        for widget in widgets:
            self.addWidget(widget)
        self.setSizes(self._sizes)

    def _on_moved(self) -> None:
        self._is_moved, self._restored = True, []

    def restore(self, sizes: list[int]) -> None:
        """Take the sizes as the user left them, in proportion to the room there is."""
        self._is_moved, self._restored = True, sizes
        self.setSizes(sizes)

    def fit(self) -> None:
        """Give the upper widget the height of its content."""
        if self._content_height is None or self._is_moved or self.count() < 2:
            return
        room = self.height() - self.handleWidth()
        upper = min(self._content_height(), max(room - self._lower_minimum(), room // 3, self._upper_minimum()))
        self.setSizes([upper, room - upper])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._restored:
            self.setSizes(self._restored)
        self.fit()


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
