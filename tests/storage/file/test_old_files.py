"""Files of every format there was open, are brought up, and say and print what they always said."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.make import old_files
from tests.reliability.odd_files import untouched
from wenlian_desktop.domain.interchange.editions import is_closed
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.session import archiving, exporting, year_files
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.backups import newest_backup, sidecar_digest
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.migrations import current_format
from wenlian_desktop.storage.file.trail import broken_at

TEXTS = old_files.stored_texts()


@pytest.fixture(params=TEXTS, ids=lambda text: f"{text.parent.name}-{text.stem}")
def text(request: pytest.FixtureRequest) -> Path:
    """One file that is kept, as text."""
    kept: Path = request.param
    return kept


@pytest.fixture
def path(text: Path, tmp_path: Path) -> Path:
    """That file, as its user left it."""
    path = tmp_path / "旧.wenlian"
    old_files.write_file(path, text)
    return path


@pytest.fixture
def session(path: Path) -> Iterator[YearSession]:
    """It, opened."""
    with closing(YearSession(path)) as opened:
        yield opened


def test_the_digest_is_the_one_of_its_time(path: Path, text: Path) -> None:
    """Backups and packages were stored with it: the order of tables and columns must never change."""
    with closing(connect(path, "ro")) as database:
        assert digest(database) == old_files.expected_digest(text)


def rows(path: Path, table: str) -> list[dict[str, Any]]:
    """What plain SQLite finds in a table; nothing where there is none."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        known = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        return [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')] if known else []


def printed(session: YearSession, folder: Path) -> str:
    """The report as text."""
    exporting.export(annual_report(session.view), folder / "报告.txt")
    return (folder / "报告.txt").read_text("utf-8")


def test_every_format_is_kept() -> None:
    assert {old_files.format_of(text) for text in TEXTS} == set(range(1, current_format() + 1))


def test_it_says_what_it_said(text: Path, session: YearSession) -> None:
    said = json.loads(text.with_suffix(".json").read_text("utf-8"))["records"]
    says = old_files.without_later_fields(year_to_json(session.view)["records"], text)
    assert {name: says[name] for name in said} == said
    assert not any(says[name] for name in says.keys() - said.keys())


def test_it_prints_what_was_dumped(text: Path, session: YearSession, tmp_path: Path) -> None:
    again = tmp_path / "载入.wenlian"
    year_files.load(again, text.with_suffix(".json").read_text("utf-8"))
    with closing(YearSession(again)) as loaded:
        expected = printed(loaded, tmp_path)
    assert printed(session, tmp_path) == expected
    assert str(session.view.single(Department).name) in expected


def test_an_older_one_is_copied_before_it_is_brought_up(text: Path, path: Path, tmp_path: Path) -> None:
    YearSession(path).close()
    copy = newest_backup(path)
    if old_files.format_of(text) == current_format():
        assert copy is None
        return
    assert copy is not None
    assert sidecar_digest(copy) == old_files.expected_digest(text)
    restored = archiving.restore(copy, tmp_path / "恢复.wenlian").path
    with closing(YearSession(path)) as upgraded, closing(YearSession(restored)) as back:
        assert year_to_json(back.view) == year_to_json(upgraded.view)


def test_its_trail_is_whole(path: Path) -> None:
    before = rows(path, "change")
    with closing(YearSession(path)) as session:
        assert session.trail() == before
        assert broken_at(before) is None
    assert len(before) > 0


def test_its_attachments_are_there(path: Path) -> None:
    kept = {row["sha256"]: row["bytes"] for row in rows(path, "attachment_bytes")}
    with closing(YearSession(path)) as session:
        assert {sha256: session.read_original(sha256).result() for sha256 in kept} == kept
    assert all(hashlib.sha256(content).hexdigest() == sha256 for sha256, content in kept.items())


def test_what_was_being_typed_is_still_there(path: Path) -> None:
    typed = {Ref(row["record"], row["row"], row["field"]): row["typed"] for row in rows(path, "draft")}
    with closing(YearSession(path)) as session:
        assert {ref: session.edit_text(ref) for ref in typed} == typed


def test_a_second_opening_changes_nothing(path: Path) -> None:
    YearSession(path).close()
    with untouched(path.parent):
        YearSession(path).close()


def test_it_can_be_worked_in(path: Path) -> None:
    was_closed = any(row["reopened_at"] is None for row in rows(path, "edition"))
    with closing(YearSession(path)) as session:
        assert is_closed(session.view) == was_closed
        if was_closed:
            session.unseal("更正")
        department = session.view.single(Department)
        session.enter(Ref("department", department.uid, "short_name"), "文联")
    with closing(YearSession(path)) as session:
        assert session.view.single(Department).short_name == "文联"


def test_a_file_of_the_current_format_is_kept_the_same_way(tmp_path: Path) -> None:
    for text in old_files.store_current(tmp_path):
        path = tmp_path / f"{text.stem}.wenlian"
        old_files.write_file(path, text)
        with closing(YearSession(path)) as session:
            assert year_to_json(session.view) == json.loads(text.with_suffix(".json").read_text("utf-8"))
