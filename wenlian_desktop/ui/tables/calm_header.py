"""The header of a table."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTableView


class CalmHeader(QHeaderView):
    """A header that measures one section, once for each font and number of digits.

    Qt measures hundreds of them anew with each step of a layout: a fifth of what a page with a table took.
    """

    def __init__(self, orientation: Qt.Orientation, table: QTableView) -> None:
        super().__init__(orientation, table)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self._measured: tuple[tuple[int, int], QSize] | None = None

    def sizeHint(self) -> QSize:
        measure = len(str(self.count())), self.fontMetrics().height()
        if self._measured is None or self._measured[0] != measure:
            self._measured = measure, self._size()
        return self._measured[1]

    def _size(self) -> QSize:
        """The size of the section that needs most: the last row number, or the head with the most lines."""
        last = self.count() - 1
        if last < 0:
            return super().sizeHint()
        is_of_rows = self.orientation() == Qt.Orientation.Vertical
        return self.sectionSizeFromContents(last if is_of_rows else max(range(last + 1), key=self._line_count))

    def _line_count(self, section: int) -> int:
        return str(self.model().headerData(section, self.orientation())).count("\n")
