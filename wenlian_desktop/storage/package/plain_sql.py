"""A year as SQL text, and a parser for that text with a strict grammar: no statement of it is ever executed.

Any SQLite can execute the text. The parser accepts only the lines written here: one INSERT per row whose values are
NULL, integers, quoted texts, or CAST(X'…' AS TEXT) for a text with control characters.
"""

import re
from dataclasses import dataclass

from peewee import SqliteDatabase

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import schema
from wenlian_desktop.storage.file.connection import APPLICATION_ID
from wenlian_desktop.storage.file.models import BYTES_TABLE
from wenlian_desktop.storage.package.raw_tables import RawTable, RawTables, Value, read_tables

NO_FILE_CREATED = "没有建立任何文件。"
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
VALUE = re.compile(r"(NULL)|(-?\d{1,19})(?![\d.])|'([^']*(?:''[^']*)*)'|CAST\(X'((?:[0-9A-F]{2})*)' AS TEXT\)")
INSERT = re.compile(r'INSERT INTO "([a-z0-9_]+)" \(("[a-z0-9_]+"(?:, "[a-z0-9_]+")*)\) VALUES \(')
DIGEST = re.compile(r"-- 内容摘要（SHA-256）：([0-9a-f]{64})")
VERSION = re.compile(r"PRAGMA user_version = (\d{1,6});")
COMMENT = "-- "
MAX_IDLE = 1_000  # comments and empty lines
FIXED_LINES = {f"PRAGMA application_id = {APPLICATION_ID};", "PRAGMA foreign_keys = OFF;", "BEGIN;", "COMMIT;"}


@dataclass(frozen=True)
class ParsedSql:
    """The rows of a text, and its schema statements with their line numbers."""

    contents: RawTables
    schema: tuple[tuple[int, str], ...]


def format_sql(database: SqliteDatabase, digest: str) -> bytes:
    """A year file as SQL text; attachments are represented by their SHA-256."""
    contents = read_tables(database, digest)
    made = schema.stored(database)
    lines = (
        f"{COMMENT}文联绩效年度数据。金额单位是分；各表各栏的意思见 数据字典.txt；佐证材料的原件在“附件”文件夹。",
        f"{COMMENT}内容摘要（SHA-256）：{digest}",
        f"PRAGMA application_id = {APPLICATION_ID};",
        f"PRAGMA user_version = {contents.version};",
        "PRAGMA foreign_keys = OFF;",
        "BEGIN;",
        *(f"{each};" for each in made.tables),
        *(format_rows(table).removesuffix("\n") for table in contents.tables if table.rows),
        *(f"{each};" for each in made.triggers),
        "COMMIT;",
        "",
    )
    return "\n".join(lines).encode()


def format_rows(table: RawTable) -> str:
    """The rows of a table, one INSERT per line."""
    return "".join(f"{_format_row(table, row)}\n" for row in table.rows)


def _format_row(table: RawTable, row: tuple[Value, ...]) -> str:
    columns = ", ".join(f'"{name}"' for name in table.columns)
    return f'INSERT INTO "{table.name}" ({columns}) VALUES ({", ".join(map(_format_value, row))});'


def _format_value(value: Value) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(value)
    if CONTROL.search(value):
        return f"CAST(X'{value.encode().hex().upper()}' AS TEXT)"
    return "'" + value.replace("'", "''") + "'"


def parse_sql(content: bytes) -> ParsedSql:
    """Parse an SQL text; raises UserError naming the first line that is not in our format."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise UserError("SQL 文件的文字编码不是 UTF-8。", NO_FILE_CREATED, "请使用归档包里的原文件。") from None
    return _SqlParser(text).parse()


class _SqlParser:
    """A parser with one pass over the text."""

    def __init__(self, text: str) -> None:
        self._text, self._position, self._line = text, 0, 1
        self._tables: dict[str, tuple[tuple[str, ...], list[tuple[Value, ...]]]] = {}
        self._schema: list[tuple[int, str]] = []
        self._version: int | None = None
        self._idle = 0
        self._digest: str | None = None

    def parse(self) -> ParsedSql:
        while self._position < len(self._text):
            found = INSERT.match(self._text, self._position)
            if found:
                self._parse_row(found)
            else:
                self._parse_line()
        if self._version is None:
            raise UserError("SQL 文件里没有结构版本（user_version）。", NO_FILE_CREATED, "请使用归档包里的原文件。")
        tables = tuple(RawTable(name, columns, tuple(rows)) for name, (columns, rows) in self._tables.items())
        return ParsedSql(RawTables(self._version, self._digest, tables), tuple(self._schema))

    def _parse_row(self, found: re.Match[str]) -> None:
        name, columns = found[1], tuple(each.strip('"') for each in found[2].split(", "))
        known, rows = self._tables.setdefault(name, (columns, []))
        row, end = self._parse_values(found.end())
        if name == BYTES_TABLE or known != columns or len(row) != len(columns):
            raise self._refusal()
        rows.append(row)
        self._line += self._text.count("\n", self._position, end)
        self._position = end

    def _parse_values(self, position: int) -> tuple[tuple[Value, ...], int]:
        """The values from a position on, and the position after the statement and its line."""
        values: list[Value] = []
        while found := VALUE.match(self._text, position):
            values.append(_parse_value(found))
            position = found.end() + 2
            mark = self._text[found.end() : position]
            if mark == ");" and self._text[position : position + 1] == "\n":
                return tuple(values), position + 1
            if mark != ", ":
                break
        raise self._refusal()

    def _parse_line(self) -> None:
        end = self._text.find("\n", self._position)
        line = self._text[self._position : end if end >= 0 else len(self._text)]
        version, digest = VERSION.fullmatch(line), DIGEST.fullmatch(line)
        if version:
            self._version = int(version[1])
        elif digest:
            self._digest = digest[1]
        elif line.startswith("CREATE ") and line.endswith(";"):
            self._schema.append((self._line, line[:-1]))
        elif line in FIXED_LINES or not line.strip() or line.startswith(COMMENT):
            self._count_idle()
        else:
            raise self._refusal()
        self._position += len(line) + 1
        self._line += 1

    def _count_idle(self) -> None:
        """Lines that say nothing: we write a dozen of them."""
        self._idle += 1
        if self._idle > MAX_IDLE:
            raise self._refusal()

    def _refusal(self) -> UserError:
        line = self._text[self._position : self._position + 40].partition("\n")[0]
        return line_refusal(self._line, line)


def line_refusal(number: int, line: str) -> UserError:
    """The UserError for a line that is not in our format."""
    return UserError(
        f"SQL 文件第{number}行不是本程序写出的内容：“{line[:40]}”。", NO_FILE_CREATED, "请使用归档包里的原文件。"
    )


def _parse_value(found: re.Match[str]) -> Value:
    null, number, text, raw = found.groups()
    if null:
        return None
    if number is not None:
        return int(number)
    return text.replace("''", "'") if text is not None else bytes.fromhex(raw).decode("utf-8", "replace")
