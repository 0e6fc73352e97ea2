"""The help window (F1): one page for each tab."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextLength, QTextTable
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from wenlian_desktop.distribution import RESOURCES
from wenlian_desktop.domain.records.tabs import (
    ACTIVITIES,
    BUDGET,
    CONCLUSIONS,
    DEPARTMENT,
    MANAGEMENT,
    MATERIALS,
    SETTINGS,
)
from wenlian_desktop.ui.kit.menus import ShortcutTable

HELP_FOLDER = RESOURCES / "help"
SHORTCUTS = "快捷键"
TOPICS = {
    "概览": "overview",
    DEPARTMENT: "department",
    BUDGET: "budget",
    ACTIVITIES: "activities",
    MANAGEMENT: "management",
    CONCLUSIONS: "conclusions",
    "报告预览": "preview",
    MATERIALS: "materials",
    SETTINGS: "report_settings",
    "由报告导入": "importing",
    "归档和恢复": "archive",
    SHORTCUTS: "shortcuts",
}
SIZE = (680, 620)
SHORTCUTS_PLACEHOLDER = "{{menus}}"  # placeholder in the shortcuts page


def help_file(topic: str) -> Path:
    """The Markdown file of a topic."""
    return HELP_FOLDER / f"{TOPICS[topic]}.md"


class HelpWindow(QDialog):
    """Topics on the left, text on the right. It renders only shipped text, never user input."""

    def __init__(self, menu_keys: str, parent: QWidget | None = None) -> None:
        """`menu_keys` is the list of shortcuts as Markdown."""
        super().__init__(parent)
        self.setWindowTitle("帮助")
        self.resize(*SIZE)
        self._menu_keys = menu_keys
        self.topics = QListWidget()
        self.topics.setAccessibleName("帮助目录")
        self.topics.ensurePolished()  # its row height is used before it is shown
        self.topics.addItems(list(TOPICS))
        self.topics.setFixedWidth(self.fontMetrics().horizontalAdvance("口" * 7) + 30)
        self.text = QTextBrowser()
        self.text.setAccessibleName("帮助内容")
        self.text.setOpenLinks(False)
        self.topics.currentTextChanged.connect(self._show)
        layout = QHBoxLayout(self)
        layout.addWidget(self.topics)
        layout.addWidget(self.text, 1)

    def _show(self, topic: str) -> None:
        text = help_file(topic).read_text(encoding="utf-8").replace(SHORTCUTS_PLACEHOLDER, self._menu_keys)
        self.text.setMarkdown(text)
        for each in self.text.document().rootFrame().childFrames():
            if isinstance(each, QTextTable):
                _format_table(each)

    def show_topic(self, topic: str) -> None:
        """Show a topic; the window opens beside its parent if there is room."""
        row = list(TOPICS).index(topic)
        self.topics.setCurrentRow(row)
        self._show(topic)
        if not self.isVisible():
            self._place_beside_parent()
        self.show()
        self.raise_()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_beside_parent(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        screen = (parent.screen() or QGuiApplication.primaryScreen()).availableGeometry()
        self.resize(min(SIZE[0], screen.width()), min(SIZE[1], screen.height() - 40))
        left = min(parent.frameGeometry().right() - self.width() // 2, screen.right() - self.width())
        self.move(max(left, screen.left()), max(parent.frameGeometry().top(), screen.top()))


def _format_table(table: QTextTable) -> None:
    """Give all tables the same column widths."""
    percent = QTextLength.Type.PercentageLength
    form = table.format()
    form.setWidth(QTextLength(percent, 100))
    form.setColumnWidthConstraints([QTextLength(percent, 34), QTextLength(percent, 66)])
    form.setCellPadding(5)
    form.setBorder(0)
    table.setFormat(form)


def shortcuts_as_markdown(shortcuts: ShortcutTable) -> str:
    """A Markdown table for each menu."""
    tables = [
        f"### {menu}\n\n| 按键 | 做什么 |\n|---|---|\n" + "\n".join(f"| {keys} | {words} |" for keys, words in lines)
        for menu, lines in shortcuts
    ]
    return "\n\n".join(tables)
