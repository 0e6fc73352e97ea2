"""The walk of a clerk by keyboard: from last year's Word file to this year's first draft."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.make.year_files import write_sample
from tests.session.taking_in.test_take_in import amounts
from tests.session.test_external_report import paragraph, word_file
from tests.ui.conftest import RecordingDialogs
from tests.ui.hand import ALT, Hand, Key
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.carryover.carried_review import unverified_fields
from wenlian_desktop.domain.records.department import Department, Objective
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.session import exporting
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.taking_in.taking_in_window import TakingInWindow
from wenlian_desktop.ui.window.main_window import MainWindow

REFERENCE = ROOT.parent / "shared" / "reference" / "report-2024.txt"
MOST_ACTS = 10


def published(folder: Path) -> Path:
    """The report of 2024 that was made public, as a Word file."""
    if not REFERENCE.exists():
        pytest.skip("the public report is not part of the project")
    lines = REFERENCE.read_text(encoding="utf-8").splitlines()
    escaped = (line.replace("&", "&amp;").replace("<", "&lt;") for line in lines)
    return word_file(folder, "".join(map(paragraph, escaped)), "2024年报告.docx")


def our_own(folder: Path) -> Path:
    """The sample year's report as the program writes it for Word."""
    write_sample(folder / "示例.wenlian")
    session = YearSession(folder / "示例.wenlian")
    exporting.export(exporting.annual_report(session.view), folder / "2024年报告.docx")
    session.close(force=True)
    return folder / "2024年报告.docx"


@pytest.mark.parametrize("report", [published, our_own])
def test_last_years_word_file_becomes_this_years_draft_in_ten_acts(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path, report: object
) -> None:
    assert callable(report)
    dialogs.chosen_path = report(tmp_path)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    hand = Hand(window)
    hand.press(Key.Key_W, ALT)
    qtbot.waitUntil(lambda: window.findChild(TakingInWindow) is not None)
    hand.texts += 1  # the path, in the system's dialog
    hand.keys += 1
    taking = window.findChild(TakingInWindow)
    assert isinstance(taking, TakingInWindow)
    qtbot.waitUntil(lambda: taking.panel.tabs.count() > 0, timeout=30_000)
    taking.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is taking)
    hand.press(Key.Key_A, ALT)
    qtbot.waitUntil(lambda: taking.take_button.isEnabled())
    hand.press(Key.Key_T, ALT)
    qtbot.waitUntil(lambda: window.bridge is not None)
    assert hand.keys + hand.texts + hand.clicks <= MOST_ACTS
    assert window.bridge is not None
    year = window.bridge.view
    assert year.number == 2025
    assert amounts(year) == []
    texts = [row for row in year.rows(Section) if row.content]
    unverified = {ref for refs in unverified_fields(year).values() for ref in refs}
    assert len(texts) >= 5
    assert len(year.rows(Objective)) >= 1
    drafts = [ref_to(row, "content") for row in (*texts, *year.rows(Objective))]
    assert {*drafts, ref_to(year.single(Department), "name")} <= unverified
    sources = [year.note(ref) for ref in drafts]
    assert all(note is not None and note.source and note.source.startswith("2024年报告.docx 第") for note in sources)
