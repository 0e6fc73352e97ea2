"""An open year: the seven tabs, the header over them, the panel beside them, and what follows each change."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.tab_of_field import find_tab
from wenlian_desktop.domain.records.tabs import INPUT_TABS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.finding import Examined, Level
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import field_locks
from wenlian_desktop.session.steps import changed_refs
from wenlian_desktop.ui.attachments.originals_watch import OriginalsWatch
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.findings.finding_actions import Mending
from wenlian_desktop.ui.findings.side_panel import SidePanel, counted
from wenlian_desktop.ui.kit.ask import Ask
from wenlian_desktop.ui.kit.jobs import FOLLOW_AFTER, Jobs
from wenlian_desktop.ui.pages import working_tabs
from wenlian_desktop.ui.pages.find_bar import FindBar
from wenlian_desktop.ui.pages.overview import Overview
from wenlian_desktop.ui.pages.page_header import SAVING, UNSAVED, PageHeader, money_unit
from wenlian_desktop.ui.pages.side_tabs import Badge, SideTabs

OVERVIEW, PREVIEW = "概览", "报告预览"
ICONS = ("overview", "department", "budget", "activities", "management", "conclusions", "preview")
SLOW_AFTER = 300  # ms before 正在保存… appears
NARROW = 1200  # px, below it the panel folds away
PANEL_WIDTH, PANEL_LEAST = 320, 240


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
        self.bridge, self._ask = bridge, ask
        self.jobs = Jobs(self)
        self.header = PageHeader()
        self.state = self.header.state
        self.overview = Overview(bridge)
        self.tabs, self.side = SideTabs(), SidePanel()
        self.find_bar = FindBar(self._find_in_page)
        self.watch = OriginalsWatch(bridge, self)
        self._working: working_tabs.WorkingTabs | None = None
        self._entries: list[Examined] | None = None
        self._is_wide = True
        self._panel_wanted = {True: panel, False: False}
        self._add_tabs()
        self._lay_out(banner or field_locks.banner(bridge.session))
        self._cursor: Ref | None = None
        self._is_typing = False
        self._connect()
        self._name_year(bridge.view)
        self.header.say_state(*field_locks.status_chip(bridge.session))
        self._look(0)

    @property
    def working(self) -> "working_tabs.WorkingTabs":
        """The tabs to work in, made now where they were not yet."""
        if self._working is None:
            self._working = working_tabs.WorkingTabs(self.bridge, self.jobs, self, self._ask)
            self._furnish(self._working)
        return self._working

    @property
    def pages(self) -> dict[str, Any]:
        """The tabs that are filled in, by their names."""
        return self.working.pages

    @property
    def previews(self) -> Any:
        """The two previews of the report."""
        return self.working.previews

    @property
    def entries(self) -> list[Examined]:
        """What the checks found when they ran last; they run now where they never did."""
        if self._entries is None:
            self.look_again()
        return self._entries or []

    def _add_tabs(self) -> None:
        self.tabs.addTab(self.overview, OVERVIEW, ICONS[0])
        for name, picture in zip((*INPUT_TABS, PREVIEW), ICONS[1:], strict=True):
            self.tabs.addTab(QWidget(), name, picture)

    def _furnish(self, made: "working_tabs.WorkingTabs") -> None:
        for place, page in enumerate((*made.pages.values(), made.previews.tab), 1):
            self.tabs.put(place, page)
        for page in made.pages.values():
            page.told.connect(self.told)
            page.summed.connect(self.summed)
            page.editing.connect(made.previews.mark_edited)
            page.editing.connect(self._move_cursor)
            page.wanted.connect(self.go_to)
        self.side.set_preview(made.previews.side)
        made.previews.wanted.connect(self.go_to)
        made.previews.told.connect(self.told)
        self.find_bar.closed.connect(made.previews.tab.forget_hits)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._entries is None and not self._follow_timer.isActive():
            self._first_timer.start()

    def _begin_work(self) -> None:
        """After the first picture: the tabs to work in, and then the checks."""
        self.previews.follow()
        if self._entries is None:
            self._follow_timer.start()

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
        self.side.hide()
        for each in (self.watch.banner, self.header, self._splitter, self.find_bar):
            work.addWidget(each, 1 if each is self._splitter else 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addLayout(work, 1)

    def _connect(self) -> None:
        self._first_timer = QTimer(self, singleShot=True, interval=0)
        self._first_timer.timeout.connect(self._begin_work)
        self._follow_timer = QTimer(self, singleShot=True, interval=FOLLOW_AFTER)
        self._follow_timer.timeout.connect(self.look_again)
        self._slow_timer = QTimer(self, singleShot=True, interval=SLOW_AFTER)
        self._slow_timer.timeout.connect(self._say_saving)
        self.tabs.currentChanged.connect(self._look)
        self.overview.wanted.connect(self.go_to)
        self.side.findings.list.wanted.connect(self.go_to)
        self.mending = Mending(self.bridge, self.side.findings.list, self.side.findings.actions_of_one, self)
        self.mending.told.connect(self.told)
        self.mending.wanted.connect(self.go_to)
        self.side.findings.explain_action.triggered.connect(self.mending.explain)
        self.side.folded.connect(self.toggle_panel)
        self.header.panel_wanted.connect(self.toggle_panel)
        self.header.check_wanted.connect(self.check)
        self.header.export_wanted.connect(self.export_wanted)
        self.bridge.changed.connect(self._follow)
        self.bridge.saved.connect(self._say_saved)
        self.bridge.failed.connect(self._say_failed)
        self.jobs.refused.connect(self._say)
        self.watch.told.connect(self.told)

    def _name_year(self, view: Year) -> None:
        department = view.single(Department)
        office = department.short_name or department.name or self.bridge.session.path.name
        self.tabs.name_year(office, f"{view.number or ''}年度　{field_locks.status_word(self.bridge.session)}")

    def _look(self, place: int) -> None:
        title = self.tabs.tabText(place)
        self.header.name_page(title, "金额单位：万元" if title == OVERVIEW else money_unit(title))
        self.summed.emit("")
        if title in INPUT_TABS:
            self.pages[title].look()
            return
        self.find_bar.hide()
        if title == OVERVIEW:
            self.overview.show_year(self.bridge.view)
        else:
            self.previews.follow()

    def _follow(self, view: Year, step: Step) -> None:
        self._name_year(view)
        if self.tabs.currentWidget() is self.overview:
            self.overview.show_year(view)
        if self._cursor is not None and not step.is_recorded and set(changed_refs(step)) == {self._cursor}:
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
        self._entries = entries = self.bridge.session.examined()
        self.side.findings.show_findings(entries)
        self.overview.show_findings(entries)
        for page_tab, page in self.pages.items():
            open_ones = [e.finding.level for e in entries if not e.is_explained and e.tab == page_tab]
            token = "wrong" if Level.ERROR in open_ones else "warning" if Level.WARNING in open_ones else "accent"
            self.tabs.set_badge(page, Badge(len(open_ones), token))
        self.examined.emit(entries)

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
        page = self.pages[find_tab(self.bridge.view, ref)]
        if not ref.uid or not (spec.shown or page.shows(ref.record)):
            self.tabs.setCurrentWidget(page)
            self.told.emit(f"请在“{spec.label}”中新增一条。")
        elif self.bridge.view.row(ref.record, ref.uid) is None:
            self.told.emit("这一条已经删除。")
        else:
            self.tabs.setCurrentWidget(page)
            page.go_to(ref.record, ref.uid, ref.field)

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        for page in self._working.pages.values() if self._working else ():
            page.flush()

    def open_find(self) -> None:
        """Ctrl+F: look for a text in the page."""
        if self.tabs.currentWidget() is not self.overview:
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
        title = self.tabs.tabText(self.tabs.currentIndex())
        page = self.pages.get(title, self.previews.tab)
        return title != OVERVIEW and page.find(text, backwards)

    def close_previews(self) -> None:
        """Let go of the pages that are shown."""
        if self._working is not None:
            self._working.previews.close()

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
        made = self._working
        others: tuple[Any, ...] = (*made.pages.values(), made.previews) if made else ()
        for part in (self.header, self.tabs, self.side, self.find_bar, self.overview, *others):
            part.refresh_theme()
