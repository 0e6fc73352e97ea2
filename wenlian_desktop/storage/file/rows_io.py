"""Reading and writing the rows of records."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import net_changes
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.models import (
    FROM_STORED,
    column_fields,
    link_models,
    link_table,
    linked_fields,
    model_of,
)
from wenlian_desktop.storage.file.schema import column_list

MANY = 100  # changes that are written together
KEY_COLUMNS = ("uid", "position", "carried_from")


def read_year(database: SqliteDatabase) -> Year:
    """All records of a file."""
    is_collecting = gc.isenabled()
    gc.disable()  # 100,000 new rows would trigger it dozens of times without any garbage
    try:
        return Year.of(row for cls in CATALOGUE for row in _read_rows(database, cls))
    finally:
        if is_collecting:
            gc.enable()


def _read_rows(database: SqliteDatabase, cls: type[Record]) -> Iterator[Record]:
    columns = column_fields(cls.spec)
    converted = [(field.name, FROM_STORED[field.kind]) for field in columns if field.kind in FROM_STORED]
    links = {field.name: _read_links(database, cls.spec.name, field.name) for field in linked_fields(cls.spec)}
    names = [*KEY_COLUMNS, *(field.name for field in columns)]
    for values in database.execute_sql(_select(cls.spec.name, names)):
        row = dict(zip(names, values, strict=True))
        for name, from_stored in converted:
            if row[name] is not None:
                row[name] = from_stored(row[name])
        for field, targets in links.items():
            row[field] = tuple(targets.get(row["uid"], ()))
        yield cls(**row)


def _select(table: str, names: list[str]) -> str:
    # Plain SQL: peewee's own row conversion takes twice as long, and a year may hold 100,000 payments.
    return f'SELECT {column_list(names)} FROM "{table}"'


def _read_links(database: SqliteDatabase, record: str, field: str) -> dict[str, list[str]]:
    table = link_table(record, field)
    targets: dict[str, list[str]] = {}
    for owner, target in database.execute_sql(f'SELECT "owner", "target" FROM "{table}" ORDER BY "position"'):
        targets.setdefault(owner, []).append(target)
    return targets


def write_changes(database: SqliteDatabase, changes: Sequence[RowChange]) -> None:
    """Write changed rows; the caller has a transaction open. Many that are added or removed are written as one."""
    if len(changes) < MANY:
        for change in changes:
            write_change(database, change)
        return
    net = net_changes(changes)
    removed = [each for each in net if each.after is None and not each.row.spec.transient]
    added = [each.row for each in net if each.before is None and not each.row.spec.transient]
    _delete(database, [each.row for each in removed])
    insert_rows(database, added)
    for change in net:
        if change.row.spec.transient or (change.before is not None and change.after is not None):
            write_change(database, change)


def _delete(database: SqliteDatabase, rows: Iterable[Record]) -> None:
    for record, some in groupby(sorted(rows, key=_record_name), key=_record_name):
        uids = [(row.uid,) for row in some]
        count = database.connection().executemany(f'DELETE FROM "{record}" WHERE "uid" = ?', uids).rowcount
        if count != len(uids):
            raise _missing()


def _record_name(row: Record) -> str:
    return row.spec.name


def write_change(database: SqliteDatabase, change: RowChange) -> None:
    """Write one changed row; the caller has a transaction open."""
    model, uid = model_of(change.record), change.row.uid
    if change.after is None:
        _refuse_missing(change, model.delete().where(model.uid == uid).execute(database))
        return
    values = _columns(change.after)
    if change.before is None:
        # One draft per field: writing it again after a commit that failed only seemingly must not collide.
        insert = model.replace if change.after.spec.transient else model.insert
        insert(**values).execute(database)
    else:
        old = _columns(change.before)
        changed = {name: value for name, value in values.items() if value != old[name]}
        if changed:
            _refuse_missing(change, model.update(**changed).where(model.uid == uid).execute(database))
    _write_links(database, change)


def _refuse_missing(change: RowChange, count: int) -> None:
    """A damaged index does not find a row that is there: the change must not pass for written."""
    if count != 1 and not change.row.spec.transient:
        raise _missing()


def _missing() -> UserError:
    return UserError(
        "数据文件已损坏，此项尚未保存。", "已保存的内容都在。", "请关闭后重新打开，再从“备份”文件夹中恢复。"
    )


def _columns(row: Record) -> dict[str, Any]:
    single = (field.name for field in column_fields(row.spec))
    return {name: getattr(row, name) for name in (*KEY_COLUMNS, *single)}


def _write_links(database: SqliteDatabase, change: RowChange) -> None:
    assert change.after is not None
    for field, link in link_models(change.record).items():
        targets = getattr(change.after, field)
        if change.before is not None and getattr(change.before, field) == targets:
            continue
        link.delete().where(link.owner == change.row.uid).execute(database)
        _insert(database, link, _link_rows(change.after, field))


def _link_rows(row: Record, field: str) -> list[dict[str, Any]]:
    return [{"owner": row.uid, "position": index, "target": target} for index, target in enumerate(getattr(row, field))]


def _insert(database: SqliteDatabase, model: Any, rows: list[dict[str, Any]]) -> None:
    columns = model._meta.sorted_fields
    names, marks = column_list(column.name for column in columns), ", ".join("?" * len(columns))
    values = ([column.db_value(row[column.name]) for column in columns] for row in rows)
    database.connection().executemany(f'INSERT INTO "{model._meta.table_name}" ({names}) VALUES ({marks})', values)


def write_all(database: SqliteDatabase, year: Year) -> None:
    """Write all rows of a year into empty tables; the caller has a transaction open."""
    insert_rows(database, (row for table in year.tables.values() for row in table))


def insert_rows(database: SqliteDatabase, rows: Iterable[Record]) -> None:
    """Add rows that are not there yet; the caller has a transaction open."""
    for record, group in groupby(sorted(rows, key=_record_name), key=_record_name):
        some = list(group)
        _insert(database, model_of(record), [_columns(row) for row in some])
        for field, link in link_models(record).items():
            _insert(database, link, [each for row in some for each in _link_rows(row, field)])
