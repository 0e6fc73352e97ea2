"""A disk that takes nothing: what is said, what stays in the fields, what is put elsewhere; and then it goes on."""

import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.open_year.step_queue import Listener
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.year_file import YearFile

FULL = UserError("磁盘已满，此项尚未保存。", "已保存的内容都在。", "请清理磁盘空间。")
IN_FIELDS = "磁盘已满，此项尚未保存。已保存的内容都在，刚才的输入还在栏中。请清理磁盘空间。"


class Heard(Listener):
    """What the screen is told."""

    def __init__(self) -> None:
        self.saves, self.failures, self.views = 0, list[str](), list[Any]()

    def changed(self, view: Any, step: Step) -> None:
        self.views.append(view)

    def saved(self, at: object) -> None:
        self.saves += 1

    def failed(self, step: Step, reason: UserError) -> None:
        self.failures.append(f"{step.name}：{reason}")


@contextmanager
def full_disk(reason: Exception = FULL) -> Iterator[None]:
    with patch.object(YearFile, "write", side_effect=reason):
        yield


def short_name(session: YearSession) -> Ref:
    return ref_to(session.view.single(Department), "short_name")


def test_what_was_typed_stays_in_its_field_with_the_reason(session: YearSession) -> None:
    session.listener = heard = Heard()
    ref = short_name(session)
    session.enter(ref, "区文联")
    saved = session.view
    with full_disk():
        session.enter(ref, "市文联")
    assert session.view.value(ref) == "区文联"
    assert heard.views[-1] is session.view
    assert (session.display_text(ref), session.refusal_reason(ref)) == ("市文联", IN_FIELDS)
    assert heard.failures == [f"修改部门简称：{IN_FIELDS}"]
    assert not session.is_saved
    assert session.view.tables == saved.tables


def test_once_the_disk_takes_it_nothing_is_left_of_the_failure(session: YearSession) -> None:
    session.listener = heard = Heard()
    ref = short_name(session)
    with full_disk():
        session.enter(ref, "市文联")
    session.enter(ref, "市文联")
    assert (session.view.value(ref), session.refusal_reason(ref)) == ("市文联", "")
    assert (session.is_saved, heard.saves, len(heard.failures)) == (True, 1, 1)
    session.close()
    with closing(YearSession(session.path)) as again:
        assert again.view.value(ref) == "市文联"


def test_undo_stands_where_it_stood(session: YearSession) -> None:
    ref = short_name(session)
    session.enter(ref, "甲")
    session.enter(ref, "乙")
    session.undo()
    names = session.history.undo_name, session.history.redo_name
    with full_disk():
        session.enter(ref, "丙")
    assert (session.history.undo_name, session.history.redo_name) == names
    session.redo()
    assert session.view.value(ref) == "乙"


def test_what_could_not_be_typed_in_a_field_of_typing_stays_too(session: YearSession) -> None:
    ref = short_name(session)
    with full_disk():
        session.save_draft(ref, "市文")
    assert (session.display_text(ref), session.refusal_reason(ref)) == ("市文", IN_FIELDS)


def test_what_is_typed_anew_after_a_failure_takes_its_place(session: YearSession) -> None:
    ref = short_name(session)
    with full_disk():
        session.save_draft(ref, "市文")
    session.save_draft(ref, "市文联")
    assert (session.display_text(ref), session.refusal_reason(ref), session.is_saved) == ("市文联", "", True)


def test_a_row_that_could_not_be_written_is_gone_with_its_texts(session: YearSession) -> None:
    with full_disk():
        uid = session.add("payment")
    assert session.view.row("payment", uid) is None
    assert session.is_saved


def test_the_last_text_of_a_field_is_the_one_that_stays(year_file: Path) -> None:
    answers: list[Any] = []
    with closing(YearSession(year_file, None, answers.append)) as session:
        ref = short_name(session)
        with full_disk():
            for text in ("甲", "乙", "丙"):
                session.enter(ref, text)
        for answer in answers:
            answer()
        assert (session.view.value(ref), session.display_text(ref)) == ("区文联", "丙")
        session.enter(ref, "丁")
        answers[-1]()
        assert (session.view.value(ref), session.is_saved) == ("丁", True)


def test_the_whole_year_is_put_in_another_place(year_file: Path, tmp_path: Path) -> None:
    rescue = tmp_path / "抢救"
    rescue.mkdir()
    with closing(YearSession(year_file, rescue=rescue)) as session:
        ref = short_name(session)
        with full_disk():
            session.enter(ref, "市文联")
        (copy,) = rescue.iterdir()
        assert session.refusal_reason(ref) == (
            f"磁盘已满，此项尚未保存。刚才的输入还在栏中，全部内容已另存到“{copy}”。请清理磁盘空间。"
        )
    assert copy.name.startswith("2024-抢救-")
    assert copy.suffix == ".json"
    written = json.loads(copy.read_text("utf-8"))
    assert [row["short_name"] for row in written["records"]["department"]] == ["市文联"]
    if os.name != "nt":
        assert copy.stat().st_mode & 0o777 == 0o600


def test_where_that_fails_too_it_is_said(year_file: Path, tmp_path: Path) -> None:
    with closing(YearSession(year_file, rescue=tmp_path / "没有")) as session:
        ref = short_name(session)
        with full_disk():
            session.enter(ref, "市文联")
        reason = session.refusal_reason(ref)
    assert reason.startswith("磁盘已满，此项尚未保存。刚才的输入还在栏中，但另存也失败了（写入“2024-抢救-")
    assert reason.endswith("”失败：文件夹不存在。）。请清理磁盘空间。")


def test_a_bug_is_said_to_be_one_and_is_not_hidden(session: YearSession, caplog: pytest.LogCaptureFixture) -> None:
    session.listener = heard = Heard()
    ref = short_name(session)
    with full_disk(ZeroDivisionError()):
        session.enter(ref, "市文联")
    assert heard.failures[0].partition("：")[2] == "程序出错，此项尚未保存。已保存的内容都在，刚才的输入还在栏中。"
    assert session.display_text(ref) == "市文联"
    assert [type(record.exc_info[1]) for record in caplog.records if record.exc_info] == [ZeroDivisionError]
