"""Whether a copy of a year file holds the rows of the original: compared by SQLite itself, without reading them here.

What is compared takes a fraction of the time of a digest, and the interpreter is free meanwhile.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.storage.file import schema
from wenlian_desktop.storage.file.connection import uri_of


@contextmanager
def attached(database: SqliteDatabase, part: Path, mode: str) -> Iterator[None]:
    """The file as `copy` beside the year of a connection; references may lead to rows that are copied later."""
    database.execute_sql("ATTACH ? AS copy", (uri_of(part, mode),))
    database.pragma("foreign_keys", 0)
    try:
        yield
    finally:
        database.pragma("foreign_keys", 1)
        database.execute_sql("DETACH copy")


def has_equal_rows(database: SqliteDatabase, part: Path, tables: Iterable[str]) -> bool:
    """Whether each of the tables has the same rows in the year and in its copy."""
    with attached(database, part, "ro"):
        copied = {name for (name,) in database.execute_sql("SELECT name FROM copy.sqlite_schema WHERE type = 'table'")}
        return all(name in copied and _is_equal(database, name) for name in tables)


def _is_equal(database: SqliteDatabase, table: str) -> bool:
    columns = schema.columns_of(database, table)
    same_key = " AND ".join(f'theirs."{each}" = ours."{each}"' for each in columns.keys)
    differs = " OR ".join(
        f'theirs."{each}" IS NULL' if each in columns.keys else f'theirs."{each}" IS NOT ours."{each}"'
        for each in columns.names
    )
    number = f'SELECT (SELECT count(*) FROM main."{table}") = (SELECT count(*) FROM copy."{table}")'
    other = f'SELECT 1 FROM main."{table}" ours LEFT JOIN copy."{table}" theirs ON {same_key} WHERE {differs} LIMIT 1'
    return database.execute_sql(number).fetchone() == (1,) and database.execute_sql(other).fetchone() is None
