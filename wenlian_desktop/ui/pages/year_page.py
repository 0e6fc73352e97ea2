"""The open year: tabs, header, side panel, and the updates after each change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.tab_of_field import find_tab
from wenlian_desktop.domain.records.tabs import FORM_TABS, INPUT_TABS, MATERIALS, SETTINGS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.finding import ReviewedFinding, count_open, counts_in_words
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import field_locks
from wenlian_desktop.session.settings import SettingsStore
from wenlian_desktop.session.steps.step_fields import changed_refs
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.findings.first_look import FirstLook
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.focus import commit_field
from wenlian_desktop.ui.kit.jobs import UPDATE_DELAY, Jobs
from wenlian_desktop.ui.kit.module_loader import ModuleLoader
from wenlian_desktop.ui.kit.theme import Themed
from wenlian_desktop.ui.pages.overview import Overview
from wenlian_desktop.ui.pages.page_header import PageHeader, SaveState, money_unit
from wenlian_desktop.ui.pages.side_tabs import SideTabs, badge_of

if TYPE_CHECKING:
    from wenlian_desktop.ui.editing.base_page import BasePage
    from wenlian_desktop.ui.findings.side_panel import SidePanel
    from wenlian_desktop.ui.output.previews import Previews
    from wenlian_desktop.ui.pages.content_check import ContentWatch
    from wenlian_desktop.ui.pages.page_edges import PageEdges
    from wenlian_desktop.ui.pages.tab_page import TabPage
    from wenlian_desktop.ui.pages.working_tabs import WorkingTabs

OVERVIEW, PREVIEW = "概览", "报告预览"
TABS = (OVERVIEW, *INPUT_TABS, PREVIEW, MATERIALS, SETTINGS)
ICONS = ("overview", "department", "budget", "activities", "management", "conclusions", "preview", "folder", "outline")
NARROW_WIDTH = 1200  # px, below it the panel folds away
PANEL_WIDTH = 320


class YearPage(QWidget):
    """The central widget while a year is open. `message` carries a sentence for the status bar."""

    message = Signal(str)
    sum_changed = Signal(str)
    examined = Signal(object)  # list[ReviewedFinding]
    export_requested = Signal()

    def __init__(
        self,
        bridge: Bridge,
        banner: str = "",
        settings: SettingsStore | None = None,
        dialogs: Dialogs | None = None,
        loader: ModuleLoader | None = None,
    ) -> None:
        """`banner` is a sentence on top; the settings remember how the side panel and the pages were left.

        `loader` imports the modules of the tabs and the checks after the first paint.
        """
        super().__init__()
        self.bridge, self.dialogs = bridge, dialogs or Dialogs(self)
        self._loader = loader or ModuleLoader((), self)
        self.jobs = Jobs(self)
        self.header = PageHeader()
        self.header.show_state(*field_locks.status_chip(bridge.session))
        self.state = self.header.state
        self.overview = Overview(bridge)
        self.tabs = SideTabs()
        self._edges: PageEdges | None = None
        self._working: WorkingTabs | None = None
        self._previews: Previews | None = None
        self._entries: list[ReviewedFinding] | None = None
        self._is_checking = False  # the checks have been asked for
        self._is_wide = True
        self._settings = settings or SettingsStore()
        self._content_watch: ContentWatch | None = None
        self._panel_open = {True: self._settings.settings.panel, False: False}
        self._add_tabs()
        self._lay_out(banner or field_locks.read_only_banner(bridge.session))
        self._current_field: Ref | None = None
        self._is_typing = False
        SaveState(bridge, self.header).refused.connect(self._show_refusal)
        self._connect()
        self._update_year_name(bridge.view)
        self._on_tab_changed(0)
        self._as_read, self._content_check = bridge.view, bridge.session.check_content(waits=True)

    @property
    def edges(self) -> "PageEdges":
        """Side panel and bars around the tabs, created on first use."""
        if self._edges is None:
            from wenlian_desktop.ui.pages.page_edges import PageEdges

            self._edges = PageEdges(self)
            self._install_edges(self._edges)
        return self._edges

    @property
    def side_panel(self) -> "SidePanel":
        """The panel on the right: findings, preview, review."""
        return self.edges.panel

    @property
    def working(self) -> "WorkingTabs":
        """The tabs with pages and the previews, created on first use."""
        if self._working is None:
            from wenlian_desktop.ui.pages.working_tabs import WorkingTabs

            self._working = WorkingTabs(self.bridge, self.jobs, self, self.dialogs, self._settings)
            self._install_tabs(self._working)
        return self._working

    @property
    def pages(self) -> "dict[str, TabPage]":
        """The tabs with pages, by name."""
        return self.working.pages

    @property
    def current_tab(self) -> "TabPage | None":
        """The current tab if it has pages."""
        return self.pages.get(self.tabs.tabText(self.tabs.currentIndex()))

    @property
    def previews(self) -> "Previews":
        """The two previews of the report, created on first use."""
        if self._previews is None:
            self._previews = self.working.create_previews()
            self._install_previews(self._previews)
        return self._previews

    @property
    def entries(self) -> list[ReviewedFinding]:
        """The findings of the last check; the checks run now if they never did."""
        if self._entries is None:
            self.run_checks()
        return self._entries or []

    @property
    def content_watch(self) -> "ContentWatch":
        """What looks at the content once the year is shown, created and started on first use."""
        if self._content_watch is None:
            from wenlian_desktop.ui.pages.content_check import ContentWatch

            self._content_watch = ContentWatch(
                self.bridge, self._as_read, self.jobs, self.dialogs, self._settings, self
            )
            self._content_watch.message.connect(self.message)
            self._work.insertWidget(self._work.indexOf(self.header), self._content_watch.banner)
            self.bridge.session.begin_check()
            self._content_watch.start(self._content_check)
        return self._content_watch

    def _add_tabs(self) -> None:
        self.tabs.addTab(self.overview, OVERVIEW, ICONS[0])
        for name, picture in zip(TABS[1:], ICONS[1:], strict=True):
            self.tabs.addTab(QWidget(), name, picture)

    def _install_edges(self, edges: "PageEdges") -> None:
        self._splitter.addWidget(edges.panel)
        self._splitter.setChildrenCollapsible(False)
        place = self._work.indexOf(self._splitter)
        for bar in (edges.stale_bar, edges.results):
            self._work.insertWidget(place, bar)
        self._work.addWidget(edges.find_bar)

    def _install_tabs(self, working: "WorkingTabs") -> None:
        for tab, page in working.pages.items():
            self.tabs.replace_page(TABS.index(tab), page)
            page.message.connect(self.message)
            page.sum_changed.connect(self.sum_changed)
            page.current_field_changed.connect(self._on_current_field_changed)
            page.field_requested.connect(self.go_to)

    def _install_previews(self, previews: "Previews") -> None:
        self.tabs.replace_page(TABS.index(PREVIEW), previews.tab)
        self.side_panel.add_tabs(previews.side, self.working.review)
        for page in self.pages.values():
            page.current_field_changed.connect(previews.highlight_field)
        for part in (previews, self.working.review):
            part.field_requested.connect(self.go_to)
            part.message.connect(self.message)
        self.edges.find_bar.closed.connect(previews.tab.clear_hits)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_checking:
            self._first_paint_timer.start()

    def _on_first_paint(self) -> None:
        self.bridge.session.begin_check()
        if self._loader.is_finished:
            self._start_work()

    def _start_work(self) -> None:
        """What follows the first paint, one thing a turn: the look at the content, the tabs, the previews, the checks.

        The checks run in a job first: the year keeps what they compute.
        """
        if self._content_watch is None:
            _ = self.content_watch
            self._first_paint_timer.start()
            return
        if self._edges is None or self._working is None or self._previews is None:
            _ = self.edges if self._edges is None else self.pages if self._working is None else self.previews
            self._first_paint_timer.start()
            return
        self.previews.update_visible()
        if not self._is_checking:
            self._is_checking = True
            self._first_look.start()

    def _lay_out(self, banner: str) -> None:
        work = self._work = QVBoxLayout()
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
        self._splitter.setStretchFactor(0, 1)
        work.addWidget(self.header)
        work.addWidget(self._splitter, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addLayout(work, 1)

    def _connect(self) -> None:
        self._first_paint_timer = QTimer(self, singleShot=True, interval=0)
        self._first_paint_timer.timeout.connect(self._on_first_paint)
        self._loader.finished.connect(self._start_work)
        self._check_timer = QTimer(self, singleShot=True, interval=UPDATE_DELAY)
        self._check_timer.timeout.connect(self._on_check_due)
        self._first_look = FirstLook(self.bridge, self.jobs, self)
        self._first_look.ended.connect(self._check_timer.start)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.overview.field_requested.connect(self.go_to)
        self.header.panel_toggle_requested.connect(self.toggle_panel)
        self.header.check_requested.connect(self.check_now)
        self.header.export_requested.connect(self.export_requested)
        self.bridge.changed.connect(self._on_changed)
        self.bridge.row_left.connect(self._check_timer.start)
        self.jobs.refused.connect(self._show_refusal)

    def edit_note(self, ref: Ref) -> None:
        """Write the note of a field."""
        from wenlian_desktop.ui.editing.note_editing import edit_note

        edit_note(self.bridge.session, self.dialogs, self.message.emit, ref)

    def _update_year_name(self, view: Year) -> None:
        department = view.single(Department)
        office = department.short_name or department.name or self.bridge.session.path.name
        self.tabs.show_year(office, f"{view.number or ''}年度　{field_locks.status_word(self.bridge.session)}")

    def _on_tab_changed(self, place: int) -> None:
        title = self.tabs.tabText(place)
        self.header.show_title(title, "金额单位：万元" if title == OVERVIEW else money_unit(title))
        self.sum_changed.emit("")
        if title in FORM_TABS:
            self.pages[title].show_current_page()
            return
        if self._edges is not None:
            self._edges.find_bar.hide()
        if title == OVERVIEW:
            self.overview.show_year(self.bridge.view)
        else:
            self.previews.update_visible()

    def _on_changed(self, view: Year, step: Step) -> None:
        self._update_year_name(view)
        if self.tabs.currentWidget() is self.overview:
            self.overview.show_year(view)
        if (
            self._current_field is not None
            and not step.is_recorded
            and self.bridge.session.is_being_typed(self._current_field)
            and set(changed_refs(step)) == {self._current_field}
        ):
            self._is_typing = True  # unfinished text is not checked until the focus leaves the field
        else:
            self._check_timer.start()

    def _on_current_field_changed(self, ref: Ref | None) -> None:
        if self._is_typing and ref != self._current_field:
            self._is_typing = False
            self._check_timer.start()
        self._current_field = ref

    def _on_check_due(self) -> None:
        if self._first_look.is_over:
            self.run_checks()
        else:
            self._first_look.start()  # its end starts the timer again

    def run_checks(self) -> None:
        """Run the checks on the newest snapshot and show the findings."""
        self._check_timer.stop()
        self._is_checking = self._first_look.is_over = True
        self.previews.update_visible()
        self._entries = entries = self.bridge.session.review_findings()
        self.side_panel.findings.show_findings(entries)
        self.overview.show_findings(entries)
        for page_tab, page in self.pages.items():
            page.show_entries(entries, self.overview.progress_by_tab.get(page_tab))
            self.tabs.set_badge(page, badge_of(count_open([each for each in entries if each.tab == page_tab])))
        self.examined.emit(entries)

    def check_now(self) -> None:
        """Run the checks, also on a row that is being entered, and show and focus the findings (F7)."""
        self.bridge.session.leave_rows()
        self.run_checks()
        self.show_findings()
        self.message.emit(f"检查完毕：{counts_in_words(count_open(self.entries)) or '没有待处理的问题'}。")

    def show_findings(self) -> None:
        """Open the side panel and focus the findings."""
        self._set_panel_open(True)
        self.side_panel.show_findings_tab()
        self.side_panel.findings.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_review(self) -> None:
        """Open the side panel at the fields marked 待核 and the reviews of the sections."""
        _ = self.previews
        self._set_panel_open(True)
        self.side_panel.show_review_tab(self.working.review)

    def _show_refusal(self, reason: UserError) -> None:
        self.message.emit(str(reason))

    def go_to(self, ref: Ref) -> None:
        """Focus a field; without uid, the place where a row is missing."""
        page = self.pages[find_tab(self.bridge.view, ref)]
        if ref.uid and self.bridge.view.row(ref.record, ref.uid) is None:
            self.message.emit("这一条已经删除。")
        else:
            self.tabs.setCurrentWidget(page)
            page.go_to(ref)

    def show_page_of(self, record: str) -> "BasePage":
        """Bring the page that shows a record to the front."""
        tab = self.pages[RECORDS[record].spec.tab]
        self.tabs.setCurrentWidget(tab)
        return tab.show_page_of(record)

    def commit_field(self) -> None:
        """Commit the focused field by taking the focus from it for a moment."""
        commit_field(self)

    def flush(self) -> None:
        """Save all pending drafts; an empty new row vanishes."""
        for page in self._working.pages.values() if self._working else ():
            page.flush()
        self.bridge.session.leave_rows()

    def close_previews(self) -> None:
        """Close the PDF of the previews."""
        if self._previews is not None:
            self._previews.close()

    def wait_for_jobs(self) -> None:
        """Block until all jobs are done."""
        if self._content_watch is not None:
            self._content_watch.wait_for_backups()
        self.jobs.wait()

    def toggle_panel(self) -> None:
        """Open or close the side panel; the state of narrow windows is kept separately."""
        self._set_panel_open(not self._panel_open[self._is_wide])

    def _set_panel_open(self, is_open: bool) -> None:
        self._panel_open[self._is_wide] = is_open
        if self._is_wide:
            self._settings.update(panel=is_open)
        self._update_panel()

    def _update_panel(self) -> None:
        is_open = self._panel_open[self._is_wide]
        if is_open and self.side_panel.isHidden():
            self._splitter.setSizes([self._splitter.width() - PANEL_WIDTH, PANEL_WIDTH])
        if self._edges is not None:
            self._edges.panel.setVisible(is_open)
        self.header.show_panel_state(is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_wide = self.width() >= NARROW_WIDTH
        self._update_panel()

    def refresh_theme(self) -> None:
        parts: list[Themed] = [self.header, self.tabs, *(self._edges.themed if self._edges is not None else ())]
        parts += (self.overview, *(self._working.pages.values() if self._working is not None else ()))
        parts += [self._previews] if self._previews is not None else []
        for part in parts:
            part.refresh_theme()
