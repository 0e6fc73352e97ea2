"""The findings panel: a valid item model, fast with many findings, and a stable position after edits."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.rules.finding import Finding, ReviewedFinding
from wenlian_desktop.domain.rules.rule import Level, Rule, hit
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.findings.finding_list import heading_of, style_of
from wenlian_desktop.ui.findings.findings_model import FindingsModel, accessible_text
from wenlian_desktop.ui.findings.side_panel import SidePanel
from wenlian_desktop.ui.window.main_window import MainWindow


def found(number: int, message: str = "", level: Level = Level.WARNING, explained: bool = False) -> ReviewedFinding:
    place = Ref("activity", f"{number:016x}", "name")
    rule = Rule("C99", level, Year, {"": message or "第{number}条目标8家，完成11家。"}, "核对。", lambda year: ())
    return ReviewedFinding(Finding(rule, hit(place, number=number)), explained, "活动")


@pytest.fixture
def panel(styled_app: QApplication) -> Iterator[SidePanel]:
    created = SidePanel()
    created.resize(320, 500)
    created.show()
    yield created
    created.close()
    created.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


LISTS = st.lists(st.integers(0, 9), unique=True, max_size=8)


@given(st.lists(LISTS, min_size=2, max_size=4))
def test_the_model_is_sound_through_any_change(qapp: QApplication, lists: list[list[int]]) -> None:
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for round_, numbers in enumerate(lists):
        entries = [found(number, f"{round_ % 2}") for number in numbers]
        model.set_entries(entries)
        assert model.entries == entries
    assert tester.model() is model


def test_five_hundred_findings_show_and_refresh_quickly(panel: SidePanel) -> None:
    entries = [found(number) for number in range(500)]
    started = time.process_time()
    panel.findings.show_findings(entries)
    QApplication.processEvents()
    panel.findings.show_findings([*entries[:250], *entries[251:]])
    QApplication.processEvents()
    assert time.process_time() - started < 1
    assert panel.findings.summary.text() == "499条待处理"


def test_the_list_keeps_current_card_and_place_when_others_come_and_go(panel: SidePanel) -> None:
    shown = panel.findings.list
    entries = [found(number) for number in range(40)]
    panel.findings.show_findings(entries)
    QApplication.processEvents()
    shown.setCurrentIndex(shown.findings_model.index(30))
    QApplication.processEvents()
    before = shown.visualRect(shown.currentIndex()).top()
    changed = [found(number, "目标8家，完成12家。" if number == 30 else "") for number in range(40) if number != 35]
    panel.findings.show_findings(changed)
    QApplication.processEvents()
    assert shown.currentIndex().row() == 30
    assert shown.findings_model.entries[30].finding.message == "目标8家，完成12家。"
    assert abs(shown.visualRect(shown.currentIndex()).top() - before) < 20


def test_a_level_is_told_by_letter_and_icon_never_by_colour_alone() -> None:
    entries = [found(1, level=level) for level in Level] + [found(1, level=Level.ERROR, explained=True)]
    assert [heading_of(each) for each in entries] == ["错 · 活动", "警 · 活动", "示 · 活动", "错 · 活动 · 已说明"]
    assert len({style_of(each)[0] for each in entries}) == 4
    assert accessible_text(entries[3]) == "错，已说明：第1条目标8家，完成11家。核对。"


def test_a_long_list_is_cut_short_on_the_card_and_told_whole_by_the_mouse_over_it(panel: SidePanel) -> None:
    names = tuple(f"第{number}节" for number in range(1, 23))
    rule = Rule("C99", Level.ERROR, Year, {"": "缺：{missing:、}。"}, "写齐。", lambda year: ())
    panel.findings.show_findings([ReviewedFinding(Finding(rule, hit(missing=names))), found(1)])
    card, other = (panel.findings.list.findings_model.index(row) for row in range(2))
    assert card.data() == "缺：第1节、第2节、第3节、第4节、第5节等22项。"
    assert card.data(Qt.ItemDataRole.ToolTipRole).splitlines() == list(names)
    assert other.data(Qt.ItemDataRole.ToolTipRole) is None


def test_no_findings_is_good_news(panel: SidePanel) -> None:
    findings = panel.findings
    findings.show_findings([])
    assert (findings.empty_state.isVisibleTo(panel), findings.list.isVisibleTo(panel)) == (True, False)
    findings.show_findings([found(1, level=Level.ERROR), found(2, explained=True)])
    assert (findings.empty_state.isVisibleTo(panel), findings.list.isVisibleTo(panel)) == (False, True)
    assert findings.summary.text() == "1条待处理，1条已说明"
    assert [chip.text() for chip in findings.chips.values() if chip.isVisibleTo(panel)] == ["错 1"]


def test_stepping_goes_around_and_does_nothing_without_findings(panel: SidePanel) -> None:
    wanted: list[Ref] = []
    panel.findings.list.field_requested.connect(wanted.append)
    panel.findings.list.move_current(1)
    panel.findings.show_findings([found(1), found(2)])
    for by in (1, 1, 1, -1):
        panel.findings.list.move_current(by)
    assert [int(ref.uid, 16) for ref in wanted] == [1, 2, 1, 2]


@pytest.fixture
def wanted(panel: SidePanel) -> list[int]:
    """The numbers of the findings whose fields were requested."""
    received: list[int] = []
    panel.findings.list.field_requested.connect(lambda ref: received.append(int(ref.uid, 16)))
    return received


def gone_to(
    panel: SidePanel, wanted: list[int], first: list[ReviewedFinding], then: list[ReviewedFinding], *steps: int
) -> list[int]:
    """The findings reached by F8 after visiting the second one and replacing the list."""
    panel.findings.show_findings(first)
    for _ in range(2):
        panel.findings.list.move_current(1)
    wanted.clear()
    panel.findings.show_findings(then)
    for by in steps:
        panel.findings.list.move_current(by)
    return wanted


@pytest.mark.parametrize(
    ("first", "then", "steps", "numbers"),
    [
        ([1, 2, 3, 4], [1, 3, 4], (1, 1), [3, 4]),
        ([1, 2, 3, 4], [1, 3, 4], (-1,), [1]),
        ([1, 2, 3, 4], [1, 4], (1,), [4]),
        ([1, 2, 3], [2, 3], (1,), [3]),
        ([1, 2, 3, 4], [3, 4], (1,), [3]),
        ([1, 2], [1], (1,), [1]),
        ([1, 2], [1], (-1,), [1]),
        ([1, 2, 3], [1, 5, 3], (1, 1), [5, 3]),
        ([1, 2, 3], [7, 1, 3], (1,), [3]),
        ([1, 2, 3], [], (1,), []),
    ],
)
def test_a_mended_finding_makes_the_next_step_skip_none(
    panel: SidePanel, wanted: list[int], first: list[int], then: list[int], steps: tuple[int, ...], numbers: list[int]
) -> None:
    assert gone_to(panel, wanted, [found(n) for n in first], [found(n) for n in then], *steps) == numbers


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ([found(1), found(2), found(3)], [found(1), found(3), found(2, explained=True)]),
        (
            [found(1), found(2), found(3, explained=True)],
            [found(1), found(2, explained=True), found(3, explained=True)],
        ),
    ],
)
def test_a_finding_that_is_explained_is_not_gone_to_again_at_once(
    panel: SidePanel, wanted: list[int], first: list[ReviewedFinding], then: list[ReviewedFinding]
) -> None:
    assert gone_to(panel, wanted, first, then, 1) == [3]


def test_of_two_alike_the_second_is_gone_to_when_the_first_is_mended(panel: SidePanel, wanted: list[int]) -> None:
    assert gone_to(panel, wanted, [found(1), found(2), found(2), found(3)], [found(1), found(2), found(3)], 1) == [2]


def test_a_card_that_is_only_looked_at_is_gone_to_by_the_next_step(
    qtbot: QtBot, panel: SidePanel, wanted: list[int]
) -> None:
    panel.findings.show_findings([found(1), found(2), found(3)])
    panel.findings.list.setFocus()
    panel.findings.list.move_current(1)
    qtbot.keyClick(panel.findings.list, Qt.Key.Key_Down)
    panel.findings.list.move_current(1)
    assert wanted == [1, 2]


def test_fix_f8_fix_f8_leads_from_one_finding_to_the_next(qtbot: QtBot, with_sample: MainWindow) -> None:
    page, bridge = with_sample.page, with_sample.bridge
    assert page is not None
    assert bridge is not None
    unnamed = [Ref("activity", row.uid, "name") for row in bridge.view.tables["activity"]][:3]
    for ref in unnamed:
        bridge.enter(ref, "")
    page.run_checks()
    qtbot.keyClick(with_sample, Qt.Key.Key_F8)  # the 警 of the sample: what is to fill comes after it
    for name in ("春季画展", "夏季书展", "秋季影展"):
        qtbot.keyClick(with_sample, Qt.Key.Key_F8)
        compose(with_sample.focusWidget(), name)
        qtbot.keyClick(with_sample.focusWidget(), Qt.Key.Key_Tab)
        page.run_checks()
    assert [bridge.session.display_text(ref) for ref in unnamed] == ["春季画展", "夏季书展", "秋季影展"]
