"""The moments to which a clerk can go back: backups, and versions that were closed."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from wenlian_desktop.domain.interchange.editions import describe_edition
from wenlian_desktop.domain.interchange.year_json import parse_year
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import read_once
from wenlian_desktop.storage.file.backups import backup_folder
from wenlian_desktop.storage.file.copying import copy_year_file
from wenlian_desktop.storage.file.kept.folder import KeptBackup, backups_in
from wenlian_desktop.storage.file.kept.intact import is_intact

GreatStep = tuple[str, str]  # (when, name)


@frozen
class Moment:
    """A state of the year that is kept: `backup` its file, made on an `occasion`, or `edition` its content as JSON."""

    title: str
    backup: Path | None = None
    occasion: str = ""
    edition: str = ""

    def read(self) -> Year:
        """The year as it was; raises UserError where it is damaged."""
        if self.backup is None:
            return parse_year(self.edition)
        if not is_intact(self.backup):
            raise UserError("这份备份与它的摘要不符：已损坏。", "今天的内容没有改动。", "请看别的一份。")
        return read_once.read_year_file(self.backup)

    def write_copy(self, folder: Path) -> Path:
        """A year file of it in another folder, in today's format; raises UserError."""
        copy = folder / f"{self.title.replace(':', '').replace('/', '')}.wenlian"
        if self.backup is None:
            year_files.load(copy, self.edition)
        else:
            copy_year_file(self.backup, copy)
            YearSession(copy).close()  # brings it to today's format
        return copy


def moments(session: YearSession) -> list[Moment]:
    """The kept moments of a year, the newest first; the versions that were closed after the backups."""
    kept = backups_in(backup_folder(session.path), session.path)
    found = [_moment(each) for each in kept]
    editions = [each for each in reversed(list(session.view.rows(Edition))) if each.content]
    return [*found, *(Moment(describe_edition(each), edition=str(each.content)) for each in editions)]


def great_steps_after(session: YearSession, found: Sequence[Moment]) -> "Future[list[GreatStep | None]]":
    """The great step right after each of the backups among them, which come first (`named_after`)."""
    return session.great_steps_after([each.backup for each in found if each.backup is not None])


def named_after(moment: Moment, great_step: GreatStep | None) -> Moment:
    """The last moment before a great step is named after that."""
    if great_step is None or moment.backup is None:
        return moment
    at, words = great_step
    return replace(moment, title=f"{datetime.fromisoformat(at):%Y-%m-%d %H:%M} {words}之前{moment.occasion}")


def _moment(kept: KeptBackup) -> Moment:
    occasion = _occasion(kept.name.occasion)
    return Moment(f"{kept.name.at:%Y-%m-%d %H:%M} {occasion}", kept.path, occasion)


def _occasion(occasion: str) -> str:
    return "备份" if occasion == "备份" else f"（{occasion}的备份）"
