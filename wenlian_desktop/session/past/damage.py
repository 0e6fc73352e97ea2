"""Rows that are not as the last session left them, and what the newest good backup holds in their place."""

import re
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.session.past.changed_rows import ChangedRow, changed_rows
from wenlian_desktop.session.past.keeping_backups import clock_warning
from wenlian_desktop.session.trail_labels import Entry, format_time
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import backups, read_once
from wenlian_desktop.storage.file.clean_end import ContentCheck as ContentCheck

RESTORING = "恢复备份中的内容"
# What sync programs add to a name: most a word, OneDrive the name of the computer.
CONFLICT = re.compile(r"冲突|conflict|-(DESKTOP|LAPTOP|PC|WIN)-\w+$", re.IGNORECASE)


@frozen
class Damage:
    """What differs, and the name of the backup it was compared with; None where there is no good one."""

    rows: tuple[ChangedRow, ...]
    backup: str | None


def look_up(path: Path, entries: Sequence[Entry], as_read: Year, check: ContentCheck) -> Damage:
    """The rows that differ from the newest good backup and were not changed since; raises UserError.

    `path`: of the year, `entries`: its trail, `as_read`: the year as it was at the opening. Reads the whole backup.
    """
    backup = backups.newest_intact_backup(path, check.stamp)
    if backup is None:
        return Damage((), None)
    then, head = read_once.read_year_and_head(backup)
    touched = {(entry["record"], entry["row"]) for entry in entries if entry["seq"] > head}
    return Damage(tuple(_damaged_rows(as_read, then, check.tables, touched)), backup.name)


def _damaged_rows(
    as_read: Year, then: Year, tables: Collection[str], touched: Collection[tuple[str, str]]
) -> Iterator[ChangedRow]:
    return (row for row in changed_rows(as_read, then, tables) if (row.record, row.uid) not in touched)


def restore(session: YearSession, rows: Sequence[ChangedRow]) -> Future[None] | None:
    """Bring rows back to what the backup has, as one step that can be undone; None where they are that way already.

    Raises UserError in a closed or read-only year.
    """
    current = ((row, session.view.row(row.record, row.uid)) for row in rows)
    changes = tuple(RowChange(now, row.then) for row, now in current if now != row.then)
    return session.restore_rows(RESTORING, changes)


def unclean_end_sentence(session: YearSession) -> str:
    """After an unclean end: up to when everything is there; empty after a clean one."""
    if not session.ended_uncleanly:
        return ""
    last = session.last_recorded()
    until = f"到{format_time(last)[:16]}（{last['name']}）为止" if last is not None else ""
    return f"上次没有正常退出；已核对文件，{until}保存过的内容都在。"


def remarks(session: YearSession, check: ContentCheck) -> list[str]:
    """What is to be told about a file that was looked at, in sentences; empty where all is as it was left."""
    found = []
    if check.tables:
        labels = "、".join(cls.spec.label for cls in CATALOGUE if cls.spec.name in check.tables)
        found.append(f"有内容与上次留存的摘要不符（{labels}）：可能磁盘出过错，或被其他程序改过。其余内容都相符。")
    if check.broken_entry:
        found.append(f"操作日志从第{check.broken_entry}条起与摘要不符，可能磁盘出过错；年度的内容另行核对。")
    if check.closed_at:
        found.append(
            f"这份文件不是上次在这里关闭的那一份（{check.closed_at}关闭），可能换成了另一份或较早的一份。"
            "请与“备份”中最近的一份对照。"
        )
    if check.is_copy_of_open_year:
        found.append("这份文件没有正常关闭的记号，可能是在打开着的时候复制的。请核对最后几项内容。")
    if check.last_entry:
        found.append(f"电脑的时间早于文件里最后一项修改（{check.last_entry}）。请检查电脑的日期和时间。")
    elif warning := clock_warning(session.path):
        found.append(warning)
    found += [
        f"同一文件夹里的“{name}”像是同步软件留下的冲突副本。请对照两份，只留一份。"
        for name in _conflict_copies(session)
    ]
    return found


def _conflict_copies(session: YearSession) -> list[str]:
    path = session.path
    beside = [each for each in path.parent.glob(f"*{path.suffix}") if each != path and each.stem.startswith(path.stem)]
    return sorted(each.name for each in beside if CONFLICT.search(each.stem[len(path.stem) :]))
