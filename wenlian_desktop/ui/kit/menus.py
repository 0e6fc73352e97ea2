"""The menu bar, built from a list of commands."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.session.settings import RecentYear

MENU_MNEMONICS = {
    "文件": "F",
    "编辑": "E",
    "视图": "V",
    "数据": "D",
    "检查": "C",
    "报告": "R",
    "工具": "T",
    "帮助": "H",
}
MAX_RECENT = 9

ShortcutTable = list[tuple[str, list[tuple[str, str]]]]  # (menu, [(keys, text)])


def always_available() -> bool:
    """Default of `Command.is_available`."""
    return True


@frozen
class Command:
    """A menu item. `name` identifies it in the code; `needs_year`: it is disabled while no year is open.

    `is_available` tells whether it can do anything in the open year now.
    """

    menu: str
    name: str
    text: str
    run: Callable[[], object]
    shortcuts: str = ""
    separator_before: bool = False
    is_available: Callable[[], bool] = always_available
    current_text: Callable[[], str] | None = None


def without_mnemonic(text: str) -> str:
    """The text of a command without its mnemonic: 导出报告…"""
    head, _, tail = text.partition("(&")
    return head + tail[2:] if tail else text


class Menus(QObject):
    """The menu bar of a window; `open_requested` carries the path of a recent year, `choice_changed` a chosen value."""

    open_requested = Signal(object)
    choice_changed = Signal(str)

    def __init__(
        self, window: QMainWindow, commands: Iterable[Command], recent: Callable[[], Iterable[RecentYear]]
    ) -> None:
        super().__init__(window)
        self._recent_years = recent
        self.menus: dict[str, QMenu] = {}
        self.actions: dict[str, QAction] = {}
        self.choices: dict[str, QAction] = {}
        self.recent = QMenu("最近的年度(&R)", window)
        self._commands = list(commands)
        for title, key in MENU_MNEMONICS.items():
            if any(command.menu == title for command in self._commands):
                self.menus[title] = window.menuBar().addMenu(f"{title}(&{key})")
                self.menus[title].aboutToShow.connect(partial(self._update_lines, title))
                self.menus[title].aboutToHide.connect(partial(self._enable_lines, title))
        for command in self._commands:
            self._add(command)

    def _add(self, command: Command) -> None:
        menu = self.menus[command.menu]
        if command.separator_before:
            menu.addSeparator()
        action = menu.addAction(command.text)
        if command.shortcuts:
            action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts.split("|")])
        action.triggered.connect(command.run)
        self.actions[command.name] = action

    def shortcuts(self) -> ShortcutTable:
        """(menu, [(keys, text)]) of all commands with shortcuts."""
        found: dict[str, list[tuple[str, str]]] = {}
        for command in self._commands:
            if command.shortcuts:
                keys = self.actions[command.name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                found.setdefault(command.menu, []).append((keys, without_mnemonic(command.text).removesuffix("…")))
        return list(found.items())

    def _update_lines(self, menu: str) -> None:
        """Update the items of a menu when it opens."""
        for command in self._commands:
            if command.menu == menu:
                action = self.actions[command.name]
                action.setEnabled(command.is_available())
                if command.current_text is not None:
                    action.setText(command.current_text())

    def _enable_lines(self, menu: str) -> None:
        """Enable the items when a menu closes, so that their shortcuts work whatever changes until it opens again."""
        for command in self._commands:
            if command.menu == menu:
                self.actions[command.name].setEnabled(True)

    def add_choice_menu(self, menu: str, text: str, names: dict[str, str], chosen: str) -> None:
        """Add a submenu of exclusive choices; `choice_changed` carries the value of the new one."""
        self.menus[menu].addSeparator()
        inner = self.menus[menu].addMenu(text)
        group = QActionGroup(self)
        for value, name in names.items():
            action = inner.addAction(name)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData(value)
            group.addAction(action)
            self.choices[value] = action
        group.triggered.connect(self._on_choice)

    def _on_choice(self, action: QAction) -> None:
        self.choice_changed.emit(action.data())

    def add_recent(self, before: str) -> None:
        """Add the submenu of recent years before a command of the menu 文件."""
        self.recent.setToolTipsVisible(True)
        self.menus["文件"].insertMenu(self.actions[before], self.recent)
        self.menus["文件"].aboutToShow.connect(self._update_recent)
        self.recent.triggered.connect(self._on_recent)

    def _update_recent(self) -> None:
        """Fill the submenu of recent years; it is disabled if there are none."""
        self.recent.clear()
        for place, year in enumerate(list(self._recent_years())[:MAX_RECENT], 1):
            office = year.office.replace("&", "&&")
            action = self.recent.addAction(f"&{place}　{year.number or ''}年度　{office}")
            action.setData(year.path)
            action.setToolTip(year.path)
        self.recent.setEnabled(not self.recent.isEmpty())

    def _on_recent(self, action: QAction) -> None:
        self.open_requested.emit(Path(action.data()))
