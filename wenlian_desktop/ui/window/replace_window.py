"""The window 查找和替换 (Ctrl+H): replace a text in the texts of all tabs, after a look at what would change."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.tab_of_field import find_tab
from wenlian_desktop.domain.records.year import Year, field_of
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.texts.replacing import Replacement, excerpts, replacements
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.jobs import IsWanted, Jobs
from wenlian_desktop.ui.kit.labels import plain_label, unlock

TYPING_PAUSE = 250  # ms
MAX_LISTED = 500
SIZE = (880, 520)
COLUMNS = ("所在的页", "哪一条", "栏目", "改前", "改后")
WIDTHS = (110, 190, 110)  # px, of the first columns
NOTHING_FOUND, NOTHING_TICKED = "还没有找到可以替换的。", "请先勾上要替换的栏。"
ASK = "输入要找的文字，下面列出会改的每一栏；去掉勾的不改。"
NOT_FOUND = "没有找到可以替换的。大小写、全角半角、空格都要一样。"
ChangeRole = Qt.ItemDataRole.UserRole


def find_replacements(view: Year, wanted: str, by: str, is_wanted: IsWanted) -> list[tuple[Replacement, list[str]]]:
    """At most MAX_LISTED + 1 replacements, each with its texts in the list."""
    found: list[tuple[Replacement, list[str]]] = []
    for change in replacements(view, wanted, by):
        if len(found) > MAX_LISTED or not is_wanted():
            break
        found.append((change, _described(view, change)))
    return found


def _described(view: Year, change: Replacement) -> list[str]:
    ref, spec = change.ref, RECORDS[change.ref.record].spec
    row = spec.label if spec.single else f"{spec.label}　{row_title(view, ref.record, ref.uid)}"
    before, after = excerpts(view, change)
    more = f"（共{change.occurrences}处）" if change.occurrences > 1 else ""
    return [find_tab(view, ref), row, field_of(ref).label, before + more, after]


class ReplaceWindow(QDialog):
    """Two lines, the list of what would change, and the button that changes it.

    `field_requested` carries the Ref of a change to look at, `message` what was done.
    """

    field_requested = Signal(object)
    message = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("查找和替换")
        self.resize(*SIZE)
        self._bridge = bridge
        self._kept: set[Ref] = set()  # without a tick
        self._done = ""  # what was replaced last
        self._more = False  # changes beyond those listed
        self.jobs = Jobs(self)
        self.wanted_line, self.by_line = QLineEdit(), QLineEdit()
        self.status_label = plain_label(ASK, "muted")
        self.list = self._create_list()
        self.tick_button = QPushButton("全部去勾")
        self.replace_button = QPushButton("替换")
        self.close_button = QPushButton("关闭")
        self._timer = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._lay_out()
        self._connect()
        self._show([])

    def _create_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName("会改的各栏")
        tree.setHeaderLabels(COLUMNS)
        tree.setRootIsDecorated(False)
        tree.setAlternatingRowColors(True)
        tree.setUniformRowHeights(True)
        header = tree.header()
        for column, width in enumerate(WIDTHS):
            tree.setColumnWidth(column, width)
        for column in range(len(WIDTHS), len(COLUMNS)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        return tree

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow("查找(&F)", self.wanted_line)
        form.addRow("替换为(&R)", self.by_line)
        self.wanted_line.setAccessibleName("查找内容")
        self.by_line.setAccessibleName("替换为")
        buttons = QHBoxLayout()
        buttons.addWidget(self.tick_button)
        buttons.addStretch(1)
        for button in (self.replace_button, self.close_button):
            buttons.addWidget(button)
        for button in (self.tick_button, self.replace_button, self.close_button):
            button.setAutoDefault(False)  # Enter in a line goes to the list
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.status_label)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._search)
        for line in (self.wanted_line, self.by_line):
            line.textChanged.connect(self._on_typed)
        self._bridge.changed.connect(self._timer.start)
        self.list.itemChanged.connect(self._on_ticked)
        self.list.itemActivated.connect(self._request_field)
        self.tick_button.clicked.connect(self._tick_all)
        self.replace_button.clicked.connect(self.replace)
        self.close_button.clicked.connect(self.close)

    def present(self) -> None:
        """Show the window and focus the first line."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.wanted_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted_line.selectAll()
        self._search()

    def _on_typed(self) -> None:
        """What was listed is about another text."""
        self._kept.clear()
        self._done = ""
        self._show([])
        self._timer.start()

    def _search(self) -> None:
        self._timer.stop()
        self.jobs.cancel()
        view, wanted, by = self._bridge.view, self.wanted_line.text(), self.by_line.text()
        if self.isVisible() and wanted:
            self.jobs.run(lambda is_wanted: find_replacements(view, wanted, by, is_wanted), self._show)

    def _show(self, found: list[tuple[Replacement, list[str]]]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for change, texts in found[:MAX_LISTED]:
            item = QTreeWidgetItem(self.list, texts)
            item.setData(0, ChangeRole, change)
            item.setCheckState(0, Qt.CheckState.Unchecked if change.ref in self._kept else Qt.CheckState.Checked)
            for column, text in enumerate(texts):
                item.setToolTip(column, text)
        self.list.blockSignals(False)
        for first in self._items()[:1]:
            self.list.setCurrentItem(first)
        self._more = len(found) > MAX_LISTED
        self._update()

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _ticked(self) -> list[Replacement]:
        return [item.data(0, ChangeRole) for item in self._items() if item.checkState(0) is Qt.CheckState.Checked]

    def _on_ticked(self, item: QTreeWidgetItem) -> None:
        ref = item.data(0, ChangeRole).ref
        (self._kept.discard if item.checkState(0) is Qt.CheckState.Checked else self._kept.add)(ref)
        self._update()

    def _tick_all(self) -> None:
        """Tick all, or none if all are."""
        is_all = len(self._ticked()) == len(self._items())
        for item in self._items():
            item.setCheckState(0, Qt.CheckState.Unchecked if is_all else Qt.CheckState.Checked)

    def _update(self) -> None:
        ticked, total = self._ticked(), len(self._items())
        self.replace_button.setText(f"替换勾选的{len(ticked)}栏" if ticked else "替换")
        unlock(self.replace_button, "" if ticked else NOTHING_TICKED)
        unlock(self.tick_button, "" if total else NOTHING_FOUND)
        self.tick_button.setText("全部去勾" if total and len(ticked) == total else "全部勾上")
        self.status_label.setText(self._done or self._found_text(total))

    def _found_text(self, total: int) -> str:
        if total:
            listed = f"只列出前{MAX_LISTED}栏，替换后再列出其余。" if self._more else f"会改{total}栏。"
            return f"{listed}双击一条去看那一栏；空格键勾选。"
        return ASK if not self.wanted_line.text() or self._timer.isActive() else NOT_FOUND

    def replace(self) -> None:
        """Replace in the ticked fields as one step, where they are still as they were listed."""
        session, ticked = self._bridge.session, self._ticked()
        cells = [(change.ref, change.after) for change in ticked if session.view.value(change.ref) == change.before]
        entered = session.enter_block(cells, f"替换“{self.wanted_line.text()}”")
        left = len(ticked) - len(cells) + len(entered.locked)
        notes = [f"已替换{len(cells) - len(entered.locked)}栏，可以在主窗口撤销（Ctrl+Z），一次全部恢复。"]
        notes += [f"{left}栏刚刚改过或不能修改，没有替换。"] if left else []
        self._done = "".join(notes)
        self.message.emit(self._done)
        self._show([])

    def _request_field(self, item: QTreeWidgetItem) -> None:
        self.field_requested.emit(item.data(0, ChangeRole).ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not self.list.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
