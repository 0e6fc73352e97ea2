"""A failing commit: the step leaves the view, its text stays in the field, and later edits work."""

import queue
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

import peewee
import pytest
from peewee import SqliteDatabase

from tests.reliability import kill_points
from tests.reliability.odd_files import name_of_department
from wenlian_desktop.domain.records.budget import Payment
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import Listener, YearSession
from wenlian_desktop.storage.file.trail import broken_at
from wenlian_desktop.storage.file.writer import writer_thread
from wenlian_desktop.storage.file.year_file import YearFile

FULL = ("磁盘已满，此项尚未保存。", "已保存的内容都在。", "请清理磁盘空间后，再离开该栏一次。")
FULL_MESSAGE = FULL[0] + "已保存的内容都在，刚才的输入还在栏中。" + FULL[2]


class Recorder(Listener):
    """Records the notifications of a session."""

    def __init__(self) -> None:
        self.failures: list[str] = []
        self.saves = 0

    def failed(self, step: Step, reason: UserError) -> None:
        self.failures.append(f"{step.name}：{reason}")

    def saved(self, at: datetime) -> None:
        self.saves += 1


@contextmanager
def full_disk(times: int = 1) -> Iterator[None]:
    """The next step, or the next few, cannot be written."""
    write = YearFile.write
    waiting = [UserError(*FULL) for _ in range(times)]

    def write_or_fail(file: YearFile, step: Step, *files: object) -> None:
        if waiting:
            raise waiting.pop()
        write(file, step, *files)  # type: ignore[arg-type]

    with patch.object(YearFile, "write", write_or_fail):
        yield
    assert not waiting


def field(session: YearSession, name: str) -> Ref:
    """A text field of the department."""
    return ref_to(session.view.single(Department), name)


@pytest.fixture
def recorder(session: YearSession) -> Recorder:
    """A recorder connected to the session."""
    recorder = session.listener = Recorder()
    return recorder


@pytest.fixture
def answers() -> "queue.SimpleQueue[Callable[[], None]]":
    """Calls from the writer thread, until the owner's thread runs them."""
    return queue.SimpleQueue()


@pytest.fixture
def threaded(year_file: Path, answers: "queue.SimpleQueue[Callable[[], None]]") -> Iterator[YearSession]:
    """A session with a writer thread, as the window has."""
    opened = YearSession(year_file, writer_thread(), answers.put)
    opened.listener = Recorder()
    yield opened
    opened.close()


def listen(answers: "queue.SimpleQueue[Callable[[], None]]", number: int) -> None:
    """Wait for that many answers and run them."""
    for _ in range(number):
        answers.get(timeout=10)()


def test_a_step_that_was_not_written_is_taken_back_and_its_text_stays(session: YearSession, recorder: Recorder) -> None:
    ref = name_of_department(session)
    before = session.view
    with full_disk():
        assert session.enter(ref, "没有存上") == ""
    assert recorder.failures == [f"修改部门全称：{FULL_MESSAGE}"]
    assert (session.view, session.is_saved, recorder.saves) == (before, False, 0)
    assert (session.display_text(ref), session.edit_text(ref), session.refusal_reason(ref)) == (
        "没有存上",
        "没有存上",
        FULL_MESSAGE,
    )
    assert not session.is_accepted(ref)
    assert (session.history.undo_name, session.history.redo_name) == ("", "")


def test_the_next_edit_is_written_again(session: YearSession, recorder: Recorder) -> None:
    ref = name_of_department(session)
    with full_disk():
        session.enter(ref, "没有存上")
    session.enter(ref, "存上了")
    assert (session.display_text(ref), session.refusal_reason(ref), recorder.saves) == ("存上了", "", 1)
    session.close()
    with closing(YearSession(session.path)) as again:
        assert again.view.value(ref) == "存上了"
        assert broken_at(again.trail()) is None
        assert [entry["new"] for entry in again.trail()][1:-1] == ["存上了"]


