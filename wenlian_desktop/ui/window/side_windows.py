"""The non-modal windows: help, search and audit trail, at most one of each."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.menus import ShortcutTable
from wenlian_desktop.ui.pages.year_page import OVERVIEW, YearPage

if TYPE_CHECKING:
    from wenlian_desktop.session.past.moments import Moment
    from wenlian_desktop.ui.comparison.comparison_window import Candidate, ComparisonWindow
    from wenlian_desktop.ui.findings.preflight_window import PreflightWindow
    from wenlian_desktop.ui.pages.past_window import PastWindow
    from wenlian_desktop.ui.past.moments_window import MomentsWindow
    from wenlian_desktop.ui.window.help_window import HelpWindow
    from wenlian_desktop.ui.window.replace_window import ReplaceWindow
    from wenlian_desktop.ui.window.search_window import SearchWindow
    from wenlian_desktop.ui.window.trail_window import TrailWindow


class SideWindows:
    """Opens them over the main window, and closes those of a year together with it."""

    def __init__(
        self,
        window: QMainWindow,
        dialogs: Dialogs,
        current_page: Callable[[], YearPage | None],
        recent: Callable[[], Iterable[RecentYear]],
    ) -> None:
        self._window, self._dialogs = window, dialogs
        self._current_page, self._recent = current_page, recent
        self.shortcuts: Callable[[], ShortcutTable] = list  # set when the menus exist
        self.help: HelpWindow | None = None
        self.search: SearchWindow | None = None
        self.replace: ReplaceWindow | None = None
        self.trail: TrailWindow | None = None
        self.comparison: ComparisonWindow | None = None
        self.preflight: PreflightWindow | None = None
        self.moments: MomentsWindow | None = None
        self.beside: list[PastWindow] = []

    def show_help(self) -> None:
        """Show the help of a topic, or of the overview if there is none."""
        page = self._current_page()
        self._show_topic(OVERVIEW if page is None else page.tabs.tabText(page.tabs.currentIndex()))

    def show_shortcuts(self) -> None:
        """Show the list of shortcuts."""
        from wenlian_desktop.ui.window.help_window import SHORTCUTS

        self._show_topic(SHORTCUTS)

    def _show_topic(self, topic: str) -> None:
        from wenlian_desktop.ui.window.help_window import TOPICS, HelpWindow, shortcuts_as_markdown

        if self.help is None:
            self.help = HelpWindow(shortcuts_as_markdown(self.shortcuts()), self._window)
        self.help.show_topic(topic if topic in TOPICS else OVERVIEW)

    def show_search(self, page: YearPage) -> None:
        """Show the search window."""
        from wenlian_desktop.ui.window.search_window import SearchWindow

        if self.search is None:
            self.search = SearchWindow(page.bridge, self._window)
            self.search.field_requested.connect(page.go_to)
            self.search.field_requested.connect(self._activate_main)
        self.search.present()

    def show_replace(self, page: YearPage) -> None:
        """Show the window that finds and replaces; what is being typed is entered first."""
        from wenlian_desktop.ui.window.replace_window import ReplaceWindow

        page.commit_field()
        if self.replace is None:
            self.replace = ReplaceWindow(page.bridge, self._window)
            self.replace.field_requested.connect(page.go_to)
            self.replace.field_requested.connect(self._activate_main)
            self.replace.message.connect(page.message)
        self.replace.present()

    def _activate_main(self, ref: Ref) -> None:
        self._window.activateWindow()

    def show_trail(self, page: YearPage) -> None:
        """Show the audit trail as it is now, or why it cannot be read."""
        from wenlian_desktop.ui.window.trail_window import TrailWindow

        try:
            entries = page.bridge.session.trail_for_display()
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            return
        if self.trail is not None:
            self.trail.deleteLater()
        self.trail = TrailWindow(page.bridge.view, entries, self._window)
        self.trail.show()

    def show_moments(self, page: YearPage) -> None:
        """Show what the year was like at the moments that are kept."""
        from wenlian_desktop.ui.past.moments_window import MomentsWindow

        page.commit_field()
        if self.moments is not None:
            self.moments.reject()
            self.moments.deleteLater()
        self.moments = MomentsWindow(page.bridge, self._dialogs, self._window)
        self.moments.opening.connect(self._open_beside)
        self.moments.message.connect(page.message)
        self.moments.show()

    def _open_beside(self, moment: "Moment") -> None:
        """Open a moment in a window of its own, for looking only."""
        from wenlian_desktop.ui.pages.past_window import open_moment

        page = self._current_page()
        if page is not None:
            window = open_moment(moment, page.bridge.session.temporary_copies, self._dialogs, self._window)
            self.beside += [window] if window is not None else []

    def show_preflight(self) -> None:
        """Show the preflight window with its last content."""
        from wenlian_desktop.ui.findings.preflight_window import PreflightWindow

        if self.preflight is None:
            self.preflight = PreflightWindow(self._dialogs, self._window)
        self.preflight.present()

    def compare(self) -> None:
        """Compare the open year with others."""
        page = self._current_page()
        self.compare_with(page.bridge.session.path.absolute() if page is not None else None)

    def compare_with(self, year: Path | None) -> None:
        """Open the comparison; the recent years of the same office as `year` (None: the latest) are checked."""
        recent = [each for each in self._recent() if each.exists]
        office = next((each.office for each in recent if Path(each.path) == year), recent[0].office if recent else "")
        self._show_comparison(_candidate(each, each.office == office) for each in recent)

    def _show_comparison(self, candidates: "Iterable[Candidate]") -> None:
        from wenlian_desktop.ui.comparison.comparison_window import ComparisonWindow

        if self.comparison is None:
            self.comparison = ComparisonWindow(self._open_years, self._dialogs, self._window)
        self.comparison.present(candidates)

    def _open_years(self) -> Mapping[Path, Year]:
        page = self._current_page()
        return {} if page is None else {page.bridge.session.path.resolve(): page.bridge.view}

    def wait_for_readers(self) -> None:
        """Wait until no file is being read, because this process could not open it then (RELIABILITY finding 6)."""
        if self.comparison is not None:
            self.comparison.jobs.wait()

    def close_year(self) -> None:
        """Close the windows that show the year."""
        for reader in (self.search, self.replace, self.moments):
            if reader is not None:
                reader.jobs.cancel()
                reader.jobs.wait()
        for each in (self.search, self.replace, self.trail, self.moments, *self.beside):
            if each is not None:
                each.close()
                each.deleteLater()
        self.search = self.replace = self.trail = self.moments = None
        self.beside = []


def _candidate(recent: RecentYear, is_checked: bool) -> "Candidate":
    from wenlian_desktop.ui.comparison.comparison_window import Candidate

    return Candidate(Path(recent.path), f"{recent.number or '未填'}年度　{recent.office}", is_checked)
