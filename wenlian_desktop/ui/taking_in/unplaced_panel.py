"""未归类: the pieces of a source that found no place, and the heading under which one is put."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QSplitter, QVBoxLayout, QWidget

from wenlian_desktop.domain.values.outline import TEXT_KEYS
from wenlian_desktop.intake.proposals import Place, Unplaced
from wenlian_desktop.ui.kit.labels import unlock

MAX_SHOWN = 200  # characters of a piece in the list
NOTHING = "都有去处，没有未归类的内容。"
SPLITTER_SIZES = (260, 180)
DRAGGED = "application/x-qabstractitemmodeldatalist"  # what a list of Qt calls what is dragged out of it


class HeadingList(QListWidget):
    """The headings; `dropped` carries the one on which a piece was dropped."""

    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("放到哪个标题下")
        self.addItems(TEXT_KEYS)
        self.setCurrentRow(0)
        self.setDragDropMode(QListWidget.DragDropMode.DropOnly)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(DRAGGED) and self.itemAt(event.position().toPoint()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.mimeData().hasFormat(DRAGGED):
            event.acceptProposedAction()
            self.dropped.emit(item.text())


class UnplacedPanel(QWidget):
    """A piece is dragged to a heading, or sent there by the button.

    `placed` carries a piece and the key of a text; `place_selected` where the piece stands, and its words.
    """

    placed = Signal(object, str)
    place_selected = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._pieces: Sequence[Unplaced] = ()
        self.list = QListWidget()
        self.list.setAccessibleName("未归类")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setDragDropMode(QListWidget.DragDropMode.DragOnly)
        self.headings, self.button = HeadingList(), QPushButton("放到这个标题下(&P)")
        self.button.setAutoDefault(False)
        label = QLabel("拖到，或选一个标题(&H)")
        label.setBuddy(self.headings)
        row = QHBoxLayout()
        row.addWidget(label, 1)
        row.addWidget(self.button)
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.addLayout(row)
        lower.addWidget(self.headings)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.list)
        splitter.addWidget(below)
        splitter.setSizes(SPLITTER_SIZES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self.list.currentRowChanged.connect(self.tell_place)
        self.button.clicked.connect(self._send)
        self.headings.itemActivated.connect(self._send)
        self.headings.dropped.connect(self._place)

    def show_pieces(self, pieces: Sequence[Unplaced], unit: str) -> None:
        """Show the pieces; `unit`: the word for a line."""
        current = max(self.list.currentRow(), 0)
        self._pieces = pieces
        self.list.clear()
        for piece in pieces:
            text = piece.text.replace("\n", " ")
            shown = text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "…"
            where = f"第{piece.lines[0]}{unit}　" if piece.lines else ""
            self.list.addItem(f"{where}{shown}")
        unlock(self.button, "" if pieces else NOTHING)
        self.list.setCurrentRow(min(current, len(pieces) - 1))

    def select_line(self, line: int) -> bool:
        """Go to the piece that holds a line; returns whether there is one."""
        found = next((place for place, piece in enumerate(self._pieces) if line in piece.lines), None)
        if found is not None:
            self.list.setCurrentRow(found)
        return found is not None

    def tell_place(self) -> None:
        """Tell where the current piece stands."""
        row = self.list.currentRow()
        if 0 <= row < len(self._pieces):
            self.place_selected.emit(Place(self._pieces[row].lines), self._pieces[row].text)
        else:
            self.place_selected.emit(Place(), "")

    def _send(self) -> None:
        item = self.headings.currentItem()
        if item is not None:
            self._place(item.text())

    def _place(self, heading: str) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._pieces):
            self.placed.emit(self._pieces[row], heading)