def test_steps_made_on_top_of_a_failed_one_fall_with_it(
    threaded: YearSession, answers: "queue.SimpleQueue[Callable[[], None]]"
) -> None:
    """Three were on their way when the second one failed; the fields of the last two keep their texts."""
    fields = [field(threaded, name) for name in ("name", "short_name", "code")]
    with full_disk():
        threaded.enter(fields[1], "第二")
        threaded.enter(fields[2], "第三")
        threaded.add("payment")
        assert len(threaded.view.rows(Payment)) == 1
        listen(answers, 3)
    assert threaded.listener.failures == [f"修改部门简称：{FULL_MESSAGE}"]  # type: ignore[attr-defined]
    assert [threaded.display_text(ref) for ref in fields[1:]] == ["第二", "第三"]
    assert (threaded.view.value(fields[1]), threaded.view.rows(Payment)._items) == ("区文联", ())
    assert (threaded.is_saved, threaded.history.undo_name) == (False, "")
    threaded.enter(fields[0], "第四")
    listen(answers, 1)
    threaded.close(force=True)
    with closing(YearSession(threaded.path)) as again:
        assert [again.view.value(ref) for ref in fields] == ["第四", "区文联", None]


def test_what_was_written_before_a_failure_stays(
    threaded: YearSession, answers: "queue.SimpleQueue[Callable[[], None]]"
) -> None:
    threaded.enter(field(threaded, "name"), "第一")
    listen(answers, 1)
    with full_disk():
        threaded.enter(field(threaded, "code"), "第二")
        listen(answers, 1)
    assert threaded.history.undo_name == "修改部门全称"
    threaded.undo()
    listen(answers, 1)
    assert threaded.view.value(field(threaded, "name")) == "示例区文学艺术界联合会"


def test_closing_tries_once_more_and_then_stays_open(threaded: YearSession) -> None:
    ref = name_of_department(threaded)
    with full_disk(times=2):
        threaded.enter(ref, "没有存上")
        with pytest.raises(UserError, match=r"^有内容没有保存成功。内容还在栏中。请处理提示的问题后再关闭。$"):
            threaded.close()
    assert not threaded.is_closed
    assert threaded.display_text(ref) == "没有存上"
    threaded.close()  # the disk works again
    with closing(YearSession(threaded.path)) as again:
        assert again.view.value(ref) == "没有存上"


def test_a_person_who_was_told_may_close_all_the_same(threaded: YearSession) -> None:
    with full_disk(times=2):
        threaded.enter(name_of_department(threaded), "没有存上")
        with pytest.raises(UserError):
            threaded.close()
    threaded.close(force=True)
    with closing(YearSession(threaded.path)) as again:
        assert again.view.value(name_of_department(again)) == "示例区文学艺术界联合会"


def test_texts_of_a_row_that_was_not_saved_do_not_keep_a_year_open(
    threaded: YearSession, answers: "queue.SimpleQueue[Callable[[], None]]"
) -> None:
    with full_disk():
        threaded.enter(Ref("payment", threaded.add("payment"), "payee"), "收款单位")
        listen(answers, 2)
    try:
        threaded.close()
    finally:
        threaded.close(force=True)


# --- disk errors below the session ---


@contextmanager
def failing_commit(is_kept: bool) -> Iterator[None]:
    """The next COMMIT raises, with the transaction committed, or rolled back by SQLite itself."""
    commit, rollback = SqliteDatabase.commit, SqliteDatabase.rollback
    waiting = [sqlite3.OperationalError("disk I/O error")]
    waiting[0].sqlite_errorname = "SQLITE_IOERR_FSYNC"  # type: ignore[misc]

    def commit_and_fail(database: SqliteDatabase) -> None:
        if not waiting:
            commit(database)
            return
        (commit if is_kept else rollback)(database)
        fault = waiting.pop()
        raise peewee.OperationalError(fault, *fault.args) from fault

    with patch.object(SqliteDatabase, "commit", commit_and_fail):
        yield
    assert not waiting


