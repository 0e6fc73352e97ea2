"""The snapshots in db/: written by `./go test --rewrite`, compared by tests."""

import json

from peewee import SqliteDatabase

from wenlian_desktop.distribution import DB
from wenlian_desktop.domain.interchange.json_schema import schema
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.storage.file.migrations import migrate

SCHEMA_SQL = DB / "schema.sql"
JSON_SCHEMA = DB / "year.schema.json"
STORED = {Kind.YUAN: "分", Kind.WAN_YUAN: "分", Kind.PERCENT: "0.01%"}
HEAD = """-- 文联绩效 year file (*.wenlian): SQLite, application_id 0x574C4A58, user_version = the last migration.
-- Snapshot of the tables the migrations make; `./go test --rewrite` writes it anew, a test compares it.
-- Money is in 分 (1 元 = 100, 1 万元 = 1000000), percentages in 0.01 %, dates ISO 8601, 是/否 1/0.
"""
GUARDS = """
-- The guards of a closed year (封存): closed while an edition has no reopened_at.
"""


def migrated() -> SqliteDatabase:
    """An empty database of the current format, in memory."""
    database = SqliteDatabase(":memory:")
    database.connect()
    migrate(database)
    return database


def schema_sql() -> str:
    """The tables of the current format, one column a line, each with its Chinese label."""
    rows = migrated().execute_sql("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    made: dict[str, list[str]] = {"table": [], "trigger": []}
    for kind, name, sql in rows:
        made[kind].append(f"\n{_table(name, sql)}" if kind == "table" else f"{sql};\n")
    return HEAD + "".join(made["table"]) + GUARDS + "".join(made["trigger"])


def _table(name: str, sql: str) -> str:
    start, _, body = sql.partition("(")
    columns, _, end = body.rpartition(")")
    spec = RECORDS[name].spec if name in RECORDS else None
    head = f"-- {spec.label}\n" if spec else ""
    pieces = _columns(columns)
    lines = []
    for index, column in enumerate(pieces):
        field = spec.fields.get(column.split('"')[1]) if spec else None
        comma = "," if index < len(pieces) - 1 else ""
        lines.append(f"  {column}{comma}{f'  -- {field.label}{_stored_unit(field)}' if field else ''}\n")
    return f"{head}{start}(\n{''.join(lines)}){end};\n"


def _stored_unit(field: Field) -> str:
    unit = STORED.get(field.kind, field.unit)
    return f"（{unit}）" if unit else ""


def _columns(text: str) -> list[str]:
    """Split at the commas outside parentheses."""
    pieces, depth = [""], 0
    for sign in text:
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and not depth:
            pieces.append("")
        else:
            pieces[-1] += sign
    return [piece.strip() for piece in pieces]


def json_schema() -> str:
    """The JSON Schema of load and dump as text."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
