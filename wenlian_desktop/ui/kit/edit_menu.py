"""剪切, 复制, 粘贴 and 全选: the context menu of text editors, and the same for whatever has the focus."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

# What can be done with a field or a cell beside that: its name in the context menu, and its keys.
NOTE_ACTION, NOTE_KEYS = "备注…", "Shift+F2"
MARK_ACTION, MARK_KEYS = "待核", "Ctrl+Shift+H"
FORMER_ACTION, FORMER_KEYS = "以前的内容…", "Ctrl+F2"
NO_FIELD_TO_NOTE, NO_FIELD_WITH_PAST = "请先把光标放到要写备注的栏里。", "请先把光标放到要看以前内容的栏里。"


class EditableText(Protocol):
    """The editor methods the menu calls."""

    def cut(self) -> None: ...
    def copy(self) -> None: ...
    def paste(self) -> None: ...
    def selectAll(self) -> None: ...
    def isReadOnly(self) -> bool: ...


def act_on_focus(name: str, key: Qt.Key) -> bool:
    """Call cut, copy, paste or selectAll of the focused widget or of one around it, or its shortcut Ctrl with a key.

    False if there is none.
    """
    focused = QApplication.focusWidget()
    if isinstance(focused, QComboBox) and focused.lineEdit() is not None:
        focused = focused.lineEdit()
    shortcut = _shortcut_around(focused, QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, key)))
    act = shortcut.activated.emit if shortcut is not None else _method_around(focused, name)
    if act is not None:
        act()
    return act is not None


def _method_around(widget: QWidget | None, name: str) -> Callable[[], object] | None:
    while widget is not None:
        method: Callable[[], object] | None = getattr(widget, name, None)
        if method is not None:
            return method
        widget = widget.parentWidget()
    return None


def _shortcut_around(widget: QWidget | None, keys: QKeySequence) -> QShortcut | None:
    """The shortcut with these keys that a widget or one around it has."""
    around: QObject | None = widget
    while around is not None:
        for shortcut in around.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if shortcut.key() == keys and shortcut.isEnabled():
                return shortcut
        around = around.parent()
    return None


def edit_menu(editor: QWidget) -> QMenu:
    """A menu with 剪切, 复制, 粘贴, 全选 and the actions of the field around the editor."""
    menu = QMenu(editor)
    text: EditableText = editor  # type: ignore[assignment]
    keys = QKeySequence.StandardKey
    for name, shortcut, do, changes in (
        ("剪切", keys.Cut, text.cut, True), ("复制", keys.Copy, text.copy, False),
        ("粘贴", keys.Paste, text.paste, True), ("全选", keys.SelectAll, text.selectAll, False),
    ):  # fmt: skip
        action = menu.addAction(name, do)
        action.setShortcut(shortcut)
        action.setEnabled(not (changes and text.isReadOnly()))
    menu.addSeparator()
    menu.addActions(_field_actions(editor))
    return menu


def _field_actions(widget: QWidget) -> list[QAction]:
    """The actions of the field that contains the editor."""
    parent = widget.parentWidget()
    while parent is not None and not parent.actions():
        parent = parent.parentWidget() if not parent.isWindow() else None
    return parent.actions() if parent is not None else []
