"""A bar above the page that tells what was written, with buttons to open it and its folder."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, SignalInstance
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.labels import plain_label


class ResultBar(QFrame):
    """Hidden until something was written; it goes when it is closed or another page is shown."""

    def __init__(self, page_changed: SignalInstance) -> None:
        super().__init__()
        self._path = Path()
        self.setProperty("role", "quote")
        self.label = plain_label()
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_button, self.folder_button = QPushButton("打开"), QPushButton("打开所在文件夹")
        self.close_button = QToolButton()
        self.close_button.setIcon(icons.icon("close"))
        self.close_button.setAccessibleName("收起")
        self.open_button.clicked.connect(self._open)
        self.folder_button.clicked.connect(self._open_folder)
        for each in (self.close_button.clicked, page_changed):
            each.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self.label, 1)
        for button in (self.open_button, self.folder_button, self.close_button):
            row.addWidget(button)
        self.hide()

    def show_file(self, path: Path, sentence: str) -> None:
        """Tell that a file was written."""
        self._path = path
        self.label.setText(sentence)
        self.show()

    def refresh_theme(self) -> None:
        self.close_button.setIcon(icons.icon("close"))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
