"""The find bar of a page (Ctrl+F)."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.search_line import SearchLine
from wenlian_desktop.ui.kit.theme import restyle

FindFunction = Callable[[str, bool], bool]  # (text, backwards) -> whether there is a match
NOT_FOUND = "本页没有找到"


class FindBar(QFrame):
    """Enter and F3 go to the next match, with Shift to the previous one, Esc closes; `closed` is emitted then."""

    closed = Signal()

    def __init__(self, find: FindFunction) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._find = find
        self.search_line = SearchLine(placeholderText="在本页查找")
        self.search_line.setAccessibleName("在本页查找")
        self.search_line.setClearButtonEnabled(True)
        self.search_line.setMaximumWidth(360)
        self.status_label = QLabel()
        self.status_label.setProperty("role", "reason")
        self.buttons = {
            "up": self._create_button("上一个（Shift+Enter）", self.previous),
            "down": self._create_button("下一个（Enter）", self.next),
            "close": self._create_button("关闭查找（Esc）", self.close_bar),
        }
        self.search_line.textChanged.connect(self._clear_status)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 6, 12, 6)
        layout.addWidget(self.search_line, 2)
        layout.addWidget(self.buttons["up"])
        layout.addWidget(self.buttons["down"])
        layout.addWidget(self.status_label, 1)
        layout.addWidget(self.buttons["close"])
        self.refresh_theme()
        self.hide()

    def _create_button(self, name: str, do: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(do)
        return button

    def open_bar(self) -> None:
        """Show the bar and focus it."""
        self.show()
        self.search_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_line.selectAll()

    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def next(self) -> bool:
        """Go to the next match; returns False without a search text."""
        return self._go(backwards=False)

    def previous(self) -> bool:
        """Go to the previous match; returns False without a search text."""
        return self._go(backwards=True)

    def _go(self, backwards: bool) -> bool:
        if not self.search_line.text():
            return False
        is_found = self._find(self.search_line.text(), backwards)
        self.status_label.setText("" if is_found else NOT_FOUND)
        restyle(self.search_line, wrong=not is_found)
        return True

    def _clear_status(self, text: str) -> None:
        self.status_label.clear()
        restyle(self.search_line, wrong=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case _:
                super().keyPressEvent(event)

    def refresh_theme(self) -> None:
        for name, button in self.buttons.items():
            button.setIcon(icons.icon(name))
