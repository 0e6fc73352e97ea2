"""The header of a table."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTableView


class CalmHeader(QHeaderView):
    """A header that measures itself once for each font and number of digits.

    Qt measures hundreds of sections anew with each step of a layout: a fifth of what a page with a table took.
    """

    def __init__(self, orientation: Qt.Orientation, table: QTableView) -> None:
        super().__init__(orientation, table)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self._measured: tuple[tuple[int, int], QSize] | None = None

    def sizeHint(self) -> QSize:
        measure = len(str(self.count())), self.fontMetrics().height()
        if self._measured is None or self._measured[0] != measure:
            self._measured = measure, super().sizeHint()
        return self._measured[1]
