"""What a person sees before a year is open: a new year, an existing one, the sample."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget


class StartPage(QWidget):
    """Asks for office and year, nothing else."""

    new_wanted = Signal(str, str)  # (office, year as typed)
    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.office = QLineEdit(placeholderText="例如：示例区文学艺术界联合会")
        self.year = QLineEdit(str(date.today().year - 1))
        self.create_button = QPushButton("新建年度…")
        self.create_button.setProperty("role", "primary")
        self.create_button.setDefault(True)
        self.open_button = QPushButton("打开年度文件…")
        self.sample_button = QPushButton("打开示例…")
        self.create_button.clicked.connect(self._want_new)
        self.office.returnPressed.connect(self._want_new)
        self.year.returnPressed.connect(self._want_new)
        self.open_button.clicked.connect(self.open_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self._card(), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        card.setMinimumWidth(480)
        title = QLabel("文联绩效")
        title.setProperty("role", "title")
        hint = QLabel("一个年度一个文件。新建一个年度，或打开已有的文件。")
        hint.setProperty("role", "muted")
        form = QFormLayout()
        form.addRow("部门全称", self.office)
        form.addRow("评价年度", self.year)
        buttons = QHBoxLayout()
        for button in (self.create_button, self.open_button, self.sample_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(14)
        for item in (title, hint):
            layout.addWidget(item)
        layout.addLayout(form)
        layout.addLayout(buttons)
        return card

    def _want_new(self) -> None:
        self.new_wanted.emit(self.office.text().strip(), self.year.text().strip())
