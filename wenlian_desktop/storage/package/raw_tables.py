"""The tables of a year file as plain values: exchanged between SQLite, SQL, CSV and a restored file."""

from dataclasses import dataclass

from peewee import SqliteDatabase

from wenlian_desktop.storage.file import schema
from wenlian_desktop.storage.file.models import BYTES_TABLE

Value = str | int | None


@dataclass(frozen=True)
class RawTable:
    """The rows of one table, sorted by its primary key."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True)
class RawTables:
    """All tables except the bytes of attachments; `version`: file format, `digest`: content digest where known."""

    version: int
    digest: str | None
    tables: tuple[RawTable, ...]

    def column(self, table: str, name: str) -> list[Value]:
        """The values of one column; empty where the table or the column does not exist."""
        for each in self.tables:
            if each.name == table and name in each.columns:
                index = each.columns.index(name)
                return [row[index] for row in each.rows]
        return []


def read_tables(database: SqliteDatabase, digest: str | None) -> RawTables:
    """All tables of a file."""
    names = database.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    table_names = sorted(name for (name,) in names if name != BYTES_TABLE)
    return RawTables(
        database.pragma("user_version"), digest, tuple(_read_table(database, name) for name in table_names)
    )


def _read_table(database: SqliteDatabase, name: str) -> RawTable:
    columns = schema.columns_of(database, name)
    every, keys = schema.column_list(columns.names), schema.column_list(columns.keys)
    rows = database.execute_sql(f'SELECT {every} FROM "{name}" ORDER BY {keys}').fetchall()
    return RawTable(name, columns.names, tuple(rows))
