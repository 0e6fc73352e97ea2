"""The window 全部查找 (Ctrl+Shift+F): search in all fields of all records."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
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
from wenlian_desktop.domain.texts.search import SearchHit, search
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.jobs import IsWanted, Jobs

TYPING_PAUSE = 250  # ms
MAX_RESULTS = 500
SIZE = (620, 460)


def find_hits(view: Year, text: str, is_wanted: IsWanted) -> list[SearchHit]:
    """At most MAX_RESULTS + 1 hits, the last of which means that there are more."""
    found: list[SearchHit] = []
    for hit in search(view, text):
        if len(found) > MAX_RESULTS or not is_wanted():
            break
        found.append(hit)
    return found


class SearchWindow(QDialog):
    """A search line and the hits; `field_requested` carries the Ref of a hit to show."""

    field_requested = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("全部查找")
        self.resize(*SIZE)
        self._bridge = bridge
        self.jobs = Jobs(self)
        self.search_line = QLineEdit(placeholderText="在所有栏目的所有记录中查找")
        self.search_line.setAccessibleName("查找内容")
        self.search_line.setClearButtonEnabled(True)
        self.search_button = QPushButton("查找")
        self.search_button.setDefault(True)
        self.status_label = QLabel("输入文字或数字，边输边找；按回车到结果。")
        self.status_label.setProperty("role", "muted")
        self.list = QListWidget()
        self.list.setAccessibleName("查找结果")
        self.list.setWordWrap(True)
        self._timer = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._timer.timeout.connect(self._search_as_typed)
        self.search_line.textChanged.connect(self._timer.start)
        self.search_button.clicked.connect(self.search)
        self.list.itemActivated.connect(self._request_field)
        self.list.itemClicked.connect(self._request_field)
        row = QHBoxLayout()
        row.addWidget(self.search_line, 1)
        row.addWidget(self.search_button)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.status_label)
        layout.addWidget(self.list, 1)

    def present(self) -> None:
        """Show the window and focus the search line."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.search_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_line.selectAll()

    def search(self) -> None:
        """Search for the text of the search line, and go to the hits."""
        self._search(self._show_and_focus)

    def _search_as_typed(self) -> None:
        self._search(self._show)

    def _search(self, show: Callable[[list[SearchHit]], None]) -> None:
        self._timer.stop()
        view, text = self._bridge.view, self.search_line.text()
        self.jobs.cancel()
        if not text.strip():
            self.list.clear()
        else:
            self.status_label.setText("正在查找…")
            self.jobs.run(lambda is_wanted: find_hits(view, text, is_wanted), show)

    def _show(self, found: list[SearchHit]) -> None:
        self.list.clear()
        for hit in found[:MAX_RESULTS]:
            item = QListWidgetItem(f"{hit.where}\n{hit.excerpt}")
            item.setData(Qt.ItemDataRole.UserRole, hit.ref)
            self.list.addItem(item)
        message = (
            f"只列出前{MAX_RESULTS}处，请多输入几个字。"
            if len(found) > MAX_RESULTS
            else f"找到{len(found)}处，按回车到该栏。"
        )
        self.status_label.setText(message if found else "没有找到。")
        if found:
            self.list.setCurrentRow(0)

    def _show_and_focus(self, found: list[SearchHit]) -> None:
        self._show(found)
        if found:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _request_field(self, item: QListWidgetItem) -> None:
        self.field_requested.emit(item.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.list.hasFocus() and self.list.currentItem() is not None:
            self._request_field(self.list.currentItem())
        else:
            super().keyPressEvent(event)
