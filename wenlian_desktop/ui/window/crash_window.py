"""The crash dialog: the data are safe, and details without user data can be copied."""

import traceback
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.distribution import NAME, ROOT

MESSAGE = "程序出错了。已保存的内容都在，可以继续使用。\n如果反复出现，请把详细信息发给维护人员；其中没有您填报的内容。"
SIZE = (560, 320)


def crash_details(kind: type[BaseException], trace: TracebackType | None, versions: str) -> str:
    """File, line and function of each frame, and the exception class; no message and no values."""
    lines = [f"{_short_path(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    return "\n".join([versions, *lines, kind.__name__])


def _short_path(file: str) -> str:
    """A path without the folders outside the program."""
    name = file.replace("\\", "/")
    return name.removeprefix(f"{ROOT.as_posix()}/") if name.startswith(ROOT.as_posix()) else name.rpartition("/")[2]


class CrashWindow(QDialog):
    """A modal dialog for one crash."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(NAME)
        self.resize(*SIZE)
        message = QLabel(MESSAGE)
        message.setTextFormat(Qt.TextFormat.PlainText)
        message.setWordWrap(True)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName("详细信息")
        self.details.setAccessibleDescription("只供复制，不能修改")
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.copy_button, self.continue_button = QPushButton("复制详细信息"), QPushButton("继续")
        self.copy_button.clicked.connect(self._copy)
        self.continue_button.clicked.connect(self.accept)
        self.continue_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.continue_button)
        layout = QVBoxLayout(self)
        layout.addWidget(message)
        layout.addWidget(self.details, 1)
        layout.addLayout(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText("已复制")
