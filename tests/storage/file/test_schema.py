"""Records, migrations and db/schema.sql say the same."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from tests.storage.file.snapshots import DB, JSON_SCHEMA, SCHEMA_SQL, json_schema, migrated, schema_sql
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import schema
from wenlian_desktop.storage.file.connection import PRAGMAS
from wenlian_desktop.storage.file.migrations import current_format
from wenlian_desktop.storage.file.models import all_models, link_models, table_names

# RELIABILITY rule 1, in the words of `PRAGMA`; synchronous 3 is EXTRA.
RULE_1 = {
    "locking_mode": "exclusive",
    "journal_mode": "delete",
    "synchronous": "3",
    "foreign_keys": "1",
    "trusted_schema": "0",
    "cell_size_check": "1",
    "mmap_size": "0",
    "secure_delete": "1",
    "busy_timeout": "0",
}
WLJX = 0x574C4A58  # db/schema.sql: the application_id


def compare(path: Path, text: str, rewrite: bool) -> None:
    if rewrite:
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, f"{path.name} is stale: ./go test --rewrite"


def test_schema_sql_is_what_the_migrations_make(pytestconfig: pytest.Config) -> None:
    compare(SCHEMA_SQL, schema_sql(), pytestconfig.getoption("--rewrite"))


def test_year_schema_json_is_what_the_records_say(pytestconfig: pytest.Config) -> None:
    compare(JSON_SCHEMA, json_schema(), pytestconfig.getoption("--rewrite"))


def test_the_records_make_the_same_tables_as_the_migrations() -> None:
    database = SqliteDatabase(":memory:")
    database.connect()
    models = all_models()
    with database.bind_ctx(models):
        database.create_tables(models, safe=False)
    assert schema.stored(database) == schema.Schema(schema.stored(migrated()).tables)
    assert schema.stored(migrated()) == schema.of_format(current_format())


def test_every_table_has_its_three_guards() -> None:
    database = migrated()
    tables = {name for (name,) in database.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    guards = database.execute_sql("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    wanted = {
        (f"closed_{operation}_{table}", table) for table in tables for operation in ("insert", "update", "delete")
    }
    assert set(guards) == wanted
    assert tables == set(table_names())


def test_reopening_leaves_every_other_column_of_an_edition_as_it_was() -> None:
    query = "SELECT sql FROM sqlite_schema WHERE name = 'closed_update_edition'"
    (guard,) = migrated().execute_sql(query).fetchone()
    kept = {"uid", "position", "carried_from", *Edition.spec.fields} - {"reopened_at", "reopened_by", "reason"}
    assert {name for name in kept if f'NEW."{name}" IS OLD."{name}"' in guard} == kept


def test_every_table_is_strict_and_every_field_a_column() -> None:
    database = migrated()
    for cls in CATALOGUE:
        columns = {name for _, name, *_ in database.execute_sql(f'PRAGMA table_info("{cls.spec.name}")')}
        assert {"uid", "position", "carried_from", *cls.spec.fields} - set(link_models(cls.spec.name)) == columns
    tables = database.execute_sql("PRAGMA table_list").fetchall()
    assert all(strict for _, name, _, _, _, strict in tables if not name.startswith("sqlite_"))


def test_migrations_import_nothing_of_ours() -> None:
    for path in (DB / "migrations").glob("*.py"):
        assert "wenlian" not in path.read_text(encoding="utf-8"), path.name


def test_a_year_file_carries_its_marks_and_is_one_file_when_closed(year_file: Path) -> None:
    with sqlite3.connect(year_file) as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (WLJX,)
        assert plain.execute("PRAGMA user_version").fetchone() == (current_format(),)
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    plain.close()
    assert [path.name for path in year_file.parent.iterdir()] == [year_file.name]


def test_the_pragmas_are_in_force_while_a_year_is_open(session: YearSession) -> None:
    database = session._writer._file._held._database
    in_force = {name: str(database.pragma(name)).lower() for name in RULE_1}
    assert in_force in (RULE_1, RULE_1 | {"mmap_size": "none"})  # where memory mapping is compiled out
    assert {name: str(value) for name, value in PRAGMAS.items()} == RULE_1  # other builds of SQLite start from others


def test_what_was_deleted_is_not_left_in_the_file(year_file: Path) -> None:
    """Half a text that was thought better of: no row, no trail, and none of its bytes."""
    half, secret = "不该留下的半句话" * 40, "不该留下的半句话".encode()
    with closing(YearSession(year_file)) as session:
        ref = ref_to(session.view.single(Department), "superior")
        session.save_draft(ref, half)
    assert secret in year_file.read_bytes()
    with closing(YearSession(year_file)) as session:
        session.enter(ref, "")
    assert secret not in year_file.read_bytes()


def test_the_file_beside_the_year_is_there_only_while_it_is_open(session: YearSession) -> None:
    mark = session.path.with_name(f".{session.path.name}.使用中")
    assert re.search(r'"who": ".+"', mark.read_text(encoding="utf-8"))
    session.close()
    assert not mark.exists()


def test_a_pragma_that_does_not_take_is_refused(year_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PRAGMAS, "synchronous", 9)
    with pytest.raises(Exception, match="数据库设置“synchronous”没有生效"):
        YearSession(year_file)
