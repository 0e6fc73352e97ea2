"""The window: start page or open year; opens, closes, exports."""

from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from wenlian_desktop.distribution import NAME
from wenlian_desktop.domain.interchange.editions import is_closed
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.rules.finding import ReviewedFinding
from wenlian_desktop.domain.scoring import ledger
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.field_locks import CLOSED
from wenlian_desktop.session.settings import RecentYear, SettingsStore
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.findings.side_panel import count_open
from wenlian_desktop.ui.kit import window_geometry
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.menus import Command, Menus
from wenlian_desktop.ui.pages.year_page import OVERVIEW, YearPage
from wenlian_desktop.ui.scoring import score_page
from wenlian_desktop.ui.start import new_year_controller, start_page, year_list_controller
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.start.open_year import OpenedYear, open_year
from wenlian_desktop.ui.window import export_commands
from wenlian_desktop.ui.window.appearance import THEME_NAMES, Appearance
from wenlian_desktop.ui.window.archive_commands import ArchiveCommands
from wenlian_desktop.ui.window.carry_commands import CarryCommands
from wenlian_desktop.ui.window.cycle_commands import CycleCommands
from wenlian_desktop.ui.window.preflight_command import PreflightCommand
from wenlian_desktop.ui.window.save_commands import SaveCommands
from wenlian_desktop.ui.window.score_commands import ScoreCommands
from wenlian_desktop.ui.window.seal_commands import SealCommands
from wenlian_desktop.ui.window.side_windows import SideWindows
from wenlian_desktop.ui.window.status_bar import StatusBar
from wenlian_desktop.ui.window.wait_for_backup import wait_for_backup
from wenlian_desktop.ui.window.year_commands import YearCommands


