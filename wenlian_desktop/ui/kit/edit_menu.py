"""The menu under the right mouse button in a text, in Chinese."""

from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class EditableText(Protocol):
    """What the menu acts on."""

    def cut(self) -> None: ...
    def copy(self) -> None: ...
    def paste(self) -> None: ...
    def selectAll(self) -> None: ...
    def isReadOnly(self) -> bool: ...


def edit_menu(editor: QWidget) -> QMenu:
    """剪切, 复制, 粘贴, 全选 for a text, and the actions of the field around it."""
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
    """The actions of the field the text belongs to."""
    parent = widget.parentWidget()
    while parent is not None and not parent.actions():
        parent = parent.parentWidget() if not parent.isWindow() else None
    return parent.actions() if parent is not None else []
