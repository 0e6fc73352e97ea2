"""An open year: the seven tabs, the header, and what follows each change."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.fields import Ref
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.tabs import ACTIVITIES, BUDGET, CONCLUSIONS, DEPARTMENT, MANAGEMENT
from wenlian_desktop.domain.step import Step
from wenlian_desktop.domain.year import Year
from wenlian_desktop.session.exporting import export
from wenlian_desktop.session.exporting import shortfalls as shortfalls_of
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.jobs import Jobs
from wenlian_desktop.ui.overview import Overview
from wenlian_desktop.ui.preview import Preview
from wenlian_desktop.ui.side_tabs import SideTabs
from wenlian_desktop.ui.tab_page import TabPage

FILLED_IN = (DEPARTMENT, BUDGET, ACTIVITIES, MANAGEMENT, CONCLUSIONS)
FOLLOW_AFTER = 60  # ms: findings come in a second breath, for the newest view only
SLOW_AFTER = 300  # ms before 正在保存… appears
SAVING = "正在保存…"


class YearPage(QWidget):
    """The window's content while a year is open; `told` is a sentence for the status bar."""

    told = Signal(str)
    export_wanted = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self._jobs = Jobs(self)
        self.state = QLabel()
        self.overview, self.preview = Overview(bridge), Preview()
        self.pages = {tab: TabPage(bridge, tab) for tab in FILLED_IN}
        self.tabs = SideTabs()
        self.tabs.addTab(self.overview, "概览")
        for tab, page in self.pages.items():
            self.tabs.addTab(page, tab)
            page.told.connect(self.told)
        self.tabs.addTab(self.preview, "报告预览")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if bridge.is_read_only:
            layout.addWidget(self._banner())
        layout.addWidget(self.tabs, 1)
        self._connect()
        self.overview.show_year(bridge.view)
        self._find()

    def _banner(self) -> QLabel:
        banner = QLabel("只读：文件或文件夹不能写入，内容只能查看。")
        banner.setProperty("role", "banner")
        return banner

    def _connect(self) -> None:
        self._follow_timer = QTimer(self, singleShot=True, interval=FOLLOW_AFTER)
        self._follow_timer.timeout.connect(self._find)
        self._slow_timer = QTimer(self, singleShot=True, interval=SLOW_AFTER)
        self._slow_timer.timeout.connect(self._say_saving)
        self.tabs.currentChanged.connect(self._look)
        self.overview.wanted.connect(self.go_to)
        self.preview.export_wanted.connect(self.export_wanted)
        self.bridge.changed.connect(self._follow)
        self.bridge.saved.connect(self._say_saved)
        self.bridge.failed.connect(self._say_failed)
        self._jobs.refused.connect(self._say)

    def _look(self, place: int) -> None:
        page = self.tabs.widget(place)
        if isinstance(page, TabPage):
            page.look()
        elif page is self.preview:
            self.preview.show_year(self.bridge.view)

    def _follow(self, view: Year, step: Step) -> None:
        self.overview.show_year(view)
        self._follow_timer.start()
        if not self.bridge.session.is_saved:
            self._slow_timer.start()

    def _find(self) -> None:
        if self.tabs.currentWidget() is self.preview:
            self.preview.show_year(self.bridge.view)
        self.overview.show_findings(self.bridge.session.findings())

    def _say_saving(self) -> None:
        self.state.setText(SAVING)

    def _say_saved(self, at: datetime) -> None:
        self._slow_timer.stop()
        self.state.setText(f"已保存 {at:%H:%M}")

    def _say_failed(self, step: Step, reason: UserError) -> None:
        self._slow_timer.stop()
        self.state.setText("有内容尚未保存")
        self.told.emit(str(reason))

    def _say(self, reason: UserError) -> None:
        self.told.emit(str(reason))

    def go_to(self, ref: Ref) -> None:
        """Show a field and put the cursor into it."""
        page = self.pages[RECORDS[ref.record].spec.tab]
        self.tabs.setCurrentWidget(page)
        page.go_to(ref.record, ref.uid, ref.field)

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        for page in self.pages.values():
            page.flush()

    def export(self, path: Path) -> None:
        """Write the report of the view as it is now."""
        view = self.bridge.view
        self._jobs.run(lambda: self._exported(view, path), self.told.emit)

    @staticmethod
    def _exported(view: Year, path: Path) -> str:
        """Runs beside the window; returns what to tell."""
        shortfalls = "".join(shortfalls_of(view, path.suffix))
        export(view, path)
        return f"已导出：{path}。{shortfalls}"

    def wait(self) -> None:
        """Until what was begun is done."""
        self._jobs.wait()
