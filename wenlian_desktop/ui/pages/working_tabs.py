"""The tabs a clerk works in, and the previews: made after the first picture, or when one of them is asked for."""

from PySide6.QtCore import QObject

from wenlian_desktop.domain.records.tabs import INPUT_TABS
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.output.previews import Previews
from wenlian_desktop.ui.pages.tab_page import TabPage


class WorkingTabs:
    """`pages` by the name of their tab, in order; the previews of the report."""

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QObject, dialogs: Dialogs | None) -> None:
        self.pages = {tab: TabPage(bridge, tab, jobs, dialogs) for tab in INPUT_TABS}
        self.previews = Previews(bridge, jobs, parent)
