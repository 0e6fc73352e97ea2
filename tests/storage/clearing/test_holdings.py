"""What a database, a file and a document hold of the words: columns of old formats, bundles, files nobody can read."""

import io
import os
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from tests.make.records import new
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import RowChange, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.clearing import cleared_backup, raw_search
from wenlian_desktop.storage.clearing.clear_year import clear_year
from wenlian_desktop.storage.clearing.cleared_backup import rewrite_backup
from wenlian_desktop.storage.clearing.holdings import Wanted, look_up
from wenlian_desktop.storage.clearing.raw_search import document_holds, file_holds
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.file.trail import broken_at

NAME = "欧阳清照"


@contextmanager
def stored(path: Path) -> Iterator[SqliteDatabase]:
    with closing(connect(path, "ro")) as database:
        yield database


def test_a_text_of_an_older_format_is_found_and_what_is_no_text_is_not(year_file: Path) -> None:
    with closing(sqlite3.connect(year_file)) as database:
        for column, kind in (("former_host", "TEXT"), ("former_number", "INTEGER"), ("former_any", "ANY")):
            database.execute(f'ALTER TABLE department ADD COLUMN "{column}" {kind}')
        database.execute(
            "UPDATE department SET former_host = ?, former_number = 13800138, former_any = ?", (NAME, NAME)
        )
        database.commit()
        (uid,) = database.execute("SELECT uid FROM department").fetchone()
    with stored(year_file) as opened:
        assert look_up(opened, Wanted(NAME)).fields == (("department", uid, "former_host"),)
        assert look_up(opened, Wanted("13800138")).fields == ()


@pytest.mark.parametrize("is_deleted", [False, True])
def test_a_photo_among_many_that_came_or_went_at_once_goes_by_its_digest(
    session: YearSession, is_deleted: bool
) -> None:
    rows = [new(Attachment, name=f"照片{number}.png", sha256=f"{number:064x}", size=1) for number in range(1, 121)]
    rows[7] = replace(rows[7], name="欧阳清照身份证.png")
    session.change("登记", [RowChange(None, row) for row in rows])
    if is_deleted:
        session.delete("attachment", [row.uid for row in rows])
    session.close()
    clear_year(session.path, Wanted(files=frozenset({f"{8:064x}"})), lambda: True)
    for file in (session.path, *(session.path.parent / "备份").glob("*.wenlian")):
        content = file.read_bytes()
        assert (f"{8:064x}".encode() in content, "欧阳清照".encode() in content) == (False, False)
    with closing(YearSession(session.path)) as again:
        assert broken_at(again.trail()) is None
        assert len(again.view.rows(Attachment)) == (0 if is_deleted else 119)
        assert "照片7.png" in str(again.trail_fields())


@pytest.mark.parametrize("kind", ["missing", "folder", "fifo", "link"])
def test_a_file_that_cannot_be_read_holds_nothing(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "名单.txt"
    if kind == "folder":
        path.mkdir()
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "link":
        path.symlink_to(tmp_path / "没有")
    assert not file_holds(path, NAME)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
def test_words_are_found_across_the_blocks_in_which_a_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    path = tmp_path / "名单.txt"
    monkeypatch.setattr(raw_search, "BLOCK", 3)
    path.write_bytes("前面的话".encode(encoding) + NAME.encode(encoding) + "后面".encode(encoding))
    assert file_holds(path, NAME)
    assert not file_holds(path, "欧阳清昭")
    path.write_bytes(b"")
    assert not file_holds(path, NAME)


def package(*members: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for number, member in enumerate(members):
            made.writestr(f"word/{number}.xml", member)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "holds"),
    [
        (NAME.encode("gb18030"), True),
        (package("<w:t>张三</w:t>", "<w:t>欧阳</w:t><w:t>清照</w:t>"), True),
        (package("<w:t>张三</w:t>"), False),
        (b"PK damaged", False),
        (package(NAME * 9)[:-30], False),
        (b"", False),
    ],
    ids=["plain", "parted", "others", "no zip", "cut", "empty"],
)
def test_what_a_document_holds(content: bytes, holds: bool) -> None:
    assert document_holds(content, NAME) == holds


def test_a_copy_that_still_holds_it_does_not_take_the_place_of_the_backup(
    session: YearSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.enter(ref_to(session.view.single(Department), "short_name"), NAME)
    backup = session.back_up().result()
    assert backup is not None
    before = {each.name: each.read_bytes() for each in backup.parent.iterdir() if each.is_file()}
    with monkeypatch.context() as broken:
        broken.setattr(cleared_backup, "clear", lambda *rest: None)
        with pytest.raises(UserError) as caught:
            rewrite_backup(backup, Wanted(NAME))
    assert str(caught.value) == "重写的备份没有通过核对，已放弃。原来的备份还在。请检查磁盘后重试。"
    assert {each.name: each.read_bytes() for each in backup.parent.iterdir() if each.is_file()} == before
    rewrite_backup(backup, Wanted(NAME))
    with stored(backup) as opened:
        assert not look_up(opened, Wanted(NAME)).can_be_cleared
