"""An open year: the seven tabs, the header over them, the panel beside them, and what follows each change."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from wenlian_desktop.domain.checks.examination import Examined, can_be_explained
from wenlian_desktop.domain.checks.finding import Level
from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.fields import Ref
from wenlian_desktop.domain.homes import home
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.tabs import ACTIVITIES, BUDGET, CONCLUSIONS, DEPARTMENT, MANAGEMENT
from wenlian_desktop.domain.step import Step
from wenlian_desktop.domain.year import Year
from wenlian_desktop.session.exporting import export, shortfalls
from wenlian_desktop.session.previewing import previewed
from wenlian_desktop.session.steps import refs_of
from wenlian_desktop.ui.ask import Ask
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.find_bar import FindBar
from wenlian_desktop.ui.jobs import Jobs
from wenlian_desktop.ui.originals_watch import OriginalsWatch
from wenlian_desktop.ui.overview import Overview
from wenlian_desktop.ui.page_header import SAVING, UNSAVED, PageHeader, money_unit
from wenlian_desktop.ui.preview import Preview
from wenlian_desktop.ui.previews import Previews
from wenlian_desktop.ui.side_panel import SidePanel, counted
from wenlian_desktop.ui.side_tabs import Badge, SideTabs
from wenlian_desktop.ui.tab_page import TabPage

OVERVIEW, PREVIEW = "概览", "报告预览"
FILLED_IN = {DEPARTMENT: "department", BUDGET: "budget", ACTIVITIES: "activities", MANAGEMENT: "management",
             CONCLUSIONS: "conclusions"}  # fmt: skip
FOLLOW_AFTER = 60  # ms: findings come in a second breath, for the newest view only
SLOW_AFTER = 300  # ms before 正在保存… appears
NARROW = 1200  # px, below it the panel folds away
PANEL_WIDTH, PANEL_LEAST = 320, 240
READ_ONLY = "只读：文件或文件夹不能写入，内容只能查看。"


class YearPage(QWidget):
    """The window's content while a year is open; `told` is a sentence for the status bar."""

    told = Signal(str)
    summed = Signal(str)
    examined = Signal(object)  # list[Examined]
    export_wanted = Signal()
    panel_changed = Signal(bool)

    def __init__(self, bridge: Bridge, banner: str = "", panel: bool = True, ask: Ask | None = None) -> None:
        """`banner` is a sentence over everything; `panel`: whether the panel is open where there is room for it."""
        super().__init__()
        self.bridge = bridge
        self.jobs = Jobs(self)
        self.header = PageHeader()
        self.state = self.header.state
        self.overview = Overview(bridge)
        self.previews = Previews(bridge, self.jobs, self)
        self.preview = self.previews.tab
        self.pages = {tab: TabPage(bridge, tab, self.jobs, ask) for tab in FILLED_IN}
        self.tabs, self.side = SideTabs(), SidePanel()
        self.find_bar = FindBar(self._find_in_page)
        self.watch = OriginalsWatch(bridge, self)
        self.entries: list[Examined] = []
        self._is_wide = True
        self._panel_wanted = {True: panel, False: False}
        self._add_tabs()
        self._lay_out(banner or (READ_ONLY if bridge.is_read_only else ""))
        self._cursor: Ref | None = None
        self._is_typing = False
        self._connect()
        self._name_year(bridge.view)
        self.header.say_state(*(("只读", "warning") if bridge.is_read_only else ("已保存", "good")))
        self._look(0)
        self.look_again()

    def _add_tabs(self) -> None:
        self.tabs.addTab(self.overview, OVERVIEW, "overview")
        for tab, page in self.pages.items():
            self.tabs.addTab(page, tab, FILLED_IN[tab])
            page.told.connect(self.told)
            page.summed.connect(self.summed)
            page.editing.connect(self.previews.mark_edited)
            page.editing.connect(self._move_cursor)
            page.wanted.connect(self.go_to)
        self.tabs.addTab(self.preview, PREVIEW, "preview")

    def _lay_out(self, banner: str) -> None:
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        if banner:
            label = QLabel(banner)
            label.setProperty("role", "banner")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            work.addWidget(label)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.tabs.stack)
        self._splitter.addWidget(self.side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setChildrenCollapsible(False)
        self.side.setMinimumWidth(PANEL_LEAST)
        self.side.set_preview(self.previews.side)
        for each in (self.watch.banner, self.header, self._splitter, self.find_bar):
            work.addWidget(each, 1 if each is self._splitter else 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addLayout(work, 1)

    def _connect(self) -> None:
        self._follow_timer = QTimer(self, singleShot=True, interval=FOLLOW_AFTER)
        self._follow_timer.timeout.connect(self.look_again)
        self._slow_timer = QTimer(self, singleShot=True, interval=SLOW_AFTER)
        self._slow_timer.timeout.connect(self._say_saving)
        self.tabs.currentChanged.connect(self._look)
        self.overview.wanted.connect(self.go_to)
        self.side.findings.list.wanted.connect(self.go_to)
        self.side.findings.explain_action.triggered.connect(self.explain)
        self.side.folded.connect(self.toggle_panel)
        self.header.panel_wanted.connect(self.toggle_panel)
        self.header.check_wanted.connect(self.check)
        self.header.export_wanted.connect(self.export_wanted)
        self.previews.wanted.connect(self.go_to)
        self.previews.told.connect(self.told)
        self.find_bar.closed.connect(self.preview.forget_hits)
        self.bridge.changed.connect(self._follow)
        self.bridge.saved.connect(self._say_saved)
        self.bridge.failed.connect(self._say_failed)
        self.jobs.refused.connect(self._say)
        self.watch.told.connect(self.told)

    def _name_year(self, view: Year) -> None:
        department = view.only(Department)
        office = department.short_name or department.name or self.bridge.session.path.name
        self.tabs.name_year(office, f"{view.number or ''}年度　{'只读' if self.bridge.is_read_only else '填报中'}")

    def _look(self, place: int) -> None:
        page, title = self.tabs.widget(place), self.tabs.tabText(place)
        self.header.name_page(title, "金额单位：万元" if page is self.overview else money_unit(title))
        self.summed.emit("")
        if isinstance(page, TabPage):
            page.look()
            return
        self.find_bar.hide()
        if page is self.overview:
            self.overview.show_year(self.bridge.view)

    def _follow(self, view: Year, step: Step) -> None:
        self._name_year(view)
        if self.tabs.currentWidget() is self.overview:
            self.overview.show_year(view)
        if self._cursor is not None and not step.is_recorded and set(refs_of(step)) == {self._cursor}:
            self._is_typing = True  # half a word is no 错: the checks run when the cursor leaves the field
        else:
            self._follow_timer.start()
        if not self.bridge.session.is_saved:
            self._slow_timer.start()

    def _move_cursor(self, ref: Ref | None) -> None:
        if self._is_typing and ref != self._cursor:
            self._is_typing = False
            self._follow_timer.start()
        self._cursor = ref

    def look_again(self) -> None:
        """Run the checks on the newest view, and show what they find wherever it is shown."""
        self._follow_timer.stop()
        self.previews.follow()
        self.entries = self.bridge.session.examined()
        self.side.findings.show_findings(self.entries)
        self.overview.show_findings(self.entries)
        for page_tab, page in self.pages.items():
            open_ones = [e.finding.level for e in self.entries if not e.is_explained and e.tab == page_tab]
            token = "wrong" if Level.ERROR in open_ones else "warning" if Level.WARNING in open_ones else "accent"
            self.tabs.set_badge(page, Badge(len(open_ones), token))
        self.examined.emit(self.entries)

    def check(self) -> None:
        """F7: run the checks now, and show the findings with the cursor in them."""
        self.look_again()
        self.show_findings()
        counts = counted(self.entries)
        self.told.emit(f"检查完毕：{counts.total()}条待处理。" if counts.total() else "检查完毕，没有待处理的问题。")

    def show_findings(self) -> None:
        """Open the panel at the findings."""
        self._open_panel(True)
        self.side.show_findings_face()
        self.side.findings.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_finding(self, by: int) -> None:
        """F8: to the next (1) or the previous (-1) finding and its field."""
        if not self.entries:
            self.told.emit("没有发现问题。")
        self.side.findings.list.step(by)

    def explain(self) -> None:
        """A 情况说明 about the finding the cursor is on, ready to be written."""
        entry = self.side.findings.list.current()
        if self.bridge.is_read_only:
            self.told.emit(READ_ONLY)
        elif entry is None:
            self.told.emit("请先在检查结果中选一条（F7、F8）。")
        elif entry.is_explained:
            self.told.emit("这一条已有情况说明，在“评价结论”的“情况说明”中。")
        elif not can_be_explained(entry.finding):
            self.told.emit(f"这一条要改正，不能用说明代替：{entry.finding.remedy}")
        else:
            self.go_to(self.bridge.session.explain(entry.finding))

    def _say_saving(self) -> None:
        self.header.say_state(SAVING, "")

    def _say_saved(self, at: datetime) -> None:
        self._slow_timer.stop()
        self.header.say_state(f"已保存 {at:%H:%M}")

    def _say_failed(self, step: Step, reason: UserError) -> None:
        self._slow_timer.stop()
        self.header.say_state(UNSAVED, "wrong")
        self.told.emit(str(reason))

    def _say(self, reason: UserError) -> None:
        self.told.emit(str(reason))

    def go_to(self, ref: Ref) -> None:
        """Show a field and put the cursor into it; with no uid, only the tab where such a row is to be made."""
        spec = RECORDS[ref.record].spec
        page = self.pages[home(self.bridge.view, ref)]
        if not ref.uid or not spec.shown:
            self.tabs.setCurrentWidget(page)
            self.told.emit(f"请在“{spec.label}”中新增一条。")
        elif self.bridge.view.row(ref.record, ref.uid) is None:
            self.told.emit("这一条已经删除。")
        else:
            self.tabs.setCurrentWidget(page)
            page.go_to(ref.record, ref.uid, ref.field)

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        for page in self.pages.values():
            page.flush()

    def open_find(self) -> None:
        """Ctrl+F: look for a text in the page."""
        if isinstance(self.tabs.currentWidget(), TabPage | Preview):
            self.find_bar.open_bar()
        else:
            self.told.emit("这一页没有可查找的栏。在所有栏目中查找，请按 Ctrl+Shift+F。")

    def find_again(self, backwards: bool) -> None:
        """F3: the next or the previous hit; the bar where nothing was looked for yet."""
        if not self.find_bar.line.text():
            self.open_find()
        elif backwards:
            self.find_bar.previous()
        else:
            self.find_bar.next()

    def _find_in_page(self, text: str, backwards: bool) -> bool:
        page = self.tabs.currentWidget()
        return page.find(text, backwards) if isinstance(page, TabPage | Preview) else False

    def export(self, path: Path) -> None:
        """Write the report of the view as it is now."""
        view = self.bridge.view
        self.jobs.run(
            lambda is_wanted: export(view, path, is_wanted),
            lambda _: self.told.emit(f"已导出：{path.name}。{shortfalls(view, path.suffix).faces}"),
            "正在导出",
        )

    def print(self, in_job: Callable[[bytes], None], in_window: Callable[[bytes], None]) -> None:
        """Set the report of the view as it is now, and put it on paper: first what may take its time, then the rest."""
        view = self.bridge.view

        def set_and_give() -> bytes:
            pdf = previewed(view).pdf
            in_job(pdf)
            return pdf

        def finish(pdf: bytes) -> None:
            try:
                in_window(pdf)
            except UserError as failure:
                self.told.emit(str(failure))
            else:
                self.told.emit("已送往打印机。")

        self.jobs.run(lambda is_wanted: set_and_give(), finish, "正在打印")

    def wait(self) -> None:
        """Until what was begun is done."""
        self.jobs.wait()

    def toggle_panel(self) -> None:
        """Open the panel, or fold it away; a narrow window has a wish of its own."""
        self._open_panel(not self._panel_wanted[self._is_wide])

    def _open_panel(self, wanted: bool) -> None:
        self._panel_wanted[self._is_wide] = wanted
        if self._is_wide:
            self.panel_changed.emit(wanted)
        self._fit_panel()

    def _fit_panel(self) -> None:
        is_open = self._panel_wanted[self._is_wide]
        if is_open and self.side.isHidden():
            self._splitter.setSizes([self._splitter.width() - PANEL_WIDTH, PANEL_WIDTH])
        self.side.setVisible(is_open)
        self.header.show_panel(is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_wide = self.width() >= NARROW
        self._fit_panel()

    def refresh_theme(self) -> None:
        """The colours changed."""
        parts = (self.header, self.tabs, self.side, self.find_bar, self.overview, self.previews)
        for part in parts:
            part.refresh_theme()
        for page in self.pages.values():
            page.refresh_theme()
