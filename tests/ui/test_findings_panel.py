"""The findings beside the work: sound as a model, quick with many, and at the same place after an edit."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from wenlian_desktop.domain.checks.examination import Examined
from wenlian_desktop.domain.checks.finding import Finding, Level
from wenlian_desktop.domain.fields import Ref
from wenlian_desktop.ui.finding_list import heading_of, look_of
from wenlian_desktop.ui.findings_model import FindingsModel, spoken
from wenlian_desktop.ui.side_panel import SidePanel


def found(number: int, message: str = "", level: Level = Level.WARNING, explained: bool = False) -> Examined:
    place = Ref("activity", f"{number:016x}", "name")
    return Examined(
        Finding("C99", level, message or f"第{number}条目标8家，完成11家。", (place,), "核对。"), explained, "活动"
    )


@pytest.fixture
def panel(dressed: QApplication) -> Iterator[SidePanel]:
    made = SidePanel()
    made.resize(320, 500)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


LISTS = st.lists(st.integers(0, 9), unique=True, max_size=8)


@given(st.lists(LISTS, min_size=2, max_size=4))
def test_the_model_is_sound_through_any_change(qapp: QApplication, lists: list[list[int]]) -> None:
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for round_, numbers in enumerate(lists):
        entries = [found(number, f"{round_ % 2}") for number in numbers]
        model.show(entries)
        assert model.entries == entries
    assert tester.model() is model


def test_five_hundred_findings_show_and_refresh_quickly(panel: SidePanel) -> None:
    entries = [found(number) for number in range(500)]
    begun = time.process_time()
    panel.findings.show_findings(entries)
    QApplication.processEvents()
    panel.findings.show_findings([*entries[:250], *entries[251:]])
    QApplication.processEvents()
    assert time.process_time() - begun < 1
    assert panel.findings.summary.text() == "499条待处理"


def test_the_list_keeps_current_card_and_place_when_others_come_and_go(panel: SidePanel) -> None:
    shown = panel.findings.list
    entries = [found(number) for number in range(40)]
    panel.findings.show_findings(entries)
    QApplication.processEvents()
    shown.setCurrentIndex(shown.cards.index(30))
    QApplication.processEvents()
    before = shown.visualRect(shown.currentIndex()).top()
    changed = [found(number, "目标8家，完成12家。" if number == 30 else "") for number in range(40) if number != 35]
    panel.findings.show_findings(changed)
    QApplication.processEvents()
    assert shown.currentIndex().row() == 30
    assert shown.cards.entries[30].finding.message == "目标8家，完成12家。"
    assert abs(shown.visualRect(shown.currentIndex()).top() - before) < 20


def test_a_level_is_told_by_letter_and_icon_never_by_colour_alone() -> None:
    entries = [found(1, level=level) for level in Level] + [found(1, level=Level.ERROR, explained=True)]
    assert [heading_of(each) for each in entries] == ["错 · 活动", "警 · 活动", "示 · 活动", "错 · 活动 · 已说明"]
    assert len({look_of(each)[0] for each in entries}) == 4
    assert spoken(entries[3]) == "错，已说明：第1条目标8家，完成11家。核对。"


def test_no_findings_is_good_news(panel: SidePanel) -> None:
    findings = panel.findings
    findings.show_findings([])
    assert (findings.nothing.isVisibleTo(panel), findings.list.isVisibleTo(panel)) == (True, False)
    findings.show_findings([found(1, level=Level.ERROR), found(2, explained=True)])
    assert (findings.nothing.isVisibleTo(panel), findings.list.isVisibleTo(panel)) == (False, True)
    assert findings.summary.text() == "1条待处理，1条已说明"
    assert [chip.text() for chip in findings.chips.values() if chip.isVisibleTo(panel)] == ["错 1"]


def test_stepping_goes_around_and_does_nothing_without_findings(panel: SidePanel) -> None:
    wanted: list[Ref] = []
    panel.findings.list.wanted.connect(wanted.append)
    panel.findings.list.step(1)
    panel.findings.show_findings([found(1), found(2)])
    for by in (1, 1, 1, -1):
        panel.findings.list.step(by)
    assert [int(ref.uid, 16) for ref in wanted] == [1, 2, 1, 2]
