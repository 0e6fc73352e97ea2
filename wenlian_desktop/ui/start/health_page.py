"""The page 体检: the result of the health check of this computer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.start.environment import Examine


class HealthPage(QFrame):
    """One line for each check; `closed` is emitted by the button 返回."""

    closed = Signal()

    def __init__(self, examine: Examine | None) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._examine = examine
        self._results: list[tuple[str, bool, str]] = []
        heading = QLabel("体检")
        heading.setProperty("role", "heading")
        self.close_button = QPushButton("返回")
        self.close_button.clicked.connect(self.closed)
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(12)
        self._lines.setColumnStretch(2, 1)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 16, 16)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        layout.addStretch(1)

    def examine(self, year: str | None) -> None:
        """Run the health check, including the backups of a year if one is given."""
        if self._examine is None:
            return
        self._results = list(self._examine(year))
        self._show()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            item.widget().deleteLater()
        for row, (name, is_good, detail) in enumerate(self._results):
            picture = QLabel()
            picture.setPixmap(icons.icon(*(("good", "good") if is_good else ("warning", "warning"))).pixmap(20, 20))
            picture.setAccessibleName("好" if is_good else "注意")
            detail_label = QLabel(detail if is_good else f"注意：{detail}")
            detail_label.setTextFormat(Qt.TextFormat.PlainText)
            detail_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            detail_label.setProperty("role", "muted")
            detail_label.setWordWrap(True)
            for column, label in enumerate((picture, QLabel(name), detail_label)):
                self._lines.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def refresh_theme(self) -> None:
        self._show()