class MainWindow(QMainWindow):
    """One window, one year."""

    def __init__(self, environment: Environment, dialogs: Dialogs | None = None, opens_year: bool = False) -> None:
        """`is_to_open`: a year is opened next, and no start page is made before it."""
        super().__init__()
        self._environment = environment
        self._dialogs = dialogs or Dialogs(self)
        self.remembered = SettingsStore(environment.settings)
        self.bridge: Bridge | None = None
        self.page: YearPage | None = None
        self.start_page: start_page.StartPage | None = None
        self._is_closing = False
        self._backup_title = ""  # which backup is looked at, in the words of the title
        self.appearance = Appearance(self.remembered, self)
        self.appearance.apply()
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.side_windows = SideWindows(self, self._dialogs)
        self.archive_commands = ArchiveCommands(self._session, environment, self._dialogs, self.status)
        self.archive_commands.open_requested.connect(self.open)
        self.menus = Menus(self, self._commands())
        self.menus.add_choice_menu("视图", "颜色(&C)", THEME_NAMES, self.appearance.theme)
        self.menus.add_recent(before="save")
        self.side_windows.shortcuts = self.menus.shortcuts
        self.undo_action, self.redo_action = self.menus.actions["undo"], self.menus.actions["redo"]
        self.open_action, self.export_action = self.menus.actions["open"], self.menus.actions["export"]
        self._connect()
        if not opens_year:
            self._show_start_page()
        window_geometry.restore_geometry(self, self.remembered.settings.geometry)

    def _commands(self) -> list[Command]:
        appearance = self.appearance
        year = YearCommands(self.current_page, self.side_windows)
        save_commands = SaveCommands(self.current_page, self._commit_field)
        self.cycle_commands = CycleCommands(self, self.current_page, self.remembered, self._dialogs)
        return [
            Command("文件", "new", "新建年度…(&N)", self.start_new_year, "Ctrl+N", needs_year=False),
            Command("文件", "open", "打开…(&O)", self.choose_and_open, "Ctrl+O", needs_year=False),
            Command("文件", "save", "保存(&S)", save_commands.save, "Ctrl+S", separator_before=True),
            Command("文件", "folder", "打开所在文件夹(&D)", save_commands.open_folder),
            *self.archive_commands.commands(),
            Command("文件", "close", "关闭年度(&W)", self.close_year, "Ctrl+W", separator_before=True),
            Command("文件", "quit", "退出(&Q)", self.close, "Ctrl+Q", needs_year=False),
            *save_commands.undo_commands(),
            *year.commands(),
            *SealCommands(self.current_page, self._dialogs, self._commit_field, self.open).commands(),
            *CarryCommands(self.current_page, lambda: self.remembered.settings.recent, self._dialogs).commands(),
            *PreflightCommand(self, self._dialogs).commands(),
            *ScoreCommands(self.current_page).commands(),
            Command(
                "视图", "larger", "放大文字(&L)", appearance.enlarge_font, "Ctrl+=|Ctrl++", False, separator_before=True
            ),
            Command("视图", "smaller", "缩小文字(&S)", appearance.shrink_font, "Ctrl+-", needs_year=False),
            Command("视图", "usual", "恢复文字大小(&U)", appearance.reset_font, "Ctrl+0", needs_year=False),
            Command("报告", "export", "导出报告…(&E)", self.export_report, "Ctrl+E"),
            Command("报告", "print", "打印…(&P)", self.print_report, "Ctrl+P"),
            *self.cycle_commands.commands(),
            Command("工具", "back_up", "立即备份(&B)", save_commands.back_up, separator_before=True),
            Command("帮助", "help", "本页帮助(&H)", self.show_help, "F1", needs_year=False),
            Command("帮助", "keys", "快捷键(&K)", self.side_windows.show_shortcuts, "Ctrl+Shift+/", needs_year=False),
            Command("帮助", "about", "关于文联绩效(&A)", self.show_about, needs_year=False, separator_before=True),
        ]

    def _connect(self) -> None:
        self.menus.open_requested.connect(self.open)
        self.menus.choice_changed.connect(self.appearance.set_theme)
        self.appearance.changed.connect(self._refresh_theme)
        self.status.findings_requested.connect(self._show_findings)
        self.status.cancel_requested.connect(self._cancel_jobs)

    def _session(self) -> YearSession | None:
        """What is open, with what is being typed in it."""
        self._commit_field()
        return self.bridge.session if self.bridge is not None else None

    def current_page(self) -> YearPage | None:
        """The page of the open year."""
        return self.page

    def _show_start_page(self) -> None:
        recent = self.remembered.settings.recent
        self.start_page = start_page.StartPage(self._environment.documents, recent, self._environment.examine)
        years = year_list_controller.YearListController(self.start_page, self.remembered)
        years.message.connect(self.status.show_message)
        years.removed.connect(self._update_actions)
        years.archive_requested.connect(self._open_and_archive)
        years.compare_requested.connect(self.cycle_commands.compare_with)
        new_year_controller.NewYearController(
            self.start_page, self._dialogs, self._environment, recent
        ).created.connect(self.open)
        self.start_page.open_requested.connect(self.choose_and_open)
        self.start_page.recent_requested.connect(self._open_recent)
        self.start_page.restore_requested.connect(self.archive_commands.restore)
        self.setCentralWidget(self.start_page)
        self.start_page.focus_first()
        self.status.show_start()
        self._update_title()
        self._update_actions()

    def open(self, path: Path) -> bool:
        """Open a year in place of the one that is open; a sentence where it cannot be."""
        if not self.close_year():
            return False
        self.cycle_commands.wait_for_readers()
        if self.start_page is not None:
            self.start_page.about_to_leave.emit()
        opened = open_year(path, self._environment, self._dialogs)
        if opened is not None:
            self._show_year(opened)
        elif self.start_page is None:
            self._show_start_page()
        else:
            self.start_page.shown.emit()
        return opened is not None

    def _show_year(self, opened: OpenedYear) -> None:
        bridge = opened.bridge
        self._backup_title = opened.backup_title
        bridge.setParent(self)
        self.bridge = bridge
        self.page = YearPage(bridge, opened.banner, self.remembered.settings.panel, self._dialogs)
        self.page.message.connect(self.status.show_message)
        self.page.sum_changed.connect(self.status.show_sum)
        self.page.examined.connect(self._show_counts)
        self.page.export_requested.connect(self.export_report)
        self.page.panel_changed.connect(self._save_panel_state)
        self.page.jobs.slow.connect(self.status.show_progress)
        self.page.jobs.idle.connect(self._on_jobs_idle)
        self.page.tabs.theme_toggle_requested.connect(self.appearance.toggle_theme)
        for news in (bridge.changed, bridge.saved, bridge.failed):
            news.connect(self._on_year_changed)
        self.start_page = None
        self.setCentralWidget(self.page)
        self.page.tabs.bar.setFocus()
        self.status.show_file(bridge.session.path)
        self._remember_year()
        self._on_year_changed()
        self.page.originals_check.start()
        if bridge.session.ended_uncleanly:
            self.status.show_message("上次没有正常退出；已核对文件，保存过的内容都在。")

    def _remember_year(self) -> None:
        if self.bridge is not None and not self._backup_title:
            department = self.bridge.view.single(Department)
            office = department.name or department.short_name or ""
            self.remembered.add_recent(self.bridge.session.path, office, self.bridge.view.number)
        self.menus.show_recent(self.remembered.settings.recent)

    def _update_title(self) -> None:
        if self.bridge is None:
            self.setWindowTitle(NAME)
            self.setWindowModified(False)
            return
        department = self.bridge.view.single(Department)
        office = department.short_name or department.name or self.bridge.session.path.name
        state = self._backup_title or (CLOSED if is_closed(self.bridge.view) else "")
        parts = (f"{self.bridge.view.number or ''}年度", office, state, f"{NAME}[*]")
        self.setWindowTitle(" — ".join(part for part in parts if part))
        self.setWindowModified(not self.bridge.session.is_saved)

    def _update_actions(self) -> None:
        self.menus.enable(self.bridge is not None)
        self.menus.show_recent(self.remembered.settings.recent)
        self._update_history()

    def _update_history(self) -> None:
        history = self.bridge.session.history if self.bridge is not None else None
        self.menus.show_history(history.undo_name if history else "", history.redo_name if history else "")

    def _on_year_changed(self) -> None:
        self._update_title()
        self.menus.enable(self.bridge is not None)
        self._update_history()

    def _show_counts(self, entries: list[ReviewedFinding]) -> None:
        self.status.show_counts(count_open(entries))
        if self.bridge is not None:
            self.status.show_score(score_page.total_text(self.bridge.view.cached(ledger.ledger_or_none)))

    def _save_panel_state(self, is_open: bool) -> None:
        self.remembered.update(panel=is_open)

    def _show_findings(self) -> None:
        if self.page is not None:
            self.page.show_findings()

    def _on_jobs_idle(self) -> None:
        if not self.archive_commands.jobs.is_busy:  # its progress and its 取消 stay
            self.status.hide_progress()

    def _cancel_jobs(self) -> None:
        if self.page is not None and not self.archive_commands.jobs.is_busy:  # else it is that which is cancelled
            self.page.jobs.cancel()
            self.page.previews.reset_request()
            self.status.show_message("已取消。")

    def _refresh_theme(self) -> None:
        self.menus.choices[self.appearance.theme].setChecked(True)
        for page in (self.start_page, self.page):
            if page is not None:
                page.refresh_theme()

    def start_new_year(self) -> None:
        """To the start page, ready for a new year of the same office."""
        office = self.bridge.view.single(Department).name or "" if self.bridge is not None else ""
        if self.close_year() and self.start_page is not None:
            self.start_page.focus_new_year(office)

    def choose_and_open(self) -> None:
        """Ask for a year file and open it."""
        path = self._dialogs.choose_year_file()
        if path is not None:
            self.open(path)

    def _open_and_archive(self, path: Path) -> None:
        """A year of the list is opened, looked at, and made a package of."""
        if self.open(path):
            self.archive_commands.archive()

    def _open_recent(self, year: RecentYear) -> None:
        self.open(Path(year.path))

    def on_second_start(self, path: Path | None) -> None:
        """A second start: come to the front, with its file where it named one."""
        window_geometry.bring_to_front(self)
        if QApplication.activeModalWidget() is not None:
            self.status.show_message("请先关闭打开着的对话框。")
        elif path is not None and (self.bridge is None or self.bridge.session.path.absolute() != path.absolute()):
            self.open(path)

    def export_report(self) -> None:
        """Ask for a name and write the report to it."""
        if self.page is not None:
            self._commit_field()
            export_commands.export_report(self.page, self._dialogs)

    def print_report(self) -> None:
        """Ask for a printer, copies and sides, and print the report as it is now."""
        if self.page is not None:
            self._commit_field()
            export_commands.print_report(self.page, self._dialogs)

    def show_help(self) -> None:
        """The help of what is in front."""
        page = self.page
        self.side_windows.show_help(OVERVIEW if page is None else page.tabs.tabText(page.tabs.currentIndex()))

    def show_about(self) -> None:
        """What this program is."""
        self._dialogs.inform(self._environment.about)

    def _commit_field(self) -> None:
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
            self._commit_field()
            page.flush()
        page.wait_for_jobs()
        wait_for_backup(bridge.session, self.status)
        try:
            bridge.session.close()
        except UserError as failure:
            if not self._dialogs.confirm(f"{failure}", "仍然关闭", "先不关闭"):
                return False
            bridge.session.close(force=True)
        self._remember_year()
        page.close_previews()
        self.side_windows.close_year()
        bridge.deleteLater()
        self.bridge = self.page = None
        self._backup_title = ""
        self._show_start_page()
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.close_year():
            self.remembered.update(geometry=window_geometry.geometry_text(self))
            event.accept()
        else:
            event.ignore()