def test_a_commit_that_failed_and_was_kept_is_saved(session: YearSession, recorder: Recorder) -> None:
    """RELIABILITY finding 3: an error of COMMIT does not mean that nothing was saved."""
    ref = name_of_department(session)
    with failing_commit(is_kept=True):
        session.enter(ref, "存上了")
    assert (recorder.failures, recorder.saves, session.display_text(ref), session.refusal_reason(ref)) == (
        [],
        1,
        "存上了",
        "",
    )
    session.enter(ref, "再改")
    session.close()
    with closing(YearSession(session.path)) as again:
        assert [entry["new"] for entry in again.trail()][1:-1] == ["存上了", "再改"]


def test_a_commit_that_failed_and_was_rolled_back_is_told(session: YearSession, recorder: Recorder) -> None:
    ref = name_of_department(session)
    with failing_commit(is_kept=False):
        session.enter(ref, "没有存上")
    assert [each.partition("。")[0] for each in recorder.failures] == ["修改部门全称：磁盘读写出错，此项尚未保存"]
    assert (session.display_text(ref), session.is_saved) == ("没有存上", False)


def test_a_failed_statement_does_not_keep_the_file_locked(session: YearSession) -> None:
    def collide(database: SqliteDatabase, _: Step) -> None:
        database.execute_sql("INSERT INTO report SELECT * FROM report")

    with patch("wenlian_desktop.storage.file.trail.append", collide):
        error = session._writer.write(Step("0" * 16, "planted", ())).exception()
    assert isinstance(error, peewee.IntegrityError)
    assert not session._writer._file._held._database.is_closed()


POINTS = [(call, error, when) for call, error in (("pwrite64", "ENOSPC"), ("fdatasync", "EIO")) for when in (3, 6, 9)]


@pytest.mark.skipif(bool(kill_points.unavailable_reason()), reason=kill_points.unavailable_reason())
def test_each_fault_of_the_disk_is_told_in_a_sentence(tmp_path: Path, sample_text: str) -> None:
    base = tmp_path / "base.wenlian"
    year_files.load(base, sample_text)
    scene = kill_points.KillScenario(base, seed=1, edits=3)
    verdicts = kill_points.in_parallel([lambda each=each: scene.failed_at(*each) for each in POINTS])
    assert [f"{each.where}: {each.bad}" for each in verdicts if each.bad] == []


# --- texts are not lost, undo stacks stay correct ---


def test_of_two_texts_in_one_field_the_last_one_stays(
    threaded: YearSession, answers: "queue.SimpleQueue[Callable[[], None]]"
) -> None:
    ref = name_of_department(threaded)
    with full_disk():
        threaded.enter(ref, "第一稿")
        threaded.enter(ref, "第二稿")
        listen(answers, 2)
    assert threaded.display_text(ref) == "第二稿"


def test_a_text_that_could_not_be_read_stays_too(session: YearSession) -> None:
    ref = field(session, "internal_unit_count")
    with full_disk():
        session.enter(ref, "12.5O")
    assert session.display_text(ref) == "12.5O"


def test_a_pasted_block_replaces_what_was_not_saved(session: YearSession) -> None:
    ref = name_of_department(session)
    with full_disk():
        session.enter(ref, "没有存上")
    session.enter_block([(ref, "粘贴的")])
    assert (session.display_text(ref), session.refusal_reason(ref)) == ("粘贴的", "")


def test_an_undo_that_was_not_written_can_be_done_again(session: YearSession) -> None:
    session.add("payment")
    with full_disk():
        session.undo()
    assert (session.history.undo_name, session.history.redo_name) == ("新增支出", "")
    assert len(session.view.rows(Payment)) == 1


def test_a_step_that_met_a_bug_does_not_pass_for_saved(session: YearSession, recorder: Recorder) -> None:
    with patch.object(YearFile, "write", side_effect=peewee.IntegrityError("UNIQUE constraint failed")):
        session.enter(name_of_department(session), "没有存上")
    assert [each.partition("。")[0] for each in recorder.failures] == ["修改部门全称：程序出错，此项尚未保存"]
    assert (session.is_saved, session.display_text(name_of_department(session))) == (False, "没有存上")
