"""A year file rebuilt from plain values: with our own schema, never that of another file."""

import os
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.originals import digest_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import opening, schema
from wenlian_desktop.storage.file.connection import (
    APPLICATION_ID,
    DATABASE_ERRORS,
    connect,
    database_error,
    database_error_cause,
)
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.migrations import current_format, migrate
from wenlian_desktop.storage.file.models import BYTES_TABLE
from wenlian_desktop.storage.file.rows_io import read_year
from wenlian_desktop.storage.package.attachment_bytes import BytesByDigest
from wenlian_desktop.storage.package.raw_tables import RawTable, RawTables

NO_FILE_CREATED = "没有建立任何文件。"
USE_ORIGINAL = "请使用归档包里的原文件。"


def refuse_unknown_format(version: int) -> None:
    """Raise UserError for a file format this program does not know."""
    if version > current_format():
        raise UserError(
            f"数据由更新版本的程序写出（文件格式 {version}，本程序读到 {current_format()}）。",
            NO_FILE_CREATED,
            "请用新版本的程序。",
        )
    if version < 1:
        raise UserError(f"不认识的文件格式 {version}。", NO_FILE_CREATED, USE_ORIGINAL)


def rebuild(path: Path, contents: RawTables, originals: BytesByDigest) -> None:
    """Create a year file from raw tables; raises UserError where they are not a valid year.

    Their content digest, where known, is compared with that of the new file.
    """
    refuse_unknown_format(contents.version)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    database = connect(path, "rwc")
    try:
        _fill(database, contents, originals)
        if contents.digest is not None and digest(database) != contents.digest:
            raise UserError("内容与写明的摘要不符：有人改动过。", NO_FILE_CREATED, USE_ORIGINAL)
        migrate(database)
        opening.refuse_damaged(database, current_format())
        _refuse_unreadable(database)
    except (*DATABASE_ERRORS, OverflowError) as error:
        if database_error(error) is not None:
            raise UserError(database_error_cause(error), NO_FILE_CREATED, "请检查磁盘后重试。") from error
        raise UserError("有的内容放不进年度文件：不是一个年度的数据。", NO_FILE_CREATED, USE_ORIGINAL) from error
    finally:
        database.close()


def _fill(database: SqliteDatabase, contents: RawTables, originals: BytesByDigest) -> None:
    database.pragma("application_id", APPLICATION_ID)
    made = schema.of_format(contents.version)
    _refuse_unknown_tables(contents, made.columns)
    with database.atomic("IMMEDIATE"):
        for statement in made.tables:
            database.execute_sql(statement)
        for table in contents.tables:
            _insert(database, table)
        _insert_originals(database, originals)
        for statement in made.triggers:  # the triggers of a closed year refuse inserts
            database.execute_sql(statement)
        database.pragma("user_version", contents.version)


def _refuse_unknown_tables(contents: RawTables, expected: dict[str, tuple[str, ...]]) -> None:
    """Only table and column names from our own migrations get into executed SQL."""
    for table in contents.tables:
        known = expected.get(table.name)
        if known is None or table.name == BYTES_TABLE:
            raise UserError(f"不认识的表“{table.name}”。", NO_FILE_CREATED, USE_ORIGINAL)
        if sorted(known) != sorted(table.columns):
            raise UserError(f"表“{table.name}”的栏不对。", NO_FILE_CREATED, USE_ORIGINAL)


def _insert(database: SqliteDatabase, table: RawTable) -> None:
    names, marks = schema.column_list(table.columns), ", ".join("?" * len(table.columns))
    database.connection().executemany(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', table.rows)


def _insert_originals(database: SqliteDatabase, originals: BytesByDigest) -> None:
    if not database.table_exists(BYTES_TABLE):  # not in format 1
        return
    for sha256 in sorted(originals):
        content = originals[sha256]()
        if digest_of(content) != sha256:  # changed since its digest was computed
            raise UserError("佐证材料的一个原件刚刚被改动。", NO_FILE_CREATED, "请稍后重试。")
        database.execute_sql(f'INSERT INTO "{BYTES_TABLE}" (sha256, bytes) VALUES (?, ?)', (sha256, content))


def _refuse_unreadable(database: SqliteDatabase) -> None:
    try:
        year = read_year(database)
    except (ValueError, ArithmeticError, TypeError, UserError):
        raise UserError("有的内容读不出来：不是一个年度的数据。", NO_FILE_CREATED, USE_ORIGINAL) from None
    missing = [cls.spec.label for cls in CATALOGUE if cls.spec.single and len(year.rows(cls)) != 1]
    if missing:
        raise UserError(f"数据不全：缺少“{'、'.join(missing)}”。", NO_FILE_CREATED, USE_ORIGINAL)
