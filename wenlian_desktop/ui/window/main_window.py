"""The window: start page or open year; opens, closes, exports."""

from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from wenlian_desktop.distribution import NAME
from wenlian_desktop.domain.interchange.editions import is_closed
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.rules.finding import Examined
from wenlian_desktop.domain.scoring import ledger
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.field_locks import CLOSED
from wenlian_desktop.session.settings import RecentYear, SettingsStore
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.findings.side_panel import counted
from wenlian_desktop.ui.kit import window_geometry
from wenlian_desktop.ui.kit.ask import Ask
from wenlian_desktop.ui.kit.menus import Command, Menus
from wenlian_desktop.ui.pages.year_page import OVERVIEW, YearPage
from wenlian_desktop.ui.scoring import score_page
from wenlian_desktop.ui.start import new_year, start_page, year_list
from wenlian_desktop.ui.start.environment import Surroundings
from wenlian_desktop.ui.start.open_year import Opened, open_year
from wenlian_desktop.ui.window import export_commands
from wenlian_desktop.ui.window.appearance import NAMES, Appearance
from wenlian_desktop.ui.window.archive_commands import Filing
from wenlian_desktop.ui.window.carry_commands import CarryCommands
from wenlian_desktop.ui.window.closing_commands import Sealing
from wenlian_desktop.ui.window.cycle_commands import CycleCommands
from wenlian_desktop.ui.window.preflight_command import PreflightCommand
from wenlian_desktop.ui.window.save_commands import Keeping
from wenlian_desktop.ui.window.score_commands import ScoreCommands
from wenlian_desktop.ui.window.side_windows import SideWindows
from wenlian_desktop.ui.window.status_bar import StatusBar
from wenlian_desktop.ui.window.wait_for_backup import wait_for_backup
from wenlian_desktop.ui.window.year_commands import YearCommands


