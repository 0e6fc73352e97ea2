"""The dialog 插入数据: search in all filled-in figures of the year, to quote one in a text."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import Token
from wenlian_desktop.domain.texts.search import ListedFigure, list_figures
from wenlian_desktop.ui.editing.line_editors import TextLineEdit
from wenlian_desktop.ui.kit.jobs import IsWanted, Jobs
from wenlian_desktop.ui.kit.search_words import normalized, search_words

MAX_RESULTS = 200
SIZE = (560, 420)
LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def find_figures(view: Year, text: str, is_wanted: IsWanted) -> list[ListedFigure]:
    """The figures that contain all words; at most MAX_RESULTS + 1, the last of which means that there are more."""
    words = search_words(text)
    found: list[ListedFigure] = []
    for figure in list_figures(view):
        if len(found) > MAX_RESULTS or not is_wanted():
            break
        haystack = normalized(figure.text)
        if all(word in haystack for word in words):
            found.append(figure)
    return found


class FigurePicker(QDialog):
    """A search line and the list of figures; `chosen` carries the Token of the selected one."""

    chosen = Signal(object)

    def __init__(self, view: Year, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("插入数据")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._view = view
        self.jobs = Jobs(self)
        self.search_line = TextLineEdit()
        self.search_line.setPlaceholderText("输入项目、活动、栏目或数值，可用空格分开，例如：公用经费 年初")
        self.search_line.setAccessibleName("查找数据")
        self.search_line.setClearButtonEnabled(True)
        self.search_line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("可以插入的数据")
        self.list.setUniformItemSizes(True)
        self.status_label = QLabel()
        self.status_label.setProperty("role", "muted")
        self.insert_button, self._cancel_button = QPushButton("插入"), QPushButton("取消")
        self.insert_button.setProperty("role", "primary")
        self.insert_button.setDefault(True)
        self._lay_out()
        self.search_line.textChanged.connect(self._search)
        self.list.itemDoubleClicked.connect(self.accept)
        self.insert_button.clicked.connect(self.accept)
        self._cancel_button.clicked.connect(self.reject)
        self._search()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.status_label, 1)
        for button in (self._cancel_button, self.insert_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search_line)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def _search(self) -> None:
        view, text = self._view, self.search_line.text()
        self.jobs.cancel()
        self.jobs.run(lambda is_wanted: find_figures(view, text, is_wanted), self._show)

    def _show(self, found: list[ListedFigure]) -> None:
        self.list.clear()
        for figure in found[:MAX_RESULTS]:
            item = QListWidgetItem(figure.text)
            item.setData(Qt.ItemDataRole.UserRole, figure.ref)
            item.setToolTip(figure.text)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        more = (
            f"只列出前{MAX_RESULTS}个，请多输入几个字。"
            if len(found) > MAX_RESULTS
            else f"{len(found)}个数据，回车插入。"
        )
        self.status_label.setText(more if found else "没有找到已填写的数据。")
        self.insert_button.setEnabled(bool(found))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send arrow keys to the list while the search line has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in LIST_KEYS:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        ref = item.data(Qt.ItemDataRole.UserRole)
        super().accept()
        self.chosen.emit(Token(ref.uid, ref.field))

    def done(self, result: int) -> None:
        self.jobs.cancel()
        self.jobs.wait()
        super().done(result)
