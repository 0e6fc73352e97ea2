"""The first count of a year runs beside the window; who edits meanwhile waits for nothing, and sees the newest."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.make.year_files import write_sample
from tests.reliability.odd_files import name_of_department
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.findings import first_look
from wenlian_desktop.ui.window.main_window import MainWindow


def test_nobody_looks_before_the_newest_year_was_counted(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, counted, count = threading.Event(), list[Year](), first_look.count_first

    def slowly(session: YearSession) -> Year:
        counted.append(count(session))
        may_end.wait(20)
        return counted[-1]

    monkeypatch.setattr(first_look, "count_first", slowly)
    write_sample(tmp_path / "2024.wenlian")
    assert window.open(tmp_path / "2024.wenlian")
    window.show()
    qtbot.waitUntil(lambda: bool(counted))
    page, bridge = window.page, window.bridge
    assert page is not None
    assert bridge is not None
    bridge.enter(name_of_department(bridge.session), "改过的全称")
    qtbot.waitUntil(lambda: not page._check_timer.isActive())
    assert page._entries is None
    may_end.set()
    qtbot.waitUntil(lambda: page._entries is not None)
    assert [each.single(Department).name == "改过的全称" for each in counted] == [False, True]


def test_an_edit_before_the_first_paint_begins_the_count(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, count = list[bool](), first_look.count_first

    def counted(session: YearSession) -> Year:
        threads.append(threading.current_thread() is threading.main_thread())
        return count(session)

    monkeypatch.setattr(first_look, "count_first", counted)
    write_sample(tmp_path / "2024.wenlian")
    assert window.open(tmp_path / "2024.wenlian")
    page, bridge = window.page, window.bridge
    assert page is not None
    assert bridge is not None
    page._is_checking = True  # nothing is painted
    bridge.enter(name_of_department(bridge.session), "改过的全称")
    qtbot.waitUntil(lambda: page._entries is not None)
    assert threads == [False]
