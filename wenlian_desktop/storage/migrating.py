"""Bringing a file to the current format: every step of its history in one transaction."""

import re
from pathlib import Path

from peewee import SqliteDatabase
from playhouse.migrations import Migration

DB = Path(__file__).resolve().parents[2] / "db"
MIGRATIONS = DB / "migrations"


def newest(folder: Path = MIGRATIONS) -> int:
    """The number of the current format: that of the last migration."""
    return max((each.idx for each in Migration.load_directory(str(folder))), default=0)


def migrate(database: SqliteDatabase, folder: Path = MIGRATIONS, last: int | None = None) -> None:
    """Apply what the file has not seen, all of it or nothing; user_version tells how far it is.

    `last`: the format to stop at, for what was written in an older one; None: the current one.
    """
    with database.atomic("IMMEDIATE"):
        done = database.pragma("user_version")
        for migration in Migration.load_directory(str(folder)):
            if migration.idx > done and (last is None or migration.idx <= last):
                migration.load().up(database)
                database.pragma("user_version", migration.idx)
        if database.execute_sql("PRAGMA foreign_key_check").fetchone():
            raise AssertionError("a migration left rows that point nowhere")


def statements(text: str) -> set[str]:
    """The statements of an SQL text, without comments and layout."""
    without_comments = re.sub(r"--[^\n]*", "", text)
    return {normal(each) for each in without_comments.split(";") if each.strip()}


def normal(statement: str) -> str:
    """One statement without layout."""
    return re.sub(r"\s+", " ", statement).replace("( ", "(").replace(" )", ")").strip()


def stored_statements(database: SqliteDatabase) -> set[str]:
    """What a file's own schema says, in the same form."""
    rows = database.execute_sql("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {normal(sql) for (sql,) in rows}


def expected_statements() -> set[str]:
    """What the schema of the current format says: db/schema.sql, which a test holds to the migrations."""
    return statements((DB / "schema.sql").read_text(encoding="utf-8"))
