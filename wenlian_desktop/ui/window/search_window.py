"""Ctrl+Shift+F: look for a text in all fields of all records, and go there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.search import Hit, search
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.jobs import IsWanted, Jobs

MOST = 500
SIZE = (620, 460)


def first_hits(view: Year, text: str, is_wanted: IsWanted) -> list[Hit]:
    """The hits as far as a person will read them: one more than MOST tells that there are more."""
    found: list[Hit] = []
    for hit in search(view, text):
        if len(found) > MOST or not is_wanted():
            break
        found.append(hit)
    return found


class SearchWindow(QDialog):
    """A line to type in and the hits under it; `wanted` tells the field a person wants to see."""

    wanted = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("全部查找")
        self.resize(*SIZE)
        self._bridge = bridge
        self.jobs = Jobs(self)
        self.line = QLineEdit(placeholderText="在所有栏目的所有记录中查找")
        self.line.setAccessibleName("查找内容")
        self.line.setClearButtonEnabled(True)
        self.button = QPushButton("查找")
        self.button.setDefault(True)
        self.answer = QLabel("输入文字或数字，按回车。")
        self.answer.setProperty("role", "muted")
        self.list = QListWidget()
        self.list.setAccessibleName("查找结果")
        self.list.setWordWrap(True)
        self.button.clicked.connect(self.search)
        self.list.itemActivated.connect(self._want)
        self.list.itemClicked.connect(self._want)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.answer)
        layout.addWidget(self.list, 1)

    def begin(self) -> None:
        """Show it, ready to type."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def search(self) -> None:
        """Look for what stands in the line."""
        view, text = self._bridge.view, self.line.text()
        self.jobs.cancel()
        if text.strip():
            self.answer.setText("正在查找…")
            self.jobs.run(lambda is_wanted: first_hits(view, text, is_wanted), self._show)

    def _show(self, found: list[Hit]) -> None:
        self.list.clear()
        for hit in found[:MOST]:
            item = QListWidgetItem(f"{hit.where}\n{hit.excerpt}")
            item.setData(Qt.ItemDataRole.UserRole, hit.ref)
            self.list.addItem(item)
        told = f"只列出前{MOST}处，请多输入几个字。" if len(found) > MOST else f"找到{len(found)}处，按回车到该栏。"
        self.answer.setText(told if found else "没有找到。")
        if found:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want(self, item: QListWidgetItem) -> None:
        self.wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.list.hasFocus() and self.list.currentItem() is not None:
            self._want(self.list.currentItem())
        else:
            super().keyPressEvent(event)
