"""Backups of an open year: which are due, which need not stay, and the second place."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date, datetime, timedelta
from pathlib import Path

from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.session.settings import Settings, SettingsStore
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.backups import backup_folder, newest_backup
from wenlian_desktop.storage.file.kept.folder import backups_in, thin
from wenlian_desktop.storage.file.kept.second_place import copy_to_second_place, second_place_time

WHILE_WORKING, ON_OPENING = "工作中", "打开时"
OFFER_EVERY = timedelta(days=7)
CLOCK_TOLERANCE = timedelta(minutes=10)


def back_up_on_opening(session: YearSession) -> Future[Path | None] | None:
    """Start a backup of what was recorded since the last one; None where there was none yet, or in a read-only year."""
    if session.is_read_only or newest_backup(session.path) is None:
        return None
    return session.back_up(ON_OPENING)


def thin_backups(path: Path, is_wanted: Callable[[], bool]) -> int:
    """Delete the backups of a year that need not be kept, while that is wanted; returns their number."""
    return len(thin(backup_folder(path), path, is_wanted))


def clock_warning(path: Path) -> str:
    """A sentence where the clock is behind the newest backup of a year; else empty."""
    newest = next(iter(backups_in(backup_folder(path), path)), None)
    if newest is None or newest.name.at <= datetime.now() + CLOCK_TOLERANCE:
        return ""
    at = f"{newest.name.at:%Y-%m-%d %H:%M}"
    return f"电脑的时间早于最近一份备份（{at}）。请检查电脑的日期和时间；备份按编号排列，不会弄错。"


@frozen
class SecondPlace:
    """The second place of the backups of a year: its folder (empty: none yet), and the newest backup there."""

    folder: str
    newest: datetime | None

    def age_in_words(self, now: datetime | None = None) -> str:
        """How old the newest backup in the second place is."""
        if not self.folder:
            return "没有另存到别的磁盘。"
        if self.newest is None:
            return f"“{self.folder}”里没有这个年度的备份，或者没有插好。"
        days = ((now or datetime.now()) - self.newest).days
        return f"“{self.folder}”：{self.newest:%Y-%m-%d %H:%M}" + (f"，{days}天前" if days > 0 else "")


def second_place(path: Path, settings: Settings) -> SecondPlace:
    """The second place of a year's backups."""
    folder = settings.second_place
    return SecondPlace(folder, second_place_time(path, Path(folder)) if folder else None)


def is_offer_due(path: Path, settings: Settings, today: date | None = None) -> bool:
    """Whether to offer a copy in a second place: once a week, where there are backups but none of this week there."""
    today = today or date.today()
    asked = settings.second_asked
    if newest_backup(path) is None or (asked and today < date.fromisoformat(asked) + OFFER_EVERY):
        return False
    newest = second_place(path, settings).newest
    return newest is None or newest.date() + OFFER_EVERY <= today


def copy_elsewhere(path: Path, folder: Path) -> str:
    """Copy the newest sound backup to a second place; returns what was done, as a sentence. Raises UserError."""
    return f"已另存并核对：{copy_to_second_place(path, folder)}"


def note_offer(store: SettingsStore, folder: Path | None = None) -> None:
    """The offer was answered today, with a folder or without."""
    chosen = {} if folder is None else {"second_place": str(folder)}
    store.update(second_asked=date.today().isoformat(), **chosen)
