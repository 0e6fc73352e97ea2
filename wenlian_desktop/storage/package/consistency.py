"""Whether the formats of a package (SQLite, SQL, CSV, JSON) contain the same data."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import peewee
from peewee import SqliteDatabase

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.interchange import year_json
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.strict_json import parse_json
from wenlian_desktop.storage.file import opening, schema, trail
from wenlian_desktop.storage.file.atomic_write import disk_error
from wenlian_desktop.storage.file.connection import (
    DATABASE_ERRORS,
    as_user_errors,
    connect,
    database_error,
)
from wenlian_desktop.storage.file.copying import copy_year_file
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.leftovers.journal_file import has_hot_journal
from wenlian_desktop.storage.file.migrations import current_format, migrate
from wenlian_desktop.storage.file.rows_io import read_year
from wenlian_desktop.storage.outside.plain_file import read_plain
from wenlian_desktop.storage.outside.private_folder import temporary_folder
from wenlian_desktop.storage.package import attachment_bytes, plain_csv, plain_sql
from wenlian_desktop.storage.package.bag import parse_bag_info
from wenlian_desktop.storage.package.raw_tables import RawTables, read_tables
from wenlian_desktop.storage.package.rebuild import NO_FILE_CREATED, refuse_unknown_format
from wenlian_desktop.storage.package.verify_bag import UNTRUSTED, Flaw

MAX_TEXT_BYTES = 200_000_000  # bytes of one SQL or CSV file: a year of 100,000 payments has 100 million
YEAR_FILES = f"data/*{SUFFIX}"
DIGEST, TRAIL_HEAD, FORMAT_VERSION = "内容摘要（SHA-256）", "操作日志链头（SHA-256）", "结构版本"
FORMAT_TABLE = "格式"
FORMAT_COLUMNS = ("version", "digest")
CONTENT_DIFFERS = "内容与年度文件不一致。"
CHOOSE_ANOTHER = "请换一份归档包或备份。"
ARCHIVE_AGAIN = "请用年度文件重新归档。"


def only_file(package: Path, pattern: str) -> Path:
    """The only file that matches a pattern; raises UserError where there is none or more than one."""
    found = sorted(package.glob(pattern))
    if len(found) != 1:
        raise UserError(f"归档包里应恰有一个 {pattern}，有{len(found)}个。", "", ARCHIVE_AGAIN)
    return found[0]


@contextmanager
def open_copy(path: Path) -> Iterator[SqliteDatabase]:
    """A year file from elsewhere, opened for reading in a temporary copy; raises UserError where it is damaged."""
    with temporary_folder() as folder:
        copy, version = _copy(path, folder)
        with closing(opening.connect_read_only(copy)) as database, as_user_errors():
            _refuse_damaged(database, version)
            yield database


@contextmanager
def upgraded(path: Path, expected_digest: str | None) -> Iterator[SqliteDatabase]:
    """`open_copy`, migrated to the current format; raises UserError where the content digest does not match."""
    with temporary_folder() as folder:
        copy, _ = _copy(path, folder)
        if expected_digest is not None and _digest(copy) != expected_digest:
            raise UserError(f"备份“{path.name}”与它的摘要不符：已损坏。", NO_FILE_CREATED, "请换一份备份。")
        _upgrade(copy)
        with closing(opening.connect_read_only(copy)) as database, as_user_errors():
            _refuse_damaged(database, current_format())
            yield database


def _copy(path: Path, folder: Path) -> tuple[Path, int]:
    """(the copy, its format); raises UserError where the file is in use, or was left in the middle of a write."""
    copy = folder / f"年度{SUFFIX}"
    header = opening.read_header(path)
    if has_hot_journal(path):
        raise UserError(
            f"“{path.name}”上次没有正常关闭。", opening.FILE_UNCHANGED, "请先用本程序打开它，再关闭，然后重试。"
        )
    copy_year_file(path, copy)
    return copy, header.version


def _digest(copy: Path) -> str | None:
    try:
        with closing(opening.connect_read_only(copy)) as database:
            return digest(database)
    except (*DATABASE_ERRORS, ValueError):
        return None


def _upgrade(copy: Path) -> None:
    try:
        with closing(connect(copy, "rw")) as database:
            migrate(database)
    except DATABASE_ERRORS as error:
        raise database_error(error) or UserError(
            opening.SCHEMA_ALTERED, opening.FILE_UNCHANGED, CHOOSE_ANOTHER
        ) from error


def _refuse_damaged(database: SqliteDatabase, version: int) -> None:
    try:
        if schema.stored(database) != schema.of_format(version):
            raise UserError(opening.SCHEMA_ALTERED, opening.FILE_UNCHANGED, CHOOSE_ANOTHER)
        is_intact = database.execute_sql("PRAGMA integrity_check(1)").fetchone() == ("ok",)
        violation = database.execute_sql("PRAGMA foreign_key_check").fetchone()
    except (peewee.PeeweeException, UnicodeDecodeError) as error:
        raise database_error(error) or UserError("数据文件已损坏。", opening.FILE_UNCHANGED, CHOOSE_ANOTHER) from error
    if not is_intact or violation:
        raise UserError("数据文件已损坏。", opening.FILE_UNCHANGED, CHOOSE_ANOTHER)


def find_content_flaws(package: Path) -> list[Flaw]:
    """Contradictions within the contents of a package whose files match their manifests."""
    bag_info = parse_bag_info((package / "bag-info.txt").read_bytes())
    try:
        year_file = only_file(package, YEAR_FILES)
        with open_copy(year_file) as database:
            return [*_compare_bag_info(database, bag_info), *_compare_formats(package, database)]
    except UserError as refusal:
        return [Flaw("data", str(refusal), "")]
    except (peewee.PeeweeException, ValueError, ArithmeticError, TypeError):  # manipulated, with new manifests
        return [Flaw("data", "年度文件里有读不出来的内容。", UNTRUSTED)]


def _compare_bag_info(database: SqliteDatabase, bag_info: dict[str, str]) -> Iterator[Flaw]:
    entries = trail.entries(database)
    head = entries[-1]["hash"] if entries else trail.START
    if trail.broken_at(entries) is not None:
        yield Flaw("data", f"操作日志在第{trail.broken_at(entries)}条断开。", ARCHIVE_AGAIN)
    if head != bag_info.get(TRAIL_HEAD):
        yield Flaw("bag-info.txt", "操作日志链头与年度文件不符。", ARCHIVE_AGAIN)
    if str(database.pragma("user_version")) != bag_info.get(FORMAT_VERSION):
        yield Flaw("bag-info.txt", "结构版本与年度文件不符。", ARCHIVE_AGAIN)
    if digest(database) != bag_info.get(DIGEST):
        yield Flaw("bag-info.txt", "内容摘要与年度文件不符。", ARCHIVE_AGAIN)
    for sha256 in attachment_bytes.stored_digests(database):
        attachment_bytes.read_bytes(database, sha256)


def _compare_formats(package: Path, database: SqliteDatabase) -> Iterator[Flaw]:
    """Compare SQL, CSV, JSON and the files of attachments with the year file."""
    expected = read_tables(database, None)
    sql = only_file(package, "data/*.sql")
    if nonempty_tables(read_sql(sql)) != nonempty_tables(expected):
        yield Flaw(f"data/{sql.name}", CONTENT_DIFFERS, ARCHIVE_AGAIN)
    if nonempty_tables(read_csv(package / "data" / "csv")) != nonempty_tables(expected):
        yield Flaw("data/csv", CONTENT_DIFFERS, ARCHIVE_AGAIN)
    dump = only_file(package, "data/*.json")
    if expected.version == current_format() and not _is_dump_of(read_year(database), dump.read_bytes()):
        yield Flaw(f"data/{dump.name}", CONTENT_DIFFERS, ARCHIVE_AGAIN)
    stored = attachment_bytes.stored_digests(database)
    if sorted(attachment_bytes.in_folder(package / "data" / "附件")) != stored:
        yield Flaw("data/附件", "佐证材料原件与年度文件不一致。", ARCHIVE_AGAIN)


def _is_dump_of(year: Year, content: bytes) -> bool:
    """Whether a JSON text is the dump of a year, in whatever order the fields of a row are."""
    try:
        said = parse_json(content.decode())
    except ValueError:
        return False
    return json.dumps(said, sort_keys=True) == json.dumps(year_json.year_to_json(year), sort_keys=True)


def nonempty_tables(contents: RawTables) -> tuple[int, dict[str, object]]:
    """The tables in a comparable form: SQL has no lines for an empty table."""
    return contents.version, {each.name: (each.columns, each.rows) for each in contents.tables if each.rows}


def read_sql(path: Path) -> RawTables:
    """The tables of an SQL file with our schema; raises UserError otherwise."""
    found = plain_sql.parse_sql(_read_file(path))
    refuse_unknown_format(found.contents.version)
    for line, statement in found.schema:
        if statement not in schema.of_format(found.contents.version):
            raise plain_sql.line_refusal(line, statement)
    return found.contents


def read_csv(folder: Path) -> RawTables:
    """The tables of a folder of CSV files; raises UserError where one is not in our format."""
    tables = [plain_csv.parse_csv(path.stem, _read_file(path)) for path in sorted(folder.glob("*.csv"))]
    format_table = next((table for table in tables if table.name == FORMAT_TABLE and len(table.rows) == 1), None)
    if format_table is None or format_table.columns != FORMAT_COLUMNS or not isinstance(format_table.rows[0][0], int):
        raise UserError(
            f"“{folder.name}”里没有“{FORMAT_TABLE}.csv”。", "没有建立任何文件。", "请使用归档包里的 csv 文件夹。"
        )
    version, written_digest = format_table.rows[0]
    assert isinstance(version, int)
    refuse_unknown_format(version)
    digest = str(written_digest) if written_digest else None
    return RawTables(version, digest, tuple(table for table in tables if table is not format_table))


def _read_file(path: Path) -> bytes:
    try:
        return read_plain(path, MAX_TEXT_BYTES, NO_FILE_CREATED)
    except OSError as error:
        raise disk_error(f"读取“{path.name}”", error) from None
