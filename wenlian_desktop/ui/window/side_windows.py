"""The windows beside the main one: help, search over everything, the trail. One of each at most."""

from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.menus import ShortcutTable
from wenlian_desktop.ui.pages.year_page import OVERVIEW, YearPage
from wenlian_desktop.ui.window import help_window, search_window, trail_window


class SideWindows:
    """Opens them over a window, and closes those of a year with the year."""

    def __init__(self, window: QMainWindow, dialogs: Dialogs) -> None:
        self._window = window
        self._ask = dialogs
        self.shortcuts: Callable[[], ShortcutTable] = list  # the menus' own keys, once there are menus
        self.help: help_window.HelpWindow | None = None
        self.search: search_window.SearchWindow | None = None
        self.trail: trail_window.TrailWindow | None = None

    def show_help(self, topic: str) -> None:
        """The page of a tab, of the overview where there is none."""
        if self.help is None:
            self.help = help_window.HelpWindow(help_window.shortcuts_as_markdown(self.shortcuts()), self._window)
        self.help.show_topic(topic if topic in help_window.TOPICS else OVERVIEW)

    def show_shortcuts(self) -> None:
        """The list of all keys."""
        self.show_help(help_window.SHORTCUTS)

    def show_search(self, bridge: Bridge, page: YearPage) -> None:
        """Search over everything."""
        if self.search is None:
            self.search = search_window.SearchWindow(bridge, self._window)
            self.search.field_requested.connect(page.go_to)
            self.search.field_requested.connect(self._activate_main)
        self.search.present()

    def _activate_main(self, ref: Ref) -> None:
        self._window.activateWindow()

    def show_trail(self, bridge: Bridge) -> None:
        """The trail as it is now; a sentence where it cannot be read."""
        try:
            entries = bridge.session.trail_for_display()
        except UserError as refusal:
            self._ask.inform(str(refusal))
            return
        if self.trail is not None:
            self.trail.deleteLater()
        self.trail = trail_window.TrailWindow(entries, self._window)
        self.trail.show()

    def close_year(self) -> None:
        """What shows the year goes with it."""
        if self.search is not None:
            self.search.jobs.cancel()
            self.search.jobs.wait()
        for each in (self.search, self.trail):
            if each is not None:
                each.close()
                each.deleteLater()
        self.search = self.trail = None
