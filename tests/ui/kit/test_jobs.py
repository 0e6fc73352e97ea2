"""Jobs: results, refusals and exceptions arrive in the main thread."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.ui.kit.jobs import Jobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    created = Jobs()
    yield created
    created.wait()
    created.deleteLater()


def test_a_result_comes_back_in_the_windows_thread(jobs: Jobs, qtbot: QtBot, qapp: QApplication) -> None:
    received: list[tuple[object, QThread]] = []
    with qtbot.waitSignal(jobs.idle):
        jobs.run(lambda is_wanted: threading.get_ident(), lambda made: received.append((made, QThread.currentThread())))
    ((made_in, heard_in),) = received
    assert made_in != threading.get_ident()
    assert heard_in is qapp.thread()


def test_a_refusal_is_told_and_is_no_result(jobs: Jobs, qtbot: QtBot) -> None:
    def refuse(is_wanted: object) -> None:
        raise UserError("磁盘已满。", "没有写出文件。", "请清理磁盘。")

    received: list[object] = []
    with qtbot.waitSignal(jobs.refused) as refusal:
        jobs.run(refuse, received.append)
    assert str(refusal.args[0]) == "磁盘已满。没有写出文件。请清理磁盘。"
    assert received == []


def test_a_bug_is_raised_in_the_windows_thread_and_the_next_job_runs(jobs: Jobs, qtbot: QtBot) -> None:
    def stumble(is_wanted: object) -> None:
        raise ZeroDivisionError

    received: list[object] = []
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(jobs.idle):
        jobs.run(stumble, received.append)
        jobs.run(lambda is_wanted: "甲", received.append)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert received == ["甲"]
    assert not jobs.is_busy


def test_what_was_cancelled_gives_no_result_and_is_told_that_it_is_not_wanted(jobs: Jobs, qtbot: QtBot) -> None:
    gate, received, wanted = threading.Event(), [], []

    def wait(is_wanted: object) -> None:
        gate.wait(10)
        wanted.append(is_wanted())  # type: ignore[operator]

    with qtbot.waitSignals([jobs.cancelled, jobs.idle]):
        jobs.run(wait, received.append)
        jobs.cancel()
        gate.set()
    assert (wanted, received) == ([False], [])


def test_work_that_lasts_is_named_after_a_second_and_not_before(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    named: list[str] = []
    jobs.slow.connect(named.append)
    with qtbot.waitSignal(jobs.idle):
        jobs.run(lambda is_wanted: None, lambda _: None, "很快的")
    with qtbot.waitSignal(jobs.slow, timeout=5_000):
        jobs.run(lambda is_wanted: gate.wait(10), lambda _: None, "正在导出")
    with qtbot.waitSignal(jobs.idle):
        gate.set()
    assert named == ["正在导出"]
