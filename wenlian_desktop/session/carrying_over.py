"""Reading last year's file, and creating a new year from it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wenlian_desktop.domain.carryover.carry_choices import RECOMMENDED, REMINDERS, RULES
from wenlian_desktop.domain.carryover.carry_over import CarryOver, LastYearFile, carry_over, require_earlier_year
from wenlian_desktop.domain.carryover.year_shifting import YearMention
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.conclusions import RuleSet
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year, field_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session import year_files
from wenlian_desktop.storage.file.create_year import create_year_file
from wenlian_desktop.storage.file.read_once import read_year_and_digest


@dataclass(frozen=True)
class LoadedLastYear:
    """Last year's file; `notice`: a message where its newest backup was read instead."""

    source: LastYearFile
    notice: str = ""


def read_last_year(path: Path) -> LoadedLastYear:
    """Read last year's file, or its newest backup while it is in use; raises UserError where neither can be read."""
    try:
        year, digest = read_year_and_digest(path)
        return LoadedLastYear(LastYearFile(year, path.name, digest))
    except UserError as refusal:
        found = year_files.readable_backup(path) if year_files.is_in_use(refusal) else None
        if found is None:
            raise
        backup, time = found
    year, digest = read_year_and_digest(backup)
    when = f"{time:%Y年%m月%d日 %H:%M}" if time else f"“{backup.name}”"
    return LoadedLastYear(LastYearFile(year, path.name, digest), f"“{path.name}”正打开着，读的是{when}的备份。")


def preview(this: Year, source: LastYearFile, ticked: Collection[str]) -> CarryOver:
    """What carrying over would change in this year; raises UserError where the source is not an earlier year."""
    return carry_over(source, this, ticked, new_uid, date.today())


def starting_year(
    number: int, name: str | None, short_name: str | None, source: LastYearFile, ticked: Collection[str]
) -> Year:
    """The empty year that a carry-over into a new file starts from; raises UserError where the source is not an earlier
    year.
    """
    require_earlier_year(source, number)
    has_reminders = REMINDERS in ticked and len(source.year.rows(Reminder))
    empty = year_files.empty_year(number, name, short_name, None if has_reminders else date.today())
    if RULES in ticked and len(source.year.rows(RuleSet)):
        return empty.with_changes(RowChange(row, None) for row in empty.rows(RuleSet))
    return empty


def create_from(path: Path, start: Year, carry_over: CarryOver) -> None:
    """Create the file of a new year with what was carried over; raises UserError."""
    year = start.with_changes(carry_over.changes)
    create_year_file(path, year, Step(new_uid(), f"新建{year.number}年度，从上年文件结转", (), Origin.CARRIED))


def create_recommended(path: Path, number: int, name: str | None, short_name: str | None, last: Path) -> list[str]:
    """Create a new year with the recommended choices; returns what was carried over, line by line.

    Raises UserError where last year's file cannot be read or the new one cannot be created.
    """
    read = read_last_year(last)
    start = starting_year(number, name, short_name, read.source, RECOMMENDED)
    carry_over = preview(start, read.source, RECOMMENDED)
    create_from(path, start, carry_over)
    return [
        *([read.notice] if read.notice else []),
        *summary(carry_over),
        *(describe_spot(*each) for each in carry_over.mentions),
    ]


def describe_source(source: LastYearFile) -> str:
    """The office and the year of a file."""
    return f"{source.year.single(Department).name or '未填部门'}{source.year.number or ''}年度。"


def summary(carry_over: CarryOver) -> list[str]:
    """The numbers of added and of filled rows, by record."""
    new, filled = _format_counts(carry_over.added), _format_counts(carry_over.filled)
    lines = [*([f"新增：{new}。"] if new else []), *([f"填入空栏：{filled}。"] if filled else [])]
    return lines or (["只更新留作对照的上年数据。"] if carry_over.changes else [])


def _format_counts(rows: Mapping[str, int]) -> str:
    return "、".join(f"{RECORDS[name].spec.label}{number}条" for name, number in rows.items() if number)


def describe_spot(ref: Ref, spot: YearMention) -> str:
    """A year number in a text, and whether it was changed."""
    location = f"{RECORDS[ref.record].spec.label}“{field_of(ref).label}”"
    became = f"改为{spot.replacement}" if spot.replacement else f"没有改（{spot.kept_because}）"
    return f"{spot.found} {became}：{location}“…{spot.excerpt}…”"
