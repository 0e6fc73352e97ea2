"""Clearing a text or photos from a year that nobody has open: backups first, the year file last.

An interrupted clearing leaves the year as it was: it is done again, and finds what is left.
"""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.domain.interchange.editions import refuse_if_closed
from wenlian_desktop.domain.records.originals import MAX_SIZE
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.clearing.clear_elsewhere import Elsewhere, clear_elsewhere, look_elsewhere
from wenlian_desktop.storage.clearing.cleared_backup import holdings_of_backup, rewrite_backup
from wenlian_desktop.storage.clearing.holdings import Holdings, Wanted, clear, look_up
from wenlian_desktop.storage.clearing.raw_search import document_holds, file_holds
from wenlian_desktop.storage.file import original_store, trail
from wenlian_desktop.storage.file.atomic_write import disk_error
from wenlian_desktop.storage.file.backups import all_backups, backup_folder, remove_partial_backups
from wenlian_desktop.storage.file.clean_end import KnownContent
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, database_error_cause
from wenlian_desktop.storage.file.kept.new_sidecar import finish_replacing
from wenlian_desktop.storage.file.models import BYTES_TABLE
from wenlian_desktop.storage.file.rows_io import read_year
from wenlian_desktop.storage.file.year_file import YearFile
from wenlian_desktop.storage.outside.plain_file import read_beside

STEP_NAME = "清除个人信息"
AGAIN = "请处理后再清除一次，会接着做完。"
MOST_SEARCHED = 300  # other files of the folder


@dataclass(frozen=True)
class Beside:
    """What lies beside a year: backups with what they hold, backups nobody can read, originals.

    `documents`: originals whose text has the words, by digest; `others`: other files of the folder that have them;
    `elsewhere`: the second place, where one was chosen.
    """

    backups: dict[str, Holdings] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()
    originals: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    elsewhere: Elsewhere | None = None


def look_beside(path: Path, wanted: Wanted, is_wanted: Callable[[], bool], second: Path | None = None) -> Beside:
    """What the files beside a year, and those in the `second` place, hold of it; the year itself is not read."""
    found: dict[str, Holdings] = {}
    unreadable = []
    for backup in all_backups(path):
        holdings = holdings_of_backup(backup, wanted) if is_wanted() else Holdings()
        if holdings is None:
            unreadable.append(backup.name)
        elif holdings != Holdings():
            found[backup.name] = holdings
    folder = original_store.original_folders(path)[0]
    files = sorted(wanted.files & {each.name for each in _files(folder)})
    documents = [each.name for each in _files(folder) if is_wanted() and _document_holds(each, wanted)]
    others = [each.name for each in _others(path) if is_wanted() and wanted.words and file_holds(each, wanted.words)]
    elsewhere = None if second is None else look_elsewhere(path, second, wanted, is_wanted)
    return Beside(found, tuple(unreadable), tuple(files), tuple(documents), tuple(others), elsewhere)


def _files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.glob("*") if each.is_file() and not each.is_symlink())


def _document_holds(file: Path, wanted: Wanted) -> bool:
    if not wanted.words or file.name in wanted.files or not original_store.DIGEST.fullmatch(file.name):
        return False
    try:
        return document_holds(read_beside(file, MAX_SIZE), wanted.words)
    except OSError:
        return False


def _others(path: Path) -> Iterator[Path]:
    """Other files beside the year and in its folder of backups."""
    own = {path, *all_backups(path)}
    journals = {path.with_name(path.name + ending) for ending in ("-journal", "-wal", "-shm")}
    folders = (path.parent, backup_folder(path))
    files = [each for folder in folders for each in _files(folder) if each not in own | journals]
    yield from files[:MOST_SEARCHED]


@dataclass(frozen=True)
class Cleared:
    """What was cleared: in the year, in which backups, how many originals; `kept_files`: an edition needs them."""

    year: Holdings
    beside: Beside
    kept_files: tuple[str, ...]


def clear_year(path: Path, wanted: Wanted, is_wanted: Callable[[], bool], second: Path | None = None) -> Cleared:
    """Clear it for good; raises UserError where the year is in use, closed or read-only, or a file resists."""
    file = YearFile(path)
    try:
        if file.is_read_only:
            raise UserError("年度文件是只读的，不能清除。", "没有改动。", "请复制到可以写的文件夹后再清除。")
        refuse_if_closed(file.read())
        beside = look_beside(path, wanted, is_wanted, second)
        if not is_wanted():
            raise UserError("已取消，没有清除。", "没有改动。")
        try:
            return _clear(file, wanted, beside)
        except OSError as error:
            raise disk_error("清除", error) from None
        except DATABASE_ERRORS as error:
            raise UserError(f"没有清除完：{database_error_cause(error)}", "年度文件没有改动。", AGAIN) from error
    finally:
        file.close()


def _clear(file: YearFile, wanted: Wanted, beside: Beside) -> Cleared:
    for backup in all_backups(file.path):
        if backup.name not in beside.unreadable:
            finish_replacing(backup)
        if backup.name in beside.backups and beside.backups[backup.name].can_be_cleared:
            rewrite_backup(backup, wanted)
    remove_partial_backups(file.path)
    kept = file.look(lambda database: _needed_by_editions(database, wanted))
    for folder in original_store.original_folders(file.path)[:1]:
        for digest in sorted(wanted.files - kept):
            (folder / digest).unlink(missing_ok=True)
    if beside.elsewhere is not None:
        beside = replace(beside, elsewhere=clear_elsewhere(file.path, beside.elsewhere, wanted, kept))
    found = file.look(lambda database: look_up(database, wanted))
    file.rewrite(lambda database: _clear_stored(database, wanted, found, beside, kept))
    return Cleared(found, beside, tuple(sorted(kept)))


def _needed_by_editions(database: SqliteDatabase, wanted: Wanted) -> frozenset[str]:
    sql = "SELECT 1 FROM edition WHERE instr(content, ?) LIMIT 1"
    return frozenset(each for each in wanted.files if database.execute_sql(sql, (each,)).fetchone())


def _clear_stored(
    database: SqliteDatabase, wanted: Wanted, found: Holdings, beside: Beside, kept: frozenset[str]
) -> None:
    """Clear the year file itself, and say so in its trail, with the digests of what it holds from now on."""
    clear(database, wanted, found)
    for digest in sorted(wanted.files - kept):
        database.execute_sql(f"DELETE FROM {BYTES_TABLE} WHERE sha256 = ?", (digest,))
    places = len(found.fields) + len(found.attachments)
    elsewhere = beside.elsewhere
    copies = len(beside.backups) + (len(elsewhere.backups) - len(elsewhere.resisting) if elsewhere else 0)
    summary = f"年度{places}处、日志{len(found.entries)}条、备份{copies}份"
    step = Step(secrets.token_hex(8), f"{STEP_NAME}（{summary}）", ())
    trail.append_stamp(database, step, KnownContent(read_year(database)).line())
