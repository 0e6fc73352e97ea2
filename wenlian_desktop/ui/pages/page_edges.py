"""What stands around the tabs of a year, hidden until it is needed: created after the first paint or on first use."""

from typing import TYPE_CHECKING

from wenlian_desktop.ui.findings.finding_actions import FindingController
from wenlian_desktop.ui.findings.side_panel import SidePanel
from wenlian_desktop.ui.findings.stale_bar import StaleBar
from wenlian_desktop.ui.output.result_bar import ResultBar
from wenlian_desktop.ui.pages.find_bar import FindBar

if TYPE_CHECKING:
    from wenlian_desktop.ui.kit.theme import Themed
    from wenlian_desktop.ui.pages.year_page import YearPage

PANEL_MIN_WIDTH = 240  # px


class PageEdges:
    """`panel` beside the tabs with its `controller`, `results` and `stale_bar` above them, `find_bar` below."""

    def __init__(self, page: "YearPage") -> None:
        self._page = page
        self.panel = SidePanel()
        self.panel.setMinimumWidth(PANEL_MIN_WIDTH)
        self.panel.hide()
        self.panel.close_requested.connect(page.toggle_panel)
        findings = self.panel.findings
        findings.list.field_requested.connect(page.go_to)
        self.controller = FindingController(page.bridge, findings.list, findings.action_bar, page.dialogs, page)
        self.controller.message.connect(page.message)
        self.controller.note_requested.connect(page.edit_note)
        findings.explain_action.triggered.connect(self.controller.explain)
        self.results = ResultBar(page.tabs.currentChanged)
        self.stale_bar = StaleBar(page.bridge, page.examined, page.go_to, page.message.emit)
        self.find_bar = FindBar(self._find_in_page)

    @property
    def themed(self) -> "tuple[Themed, ...]":
        """All that follows the theme."""
        return self.results, self.stale_bar, self.panel, self.find_bar

    def go_to_next_finding(self) -> None:
        """Go to the next finding and its field (F8)."""
        self._go_to_finding(1)

    def go_to_previous_finding(self) -> None:
        """Go to the previous finding and its field (Shift+F8)."""
        self._go_to_finding(-1)

    def _go_to_finding(self, by: int) -> None:
        if not self._page.entries:
            self._page.message.emit("没有发现问题。")
        self.panel.findings.list.move_current(by)

    def open_find(self) -> None:
        """Open the find bar (Ctrl+F)."""
        if self._page.tabs.currentWidget() is not self._page.overview:
            self.find_bar.open_bar()
        else:
            self._page.message.emit("这一页没有可查找的栏。在所有栏目中查找，请按 Ctrl+Shift+F。")

    def find_next(self) -> None:
        """Go to the next or previous match (F3); open the find bar if there is no search text."""
        if not self.find_bar.next():
            self.open_find()

    def find_previous(self) -> None:
        """Go to the previous match (Shift+F3)."""
        if not self.find_bar.previous():
            self.open_find()

    def _find_in_page(self, text: str, backwards: bool) -> bool:
        page = self._page
        shown = page.current_tab or (page.previews.tab if page.tabs.currentWidget() is not page.overview else None)
        return shown is not None and shown.find_text(text, backwards)
