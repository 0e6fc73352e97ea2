"""The tabs with pages and the previews, created after the first paint or on first use."""

from functools import cached_property

from PySide6.QtCore import QObject

from wenlian_desktop.domain.records.tabs import FORM_TABS
from wenlian_desktop.session.settings import SettingsStore
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.findings.review_panel import ReviewPanel
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.output.previews import Previews
from wenlian_desktop.ui.pages.tab_page import TabPage


class WorkingTabs:
    """`pages` are the tabs by name, in order."""

    def __init__(
        self, bridge: Bridge, jobs: Jobs, parent: QObject, dialogs: Dialogs | None, settings: SettingsStore | None
    ) -> None:
        self.pages = {tab: TabPage(bridge, tab, jobs, dialogs, settings) for tab in FORM_TABS}
        self._bridge, self._jobs, self._parent = bridge, jobs, parent

    def create_previews(self) -> Previews:
        """The previews of the report."""
        return Previews(self._bridge, self._jobs, self._parent)

    @cached_property
    def review(self) -> ReviewPanel:
        """The face 核对 of the side panel."""
        return ReviewPanel(self._bridge)
