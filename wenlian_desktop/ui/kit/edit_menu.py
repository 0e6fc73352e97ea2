"""The context menu of text editors, in Chinese."""

from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class EditableText(Protocol):
    """The editor methods the menu calls."""

    def cut(self) -> None: ...
    def copy(self) -> None: ...
    def paste(self) -> None: ...
    def selectAll(self) -> None: ...
    def isReadOnly(self) -> bool: ...


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
