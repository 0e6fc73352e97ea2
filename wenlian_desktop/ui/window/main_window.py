"""The main window: start page or open year; opens, closes, exports."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from wenlian_desktop.distribution import NAME
from wenlian_desktop.domain.interchange.editions import is_closed
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.rules.finding import ReviewedFinding, count_open
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.field_locks import CLOSED
from wenlian_desktop.session.settings import RecentYear, SettingsStore
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.clearing.clear_command import ClearCommand
from wenlian_desktop.ui.kit import window_geometry
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.edit_menu import FORMER_KEYS, MARK_KEYS, NOTE_KEYS, act_on_focus
from wenlian_desktop.ui.kit.menus import Command, Menus
from wenlian_desktop.ui.kit.module_loader import ModuleLoader
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.start.open_year import OpenedYear, open_year
from wenlian_desktop.ui.start.year_dropping import YearDropping
from wenlian_desktop.ui.window import carry_commands, export_commands, save_commands, seal_commands, year_commands
from wenlian_desktop.ui.window.appearance import THEME_NAMES, Appearance
from wenlian_desktop.ui.window.archive_commands import ArchiveCommands
from wenlian_desktop.ui.window.commands import Needs, PageCommand
from wenlian_desktop.ui.window.importing import table_commands
from wenlian_desktop.ui.window.importing.report_import import take_in_report
from wenlian_desktop.ui.window.side_windows import SideWindows
from wenlian_desktop.ui.window.status_bar import StatusBar
from wenlian_desktop.ui.window.wait_for_backup import wait_for_backup

if TYPE_CHECKING:
    from wenlian_desktop.ui.start.start_page import StartPage

CLIPBOARD_COMMANDS = (  # (method of the focused widget, name, mnemonic, key with Ctrl)
    ("cut", "剪切", "T", "X"),
    ("copy", "复制", "C", "C"),
    ("paste", "粘贴", "V", "V"),
    ("selectAll", "全选", "S", "A"),
)


class MainWindow(QMainWindow):
    """One window with at most one open year. `painted` is emitted after the first paint."""

    painted = Signal()

    def __init__(self, environment: Environment, dialogs: Dialogs | None = None, opens_year: bool = False) -> None:
        """`opens_year`: a year is opened next, so no start page is created."""
        super().__init__()
        self._environment = environment
        self.dialogs = dialogs or Dialogs(self)
        self.settings_store = SettingsStore(environment.settings)
        self._loader = ModuleLoader(environment.late_modules, self)
        self._loader.started.connect(self.painted)
        self.bridge: Bridge | None = None
        self.page: YearPage | None = None
        self.start_page: StartPage | None = None
        self._is_closing = False
        self._backup_title = ""  # title of the open backup, if any
        self.appearance = Appearance(self.settings_store, self)
        self.appearance.apply()
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.side_windows = SideWindows(self, self.dialogs, self.current_page, self.recent_years)
        self.archive_commands = ArchiveCommands(environment, self.dialogs, self.status)
        self.archive_commands.open_requested.connect(self.open)
        self.clear_command = ClearCommand(self.archive_commands.jobs, environment, self.close_year, self.open)
        self.menus = Menus(self, _commands(self), self.recent_years)
        self.menus.add_choice_menu("视图", "颜色(&C)", THEME_NAMES, self.appearance.theme)
        self.menus.add_recent(before="save")
        self.side_windows.shortcuts = self.menus.shortcuts
        self._connect()
        if not opens_year:
            self._show_start_page()
        window_geometry.restore_geometry(self, self.settings_store.settings.geometry)

    def _connect(self) -> None:
        self.menus.open_requested.connect(self.open)
        self.menus.choice_changed.connect(self.appearance.set_theme)
        self.appearance.changed.connect(self._refresh_theme)
        YearDropping(self).dropped.connect(self.open)
        self.status.findings_requested.connect(self._show_findings)
        self.status.cancel_requested.connect(self._cancel_jobs)

    def current_page(self) -> YearPage | None:
        """The page of the open year."""
        return self.page

    def recent_years(self) -> tuple[RecentYear, ...]:
        """The recent years, newest first."""
        return self.settings_store.settings.recent

    def _show_start_page(self) -> None:
        from wenlian_desktop.ui.start.new_year_controller import NewYearController
        from wenlian_desktop.ui.start.news_card import news_to_show
        from wenlian_desktop.ui.start.start_page import StartPage
        from wenlian_desktop.ui.start.year_list_controller import YearListController

        recent = self.recent_years()
        page = self.start_page = StartPage(self._environment.documents, recent, self._environment.examine)
        years = YearListController(page, self.settings_store)
        years.message.connect(self.status.show_message)
        years.archive_requested.connect(self._open_and_archive)
        years.compare_requested.connect(self.side_windows.compare_with)
        NewYearController(page, self.dialogs, self._environment, recent).created.connect(self.open)
        page.open_requested.connect(self.choose_and_open)
        page.recent_requested.connect(self._open_recent)
        page.restore_requested.connect(self.archive_commands.restore)
        if lines := news_to_show(self.settings_store):
            page.show_news(lines)
        self.setCentralWidget(page)
        page.focus_first()
        self.status.show_start()
        self._update_title()

    def open(self, path: Path) -> bool:
        """Close the open year and open another; returns False after showing why it cannot be opened."""
        if not self.close_year():
            return False
        self.side_windows.wait_for_readers()
        if self.start_page is not None:
            self.start_page.about_to_leave.emit()
        opened = open_year(path, self._environment, self.dialogs)
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
        self.page = YearPage(bridge, opened.banner, self.settings_store, self.dialogs, self._loader)
        self.page.message.connect(self.status.show_message)
        self.page.tabs.currentChanged.connect(self.status.clearMessage)
        self.page.sum_changed.connect(self.status.show_sum)
        self.page.examined.connect(self._show_counts)
        self.page.export_requested.connect(self.menus.actions["export"].trigger)
        self.page.jobs.slow.connect(self.status.show_progress)
        self.page.jobs.idle.connect(self._on_jobs_idle)
        self.page.tabs.theme_toggle_requested.connect(self.appearance.toggle_theme)
        for news in (bridge.changed, bridge.saved, bridge.failed):
            news.connect(self._update_title)
        self.start_page = None
        self.setCentralWidget(self.page)
        self.page.tabs.bar.setFocus()
        self.status.show_file(bridge.session.path)
        self._remember_year()
        self._update_title()

    def _remember_year(self) -> None:
        if self.bridge is not None and not self._backup_title:
            department = self.bridge.view.single(Department)
            office = department.name or department.short_name or ""
            self.settings_store.add_recent(self.bridge.session.path, office, self.bridge.view.number)

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

    def _show_counts(self, entries: list[ReviewedFinding]) -> None:
        self.status.show_counts(count_open(entries))
        if self.bridge is not None:
            from wenlian_desktop.domain.scoring import ledger
            from wenlian_desktop.ui.scoring import score_page

            self.status.show_score(score_page.total_text(self.bridge.view.cached(ledger.ledger_or_none)))

    def _show_findings(self) -> None:
        if self.page is not None:
            self.page.show_findings()

    def _on_jobs_idle(self) -> None:
        if not self.archive_commands.jobs.is_busy:  # keep its progress and 取消
            self.status.hide_progress()

    def _cancel_jobs(self) -> None:
        if self.page is not None and not self.archive_commands.jobs.is_busy:  # else 取消 belongs to the archive job
            self.page.jobs.cancel()
            self.page.previews.reset_request()
            self.status.show_message("已取消。")

    def _refresh_theme(self) -> None:
        self.menus.choices[self.appearance.theme].setChecked(True)
        for page in (self.start_page, self.page):
            if page is not None:
                page.refresh_theme()

    def start_new_year(self) -> None:
        """Show the start page with the input for a new year of the same office."""
        office = self.bridge.view.single(Department).name or "" if self.bridge is not None else ""
        if self.close_year() and self.start_page is not None:
            self.start_page.focus_new_year(office)

    def choose_and_open(self) -> None:
        """Ask for a year file and open it."""
        path = self.dialogs.choose_year_file()
        if path is not None:
            self.open(path)

    def _open_and_archive(self, path: Path) -> None:
        """Open a year of the list and archive it."""
        if self.open(path) and self.page is not None:
            self.archive_commands.archive(self.page)

    def _open_recent(self, year: RecentYear) -> None:
        self.open(Path(year.path))

    def on_second_start(self, path: Path | None) -> None:
        """Come to the front when the program is started again, and open its file if there is one."""
        window_geometry.bring_to_front(self)
        if QApplication.activeModalWidget() is not None:
            self.status.show_message("请先关闭打开着的对话框。")
        elif path is not None and (self.bridge is None or self.bridge.session.path.absolute() != path.absolute()):
            self.open(path)

    def show_about(self) -> None:
        """Show the version and the licences."""
        self.dialogs.inform(self._environment.about)

    def reopen(self, page: YearPage, message: str) -> None:
        """Open the year of a page again, at the same tab."""
        tab = page.tabs.currentIndex()
        if self.open(page.bridge.session.path) and self.page is not None:
            self.page.tabs.setCurrentIndex(tab)
            self.page.message.emit(message)

    def close_year(self) -> bool:
        """Close the open year; returns False if that failed and the year stays open."""
        if self.bridge is None or self.page is None:
            return True
        if self._is_closing:  # a job's result may open another year while the backup is awaited
            return False
        self._is_closing = True
        try:
            return self._close(self.bridge, self.page)
        finally:
            self._is_closing = False

    def _close(self, bridge: Bridge, page: YearPage) -> bool:
        if not bridge.is_read_only:
            page.commit_field()
            page.flush()
        page.wait_for_jobs()
        wait_for_backup(bridge.session, self.status)
        try:
            bridge.session.close()
        except UserError as failure:
            if not self.dialogs.confirm(f"{failure}", "仍然关闭", "先不关闭"):
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
            self.settings_store.update(geometry=window_geometry.geometry_text(self))
            event.accept()
        else:
            event.ignore()


def _commands(window: MainWindow) -> list[Command]:
    """All commands, in the order of their menus."""
    table = (
        *_file_commands(window),
        *_edit_commands(window),
        *_view_commands(window),
        *_data_commands(window),
        *_check_commands(window),
        *_report_commands(),
        *_tool_commands(window),
        *_help_commands(window),
    )
    return [each if isinstance(each, Command) else each.bound_to(window.current_page) for each in table]


def _file_commands(window: MainWindow) -> list[Command | PageCommand]:
    archive = window.archive_commands
    return [
        Command("文件", "new", "新建年度(&N)…", window.start_new_year, "Ctrl+N"),
        Command("文件", "open", "打开(&O)…", window.choose_and_open, "Ctrl+O"),
        PageCommand("文件", "save", "保存(&S)", save_commands.save, "Ctrl+S", separator_before=True),
        PageCommand("文件", "folder", "打开所在文件夹(&D)", save_commands.open_folder),
        PageCommand("文件", "archive", "归档(&A)…", archive.archive, separator_before=True),
        Command("文件", "restore", "从归档包或备份恢复(&B)…", archive.restore),
        PageCommand("文件", "close", "关闭年度(&W)", lambda _: window.close_year(), "Ctrl+W", separator_before=True),
        Command("文件", "quit", "退出(&Q)", window.close, "Ctrl+Q"),
    ]


def _edit_commands(window: MainWindow) -> list[Command | PageCommand]:
    keep, carry, writable = save_commands, carry_commands, Needs.WRITABLE
    return [
        PageCommand(
            "编辑", "undo", "撤销(&U)", keep.undo, "Ctrl+Z", is_available=keep.can_undo, current_text=keep.undo_text
        ),
        PageCommand(
            "编辑",
            "redo",
            "重做(&R)",
            keep.redo,
            "Ctrl+Y|Ctrl+Shift+Z",
            is_available=keep.can_redo,
            current_text=keep.redo_text,
        ),
        *_clipboard_commands(window),
        PageCommand(
            "编辑", "find", "在本页查找(&F)…", lambda page: page.edges.open_find(), "Ctrl+F", separator_before=True
        ),
        PageCommand("编辑", "find_next", "查找下一个(&N)", lambda page: page.edges.find_next(), "F3"),
        PageCommand("编辑", "find_previous", "查找上一个(&P)", lambda page: page.edges.find_previous(), "Shift+F3"),
        PageCommand("编辑", "find_all", "全部查找(&A)…", window.side_windows.show_search, "Ctrl+Shift+F"),
        PageCommand("编辑", "replace", "查找和替换(&E)…", window.side_windows.show_replace, "Ctrl+H", writable),
        PageCommand(
            "编辑", "verify_field", "本栏已核(&K)", carry.verify_field, "Ctrl+K", writable, separator_before=True
        ),
        PageCommand("编辑", "verify_row", "本条已核(&L)", carry.verify_row, "Ctrl+Shift+K", writable),
        PageCommand("编辑", "verify_page", "本页已核(&M)", carry.verify_page, needs=writable),
        PageCommand("编辑", "note", "备注(&B)…", carry.edit_note, NOTE_KEYS, writable, separator_before=True),
        PageCommand("编辑", "mark", "待核(&H)", carry.toggle_mark, MARK_KEYS, writable),
        PageCommand("编辑", "former", "以前的内容(&W)…", carry.show_former_values, FORMER_KEYS),
    ]


def _clipboard_commands(window: MainWindow) -> list[Command]:
    """They act where the focus is. The keys are only shown: every widget has them already."""

    def acting(method: str, key: str, name: str) -> Callable[[], None]:
        def act() -> None:
            if not act_on_focus(method, Qt.Key[f"Key_{key}"]):
                window.status.show_message(f"光标所在的地方没有可以{name}的内容。")

        return act

    return [
        Command(
            "编辑", method, f"{name}(&{mnemonic})\tCtrl+{key}", acting(method, key, name), separator_before=not place
        )
        for place, (method, name, mnemonic, key) in enumerate(CLIPBOARD_COMMANDS)
    ]


def _view_commands(window: MainWindow) -> list[Command | PageCommand]:
    appearance = window.appearance
    return [
        *year_commands.tab_commands(),
        PageCommand("视图", "next_area", "下一个区域(&N)", year_commands.focus_next_area, "F6", separator_before=True),
        PageCommand("视图", "previous_area", "上一个区域(&B)", year_commands.focus_previous_area, "Shift+F6"),
        PageCommand("视图", "panel", "展开或收起侧栏(&P)", YearPage.toggle_panel, "F9", separator_before=True),
        Command("视图", "larger", "放大文字(&L)", appearance.enlarge_font, "Ctrl+=|Ctrl++", separator_before=True),
        Command("视图", "smaller", "缩小文字(&S)", appearance.shrink_font, "Ctrl+-"),
        Command("视图", "usual", "恢复文字大小(&U)", appearance.reset_font, "Ctrl+0"),
    ]


def _data_commands(window: MainWindow) -> list[Command | PageCommand]:
    def seal(page: YearPage) -> None:
        seal_commands.seal(page, window.reopen)

    def unseal(page: YearPage) -> None:
        seal_commands.unseal(page, window.reopen)

    def carry_over(page: YearPage) -> None:
        carry_commands.carry_over(page, window.recent_years())

    customary = year_commands.add_customary_reminders
    return [
        *year_commands.table_commands(),
        PageCommand("数据", "seal", "封存年度(&S)…", seal, separator_before=True, is_available=seal_commands.can_seal),
        PageCommand("数据", "unseal", "解封(&U)…", unseal, is_available=seal_commands.can_unseal),
        PageCommand("数据", "carry", "从上年结转(&L)…", carry_over, needs=Needs.WRITABLE, separator_before=True),
        PageCommand("数据", "take_in", "由报告导入(&B)…", take_in_report, needs=Needs.WRITABLE),
        PageCommand("数据", "take_table", "由 Excel 导入(&X)…", table_commands.take_in_table, needs=Needs.WRITABLE),
        PageCommand(
            "数据", "export_table", "导出这张表到 Excel(&O)…", table_commands.export_current, needs=Needs.TABLE
        ),
        PageCommand("数据", "association_books", "给协会的填报表(&G)…", table_commands.write_association_books),
        Command("数据", "compare", "对比年度(&Y)…", window.side_windows.compare, separator_before=True),
        PageCommand("数据", "moments", "昨天的样子(&H)…", window.side_windows.show_moments),
        PageCommand("数据", "customary", "按惯例加入年度日程(&R)", customary, needs=Needs.WRITABLE),
    ]


def _check_commands(window: MainWindow) -> list[Command | PageCommand]:
    return [
        PageCommand("检查", "check", "检查全部内容(&C)", YearPage.check_now, "F7"),
        PageCommand("检查", "next", "下一个问题(&N)", lambda page: page.edges.go_to_next_finding(), "F8"),
        PageCommand("检查", "previous", "上一个问题(&P)", lambda page: page.edges.go_to_previous_finding(), "Shift+F8"),
        PageCommand(
            "检查",
            "repair",
            "修复这一条(&R)",
            lambda page: page.edges.controller.repair_first(),
            "Ctrl+Shift+R",
            separator_before=True,
        ),
        PageCommand("检查", "explain", "写情况说明(&E)…", lambda page: page.edges.controller.explain(), "Ctrl+Shift+E"),
        PageCommand("检查", "review", "待核和各节核对(&V)", YearPage.show_review, "Ctrl+F7"),
        Command("检查", "preflight", "检查一份报告(&T)…", window.side_windows.show_preflight, separator_before=True),
    ]


def _report_commands() -> list[Command | PageCommand]:
    return [
        PageCommand("报告", "refresh", "刷新预览(&R)", year_commands.refresh_preview, "F5"),
        PageCommand("报告", "export", "导出报告(&E)…", export_commands.export_report, "Ctrl+E"),
        PageCommand("报告", "print", "打印(&P)…", export_commands.print_report, "Ctrl+P"),
        PageCommand(
            "报告", "monitoring", "导出绩效运行监控表(&M)…", export_commands.export_monitoring, separator_before=True
        ),
    ]


def _tool_commands(window: MainWindow) -> list[Command | PageCommand]:
    return [
        Command("工具", "verify", "核验归档包(&V)…", window.archive_commands.verify),
        PageCommand("工具", "trail", "操作日志(&L)…", window.side_windows.show_trail, separator_before=True),
        PageCommand("工具", "rules", "评分规则(&S)…", year_commands.open_rules),
        PageCommand("工具", "trial", "试算得分(&T)…", year_commands.open_trial),
        PageCommand("工具", "back_up", "立即备份(&B)", save_commands.back_up, separator_before=True),
        PageCommand("工具", "clear", "清除个人信息(&C)…", window.clear_command.run, needs=Needs.WRITABLE),
    ]


def _help_commands(window: MainWindow) -> list[Command | PageCommand]:
    side = window.side_windows
    return [
        Command("帮助", "help", "本页帮助(&H)", side.show_help, "F1"),
        Command("帮助", "keys", "快捷键(&K)", side.show_shortcuts, "Ctrl+Shift+/"),
        Command("帮助", "about", "关于文联绩效(&A)", window.show_about, separator_before=True),
    ]
