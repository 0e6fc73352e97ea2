"""Generated years in files of format 6 print word for word the same when they are brought up."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.make.years import some_years
from wenlian_desktop.domain.interchange.year_json import format_year, parse_year
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import schema
from wenlian_desktop.storage.file.connection import connect

ADDED = (
    "other_staff", "subordinate_unit", "income_source", "spending_class", "restrained_expense", "building",
    "report_definition",
)  # fmt: skip


def before(year: Year) -> Year:
    """The year without what later formats brought."""
    return Year.of(row for name, rows in year.tables.items() if name not in ADDED for row in rows)


def write_format_6(path: Path, year: Year) -> None:
    year_files.load(path, format_year(year))
    with closing(sqlite3.connect(path)) as connection:
        for table in ADDED:
            connection.execute(f'DROP TABLE "{table}"')
        connection.execute('ALTER TABLE "field_note" DROP COLUMN "source"')
        connection.execute("PRAGMA user_version = 6")
        connection.commit()


def test_three_generated_years_print_the_same(tmp_path: Path) -> None:
    for number, drawn in enumerate(some_years(3)):
        year, path = before(drawn), tmp_path / f"{number}.wenlian"
        write_format_6(path, year)
        with closing(connect(path, "ro")) as database:
            assert schema.is_of_format(schema.stored(database), 6)
        with closing(YearSession(path)) as session:
            assert lines_of(annual_report(session.view)) == lines_of(annual_report(parse_year(format_year(year))))
            assert not any(len(session.view.tables[name]) for name in ADDED)