class MainWindow(QMainWindow):
    """One window, one year."""

    def __init__(self, surroundings: Surroundings, ask: Ask | None = None, is_to_open: bool = False) -> None:
        """`is_to_open`: a year is opened next, and no start page is made before it."""
        super().__init__()
        self._around = surroundings
        self._ask = ask or Ask(self)
        self.remembered = SettingsStore(surroundings.settings)
        self.bridge: Bridge | None = None
        self.page: YearPage | None = None
        self.start: start_page.StartPage | None = None
        self._is_closing = False
        self._backup = ""  # which backup is looked at, in the words of the title
        self.appearance = Appearance(self.remembered, self)
        self.appearance.wear()
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.beside = SideWindows(self, self._ask)
        self.filing = Filing(self._session, surroundings, self._ask, self.status)
        self.filing.open_wanted.connect(self.open)
        self.menus = Menus(self, self._commands())
        self.menus.add_choice("视图", "颜色(&C)", NAMES, self.appearance.look)
        self.menus.add_recent(before="save")
        self.beside.shortcuts = self.menus.shortcuts
        self.undo_action, self.redo_action = self.menus.actions["undo"], self.menus.actions["redo"]
        self.open_action, self.export_action = self.menus.actions["open"], self.menus.actions["export"]
        self._connect()
        if not is_to_open:
            self._show_start()
        window_geometry.take_place(self, self.remembered.settings.geometry)

    def _commands(self) -> list[Command]:
        look = self.appearance
        year = YearCommands(self.current_page, self.beside)
        keeping = Keeping(self.current_page, self._leave_field)
        self.cycle = CycleCommands(self, self.current_page, self.remembered, self._ask)
        return [
            Command("文件", "new", "新建年度…(&N)", self.begin_new, "Ctrl+N", needs_year=False),
            Command("文件", "open", "打开…(&O)", self.open_asked, "Ctrl+O", needs_year=False),
            Command("文件", "save", "保存(&S)", keeping.save, "Ctrl+S", is_after_line=True),
            Command("文件", "folder", "打开所在文件夹(&D)", keeping.open_folder),
            *self.filing.table(),
            Command("文件", "close", "关闭年度(&W)", self.close_year, "Ctrl+W", is_after_line=True),
            Command("文件", "quit", "退出(&Q)", self.close, "Ctrl+Q", needs_year=False),
            *keeping.history(),
            *year.table(),
            *Sealing(self.current_page, self._ask, self._leave_field, self.open).commands(),
            *CarryCommands(self.current_page, lambda: self.remembered.settings.recent, self._ask).table(),
            *PreflightCommand(self, self._ask).table(),
            *ScoreCommands(self.current_page).table(),
            Command("视图", "larger", "放大文字(&L)", look.larger, "Ctrl+=|Ctrl++", False, is_after_line=True),
            Command("视图", "smaller", "缩小文字(&S)", look.smaller, "Ctrl+-", needs_year=False),
            Command("视图", "usual", "恢复文字大小(&U)", look.usual, "Ctrl+0", needs_year=False),
            Command("报告", "export", "导出报告…(&E)", self.export_asked, "Ctrl+E"),
            Command("报告", "print", "打印…(&P)", self.print_asked, "Ctrl+P"),
            *self.cycle.table(),
            Command("工具", "back_up", "立即备份(&B)", keeping.back_up, is_after_line=True),
            Command("帮助", "help", "本页帮助(&H)", self.show_help, "F1", needs_year=False),
            Command("帮助", "keys", "快捷键(&K)", self.beside.show_shortcuts, "Ctrl+Shift+/", needs_year=False),
            Command("帮助", "about", "关于文联绩效(&A)", self.show_about, needs_year=False, is_after_line=True),
        ]

    def _connect(self) -> None:
        self.menus.recent_wanted.connect(self.open)
        self.menus.choice_made.connect(self.appearance.choose)
        self.appearance.changed.connect(self._refresh_theme)
        self.status.findings_wanted.connect(self._show_findings)
        self.status.cancel_wanted.connect(self._cancel)

    def _session(self) -> YearSession | None:
        """What is open, with what is being typed in it."""
        self._leave_field()
        return self.bridge.session if self.bridge is not None else None

    def current_page(self) -> YearPage | None:
        """The page of the open year."""
        return self.page

    def _show_start(self) -> None:
        self.start = start_page.StartPage(self._around.documents, self.remembered.settings.recent, self._around.examine)
        years = year_list.Shelf(self.start, self.remembered)
        years.told.connect(self.status.tell)
        years.forgotten.connect(self._name_actions)
        years.archive_wanted.connect(self._archive)
        years.compare_wanted.connect(self.cycle.compare_with)
        recent = self.remembered.settings.recent
        new_year.Beginning(self.start, self._ask, self._around, recent).made.connect(self.open)
        self.start.open_wanted.connect(self.open_asked)
        self.start.recent_wanted.connect(self._open_recent)
        self.start.restore_wanted.connect(self.filing.restore)
        self.setCentralWidget(self.start)
        self.start.begin()
        self.status.show_start()
        self._name_window()
        self._name_actions()

    def open(self, path: Path) -> bool:
        """Open a year in place of the one that is open; a sentence where it cannot be."""
        if not self.close_year():
            return False
        self.cycle.wait()
        if self.start is not None:
            self.start.leaving.emit()
        opened = open_year(path, self._around, self._ask)
        if opened is not None:
            self._show_year(opened)
        elif self.start is None:
            self._show_start()
        else:
            self.start.shown.emit()
        return opened is not None

    def _show_year(self, opened: Opened) -> None:
        bridge = opened.bridge
        self._backup = opened.backup
        bridge.setParent(self)
        self.bridge = bridge
        self.page = YearPage(bridge, opened.banner, self.remembered.settings.panel, self._ask)
        self.page.told.connect(self.status.tell)
        self.page.summed.connect(self.status.show_sum)
        self.page.examined.connect(self._count)
        self.page.export_wanted.connect(self.export_asked)
        self.page.panel_changed.connect(self._keep_panel)
        self.page.jobs.slow.connect(self.status.show_work)
        self.page.jobs.idle.connect(self._end_work)
        self.page.tabs.look_wanted.connect(self.appearance.turn)
        for news in (bridge.changed, bridge.saved, bridge.failed):
            news.connect(self._follow)
        self.start = None
        self.setCentralWidget(self.page)
        self.page.tabs.bar.setFocus()
        self.status.show_file(bridge.session.path)
        self._remember_year()
        self._follow()
        self.page.watch.begin()
        if bridge.session.ended_uncleanly:
            self.status.tell("上次没有正常退出；已核对文件，保存过的内容都在。")

    def _remember_year(self) -> None:
        if self.bridge is not None and not self._backup:
            department = self.bridge.view.single(Department)
            office = department.name or department.short_name or ""
            self.remembered.add_recent(self.bridge.session.path, office, self.bridge.view.number)
        self.menus.show_recent(self.remembered.settings.recent)

    def _name_window(self) -> None:
        if self.bridge is None:
            self.setWindowTitle(NAME)
            self.setWindowModified(False)
            return
        department = self.bridge.view.single(Department)
        office = department.short_name or department.name or self.bridge.session.path.name
        state = self._backup or (CLOSED if is_closed(self.bridge.view) else "")
        parts = (f"{self.bridge.view.number or ''}年度", office, state, f"{NAME}[*]")
        self.setWindowTitle(" — ".join(part for part in parts if part))
        self.setWindowModified(not self.bridge.session.is_saved)

    def _name_actions(self) -> None:
        self.menus.enable(self.bridge is not None)
        self.menus.show_recent(self.remembered.settings.recent)
        self._name_history()

    def _name_history(self) -> None:
        history = self.bridge.session.history if self.bridge is not None else None
        self.menus.name_history(history.undo_name if history else "", history.redo_name if history else "")

    def _follow(self) -> None:
        self._name_window()
        self.menus.enable(self.bridge is not None)
        self._name_history()

    def _count(self, entries: list[Examined]) -> None:
        self.status.show_counts(counted(entries))
        if self.bridge is not None:
            self.status.show_score(score_page.total_told(self.bridge.view.cached(ledger.ledger_or_none)))

    def _keep_panel(self, is_open: bool) -> None:
        self.remembered.update(panel=is_open)

    def _show_findings(self) -> None:
        if self.page is not None:
            self.page.show_findings()

    def _end_work(self) -> None:
        if not self.filing.jobs.is_busy:  # its progress and its 取消 stay
            self.status.end_work()

    def _cancel(self) -> None:
        if self.page is not None and not self.filing.jobs.is_busy:  # else it is that which is cancelled
            self.page.jobs.cancel()
            self.page.previews.forget()
            self.status.tell("已取消。")

    def _refresh_theme(self) -> None:
        self.menus.choices[self.appearance.look].setChecked(True)
        for page in (self.start, self.page):
            if page is not None:
                page.refresh_theme()

    def begin_new(self) -> None:
        """To the start page, ready for a new year of the same office."""
        office = self.bridge.view.single(Department).name or "" if self.bridge is not None else ""
        if self.close_year() and self.start is not None:
            self.start.begin_new(office)

    def open_asked(self) -> None:
        """Ask for a year file and open it."""
        path = self._ask.existing_file()
        if path is not None:
            self.open(path)

    def _archive(self, path: Path) -> None:
        """A year of the list is opened, looked at, and made a package of."""
        if self.open(path):
            self.filing.archive()

    def _open_recent(self, year: RecentYear) -> None:
        self.open(Path(year.path))

    def take_over(self, path: Path | None) -> None:
        """A second start: come to the front, with its file where it named one."""
        window_geometry.raise_up(self)
        if QApplication.activeModalWidget() is not None:
            self.status.tell("请先关闭打开着的对话框。")
        elif path is not None and (self.bridge is None or self.bridge.session.path.absolute() != path.absolute()):
            self.open(path)

    def export_asked(self) -> None:
        """Ask for a name and write the report to it."""
        if self.page is not None:
            self._leave_field()
            export_commands.export_report(self.page, self._ask)

    def print_asked(self) -> None:
        """Ask for a printer, copies and sides, and print the report as it is now."""
        if self.page is not None:
            self._leave_field()
            export_commands.print_out(self.page, self._ask)

    def show_help(self) -> None:
        """The help of what is in front."""
        page = self.page
        self.beside.show_help(OVERVIEW if page is None else page.tabs.tabText(page.tabs.currentIndex()))

    def show_about(self) -> None:
        """What this program is."""
        self._ask.tell(self._around.about)

    def _leave_field(self) -> None:
        """What is being typed becomes an edit before anything else happens."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
            focused.setFocus()

    def close_year(self) -> bool:
        """Close the open year; False where that failed, and it stays open."""
        if self.bridge is None or self.page is None:
            return True
        if self._is_closing:  # answers of jobs come while the backup is waited for, and may ask for another year
            return False
        self._is_closing = True
        try:
            return self._close(self.bridge, self.page)
        finally:
            self._is_closing = False

    def _close(self, bridge: Bridge, page: YearPage) -> bool:
        if not bridge.is_read_only:
            self._leave_field()
            page.flush()
        page.wait()
        wait_for_backup(bridge.session, self.status)
        try:
            bridge.session.close()
        except UserError as failure:
            if not self._ask.agrees(f"{failure}", "仍然关闭", "先不关闭"):
                return False
            bridge.session.close(force=True)
        self._remember_year()
        page.close_previews()
        self.beside.close_year()
        bridge.deleteLater()
        self.bridge = self.page = None
        self._backup = ""
        self._show_start()
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.close_year():
            self.remembered.update(geometry=window_geometry.place_of(self))
            event.accept()
        else:
            event.ignore()
