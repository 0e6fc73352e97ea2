"""The schema of a year file. Two schemas are equal whatever the order of the columns of their tables.

ALTER TABLE ADD COLUMN puts a column last, while its field is declared where it belongs.
"""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from functools import cache, cached_property

from peewee import SqliteDatabase

from wenlian_desktop.distribution import DB
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.storage.file.migrations import current_format, migrate

TABLE = re.compile(r'CREATE TABLE "([^"]+)" \((.*)\)( STRICT)?')
SEPARATOR = re.compile(r", (?![^()]*\))")  # a comma outside parentheses
GROWN_COLUMNS, GROWN_TABLES = re.compile('"(bold_headings|has_contents)"'), {"rule_set"}
COLUMN = re.compile(r'"([^"]+)"')

Canonical = str | tuple[str, tuple[str, ...], bool]  # of a table: name, definitions in alphabetical order, STRICT


@frozen
class Schema:
    """Statements without layout: the tables by name, then the triggers. The order of columns does not count."""

    statements: tuple[str, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Schema) and (
            self.statements == other.statements or self._canonical_statements == other._canonical_statements
        )

    def __hash__(self) -> int:
        return hash(self._canonical_statements)

    def __contains__(self, statement: str) -> bool:
        return _canonical(statement) in self._canonical_statements

    @cached_property
    def _canonical_statements(self) -> frozenset[Canonical]:
        return frozenset(map(_canonical, self.statements))

    @property
    def tables(self) -> tuple[str, ...]:
        """The statements that make tables."""
        return tuple(each for each in self.statements if each.startswith("CREATE TABLE"))

    @property
    def triggers(self) -> tuple[str, ...]:
        """The statements behind the tables."""
        return self.statements[len(self.tables) :]

    @cached_property
    def columns(self) -> dict[str, tuple[str, ...]]:
        """The names of the columns of each table, in the order of their definitions."""
        parsed = (TABLE.fullmatch(each) for each in self.tables)
        return {found[1]: _column_names(found[2]) for found in parsed if found}


def _canonical(statement: str) -> Canonical:
    found = TABLE.fullmatch(statement)
    return (found[1], tuple(sorted(SEPARATOR.split(found[2]))), bool(found[3])) if found else statement


def _column_names(definitions: str) -> tuple[str, ...]:
    named = (COLUMN.match(each) for each in SEPARATOR.split(definitions))  # a constraint begins with a keyword
    return tuple(found[1] for found in named if found)


def stored(database: SqliteDatabase) -> Schema:
    """The schema a file has."""
    rows = database.execute_sql("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return _schema(sql for (sql,) in rows)


@cache
def of_format(version: int) -> Schema:
    """The schema the migrations of a format make; for the current one db/schema.sql, which a test holds to them."""
    if version == current_format():
        return parse((DB / "schema.sql").read_text(encoding="utf-8"))
    with closing(SqliteDatabase(":memory:")) as database:
        database.connect()
        migrate(database, last=version)
        return stored(database)


def is_of_format(found: Schema, version: int) -> bool:
    """Whether a stored schema is one that files of a format have; format 1 grew while it was in use."""
    known = of_format(version)
    if version > 1:
        return found == known
    tables = {each for each in known._canonical_statements if isinstance(each, tuple)}
    shorter = {(name, tuple(each for each in all_of if not GROWN_COLUMNS.match(each)), is_strict)
               for name, all_of, is_strict in tables}  # fmt: skip
    missing = {each[0] for each in tables} - found.columns.keys()
    return found._canonical_statements <= tables | shorter and missing <= GROWN_TABLES


def parse(text: str) -> Schema:
    """The schema an SQL text makes."""
    found, statement = [], ""
    for piece in re.sub(r"--[^\n]*", "", text).split(";"):
        statement += f"{piece};"
        if sqlite3.complete_statement(statement):  # a trigger has semicolons within
            found.append(statement.rstrip().removesuffix(";"))
            statement = ""
    return _schema(found)


def _schema(statements: Iterable[str]) -> Schema:
    plain = {_normalize(each) for each in statements} - {""}
    return Schema(tuple(sorted(plain, key=lambda each: (not each.startswith("CREATE TABLE"), each))))


def _normalize(statement: str) -> str:
    return " ".join(statement.split()).replace("( ", "(").replace(" )", ")").strip()


@frozen
class Columns:
    """The columns of a table in the order of the file, and those of its primary key."""

    names: tuple[str, ...]
    keys: tuple[str, ...]


def columns_of(database: SqliteDatabase, table: str) -> Columns:
    """The columns of one table of a file."""
    found = database.execute_sql("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", (table,)).fetchall()
    keys = sorted((place, name) for name, place in found if place)
    return Columns(tuple(name for name, _ in found), tuple(name for _, name in keys))


def column_list(columns: Iterable[str]) -> str:
    """Quoted names, separated by commas, for an SQL statement."""
    return ", ".join(f'"{column}"' for column in columns)
