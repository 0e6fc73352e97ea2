"""未归类: the pieces of a source that found no place, and the heading under which one is put."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.values.outline import TEXT_KEYS
from wenlian_desktop.intake.proposals import Place, Unplaced
from wenlian_desktop.ui.kit.labels import unlock

MAX_SHOWN = 200  # characters of a piece in the list
NOTHING = "都有去处，没有未归类的内容。"


class UnplacedPanel(QWidget):
    """`placed` carries a piece and the key of a text; `place_selected` where the piece stands, and its words."""

    placed = Signal(object, str)
    place_selected = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._pieces: Sequence[Unplaced] = ()
        self.list = QListWidget()
        self.list.setAccessibleName("未归类")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.heading, self.button = QComboBox(), QPushButton("放到这个标题下(&P)")
        self.heading.setAccessibleName("放到哪个标题下")
        self.heading.addItems(TEXT_KEYS)
        self.heading.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.heading.setMinimumContentsLength(8)
        self.button.setAutoDefault(False)
        label = QLabel("标题(&H)")
        label.setBuddy(self.heading)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.heading, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.list.currentRowChanged.connect(self._on_row)
        self.button.clicked.connect(self._place)

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

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._pieces):
            self.place_selected.emit(Place(self._pieces[row].lines), self._pieces[row].text)
        else:
            self.place_selected.emit(Place(), "")

    def _place(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._pieces):
            self.placed.emit(self._pieces[row], self.heading.currentText())
