"""The content digest: one SHA-256 over all data of a year file, independent of its binary layout.

Packages and backups store it: the order of tables and columns must never change for an existing format.
"""

import hashlib
import json
from collections.abc import Generator

from peewee import SqliteDatabase

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.storage.file import schema
from wenlian_desktop.storage.file.models import BYTES_TABLE

ROWS_A_SLICE = 100

# Attachments are in it by their SHA-256.
EXCLUDED = {cls.spec.name for cls in CATALOGUE if cls.spec.transient} | {BYTES_TABLE}

# The order of the tables of formats 1 to 3; those of later formats follow by name.
FIRST_TABLES = (
    "report", "department", "staffing", "objective", "task", "budget_line", "budget_change", "payment", "monthly_plan",
    "monitoring", "accounts", "three_public", "procurement", "activity", "theme", "association", "media_report",
    "indicator", "survey", "section", "policy", "asset", "rule_set", "score_entry", "problem", "measure", "explanation",
    "follow_up", "threshold", "reminder", "last_year", "edition", "attachment", "field_note", "task_objectives",
    "activity_associations", "activity_objectives", "activity_indicators", "theme_objectives", "section_policies",
    "measure_problems", "change",
)  # fmt: skip


def digest(database: SqliteDatabase) -> str:
    """SHA-256 over the ordered rows of every table but drafts and attachments' bytes, as 64 hex digits."""
    slices = digest_in_slices(database)
    while True:
        try:
            next(slices)
        except StopIteration as end:
            return str(end.value)


def digest_in_slices(database: SqliteDatabase) -> Generator[None, None, str]:
    """The digest, some rows per iteration; the connection must not be used in between."""
    total = hashlib.sha256()
    database.connection().text_factory = _decode
    known = schema.of_format(database.pragma("user_version")).columns
    existing = set(database.get_tables())  # a file of an older format has not all tables
    for table in sorted((known.keys() & existing) - EXCLUDED, key=_place):
        total.update(f"\n{table}\n".encode())
        for number, row in enumerate(database.execute_sql(_select(database, table, known[table])), 1):
            line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
            total.update(line.encode(errors="surrogateescape") + b"\n")
            if number % ROWS_A_SLICE == 0:
                yield
    database.connection().text_factory = str
    return total.hexdigest()


def _decode(text: bytes) -> str:
    """A damaged trail is no reason to leave a year without backups."""
    return text.decode(errors="surrogateescape")


def _place(table: str) -> tuple[int, str]:
    return FIRST_TABLES.index(table) if table in FIRST_TABLES else len(FIRST_TABLES), table


def _select(database: SqliteDatabase, table: str, order: tuple[str, ...]) -> str:
    """All rows by primary key; their columns in the order in which the migrations made them, not in the file's own."""
    columns = schema.columns_of(database, table)
    in_order = sorted(columns.names, key=lambda name: (order.index(name) if name in order else len(order), name))
    return f'SELECT {schema.column_list(in_order)} FROM "{table}" ORDER BY {schema.column_list(columns.keys)}'
