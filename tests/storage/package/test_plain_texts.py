"""SQL and CSV: what is written reads back to the value, and what we did not write is refused with its line."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.package import plain_csv, plain_sql
from wenlian_desktop.storage.package.raw_tables import RawTable, read_tables

TEXTS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=30) | st.sampled_from(
    [
        "",
        "'",
        "''",
        '"',
        '""',
        ",",
        "\n",
        "\r\n",
        "\t",
        "NULL",
        "-1",
        "=1+1",
        "'=1",
        "); DROP TABLE x;",
        "\x00",
        "\ufeff",
    ]
)
VALUES = st.none() | st.integers(-(2**63), 2**63 - 1) | TEXTS
ROWS = st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=4).map(tuple)
COLUMNS = ("uid", "position", "name")


@settings(max_examples=60)
@given(ROWS)
def test_csv_reads_back_to_the_value(rows: tuple[tuple[str | int | None, ...], ...]) -> None:
    table = RawTable("theme", COLUMNS, rows)
    assert plain_csv.parse_csv("theme", plain_csv.format_csv(table)) == table


@settings(max_examples=60)
@given(ROWS)
def test_sql_reads_back_to_the_value(rows: tuple[tuple[str | int | None, ...], ...]) -> None:
    text = plain_sql.format_rows(RawTable("theme", COLUMNS, rows))
    read = plain_sql.parse_sql(f"PRAGMA user_version = 2;\n{text}".encode()).contents
    assert read.tables == ((RawTable("theme", COLUMNS, rows),) if rows else ())


def test_null_and_empty_are_told_apart() -> None:
    written = plain_csv.format_csv(RawTable("theme", ("a", "b"), ((None, ""), (0, "0"))))
    assert written.decode("utf-8-sig") == '"a","b"\r\n,""\r\n0,"0"\r\n'


def test_no_spreadsheet_takes_a_text_for_a_formula() -> None:
    written = plain_csv.format_csv(RawTable("theme", ("a",), tuple((f"{sign}1",) for sign in "=+-@'\t")))
    assert written.decode("utf-8-sig").split("\r\n")[1:-1] == [
        '"\'=1"', '"\'+1"', '"\'-1"', '"\'@1"', '"\'\'1"', '"\'\t1"',
    ]  # fmt: skip


def test_any_sqlite_reads_the_sql(year_file: Path, tmp_path: Path) -> None:
    with closing(connect(year_file, "ro")) as database:
        text = plain_sql.format_sql(database, "0" * 64).decode()
        ours = read_tables(database, None)
        with closing(sqlite3.connect(tmp_path / "other.db")) as other:
            other.executescript(text)
            assert other.execute("PRAGMA user_version").fetchone() == (ours.version,)
            for table in ours.tables:
                assert len(other.execute(f'SELECT * FROM "{table.name}"').fetchall()) == len(table.rows)


@pytest.mark.parametrize(
    "line",
    [
        "DROP TABLE report;",
        "ATTACH DATABASE '/etc/x' AS x;",
        'INSERT INTO "theme" ("uid") VALUES (load_extension(\'x\'));',
        'INSERT INTO "theme" ("uid") VALUES (\'a\'); DROP TABLE report;',
        "INSERT INTO \"theme\" (\"uid\") VALUES ('a', 'b');",
        'INSERT INTO "theme" ("uid") VALUES ((SELECT 1));',
        'INSERT INTO "theme" ("uid") SELECT \'a\';',
        'INSERT INTO "theme" ("uid") VALUES (1.5);',
        "INSERT INTO theme VALUES ('a');",
        'INSERT INTO "attachment_bytes" ("sha256") VALUES (\'a\');',
        'INSERT INTO "theme" ("uid") VALUES (\'a',
        "PRAGMA writable_schema = ON;",
        "UPDATE report SET year = 1;",
        "/* x */ SELECT 1;",
    ],
)
def test_a_line_of_a_stranger_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(UserError, match=r"SQL 文件第2行不是本程序写出的内容"):
        plain_sql.parse_sql(f"PRAGMA user_version = 2;\n{line}\n".encode())


def test_a_text_of_empty_lines_is_refused_before_all_of_them_were_read() -> None:
    with pytest.raises(UserError, match=r"SQL 文件第1001行不是本程序写出的内容"):
        plain_sql.parse_sql(b"\n" * 1_000_000)


def test_the_rows_of_a_table_have_the_same_columns() -> None:
    rows = 'INSERT INTO "theme" ("uid") VALUES (\'a\');\nINSERT INTO "theme" ("name") VALUES (\'b\');\n'
    with pytest.raises(UserError, match="第3行不是本程序写出的内容"):
        plain_sql.parse_sql(f"PRAGMA user_version = 2;\n{rows}".encode())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('"a","b"\r\n1,2\r\n', 1),  # without the byte order mark
        ('\ufeff"a","b"\r\n1,文字\r\n', 2),
        ('\ufeff"a","b"\r\n1,2\n', 2),
        ('\ufeff"a","b"\r\n1,1.5\r\n', 2),
        ('\ufeff"a","b"\r\n1\r\n', 1),
        ('\ufeff"a","b"\r\n1,"x\r\n', 2),
        ("\ufeff", 1),
    ],
)
def test_a_csv_that_a_spreadsheet_saved_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(UserError, match=f"“theme.csv”第{line}行的写法不对"):
        plain_csv.parse_csv("theme", text.encode())
