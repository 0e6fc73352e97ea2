"""The shelf: how each year of the start page's list stands, read once the page is up, and what its rows offer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.settings import RecentYear, SettingsStore, Summary
from wenlian_desktop.session.year_files import FileState, YearStatus, back_up, status_of
from wenlian_desktop.ui.kit.jobs import IsWanted, Jobs
from wenlian_desktop.ui.start.start_page import StartPage
from wenlian_desktop.ui.start.year_actions import Deed

READ_AFTER = 150  # ms: the page is painted first


class Shelf(QObject):
    """Lives as long as its start page. `told`: a sentence for the status bar; `forgotten`: a year is off the list;
    `archive_wanted` the path of a year, `compare_wanted` too.

    One job at a time, and none while a year is being opened: this very process reading a file that it has open would
    drop SQLite's lock on it (RELIABILITY finding 6).
    """

    told = Signal(str)
    forgotten = Signal()
    archive_wanted = Signal(object)
    compare_wanted = Signal(object)

    def __init__(self, start: StartPage, remembered: SettingsStore) -> None:
        super().__init__(start)
        self._start, self._remembered = start, remembered
        self._years = start.recent.list.years
        self._summaries: dict[str, Summary] = {}
        self.jobs = Jobs(self)
        self.jobs.refused.connect(self._say)
        self.jobs.slow.connect(self.told)
        self._clock = QTimer(self, singleShot=True, interval=READ_AFTER)
        self._clock.timeout.connect(self.read)
        start.shown.connect(self._clock.start)
        start.leaving.connect(self.stop)
        start.forget_wanted.connect(self.forget)
        start.recent.deeds.offer(self.deeds())

    def deeds(self) -> list[Deed]:
        """What can be done with a year of the list: the one list of it."""
        return [
            Deed("打开", self._start.recent.want, tuple(FileState)),
            Deed("打开所在文件夹", self.open_folder, (FileState.READ, FileState.IN_USE, FileState.UNREADABLE)),
            Deed("立即备份", self.back_up),
            Deed("归档…", self._archive),
            Deed("对比…", self._compare, (FileState.READ, FileState.IN_USE)),
        ]

    def _archive(self, year: RecentYear) -> None:
        self.archive_wanted.emit(Path(year.path))

    def _compare(self, year: RecentYear) -> None:
        self.compare_wanted.emit(Path(year.path))

    def read(self) -> None:
        """Read how the years stand, those that are as they were only looked at."""
        for year, _ in self._years.years:
            self.jobs.run(partial(_stand, year), partial(self._tell, year.path))
        if self._years.years:
            self.jobs.run(lambda is_wanted: None, self._remember)

    def stop(self) -> None:
        """Read no more; when this comes back no file is open."""
        self._clock.stop()
        self.jobs.cancel()
        self.jobs.wait()

    def _tell(self, path: str, found: YearStatus) -> None:
        self._years.tell(path, found)
        if found.state is FileState.READ and found.summary is not None:
            self._summaries[path] = found.summary

    def _remember(self, _: None) -> None:
        self._remembered.update_summaries(self._summaries)

    def forget(self, year: RecentYear) -> None:
        """Take a year off the list; its file is not touched."""
        self._remembered.remove_recent(year)
        self._start.show_years(self._remembered.settings.recent)
        self.forgotten.emit()

    def open_folder(self, year: RecentYear) -> None:
        """The folder of a year, in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(year.path).parent)))

    def back_up(self, year: RecentYear) -> None:
        """A verified backup of a year that is not open; the answer comes in the status bar."""
        self.jobs.run(lambda is_wanted: back_up(Path(year.path)), self._say_backed_up, "正在备份")

    def _say_backed_up(self, made: Path | None) -> None:
        self.told.emit(f"已备份并核对：{made}" if made else "最近的备份与现在的内容相同，无需再备份。")

    def _say(self, refusal: UserError) -> None:
        self.told.emit(str(refusal))


def _stand(year: RecentYear, is_wanted: IsWanted) -> YearStatus:
    return status_of(year) if is_wanted() else YearStatus(FileState.READ)
