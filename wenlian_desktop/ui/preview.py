"""报告预览: the report as it reads now, and the way out to a file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.year import Year
from wenlian_desktop.session.exporting import report_lines


class Preview(QWidget):
    """The text of the report; `export_wanted` where a person wants it as a file."""

    export_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._shown: Year | None = None
        title = QLabel("报告预览")
        title.setProperty("role", "title")
        self.export_button = QPushButton("导出报告…")
        self.export_button.setProperty("role", "primary")
        self.export_button.clicked.connect(self.export_wanted)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("报告正文")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 10)
        layout.addLayout(head)
        layout.addWidget(self.text, 1)

    def show_year(self, view: Year) -> None:
        """Show the report of a view, at the place that was read."""
        if view is self._shown:
            return
        self._shown = view
        place = self.text.verticalScrollBar().value()
        self.text.setPlainText("\n".join(report_lines(view)))
        self.text.verticalScrollBar().setValue(place)
