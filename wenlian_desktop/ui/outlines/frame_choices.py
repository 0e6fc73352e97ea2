"""What stands around the headings of an outline, to be ticked: cover, 主送机关, preamble, 落款."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QHBoxLayout, QWidget

from wenlian_desktop.domain.outlines.outline_model import ANNEXES, Frame
from wenlian_desktop.ui.kit.labels import plain_label

CHOICES = {"cover": "封面", "addressee": "主送机关", "preamble": "导语", "signature": "落款"}


class FrameChoices(QWidget):
    """`chosen` tells the name of what was ticked or not."""

    chosen = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.boxes = {name: QCheckBox(words) for name, words in CHOICES.items()}
        self.annexes = plain_label(role="muted")
        self.annexes.setWordWrap(True)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.buttonClicked.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(plain_label("标题前后"))
        for name, box in self.boxes.items():
            box.setAccessibleName(f"印{CHOICES[name]}")
            self._group.addButton(box)
            row.addWidget(box)
        row.addWidget(self.annexes, 1)

    def show_frame(self, frame: Frame) -> None:
        """Show what an outline prints, and its annexes in order."""
        for name, box in self.boxes.items():
            box.setChecked(bool(getattr(frame, name)))
        self.annexes.setText("附件依次为：" + "、".join(ANNEXES[each] for each in frame.annexes))

    def _tell(self, clicked: QAbstractButton) -> None:
        name = next(name for name, box in self.boxes.items() if box is clicked)
        self.chosen.emit(name, clicked.isChecked())
