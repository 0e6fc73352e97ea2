"""Rows that are not as the last session left them, and what the newest good backup holds in their place."""

import re
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.domain.values.formatting import RowNames, format_editable
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.session.trail_labels import Entry
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import backups, read_once
from wenlian_desktop.storage.file.clean_end import ContentCheck as ContentCheck

RESTORING = "恢复备份中的内容"
# What sync programs add to a name: most a word, OneDrive the name of the computer.
CONFLICT = re.compile(r"冲突|conflict|-(DESKTOP|LAPTOP|PC|WIN)-\w+$", re.IGNORECASE)
NOTHING = "（空）"


@frozen
class DamagedRow:
    """A row as it was read (`now`; None: missing) and as the backup has it (`then`; None: not there)."""

    title: str
    names: RowNames  # of the rows it refers to
    now: Record | None
    then: Record | None

    @property
    def record(self) -> str:
        """The name of the record the row is of."""
        return RowChange(self.now, self.then).record

    @property
    def label(self) -> str:
        """The label of the record."""
        return RECORDS[self.record].spec.label

    def _text(self, field: Field, value: Any) -> str:
        return format_editable(field, value, self.names) or NOTHING

    def differences(self) -> Iterator[tuple[str, str, str]]:
        """(field, text now, text in the backup); one line for a row that is only here or only there."""
        if self.now is None or self.then is None:
            yield "整条", _existence(self.now), _existence(self.then)
            return
        for field in self.now.spec.fields.values():
            now, then = (getattr(row, field.name) for row in (self.now, self.then))
            if now != then:
                yield field.label, self._text(field, now), self._text(field, then)
        if self.now.position != self.then.position:
            yield "次序", str(self.now.position), str(self.then.position)


def _names(as_read: Year, then: Year) -> RowNames:
    return lambda record, uid: row_title(as_read if as_read.row(record, uid) else then, record, uid)


def _existence(row: Record | None) -> str:
    return "没有" if row is None else "有"


@frozen
class Damage:
    """What differs, and the name of the backup it was compared with; None where there is no good one."""

    rows: tuple[DamagedRow, ...]
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
) -> Iterator[DamagedRow]:
    for name in (cls.spec.name for cls in CATALOGUE if cls.spec.name in tables):
        now_rows, then_rows = ({row.uid: row for row in year.tables[name]} for year in (as_read, then))
        for uid in dict.fromkeys((*then_rows, *now_rows)):
            now, before = now_rows.get(uid), then_rows.get(uid)
            if now != before and (name, uid) not in touched:
                yield DamagedRow(row_title(as_read if now else then, name, uid), _names(as_read, then), now, before)


def restore(session: YearSession, rows: Sequence[DamagedRow]) -> Future[None] | None:
    """Bring rows back to what the backup has, as one step that can be undone; None where they are that way already.

    Raises UserError in a closed or read-only year.
    """
    current = ((row, session.view.row(row.record, (row.then or row.now).uid)) for row in rows)  # type: ignore[union-attr]
    changes = tuple(RowChange(now, row.then) for row, now in current if now != row.then)
    return session.restore_rows(RESTORING, changes)


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
    found += [
        f"同一文件夹里的“{name}”像是同步软件留下的冲突副本。请对照两份，只留一份。"
        for name in _conflict_copies(session)
    ]
    return found


def _conflict_copies(session: YearSession) -> list[str]:
    path = session.path
    beside = [each for each in path.parent.glob(f"*{path.suffix}") if each != path and each.stem.startswith(path.stem)]
    return sorted(each.name for each in beside if CONFLICT.search(each.stem[len(path.stem) :]))
