"""Edits, undo and redo queued for a slow disk that fails: view and disk agree afterwards, and work goes on."""

import queue
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.make.year_files import write_empty
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import Listener, YearSession
from wenlian_desktop.storage.file.connection import PRAGMAS
from wenlian_desktop.storage.file.trail import broken_at
from wenlian_desktop.storage.file.year_file import YearFile

FULL = UserError("磁盘已满，此项尚未保存。", "已保存的内容都在。", "请清理磁盘空间后，再离开该栏一次。")
Action = tuple[str, ...]


class SlowDisk(Executor):
    """Runs queued tasks on demand, once `is_slow`."""

    def __init__(self) -> None:
        self.is_slow = False
        self._queued: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        result: Future[Any] = Future()
        self._queued.put(lambda: run(result, fn, *args, **kwargs))
        if not self.is_slow:
            while self.work():
                pass
        return result

    def work(self) -> bool:
        """Run one queued task; returns whether there was one."""
        if self._queued.empty():
            return False
        self._queued.get()()
        return True


def run(done: Future[Any], function: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    try:
        done.set_result(function(*args, **kwargs))
    except Exception as error:  # noqa: BLE001 -- handed on to whoever asks for the result
        done.set_exception(error)


class SlowSession(Listener):
    """A session on a slow disk, its actions, and the steps that were saved."""

    def __init__(self, path: Path) -> None:
        self.disk = SlowDisk()
        self._answers: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.session = YearSession(path, self.disk, self._answers.put)
        self.session.listener = self
        self.done: list[tuple[Action, str]] = []  # (action, uid of its step)
        self._doing: Action = ()

    def changed(self, view: Year, step: Step) -> None:
        if self._doing:
            self.done.append((self._doing, step.uid))

    def failed(self, step: Step, reason: UserError) -> None:
        index = [uid for _, uid in self.done].index(step.uid)
        del self.done[index:]

    def perform(self, action: Action) -> None:
        """Enter, undo, redo; or run a queued write, or the answers."""
        match action:
            case "disk", *_:
                self.disk.work()
            case "answers", *_:
                self.run_answers()
            case _:
                self._doing = action
                act(self.session, action)
                self._doing = ()

    def run_answers(self) -> None:
        while not self._answers.empty():
            self._answers.get()()

    def finish(self) -> None:
        """Wait until everything is written and answered."""
        while self.disk.work():
            pass
        self.run_answers()


def act(session: YearSession, action: Action) -> None:
    match action:
        case "undo", *_:
            session.undo()
        case "redo", *_:
            session.redo()
        case "enter", field, text:
            session.enter(ref_to(session.view.single(Department), field), text)


ENTERED = st.tuples(
    st.just("enter"), st.sampled_from(["name", "code", "internal_unit_count"]), st.sampled_from("123甲")
)
ACTIONS = st.lists(ENTERED | ENTERED | st.sampled_from([("undo",), ("undo",), ("redo",), ("disk",), ("answers",)]))


@contextmanager
def failing(numbers: set[int]) -> Iterator[None]:
    """The writes of these numbers fail, counted from 0."""
    write, count = YearFile.write, iter(range(1_000_000))

    def write_or_fail(file: YearFile, step: Step, *files: Any) -> None:
        if next(count) in numbers:
            raise FULL
        write(file, step, *files)

    with patch.object(YearFile, "write", write_or_fail):
        yield


def a_year(folder: Path) -> Path:
    """An empty year in a folder of its own."""
    folder.mkdir()
    write_empty(folder / "2024.wenlian")
    return folder / "2024.wenlian"


def walk_history(session: YearSession) -> list[tuple[str, str, Year]]:
    """All that redo and undo lead to: their names and the year after each."""
    history, seen = session.history, [(session.history.undo_name, session.history.redo_name, session.view)]
    for move, name in ((session.redo, "redo_name"), (session.undo, "undo_name"), (session.redo, "redo_name")):
        while getattr(history, name):
            move()
            seen.append((history.undo_name, history.redo_name, session.view))
    return seen


def run_actions(slow: SlowSession, actions: list[Action], failures: set[int]) -> YearSession:
    """The year after these actions on a slow, failing disk, once everything is answered."""
    slow.disk.is_slow = True
    with failing(failures):
        for action in actions:
            slow.perform(action)
        slow.finish()
    slow.disk.is_slow = False
    return slow.session


def run_immediately(path: Path, actions: list[Action]) -> YearSession:
    """The year after these actions on a disk without errors."""
    session = YearSession(path)
    for action in actions:
        act(session, action)
    return session


ENTER, UNDO, REDO, DISK, HEAR = ("enter", "name", "甲"), ("undo",), ("redo",), ("disk",), ("answers",)
SAVED = (DISK, HEAR)


@patch.dict(PRAGMAS, synchronous=0)  # no power cut is tested: syncs would take most of the time
@settings(max_examples=100)
@given(ACTIONS, st.sets(st.integers(0, 8), max_size=3))
@example([ENTER, UNDO, ENTER], {0})
@example([ENTER, UNDO, ENTER], {1})
@example([ENTER, *SAVED, UNDO, *SAVED, REDO], {2})
@example([ENTER, *SAVED, UNDO, *SAVED, ("enter", "code", "1")], {2})
def test_what_the_disk_did_not_take_is_as_if_it_had_never_been_done(
    tmp_path_factory: pytest.TempPathFactory, actions: list[Action], failures: set[int]
) -> None:
    folder = tmp_path_factory.mktemp("queue")
    slow = SlowSession(a_year(folder / "slow"))
    session = run_actions(slow, actions, failures)
    other = run_immediately(a_year(folder / "sound"), [action for action, _ in slow.done])
    assert walk_history(session) == walk_history(other)
    assert session._writer.read() == session.view
    ref = ref_to(session.view.single(Department), "short_name")
    session.enter(ref, "之后")
    slow.finish()
    assert session._writer.read().value(ref) == "之后"
    assert broken_at(session.trail()) is None
    for each in (session, other):
        each.close(force=True)


def test_a_redo_that_was_not_written_can_be_done_again(tmp_path: Path) -> None:
    slow = SlowSession(a_year(tmp_path / "slow"))
    history = run_actions(slow, [ENTER, *SAVED, UNDO, *SAVED, REDO], {2}).history
    assert (history.undo_name, history.redo_name) == ("", "修改部门全称")
    slow.session.redo()
    assert (history.undo_name, history.redo_name) == ("修改部门全称", "")
    slow.session.close(force=True)


def test_what_was_undone_before_an_edit_that_was_not_written_can_be_done_again(tmp_path: Path) -> None:
    slow = SlowSession(a_year(tmp_path / "slow"))
    history = run_actions(slow, [ENTER, *SAVED, UNDO, *SAVED, ("enter", "code", "1")], {2}).history
    assert (history.undo_name, history.redo_name) == ("", "修改部门全称")
    slow.session.close(force=True)


class Faulty(SlowSession):
    """A listener with a bug: it fails on every rolled back change."""

    def changed(self, view: Year, step: Step) -> None:
        if not self._doing:
            raise ValueError(step.name)
        super().changed(view, step)


def test_a_bug_of_the_screen_does_not_keep_what_fell_in_view_nor_the_next_edit_from_the_disk(tmp_path: Path) -> None:
    slow = Faulty(a_year(tmp_path / "slow"))
    before = slow.session.view
    slow.disk.is_slow = True
    with failing({0}):
        slow.perform(ENTER)
        slow.perform(("enter", "code", "1"))
        slow.disk.work()
        with pytest.raises(ValueError, match=r"^撤销 修改部门全称$"):
            slow.run_answers()
    assert (slow.session.view, slow.done) == (before, [])
    slow.finish()
    slow.perform(("enter", "code", "2"))
    slow.finish()
    slow.disk.is_slow = False
    assert slow.session._writer.read().single(Department).code == "2"
    slow.session.close(force=True)
