"""Small things a session says and keeps: the chip of the header, copies of rows, photos that ended their process."""

import json
import logging
from contextlib import closing
from pathlib import Path

import pytest

from tests.make.year_files import write_sample
from wenlian_desktop.distribution import VERSION
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.session import field_locks
from wenlian_desktop.session.pictures.crashed_pictures import CrashedPictures
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import opening

# --- the status of a year ---


def test_an_open_year_is_being_filled_in(session: YearSession) -> None:
    assert field_locks.status_word(session) == "填报中"
    assert field_locks.status_chip(session) == ("已保存", "good")
    assert field_locks.read_only_banner(session) == ""
    assert field_locks.read_only_reason(session) == ""
    assert field_locks.lock_reason(session, ref_to(session.view.single(Department), "name")) == ""


def test_a_year_on_a_read_only_disk_says_so(year_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "is_writable", lambda path: False)
    with closing(YearSession(year_file)) as session:
        assert field_locks.status_word(session) == "只读"
        assert field_locks.status_chip(session) == ("只读", "warning")
        assert field_locks.read_only_banner(session) == "只读：文件或文件夹不能写入，内容只能查看。"
        assert field_locks.lock_reason(session, None) == field_locks.read_only_reason(session) != ""


def test_a_closed_year_says_so(tmp_path: Path) -> None:
    write_sample(tmp_path / "2024.wenlian")
    with closing(YearSession(tmp_path / "2024.wenlian")) as session:
        session.seal()
        assert field_locks.status_word(session) == "已封存"
        assert field_locks.read_only_banner(session).startswith("本年度已于")
        assert "可以查看、打印和导出，不能修改。" in field_locks.read_only_banner(session)


# --- rows ---


def test_copies_stand_after_the_last_and_are_named(session: YearSession) -> None:
    uids = [session.add("activity") for _ in range(2)]
    for uid, name in zip(uids, ("甲", "乙"), strict=True):
        session.enter(ref_to(session.view.rows(Activity)[uids.index(uid)], "name"), name)
    copies = session.copy_rows("activity", uids)
    rows = session.view.rows(Activity)
    assert [row.name for row in rows] == ["甲", "乙", "甲", "乙"]
    assert [row.uid for row in rows] == [*uids, *copies]
    session.undo()
    assert [row.uid for row in session.view.rows(Activity)] == uids


# --- photos that ended the process that decodes them ---


def test_what_ended_the_process_is_remembered_by_the_next_program(tmp_path: Path) -> None:
    file = tmp_path / "crashed.json"
    first = CrashedPictures()
    first.keep_in(file)
    for digest in ("ab", "cd"):
        first.add(digest)
    assert json.loads(file.read_text("utf-8")) == {"version": VERSION, "digests": ["ab", "cd"]}
    second = CrashedPictures()
    second.keep_in(file)
    assert ("ab" in second, "cd" in second, "ef" in second) == (True, True, False)


def test_only_so_many_are_remembered() -> None:
    seen = CrashedPictures()
    for number in range(1001):
        seen.add(str(number))
    assert ("0" in seen, "1" in seen, "1000" in seen) == (False, True, True)


@pytest.mark.parametrize(
    ("content", "messages"),
    [
        (None, []),
        ("", ["crashed pictures ignored: JSONDecodeError"]),
        ("[]", ["crashed pictures ignored: TypeError"]),
        ("{}", ["crashed pictures ignored: KeyError"]),
        ('{"version": "of old", "digests": ["ab"]}', []),
    ],
)
def test_a_list_that_is_none_is_noted(
    tmp_path: Path, content: str | None, messages: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "crashed.json"
    if content is not None:
        file.write_text(content, "utf-8")
    seen = CrashedPictures()
    with caplog.at_level(logging.WARNING):
        seen.keep_in(file)
    assert (caplog.messages, "ab" in seen) == (messages, False)


def test_a_list_that_cannot_be_read_or_kept_is_noted(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    seen = CrashedPictures()
    with caplog.at_level(logging.WARNING):
        seen.keep_in(tmp_path)  # a folder
        seen.keep_in(tmp_path / "没有" / "crashed.json")
        seen.add("ab")
    assert [message.partition(":")[0] for message in caplog.messages] == [
        "crashed pictures ignored",
        "crashed pictures not kept",
    ]
    assert "ab" in seen
