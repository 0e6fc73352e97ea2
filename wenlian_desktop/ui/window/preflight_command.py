"""检查 → 检查一份报告…: one window over the main one, made when it is first asked for."""

from PySide6.QtWidgets import QMainWindow

from wenlian_desktop.ui.findings import preflight_window
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.menus import Command


class PreflightCommand:
    """The line of the menu, and the window it opens; no year is needed."""

    def __init__(self, window: QMainWindow, dialogs: Dialogs) -> None:
        self._parent, self._dialogs = window, dialogs
        self.window: preflight_window.PreflightWindow | None = None

    def commands(self) -> list[Command]:
        """The line of the menu."""
        text = "检查一份报告…(&T)"
        return [Command("检查", "preflight", text, self.show, needs_year=False, separator_before=True)]

    def show(self) -> None:
        """The window, with what it showed last."""
        if self.window is None:
            self.window = preflight_window.PreflightWindow(self._dialogs, self._parent)
        self.window.present()
