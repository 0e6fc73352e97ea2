"""Reads the statuses of the listed years in the background, and provides their actions."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.settings import RecentYear, SettingsStore, Summary
from wenlian_desktop.session.year_files import FileState, YearStatus, back_up, status_of
from wenlian_desktop.ui.kit.jobs import IsWanted, Jobs
from wenlian_desktop.ui.start.start_page import StartPage
from wenlian_desktop.ui.start.year_actions import YearAction

READ_DELAY = 150  # ms, so that the page is painted first


class YearListController(QObject):
    """Lives as long as its start page.

    Signals: `message` for the status bar, `removed` when a year was taken off the list, `archive_requested` and
    `compare_requested` with the path of a year. One job runs at a time, and none while a year is being opened: reading
    a file that this process has open would drop SQLite's lock on it (RELIABILITY finding 6).
    """

    message = Signal(str)
    archive_requested = Signal(object)
    compare_requested = Signal(object)

    def __init__(self, start_page: StartPage, remembered: SettingsStore) -> None:
        super().__init__(start_page)
        self._start_page, self._remembered = start_page, remembered
        self._recent_model = start_page.recent_card.list.recent_model
        self._summaries: dict[str, Summary] = {}
        self.jobs = Jobs(self)
        self.jobs.refused.connect(self._show_refusal)
        self.jobs.slow.connect(self.message)
        self._read_timer = QTimer(self, singleShot=True, interval=READ_DELAY)
        self._read_timer.timeout.connect(self.read_statuses)
        start_page.shown.connect(self._read_timer.start)
        start_page.about_to_leave.connect(self.stop)
        start_page.removal_requested.connect(self.remove)
        start_page.recent_card.action_bar.set_actions(self.year_actions())

    def year_actions(self) -> list[YearAction]:
        """The actions on a year of the list."""
        return [
            YearAction("打开", self._start_page.recent_card.open_year, tuple(FileState)),
            YearAction("打开所在文件夹", self.open_folder, (FileState.READ, FileState.IN_USE, FileState.UNREADABLE)),
            YearAction("立即备份", self.back_up),
            YearAction("归档…", self._archive),
            YearAction("对比…", self._compare, (FileState.READ, FileState.IN_USE)),
        ]

    def _archive(self, year: RecentYear) -> None:
        self.archive_requested.emit(Path(year.path))

    def _compare(self, year: RecentYear) -> None:
        self.compare_requested.emit(Path(year.path))

    def read_statuses(self) -> None:
        """Read the statuses of all years; unchanged files are not read again."""
        for year, _ in self._recent_model.years:
            self.jobs.run(partial(_read_status, year), partial(self._show_status, year.path))
        if self._recent_model.years:
            self.jobs.run(lambda is_wanted: None, self._save_summaries)

    def stop(self) -> None:
        """Stop reading; no file is open when this returns."""
        self._read_timer.stop()
        self.jobs.cancel()
        self.jobs.wait()

    def _show_status(self, path: str, status: YearStatus) -> None:
        self._recent_model.set_status(path, status)
        if status.state is FileState.READ and status.summary is not None:
            self._summaries[path] = status.summary

    def _save_summaries(self, _: None) -> None:
        self._remembered.update_summaries(self._summaries)

    def remove(self, year: RecentYear) -> None:
        """Take a year off the list; its file is not changed."""
        self._remembered.remove_recent(year)
        self._start_page.show_years(self._remembered.settings.recent)

    def open_folder(self, year: RecentYear) -> None:
        """Open the folder of a year in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(year.path).parent)))

    def back_up(self, year: RecentYear) -> None:
        """Make a verified backup of a year that is not open; the result is shown in the status bar."""
        self.jobs.run(lambda is_wanted: back_up(Path(year.path)), self._show_backed_up, "正在备份")

    def _show_backed_up(self, backup: Path | None) -> None:
        self.message.emit(f"已备份并核对：{backup}" if backup else "最近的备份与现在的内容相同，无需再备份。")

    def _show_refusal(self, refusal: UserError) -> None:
        self.message.emit(str(refusal))


def _read_status(year: RecentYear, is_wanted: IsWanted) -> YearStatus:
    return status_of(year) if is_wanted() else YearStatus(FileState.READ)
