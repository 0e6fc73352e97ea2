"""Bringing a file to the current format: every step of its history in one transaction.

A closed year (封存) refuses every write by triggers, its guards. A migration changes the form of what was closed, never
what it says: while it runs the guards are lifted, within its transaction, and then set again as they were.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import IntegrityError, SqliteDatabase
from playhouse.migrations import Migration

from wenlian_desktop.distribution import DB

MIGRATIONS = DB / "migrations"


def current_format(folder: Path = MIGRATIONS) -> int:
    """The number of the current format: that of the last migration."""
    return max((each.idx for each in Migration.load_directory(str(folder))), default=0)


def migrate(database: SqliteDatabase, folder: Path = MIGRATIONS, last: int | None = None) -> None:
    """Apply what the file has not seen, all of it or nothing; user_version tells how far it is.

    `last`: the format to stop at, for what was written in an older one; None: the current one.
    """
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
    """The guards of a closed year lifted, and set again as they were on the tables that are still there.

    The caller has the transaction open: after a failure it takes back everything, the lifting included.
    """
    triggers = database.execute_sql("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _, _ in triggers:
        database.execute_sql(f'DROP TRIGGER "{name}"')
    yield
    existing = {name for (name,) in database.execute_sql("SELECT name FROM sqlite_schema").fetchall()}
    for name, table, sql in triggers:
        if table in existing and name not in existing:  # not there: else the migration itself made it anew
            database.execute_sql(sql)
