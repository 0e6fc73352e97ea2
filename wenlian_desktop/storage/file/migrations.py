"""Migrations: a file is brought to the current format in one transaction.

The triggers of a closed year (封存) refuse every write. A migration changes the format, not the content: it drops the
triggers within its transaction and creates them again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from peewee import IntegrityError, SqliteDatabase

from wenlian_desktop.distribution import DB

MIGRATIONS = DB / "migrations"


@cache
def current_format() -> int:
    """The number of the current format: that of the last migration."""
    return max(int(path.name.partition("_")[0]) for path in MIGRATIONS.glob("[0-9]*.py"))


def migrate(database: SqliteDatabase, folder: Path = MIGRATIONS, last: int | None = None) -> None:
    """Apply the pending migrations, all or none; user_version is the format reached.

    `last`: the format to stop at; None: the current one.
    """
    from playhouse.migrations import Migration

    with database.atomic("IMMEDIATE"):
        version = database.pragma("user_version")
        for migration in Migration.load_directory(str(folder)):
            if migration.idx > version and (last is None or migration.idx <= last):
                with without_triggers(database):
                    migration.load().up(database)
                database.pragma("user_version", migration.idx)
        if database.execute_sql("PRAGMA foreign_key_check").fetchone():
            raise IntegrityError("rows point nowhere")


@contextmanager
def without_triggers(database: SqliteDatabase) -> Iterator[None]:
    """Drop the triggers of a closed year, and create them again for the tables that still exist.

    The caller has a transaction open: on failure it rolls back everything.
    """
    triggers = database.execute_sql("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _, _ in triggers:
        database.execute_sql(f'DROP TRIGGER "{name}"')
    yield
    existing = {name for (name,) in database.execute_sql("SELECT name FROM sqlite_schema").fetchall()}
    for name, table, sql in triggers:
        if table in existing and name not in existing:  # may have been created by the migration itself
            database.execute_sql(sql)
